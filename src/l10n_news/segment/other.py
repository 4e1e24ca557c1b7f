"""Sentences of the languages without a table of ours: sentencex proposes, what holds in every language disposes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.segment import spaced
from l10n_news.segment.marks import CLOSERS
from l10n_news.segment.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW = 4096
"""The library takes time that grows with the square of the text: it is given so many characters at a time."""
_UNQUOTED = str.maketrans(dict.fromkeys('"“”„‟«»', " "))
"""An unpaired quotation mark makes the library miss every sentence up to the next one."""
_SURROGATE = regex("[\ud800-\udfff]")
_BEHIND = regex(rf"[{re.escape(CLOSERS)}]*+(\s*+)")
_COMMON = Table(
    never="Mr Mrs Ms Dr Drs Prof Sen Gov Gen Rev Col Capt Lt Sgt St Eng Ing Hr vs e.g i.e",
    number="No no Nr nr p pp vol art Art",
    may="U.S U.K",
    words="a b c d e f g h i j k l m n o p q r s t u v w x y z á à é í ó ú æ ø å ő а е и і о у я э є α η ή ω",
    consonants=False,
)
"""What holds in every language with capitals."""


def ends(text: str, start: int, stop: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of text[start:stop] but the last ends, and where the next begins (characters)."""
    agreed = {following: end for end, following in spaced.ends(text, start, stop, _COMMON)}
    last = start
    for mark in _proposed(text, start, stop, language):
        behind = _BEHIND.match(text, mark, stop)
        end, following = (behind.start(1), behind.end()) if behind else (mark, mark)
        if following <= last or following >= stop:
            continue
        if text[mark - 1] in ".!?…":
            if following not in agreed:
                continue
            end = agreed[following]
        yield end, following
        last = following


def _proposed(text: str, start: int, stop: int, language: str) -> Iterator[int]:
    """Yield where the library ends a sentence, behind its mark."""
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # noqa: PLC0415 -- seldom needed

    plain = _SURROGATE.sub("\ufffd", text[start:stop]).translate(_UNQUOTED)
    at, size = 0, len(plain)
    while at < size:
        window = plain[at : at + _WINDOW]
        spans = [span for span in get_sentence_boundaries(language, window) if not span["is_paragraph_break"]]
        whole = at + len(window) >= size
        for span in spans if whole else spans[:-1]:
            yield start + at + len(window[: span["end_index"]].rstrip())
        # The last sentence of a window may go on: it is read again, unless it fills the window.
        at += len(window) if whole or len(spans) < 2 else spans[-1]["start_index"]
