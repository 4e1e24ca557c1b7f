"""Where a recognizer can know anything: what must stand beside a figure. It leaves out calls, never a finding."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n_news.values import numerals
from l10n_news.values.words import SPACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.values.entity import Entity, Site
    from l10n_news.values.lexicon import Lexicon
    from l10n_news.values.words import Words

Recognizer = Callable[["Site"], "Entity | None"]

_HYPHENS = "-‑–"
_REACH = 3
"""Characters that are looked at on each side of a figure: a space and the two letters that index a table of words."""
_MOST = 8_192
"""Surroundings that are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
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
    """Tables: one of their words may begin behind the figure, or behind the space there."""
    runs: Container[int] = ()
    """Numbers of digits in one run."""
    months: bool = False
    """The name of a month that is not far."""

    def by_left(self, left: str, lexicon: Lexicon) -> bool:
        """Whether what stands before a figure may make the recognizer know it."""
        last = left[-1:]
        if last and (last in self.left or (self.glued and last.isalpha())):
            return True
        apart = bool(last) and last in SPACES
        tail = left[-3:-1] if apart else left[-2:]
        tables: list[Words[object]] = [getattr(lexicon, name) for name in self.before]
        if any(table.may_end(tail) or table.may_end(left[-2:]) for table in tables):
            return True
        return self.named and apart and bool(tail) and (tail[-1].isalpha() or tail[-1] == ".")

    def by_right(self, right: str, lexicon: Lexicon) -> bool:
        """Whether what stands behind a run of digits, or behind the figure, may make the recognizer know it."""
        first = right[:1]
        spaced = bool(first) and first in SPACES
        if first and (first in self.right or (self.glues and first.isalpha())):
            return True
        head = right[1:3] if spaced or (first and first in _HYPHENS) else right[:2]
        if spaced and head and (head[0] in self.spaced or ("0" in self.spaced and head[0].isdigit())):
            return True
        tables: list[Words[object]] = [getattr(lexicon, name) for name in self.behind]
        return any(table.may_begin(head) or table.may_begin(right[:2]) for table in tables)

    @property
    def anywhere(self) -> bool:
        """Whether nothing is said."""
        return self == _ANYWHERE


_ANYWHERE = Where()


class Chooser:
    """Chooses among the recognizers, in their order, those that can know a figure; sets of them are bits."""

    __slots__ = ("_all", "_by_left", "_by_right", "_by_run", "_chosen", "_dated", "_lexicon", "_table")

    def __init__(self, lexicon: Lexicon, table: Sequence[tuple[Recognizer, Where]]) -> None:
        self._lexicon = lexicon
        self._table = table
        self._all = (1 << len(table)) - 1
        self._dated = self._bits(lambda where: where.months)
        self._by_run = [self._run(length) for length in range(numerals.LONGEST + 1)]
        self._by_left: dict[str, int] = {}
        self._by_right: dict[str, int] = {}
        self._chosen: dict[int, tuple[Recognizer, ...]] = {}

    def _bits(self, fits: Callable[[Where], bool]) -> int:
        return sum(1 << index for index, (_, where) in enumerate(self._table) if fits(where))

    def fit(self, site: Site) -> tuple[Recognizer, ...]:
        """Give the recognizers that can know the figure of a site."""
        low, figure = site.low, site.figure
        start, stop = figure.digits
        said = site.text[start:stop]
        if figure.start != start:
            return self._choose(self._all)
        found = self._left(low[start - _REACH if start > _REACH else 0 : start])
        found |= self._right(low[stop : stop + _REACH])
        if not said.isdecimal():
            run = next((index for index, sign in enumerate(said) if not sign.isdecimal()), 0)
            found |= self._right(low[start + run : start + run + _REACH]) | self._by_run[run]
        else:
            found |= self._by_run[stop - start]
        if figure.end > stop:
            found |= self._right(low[figure.end : figure.end + _REACH])
        return self._choose(found | self._dated if site.months else found)

    def _run(self, length: int) -> int:
        return self._bits(lambda where: where.anywhere or length in where.runs)

    def _choose(self, bits: int) -> tuple[Recognizer, ...]:
        chosen = self._chosen.get(bits)
        if chosen is None:
            chosen = tuple(recognizer for index, (recognizer, _) in enumerate(self._table) if bits >> index & 1)
            self._chosen[bits] = chosen
        return chosen

    def _left(self, left: str) -> int:
        found = self._by_left.get(left)
        if found is None:
            odd = len(left) > 1 and left[-1] in SPACES and left[-2] in SPACES
            found = self._all if odd else self._bits(lambda where: where.by_left(left, self._lexicon))
            _remember(self._by_left, left, found)
        return found

    def _right(self, right: str) -> int:
        found = self._by_right.get(right)
        if found is None:
            odd = len(right) > 1 and right[0] in SPACES + _HYPHENS and right[1] in SPACES + _HYPHENS
            found = self._all if odd else self._bits(lambda where: where.by_right(right, self._lexicon))
            _remember(self._by_right, right, found)
        return found


def _remember(known: dict[str, int], key: str, found: int) -> None:
    if len(known) >= _MOST:
        known.clear()
    known[key] = found
