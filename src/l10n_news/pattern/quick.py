"""Targets that need no care: their own segment's tokens as they are written, codes in the source's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.cldr import STYLES
from l10n_news.model import Form, Placeholder, Tag
from l10n_news.pattern.characters import SUSPECTS, has_suspects
from l10n_news.pattern.problem import Parsed
from l10n_news.pattern.tokens import candidates, readings, token
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Part, Segment

_TOKEN = regex(r"(\{[a-z]+[0-9]+(?::[a-z0-9-]+)?\}|</?[a-z][a-z0-9-]*/?>)")
_MARKS = regex("[{｛<＜&]")
"""What a token, or what should be one, begins with; a text that has none of it can at most have one in ‹ › or « »."""
_QUOTES = regex("[‹«〈《]")
_UNUSUAL = regex(f"[{SUSPECTS}{{｛<＜&]")
"""What a text between tokens has where there may be something to find or to mend."""


class Shape:
    """What quick parsing must know of a segment."""

    __slots__ = ("_values", "known", "names", "order", "tags", "values")

    def __init__(self, segment: Segment) -> None:
        parts = [part for part in segment.pattern if not isinstance(part, str)]
        self.known: dict[str, Placeholder | Tag] = {token(part): part for part in parts}
        """Its tokens as they are written; those with a style as they come."""
        self.order = [token(part) for part in parts]
        """The same as the source has them."""
        self.tags: Sequence[Tag] | None = [part for part in parts if isinstance(part, Tag)]
        """In order; None where they need care."""
        self.values = sorted(part.name for part in parts if isinstance(part, Placeholder))
        self.names = {*segment.values, *segment.codes}
        self._values = segment.values
        if self.tags and not _is_plain(self.tags, segment):
            self.tags = None

    def part(self, written: str) -> Placeholder | Tag | None:
        """Give what a token stands for; a placeholder may have a style of its kind. None for a token of nothing."""
        part = self.known.get(written)
        if part is None and ":" in written:
            name, _, style = written[1:-1].partition(":")
            if name in self._values and style in STYLES[self._values[name].kind]:
                part = self.known[written] = Placeholder(name, style)
        return part


def _is_plain(tags: Sequence[Tag], segment: Segment) -> bool:
    """Whether the codes are whole, translated, and properly nested."""
    if any(code.stray or code.opaque for code in segment.codes.values()):
        return False
    stack: list[str] = []
    for tag in tags:
        if tag.form is Form.OPEN:
            stack.append(tag.name)
        elif tag.form is Form.CLOSE and (not stack or stack.pop() != tag.name):
            return False
    return not stack


def quick(text: str, shape: Shape) -> Parsed | None:
    """Read a target in which there is nothing to find or to mend; None: it is for `parse`.

    Args:
        text: the target.
        shape: of its segment.
    """
    if shape.tags is None or has_suspects(text) or not text.strip():
        return None
    if not shape.order:
        return None if _MARKS.search(text) else Parsed(pattern=(text,))
    pieces = _TOKEN.split(text)
    if not all([_is_text(piece, shape.names) for piece in pieces[::2]]):  # noqa: C419 -- a list is quicker for few
        return None
    return _in_order(pieces, shape)


def split(text: str, shape: Shape) -> list[str] | None:
    """Split a target as `quick` reads it, of a segment without codes, into its text and its tokens, in turn.

    Args:
        text: the target.
        shape: of its segment.

    Returns:
        An odd number of pieces, the second of each two a token that ``shape.part`` knows; None where `quick` reads
        nothing, and where the segment has codes.
    """
    if not shape.order:
        return None if _UNUSUAL.search(text) or not text.strip() else [text]
    if shape.tags is None or shape.tags:
        return None
    pieces = _TOKEN.split(text)
    between = "".join(pieces[::2])
    if _UNUSUAL.search(between):
        return None
    if _QUOTES.search(between) and not all(_is_text(piece, shape.names) for piece in pieces[::2]):
        return None
    return pieces if pieces[1::2] == shape.order or _has_values(pieces[1::2], shape) else None


def _has_values(tokens: Sequence[str], shape: Shape) -> bool:
    parts = [shape.part(each) for each in tokens]
    return sorted(part.name for part in parts if part is not None) == shape.values and None not in parts


def _is_text(piece: str, names: set[str]) -> bool:
    if _MARKS.search(piece):
        return False
    if _QUOTES.search(piece) is None:
        return True
    return all(reading.name not in names for found in candidates(piece) for reading in readings(found))


def _in_order(pieces: list[str], shape: Shape) -> Parsed | None:
    parts: list[Part] = []
    tags: list[Tag] = []
    values: list[str] = []
    is_token = False
    for piece in pieces:
        if is_token:
            part = shape.part(piece)
            if part is None:
                return None
            if isinstance(part, Tag):
                tags.append(part)
            else:
                values.append(part.name)
            parts.append(part)
        elif piece:
            parts.append(piece)
        is_token = not is_token
    if tags != shape.tags:
        return None
    if values != shape.values:
        values.sort()
        if values != shape.values:
            return None
    return Parsed(pattern=tuple(parts))
