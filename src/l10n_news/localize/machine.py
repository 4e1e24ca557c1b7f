"""The machine-readable form of a date or a time (HTML § 2.3.5), for a ``<time>`` whose words are no longer one."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from l10n_news.model import Form, Placeholder, Tag
from l10n_news.record import replace
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import DateParts, Part, Piece, Segment, TimeParts

_UTC = frozenset({"GMT", "UTC", "Z"})
_DATETIME = regex(r"[\s\"'/]datetime[\s=/>]", re.IGNORECASE)


def timed(pieces: tuple[Piece, ...], pattern: Sequence[Part], index: int, segment: Segment) -> tuple[Piece, ...]:
    """Give the start tag of a ``<time>`` with ``datetime``, where it has none and its words tell which.

    Without the attribute the element's text is for machines: a date or a time as HTML writes it, without any element in
    it (HTML § 4.5.14). A locale's words are none.

    Args:
        pieces: the start tag as the source has it.
        pattern: the words that it stands in.
        index: its place there.
        segment: the source, with the values.
    """
    first, last = pieces[:1], pieces[-1:]
    if not isinstance(first[0], str) or not isinstance(last[0], str) or any(map(_has_datetime, pieces)):
        return pieces
    said = _moment(_inside(pattern, index), segment)
    if not said:
        return pieces
    return (*pieces[:-1], f'{last[0].removesuffix(">")} datetime="{escape(said)}">')


def _has_datetime(piece: Piece) -> bool:
    return isinstance(piece, str) and _DATETIME.search(piece) is not None


def _inside(pattern: Sequence[Part], index: int) -> Sequence[Part]:
    tag = pattern[index]
    end = pattern.index(replace(tag, form=Form.CLOSE), index) if isinstance(tag, Tag) else index
    return pattern[index + 1 : end]


def _moment(parts: Sequence[Part], segment: Segment) -> str:
    """Write the one moment that some words tell; empty where they tell none, or more than one."""
    values = [segment.values[part.name] for part in parts if isinstance(part, Placeholder)]
    dates = [written for value in values if (written := _date(value.date))]
    times = [value.time for value in values if value.time is not None]
    if len(dates) + len(times) != len(values) or max(len(dates), len(times)) > 1:
        return ""
    if not times:
        return dates[0] if dates else ""
    if not dates:
        return _time(times[0])
    zone = "Z" if times[0].zone in _UTC else ""
    return f"{dates[0]}T{_time(times[0])}{zone}" if len(dates[0]) == len("2024-05-05") else ""


def _date(date: DateParts | None) -> str:
    if date is None or (date.year is not None and not 1000 <= date.year <= 9999):
        return ""
    year = f"{date.year:04}" if date.year is not None else ""
    month = f"{date.month:02}" if date.month is not None else ""
    day = f"{date.day:02}" if date.day is not None else ""
    if day and not month:
        return ""
    return "-".join(part for part in (year, month, day) if part) if year or day else ""


def _time(time: TimeParts) -> str:
    second = f":{time.second:02}" if time.second is not None else ""
    return f"{time.hour:02}:{time.minute or 0:02}{second}"
