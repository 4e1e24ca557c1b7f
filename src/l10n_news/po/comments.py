"""The ``#`` lines of an entry (gettext manual, «The Format of PO Files»)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from l10n_news.po.quote import unescape
from l10n_news.regex import regex

_PREVIOUS = regex(r'(?:(msgctxt|msgid|msgid_plural)\s*)?"((?:[^"\\]|\\.)*+)"\s*')
_ISOLATED = regex("\u2068([^\u2068\u2069]*)\u2069|(\\S+)")


class Remarks(NamedTuple):
    """What stands above an entry's strings."""

    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    fuzzy: bool = False
    previous_context: str | None = None
    previous_source: str | None = None
    previous_plural: str | None = None


def read_remarks(block: str) -> Remarks:
    """Read comments, notes, references, flags and previous strings, in any order.

    Args:
        block: lines that begin with ``#``, each with its newline; none of an obsolete entry's strings.

    Raises:
        ValueError: a ``#|`` line that is no string; the message says what is wrong.
    """
    comments: list[str] = []
    notes: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    previous: list[str] = []
    for line in block.split("\n"):
        mark = line[:2]
        if mark == "#.":
            notes.append((line[3:] if line[2:3] == " " else line[2:]).rstrip())
        elif mark == "#:":
            references.extend(read_references(line[2:]))
        elif mark in {"#,", "#="}:
            flags.append(line[2:])
        elif mark == "#|":
            previous.append(line[2:].strip())
        elif line:
            comments.append((line[2:] if line[1:2] == " " else line[1:]).rstrip())
    names, fuzzy = read_flags(",".join(flags)) if flags else ((), False)
    strings = read_previous(previous) if previous else (None, None, None)
    return Remarks(tuple(comments), tuple(notes), tuple(references), names, fuzzy, *strings)


@lru_cache(maxsize=1024)
def read_references(text: str) -> tuple[str, ...]:
    """Read the paths of a ``#:`` line; one with white space stands between isolates (gettext 0.22 and later)."""
    if "\u2068" in text:
        return tuple(isolated or bare for isolated, bare in _ISOLATED.findall(text))
    return tuple(text.split())


@lru_cache(maxsize=1024)
def read_flags(text: str) -> tuple[tuple[str, ...], bool]:
    """Read the flags of a ``#,`` or ``#=`` line: all but ``fuzzy``, and whether that is among them."""
    names = dict.fromkeys(name for name in map(str.strip, text.split(",")) if name)
    return tuple(name for name in names if name != "fuzzy"), "fuzzy" in names


def read_previous(lines: list[str]) -> tuple[str | None, str | None, str | None]:
    """Read the strings of ``#|`` lines, the mark taken off: previous msgctxt, msgid and msgid_plural.

    Raises:
        ValueError: a line that is no string, or a string before the first keyword.
    """
    strings: dict[str, list[str]] = {}
    keyword = ""
    for line in lines:
        match = _PREVIOUS.fullmatch(line)
        if match is None or not (match[1] or keyword):
            raise ValueError(f"a '#|' line that is no string: {line[:40]!r}")
        keyword = match[1] or keyword
        strings.setdefault(keyword, []).append(unescape(match[2]))
    context, source, plural = (strings.get(name) for name in ("msgctxt", "msgid", "msgid_plural"))
    return (
        None if context is None else "".join(context),
        None if source is None else "".join(source),
        None if plural is None else "".join(plural),
    )
