"""Which recognizers are asked about a figure: leaving some out costs less and changes nothing."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.values import entities, scan
from l10n_news.values.lexicon import lexicon
from l10n_news.values.recognizers import RECOGNIZERS
from l10n_news.values.where import Chooser, Where

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site
    from l10n_news.values.where import Recognizer

CASES = Path(__file__).parent / "cases" / "values"
LOCALES = tuple(sorted(path.stem for path in CASES.glob("*.txt")))
SIGNS = (
    "0123456789" * 4
    + " " * 12
    + ".,-–:/%$€£°'’()#+_×\u00a0\u2009\u202f年月日時万億元円割第½百分之٣"
    + "abcdefghkmnopstuxyzAGKMPTΣß"
)


@cache
def _asking_all(locale: str) -> Chooser:
    return Chooser(lexicon(locale), [(recognizer, Where()) for _, recognizer, _ in RECOGNIZERS])


def _by_all(text: str, locale: str) -> tuple[Entity, ...]:
    """Find the figures of a text with every recognizer asked about each, in their order."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "chooser", _asking_all)
        patch.setattr(scan, "_is_month_near", lambda *_: True)
        return entities(text, locale)


def _said(locale: str) -> list[str]:
    """Give the texts of a locale's cases."""
    blocks = (CASES / f"{locale}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [block.splitlines()[0] for block in blocks]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_cases_need_no_other_recognizer(locale: str) -> None:
    """What the cases of a language say is found without those that are left out, in its rules and in others'."""
    texts = _said(locale)
    assert texts
    for text in texts:
        for rules in (locale, "en", "ja"):
            assert entities(text, rules) == _by_all(text, rules), (text, rules)


@pytest.mark.parametrize("locale", LOCALES)
def test_torn_cases_need_no_other_recognizer(locale: str) -> None:
    """The same holds for their pieces put together at random, which makes odd surroundings."""
    chance = random.Random(locale)  # noqa: S311 -- the same pieces each time
    pieces = [text[at : at + size] for text in _said(locale) for at in range(0, len(text), 5) for size in (1, 2, 4, 9)]
    for _ in range(150):
        text = "".join(chance.choice((*pieces, chance.choice(SIGNS))) for _ in range(12))
        assert entities(text, locale) == _by_all(text, locale), text


@settings(max_examples=200)
@given(st.text(alphabet=SIGNS, max_size=40), st.sampled_from(LOCALES))
def test_no_surroundings_need_another_recognizer(text: str, locale: str) -> None:
    """And for signs, digits and letters in any order."""
    assert entities(text, locale) == _by_all(text, locale)


def test_a_plain_figure_is_shown_to_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most recognizers are left out where nothing but a word of no meaning stands beside a figure."""
    fit, asked = Chooser.fit, list[int]()

    def counted(chooser: Chooser, site: Site) -> tuple[Recognizer, ...]:
        chosen = fit(chooser, site)
        asked.append(len(chosen))
        return chosen

    monkeypatch.setattr(Chooser, "fit", counted)
    assert [found.category for found in entities("she saw 12 xylophones", "en")] == ["number"]
    assert asked[0] < len(RECOGNIZERS) / 3
