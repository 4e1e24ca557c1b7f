"""Chosen words → markup and plain text of a unit."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from l10n_news.cldr import bcp47, direction
from l10n_news.localize.gap import between
from l10n_news.localize.value import Wording
from l10n_news.model import Form, LocalizedUnit, Placeholder, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n_news.cldr import House
    from l10n_news.localize.choose import Choice
    from l10n_news.model import Code, Piece, Segment, Unit

Pieces = tuple["Piece", ...]


def source_unit(unit: Unit, locale: str) -> LocalizedUnit:
    """Give a unit as the source writes it."""
    return LocalizedUnit(pieces=tuple(_source_pieces(unit)), plain=_source_plain(unit), locale=locale, state="source")


def foreign_unit(unit: Unit, locale: str) -> LocalizedUnit:
    """Give a part in another language as the source writes it, with its direction where that differs."""
    own = unit.locale or locale
    pieces = tuple(_source_pieces(unit))
    if direction(own) != direction(locale):
        pieces = (_language(own), *pieces, "</span>")
    return LocalizedUnit(pieces=pieces, plain=_source_plain(unit), locale=own, state="source")


def localized_unit(
    unit: Unit, choices: Sequence[Choice], locale: str, *, source_locale: str, house: House
) -> LocalizedUnit:
    """Join the words of a unit's segments."""
    if all(choice.raw for choice in choices):
        pieces = (_language(source_locale), *_source_pieces(unit), "</span>")
        return LocalizedUnit(pieces=pieces, plain=_source_plain(unit), locale=source_locale, state="source")
    wordings = {
        name: Wording(locale=name, source_locale=source_locale, house=house if name == locale else None)
        for name in {choice.locale for choice in choices}
    }
    rendered = [_render(choice, wordings[choice.locale], locale) for choice in choices]
    pieces, plain = _join(unit, choices, rendered, locale)
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


@dataclass(slots=True)
class _Rendered:
    """A segment in its words; ``head`` and ``tail`` are light formatting that a cut reopened and closed."""

    head: list[Code] = field(default_factory=list)
    """Outermost first."""
    body: list[Piece] = field(default_factory=list)
    tail: list[Code] = field(default_factory=list)
    """Outermost first."""
    plain: str = ""


def _render(choice: Choice, wording: Wording, locale: str) -> _Rendered:
    rendered = _Rendered()
    if choice.skip:
        return rendered
    segment, pattern = choice.segment, choice.pattern
    first, last = 0, len(pattern)
    for name in _reopened(segment):
        if first < last and pattern[first] == Tag(name, Form.OPEN):
            rendered.head.append(segment.codes[name])
            first += 1
    for name in _closed(segment):
        if first < last and pattern[last - 1] == Tag(name, Form.CLOSE):
            rendered.tail.append(segment.codes[name])
            last -= 1
    fallen = choice.locale != locale
    if fallen:
        rendered.body.append(_language(choice.locale))
    rendered.body += _raw_body(segment, first, last) if choice.raw else _body(choice, wording, first, last)
    if fallen:
        rendered.body.append("</span>")
    rendered.plain = _plain(choice, wording)
    return rendered


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


def _raw_body(segment: Segment, first: int, last: int) -> Iterator[Piece]:
    for part, raw in list(zip(segment.pattern, segment.raw, strict=True))[first:last]:
        if raw or not isinstance(part, Tag) or segment.codes[part.name].opaque:
            yield from raw
        else:
            yield from _tag(part, segment)


def _body(choice: Choice, wording: Wording, first: int, last: int) -> Iterator[Piece]:
    segment = choice.segment
    opaque = False
    for part in choice.pattern[first:last]:
        if isinstance(part, Placeholder):
            yield wording.markup(segment.values[part.name], part.style)
        elif isinstance(part, Tag):
            code = segment.codes[part.name]
            if code.opaque:
                opaque = part.form is Form.OPEN
                if part.form is not Form.CLOSE:
                    yield from code.open
            else:
                yield from _tag(part, segment)
        elif not opaque:
            yield escape(part, quote=False)


def _tag(part: Tag, segment: Segment) -> Iterator[Piece]:
    code = segment.codes[part.name]
    if part.form is Form.CLOSE:
        yield code.close
    else:
        yield from code.open


def _plain(choice: Choice, wording: Wording) -> str:
    segment = choice.segment
    return "".join(
        wording.plain(segment.values[part.name], part.style)
        if isinstance(part, Placeholder)
        else _plain_part(part, segment)
        for part in choice.pattern
    )


# ── joining ───────────────────────────────────────────────────────────────────────────────────────


def _join(unit: Unit, choices: Sequence[Choice], rendered: Sequence[_Rendered], locale: str) -> tuple[Pieces, str]:
    pieces: list[Piece] = []
    plain: list[str] = []
    before: _Rendered | None = None
    for index, (choice, after) in enumerate(zip(choices, rendered, strict=True)):
        if choice.skip:
            continue
        if before is None:
            pieces += _opened(after.head)
        else:
            gap, words = between(unit, index, before.plain, after.plain, locale)
            fused = _fused(before.tail, after.head)
            pieces += (code.close for code in reversed(before.tail[fused:]))
            pieces += gap
            pieces += _opened(after.head[fused:])
            plain.append(words)
        pieces += after.body
        plain.append(after.plain)
        before = after
    if before is not None:
        pieces += (code.close for code in reversed(before.tail))
    return tuple(pieces), "".join(plain)


def _opened(codes: Iterable[Code]) -> Iterator[Piece]:
    for code in codes:
        yield from code.open


def _fused(tail: Sequence[Code], head: Sequence[Code]) -> int:
    """How many elements stay open from one segment to the next."""
    count = 0
    for closed, opened in zip(tail, head, strict=False):
        if closed.open != opened.open:
            break
        count += 1
    return count
