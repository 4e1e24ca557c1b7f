"""Chosen words → markup and plain text of a unit."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.cldr import bcp47, direction
from l10n_news.localize.flat import written
from l10n_news.localize.gap import Sides, between
from l10n_news.localize.machine import timed
from l10n_news.model import Form, LocalizedUnit, Placeholder, Tag
from l10n_news.record import Struct, field
from l10n_news.unit.stream import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n_news.localize.choose import Choice
    from l10n_news.localize.value import Wording, Wordings
    from l10n_news.model import Code, Part, Piece, Segment, Unit

Pieces = tuple["Piece", ...]

TEXT_ONLY = frozenset({"option"})
"""Kinds of units in whose element nothing but text may stand (HTML § 4.10.10)."""


def source_unit(unit: Unit, locale: str) -> LocalizedUnit:
    """Give a unit as the source writes it."""
    return LocalizedUnit(pieces=tuple(_source_pieces(unit)), plain=_source_plain(unit), locale=locale, state="source")


def foreign_unit(unit: Unit, locale: str) -> LocalizedUnit:
    """Give a part in another language as the source writes it, with its direction where that differs."""
    own = unit.locale or locale
    pieces = tuple(_source_pieces(unit))
    if direction(own) != direction(locale) and unit.kind not in TEXT_ONLY:
        pieces = _in_words_of(own, unit, pieces)
    return LocalizedUnit(pieces=pieces, plain=_source_plain(unit), locale=own, state="source")


def localized_unit(unit: Unit, choices: Sequence[Choice], wordings: Wordings) -> LocalizedUnit:
    """Join the words of a unit's segments.

    Args:
        unit: the unit.
        choices: the words of its segments.
        wordings: how the edition writes values.
    """
    locale = wordings.locale
    if all([choice.raw for choice in choices]):  # noqa: C419 -- a list is quicker for the few there are
        pieces = tuple(_source_pieces(unit))
        if unit.kind not in TEXT_ONLY:
            pieces = _in_words_of(wordings.source_locale, unit, pieces)
        return LocalizedUnit(pieces=pieces, plain=_source_plain(unit), locale=wordings.source_locale, state="source")
    rendered = [_render(choice, wordings.of(choice.locale), locale) for choice in choices]
    pieces, plain = _join(unit, choices, rendered, locale)
    if unit.kind in TEXT_ONLY:
        pieces = (escape(plain, quote=False),)
    locales = {choice.locale for choice in choices if not choice.skip}
    kept = locales.pop() if len(locales) == 1 else locale
    state = "partial" if locales or any(choice.raw for choice in choices) else "translated"
    return LocalizedUnit(pieces=pieces, plain=plain, locale=kept, state=state)


def _language(locale: str) -> str:
    return f'<span lang="{escape(bcp47(locale))}" dir="{direction(locale)}">'


def _source_pieces(unit: Unit) -> Iterator[Piece]:
    for index, segment in enumerate(unit.segments):
        if index:
            yield from unit.gaps[index - 1]
        for raw in segment.raw:
            yield from raw


def _in_words_of(locale: str, unit: Unit, pieces: Pieces) -> Pieces:
    """Put the language around the source of a unit."""
    if not any(code.stray for segment in unit.segments for code in segment.codes.values()):
        return (_language(locale), *pieces, "</span>")
    body: list[_Written] = []
    for index, segment in enumerate(unit.segments):
        if index:
            body.append(_Written(unit.gaps[index - 1], " "))
        body += [_Written(raw, part, segment) for raw, part in zip(segment.raw, segment.pattern, strict=True) if raw]
    return tuple(_marked(body, locale))


def _source_plain(unit: Unit) -> str:
    words: list[str] = []
    for index, segment in enumerate(unit.segments):
        if index:
            gap = unit.gaps[index - 1]
            literal = "".join(piece for piece in gap if isinstance(piece, str))
            words.append(literal if unit.preserve else " " * bool(gap))
        for part in segment.pattern:
            if isinstance(part, Placeholder):
                words.append(segment.values[part.name].surface)
            else:
                words.append(_plain_part(part, segment))
    return "".join(words)


def _plain_part(part: str | Tag, segment: Segment) -> str:
    if isinstance(part, str):
        return part
    return " " if segment.codes[part.name].element == "br" else ""


# ── segments ──────────────────────────────────────────────────────────────────────────────────────


class _Rendered(Struct):
    """A segment in its words; ``head`` and ``tail`` are light formatting that a cut reopened and closed."""

    head: list[Code] = field(default_factory=list)
    """Outermost first."""
    body: list[Piece] = field(default_factory=list)
    tail: list[Code] = field(default_factory=list)
    """Outermost first."""
    plain: str = ""


class _Written(NamedTuple):
    """A part of a segment as it is written, or the gap between two segments."""

    pieces: Pieces
    part: Part
    segment: Segment | None = None

    @property
    def code(self) -> Code | None:
        """The code of a tag."""
        return self.segment.codes[self.part.name] if self.segment and isinstance(self.part, Tag) else None


def _render(choice: Choice, wording: Wording, locale: str) -> _Rendered:
    rendered = _Rendered()
    if choice.skip:
        return rendered
    segment, pattern = choice.segment, choice.pattern
    if not segment.codes and not choice.raw and choice.locale == locale:
        rendered.plain, markup = written(choice, wording)
        rendered.body.append(markup)
        return rendered
    first, last = 0, len(pattern)
    for name in _reopened(segment) if segment.codes else ():
        if first == last or pattern[first] != Tag(name, Form.OPEN):
            break
        rendered.head.append(segment.codes[name])
        first += 1
    for name in _closed(segment) if segment.codes else ():
        if first == last or pattern[last - 1] != Tag(name, Form.CLOSE):
            break
        rendered.tail.append(segment.codes[name])
        last -= 1
    said = [_said(choice, index, wording) for index in range(len(pattern))]
    body = [_Written(pieces, part, segment) for (pieces, _), part in zip(said, pattern, strict=True)][first:last]
    if not choice.raw and segment.codes:
        body = _without_opaque(body)
    rendered.body += _marked(body, choice.locale) if choice.locale != locale else _all(body)
    rendered.plain = "".join([plain for _, plain in said])
    return rendered


def _all(body: Iterable[_Written]) -> Iterator[Piece]:
    for one in body:
        yield from one.pieces


def _marked(body: Sequence[_Written], locale: str) -> Iterator[Piece]:
    """Put the language around what is in it; around a tag whose partner stands elsewhere, it ends and begins."""
    outside = _crossing(body)
    inside: list[Piece] = []
    for index, one in enumerate(body):
        if index in outside:
            yield from _in_language(inside, locale)
            yield from one.pieces
            inside = []
        else:
            inside += one.pieces
    yield from _in_language(inside, locale)


def _in_language(pieces: Sequence[Piece], locale: str) -> Iterator[Piece]:
    if any(not isinstance(piece, str) or piece.strip() for piece in pieces):
        yield _language(locale)
        yield from pieces
        yield "</span>"
    else:
        yield from pieces


def _crossing(body: Sequence[_Written]) -> set[int]:
    """Find the tags whose partner is not in the body, and those of the elements that such a tag divides."""
    stack: list[int] = []
    alone: set[int] = set()
    divided = 0
    for index, one in enumerate(body):
        part = one.part
        if not isinstance(part, Tag):
            continue
        if one.code and one.code.stray:
            alone.update((index, *stack[divided:]))
            divided = len(stack)
        elif part.form is Form.OPEN:
            stack.append(index)
        elif part.form is Form.CLOSE:
            if not stack or stack.pop() in alone:
                alone.add(index)
            divided = min(divided, len(stack))
    return alone.union(stack)


def _reopened(segment: Segment) -> list[str]:
    """Names of the codes that a cut before the segment opens again, outermost first."""
    names = []
    for part, raw in zip(segment.pattern, segment.raw, strict=True):
        if raw or not isinstance(part, Tag) or part.form is not Form.OPEN:
            break
        names.append(part.name)
    return names


def _closed(segment: Segment) -> list[str]:
    """Names of the codes that a cut after the segment closes, outermost first."""
    names = []
    for part, raw in zip(reversed(segment.pattern), reversed(segment.raw), strict=True):
        if raw or not isinstance(part, Tag) or segment.codes[part.name].opaque:
            break
        names.append(part.name)
    return names


def _raw(choice: Choice, index: int) -> Pieces:
    """Give a part as the source writes it; a tag that a cut added is written out."""
    part, raw = choice.pattern[index], choice.segment.raw[index]
    if raw or not isinstance(part, Tag) or choice.segment.codes[part.name].opaque:
        return raw
    return _tag(part, choice.segment)


def _said(choice: Choice, index: int, wording: Wording) -> tuple[Pieces, str]:
    """Give the markup and the characters of a part."""
    part = choice.pattern[index]
    if isinstance(part, Placeholder):
        words = wording.words(choice.segment.values[part.name], part.style)
        return _raw(choice, index) if choice.raw else (words.markup,), words.plain
    plain = _plain_part(part, choice.segment)
    if choice.raw:
        return _raw(choice, index), plain
    if isinstance(part, str):
        return (escape(part, quote=False),), plain
    tag = _tag(part, choice.segment)
    if part.form is Form.OPEN and choice.segment.codes[part.name].element == "time":
        tag = timed(tag, choice.pattern, index, choice.segment)
    return tag, plain


def _tag(part: Tag, segment: Segment) -> Pieces:
    code = segment.codes[part.name]
    return (code.close,) if part.form is Form.CLOSE else code.open


def _without_opaque(body: Iterable[_Written]) -> list[_Written]:
    """Leave out the words inside a code that is not translated: its start tag's pieces are all of it."""
    kept: list[_Written] = []
    inside = False
    for one in body:
        if isinstance(one.part, Tag) and one.code and one.code.opaque:
            inside = one.part.form is Form.OPEN
            kept.append(one._replace(pieces=()) if one.part.form is Form.CLOSE else one)
        elif not inside:
            kept.append(one)
    return kept


