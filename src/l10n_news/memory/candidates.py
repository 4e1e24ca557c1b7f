"""Which sources of a memory may be like a text: those that share its rarest trigrams."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_TRIGRAMS = 32
"""Trigrams of a text that are asked for."""
_POSTINGS = 8_000
"""Sources that they may name together; the rarest trigram may name that many alone."""
_FOUND = 300
"""Candidates, of which those in the locale are compared."""


def candidates(cursor: sqlite3.Cursor, text: str) -> list[int]:
    """Find the sources that share the most of a text's rarest trigrams, the most first.

    The work is bounded whatever the text and the size of the memory: a fixed number of trigrams and of postings.

    Args:
        cursor: of the memory's database.
        text: the shape of a source text.
    """
    shared: Counter[int] = Counter()
    budget = _POSTINGS
    for trigram, count in _rarest(cursor, text):
        if count > budget and shared:
            break
        budget -= count
        rows = cursor.execute("SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT ?", (_quoted(trigram), _POSTINGS))
        shared.update(map(itemgetter(0), rows))
    return [number for number, _ in shared.most_common(_FOUND)]


def _rarest(cursor: sqlite3.Cursor, text: str) -> list[tuple[str, int]]:
    """Give the trigrams of a text that the memory knows, with the number of sources that have each."""
    folded = text.lower()
    trigrams = sorted({folded[index : index + 3] for index in range(len(folded) - 2)})
    known = []
    for start in range(0, len(trigrams), 500):
        some = trigrams[start : start + 500]
        marks = ", ".join("?" * len(some))
        known += cursor.execute(
            f"SELECT trigram, count FROM frequency WHERE trigram IN ({marks})",  # noqa: S608 -- marks only
            some,
        ).fetchall()
    return sorted(known, key=lambda pair: (pair[1], pair[0]))[:_TRIGRAMS]


def _quoted(trigram: str) -> str:
    """Write a string of FTS5's query language (SQLite, «Full-text Query Syntax»)."""
    return '"' + trigram.replace('"', '""') + '"'
