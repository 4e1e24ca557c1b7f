"""Digits → exact decimals: grouping, decimals, signs and scale words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.values.entity import EXACT, Figure
from l10n_news.values.words import SPACES, skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.lexicon import Lexicon

LONGEST = 40
"""A run of more digits is an identifier."""

_SEPARATORS = re.compile(r"[^\d]")
_NEXT = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?(?!\d)")


def read(text: str, low: str, start: int, lexicon: Lexicon, floor: int = 0) -> Figure | None:
    """Read the number whose first digit stands at ``start``, or None where the digits are no number."""
    match = lexicon.numeral.match(text, start)
    if match is None:
        return None
    digits = match[0]
    first = start
    if first > floor and text[first - 1] in lexicon.decimal and (first - 1 == floor or text[first - 2].isspace()):
        first -= 1
        digits = "." + digits
        amount = Decimal(_ascii(digits, "."))
    else:
        amount = Decimal(_ascii(digits, _point(digits, lexicon)))
    minus = lexicon.minus.before(text, low, first, floor)
    if minus and _is_sign(text, minus[0], floor):
        return _scaled(text, low, minus[0], (first, match.end()), amount.copy_negate(), lexicon)
    return _scaled(text, low, first, (first, match.end()), amount, lexicon)


def _is_sign(text: str, position: int, floor: int) -> bool:
    if not text[position] in "-−－":
        return True
    if position == floor:
        return position == 0 or floor == 0
    left = text[position - 1]
    if left in "([{:,«“\"'=~<>≤≥¥$€£":
        return True
    if left not in SPACES and left not in "\t\n\r":
        return False
    before = skip_back(text, position, floor, 4)
    return before <= floor or not (text[before - 1].isdigit() or text[before - 1] in "%)")


def _point(digits: str, lexicon: Lexicon) -> str:
    """Which sign of the digits is the decimal one; empty when none is."""
    signs = _SEPARATORS.findall(digits)
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


def _scaled(
    text: str, low: str, start: int, digits: tuple[int, int], amount: Decimal, lexicon: Lexicon
) -> Figure:
    """Join the scale words that follow: one word, or a chain like 10億5000万 in its last scale."""
    end, scale = digits[1], 0
    found = _scale(text, low, end, lexicon)
    if found:
        end, scale = found
        while (more := _NEXT.match(text, skip(text, end, 1))) and lexicon.language in ("zh", "ja", "ko"):
            follow = _scale(text, low, more.end(), lexicon)
            step = follow[1] if follow else 0
            if step >= scale or (not follow and not _chained(text, more.end())):
                break
            amount = EXACT.add(EXACT.scaleb(amount, scale - step), Decimal(more[0].replace(",", "")))
            end, scale = follow or (more.end(), 0)
    return Figure(start=start, end=end, digits=digits, amount=amount, scale=scale)


def _chained(text: str, end: int) -> bool:
    """Whether bare digits after a scale word end the number (4000万6000) and do not begin another one."""
    return end == len(text) or text[end] not in "年月日時时分-~～:"


def _scale(text: str, low: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    position = skip(text, end)
    hyphen = position == end and text[end : end + 1] == "-"
    return lexicon.scales.after(text, low, position + hyphen)
