"""Straight quotation marks and apostrophes.

Only a pair that is certain is changed: a mark that can only begin a quotation and one that can end it. Signs of feet,
inches and minutes, apostrophes and what is ambiguous stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING

from l10n_news.record import Struct, field
from l10n_news.regex import regex
from l10n_news.typography.characters import CLOSING, IS_HEBREW, IS_WIDE, OPENING, around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.typography.line import Edits, Line
    from l10n_news.typography.table import Language

Pair = tuple[int, int]

_CROWD = regex("\"\"+|''+|[\"']{3,}")
"""Straight marks side by side of which none is certain."""

_PAUSES = ":,，：、；。！？"
"""Behind one of these a quotation may begin without a space."""

_ELIDED = regex(
    r"'(?:\d\ds?|[dkmstz]|n'?|tis|twas|till?|em|cause|bout|round|ne[rnm]?|nen|re|ve|ll)(?![\w'])", re.IGNORECASE
)
"""Words and decades that begin with an apostrophe."""


class _Role(Enum):
    OPEN = 1
    CLOSE = 2
    WEAK = 3
    """It may end a quotation, or be another sign."""
    EITHER = 4
    NONE = 5


def quotes(line: Line, table: Language) -> Edits:
    """Write straight marks as the language does; nothing where what is written would make other marks certain."""
    edits = _certain(line, table)
    return {} if edits and _certain(line.edited(edits), table) else edits


def _certain(line: Line, table: Language) -> Edits:
    edits = _double_quotes(line, table) if '"' in line.text else {}
    if "'" in line.text:
        edits |= _single_quotes(line.edited(edits) if edits else line, table)
    return edits


def _double_quotes(line: Line, table: Language) -> Edits:
    """Write double marks; a quotation inside another has its own marks."""
    edits: Edits = {}
    pairs = _pairs(line.text, '"', table)
    nest = _Nest(line, table, pairs)
    for first, last in pairs:
        marks = table.quotes[2:] if nest.depth(first) else table.quotes[:2]
        edits |= {first: marks[0], last: marks[1]}
    return edits


def _single_quotes(line: Line, table: Language) -> Edits:
    """Write single marks as those of a quotation inside another; alone only where those are single too."""
    start, end = table.quotes[2], table.quotes[3]
    edits: Edits = {}
    pairs = _pairs(line.text, "'", table)
    nest = _Nest(line, table, pairs)
    for first, last in pairs:
        if start in "‘‚’" or nest.depth(first):
            edits |= {first: start, last: end}
    return edits


def apostrophes(line: Line, table: Language) -> Edits:
    """Write the apostrophe between two letters as ``’``."""
    text = line.text
    if not table.apostrophe:
        return {}
    places = [match.start() for match in re.finditer("'", text)]
    return {place: "’" for place in places if _joins(*around(text, place))}


def _joins(before: str, after: str) -> bool:
    """Whether a mark between two characters is an apostrophe: no word is written with one beside an ideograph."""
    return before.isalpha() and after.isalpha() and not (IS_WIDE.match(before) or IS_WIDE.match(after))


class _Nest:
    """The quotations that there are already: between the language's own marks, and in ``<q>``."""

    def __init__(self, line: Line, table: Language, more: Sequence[Pair]) -> None:
        steps: list[tuple[int, int]] = []
        place = 0
        for run, seen in zip(line.runs, line.shown, strict=True):
            if run.depth:
                steps.append((place, run.depth))
            place += len(seen)
        pairs = (*_matched(line.text, table.quotes[0], table.quotes[1]), *more)
        steps += [step for first, last in pairs for step in ((first + 1, 1), (last, -1))]
        steps.sort()
        self._places = [place for place, _ in steps]
        self._depths = list(accumulate((step for _, step in steps), initial=0))

    def depth(self, place: int) -> int:
        """How many quotations are open at an offset."""
        return self._depths[bisect_right(self._places, place)]


def _matched(text: str, start: str, end: str) -> list[Pair]:
    """Pair a language's own marks; one that is alone has no pair."""
    pairs: list[Pair] = []
    stack: list[int] = []
    for match in re.finditer(f"[{re.escape(start + end)}]", text):
        if match[0] == end and stack:
            pairs.append((stack.pop(), match.start()))
        elif match[0] == start:
            stack.append(match.start())
    return pairs


def _walls(text: str, table: Language) -> dict[int, int]:
    """Give each of a language's own marks that has a partner, with the offset of its partner."""
    marks = table.quotes
    pairs = {*_matched(text, marks[0], marks[1]), *_matched(text, marks[2], marks[3])}
    return {place: other for first, last in pairs for place, other in ((first, last), (last, first))}


