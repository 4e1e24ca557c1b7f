"""The words and signs of a locale as CLDR names them: plain data for whoever looks for figures in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Iterator

_Tree = Mapping[str, Any]

_LETTERS = re.compile(r"[^\W\d_]")
_EDGES = " .\u00a0\u200e\u200f\u061c"
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What CLDR knows of the words beside a locale's figures. Keys are in lower case unless said otherwise."""

    decimal: str
    """The decimal sign of the Latin digits (UTS #35 part 3, Number Symbols)."""
    group: str
    """The grouping sign of the Latin digits."""
    order: str
    """The order of a short date's parts: ``dmy``, ``mdy`` or ``ymd``."""
    months: Mapping[str, int]
    """Names of the months, wide and abbreviated, in a date and alone, without a dot at the end."""
    periods: Mapping[str, int]
    """Names of the halves of the day: 0 for a.m., 12 for p.m."""
    scales: Mapping[str, int]
    """Scale words of long compact decimals and their powers of ten: *million* 6, *lakh* 5, 万 4."""
    currency_names: Mapping[str, str]
    """Display names of the currencies in every plural form: ISO 4217 code."""
    currency_signs: Mapping[str, str]
    """Signs of the currencies with their case: ISO 4217 code."""
    codes: frozenset[str]
    """Every ISO 4217 code that CLDR names, in upper case."""
    units: Mapping[str, str]
    """Unit nouns in every plural form: CLDR unit id."""
    unit_signs: Mapping[str, str]
    """Short unit signs with their case (``km``, ``°C``): CLDR unit id."""
    territories: Mapping[str, str]
    """Names of the territories by their ISO 3166 code."""


def _locale(locale: str) -> Locale:
    try:
        return Locale.parse(locale)
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


@lru_cache(maxsize=64)
def names(locale: str) -> Names:
    """Give the words beside the figures of a locale (``pt_BR``); those of English for one that CLDR does not know."""
    found = _locale(locale)
    data: _Tree = found._data  # noqa: SLF001 -- Babel's public mappings leave out signs and plural names
    symbols = data["number_symbols"].get("latn") or {}
    units, signs = _units(data)
    return Names(
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        order=_order(data),
        months=_months(data),
        periods=_periods(data),
        scales=_scales(data),
        currency_names=_currency_names(data),
        currency_signs={str(sign): code for code, sign in data["currency_symbols"].items() if sign != code},
        codes=frozenset(data["currency_names"]) | frozenset(Locale.parse("en").currencies),
        units=units,
        unit_signs=signs,
        territories=dict(data["territories"]),
    )


def _order(data: _Tree) -> str:
    seen = "".join(dict.fromkeys(c for c in str(data["date_formats"]["short"].pattern) if c in "yMd")).lower()
    return seen if sorted(seen) == ["d", "m", "y"] else "dmy"


def _months(data: _Tree) -> dict[str, int]:
    found: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for form in ("format", "stand-alone"):
            for number, name in data["months"].get(form, {}).get(width, {}).items():
                word = str(name).strip(_EDGES).lower()
                if not _DIGITS.search(word) and len(word) > 1:
                    found.setdefault(word, int(number))
    return found


def _periods(data: _Tree) -> dict[str, int]:
    found: dict[str, int] = {}
    for forms in data["day_periods"].values():
        for words in forms.values():
            for key, hours in (("am", 0), ("pm", 12)):
                if len(str(words.get(key, ""))) > 1:
                    found.setdefault(str(words[key]).lower(), hours)
    return found


def _scales(data: _Tree) -> dict[str, int]:
    """Scale words of long compact decimals, and the short ones that are no single letter (*tys.*, *Mio.*)."""
    found: dict[str, int] = {}
    formats = data["compact_decimal_formats"]
    for length, letters in (("long", 1), ("short", 2)):
        for pattern, power in _compact(formats.get(length, {})):
            word = pattern.replace("'", "").strip(_EDGES + "0").lower()
            if word in found or "0" in word or not _LETTERS.search(word):
                continue
            if len(word) >= letters or not word.isascii():
                found.setdefault(word, power - pattern.count("0") + 1)
                if length == "short":
                    found.setdefault(f"{word}.", found[word])
    return found


def _compact(forms: _Tree) -> Iterator[tuple[str, int]]:
    for by_power in forms.values():
        for power, pattern in by_power.items():
            text = str(getattr(pattern, "pattern", pattern))
            if "0" in text:
                yield text.partition(";")[0], len(str(power)) - 1


def _currency_names(data: _Tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, forms in data["currency_names_plural"].items():
        for name in forms.values():
            found.setdefault(str(name).lower(), code)
    for code, name in data["currency_names"].items():
        found.setdefault(str(name).lower(), code)
    return {name: code for name, code in found.items() if not _DIGITS.search(name) and "(" not in name}


def _units(data: _Tree) -> tuple[dict[str, str], dict[str, str]]:
    nouns: dict[str, str] = {}
    signs: dict[str, str] = {}
    for unit, widths in data["unit_patterns"].items():
        for word in _unit_words(widths.get("long", {})):
            nouns.setdefault(word.lower(), unit)
        for word in _unit_words(widths.get("short", {})):
            signs.setdefault(word, unit)
    return nouns, {sign: unit for sign, unit in signs.items() if sign.lower() not in nouns}


def _unit_words(forms: _Tree) -> Iterator[str]:
    for key, pattern in forms.items():
        text = str(pattern)
        if key != "per" and isinstance(pattern, str) and text.startswith("{0}"):
            word = text[3:].strip(_EDGES)
            if word and not _DIGITS.search(word):
                yield word
