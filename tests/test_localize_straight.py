"""The straight way of a unit: what comes of it is what comes of the long way."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n_news.cldr import House
from l10n_news.localize import localize
from l10n_news.localize.flat import Straight
from l10n_news.localize.outline import outline
from l10n_news.localize.value import Wordings
from l10n_news.typography import ALL
from test_localize import article, catalog

SOURCE = article("About 1,561 firms paid $19.35 million. They asked: why 5%? Nobody said.")
TOKENS = ("{number1}", "{money1}", "{money1:short}", "{percent1}", "{percent1:odd}", "{skip}", "<a1>", "‹number1›")
WORDS = (
    "mot ",
    " – 5 km",
    '"',
    "'s",
    "« x »",
    " :",
    "! ",
    "...",
    "次。",
    ",",
    "د",
    "\u202e",
    "\u00a0",
    "{",
    "&",
    "<",
    ">",
)
TARGETS = st.lists(st.sampled_from([*TOKENS, *WORDS]), max_size=7).map("".join)


@settings(max_examples=300)
@given(
    targets=st.tuples(TARGETS, TARGETS, TARGETS),
    locale=st.sampled_from(["fr", "ja", "ar", "en_GB"]),
    rules=st.sampled_from([ALL, frozenset()]),
)
@example(targets=('{number1} "mots" : {money1}', "Ja > {percent1}!", "« Non »"), locale="fr", rules=ALL)
@example(targets=("{number1}社,{money1}", "5%", "{number1}"), locale="ja", rules=ALL)
def test_straight_is_long(targets: tuple[str, ...], locale: str, rules: frozenset[str]) -> None:
    """Whatever the targets, the edition is the same without the straight way."""
    chain = [catalog(SOURCE, list(targets), locale), catalog(SOURCE, ["a {number1}", "", "b"], "fr_CA")]
    with patch.object(Straight, "unit", return_value=None):
        long = localize(SOURCE, locale, chain, source_locale="en", typography={locale: rules})
    assert localize(SOURCE, locale, chain, source_locale="en", typography={locale: rules}) == long


@pytest.mark.parametrize(
    ("targets", "locale"),
    [
        (["{number1} mots : {money1:short}", 'À "{percent1}" !', "Rien"], "fr"),
        (["{money1}{number1}社,次", "{percent1}?", "いいえ。"], "ja"),
    ],
)
def test_usual_units_go_straight(targets: list[str], locale: str) -> None:
    """A unit whose targets have their tokens needs no other way, in whatever order they are and typeset or not."""
    wordings = Wordings(locale, source_locale="en", house=House(), typography={locale: ALL})
    straight = Straight(locale, [catalog(SOURCE, targets, locale)], wordings, ALL)
    assert straight.unit(outline(SOURCE).units[0]) is not None
