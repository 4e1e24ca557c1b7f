"""All editions of a site, as its lists, feeds, sitemaps and redirects ask for them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from l10n_news import story
from l10n_news.site import address
from l10n_news.site.card import latest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from l10n_news.site.card import Card
    from l10n_news.site.settings import SiteSettings

HOME, SECTION, TAG, AUTHOR, MONTH = range(5)
"""What a list may be of; lists stand in this order."""

_FOLDERS = {TAG: address.TAGS, AUTHOR: address.AUTHORS, MONTH: address.ARCHIVE}


class Group(NamedTuple):
    """What a list of stories is of, in any locale."""

    kind: int
    slug: str
    """The section, the slug of the tag or the author, or the month, ``2025-10``; empty for a home page."""

    @property
    def key(self) -> str:
        """The path of its page below a locale's folder, were no folder translated: ``business/index.html``."""
        if self.kind in _FOLDERS:
            return f"{_FOLDERS[self.kind]}/{self.slug}.html"
        return f"{self.slug}/index.html" if self.slug else "index.html"

    @property
    def section(self) -> str:
        """The section that it is; empty for anything else."""
        return self.slug if self.kind == SECTION else ""


def groups_of(card: Card, zone: ZoneInfo) -> list[Group]:
    """Say in which lists a published edition stands.

    Args:
        card: of the edition.
        zone: in which months begin.
    """
    found = [Group(HOME, "")]
    if card.section:
        found.append(Group(SECTION, card.section))
    for kind in (TAG, AUTHOR):
        found += [Group(kind, one.slug) for one in card.topics(_FOLDERS[kind])]
    if card.first:
        found.append(Group(MONTH, _month_of(card.first, zone)))
    return found


@lru_cache(maxsize=4096)
def _month_of(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m")


class Stories(Protocol):
    """All editions of a site."""

    def groups(self, locale: str, /) -> Sequence[tuple[Group, int]]:
        """Give what a locale has published stories of, in the order of the lists, with their number."""

    def locales(self, group: Group, /) -> Sequence[str]:
        """Give the locales that have published stories of a group, in the order of the switcher."""

    def latest(self, locale: str, group: Group, most: int | None = None, /) -> Sequence[Card]:
        """Give the published stories of a group in a locale, the latest first; at most so many."""

    def retracted(self) -> Sequence[Card]:
        """Give the editions that would be published, had their stories not been withdrawn."""

    def fresh(self, now: datetime, /) -> Sequence[Card]:
        """Give the published editions that are news at a moment."""

    def published(self, start: str = "", /) -> Iterator[Card]:
        """Give the published editions in the order of their paths, from one on."""

    def page(self, locale: str, name: str, /) -> Card | None:
        """Give the edition of an article in a locale; None where there is none."""

    def moved(self) -> Iterator[Card]:
        """Give the editions whose page does not stand where the source's name puts it."""

    def sections(self, *, told: bool) -> Sequence[tuple[str, str]]:
        """Give locale and section of all editions, or of those whose address was told (published or retracted)."""


class Cards:
    """All editions of a site in memory (`Stories`)."""

    def __init__(self, settings: SiteSettings, cards: Iterable[Card]) -> None:
        """Begin.

        Args:
            settings: of the site.
            cards: all editions, at their addresses.
        """
        self._settings = settings
        self._cards = list(cards)

    @cached_property
    def _lists(self) -> dict[str, dict[Group, list[Card]]]:
        zone = ZoneInfo(self._settings.time_zone)
        found: defaultdict[str, defaultdict[Group, list[Card]]] = defaultdict(lambda: defaultdict(list))
        for card in latest_first(card for card in self._cards if card.is_published):
            for group in groups_of(card, zone):
                found[card.locale][group].append(card)
        return {locale: dict(lists) for locale, lists in found.items()}

    def groups(self, locale: str, /) -> list[tuple[Group, int]]:
        """Give what a locale has published stories of (`Stories`)."""
        return [(group, len(cards)) for group, cards in sorted(self._lists.get(locale, {}).items())]

    def locales(self, group: Group, /) -> list[str]:
        """Give the locales that have stories of a group (`Stories`)."""
        return [locale for locale in self._settings.locales if group in self._lists.get(locale, ())]

    def latest(self, locale: str, group: Group, most: int | None = None, /) -> list[Card]:
        """Give the stories of a group, the latest first (`Stories`)."""
        return self._lists.get(locale, {}).get(group, [])[:most]

    def retracted(self) -> list[Card]:
        """Give the editions that are gone (`Stories`)."""
        return [card for card in self._cards if card.is_retracted]

    def fresh(self, now: datetime, /) -> list[Card]:
        """Give the editions that are news (`Stories`)."""
        return [card for card in self._cards if card.is_published and story.is_news(card.first, now)]

    def published(self, start: str = "", /) -> Iterator[Card]:
        """Give the published editions by their paths (`Stories`)."""
        return (card for card in self._by_path if card.path >= start)

    @cached_property
    def _by_path(self) -> list[Card]:
        return sorted((card for card in self._cards if card.is_published), key=lambda card: card.path)

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Card]:
        return {(card.locale, card.name): card for card in self._cards}

    def page(self, locale: str, name: str, /) -> Card | None:
        """Give an edition (`Stories`)."""
        return self._by_name.get((locale, name))

    def moved(self) -> Iterator[Card]:
        """Give the editions that stand elsewhere (`Stories`)."""
        return (card for card in self._cards if card.path != address.article(card.locale, card.name))

    def sections(self, *, told: bool) -> list[tuple[str, str]]:
        """Give locale and section of editions (`Stories`)."""
        of = (card for card in self._cards if card.section)
        return sorted(
            {(card.locale, card.section) for card in of if not told or card.is_published or card.is_retracted}
        )
