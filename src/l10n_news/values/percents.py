"""Percentages: ``5%``, *85 per cent*, ``百分之5``, ``2割``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Kind, Value
from l10n_news.values.entity import EXACT
from l10n_news.values.words import skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site


def percent(site: Site) -> Entity | None:
    """Recognize a percentage; its sign belongs to the figure, its noun stays text."""
    text, low, lexicon, figure = site.text, site.low, site.lexicon, site.figure
    position = skip(text, figure.end)
    if text[position : position + 1] == "-" and position == figure.end:
        position += 1
    points = lexicon.points.after(text, low, position)
    if points:
        return _noun(site, points[0], Kind.NUMBER)
    sign = lexicon.percents.after(text, low, position)
    if sign:
        end, attached = sign
        return _signed(site, end) if attached else _noun(site, end, Kind.PERCENT)
    tenths = lexicon.tenths.after(text, low, position)
    if tenths and tenths[1]:
        return _tenths(site, tenths[0])
    gap = skip_back(text, figure.start, site.floor)
    before = lexicon.percent_before.before(text, low, gap, site.floor)
    if before:
        return _signed(site, figure.end, start=before[0])
    return None


def _signed(site: Site, end: int, start: int | None = None) -> Entity:
    figure = (site.figure.start if start is None else start, end)
    return site.entity("percent", said=site.figure.number, value=site.value(Kind.PERCENT, figure), figure=figure)


def _noun(site: Site, end: int, kind: Kind) -> Entity:
    figure = (site.figure.start, site.figure.end)
    value = site.value(kind, figure, attached=False)
    return site.entity("percent", end=end, said=site.figure.number, value=value, figure=figure)


def _tenths(site: Site, end: int) -> Entity:
    figure = (site.figure.start, end)
    amount = EXACT.multiply(site.figure.number, 10)
    value = Value(kind=Kind.PERCENT, surface=site.text[figure[0] : end], amount=amount)
    return site.entity("percent", said=amount, value=value, figure=figure)
