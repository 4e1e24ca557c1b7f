"""Measures and percents (UTS #35 part 2, «Unit Elements»; part 3, «Percent»)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import around_number, figure, numerals
from l10n_news.cldr.news import MEASURE, PERCENT, SPACED_SIGNS, UNITS, UNSPACED
from l10n_news.cldr.plurals import categories, category
from l10n_news.cldr.scales import link

if TYPE_CHECKING:
    from decimal import Decimal

    from l10n_news.cldr.house import House
    from l10n_news.cldr.scales import Scaled

_LENGTHS = ("long", "short", "narrow")
_THIN = "\u202f"


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
    form = form or _usual_percent(locale)
    if form == "number":
        return text
    if form == "name":
        named = unit_pattern("concentr-percent", locale, "long", category(locale, amount))
        if named is not None:
            return named.replace("{0}", text)
    before, after = _around_percent(locale)
    sign = how.minus if text.startswith(how.minus) and before else ""
    return sign + before.replace("%", how.percent) + text.removeprefix(sign) + after.replace("%", how.percent)


@cache
def _usual_percent(locale: str) -> str:
    return next(PERCENT[name] for name in chain(locale) if name in PERCENT)


@cache
def _around_percent(locale: str) -> tuple[str, str]:
    return around_number(get(locale, "percent_formats", None).pattern.partition(";")[0])


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
    form = form or default_form(unit, locale)
    pattern = unit_pattern(unit, locale, form, shown.plural(locale))
    if pattern is None:
        return None
    if shown.noun and form == "long" and pattern.startswith("{0}"):
        pattern = _linked(pattern.removeprefix("{0}"), locale.partition("_")[0])
    return pattern.replace("{0}", shown.text)


def _linked(noun: str, language: str) -> str:
    word = noun.lstrip(" \u00a0\u202f")
    # The h of every unit's name is mute: d’hectares.
    between = link(word.removeprefix("h"), language)
    return "{0}" + noun if not between or word.startswith(between) else "{0} " + between + word


@lru_cache(maxsize=8192)
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
    own = _counted(news, locale, plural) if news is not None else None
    if own is not None and form == "long":
        return own
    for length in dict.fromkeys((form, "short" if form != "short" else "long", *_LENGTHS)):
        forms = get(locale, "unit_patterns", unit, length) or {}
        found = forms.get(plural) or forms.get("other")
        if found:
            found = found if "{0}" in found else str(forms.get("other", "{0}"))
            return _spaced(found, form, locale.partition("_")[0])
    return own


def _counted(forms: str, locale: str, plural: str) -> str:
    found = forms.split("/")
    pattern = found[min(categories(locale).index(plural), len(found) - 1)]
    return pattern.replace(" ", "") if locale.partition("_")[0] in UNSPACED else pattern


def _spaced(pattern: str, form: str, language: str) -> str:
    if language in UNSPACED:
        return pattern.replace(" ", "")
    sign = pattern.removeprefix("{0}")
    if form == "narrow" and language in SPACED_SIGNS and sign != pattern and sign[:1].isalpha():
        return "{0}" + _THIN + sign
    return pattern
