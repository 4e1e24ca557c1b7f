"""Catalog → PO text, in the one canonical form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.po.header import canonical_header, header_text
from l10n_news.po.quote import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.model import Catalog, Entry
    from l10n_news.po.header import Fields


def serialize(catalog: Catalog) -> str:
    """Write a catalog as gettext's own tools write it with ``--no-wrap`` (gettext manual, «The Format of PO Files»).

    Strings are broken at their newlines only, the header's fields stand in one order, and nothing comes from the clock:
    the same catalog is the same text, whichever tool saved it before.
    """
    blocks = [_header(catalog), *map(_entry, catalog.entries)]
    return "\n\n".join(blocks) + "\n"


def _header(catalog: Catalog) -> str:
    lines: list[str] = []
    _add_comments(lines, "#", _without_edges(catalog.header_comments))
    if catalog.header_fuzzy:
        lines.append("#, fuzzy")
    lines += ('msgid ""', f"msgstr {_header_string(catalog.header, catalog.locale)}")
    return "\n".join(lines)


def _without_edges(comments: Sequence[str]) -> Sequence[str]:
    """Take empty lines off both ends; some tools write one where there is no comment."""
    said = [number for number, comment in enumerate(comments) if comment.strip()]
    return comments[said[0] : said[-1] + 1] if said else ()


@lru_cache(maxsize=256)
def _header_string(fields: Fields, locale: str | None) -> str:
    """Write the header's fields as they stand; most catalogs of a locale have the same ones."""
    return quote(header_text(canonical_header(fields, locale)))


def _entry(entry: Entry) -> str:
    lines: list[str] = []
    if entry.comments:
        _add_comments(lines, "#", entry.comments)
    if entry.notes:
        _add_comments(lines, "#.", entry.notes)
    if entry.references:
        lines.append(_references(entry.references))
    if entry.fuzzy:
        lines.append(", ".join(("#, fuzzy", *entry.flags)))
    elif entry.flags:
        lines.append(f"#, {', '.join(entry.flags)}")
    if entry.previous_source is not None:
        previous = "#~| " if entry.obsolete else "#| "
        _add_string(lines, previous, "msgctxt", entry.previous_context)
        _add_string(lines, previous, "msgid", entry.previous_source)
        _add_string(lines, previous, "msgid_plural", entry.previous_plural)
    prefix = "#~ " if entry.obsolete else ""
    _add_string(lines, prefix, "msgctxt", entry.context)
    _add_string(lines, prefix, "msgid", entry.source)
    if entry.source_plural is None:
        _add_string(lines, prefix, "msgstr", entry.target)
    else:
        _add_string(lines, prefix, "msgid_plural", entry.source_plural)
        for number, target in enumerate((entry.target, *entry.targets_plural)):
            _add_string(lines, prefix, f"msgstr[{number}]", target)
    return "\n".join(lines)


def _add_string(lines: list[str], prefix: str, keyword: str, text: str | None) -> None:
    if text is None:
        return
    quoted = f"{prefix}{keyword} {quote(text)}"
    lines.append(quoted.replace("\n", f"\n{prefix}") if prefix else quoted)


def _add_comments(lines: list[str], mark: str, comments: Iterable[str]) -> None:
    for comment in comments:
        for line in comment.split("\n") if "\n" in comment else (comment,):
            text = f"{mark} {line}".rstrip()
            # gettext takes a backslash at the end for a continued line
            lines.append(f"{text} " if text[-1] == "\\" else text)


@lru_cache(maxsize=1024)
def _references(paths: tuple[str, ...]) -> str:
    return "#: " + " ".join(map(_reference, paths))


def _reference(path: str) -> str:
    """Write a path; one with white space stands between isolates (gettext 0.22 and later)."""
    return f"\u2068{path}\u2069" if any(map(str.isspace, path)) else path
