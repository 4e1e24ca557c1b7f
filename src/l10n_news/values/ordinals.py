"""Ordinals in figures: ``21st``, ``1er``, ``3.``, 第3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Kind
from l10n_news.values import generic
from l10n_news.values.words import skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site


def ordinal(site: Site) -> Entity | None:
    """Recognize an ordinal by its ending, the sign before it, or a full stop after it behind an article."""
    text, low, lexicon, figure = site.text, site.low, site.lexicon, site.figure
    if figure.start != figure.digits[0] or figure.amount != figure.amount.to_integral_value():
        return None
    before = lexicon.ordinal_before.before(text, low, figure.start, site.floor)
    if before:
        return _entity(site, before[0], figure.end)
    after = lexicon.ordinals.after(text, low, figure.end)
    sign = lexicon.units.after(text, low, figure.end) if after else None
    if after and not (sign and sign[0] > after[0]):
        return _entity(site, figure.start, after[0])
    if text[figure.end : figure.end + 2] == ". " and figure.end - figure.start < 4 and _is_pointed(site):
        return _entity(site, figure.start, figure.end + 1)
    return None


def _is_pointed(site: Site) -> bool:
    """Whether a full stop makes an ordinal and ends no sentence: a small letter follows, or an article is before."""
    text, end = site.text, site.figure.end
    letter = text[end + 2 : end + 3]
    if letter.islower() and site.lexicon.language in generic.POINT_ORDINALS:
        return True
    gap = skip_back(text, site.figure.start, site.floor)
    found = gap < site.figure.start and site.lexicon.ordinal_point.before(text, site.low, gap, site.floor)
    return letter.isalpha() and bool(found)


def _entity(site: Site, start: int, end: int) -> Entity:
    figure = (start, end)
    return site.entity("ordinal", said=site.figure.number, value=site.value(Kind.ORDINAL, figure), figure=figure)
