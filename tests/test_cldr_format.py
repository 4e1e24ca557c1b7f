"""Values as newspapers write them in each locale."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cldr_values import value
from l10n_news.cldr import STYLES, House, format_value, plural_category
from l10n_news.model import Kind, Value
from l10n_news.record import replace

FILE = Path(__file__).parent / "cases" / "cldr" / "news.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
PROSE: list[dict[str, Any]] = tomllib.loads(FILE.with_name("prose.toml").read_text(encoding="utf-8"))["case"]


def written(notation: str, locale: str, style: str | None = None, house: House | None = None) -> str:
    """A value in a locale, from a source locale that has nothing to do with it."""
    return format_value(value(notation), locale, source_locale="eo", style=style, house=house or House())


def test_cases_are_found() -> None:
    """The data is there, and it covers every kind in twenty locales."""
    assert len(CASES) >= 50
    assert {case["value"].removeprefix("~").split()[0] for case in CASES} == set(Kind)
    assert all(len(case) >= 21 for case in CASES)
    assert len(PROSE) >= 30


@pytest.mark.parametrize("case", CASES + PROSE, ids=lambda case: f"{case['value']} {case.get('style', '')}")
def test_case(case: dict[str, Any]) -> None:
    """A value is written as the case has it."""
    wanted = {locale: text for locale, text in case.items() if locale not in {"value", "style"}}
    assert {locale: written(case["value"], locale, case.get("style")) for locale in wanted} == wanted


@pytest.mark.parametrize("notation", ["number 19.35 e6", "money USD 1.5 e6", "date 2024-04-11", "time 15:30"])
def test_source_locale_keeps_the_surface(notation: str) -> None:
    """In the source locale a value is its own surface, whatever the house style says."""
    given = value(notation)
    house = House(digits="deva", hours="h12", date="y-MM-dd", money="code", scale="plain")
    assert format_value(given, "en", source_locale="en", house=house) == given.surface


def test_another_locale_of_the_language_is_formatted() -> None:
    """British English from American is formatted."""
    assert format_value(value("date 2024-04-11"), "en_GB", source_locale="en") == "11 April 2024"


def test_style_asked_for_in_the_source_locale_is_obeyed() -> None:
    """A style asks for another rendering than the surface, also in the source's own locale."""
    assert format_value(value("date 2024-04-11"), "en", source_locale="en", style="year") == "2024"


def test_unknown_style_is_the_default() -> None:
    """A style that the kind does not have changes nothing (the checks name it)."""
    assert written("percent 5", "de", "year") == written("percent 5", "de")


def test_result_is_remembered() -> None:
    """The same value, locale, style and house give the very same string."""
    first = written("money USD 1.5 e6", "fr")
    assert written("money USD 1.5 e6", "fr") is first


HOUSES = [
    ("ar", House(digits="arab"), "number 1561", "١٬٥٦١"),
    ("fa", House(digits="latn"), "date 2024-04-11", "11 آوریل 2024"),
    ("hi", House(digits="deva"), "percent 12.5", "१२.५%"),
    ("de", House(grouping="always"), "number 1561", "1.561"),
    ("en_GB", House(grouping="never"), "number 15610", "15610"),
    ("fr", House(grouping="min2"), "number 1561", "1561"),
    ("de", House(hours="h12"), "time 15:30", "3:30 Uhr nachmittags"),
    ("hi", House(hours="h23"), "time 15:30", "15:30 बजे"),
    ("en_GB", House(date="d MMM y"), "date 2024-04-11", "11 Apr 2024"),
    ("de", House(date="y-MM-dd"), "date --04-11", "11. April"),
    ("de", House(money="symbol"), "money EUR 1.5 e6", "1,5 Millionen\u00a0€"),
    ("ja", House(money="code"), "money USD 100", "USD\u00a0100"),
    ("ru", House(scale="short"), "money USD 19.35 e6", "19,35\u00a0млн долларов"),
    ("es", House(scale="plain"), "number 1.5 e6", "1.500.000"),
    ("de", House(currencies=(("CNY", "Renminbi"),)), "money CNY 5 e6", "5 Millionen Renminbi"),
    ("pl", House(currencies=(("USD:many", "dolców"), ("USD", "dolar"))), "money USD 5", "5 dolców"),
]


@pytest.mark.parametrize(("locale", "house", "notation", "text"), HOUSES, ids=lambda item: str(item)[:40])
def test_house_style_overrides(locale: str, house: House, notation: str, text: str) -> None:
    """Each field of the house style overrides the locale's default."""
    assert written(notation, locale, house=house) == text


@pytest.mark.parametrize(
    ("notation", "locale", "category"),
    [
        ("number 1561", "ru", "one"),
        ("number 1562", "ru", "few"),
        ("number 21", "pl", "many"),
        ("number 22", "pl", "few"),
        ("number 1.0", "en", "other"),
        ("number 1", "en", "one"),
        ("number 1.5 e6", "fr", "many"),
        ("number 19.35 e6", "ru", "many"),
        ("number 0.05", "lv", "other"),
        ("number 0.1", "lv", "one"),
        ("number 1.0", "cs", "many"),
        ("number 3", "ar", "few"),
        ("range number 5 .. number 21", "ru", "one"),
        ("date 2024-04-11", "ru", None),
        ("time 15:30", "ru", None),
    ],
)
def test_plural_category_is_that_of_the_displayed_number(notation: str, locale: str, category: str | None) -> None:
    """The category counts visible digits and the whole value of a scale word; a date or time has none."""
    assert plural_category(value(notation), locale) == category


