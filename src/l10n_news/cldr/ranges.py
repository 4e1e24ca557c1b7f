"""Ranges: what the two ends share is written once.

UTS #35 part 3, «Miscellaneous Patterns»; part 4, «intervalFormats».
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.dates import format_date
from l10n_news.cldr.digits import figure, numerals, sound
from l10n_news.cldr.news import RANGES
from l10n_news.cldr.scales import scaled
from l10n_news.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from l10n_news.cldr.house import Target
    from l10n_news.model import DateParts, Value

    Formatter = Callable[[Value, Target], str | None]


def join(low: str, high: str, locale: str) -> str:
    """Two texts with the locale's sign of a range between them."""
    pattern = next(RANGES[name] for name in chain(locale) if name in RANGES)
    return pattern.replace("{0}", low).replace("{1}", high)


def format_range(low: Value, high: Value, to: Target, write: Formatter) -> str | None:
    """Write a range, or None where an end cannot be written.

    Args:
        low: the first end.
        high: the second end, which has the unit and the scale word of both where they stand once.
        to: for whom it is written; the style is one of either end.
        write: formats one value.
    """
    if low.date is not None and high.date is not None:
        shared = _dates(low.date, high.date, high.surface, to)
        if shared is not None:
            return shared
    if low.amount is not None and high.amount is not None:
        return _figures(low, high, to, write)
    return _both(low, high, to, write)


def _both(low: Value, high: Value, to: Target, write: Formatter) -> str | None:
    first, second = write(low, to), write(high, to)
    return join(first, second, to.locale) if first is not None and second is not None else None


def _figures(low: Value, high: Value, to: Target, write: Formatter) -> str | None:
    if low.unit not in {None, high.unit} or not sound(low.amount, low.scale) or not sound(high.amount, high.scale):
        return _both(low, high, to, write)
    whole, bare = write(high, to), write(*_bare(high, to))
    first = write(*_bare(replace(low, scale=low.scale or high.scale, kind=high.kind), to))
    if whole is None or bare is None or first is None:
        return None
    both = join(first, bare, to.locale)
    if low.amount is not None and high.amount is not None and low.scale in {0, high.scale} and _as_it_is(high, to):
        how = numerals(to.locale, to.house)
        second = figure(high.amount, how)
        both = bare.replace(second, join(figure(low.amount, how), second, to.locale), 1)
    return whole.replace(bare, both) if whole.count(bare) == 1 else join(first, whole, to.locale)


def _bare(value: Value, to: Target) -> tuple[Value, Target]:
    """Ask for a value without its unit."""
    style = to.style if value.kind in {Kind.NUMBER, Kind.MONEY} else None
    return replace(value, attached=False), to._replace(style=style)


def _as_it_is(value: Value, to: Target) -> bool:
    """Tell whether a locale shows a value's figure before its scale word, and no other."""
    if value.amount is None or (not value.scale and to.style in {"short", "long"}):
        return False
    length = "plain" if (to.style or to.house.scale) == "plain" else "long"
    return scaled(value.amount, value.scale, to.locale, length, numerals(to.locale, to.house)).scale == value.scale


def _dates(low: DateParts, high: DateParts, surface: str, to: Target) -> str | None:
    if low.month is None and high.month is None and low.day is None and low.year and high.year and not high.weekday:
        # 1986-88 keeps the short form of its second year.
        second = f"{high.year % 100:02d}" if len(surface.strip("’'")) == 2 else str(high.year)
        return format_date(
            high, to.locale, style=to.style, house=to.house, years=join(str(low.year), second, to.locale)
        )
    month = low.month if low.month is not None else high.month
    if low.day and high.day and month == high.month and low.year in {None, high.year} and not high.weekday:
        days = (str(low.day), join("", str(high.day), to.locale).lstrip())
        return format_date(high, to.locale, style=to.style, house=to.house, days=days)
    once = replace(low, year=None) if low.year == high.year and low.month else low
    first, second, bare = (
        format_date(parts, to.locale, style=to.style, house=to.house) or ""
        for parts in (once, high, replace(high, year=None))
    )
    if not first or not second:
        return None
    if once is not low and bare and second != bare and second.endswith(bare):
        # The year stands before the month: it is written with the first end.
        first, second = second.removesuffix(bare) + first, bare
    pattern = str(get(to.locale, "interval_formats", None) or "{0} – {1}")
    return pattern.replace("{0}", first).replace("{1}", second)
