"""What a server's configuration is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from l10n_news.errors import ProjectError
from l10n_news.record import Struct, field
from l10n_news.serve.answers import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEADERS: Mapping[str, str] = guarded({"style-src": "'self' 'unsafe-inline'", "frame-src": "https:"})
"""Security headers of every answer. A server cannot make a policy for each page as `serve` does: styles that stand in
a complete document are allowed as a whole, and its embedded players. No script ever is."""


_SPECIAL = frozenset("\"'\\{}$;`")
"""What begins or ends something in a configuration of one of the servers."""


class Deployment(Struct, frozen=True, kw_only=True):
    """A built site and where it is to be served."""

    folder: str
    """Absolute path of the site's folder."""
    host: str
    """Name that readers ask for: ``news.example``."""
    port: int
    tags: tuple[str, ...]
    """BCP 47 tags of the languages that have a folder."""
    offered: tuple[str, ...]
    """Those that ``/`` may lead to."""
    default: str
    """The language for everyone whose own is not offered."""
    cookie: str
    """Name of the cookie in which a reader's own choice lies."""
    redirects: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """New address and status by old address, both percent-encoded."""
    brotli: bool = False
    """Whether the server can send ``.br`` files."""

    @property
    def moved(self) -> Iterator[tuple[str, str, int]]:
        """Give each old address as characters, the new one percent-encoded, and the status, in order.

        One whose characters mean something to a server is left out: the page at the old address leads on.
        """
        for old, (new, status) in sorted(self.redirects.items()):
            if unquote(old).isprintable() and not _SPECIAL.intersection(unquote(old) + new):
                yield unquote(old), new, status

    def __post_init__(self) -> None:
        for name in ("folder", "host", "cookie"):
            value = getattr(self, name)
            if not value.isprintable() or _SPECIAL.intersection(value) or (name != "folder" and " " in value):
                what = "holds a character that no configuration can carry"
                raise ProjectError(f"the {name} {value!r} {what}", hint="give it another name")
