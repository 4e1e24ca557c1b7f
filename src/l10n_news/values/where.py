"""Where a recognizer can know anything: what must stand beside a figure. It leaves out calls, never a finding."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING

from l10n_news.record import Struct
from l10n_news.values import numerals
from l10n_news.values.words import SPACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.values.entity import Entity, Site
    from l10n_news.values.lexicon import Lexicon
    from l10n_news.values.words import Words

Recognizer = Callable[["Site"], "Entity | None"]

_HYPHENS = "-‑–"
_GAPS = SPACES + _HYPHENS
_REACH = 3
"""Characters that are looked at on each side of a figure: a space and the two letters that index a table of words."""
_MOST = 8_192
"""Surroundings that are remembered."""


class Where(Struct, frozen=True, kw_only=True):
    """What may make a recognizer know a figure, any of it; one that says nothing is always asked.

    Letters stand for both cases. Surroundings that are unusual, such as two spaces, let all recognizers have a look.
    """

    left: str = ""
    """Characters directly before the first digit."""
    glued: bool = False
    """A letter directly before the first digit."""
    named: bool = False
    """A letter or a full stop before the space before the figure."""
    right: str = ""
    """Characters directly behind the first run of digits, or behind the last one."""
    glues: bool = False
    """A letter there."""
    spaced: str = ""
    """Characters behind one space there; ``0`` for any digit."""
    before: tuple[str, ...] = ()
    """Tables of a lexicon: one of their words may end before the figure, or before the space before it."""
    behind: tuple[str, ...] = ()
    """Tables: one of their words may begin behind the figure, or behind the space or the hyphen there."""
    runs: Container[int] = ()
    """Numbers of digits in one run."""
    months: bool = False
    """The name of a month that is not far."""


_ANYWHERE = Where()


class Chooser:
    """Chooses among the recognizers, in their order, those that can know a figure; sets of them are bits."""

    def __init__(self, lexicon: Lexicon, table: Sequence[tuple[Recognizer, Where]]) -> None:
        bits = [(1 << index, where) for index, (_, where) in enumerate(table)]
        self._table = table
        self._all = (1 << len(table)) - 1
        self._dated = sum(bit for bit, where in bits if where.months)
        self._glued = sum(bit for bit, where in bits if where.glued)
        self._named = sum(bit for bit, where in bits if where.named)
        self._glues = sum(bit for bit, where in bits if where.glues)
        self._by_run = [
            sum(bit for bit, where in bits if where == _ANYWHERE or length in where.runs)
            for length in range(numerals.LONGEST + 1)
        ]
        self._left_signs = _index((sign, bit) for bit, where in bits for sign in where.left)
        self._right_signs = _index((sign, bit) for bit, where in bits for sign in where.right)
        self._spaced_signs = _index((sign, bit) for bit, where in bits for sign in where.spaced)
        self._tails = _index((tail, bit) for bit, where in bits for tail in _tails(lexicon, where.before))
        self._heads = _index((head, bit) for bit, where in bits for head in _heads(lexicon, where.behind))
        self._known_left: dict[str, int] = {}
        self._known_right: dict[str, int] = {}
        self._chosen: dict[int, tuple[Recognizer, ...]] = {}

    def fit(self, site: Site) -> tuple[Recognizer, ...]:
        """Give the recognizers that can know the figure of a site."""
        low, figure = site.low, site.figure
        start, stop = figure.digits
        if figure.start != start:
            return self._choose(self._all)
        left, right = low[start - _REACH if start > _REACH else 0 : start], low[stop : stop + _REACH]
        found = self._known_left.get(left, 0) or self._on_left(left)
        found |= self._known_right.get(right, 0) or self._on_right(right)
        said = site.text[start:stop]
        if said.isdecimal():
            found |= self._by_run[stop - start]
        else:
            run = next(index for index, sign in enumerate(said) if not sign.isdecimal())
            found |= self._on_right(low[start + run : start + run + _REACH]) | self._by_run[run]
        if figure.end > stop:
            found |= self._on_right(low[figure.end : figure.end + _REACH])
        return self._choose(found | self._dated if site.months else found)

    def _choose(self, bits: int) -> tuple[Recognizer, ...]:
        chosen = self._chosen.get(bits)
        if chosen is None:
            chosen = tuple(recognizer for index, (recognizer, _) in enumerate(self._table) if bits >> index & 1)
            self._chosen[bits] = chosen
        return chosen

    def _on_left(self, left: str) -> int:
        found = self._known_left.get(left)
        if found is None:
            found = self._by_left(left) if left else 0
            _remember(self._known_left, left, found)
        return found

    def _by_left(self, left: str) -> int:
        last = left[-1]
        found = self._left_signs.get(last, 0) | _either(self._tails, left[-2:], last)
        if last.isalpha():
            return found | self._glued
        if last in SPACES and len(left) > 1:
            if left[-2] in SPACES:
                return self._all
            found |= _either(self._tails, left[-3:-1], left[-2])
            if left[-2].isalpha() or left[-2] == ".":
                found |= self._named
        return found

    def _on_right(self, right: str) -> int:
        found = self._known_right.get(right)
        if found is None:
            found = self._by_right(right) if right else 0
            _remember(self._known_right, right, found)
        return found

    def _by_right(self, right: str) -> int:
        first = right[0]
        found = self._right_signs.get(first, 0) | _either(self._heads, right[:2], first)
        if first.isalpha():
            return found | self._glues
        if first in _GAPS and len(right) > 1:
            second = right[1]
            if second in _GAPS:
                return self._all
            found |= _either(self._heads, right[1:], second)
            if first in SPACES:
                found |= self._spaced_signs.get("0" if second.isdecimal() else second, 0)
        return found


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, bit in pairs:
        found[key] = found.get(key, 0) | bit
    return found


def _tails(lexicon: Lexicon, names: Iterable[str]) -> Iterable[str]:
    tables: list[Words[object]] = [getattr(lexicon, name) for name in names]
    return (tail for table in tables for tail in table.tails)


def _heads(lexicon: Lexicon, names: Iterable[str]) -> Iterable[str]:
    tables: list[Words[object]] = [getattr(lexicon, name) for name in names]
    return (head for table in tables for head in table.heads)


def _either(index: Mapping[str, int], pair: str, letter: str) -> int:
    """Look up words that are indexed by two letters, or by one where they have no more."""
    return index.get(pair, 0) | index.get(letter, 0)


def _remember(known: dict[str, int], key: str, found: int) -> None:
    if len(known) >= _MOST:
        known.clear()
    known[key] = found
