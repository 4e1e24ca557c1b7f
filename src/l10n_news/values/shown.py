"""Which parts of a declared date or time a text shows: *April 11* has no year, *yesterday* no date at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import DateParts, Kind, TimeParts
from l10n_news.record import replace
from l10n_news.regex import regex
from l10n_news.values.scan import entities

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity

_DIGIT = regex(r"\d")
_PLAIN = regex(r"\D*\d{1,2}\D*")
"""A day or an hour alone is a plain number."""
_SHORT = regex(r"(?<!\d)\d{1,4}(?!\d)")


def date_shown(declared: DateParts, text: str, locale: str) -> DateParts | None:
    """Give the parts of a date that a text shows, or None where it says something else, or more, in words."""
    found = _figures(text, locale)
    said = _alone(found, text)
    if (
        said is not None
        and said.value is not None
        and said.value.date is not None
        and _agree(said.value.date, declared)
    ):
        return said.value.date
    if any(entity.category == "time" for entity in found):
        return None
    if any(map(str.isalpha, text)):
        return declared if _unknown(found) and {declared.day, declared.year} & {*_numbers(text)} else None
    return _numeric_date(declared, text)


def time_shown(declared: TimeParts, text: str, locale: str) -> TimeParts | None:
    """Give the parts of a time of day that a text shows, or None where it says something else, or more, in words."""
    found = _figures(text, locale)
    said = _alone(found, text)
    time = said.value.time if said is not None and said.value is not None else None
    if time is not None and _at(time, declared):
        shown = replace(declared, zone=time.zone)
        if time.second is None:
            shown = replace(shown, second=None, minute=None if time.minute is None else shown.minute)
        return shown
    if any(map(str.isalpha, text)):
        return declared if _unknown(found) and declared.hour in _numbers(text) else None
    return None if any(entity.category == "date" for entity in found) else _numeric_time(declared, text)


def is_time(text: str, locale: str) -> bool:
    """Tell whether a text is a time of day and no date."""
    found = _figures(text, locale)
    return len(found) == 1 and found[0].category == "time"


def _figures(text: str, locale: str) -> tuple[Entity, ...]:
    return entities(text, locale) if _DIGIT.search(text) else ()


def _alone(found: tuple[Entity, ...], text: str) -> Entity | None:
    """Give the only figure of a text that has no word besides."""
    if len(found) != 1:
        return None
    start, end = found[0].figure
    return None if any(map(str.isalnum, text[:start] + text[end:])) else found[0]


def _agree(said: DateParts, declared: DateParts) -> bool:
    return all(
        shown is None or shown == meant
        for shown, meant in ((said.year, declared.year), (said.month, declared.month), (said.day, declared.day))
    )


def _at(said: TimeParts, declared: TimeParts) -> bool:
    """Tell whether a time is the declared one; without a half of the day it may be either."""
    return said.hour in (declared.hour, declared.hour - 12) and all(
        shown in (None, meant or 0) for shown, meant in ((said.minute, declared.minute), (said.second, declared.second))
    )


def _unknown(found: tuple[Entity, ...]) -> bool:
    """Tell whether a text has plain numbers with words that no recognizer knows: *30 augusztus* in English."""
    return bool(found) and all(entity.category in (Kind.NUMBER, "year") for entity in found)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _SHORT.findall(text)]


def _numeric_date(declared: DateParts, text: str) -> DateParts | None:
    """Give what figures alone show: two parts of the date or the year, otherwise all of it."""
    if not _DIGIT.search(text) or _PLAIN.fullmatch(text):
        return None
    numbers = _numbers(text)
    if len(numbers) not in (1, 2):
        return declared
    year = declared.year is not None and (declared.year in numbers or declared.year % 100 in numbers)
    shown = DateParts(
        year=declared.year if year else None,
        month=declared.month if declared.month in numbers else None,
        day=declared.day if declared.day in numbers else None,
    )
    kept = sum(part is not None for part in (shown.year, shown.month, shown.day))
    return shown if kept == len(numbers) else declared


def _numeric_time(declared: TimeParts, text: str) -> TimeParts | None:
    if not _DIGIT.search(text) or _PLAIN.fullmatch(text):
        return None
    return replace(declared, second=None) if len(_numbers(text)) == 2 else declared