# ── joining ───────────────────────────────────────────────────────────────────────────────────────


def _join(unit: Unit, choices: Sequence[Choice], rendered: Sequence[_Rendered], locale: str) -> tuple[Pieces, str]:
    pieces: list[Piece] = []
    plain: list[str] = []
    kept = [index for index, choice in enumerate(choices) if not choice.skip]
    for position, index in enumerate(kept):
        after = rendered[index]
        if not position:
            pieces += _opened(after.head)
        else:
            last = kept[position - 1]
            before = rendered[last]
            gap, words = between(
                unit, last, index, Sides(choices[last], choices[index], before.plain, after.plain, locale)
            )
            skipped = (choice.segment for choice in choices[last + 1 : index])
            fused = min(len(before.tail), len(after.head), *map(_spanning, skipped))
            pieces += (code.close for code in reversed(before.tail[fused:]))
            pieces += gap
            pieces += _opened(after.head[fused:])
            plain.append(words)
        pieces += after.body
        plain.append(after.plain)
    if kept:
        pieces += (code.close for code in reversed(rendered[kept[-1]].tail))
    return whole(pieces), "".join(plain)


def _opened(codes: Iterable[Code]) -> Iterator[Piece]:
    for code in codes:
        yield from code.open


def _spanning(segment: Segment) -> int:
    """Count the elements that are open before, in all of, and after a segment."""
    if not segment.codes:
        return 0
    depth = least = len(_reopened(segment))
    for part, raw in zip(segment.pattern, segment.raw, strict=True):
        if raw and isinstance(part, Tag) and part.form is not Form.EMPTY and not segment.codes[part.name].opaque:
            depth += 1 if part.form is Form.OPEN else -1
            least = min(least, depth)
    return least
