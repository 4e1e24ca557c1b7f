"""The walk over a text from digit to digit."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.values import literals, numerals
from l10n_news.values.entity import Entity, Site
from l10n_news.values.lexicon import lexicon
from l10n_news.values.recognizers import RECOGNIZERS
from l10n_news.values.where import Chooser
from l10n_news.values.words import lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from l10n_news.values.lexicon import Lexicon

_DIGIT = regex(r"\d")
_RUN = regex(r"[\d.,'’]*\d")


def entities(text: str, locale: str, currencies: Mapping[str, str] | None = None) -> tuple[Entity, ...]:
    """Find the figures of a text with all their words: ordered, disjoint. Linear in the text's length."""
    if _DIGIT.search(text) or literals.may_have_address(text):
        return tuple(_walk(text, locale, currencies or {}))
    return ()


def _walk(text: str, locale: str, currencies: Mapping[str, str]) -> Iterator[Entity]:
    words, low, floor = lexicon(locale), lower(text), 0
    months = words.months.may_stand_in(low)
    for start, end, kind in (*literals.addresses(text), (len(text), len(text), "")):
        while digit := _DIGIT.search(text, floor, start):
            figure = numerals.read(text, low, digit.start(), words, floor)
            if figure is None:
                found = _undivided(text, digit.start())
            else:
                near = months and _is_month_near(low, figure.digits, words)
                found = _known(Site(text, low, words, currencies, floor, figure, near), chooser(locale))
            yield found
            floor = max(found.end, found.figure[1], digit.end())
        begin = max(start, floor)
        if end > begin:
            yield Entity(start=begin, end=end, category="literal", said=low[begin:end], unit=kind)
            floor = end


@lru_cache(maxsize=64)
def chooser(locale: str) -> Chooser:
    """Give the chooser of a locale's recognizers."""
    return Chooser(lexicon(locale), [(recognizer, where) for _, recognizer, where in RECOGNIZERS])


def _is_month_near(low: str, digits: tuple[int, int], words: Lexicon) -> bool:
    """Whether a month may be named so near to a figure that it belongs to it."""
    return words.months.may_stand_in(low[max(0, digits[0] - words.month_reach) : digits[1] + words.month_reach])


def _undivided(text: str, start: int) -> Entity:
    """Give digits that are no number."""
    run = _RUN.match(text, start)
    end = run.end() if run else start + 1
    return Entity(start=start, end=end, category="literal", said=text[start:end])


def _known(site: Site, choose: Chooser) -> Entity:
    """Give what stands at a digit; the last recognizer takes any number."""
    for recognizer in choose.fit(site):
        found = recognizer(site)
        if found is not None:
            return found
    raise AssertionError(site.text)  # not reached: the last one takes any number
