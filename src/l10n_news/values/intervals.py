"""Intervals of days and hours that share their words: *July 4-6*, *5–7 June 2024*, ``10-11am``."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from l10n_news.model import DateParts, Kind, TimeParts, Value
from l10n_news.regex import regex
from l10n_news.values import dates, numerals, times
from l10n_news.values.entity import Site

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity

_DASH = regex(r"(?:\. ?)?(?:[-‑–—～〜]| [–～] )(?=\d)")
_EAST = regex(r"(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?(?:[-‑–—~～〜至]|から)(\d{1,2}) ?[日号일]")
_FIRST = regex(r"\d{1,2}(?!\d)")
_LAST_DAY = regex(r"(\d{1,2})(?![\w%]|[.,:/-]\d)")


def interval(site: Site) -> Entity | None:
    """Recognize two days of one month, or two hours of one half of the day, with a dash between them."""
    first = _FIRST.match(site.text, site.figure.digits[0])
    dash = _DASH.match(site.text, first.end()) if first else None
    if first and dash and site.figure.start == first.start():
        return _shared_end(site, int(first[0]), dash.end()) or _shared_month(site)
    return _eastern(site)


def _eastern(site: Site) -> Entity | None:
    """6月5-7日: the year and the month stand before the first day, the word of the day after the last."""
    match = _EAST.match(site.text, site.figure.digits[0])
    if not match:
        return None
    year, month, first, last = (int(part) if part else None for part in match.groups())
    if month is None or first is None or last is None or not (1 <= month <= 12 and 1 <= first < last <= 31):
        return None
    parts = DateParts(year=year, month=month, day=last)
    if not _is_real(parts):
        return None
    value = Value(kind=Kind.DATE, surface=match[4], date=parts)
    return _entity(site, match.start(), match.end(), (_day(parts, first), value))


def _at(site: Site, start: int) -> Site | None:
    """Give the site of the second figure; nothing before it counts."""
    figure = numerals.read(site.text, site.low, start, site.lexicon, start)
    return Site(site.text, site.low, site.lexicon, site.currencies, start, figure) if figure else None


def _shared_end(site: Site, number: int, start: int) -> Entity | None:
    """*5–7 June 2024*, ``10-11am``: what the second figure has is of the first one too."""
    second = _at(site, start)
    found = second and (dates.date(second) or times.time(second))
    if not found or not found.value or found.start != start:
        return None
    if found.value.date:
        last = found.value.date
        if last.month is None or last.day is None or not 1 <= number < last.day:
            return None
        return _entity(site, site.figure.start, found.end, (_day(last, number), found.value))
    clock = found.value.time
    return _hours(site, number, found, clock) if clock else None


def _hours(site: Site, number: int, found: Entity, clock: TimeParts) -> Entity | None:
    """Two hours on a clock of twelve: 10-11am, and 11-1pm over noon."""
    if found.value is None or not 1 <= number <= 12 or found.end - found.start < 3 or clock.second is not None:
        return None
    if clock.minute is not None and not site.text[found.start : found.end].rstrip(".").endswith(("m", "M")):
        return None
    half = 12 if clock.hour >= 12 else 0
    hour = number % 12 + half
    first = hour if hour < clock.hour else number % 12
    if first >= clock.hour:
        return None
    value = Value(kind=Kind.TIME, surface=str(number), time=TimeParts(hour=first, zone=clock.zone))
    return _entity(site, site.figure.start, found.end, (value, found.value))


def _shared_month(site: Site) -> Entity | None:
    """*July 4-6, 2024*: the month stands before the first day."""
    found = dates.date(site)
    if not found or not found.value or not found.value.date or found.start == site.figure.start:
        return None
    first = found.value.date
    dash = _DASH.match(site.text, found.end)
    last = _LAST_DAY.match(site.text, dash.end()) if dash else None
    if not last or first.day is None or first.year is not None or not first.day < int(last[1]) <= 31:
        return None
    year = dates.year_after(site, last.end())
    parts = DateParts(year=year[1] if year else None, month=first.month, day=int(last[1]))
    if not _is_real(parts):
        return None
    end = year[0] if year else last.end()
    value = Value(kind=Kind.DATE, surface=site.text[last.start() : end], date=parts)
    return _entity(site, found.start, end, (_day(parts, first.day), value))


def _day(parts: DateParts, day: int) -> Value:
    return Value(kind=Kind.DATE, surface=str(day), date=DateParts(year=parts.year, month=parts.month, day=day))


def _is_real(parts: DateParts) -> bool:
    month, day = parts.month or 1, parts.day or 1
    return day <= monthrange(parts.year or 2000, month)[1]


def _entity(site: Site, start: int, end: int, ends: tuple[Value, Value]) -> Entity:
    value = Value(kind=Kind.RANGE, surface=site.text[start:end], ends=ends)
    return site.entity("range", start=start, end=end, value=value, figure=(start, end))
