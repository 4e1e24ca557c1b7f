"""Measures and percents (UTS #35 part 2, «Unit Elements»; part 3, «Percent»)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import around_number, figure, numerals
from l10n_news.cldr.news import MEASURE, PERCENT, UNITS, UNSPACED
from l10n_news.cldr.plurals import categories, category

if TYPE_CHECKING:
    from decimal import Decimal

    from l10n_news.cldr.house import House
    from l10n_news.cldr.scales import Scaled

_LENGTHS = ("long", "short", "narrow")


def percent(amount: Decimal, locale: str, *, form: str | None, house: House) -> str:
    """Write a percentage with every digit of its figure.

    Args:
        amount: ``Decimal("12.5")`` is 12.5 %.
        locale: as in CLDR's file names.
        form: ``symbol``, ``name`` (percent) or ``number`` (the figure alone); None is the locale's default.
        house: the house style.
    """
    how = numerals(locale, house)
    text = figure(amount, how)
    form = form or next(PERCENT[name] for name in chain(locale) if name in PERCENT)
    if form == "number":
        return text
    if form == "name":
        named = unit_pattern("concentr-percent", locale, "long", category(locale, amount))
        if named is not None:
            return named.replace("{0}", text)
    before, after = around_number(get(locale, "percent_formats", None).pattern.partition(";")[0])
    sign = how.minus if text.startswith(how.minus) and before else ""
    return sign + before.replace("%", how.percent) + text.removeprefix(sign) + after.replace("%", how.percent)


def measure(shown: Scaled, unit: str, locale: str, form: str | None) -> str | None:
    """Write a figure with its unit; None where CLDR does not know the unit.

    Args:
        shown: the figure with its scale word.
        unit: CLDR unit id with its category: ``length-kilometer``.
        locale: as in CLDR's file names.
        form: ``long`` (kilometers), ``short`` (km), ``narrow`` or ``number`` (the figure alone); None is the
            locale's default.
    """
    if form == "number":
        return shown.text
    pattern = unit_pattern(unit, locale, form or default_form(unit, locale), shown.plural(locale))
    return pattern.replace("{0}", shown.text) if pattern is not None else None


def default_form(unit: str, locale: str) -> str:
    """How a unit is written when nobody says."""
    own = next(MEASURE[name] for name in chain(locale) if name in MEASURE)
    return own.get(unit) or own.get(unit.partition("-")[0]) or own["other"]


@lru_cache(maxsize=8192)
def unit_pattern(unit: str, locale: str, form: str, plural: str) -> str | None:
    """Give the pattern of a unit, ``{0} km``, in the nearest length that has one; None for an unknown unit.

    Babel 2.18's ``long`` has gaps where CLDR's inherits from ``short``.
    """
    news = next((UNITS[name][unit] for name in chain(locale) if unit in UNITS.get(name, {})), None)
    if news is not None and form == "long":
        own = news.split("/")
        return own[min(categories(locale).index(plural), len(own) - 1)]
    for length in dict.fromkeys((form, "short" if form != "short" else "long", *_LENGTHS)):
        forms = get(locale, "unit_patterns", unit, length) or {}
        found = forms.get(plural) or forms.get("other")
        if found:
            found = found if "{0}" in found else str(forms.get("other", "{0}"))
            return found.replace(" ", "") if locale.partition("_")[0] in UNSPACED else found
    return None
