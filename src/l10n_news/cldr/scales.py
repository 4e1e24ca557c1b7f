"""Figures with a scale word: million, 万, करोड़ (UTS #35 part 3, «Compact Number Formats»)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import figure, shift
from l10n_news.cldr.news import EXACT_MYRIADS, SCALE_OVERRIDES, SCALES
from l10n_news.cldr.plurals import categories, category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.cldr.digits import Numerals

    Forms = Mapping[str, tuple[str, str]]

_UNWANTED = {ord(sign): None for sign in "'\u200e\u200f\u061c"}


@dataclass(frozen=True, slots=True)
class Scaled:
    """A figure with its scale word, ready to stand before a noun."""

    text: str
    shown: Decimal
    """The figure that stands before the scale word."""
    scale: int
    """The power of ten of its scale word; 0 without one."""
    noun: bool = False
    """Whether the scale word is a noun spelled out (*millions*), which some languages link with *de*."""


@lru_cache(maxsize=None)
def scale_words(locale: str, length: str) -> Mapping[int, Forms]:
    """What stands before and after the figure, by power of ten and plural category.

    Args:
        locale: as in CLDR's file names.
        length: ``long`` (million) or ``short`` (M); the other one where CLDR has no such words.
    """
    found: dict[int, dict[str, tuple[str, str]]] = {}
    for name in categories(locale):
        for other in (length, "short" if length == "long" else "long"):
            for magnitude, pattern in (get(locale, "compact_decimal_formats", other, name) or {}).items():
                power, affixes = _split(int(magnitude), pattern.pattern)
                if any(affixes):
                    found.setdefault(power, {}).setdefault(name, affixes)
    for parent in reversed(chain(locale)):
        for power, forms in SCALE_OVERRIDES.get((parent, length), {}).items():
            words = forms.split("/")
            found[power] = {name: ("", words[min(at, len(words) - 1)]) for at, name in enumerate(categories(locale))}
    return MappingProxyType(found)


def _split(magnitude: int, pattern: str) -> tuple[int, tuple[str, str]]:
    pattern = pattern.partition(";")[0]
    zeros = pattern.count("0")
    if not zeros:
        return 0, ("", "")
    before, after = pattern[: pattern.index("0")], pattern[pattern.rindex("0") + 1 :]
    return len(str(magnitude)) - zeros, (before.translate(_UNWANTED), after.translate(_UNWANTED))


@lru_cache(maxsize=None)
def _powers(locale: str, length: str) -> tuple[int, ...]:
    wanted = next(SCALES[name] for name in chain(locale) if name in SCALES)
    return tuple(power for power in sorted(wanted, reverse=True) if power in scale_words(locale, length))


def scaled(amount: Decimal, scale: int, locale: str, length: str, how: Numerals) -> Scaled:
    """A figure with the scale word that the locale uses for it, every digit kept.

    Args:
        amount: the figure before its scale word.
        scale: the power of ten of the source's scale word.
        locale: as in CLDR's file names.
        length: ``long``, ``short`` or ``plain`` (written out).
        how: the locale's numerals.
    """
    if not scale or length == "plain":
        whole = shift(amount, scale)
        return Scaled(figure(whole, how), whole, 0)
    powers = _powers(locale, length)
    if scale in powers:
        return _with_word(amount, scale, locale, length, how)
    whole = shift(amount, scale)
    size = whole.adjusted() if whole else 0
    power = next((power for power in powers if power <= size), 0)
    if not power:
        return Scaled(figure(whole, how), whole, 0)
    if locale.partition("_")[0] in EXACT_MYRIADS and whole == whole.to_integral_value():
        return _in_steps(whole, locale, length, how)
    return _with_word(_stripped(shift(whole, -power)), power, locale, length, how)


def _stripped(amount: Decimal) -> Decimal:
    sign, digits, exponent = amount.as_tuple()
    while int(exponent) < 0 and len(digits) > 1 and not digits[-1]:
        digits, exponent = digits[:-1], int(exponent) + 1
    return Decimal((sign, digits, exponent))


def _with_word(shown: Decimal, power: int, locale: str, length: str, how: Numerals) -> Scaled:
    forms = scale_words(locale, length)[power]
    before, after = forms.get(category(locale, shown), forms["other"])
    return Scaled(before + figure(shown, how) + after, shown, power, noun=length == "long" and power >= 6)


def _in_steps(whole: Decimal, locale: str, length: str, how: Numerals) -> Scaled:
    words = scale_words(locale, length)
    digits = f"{whole.copy_abs():f}"
    parts = []
    for power in (*_powers(locale, length), 0):
        head, digits = (digits[:-power] or "0", digits[-power:]) if power else (digits, "")
        step = int(head)
        if step:
            parts.append(figure(Decimal(step), how, grouped=False) + (words[power]["other"][1] if power else ""))
    separator = " " if locale.startswith("ko") else ""
    sign = how.minus if whole.is_signed() else ""
    return Scaled(sign + separator.join(parts), whole, _powers(locale, length)[-1])
