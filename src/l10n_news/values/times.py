"""Times of day: ``3:30 pm``, ``10 a.m.``, ``0200GMT``, ``15h30``, *8 Uhr*, 午後3時30分."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.model import Kind, TimeParts, Value
from l10n_news.regex import regex
from l10n_news.values.words import skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site

_CLOCK = regex(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?!:?\d)(?!\.\d)")
_RATIO = regex(r"\d{1,3}(?::\d{1,3}){1,3}(?:[.,]\d{1,3})?(?![\d:])")
_DOTTED = regex(r"(\d{1,2})[.](\d{2})(?!\d|[.,]\d)")
_HOUR = regex(r"(\d{1,2})(?!\d)")
_MILITARY = regex(r"(\d{2})(\d{2})(?= ?(?:GMT|UTC|Z\b|[ap]\.?m\b))", re.IGNORECASE)
_EAST = regex(r"(\d{1,2}) ?[時时点點시](?: ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?)?(?![間间鐘钟])")
_LETTER = regex(r"(\d{1,2}) ?h ?(\d{2})?(?![\w])")
_ZONE = regex(
    r" ?((?:GMT|UTC)(?: ?[+−-] ?\d{1,2}(?::?\d{2})?)?|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT"
    r"|BST|CET|CEST|EET|EEST|MSK|IST|JST|KST|AEST|AEDT|HKT|SGT|WIB)\b"
)
_MERIDIEM = regex(r"([ap])(?:\. ?m\.|m\b)", re.IGNORECASE)


def ratio(site: Site) -> Entity | None:
    """Recognize figures joined by colons that are no time of day: 3:1, 1:1, 10:15.3. They stay text."""
    text, start = site.text, site.figure.digits[0]
    match = _RATIO.match(text, start)
    return site.entity("score", start=start, end=match.end()) if match else None


def time(site: Site) -> Entity | None:
    """Recognize a time of day on a clock of 12 or 24 hours, with the zone that follows."""
    return _military(site) or _eastern(site) or _clock(site) or _hour(site)


def _time(
    site: Site, start: int, end: int, clock: tuple[int, int | None, int | None], half: int | None
) -> Entity | None:
    hour, minute, second = clock
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + half
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    zone = _ZONE.match(site.text, end)
    if zone:
        end = zone.end()
    parts = TimeParts(hour=hour % 24, minute=minute, second=second, zone=zone[1] if zone else None)
    said = f"{hour:02}:{minute or 0:02}"
    value = Value(kind=Kind.TIME, surface=site.text[start:end], time=parts)
    return site.entity("time", start=start, end=end, said=said, unit=parts.zone, value=value, figure=(start, end))


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _half(site: Site, end: int) -> tuple[int, int] | None:
    """Give the half of the day after a time: where its word ends, and 0 or 12."""
    position = skip(site.text, end)
    return site.lexicon.meridiem.after(site.text, site.low, position) or _letters(site, position)


def _letters(site: Site, position: int) -> tuple[int, int] | None:
    match = _MERIDIEM.match(site.text, position)
    return (match.end(), 12 if match[1].lower() == "p" else 0) if match else None


def _military(site: Site) -> Entity | None:
    match = _MILITARY.match(site.text, site.figure.digits[0])
    if not match:
        return None
    half = _half(site, match.end())
    end = half[0] if half else match.end()
    return _time(site, match.start(), end, (int(match[1]), int(match[2]), None), half[1] if half else None)


def _eastern(site: Site) -> Entity | None:
    text, start = site.text, site.figure.digits[0]
    match = _EAST.match(text, start)
    if match and site.lexicon.language != "zh" and text[match.end(1)] in "点點":
        match = None
    if not match:
        match = _CLOCK.match(text, start)
        if not match:
            return None
        if not site.lexicon.periods_before.before(text, site.low, skip_back(text, start, site.floor), site.floor):
            return None
    before = site.lexicon.periods_before.before(text, site.low, skip_back(text, start, site.floor), site.floor)
    clock = (int(match[1]), _int(match[2]), _int(match[3]))
    return _time(site, before[0] if before else start, match.end(), clock, before[1] if before else None)


def _clock(site: Site) -> Entity | None:
    text, start = site.text, site.figure.digits[0]
    if start > site.floor and text[start - 1] == ":":
        return None
    letter = _LETTER.match(text, start) if "h" in site.lexicon.hour_words else None
    match = letter or _CLOCK.match(text, start)
    if match:
        if letter and letter[2] is None and not _is_clock_hour(site, letter.end()):
            return None
        half = _half(site, match.end())
        clock = (int(match[1]), _int(match[2]), _int(match[3]) if match is not letter else None)
        end = half[0] if half else _noun_end(site, match.end())
        return _time(site, start, end, clock, half[1] if half else None)
    return _dotted(site)


def _is_clock_hour(site: Site, end: int) -> bool:
    """*15h* is a time of day, *24h* and *48 h* are durations."""
    del end
    return int(site.figure.amount) < 24 and site.figure.amount == site.figure.amount.to_integral_value()


def _noun_end(site: Site, end: int) -> int:
    found = site.lexicon.hours.after(site.text, site.low, skip(site.text, end))
    if not found:
        return end
    stop = site.text[found[0] - 1] == "." and not site.text[found[0] :].strip()
    return found[0] - stop


def _dotted(site: Site) -> Entity | None:
    text, start = site.text, site.figure.digits[0]
    match = _DOTTED.match(text, start)
    if not match or int(match[2]) > 59:
        return None
    half = _half(site, match.end())
    noun = _noun_end(site, match.end())
    gap = skip_back(text, start, site.floor)
    before = site.lexicon.dotted_times or (gap < start and site.lexicon.to_hour.before(text, site.low, gap, site.floor))
    if site.lexicon.prefixes.before(text, site.low, gap, site.floor):
        return None
    if not half and noun == match.end() and not before:
        return None
    if before and not half and noun == match.end() and _is_amount(site, match.end()):
        return None
    return _time(
        site, start, half[0] if half else noun, (int(match[1]), int(match[2]), None), half[1] if half else None
    )


def _is_amount(site: Site, end: int) -> bool:
    """Whether a word of amounts follows: *at 6.45 percent*."""
    lexicon, position = site.lexicon, skip(site.text, end)
    tables = (lexicon.percents, lexicon.scales, lexicon.currencies, lexicon.units)
    return any(table.after(site.text, site.low, position) for table in tables)


def _hour(site: Site) -> Entity | None:
    text, start = site.text, site.figure.digits[0]
    match = _HOUR.match(text, start)
    if not match or site.figure.digits[1] != match.end() or int(match[1]) > 24:
        return None
    half = _half(site, match.end())
    if (half and 1 <= int(match[1]) <= 12) or (half and site.lexicon.language != "en"):
        return _time(site, start, half[0], (int(match[1]), None, None), half[1])
    noun = _noun_end(site, match.end())
    if noun == match.end():
        return None
    half = _half(site, noun) or _half_before(site)
    clock = (int(match[1]), None, None)
    return _time(site, start, max(half[0], noun) if half else noun, clock, half[1] if half else None)


def _half_before(site: Site) -> tuple[int, int] | None:
    """Give the half of the day that a word before the hour names, which stays text: 0 or 12 at place 0."""
    gap = skip_back(site.text, site.figure.digits[0], site.floor)
    found = site.lexicon.periods_before.before(site.text, site.low, gap, site.floor)
    return (0, found[1]) if found else None
