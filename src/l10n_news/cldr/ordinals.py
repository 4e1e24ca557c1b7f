"""Ordinal numbers in digits: 30th, 30., 30e. CLDR's rule-based number formats are not in Babel: a small table."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain
from l10n_news.cldr.digits import figure, numerals

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from l10n_news.cldr.house import House

_SUFFIX_POINT = tuple("de da no nb nn fi cs sk pl hu hr sr sl bs et is lv tr eu fo hsb dsb lb se".split())  # noqa: SIM905

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_SUFFIX_POINT, "{0}."),
        "af": "{0}ste",
        "ast": "{0}u",
        "bg": "{0}-и",
        "bn": "{0}তম",
        "ca": "{0}è",
        "el": "{0}ο",
        "es": "{0}.º",
        "fa": "{0}م",
        "fil": "ika-{0}",
        "fr": "{0}e",
        "ga": "{0}ú",
        "gl": "{0}º",
        "ha": "na {0}",
        "hi": "{0}वां",
        "id": "ke-{0}",
        "it": "{0}º",
        "ja": "第{0}",
        "ko": "제{0}",
        "mk": "{0}-ти",
        "mr": "{0}वा",
        "ms": "ke-{0}",
        "ne": "{0}औँ",
        "nl": "{0}e",
        "pt": "{0}º",
        "ro": "al {0}-lea",
        "ru": "{0}-й",
        "sv": "{0}:e",
        "sw": "ya {0}",
        "th": "ที่ {0}",
        "uk": "{0}-й",
        "ur": "{0} واں",
        "vi": "thứ {0}",
        "zh": "第{0}",
        "zh_Hant": "第{0}",
        "yue": "第{0}",
    }
)
"""An ordinal of each language, masculine or common and in the nominative where it inflects."""

_IRREGULAR: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "fr": {"1": "{0}er"},
        "ca": {"1": "{0}r", "2": "{0}n", "3": "{0}r", "4": "{0}t"},
        "ro": {"1": "primul"},
    }
)


@cache
def _pattern(locale: str) -> str:
    return next((PATTERNS[name] for name in chain(locale) if name in PATTERNS), "{0}")


def ordinal(amount: Decimal, locale: str, house: House) -> str:
    """Write an ordinal number; the plain figure in a language that the table does not have."""
    text = figure(amount, numerals(locale, house))
    language = locale.partition("_")[0]
    digits = f"{amount.copy_abs():f}"
    if language == "en":
        return text + _english(digits)
    if language == "sv":
        ending = ":a" if digits[-1] in "12" and digits[-2:] not in {"11", "12"} else ":e"
        return text + ending
    return _IRREGULAR.get(language, {}).get(digits, _pattern(locale)).replace("{0}", text)


_ROMAN_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")


def roman(amount: Decimal) -> str:
    """Write a number from 1 to 3999 in Roman numerals; empty for any other."""
    if amount != amount.to_integral_value() or not 0 < amount < 4000:
        return ""
    rest = int(amount)
    parts = []
    for worth, sign in zip(_ROMAN_WORTHS, _ROMAN_SIGNS, strict=True):
        parts.append(sign * (rest // worth))
        rest %= worth
    return "".join(parts)


def _english(digits: str) -> str:
    if digits[-2:-1] == "1":
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
