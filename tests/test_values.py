"""What becomes a placeholder and what stays text, in many languages; the cases are data."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.model import DateParts, Kind, Span, TimeParts, Value
from l10n_news.values import entities, from_markup, recognize
from l10n_news.values.recognizers import RECOGNIZERS

CASES = Path(__file__).parent / "cases" / "values"
PIECES = (
    *(
        "1",
        "2024",
        "31",
        "1,561",
        "1.561",
        ".5",
        "0",
        "٣",
        "½",
        " ",
        " ",
        "-",
        "–",
        ".",
        ",",
        ":",
        "/",
        "'",
        "(",
        ")",
        "\n",
    ),
    *(
        "$",
        "€",
        "US$",
        "%",
        "°C",
        "km",
        " million",
        "bn",
        "th",
        "s",
        " p.m.",
        "h",
        " Uhr",
        "May ",
        " Juni",
        "万",
        "億",
        "千",
        "年",
        "月",
        "日",
    ),
    *("第", "分の", "-year-old", " yuan", "COVID-", "@a.b", "://", "minus ", " of ", "No. "),
)
LOCALES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt_BR",
    "ru",
    "zh",
    "ja",
    "ar",
    "hi",
    "ko",
    "tr",
    "sv",
    "nl",
    "pl",
    "th",
    "fa",
    "ka",
)


def described(value: Value | None) -> str:
    """One value in a line of the cases: its kind, its amount with the digits as written, its unit."""
    if value is None:
        return "text"
    if value.ends:
        return f"{value.kind}: " + " … ".join(described(end) for end in value.ends)
    if value.date:
        parts = (value.date.year, value.date.month, value.date.day)
        return f"{value.kind} " + "-".join("?" if part is None else str(part) for part in parts)
    if value.time:
        clock = ":".join(
            str(part) for part in (value.time.hour, value.time.minute, value.time.second) if part is not None
        )
        return f"{value.kind} {clock}" + (f" {value.time.zone}" if value.time.zone else "")
    scale = f" ×10^{value.scale}" if value.scale else ""
    unit = f" {value.unit}" if value.unit else ""
    return f"{value.kind} {value.amount}{scale}{unit}" + ("" if value.attached else " beside")


def lines(text: str, locale: str) -> list[str]:
    """What a case says of a text."""
    return [
        f"  {span.category} «{text[span.start : span.end]}» {described(span.value)}" for span in recognize(text, locale)
    ]


def cases() -> list[tuple[str, str, list[str]]]:
    """Locale, text and expectation of every case."""
    found: list[tuple[str, str, list[str]]] = []
    for path in sorted(CASES.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            text, *expected = block.splitlines()
            found.append((path.stem, text, expected))
    return found


def test_the_cases_are_there() -> None:
    """The data-driven test below has its data."""
    assert len(cases()) >= 40


@pytest.mark.parametrize(("locale", "text", "expected"), cases())
def test_figures_of_running_text(locale: str, text: str, expected: list[str]) -> None:
    """Every figure is found with its placeholder, category, exact amount and unit."""
    assert lines(text, locale) == expected


def test_a_placeholder_covers_the_figure_and_the_value_keeps_its_digits() -> None:
    """The noun stays in the text, and the value knows its currency."""
    assert recognize("for 140.0 million yuan", "en") == (
        Span(
            start=4,
            end=17,
            category="money",
            value=Value(
                kind=Kind.MONEY, surface="140.0 million", amount=Decimal("140.0"), scale=6, unit="CNY", attached=False
            ),
        ),
    )
    value = recognize("$1.50", "en")[0].value
    assert value is not None
    assert str(value.amount) == "1.50"


def test_the_desk_says_what_an_ambiguous_sign_means() -> None:
    """``$`` of an Australian desk is the Australian dollar; without a setting the locale's territory decides."""
    assert [span.value and span.value.unit for span in recognize("$5", "en", {"$": "AUD"})] == ["AUD"]
    assert [span.value and span.value.unit for span in recognize("$5 and US$5", "en_CA")] == ["CAD", "USD"]
    assert [span.value and span.value.unit for span in recognize("5 dollars", "en", {"$": "AUD"})] == ["AUD"]


def test_a_bare_year_has_only_a_year() -> None:
    """Four digits that nothing counts are a year, and are never grouped; a counted number is a number."""
    year, number = recognize("In 2019, 1561 enterprises", "en")
    assert (year.category, year.value and year.value.date) == ("year", DateParts(year=2019))
    assert (number.category, number.value and number.value.kind) == ("number", Kind.NUMBER)


def test_a_day_that_no_calendar_has_stays_text() -> None:
    """30 February is seen as a date, and is no value that could be formatted."""
    (found,) = recognize("on 30 February 2019", "en")
    assert (found.category, found.value) == ("date", None)


