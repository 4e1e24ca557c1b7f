"""The entries of an article in a locale."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from l10n_news.record import Struct, names

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of a template or a catalog (gettext manual, «The Format of PO Files»)."""

    source: str
    """msgid."""
    target: str = ""
    """msgstr; empty when it is missing. ``msgstr[0]`` of a plural entry."""
    context: str | None = None
    """msgctxt."""
    source_plural: str | None = None
    """msgid_plural; only the site's own words have it."""
    targets_plural: tuple[str, ...] = ()
    """``msgstr[1]`` and on."""
    previous_context: str | None = None
    previous_source: str | None = None
    previous_plural: str | None = None
    """The ``#|`` lines: what the fuzzy target was made for."""
    fuzzy: bool = False
    obsolete: bool = False
    flags: tuple[str, ...] = ()
    """All flags but ``fuzzy``, in the file's order."""
    notes: tuple[str, ...] = ()
    """``#.`` lines: ours, rebuilt at each run."""
    comments: tuple[str, ...] = ()
    """``# `` lines: the translator's, never touched."""
    references: tuple[str, ...] = ()
    """``#:``: paths of articles, without line numbers."""
    line: int | None = None
    """1-based line of the entry's first line in its file; entries are the same wherever they stand."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return hash(_compared(self))

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes an entry the same: context and source."""
        return (self.context, self.source)

    @property
    def translated(self) -> bool:
        """There is a target, and it is neither fuzzy nor obsolete."""
        return bool(self.target) and not self.fuzzy and not self.obsolete


_compared = attrgetter(*(name for name in names(Entry) if name != "line"))


class Catalog(Struct, frozen=True, kw_only=True, dict=True):
    """The entries of one article in one locale, or its template (locale None)."""

    path: str
    """Relative to the project, for findings."""
    locale: str | None
    entries: tuple[Entry, ...] = ()
    """In reading order, obsolete ones last."""
    header: tuple[tuple[str, str], ...] = ()
    """Name and value of each header field, in the file's order."""
    header_comments: tuple[str, ...] = ()
    header_fuzzy: bool = False

    @cached_property
    def index(self) -> Mapping[tuple[str | None, str], Entry]:
        """The living entries by their key."""
        return {entry.key: entry for entry in self.entries if not entry.obsolete}
