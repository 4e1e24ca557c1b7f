"""What every page, feed and sitemap that holds no article is made of, and how to make it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from l10n_news.site import address, redirects, xml
from l10n_news.site.listing import archive_page, archives, list_page, listings, not_found_page, root_page
from l10n_news.site.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from l10n_news.site.card import Card, Directory
    from l10n_news.site.listing import Listing
    from l10n_news.site.press import Press
    from l10n_news.site.redirects import Move
    from l10n_news.site.settings import SiteSettings

SITEMAP_WEIGHT = 8_000_000
"""Characters of the addresses in one sitemap; a file may have 50 MiB (sitemaps.org), but must fit into memory here."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the site that holds no article, not yet made."""

    path: str
    """Below the output folder."""
    made_from: tuple[object, ...]
    """All that its bytes depend on, besides the site's settings, words and templates: text, figures, cards, and tuples,
    dictionaries and dataclasses of them. Where it is the same, the bytes are."""
    make: Callable[[], bytes]
    """Gives the bytes."""

    @classmethod
    def whole(cls, path: str, data: bytes) -> Part:
        """Give a file whose bytes are known."""
        return cls(path, (data,), lambda: data)


def index_parts(
    press: Press, cards: Sequence[Card], directory: Directory, *, now: datetime | None = None
) -> Iterator[Part]:
    """Say what every page, feed and sitemap that holds no article is made of; arguments as for ``index_pages``."""
    lists = listings(press, cards)
    months = archives(press.settings, lists)
    for one in lists:
        frame = directory.frame(one.sheet.locale)
        make = partial(list_page, press, one, directory)
        yield Part(one.sheet.path, (one.sheet, one.section, one.cards, frame), make)
    for sheet, inside in months:
        make = partial(archive_page, press, sheet, inside, directory)
        yield Part(sheet.path, (sheet, tuple(inside), directory.frame(sheet.locale)), make)
    homes = directory.homes()
    for locale in press.settings.locales:
        make = partial(not_found_page, press, locale, directory)
        yield Part(address.not_found(locale), (homes, directory.frame(locale)), make)
    yield Part(address.ROOT, (homes,), partial(root_page, press, directory))
    if press.settings.base_url:
        yield from feed_parts(press, lists, [card for card in cards if card.is_retracted])
        sheets = [*(one.sheet for one in lists), *(sheet for sheet, _ in months)]
        yield from sitemap_parts(press.settings, sheets, cards, directory)
    news = xml.latest_news(cards, now) if now and press.settings.base_url else ()
    if now and news:  # a sitemap must not be empty (its schema)
        yield Part(xml.NEWS_SITEMAP, (news,), partial(xml.news_sitemap, press.settings, news, now))
    robots = _robots(press.settings, has_news=bool(news))
    yield Part(address.ROBOTS, (robots,), lambda: robots)


def feed_parts(press: Press, lists: Sequence[Listing], retracted: Sequence[Card]) -> Iterator[Part]:
    """Say what the Atom feed of each locale and section is made of; it tells which stories are gone as well."""
    settings = press.settings
    for one in lists:
        folder, _, name = one.key.rpartition("/")
        if name == "index.html":
            locale = one.sheet.locale
            title = f"{settings.name} – {one.heading.plain}" if folder else settings.name
            gone = tuple(card for card in retracted if card.locale == locale and folder in {"", card.section})
            own = press.folders.of(locale, folder)
            name = address.index(locale, folder)
            make = partial(xml.feed, settings, one.cards, locale=locale, folder=own, name=name, title=title, gone=gone)
            yield Part(press.feed(locale, folder), (one.cards, title, gone), make)


def sitemap_parts(
    settings: SiteSettings, sheets: Iterable[Sheet], cards: Iterable[Card], directory: Directory
) -> Iterator[Part]:
    """Say what the sitemap is made of: one file, or as many as its addresses need and an index of them.

    Args:
        settings: of the site, with its address.
        sheets: of the pages that hold no article.
        cards: all editions.
        directory: the published editions of each article.

    """
    indexed: dict[str, Sheet | Card] = {sheet.path: sheet for sheet in sheets if sheet.indexed}
    indexed |= {card.path: card for card in cards if card.is_published}
    cuts = _cuts(settings, indexed, directory)
    if len(cuts) == 1:
        yield _sitemap_part(settings, address.SITEMAP, cuts[0], directory)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(cuts) + 1)]
    yield Part(address.SITEMAP, tuple(names), partial(xml.sitemap_index, settings, names))
    for name, cut in zip(names, cuts, strict=True):
        yield _sitemap_part(settings, name, cut, directory)


def _robots(settings: SiteSettings, *, has_news: bool) -> bytes:
    """Write ``robots.txt``, which names the sitemaps."""
    if not settings.base_url:
        return b"User-agent: *\nAllow: /\n"
    paths = (address.SITEMAP, xml.NEWS_SITEMAP) if has_news else (address.SITEMAP,)
    named = "".join(f"Sitemap: {settings.url(path)}\n" for path in paths)
    return f"User-agent: *\nAllow: /\n\n{named}".encode()


def moved_parts(press: Press, moved: Sequence[Move], taken: Collection[str]) -> Iterator[Part]:
    """Say what the redirects are made of: a list for servers that read one, and a page for each old address.

    Args:
        press: the site.
        moved: the moves.
        taken: paths of all files of the site.
    """
    if moved:
        yield Part.whole(redirects.FILE, redirects.listed(moved, taken))
    for move in moved:
        yield Part(move.old, (move.locale, move.old, move.new, move.of), partial(_moved_page, press, move))


def _moved_page(press: Press, move: Move) -> bytes:
    return press.page("moved.html", move.locale, move.old, move=move)


def article_sheet(card: Card, directory: Directory) -> Sheet:
    """Say where the page of an edition stands among the others."""
    return Sheet(
        path=card.path,
        locale=card.locale,
        alternates=directory.pages(card.name),
        links=directory.links(card.name),
        indexed=card.is_published,
        moment=card.moment,
    )


def _sitemap_part(settings: SiteSettings, name: str, listed: Sequence[Sheet | Card], directory: Directory) -> Part:
    made_from = tuple(
        one if isinstance(one, Sheet) else (one.path, one.moment, directory.links(one.name)) for one in listed
    )
    return Part(name, made_from, lambda: xml.sitemap(settings, (_sheet(one, directory) for one in listed)))


def _cuts(
    settings: SiteSettings, indexed: dict[str, Sheet | Card], directory: Directory
) -> list[Sequence[Sheet | Card]]:
    """Cut the indexed pages, in the order of their paths, into as many sitemaps as they need."""
    listed = [indexed[path] for path in sorted(indexed)]
    places = [0]
    weight = 0
    for place, one in enumerate(listed):
        links = one.links if isinstance(one, Sheet) else directory.links(one.name)
        own = sum(map(len, (url for _, url in links))) + len(settings.base_url) + len(one.path)
        if place - places[-1] >= xml.SITEMAP_SIZE or weight + own > SITEMAP_WEIGHT:
            places.append(place)
            weight = 0
        weight += own
    return [listed[start:end] for start, end in pairwise([*places, len(listed)])]


def _sheet(one: Sheet | Card, directory: Directory) -> Sheet:
    return one if isinstance(one, Sheet) else article_sheet(one, directory)
