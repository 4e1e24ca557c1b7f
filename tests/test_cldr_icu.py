"""ICU as an outside referee: figures, percents, dates, times and money as CLDR has them."""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conftest import demand
from l10n_news.cldr import House, format_value
from l10n_news.model import DateParts, Kind, TimeParts, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

try:
    import icu
except ImportError:  # pragma: no cover -- built where libicu-dev is
    icu = None

FILE = Path(__file__).parent / "cases" / "cldr" / "icu.toml"
REASONS: dict[str, dict[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
LASTING = {"news", "grouping", "marks", "data"}
"""Reasons that do not pass with another version of ICU."""

_LOCALES = """
    af ar_EG az bg bn bs ca cs da de de_AT de_CH el en en_AU en_GB en_IN es es_MX et eu fa fi fil fr fr_CA gl gu he hi
    hr hu hy id is it ja ka kk ko lt lv mk mr ms nb nl pl pt_BR pt_PT ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi
    zh_Hans zh_Hant zu
"""
LOCALES = _LOCALES.split()
_AMOUNTS = """
    0 1 -1 5 12 99 100 999 1000 1561 -1561 9999 10000 12345 99999 100000 123456 1234567 -1234567 12345678 1234567890 0.5
    0.05 1.5 -1.5 12.25 1561.5 12345.678 0.125 999999.9
"""
AMOUNTS = [Decimal(amount) for amount in _AMOUNTS.split()]
DAYS = [dt.date(2024, 1, 1) + dt.timedelta(days=37 * step) for step in range(30)]
MINUTES = [47 * step for step in range(30)]
PLAIN = House(scale="plain")


def written(value: Value, locale: str, style: str) -> str:
    """A value in a locale, from a source locale that has nothing to do with it."""
    return format_value(value, locale, source_locale="eo", style=style, house=PLAIN)


def figures(locale: str, kind: Kind, style: str, how: Callable[[Any], Any]) -> Iterator[tuple[str, str]]:
    """What we and ICU write for each amount."""
    precision = icu.Precision.minMaxFraction(0, 6)
    referee = how(icu.NumberFormatter.withLocale(icu.Locale(locale))).precision(precision)
    for amount in AMOUNTS:
        value = Value(kind=kind, surface="x", amount=amount, unit="EUR" if kind is Kind.MONEY else None)
        yield written(value, locale, style), referee.formatDouble(float(amount))


def moments(locale: str, kind: Kind, style: str) -> Iterator[tuple[str, str]]:
    """What we and ICU write for each day or time of day."""
    length = getattr(icu.DateFormat, f"k{style.title()}")
    place = icu.Locale(f"{locale}@calendar=gregorian")
    make = icu.DateFormat.createDateInstance if kind is Kind.DATE else icu.DateFormat.createTimeInstance
    referee = make(length, place)
    referee.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
    if kind is Kind.DATE:
        for day in DAYS:
            value = Value(kind=kind, surface="x", date=DateParts(year=day.year, month=day.month, day=day.day))
            moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp()
            yield written(value, locale, style), referee.format(moment)
    else:
        for minute in MINUTES:
            value = Value(kind=kind, surface="x", time=TimeParts(hour=minute // 60, minute=minute % 60))
            yield written(value, locale, style), referee.format(60.0 * minute)


def percent(formatter: Any) -> Any:
    """An ICU formatter of percents."""
    return formatter.unit(icu.NoUnit.percent())


def euro(formatter: Any) -> Any:
    """An ICU formatter of euros."""
    return formatter.unit(icu.CurrencyUnit("EUR"))


KINDS: dict[str, Callable[[str], Iterator[tuple[str, str]]]] = {
    "number": lambda locale: figures(locale, Kind.NUMBER, "plain", lambda formatter: formatter),
    "percent": lambda locale: figures(locale, Kind.PERCENT, "symbol", percent),
    "currency": lambda locale: figures(locale, Kind.MONEY, "symbol", euro),
    "date-short": lambda locale: moments(locale, Kind.DATE, "short"),
    "date-medium": lambda locale: moments(locale, Kind.DATE, "medium"),
    "date-long": lambda locale: moments(locale, Kind.DATE, "long"),
    "date-full": lambda locale: moments(locale, Kind.DATE, "full"),
    "time": lambda locale: moments(locale, Kind.TIME, "short"),
}


def test_table_is_sound() -> None:
    """There are at least forty locales and thirty values, and every row has a reason of the list."""
    assert len(LOCALES) >= 40
    assert len(AMOUNTS) == len(DAYS) == len(MINUTES) == 30
    assert set(REASONS) == set(KINDS)
    for rows in REASONS.values():
        assert set(rows) <= set(LOCALES)
        assert set(rows.values()) <= LASTING | {"version"}


@pytest.mark.parametrize("kind", KINDS)
def test_as_icu_writes_it(kind: str) -> None:
    """Every value is as ICU writes it, but for the differences that the table explains; no row is stale."""
    demand(icu, "PyICU (Debian: apt install libicu-dev pkg-config g++; then pip install l10n-news[icu])")
    other: dict[str, tuple[str, str]] = {}
    for locale in LOCALES:
        found = next((pair for pair in KINDS[kind](locale) if pair[0] != pair[1]), None)
        if found:
            other[locale] = found
    rows = REASONS[kind]
    assert {locale: pair for locale, pair in other.items() if locale not in rows} == {}
    lasting = {locale for locale, reason in rows.items() if reason in LASTING or icu.ICU_VERSION.startswith("72")}
    assert lasting - set(other) == set()
