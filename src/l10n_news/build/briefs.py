"""Cards as text, and cards in brief: what is kept in memory of each edition of a site of any size."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from l10n_news import model
from l10n_news.build.asks import digest
from l10n_news.record import Struct, names
from l10n_news.site import address
from l10n_news.site.card import Alternate, Card
from l10n_news.site.sheet import Sheet
from l10n_news.site.voice import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n_news.model import Slug
    from l10n_news.site.card import Topic

Load = Callable[[str, str, str], Card]
"""Gives the card of an article in a locale, which has a digest: no other is ever taken for it."""

_KNOWN: dict[str, Any] = {
    kind.__name__: kind
    for module in (model, sys.modules[Text.__module__], sys.modules[Card.__module__])
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Struct | Enum)
}
"""Classes that a card may hold. No other is ever made from a file."""

_SIMPLE = frozenset({bool, int, str, type(None)})

_LISTS = (address.TAGS, address.AUTHORS)


def to_text(one: object) -> str:
    """Write a card as JSON."""
    return json.dumps(_plain(one), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Card:
    """Read a card.

    Raises:
        ValueError: it is none.

    """
    try:
        found = made(json.loads(text))
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    if not isinstance(found, Card):
        raise ValueError("no card")  # noqa: TRY004 -- of the file, not of an argument
    return found


def _plain(value: object) -> object:
    if type(value) in _SIMPLE:
        return value
    if isinstance(value, Enum):
        return {type(value).__name__: value.value}
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Struct):
        kind = type(value)
        return {kind.__name__: {name: _plain(getattr(value, name)) for name in names(kind)}}
    raise TypeError(type(value).__name__)


def made(value: Any) -> Any:  # noqa: ANN401 -- whatever a card holds
    """Make what was written (``to_text``), or a part of it."""
    if isinstance(value, list):
        return tuple(made(one) for one in value)
    if not isinstance(value, dict):
        return value
    ((kind, inside),) = value.items()
    if kind == "datetime":
        return moment(inside)
    if isinstance(inside, dict):
        return _KNOWN[kind](**{name: made(one) for name, one in inside.items()})
    return _KNOWN[kind](inside)


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime:
    """Read a moment (ISO 8601)."""
    return datetime.fromisoformat(text)


class Brief(Struct, frozen=True, kw_only=True):
    """A card of which only that is in memory which puts an edition into its lists; the rest is loaded when asked."""

    name: str
    section: str
    locale: str
    path: str
    published: datetime | None
    updated: datetime | None
    complete: bool
    is_published: bool
    is_retracted: bool
    is_withdrawn: bool
    slug: Slug | None
    source: str
    tag_slugs: tuple[str, ...]
    author_slugs: tuple[str, ...]
    digest: str
    """Of the card as text."""
    load: Load

    moment = Card.moment
    first = Card.first
    moments = Card.moments
    alternate = Card.alternate

    @property
    def card(self) -> Card:
        """The same for those who want a card."""
        return cast("Card", self)

    def topics(self, kind: str) -> tuple[Topic, ...]:
        """Give its tags or its authors, in brief as well."""
        slugs = self.tag_slugs if kind == address.TAGS else self.author_slugs
        return tuple(cast("Topic", _Topic(one, self, kind)) for one in slugs)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a card has
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.load(self.name, self.locale, self.digest), name)


class Line(Struct):
    """A card of which only that is in memory which tells whether a list that it stands in is another one."""

    name: str
    locale: str
    path: str
    digest: str
    """Of the card as text."""
    _moment: str | None
    _first: str | None
    load: Load

    @property
    def moment(self) -> datetime | None:
        """When it last changed."""
        return moment(self._moment) if self._moment else None

    @property
    def first(self) -> datetime | None:
        """When it was published, as far as is known."""
        return moment(self._first) if self._first else None

    @property
    def card(self) -> Card:
        """The same for those who want a card."""
        return cast("Card", self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a card has
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.load(self.name, self.locale, self.digest), name)


class _Topic(Struct, frozen=True):
    slug: str
    _of: Brief
    _kind: str

    @property
    def text(self) -> object:
        topics = self._of.load(self._of.name, self._of.locale, self._of.digest).topics(self._kind)
        return next(one.text for one in topics if one.slug == self.slug)


def brief_facts(one: Card, text: str) -> list[Any]:
    """Give what is kept of a card in the record of its article, besides the article's name and path."""
    slugs = ([topic.slug for topic in one.topics(kind)] for kind in _LISTS)
    times = (when.isoformat() if when else None for when in (one.published, one.updated))
    states = (one.complete, one.is_published, one.is_retracted, one.is_withdrawn)
    return [one.locale, one.path, *times, *states, _plain(one.slug), *slugs, digest(text)]


def brief(name: str, source: str, facts: list[Any], load: Load, *, path: str = "") -> Brief:
    """Make a card in brief.

    Args:
        name: of the article, ``section/slug``.
        source: its path below the articles' folder.
        facts: as ``brief_facts`` gives them.
        load: gives the whole card.
        path: of its page, where that is another one than the facts say.

    """
    locale, place, published, updated, *states, slug, tags, authors, summed = facts
    complete, is_published, is_retracted, is_withdrawn = states
    return Brief(
        name=name,
        section=name.rpartition("/")[0],
        locale=locale,
        path=path or place,
        published=moment(published) if published else None,
        updated=moment(updated) if updated else None,
        complete=complete,
        is_published=is_published,
        is_retracted=is_retracted,
        is_withdrawn=is_withdrawn,
        slug=made(slug),
        source=source,
        tag_slugs=tuple(tags),
        author_slugs=tuple(authors),
        digest=summed,
        load=load,
    )


def ingredients(made_from: Iterable[object]) -> str:
    """Give a digest of what a list, feed or sitemap is made from."""
    return digest([_ingredient(one) for one in made_from])


def _ingredient(one: object) -> object:
    kind = type(one)
    if kind is tuple:
        return [_ingredient(part) for part in cast("tuple[object, ...]", one)]
    told = _TOLD.get(kind)
    return one if told is None else told(one)


def _of_sheet(sheet: Any) -> object:  # noqa: ANN401 -- a sheet
    return _SHEET(sheet), [_ALTERNATE(one) for one in sheet.alternates]


_SHEET = attrgetter("path", "locale", "links", "indexed", "moment")
_ALTERNATE = attrgetter("locale", "path", "complete")
_TOLD: dict[type, Callable[[Any], object]] = {
    Brief: attrgetter("path", "digest"),
    Line: attrgetter("path", "digest"),
    Alternate: _ALTERNATE,
    Sheet: _of_sheet,
}
"""What stands for one of a kind: their own words (``repr``) take as long as making a small page."""
