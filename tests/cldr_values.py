"""Values in a short notation, for tests and their cases.

    number 19.35 e6          money USD 19.35 e6       percent 12.5          measure length-kilometer 20
    ordinal 30               date 2024-04-11 W4       date --04-11          time 15:30 EST
    range number 5 .. number 10                     time 15:30 = 3:30 pm   (its surface, where it matters)

A ``~`` before the kind: the unit's noun stands in the text beside the figure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from l10n_news.model import DateParts, Kind, TimeParts, Value
from l10n_news.record import replace

_DATE = re.compile(r"(?:(\d{4})|-)?(?:-(\d\d))?(?:-(\d\d))?(?: ?W([1-7]))?")
_TIME = re.compile(r"(\d\d?)(?::(\d\d))?(?::(\d\d))?(?: (\S+))?")


def value(notation: str) -> Value:
    """The value that a notation means; its surface is the notation."""
    attached = not notation.startswith("~")
    if " = " in notation:
        notation, _, surface = notation.partition(" = ")
        return replace(value(notation), surface=surface)
    word, _, rest = notation.removeprefix("~").partition(" ")
    kind = Kind(word)
    if kind is Kind.RANGE:
        low, high = rest.split(" .. ")
        return Value(kind=kind, surface=notation, ends=(value(low), value(high)))
    if kind is Kind.DATE:
        year, month, day, weekday = (int(part) if part else None for part in _match(_DATE, rest))
        parts = DateParts(year=year, month=month, day=day, weekday=weekday)
        return Value(kind=kind, surface=rest, date=parts)
    if kind is Kind.TIME:
        *numbers, zone = _match(_TIME, rest)
        hour, minute, second = (int(part) if part else None for part in numbers)
        return Value(kind=kind, surface=rest, time=TimeParts(hour=hour or 0, minute=minute, second=second, zone=zone))
    parts_ = rest.split()
    scale = int(parts_.pop()[1:]) if parts_[-1].startswith("e") else 0
    unit = parts_[0] if len(parts_) > 1 else None
    return Value(kind=kind, surface=notation, amount=Decimal(parts_[-1]), scale=scale, unit=unit, attached=attached)


def _match(pattern: re.Pattern[str], text: str) -> tuple[str | None, ...]:
    found = pattern.fullmatch(text)
    assert found, text
    return found.groups()
