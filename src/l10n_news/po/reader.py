"""PO text → Catalog, line by line; the fast road for entries as tools write them, the careful road for all others."""

from __future__ import annotations

import re

from l10n_news.errors import CatalogError
from l10n_news.model import Catalog, Entry
from l10n_news.po.comments import Remarks, read_remarks
from l10n_news.po.decode import decode, newlines
from l10n_news.po.entry import EntryReader
from l10n_news.po.header import parse_header
from l10n_news.po.quote import unescape

_STRING = r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"\n'
_COMMON = re.compile(
    rf"((?:\#[ .:,|\n][^\n]*+\n|\#\n)*+)"
    rf"(?:msgctxt\ ((?:{_STRING})++))?+"
    rf"msgid\ ((?:{_STRING})++)"
    rf"msgstr\ ((?:{_STRING})++)"
    rf"\n*+(?=[\#m]|\Z)"
)


def parse(data: bytes | str, path: str, locale: str | None) -> Catalog:
    """Read a PO file (gettext manual, «The Format of PO Files»).

    Args:
        data: the file's content; bytes are decoded by the rules of `decode`.
        path: its name in errors and in the catalog.
        locale: the catalog's locale; None for a template. The header's Language is not asked.

    Raises:
        CatalogError: broken syntax, a string or an entry that does not end, marks of a merge conflict, an entry that
            stands twice, a NUL, or a charset that cannot be read; with the line and what to do.
    """
    text = newlines(decode(data, path) if isinstance(data, bytes) else data)
    if text and not text.endswith("\n"):
        text += "\n"
    entries, rest = _entries(text, path)
    return _catalog(entries, rest, path, locale)


def _entries(text: str, path: str) -> tuple[list[Entry], tuple[str, ...]]:
    """All entries with the header's among them, and the comments that no entry follows."""
    entries: list[Entry] = []
    position, line, end = 0, 1, len(text)
    match_common, remarks_of = _COMMON.match, read_remarks
    while position < end:
        match = match_common(text, position)
        if match is None:
            careful = EntryReader(text, position, line, path)
            entry = careful.read()
            if entry is None:
                return entries, careful.comments
            entries.append(entry)
            position, line = careful.position, careful.line
            continue
        remarks, context, source, target = match.groups()
        try:
            entries.append(_entry(remarks_of(remarks), context, source, target, line))
        except ValueError:
            EntryReader(text, position, line, path).read()  # says where
            raise
        following = match.end()
        line += text.count("\n", position, following)
        position = following
    return entries, ()


def _entry(remarks: Remarks, context: str | None, source: str, target: str, line: int) -> Entry:
    return Entry(
        source=_string(source),
        target=_string(target),
        context=None if context is None else _string(context),
        previous_context=remarks.previous_context,
        previous_source=remarks.previous_source,
        previous_plural=remarks.previous_plural,
        fuzzy=remarks.fuzzy,
        flags=remarks.flags,
        notes=remarks.notes,
        comments=remarks.comments,
        references=remarks.references,
        line=line,
    )


def _string(lines: str) -> str:
    inside = lines[1:-2].replace('"\n"', "")
    return unescape(inside) if "\\" in inside else inside


def _catalog(entries: list[Entry], rest: tuple[str, ...], path: str, locale: str | None) -> Catalog:
    first: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        other = first.setdefault(entry.key, entry)
        if other is not entry:
            message = f"the entry {entry.source[:40]!r} stands twice, first in line {other.line}"
            raise CatalogError(message, path=path, line=entry.line, hint="keep the better of the two, delete the other")
    header = first.get((None, ""))
    return Catalog(
        path=path,
        locale=locale,
        entries=tuple(entry for entry in entries if entry is not header),
        header=parse_header(header.target) if header else (),
        header_comments=(*(header.comments if header else ()), *rest),
        header_fuzzy=header.fuzzy if header else False,
    )
