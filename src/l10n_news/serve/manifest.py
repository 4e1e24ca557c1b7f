"""Every address of the site, listed once: whatever is not in the list is not there, so no path can leave the folder."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

from l10n_news import packed
from l10n_news.errors import ProjectError
from l10n_news.record import Struct, field
from l10n_news.serve.entry import Entry, signature_of
from l10n_news.serve.languages import is_tag, language_of
from l10n_news.serve.redirects import redirects

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from l10n_news.serve.entry import Signature

REDIRECTS = "_redirects"
INDEX = "index.html"
NOT_FOUND = "404.html"
_SAFE = "/-._~!$()*+,;=:@'&"
_ATTEMPTS = 5
_HEAD = 4096
"""Bytes at a page's beginning in which it may say that it is not indexed."""
_MAX_REDIRECTS = 64 << 20
"""Bytes."""


class Manifest(Struct, frozen=True, kw_only=True):
    """Every address of one build of the site."""

    identity: Signature
    """What tells this build from the next."""
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By address, percent-encoded as ``canonical`` does; a folder's index also by its folder, ``/de/``."""
    redirects: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Where an address leads, and the status."""
    tags: tuple[str, ...] = ()
    """BCP 47 tags of the site's languages."""
    offered: tuple[str, ...] = ()
    """Those with a home page that search engines may show: what ``/`` may lead to."""

    def not_found(self, address: str, default: str) -> Entry | None:
        """Give the page for an address that is not there, in the language of its first folder."""
        tag = language_of(address, self.tags) or default
        return self.entries.get(f"/{tag}/{NOT_FOUND}")


def read(folder: Path, known: Manifest | None = None) -> Manifest:
    """List a site's folder.

    Args:
        folder: as the build made it.
        known: an earlier build; files that are the same keep what has been made of them.

    Raises:
        ProjectError: there is no site, or it cannot be read.

    """
    for _ in range(_ATTEMPTS):
        before = identity(folder)
        if before is None:
            hint = "run 'l10n-news locales' first"
            raise ProjectError("there is no site yet", path=str(folder), hint=hint)
        try:
            found = _list(folder, before, known)
        except OSError as error:
            if identity(folder) == before:
                raise ProjectError(f"the site cannot be read: {error.strerror}", path=str(folder)) from None
            continue
        if identity(folder) == before:
            return found
    raise ProjectError("the site changes faster than it can be read", path=str(folder))


def identity(folder: Path) -> Signature | None:
    """Give what tells one build of a site from the next; None where there is none.

    Two folders may take turns in one place: the time of the last renaming (``st_ctime``) tells them apart as well.
    """
    try:
        status = os.stat(folder)  # noqa: PTH116 -- called for many requests
    except OSError:
        return None
    return (*signature_of(status), status.st_ctime_ns)


def canonical(path: str) -> str:
    """Give the address of a path below the site's folder, in the one spelling that is looked up (RFC 3986 § 6.2.2)."""
    return "/" + quote(path, safe=_SAFE, errors="surrogateescape")


def respelled(target: str) -> str | None:
    r"""Give the canonical spelling of an address that a client spells otherwise; None for one that cannot be ours.

    Percent-encoding is taken off once. An encoded ``/``, ``\`` or NUL names nothing.
    """
    data = unquote_to_bytes(target)
    if "%" not in target and target.isascii() and "\\" not in target:
        return canonical(target[1:])
    if data.count(b"/") != target.count("/") or b"\\" in data or b"\0" in data:
        return None
    try:
        return canonical(data.decode()[1:])
    except UnicodeDecodeError:
        return None


def _list(folder: Path, found_as: Signature, known: Manifest | None) -> Manifest:
    files = dict(_walk(os.fspath(folder), ""))
    tags = tuple(sorted({path.partition("/")[0] for path in files if path.endswith(f"/{INDEX}") and _is_home(path)}))
    entries: dict[str, Entry] = {}
    for path in sorted(files):
        if not _is_variant(path, files) and path != REDIRECTS:
            entry = _entry(folder, path, files, tags)
            address = canonical(path)
            old = known.entries.get(address) if known else None
            if old is not None and old.same_as(entry):
                entry.answers = old.answers
            entries[address] = entry
            if path.endswith(f"/{INDEX}"):
                entries[address.removesuffix(INDEX)] = entry
    leads = redirects(_text(folder / REDIRECTS)) if REDIRECTS in files else {}
    offered = tuple(tag for tag in tags if not _is_hidden(folder / tag / INDEX))
    return Manifest(identity=found_as, entries=entries, redirects=leads, tags=tags, offered=offered)


def _walk(folder: str, below: str) -> Iterator[tuple[str, Signature]]:
    """List regular files; links and hidden files are no part of the site."""
    with os.scandir(folder) as found:
        for item in found:
            if item.name.startswith("."):
                continue
            if item.is_dir(follow_symlinks=False):
                yield from _walk(item.path, f"{below}{item.name}/")
            else:
                status = item.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    yield below + item.name, signature_of(status)


def _is_home(path: str) -> bool:
    return path.count("/") == 1 and is_tag(path.partition("/")[0])


def _is_variant(path: str, files: Mapping[str, Signature]) -> bool:
    stem, dot, end = path.rpartition(".")
    return f"{dot}{end}" in packed.ENDINGS and stem in files


def _entry(folder: Path, path: str, files: Mapping[str, Signature], tags: tuple[str, ...]) -> Entry:
    variants = ((coding, path + end) for end, coding in packed.ENDINGS.items() if path + end in files)
    beside = {coding: (folder / name, files[name]) for coding, name in variants}
    language = language_of(path, tags)
    return Entry(path=path, file=folder / path, signature=files[path], packed=beside, language=language)


def _is_hidden(page: Path) -> bool:
    with page.open("rb") as file:
        return b'<meta name="robots" content="noindex"' in file.read(_HEAD)


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        return opened.read(_MAX_REDIRECTS).decode("utf-8", "replace")
