"""Times of day and the names of their zones (UTS #35 part 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import numerals
from l10n_news.cldr.news import CLOCKS, HOUR_PATTERNS
from l10n_news.cldr.patterns import Moment, fill, tokens

if TYPE_CHECKING:
    from l10n_news.cldr.house import House
    from l10n_news.model import TimeParts

_METAZONES = {
    "GMT": ("GMT", "standard"),
    "UTC": ("GMT", "standard"),
    "EST": ("America_Eastern", "standard"),
    "EDT": ("America_Eastern", "daylight"),
    "ET": ("America_Eastern", "generic"),
    "CST": ("America_Central", "standard"),
    "CDT": ("America_Central", "daylight"),
    "CT": ("America_Central", "generic"),
    "MST": ("America_Mountain", "standard"),
    "MDT": ("America_Mountain", "daylight"),
    "MT": ("America_Mountain", "generic"),
    "PST": ("America_Pacific", "standard"),
    "PDT": ("America_Pacific", "daylight"),
    "PT": ("America_Pacific", "generic"),
    "CET": ("Europe_Central", "standard"),
    "CEST": ("Europe_Central", "daylight"),
    "EET": ("Europe_Eastern", "standard"),
    "EEST": ("Europe_Eastern", "daylight"),
    "MSK": ("Moscow", "standard"),
    "IST": ("India", "standard"),
    "JST": ("Japan", "standard"),
    "KST": ("Korea", "standard"),
    "AEST": ("Australia_Eastern", "standard"),
    "AEDT": ("Australia_Eastern", "daylight"),
}


def format_time(parts: TimeParts, locale: str, *, style: str | None, house: House, surface: str = "") -> str:
    """Write a time of day with the parts that it has.

    Args:
        parts: what the source names.
        locale: as in CLDR's file names.
        style: one of ``STYLES[Kind.TIME]``; ``long`` names the zone in full.
        house: the house style.
        surface: how the source writes it. Figures alone (``17:30``) are a timetable's, and keep a 24-hour clock
            where the locale reads either.
    """
    own = _clock(locale)
    cycle = _asked(style, house) or own
    if cycle == own and style != "short" and not _asked(style, house) and not _bare(surface, parts):
        cycle = next((CLOCKS[name] for name in chain(locale) if name in CLOCKS), own)
    pattern = _pattern(parts, locale, cycle, style)
    zone = _zone(parts.zone, locale, style) if parts.zone else ""
    moment = Moment(hour=parts.hour % 24, minute=parts.minute or 0, second=parts.second or 0, zone=zone)
    return fill(pattern, moment, locale, numerals(locale, house))


def _clock(locale: str) -> str:
    return "h" if _asks(str(get(locale, "time_formats", "short").pattern), "hK") else "H"


def _asked(style: str | None, house: House) -> str | None:
    return {"h12": "h", "h24": "H"}.get(style or "") or {"h12": "h", "h23": "H"}.get(house.hours or "")


def _bare(surface: str, parts: TimeParts) -> bool:
    figures = surface.replace(parts.zone or "", "")
    return parts.minute is not None and bool(figures) and not any(char.isalpha() for char in figures)


def _asks(pattern: str, letters: str) -> bool:
    return any(letter in letters and count for letter, count in tokens(pattern))


def _pattern(parts: TimeParts, locale: str, cycle: str, style: str | None) -> str:
    # In figures alone 17 is no time of day.
    minutes = parts.minute is not None or (style == "short" and cycle == "H")
    fields = cycle + "m" * minutes + "s" * (parts.second is not None)
    pattern = _own(parts, locale, fields) if style != "short" else None
    pattern = pattern or _standard(fields, locale) or _skeleton(fields, locale)
    if not pattern.strip("Hk"):
        pattern = _skeleton(cycle + "m", locale)
    return pattern + " v" if parts.zone else pattern


def _own(parts: TimeParts, locale: str, fields: str) -> str | None:
    """Give a newspaper's pattern."""
    own = next((HOUR_PATTERNS[name] for name in chain(locale) if name in HOUR_PATTERNS), {})
    on_hour = own.get(fields[0] + "0") if parts.minute == 0 and not parts.second else None
    return on_hour or own.get(fields) or (own.get("Hm") if fields == "H" else None)


def _standard(fields: str, locale: str) -> str | None:
    """Give CLDR's own time pattern, if it is one of the clock: newer than its skeleton in some locales."""
    length = {"m": "short", "ms": "medium"}.get(fields[1:])
    found = str(get(locale, "time_formats", length).pattern) if length else ""
    return found if _asks(found, "hK" if fields[0] == "h" else "Hk") else None


def _skeleton(fields: str, locale: str) -> str:
    """Give CLDR's pattern for a skeleton; on a clock that is not the locale's, with its words for the time of day."""
    skeletons = get(locale, "datetime_skeletons") or {}
    if fields[0] == "h" and _clock(locale) == "H" and "B" + fields in skeletons:
        return str(skeletons["B" + fields].pattern).replace("B", "BBBB")
    return str(skeletons[fields].pattern) if fields in skeletons else ""


def _zone(zone: str, locale: str, style: str | None) -> str:
    known = _METAZONES.get(zone.upper().replace(".", ""))
    if known is None or style != "long":
        return zone
    return str(get(locale, "meta_zones", known[0], "long", known[1]) or zone)