def _pairs(text: str, mark: str, table: Language) -> list[Pair]:
    """Find the pairs of a straight mark that are certain: none of them is half inside a quotation that is written."""
    role_of = _double if mark == '"' else _single
    pairs: list[Pair] = []
    rooms = [_Room(-1)]
    crowds = {place for match in _CROWD.finditer(text) for place in range(*match.span())}
    walls = _walls(text, table)
    for place in sorted({*walls, *(match.start() for match in re.finditer(mark, text))} - crowds):
        if walls.get(place, -1) > place:
            rooms.append(_Room(walls[place]))
        elif place not in walls:
            rooms[-1].add(place, role_of(text, place, table), text[place - 1 : place])
        elif any(room.end == place for room in rooms):
            while rooms[-1].end != place:
                pairs += rooms.pop().close()
            pairs += rooms.pop().close()
    return pairs + [pair for room in rooms for pair in room.close()]


class _Room(Struct):
    """The straight marks between two marks that are written, without those in a room within."""

    end: int
    """The offset of the mark that ends it."""
    pairs: list[Pair] = field(default_factory=list)
    openers: list[tuple[int, list[int]]] = field(default_factory=list)
    """Marks that begin a quotation that has not ended, each with the weak ones behind it."""

    def add(self, place: int, role: _Role, before: str) -> None:
        """Take the next mark."""
        pairs, openers = self.pairs, self.openers
        if role is _Role.EITHER or (
            role is _Role.WEAK and (IS_WIDE.match(before) or (not openers and before in _PAUSES))
        ):
            role = _Role.CLOSE if openers else _Role.OPEN
        if role is _Role.OPEN:
            if openers and len(openers[-1][1]) == 1:
                pairs.append(_with_weak(openers.pop()))
            openers.append((place, []))
        elif role is _Role.CLOSE and openers:
            pairs.append((openers.pop()[0], place))
        elif role is _Role.CLOSE and pairs:
            pairs.pop()  # two marks could end it
        elif role is _Role.WEAK and openers:
            openers[-1][1].append(place)

    def close(self) -> list[Pair]:
        """Give the pairs, with those that end in the one weak mark that can end them."""
        return self.pairs + [_with_weak(opener) for opener in self.openers if len(opener[1]) == 1]


def _with_weak(opener: tuple[int, list[int]]) -> Pair:
    return opener[0], opener[1][0]


def _double(text: str, place: int, table: Language) -> _Role:
    before, after = _beside(text, place, table)
    if before.isdigit():
        return _Role.NONE if _is_prime(text, place) else _Role.WEAK
    if IS_HEBREW.match(before) and IS_HEBREW.match(after):
        return _Role.NONE
    return _role(before, after, spaced=bool(table.inside))


def _single(text: str, place: int, table: Language) -> _Role:
    before, after = _beside(text, place, table)
    if _joins(before, after) or IS_HEBREW.match(before) or _ELIDED.match(text, place):
        return _Role.NONE
    if before.isdigit():
        return _Role.NONE
    role = _role(before, after, spaced=False)
    possessive = table.apostrophe and role is _Role.CLOSE and before.isalpha() and after == " "
    return _Role.WEAK if possessive and text[place + 2 : place + 3].isalnum() else role


def _beside(text: str, place: int, table: Language) -> tuple[str, str]:
    """Give the characters around a mark; one that has or will have a space inside counts as that space."""
    before, after = around(text, place)
    if not table.inside:
        return before, after
    return " " if before == table.quotes[0] else before, " " if after == table.quotes[1] else after


def _role(before: str, after: str, *, spaced: bool) -> _Role:
    begins = (before.isspace() or before in OPENING) and not after.isspace() and after not in ",;:!?)]}»”、。，；：！？"
    ends = (after.isspace() or after in CLOSING) and not before.isspace()
    if begins and ends:
        return _Role.EITHER
    if begins or ends:
        return _Role.OPEN if begins else _Role.CLOSE
    if before.isspace():
        return _Role.EITHER if spaced else _Role.NONE
    return _Role.WEAK


def _is_prime(text: str, place: int) -> bool:
    """Tell the inches of ``5'10"`` from the end of a quotation."""
    begin = place
    while begin and place - begin < 4 and (text[begin - 1].isdigit() or text[begin - 1] == " "):
        begin -= 1
    return text[begin - 1 : begin] in {"'", "′", "’"} and text[max(0, begin - 2) : begin - 1].isdigit()
