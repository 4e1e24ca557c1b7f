"""A value in a locale's words, kept apart from text of the other direction."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from l10n_news.cldr import House, direction, format_value

if TYPE_CHECKING:
    from l10n_news.model import Value

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_NO_HOUSE = House()
_RIGHT = frozenset({"R", "AL"})
_SIGNS = frozenset({"ES", "ET"})
"""Classes of signs and symbols (UAX #9 table 4) that leave their figure's side in a text from right to left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How values are written in the words of a segment."""

    locale: str
    source_locale: str
    house: House | None = None

    def plain(self, value: Value, style: str | None) -> str:
        """Write the value as characters, isolated where its direction differs from the locale's (UAX #9 § 2.4.2)."""
        words = self._words(value, style)
        return f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}" if self._differs(words) else words

    def markup(self, value: Value, style: str | None) -> str:
        """Write the value as HTML, in ``<bdi>`` where its direction differs from the locale's (HTML § 4.5.24).

        In a locale from right to left European digits always stand in one: they would join a Latin name before them
        (UAX #9, rule W7) and change sides with it.
        """
        words = self._words(value, style)
        joins = direction(self.locale) == "rtl" and "EN" in map(unicodedata.bidirectional, words)
        markup = escape(words, quote=False)
        return f"<bdi>{markup}</bdi>" if joins or self._differs(words) else markup

    def _words(self, value: Value, style: str | None) -> str:
        return format_value(
            value, self.locale, source_locale=self.source_locale, style=style, house=self.house or _NO_HOUSE
        )

    def _differs(self, words: str) -> bool:
        classes = {unicodedata.bidirectional(character) for character in words}
        if direction(self.locale) == "rtl":
            return "L" in classes or not classes.isdisjoint(_SIGNS)
        return not classes.isdisjoint(_RIGHT)
