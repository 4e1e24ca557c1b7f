"""What a placeholder stands for: typed figures of the source."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 -- the types of the fields are asked for where articles are kept
from enum import StrEnum

from l10n_news.record import Struct


class Kind(StrEnum):
    """What a placeholder stands for; the first part of its name (``money1``)."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    RANGE = "range"


class DateParts(Struct, frozen=True, kw_only=True):
    """The parts of a date that the source names; the others are None (proleptic Gregorian calendar)."""

    year: int | None = None
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31."""
    weekday: int | None = None
    """ISO 8601: 1 is Monday, 7 is Sunday."""


class TimeParts(Struct, frozen=True, kw_only=True):
    """The parts of a time of day that the source names."""

    hour: int
    """0 to 23, whatever clock the source uses."""
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    """The zone as the source writes it (``EST``, ``GMT+8``), or None."""


class Value(Struct, frozen=True, kw_only=True):
    """A typed figure of the source, kept outside the msgid."""

    kind: Kind
    surface: str
    """The characters of the source that the placeholder covers: ``$19.35 million``."""
    amount: Decimal | None = None
    """The figure as written, before its scale word, with its digits: ``Decimal("19.35")``, ``Decimal("5.0")``.
    None for dates, times and ranges."""
    scale: int = 0
    """The power of ten of the scale word: 6 for *million*, 7 for *crore*; 0 when there is none."""
    unit: str | None = None
    """ISO 4217 code of money, CLDR unit id of a measure (``length-kilometer``), otherwise None. A number
    before a currency's or a unit's noun that stays text knows it as well (``140 million`` before *yuan*: CNY)."""
    attached: bool = True
    """Whether the unit's sign or word is part of the surface; False where it stands in the text beside it."""
    date: DateParts | None = None
    time: TimeParts | None = None
    ends: tuple[Value, Value] | None = None
    """The two ends of a range."""


class Span(Struct, frozen=True, kw_only=True):
    """A figure found in a text."""

    start: int
    end: int
    """Offsets in characters, ``text[start:end]``."""
    category: str
    """What was recognized: a Kind, or a finer word of the recognizer (``age duration year decade score literal``)."""
    value: Value | None
    """What becomes a placeholder, its surface being ``text[start:end]``; None when it stays text."""
