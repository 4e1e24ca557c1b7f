"""What is wrong with the codes, the placeholders and the characters of a target, as parsing finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip
from l10n_news.pattern import character_problems
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from l10n_news.check.pair import Pair
    from l10n_news.pattern import Problem

_QUOTED = regex(r"'([^']{1,60})'")
_POINT = regex(r"U\+([0-9A-F]{4,6})")

ELSEWHERE = frozenset({"missing-placeholder"})
"""What the figures' own checks judge with more knowledge."""


def named(name: str) -> Callable[[Pair], Iterator[Slip]]:
    """Give the check of one kind of problem."""

    def test(pair: Pair) -> Iterator[Slip]:
        for problem in _problems(pair):
            if problem.name == name:
                start, end = _place(pair.target, problem.message)
                yield Slip(message=problem.message, start=start, end=end, severity=problem.severity)

    return test


def others(known: frozenset[str]) -> Callable[[Pair], Iterator[Slip]]:
    """Give the check of every problem that has no row of its own."""

    def test(pair: Pair) -> Iterator[Slip]:
        for problem in _problems(pair):
            if problem.name not in known and problem.name not in ELSEWHERE:
                start, end = _place(pair.target, problem.message)
                yield Slip(message=problem.message, start=start, end=end, severity=problem.severity)

    return test


def _problems(pair: Pair) -> Iterable[Problem]:
    """Give what is wrong; the site's own words have no tokens, and the same forbidden characters."""
    if pair.segment is None:
        return character_problems(pair.target, (pair.source,))
    return pair.parsed.problems if pair.parsed is not None else ()


def _place(target: str, message: str) -> tuple[int | None, int | None]:
    """Find what a message names in the target."""
    point = _POINT.search(message)
    quoted = _QUOTED.search(message)
    named = chr(int(point[1], 16)) if point else quoted[1] if quoted else ""
    at = target.find(named) if named else -1
    return (at, at + len(named)) if at >= 0 else (None, None)
