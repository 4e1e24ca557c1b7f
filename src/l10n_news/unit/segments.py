"""Atoms of a segment → its pattern, raw pieces, values and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Code, Form, Placeholder, Segment, Tag
from l10n_news.pattern import lookalikes
from l10n_news.record import replace
from l10n_news.regex import regex
from l10n_news.unit.inline import InlineKind
from l10n_news.unit.stream import COMMENT, Atom, seen_ends, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.model import Piece, Span, Value

_ELEMENT = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def wanted(segment: Segment) -> bool:
    """Whether there is something to translate or to format, or tags that belong with a neighbour's."""
    opaque = False
    for part, raw in zip(segment.pattern, segment.raw, strict=True):
        if isinstance(part, Placeholder):
            return True
        if isinstance(part, str):
            if not opaque and any(map(str.isalpha, part)):
                return True
        elif segment.codes[part.name].opaque:
            opaque = part.form is Form.OPEN
        elif not raw:
            return True
    return False


class Builder:
    """Makes the segments of one block, one after the other; knows what light formatting a cut left open."""

    def __init__(self) -> None:
        self._open: list[Atom] = []

    def segment(self, found: Sequence[Atom], values: Mapping[int, Span]) -> Segment:
        """Make the segment of these atoms; formatting open before it is opened again, what it leaves open is closed."""
        draft = _Draft("".join([atom.text for atom in found]))
        names = [draft.reopened(atom) for atom in self._open]
        first, last_seen = seen_ends(found)
        index = 0
        while index < len(found):
            atom = found[index]
            span = values.get(atom.start) if values and atom.text and atom.kind is InlineKind.TEXT else None
            if span is not None and span.value is not None:
                last = _covered(found, index, span)
                draft.value(span.value, [piece for item in found[index:last] for piece in item.raw])
                index = last
                continue
            index += 1
            if atom.kind is InlineKind.TEXT:
                edge = not first < index <= last_seen + 1
                draft.text("" if edge else atom.text, atom.raw)
            elif atom.kind is InlineKind.OPEN:
                self._open.append(atom)
                names.append(draft.tag(atom, Form.OPEN, atom.raw))
            elif atom.kind is InlineKind.CLOSE:
                self._open.pop()
                draft.close(names.pop(), atom.raw)
            elif atom.text:
                draft.opaque(atom)
            else:
                draft.tag(atom, Form.EMPTY, atom.raw)
        for name, atom in zip(reversed(names), reversed(self._open), strict=True):
            draft.closed(name, atom)
        return draft.segment()


def _covered(found: Sequence[Atom], index: int, span: Span) -> int:
    """Index after the atoms of a figure, with all of the elements that begin inside it."""
    inside = 0
    while index < len(found) and (inside or found[index].start < span.end):
        if found[index].paired:
            inside += 1 if found[index].kind is InlineKind.OPEN else -1
        index += 1
    return index


def _literal(pieces: Sequence[Piece]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))


class _Draft:
    """A segment in the making."""

    def __init__(self, text: str) -> None:
        self._parts: list[Placeholder | Tag | list[str]] = []
        self._raws: list[list[Piece]] = []
        self._pending: list[Piece] = []
        self._values: dict[str, Value] = {}
        self._codes: dict[str, Code] = {}
        self._bare: set[str] = set()
        self._counts: dict[str, int] = {}
        placeholders, codes = lookalikes(text)
        self._taken_values, self._taken = set(placeholders), set(codes)

    def text(self, text: str, raw: Sequence[Piece]) -> None:
        """Text, or with an empty text white space that shows nowhere."""
        if not text:
            (self._raws[-1] if self._raws else self._pending).extend(raw)
        elif self._parts and isinstance(self._parts[-1], list):
            self._parts[-1].append(text)
            self._raws[-1].extend(raw)
        else:
            self._add([text], raw)

    def value(self, value: Value, raw: Sequence[Piece]) -> None:
        name = self._number(value.kind.value, self._taken_values)
        self._values[name] = value
        self._add(Placeholder(name), raw)

    def opaque(self, atom: Atom) -> None:
        name = self.tag(atom, Form.OPEN, atom.raw)
        self._add([atom.text], ())
        self.close(name, ())

    def tag(self, atom: Atom, form: Form, raw: Sequence[Piece]) -> str:
        """Add a tag and give the name of its code."""
        name = self._name(atom)
        self._add(Tag(name, form), raw)
        return name

    def reopened(self, atom: Atom) -> str:
        """Add a start tag that a cut before the segment needs."""
        name = self.tag(atom, Form.OPEN, ())
        self._codes[name] = replace(self._codes[name], open=whole(atom.alone or atom.raw))
        return name

    def closed(self, name: str, atom: Atom) -> None:
        """Add an end tag that a cut after the segment needs."""
        self.close(name, ())
        if atom.mate and atom.mate.alone:
            self._codes[name] = replace(self._codes[name], close=_literal(atom.mate.alone))

    def close(self, name: str, raw: Sequence[Piece]) -> None:
        """Add the end tag of a code."""
        self._add(Tag(name, Form.CLOSE), raw)

    def _add(self, part: Placeholder | Tag | list[str], raw: Sequence[Piece]) -> None:
        self._parts.append(part)
        self._raws.append([*self._pending, *raw])
        if self._pending:
            self._pending = []

    def _name(self, atom: Atom) -> str:
        inline = atom.inline
        opaque = inline.kind is InlineKind.OPAQUE
        stray = atom.kind is InlineKind.EMPTY and inline.kind in (InlineKind.OPEN, InlineKind.CLOSE)
        stem = inline.element if _ELEMENT.fullmatch(inline.element) else "tag"
        bare = inline.bare and not opaque and not stray and stem == inline.element
        if bare and stem in self._bare:
            return stem
        if bare and stem not in self._taken:
            name = stem
            self._bare.add(name)
            self._taken.add(name)
        else:
            name = self._number("x" if opaque or inline.element == COMMENT else stem, self._taken)
        self._codes[name] = Code(
            name=name,
            element=inline.element,
            open=whole(atom.raw),
            close=_literal(atom.mate.raw) if atom.mate else "",
            opaque=opaque,
            note=inline.note,
            stray=stray,
        )
        return name

    def _number(self, stem: str, taken: set[str]) -> str:
        """Give the stem's next number that is free among the placeholders or among the codes."""
        count = ("{" if taken is self._taken_values else "<") + stem
        number = self._counts.get(count, 0) + 1
        while f"{stem}{number}" in taken:
            number += 1
        self._counts[count] = number
        taken.add(f"{stem}{number}")
        return f"{stem}{number}"

    def segment(self) -> Segment:
        return Segment(
            pattern=tuple(["".join(part) if isinstance(part, list) else part for part in self._parts]),
            raw=tuple([(raw[0],) if len(raw) == 1 and raw[0] else whole(raw) for raw in self._raws]),
            values=self._values,
            codes=self._codes,
        )
