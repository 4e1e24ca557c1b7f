"""What Babel 2.18 gets wrong or leaves out is right here."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale

from cldr_values import value
from l10n_news.cldr import House, format_value
from l10n_news.cldr.data import get, locale_ids
from l10n_news.cldr.plurals import category, operands

_MAJOR = """
    af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn
    ko lt lv mk ml mr ms my nb ne nl pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh_Hant zu
"""
MAJOR = _MAJOR.split()


def written(notation: str, locale: str, style: str | None = None, house: House | None = None) -> str:
    """A value in a locale, from a source locale that has nothing to do with it."""
    return format_value(value(notation), locale, source_locale="eo", style=style, house=house or House())


@pytest.mark.parametrize("unit", ["length-kilometer", "mass-kilogram", "speed-mile-per-hour", "area-hectare"])
@pytest.mark.parametrize("style", ["long", "short", "narrow"])
def test_units_are_words_or_signs(unit: str, style: str) -> None:
    """No unit is its raw id, in any length (Babel: 20 length-kilometer)."""
    texts = {locale: written(f"measure {unit} 20", locale, style) for locale in MAJOR}
    raw = {locale: text for locale, text in texts.items() if unit in text or len(text) < 3}
    assert not raw


def test_scale_words_everywhere() -> None:
    """A million can be written in every locale, long and short (Babel: KeyError in 474)."""
    for locale in sorted(locale_ids()):
        for style in ("long", "short"):
            assert written("number 5 e6", locale, style)


@pytest.mark.parametrize(
    ("locale", "house", "text"),
    [
        ("fa", House(), "۱۵٬۶۱۰٫۵"),
        ("bn", House(), "১৫,৬১০.৫"),
        ("mr", House(), "१५,६१०.५"),
        ("ar_EG", House(digits="arab"), "١٥٬٦١٠٫٥"),
        ("ne", House(), "१५,६१०.५"),
        ("my", House(), "၁၅,၆၁၀.၅"),
        ("ckb", House(), "١٥٬٦١٠٫٥"),
    ],
)
def test_digits_are_the_locale_s(locale: str, house: House, text: str) -> None:
    """Digits are transliterated with their separators (Babel: always Western)."""
    assert written("number 15610.5", locale, house=house) == text


@pytest.mark.parametrize(("locale", "text"), [("es", "15.610"), ("pl", "15\u00a0610"), ("pt_PT", "15\u00a0610")])
def test_minimum_grouping(locale: str, text: str) -> None:
    """Four digits stand ungrouped where CLDR says so, five are grouped (Babel: groups both)."""
    assert written("number 1561", locale) == "1561"
    assert written("number 15610", locale) == text


def test_french_million_in_the_singular() -> None:
    """The scale word has the number of the figure before it (Babel: 1 millions)."""
    amounts = ("1", "1.5", "2", "19.35")
    assert [written(f"number {amount} e6", "fr") for amount in amounts] == [
        "1 million",
        "1,5 million",
        "2 millions",
        "19,35 millions",
    ]


@pytest.mark.parametrize("locale", ["es", "ru", "pt_BR", "ja"])
def test_rounding_carries_to_the_next_word(locale: str) -> None:
    """999 999 in short is a million, not a thousand thousands."""
    assert written("number 999999", locale, "long") == written("number 1 e6", locale, "long")


def test_rounding_is_half_up() -> None:
    """A half is rounded away from zero, also where the digit before is even (Babel: half-even)."""
    assert written("number 12345000", "en_GB", "long") == "12.35 million"
    assert written("number -12345000", "en_GB", "long") == "-12.35 million"
    assert written("number 12.345 e6", "en_GB", "long") == "12.345 million"


@pytest.mark.parametrize(
    ("figure", "text"), [("12.5", "12,5\u00a0%"), ("0.05", "0,05\u00a0%"), ("12.0", "12,0\u00a0%")]
)
def test_percent_keeps_its_decimals(figure: str, text: str) -> None:
    """A percentage has the digits of the source (Babel: 12 %)."""
    assert written(f"percent {figure}", "de") == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "19,35 millions de dollars"),
        ("es", "19,35 millones de dólares"),
        ("pt_PT", "19,35 milhões de dólares"),
        ("ca", "19,35 milions de dòlars"),
        ("it", "19,35 milioni di dollari"),
        ("ro", "19,35 milioane de dolari"),
    ],
)
def test_scale_word_is_linked_to_its_noun(locale: str, text: str) -> None:
    """A noun after million takes *de* or *di*, and none after a figure alone."""
    assert written("money USD 19.35 e6", locale, "name") == text
    assert f" {text.split()[2]} " not in written("money USD 12", locale, "name")


def test_link_is_elided_before_a_vowel() -> None:
    """French and Catalan elide: d'euros; yuan and hryvnia begin with no vowel."""
    assert written("money EUR 2 e6", "fr") == "2 millions d’euros"
    assert written("money EUR 2 e6", "ca") == "2 milions d’euros"
    assert written("money CNY 2 e6", "fr") == "2 millions de yuans"
    assert written("money UAH 2 e6", "fr").startswith("2 millions de hryvnias")


