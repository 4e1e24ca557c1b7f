"""Inlines → atoms: text with its white space collapsed, tags with their partners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.unit.inline import Inline, InlineKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n_news.model import Piece

SPACE = " \t\n\f\r"
"""White space as HTML collapses it (HTML § 4.2 of Infra, «ASCII whitespace»); NBSP, U+3000 and the like are text."""

LIGHT = frozenset({"em", "strong", "b", "i", "u", "s", "small", "span", "sub", "sup"})
"""Formatting that a cut between sentences closes and reopens."""

DEEPEST = 16
"""Light formatting nested deeper than this is not cut, so that closing and reopening stays linear."""

COMMENT = "!--"

_WORDS_OR_SPACE = regex(r"[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*|[ \t\n\f\r]+")
UNSEEN = frozenset({"", COMMENT, "wbr"})


class Atom:
    """A piece of the flat text, or a tag between two of its characters."""

    __slots__ = ("alone", "blank", "inline", "kind", "mate", "outside", "raw", "solid", "start", "text")

    def __init__(  # noqa: PLR0917 -- there are very many
        self,
        kind: InlineKind,
        raw: tuple[Piece, ...],
        text: str,
        solid: bool,  # noqa: FBT001
        inline: Inline,
        start: int = 0,
    ) -> None:
        self.kind = kind
        self.raw = raw
        self.text = text
        """What it adds to the flat text; empty for a tag and for white space that collapses away."""
        self.solid = solid
        """It cannot be divided: its raw differs from its text."""
        self.inline = inline
        self.mate: Atom | None = None
        """The other tag of the pair."""
        self.outside = False
        """It has taken along a break that stood inside its element."""
        self.alone: tuple[Piece, ...] = ()
        """Its source without the break that it has taken along; empty where it has taken none."""
        self.start = start
        """Offset in the flat text of its run."""
        self.blank = kind is InlineKind.TEXT and (not text or text.isspace())
        """White space of any kind, collapsed away or not; at an edge it is no part of a segment."""

    @property
    def end(self) -> int:
        """Offset in the flat text where it ends."""
        return self.start + len(self.text)

    @property
    def paired(self) -> bool:
        """One of the two tags of an element."""
        return self.mate is not None

    @property
    def hard(self) -> bool:
        """One tag of an element that no cut divides."""
        return self.mate is not None and self.inline.element not in LIGHT

    @property
    def seen(self) -> bool:
        """It shows something by itself: text or an object such as an image."""
        if self.kind is InlineKind.TEXT:
            return not self.blank
        return self.kind is InlineKind.OPAQUE or (
            self.kind is InlineKind.EMPTY and self.inline.kind is InlineKind.EMPTY and self.inline.element not in UNSEEN
        )


def atoms(inlines: Sequence[Inline], *, preserve: bool) -> list[Atom]:
    """List the atoms of a block; pairs are matched, breaks inside an undivided element made codes of it."""
    found = list(_preserved(inlines) if preserve else _collapsed(inlines))
    pair(found)
    if any([atom.kind is InlineKind.BREAK for atom in found]):  # noqa: C419 -- a list is quicker
        found = _breaks_out(found)
    hard = deep = 0
    for atom in found:
        kind = atom.kind
        if kind is InlineKind.TEXT:
            continue
        if atom.mate is not None:
            step = 1 if kind is InlineKind.OPEN else -1
            deep += step
            hard += step if atom.inline.element not in LIGHT else 0
        elif kind is InlineKind.BREAK and (hard or deep > DEEPEST):
            soften(atom, preserve=preserve)
        elif kind is InlineKind.OPEN or kind is InlineKind.CLOSE:
            atom.kind = InlineKind.EMPTY
    return found


def _breaks_out(found: Sequence[Atom]) -> list[Atom]:
    """Move each break that begins or ends an element out of it, so that ``<b>Title<br></b>Text`` is cut after ``</b>``.

    The tag takes the source of the break along; in the break's new place stands one without a source.
    """
    forward = _absorbed(found, InlineKind.OPEN)
    backward = _absorbed(reversed(forward), InlineKind.CLOSE)
    backward.reverse()
    return backward


def _absorbed(found: Iterable[Atom], tag: InlineKind) -> list[Atom]:
    """Let tags of a kind take along the breaks that follow them, and put a break before the tags."""
    done: list[Atom] = []
    for atom in found:
        if atom.kind is not InlineKind.BREAK:
            done.append(atom)
            continue
        last = len(done)
        while last and done[last - 1].blank:
            last -= 1
        owner = done[last - 1] if last else atom
        if owner.kind is not tag or owner.mate is None:
            done.append(atom)
            continue
        _take(owner, [*done[last:], atom])
        del done[last:]
        first = last - 1
        while first and not done[first].outside and (done[first - 1].blank or _of_pair(done[first - 1], tag)):
            first -= 1
        if not done[first].outside:
            while done[first].blank:
                first += 1
            done.insert(first, Atom(InlineKind.BREAK, (), "", True, atom.inline))  # noqa: FBT003 -- a field
        owner.outside = True
    return done


def _of_pair(atom: Atom, tag: InlineKind) -> bool:
    return atom.kind is tag and atom.paired


def _take(tag: Atom, taken: Sequence[Atom]) -> None:
    tag.alone = tag.alone or tag.raw
    if tag.kind is InlineKind.OPEN:
        tag.raw = tuple(piece for atom in (tag, *taken) for piece in atom.raw)
    else:
        tag.raw = tuple(piece for atom in (*reversed(taken), tag) for piece in atom.raw)
    opener = tag if tag.kind is InlineKind.OPEN or tag.mate is None else tag.mate
    opener.inline = opener.inline._replace(bare=False)


def soften(atom: Atom, *, preserve: bool) -> None:
    """Make a hard break a code, or white space, of the segment around it."""
    if atom.inline.element and atom.raw:
        atom.kind = InlineKind.EMPTY
        atom.inline = atom.inline._replace(kind=InlineKind.EMPTY)
        return
    atom.kind = InlineKind.TEXT
    atom.blank = True
    if atom.raw:
        atom.text = "".join(piece for piece in atom.raw if isinstance(piece, str)) if preserve else " "


def _preserved(inlines: Iterable[Inline]) -> Iterator[Atom]:
    for inline in inlines:
        text = inline.text if inline.kind in (InlineKind.TEXT, InlineKind.OPAQUE) else ""
        if inline.kind is InlineKind.TEXT and inline.raw == (text,):
            # A run of white space is an atom of its own, so that it can stand between two segments.
            for part in re.findall(r"[ \t\n\f\r]+|[^ \t\n\f\r]+", text):
                yield Atom(InlineKind.TEXT, (part,), part, False, inline)  # noqa: FBT003 -- a field
        else:
            yield Atom(inline.kind, inline.raw, text, True, inline)  # noqa: FBT003 -- a field


def _collapsed(inlines: Iterable[Inline]) -> Iterator[Atom]:
    after_space = False
    for inline in inlines:
        if inline.kind is InlineKind.TEXT:
            for text, raw, solid in _runs(inline):
                shown = text
                if not text.strip(SPACE):
                    shown, after_space = "" if after_space else " ", True
                else:
                    after_space = False
                yield Atom(InlineKind.TEXT, raw, shown, solid or shown != text, inline)
            continue
        text = ""
        if inline.kind is InlineKind.OPAQUE:
            text, after_space = " ".join(inline.text.split()), False
        elif inline.kind is InlineKind.BREAK:
            after_space = True
        elif inline.kind is InlineKind.EMPTY and inline.element not in UNSEEN:
            after_space = False
        yield Atom(inline.kind, inline.raw, text, True, inline)  # noqa: FBT003 -- a field


def _runs(inline: Inline) -> Iterator[tuple[str, tuple[Piece, ...], bool]]:
    if inline.raw == (inline.text,):
        for match in _WORDS_OR_SPACE.finditer(inline.text):
            yield match[0], (match[0],), False
    else:
        yield inline.text, inline.raw, True


def pair(found: Iterable[Atom]) -> None:
    """Give each start tag its end tag; a tag without a partner, and one that would cross a pair, stays alone."""
    stack: list[Atom] = []
    waiting: dict[str, int] = {}
    for atom in found:
        if atom.kind is InlineKind.TEXT:
            continue
        name = atom.inline.element
        if atom.kind is InlineKind.OPEN:
            stack.append(atom)
            waiting[name] = waiting.get(name, 0) + 1
        elif atom.kind is InlineKind.CLOSE and waiting.get(name):
            opener = stack.pop()
            waiting[opener.inline.element] -= 1
            while opener.inline.element != name:
                opener = stack.pop()
                waiting[opener.inline.element] -= 1
            atom.mate, opener.mate = opener, atom


def seen_ends(found: Sequence[Atom]) -> tuple[int, int]:
    """Give the indexes of the first and the last atom that shows something; their number and -1 where none does."""
    first, last = 0, len(found) - 1
    while first <= last and not found[first].seen:
        first += 1
    while last > first and not found[last].seen:
        last -= 1
    return (first, last) if first <= last else (len(found), -1)


def trim(found: Sequence[Atom]) -> tuple[int, int]:
    """Give the bounds of what is left without what shows nothing at the edges, and without pairs that wrap all.

    White space, breaks, comments, lone tags and elements without content (an icon, an anchor) show nothing. A pair that
    declares a value stays: it speaks of what it wraps.
    """
    first, last = seen_ends(found)
    if last < 0:
        return 0, 0
    place = {id(atom): index for index, atom in enumerate(found) if atom.mate is not None}
    low, high = 0, len(found)
    while True:
        while low < first and (after := place.get(id(found[low].mate), low)) < first:
            low = after + 1
        while high - 1 > last and (before := place.get(id(found[high - 1].mate), high - 1)) > last:
            high = before
        opener = found[low]
        if opener.kind is not InlineKind.OPEN or opener.mate is not found[high - 1] or opener.inline.value:
            return low, high
        low, high = low + 1, high - 1


def whole(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Give the same pieces with neighbouring literal ones joined and empty ones left out."""
    pieces = tuple(pieces)
    if len(pieces) < 2:
        return pieces if pieces != ("",) else ()
    if all([isinstance(piece, str) for piece in pieces]):  # noqa: C419 -- a list is quicker for the few there are
        text = "".join(pieces)  # type: ignore[arg-type] # all are literal
        return (text,) if text else ()
    joined: list[Piece] = []
    literal: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            literal.append(piece)
            continue
        if any(literal):
            joined.append("".join(literal))
        literal = []
        joined.append(piece)
    if any(literal):
        joined.append("".join(literal))
    return tuple(joined)
