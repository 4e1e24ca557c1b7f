"""Settings: every legal key is read, everything else gets a message with key, line and legal values."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n_news import settings
from l10n_news.errors import ProjectError

REFUSED = tomllib.loads((Path(__file__).parent / "cases/settings/refused.toml").read_text(encoding="utf-8"))["case"]

FULL = """
source_locale = "en"
locales = ["ar", "pt_BR"]
segmentation = "block"

[site]
name = "The Courier"
url = "https://courier.example/news"
time_zone = "Europe/Paris"
publish_at = 0.5

[fallback]
pt_BR = ["pt", "es"]

[currencies]
"$" = "AUD"

[text]
switches = ["A", "B"]
heading_length = 0

[house.ar]
digits = "latn"
date = "d MMMM y"
currencies = { CNY = "يوان" }
"""


def test_every_key_is_read() -> None:
    """Each key arrives in its field, with the address ending in a slash."""
    read = settings.parse(FULL)
    assert (read.source_locale, read.locales, read.segmentation) == ("en", ("ar", "pt_BR"), "block")
    assert (read.site_name, read.site_url) == ("The Courier", "https://courier.example/news/")
    assert (read.time_zone, read.publish_at) == ("Europe/Paris", Decimal("0.5"))
    assert read.chain("pt_BR") == ("pt_BR", "pt", "es")
    assert read.currencies == {"$": "AUD"}
    assert read.house_of("ar").digits == "latn"
    assert (read.text.switches, read.text.heading_length, read.text.bullets[0]) == (("A", "B"), 0, "-")
    assert read.house_of("ar").currencies == (("CNY", "يوان"),)


def test_segmentation_of_some_articles() -> None:
    """The first pattern that fits an article's name counts; the others are cut as all are."""
    read = settings.parse(
        'source_locale = "en"\nlocales = []\n[segmentations]\n"poems/new-*" = "sentence"\n"poems/*" = "block"\n'
    )
    names = ("poems/ode", "poems/new-ode", "world/ode")
    assert [read.cuts_sentences(name) for name in names] == [False, True, True]


def test_a_locale_without_a_fallback_asks_its_parents() -> None:
    """CLDR's parents stand in where the settings say nothing; the source is not among them."""
    read = settings.parse('source_locale = "en"\nlocales = ["pt_BR", "de"]\n')
    assert read.chain("pt_BR") == ("pt_BR", "pt")
    assert read.chain("de") == ("de",)


def test_the_cases_were_found() -> None:
    """The data file is there."""
    assert len(REFUSED) >= 20


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["title"])
def test_what_is_wrong_is_said(case: dict[str, str]) -> None:
    """The message names the key, the line and the legal values."""
    with pytest.raises(ProjectError) as caught:
        settings.parse(case["text"])
    assert str(caught.value) == case["message"]


@pytest.mark.parametrize("text", ["a = " + "[" * 50_000, "a" * (settings.MAX_SIZE + 1), "[a" + ".a" * 5_000 + "]"])
def test_hostile_settings_are_refused(text: str) -> None:
    """Depth and size are bounded: one message, no traceback."""
    with pytest.raises(ProjectError):
        settings.parse(text)


@given(st.text(alphabet="[]{}\"'=.,#\nab0", max_size=60))
def test_no_text_gives_a_traceback(text: str) -> None:
    """Whatever stands in the file, it is read or refused."""
    try:
        settings.parse(text)
    except ProjectError as error:
        assert str(error).startswith("l10n-news.toml")  # noqa: PT017 -- most texts are refused, some are not
