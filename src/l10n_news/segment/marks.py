"""The characters that matter at the end of a sentence, as classes of regular expressions."""

from __future__ import annotations

import re

from l10n_news.regex import regex

STOPS = ".!?…؟۔।॥‼⁇⁈⁉‥。！？"
FINAL = frozenset("۔।॥。")
"""Marks that always end a sentence."""
QUOTES = "\"'“”„‟‘’‚«»‹›"
CLOSERS = QUOTES + ")]}⁰¹²³⁴⁵⁶⁷⁸⁹†‡\ufffc\u200e\u200f\u202c\u2069\u200b_*"
OPENERS = QUOTES + "([¿¡*_\u200e\u200f\u202a\u202b\u2066\u2067\u2068\u200b\ufeff"
EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"
NO_OPENING = frozenset("?!,;:%/=|&+~^>)]}\u060c\u061b")
"""What never begins a sentence."""

CANDIDATE = regex(
    rf"((?:\.(?:[ \u00a0]\.){{2,}}+|[{STOPS}])(?:[{STOPS}]|[ \u00a0][!?])*+)"
    rf"((?:[{re.escape(CLOSERS)}]|\[\d{{1,3}}\]|(?<=(?:[^\W\d_]|[)\]])[.!?])\d{{1,2}}(?=\s|$))*+)(\s*+)"
)
"""(marks)(closing quotation marks, brackets, references to notes: [3], ³, or a bare 3)(white space)."""
SPACED_CLOSER = regex(r"\s([»”\"“])(\s*+)(?=[^\w]|(?<=\s)|$)")
QUOTATION = regex(r'(?<!\w)"|"(?!\w)')
"""A straight quotation mark that is not an apostrophe."""
EMOJI_RUN = regex(rf"(?:\s*+[{EMOJI}])++(\s*+)")
IS_EMOJI = regex(f"[{EMOJI}]")
OPENING = regex(rf"[{re.escape(OPENERS)}]*+")
DASH = regex(rf"[-–—―−]{{1,3}}+\s++[{re.escape(OPENERS)}]*+")
WORD = regex(r"[^\s\"“”„«»‹›()\[\]{}<>,;:!?…—–_*¿¡/]++")
LAST = regex(r"[^\s\"“”„«»‹›()\[\]{}<>,;:!?…—–_*¿¡]*$")
_TAIL = 16


def is_bare(text: str, start: int, stop: int) -> bool:
    """Tell whether only a few signs are left, no sentence of their own: *– *, *) ***."""
    return stop - start < _TAIL and not any(char.isalnum() or char in "\ufffc{" for char in text[start:stop])
