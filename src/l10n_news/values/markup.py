"""Values that an author declares in the markup: ``money:CNY:140000000``, ``date:2024-04-11``, ``number:1561``."""

from __future__ import annotations

import re
from calendar import monthrange
from decimal import Decimal

from l10n_news.cldr.names import names
from l10n_news.model import DateParts, Kind, TimeParts, Value
from l10n_news.regex import regex
from l10n_news.values.shown import date_shown, is_time, time_shown

_NUMBER = regex(r"-?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
_DATE = regex(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)-(\d\d))", re.ASCII)
_TIME = regex(r"(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?", re.ASCII)
_UNIT = regex(r"[a-z]+(?:-[a-z0-9]+)+", re.ASCII)
_NUMBERS = {"number": Kind.NUMBER, "percent": Kind.PERCENT, "ordinal": Kind.ORDINAL}


def from_markup(kind_spec: str, text: str, locale: str) -> Value | None:
    """Give the value that an author declares for a text.

    Args:
        kind_spec: ``number:1561``, ``percent:5.0``, ``ordinal:3``, ``money:CNY:140000000`` (major units),
            ``measure:length-kilometer:20`` (CLDR unit id), ``date:2024-04-11``, ``date:2024-04``, ``date:2024``,
            ``date:--04-11``, ``time:15:30`` (HTML §2.3.5, the microsyntaxes of ``<time>``). A date with a
            time (``date:2024-04-11T15:30Z``) is a time of day where the text is one.
        text: the characters of the source that the value stands for. A date or a time has only the parts that they
            show: *April 11* has no year.
        locale: the source locale.

    Returns:
        The value, or None where the declaration is not legal, or where the text says something else or more in words
        (*yesterday*, *on April 11*): it is then left to the recognizers and the translator.
    """
    kind, _, rest = kind_spec.strip().partition(":")
    rest = rest.strip()
    if kind in _NUMBERS:
        return _number(_NUMBERS[kind], rest, text)
    if kind == "money":
        code, _, amount = rest.partition(":")
        return _number(Kind.MONEY, amount, text, code) if code in names(locale).codes else None
    if kind == "measure":
        unit, _, amount = rest.partition(":")
        return _number(Kind.MEASURE, amount, text, unit) if _UNIT.fullmatch(unit) else None
    if kind == "date":
        return _moment(rest, text, locale)
    return _time(rest, text, locale) if kind == "time" else None


def _number(kind: Kind, amount: str, text: str, unit: str | None = None) -> Value | None:
    if not _NUMBER.fullmatch(amount):
        return None
    return Value(kind=kind, surface=text, amount=Decimal(amount), unit=unit)


def _moment(said: str, text: str, locale: str) -> Value | None:
    day, mark, clock = said.replace("T", " ").partition(" ")
    if mark and is_time(text, locale):
        return _time(clock, text, locale)
    match = _DATE.fullmatch(day)
    if not match:
        return None
    year, month, date, month_alone, date_alone = (int(part) if part else None for part in match.groups())
    month, date = month or month_alone, date or date_alone
    if year == 0 or (month is not None and not 1 <= month <= 12):
        return None
    if month is not None and date is not None and not 1 <= date <= monthrange(year or 2000, month)[1]:
        return None
    shown = date_shown(DateParts(year=year, month=month, day=date), text, locale)
    return Value(kind=Kind.DATE, surface=text, date=shown) if shown else None


def _time(said: str, text: str, locale: str) -> Value | None:
    match = _TIME.fullmatch(said.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59 or int(match[3] or 0) > 59:
        return None
    second = int(match[3]) if match[3] else None
    shown = time_shown(TimeParts(hour=int(match[1]), minute=int(match[2]), second=second), text, locale)
    return Value(kind=Kind.TIME, surface=text, time=shown) if shown else None
