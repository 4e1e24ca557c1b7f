"""Slugs that look alike, or are one file on some systems (UTS #39 §4, confusable detection)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ALIKE = {
    "a": "аɑα",
    "c": "сϲ",
    "d": "ԁ",
    "e": "е",
    "g": "ɡց",
    "h": "һհ",
    "i": "іıι",
    "j": "јϳ",
    "k": "кκ",
    "l": "1ӏ",
    "n": "ո",
    "o": "0оοօ",
    "p": "рρ",
    "q": "ԛզ",
    "s": "ѕ",
    "u": "υս",
    "v": "νѵ",
    "w": "ԝ",
    "x": "хχ",
    "y": "уγү",
    "ヘ": "へ",
    "ベ": "べ",
    "ペ": "ぺ",
    "ー": "一",
    "ロ": "口",
    "ニ": "二",
}
"""What others look like in an address, by the plain one."""

_FOLD = {ord(other): plain for plain, others in _ALIKE.items() for other in others}


@lru_cache(maxsize=65536)
def twin(text: str) -> str:
    """Fold a name, so that two which a reader or a file system takes for one are equal: case, forms, look-alikes."""
    if text.isascii():
        return text.lower().translate(_FOLD)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    digits = (_ascii(character) for character in folded)
    return "".join(digits).translate(_FOLD)


def _ascii(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
