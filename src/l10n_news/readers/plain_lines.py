"""What a line or a block of plain text is, by the words of ``TextRules``: small functions for each kind."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.readers.text_rules import TextRules

MAX_FURNITURE = 200
"""Characters of the longest line that may be a breadcrumb, a dateline or a byline."""
MAX_CAPTION = 600
"""Characters of the longest caption."""
MAX_CREDIT = 120
"""Characters of the longest credit in brackets."""

_BRACKETS = {"]": "[", ")": "(", "】": "【", "）": "（", "］": "［"}
_SQUARE = frozenset("[【［")
_LEAST_SPARE = 8
"""Characters for which a line must have had room that was ended on purpose."""
_UNSPACED = regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
"""What may be broken between any two characters."""
_LABELS = frozenset(":：/")
"""What follows the word of a credit within a caption."""
_FINAL = frozenset(".!?…:;。！？：；।॥؟۔,，、")
_CLOSING = frozenset("\"'”’»)]」』）】›")


def breadcrumb(line: str, rules: TextRules) -> tuple[str, ...]:
    """Give the steps of a breadcrumb without the first that leads home; empty when the line is none."""
    separator = next((mark for mark in rules.crumbs if mark in line), None)
    if separator is None or len(line) > MAX_FURNITURE or "<" in line:
        return ()
    steps = [" ".join(step.split()) for step in line.split(separator)]
    if len(steps) < 2 or not all(0 < len(step) <= 60 and step[-1] not in _FINAL for step in steps):
        return ()
    if steps[0].casefold().rpartition(":")[2].strip() in _folded(rules.home):
        return tuple(steps[1:])
    return tuple(steps) if all(len(step.split()) <= 3 for step in steps) else ()


def is_switch(line: str, rules: TextRules) -> bool:
    """Whether a line is nothing but buttons: ``L M S``."""
    if len(line) > MAX_FURNITURE:
        return False
    words = [word for word in re.split(r"[\s|/·:：,，]+", line) if word]
    return len(words) >= 2 and all(word.casefold() in _folded(rules.switches) for word in words)


def byline(line: str, rules: TextRules) -> tuple[str, ...]:
    """Give the authors that a line names: ``By Ana Lima and Jo Park``; empty when it is no byline."""
    label = label_length(line, rules.byline)
    if not label or len(line) > MAX_FURNITURE:
        return ()
    named = names(line[label:].strip(" :："), rules)
    return named if all(map(_is_name, named)) else ()


def names(text: str, rules: TextRules) -> tuple[str, ...]:
    """Cut a list of names: ``Ana Lima, Jo Park and Li Wei in Oslo``."""
    *first, last = re.split(r"(?<!\s)\s*+[,，、/;]\s*", text)
    words = last.split()
    place = next((index for index, word in enumerate(words) if word in rules.places and index), len(words))
    words = words[:place]
    at = next((index for index, word in enumerate(words) if word.casefold() in _folded(rules.conjunctions)), None)
    tail = [" ".join(words)] if at is None else [" ".join(words[:at]), " ".join(words[at + 1 :])]
    return tuple(name for name in (*first, *tail) if name)


def credit(text: str, rules: TextRules) -> int:
    """Give where the credit in brackets at the end of a caption begins, in characters; -1 when there is none."""
    opening = _BRACKETS.get(text[-1:], "")
    start = text.rfind(opening) if opening else -1
    if start < 0 or not 0 < len(text) - start - 2 <= MAX_CREDIT or len(text) > MAX_CAPTION:
        return -1
    inside = " ".join(text[start + 1 : -1].split()).casefold()
    words = _folded(rules.credit)
    begins = any(inside.startswith(word) and not inside[len(word) : len(word) + 1].isalpha() for word in words)
    ends = any(inside.endswith(word) and not inside[: -len(word)][-1:].isalpha() for word in words)
    return start if begins or ends or label_at(inside, rules) >= 0 else -1


def is_caption(text: str, rules: TextRules) -> bool:
    """Whether all of a block is a caption in square brackets, with its credit: ``[A tram. Photo: Jo Park]``."""
    if not 2 < len(text) <= MAX_CAPTION or _BRACKETS.get(text[-1]) != text[0] or text[0] not in _SQUARE:
        return False
    inside = text[1:-1]
    return _SQUARE.isdisjoint(inside) and label_at(inside, rules) >= 0


def label_at(text: str, rules: TextRules) -> int:
    """Give where the last label of a credit begins, ``Photo: Jo Park`` or ``Photo/AP``; -1 when there is none."""
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    found = -1
    for word in _folded(rules.credit):
        at = folded.rfind(word)
        after = folded[at + len(word) :].lstrip()
        if at > found and after[:1] in _LABELS and after and not folded[max(0, at - 1) : at].isalpha():
            found = at
    return found


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines of a block are those of one paragraph: each but the last had no room for the next word.

    A line that would have had plenty was ended on purpose; where most were, each is a paragraph.
    """
    width = max(map(len, lines))
    spare = max(_LEAST_SPARE, width // 4)
    ended = sum(
        len(line) + 1 + _first_word(following) + spare <= width and not following[0].islower()
        for line, following in pairwise(lines)
    )
    return ended * 2 <= len(lines) - 1


def _first_word(line: str) -> int:
    """Give the length of what a line would have to be broken behind."""
    return 1 if _UNSPACED.match(line) else len(line.split(" ", 1)[0])


def is_heading(line: str, rules: TextRules) -> bool:
    """Whether a line on its own reads like a heading: short, and without a mark at its end."""
    if not 0 < len(line) <= rules.heading_length or not any(map(str.isalpha, line)):
        return False
    return line[-1] not in _FINAL and line[-1] not in _CLOSING and line[0] not in "\"“«「'‘"


def item(line: str, rules: TextRules) -> str:
    """Give the text of a list's item without its bullet; empty when the line is none."""
    bullet, space, text = line.partition(" ")
    return text.strip() if space and bullet in rules.bullets else ""


# ── parts ─────────────────────────────────────────────────────────────────────────────────────────


def label_length(text: str, labels: Iterable[str]) -> int:
    """Give the length of the label that a text begins with (the longest), 0 when there is none."""
    folded = text.casefold()
    longest = 0
    for label in _folded(tuple(labels)):
        after = text[len(label) : len(label) + 1]
        apart = not after.isalpha() or not label[-1].isascii()
        if len(label) > longest and folded.startswith(label) and after and apart:
            longest = len(label)
    return longest


@lru_cache(maxsize=32)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 5 and not any(map(str.isdigit, text)) and not words[0][0].islower()
