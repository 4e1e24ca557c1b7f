"""Catalog → PO text, in the one canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.po.header import canonical_header, header_text
from l10n_news.po.quote import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n_news.model import Catalog, Entry


def serialize(catalog: Catalog) -> str:
    """Write a catalog as gettext's own tools write it with ``--no-wrap`` (gettext manual, «The Format of PO Files»).

    Strings are broken at their newlines only, the header's fields stand in one order, and nothing comes from the clock:
    the same catalog is the same text, whichever tool saved it before.
    """
    blocks = ["\n".join(_header(catalog))]
    blocks += ["\n".join(_entry(entry)) for entry in catalog.entries]
    return "\n\n".join(blocks) + "\n"


def _header(catalog: Catalog) -> Iterable[str]:
    yield from _lines("#", catalog.header_comments)
    if catalog.header_fuzzy:
        yield "#, fuzzy"
    yield 'msgid ""'
    yield "msgstr " + quote(header_text(canonical_header(catalog.header, catalog.locale)))


def _entry(entry: Entry) -> list[str]:
    lines: list[str] = []
    if entry.comments:
        lines += _lines("#", entry.comments)
    if entry.notes:
        lines += _lines("#.", entry.notes)
    if entry.references:
        lines.append("#: " + " ".join(map(_reference, entry.references)))
    flags = ("fuzzy", *entry.flags) if entry.fuzzy else entry.flags
    if flags:
        lines.append("#, " + ", ".join(flags))
    prefix = "#~ " if entry.obsolete else ""
    if entry.previous_source is not None:
        previous = "#~| " if entry.obsolete else "#| "
        lines += _string(previous, "msgctxt", entry.previous_context)
        lines += _string(previous, "msgid", entry.previous_source)
        lines += _string(previous, "msgid_plural", entry.previous_plural)
    if entry.context is not None:
        lines += _string(prefix, "msgctxt", entry.context)
    if entry.source_plural is None:
        if not prefix:
            lines += (f"msgid {quote(entry.source)}", f"msgstr {quote(entry.target)}")
            return lines
        return [*lines, *_string(prefix, "msgid", entry.source), *_string(prefix, "msgstr", entry.target)]
    lines += _string(prefix, "msgid", entry.source)
    lines += _string(prefix, "msgid_plural", entry.source_plural)
    for number, target in enumerate((entry.target, *entry.targets_plural)):
        lines += _string(prefix, f"msgstr[{number}]", target)
    return lines


def _string(prefix: str, keyword: str, text: str | None) -> Iterable[str]:
    if text is None:
        return
    quoted = f"{keyword} {quote(text)}"
    yield "\n".join(prefix + line for line in quoted.split("\n")) if prefix else quoted


def _lines(mark: str, comments: Iterable[str]) -> Iterable[str]:
    for comment in comments:
        for line in comment.split("\n"):
            text = f"{mark} {line}".rstrip()
            yield (
                f"{text} " if text.endswith("\\") else text
            )  # gettext takes a backslash at the end for a continued line


def _reference(path: str) -> str:
    """Write a path; one with white space stands between isolates (gettext 0.22 and later)."""
    return f"\u2068{path}\u2069" if any(map(str.isspace, path)) else path
