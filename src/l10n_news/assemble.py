"""Article's skeleton + edition → text."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from l10n_news.model import Escape, Place, Slot
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from l10n_news.model import Article, Edition, LocalizedUnit, Piece, Unit

_MARKUP_SLOTS = frozenset({"html", "head-end", "body-start", "body-end"})

_UNSAFE_IN_SCRIPT = regex("[<>&\u2028\u2029\x7f-\x9f\ufffe\uffff]")
"""What must not stand bare in JSON inside ``<script>``: what could end or comment the script (HTML § 4.12.1.3), line
ends of old JavaScript, and characters that no text may have."""


def assemble(article: Article, edition: Edition, fill: Callable[[Slot], str]) -> str:
    """Join the skeleton with the units of an edition.

    Args:
        article: the source.
        edition: its units in a locale; in the source's own locale the result is the source, character for character.
        fill: what stands in a slot: characters, which are escaped for their place, or markup of the site itself for
            ``html``, ``head-end``, ``body-start`` and ``body-end``. ``slot.source`` stands as it is in the source.
    """
    return "".join(_text(article.skeleton, article, edition, fill))


def field(edition: Edition, name: str) -> LocalizedUnit | None:
    """Give the unit of a metadata field (``title``, ``description``…), or None where the article has none."""
    index = edition.article.fields.get(name)
    return None if index is None else edition.units[index]


def markup(unit: LocalizedUnit, article: Article, edition: Edition, fill: Callable[[Slot], str]) -> str:
    """Give the markup of one unit, for the content of an element."""
    return "".join(_text(unit.pieces, article, edition, fill))


def escaped(text: str, form: Escape, quote: str = '"') -> str:
    """Write characters so that in their place they are nothing but text.

    Args:
        text: the characters.
        form: what kind of place it is.
        quote: ATTRIBUTE: the quotation mark around it; empty for an unquoted value, which gets marks.
    """
    if form is Escape.JSON:
        quoted = json.dumps(text, ensure_ascii=False)[1:-1]
        return _UNSAFE_IN_SCRIPT.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
    if form is Escape.ATTRIBUTE:
        return _attribute(text, quote)
    return escape(text, quote=False)


def _attribute(text: str, quote: str) -> str:
    safe = escape(text, quote=False)
    if quote == "'":
        return safe.replace("'", "&#39;")
    safe = safe.replace('"', "&quot;")
    return safe if quote else f'"{safe}"'


def _text(pieces: Sequence[Piece], article: Article, edition: Edition, fill: Callable[[Slot], str]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Slot):
            yield _filled(piece, fill)
        elif piece.escape is Escape.TEXT:
            yield from _text(edition.units[piece.unit].pieces, article, edition, fill)
        else:
            yield _placed(piece, article, edition)


def _filled(slot: Slot, fill: Callable[[Slot], str]) -> str:
    words = fill(slot)
    if words == slot.source or slot.name in _MARKUP_SLOTS:
        return words
    return escaped(words, slot.escape, slot.quote)


def _placed(place: Place, article: Article, edition: Edition) -> str:
    """Write a unit as text: the source's own characters where nothing was translated, otherwise escaped."""
    localized = edition.units[place.unit]
    if localized.state == "source":
        return "".join(_literal(article.units[place.unit]))
    return escaped(localized.plain, place.escape, place.quote)


def _literal(unit: Unit) -> Iterator[str]:
    for index, segment in enumerate(unit.segments):
        if index:
            yield from (piece for piece in unit.gaps[index - 1] if isinstance(piece, str))
        for raw in segment.raw:
            yield from (piece for piece in raw if isinstance(piece, str))
