"""Source text → spans of typed values: what becomes a placeholder, and what stays text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Span
from l10n_news.values.markup import from_markup
from l10n_news.values.scan import entities

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["entities", "from_markup", "recognize"]


def recognize(text: str, locale: str, currencies: Mapping[str, str] | None = None) -> tuple[Span, ...]:
    """Find the figures of a text in the source locale: ordered, disjoint spans, in time linear in its length.

    Args:
        text: source text, without markup.
        locale: the locale the text is in (``en_GB``); any of CLDR.
        currencies: ISO 4217 code of an ambiguous sign, where the desk means another than the locale: ``{"$": "AUD"}``.

    Returns:
        A span for every figure; one that becomes a placeholder covers the figure and what is attached to it
        (sign, symbol, code, scale word), one that stays text has no value and covers the whole name.
    """
    return tuple(
        [
            Span(start=found.figure[0], end=found.figure[1], category=found.category, value=found.value)
            if found.value is not None
            else Span(start=found.start, end=found.end, category=found.category, value=None)
            for found in entities(text, locale, currencies)
        ]
    )
