"""Ranges: what the two ends share is written once.

UTS #35 part 3, «Miscellaneous Patterns»; part 4, «intervalFormats».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.dates import format_date
from l10n_news.cldr.digits import figure, numerals, sound
from l10n_news.cldr.news import DATE_RANGE_WORDS, RANGE_WORDS, RANGES, UNSPACED, YEAR_RANGE_WORDS
from l10n_news.cldr.scales import scaled
from l10n_news.model import Kind
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from l10n_news.cldr.house import Target
    from l10n_news.model import DateParts, Value

    Formatter = Callable[[Value, Target], str | None]

WORDS = "words"
"""The style of a range whose ends are joined with words: 29 to 49."""


def join(low: str, high: str, to: Target, *tables: Mapping[str, str]) -> str:
    """Two texts with the locale's sign of a range between them, or its words where the style asks for them.

    Args:
        low: the first end.
        high: the second end.
        to: for whom it is written.
        tables: where the words are looked up before ``RANGE_WORDS``.
    """
    if to.style == WORDS:
        rows = (table.get(name) for table in (*tables, RANGE_WORDS) for name in chain(to.locale))
        pattern = next((row for row in rows if row), None)
    else:
        pattern = None
    pattern = pattern or next(RANGES[name] for name in chain(to.locale) if name in RANGES)
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
    ends = _of_ends(to)
    first, second = write(low, ends), write(high, ends)
    if first is None or second is None:
        return None
    before, after = _shared(first, second) if low.time is not None else (0, 0)
    return (
        first[:before]
        + join(first[before : len(first) - after], second[before : len(second) - after], to)
        + second[len(second) - after :]
    )


def _shared(first: str, second: str) -> tuple[int, int]:
    """Count the characters before and after the figures, when both ends have the same words there: else none."""
    (before, after), (own_before, own_after) = (_around(text) for text in (first, second))
    same = first[:before] == second[:own_before] and first[after:] == second[own_after:]
    return (before, len(first) - after) if same else (0, 0)


def _around(text: str) -> tuple[int, int]:
    figures = [at for at, char in enumerate(text) if char.isdigit()]
    return (figures[0], figures[-1] + 1) if figures else (0, 0)


def _figures(low: Value, high: Value, to: Target, write: Formatter) -> str | None:
    if low.unit not in {None, high.unit} or not sound(low.amount, low.scale) or not sound(high.amount, high.scale):
        return _both(low, high, to, write)
    ends = _of_ends(to)
    whole, bare = write(high, ends), write(*_bare(high, ends))
    like_high = replace(low, scale=low.scale or high.scale, kind=high.kind, unit=high.unit, attached=high.attached)
    first = write(*_bare(like_high, ends))
    if whole is None or bare is None or first is None:
        return None
    if to.style == WORDS and _each(high, whole, bare, to.locale):
        return join(write(like_high, ends) or first, whole, to)
    both = join(first, bare, to)
    if low.amount is not None and high.amount is not None and low.scale in {0, high.scale} and _as_it_is(high, ends):
        how = numerals(to.locale, to.house)
        second = figure(high.amount, how)
        both = bare.replace(second, join(figure(low.amount, how), second, to), 1)
    return whole.replace(bare, both) if whole.count(bare) == 1 else join(first, whole, to)


def _of_ends(to: Target) -> Target:
    return to._replace(style=None) if to.style == WORDS else to


def _each(high: Value, whole: str, bare: str, locale: str) -> bool:
    """Tell whether each end keeps its sign beside words: $5 to $10, 5%至10%."""
    return not whole.startswith(bare) or (high.kind is Kind.PERCENT and locale.partition("_")[0] in UNSPACED)


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
    words, style = to.style == WORDS, _of_ends(to).style
    if low.month is None and high.month is None and low.day is None and low.year and high.year and not high.weekday:
        # 1986-88 keeps the short form of its second year.
        short = len(surface.strip("’'")) == 2 and not words
        second = f"{high.year % 100:02d}" if short else str(high.year)
        years = join(str(low.year), second, to, YEAR_RANGE_WORDS)
        return format_date(high, to.locale, style=style, house=to.house, years=years)
    month = low.month if low.month is not None else high.month
    if low.day and high.day and month == high.month and low.year in {None, high.year} and not high.weekday:
        days = _days(low.day, high.day, to)
        if days is not None:
            return format_date(high, to.locale, style=style, house=to.house, days=days)
    once = replace(low, year=None) if low.year == high.year and low.month else low
    first, second, bare = (
        format_date(parts, to.locale, style=style, house=to.house) or ""
        for parts in (once, high, replace(high, year=None))
    )
    if not first or not second:
        return None
    if once is not low and bare and second != bare and second.endswith(bare):
        # The year stands before the month: it is written with the first end.
        first, second = second.removesuffix(bare) + first, bare
    if words and low.day and high.day:
        return join(first, second, to, DATE_RANGE_WORDS)
    pattern = str(get(to.locale, "interval_formats", None) or "{0} – {1}")
    return pattern.replace("{0}", first).replace("{1}", second)


def _days(low: int, high: int, to: Target) -> tuple[str, str] | None:
    """Give what stands up to the first of two days, and after it; None where each keeps its month."""
    if to.style != WORDS:
        return str(low), join("", str(high), to).lstrip()
    if to.locale.partition("_")[0] in UNSPACED:
        return None
    before, _, after = join("{", str(high), to, DATE_RANGE_WORDS).partition("{")
    return before + str(low), after
