"""Figures with a scale word: million, 万, करोड़ (UTS #35 part 3, «Compact Number Formats»)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr.data import chain, get
from l10n_news.cldr.digits import figure, shift
from l10n_news.cldr.news import ELISIONS, EXACT_MYRIADS, LINKS, SCALE_OVERRIDES, SCALES
from l10n_news.cldr.plurals import categories, category
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.cldr.digits import Numerals

    Forms = Mapping[str, tuple[str, str]]

_COMPACT_DIGITS = 4
_MOST_DECIMALS = 2
"""Decimals of a figure that was regrouped to millions: more are written out."""

_EXACT = Context(prec=80)
_VOWELS = frozenset("aeiouàâéèêëîïôöûü")
_UNWANTED = {ord(sign): None for sign in "'\u200e\u200f\u061c"}


class Scaled(Struct, frozen=True):
    """A figure with its scale word, ready to stand before a noun."""

    text: str
    whole: Decimal
    """The amount that a reader understands, scale word included; its fraction digits are those displayed."""
    scale: int = 0
    """The power of ten of its (smallest) scale word; 0 without one."""
    noun: bool = False
    """Whether the scale word is a noun spelled out (*millions*), which some languages link with *de*."""

    def plural(self, locale: str) -> str:
        """Give the plural category of the whole amount (UTS #35 part 3, operand c is the scale)."""
        return category(locale, self.whole, self.scale)


@cache
def scale_words(locale: str, length: str) -> Mapping[int, Forms]:
    """Give what stands before and after the figure, by power of ten and plural category.

    Args:
        locale: as in CLDR's file names.
        length: ``long`` (million) or ``short`` (M); the other one where CLDR has no such words.
    """
    found: dict[int, dict[str, tuple[str, str]]] = {}
    names = categories(locale)
    size = next((size for size in (length, "long", "short") if _patterns(locale, size, "other")), length)
    words = {name: _patterns(locale, size, name) for name in (*names, "other")}
    for power in words["other"]:
        found[power] = {name: words[name].get(power, words["other"][power]) for name in names}
    for parent in reversed(chain(locale)):
        for power, forms in SCALE_OVERRIDES.get((parent, length), {}).items():
            own = [_affixes(form) for form in forms.split("/")]
            found[power] = {name: own[min(at, len(own) - 1)] for at, name in enumerate(names)}
    return MappingProxyType(found)


def _patterns(locale: str, length: str, plural: str) -> dict[int, tuple[str, str]]:
    """Affixes by power of ten, those of the smallest magnitude that has the word."""
    found: dict[int, tuple[str, str]] = {}
    magnitudes = get(locale, "compact_decimal_formats", length, plural) or {}
    for magnitude in sorted(magnitudes, key=len):
        pattern = magnitudes[magnitude].pattern.partition(";")[0]
        if "0" in pattern and pattern.strip("0"):
            found.setdefault(len(magnitude) - pattern.count("0"), _affixes(pattern))
    return found


def _affixes(pattern: str) -> tuple[str, str]:
    pattern = pattern.translate(_UNWANTED)
    return pattern[: pattern.index("0")], pattern[pattern.rindex("0") + 1 :]


@cache
def _powers(locale: str, length: str) -> tuple[int, ...]:
    wanted = next(SCALES[name] for name in chain(locale) if name in SCALES)
    return tuple(power for power in sorted(wanted, reverse=True) if power in scale_words(locale, length))


def scaled(amount: Decimal, scale: int, locale: str, length: str, how: Numerals) -> Scaled:
    """Write a figure with the scale word that the locale uses for it, every digit kept.

    Args:
        amount: the figure before its scale word.
        scale: the power of ten of the source's scale word.
        locale: as in CLDR's file names.
        length: ``long``, ``short`` or ``plain`` (written out).
        how: the locale's numerals.
    """
    whole = shift(amount, scale)
    powers = _powers(locale, length) if length != "plain" else ()
    if scale in powers:
        return _with_word(amount, scale, locale, length, how)
    if not scale and not _round(amount, powers):
        return Scaled(figure(whole, how), whole)
    powers = tuple(power for power in powers if power > 3)
    found = _regrouped(whole, powers, locale, length, how)
    # 41.78 lakh has more digits than a million is good for: 4,178,000.
    if found.scale == 6 and _decimals(shift(whole, -6)) > _MOST_DECIMALS >= _decimals(whole):
        return Scaled(figure(whole, how), whole)
    return found


def link(noun: str, language: str) -> str:
    """Give what a language puts between a scale word that is a noun and the noun it counts: *de*, *d’*, or nothing."""
    if noun[:1].lower() in _VOWELS and language in ELISIONS:
        return ELISIONS[language]
    return LINKS.get(language, "")


def declared(amount: Decimal, surface: str) -> tuple[Decimal, int]:
    """Split an amount that an author declared in full beside words: 140000000 of *140 million* is (140, 6).

    An amount that the surface itself writes out, or that is no round number of millions, is left as it is.
    """
    if amount.adjusted() < 6 or sum(char.isdigit() for char in surface) > amount.adjusted():
        return amount, 0
    powers = (power for power in (12, 9, 6) if power <= amount.adjusted())
    scale = next((power for power in powers if _decimals(shift(amount, -power)) <= _MOST_DECIMALS), 0)
    return (_stripped(shift(amount, -scale)), scale) if scale else (amount, 0)


def _decimals(amount: Decimal) -> int:
    return max(0, -int(_stripped(amount).as_tuple().exponent))


def compact(amount: Decimal, locale: str, length: str, how: Numerals) -> Scaled:
    """Write a figure without a scale word with one, of at most four significant digits (half up).

    A figure that is too small for the scale words of the locale's running text is written in full.

    Args:
        amount: the figure.
        locale: as in CLDR's file names.
        length: ``long`` or ``short``.
        how: the locale's numerals.
    """
    powers = _powers(locale, length)
    if not amount or amount.adjusted() < min(powers, default=0):
        return Scaled(figure(amount, how), amount)
    step = amount.adjusted() + 1 - _COMPACT_DIGITS
    if step > int(amount.as_tuple().exponent):
        unit = Decimal((0, (1,), step))
        amount = amount.quantize(unit, rounding=ROUND_HALF_UP, context=_EXACT)
    return _regrouped(amount, powers, locale, length, how)


def _regrouped(whole: Decimal, powers: tuple[int, ...], locale: str, length: str, how: Numerals) -> Scaled:
    size = whole.adjusted() if whole else 0
    power = next((power for power in powers if power <= size), 0)
    if not power:
        return Scaled(figure(whole, how), whole)
    if locale.partition("_")[0] in EXACT_MYRIADS and whole == whole.to_integral_value():
        return _in_steps(whole, locale, length, how)
    return _with_word(_stripped(shift(whole, -power)), power, locale, length, how)


def _round(amount: Decimal, powers: tuple[int, ...]) -> bool:
    """Whether a figure without a scale word is one of whole myriads or lakhs, which then is said: 60万 for 600,000."""
    steps = [power for power in powers if power in {4, 5}]
    if not steps or not amount:
        return False
    digits = f"{amount.copy_abs():f}"
    return "." not in digits and digits.endswith("0" * steps[0])


def _stripped(amount: Decimal) -> Decimal:
    sign, digits, exponent = amount.as_tuple()
    while int(exponent) < 0 and len(digits) > 1 and not digits[-1]:
        digits, exponent = digits[:-1], int(exponent) + 1
    return Decimal((sign, digits, int(exponent)))


def _with_word(shown: Decimal, power: int, locale: str, length: str, how: Numerals) -> Scaled:
    forms = scale_words(locale, length)[power]
    before, after = forms.get(category(locale, shown), forms["other"])
    text = figure(shown, how, grouped=4 not in _powers(locale, length))
    whole = shift(shown, power)
    return Scaled(before + text + after, whole, power, noun=length == "long" and power >= 6)


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
