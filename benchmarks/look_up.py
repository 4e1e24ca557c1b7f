"""Measure look-ups in a translation memory of 500,000 entries, and what they find of what is there.

    look_up.py [--entries 500000] [--queries 300] [--file FILE]

Half of the sentences are those of the articles of this folder, whose few words make all runs of characters frequent;
half have made-up words that are as frequent as those of a language. The queries are sentences of the memory as an
editor changes them, and new ones. With RapidFuzz each is compared with every entry, too: what a look-up misses of those
that are alike by 80 % is told. Made again with the same seed, all is the same.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from articles import sentences
from l10n_news.memory import Memory, Record
from l10n_news.update.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CUTOFF = 80
_WORDS = 40_000
_BEGIN, _END = "b br c ch d f fl g gr h j k l m n p pl qu r s sh st t th tr v w", "n r s l t nd st ck m"


class _Language:
    """Words of made-up syllables, the n-th one n times rarer than the first (Zipf's law)."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        first, last = _BEGIN.split(), _END.split()
        found: dict[str, None] = {}
        while len(found) < _WORDS:
            count = chance.choice((1, 1, 2, 2, 2, 3, 3, 4))
            syllables = (chance.choice(first) + chance.choice("aeiou") for _ in range(count))
            found["".join(syllables) + chance.choice(("", "", *last))] = None
        self._words = list(found)
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(_WORDS)))

    def words(self, count: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self) -> str:
        words = self.words(self._chance.randint(5, 28))
        return f"{' '.join(words).capitalize()}."


def entries(count: int, chance: random.Random, language: _Language) -> list[str]:
    """Write distinct sentences."""
    found: dict[str, None] = {}
    written = sentences("known")
    while len(found) < count // 2:
        found[next(written)] = None
    while len(found) < count:
        found[language.sentence()] = None
    texts = list(found)
    chance.shuffle(texts)
    return texts


def edit(text: str, chance: random.Random, language: _Language) -> str:
    """Change one to three words of a sentence."""
    words = text.split(" ")
    for _ in range(chance.choice((1, 1, 2, 3))):
        place = chance.randrange(len(words))
        words[place : place + chance.randint(0, 1)] = language.words(chance.randint(0, 2))
        if not words:
            words = language.words(1)
    return " ".join(words)


def queries(texts: Sequence[str], count: int, chance: random.Random, language: _Language) -> list[str]:
    """Give sentences to look up: of ten, eight are edited ones, two are new."""
    new = sentences("new")
    made = (lambda: next(new), language.sentence)
    return [
        edit(chance.choice(texts), chance, language) if number % 5 else made[number % 2]() for number in range(count)
    ]


def best(texts: Sequence[str], asked: Sequence[str]) -> Iterator[float]:
    """Compare each query with every text; give the highest similarity, 0 where it is below the cutoff."""
    shapes = [shape(text) for text in texts]
    for query in asked:
        found = process.extractOne(shape(query), shapes, scorer=fuzz.ratio, score_cutoff=CUTOFF)
        yield found[1] if found else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--entries", type=int, default=500_000, help="how many (default: 500000)")
    parser.add_argument("--queries", type=int, default=300, help="how many (default: 300)")
    parser.add_argument("--file", type=Path, help="where the memory is, or is made (default: a temporary file)")
    options = parser.parse_args(arguments)
    chance = random.Random(f"look up {options.entries}")  # noqa: S311 -- chosen by seed on purpose
    language = _Language(chance)
    texts = entries(options.entries, chance, language)
    asked = queries(texts, options.queries, chance, language)
    with tempfile.TemporaryDirectory() as folder, Memory(options.file or Path(folder) / "memory.sqlite") as memory:
        known = {"a.po": str(len(texts))}
        memory.follow(known, lambda path: (Record(text, "x", "de", None, path) for text in texts))
        gc.freeze()  # the sentences that are kept here are none of a look-up's
        print(report(memory, texts, asked))


def report(memory: Memory, texts: Sequence[str], asked: Sequence[str]) -> str:
    """Measure the look-ups."""
    times, scores = [], []
    for query in asked:
        start = time.process_time()
        found = memory.similar(query, "de", cutoff=CUTOFF)
        times.append((time.process_time() - start) * 1000)
        scores.append(found[0].score if found else 0.0)
    there = list(best(texts, asked))
    alike = [(score, most) for score, most in zip(scores, there, strict=True) if most]
    hits = sum(score >= most - 1e-6 for score, most in alike)
    some = sum(score > 0 for score, _ in alike)
    median, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return (
        f"{len(texts)} entries, {len(asked)} look-ups, milliseconds of CPU: median {median:.1f}, 95 % below {slow:.1f},"
        f" at the most {max(times):.1f}\nof {len(alike)} queries with an entry alike by at least {CUTOFF} %:"
        f" the most similar one is found for {hits}, some such entry for {some}"
    )


if __name__ == "__main__":
    main()
