"""Measures, durations and ages: ``449ft``, *80 feet*, *24 hours*, *13-year-old*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Kind
from l10n_news.values.words import joined, skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site

_GLUED_ONLY = ("rad", "in", "C", "F")
"""Signs that are words or names of their own where a space stands before them."""
_HYPHENS = "-‑–"


def measure(site: Site) -> Entity | None:
    """Recognize a figure before a unit (CLDR unit ids); a sign belongs to the figure, a noun stays text."""
    found = _unit(site)
    if found is None:
        before = _before(site)
        if before is None or not before[1].startswith("temperature-"):
            return _aged(site)
        found = (site.figure.end, before[1], False)
    end, unit, attached = found
    if unit.startswith("duration-"):
        return None if _is_calendar_year(site, unit) else _duration(site, end, unit)
    figure = (site.figure.start, end if attached else site.figure.end)
    return site.entity(
        "measure",
        start=_dimension(site),
        end=end,
        said=site.figure.number,
        unit=unit,
        value=site.value(Kind.MEASURE, figure, unit=unit, attached=attached),
        figure=figure,
    )


def _is_calendar_year(site: Site, unit: str) -> bool:
    """2024年 is a year, 3年 are years."""
    start, end = site.figure.digits
    said = site.text[start:end]
    if unit != "duration-year" or len(said) != 4 or site.figure.scaled or not said.isdecimal():
        return False
    return joined(site.text[end : end + 1] or " ") or (1900 <= int(said) < 2100 and int(said) % 100 != 0)


def _dimension(site: Site) -> int:
    """Where a measure begins; a unit word may stand before it (時速188マイル)."""
    before = _before(site)
    return before[0] if before else site.figure.start


def _before(site: Site) -> tuple[int, str] | None:
    gap = skip_back(site.text, site.figure.start, site.floor)
    return site.lexicon.unit_before.before(site.text, site.low, gap, site.floor)


def _unit(site: Site) -> tuple[int, str, bool] | None:
    """Give the unit after the figure: its end, its id, and whether it is a sign."""
    text, low, lexicon, figure = site.text, site.low, site.lexicon, site.figure
    position = skip(text, figure.end)
    if text[position : position + 1] in _HYPHENS and position < len(text):
        position = skip(text, position + 1, 1)
    found = lexicon.units.after(text, low, position)
    if found is None and figure.scaled:
        joined = lexicon.of.after(text, low, position)
        found = lexicon.units.after(text, low, joined[0]) if joined else None
    if found is None:
        return None
    end, (unit, attached) = found
    if attached and not _clear(site, position, end):
        return None
    before = _before(site)
    wider = before is not None and (unit.startswith("length-") or unit == "angle-degree")
    return end, (before[1] if before and wider else unit), attached


def _clear(site: Site, start: int, end: int) -> bool:
    """Whether a sign of one or two letters is a unit here and no other word: glued, in its own case."""
    text, figure = site.text, site.figure
    sign, glued = text[start:end], start == figure.end
    if text[end : end + 1].isdigit() or (end - start < 3 and sign not in site.lexicon.unit_signs):
        return False
    if not sign.isalpha():
        return True
    if sign in _GLUED_ONLY:
        return glued and (sign not in "CF" or abs(figure.amount) >= 10 or "." in str(figure.amount))
    if end - start > 1:
        return True
    if sign == "m" and site.lexicon.counted.after(text, site.low, skip(text, end)):
        return False
    return (glued != (sign == "K")) or sign in "mgtlL"


def _duration(site: Site, end: int, unit: str) -> Entity:
    age = _age_end(site, end)
    figure = (site.figure.start, site.figure.end)
    return site.entity(
        "age" if age else "duration",
        end=age or end,
        said=site.figure.number,
        unit=unit,
        value=site.value(Kind.NUMBER, figure, unit=unit, attached=False),
        figure=figure,
    )


def _age_end(site: Site, end: int) -> int | None:
    text, low, lexicon = site.text, site.low, site.lexicon
    after = lexicon.ages.after(text, low, skip(text, end, 1))
    if after is None and text[end : end + 1] in _HYPHENS:
        after = lexicon.ages.after(text, low, end + 1)
    if after:
        return after[0]
    gap = skip_back(text, site.figure.start, site.floor)
    return end if lexicon.ages_before.before(text, low, gap, site.floor) else None


def _aged(site: Site) -> Entity | None:
    """Give a word that is an age by itself: 岁, *jähriger*."""
    text, figure = site.text, site.figure
    position = skip(text, figure.end)
    if text[position : position + 1] in _HYPHENS and position < len(text):
        position += 1
    found = site.lexicon.age_units.after(text, site.low, position)
    if not found:
        return None
    end, unit = found
    value = site.value(Kind.NUMBER, (figure.start, figure.end), unit=unit, attached=False)
    return site.entity("age", end=end, said=figure.number, unit=unit, value=value)
