"""The entries that are most like a text, found without comparing it to each of them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from l10n_news.update.align import similarity
from l10n_news.update.shape import shape

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_READ = 2000
_RARE = 10
_POSTINGS = 200
_VERIFIED = 24


class Similar:
    """An inverted index over source texts; each text is known by its number in the order given."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._shapes = [shape(text) for text in texts]
        self._postings: dict[str, list[int]] = {}
        self._frequency: Counter[str] = Counter()
        for number, text in enumerate(self._shapes):
            words = _words(text)
            self._frequency.update(words)
            for word in words:
                postings = self._postings.setdefault(word, [])
                if len(postings) < _POSTINGS:
                    postings.append(number)

    def find(self, text: str, cutoff: float) -> list[tuple[float, int]]:
        """Find the texts alike by at least ``cutoff`` percent: (percent, number), the most similar first.

        Only texts that share one of the query's rarest words are looked at, a fixed number of them at most.
        """
        query = shape(text)
        words = sorted(_words(query), key=lambda word: (self._frequency[word], word))
        shared: Counter[int] = Counter()
        for word in [word for word in words if word in self._postings][:_RARE]:
            shared.update(self._postings[word])
        candidates = sorted(shared, key=lambda number: (-shared[number], number))[:_VERIFIED]
        scores = ((similarity(query, self._shapes[number], cutoff), number) for number in candidates)
        return sorted(((score, number) for score, number in scores if score), key=lambda pair: (-pair[0], pair[1]))


def _words(text: str) -> set[str]:
    words: set[str] = set()
    for word in _WORD.findall(text[:_READ].lower()):
        if _UNSPACED.search(word):
            words.update(word[index : index + 2] for index in range(max(1, len(word) - 1)))
        else:
            words.add(word)
    return words
