"""What lists, feeds and heads tell about an edition: its headline, summary, names and moments as text."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from l10n_news import cldr
from l10n_news.model import Escape, Place, Status
from l10n_news.record import Struct, field
from l10n_news.references import decoded
from l10n_news.regex import regex
from l10n_news.site import address, when
from l10n_news.site.topics import slug
from l10n_news.site.voice import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from l10n_news.model import Edition, Slug
    from l10n_news.site.settings import SiteSettings

MOST_URGENT = 2
"""IPTC urgencies up to this one stand out in lists."""


_MOST = 2048
"""Articles whose links are remembered."""
_H1 = regex(r"<h1[\s>]", re.IGNORECASE)

_SPACE = regex(r"[ \t\n\r\f\v]+")
"""White space that HTML collapses; spaces that do not break stay."""


class Topic(Struct, frozen=True, kw_only=True):
    """What an article is about, or who wrote it: a name in a locale and a place for its page."""

    slug: str
    """The same in every locale."""
    text: Text


class Correction(Struct, frozen=True, kw_only=True):
    """What was wrong in a story, in the words of an edition."""

    moment: datetime | None
    """With its offset from UTC; None where it is not known."""
    field: str
    """The article's field that says it: ``correction1``."""
    text: Text


class Card(Struct, frozen=True, kw_only=True):
    """An edition in short."""

    name: str
    """The article's name, ``section/slug``."""
    section: str
    locale: str
    path: str
    """Of its page."""
    headline: Text
    summary: Text
    """Empty where the article has none."""
    dateline: Text
    tags: tuple[Topic, ...]
    authors: tuple[Topic, ...]
    published: datetime | None
    """With its offset from UTC."""
    updated: datetime | None
    """When it last changed or was corrected, with its offset from UTC; None where that is not later than
    ``published``."""
    image: str
    """Address of the lead image: absolute, or a path below the site's root; empty where there is none."""
    publisher: str
    complete: bool
    """Everything is translated."""
    is_published: bool
    """The edition is linked and indexed; otherwise its page is there for preview only, or holds a notice."""
    is_retracted: bool = False
    """It would be published, had its story not been withdrawn: links lead to its notice, feeds say that it is gone."""
    status: Status = Status.PUBLISHED
    urgency: int | None = None
    """1, the most urgent, to 8; None where the article says nothing."""
    corrections: tuple[Correction, ...] = ()
    """In the article's order."""
    is_held: bool = False
    """It is not published before its outdated words are mended, as a rule of the settings asks."""
    is_nameless: bool = False
    """Enough of it is translated, but not its headline or its summary, without which it is not published."""
    is_stale: bool = False
    """Some of its words were made for an earlier version of the article."""
    reflects: datetime | None = None
    """The state of the article that those words tell, with its offset from UTC; None where that is not known."""

    slug: Slug | None = None
    """What a catalog asks for in its address, whether it is free or not."""
    source: str = ""
    """The article's path below the articles' folder."""

    @property
    def is_withdrawn(self) -> bool:
        """A notice stands on its page in place of the text."""
        return self.status is Status.WITHDRAWN

    @property
    def is_urgent(self) -> bool:
        """It was a flash or nearly one (IPTC urgency 1 or 2)."""
        return self.urgency is not None and self.urgency <= MOST_URGENT

    @property
    def moment(self) -> datetime | None:
        """When it last changed."""
        return self.updated or self.published

    @property
    def first(self) -> datetime | None:
        """When it was published, as far as is known."""
        return self.published or self.updated

    @property
    def moments(self) -> tuple[datetime, ...]:
        """What of both is known."""
        return tuple(moment for moment in (self.published, self.updated) if moment)

    def topics(self, kind: str) -> tuple[Topic, ...]:
        """Give its tags or its authors."""
        return self.tags if kind == address.TAGS else self.authors

    @property
    def alternate(self) -> Alternate:
        """What other pages must know to link to the edition."""
        return Alternate(locale=self.locale, path=self.path, complete=self.complete or self.is_withdrawn)


class Alternate(Struct, frozen=True, kw_only=True):
    """A page that says the same in another locale."""

    locale: str
    path: str
    complete: bool = True
    """Nothing in it has fallen back."""

    @property
    def tag(self) -> str:
        """The locale's BCP 47 tag."""
        return cldr.bcp47(self.locale)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return cldr.direction(self.locale)

    @property
    def endonym(self) -> str:
        """The language's name in itself."""
        return cldr.endonym(self.locale)


