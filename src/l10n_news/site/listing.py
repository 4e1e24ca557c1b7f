"""The pages that lead to articles: home, sections, tags, authors, months, the language chooser, and «not found»."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from l10n_news.site import address
from l10n_news.site.card import Alternate, hreflang, latest_first
from l10n_news.site.sheet import Sheet
from l10n_news.site.voice import Text
from l10n_news.site.words import LATEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from l10n_news.site.card import Card, Directory
    from l10n_news.site.press import Press
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.voice import Voice

LIST_SIZE = 60
"""Stories on a home page and on the page of a section, a tag or an author; the archive lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of stories in one locale."""

    key: str
    """What is the same for this list in every locale: ``business/index.html``."""
    sheet: Sheet
    read: Callable[[], Text]
    """Gives the heading, which the key, the locale and the cards settle."""
    cards: tuple[Card, ...]
    section: str = ""
    """The section that it lists."""

    @property
    def heading(self) -> Text:
        """What the list is of."""
        return self.read()


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of the archive."""

    first: datetime
    """A moment in it, in the site's time zone."""
    path: str
    number: int
    """Of stories."""


def listings(press: Press, cards: Iterable[Card]) -> list[Listing]:
    """Make the lists of stories of every locale, without their content.

    Args:
        press: the site.
        cards: all editions; those that are not published are not listed.

    """
    published = latest_first(card for card in cards if card.is_published)
    by_locale: defaultdict[str, list[Card]] = defaultdict(list)
    for card in published:
        by_locale[card.locale].append(card)
    found = [
        _at_home(press, one)
        for locale in press.settings.locales
        for one in _lists_of_locale(press.voice(locale), by_locale[locale])
    ]
    return _joined(press.settings, found)


def _at_home(press: Press, one: Listing) -> Listing:
    """Put the list of a section into the section's folder."""
    if not one.section:
        return one
    return replace(one, sheet=replace(one.sheet, path=press.index(one.sheet.locale, one.section)))


def list_page(press: Press, listing: Listing, directory: Directory) -> bytes:
    """Make the page of a list."""
    sheet = listing.sheet
    return press.page(
        "list.html",
        sheet.locale,
        sheet.path,
        sheet=sheet,
        heading=listing.heading,
        cards=listing.cards,
        here=listing.section,
        **directory.frame(sheet.locale),
    )


def archive_page(press: Press, sheet: Sheet, months: Sequence[Month], directory: Directory) -> bytes:
    """Make the page that leads to the months of a locale."""
    frame = directory.frame(sheet.locale)
    return press.page("archive.html", sheet.locale, sheet.path, sheet=sheet, months=months, here="", **frame)


def archives(settings: SiteSettings, lists: Iterable[Listing]) -> list[tuple[Sheet, list[Month]]]:
    """Make the archive of each locale that has months, the latest first."""
    zone = ZoneInfo(settings.time_zone)
    by_locale: dict[str, list[Month]] = {}
    for one in lists:
        moment = one.cards[0].first if one.cards else None
        if moment and one.key.startswith(f"{address.ARCHIVE}/"):
            month = Month(first=moment.astimezone(zone), path=one.sheet.path, number=len(one.cards))
            by_locale.setdefault(one.sheet.locale, []).append(month)
    alternates = tuple(Alternate(locale=locale, path=address.index(locale, address.ARCHIVE)) for locale in by_locale)
    links = hreflang(settings, alternates, alternates[0].path if alternates else "")
    return [
        (
            Sheet(path=one.path, locale=one.locale, alternates=alternates, links=links),
            sorted(by_locale[one.locale], key=lambda month: month.path, reverse=True),
        )
        for one in alternates
    ]


def not_found_page(press: Press, locale: str, directory: Directory) -> bytes:
    """Make the page for addresses of a locale that do not exist; its links work from any address."""
    path = address.not_found(locale)
    sheet = Sheet(path=path, locale=locale, alternates=directory.homes(), indexed=False)
    return press.page("404.html", locale, path, sheet=sheet, here="", **directory.frame(locale))


def root_page(press: Press, directory: Directory) -> bytes:
    """Make the page at the site's root, where a reader chooses a language."""
    settings = press.settings
    homes = directory.homes()
    links = hreflang(settings, homes, address.ROOT)
    sheet = Sheet(path=address.ROOT, locale=settings.source_locale, alternates=homes, links=links)
    return press.page("languages.html", settings.source_locale, sheet.path, sheet=sheet)


# ── the lists of a locale ─────────────────────────────────────────────────────────────────────────


def _lists_of_locale(voice: Voice, cards: Sequence[Card]) -> Iterator[Listing]:
    word = voice.words.find(LATEST)
    yield _listing(voice, "index.html", lambda: Text(word.text, word.locale), cards[:LIST_SIZE])
    for section, inside in _grouped(cards, lambda card: [card.section] if card.section else []):
        heading = partial(voice.section_name, section)
        yield _listing(voice, f"{section}/index.html", heading, inside[:LIST_SIZE], section)
    for kind in (address.TAGS, address.AUTHORS):
        for slug, inside in _grouped(cards, partial(_topic_slugs, kind=kind)):
            heading = partial(_topic_name, inside[0], kind, slug)
            yield _listing(voice, f"{kind}/{slug}.html", heading, inside[:LIST_SIZE])
    zone = ZoneInfo(voice.settings.time_zone)
    for month, inside in _grouped(cards, lambda card: _month(card, zone)):
        heading = partial(_month_name, voice, inside[0], zone)
        yield _listing(voice, f"{address.ARCHIVE}/{month}.html", heading, inside)


def _topic_name(card: Card, kind: str, slug: str) -> Text:
    return next(one.text for one in card.topics(kind) if one.slug == slug)


def _month_name(voice: Voice, card: Card, zone: ZoneInfo) -> Text:
    first = card.first
    return Text(voice.month(first.astimezone(zone)) if first else "", voice.locale)


def _listing(voice: Voice, key: str, heading: Callable[[], Text], cards: Sequence[Card], section: str = "") -> Listing:
    moments = [card.moment for card in cards if card.moment]
    path = address.place(voice.locale, key)
    sheet = Sheet(path=path, locale=voice.locale, indexed=bool(cards), moment=max(moments, default=None))
    return Listing(key=key, sheet=sheet, read=heading, cards=tuple(cards), section=section)


def _joined(settings: SiteSettings, found: Sequence[Listing]) -> list[Listing]:
    """Tell each list of the same one in the other locales."""
    same: defaultdict[str, list[Alternate]] = defaultdict(list)
    for one in found:
        if one.sheet.indexed:
            same[one.key].append(Alternate(locale=one.sheet.locale, path=one.sheet.path))
    alternates = {key: tuple(pages) for key, pages in same.items()}
    links = {
        key: hreflang(settings, pages, address.ROOT if key == address.ROOT else pages[0].path)
        for key, pages in alternates.items()
    }
    return [
        replace(one, sheet=replace(one.sheet, alternates=alternates.get(one.key, ()), links=links.get(one.key, ())))
        for one in found
    ]


def _grouped(cards: Iterable[Card], keys: Callable[[Card], Iterable[str]]) -> list[tuple[str, list[Card]]]:
    groups: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for key in keys(card):
            groups[key].append(card)
    return sorted(groups.items())


def _topic_slugs(card: Card, kind: str) -> list[str]:
    return [one.slug for one in card.topics(kind)]


def _month(card: Card, zone: ZoneInfo) -> list[str]:
    first = card.first
    return [_month_of(first, zone)] if first else []


@lru_cache(maxsize=4096)
def _month_of(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m")
