"""CLDR date and time patterns, filled (UTS #35 part 4, «Date Format Patterns»)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import transliterate
from l10n_news.cldr.news import DAY_HALVES

if TYPE_CHECKING:
    from l10n_news.cldr.digits import Numerals

_WIDTHS = {1: "abbreviated", 2: "abbreviated", 3: "abbreviated", 4: "wide", 5: "narrow", 6: "short"}
_NUMBERS = {"y": "year", "Y": "year", "u": "year", "d": "day", "m": "minute", "s": "second"}


class Moment(NamedTuple):
    """What a pattern is filled with; a part that the pattern does not name may be anything."""

    year: int = 1
    month: int = 1
    day: int = 1
    weekday: int = 1
    """ISO 8601: 1 is Monday."""
    hour: int = 0
    minute: int = 0
    second: int = 0
    zone: str = ""
    """The name that the locale gives to the time zone."""
    days: str = ""
    """What stands for the day where it is not one: ``5–10``."""
    years: str = ""
    """The same for the year."""


@lru_cache(maxsize=4096)
def tokens(pattern: str) -> tuple[tuple[str, int], ...]:
    """Write a pattern's fields as (letter, count), and its literal text as (text, 0)."""
    found: list[tuple[str, int]] = []
    at, size = 0, len(pattern)
    while at < size:
        char, end = pattern[at], at + 1
        if char == "'":
            end = pattern.find("'", at + 1)
            end = size if end < 0 else end
            found.append((pattern[at + 1 : end] or "'", 0))
            end += 1
        elif char.isascii() and char.isalpha():
            while end < size and pattern[end] == char:
                end += 1
            found.append((char, end - at))
        else:
            found.append((char, 0))
        at = end
    return tuple(found)


def fill(pattern: str, moment: Moment, locale: str, how: Numerals) -> str:
    """Write a pattern with its fields in the words and digits of a locale."""
    return "".join(_field(letter, count, moment, locale, how) for letter, count in tokens(pattern))


def _field(letter: str, count: int, moment: Moment, locale: str, how: Numerals) -> str:
    if not count:
        return letter
    if letter in "MLEc":
        return _named(letter, count, moment, locale, how)
    if letter in "abB":
        return _day_period(letter, count, moment.hour, locale)
    if letter in "zvVOXx":
        return moment.zone
    if letter == "G":
        return str((get(locale, "eras", "abbreviated") or {}).get(1, ""))
    return transliterate(_number(letter, count, moment), how)


def _number(letter: str, count: int, moment: Moment) -> str:
    if (letter == "d" and moment.days) or (letter == "y" and moment.years):
        return moment.days if letter == "d" else moment.years
    hours = {"H": moment.hour, "h": moment.hour % 12 or 12, "K": moment.hour % 12, "k": moment.hour or 24}
    if letter in hours:
        return f"{hours[letter]:0{count}d}"
    name = _NUMBERS.get(letter)
    if name is None:
        return ""
    number: int = getattr(moment, name)
    if letter == "y" and count == 2:
        return f"{number % 100:02d}"
    return f"{number:0{count}d}"


def _named(letter: str, count: int, moment: Moment, locale: str, how: Numerals) -> str:
    context = "format" if letter in "ME" else "stand-alone"
    if letter in "Ec":
        return _name("days", context, max(count, 3), moment.weekday - 1, locale)
    if count < 3:
        return transliterate(f"{moment.month:0{count}d}", how)
    return _name("months", context, count, moment.month, locale)


@lru_cache(maxsize=8192)
def _name(what: str, context: str, count: int, number: int, locale: str) -> str:
    widths = dict.fromkeys((_WIDTHS.get(count, "wide"), "wide", "abbreviated"))
    for place in (context, "format"):
        for width in widths:
            names = get(locale, what, place, width) or {}
            if number in names:
                return str(names[number])
    return str(number)


def _day_period(letter: str, count: int, hour: int, locale: str) -> str:
    half = "am" if hour < 12 else "pm"
    period = _flexible(hour, locale) if letter == "B" else None
    wanted = _WIDTHS.get(count, "abbreviated")
    if letter == "a" and wanted == "wide":
        for name in chain(locale):
            if name in DAY_HALVES:
                return DAY_HALVES[name][hour >= 12]
    for key in (period, half) if period else (half,):
        # A short form that is only English's, inherited from the root, says less than the language's own long one.
        for width in dict.fromkeys((wanted, "wide", "abbreviated")):
            found = get(locale, "day_periods", "format", width, key)
            if found and not (found in {"AM", "PM"} and get(locale, "day_periods", "format", "wide", key) != found):
                return str(found)
    return half.upper()


def _flexible(hour: int, locale: str) -> str | None:
    """Give the name of CLDR's day period that an hour falls into (UTS #35 part 4, «Day Period Rule Sets»)."""
    for key, rules in (get(locale, "day_period_rules", None) or {}).items():
        for rule in rules:
            start, end = rule.get("from", -1) // 3600, rule.get("before", -1) // 3600
            if start < 0 or end < 0:
                continue
            if start <= hour < end or (start > end and (hour >= start or hour < end)):
                return str(key)
    return None
