"""Typography: what each language's rules change, and what none of them ever does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n_news.cldr import is_locale
from l10n_news.record import replace
from l10n_news.typography import ALL, RULES
from l10n_news.typography.compose import typeset
from l10n_news.typography.figures import kept_together
from l10n_news.typography.languages import LANGUAGES, language
from l10n_news.typography.line import Run

FOLDER = Path(__file__).parent / "cases" / "typography"
CASES = [
    (locale, given_, wanted)
    for file in sorted(FOLDER.glob("*.toml"))
    for locale, table in tomllib.loads(file.read_text(encoding="utf-8")).items()
    for given_, wanted in table.items()
]
_PIECE = re.compile(r"⟦([^⟧]*)⟧|(‹/?q›)|([^¦⟦‹]+|‹(?!/?q›)[^¦⟦‹]*)")


def runs(text: str) -> list[Run]:
    """Read the notation of the cases."""
    found = []
    for match in _PIECE.finditer(text):
        if match[2]:
            found.append(Run("", fixed=True, depth=-1 if "/" in match[2] else 1))
        else:
            found.append(Run(match[1] or match[3], fixed=match[1] is not None))
    return found


def written(pieces: list[Run]) -> str:
    """Write runs without what parts them, with visible spaces."""
    text = "".join(piece.text for piece in pieces)
    return text.replace("\u00a0", "~").replace("\u202f", "^")


def test_cases_are_found() -> None:
    """The data is there, for many languages."""
    assert len(CASES) >= 110
    assert len({locale for locale, _, _ in CASES}) >= 25


@pytest.mark.parametrize(("locale", "text", "wanted"), CASES, ids=lambda part: part)
def test_case(locale: str, text: str, wanted: str) -> None:
    """These words are set so in the locale."""
    pieces = runs(text)
    made = typeset(pieces, locale)
    assert written([Run(piece) for piece in made]) == written(runs(wanted))
    assert [piece.text for piece in pieces if piece.fixed] == [
        new for piece, new in zip(pieces, made, strict=True) if piece.fixed
    ]


@pytest.mark.parametrize(("locale", "_", "wanted"), CASES, ids=lambda part: part)
def test_what_is_set_stays(locale: str, _: str, wanted: str) -> None:
    """Words that are set with care are left alone."""
    pieces = runs(wanted.replace("~", "\u00a0").replace("^", "\u202f"))
    assert typeset(pieces, locale) == tuple(piece.text for piece in pieces)


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

LOCALES = ("ar", "de", "en", "fr", "fr_CA", "fr_CH", "he", "hi", "ja", "ko", "ru", "sv", "ur", "zh_Hans")
SIGNS = " \u00a0\u202f\n\"'`.,;:!?…-–—()[]{}<>«»“”„‘’‚‹›「」『』，。：；！？、،؛؟۔%€$°/\\@_=&#"
WORDS = (
    "",
    "a",
    "Mot",
    "l",
    "5",
    "10",
    "2010",
    "km",
    "да",
    "中",
    "文",
    "の",
    "نعم",
    "كذا",
    "צה",
    "가",
    "हाँ",
    "No.",
    "https://a.b/c",
)
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS)), max_size=14).map("".join)
RUNS = st.lists(st.builds(Run, TEXTS, st.booleans(), st.sampled_from((0, 0, 0, 1, -1))), max_size=4)


@settings(max_examples=1500)
@given(RUNS, st.sampled_from(LOCALES))
@example([Run("\"a\"'b'")], "fr")
@example([Run('"a "a"a"')], "ar")
@example([Run("\"'a\"' '\"")], "af")
@example([Run("\"'", depth=1), Run("a'\"a")], "ar")
@example([Run('«" \'"')], "fr")
@example([Run("'中'a'")], "af")
@example([Run("中”? ,’")], "zh_Hans")
@example([Run("「…'-"), Run("、 'の」")], "ja")
@example([Run('文‘."中"')], "zh_Hans")
def test_setting_twice_is_setting_once(pieces: list[Run], locale: str) -> None:
    """What was set is not changed again."""
    once = typeset(pieces, locale)
    again = [piece._replace(text=text) for piece, text in zip(pieces, once, strict=True)]
    assert typeset(again, locale) == once


@settings(max_examples=400)
@given(RUNS, st.sampled_from(LOCALES))
def test_letters_digits_and_what_is_fixed_stay(pieces: list[Run], locale: str) -> None:
    """No rule changes, adds or moves a letter or a digit, or touches a run that is fixed."""
    for piece, text in zip(pieces, typeset(pieces, locale), strict=True):
        assert re.findall(r"\w", text) == re.findall(r"\w", piece.text)
        if piece.fixed:
            assert text == piece.text


@settings(max_examples=200)
@given(TEXTS, st.sampled_from(LOCALES))
def test_without_rules_nothing_changes(text: str, locale: str) -> None:
    """A locale whose rules are all switched off keeps its text."""
    assert typeset([Run(text)], locale, frozenset()) == (text,)


@pytest.mark.parametrize(
    ("rule", "locale", "text", "wanted"),
    [
        ("quotes", "fr", '"l\'eau" : 5 km...', "«l'eau» : 5 km..."),
        ("apostrophes", "fr", '"l\'eau" : 5 km...', '"l’eau" : 5 km...'),
        ("ellipsis", "fr", '"l\'eau" : 5 km...', '"l\'eau" : 5 km…'),
        ("spaces", "fr", '"l\'eau" : 5 km...', '"l\'eau"\u00a0: 5 km...'),
        ("figures", "fr", '"l\'eau" : 5 km...', '"l\'eau" : 5\u00a0km...'),
        ("dashes", "de", 'A - "b"', 'A – "b"'),
        ("marks", "zh_Hans", '"你好",好...', '"你好"，好...'),
    ],
)
def test_one_rule(rule: str, locale: str, text: str, wanted: str) -> None:
    """A rule that is alone does its own work only."""
    assert typeset([Run(text)], locale, frozenset({rule})) == (wanted,)


def test_every_rule_has_a_test_of_its_own() -> None:
    """The rules are those of the table above."""
    assert set(RULES) == ALL == {"quotes", "apostrophes", "ellipsis", "marks", "dashes", "spaces", "figures"}


@pytest.mark.parametrize("text", ['"' * 20000, "'a " * 20000, '"a ' * 20000, "(中" * 20000, "." * 60000, "« " * 30000])
@pytest.mark.parametrize("locale", ["fr", "zh_Hans", "ar", "ru"])
def test_hostile_text(text: str, locale: str) -> None:
    """A long text of nothing but marks is set like any other."""
    assert typeset([Run(text), Run(text, fixed=True)], locale)[1] == text


def test_formatted_figures_stay_with_their_word() -> None:
    """The space behind the figure of a value does not break; those of its words do."""
    assert kept_together("19,35 Millionen Euro") == "19,35\u00a0Millionen Euro"
    assert kept_together("29 bis 49 Euro") == "29 bis 49\u00a0Euro"
    assert [kept_together(words) for words in ("", "5", "5%", "fünf Euro")] == ["", "5", "5%", "fünf Euro"]


# ── tables ────────────────────────────────────────────────────────────────────────────────────────

NEWS = {"ar", "ckb", "ps", "ug", "ur", "fr", "fr_CA", "it_CH"}
"""Languages whose news writes other marks than CLDR says."""


@pytest.mark.parametrize("locale", LANGUAGES)
def test_tables_are_of_locales(locale: str) -> None:
    """Each table belongs to a locale that CLDR knows, and has four quotation marks."""
    assert is_locale(locale)
    found = language(locale)
    assert found
    assert len(found.quotes) == 4


@pytest.mark.parametrize("locale", sorted(set(LANGUAGES) - NEWS))
def test_quotation_marks_are_those_of_cldr(locale: str) -> None:
    """The marks are CLDR's delimiters."""
    icu = pytest.importorskip("icu", reason="PyICU, an outside referee, is not installed")
    kind = icu.ULocaleDataDelimiterType
    data = icu.LocaleData(locale)
    marks = (kind.QUOTATION_START, kind.QUOTATION_END, kind.ALT_QUOTATION_START, kind.ALT_QUOTATION_END)
    assert LANGUAGES[locale].quotes == "".join(data.getDelimiter(mark) for mark in marks)


def test_a_locale_takes_its_parents_table() -> None:
    """A locale without a table has that of its parent or of its language; an unknown language has none."""
    kin = {"zh_Hant_TW": "zh_Hant", "en_AU": "en_001", "es_AR": "es_419", "fr_BE": "fr", "pt_BR": "pt"}
    for locale, parent in kin.items():
        assert replace(language(locale), grouped="") == LANGUAGES[parent]
    assert language("ii") is None
