"""A value in the words and digits of a locale: plain text, without markup or isolation."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr import currency, measures
from l10n_news.cldr.data import chain
from l10n_news.cldr.dates import format_date
from l10n_news.cldr.digits import figure, numerals, sound
from l10n_news.cldr.house import STYLES, House, Target
from l10n_news.cldr.news import ORDINAL, SCALE
from l10n_news.cldr.ordinals import ordinal, roman
from l10n_news.cldr.ranges import format_range
from l10n_news.cldr.scales import Scaled, compact, declared, scaled
from l10n_news.cldr.times import format_time
from l10n_news.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from l10n_news.model import Value

    Formatter = Callable[[Value, Decimal, Target], str | None]

NONE = House()
_COMPACT = frozenset({Kind.NUMBER, Kind.MONEY, Kind.RANGE})


@lru_cache(maxsize=8192)
def format_value(
    value: Value, locale: str, *, source_locale: str, style: str | None = None, house: House = NONE
) -> str:
    """Write a value as a locale writes it; in its source locale its own surface.

    Args:
        value: the figure of the source.
        locale: the target locale, as in CLDR's file names (``pt_BR``).
        source_locale: the locale of the value's surface.
        style: one of ``STYLES[value.kind]``, or None for the default; any other is taken as None.
        house: the target locale's house style.

    Returns:
        Plain text. A value that cannot be written (no figure, an unknown unit) is its surface.
    """
    if locale == source_locale and style is None:
        return value.surface
    if style not in STYLES[value.kind]:
        style = None
    found = _format(value, Target(locale, style, house))
    return value.surface if found is None else found


def _format(value: Value, to: Target) -> str | None:
    if value.date is not None:
        return format_date(value.date, to.locale, style=to.style, house=to.house)
    if value.time is not None:
        return format_time(value.time, to.locale, style=to.style, house=to.house, surface=value.surface)
    if value.ends is not None:
        return format_range(*value.ends, to, _format)
    if value.amount is None or not sound(value.amount, value.scale):
        return None
    return FORMATTERS[value.kind](value, value.amount, to)


def _length(style: str | None, to: Target) -> str:
    if style is not None and style in {"long", "short", "plain"}:
        return style
    return to.house.scale or _usual_length(to.locale)


@cache
def _usual_length(locale: str) -> str:
    return next(SCALE[name] for name in chain(locale) if name in SCALE)


def _shown(value: Value, amount: Decimal, to: Target) -> Scaled:
    how = numerals(to.locale, to.house)
    is_compact = value.kind in _COMPACT
    if is_compact and not value.scale and to.style in {"long", "short"}:
        return compact(amount, to.locale, str(to.style), how)
    scale, length = value.scale, _length(to.style if is_compact else None, to)
    if is_compact and not scale and length != "plain":
        amount, scale = declared(amount, value.surface)
    return scaled(amount, scale, to.locale, length, how)


def _number(value: Value, amount: Decimal, to: Target) -> str:
    return _shown(value, amount, to).text


def _money(value: Value, amount: Decimal, to: Target) -> str:
    shown = _shown(value, amount, to)
    if value.unit not in currency.currencies():
        return shown.text
    form = to.style if to.style in {"name", "symbol", "code", "amount"} else None
    if form is None:
        short = _length(to.style, to) == "short"
        form = currency.default_form(value.unit, to.locale, to.house, short=short) if value.attached else "amount"
    return currency.money(shown, value.unit, to.locale, form=form, house=to.house)


def _percent(value: Value, amount: Decimal, to: Target) -> str:
    form = to.style or (None if value.attached else "number")
    return measures.percent(amount, to.locale, form=form, house=to.house)


def _measure(value: Value, amount: Decimal, to: Target) -> str | None:
    form = to.style or (None if value.attached else "number")
    return measures.measure(_shown(value, amount, to), value.unit or "", to.locale, form)


def _ordinal(value: Value, amount: Decimal, to: Target) -> str:
    del value
    style = to.style or next(ORDINAL[name] for name in chain(to.locale) if name in ORDINAL)
    if style == "roman" and (numeral := roman(amount)):
        return numeral
    if style == "plain":
        return figure(amount, numerals(to.locale, to.house))
    return ordinal(amount, to.locale, to.house)


FORMATTERS: Mapping[Kind, Formatter] = {
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.MEASURE: _measure,
    Kind.ORDINAL: _ordinal,
    Kind.RANGE: _number,
    Kind.DATE: _number,
    Kind.TIME: _number,
}
"""How a value with an amount is written, by its kind."""


def plural_category(value: Value, locale: str, *, style: str | None = None, house: House = NONE) -> str | None:
    """Give the CLDR plural category that the displayed number asks of the words around it.

    Returns:
        ``zero one two few many other``, or None where no number is displayed.
    """
    if value.ends is not None:
        return plural_category(value.ends[1], locale, style=style, house=house)
    if value.amount is None or not sound(value.amount, value.scale):
        return None
    return _shown(value, value.amount, Target(locale, style, house)).plural(locale)
