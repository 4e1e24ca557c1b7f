"""Entries in the form in which gettext, Poedit, Weblate and our own writer leave them: read with one match each.

Whatever else a file may hold is left to the careful reader, which is asked to read the same thing in the same way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.model import Entry
from l10n_news.po.careful import MOST_LINES
from l10n_news.po.comments import read_flags, read_references
from l10n_news.po.quote import unescape
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    Matching = Callable[[str, int], re.Match[str] | None]

_LAST = r"[^\s\ufeff]"
"""The last character of a comment: the careful reader takes what is white off the end of a line."""
_STRING = r'"([^\n]*(?:\n"[^\n]*){0,100000})"\n'
"""All up to the last quotation mark of the last line that begins with one; `_text` looks at what is inside.

Each line is a place to come back to, of which a text of millions of lines would have a gigabyte: an entry has no more
than ``MOST_LINES``.
"""
_ENTRY = r"""
    (?:\#\ ([^\n]*{last}(?:\n\#\ [^\n]*{last})*+)\n)?+
    (?:\#\.\ ([^\n]*{last}(?:\n\#\.\ [^\n]*{last})*+)\n)?+
    (?:\#:\ ([^\n]*{last})\n)?+
    (?:\#,\ ([^\n]*{last})\n)?+
    (?:{previous}msgctxt\ "([^\n]*)"\n)?+
    (?:{previous}msgid\ "([^\n]*)"\n)?+
    (?:{mark}msgctxt\ "([^\n]*)"\n)?+
    {mark}msgid\ {string}
    {mark}msgstr\ {string}
    (?:\n(?=\#(?!~)|m|\#~\ m|\#~\|)|\Z)
    """
LIVING = regex(_ENTRY.format(previous=r"\#\|\ ", mark="", last=_LAST, string=_STRING), re.VERBOSE)
"""An entry without plural, with the blank line behind it."""
OBSOLETE = regex(_ENTRY.format(previous=r"\#~\|\ ", mark=r"\#~\ ", last=_LAST, string=r'"([^\n]*)"\n'), re.VERBOSE)
_SOUND = regex(r'[^"\\\n]*+(?:\\.[^"\\\n]*+)*+(?:"\n"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+)*+')
_NO_FLAGS: tuple[tuple[str, ...], bool] = ((), False)


def read_straight(
    match_at: Matching, text: str, position: int, line: int, entries: list[Entry], *, obsolete: bool
) -> tuple[int, int]:
    """Read entries of a form as long as they follow each other.

    Args:
        match_at: what matches the form at an offset: that of `LIVING` or of `OBSOLETE`.
        text: the file, which ends with a newline.
        position: where the first of them begins, as an offset.
        line: and its line.
        entries: what is read is put at its end.
        obsolete: whether the entries of the form are.

    Returns:
        Offset and line of what is something else, or cannot be read.
    """
    match = match_at(text, position)
    while match is not None:
        groups = match.groups()
        comments, notes, references, flags, previous_context, previous, context, source, target = groups
        following = line + 1 + len(groups) - groups.count(None)  # a group is a line, and one more is blank
        try:
            if '"' in source or "\\" in source:
                following += source.count('"\n"')
                source = _text(source)
            if '"' in target or "\\" in target:
                following += target.count('"\n"')
                target = _text(target)
            context = context and _text(context)
            previous_context = previous_context and _text(previous_context)
            previous = previous and _text(previous)
        except ValueError:
            break
        remarks = tuple(comments.split("\n# ")) if comments else ()
        said = tuple(notes.split("\n#. ")) if notes else ()
        following += (len(remarks) or 1) + (len(said) or 1) - 2
        if following - line >= MOST_LINES:
            break
        others, fuzzy = read_flags(flags) if flags else _NO_FLAGS
        entry = Entry(
            source=source,
            target=target,
            context=context,
            previous_context=previous_context,
            previous_source=previous,
            fuzzy=fuzzy,
            obsolete=obsolete,
            flags=others,
            notes=said,
            comments=remarks,
            references=read_references(references) if references else (),
            line=line,
        )
        entries.append(entry)
        position = match.end()
        line = following
        match = match_at(text, position)
    return position, line


def _text(inside: str) -> str:
    """Read what stands between the first and the last quotation mark of a string of one or more lines.

    Raises:
        ValueError: it is not sound.
    """
    if "\\" not in inside and '"' not in inside:
        return inside
    if "\\\\" in inside or '"' in inside.replace('\\"', ""):
        if _SOUND.fullmatch(inside) is None:
            raise ValueError("a quotation mark in a string")
        return "".join(map(unescape, inside.split('"\n"')))
    return unescape(inside)
