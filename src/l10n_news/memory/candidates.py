"""Which sources of a memory may be like a text: those that share its rarest runs of characters."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

_LEAST = 7
"""Characters of a run; words are joined until they are that long."""
_MOST = 12
"""Characters of a run; a longer word, or text without spaces, is several."""
_RUNS = 14
"""Runs of a text that are sought, the rarest first."""
_POSTINGS = 1500
"""Sources that one run may name."""
_PAIRS = 2
"""Further runs with which one is sought that more sources have."""
_ENOUGH = 4000
"""Sources that all runs together may name before no further one is sought."""
_TRIGRAMS = 3
"""Trigrams of a run that are asked for, the rarest."""
_READ = 80_000
"""Postings of trigrams that may be read before no further run is sought."""
_SURE = 14.0
"""Logarithm of more sources than a memory has."""
_FOUND = 300
"""Candidates, which are compared."""


def candidates(cursor: sqlite3.Cursor, text: str) -> list[int]:
    """Find the sources that share the most of a text's rarest runs, the most first.

    A source has a run when it has the run's rarest trigrams. A run that very many have is sought together with the next
    ones: of texts that are much alike the first thousand are not the best. The work is bounded whatever the text: so
    many runs, postings read, and sources that each may name.

    Args:
        cursor: of the memory's database.
        text: the shape of a source text.
    """
    folded = text.lower()
    known = _frequencies(cursor, sorted(_trigrams(folded)))
    runs = {_rarest(run, known) for run in _runs(folded)}
    ordered = [run for _, run in sorted((_rarity(run, known), run) for run in runs if run)[:_RUNS]]
    shared: Counter[int] = Counter()
    named = read = 0
    for place, run in enumerate(ordered):
        asked = [run]
        rows = _having(cursor, run)
        further = ordered[place + 1 : place + 1 + _PAIRS]
        if len(rows) == _POSTINGS and further:  # too many have it: only those that have another one, too
            pairs = [(*run, *other) for other in further]
            asked += pairs
            rows = [number for pair in pairs for number in _having(cursor, pair)]
        shared.update(rows)
        named += len(rows)
        read += sum(known[trigram] for one in asked for trigram in one)
        if named > _ENOUGH or read > _READ:
            break
    return [number for number, _ in shared.most_common(_FOUND)]


def _having(cursor: sqlite3.Cursor, trigrams: tuple[str, ...]) -> list[int]:
    """Give the sources that have all of some trigrams, so many at most."""
    rows = cursor.execute("SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT ?", (_all_of(trigrams), _POSTINGS))
    return [number for (number,) in rows]


def _runs(text: str) -> Iterator[str]:
    """Cut a text into runs of whole words, with the spaces around them; long words are cut."""
    words = text.split(" ")
    run = ""
    for index, word in enumerate(words):
        run = f"{run}{word} " if index < len(words) - 1 else f"{run}{word}"
        while len(run) > _MOST + 2:
            yield run[:_MOST]
            run = run[_MOST - 2 :]
        if len(run) >= _LEAST:
            yield run
            run = " "
    if len(run) > 2:
        yield run


def _trigrams(text: str) -> set[str]:
    return {text[index : index + 3] for index in range(len(text) - 2)}


def _rarest(run: str, known: Mapping[str, int]) -> tuple[str, ...]:
    trigrams = sorted(_trigrams(run) & known.keys(), key=lambda trigram: (known[trigram], trigram))
    return tuple(trigrams[:_TRIGRAMS])


def _rarity(run: tuple[str, ...], known: Mapping[str, int]) -> float:
    """Estimate how many sources have a run, as a logarithm, as though its trigrams were independent."""
    return math.fsum(math.log(known[trigram]) - _SURE for trigram in run)


def _frequencies(cursor: sqlite3.Cursor, trigrams: list[str]) -> Mapping[str, int]:
    """Give the number of sources that have each trigram, of those that the memory knows."""
    known: dict[str, int] = {}
    for start in range(0, len(trigrams), 500):
        some = trigrams[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = cursor.execute(
            f"SELECT trigram, count FROM frequency WHERE trigram IN ({marks})",  # noqa: S608 -- marks only
            some,
        )
        known.update(rows.fetchall())
    return known


def _all_of(trigrams: tuple[str, ...]) -> str:
    """Ask for all of some strings (SQLite, «FTS5 Boolean Operators»)."""
    return " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in trigrams)
