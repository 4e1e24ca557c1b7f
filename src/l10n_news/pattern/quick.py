"""Targets that need no care: their own segment's tokens as they are written, codes in the source's order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.cldr import STYLES
from l10n_news.model import Form, Placeholder, Tag
from l10n_news.pattern.characters import has_suspects
from l10n_news.pattern.problem import Parsed
from l10n_news.pattern.tokens import candidates, readings, token

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.model import Part, Segment

_TOKEN = re.compile(r"(\{[a-z]+[0-9]+(?::[a-z0-9-]+)?\}|</?[a-z][a-z0-9-]*/?>)")
_MARKS = re.compile("[{｛<＜&]")
"""What a token, or what should be one, begins with; a text that has none of it can at most have one in ‹ › or « »."""
_QUOTES = re.compile("[‹«〈《]")


class Shape:
    """What quick parsing must know of a segment."""

    __slots__ = ("known", "names", "tags", "values")

    def __init__(self, segment: Segment) -> None:
        parts = [part for part in segment.pattern if not isinstance(part, str)]
        self.known: dict[str, Placeholder | Tag] = {token(part): part for part in parts}
        """Its tokens as they are written; those with a style as they come."""
        self.tags: Sequence[Tag] | None = [part for part in parts if isinstance(part, Tag)]
        """In order; None where they need care."""
        self.values = sorted(part.name for part in parts if isinstance(part, Placeholder))
        self.names = {*segment.values, *segment.codes}
        if self.tags and not _is_plain(self.tags, segment):
            self.tags = None
        for name, value in segment.values.items():
            self.known.update({f"{{{name}:{style}}}": Placeholder(name, style) for style in STYLES[value.kind]})


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
    if not shape.known:
        return None if _MARKS.search(text) else Parsed(pattern=(text,))
    pieces = _TOKEN.split(text)
    if not all([_is_text(piece, shape.names) for piece in pieces[::2]]):  # noqa: C419 -- a list is quicker for few
        return None
    return _in_order(pieces, shape.known, shape)


def _is_text(piece: str, names: set[str]) -> bool:
    if _MARKS.search(piece):
        return False
    if _QUOTES.search(piece) is None:
        return True
    return all(reading.name not in names for found in candidates(piece) for reading in readings(found))


def _in_order(pieces: list[str], known: Mapping[str, Placeholder | Tag], shape: Shape) -> Parsed | None:
    parts: list[Part] = []
    tags: list[Tag] = []
    values: list[str] = []
    is_token = False
    for piece in pieces:
        if is_token:
            part = known.get(piece)
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
