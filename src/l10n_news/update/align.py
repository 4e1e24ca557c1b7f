"""Old and new segments of an article, aligned in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMPARED = 2000
"""Characters of a text that are compared: a hostile text costs no more."""
_SOUGHT = 300
"""Characters of a text that is sought within another one: the search is dearer than a comparison."""
_WHOLE = 4096
"""Pairs of a gap that are all compared; in a greater gap only those of about the same place are."""
_NEAR, _MOST = 16, 150_000
"""How far apart their places are, and how many are compared at most: in a gap of thousands they are nearer."""


class Gap(NamedTuple):
    """What stands between two anchors: half-open ranges of old and new positions."""

    old: range
    new: range


class Pair(NamedTuple):
    """An old and a new text that are one, edited."""

    old: int
    new: int
    score: float
    """Similarity in percent."""


def similarity(one: str, other: str, cutoff: float = 0) -> float:
    """Measure how alike two texts are, in percent (normalized indel similarity); 0 below the cutoff."""
    return fuzz.ratio(one[:_COMPARED], other[:_COMPARED], score_cutoff=cutoff)


def part_of(part: str, whole: str) -> float:
    """Measure how much of a text stands within a longer one, in percent."""
    return fuzz.partial_ratio(part[:_SOUGHT], whole[:_SOUGHT]) if len(part) < len(whole) else 0


def anchors(pairs: Sequence[tuple[int, int]], texts: Sequence[str]) -> list[tuple[int, int]]:
    """Find the run of pairs (old, new) that rises in both positions and has the most text: what did not move.

    It takes n log n steps (a heaviest increasing subsequence, with a Fenwick tree over the old positions). Which of two
    runs is chosen does not depend on which side is the old one.

    Args:
        pairs: distinct positions, in the order of the new ones.
        texts: of each old position.
    """
    tree = [(0, -1)] * (len(texts) + 1)
    before: list[int] = []
    for index, (old, _) in enumerate(pairs):
        weight, last = _heaviest(tree, old)
        before.append(last)
        text = texts[old]
        total = (weight + (len(text) + 1 << 32) + crc32(text.encode()), index)
        position = old + 1
        while position < len(tree):
            tree[position] = max(tree[position], total)
            position += position & -position
    chain = []
    index = _heaviest(tree, len(texts))[1]
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _heaviest(tree: Sequence[tuple[int, int]], position: int) -> tuple[int, int]:
    """Find the heaviest run that ends before an old position: its weight and the index of its last pair."""
    best = (0, -1)
    while position:
        best = max(best, tree[position])
        position -= position & -position
    return best


def gaps(fixed: Sequence[tuple[int, int]], old_count: int, new_count: int) -> Iterator[Gap]:
    """Yield what stands before, between and after the anchors, where both sides have something."""
    old_start = new_start = 0
    for old, new in (*fixed, (old_count, new_count)):
        if old > old_start and new > new_start:
            yield Gap(range(old_start, old), range(new_start, new))
        old_start, new_start = old + 1, new + 1


def pair_up(old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]], cutoff: float) -> list[Pair]:
    """Pair the texts of a gap, the most similar first; each stands in one pair at most.

    Args:
        old: positions and texts.
        new: positions and texts.
        cutoff: the least similarity in percent.
    """
    found = []
    for row, (position, text) in enumerate(old):
        for column in _columns(row, len(old), len(new)):
            score = similarity(text, new[column][1], cutoff)
            if score:
                found.append((-score, abs(row - column), row + column, row, Pair(position, new[column][0], score)))
    pairs = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for *_, pair in sorted(found):
        if pair.old not in taken_old and pair.new not in taken_new:
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            pairs.append(pair)
    return pairs


def _columns(row: int, rows: int, columns: int) -> range:
    if rows * columns <= _WHOLE:
        return range(columns)
    middle, near = row * columns // rows, min(_NEAR, _MOST // (2 * rows))
    return range(max(0, middle - near), min(columns, middle + near + 1))
