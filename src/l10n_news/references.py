"""Character references of HTML and what they stand for (HTML § 13.2.5.72–84)."""

from __future__ import annotations

from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    import re

REFERENCE = regex(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]*;?)")
"""What may be a reference; `character` says whether it is one."""

_LONGEST = 7
"""Digits of the last character of Unicode, as a decimal number."""


def character(reference: str, following: str) -> str | None:
    """Give what a reference in an attribute's value stands for, or None where it is no reference.

    A named one without a semicolon is none before ``=``.

    Args:
        reference: a match of `REFERENCE`.
        following: the character behind it; empty at the end.
    """
    if reference[1] == "#":
        return _numeric(reference)
    name = reference[1:]
    return html5.get(name) if name[-1] == ";" or following != "=" else None


def decoded(text: str) -> str:
    """Give the characters that a text of HTML stands for, of a number of any length, controls too."""
    return REFERENCE.sub(_of_text, text) if "&" in text else text


def _of_text(match: re.Match[str]) -> str:
    return _numeric(match[0]) if match[0][1] == "#" else unescape(match[0])


def _numeric(reference: str) -> str:
    digits = reference[2:].rstrip(";")
    base, digits = (16, digits[1:]) if digits[0] in "xX" else (10, digits)
    digits = digits.lstrip("0") or "0"
    if len(digits) > _LONGEST:
        return "\N{REPLACEMENT CHARACTER}"
    number = int(digits, base)
    return unescape(f"&#{number};") or chr(number)
