"""No line break between a figure and its unit."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.typography.table import NBSP

if TYPE_CHECKING:
    from l10n_news.typography.line import Edits, Line
    from l10n_news.typography.table import Language

UNITS = (
    "% ‰ ° °C °F € $ £ ¥ ₽ ₹ ₩ ₺ ₴ zł km m cm mm nm µm km² m² cm² m³ km³ ha kg g mg t l cl ml hl km/h m/s h min s ms"
    " kW MW GW TW kWh MWh GWh TWh W V A Hz kHz MHz GHz kB MB GB TB Mbit/s dB hPa bar EUR USD GBP CHF JPY CNY RUB"
)
"""Signs that stand after a figure in any language (SI, ISO 4217)."""

_SIGNED = regex(r"(?<=[€$£¥₽₹№§]) (?=\d)")
_GROUPS = regex(r"(?<![\d.,\u00a0\u202f])\d{1,3}(?: \d{3})++(?!\d)")


def figures(line: Line, table: Language) -> Edits:
    """Keep a figure, its groups of three digits, its unit and its label on one line."""
    text = line.text
    units, labels = _patterns(table.units, table.labels)
    edits = {match.start(): NBSP for match in units.finditer(text)}
    edits |= {match.start(): NBSP for match in _SIGNED.finditer(text)}
    if labels is not None:
        edits |= {match.end() - 1: NBSP for match in labels.finditer(text)}
    if table.grouped:
        for match in _GROUPS.finditer(text):
            edits |= {place: table.grouped for place in range(*match.span()) if text[place] == " "}
    return edits


def kept_together(words: str) -> str:
    """Keep the last figure of a formatted value with the word after it: ``29 bis 49 Euro``."""
    if " " not in words:
        return words
    last = next((place for place in range(len(words) - 1, -1, -1) if words[place].isdigit()), len(words))
    if words[last + 1 : last + 2] != " ":
        return words
    return f"{words[: last + 1]}{NBSP}{words[last + 2 :]}"


def looks_at(table: Language) -> str:
    """Give a pattern of what `figures` changes; it begins with a space, which is found quickly."""
    after = "|".join(_escaped(f"{UNITS} {table.units}"))
    kinds = [rf"(?<=\d )(?=(?:{after})(?![\w/]))", r"(?<=[€$£¥₽₹№§] )(?=\d)"]
    kinds += [rf"(?<={label} )(?=\d)" for label in _escaped(table.labels)]
    kinds += [r"(?<=\d )\d{3}(?!\d)"] if table.grouped else []
    before = re.escape("".join(sorted({label[-1] for label in table.labels.split()})))
    return rf" (?<=[\d€$£¥₽₹№§{before}] )(?:{'|'.join(kinds)})"


def _escaped(words: str) -> list[str]:
    return sorted(map(re.escape, words.split()), key=len, reverse=True)


@cache
def _patterns(units: str, labels: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    after = "|".join(_escaped(f"{UNITS} {units}"))
    before = "|".join(_escaped(labels))
    return (
        re.compile(rf"(?<=\d) (?=(?:{after})(?![\w/]))"),
        re.compile(rf"(?<![\w])(?:{before}) (?=\d)") if before else None,
    )
