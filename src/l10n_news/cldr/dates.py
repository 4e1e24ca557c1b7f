"""Dates of which a source names some parts, and times of day (UTS #35 part 4)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get, own
from l10n_news.cldr.digits import numerals, transliterate
from l10n_news.cldr.news import DATES, FIRST_DAY, MONTH_ALONE
from l10n_news.cldr.patterns import Moment, fill, tokens

if TYPE_CHECKING:
    from l10n_news.cldr.house import House
    from l10n_news.model import DateParts

_FIELDS = {
    "year": "y",
    "number": "y",
    "month": "M",
    "day": "d",
    "weekday": "E",
    "month-year": "yM",
    "day-month": "Md",
}
_LENGTHS = frozenset({"short", "medium", "long", "full", "numeric"})


def format_date(
    parts: DateParts,
    locale: str,
    *,
    style: str | None,
    house: House,
    days: tuple[str, str] | None = None,
    years: str = "",
) -> str | None:
    """Write a date with the parts that it has, or None where it has none that can be written.

    Args:
        parts: what the source names.
        locale: as in CLDR's file names.
        style: one of ``STYLES[Kind.DATE]``; parts that are asked for and missing are left out.
        house: the house style.
        days: two days that stand for the day, and the sign between them: ``("5", "–10")``.
        years: what stands for the year, in Western digits: ``1986–88``; empty for the year itself.
    """
    how = numerals(locale, house)
    if style == "number" and parts.year:
        return transliterate(years or str(parts.year), how)
    present = "".join(
        letter
        for letter, part in (("y", parts.year), ("M", parts.month), ("E", parts.weekday), ("d", parts.day))
        if part is not None
    )
    weekday = parts.weekday
    if weekday is None and parts.year and parts.month and parts.day:
        weekday = weekday_of(parts.year, parts.month, parts.day)
    wanted = _FIELDS.get(style or "")
    if wanted == "E" and weekday:
        present = "E"
    elif wanted and all(letter in present for letter in wanted):
        present = wanted
    elif style == "full" and weekday and "d" in present and "E" not in present:
        present = present.replace("d", "Ed")
    length = style if style in _LENGTHS else None
    pattern = house.date if house.date and present == "yMd" and not length else _pattern(present, locale, length)
    if pattern is None:
        return None
    moment = Moment(
        year=parts.year or 1,
        month=parts.month or 1,
        day=parts.day or 1,
        weekday=weekday or 1,
        days=_days(days, pattern) if days else "",
        years=years,
    )
    return _first_day(fill(pattern, moment, locale, how), pattern, parts.day, locale)


def _days(days: tuple[str, str], pattern: str) -> str:
    """Write two days; where a full stop makes the second an ordinal before its month, it does so to the first."""
    found = tokens(pattern)
    at = next((at for at, (letter, count) in enumerate(found) if letter == "d" and count), len(found))
    ordinal = found[at + 1 : at + 2] == ((".", 0),) and any(letter in "ML" and count for letter, count in found[at:])
    return ("." if ordinal else "").join(days)


def _first_day(text: str, pattern: str, day: int | None, locale: str) -> str:
    if day != 1 or "MMM" not in pattern or not text.startswith("1 "):
        return text
    first = next((FIRST_DAY[name] for name in chain(locale) if name in FIRST_DAY), "1")
    return first + text[1:]


def weekday_of(year: int, month: int, day: int) -> int:
    """Give the ISO 8601 weekday of a date of the proleptic Gregorian calendar (Sakamoto's method)."""
    shifts = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
    year -= month < 3
    return (year + year // 4 - year // 100 + year // 400 + shifts[month - 1] + day - 1) % 7 + 1


@lru_cache(maxsize=4096)
def _pattern(present: str, locale: str, length: str | None) -> str | None:
    """Give the pattern for the parts that a date has, in the order y M E d."""
    if length in {None, "long", "full"}:
        style = next((DATES[name] for name in chain(locale) if present in DATES.get(name, {})), {})
        if present in style:
            return style[present]
    if present in {"yMd", "yMEd"} and length != "numeric":
        name = "full" if present == "yMEd" and length in {None, "long", "full"} else length or "long"
        return str(get(locale, "date_formats", name).pattern)
    return _skeleton(present, locale, length)


def _skeleton(present: str, locale: str, length: str | None) -> str | None:
    months = {"short": ("M",), "numeric": ("M",), "medium": ("MMM",)}.get(length or "", ("MMMM", "MMM"))
    if present == "M":
        return {"M": "L", "MMM": "LLL"}.get(months[0]) or _month_alone(locale)
    if present == "E":
        return "ccc" if length in {"short", "numeric", "medium"} else "cccc"
    for find in (own, get):
        for month in months:
            found = find(locale, "datetime_skeletons", present.replace("M", month))
            if found is not None:
                return _widened(str(found.pattern), wide=months[0] == "MMMM")
        if find is own and months[0] == "MMMM" and present in {"Md", "MEd", "yM"}:
            return _without(get(locale, "date_formats", "full" if "E" in present else "long").pattern, present)
    return None


def _without(pattern: str, present: str) -> str:
    """Write a pattern less the fields that a date has not, with the literal text that belongs to them."""
    kept: list[tuple[str, int]] = []
    pending: list[tuple[str, int]] = []
    dropped = False
    for letter, count in tokens(pattern):
        if not count:
            pending.append((letter, count))
        elif letter.replace("L", "M").replace("c", "E") in present:
            if kept:
                kept += pending[-1:] if dropped and pending[-1:] == [(" ", 0)] else pending
            kept.append((letter, count))
            pending, dropped = [], False
        else:
            dropped = True
    if not dropped:
        kept += pending
    return "".join(letter * count if count else "'" + letter.replace("'", "''") + "'" for letter, count in kept)


def _widened(pattern: str, *, wide: bool) -> str:
    if not wide:
        return pattern
    parts = pattern.split("'")
    for at in range(0, len(parts), 2):
        for letter in "MLEc":
            if letter * 4 not in parts[at]:
                parts[at] = parts[at].replace(letter * 3, letter * 4)
        for letter in "Ec":
            if letter * 2 not in parts[at]:
                parts[at] = parts[at].replace(letter, letter * 4)
    return "'".join(parts)


def _month_alone(locale: str) -> str:
    return next((MONTH_ALONE[name] for name in chain(locale) if name in MONTH_ALONE), "LLLL")
