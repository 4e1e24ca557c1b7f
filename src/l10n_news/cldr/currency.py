"""Money as a newspaper writes it: 19,35 millions de dollars (UTS #35 part 3, «Currencies»)."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel.core import get_global

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import around_number, numerals
from l10n_news.cldr.news import GENITIVES, KNOWN_SIGNS, MONEY, NOUN_FIRST, SHORT_WITH_NOUN, UNSPACED
from l10n_news.cldr.nouns import NOUNS
from l10n_news.cldr.plurals import categories
from l10n_news.cldr.scales import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.cldr.house import House
    from l10n_news.cldr.scales import Scaled

_OTHER_DOLLARS = ("AUD", "CAD", "HKD")
_NO_BREAK = "\u00a0"
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """ISO 4217 codes of all currencies that CLDR knows."""
    return frozenset(get_global("all_currencies"))


def money(shown: Scaled, code: str, locale: str, *, form: str, house: House) -> str:
    """Write an amount of money.

    Args:
        shown: the figure with its scale word, in major currency units.
        code: ISO 4217.
        locale: as in CLDR's file names.
        form: ``name`` (dollars), ``symbol`` ($), ``code`` (USD) or ``amount`` (the figure alone).
        house: the house style.
    """
    if form == "amount":
        return shown.text
    if form == "name":
        return _named(shown, code, locale, house)
    sign = code if form == "code" else symbol(code, locale)
    return _placed(_standard(locale), shown, sign, numerals(locale, house).minus)


@lru_cache(maxsize=4096)
def default_form(code: str, locale: str, house: House, *, short: bool = False) -> str:
    """Tell how a locale writes money when nobody says: ``name``, ``symbol`` or ``code``.

    Args:
        code: ISO 4217.
        locale: as in CLDR's file names.
        house: the house style.
        short: beside a scale word that is abbreviated, which not every language lets a noun follow.
    """
    if short and not house.money and locale.partition("_")[0] not in SHORT_WITH_NOUN:
        return "symbol"
    form: str = house.money or next(MONEY[name] for name in chain(locale) if name in MONEY)
    # Few readers know the sign of a currency that is neither their own nor one of the great ones.
    return "name" if form == "symbol" and not house.money and code not in KNOWN_SIGNS else form


def _named(shown: Scaled, code: str, locale: str, house: House) -> str:
    plural = shown.plural(locale)
    name = noun(code, locale, plural, house, scaled_up=shown.noun)
    language = locale.partition("_")[0]
    if language in UNSPACED:
        return shown.text + name
    pattern = _unit_pattern(locale, plural)
    if language in NOUN_FIRST:
        pattern = "{1} {0}"
    elif shown.noun and pattern.startswith("{0}"):
        pattern = "{0} " + link(name, language) + "{1}"
    return pattern.replace("{0}", shown.text).replace("{1}", name)


@cache
def _unit_pattern(locale: str, plural: str) -> str:
    patterns = get(locale, "currency_unit_patterns") or {}
    return str(patterns.get(plural) or patterns.get("other") or "{0} {1}")


def _placed(pattern: str, shown: Scaled, sign: str, minus: str) -> str:
    """Put a figure and a sign where a pattern has them; a minus before both, or where its negative half has it."""
    positive, _, negative = pattern.partition(";")
    text = shown.text.removeprefix(minus)
    pattern = positive if text == shown.text else negative or "-" + positive
    before, after = around_number(pattern)
    if before.endswith("¤") and sign[-1].isalpha():
        before += _NO_BREAK
    if after.startswith("¤") and (shown.scale or sign[0].isalpha()):
        after = _NO_BREAK + after
    return before.replace("-", minus).replace("¤", sign) + text + after.replace("¤", sign)


@cache
def _standard(locale: str) -> str:
    """Give CLDR's pattern of money, without marks of direction."""
    return str(get(locale, "currency_formats", "standard").pattern.translate(_MARKS))


def symbol(code: str, locale: str) -> str:
    """Give the sign of a currency in a locale, or its code where it has none."""
    return str(get(locale, "currency_symbols", code) or code)


@lru_cache(maxsize=8192)
def noun(code: str, locale: str, plural: str, house: House, *, scaled_up: bool = False) -> str:
    """Give the noun of a currency for a plural category: the house's, the newspaper's, or CLDR's name.

    Args:
        code: ISO 4217.
        locale: as in CLDR's file names.
        plural: the CLDR plural category of the whole amount.
        house: the house style.
        scaled_up: after a scale word that is a noun itself.
    """
    own = dict(house.currencies)
    found = own.get(f"{code}:{plural}") or own.get(code)
    if found is None and scaled_up:
        found = GENITIVES.get(locale.partition("_")[0], {}).get(code)
    return found or _forms(code, locale).get(plural) or code


@lru_cache(maxsize=4096)
def _forms(code: str, locale: str) -> Mapping[str, str]:
    names = categories(locale)
    for name in chain(locale):
        short = NOUNS.get(name, {}).get(code)
        if short:
            forms = short.split("/")
            return MappingProxyType({name: forms[min(at, len(forms) - 1)] for at, name in enumerate(names)})
    shorten = _dollar if code == "USD" else _cldr_name
    return MappingProxyType({name: shorten(code, locale, name) for name in names})


def _dollar(code: str, locale: str, plural: str) -> str:
    """Give what a name of the US dollar has in common with the other dollars of a language; it, if nothing."""
    name = _cldr_name(code, locale, plural)
    others = [_cldr_name(other, locale, plural).lower().split() for other in _OTHER_DOLLARS]
    plain = [word for word in name.lower().split() if all(word in other for other in others)]
    return " ".join(plain) or name


def _cldr_name(code: str, locale: str, plural: str) -> str:
    forms = get(locale, "currency_names_plural", code) or {}
    found = forms.get(plural) or forms.get("other") or get(locale, "currency_names", code) or code
    return str(found)
