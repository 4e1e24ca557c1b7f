"""What stands between two target segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.segment import separator
from l10n_news.unit.stream import SPACE

if TYPE_CHECKING:
    from l10n_news.model import Piece, Unit


def between(unit: Unit, index: int, before: str, after: str, locale: str) -> tuple[tuple[Piece, ...], str]:
    """Give the pieces and the plain characters between a segment and the one before it.

    A gap of white space becomes what the locale writes between sentences; a gap with a break, with codes or with text
    that is not translated stays.

    Args:
        unit: the unit.
        index: the segment after the gap.
        before, after: the plain words on both sides.
        locale: the edition's locale.
    """
    gap = unit.gaps[index - 1]
    between_words = separator(before, after, locale)
    if any(not isinstance(piece, str) or piece.strip(SPACE) for piece in gap):
        return gap, " "
    source = "".join(piece for piece in gap if isinstance(piece, str))
    if unit.preserve and any(mark in source for mark in "\r\n"):
        return gap, source
    if between_words == " " and source:
        return gap, " "
    return (between_words,) if between_words else (), between_words
