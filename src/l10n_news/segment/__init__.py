"""Text → sentence offsets, and what stands between two target sentences."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"\S.*?(?:[.!?…](?=\s)|[。！？](?!\w)|$)", re.DOTALL)


def boundaries(text: str, locale: str) -> tuple[tuple[int, int], ...]:
    """Return the spans [start, end) of the sentences, in characters; everything outside them is white space."""
    del locale
    body = text.rstrip()
    return tuple(match.span() for match in _SENTENCE.finditer(body))


def separator(before: str, after: str, locale: str) -> str:
    """Return what stands between two target segments of a locale: nothing or a space."""
    del after
    return "" if locale[:2] in {"zh", "ja"} and before.endswith(tuple("。！？”」")) else " "
