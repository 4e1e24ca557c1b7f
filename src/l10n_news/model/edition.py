"""The article in the words of a locale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from l10n_news.record import Struct

if TYPE_CHECKING:
    from datetime import datetime

    from l10n_news.model.article import Article, Piece
    from l10n_news.model.finding import Finding


class LocalizedUnit(Struct, frozen=True, kw_only=True):
    """A unit in the words of a locale, ready for every place it may stand in."""

    pieces: tuple[Piece, ...]
    """Markup for the content of an element; its tags are the source's own, with the places of their translatable
    attributes and the slots of their links, which assembling fills."""
    plain: str
    """The same as characters without markup, not escaped."""
    locale: str
    """The locale that (most of) it is in; another than the edition's where it fell back."""
    state: str
    """``translated``, ``partial`` (some segments fell back) or ``source``."""


ROLES = ("headline", "summary", "section", "byline", "dateline", "caption", "correction", "text")
"""Roles of units that a rule may be for; ``text`` is what has no other."""

StaleRule = Literal["source", "hold", "keep"]
"""What is done with words that were made for an earlier text: the source's words are taken, nothing of the edition is
published until they are mended, or they are kept."""


class Slug(Struct, frozen=True, kw_only=True):
    """A translated part of an address, sound by itself; whether it is free, the site knows."""

    text: str
    """Lower case, NFC, not percent-encoded: ``pokalfinale``."""
    path: str
    """Of its catalog."""
    line: int | None = None
    """1-based, of its entry."""


class Edition(Struct, frozen=True, kw_only=True):
    """An article in one locale."""

    article: Article
    locale: str
    units: tuple[LocalizedUnit, ...]
    """As long as ``article.units``."""
    translated: int
    """Segments (distinct entries) with a published target in the edition's own locale."""
    total: int
    """Segments (distinct entries) that there are to translate."""
    slug: Slug | None = None
    """Its part of the address where a catalog has a sound one; None for the source's."""
    stale: int = 0
    """Segments (distinct entries) published in words that were made for an earlier text of the source."""
    reflects: datetime | None = None
    """When those words were last worked on, where that is known and the article was changed later: the state of the
    article that they tell."""
    held: bool = False
    """Not to be published until outdated words are mended; a rule of the settings asks for that."""
    findings: tuple[Finding, ...] = ()
