"""Longest match of a set of words at a place of a text, forwards or backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

SPACES = " \u00a0\u202f\u2009"
"""What may stand between a figure and its word."""

_JOINED = regex(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]"
)
"""Thai, Lao, Burmese, Khmer, Han, Kana, Hangul."""


def joined(letter: str) -> bool:
    """Whether a letter is of a script whose words stand without spaces or take endings freely."""
    return _JOINED.match(letter) is not None


def breaks(text: str, position: int) -> bool:
    """Whether a word may begin or end between two characters: not inside a run of letters of a spaced script."""
    if not 0 < position < len(text):
        return True
    left, right = text[position - 1], text[position]
    return not (left.isalpha() and right.isalpha()) or joined(left) or joined(right)


class Words(Generic[T]):
    """A frozen set of words with what they mean; a key with a capital letter is found in that case only.

    As many letters of inflection as ``loose`` says may follow a word.
    """

    __slots__ = ("_entries", "_heads", "_loose", "_roots", "_tails")

    def __init__(self, entries: Mapping[str, T], loose: int = 0) -> None:
        self._loose = loose
        self._entries = {key: meaning for key, meaning in entries.items() if key}
        self._heads = _lengths(self._entries, slice(2))
        self._tails = _lengths(self._entries, slice(-2, None))
        self._roots = _roots(self._entries)

    @property
    def longest(self) -> int:
        """Characters of the longest word."""
        return max(map(len, self._entries), default=0)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def _look_up(self, text: str, low: str, start: int, end: int) -> T | None:
        found = self._entries.get(text[start:end])
        return self._entries.get(low[start:end]) if found is None else found

    def may_stand_in(self, low: str) -> bool:
        """Tell whether the letters of one of the words stand in a text in lower case; if not, none of them does."""
        for root in self._roots:  # noqa: SIM110 -- a loop is quicker
            if root in low:
                return True
        return False

    @property
    def heads(self) -> Iterable[str]:
        """The first two letters of each word in lower case; of a word of one letter that one."""
        return self._heads

    @property
    def tails(self) -> Iterable[str]:
        """The last two letters of each word in lower case; of a word of one letter that one."""
        return self._tails

    def after(self, text: str, low: str, start: int) -> tuple[int, T] | None:
        """Find the longest word that begins at ``start``; ``low`` is the text in lower case. Its end and meaning."""
        head = low[start : start + 2]
        lengths = self._heads.get(head) or self._heads.get(head[:1])
        if lengths is None:
            return None
        for length in lengths:
            end = start + length
            meaning = self._look_up(text, low, start, end)
            if meaning is None or end > len(text):
                continue
            if breaks(text, end):
                return end, meaning
            last = end + 1
            while last - end <= self._loose and not breaks(text, last):
                last += 1
            if last - end <= self._loose:
                return last, meaning
        return None

    def before(self, text: str, low: str, end: int, floor: int = 0) -> tuple[int, T] | None:
        """Find the longest word that ends at ``end`` and begins at ``floor`` or later. Its start and meaning."""
        tail = low[end - 2 : end] if end > 1 else low[:end]
        lengths = self._tails.get(tail) or self._tails.get(tail[-1:])
        if lengths is None:
            return None
        for length in lengths:
            start = end - length
            if start < floor:
                continue
            meaning = self._look_up(text, low, start, end)
            if meaning is not None and breaks(text, start):
                return start, meaning
        return None


def _roots(keys: Iterable[str]) -> tuple[str, ...]:
    """Give the shortest keys, so that each key has one of them in it."""
    found: list[str] = []
    for key in sorted({lower(key) for key in keys}, key=len):
        if not any(root in key for root in found):
            found.append(key)
    return tuple(found)


def _lengths(keys: Iterable[str], part: slice) -> dict[str, tuple[int, ...]]:
    """Index the lengths of keys, the longest first, by their first or last two letters; one letter by itself."""
    found: dict[str, set[int]] = {}
    for key in keys:
        found.setdefault(key.lower()[part], set()).add(len(key))
    inner = slice(0, 1) if part.start is None else slice(-1, None)
    for pair, lengths in found.items():
        if len(pair) == 2 and pair[inner] in found:
            lengths.add(1)
    return {pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in found.items()}


def skip(text: str, position: int, most: int = 2) -> int:
    """Give the place after at most ``most`` spaces."""
    end = position
    while end - position < most and end < len(text) and text[end] in SPACES:
        end += 1
    return end


def skip_back(text: str, position: int, floor: int = 0, most: int = 2) -> int:
    """Give the place before at most ``most`` spaces."""
    start = position
    while position - start < most and start > floor and text[start - 1] in SPACES:
        start -= 1
    return start


def lower(text: str) -> str:
    """Give the text in lower case, character for character."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
