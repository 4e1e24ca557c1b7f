"""Ellipses, dashes, and the spaces beside marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.typography.characters import CLOSING, IS_WIDE, WIDE, around
from l10n_news.typography.line import SHUT
from l10n_news.typography.table import NBSP

if TYPE_CHECKING:
    from l10n_news.typography.line import Edits, Line
    from l10n_news.typography.table import Language

_DOTS = regex(r"(?<!\.)(?:\.\.\.|\.{6})(?!\.)")
_HYPHENS = regex(r"(?<=[^\s\-–—]) (--?) (?=[^\s\-–—])")
_DASH = regex(r"(?<=\S) (?=[–—] )")
_WIDE_HYPHENS = regex(rf"(?<=[{WIDE}”’」』）]) ?(--) ?(?=[{WIDE}“‘「『（])")
_YEARS = regex(r"(?<![\w.,/–-])((?:1[4-9]|20)\d\d)-((?:1[4-9]|20)\d\d)(?![\w/–-])(?![.,]\d)")
_SPEAKABLE = frozenset(f")]»”’›%°\"'{SHUT}")


def ellipsis(line: Line, table: Language) -> Edits:
    """Write three dots as one sign."""
    text = line.text
    edits: Edits = {}
    for match in _DOTS.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        wide = bool(before and IS_WIDE.match(before))
        if (before.isalnum() and after.isascii() and after.isalnum()) or (len(match[0]) == 6 and not wide):
            continue
        sign = table.ellipsis if wide else "…"
        if len(match[0]) == 6:
            sign = "……"
        edits.update(dict.fromkeys(range(match.start(), match.end()), ""))
        edits[match.start()] = sign
    return edits


def dashes(line: Line, table: Language) -> Edits:
    """Write a hyphen between two words or two years as a dash."""
    text = line.text
    edits: Edits = {}
    if table.dash:
        for match in _HYPHENS.finditer(text):
            if _parts_words(text, match.start() - 1, match.end()):
                edits |= {match.end(1) - 1: "", match.start(1): table.dash}
    if table.years:
        edits |= {match.end(1): table.years for match in _YEARS.finditer(text) if match[1] < match[2]}
    if table.double_dash:
        for match in _WIDE_HYPHENS.finditer(text):
            edits |= dict.fromkeys(range(*match.span()), "") | {match.start(1): table.double_dash}
    return edits


def _parts_words(text: str, before: int, after: int) -> bool:
    """Whether a hyphen stands between words: letters are on one side at least, and figures not on both."""
    sides = text[before], text[after]
    return any(side.isalpha() for side in sides) or not any(side.isdigit() for side in sides)


def dash_spaces(line: Line, table: Language) -> Edits:
    """Keep a dash between spaces on the line of the word before it."""
    return {match.start(): NBSP for match in _DASH.finditer(line.text)} if table.clings else {}


def looks_at(table: Language) -> str:
    """Give a pattern of where `spaces` may have to change one."""
    kept = "\u00a0\u202f"
    return rf"{table.quotes[0]}(?![{kept}])|(?<![{kept}])[{table.quotes[1]}{''.join(table.before)}]"


def spaces(line: Line, table: Language) -> Edits:
    """Put the language's space before marks and inside quotation marks; one that does not break stays as it is."""
    text = line.text
    edits: Edits = {}
    if table.before:
        for match in re.finditer(f"[{''.join(table.before)}]", text):
            _before(text, match.start(), table.before[match[0]], edits)
    if table.inside:
        for match in re.finditer(f"[{table.quotes[:2]}]", text):
            _inside(text, match.start(), table, edits)
    return edits


def _before(text: str, place: int, space: str, edits: Edits) -> None:
    mark = text[place]
    before, after = around(text, place)
    if not (after.isspace() or after in '«»”"' or (mark in "!?" and after in CLOSING)):
        return
    if before == " ":
        if place > 1 and not text[place - 2].isspace():
            edits[place - 1] = space
    elif space and (before.isalnum() or before in _SPEAKABLE):
        begins_lower = mark == "!" and after == " " and text[place + 2 : place + 3].islower()
        if not begins_lower:  # a name that ends in an exclamation mark
            edits[place] = space + mark


def _inside(text: str, place: int, table: Language, edits: Edits) -> None:
    before, after = around(text, place)
    space = table.inside
    if text[place] == table.quotes[0]:
        if after == " ":
            if text[place + 2 : place + 3].strip():
                edits[place + 1] = space
        elif not after.isspace():
            edits[place] = text[place] + space
    elif before == " ":
        if place > 1 and not text[place - 2].isspace():
            edits[place - 1] = space
    elif not before.isspace():
        edits[place] = space + edits.get(place, text[place])