def test_entities_are_wider_than_placeholders() -> None:
    """The whole expression and its normal form are there for whoever measures recognition."""
    found = entities("a 13-year-old had 140 million yuan", "en")
    assert [(one.category, one.canonical, one.unit) for one in found] == [
        ("age", "13", "duration-year"),
        ("money", "140000000", "CNY"),
    ]
    assert [(one.start, one.end) for one in found] == [(2, 13), (18, 34)]


@pytest.mark.parametrize(
    ("spec", "text", "expected"),
    [
        ("number:1561", "x", Value(kind=Kind.NUMBER, surface="x", amount=Decimal(1561))),
        ("percent:5.0", "five", Value(kind=Kind.PERCENT, surface="five", amount=Decimal("5.0"))),
        ("ordinal:3", "third", Value(kind=Kind.ORDINAL, surface="third", amount=Decimal(3))),
        ("money:CNY:140000000", "x", Value(kind=Kind.MONEY, surface="x", amount=Decimal(140000000), unit="CNY")),
        (
            "measure:length-kilometer:-2.5",
            "x",
            Value(kind=Kind.MEASURE, surface="x", amount=Decimal("-2.5"), unit="length-kilometer"),
        ),
        (
            "date:2024-04-11",
            "4/11/24",
            Value(kind=Kind.DATE, surface="4/11/24", date=DateParts(year=2024, month=4, day=11)),
        ),
        ("date:2024-04", "4/11/24", Value(kind=Kind.DATE, surface="4/11/24", date=DateParts(year=2024, month=4))),
        ("date:2024", "4/11/24", Value(kind=Kind.DATE, surface="4/11/24", date=DateParts(year=2024))),
        ("date:--04-11", "4/11/24", Value(kind=Kind.DATE, surface="4/11/24", date=DateParts(month=4, day=11))),
        (
            "date:2024-04-11T15:30Z",
            "4/11/24",
            Value(kind=Kind.DATE, surface="4/11/24", date=DateParts(year=2024, month=4, day=11)),
        ),
        ("date:2024-04-11T15:30Z", "3:30", Value(kind=Kind.TIME, surface="3:30", time=TimeParts(hour=15, minute=30))),
        ("time:15:30", "3:30", Value(kind=Kind.TIME, surface="3:30", time=TimeParts(hour=15, minute=30))),
        (
            "time:15:30:05",
            "3:30:05",
            Value(kind=Kind.TIME, surface="3:30:05", time=TimeParts(hour=15, minute=30, second=5)),
        ),
    ],
)
def test_declared_values(spec: str, text: str, expected: Value) -> None:
    """An author's declaration is read to the letter."""
    assert from_markup(spec, text, "en") == expected


@pytest.mark.parametrize(
    ("spec", "text", "locale", "parts"),
    [
        ("date:2025-08-30", "August 30", "en", (None, 8, 30)),
        ("date:2025-08-30", "Aug. 30, 2025", "en", (2025, 8, 30)),
        ("date:2025-08-30", "août 2025", "fr", (2025, 8, None)),
        ("date:2025-08-30", "2025", "en", (2025, None, None)),
        ("date:2025-08-30", "(30. August)", "de", (None, 8, 30)),
        ("date:2025-08-30", "8月30日", "ja", (None, 8, 30)),
        ("date:2025-08-30T15:30:00+02:00", "August 30", "en", (None, 8, 30)),
        ("date:2025-07-08", "8/7/2025", "en", (2025, 7, 8)),
        ("date:2025-08-30", "30/8", "en", (None, 8, 30)),
        ("date:2025-08-30", "30.8.25", "de", (2025, 8, 30)),
        ("date:2025-08-30", "08/2025", "en", (2025, 8, None)),
        ("date:2025-08-30", "20250830", "en", (2025, 8, 30)),
        ("date:2025-08-30", "1404/06/08", "fa", (2025, 8, 30)),
        ("date:2025-08-30", "30 lúnasa", "en", (2025, 8, 30)),
    ],
)
def test_declared_dates(spec: str, text: str, locale: str, parts: tuple[int | None, int | None, int | None]) -> None:
    """Of a declared date only the parts that the text shows are shown; figures in no clear order, as declared."""
    year, month, day = parts
    expected = DateParts(year=year, month=month, day=day)
    assert from_markup(spec, text, locale) == Value(kind=Kind.DATE, surface=text, date=expected)


