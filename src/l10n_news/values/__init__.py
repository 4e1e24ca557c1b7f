"""Source text → spans of typed values: what becomes a placeholder, and what stays text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.model import Kind, Span, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["from_markup", "recognize"]

_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{2,3})*(?:\.\d+)?(?![\w-])|(?<![\w.,-])\d+(?![\w-])")


def recognize(text: str, locale: str, currencies: Mapping[str, str] | None = None) -> tuple[Span, ...]:  # noqa: ARG001 -- locale and signs come with the tables
    """Find the figures of a text in the source language ``locale``: ordered, disjoint spans."""
    return tuple(
        Span(
            start=match.start(),
            end=match.end(),
            category="number",
            value=Value(kind=Kind.NUMBER, surface=match[0], amount=Decimal(match[0].replace(",", ""))),
        )
        for match in _NUMBER.finditer(text)
    )


def from_markup(kind_spec: str, text: str, locale: str) -> Value | None:  # noqa: ARG001 -- see recognize
    """Give the value that an author declares for ``text``: ``number:1561``; None when the declaration is not legal."""
    kind, _, amount = kind_spec.partition(":")
    if kind != "number" or not re.fullmatch(r"\d{1,40}", amount, re.ASCII):
        return None
    return Value(kind=Kind.NUMBER, surface=text, amount=Decimal(amount))
