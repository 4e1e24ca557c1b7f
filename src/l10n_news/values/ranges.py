"""Two figures joined by a dash: ranges (``5-10``, ``1986-88``, ``80-85mph``) and scores (``2-0``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import DateParts, Kind, Value
from l10n_news.regex import regex
from l10n_news.values import numerals
from l10n_news.values.entity import Figure, Site
from l10n_news.values.money import code_of
from l10n_news.values.words import skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity

_DASH = regex(r"[-‑–—~～〜]| [–~～] ")
_WORD = regex(r"[^\W\d_]+")
_MORE = regex(r"[-‑–/]\d")


def span(site: Site) -> Entity | None:
    """Recognize two figures with a dash between them; a score stays text, a range has two ends."""
    figure = site.figure
    if figure.start != figure.digits[0]:
        return None
    dash = _DASH.match(site.text, figure.digits[1])
    if not dash:
        return None
    other = _second(site, dash.end())
    if other is None or _MORE.match(site.text, other.digits[1]):
        return None
    if _is_score(site, other):
        end = other.digits[1]
        return site.entity("score", start=figure.start, end=end, said=site.text[figure.start : end])
    return _range(site, other)


def _second(site: Site, start: int) -> Figure | None:
    """Give the figure after the dash, behind the same sign of money where one stands."""
    text, low, prefixes = site.text, site.low, site.lexicon.prefixes
    sign = prefixes.after(text, low, start)
    if sign:
        first = prefixes.before(text, low, skip_back(text, site.figure.start, site.floor), site.floor)
        if not first or first[1] != sign[1]:
            return None
        start = skip(text, sign[0], 1)
    if not text[start : start + 1].isdigit():
        return None
    return numerals.read(text, low, start, site.lexicon, start)


def _is_small(figure: Figure) -> bool:
    return figure.digits[1] - figure.digits[0] <= 3 and figure.amount == figure.amount.to_integral_value()


def _is_score(site: Site, other: Figure) -> bool:
    if not _is_small(site.figure) or not _is_small(other) or other.scaled:
        return False
    first, second = site.figure.amount, other.amount
    if first >= second or first == 0:
        return not site.text[other.digits[1] : other.digits[1] + 1].isalpha()
    if second > 200 or _has_unit(site, other):
        return False
    around = site.low[max(0, site.figure.start - 40) : other.end + 30]
    return any(word in site.lexicon.scores for word in _WORD.findall(around))


def _has_unit(site: Site, other: Figure) -> bool:
    lexicon = site.lexicon
    position = skip(site.text, other.end)
    tables = (lexicon.units, lexicon.percents, lexicon.currencies)
    return any(table.after(site.text, site.low, position) for table in tables)


def _range(site: Site, other: Figure) -> Entity | None:
    first, last = site.figure.digits[0], other.digits[1]
    years = _years(site, other)
    if years:
        return _entity(site, (first, last), (first, last), years)
    if site.figure.number >= other.number:
        return None
    ends, figure = _numbers(site, other)
    return _entity(site, (first, last), figure, ends)


def _entity(site: Site, whole: tuple[int, int], figure: tuple[int, int], ends: tuple[Value, Value]) -> Entity:
    surface = site.text[figure[0] : figure[1]]
    value = Value(kind=Kind.RANGE, surface=surface, unit=ends[1].unit, attached=ends[1].attached, ends=ends)
    said = site.text[whole[0] : whole[1]]
    return site.entity("range", start=figure[0], end=figure[1], said=said, value=value, figure=figure)


def _years(site: Site, other: Figure) -> tuple[Value, Value] | None:
    left = site.text[slice(*site.figure.digits)]
    right = site.text[slice(*other.digits)]
    if len(left) != 4 or len(right) not in (2, 4) or not (left + right).isdecimal() or other.scaled:
        return None
    start = int(left)
    end = int(right) if len(right) == 4 else start // 100 * 100 + int(right)
    if not 1000 <= start < end < 2200 or (start < 1900 and end > 2100) or _has_unit(site, other):
        return None
    return _year(left, start), _year(right, end)


def _year(said: str, number: int) -> Value:
    return Value(kind=Kind.DATE, surface=said, date=DateParts(year=number))


def _numbers(site: Site, other: Figure) -> tuple[tuple[Value, Value], tuple[int, int]]:
    """Give the two ends with what they share: a sign of money before, a scale word, a sign after."""
    text, low, lexicon = site.text, site.low, site.lexicon
    first, end = site.figure.start, other.end
    kind, unit, attached = Kind.NUMBER, None, True
    gap = skip_back(text, first, site.floor)
    sign = lexicon.prefixes.before(text, low, gap, site.floor)
    position = skip(text, end)
    if sign:
        first, kind, unit = sign[0], Kind.MONEY, code_of(site, sign[1])
        short = lexicon.short_scales.after(text, low, end)
        if short and not other.scaled:
            other = Figure(start=other.start, end=short[0], digits=other.digits, amount=other.amount, scale=short[1])
            end = short[0]
    elif found := lexicon.percents.after(text, low, position):
        kind, attached = Kind.PERCENT, found[1]
        end = found[0] if attached else end
    elif money := lexicon.currencies.after(text, low, position):
        kind, unit, attached = Kind.MONEY, code_of(site, money[1][0]), money[1][1]
        end = money[0] if attached else end
    elif measure := lexicon.units.after(text, low, position):
        unit, attached = measure[1]
        kind = Kind.NUMBER if unit.startswith("duration-") else Kind.MEASURE
        end = measure[0] if attached else end
    scale = site.figure.scale or other.scale
    left = Value(
        kind=kind,
        surface=text[slice(*site.figure.digits)],
        amount=site.figure.amount,
        scale=scale,
        unit=unit,
        attached=attached,
    )
    right = Value(
        kind=kind,
        surface=text[slice(*other.digits)],
        amount=other.amount,
        scale=other.scale,
        unit=unit,
        attached=attached,
    )
    return (left, right), (first, end)