@pytest.mark.parametrize(
    ("spec", "text", "locale", "expected"),
    [
        ("time:15:30", "3:30 p.m.", "en", TimeParts(hour=15, minute=30)),
        ("time:15:30", "3:30 p.m. EST", "en", TimeParts(hour=15, minute=30, zone="EST")),
        ("time:15:00", "3 pm", "en", TimeParts(hour=15)),
        ("time:15:30", "3:30", "en", TimeParts(hour=15, minute=30)),
        ("time:15:30:05", "15.30", "en", TimeParts(hour=15, minute=30)),
        ("time:15:30:05", "15:30:05", "en", TimeParts(hour=15, minute=30, second=5)),
        ("time:15:30", "15.30 Uhr", "de", TimeParts(hour=15, minute=30)),
        ("date:2025-08-30T15:30:00+02:00", "15:30", "en", TimeParts(hour=15, minute=30)),
    ],
)
def test_declared_times(spec: str, text: str, locale: str, expected: TimeParts) -> None:
    """Of a declared time only the parts that the text shows are shown."""
    assert from_markup(spec, text, locale) == Value(kind=Kind.TIME, surface=text, time=expected)


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        *(("date:2025-08-30", text) for text in ("yesterday", "Thursday", "", "on August 30", "Saturday, August 30")),
        *(("date:2025-08-30", text) for text in ("5 minutes ago", "Day 3", "30", "15:30", "August 29", "August 29–31")),
        *(("date:2025-08-30T15:30Z", text) for text in ("August 30, 3:30 p.m.", "2025-08-30 15:30", "noon")),
        *(("time:15:30", text) for text in ("noon", "at 3:30 p.m.", "11:30 a.m. EDT", "half past 3", "3", "8/30/2025")),
    ],
)
def test_declared_beside_words(spec: str, text: str) -> None:
    """A text that says something else than the declared moment, or more in words, is left to the translator."""
    assert from_markup(spec, text, "en") is None


@pytest.mark.parametrize(
    "spec",
    [
        *("", "number", "number:", "number:1e400", "number:NaN", "number:1,5", "number:" + "9" * 1000, "color:red"),
        *("money:<b>:5", "money:XQQ:5", "money:5", "measure:<i>:5", "time:25:00", "time:3pm"),
        *("date:2024-13-01", "date:2023-02-29", "date:0000-01-01", "date:next week"),
    ],
)
def test_illegal_declarations_are_left_to_the_recognizers(spec: str) -> None:
    """A declaration that says nothing legal is no value, and no error."""
    assert from_markup(spec, "x", "en") is None


@settings(max_examples=150)
@given(
    st.one_of(
        st.text(alphabet="0123456789.,:/-–$€£%°'() \nabTmkCyKIN百万年月日第٣२½@#+", max_size=60),
        st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    ),
    st.sampled_from(LOCALES),
)
def test_spans_are_ordered_disjoint_and_true_to_the_text(text: str, locale: str) -> None:
    """On any text: spans in order, without overlap, each surface the characters it covers, each value with content."""
    end = 0
    for span in recognize(text, locale):
        assert end <= span.start < span.end <= len(text)
        end = span.end
        if span.value is not None:
            assert span.value.surface == text[span.start : span.end]
            assert span.value.amount is not None or span.value.date or span.value.time or span.value.ends
            assert span.value.amount is None or span.value.amount.is_finite()


FLOODS = (
    *("1,", "1,111,", "1.", "1.-", "6月5-", "1-", "-1", "1 ", "1/", "1:", "1:2::", "1'", "(1)", "½1", "İ1", "1%"),
    *("1 million ", "$1 ", "a@b.c", "1万", "1億2千", "2024 ", "Jan 1 ", "+1 (", "1 of "),
)


@pytest.mark.parametrize("flood", FLOODS)
@pytest.mark.parametrize("locale", ["en", "ja"])
def test_hostile_repetition_is_harmless(flood: str, locale: str) -> None:
    """Figures without end give spans without end: no error, none missed at the far end."""
    text = flood * (2000 // len(flood))
    spans = recognize(text, locale)
    assert spans[-1].end > len(text) - 64


@pytest.mark.parametrize(
    "flood", ["1", "million ", "$", "a1", "a1-", "a-1-", "@", "a@b.c ", "www.", "1_", "9" * 41 + " "]
)
def test_a_long_run_costs_one_look(flood: str) -> None:
    """A megabyte of one run ends at once; anything worse than linear would not end within a test run."""
    text = flood * (1_000_000 // len(flood))
    assert all(span.value is None for span in recognize(text, "en"))


def test_every_digit_has_an_owner() -> None:
    """The last recognizer takes any number, so that the walk always goes on."""
    assert RECOGNIZERS[-1][0] == "number"
    assert [span.category for span in recognize("7", "en")] == ["number"]
    assert [span.category for span in recognize("1" * 5000, "en")] == ["literal"]
