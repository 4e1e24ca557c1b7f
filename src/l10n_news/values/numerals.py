"""Digits → exact decimals: grouping, decimals, signs and scale words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.values.entity import EXACT, Figure
from l10n_news.values.words import SPACES, skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.lexicon import Lexicon

LONGEST = 40
"""A run of more digits is an identifier."""

_PLAIN = regex(r"\d{1,40}(?![\d]|[.,'’ \u00a0\u202f\u2009٫٬،．，]\d)")
"""Digits that neither grouping nor decimals follow: they are a number in every locale."""
_SEPARATORS = regex(r"[^\d]")
_MOST_PARTS = 12
_NEXT = regex(r"\d{1,4}(?:[.,]\d{1,3})?(?!\d)")


def read(text: str, low: str, start: int, lexicon: Lexicon, floor: int = 0) -> Figure | None:
    """Read the number whose first digit stands at ``start``, or None where the digits are no number."""
    match = _PLAIN.match(text, start) or lexicon.numeral.match(text, start)
    if match is None:
        return None
    digits = match[0]
    first = start
    if digits.isdecimal():
        if _is_pointed(text, first, lexicon, floor):
            first -= 1
            digits = "." + digits
        amount = Decimal(digits)
    else:
        amount = Decimal(_ascii(digits, _point(digits, lexicon)))
    digits_at = (first, match.end())
    minus = lexicon.minus.before(text, low, first, floor)
    if minus is None and lexicon.minus_words and first and text[first - 1] in SPACES:
        minus = lexicon.minus_words.before(text, low, skip_back(text, first, floor), floor)
    if minus and _is_sign(text, minus[0]):
        return _scaled(text, low, lexicon, start=minus[0], digits=digits_at, amount=amount.copy_negate())
    return _scaled(text, low, lexicon, start=first, digits=digits_at, amount=amount)


def _is_pointed(text: str, first: int, lexicon: Lexicon, floor: int) -> bool:
    """Whether the decimal sign stands before the first digit: .25."""
    if first <= floor or text[first - 1] not in lexicon.decimal:
        return False
    return first == 1 or text[first - 2].isspace()


def _is_sign(text: str, position: int) -> bool:
    """Whether a minus at a place is a sign and no dash: nothing, an opening, a space or kana stands before it."""
    if position == 0:
        return True
    left = text[position - 1]
    if left in SPACES or left in "\t\n\r":
        before = skip_back(text, position, 0, 4)
        return before == 0 or not (text[before - 1].isdigit() or text[before - 1] in "%)")
    return text[position] not in "-−－" or left in "([{:,«“\"'=~<>≤≥¥$€£" or "\u3041" <= left <= "\u309f"


def _point(digits: str, lexicon: Lexicon) -> str:
    """Which sign of the digits is the decimal one; empty when none is."""
    signs: list[str] = _SEPARATORS.findall(digits)
    if not signs:
        return ""
    last = signs[-1]
    if len(set(signs)) > 1:
        return last if signs.count(last) == 1 else ""
    if len(signs) > 1 or last.isspace() or last in "'’":
        return ""
    if last in lexicon.decimal:
        return last
    return "" if digits[-4:-3] == last else last


def _ascii(digits: str, point: str) -> str:
    if not point:
        return _SEPARATORS.sub("", digits)
    whole, _, fraction = digits.rpartition(point)
    return f"{_SEPARATORS.sub('', whole) or '0'}.{fraction}"


def _scaled(text: str, low: str, lexicon: Lexicon, *, start: int, digits: tuple[int, int], amount: Decimal) -> Figure:
    """Join the scale word that follows, or a chain of them: 10億5000万 in its last scale."""
    found = _scale(text, low, digits[1], lexicon)
    if found is None:
        return Figure(start, digits[1], digits, amount)
    end, scale = found
    if lexicon.chains:
        more = _chain(text, low, lexicon, end, scale=scale, amount=amount)
        if more:
            return Figure(start=start, end=more[0], digits=digits, amount=more[1], scale=more[2])
    return Figure(start=start, end=end, digits=digits, amount=amount, scale=scale)


def _chain(
    text: str, low: str, lexicon: Lexicon, end: int, *, scale: int, amount: Decimal
) -> tuple[int, Decimal, int] | None:
    """Add the parts of a number in myriads: 7천 5백만 is 75 million, 1億2345 is 100 012 345. None when it is one part.

    Parts below a myriad gather in a section that the next 万 or 億 multiplies (Unicode UAX #38, kPrimaryNumeric).
    """
    sign = -1 if amount < 0 else 1
    total, section, parts = Decimal(0), Decimal(0), 1
    part, last = abs(amount), scale
    while parts < _MOST_PARTS:
        if last >= 4:
            section = EXACT.add(section, EXACT.scaleb(part, last % 4))
            total = EXACT.add(total, EXACT.scaleb(section, last - last % 4))
            section = Decimal(0)
        else:
            section = EXACT.add(section, EXACT.scaleb(part, last))
        more = _NEXT.match(text, skip(text, end, 1))
        if not more:
            break
        follow = _scale(text, low, more.end(), lexicon)
        if follow is None and not _closes(text, more.end()):
            break
        step = follow[1] if follow else 0
        if step >= 4 and total and EXACT.scaleb(Decimal(1), step) > total:
            break
        if step < 4 and step >= last and last < 4:
            break
        part, last, parts = Decimal(more[0].replace(",", "")), step, parts + 1
        end = follow[0] if follow else more.end()
    if parts == 1:
        return None
    last -= last % 4
    number = EXACT.scaleb(EXACT.multiply(EXACT.add(total, section), Decimal(sign)), -last)
    whole = number.to_integral_value()
    return end, (whole if whole == number else EXACT.normalize(number)), last


def _closes(text: str, end: int) -> bool:
    """Whether bare digits after a scale word end the number (4000万6000) and do not begin another one."""
    after = text[end : end + 2]
    return not after or (
        after[0] not in "年月日時时点분월년일시分-~～" and not (after[0] in ":.," and after[1:].isdigit())
    )


def _scale(text: str, low: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    position = skip(text, end)
    hyphen = position == end and text[end : end + 1] == "-"
    found = lexicon.scales.after(text, low, position + hyphen)
    if found and lexicon.chains:
        unit = lexicon.units.after(text, low, position)
        return None if unit and unit[0] > position + 1 and unit[0] >= found[0] else found
    return found
