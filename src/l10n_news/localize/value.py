"""A value in a locale's words, kept apart from text of the other direction."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.cldr import House, direction, format_value
from l10n_news.model import Kind
from l10n_news.typography import FIGURES
from l10n_news.typography.figures import kept_together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Value

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_NO_HOUSE = House()
_RIGHT = frozenset({"R", "AL"})
_SIGNS = frozenset({"ES", "ET"})
"""Classes of signs and symbols (UAX #9 table 4) that leave their figure's side in a text from right to left."""

_COUNTED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.RANGE, Kind.TIME})
"""Kinds of figures that stay with the word after them: ``14:30 Uhr``; a date may break."""


class Words(NamedTuple):
    """A value as a locale writes it."""

    plain: str
    markup: str


class Wording:
    """How values are written in the words of a locale; each is written once."""

    def __init__(
        self, locale: str, *, source_locale: str, house: House = _NO_HOUSE, rules: frozenset[str] = frozenset()
    ) -> None:
        """Write values for a locale.

        Args:
            locale: of the words.
            source_locale: of the values' surfaces.
            house: the locale's house style.
            rules: names of the rules of typography by which its words are set.
        """
        self.locale = locale
        self._source_locale = source_locale
        self._house = house
        self._keeps = FIGURES in rules
        self._towards = direction(locale)
        self._known: dict[tuple[int, str | None], tuple[Value, Words]] = {}

    def plain(self, value: Value, style: str | None) -> str:
        """Write the value as characters, isolated where its direction differs from the locale's (UAX #9 § 2.4.2)."""
        return self.words(value, style).plain

    def markup(self, value: Value, style: str | None) -> str:
        """Write the value as HTML, in ``<bdi>`` where its direction differs from the locale's (HTML § 4.5.24).

        In a locale from right to left European digits always stand in one: they would join a Latin name before them
        (UAX #9, rule W7) and change sides with it.
        """
        return self.words(value, style).markup

    def words(self, value: Value, style: str | None) -> Words:
        """Write the value both ways."""
        known = self._known.get((id(value), style))
        if known is None:
            text = format_value(value, self.locale, source_locale=self._source_locale, style=style, house=self._house)
            keeps = self._keeps and value.kind in _COUNTED and not _is_of_time(value)
            known = self._known[id(value), style] = (value, _written(text, self._towards, keeps=keeps))
        return known[1]


class Wordings:
    """How values are written in each locale that an edition has words of."""

    def __init__(
        self, locale: str, *, source_locale: str, house: House, typography: Mapping[str, frozenset[str]]
    ) -> None:
        self.locale = locale
        """The edition's."""
        self.source_locale = source_locale
        self._typography = typography
        self._known = {locale: self._made(locale, house)}

    def of(self, locale: str) -> Wording:
        """Give the wording of a locale; only the edition's own has a house style."""
        known = self._known.get(locale)
        if known is None:
            known = self._known[locale] = self._made(locale, _NO_HOUSE)
        return known

    def _made(self, locale: str, house: House) -> Wording:
        rules = self._typography.get(locale, frozenset())
        return Wording(locale, source_locale=self.source_locale, house=house, rules=rules)


def _is_of_time(value: Value) -> bool:
    return value.ends is not None and (value.ends[0].date is not None or value.ends[0].time is not None)


@lru_cache(maxsize=16384)
def _written(words: str, towards: str, *, keeps: bool) -> Words:
    if keeps:
        words = kept_together(words)
    if words.isascii() and towards == "ltr":
        return Words(words, escape(words, quote=False))
    classes = set(map(unicodedata.bidirectional, words))
    markup = escape(words, quote=False)
    if towards == "rtl":
        differs = "L" in classes or not classes.isdisjoint(_SIGNS)
        joins = differs or "EN" in classes
    else:
        differs = joins = not classes.isdisjoint(_RIGHT)
    plain = f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}" if differs else words
    return Words(plain, f"<bdi>{markup}</bdi>" if joins else markup)
