"""The walk over a text from digit to digit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.values import literals, numerals
from l10n_news.values.entity import Entity, Site
from l10n_news.values.lexicon import lexicon
from l10n_news.values.recognizers import fit_for
from l10n_news.values.words import lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from l10n_news.values.lexicon import Lexicon
    from l10n_news.values.recognizers import Recognizer

_DIGIT = re.compile(r"\d")
_HINT = re.compile(r"[\d@]|://|www\.")
"""Without one of these there is no figure and no address."""
_RUN = re.compile(r"[\d.,'’]*\d")


def entities(text: str, locale: str, currencies: Mapping[str, str] | None = None) -> tuple[Entity, ...]:
    """Find the figures of a text with all their words: ordered, disjoint. Linear in the text's length."""
    return tuple(_walk(text, locale, currencies or {})) if _HINT.search(text) else ()


def _walk(text: str, locale: str, currencies: Mapping[str, str]) -> Iterator[Entity]:
    words, low, floor = lexicon(locale), lower(text), 0
    fit, months = fit_for(text), words.months.may_stand_in(low)
    for start, end, kind in (*literals.addresses(text), (len(text), len(text), "")):
        while digit := _DIGIT.search(text, floor, start):
            found = _at(
                text, low, digit.start(), words=words, currencies=currencies, floor=floor, fit=fit, months=months
            )
            yield found
            floor = max(found.end, found.figure[1], digit.end())
        begin = max(start, floor)
        if end > begin:
            yield Entity(start=begin, end=end, category="literal", canonical=low[begin:end], unit=kind)
            floor = end


def _at(
    text: str,
    low: str,
    start: int,
    *,
    words: Lexicon,
    currencies: Mapping[str, str],
    floor: int,
    fit: Sequence[Recognizer],
    months: bool,
) -> Entity:
    """Give what stands at a digit; the last recognizer takes any number."""
    figure = numerals.read(text, low, start, words, floor)
    if figure is None:
        run = _RUN.match(text, start)
        end = run.end() if run else start + 1
        return Entity(start=start, end=end, category="literal", canonical=text[start:end])
    site = Site(text, low, words, currencies, floor, figure, months)
    for recognizer in fit:
        found = recognizer(site)
        if found is not None:
            return found
    raise AssertionError(text)  # not reached: the last one takes any number
