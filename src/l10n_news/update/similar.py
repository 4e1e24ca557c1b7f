"""The entries that are most like a text, found without comparing it to each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from l10n_news.regex import regex
from l10n_news.update.align import similarity
from l10n_news.update.shape import shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_WORD = regex(r"[^\W\d_]+")
_ASCII_WORD = regex(r"[a-z]+")
_UNSPACED = regex(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_READ = 2000
_RARE = 10
NAMED = 200
"""Texts with a word that are looked at."""
_VERIFIED = 24
_COMPARED = 1 << 32
"""Pairs of characters up to which each text is compared with every other."""


def nearest(queries: Sequence[str], texts: Sequence[str], cutoff: float) -> list[tuple[float, int]]:
    """Find the text most like each query: (percent, number), the first of equals; (0, -1) where none is.

    Few texts are all compared; of many, those with the query's rarest words (`Similar`).
    """
    if not texts:
        return [(0.0, -1)] * len(queries)
    shapes = [shape(text)[:_READ] for text in texts]
    asked = [shape(query)[:_READ] for query in queries]
    if sum(map(len, shapes)) * sum(map(len, asked)) > _COMPARED:
        index = Similar(texts)
        return [(index.find(query, cutoff) or [(0.0, -1)])[0] for query in queries]
    best = (process.extractOne(query, shapes, scorer=fuzz.ratio, score_cutoff=cutoff) for query in asked)
    return [(0.0, -1) if one is None else (one[1], one[2]) for one in best]


class Similar:
    """An inverted index over source texts; each text is known by its number in the order given."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._shapes = [shape(text) for text in texts]
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        postings = self._postings
        for number, text in enumerate(self._shapes):
            for word in words(text):
                postings[word].append(number)

    def find(self, text: str, cutoff: float) -> list[tuple[float, int]]:
        """Find the texts alike by at least ``cutoff`` percent: (percent, number), the most similar first.

        Only texts that share one of the query's rarest words are looked at, a fixed number of them at most.
        """
        postings = self._postings

        def count(word: str) -> int:
            return len(postings[word]) if word in postings else 0

        return found_in(count, lambda word: postings[word][:NAMED], self._shapes.__getitem__, text, cutoff)


def found_in(
    count: Callable[[str], int],
    first: Callable[[str], Sequence[int]],
    shape_of: Callable[[int], str],
    text: str,
    cutoff: float,
) -> list[tuple[float, int]]:
    """Find the texts alike by at least ``cutoff`` percent in an inverted index: (percent, number), best first.

    Args:
        count: tells how many texts have a word.
        first: gives the numbers of the first of them, in order, ``NAMED`` at most.
        shape_of: gives the shape of a text.
        text: what is sought.
        cutoff: in percent.
    """
    query = shape(text)
    known = ((number, word) for word in words(query) if (number := count(word)))
    shared: Counter[int] = Counter()
    for _, word in sorted(known)[:_RARE]:
        shared.update(first(word))
    candidates = sorted(shared, key=lambda number: (-shared[number], number))[:_VERIFIED]
    scores = ((similarity(query, shape_of(number), cutoff), number) for number in candidates)
    return sorted(((score, number) for score, number in scores if score), key=lambda pair: (-pair[0], pair[1]))


def words(text: str) -> set[str]:
    """Give the words of a shape; of text without spaces, each two characters that stand together."""
    if text.isascii():  # mostly it is, and this takes half the time
        return set(_ASCII_WORD.findall(text[:_READ].lower()))
    runs = set(_WORD.findall(text[:_READ].lower()))
    if not _UNSPACED.search(text):
        return runs
    found: set[str] = set()
    for word in runs:
        if _UNSPACED.search(word):
            found.update(word[index : index + 2] for index in range(max(1, len(word) - 1)))
        else:
            found.add(word)
    return found
