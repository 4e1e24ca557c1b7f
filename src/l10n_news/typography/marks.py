"""Marks of another script: full-width ones in Chinese and Japanese, Arabic ones in languages of that script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.typography.characters import ARABIC, IS_ARABIC, IS_WIDE, WIDE, around
from l10n_news.typography.line import SHUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from l10n_news.typography.line import Edits, Line
    from l10n_news.typography.table import Language

_HAS_WIDE = regex(f"[{WIDE}]")
_HAS_ARABIC = regex(f"[{ARABIC}]")
_MARKS = regex(r"[,.;:!?]")
_BRACKETS = regex("[()]")
_SPACE = regex(r"(?<=\S) (?=\S)")
_ENDS = frozenset("!?")
_ROW = 3
"""Marks at most beside one in a row."""
_WIDE_SIGNS = frozenset("，。、；：！？（）「」『』“”‘’《》〈〉【】—…")
_BESIDE = _WIDE_SIGNS | frozenset(",.;:!?\"'")
_CLOSERS = "”’」』）》〉】)]»›\"'"


def full_width(line: Line, table: Language) -> Edits:
    """Write ASCII marks beside full-width characters full width."""
    text = line.text
    if not table.wide or _HAS_WIDE.search(text) is None:
        return {}
    edits: Edits = {}
    for match in _MARKS.finditer(text):
        if _is_wide_mark(text, match.start()):
            edits[match.start()] = table.marks[match[0]]
    for first, last in _wide_brackets(text):
        edits[first], edits[last] = table.marks["("], table.marks[")"]
    return edits


def wide_spaces(line: Line, table: Language) -> Edits:
    """Leave out a space beside a full-width mark, which brings its own."""
    if not table.wide:
        return {}
    text = line.text
    return {match.start(): "" for match in _SPACE.finditer(text) if _is_beside(text, match.start(), table.wide)}


def _is_beside(text: str, place: int, wide: str) -> bool:
    """Whether a space stands beside a full-width mark that brings it."""
    before, after = text[place - 1], text[place + 1]
    if before in wide:
        return True
    if before == "）" or (before in "”’」』" and place > 1 and text[place - 2] in "，。！？"):
        return IS_WIDE.match(after) is not None or after in "，。、；：！？）"
    if after in "，。、；：！？）":
        return before in "”’」』" or IS_WIDE.match(before) is not None
    return after == "（" and IS_WIDE.match(before) is not None


def _is_wide_mark(text: str, place: int) -> bool:
    mark, (before, after) = text[place], around(text, place)
    at_end = len(text) - place < 4 and not text[place + 1 :].strip(_CLOSERS)
    if mark in _ENDS and (before in _ENDS or after in _ENDS):
        return _is_wide_row(text, place)
    if _speaks_wide(text, place):
        goes_on = after == " " or bool(IS_WIDE.match(after)) or after in _WIDE_SIGNS or after in "\"'"
        return at_end or goes_on or (mark != "." and (after.isalnum() or after == SHUT))
    if mark == ".":
        ends = at_end or (
            before and before in f"%％{SHUT}" and after == " " and IS_WIDE.match(text[place + 2 : place + 3])
        )
        return bool(ends) and (before.isdigit() or before in f"%％{SHUT}")
    following = text[place + 2 : place + 3] if after == " " else after
    figure = before.isdigit() or before in f"%{SHUT}"
    return bool(IS_WIDE.match(following)) and (before.isalpha() or figure) and not (mark == ":" and figure)


def _is_wide_row(text: str, place: int) -> bool:
    """Whether marks as in «?!» stand behind full-width words, and nothing but such words behind them."""
    first, last = place, place
    while place - first < _ROW and text[first - 1 : first] and text[first - 1] in _ENDS:
        first -= 1
    while last - place < _ROW and text[last + 1 : last + 2] and text[last + 1] in _ENDS:
        last += 1
    after = text[last + 1 : last + 3].lstrip(" ")[:1]
    return _speaks_wide(text, first) and (
        not after or bool(IS_WIDE.match(after)) or after in _WIDE_SIGNS | set(_CLOSERS)
    )


def _speaks_wide(text: str, place: int) -> bool:
    """Whether a full-width character stands before a mark, or one inside the closing mark before it."""
    before = text[place - 1 : place]
    if not before:
        return False
    if IS_WIDE.match(before) or before in _WIDE_SIGNS - {"…", "—"}:
        return True
    return before in _CLOSERS and place > 1 and bool(IS_WIDE.match(text[place - 2]))


def _wide_brackets(text: str) -> list[tuple[int, int]]:
    """Find the pairs of ASCII brackets with full-width words in them and beside them."""
    found: list[tuple[int, int]] = []
    stack: list[tuple[int, int]] = []
    counted = seen = 0
    for match in _BRACKETS.finditer(text):
        seen += bool(_HAS_WIDE.search(text, counted, match.start()))
        counted = match.start()
        if match[0] == "(":
            stack.append((match.start(), seen))
        elif stack:
            first, before = stack.pop()
            if seen > before and _stands_wide(text, first, match.start()):
                found.append((first, match.start()))
    return found


def _stands_wide(text: str, first: int, last: int) -> bool:
    before = text[:first].rstrip()[-1:] if first < 3 else text[first - 3 : first].rstrip()[-1:]
    after = text[last + 1 : last + 2]
    return all(not side.strip() or bool(IS_WIDE.match(side)) or side in _BESIDE for side in (before, after))


def arabic(line: Line, table: Language) -> Edits:
    """Write the comma, the semicolon and the question mark of the Arabic script, and the full stop of Urdu."""
    text = line.text
    if "?" not in table.marks or table.wide or _HAS_ARABIC.search(text) is None:
        return {}
    edits: Edits = {}
    for match in _MARKS.finditer(text):
        mark = match[0]
        is_ours = _ends_arabic if mark in ".?" else _parts_arabic
        if mark in table.marks and is_ours(text, match.start(), IS_ARABIC.match):
            edits[match.start()] = table.marks[mark]
    return edits


def _speaker(text: str, place: int) -> str:
    """Give the character before a mark, or the one inside the closing marks before it."""
    begin = place
    while begin and place - begin < 3 and text[begin - 1] in _CLOSERS:
        begin -= 1
    return text[begin - 1 : begin]


def _parts_arabic(text: str, place: int, is_ours: Callable[[str], object]) -> bool:
    """Whether a mark within a sentence stands behind an Arabic word, or behind a figure and before such a word."""
    before, after = _speaker(text, place), around(text, place)[1]
    if is_ours(before):
        return after.isspace() or bool(is_ours(after)) or after in "\"«“'"
    following = text[place + 2 : place + 3]
    return after == " " and bool(before.strip()) and bool(is_ours(following))


def _ends_arabic(text: str, place: int, is_ours: Callable[[str], object]) -> bool:
    """Whether a mark ends an Arabic sentence; a single letter before a full stop is an initial."""
    before, after = _speaker(text, place), around(text, place)[1]
    if not (after.isspace() or after in _CLOSERS or (text[place] == "?" and after in "!?؟")):
        return False
    if text[place] == ".":
        beyond = text[max(0, place - 2) : place - 1] if text[place - 1 : place] == before else "x"
        return bool(is_ours(before)) and beyond.strip(" .") != ""
    following = text[place + 2 : place + 3]
    return bool(is_ours(before)) or (bool(before.strip()) and (not following or bool(is_ours(following))))
