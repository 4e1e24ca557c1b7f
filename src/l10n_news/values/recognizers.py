"""The recognizers in their order: the first that knows a figure has it. A new kind is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from l10n_news.values import (
    dates,
    intervals,
    literals,
    measures,
    money,
    numbers,
    ordinals,
    percents,
    phones,
    ranges,
    times,
    years,
)

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site

Recognizer = Callable[["Site"], "Entity | None"]

_DASHES = "-‑–—~～〜"

RECOGNIZERS: tuple[tuple[str, Recognizer, str], ...] = (
    ("internet", literals.internet, ":"),
    ("named", literals.named, "MKGDS-/"),
    ("interval", intervals.interval, _DASHES + "至か月월"),
    ("date", dates.date, ""),
    ("dotted", literals.dotted, ""),
    ("word", literals.word, ""),
    ("time", times.time, ""),
    ("fraction", numbers.fraction, "/⁄分분" + "".join(numbers.VULGAR)),
    ("ratio", times.ratio, ":"),
    ("street", literals.street, ""),
    ("telephone", phones.telephone, ""),
    ("identifier", phones.identifier, ""),
    ("range", ranges.span, _DASHES),
    ("percent", percents.percent, ""),
    ("decade", years.decade, "0"),
    ("money", money.money, ""),
    ("ordinal", ordinals.ordinal, ""),
    ("measure", measures.measure, ""),
    ("short number", numbers.short_number, ""),
    ("glued", literals.glued, ""),
    ("label", literals.labelled, ""),
    ("year", years.year, ""),
    ("number", numbers.number, ""),
)
"""Name, recognizer, and characters of which one must stand in a text for it to know anything there; empty: always."""

_NEEDS = tuple((recognizer, frozenset(needs)) for _, recognizer, needs in RECOGNIZERS)


def fit_for(text: str) -> tuple[Recognizer, ...]:
    """Give the recognizers that can know a figure of a text."""
    signs = set(text)
    return tuple([recognizer for recognizer, needs in _NEEDS if not needs or not needs.isdisjoint(signs)])
