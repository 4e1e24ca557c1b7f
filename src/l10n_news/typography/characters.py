"""Classes of characters that more than one rule asks about."""

from __future__ import annotations

from l10n_news.regex import regex

WIDE = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Ideographs and kana, as a part of a regular expression's class."""

ARABIC = (
    "\u0620-\u065f\u066e-\u06d3\u06d5-\u06df\u06e5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff"
    "\ufe70-\ufefc"
)
"""Letters and signs of the Arabic script without its digits and marks."""

IS_WIDE = regex(f"[{WIDE}]")
IS_ARABIC = regex(f"[{ARABIC}]")
IS_HEBREW = regex("[\u05d0-\u05f2]")

OPENING = frozenset("([{¿¡«“„‚‘‹「『（【《〈〔-–—―/\"'\u2066\u2067\u2068\u200e\u200f…⟨")
"""After one of these, as after a space, a quotation can begin."""

CLOSING = frozenset(".,;:!?…)]}»”“’›」』）】》〉〕。，、；：！？،؛؟۔।-–—―/\"'\u2069\u200e\u200f⟩")
"""Before one of these, as before a space, a quotation can end."""


def around(text: str, place: int) -> tuple[str, str]:
    """Give the characters before and after one; a space at the ends of the text."""
    return text[place - 1] if place else " ", text[place + 1] if place + 1 < len(text) else " "