def test_noun_is_chosen_by_the_whole_value() -> None:
    """After a scale word the noun counts the whole value: долларов, not доллара."""
    assert written("money USD 19.35 e6", "ru", "short") == "19,35\u00a0млн долларов"
    assert written("money USD 19.35", "ru") == "19,35 доллара"
    assert written("money USD 3 e6", "pl") == "3 miliony dolarów"
    assert written("money USD 3", "pl") == "3 dolary"


@pytest.mark.parametrize("notation", ["date 2024-04-11", "date 2024-04-11 W4", "date --04-11", "date --04-11 W4"])
def test_dates_of_any_parts_have_the_month_s_name(notation: str) -> None:
    """Where CLDR lists no pattern for some parts with a wide month there still is one, with those parts."""
    for locale in MAJOR:
        text = written(notation, locale, house=House(digits="latn"))
        assert "11" in text, locale
        assert ("2024" in text) == ("2024" in notation), locale
        months = get(locale, "months", "format", "wide"), get(locale, "months", "stand-alone", "wide")
        assert any(names[4] in text for names in months) or "4月" in text or "4월" in text, (locale, text)


@pytest.mark.parametrize(
    ("locale", "alone", "with_year", "in_date"),
    [
        ("ru", "апрель", "апрель 2024 года", "11 апреля"),
        ("uk", "квітень", "квітень 2024 року", "11 квітня"),
        ("cs", "duben", "duben 2024", "11. dubna"),
        ("pl", "kwiecień", "kwiecień 2024", "11 kwietnia"),
        ("fi", "huhtikuu", "huhtikuu 2024", "11. huhtikuuta"),
    ],
)
def test_month_alone_and_in_a_date(locale: str, alone: str, with_year: str, in_date: str) -> None:
    """A month is in the nominative alone or with a year, in the genitive with a day."""
    assert written("date --04", locale) == alone
    assert written("date 2024-04", locale) == with_year
    assert written("date --04-11", locale) == in_date


def test_day_periods_are_the_language_s_own() -> None:
    """Korean and Thai name the halves of the day in their own words (Babel: AM, PM)."""
    assert written("time 15:30", "ko") == "오후 3시 30분"
    assert written("time 9:30", "ko", "short") == "오전 9:30"
    assert "บ่าย" in written("time 15:30", "th", "h12")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "5.–10. April 2024"),
        ("es", "5-10 de abril de 2024"),
        ("ja", "2024年4月5～10日"),
        ("hu", "2024. április 5–10."),
        ("en", "April 5–10, 2024"),
    ],
)
def test_interval_with_a_wide_month(locale: str, text: str) -> None:
    """Two days of a month share its name (Babel: numbers, or the month twice)."""
    given = value("range date 2024-04-05 .. date 2024-04-10")
    assert format_value(given, locale, source_locale="eo") == text


@pytest.mark.parametrize(
    ("figure", "v", "w", "f", "t"),
    [("1.0", 1, 0, 0, 0), ("0.05", 2, 2, 5, 5), ("0.050", 3, 2, 50, 5), ("12", 0, 0, 0, 0)],
)
def test_plural_operands_of_fractions(figure: str, v: int, w: int, f: int, t: int) -> None:
    """Visible fraction digits count, leading zeros included (Babel: v = 1 for 0.05)."""
    known = operands(Decimal(figure))
    assert (known["v"], known["w"], known["f"], known["t"]) == (v, w, f, t)


def test_plural_operands_of_a_long_figure() -> None:
    """The rules' remainders are right for figures of any length."""
    assert category("ru", Decimal("9" * 40 + "1")) == "one"
    assert category("ru", Decimal("9" * 40 + "11")) == "many"
    assert category("ar", Decimal("1" + "0" * 40)) == "other"


def test_locales_do_not_leak_into_each_other() -> None:
    """What a locale's data is does not depend on the locales that were asked before.

    Babel writes a resolved alias into dictionaries that its locales share: the first one to ask wins.
    """
    for name in ("zh", "ja"):
        shared = Locale.parse(name)._data  # type: ignore[attr-defined]
        assert shared["months"]["stand-alone"]["abbreviated"][1] == "1月"
    assert get("es", "months", "stand-alone", "abbreviated")[1] == "ene"
    assert written("date --01", "es", "medium") == "ene"
