"""What stands between two target segments."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.record import Struct
from l10n_news.references import decoded
from l10n_news.segment import separator

if TYPE_CHECKING:
    from l10n_news.localize.choose import Choice
    from l10n_news.model import Piece, Unit

Gap = tuple["Piece", ...]


class Sides(Struct, frozen=True):
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
    gaps = [ignorable(gap, preserve=unit.preserve) for gap in unit.gaps[last:index]]
    gap = next((each for each in gaps if each.stays), gaps[-1])
    if gap.stays:
        return gap.pieces, gap.literal if unit.preserve and not gap.literal.strip() else " "
    if sides.before.raw and sides.after.raw:
        return gap.pieces, " " if gap.literal else ""
    locale = sides.before.locale if sides.before.locale == sides.after.locale else sides.locale
    words = separator(sides.words_before, sides.words_after, locale)
    if words == " " and gap.literal:
        return gap.pieces, words
    return (words,) if words else (), words


class Ignorable(NamedTuple):
    """What stands between two segments of the source (XLIFF 2 § 4.2.2.6)."""

    pieces: Gap
    literal: str
    """Its characters as they are written there."""
    stays: bool
    """It is a break or text that is not translated, and stands in every edition."""


@lru_cache(maxsize=4096)
def ignorable(gap: Gap, *, preserve: bool) -> Ignorable:
    """Look at a gap.

    Args:
        gap: its pieces.
        preserve: whether white space counts.
    """
    literal = "".join(piece for piece in gap if isinstance(piece, str))
    stays = any(not isinstance(piece, str) for piece in gap) or bool(decoded(literal).strip())
    return Ignorable(gap, literal, stays or (preserve and ("\n" in literal or "\r" in literal)))
