"""What every page, feed and sitemap that holds no article is made of, and how to make it."""

from __future__ import annotations

from functools import lru_cache, partial
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.record import Struct, replace
from l10n_news.site import address, redirects, xml
from l10n_news.site.listing import (
    HOME_PAGE,
    archive_page,
    archives,
    list_feed,
    list_page,
    listing_of,
    listings,
    not_found_page,
    root_page,
    standing_of,
)
from l10n_news.site.sheet import Sheet
from l10n_news.site.stories import Cards

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from l10n_news.site.card import Card, Directory
    from l10n_news.site.listing import Listing, Standing
    from l10n_news.site.press import Press
    from l10n_news.site.redirects import Move
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.stories import Group, Stories

_GROUPS = 2048
"""Groups of which is remembered where their lists stand."""
SITEMAP_WEIGHT = 8_000_000
"""Characters of the addresses in one sitemap; a file may have 50 MiB (sitemaps.org), but must fit into memory here."""


class Making(Struct, frozen=True):
    """How the page or the feed of a list is made; it can be sent to another process."""

    kind: Callable[..., bytes]
    """Makes it: ``list_page``, ``list_feed``."""
    listing: Listing
    rest: object
    """The other argument."""

    @property
    def is_whole(self) -> bool:
        """Whether the cards of the list are all that it shows."""
        return self.rest == () or self.kind is list_page

    def made(self, press: Press) -> bytes:
        """Give the bytes."""
        return self.kind(press, self.listing, self.rest)

    def of(self, cards: tuple[Card, ...]) -> Making:
        """Give the same of other cards."""
        return replace(self, listing=replace(self.listing, cards=cards))


class Part(Struct, frozen=True):
    """A file of the site that holds no article, not yet made."""

    path: str
    """Below the output folder."""
    made_from: tuple[object, ...]
    """All that its bytes depend on, besides the site's settings, words and templates: text, figures, cards, and tuples,
    dictionaries and records of them. Where it is the same, the bytes are."""
    make: Callable[[], bytes]
    """Gives the bytes."""
    making: Making | None = None
    """The same for another process, where there is one."""

    @classmethod
    def whole(cls, path: str, data: bytes) -> Part:
        """Give a file whose bytes are known."""
        return cls(path, (data,), lambda: data)

    @classmethod
    def of_list(cls, press: Press, path: str, made_from: tuple[object, ...], making: Making) -> Part:
        """Give the page or the feed of a list."""
        return cls(path, made_from, partial(making.made, press), making)


def index_parts(
    press: Press, cards: Sequence[Card], directory: Directory, *, now: datetime | None = None
) -> Iterator[Part]:
    """Say what every page, feed and sitemap that holds no article is made of, of cards in memory; see ``parts_of``."""
    return parts_of(press, Cards(press.settings, cards), directory, now=now)


def parts_of(press: Press, stories: Stories, directory: Directory, *, now: datetime | None = None) -> Iterator[Part]:
    """Say what every page, feed and sitemap that holds no article is made of, one after the other.

    Args:
        press: the site.
        stories: all editions.
        directory: the published editions of each article.
        now: the moment for which the site is made, with its offset from UTC; without it there is no news sitemap.

    """
    yield from lasting_parts(press, stories, directory)
    yield from passing_parts(press, stories, now)


def lasting_parts(press: Press, stories: Stories, directory: Directory) -> Iterator[Part]:
    """Say what those are made of that stay the same while only words of stories change that they do not list."""
    settings = press.settings
    listed: list[Listed] = []
    standing = lru_cache(maxsize=_GROUPS)(partial(standing_of, press, stories))
    for locale in settings.locales:
        for one in listings(press, stories, locale, standing):
            if one.sheet.indexed:
                listed.append((one.sheet.path, locale, one.sheet.moment, one.group))
            yield from _list_parts(press, one, stories, directory)
    months = archives(press, stories)
    for sheet, inside in months:
        make = partial(archive_page, press, sheet, inside, directory)
        yield Part(sheet.path, (sheet, tuple(inside), directory.frame(sheet.locale)), make)
    homes = directory.homes()
    for locale in settings.locales:
        make = partial(not_found_page, press, locale, directory)
        yield Part(address.not_found(locale), (homes, directory.frame(locale)), make)
    yield Part(address.ROOT, (homes,), partial(root_page, press, directory))
    if settings.base_url:
        lists: dict[str, Sheet | Listed] = {one[0]: one for one in listed}
        lists |= {sheet.path: sheet for sheet, _ in months}
        yield from sitemap_parts(settings, _Index(stories, directory, dict(sorted(lists.items())), standing).sheets)


