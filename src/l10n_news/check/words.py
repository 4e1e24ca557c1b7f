"""Sets of words that a check looks for: whole words, stems, endings and phrases, in scripts with and without spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from l10n_news.regex import regex
from l10n_news.values.words import joined, lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

T = TypeVar("T")

WORD = regex(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u064b-\u065f\u0670\u200c\u200d]|['’ʼ](?=[^\W\d_]))*+")
"""A word of a spaced script with its marks and apostrophes; a hyphen parts words."""


_REMEMBERED = 20_000
"""Words whose meaning a set keeps."""
_LONG = 40


class Found(NamedTuple, Generic[T]):
    """A word of a set in a text."""

    start: int
    end: int
    meaning: T


class WordMap(Generic[T]):
    """Words and what they mean.

    ``stem*`` is a beginning, ``*ending`` an ending, ``stem*ending`` both; an item with a space is a phrase. An item of
    a script without spaces is found anywhere; one that means False hides what stands in it. Case does not count.
    """

    __slots__ = ("_endings", "_exact", "_framed", "_known", "_phrases", "_stems")

    def __init__(self, items: Mapping[str, T]) -> None:
        self._known: dict[str, T | None] = {}  # what was looked up: words come again and again
        self._exact: dict[str, T] = {}
        self._stems: dict[str, T] = {}
        self._endings: dict[str, T] = {}
        self._framed: dict[tuple[str, str], T] = {}
        self._phrases: dict[str, T] = {}
        for item, meaning in items.items():
            bare = item.strip("*")
            if " " in bare or any(map(joined, bare)):
                self._phrases[item] = meaning
            elif item.startswith("*"):
                self._endings[bare] = meaning
            elif item.endswith("*"):
                self._stems[bare] = meaning
            elif "*" in bare:
                stem, _, ending = bare.partition("*")
                self._framed[stem, ending] = meaning
            else:
                self._exact[bare] = meaning

    def __bool__(self) -> bool:
        return bool(self._exact or self._stems or self._endings or self._framed or self._phrases)

    def find(self, text: str) -> list[Found[T]]:
        """Find the words of a text, in order."""
        low = lower(text).replace("’", "'")
        found = sorted((*self._words(low), *self._in_phrases(low)), key=lambda one: (one.start, -one.end))
        hidden = [one for one in found if one.meaning is False]
        if not hidden:
            return found
        covered = {place for one in hidden for place in range(one.start, one.end)}
        return [one for one in found if one.start not in covered]

    def _words(self, low: str) -> Iterator[Found[T]]:
        if not (self._exact or self._stems or self._endings or self._framed):
            return
        for match in WORD.finditer(low):
            word = match[0]
            if word in self._known:
                meaning = self._known[word]
            else:
                meaning = self._exact.get(word)
                meaning = self._part(word) if meaning is None else meaning
                if len(self._known) < _REMEMBERED and len(word) < _LONG:
                    self._known[word] = meaning
            if meaning is not None:
                yield Found(match.start(), match.end(), meaning)

    def _part(self, word: str) -> T | None:
        for length in range(min(len(word), 20), 0, -1):
            meaning = self._stems.get(word[:length])
            if meaning is None and length < len(word):
                meaning = self._endings.get(word[-length:])
            if meaning is not None:
                return meaning
        for (stem, ending), meaning in self._framed.items():
            if len(word) >= len(stem) + len(ending) and word.startswith(stem) and word.endswith(ending):
                return meaning
        return None

    def _in_phrases(self, low: str) -> Iterator[Found[T]]:
        for item, meaning in self._phrases.items():
            bare = item.strip("*")
            at = low.find(bare)
            while at >= 0:
                end = at + len(bare)
                if _free(low, at, before=True) and (item.endswith("*") or _free(low, end, before=False)):
                    yield Found(at, end, meaning)
                at = low.find(bare, end)


def _free(text: str, position: int, *, before: bool) -> bool:
    """Whether a phrase may begin or end at a place: no letter of its own spaced script goes on there."""
    if not 0 < position < len(text):
        return True
    left, right = text[position - 1], text[position]
    inner = right if before else left
    return joined(inner) or not (left.isalnum() and right.isalnum())


def items(text: str) -> tuple[str, ...]:
    """Split a list at commas and line ends."""
    return tuple(word for line in text.splitlines() for part in line.split(",") if (word := part.strip().lower()))


def words(text: str) -> WordMap[bool]:
    """Give a set of words from a list; one with ``!`` before it is none and hides a shorter one (非常 hides 非)."""
    return WordMap({item.removeprefix("!"): not item.startswith("!") for item in items(text)})


def numbers(text: str) -> WordMap[str]:
    """Read lines of ``number: word, word*``; the meaning is the number, in digits."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        number, _, rest = line.partition(":")
        found |= dict.fromkeys(items(rest), number.strip())
    return WordMap(found)
