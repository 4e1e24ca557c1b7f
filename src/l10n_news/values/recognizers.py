"""The recognizers in their order: the first that knows a figure has it. A new kind is one file and one line here."""

from __future__ import annotations

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
    from collections.abc import Callable

    from l10n_news.values.entity import Entity, Site

RECOGNIZERS: tuple[tuple[str, Callable[[Site], Entity | None]], ...] = (
    ("internet", literals.internet),
    ("named", literals.named),
    ("interval", intervals.interval),
    ("date", dates.date),
    ("dotted", literals.dotted),
    ("word", literals.word),
    ("time", times.time),
    ("fraction", numbers.fraction),
    ("ratio", times.ratio),
    ("street", literals.street),
    ("telephone", phones.telephone),
    ("identifier", phones.identifier),
    ("range", ranges.span),
    ("percent", percents.percent),
    ("decade", years.decade),
    ("money", money.money),
    ("ordinal", ordinals.ordinal),
    ("measure", measures.measure),
    ("short number", numbers.short_number),
    ("glued", literals.glued),
    ("label", literals.labelled),
    ("year", years.year),
    ("number", numbers.number),
)
"""Name and recognizer."""
