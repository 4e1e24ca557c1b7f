"""Inline content of a block → its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Unit
from l10n_news.pattern import wordless
from l10n_news.regex import regex
from l10n_news.unit.cut import cut
from l10n_news.unit.inline import Inline, InlineKind
from l10n_news.unit.plain import Joined, plain
from l10n_news.unit.segments import Builder, wanted
from l10n_news.unit.stream import Atom, atoms, soften, trim, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from l10n_news.model import Piece, Segment

Pieces = tuple["Piece", ...]

_LETTER = regex(r"[^\W_]")


def make_unit(
    inlines: Sequence[Inline],
    *,
    kind: str,
    locale: str,
    preserve: bool = False,
    sentences: bool = True,
    value: str = "",
    currencies: Mapping[str, str] | None = None,
    role: str = "",
    context: str | None = None,
    note: str = "",
    max_length: int | None = None,
    priority: int | None = None,
    line: int = 1,
) -> tuple[Pieces, Unit | None, Pieces]:
    """Make a unit of the content of a block.

    White space collapses as HTML shows it (CSS Text § 4.1.1) unless ``preserve``. Each sentence is a segment, cut by
    ``segment.boundaries``; a cut inside light formatting closes and reopens it, a cut inside any other element is not
    made, ``BREAK`` always cuts. Figures become placeholders where no tag interrupts them. Tags with attributes become
    numbered codes, others bare ones.

    Args:
        inlines: the content of the block; their raw pieces, joined, are its source.
        kind, role, context, note, max_length, priority, line: as in ``Unit``.
        locale: the language that the text is in.
        preserve: white space counts (``<pre>``).
        sentences: False makes all between two breaks one segment.
        value: the value that the author declares for the block's whole text (see ``values.from_markup``), or
            ``literal``: figures stay text.
        currencies: what an ambiguous currency sign means: ``{"$": "AUD"}``.

    Returns:
        What stands before the unit (edge white space, codes that wrap the whole block), the unit or None when there is
        nothing to translate (all is before then), and what stands after it. Joined with the raw pieces and the gaps of
        the unit they are the source, character for character.
    """
    short = None if preserve or value else plain(inlines, locale=locale, sentences=sentences, currencies=currencies)
    if short is None and not any(map(_wordy, inlines)):
        return whole(piece for inline in inlines for piece in inline.raw), None, ()
    leading, segments, gaps, trailing = short or _marked_up(
        inlines, locale=locale, preserve=preserve, sentences=sentences, value=value, currencies=currencies
    )
    if not segments:
        return whole((*leading, *trailing)), None, ()
    unit = Unit(
        kind=kind,
        segments=tuple(segments),
        gaps=tuple(gaps),
        role=role,
        context=context,
        note=note,
        max_length=max_length,
        priority=priority,
        line=line,
        preserve=preserve or (short is None and any(map(_line_break, inlines))),
    )
    return leading, unit, trailing


def _marked_up(
    inlines: Sequence[Inline],
    *,
    locale: str,
    preserve: bool,
    sentences: bool,
    value: str,
    currencies: Mapping[str, str] | None,
) -> Joined:
    found = atoms(inlines, preserve=preserve)
    low, high = trim(found)

    def divided(first: int, last: int) -> Joined:
        builder = Builder()
        parts: list[Segment | Pieces] = []
        for run, breaks in _runs(found[first:last], preserve=preserve):
            divided = cut(run, locale=locale, sentences=sentences, value=value, currencies=currencies)
            end = 0
            for start, stop in divided.segments:
                parts.append(_raw(divided.atoms[end:start]))
                parts.append(builder.segment(divided.atoms[start:stop], divided.values))
                end = stop
            parts.append(_raw(divided.atoms[end:]))
            parts.append(_raw(breaks))
        return _joined(parts)

    made = divided(low, high)
    if _is_bare_time(found, low, high) and len(made[1]) == 1 and wordless(made[1][0]):
        low, high = low - 1, high + 1
        made = divided(low, high)
    before, segments, gaps, after = made
    return whole((*_raw(found[:low]), *before)), segments, gaps, whole((*after, *_raw(found[high:])))


def _is_bare_time(found: Sequence[Atom], low: int, high: int) -> bool:
    """Tell a ``<time>`` whose text is for machines: in the words of another locale it must say which time they tell."""
    if not low or high >= len(found):
        return False
    tag = found[low - 1]
    return tag.mate is found[high] and tag.inline.element == "time" and not tag.inline.value


def _wordy(inline: Inline) -> bool:
    return inline.kind is InlineKind.TEXT and _LETTER.search(inline.text) is not None


def _line_break(inline: Inline) -> bool:
    return inline.kind is InlineKind.BREAK and not inline.element


def _runs(found: Sequence[Atom], *, preserve: bool) -> Iterator[tuple[list[Atom], list[Atom]]]:
    """Atoms up to each hard break, and the breaks with what is blank between them.

    A break that has only one tag of a pair on one of its sides, as in ``<em><br>words</em>``, is no cut.
    """
    done: list[tuple[list[Atom], list[Atom]]] = []
    run: list[Atom] = []
    for atom in found:
        if atom.kind is InlineKind.BREAK:
            if _loose(run):
                soften(atom, preserve=preserve)
                run.append(atom)
            else:
                done.append((run, [atom]))
                run = []
        else:
            run.append(atom)
    while _loose(run) and done:
        before, breaks = done.pop()
        soften(breaks[0], preserve=preserve)
        run = [*before, *breaks, *run]
    yield from done
    yield run, []


def _loose(run: Sequence[Atom]) -> bool:
    """There are tags whose partner is elsewhere, and no text that they belong with."""
    balance = 0
    for atom in run:
        if atom.text and not atom.blank:
            return False
        if atom.paired:
            balance += 1 if atom.kind is InlineKind.OPEN else -1
            if balance < 0:
                return True
    return balance != 0


def _raw(found: Sequence[Atom]) -> Pieces:
    return tuple([piece for atom in found for piece in atom.raw])


def _joined(parts: Sequence[Segment | Pieces]) -> Joined:
    """Sort out what stands before, the segments worth translating, the gaps between them and what stands after."""
    segments: list[Segment] = []
    gaps: list[Pieces] = []
    pending: list[Piece] = []
    for part in parts:
        if isinstance(part, tuple):
            pending.extend(part)
        elif not wanted(part):
            pending.extend(piece for raw in part.raw for piece in raw)
        else:
            gaps.append(whole(pending))
            segments.append(part)
            pending = []
    return (gaps[0] if gaps else ()), segments, gaps[1:], whole(pending)
