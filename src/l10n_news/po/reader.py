"""PO text → Catalog: the fast road for entries as tools write them, the careful road for all others."""

from __future__ import annotations

import sys

from l10n_news.errors import CatalogError
from l10n_news.model import Catalog, Entry
from l10n_news.po.careful import EntryReader
from l10n_news.po.decode import decode, newlines
from l10n_news.po.header import parse_header
from l10n_news.po.straight import LIVING, OBSOLETE, read_straight

MAX_ENTRIES = 20_000
"""Of the catalog of an article: more than its sentences and what was ever in it can be."""
MAX_TEXT = 500_000
"""Characters of an entry's source and target; all the text of an article may have fewer."""
MAX_REFERENCES = 100_000
"""Of an entry."""


def parse(data: bytes | str, path: str, locale: str | None, *, most: int | None = MAX_ENTRIES) -> Catalog:
    """Read a PO file (gettext manual, «The Format of PO Files»).

    Args:
        data: the file's content; bytes are decoded by the rules of `decode`.
        path: its name in errors and in the catalog.
        locale: the catalog's locale; None for a template. The header's Language is not asked.
        most: entries above which it is refused; None for a compendium or a bundle, which may have any number.

    Raises:
        CatalogError: too many entries, too long a text, broken syntax, a string or an entry that does not end, marks
            of a conflict, an entry that stands twice, a NUL, or a charset that cannot be read; with the line and what
            to do.
    """
    text = newlines(decode(data, path) if isinstance(data, bytes) else data)
    if text and not text.endswith("\n"):
        text += "\n"
    entries, rest = _entries(text, path, sys.maxsize if most is None else most)
    if len(text) > MAX_TEXT:
        _refuse_long(entries, path)
    return _catalog(entries, rest, path, locale)


def _entries(text: str, path: str, most: int) -> tuple[list[Entry], tuple[str, ...]]:
    """Read all entries with the header's among them, and the comments that no entry follows."""
    entries: list[Entry] = []
    position, line, end = 0, 1, len(text)
    while position < end:
        before = position
        position, line = read_straight(LIVING.match, text, position, line, entries, obsolete=False)
        position, line = read_straight(OBSOLETE.match, text, position, line, entries, obsolete=True)
        if position == before:
            reader = EntryReader(text, position, line, path)
            entry = reader.read()
            if entry is None:
                return entries, reader.comments
            entries.append(entry)
            position, line = reader.position, reader.line
        if len(entries) > most:
            hint = "it is no article's: take it in with 'l10n-news memory import', and put the old file back"
            raise CatalogError(f"more than {most:,} entries", path=path, line=entries[most].line, hint=hint)
    return entries, ()


def _refuse_long(entries: list[Entry], path: str) -> None:
    for entry in entries:
        length = len(entry.source) + len(entry.target) + sum(map(len, entry.targets_plural))
        if length > MAX_TEXT:
            message = f"a text of more than {MAX_TEXT:,} characters"
            raise CatalogError(message, path=path, line=entry.line, hint="is this the right file?")
        if len(entry.references) > MAX_REFERENCES:
            message = f"more than {MAX_REFERENCES:,} references of an entry"
            raise CatalogError(message, path=path, line=entry.line, hint="is this the right file?")


def _catalog(entries: list[Entry], rest: tuple[str, ...], path: str, locale: str | None) -> Catalog:
    living = [entry for entry in entries if not entry.obsolete]
    if len({entry.source for entry in living}) < len(living):
        _refuse_twins(living, path)
    number, header = next(
        ((number, entry) for number, entry in enumerate(living) if not entry.source and entry.context is None),
        (0, None),
    )
    if header:
        del living[number]
    if len(living) + (header is not None) < len(entries):
        living += [entry for entry in entries if entry.obsolete]
    return Catalog(
        path=path,
        locale=locale,
        entries=tuple(living),
        header=parse_header(header.target) if header else (),
        header_comments=(*(header.comments if header else ()), *rest),
        header_fuzzy=header.fuzzy if header else False,
    )


def _refuse_twins(living: list[Entry], path: str) -> None:
    first: dict[tuple[str | None, str], Entry] = {}
    for entry in living:
        other = first.setdefault(entry.key, entry)
        if other is not entry:
            message = f"the entry {entry.source[:40]!r} stands twice, first in line {other.line}"
            raise CatalogError(message, path=path, line=entry.line, hint="keep the better of the two, delete the other")
