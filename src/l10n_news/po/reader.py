"""PO text → Catalog: the fast road for entries as tools write them, the careful road for all others."""

from __future__ import annotations

import re
import sys

from l10n_news.errors import CatalogError
from l10n_news.model import Catalog, Entry
from l10n_news.po.careful import EntryReader
from l10n_news.po.comments import read_flags, read_references
from l10n_news.po.decode import decode, newlines
from l10n_news.po.draft import Draft, freeze
from l10n_news.po.header import parse_header
from l10n_news.po.quote import unescape

_INSIDE = r'[^"\\\n]*+(?:\\.[^"\\\n]*+)*+'
_ONE_LINE = rf'"({_INSIDE})"\n'
_STRING = rf'"({_INSIDE}(?:"\n"{_INSIDE})*+)"\n'
_ENTRY = r"""
    (?:\#\ ([^\n]*\S(?:\n\#\ [^\n]*\S)*+)\n)?+
    (?:\#\.\ ([^\n]*\S(?:\n\#\.\ [^\n]*\S)*+)\n)?+
    (?:\#:\ ([^\n]*+)\n)?+
    (?:\#,\ ([^\n]*+)\n)?+
    (?:{previous}msgctxt\ {line})?+
    (?:{previous}msgid\ {line})?+
    (?:{mark}msgctxt\ {string})?+
    {mark}msgid\ {string}
    {mark}msgstr\ {string}
    \n*+(?=\#(?!~\ *")|m|\Z)
    """
_LIVING = re.compile(_ENTRY.format(previous=r"\#\|\ ", mark="", line=_ONE_LINE, string=_STRING), re.VERBOSE)
"""An entry without plural, its comments in the order in which gettext writes them."""
_OBSOLETE = re.compile(_ENTRY.format(previous=r"\#~\|\ ", mark=r"\#~\ ", line=_ONE_LINE, string=_ONE_LINE), re.VERBOSE)


MAX_ENTRIES = 30_000
"""Of the catalog of an article: more than its sentences and what was ever in it can be."""


def parse(data: bytes | str, path: str, locale: str | None, *, most: int | None = MAX_ENTRIES) -> Catalog:
    """Read a PO file (gettext manual, «The Format of PO Files»).

    Args:
        data: the file's content; bytes are decoded by the rules of `decode`.
        path: its name in errors and in the catalog.
        locale: the catalog's locale; None for a template. The header's Language is not asked.
        most: entries above which it is refused; None for a compendium or a bundle, which may have any number.

    Raises:
        CatalogError: too many entries, broken syntax, a string or an entry that does not end, marks of a conflict,
            an entry that stands twice, a NUL, or a charset that cannot be read; with the line and what to do.
    """
    text = newlines(decode(data, path) if isinstance(data, bytes) else data)
    if text and not text.endswith("\n"):
        text += "\n"
    entries, rest = _entries(text, path, sys.maxsize if most is None else most)
    return _catalog(entries, rest, path, locale)


def _entries(text: str, path: str, most: int) -> tuple[list[Entry], tuple[str, ...]]:
    """Read all entries with the header's among them, and the comments that no entry follows."""
    entries: list[Entry] = []
    position, line, end = 0, 1, len(text)
    living, gone, count = _LIVING.match, _OBSOLETE.match, text.count
    while position < end:
        match = living(text, position)
        entry = _common(match, line) if match else None
        if match is None and (match := gone(text, position)):
            entry = _common(match, line, obsolete=True)
        if match and entry:
            following = match.end()
            line += count("\n", position, following)
            position = following
        else:
            reader = EntryReader(text, position, line, path)
            entry = reader.read()
            if entry is None:
                return entries, reader.comments
            position, line = reader.position, reader.line
        entries.append(entry)
        if len(entries) > most:
            hint = "it is no article's: take it in with 'l10n-news memory import', and put the old file back"
            raise CatalogError(f"more than {most:,} entries", path=path, line=entry.line, hint=hint)
    return entries, ()


def _common(match: re.Match[str], line: int, *, obsolete: bool = False) -> Entry | None:
    """Make the entry of a match; None where an escape is wrong, which the careful reader can say the place of."""
    comments, notes, references, flags, previous_context, previous, context, source, target = match.groups()
    entry = Draft()
    try:
        entry.source = _string(source) if "\\" in source or '"' in source else source
        entry.target = _string(target) if "\\" in target or '"' in target else target
        entry.context = _string(context) if context else context
        entry.previous_source = _string(previous) if previous else previous
        entry.previous_context = _string(previous_context) if previous_context else previous_context
    except ValueError:
        return None
    entry.comments = tuple(comments.split("\n# ")) if comments else ()
    entry.notes = tuple(notes.split("\n#. ")) if notes else ()
    entry.references = read_references(references) if references else ()
    entry.flags, entry.fuzzy = read_flags(flags) if flags else ((), False)
    entry.source_plural = entry.previous_plural = None
    entry.targets_plural = ()
    entry.obsolete = obsolete
    entry.line = line
    return freeze(entry)


def _string(inside: str) -> str:
    return unescape(inside.replace('"\n"', ""))


def _catalog(entries: list[Entry], rest: tuple[str, ...], path: str, locale: str | None) -> Catalog:
    living = [entry for entry in entries if not entry.obsolete]
    header = next((entry for entry in living if not entry.source and entry.context is None), None)
    if len({(entry.context, entry.source) for entry in living}) < len(living):
        _refuse_twins(living, path)
    return Catalog(
        path=path,
        locale=locale,
        entries=(
            *(entry for entry in living if entry is not header),
            *(entry for entry in entries if entry.obsolete),
        ),
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
