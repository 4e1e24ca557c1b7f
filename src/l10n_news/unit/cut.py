"""Where the atoms of a block are cut into segments, and which figures become placeholders."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from l10n_news.model import Span
from l10n_news.pattern import literal_tokens
from l10n_news.record import Struct, replace
from l10n_news.regex import regex
from l10n_news.segment import boundaries
from l10n_news.unit.inline import InlineKind
from l10n_news.unit.stream import DEEPEST, LIGHT, SPACE, Atom
from l10n_news.values import from_markup, recognize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RAISED = frozenset({"sup", "sub"})
"""Elements in which figures stay text."""

_STOPS = frozenset(".!?…。！？।۔؟”’»")
_NOTE = regex(r"[\[(]?[\d,\s*†‡§]{1,12}[\])]?|\[?[a-z]\]?")


class Cut(Struct, frozen=True, kw_only=True):
    """Atoms of a run, divided where the segments and the figures begin and end."""

    atoms: list[Atom]
    segments: tuple[tuple[int, int], ...]
    """Bounds of the segments in ``atoms``; what is outside them is white space."""
    values: Mapping[int, Span]
    """The figure that begins with an atom, by the atom's offset in the flat text."""


def cut(
    run: Sequence[Atom],
    *,
    locale: str,
    sentences: bool,
    value: str = "",
    currencies: Mapping[str, str] | None,
) -> Cut:
    """Cut a run without hard breaks.

    Args:
        run: atoms; their ``mate`` is not used, only whether there is one.
        locale: the language of the text.
        sentences: whether sentences are cut; otherwise the run is one segment.
        value: what the author declares for all of the run, or ``literal``.
        currencies: what an ambiguous currency sign means.
    """
    flat = _place(run)
    whole = _whole(run, flat, locale, value) if value else None
    spans = figures(run, flat, locale, currencies) if whole is None else whole
    cuts = (sentence_spans(run, flat, locale, spans) if sentences else ()) or _all(flat)
    if not spans and cuts == ((0, len(flat)),):
        return Cut(atoms=list(run), segments=(_stripped(run, 0, len(run)),), values={})
    edges = {offset for span in spans for offset in (span.start, span.end)}
    edges |= {offset for start, end in cuts for offset in (start, end)}
    divided = list(_divide(run, sorted(edges)))
    return Cut(
        atoms=divided,
        segments=_bounds(divided, cuts),
        values={span.start: span for span in spans},
    )


def _place(run: Sequence[Atom]) -> str:
    offset = 0
    texts = []
    for atom in run:
        atom.start = offset
        if text := atom.text:
            offset += len(text)
            texts.append(text)
    return "".join(texts)


def _all(flat: str) -> tuple[tuple[int, int], ...]:
    kept = flat.strip()
    start = len(flat) - len(flat.lstrip())
    return ((start, start + len(kept)),) if kept else ()