def lists_of(
    press: Press, stories: Stories, directory: Directory, groups: Collection[tuple[str, Group]]
) -> Iterator[Part]:
    """Say what some lists and their feeds are made of; arguments as for ``parts_of``.

    Args:
        press: the site.
        stories: all editions.
        directory: the published editions of each article.
        groups: of the lists, with their locales.

    """
    standing = partial(standing_of, press, stories)
    for locale, group in sorted(groups):
        one = listing_of(press, stories, locale, group, standing)
        if one.cards or group == HOME_PAGE:
            yield from _list_parts(press, one, stories, directory)


def passing_parts(press: Press, stories: Stories, now: datetime | None) -> Iterator[Part]:
    """Say what those are made of that change by themselves; arguments as for ``parts_of``."""
    settings = press.settings
    news = xml.latest_news(stories.fresh(now), now) if now and settings.base_url else ()
    if now and news:  # a sitemap must not be empty (its schema)
        yield Part(xml.NEWS_SITEMAP, (news,), partial(xml.news_sitemap, settings, news, now))
    robots = _robots(settings, has_news=bool(news))
    yield Part(address.ROBOTS, (robots,), lambda: robots)


def _list_parts(press: Press, one: Listing, stories: Stories, directory: Directory) -> Iterator[Part]:
    frame = directory.frame(one.sheet.locale)
    made_from = (one.sheet, one.group.section, one.cards, frame)
    yield Part.of_list(press, one.sheet.path, made_from, Making(list_page, one, frame))
    if press.settings.base_url and one.group.key.endswith("index.html"):
        yield _feed_part(press, one, stories.retracted())


def _feed_part(press: Press, one: Listing, retracted: Sequence[Card]) -> Part:
    """Say what an Atom feed is made of; it tells which stories are gone as well."""
    locale, section = one.sheet.locale, one.group.section
    gone = tuple(card for card in retracted if card.locale == locale and section in {"", card.section})
    return Part.of_list(press, press.feed(locale, section), (one.cards, section, gone), Making(list_feed, one, gone))


Listed = tuple[str, str, "datetime | None", "Group"]
"""Path, locale, last change and group of a list."""


class _Index:
    """The pages that a sitemap names, in the order of their paths."""

    def __init__(
        self,
        stories: Stories,
        directory: Directory,
        lists: Mapping[str, Sheet | Listed],
        standing: Callable[[Group], Standing],
    ) -> None:
        self._stories = stories
        self._directory = directory
        self._lists = lists
        self._standing = standing

    def sheets(self, start: str = "") -> Iterator[Sheet]:
        """Give the sheets from a path on; an article goes before a list of the same place."""
        lists = (path for path in self._lists if path >= start)
        path = next(lists, None)
        for card in self._stories.published(start):
            while path is not None and path < card.path:
                yield self._sheet(path)
                path = next(lists, None)
            if path == card.path:
                path = next(lists, None)
            links = self._directory.links(card.name)
            yield Sheet(path=card.path, locale=card.locale, links=links, moment=card.moment)
        while path is not None:
            yield self._sheet(path)
            path = next(lists, None)

    def _sheet(self, path: str) -> Sheet:
        one = self._lists[path]
        if isinstance(one, Sheet):
            return one
        _, locale, moment, group = one
        return Sheet(path=path, locale=locale, links=self._standing(group)[1], moment=moment)


def sitemap_parts(settings: SiteSettings, sheets: Callable[[str], Iterator[Sheet]]) -> Iterator[Part]:
    """Say what the sitemap is made of: one file, or as many as its addresses need and an index of them.

    Args:
        settings: of the site, with its address.
        sheets: gives the indexed pages in the order of their paths, from one on.

    """
    cuts = list(_cuts(settings, sheets("")))
    if len(cuts) == 1:
        names = [address.SITEMAP]
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(cuts) + 1)]
        yield Part(address.SITEMAP, tuple(names), partial(xml.sitemap_index, settings, names))
    for name, (start, number, summed) in zip(names, cuts, strict=True):
        yield Part(name, (summed,), partial(_sitemap, settings, sheets, start, number))


def _sitemap(settings: SiteSettings, sheets: Callable[[str], Iterator[Sheet]], start: str, number: int) -> bytes:
    return xml.sitemap(settings, islice(sheets(start), number))


def _cuts(settings: SiteSettings, sheets: Iterable[Sheet]) -> Iterator[tuple[str, int, str]]:
    """Cut the indexed pages into as many sitemaps as they need: first path, number, and a digest of what they say."""
    start, number, weight, summed = "", 0, 0, blake2b(digest_size=16)
    for one in sheets:
        own = sum([len(url) for _, url in one.links]) + len(settings.base_url) + len(one.path)
        if number and (number >= xml.SITEMAP_SIZE or weight + own > SITEMAP_WEIGHT):
            yield start, number, summed.hexdigest()
            start, number, weight, summed = one.path, 0, 0, blake2b(digest_size=16)
        number += 1
        weight += own
        summed.update(repr((one.path, one.moment, one.links)).encode("utf-8", "surrogatepass"))
    yield start, number, summed.hexdigest()


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
