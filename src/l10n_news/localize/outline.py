"""What localizing must know of an article, whatever the locale; found once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.localize.gap import Ignorable, ignorable
from l10n_news.model import Tag
from l10n_news.pattern import Shape, to_text, token, wordless

if TYPE_CHECKING:
    from l10n_news.model import Article, Segment, Unit

Key = tuple["str | None", str]


class SegmentOutline:
    """A segment, and what it asks of a catalog."""

    __slots__ = ("coded", "key", "pieces", "segment", "shape", "wordless")

    def __init__(self, unit: Unit, segment: Segment) -> None:
        self.segment = segment
        self.key: Key = (unit.context, to_text(segment.pattern))
        """Of its entry."""
        self.wordless = wordless(segment)
        self.shape = Shape(segment)
        self.coded = any(isinstance(part, Tag) for part in segment.pattern)
        """It has inline codes."""
        self.pieces = _pieces(segment) if self.wordless and not self.coded else []
        """Of a segment without a word or codes: its text and its tokens, in turn (``pattern.split``)."""


def _pieces(segment: Segment) -> list[str]:
    found = [""]
    for part in segment.pattern:
        if isinstance(part, str):
            found[-1] += part
        else:
            found += token(part), ""
    return found


class UnitOutline:
    """A unit with the outlines of its segments."""

    __slots__ = ("flat", "gaps", "segments", "unit")

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.segments = tuple([SegmentOutline(unit, segment) for segment in unit.segments])
        self.gaps: tuple[Ignorable, ...] = tuple([ignorable(gap, preserve=unit.preserve) for gap in unit.gaps])
        self.flat = not any(each.coded for each in self.segments) and not any(gap.stays for gap in self.gaps)
        """Neither codes nor breaks: in the words of any one locale it is a line of characters."""


class Outline:
    """The outlines of an article's units."""

    __slots__ = ("units", "wanted")

    def __init__(self, article: Article) -> None:
        self.units = tuple([UnitOutline(unit) for unit in article.units])
        self.wanted = frozenset(
            each.key for unit in self.units if unit.unit.locale is None for each in unit.segments if not each.wordless
        )
        """Keys of the entries that there are to translate."""


class _Same:
    """An article as a key: the same object, not an equal one."""

    __slots__ = ("article",)

    def __init__(self, article: Article) -> None:
        self.article = article

    def __hash__(self) -> int:
        return id(self.article)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.article is self.article


def outline(article: Article) -> Outline:
    """Give the outline of an article; editions of one article are mostly made one after the other."""
    return _outline(_Same(article))


@lru_cache(maxsize=8)
def _outline(same: _Same) -> Outline:
    return Outline(same.article)
