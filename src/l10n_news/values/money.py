"""Amounts of money: ``$19.35 million``, ``US$5bn``, ``€3.5m``, *140 million yuan*, ``10p``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Kind
from l10n_news.values.entity import EXACT, Figure, Site
from l10n_news.values.words import skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity


def money(site: Site) -> Entity | None:
    """Recognize an amount with a sign or a code before it, or a sign, a code or a noun after it (ISO 4217)."""
    before = _before(site)
    if before:
        site = _short_scale(site)
        return _prefixed(site, *before)
    return _suffixed(site) or _cents(site)


def _before(site: Site) -> tuple[int, str] | None:
    """Give the sign before the figure: its start and its code."""
    text, figure = site.text, site.figure
    gap = skip_back(text, figure.start, site.floor)
    found = site.lexicon.prefixes.before(text, site.low, gap, site.floor)
    if found is None and figure.start < figure.digits[0]:
        found = None
    if found is None:
        return None
    start, code = found
    if (
        start > site.floor
        and text[start - 1] == "-"
        and text[start] in "$€£¥"
        and (start == 1 or text[start - 2] in " (")
    ):
        start -= 1
    return start, code


def code_of(site: Site, code: str) -> str:
    """Give the ISO 4217 code of a sign: the desk's, else the locale's."""
    return site.currencies.get(code) or site.lexicon.signs.get(code, code)


def _short_scale(site: Site) -> Site:
    """Read ``bn`` of ``$5bn`` as a scale word; it is one only beside a sign of money."""
    figure = site.figure
    if figure.scaled:
        return site
    position = skip(site.text, figure.end, 1)
    found = site.lexicon.short_scales.after(site.text, site.low, position)
    if not found or (position > figure.end and found[0] - position == 1 and site.text[position] not in "mkMbB"):
        return site
    end = found[0]
    if site.text[end : end + 1] == "." and site.text[end + 1 : end + 2] not in ("", " ", "\n"):
        return site
    return _with(site, end, found[1])


def _with(site: Site, end: int, scale: int) -> Site:
    old = site.figure
    figure = Figure(start=old.start, end=end, digits=old.digits, amount=old.amount, scale=scale)
    return Site(site.text, site.low, site.lexicon, site.currencies, site.floor, figure)


def _prefixed(site: Site, start: int, code: str) -> Entity:
    unit = code_of(site, code)
    end = site.figure.end
    after = site.lexicon.currencies.after(site.text, site.low, skip(site.text, end))
    last = end
    if after and not _opens(site.text, after[0]) and (code_of(site, after[1][0]) == unit or after[1][0] == "$"):
        last = after[0]
        if after[1][1]:
            end = last
    if site.text[start] == "-" and site.figure.amount >= 0:
        site = _negative(site)
    figure = (start, end)
    return site.entity(
        "money",
        end=last,
        said=site.figure.number,
        unit=unit,
        value=site.value(Kind.MONEY, figure, unit=unit),
        figure=figure,
    )


def _opens(text: str, end: int) -> bool:
    """Whether a sign belongs to the figure behind it: *$ 20 $ 30*."""
    return text[skip(text, end) : skip(text, end) + 1].isdigit()


def _negative(site: Site) -> Site:
    old = site.figure
    figure = Figure(start=old.start, end=old.end, digits=old.digits, amount=old.amount.copy_negate(), scale=old.scale)
    return Site(site.text, site.low, site.lexicon, site.currencies, site.floor, figure)


def _suffixed(site: Site) -> Entity | None:
    """Give an amount whose sign (attached) or noun (stays text) follows."""
    found = _noun(site)
    if found is None:
        wider = _short_scale(site)
        found = _noun(wider) if wider is not site else None
        if found is None:
            return None
        site = wider
    end, code, attached = found
    if code == "£" and _is_weight(site, attached=attached):
        return None
    unit = code_of(site, code)
    first = site.figure.start
    figure = (first, end if attached else site.figure.end)
    return site.entity(
        "money",
        start=first,
        end=end,
        said=site.figure.number,
        unit=unit,
        value=site.value(Kind.MONEY, figure, unit=unit, attached=attached),
        figure=figure,
    )


def _noun(site: Site) -> tuple[int, str, bool] | None:
    text, low, lexicon = site.text, site.low, site.lexicon
    position = skip(text, site.figure.end)
    if text[position : position + 1] == "-":
        position += 1
    found = lexicon.currencies.after(text, low, position)
    if found is None and site.figure.scaled:
        joined = lexicon.of.after(text, low, position)
        if joined:
            found = lexicon.currencies.after(text, low, skip(text, joined[0]))
            return (found[0], found[1][0], False) if found else None
    if found is None or (found[1][1] and position > site.figure.end and _opens(text, found[0])):
        return None
    return found[0], found[1][0], found[1][1]


def _is_weight(site: Site, *, attached: bool) -> bool:
    """*25 pounds* and *2,204.62 pounds* are a weight where the word is one, *361 million pounds* are money."""
    figure = site.figure
    if attached or figure.scaled or (figure.number >= 1000 and figure.amount == figure.amount.to_integral_value()):
        return False
    unit = site.lexicon.units.after(site.text, site.low, skip(site.text, figure.end))
    return unit is not None and unit[1][0] == "mass-pound"


def _cents(site: Site) -> Entity | None:
    """Hundredths: the amount is given in the whole currency unit, the noun stays text."""
    text = site.text
    position = skip(text, site.figure.end)
    if text[position : position + 1] == "-":
        position += 1
    glued = (
        position == site.figure.end
        and text[position : position + 1] == "p"
        and not text[position + 1 : position + 2].isalnum()
    )
    found = (
        (position + 1, "GBP")
        if glued and site.lexicon.language == "en"
        else site.lexicon.cents.after(text, site.low, position)
    )
    if not found:
        return None
    end, code = found
    figure = (site.figure.start, site.figure.end)
    number = EXACT.scaleb(site.figure.number, -2)
    return site.entity(
        "money",
        start=figure[0],
        end=end,
        said=number,
        unit=code_of(site, code),
        value=site.value(Kind.NUMBER, figure, attached=False),
        figure=figure,
    )
