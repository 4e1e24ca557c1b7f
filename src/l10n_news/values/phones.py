"""Telephone numbers and long identifiers (E.164 in outline, national forms by their shape). They stay text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site

_GAP = r"(?:[ .-]?\([ ]?|[ ]?\)[ .-]{0,2}\(?|-[ ]?|[./]|/ |[ \u00a0]{1,2})"
_SHAPE = regex(rf"[+( ]{{0,4}}\d{{1,14}}(?:{_GAP}\d{{1,13}}(?!\d)){{0,7}}\)?")
_SEVEN = regex(r"(?:\d[^\d]{0,5}){7}")
"""What every number has: seven digits that stand together."""
_EXTENSION = regex(r"\s{0,2}(?:x|ext\.?|extension)\s{0,2}\d{1,6}", re.IGNORECASE)
_NANP = regex(r"(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}$")
_LOCAL = regex(r"\d{3}-\d{4}$")
_TRUNK_DATE = regex(r"0\d?[./-]\d\d?[./-]\d{2,4}$")
_CHAIN = regex(r"\d{1,19}(?:[-‑]\d{1,19}){2,30}(?![\w-])")
_NEAR = 40
_LONGEST_PHONE = 17


def telephone(site: Site) -> Entity | None:
    """Recognize a telephone number: an international prefix, a trunk zero, an area code, or groups of a known shape."""
    text, digits = site.text, site.figure.digits[0]
    if _SEVEN.match(text, digits) is None:
        return None
    start = _opening(text, digits, site.floor)
    match = _SHAPE.match(text, start)
    if match is None or match.end() <= digits:
        return None
    end = match.end()
    while end > digits and not (text[end - 1].isdigit() or (text[end - 1] == ")" and "(" in text[start:end])):
        end -= 1
    said = text[start:end]
    count = sum(c.isdigit() for c in said)
    if not 7 <= count <= _LONGEST_PHONE or _runs_on(text, end) or not _is_phone(said, count, site):
        return None
    extension = _EXTENSION.match(text, end)
    end = extension.end() if extension else end
    return site.entity("literal", start=start, end=end, said=text[start:end], unit="phonenumber")


def _opening(text: str, start: int, floor: int) -> int:
    first = start
    while first > floor and start - first < 4 and text[first - 1] in "+( ":
        first -= 1
    while first < start and text[first] == " ":
        first += 1
    return first


def _runs_on(text: str, end: int) -> bool:
    """Whether the figure goes on behind a comma, a colon or a letter, and is no telephone number."""
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalnum() and (after[0].isascii() or after[0].isdigit()):
        return after[0] not in "xXe"
    return after[0] in "%=" or (after[0] in ",:/-" and after[1:].isdigit())


def _is_phone(said: str, count: int, site: Site) -> bool:
    if said[0] == "+" or said.startswith(("(+", "( +")):
        return count >= 8
    near = site.lexicon.phones
    if near and near.search(site.low, max(0, site.figure.start - _NEAR), site.figure.start):
        return True
    if said.isdigit():
        return said[0] == "0" and 8 <= count <= 14
    start, end = site.figure.digits
    return end - start < len(said) and _is_shaped(said, count)


def _is_shaped(said: str, count: int) -> bool:
    """Whether the shape says telephone: an area code in brackets, a trunk zero, a known grouping."""
    if "(" in said:
        return said.count("(") == said.count(")") and count >= 8 and "/" not in said
    if said[0] == "0":
        return 8 <= count <= 15 and not _TRUNK_DATE.match(said)
    return bool(_NANP.match(said) or _LOCAL.match(said)) or _regular(said, count)


def _regular(said: str, count: int) -> bool:
    """Whether groups of digits look like a national number: three or more of one kind of gap, of two digits or more."""
    groups = re.split(r"[ .\u00a0-]+", said)
    if not 3 <= len(groups) <= 7 or not 9 <= count <= 13 or "/" in said:
        return False
    return all(len(group) >= 2 for group in groups[1:]) and len(groups[0]) <= 4


def identifier(site: Site) -> Entity | None:
    """Recognize a long run of digits or a chain of three and more: an account, an order, an ISBN."""
    start, end = site.figure.digits
    said = site.text[start:end]
    if site.figure.start == start and said.isdigit() and (end - start > 9 or (said[0] == "0" and end - start > 5)):
        return site.entity("literal", start=start, end=end, said=said)
    chain = _CHAIN.match(site.text, start)
    return site.entity("literal", start=start, end=chain.end()) if chain else None
