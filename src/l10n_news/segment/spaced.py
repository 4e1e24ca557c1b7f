"""Sentences of languages that put a space between words: where a mark may end one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.segment.marks import CANDIDATE, EMOJI_RUN, FINAL, IS_EMOJI, OPENING, QUOTATION, SPACED_CLOSER, is_bare
from l10n_news.segment.table import Rules, Table, rules
from l10n_news.segment.verdict import REACH, Place, ends_here

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_DOMAINS = frozenset({"com", "org", "net", "info", "tv", "js"})
_SENTENCE = 2000
"""How far back a quotation mark is looked for, in characters: a bound that keeps hostile text cheap."""


def ends(text: str, start: int, stop: int, table: Table) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of text[start:stop] but the last ends, and where the next begins (characters)."""
    ready = rules(table)
    begin = start
    for match in CANDIDATE.finditer(text, start, stop):
        end, after = _extent(text, begin, match, stop)
        if after >= stop or is_bare(text, after, stop):
            return
        if end == after and not _glued(text, match, ready):
            continue
        opening = OPENING.match(text, after, stop)
        letter = opening.end() if opening else after
        if letter >= stop:
            return
        place = Place(text, begin, match.start(), match.group(2), end, after, letter, stop)
        if ends_here(place, match.group(1), ready):
            yield end, after
            begin = after


def _extent(text: str, begin: int, match: re.Match[str], stop: int) -> tuple[int, int]:
    """Return where the mark with all that belongs to it ends, and where the next thing begins."""
    end, after = match.end(2), match.end()
    if after >= stop or end == after:
        return end, after
    if text[after] in '»”"“':
        closer = SPACED_CLOSER.match(text, after - 1, stop)
        if closer and (closer.end() >= stop or closer.group(2)) and _closes(text, begin, end, closer.group(1)):
            end, after = closer.end(1), closer.end()
    if after < stop and IS_EMOJI.match(text, after) and not IS_EMOJI.match(text, begin):
        emoji = EMOJI_RUN.match(text, end, stop)
        if emoji:
            end, after = emoji.start(1), emoji.end()
    return end, after


def _closes(text: str, begin: int, end: int, quote: str) -> bool:
    """Tell whether a quotation mark with white space on both sides closes what this sentence opened."""
    sentence = text[max(begin, end - _SENTENCE) : end]
    if quote == "»":
        return "«" in sentence
    if quote == "“":
        return "„" in sentence
    if quote == "”":
        return "“" in sentence or "„" in sentence
    return len(QUOTATION.findall(sentence)) % 2 == 1


def _glued(text: str, match: re.Match[str], ready: Rules) -> bool:
    """Tell whether a mark without white space behind it may end a sentence at all."""
    mark, at, after = match.group(1), match.start(), match.end()
    if mark[0] in FINAL:
        return True
    if mark not in {".", "!", "?"} or match.group(2):
        return False
    if ready.finals and "\uac00" <= text[after] <= "\ud7a3":
        return text[:at].endswith(ready.finals, max(0, at - 2)) and not text.startswith(ready.particles, after)
    before, following = text[max(0, at - 3) : at], text[after : after + 2]
    if not (len(before) == 3 and before.isalpha() and before.islower() and following.isalpha() and following.istitle()):
        return False
    left = text[max(0, at - REACH) : at].rsplit(None, 1)[-1]
    right = text[after : after + REACH].split(None, 1)[0]
    right = right.rstrip(".,;:!?")
    return left.isalpha() and left.islower() and right.isalpha() and right.lower() not in _DOMAINS  # said.The
