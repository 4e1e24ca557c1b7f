"""The typography of each language, as rules over the words of a unit.

A rule changes punctuation and spaces only, never a letter or a digit, and only where it is certain: what a translator
has set with care stays. It sees the words across codes and values, whose own text it never changes. Each rule is
linear, and setting a text twice is setting it once. What a language has stands in
``languages.LANGUAGES``; ``compose.typeset`` is the way in.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIGURES = "figures"

RULES: Mapping[str, str] = MappingProxyType(
    {
        "quotes": "straight quotation marks become the language's",
        "apostrophes": "an apostrophe between letters becomes ’",
        "ellipsis": "three dots become …",
        "marks": "full-width marks in Chinese and Japanese, ، ؛ ؟ in languages of the Arabic script",
        "dashes": "a hyphen between words or years becomes a dash",
        "spaces": "French spaces before ; : ! ? and inside « »",
        FIGURES: "no line break between a figure and its unit",
    }
)
"""What each rule does, by the name that settings switch it by."""

ALL = frozenset(RULES)
