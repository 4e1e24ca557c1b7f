"""The dateline of a plain text: ``example.org | Updated: April 11, 2024``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import values
from l10n_news.readers import moments, plain_lines
from l10n_news.record import Struct, field
from l10n_news.regex import regex

if TYPE_CHECKING:
    from l10n_news.model import DateParts, TimeParts
    from l10n_news.readers.text_rules import TextRules

_BAR = regex(r"\s{0,9}[|｜·•]\s{0,9}|\t{1,9}|\s{3,9}")
_BRACKETED = regex(r"[(（]([^()（）]{1,60})[)）]\s{0,9}")
_WORD = regex(r"[^\W\d_]{1,40}")
_LEADING = regex(r"\s{0,9}[^\W\d_]{1,40}\.?[,，]\s{0,9}")
_ZONE = regex(r"(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?", re.ASCII | re.IGNORECASE)


class Dateline(Struct, frozen=True, kw_only=True):
    """What a dateline says."""

    published: datetime | None = None
    """Naive where no offset is given; midnight where no time is."""
    updated: datetime | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()


class _Said(Struct):
    """What the parts of a dateline have said so far."""

    dates: dict[str, DateParts] = field(default_factory=dict)
    times: dict[str, TimeParts] = field(default_factory=dict)
    exact: dict[str, datetime] = field(default_factory=dict)
    publisher: str = ""
    authors: tuple[str, ...] = ()


def read(line: str, rules: TextRules, locale: str) -> Dateline | None:
    """Read a dateline: parts between bars, at least one of them a date.

    Args:
        line: a line without white space at its ends.
        rules: words of labels.
        locale: the source locale, in which the dates are written.

    Returns:
        What it says; None when the line is no dateline.

    """
    if len(line) > plain_lines.MAX_FURNITURE or not any(map(str.isdigit, line)):
        return None
    said = _Said()
    if not all(_take(said, part, rules, locale) for part in _parts(line, rules)):
        return None
    found = {name: _moment(date, said.times.get(name)) for name, date in said.dates.items()} | said.exact
    if not any(found.values()):
        return None
    return Dateline(
        published=found.get("published"),
        updated=found.get("updated"),
        publisher=said.publisher,
        authors=said.authors,
    )


def _parts(line: str, rules: TextRules) -> list[str]:
    bracketed = _BRACKETED.match(line)
    first = [bracketed[1]] if bracketed else []
    rest = line[bracketed.end() :] if bracketed else line
    labels = _before_labels((*rules.updated, *rules.published, *rules.source, *rules.other))
    cut = (part for bar in _BAR.split(rest) for part in labels.split(bar))
    return [part.strip() for part in (*first, *cut) if part.strip()]


def _take(said: _Said, part: str, rules: TextRules, locale: str) -> bool:
    """Take a part; whether it can be one of a dateline."""
    return _take_moment(said, part, rules, locale) or _take_words(said, part, rules)


def _take_moment(said: _Said, part: str, rules: TextRules, locale: str) -> bool:
    name, label = "updated", plain_lines.label_length(part, rules.updated)
    if not label:
        name, label = "published", plain_lines.label_length(part, rules.published)
    if not label and len(said.dates) == 1:
        name = next(iter(said.dates))
    if exact := _exact(part[label:]):
        said.exact.setdefault(name, exact)
        return True
    found = _when(part[label:], rules, locale)
    if found is None:
        return False
    date, time = found
    if date:
        said.dates.setdefault(name, date)
    if time:
        said.times.setdefault(name, time)
    return True


def _take_words(said: _Said, part: str, rules: TextRules) -> bool:
    if label := plain_lines.label_length(part, rules.source):
        said.publisher = part[label:].strip(" :：")
    elif authors := plain_lines.byline(part, rules):
        said.authors = authors
    elif not plain_lines.label_length(part, rules.other):
        if len(part) > 60 or said.publisher or part[-1] in "!?;:":
            return False
        said.publisher = "" if part[0].isdigit() else part
    return True


def _exact(text: str) -> datetime | None:
    """Read a moment as machines write it: ``2025-06-03T10:12:13+08:00``."""
    text = text.strip(" :：()（）")
    try:
        return moments.parse(text) if "T" in text else None
    except ValueError:
        return None


def _when(text: str, rules: TextRules, locale: str) -> tuple[DateParts | None, TimeParts | None] | None:
    """Read a text that is a date, a time of day or both, and nothing else but a weekday and words like «on»."""
    text = text.strip(" :：,，()（）.。")
    date = time = None
    rest = ""
    end = 0
    for span in values.recognize(text, locale):
        rest += text[end : span.start] + " "
        end = span.end
        if span.value and span.value.date and not date:
            date = span.value.date
        elif span.value and span.value.time and not time:
            time = span.value.time
        elif span.category != "literal":
            return None
    rest = _LEADING.sub(" ", rest + text[end:], count=1) if date else rest + text[end:]
    fillers = frozenset(word.casefold() for word in rules.fillers)
    if (date or time) and all(word.casefold() in fillers for word in _WORD.findall(rest)):
        return date, time
    return None


def _moment(date: DateParts, time: TimeParts | None) -> datetime | None:
    if date.year is None or date.month is None or date.day is None:
        return None
    hour, minute, second = (time.hour, time.minute or 0, time.second or 0) if time else (0, 0, 0)
    zone = _zone(time.zone) if time and time.zone else None
    try:
        return datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _zone(name: str) -> timezone | None:
    """Read an offset; names of zones are ambiguous (EST, CST, IST) and give none."""
    if name.upper() in {"GMT", "UTC", "Z"}:
        return timezone(timedelta(0))
    found = _ZONE.fullmatch(name.replace("−", "-").replace(" ", ""))
    if not found or int(found[2]) > 14:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset)


@lru_cache(maxsize=8)
def _before_labels(labels: tuple[str, ...]) -> re.Pattern[str]:
    """White space before a label with a colon."""
    words = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"\s(?=(?:{words})\s?[:：])", re.IGNORECASE)
