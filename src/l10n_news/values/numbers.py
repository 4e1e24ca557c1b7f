"""Plain numbers and fractions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.model import Kind
from l10n_news.regex import regex
from l10n_news.values.entity import Figure, Site, plain
from l10n_news.values.words import skip

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity

_FRACTION = regex(r"(?:(\d{1,6}) {1,2})?(\d{1,6}) ?[/⁄] ?(\d{1,6})(?![\d/.])")
_HAN = "十一二三四五六七八九 일이삼사오육칠팔구"
_PARTS = regex(r"(\d{1,6}) {0,2}(?:分 {0,2}[之の]|분의) {0,2}(\d{1,6}|[一二三四五六七八九]|[일이삼사오육칠팔구])")
_LONGEST = 6
"""Digits before a fraction, as many as the patterns take."""
_DENOMINATORS = frozenset({*range(2, 11), 12, 16, 20, 32, 64, 100, 1000})
VULGAR = {
    "½": ("1", "2"),
    "¼": ("1", "4"),
    "¾": ("3", "4"),
    "⅓": ("1", "3"),
    "⅔": ("2", "3"),
    "⅛": ("1", "8"),
    "⅜": ("3", "8"),
    "⅝": ("5", "8"),
    "⅞": ("7", "8"),
}


def fraction(site: Site) -> Entity | None:
    """Recognize a fraction: ``1 4/5``, ``2½``. It stays text: no locale's decimals say what the author said."""
    start = site.figure.digits[0]
    text = site.text
    match = _FRACTION.match(text, start)
    if match:
        whole, over, under = match[1] or "0", match[2], match[3]
        if int(under) == 0 or (match[1] and int(over) >= int(under)):
            return None
        if int(under) not in _DENOMINATORS:
            return site.entity("literal", start=match.start(), end=match.end())
        return _entity(site, match.end(), _ratio(whole, over, under))
    parts = _PARTS.match(text, start)
    if parts and int(parts[1]):
        over = int(parts[2]) if parts[2].isdecimal() else _HAN.index(parts[2][0]) % 10
        return site.entity("number", end=parts.end(), said=plain(_ratio("0", str(over), parts[1])))
    end = site.figure.end
    mark = text[end : end + 1]
    if mark in VULGAR and not site.figure.scaled and mark:
        whole = text[start:end]
        if whole.isdecimal() and len(whole) <= _LONGEST:
            number = _ratio(whole, *VULGAR[mark])
            return site.entity("number", start=site.figure.start, end=end + 1, said=_signed(site, number))
    return None


def _entity(site: Site, end: int, number: Decimal) -> Entity:
    """Give a fraction with the unit or the percent sign behind it."""
    text, low, lexicon = site.text, site.low, site.lexicon
    unit = lexicon.units.after(text, low, skip(text, end))
    if unit:
        return site.entity("measure", start=site.figure.start, end=unit[0], said=_signed(site, number), unit=unit[1][0])
    percent = lexicon.percents.after(text, low, skip(text, end))
    category = "percent" if percent else "number"
    last = percent[0] if percent else end
    return site.entity(category, start=site.figure.start, end=last, said=_signed(site, number))


def _ratio(whole: str, over: str, under: str) -> Decimal:
    return Decimal(int(whole) + int(over) / int(under)).quantize(Decimal("0.000000000000001"))


def _signed(site: Site, number: Decimal) -> str:
    return plain(number if site.figure.start == site.figure.digits[0] else number.copy_negate())


def number(site: Site) -> Entity | None:
    """Recognize a number with its scale word; what it counts stays text."""
    site = _glued_scale(site)
    figure = (site.figure.start, site.figure.end)
    said = site.text[slice(*site.figure.digits)]
    value = None if len(said) > 1 and said.isdecimal() and int(said[0]) == 0 else site.value(Kind.NUMBER, figure)
    return site.entity("number", said=site.figure.number, value=value, figure=figure)


def short_number(site: Site) -> Entity | None:
    """Recognize a number with an abbreviated scale word glued to it: ``10k``, ``1.2bn``."""
    wider = _glued_scale(site)
    return number(wider) if wider is not site else None


def _glued_scale(site: Site) -> Site:
    figure = site.figure
    if figure.scaled:
        return site
    text, end = site.text, figure.end
    position = end + 1 if text[end : end + 2].lower() == " k" else end
    found = site.lexicon.short_scales.after(text, site.low, position)
    if not found:
        return site
    wide = Figure(start=figure.start, end=found[0], digits=figure.digits, amount=figure.amount, scale=found[1])
    return Site(text, site.low, site.lexicon, site.currencies, site.floor, wide)
