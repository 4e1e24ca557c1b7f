"""What stands between two target segments."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from l10n_news.segment import separator

if TYPE_CHECKING:
    from l10n_news.localize.choose import Choice
    from l10n_news.model import Piece, Unit

Gap = tuple["Piece", ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands on the two sides of a gap."""

    before: Choice
    after: Choice
    words_before: str
    words_after: str
    locale: str
    """The edition's locale."""


def between(unit: Unit, last: int, index: int, sides: Sides) -> tuple[Gap, str]:
    """Give the pieces and the plain characters between a segment and the one that is kept before it.

    A gap of white space becomes what the locale writes between sentences. A gap with a break, with codes or with text
    that is not translated stays; so do line breaks where white space counts. Of the gaps around skipped segments one
    is left, the first that stays.

    Args:
        unit: the unit.
        last: the segment before the gap.
        index: the segment after it.
        sides: their words.
    """
    gaps = unit.gaps[last:index]
    gap = next((each for each in gaps if _stays(each, preserve=unit.preserve)), gaps[-1])
    source = _literal(gap)
    if _stays(gap, preserve=unit.preserve):
        return gap, source if unit.preserve and not source.strip() else " "
    if sides.before.raw and sides.after.raw:
        return gap, " " if source else ""
    locale = sides.before.locale if sides.before.locale == sides.after.locale else sides.locale
    words = separator(sides.words_before, sides.words_after, locale)
    if words == " " and source:
        return gap, words
    return (words,) if words else (), words


def _stays(gap: Gap, *, preserve: bool) -> bool:
    source = _literal(gap)
    if any(not isinstance(piece, str) for piece in gap) or unescape(source).strip():
        return True
    return preserve and ("\n" in source or "\r" in source)


def _literal(gap: Gap) -> str:
    return "".join(piece for piece in gap if isinstance(piece, str))
