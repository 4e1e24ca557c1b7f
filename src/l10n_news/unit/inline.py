"""What a reader hands over: the content of a block as a flat stream."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from l10n_news.model import Piece


class InlineKind(StrEnum):
    """What an item of a block's content is."""

    TEXT = "text"
    OPEN = "open"
    """A start tag whose end tag follows in the block, or should."""
    CLOSE = "close"
    EMPTY = "empty"
    """A void element, or a comment (with the element ``!--``)."""
    OPAQUE = "opaque"
    """An element whose content always comes from the source."""
    BREAK = "break"
    """``<br>`` or a blank line: a hard cut between segments."""


class Inline(NamedTuple):
    """An item of a block's content; the ``raw`` of all of them, joined, is the source of the block."""

    kind: InlineKind
    raw: tuple[Piece, ...]
    """The source of the item, with the places of translatable attributes and the slots of links."""
    text: str = ""
    """TEXT: its characters with references resolved; either ``raw`` has the same characters, or the item is one atomic
    reference (raw ``&amp;``, text ``&``). OPAQUE: what a reader of the page sees of it."""
    element: str = ""
    """The element's name in lower case."""
    bare: bool = False
    """The element has no attributes."""
    note: str = ""
    """As in ``Code.note``."""
    value: str = ""
    """OPEN: the value that the author declares (see ``values.from_markup``); ``literal``: figures inside stay text."""


def literal_text(text: str) -> Inline:
    """Make the item of a text that has the same characters in the source."""
    return _new(Inline, (InlineKind.TEXT, (text,), text, "", False, "", ""))


def opening(element: str, raw: str, *, bare: bool) -> Inline:
    """Make the item of a start tag that says nothing to a translator."""
    return _new(Inline, (InlineKind.OPEN, (raw,), "", element, bare, "", ""))


def closing(element: str, raw: str, *, bare: bool) -> Inline:
    """Make the item of an end tag."""
    return _new(Inline, (InlineKind.CLOSE, (raw,), "", element, bare, "", ""))


_new = tuple.__new__
"""There are very many items: this takes half the time."""
