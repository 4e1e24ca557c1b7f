"""The words and signs of a locale as CLDR names them: plain data for whoever looks for figures in a text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError

from l10n_news.cldr.data import Key, get
from l10n_news.record import Struct
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_Tree = Mapping[Key, Any]

_LETTERS = regex(r"[^\W\d_]")
_EDGES = " .\u00a0\u200e\u200f\u061c"
_DIGITS = regex(r"\d")


class Names(Struct, frozen=True, kw_only=True):
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


def _known(locale: str) -> str:
    try:
        return str(Locale.parse(locale))
    except (ValueError, UnknownLocaleError):
        return "en"


def _tree(locale: str, *path: Key) -> _Tree:
    """Give what stands at a path; its items that are trees may lack what a parent of the locale has."""
    found = get(locale, *path)
    return found if isinstance(found, dict) else {}


@lru_cache(maxsize=64)
def names(locale: str) -> Names:
    """Give the words beside the figures of a locale (``pt_BR``); those of English for one that CLDR does not know."""
    found = _known(locale)
    symbols = _tree(found, "number_symbols", "latn")
    codes = _tree(found, "currency_names")
    units, signs = _units(found)
    return Names(
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        order=_order(found),
        months=_months(found),
        periods=_periods(found),
        scales=_scales(found),
        currency_names=_currency_names(found),
        currency_signs={
            str(sign): str(code) for code, sign in _tree(found, "currency_symbols").items() if sign != code
        },
        codes=frozenset(map(str, (*codes, *_tree("en", "currency_names")))),
        units=units,
        unit_signs=signs,
        territories={str(name): str(title) for name, title in _tree(found, "territories").items()},
    )


def _order(locale: str) -> str:
    pattern = str(get(locale, "date_formats", "short").pattern)
    seen = "".join(dict.fromkeys(c for c in pattern if c in "yMd")).lower()
    return seen if sorted(seen) == ["d", "m", "y"] else "dmy"


def _months(locale: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for form in ("format", "stand-alone"):
            for number, name in _tree(locale, "months", form, width).items():
                word = str(name).strip(_EDGES).lower()
                if not _DIGITS.search(word) and len(word) > 1:
                    found.setdefault(word, int(number or 0))
    return found


def _periods(locale: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for form in _tree(locale, "day_periods"):
        for width in _tree(locale, "day_periods", form):
            words = _tree(locale, "day_periods", form, width)
            for key, hours in (("am", 0), ("pm", 12)):
                if len(str(words.get(key, ""))) > 1:
                    found.setdefault(str(words[key]).lower(), hours)
    return found


def _scales(locale: str) -> dict[str, int]:
    """Scale words of long compact decimals, and the short ones that are no single letter (*tys.*, *Mio.*)."""
    found: dict[str, int] = {}
    for length, letters in (("long", 1), ("short", 2)):
        for pattern, power in _compact(locale, length):
            word = pattern.replace("'", "").strip(_EDGES + "0").lower()
            if word in found or "0" in word or not _LETTERS.search(word):
                continue
            if len(word) >= letters or not word.isascii():
                found.setdefault(word, power - pattern.count("0") + 1)
                if length == "short":
                    found.setdefault(f"{word}.", found[word])
    return found


def _compact(locale: str, length: str) -> Iterator[tuple[str, int]]:
    for category in _tree(locale, "compact_decimal_formats", length):
        for power, pattern in _tree(locale, "compact_decimal_formats", length, category).items():
            text = str(getattr(pattern, "pattern", pattern))
            if "0" in text:
                yield text.partition(";")[0], len(str(power)) - 1


def _currency_names(locale: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for code in _tree(locale, "currency_names_plural"):
        for name in _tree(locale, "currency_names_plural", code).values():
            found.setdefault(str(name).lower(), str(code))
    for code, name in _tree(locale, "currency_names").items():
        found.setdefault(str(name).lower(), str(code))
    return {name: code for name, code in found.items() if not _DIGITS.search(name) and "(" not in name}


def _units(locale: str) -> tuple[dict[str, str], dict[str, str]]:
    nouns: dict[str, str] = {}
    signs: dict[str, str] = {}
    for unit in map(str, _tree(locale, "unit_patterns")):
        for word in _unit_words(_tree(locale, "unit_patterns", unit, "long")):
            nouns.setdefault(word.lower(), unit)
        for word in _unit_words(_tree(locale, "unit_patterns", unit, "short")):
            signs.setdefault(word, unit)
    return nouns, {sign: unit for sign, unit in signs.items() if sign.lower() not in nouns}


def _unit_words(forms: _Tree) -> Iterator[str]:
    for key, pattern in forms.items():
        text = str(pattern)
        if key != "per" and isinstance(pattern, str) and text.startswith("{0}"):
            word = text[3:].strip(_EDGES)
            if word and not _DIGITS.search(word):
                yield word
