"""Where the pages of sections and articles stand in each locale: translated addresses, each given once.

What the source calls a section or an article is always kept for it, so that what is not translated has its place
whatever a catalog says; a translated slug is taken where nobody has it, in the order of names. Two that a reader or a
file system takes for one are the same (``slug.twin``). The site's own pages go first: an article or a section that is
named as one of them gets a number.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from l10n_news import slug
from l10n_news.file_names import folded
from l10n_news.model import Finding, Severity
from l10n_news.record import Struct, field, replace
from l10n_news.site import address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from l10n_news.model import Catalog, Slug
    from l10n_news.site.card import Card

SITE_PAGES = frozenset({"index", "404"})
"""Articles that would stand in the place of a page of the site."""

SITE_FOLDERS = frozenset({address.TAGS, address.AUTHORS, address.ARCHIVE})
"""Folders of a locale that the site fills itself."""

_FILE_ENDINGS = (".html", ".xml", ".gz", ".br")


class Folders(Struct, frozen=True, dict=True):
    """The folder of each section in each locale."""

    by_locale: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Folder below the locale's own by section: ``{"de": {"world": "welt"}}``."""
    findings: tuple[Finding, ...] = ()

    def of(self, locale: str, section: str) -> str:
        """Give the folder of a section; any other name is its own."""
        return self.by_locale.get(locale, {}).get(section, section)


def folders(locales: Iterable[str], sections: Iterable[str], chains: Mapping[str, Sequence[Catalog]]) -> Folders:
    """Settle the folders of the sections.

    Args:
        locales: of the editions, the source locale first.
        sections: paths below the articles' folder, ``world`` or ``world/europe``.
        chains: the site's own words of each locale, in fallback order.
    """
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for section in sections:
        parts = section.split("/") if section else []
        for depth, name in enumerate(parts):
            inside["/".join(parts[:depth])].add(name)
    found: dict[str, dict[str, str]] = {}
    findings: dict[Finding, None] = {}
    for locale in locales:
        paths = {"": ""}
        for parent in sorted(inside, key=lambda path: (path.count("/") if path else -1, path)):
            names, wrong = _level(inside[parent], parent, locale, chains.get(locale, ()))
            findings.update(dict.fromkeys(wrong))
            for name, own in names.items():
                paths[_joined(parent, name)] = _joined(paths[parent], own)
        found[locale] = {path: own for path, own in paths.items() if path}
    return Folders(found, tuple(findings))


def _level(
    names: Collection[str], parent: str, locale: str, chain: Sequence[Catalog]
) -> tuple[dict[str, str], list[Finding]]:
    """Settle the folders of one folder."""
    kept = SITE_FOLDERS if not parent else frozenset()
    findings: list[Finding] = []
    wanted: dict[str, Slug] = {}
    for name in sorted(names):
        found, wrong = slug.choose(name, locale, chain)
        findings += wrong
        if found is not None and found.text in kept:
            findings.append(_taken(found, locale, "a folder of the site's own pages"))
        elif found is not None:
            wanted[name] = found
    own = _own_names(names, kept)
    for name, place in own.items():
        if place != name:
            what = f"the folder {name!r} is named as one of the site's own, so that its pages stand in {place!r}"
            findings.append(_renamed(f"{what} (rename it)", f"articles/{_joined(parent, name)}"))
    settled, taken = _settled(own, wanted, locale, _joined(parent, ""))
    return settled, [*findings, *taken]


class Asked(Protocol):
    """What must be known of an edition to give its page an address."""

    @property
    def locale(self) -> str:
        """The edition's."""

    @property
    def name(self) -> str:
        """The article's, ``section/slug``."""

    @property
    def source(self) -> str:
        """The article's path below the articles' folder."""

    @property
    def slug(self) -> Slug | None:
        """What a catalog asks for."""


def settle(cards: Sequence[Card], places: Folders) -> tuple[list[Card], tuple[Finding, ...]]:
    """Give each edition the address of its page.

    Args:
        cards: of all editions, with the slugs that their catalogs ask for.
        places: the folders of the sections.

    Returns:
        The cards in their order, and what is wrong: a finding of an article has no locale.
    """
    paths, findings = addresses(cards, places)
    return [_at(card, paths[card.locale, card.name]) for card in cards], findings


def addresses(asked: Iterable[Asked], places: Folders) -> tuple[dict[tuple[str, str], str], tuple[Finding, ...]]:
    """Give the path of each page by its locale and its article's name, and what is wrong; see `settle`."""
    groups: defaultdict[tuple[str, str], list[Asked]] = defaultdict(list)
    for one in asked:
        groups[one.locale, one.name.rpartition("/")[0]].append(one)
    paths: dict[tuple[str, str], str] = {}
    findings: dict[Finding, None] = {}
    for (locale, section), inside in groups.items():
        sources = {one.name.rpartition("/")[2]: one for one in sorted(inside, key=lambda one: one.name)}
        own = _own_names(sources, SITE_PAGES)
        for name, place in own.items():
            if place != name:
                what = f"the article is named as a page of the site, so that it stands at {place}.html"
                findings[_renamed(f"{what} (rename the file)", f"articles/{sources[name].source}")] = None
        wanted = {name: one.slug for name, one in sources.items() if one.slug is not None}
        settled, taken = _settled(own, wanted, locale, section)
        findings.update(dict.fromkeys(taken))
        folder = places.of(locale, section)
        for name, place in settled.items():
            paths[locale, sources[name].name] = address.article(locale, _joined(folder, place))
    return paths, tuple(findings)


def _at(card: Card, path: str) -> Card:
    return card if card.path == path else replace(card, path=path)


def _own_names(names: Iterable[str], kept: Collection[str]) -> dict[str, str]:
    """Give what stands for each name of the source where it is not translated: itself, or a free name like it."""
    ordered = sorted(names)
    used = {folded(name) for name in ordered} | set(kept)
    own = {}
    for name in ordered:
        plain = name.replace(".", "-") if folded(name).endswith(_FILE_ENDINGS) else name
        place, number = plain, 0
        while folded(place) in (kept if place == name else used):
            number += 1
            place = f"{plain}-{number}"
        used.add(folded(place))
        own[name] = place
    return own


def _settled(
    own: Mapping[str, str], wanted: Mapping[str, Slug], locale: str, place: str
) -> tuple[dict[str, str], list[Finding]]:
    """Give each name the slug that it wants, where no other has it."""
    holder: dict[str, str] = {}
    for name, text in (*own.items(), *zip(own, own, strict=True)):
        holder.setdefault(slug.twin(text), name)
    settled = dict(own)
    findings = []
    for name, asked in wanted.items():
        other = holder.setdefault(slug.twin(asked.text), name)
        if other == name:
            settled[name] = asked.text
        else:
            findings.append(_taken(asked, locale, f"that of {_joined(place, other)}"))
    return settled, findings


def _taken(asked: Slug, locale: str, what: str) -> Finding:
    message = f"the slug {asked.text!r} is {what}, so that the source's stands in the address (choose another)"
    return Finding(name="same-slug", message=message, path=asked.path, line=asked.line, locale=locale)


def _renamed(message: str, path: str) -> Finding:
    return Finding(name="site-name", message=message, severity=Severity.WARNING, path=path)


def _joined(parent: str, name: str) -> str:
    return f"{parent}/{name}" if parent and name else parent or name
