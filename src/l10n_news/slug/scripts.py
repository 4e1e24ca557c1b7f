"""Which letters a locale writes (Unicode Standard Annex #24, by the names of characters; UTS #39 §5.1 for mixtures)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import cldr

if TYPE_CHECKING:
    from collections.abc import Mapping

LATIN = "latin"

COMMON = "common"
"""Marks that stand on letters of several scripts."""

ALIKE = frozenset({LATIN, "cyrillic", "greek", "armenian", "cherokee", "coptic"})
"""Scripts with letters that look the same: a word is in one of them."""

_NAMES: Mapping[str, str] = {
    "Adlm": "adlam",
    "Arab": "arabic extended",
    "Armn": "armenian",
    "Beng": "bengali",
    "Bopo": "bopomofo",
    "Cans": "canadian",
    "Cher": "cherokee",
    "Cyrl": "cyrillic",
    "Deva": "devanagari vedic",
    "Ethi": "ethiopic",
    "Geor": "georgian",
    "Grek": "greek",
    "Gujr": "gujarati",
    "Guru": "gurmukhi",
    "Hans": "cjk ideographic bopomofo",
    "Hant": "cjk ideographic bopomofo",
    "Hebr": "hebrew",
    "Jpan": "cjk ideographic hiragana katakana",
    "Khmr": "khmer",
    "Knda": "kannada",
    "Kore": "hangul cjk ideographic",
    "Laoo": "lao",
    "Latn": LATIN,
    "Mlym": "malayalam",
    "Mong": "mongolian",
    "Mymr": "myanmar",
    "Nkoo": "nko",
    "Olck": "ol",
    "Orya": "oriya",
    "Sinh": "sinhala",
    "Syrc": "syriac",
    "Taml": "tamil",
    "Telu": "telugu",
    "Tfng": "tifinagh",
    "Thaa": "thaana",
    "Thai": "thai",
    "Tibt": "tibetan",
    "Yiii": "yi",
}
"""How the names of a script's characters begin, by ISO 15924 code."""


@lru_cache(maxsize=4096)
def script(character: str) -> str:
    """Give the first word of a character's name, which tells its script; ``common`` for a mark of several scripts."""
    if character.isascii():
        return LATIN
    word = unicodedata.name(character, "").split(" ", 1)[0].split("-", 1)[0].lower()
    return COMMON if word == "combining" else word


@lru_cache(maxsize=512)
def written(locale: str) -> frozenset[str] | None:
    """Give the scripts of a locale; Latin is everybody's. None where any will do, since ours are not known."""
    names = _NAMES.get(cldr.script(locale))
    return None if names is None else frozenset({LATIN, COMMON, *names.split()})
