"""Moments and counts for page templates."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from l10n_news.cldr.data import get
from l10n_news.cldr.dates import format_date
from l10n_news.cldr.digits import figure, numerals
from l10n_news.cldr.house import House
from l10n_news.cldr.times import format_time
from l10n_news.model import DateParts, TimeParts

if TYPE_CHECKING:
    import datetime as dt

_NONE = House()


def format_moment(
    moment: dt.datetime,
    locale: str,
    *,
    zone: str,
    style: Literal["date", "time", "datetime"] = "date",
    length: Literal["short", "medium", "long", "full"] = "long",
    house: House = _NONE,
) -> str:
    """Write a moment for a page template: its date, its time of day or both, in a time zone.

    Args:
        moment: with its offset from UTC; a naive one is taken as standing in the zone.
        locale: as in CLDR's file names.
        zone: IANA name of the time zone, ``Asia/Shanghai``.
        style: what to write of it.
        length: of the date.
        house: the locale's house style.
    """
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- only pages need it

    local = moment.astimezone(ZoneInfo(zone)) if moment.tzinfo is not None else moment
    day = DateParts(year=local.year, month=local.month, day=local.day)
    date = format_date(day, locale, style=None if length == "long" else length, house=house) or ""
    time = format_time(TimeParts(hour=local.hour, minute=local.minute), locale, style=None, house=house)
    if style != "datetime":
        return date if style == "date" else time
    pattern: str = get(locale, "datetime_formats", length) or "{1} {0}"
    return pattern.replace("'", "").replace("{1}", date).replace("{0}", time)


def format_count(count: int, locale: str, house: House = _NONE) -> str:
    """Write a whole number with the locale's digits and grouping."""
    return figure(Decimal(count), numerals(locale, house))


def group_separator(locale: str) -> str:
    """Give the sign that a locale puts between groups of digits."""
    return numerals(locale, _NONE).group
