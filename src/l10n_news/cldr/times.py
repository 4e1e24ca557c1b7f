"""Times of day and the names of their zones (UTS #35 part 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import numerals
from l10n_news.cldr.news import HOUR_PATTERNS
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


def format_time(parts: TimeParts, locale: str, *, style: str | None, house: House) -> str:
    """Write a time of day with the parts that it has.

    Args:
        parts: what the source names.
        locale: as in CLDR's file names.
        style: one of ``STYLES[Kind.TIME]``; ``long`` names the zone in full.
        house: the house style.
    """
    cycle = _cycle(locale, style, house)
    pattern = _pattern(parts, locale, cycle, style)
    zone = _zone(parts.zone, locale, style) if parts.zone else ""
    moment = Moment(hour=parts.hour % 24, minute=parts.minute or 0, second=parts.second or 0, zone=zone)
    return fill(pattern, moment, locale, numerals(locale, house))


def _cycle(locale: str, style: str | None, house: House) -> str:
    chosen = {"h12": "h", "h24": "H"}.get(style or "") or {"h12": "h", "h23": "H"}.get(house.hours or "")
    if chosen:
        return chosen
    return "h" if _asks(str(get(locale, "time_formats", "short").pattern), "hK") else "H"


def _asks(pattern: str, letters: str) -> bool:
    return any(letter in letters and count for letter, count in tokens(pattern))


def _pattern(parts: TimeParts, locale: str, cycle: str, style: str | None) -> str:
    fields = cycle + "m" * (parts.minute is not None) + "s" * (parts.second is not None)
    skeletons = get(locale, "datetime_skeletons") or {}
    standard = {"m": "short", "ms": "medium"}.get(fields[1:])
    default = str(get(locale, "time_formats", standard).pattern) if standard else ""
    own = next((HOUR_PATTERNS[name] for name in chain(locale) if name in HOUR_PATTERNS), {})
    on_hour = own.get(cycle + "0") if parts.minute == 0 and not parts.second else None
    pattern = on_hour or own.get(fields) if style != "short" else None
    if pattern is None:
        found = skeletons.get(fields)
        # What CLDR gives as the locale's own short time is newer than its skeleton in some locales.
        pattern = (
            default
            if _asks(default, "hK" if cycle == "h" else "Hk")
            else str(found.pattern)
            if found is not None
            else ""
        )
        if not pattern.strip("Hk"):
            pattern = own.get(cycle + "m") or str(skeletons[cycle + "m"].pattern)
    if not parts.zone:
        return pattern
    return pattern + " v"


def _zone(zone: str, locale: str, style: str | None) -> str:
    known = _METAZONES.get(zone.upper().replace(".", ""))
    if known is None or style != "long":
        return zone
    return str(get(locale, "meta_zones", known[0], "long", known[1]) or zone)