def sentence_spans(run: Sequence[Atom], flat: str, locale: str, spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """Sentences, joined again where the cut would fall inside a figure or something that cannot be divided."""
    found = boundaries(_without_notes(run, flat) if run else flat, locale)
    if len(found) < 2:
        return found
    barriers = [(span.start, span.end) for span in spans]
    if run:
        barriers += [(atom.start, atom.end) for atom in run if atom.solid and len(atom.text) > 1]
        barriers.sort()
    if not barriers:
        return found
    starts = [start for start, _ in barriers]
    joined: list[tuple[int, int]] = []
    for start, end in found:
        nearest = bisect_right(starts, start - 1) - 1
        if joined and nearest >= 0 and barriers[nearest][1] > joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _without_notes(run: Sequence[Atom], flat: str) -> str:
    """Put closing quotation marks for the marks of footnotes after a full stop, so that they go with their sentence."""
    parts: list[str] = []
    done = 0
    for start, end in _raised(run):
        if start > done and flat[start - 1] in _STOPS and _NOTE.fullmatch(flat, start, end):
            parts += flat[done:start], "”" * (end - start)
            done = end
    return "".join((*parts, flat[done:])) if parts else flat


def _raised(run: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Ranges of the outermost ``<sup>`` and ``<sub>``."""
    depth = start = 0
    for atom in run:
        if atom.mate is not None and atom.inline.element in RAISED:
            if atom.kind is InlineKind.OPEN:
                start = start if depth else atom.start
                depth += 1
            elif depth:
                depth -= 1
                if not depth:
                    yield start, atom.start


def _whole(run: Sequence[Atom], flat: str, locale: str, spec: str) -> tuple[Span, ...] | None:
    """Give the figure that a whole run is, none where figures stay text; None where the run is to be looked through."""
    if spec == "literal":
        return ()
    content = flat.strip(SPACE)
    start = len(flat) - len(flat.lstrip(SPACE))
    if not content or not all(_plain(atom, start, start + len(content)) for atom in run if atom.text or atom.paired):
        return None
    span = _span(spec, content, start, locale)
    return (span,) if span else None


def _span(spec: str, content: str, start: int, locale: str) -> Span | None:
    value = from_markup(spec, content, locale)
    if value is None:
        return None
    return Span(
        start=start,
        end=start + len(content),
        category=value.kind.value,
        value=replace(value, surface=content),
    )


def figures(run: Sequence[Atom], flat: str, locale: str, currencies: Mapping[str, str] | None) -> tuple[Span, ...]:
    """Figures that can become placeholders: declared by the author, or recognized in text that no tag interrupts."""
    found = [span for span in recognize(flat, locale, currencies) if span.value is not None and span.start < span.end]
    if not run:
        return _outside(found, [*literal_tokens(flat)]) if found else ()
    declared, masked = _declared(run, flat, locale)
    if not found:
        return tuple(declared)
    masked += [(atom.start, atom.end) for atom in run if atom.text and _undivided(atom)]
    masked += _raised(run)
    masked += literal_tokens(flat)
    masked.sort()
    marks = sorted({atom.start for atom in run if atom.kind is not InlineKind.TEXT})
    free = [
        span for span in _outside(found, masked) if bisect_right(marks, span.end - 1) == bisect_right(marks, span.start)
    ]
    return tuple(sorted((*free, *declared), key=lambda span: span.start) if declared else free)


def _outside(found: Sequence[Span], masked: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Leave out what touches one of the ranges; both are ordered."""
    if not masked:
        return tuple(found)
    free = []
    position = 0
    for span in found:
        while position < len(masked) and masked[position][1] <= span.start:
            position += 1
        if position == len(masked) or masked[position][0] >= span.end:
            free.append(span)
    return tuple(free)


def _undivided(atom: Atom) -> bool:
    return atom.kind is InlineKind.OPAQUE or (atom.solid and len(atom.text) > 1)


def _declared(run: Sequence[Atom], flat: str, locale: str) -> tuple[list[Span], list[tuple[int, int]]]:
    """Figures declared by an element, and the ranges where none is to be looked for."""
    spans: list[Span] = []
    masked: list[tuple[int, int]] = []
    for first, last in _declaring(run):
        start, end = run[first].end, run[last].start
        spec = run[first].inline.value
        content = flat[start:end]
        start += len(content) - len(content.lstrip(SPACE))
        content = content.strip(SPACE)
        if not content:
            continue
        if spec == "literal":
            masked.append((start, end))
        elif all(_plain(atom, start, start + len(content)) for atom in run[first + 1 : last]):
            span = _span(spec, content, start, locale)
            if span is not None:
                spans.append(span)
                masked.append((start, end))
    return spans, masked


def _declaring(run: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Bounds of the outermost elements that declare a value."""
    if not any(atom.inline.value for atom in run):
        return
    depth = 0
    opened: list[int | None] = []
    for index, atom in enumerate(run):
        if atom.mate is None:
            continue
        if atom.kind is InlineKind.OPEN:
            declares = bool(atom.inline.value) and not depth
            opened.append(index if declares else None)
            depth += declares
        elif atom.kind is InlineKind.CLOSE and opened:
            begun = opened.pop()
            if begun is not None:
                depth -= 1
                yield begun, index


def _plain(atom: Atom, start: int, end: int) -> bool:
    """Whether a placeholder for the text from start to end can cover the atom, or stand inside its element."""
    if atom.kind is InlineKind.OPEN and atom.mate is not None:
        return atom.inline.bare and (atom.start > start or atom.mate.start >= end)
    return atom.kind in (InlineKind.TEXT, InlineKind.CLOSE)


def _divide(run: Sequence[Atom], edges: Sequence[int]) -> Iterator[Atom]:
    position = 0
    for atom in run:
        while position < len(edges) and edges[position] <= atom.start:
            position += 1
        if atom.solid or not atom.text or position == len(edges) or edges[position] >= atom.end:
            yield atom
            continue
        start = atom.start
        while position < len(edges) and edges[position] < atom.end:
            yield _part(atom, start, edges[position])
            start = edges[position]
            position += 1
        yield _part(atom, start, atom.end)


def _part(atom: Atom, start: int, end: int) -> Atom:
    text = atom.text[start - atom.start : end - atom.start]
    return Atom(atom.kind, (text,), text, False, atom.inline, start=start)  # noqa: FBT003 -- a field


def _bounds(divided: Sequence[Atom], cuts: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Bounds of the segments: each cut is moved to where the fewest elements are open, or dropped."""
    if not cuts:
        return ()
    hard, deep = _depths(divided)
    bounds: list[tuple[int, int]] = []
    begin = high = 0
    for start, _ in cuts[1:]:
        done = high
        while not divided[high].text or divided[high].start < start:
            high += 1
        low = high
        while low > done and not divided[low - 1].text.strip():
            low -= 1
        places = [k for k in range(low, high + 1) if not hard[k] and deep[k] <= DEEPEST]
        if not places:
            continue
        place = places[0]
        if len(places) > 1:
            place = min(places, key=lambda k: (deep[k], not _beside_blank(divided, k, low, high), k))
        left = right = place
        while left > low and divided[left - 1].blank:
            left -= 1
        while right < high and divided[right].blank:
            right += 1
        bounds.append((begin, left))
        begin = right
    bounds.append((begin, len(divided)))
    return tuple(_stripped(divided, *bound) for bound in bounds)


def _stripped(divided: Sequence[Atom], first: int, last: int) -> tuple[int, int]:
    while first < last and divided[first].blank:
        first += 1
    while first < last and divided[last - 1].blank:
        last -= 1
    return first, last


def _beside_blank(divided: Sequence[Atom], place: int, low: int, high: int) -> bool:
    return (place < high and divided[place].blank) or (place > low and divided[place - 1].blank)


def _depths(divided: Sequence[Atom]) -> tuple[list[int], list[int]]:
    """How many undivided elements, and how many of any, are open before each atom."""
    hard, deep = [0], [0]
    for atom in divided:
        step = light = 0
        if atom.mate is not None:
            step = 1 if atom.kind is InlineKind.OPEN else -1
            light = step if atom.inline.element in LIGHT else 0
        hard.append(hard[-1] + step - light)
        deep.append(deep[-1] + step)
    return hard, deep
