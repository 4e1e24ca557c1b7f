"""Laws of formatted values, over all locales that CLDR has."""

from __future__ import annotations

import random
import subprocess
import sys
import unicodedata
from decimal import Decimal  # noqa: TC003 -- Hypothesis reads the annotations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cldr_values import value
from l10n_news.cldr import STYLES, House, format_count, format_value, plural_category
from l10n_news.cldr.data import locale_ids
from l10n_news.cldr.digits import NUMBERING_SYSTEMS, numerals
from l10n_news.cldr.plurals import categories
from l10n_news.model import Kind, Value

LOCALES = sorted(locale_ids())
NOTATIONS = (
    "number 1561",
    "number 19.35 e6",
    "number 600000",
    "number 14 e5",
    "money USD 19.35 e6",
    "money XAF 5",
    "~money CNY 140 e6",
    "percent 12.5",
    "measure length-kilometer 20",
    "measure temperature-celsius -5",
    "ordinal 3",
    "date 2024-04-11",
    "date --04-11 W4",
    "date 2024-04",
    "date 2024",
    "date --05",
    "date W1",
    "time 15:30:05 EST",
    "time 9",
    "range number 5 .. number 10",
    "range date 2024-04-25 .. date 2024-05-03",
    "range date --04-05 .. date --04-10",
    "range money USD 5 e6 .. money USD 10 e6",
    "range time 9 .. time 17",
)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15)


def written(given: Value, locale: str, style: str | None = None, house: House | None = None) -> str:
    """A value in a locale, from a source locale that has nothing to do with it."""
    return format_value(given, locale, source_locale="eo", style=style, house=house or House())


def test_every_kind_in_sampled_locales() -> None:
    """Any value in any locale and style is a text without a trace of patterns."""
    pick = random.Random(5)  # noqa: S311 -- a fixed sample
    for locale in pick.sample(LOCALES, 300):
        for notation in NOTATIONS:
            each = value(notation)
            for style in (None, *STYLES[each.kind]):
                text = written(each, locale, style)
                assert text, (locale, notation, style)
                assert not set("{}¤\n") & set(text), (locale, notation, style, text)
                assert "None" not in text, (locale, notation, style, text)


def test_every_locale_writes_its_own_words() -> None:
    """No locale falls out of the tables: each writes a sum, a date and a time of day."""
    for locale in LOCALES:
        for notation in ("money EUR 1.5 e6", "date 2024-04-11", "time 15:30"):
            assert any(unicodedata.category(sign) == "Nd" for sign in written(value(notation), locale))


@settings(max_examples=150)
@given(amount=AMOUNTS, locale=st.sampled_from(LOCALES))
def test_plain_figure_says_the_same_number(amount: Decimal, locale: str) -> None:
    """A figure written out, read back with the locale's signs, is the same number with the same digits."""
    how = numerals(locale, House())
    text = written(Value(kind=Kind.NUMBER, surface="x", amount=amount), locale, "plain")
    for digit, sign in enumerate(how.digits):
        text = text.replace(sign, str(digit))
    text = text.replace(how.minus, "-").replace(how.group, "") if how.group else text.replace(how.minus, "-")
    assert text.replace(how.decimal, ".") == f"{amount:f}".replace("-0.000", "0.000")


@settings(max_examples=150)
@given(
    amount=AMOUNTS,
    scale=st.sampled_from([0, 2, 3, 5, 6, 7, 9, 12]),
    locale=st.sampled_from(LOCALES),
    style=st.sampled_from([None, "short", "long", "plain"]),
)
def test_plural_category_is_one_of_the_locale_s(amount: Decimal, scale: int, locale: str, style: str | None) -> None:
    """The category that a figure asks for is one the locale's rules have."""
    each = Value(kind=Kind.NUMBER, surface="x", amount=amount, scale=scale)
    assert plural_category(each, locale, style=style) in categories(locale)


@settings(max_examples=100)
@given(count=st.integers(-(10**18), 10**18), system=st.sampled_from(sorted(NUMBERING_SYSTEMS)))
def test_counts_in_every_numbering_system(count: int, system: str) -> None:
    """A count has the digits of the system that the house asks for, and no other."""
    text = format_count(count, "en", House(digits=system))
    shown = [sign for sign in text if unicodedata.category(sign) == "Nd"]
    assert set(shown) <= set(NUMBERING_SYSTEMS[system])
    assert len(shown) == len(str(abs(count)))


def test_order_of_locales_does_not_matter() -> None:
    """Values come out the same whichever locale was asked first."""
    locales = LOCALES[::40]
    code = (
        "import sys; from cldr_values import value; from l10n_news.cldr import format_value\n"
        "texts = {(n, name): format_value(value(n), name, source_locale='eo')\n"
        "         for name in sys.argv[2:] for n in sys.argv[1].split('|')}\n"
        "print(sorted(texts.items()))"
    )
    notations = "date --05|time 15:30|money USD 19.35 e6|measure length-foot 3|date W1"

    def run(order: list[str]) -> str:
        command = [sys.executable, "-c", code, notations, *order]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent).stdout

    assert run(locales) == run(locales[::-1])


def test_import_loads_no_locale() -> None:
    """Importing the package reads no locale's data, nor Babel's formatters."""
    code = (
        "import sys, l10n_news.cldr\n"
        "from l10n_news.cldr import data\n"
        "assert not data._file.cache_info().currsize\n"
        "assert not {'babel.dates', 'babel.numbers', 'babel.units', 'babel.messages'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("locale", ["xx", "", "../../etc/passwd", "de_XX"])
def test_unknown_locale_is_written_as_the_nearest_known(locale: str) -> None:
    """A locale that CLDR does not know takes its language's or the root's data."""
    assert written(value("date 2024-04-11"), locale)
