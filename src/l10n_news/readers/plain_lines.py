"""What a line or a block of plain text is, by the words of ``TextRules``: small functions for each kind."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import values
from l10n_news.readers import moments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n_news.model import Value
    from l10n_news.readers.text_rules import TextRules

MAX_FURNITURE = 200
"""Characters of the longest line that may be a breadcrumb, a dateline or a byline."""
MAX_CAPTION = 600
"""Characters of the longest caption."""
MAX_CREDIT = 120
"""Characters of the longest credit in brackets."""

_BRACKETS = {"]": "[", ")": "(", "】": "【", "）": "（", "］": "［"}
_FINAL = frozenset(".!?…:;。！？：；।॥؟۔,，、")
_CLOSING = frozenset("\"'”’»)]」』）】›")
_ZONE = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a line like ``example.org | Updated: April 11, 2024`` says."""

    published: datetime | None = None
    updated: datetime | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()


def breadcrumb(line: str, rules: TextRules) -> tuple[str, ...]:
    """Give the steps of a breadcrumb without the first that leads home; empty when the line is none."""
    separator = next((mark for mark in rules.crumbs if mark in line), None)
    if separator is None or len(line) > MAX_FURNITURE or "<" in line:
        return ()
    steps = [" ".join(step.split()) for step in line.split(separator)]
    if len(steps) < 2 or not all(0 < len(step) <= 60 and step[-1] not in _FINAL for step in steps):
        return ()
    if steps[0].casefold().rpartition(":")[2].strip() in _folded(rules.home):
        return tuple(steps[1:])
    return tuple(steps) if all(len(step.split()) <= 3 for step in steps) else ()


def is_switch(line: str, rules: TextRules) -> bool:
    """Whether a line is nothing but buttons: ``L M S``."""
    if len(line) > MAX_FURNITURE:
        return False
    words = [word for word in re.split(r"[\s|/·:：,，]+", line) if word]
    return len(words) >= 2 and all(word.casefold() in _folded(rules.switches) for word in words)


def byline(line: str, rules: TextRules) -> tuple[str, ...]:
    """Give the authors that a line names: ``By Ana Lima and Jo Park``; empty when it is no byline."""
    label = _label(line, rules.byline)
    if not label or len(line) > MAX_FURNITURE:
        return ()
    named = names(line[label:].strip(" :："), rules)
    return named if all(map(_is_name, named)) else ()


def names(text: str, rules: TextRules) -> tuple[str, ...]:
    """Cut a list of names: ``Ana Lima, Jo Park and Li Wei``."""
    *first, last = re.split(r"\s*[,，、/;]\s*", text)
    words = last.split()
    at = next((index for index, word in enumerate(words) if word.casefold() in _folded(rules.conjunctions)), None)
    tail = [last] if at is None else [" ".join(words[:at]), " ".join(words[at + 1 :])]
    return tuple(name for name in (*first, *tail) if name)


def dateline(line: str, rules: TextRules, locale: str) -> Dateline | None:
    """Give what a dateline says: parts between ``|``, one of them a date; None when the line is none."""
    if len(line) > MAX_FURNITURE:
        return None
    parts = [part.strip() for part in re.split(r"\s*[|｜·•]\s*|\t+|\s{3,}", line) if part.strip()]
    said: dict[str, datetime] = {}
    publisher = ""
    authors: tuple[str, ...] = ()
    for part in parts:
        if label := _label(part, rules.updated):
            name = "updated"
        else:
            name, label = "published", _label(part, rules.published)
        found = _moment(part[label:], locale)
        if found:
            said.setdefault(name, found)
        elif label := _label(part, rules.source):
            publisher = part[label:].strip(" :：")
        elif named := byline(part, rules):
            authors = named
        elif _label(part, rules.other):
            continue
        elif len(part) <= 60 and not publisher and part[-1] not in "!?;:":
            publisher = part
        else:
            return None
    if not said:
        return None
    return Dateline(published=said.get("published"), updated=said.get("updated"), publisher=publisher, authors=authors)


def credit(text: str, rules: TextRules) -> int:
    """Give where the credit in brackets at the end of a caption begins, in characters; -1 when there is none."""
    opening = _BRACKETS.get(text[-1:], "")
    start = text.rfind(opening) if opening else -1
    if start < 0 or not 0 < len(text) - start - 2 <= MAX_CREDIT or len(text) > MAX_CAPTION:
        return -1
    inside = " ".join(text[start + 1 : -1].split()).casefold()
    words = _folded(rules.credit)
    begins = any(inside.startswith(word) and not inside[len(word) : len(word) + 1].isalpha() for word in words)
    ends = any(inside.endswith(word) and not inside[: -len(word)][-1:].isalpha() for word in words)
    return start if begins or ends else -1


def is_heading(line: str, rules: TextRules) -> bool:
    """Whether a line on its own reads like a heading: short, and without a mark at its end."""
    if not 0 < len(line) <= rules.heading_length or not any(map(str.isalpha, line)):
        return False
    return line[-1] not in _FINAL and line[-1] not in _CLOSING and line[0] not in "\"“«「'‘"


def item(line: str, rules: TextRules) -> str:
    """Give the text of a list's item without its bullet; empty when the line is none."""
    bullet, space, text = line.partition(" ")
    return text.strip() if space and bullet in rules.bullets else ""


# ── parts ─────────────────────────────────────────────────────────────────────────────────────────


def _moment(text: str, locale: str) -> datetime | None:
    """Read a text that is a date and perhaps a time of day, and nothing else."""
    text = text.strip(" :：,，()（）.。")
    with suppress(ValueError):
        return moments.parse(text)
    date = time = None
    rest = []
    end = 0
    for span in values.recognize(text, locale):
        rest.append(text[end : span.start])
        end = span.end
        if span.value and span.value.date and date is None:
            date = span.value
        elif span.value and span.value.time and time is None:
            time = span.value
        else:
            return None
    rest.append(text[end:])
    if date is None or sum(map(str.isalpha, "".join(rest))) > 2:
        return None
    return _combined(date, time)


def _combined(date: Value, time: Value | None) -> datetime | None:
    parts, clock = date.date, time.time if time else date.time
    if parts is None or parts.year is None or parts.month is None or parts.day is None:
        return None
    hour, minute, second = (clock.hour, clock.minute or 0, clock.second or 0) if clock else (0, 0, 0)
    zone = _zone(clock.zone) if clock and clock.zone else None
    try:
        return datetime(parts.year, parts.month, parts.day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _zone(name: str) -> timezone | None:
    if name.upper() in {"GMT", "UTC", "Z"}:
        return timezone.utc  # noqa: UP017 -- the constructor below is of the same class
    found = _ZONE.fullmatch(name.replace("−", "-").replace(" ", ""))
    if not found or int(found[2]) > 14:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset)


def _label(text: str, labels: Iterable[str]) -> int:
    """Give the length of the label that a text begins with (the longest), 0 when there is none."""
    folded = text.casefold()
    longest = 0
    for label in _folded(tuple(labels)):
        after = text[len(label) : len(label) + 1]
        apart = not after.isalpha() or not label[-1].isascii()
        if len(label) > longest and folded.startswith(label) and after and apart:
            longest = len(label)
    return longest


@lru_cache(maxsize=32)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 5 and not any(map(str.isdigit, text)) and not words[0][0].islower()