def test_plural_category_follows_the_style() -> None:
    """A figure that a style rounds has the category of what it shows."""
    assert plural_category(value("number 1000001"), "ru") == "one"
    assert plural_category(value("number 1000001"), "ru", style="long") == "many"


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e400", "1e-400", "9" * 500])
def test_hostile_amount_is_its_surface(amount: str) -> None:
    """An amount that no text should show stays as the source has it."""
    given = Value(kind=Kind.NUMBER, surface="as it was", amount=Decimal(amount))
    assert format_value(given, "de", source_locale="en") == "as it was"
    assert plural_category(given, "de") is None


@pytest.mark.parametrize("unit", ["<b>", "usd", "", "ZZZ", "XYZ9", "length-kilometer"])
def test_unknown_currency_is_the_figure_alone(unit: str) -> None:
    """What is no ISO 4217 code is never written."""
    given = Value(kind=Kind.MONEY, surface="x", amount=Decimal(5), unit=unit)
    assert format_value(given, "de", source_locale="en") == "5"


def test_unknown_unit_is_the_surface() -> None:
    """A unit that CLDR does not know cannot be translated."""
    given = Value(kind=Kind.MEASURE, surface="5 wibbles", amount=Decimal(5), unit="length-wibble")
    assert format_value(given, "de", source_locale="en") == "5 wibbles"


@pytest.mark.parametrize("notation", ["date 2024", "date --04", "date W4", "date --04-11", "date 2024-04-11"])
@pytest.mark.parametrize("style", STYLES[Kind.DATE])
def test_style_of_a_part_that_a_date_lacks(notation: str, style: str) -> None:
    """A style that asks for a part the date does not have still writes the date."""
    text = written(notation, "de", style)
    assert text
    assert "None" not in text


@pytest.mark.parametrize("field", [{"digits": "hebr"}, {"grouping": "often"}, {"hours": "h25"}, {"money": "gold"}])
def test_house_style_is_checked(field: dict[str, Any]) -> None:
    """A house style that means nothing is refused, with the legal values."""
    with pytest.raises(ValueError, match="legal"):
        House(**field)


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("en_GB", "1st 2nd 3rd 4th 11th 12th 13th 21st 112th"),
        ("sv", "1:a 2:a 3:e 4:e 11:e 12:e 13:e 21:a 112:e"),
        ("ca", "1r 2n 3r 4t 11è 12è 13è 21è 112è"),
        ("fr", "1er 2e 3e 4e 11e 12e 13e 21e 112e"),
        ("ro", "primul al 2-lea al 3-lea al 4-lea al 11-lea al 12-lea al 13-lea al 21-lea al 112-lea"),
        ("yo", "1 2 3 4 11 12 13 21 112"),
    ],
)
def test_ordinals(locale: str, texts: str) -> None:
    """An ordinal has its language's ending, also where that depends on the figure; none where the table has none."""
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 112)
    assert " ".join(written(f"ordinal {number}", locale, "ordinal") for number in numbers) == texts


@pytest.mark.parametrize(
    ("notation", "locale", "text"),
    [
        ("range money USD 5 .. money EUR 10", "de", "5 Dollar–10 Euro"),
        ("range date 2023-12-30 .. date 2024-01-02", "de", "30. Dezember 2023\u2009–\u20092. Januar 2024"),
        ("range date 1986 .. date 88", "de", "1986–88"),
        ("range date --05 .. date 2024-06", "de", "Mai\u2009–\u2009Juni 2024"),
        ("range date 2024-05 .. date 2024-06", "ja", "2024年5月～6月"),
        ("range time 9 .. time 17:30", "de", "9–17:30 Uhr"),
        ("range number 5 .. money USD 10 e6", "fr", "5–10 millions de dollars"),
        ("range number NaN .. number 5", "de", "range number NaN .. number 5"),
    ],
)
def test_ranges_of_unlike_ends(notation: str, locale: str, text: str) -> None:
    """Ends that share nothing are written whole; a range with an end that cannot be written is its surface."""
    given = value(notation.replace("date 88", "date 1988"))
    if "date 88" in notation and given.ends:
        given = replace(given, ends=(given.ends[0], replace(given.ends[1], surface="88")))
    assert format_value(given, locale, source_locale="eo") == text


@pytest.mark.parametrize(
    ("surface", "amount", "locale", "text"),
    [
        ("140 million yuan", "140000000", "de", "140 Millionen Yuan"),
        ("140 million yuan", "140000000", "zh_Hans", "1.4亿元"),
        ("a billion and a half", "1500000000", "fr", "1,5 milliard de yuans"),
        ("about a million", "1234567", "de", "1.234.567 Yuan"),
        ("140,000,000 yuan", "140000000", "de", "140.000.000 Yuan"),
        ("half a million", "500000", "de", "500.000 Yuan"),
    ],
)
def test_declared_amount_is_said_as_the_words_it_stands_for(surface: str, amount: str, locale: str, text: str) -> None:
    """An author's full amount beside a surface with a scale word is written with one, if it is round."""
    given = Value(kind=Kind.MONEY, surface=surface, amount=Decimal(amount), unit="CNY")
    assert format_value(given, locale, source_locale="en") == text


@pytest.mark.parametrize(
    ("number", "text"), [("19", "XIX"), ("21", "XXI"), ("4", "IV"), ("1994", "MCMXCIV"), ("3999", "MMMCMXCIX")]
)
def test_roman_ordinals(number: str, text: str) -> None:
    """A translator may ask for Roman numerals, the same in every language: ``siglo {ordinal1:roman}``."""
    assert {written(f"ordinal {number}", locale, "roman") for locale in ("es", "ru", "ar", "en_GB")} == {text}


def test_what_has_no_roman_numeral_is_an_ordinal() -> None:
    """From 4000 on the locale's ordinal stands in."""
    assert written("ordinal 4000", "de", "roman") == "4000."
