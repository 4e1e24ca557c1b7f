"""The short way for a block that is one run of text: most headings, cells, captions and attributes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from l10n_news.model import Placeholder, Segment
from l10n_news.unit.cut import RAISED, figures, sentence_spans
from l10n_news.unit.inline import InlineKind
from l10n_news.unit.stream import whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.model import Part, Piece, Span, Value
    from l10n_news.unit.inline import Inline

_COLLAPSES = re.compile(r"[ \t\n\f\r]{2}|[{｛]")
_ONE_SPACE = str.maketrans("\t\n\f\r", "    ")

Pieces = tuple["Piece", ...]
Joined = tuple[Pieces, list[Segment], list[Pieces], Pieces]


def plain(
    inlines: Sequence[Inline], *, locale: str, sentences: bool, currencies: Mapping[str, str] | None
) -> Joined | None:
    """Give the same as the long way for a text without references, with tags only around all of it.

    Returns:
        What stands before, the segments, the gaps, what stands after; None where the long way is to be gone.
    """
    index = _only_text(inlines)
    if index is None:
        return None
    text = inlines[index].text
    body = text.strip()
    if _COLLAPSES.search(body):
        return None
    start = text.index(body)
    flat = body.translate(_ONE_SPACE)
    spans = figures((), flat, locale, currencies)
    cuts = sentence_spans((), flat, locale, spans) if sentences else ((0, len(flat)),)
    if not cuts or not all(_wanted(flat, spans, first, last) for first, last in cuts):
        return None
    segments = []
    position = 0
    for first, last in cuts:
        own: list[Span] = []
        while position < len(spans) and spans[position].start < last:
            own.append(spans[position])
            position += 1
        segments.append(_segment(flat, body, own, first, last))
    gaps = [_literal(body[end:begin]) for (_, end), (begin, _) in pairwise(cuts)]
    before = (*_raws(inlines[:index]), text[: start + cuts[0][0]])
    after = (text[start + cuts[-1][1] :], *_raws(inlines[index + 1 :]))
    return whole(before), segments, gaps, whole(after)


def _only_text(inlines: Sequence[Inline]) -> int | None:
    """Find the one text with words, where all else are pairs around it and white space."""
    found = None
    opened: list[str] = []
    for index, inline in enumerate(inlines):
        if inline.kind is InlineKind.TEXT:
            if inline.text and not inline.text.isspace():
                if found is not None or inline.raw != (inline.text,):
                    return None
                found = index
        elif inline.kind is InlineKind.OPEN and found is None and not inline.value and inline.element not in RAISED:
            opened.append(inline.element)
        elif inline.kind is not InlineKind.CLOSE or found is None or not opened or opened.pop() != inline.element:
            return None
    return None if opened else found


def _raws(inlines: Sequence[Inline]) -> list[Piece]:
    return [piece for inline in inlines for piece in inline.raw]


def _literal(text: str) -> Pieces:
    return (text,) if text else ()


def _wanted(flat: str, spans: Sequence[Span], first: int, last: int) -> bool:
    return any(map(str.isalpha, flat[first:last])) or any(first <= span.start < last for span in spans)


def _segment(flat: str, raw: str, spans: Sequence[Span], first: int, last: int) -> Segment:
    if not spans:
        return Segment(pattern=(flat[first:last],), raw=((raw[first:last],),))
    parts: list[Part] = []
    raws: list[Pieces] = []
    values: dict[str, Value] = {}
    counts: dict[str, int] = {}
    for span in spans:
        if span.value is None:
            continue
        kind = span.value.kind.value
        counts[kind] = counts.get(kind, 0) + 1
        name = f"{kind}{counts[kind]}"
        values[name] = span.value
        if span.start > first:
            parts.append(flat[first : span.start])
            raws.append((raw[first : span.start],))
        parts.append(Placeholder(name))
        raws.append((raw[span.start : span.end],))
        first = span.end
    if first < last:
        parts.append(flat[first:last])
        raws.append((raw[first:last],))
    return Segment(pattern=tuple(parts), raw=tuple(raws), values=values)
