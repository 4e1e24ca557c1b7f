"""The short way for a block that is one run of text: most headings, cells, captions, attributes, many paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from l10n_news.model import Placeholder, Segment
from l10n_news.regex import regex
from l10n_news.unit.cut import RAISED, figures, sentence_spans
from l10n_news.unit.inline import InlineKind
from l10n_news.unit.stream import UNSEEN, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Part, Piece, Span, Value
    from l10n_news.unit.inline import Inline

_WIDE = regex(" {2,}")
_ONE_SPACE = str.maketrans("\t\n\f\r", "    ")
_SHORT = 256
"""Characters of a text that is worth remembering: menus, labels and headings come again, paragraphs do not."""

_SPECIAL = RAISED | {"time"}
"""Elements that say something of the figures in them, or ask something of them."""

Pieces = tuple["Piece", ...]
Joined = tuple[Pieces, Sequence["Segment"], Sequence[Pieces], Pieces]
Currencies = tuple[tuple[str, str], ...]
Core = tuple[int, tuple["Segment", ...], tuple[Pieces, ...], int]
"""Where the first segment begins in the source, the segments, the gaps, and where the last one ends."""


class _Source:
    """The source of a flat text, and where each of its characters stands in it."""

    __slots__ = ("_flat", "_raw", "raw")

    def __init__(self, raw: str, flat: list[int], at: list[int]) -> None:
        self.raw = raw
        self._flat, self._raw = flat, at
        """From an offset of the flat text on, the other offset in the source corresponds."""

    def at(self, offset: int) -> int:
        """Give the offset in the source of an offset in the flat text."""
        index = bisect_right(self._flat, offset) - 1
        return self._raw[index] + offset - self._flat[index]

    def kept(self, chunks: Sequence[tuple[int, int]]) -> _Source:
        """Give the same source for a flat text of which only these ranges are left."""
        flat: list[int] = []
        raw: list[int] = []
        length = index = 0
        for start, end in chunks:
            flat.append(length)
            raw.append(self.at(start))
            while index < len(self._flat) and self._flat[index] < end:
                if self._flat[index] > start:
                    flat.append(length + self._flat[index] - start)
                    raw.append(self._raw[index])
                index += 1
            length += end - start
        flat.append(length)
        raw.append(self.at(chunks[-1][1]))
        return _Source(self.raw, flat, raw)


def plain(
    inlines: Sequence[Inline], *, locale: str, sentences: bool, currencies: Mapping[str, str] | None
) -> Joined | None:
    """Give the same as the long way for a text, with references or without, that no tag interrupts.

    Returns:
        What stands before, the segments, the gaps, what stands after; None where the long way is to be gone.
    """
    said = tuple(currencies.items()) if currencies else ()
    if len(inlines) == 1 and inlines[0].kind is InlineKind.TEXT:
        bounds = (0, 1) if inlines[0].text and not inlines[0].text.isspace() else None
    else:
        bounds = _only_text(inlines)
    if bounds is None:
        return None
    first, last = bounds
    text = inlines[first].text
    if last - first == 1 and inlines[first].raw == (text,):
        raw = body = text.strip()
        start = len(text) - len(text.lstrip())
        found = (_short if len(body) < _SHORT else _same)(body, locale, sentences, said)
        outer = text[:start], text[start + len(body) :]
    else:
        joined = _joined(inlines[first:last])
        found = _core(*joined, locale, sentences, said) if joined else None
        raw, outer = joined[1].raw if joined else "", ("", "")
    if found is None:
        return None
    begin, segments, gaps, end = found
    before, after = outer[0] + raw[:begin], raw[end:] + outer[1]
    if len(inlines) == 1:
        return _literal(before), segments, gaps, _literal(after)
    return (
        whole((*_raws(inlines[:first]), before)),
        segments,
        gaps,
        whole((after, *_raws(inlines[last:]))),
    )


def _only_text(inlines: Sequence[Inline]) -> tuple[int, int] | None:
    """Find the one stretch of text with words, where all else are pairs around it, and what shows nothing."""
    words = [
        index
        for index, inline in enumerate(inlines)
        if inline.kind is InlineKind.TEXT and inline.text and not inline.text.isspace()
    ]
    if not words:
        return None
    first, last = words[0], words[-1] + 1
    opened: list[str] = []
    for index, inline in enumerate(inlines):
        kind = inline.kind
        if kind is InlineKind.TEXT:
            continue
        if first < index < last:
            return None
        if kind is InlineKind.OPEN and not inline.value and inline.element not in _SPECIAL:
            opened.append(inline.element)
        elif kind is InlineKind.CLOSE:
            if not opened or opened.pop() != inline.element:
                return None
        elif kind is not InlineKind.EMPTY or inline.element not in UNSEEN:
            return None
    return None if opened else (first, last)


def _raws(inlines: Sequence[Inline]) -> list[Piece]:
    return [piece for inline in inlines for piece in inline.raw]


def _joined(inlines: Sequence[Inline]) -> tuple[str, _Source] | None:
    """Join texts and references; None where one stands for several characters."""
    flat: list[int] = []
    at: list[int] = []
    raws: list[str] = []
    length = size = 0
    for inline in inlines:
        raw = "".join([piece for piece in inline.raw if isinstance(piece, str)])
        if len(inline.text) != 1 and inline.raw != (inline.text,):
            return None
        flat.append(length)
        at.append(size)
        raws.append(raw)
        length += len(inline.text)
        size += len(raw)
    flat.append(length)
    at.append(size)
    return "".join([inline.text for inline in inlines]), _Source("".join(raws), flat, at)


def _same(body: str, locale: str, sentences: bool, currencies: Currencies) -> Core | None:  # noqa: FBT001 -- remembered
    """Cut a text that is its own source, without white space around it."""
    return _core(body, _Source(body, [0], [0]), locale, sentences, currencies)


_short = lru_cache(maxsize=4096)(_same)


def _core(
    text: str,
    source: _Source,
    locale: str,
    sentences: bool,  # noqa: FBT001 -- as above
    currencies: Currencies,
) -> Core | None:
    flat = text if text.isprintable() else text.translate(_ONE_SPACE)
    if not flat.isprintable() or flat[0] == " " or flat[-1] == " ":
        start = len(flat) - len(flat.lstrip())
        flat = flat.strip()
        source = source.kept([(start, start + len(flat))])
    if "  " in flat:
        flat, source = _collapsed(flat, source)
    if "{" in flat or "｛" in flat:
        return None
    spans = figures((), flat, locale, dict(currencies))
    cuts = sentence_spans((), flat, locale, spans) if sentences else ((0, len(flat)),)
    if not cuts or not all([_wanted(flat, spans, first, last) for first, last in cuts]):  # noqa: C419 -- a list is quicker
        return None
    same = source.raw == flat
    segments = []
    position = 0
    for first, last in cuts:
        own: list[Span] = []
        while position < len(spans) and spans[position].start < last:
            own.append(spans[position])
            position += 1
        if own:
            segments.append(_segment(flat, source, own, first, last))
        else:
            words = flat[first:last]
            raw = words if same else source.raw[source.at(first) : source.at(last)]
            segments.append(Segment(pattern=(words,), raw=((raw,),)))
    if len(cuts) == 1:
        return source.at(cuts[0][0]), tuple(segments), (), source.at(cuts[0][1])
    gaps = [_literal(source.raw[source.at(end) : source.at(begin)]) for (_, end), (begin, _) in pairwise(cuts)]
    return source.at(cuts[0][0]), tuple(segments), tuple(gaps), source.at(cuts[-1][1])


def _same_place(offset: int) -> int:
    return offset


def _collapsed(flat: str, source: _Source) -> tuple[str, _Source]:
    """Make one space of several."""
    chunks: list[tuple[int, int]] = []
    start = 0
    for match in _WIDE.finditer(flat):
        chunks.append((start, match.start() + 1))
        start = match.end()
    chunks.append((start, len(flat)))
    return "".join([flat[start:end] for start, end in chunks]), source.kept(chunks)


def _literal(text: str) -> Pieces:
    return (text,) if text else ()


def _wanted(flat: str, spans: Sequence[Span], first: int, last: int) -> bool:
    return any(map(str.isalpha, flat[first:last])) or any([first <= span.start < last for span in spans])  # noqa: C419


def _segment(flat: str, source: _Source, spans: Sequence[Span], first: int, last: int) -> Segment:
    raw, at = source.raw, source.at if source.raw != flat else _same_place
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
            raws.append((raw[at(first) : at(span.start)],))
        parts.append(Placeholder(name))
        raws.append((raw[at(span.start) : at(span.end)],))
        first = span.end
    if first < last:
        parts.append(flat[first:last])
        raws.append((raw[at(first) : at(last)],))
    return Segment(pattern=tuple(parts), raw=tuple(raws), values=values)
