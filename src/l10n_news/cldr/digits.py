"""A figure in the digits, separators and grouping of a locale (UTS #35 part 3, «Number Elements»)."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.news import DIGITS, MINIMUM_GROUPING, SEPARATORS
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.cldr.house import House

_ZEROS = {
    "adlm": 0x1E950,
    "arab": 0x660,
    "arabext": 0x6F0,
    "beng": 0x9E6,
    "cakm": 0x11136,
    "deva": 0x966,
    "fullwide": 0xFF10,
    "gujr": 0xAE6,
    "guru": 0xA66,
    "java": 0xA9D0,
    "khmr": 0x17E0,
    "knda": 0xCE6,
    "laoo": 0xED0,
    "latn": 0x30,
    "mlym": 0xD66,
    "mtei": 0xABF0,
    "mymr": 0x1040,
    "nkoo": 0x7C0,
    "olck": 0x1C50,
    "orya": 0xB66,
    "rohg": 0x10D30,
    "sund": 0x1BB0,
    "tamldec": 0xBE6,
    "telu": 0xC66,
    "thai": 0xE50,
    "tibt": 0xF20,
    "hmnp": 0x1E140,
}

NUMBERING_SYSTEMS: Mapping[str, str] = MappingProxyType(
    {name: "".join(chr(zero + digit) for digit in range(10)) for name, zero in sorted(_ZEROS.items())}
)
"""Digits of the decimal numbering systems that a house style may choose, by CLDR's name of the system."""

_MOST_DIGITS = 60
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


class Numerals(Struct, frozen=True):
    """How a locale writes figures."""

    decimal: str
    group: str
    minus: str
    percent: str
    digits: str
    """Its ten digits."""
    primary: int
    """Digits in the group beside the decimal separator; 0 is no grouping."""
    secondary: int
    """Digits in the other groups."""
    minimum: int
    """Digits that must stand before the first separator (CLDR minimumGroupingDigits)."""


@cache
def numerals(locale: str, house: House) -> Numerals:
    """How a locale and its house style write figures."""
    system = _system(locale, house)
    latin = get(locale, "number_symbols", "latn") or {}
    symbols = {**latin, **(get(locale, "number_symbols", system) or {})}
    pattern = get(locale, "decimal_formats", None).pattern
    primary, secondary = _groups(pattern)
    lost = next((SEPARATORS[name] for name in chain(locale) if name in SEPARATORS), None)
    decimal, group = lost or (symbols.get("decimal", "."), symbols.get("group", ","))
    return Numerals(
        decimal=decimal,
        group=group,
        minus=symbols.get("minusSign", "-"),
        percent=symbols.get("percentSign", "%"),
        digits=NUMBERING_SYSTEMS[system],
        primary=0 if house.grouping == "never" else primary,
        secondary=secondary,
        minimum=_minimum(locale, house),
    )


def _system(locale: str, house: House) -> str:
    wanted = house.digits or next((DIGITS[name] for name in chain(locale) if name in DIGITS), None)
    found = wanted or get(locale, "default_numbering_system") or "latn"
    return found if found in NUMBERING_SYSTEMS else "latn"


def _minimum(locale: str, house: House) -> int:
    if house.grouping:
        return 2 if house.grouping == "min2" else 1
    return next((MINIMUM_GROUPING[name] for name in chain(locale) if name in MINIMUM_GROUPING), 1)


def _groups(pattern: str) -> tuple[int, int]:
    whole = pattern.partition(";")[0].partition(".")[0]
    parts = whole.split(",")
    if len(parts) == 1:
        return 0, 0
    primary = len(parts[-1])
    return primary, len(parts[-2]) if len(parts) > 2 else primary


def around_number(pattern: str) -> tuple[str, str]:
    """Give what stands before and after the digits of a number pattern (UTS #35 part 3, «Number Patterns»)."""
    start = min(pattern.find(sign) for sign in "#0" if sign in pattern)
    return pattern[:start], pattern[pattern.rindex("0") + 1 :]


def sound(amount: Decimal | None, scale: int = 0) -> bool:
    """Tell whether an amount is a figure that a text may show: finite, and of no more than 60 digits written out.

    Args:
        amount: the figure before its scale word; None is no figure.
        scale: the power of ten of its scale word.
    """
    if amount is None or not amount.is_finite():
        return False
    _, digits, exponent = amount.as_tuple()
    before = len(digits) + int(exponent) + scale
    return len(digits) <= _MOST_DIGITS and int(exponent) >= -_MOST_DIGITS and before <= _MOST_DIGITS


def shift(amount: Decimal, power: int) -> Decimal:
    """Write an amount times a power of ten, exact whatever the decimal context."""
    return amount.scaleb(power, _EXACT) if power else amount


def figure(amount: Decimal, how: Numerals, *, grouped: bool = True) -> str:
    """Write an amount with all its digits, trailing zeros included, in a locale's numerals."""
    whole, _, fraction = f"{amount.copy_abs():f}".partition(".")
    if grouped:
        whole = _grouped(whole, how)
    text = whole + (how.decimal + fraction if fraction else "")
    if amount.is_signed() and amount:
        text = how.minus + text
    return transliterate(text, how)


def _grouped(whole: str, how: Numerals) -> str:
    if not how.primary or len(whole) < how.primary + how.minimum:
        return whole
    cut = len(whole) - how.primary
    if cut <= how.secondary:
        return whole[:cut] + how.group + whole[cut:]
    parts = [whole[cut:]]
    while cut > how.secondary:
        parts.append(whole[cut - how.secondary : cut])
        cut -= how.secondary
    parts.append(whole[:cut])
    return how.group.join(reversed(parts))


def transliterate(text: str, how: Numerals) -> str:
    """Write a text with its Western digits in a locale's own."""
    if how.digits[0] == "0":
        return text
    return text.translate(_own(how.digits))


@cache
def _own(digits: str) -> Mapping[int, str]:
    return {ord("0") + digit: sign for digit, sign in enumerate(digits)}