def hreflang(settings: SiteSettings, alternates: Iterable[Alternate], default: str) -> tuple[tuple[str, str], ...]:
    """Give the hreflang tag and the absolute address of each alternate and of x-default; none without a base.

    Args:
        settings: of the site.
        alternates: pages that say the same.
        default: path of the page for readers of any other language.

    """
    if not settings.base_url:
        return ()
    found = tuple((one.tag, settings.url(one.path)) for one in alternates)
    return (*found, ("x-default", settings.url(default))) if default else found


class Directory(Struct, frozen=True, dict=True):
    """What the pages of a site know of each other."""

    settings: SiteSettings
    editions: Mapping[str, tuple[Alternate, ...]]
    """The published editions of each article by its name, in the order of the switcher. The source locale's is always
    among them."""
    archived: frozenset[str] = frozenset()
    """The locales that have a published edition with a date."""
    withdrawn: Mapping[str, tuple[Alternate, ...]] = field(default_factory=dict)
    """The notices of each story that was withdrawn."""
    hidden: frozenset[str] = frozenset()
    """Names of articles that have no page: no address of theirs may be told."""
    spoken: Mapping[str, tuple[str, ...]] | None = None
    """The sections that have a published edition, by locale, where that is known before the editions are."""

    @cached_property
    def _links(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Links that were asked for before."""
        return {}

    def of(self, name: str) -> tuple[Alternate, ...]:
        """Give the published editions of an article; none where there is no such article."""
        return self.editions.get(name, ())

    def pages(self, name: str) -> tuple[Alternate, ...]:
        """Give what a link to an article may lead to: its published editions, or the notices that it was withdrawn."""
        return self.editions.get(name) or self.withdrawn.get(name, ())

    def links(self, name: str) -> tuple[tuple[str, str], ...]:
        """Give the hreflang links of an article's pages; x-default is the source's."""
        found = self._links.get(name)
        if found is None:
            same = self.of(name)
            source = next((one.path for one in same if one.locale == self.settings.source_locale), "")
            if len(self._links) >= _MOST:
                self._links.clear()
            found = self._links[name] = hreflang(self.settings, same, source)
        return found

    def sections(self, locale: str) -> tuple[str, ...]:
        """List the sections that have a published edition in a locale, in the order of their folders' names."""
        return self.by_locale.get(locale, ())

    def frame(self, locale: str) -> dict[str, object]:
        """Give what the frame around every page of a locale shows."""
        return {"sections": self.sections(locale), "has_archive": locale in self.archived}

    def homes(self) -> tuple[Alternate, ...]:
        """List the home pages of the locales that have a published edition, in the order of the switcher."""
        return self._homes

    @cached_property
    def by_locale(self) -> Mapping[str, tuple[str, ...]]:
        """The sections of each locale that has a published edition."""
        if self.spoken is not None:
            return self.spoken
        found: dict[str, set[str]] = {}
        for name, editions in self.editions.items():
            for one in editions:
                found.setdefault(one.locale, set()).add(name.rpartition("/")[0])
        return {locale: tuple(sorted(sections - {""})) for locale, sections in found.items()}

    @cached_property
    def _homes(self) -> tuple[Alternate, ...]:
        spoken = [locale for locale in self.settings.locales if locale in self.by_locale]
        return tuple(Alternate(locale=locale, path=address.index(locale)) for locale in spoken)


def card(settings: SiteSettings, edition: Edition) -> Card:
    """Say an edition in short."""
    article = edition.article
    told = article.metadata
    corrections = _corrections(settings, edition)
    published, updated = when.first_and_last(settings, told, (one.moment for one in corrections if one.moment))
    withdrawn, ready = told.status is Status.WITHDRAWN, is_published(settings, edition)
    nameless = not ready and not edition.held and _is_enough(settings, edition)
    return Card(
        name=article.name,
        section=article.section,
        locale=edition.locale,
        path=address.article(edition.locale, article.name),
        headline=_text_of(edition, "title") or Text(article.slug, settings.source_locale),
        summary=_text_of(edition, "description"),
        dateline=_text_of(edition, "dateline"),
        tags=tuple(_tags(edition, settings)),
        authors=tuple(_topics((Text(name, settings.source_locale), name) for name in told.authors)),
        published=published,
        updated=updated,
        image=_image(settings, edition),
        publisher=told.publisher,
        complete=edition.translated >= edition.total or edition.locale == settings.source_locale,
        slug=edition.slug,
        source=article.path,
        is_published=ready and not withdrawn,
        is_retracted=ready and withdrawn,
        status=told.status,
        urgency=told.urgency,
        corrections=corrections,
        is_held=edition.held and edition.locale != settings.source_locale,
        is_nameless=nameless,
        is_stale=edition.stale > 0,
        reflects=when.sane(settings, edition.reflects),
    )


def is_published(settings: SiteSettings, edition: Edition) -> bool:
    """Whether an edition is linked and indexed: enough of it is translated, its headline and its summary are."""
    if edition.locale == settings.source_locale:
        return True
    if edition.held:
        return False
    if not _is_enough(settings, edition):
        return False
    fields = edition.article.fields
    shown = (edition.units[fields[name]] for name in ("title", "description") if name in fields)
    return all(unit.state != "source" or unit.locale == edition.locale for unit in shown)


def _is_enough(settings: SiteSettings, edition: Edition) -> bool:
    return not edition.total or Decimal(edition.translated) / edition.total >= settings.publish_at


def directory(cards: Iterable[Card], settings: SiteSettings, hidden: Iterable[str] = ()) -> Directory:
    """List the published editions of each article.

    Args:
        cards: all editions.
        settings: of the site.
        hidden: names of the articles that are not in the site.

    """
    rank = {locale: place for place, locale in enumerate(settings.locales)}
    ordered = sorted(cards, key=lambda one: rank.get(one.locale, len(rank)))
    published = [one for one in ordered if one.is_published]
    archived = frozenset(one.locale for one in published if one.first)
    withdrawn = _alternates(one for one in ordered if one.is_retracted)
    return Directory(settings, _alternates(published), archived, withdrawn, frozenset(hidden))


def _alternates(cards: Iterable[Card]) -> dict[str, tuple[Alternate, ...]]:
    found: dict[str, list[Alternate]] = {}
    for one in cards:
        found.setdefault(one.name, []).append(one.alternate)
    return {name: tuple(same) for name, same in found.items()}


def latest_first(cards: Iterable[Card]) -> list[Card]:
    """Sort by the last change, the latest first; what has no date comes last, ties are in the order of names."""
    by_name = sorted(cards, key=lambda one: one.name)
    return sorted(by_name, key=lambda one: one.moment.timestamp() if one.moment else float("-inf"), reverse=True)


def stands_in_body(edition: Edition, name: str) -> bool:
    """Whether the article's own text shows a metadata field, so that the page must not show it again.

    A title is shown by any ``<h1>``: a page has one.
    """
    skeleton = edition.article.skeleton
    if name == "title" and any(isinstance(piece, str) and _H1.search(piece) for piece in skeleton):
        return True
    unit = edition.article.fields.get(name)
    return name != "title" and any(
        isinstance(piece, Place) and piece.unit == unit and piece.escape is Escape.TEXT for piece in skeleton
    )


def _text_of(edition: Edition, name: str) -> Text:
    number = edition.article.fields.get(name)
    if number is None:
        return Text("", edition.locale)
    unit = edition.units[number]
    return Text(_SPACE.sub(" ", unit.plain).strip(" "), unit.locale)


def _tags(edition: Edition, settings: SiteSettings) -> tuple[Topic, ...]:
    fields: Mapping[str, int] = edition.article.fields
    numbers = sorted(int(name[3:]) for name in fields if name.startswith("tag") and name[3:].isdecimal())
    source = settings.source_locale
    return _topics(
        (_text_of(edition, f"tag{number}"), source_text(edition, fields[f"tag{number}"]) or source)
        for number in numbers
    )


def source_text(edition: Edition, unit: int) -> str:
    """Give the words of a metadata field in the source locale."""
    raw = (segment.raw for segment in edition.article.units[unit].segments)
    return decoded("".join(piece for parts in raw for part in parts for piece in part if isinstance(piece, str)))


def _topics(named: Iterable[tuple[Text, str]]) -> tuple[Topic, ...]:
    found = {slug(name): text for text, name in reversed(list(named)) if text}
    return tuple(Topic(slug=place, text=text) for place, text in reversed(found.items()))


def _corrections(settings: SiteSettings, edition: Edition) -> tuple[Correction, ...]:
    made = enumerate(edition.article.metadata.corrections, 1)
    return tuple(
        Correction(moment=when.sane(settings, moment), field=f"correction{number}", text=text)
        for number, moment in made
        if (text := _text_of(edition, f"correction{number}"))
    )


def _image(settings: SiteSettings, edition: Edition) -> str:
    image = edition.article.metadata.image
    place = address.resolve(image, path=edition.article.path, base_url=settings.base_url) if image else None
    if place is not None:
        return place[0]
    return image if _is_web(image) else ""


def _is_web(link: str) -> bool:
    try:
        return urlsplit(link).scheme in {"http", "https"}
    except ValueError:
        return False
