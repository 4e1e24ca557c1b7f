"""The recognizers in their order: the first that knows a figure has it. A new kind is one file and one line here."""

from __future__ import annotations

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
from l10n_news.values.where import Recognizer, Where

_DASHES = "-‑–—~～〜"
_MONTHS = "年년月월"
_GLUE = "-‑_/&+#＃"
_PARTS = "/⁄分분"

RECOGNIZERS: tuple[tuple[str, Recognizer, Where], ...] = (
    ("internet", literals.internet, Where(left="abcdef:", right="abcdef:")),
    ("named", literals.named, Where(right="mkgds-/")),
    ("interval", intervals.interval, Where(right=_DASHES + _MONTHS + ".", spaced=_DASHES + _MONTHS)),
    ("date", dates.date, Where(right=_MONTHS + "-/.", spaced=_MONTHS, months=True)),
    ("dotted", literals.dotted, Where(right=".-abcdef", runs=range(32, 64))),
    ("word", literals.word, Where(left=_GLUE, glued=True)),
    ("time", times.time, Where(right=":.時时点點시hguzap", spaced="時时点點시hguzap", behind=("meridiem", "hours"))),
    ("fraction", numbers.fraction, Where(right=_PARTS + "".join(numbers.VULGAR), spaced=_PARTS + "0")),
    ("ratio", times.ratio, Where(right=":")),
    ("street", literals.street, Where()),
    ("telephone", phones.telephone, Where()),
    ("identifier", phones.identifier, Where(right="-‑", runs=range(6, 64))),
    ("range", ranges.span, Where(right=_DASHES, spaced=_DASHES)),
    ("percent", percents.percent, Where(before=("percent_before",), behind=("points", "percents", "tenths"))),
    ("decade", years.decade, Where(before=("decades_before",), behind=("decades",))),
    (
        "money",
        money.money,
        Where(right="p", before=("prefixes",), behind=("currencies", "cents", "short_scales", "of")),
    ),
    ("ordinal", ordinals.ordinal, Where(right=".", before=("ordinal_before",), behind=("ordinals",))),
    ("measure", measures.measure, Where(before=("unit_before",), behind=("units", "age_units", "of"))),
    ("short number", numbers.short_number, Where(behind=("short_scales",))),
    ("glued", literals.glued, Where(left=_GLUE, glued=True, right="-‑_×÷", glues=True)),
    ("label", literals.labelled, Where(before=("labels",), named=True)),
    ("year", years.year, Where(runs=(4,), behind=("years_after",))),
    ("number", numbers.number, Where()),
)
"""Name, recognizer, and where it can know anything."""
