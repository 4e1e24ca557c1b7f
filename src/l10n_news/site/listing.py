"""The pages that lead to articles: home, sections, tags, authors, months, the language chooser, and «not found»."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from l10n_news.record import Struct
from l10n_news.site import address, xml
from l10n_news.site.card import Alternate, hreflang
from l10n_news.site.sheet import Sheet
from l10n_news.site.stories import AUTHOR, HOME, MONTH, SECTION, TAG, Group
from l10n_news.site.voice import Text
from l10n_news.site.words import LATEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from l10n_news.site.card import Card, Directory
    from l10n_news.site.press import Press
    from l10n_news.site.stories import Stories

LIST_SIZE = 60
"""Stories on a home page and on the page of a section, a tag or an author; the archive lists all."""

HOME_PAGE = Group(HOME, "")
_TOPICS = {TAG: address.TAGS, AUTHOR: address.AUTHORS}


class Listing(Struct, frozen=True, kw_only=True):
    """A list of stories in one locale."""

    group: Group
    """What it is of."""
    sheet: Sheet
    cards: tuple[Card, ...]


class Month(Struct, frozen=True, kw_only=True):
    """A month of the archive."""

    first: datetime
    """A moment in it, in the site's time zone."""
    path: str
    number: int
    """Of stories."""


def listings(press: Press, stories: Stories, locale: str, standing: Callable[[Group], Standing]) -> Iterator[Listing]:
    """Make the lists of stories of a locale, one after the other, without their content.

    Args:
        press: the site.
        stories: all editions; those that are not published are not listed.
        locale: of the lists; its home page is there without a story too.
        standing: gives where a group stands in all locales (``standing_of``).

    """
    groups = [group for group, _ in stories.groups(locale)]
    if HOME_PAGE not in groups:
        groups.insert(0, HOME_PAGE)
    for group in groups:
        yield listing_of(press, stories, locale, group, standing)


def listing_of(
    press: Press, stories: Stories, locale: str, group: Group, standing: Callable[[Group], Standing]
) -> Listing:
    """Make one list; arguments as for ``listings``."""
    cards = tuple(stories.latest(locale, group, None if group.kind == MONTH else LIST_SIZE))
    alternates, links = standing(group)
    sheet = Sheet(
        path=list_path(press, locale, group),
        locale=locale,
        alternates=alternates,
        links=links,
        indexed=bool(cards),
        moment=cards[0].moment if cards else None,
    )
    return Listing(group=group, sheet=sheet, cards=cards)


Standing = tuple[tuple[Alternate, ...], tuple[tuple[str, str], ...]]
"""The lists of a group in all locales, and their links."""


def standing_of(press: Press, stories: Stories, group: Group) -> Standing:
    """Give the lists that are of the same in all locales, and their links."""
    alternates = tuple(
        Alternate(locale=locale, path=list_path(press, locale, group)) for locale in stories.locales(group)
    )
    default = address.ROOT if group == HOME_PAGE else alternates[0].path if alternates else ""
    return alternates, hreflang(press.settings, alternates, default) if alternates else ()


def list_path(press: Press, locale: str, group: Group) -> str:
    """Give the path of a list's page; that of a section stands in the section's folder."""
    return press.index(locale, group.section) if group.section else address.place(locale, group.key)


def heading(press: Press, listing: Listing) -> Text:
    """Give what a list is of, in the words of its locale."""
    kind, slug = listing.group
    voice, cards = press.voice(listing.sheet.locale), listing.cards
    if kind == SECTION:
        return voice.section_name(slug)
    if kind in _TOPICS:
        return next(one.text for one in cards[0].topics(_TOPICS[kind]) if one.slug == slug)
    if kind == MONTH:
        first = cards[0].first
        return Text(voice.month(first.astimezone(ZoneInfo(press.settings.time_zone))) if first else "", voice.locale)
    word = voice.words.find(LATEST)
    return Text(word.text, word.locale)


def list_page(press: Press, listing: Listing, frame: Mapping[str, object]) -> bytes:
    """Make the page of a list.

    Args:
        press: the site.
        listing: the list.
        frame: what the frame of its locale shows (``Directory.frame``).
    """
    sheet = listing.sheet
    return press.page(
        "list.html",
        sheet.locale,
        sheet.path,
        sheet=sheet,
        heading=heading(press, listing),
        cards=listing.cards,
        here=listing.group.section,
        **frame,
    )


def list_feed(press: Press, listing: Listing, gone: tuple[Card, ...]) -> bytes:
    """Make the Atom feed of a locale or of a section in it.

    Args:
        press: the site, with its address.
        listing: the same stories as a list.
        gone: editions whose story was withdrawn.
    """
    settings, locale, folder = press.settings, listing.sheet.locale, listing.group.section
    title = f"{settings.name} – {heading(press, listing).plain}" if folder else settings.name
    own = press.folders.of(locale, folder)
    name = address.index(locale, folder)
    return xml.feed(settings, listing.cards, locale=locale, folder=own, name=name, title=title, gone=gone)


def archive_page(press: Press, sheet: Sheet, months: Sequence[Month], directory: Directory) -> bytes:
    """Make the page that leads to the months of a locale."""
    frame = directory.frame(sheet.locale)
    return press.page("archive.html", sheet.locale, sheet.path, sheet=sheet, months=months, here="", **frame)


def archives(press: Press, stories: Stories) -> list[tuple[Sheet, list[Month]]]:
    """Make the archive of each locale that has months, the latest first."""
    by_locale = {locale: _months(press, stories, locale) for locale in press.settings.locales}
    spoken = [locale for locale, months in by_locale.items() if months]
    alternates = tuple(Alternate(locale=locale, path=address.index(locale, address.ARCHIVE)) for locale in spoken)
    links = hreflang(press.settings, alternates, alternates[0].path if alternates else "")
    return [
        (Sheet(path=one.path, locale=one.locale, alternates=alternates, links=links), by_locale[one.locale])
        for one in alternates
    ]


def _months(press: Press, stories: Stories, locale: str) -> list[Month]:
    zone = ZoneInfo(press.settings.time_zone)
    found = []
    for group, number in stories.groups(locale):
        first = stories.latest(locale, group, 1)[0].first if group.kind == MONTH else None
        if first:
            path = list_path(press, locale, group)
            found.append(Month(first=first.astimezone(zone), path=path, number=number))
    return sorted(found, key=lambda month: month.path, reverse=True)


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
