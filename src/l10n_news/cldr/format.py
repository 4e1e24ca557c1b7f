"""A value in the words and digits of a locale."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import dates, numbers

from l10n_news.cldr.house import House
from l10n_news.cldr.locales import load
from l10n_news.model import Kind

if TYPE_CHECKING:
    from l10n_news.model import Value

NONE = House()


@lru_cache(maxsize=65536)
def format_value(
    value: Value, locale: str, *, source_locale: str, style: str | None = None, house: House = NONE
) -> str:
    """The value as the locale writes it, plain text without markup or isolation."""
    if locale == source_locale and style is None:
        return value.surface
    if value.amount is not None:
        text = numbers.format_decimal(value.amount, locale=locale, decimal_quantization=False)
        if value.kind is Kind.PERCENT:
            return text + "%"
        return text
    if value.kind is Kind.DATE and value.date and value.date.year and value.date.month and value.date.day:
        day = dt.date(value.date.year, value.date.month, value.date.day)
        return dates.format_date(day, style if style in {"short", "medium", "full"} else "long", locale=locale)
    return value.surface


def plural_category(value: Value, locale: str, *, style: str | None = None, house: House = NONE) -> str | None:
    """The CLDR plural category of the displayed number, or None where no number is displayed."""
    del style, house
    if value.amount is None:
        return None
    return load(locale).plural_form(value.amount)


def format_moment(
    moment: dt.datetime, locale: str, *, zone: str, style: str = "date", length: str = "long", house: House = NONE
) -> str:
    """A moment for a page template: its date, its time of day or both in a time zone."""
    del house
    tzinfo = dates.get_timezone(zone)
    if style == "date":
        return dates.format_date(moment.astimezone(tzinfo).date(), length, locale=locale)
    if style == "time":
        return dates.format_time(moment, "short", tzinfo=tzinfo, locale=locale)
    return dates.format_datetime(moment, length, tzinfo=tzinfo, locale=locale)


def format_count(count: int, locale: str, house: House = NONE) -> str:
    """A whole number with the locale's digits and grouping."""
    del house
    return numbers.format_decimal(count, locale=locale)
