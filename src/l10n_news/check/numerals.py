"""Spelled-out and foreign numbers: *twenty-five*, 二十五, XVI."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.check.languages import language
from l10n_news.check.words import WORD
from l10n_news.regex import regex
from l10n_news.values.lexicon import lexicon
from l10n_news.values.words import lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.check.words import Found

_JOINING = regex(r"(?:[\s\u200c-]|and|und|et|y|e|و|और|a){1,5}")
_LONGEST = 12
"""Words of one number."""

_HAN_DIGITS = {
    sign: value
    for value, signs in enumerate(("〇零", "一壱壹", "二两兩弐贰", "三参叁", *"四五六七八九"))
    for sign in signs
}
_HAN_STEPS = {"十": 10, "百": 100, "千": 1000}
_HAN_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_MYRIAD = 10**4
_HAN = regex(f"[{''.join((*_HAN_DIGITS, *_HAN_STEPS, *_HAN_SCALES))}]{{1,24}}")
_ROMAN = regex(r"(?<![^\W_])(?=[IVXLC]{1,12}(?![^\W_]))(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DAYTIMES = {
    "noon": (12,),
    "midday": (12,),
    "midnight": (0, 12, 24),
    "quarter": (15, 25),
    "half": (30, 50),
    "dozen": (12,),
}


def spelled(text: str, locale: str) -> frozenset[Decimal]:
    """Give every number that a text spells out, a figure that words make together and each of its parts.

    It errs on the side of more: what it finds only ever explains a figure of the other language.
    """
    named = language(locale).numbers.find(text)
    found = {Decimal(one.meaning) for one in named} | set(_together(named, text))
    found |= set(_han(text)) | set(_roman(text)) | set(_months(text, locale))
    if locale.startswith("en"):
        low = text.lower()
        found |= {Decimal(value) for word, values in _DAYTIMES.items() if word in low for value in values}
    return frozenset(found)


def _together(words: Sequence[Found[str]], text: str) -> Iterator[Decimal]:
    """Add and multiply what stands side by side: *three hundred and five thousand*."""
    total = section = before = Decimal(0)
    last = -1
    length = 0
    for one in words:
        value = Decimal(one.meaning)
        joins = last >= 0 and length < _LONGEST and _JOINING.fullmatch(text[last : one.start].lower()) is not None
        if not joins:
            total = section = Decimal(0)
            length = 0
        if value >= 1000 and (section or total):
            total += (section or 1) * value
            section = Decimal(0)
        elif value == 100 and section:
            section *= value
        else:
            section += value
        last = one.end
        length += 1
        yield total + section
        if joins:
            yield before * value  # two decades
        before = value


def _han(text: str) -> Iterator[Decimal]:
    """Read numbers in Han signs (Unicode UAX #38, kPrimaryNumeric), also those written digit by digit."""
    for match in _HAN.finditer(text):
        signs = match[0]
        total = section = digit = 0
        for sign in signs:
            if sign in _HAN_DIGITS:
                digit = _HAN_DIGITS[sign]
                yield Decimal(digit)
            elif sign in _HAN_STEPS:
                section += (digit or 1) * _HAN_STEPS[sign]
                digit = 0
            else:
                bare = 0 if _HAN_SCALES[sign] > _MYRIAD else 1  # 万人 is ten thousand, 億 alone is no number
                total += (section + digit or bare) * _HAN_SCALES[sign]
                section = digit = 0
        yield Decimal(total + section + digit)
        if len(signs) > 1 and all(sign in _HAN_DIGITS for sign in signs):
            yield Decimal("".join(str(_HAN_DIGITS[sign]) for sign in signs))


def _roman(text: str) -> Iterator[Decimal]:
    for match in _ROMAN.finditer(text):
        values = [_ROMANS[sign] for sign in match[0]]
        following = [*values[1:], 0]
        yield Decimal(sum(-one if one < two else one for one, two in zip(values, following, strict=True)))


def _months(text: str, locale: str) -> Iterator[Decimal]:
    low = lower(text)
    months = lexicon(locale).months
    for match in WORD.finditer(low):
        found = months.after(text, low, match.start())
        if found is not None:
            yield Decimal(found[1])
