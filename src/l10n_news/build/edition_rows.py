"""All editions of a site as rows of the manifest: what lists ask of them is read when it is asked for.

No more is in memory than the stories of one list, or of one section in one locale, so that memory does not grow with
the number of articles.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from l10n_news import site
from l10n_news.build.briefs import Line, brief, made
from l10n_news.record import Struct, field
from l10n_news.site import address
from l10n_news.site.places import addresses
from l10n_news.site.stories import MONTH
from l10n_news.story import NEWS_AGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from l10n_news.build.briefs import Brief, Load
    from l10n_news.build.guess import Guess
    from l10n_news.build.manifest import Manifest, Record
    from l10n_news.model import Finding, Slug

NONE, PUBLISHED, RETRACTED = range(3)
"""Whether an edition is published, or was and is withdrawn."""

_LAST = 9e99
"""Stands behind all moments: for a story without one."""
_PAGES = "SELECT locale, path, whole FROM edition WHERE name = ? AND state = ?"


class _Asked(NamedTuple):
    """An edition that wants an address (``site.places.Asked``)."""

    locale: str
    name: str
    source: str
    slug: Slug | None


class Editions:
    """The editions of a build (``site.Stories``)."""

    def __init__(self, manifest: Manifest, settings: site.SiteSettings, load: Load) -> None:
        """Begin; nothing is read.

        Args:
            manifest: of the site.
            settings: of the site.
            load: gives a card.
        """
        self._manifest = manifest
        self._settings = settings
        self._load = load
        self._zone = ZoneInfo(settings.time_zone)
        self.touched: set[tuple[str, site.Group]] = set()
        """Locale and group of the lists that show a story whose words have changed."""
        self.is_shaped = False
        """Whether more has changed than words: which editions there are, where they stand, and when they changed."""

    # ── what is noted ─────────────────────────────────────────────────────────────────────────────

    def clear(self) -> None:
        """Forget all."""
        self.is_shaped = True
        self._manifest.write("DELETE FROM edition")
        self._manifest.write("DELETE FROM listed")

    def put(self, record: Record) -> None:
        """Let an article have these editions and no others."""
        before = self._taken_out(record.name)
        for facts in record.briefs:
            one = brief(record.name, record.path, facts, self._load)
            self._insert(one, facts)
            self._compare(before.pop(one.locale, None), one)
        self.is_shaped = self.is_shaped or bool(before)

    def _insert(self, one: Brief, facts: Sequence[Any]) -> None:
        first = one.card.first
        is_usual = one.path == address.article(one.locale, one.name)
        self._manifest.write(
            "INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(one.locale, one.name, one.source, one.section, one.path, one.path),
            *(_state(one), first.timestamp() if first else None, one.complete or one.is_withdrawn, is_usual),
            *(one.digest, _iso(one.card.moment), _iso(first), json.dumps(facts)),
        )
        for group, rank in self._places(one.card):
            self._manifest.write("INSERT INTO listed VALUES (?, ?, ?, ?, ?)", one.locale, *group, rank, one.name)

    def _compare(self, old: Brief | None, new: Brief) -> None:
        """Take note of what has changed."""
        if old is None or self._shape(old) != self._shape(new):
            self.is_shaped = True
        elif old.digest != new.digest:
            groups = site.groups_of(new.card, self._zone)
            self.touched.update((new.locale, group) for group in groups if _state(new) != NONE)

    def _shape(self, one: Brief) -> tuple[object, ...]:
        card = one.card
        return one.path, one.source, _state(one), _iso(card.moment), _iso(card.first), site.groups_of(card, self._zone)

    def remove(self, name: str) -> None:
        """Let an article have no editions."""
        self.is_shaped = bool(self._taken_out(name)) or self.is_shaped

    def _taken_out(self, name: str) -> dict[str, Brief]:
        """Take out the editions of an article; give them by locale."""
        found = {locale: one for locale in self._settings.locales if (one := self.page(locale, name)) is not None}
        for locale, one in found.items():
            for group, rank in self._places(one):
                self._manifest.write(
                    "DELETE FROM listed WHERE locale = ? AND kind = ? AND slug = ? AND rank = ? AND name = ?",
                    *(locale, *group, rank, name),
                )
            self._manifest.write("DELETE FROM edition WHERE locale = ? AND name = ?", locale, name)
        return found

    def _places(self, one: site.Card) -> list[tuple[site.Group, float]]:
        rank = -one.moment.timestamp() if one.moment else _LAST
        return [(group, rank) for group in site.groups_of(one, self._zone)] if one.is_published else []

    # ── addresses ─────────────────────────────────────────────────────────────────────────────────

    def settle(self, sections: Iterable[str], folders: site.Folders) -> tuple[set[str], tuple[Finding, ...]]:
        """Give every edition the address of its page.

        Args:
            sections: of all articles.
            folders: of the sections.

        Returns:
            The articles of whose pages some stand elsewhere than they were made for, by their paths; and what is wrong.
        """
        findings: dict[Finding, None] = {}
        moved: list[tuple[str, str, str, str]] = []
        for section in sections:
            for locale in self._settings.locales:
                asked = {}
                known = {}
                for name, source, made_for, facts in self._inside(locale, section):
                    asked[name] = _Asked(locale, name, source, made(json.loads(facts)[_SLUG]))
                    known[name] = made_for
                paths, wrong = addresses(asked.values(), folders)
                findings.update(dict.fromkeys(wrong))
                moved += [
                    (path, locale, name, asked[name].source) for (_, name), path in paths.items() if known[name] != path
                ]
        for path, locale, name, _ in moved:
            is_usual = path == address.article(locale, name)
            change = "UPDATE edition SET path = ?, is_usual = ? WHERE locale = ? AND name = ?"
            self._manifest.write(change, path, is_usual, locale, name)
        self.is_shaped = self.is_shaped or bool(moved)
        stale = {source for *_, source in moved}
        return stale | set(self._overwritten()), tuple(findings)

    def _inside(self, locale: str, section: str) -> Iterator[Any]:
        """Yield the editions of a section in a locale."""
        query = "SELECT name, source, made, facts FROM edition WHERE locale = ? AND section = ?"
        if not section:
            return self._manifest.read(f"{query} ORDER BY name", locale, section)
        bounds = f"{section}/", f"{section}0"  # the sign that follows «/»
        return self._manifest.read(f"{query} AND name > ? AND name < ? ORDER BY name", locale, section, *bounds)

    def _overwritten(self) -> Iterator[str]:
        """Yield the articles of pages in whose place another one was made."""
        query = (
            "SELECT own.source FROM edition other JOIN edition own ON own.path = other.made"
            " WHERE other.made != other.path"
        )
        for (source,) in self._manifest.read(query):
            yield source

    def paths(self, name: str) -> dict[str, str]:
        """Give the path of each of an article's pages by locale."""
        found = ((locale, self.page(locale, name)) for locale in self._settings.locales)
        return {locale: one.path for locale, one in found if one is not None}

    def source_at(self, path: str) -> str | None:
        """Give the article that a page is of, by its path below the articles' folder; None where there is no page."""
        for (source,) in self._manifest.read("SELECT source FROM edition WHERE path = ?", path):
            return str(source)
        return None

    def all_paths(self) -> Iterator[str]:
        """Yield the paths of all pages."""
        return (path for (path,) in self._manifest.read("SELECT path FROM edition"))

    def count(self) -> int:
        """Count them."""
        ((number,),) = self._manifest.read("SELECT count(*) FROM edition")
        return int(number)

    # ── what pages ask ────────────────────────────────────────────────────────────────────────────

    def directory(self, hidden: Iterable[str]) -> site.Directory:
        """Give what the pages know of each other, as it is now."""
        groups = {locale: [group for group, _ in self.groups(locale)] for locale in self._settings.locales}
        sections = {locale: tuple(one.section for one in found if one.section) for locale, found in groups.items()}
        return site.Directory(
            self._settings,
            editions=Pages(self._pages, PUBLISHED),
            archived=frozenset(locale for locale, found in groups.items() if any(one.kind == MONTH for one in found)),
            withdrawn=Pages(self._pages, RETRACTED),
            hidden=frozenset(hidden),
            spoken={locale: sections[locale] for locale, found in groups.items() if found},
        )

    def _pages(self, name: str, state: int) -> tuple[site.Alternate, ...]:
        return _in_order(self._manifest.read(_PAGES, name, state), self._settings.locales)

    # ── what lists ask ────────────────────────────────────────────────────────────────────────────

    def groups(self, locale: str, /) -> list[tuple[site.Group, int]]:
        """Give what a locale has stories of (``site.Stories``)."""
        query = "SELECT kind, slug, count(*) FROM listed WHERE locale = ? GROUP BY kind, slug ORDER BY kind, slug"
        return [(site.Group(kind, slug), number) for kind, slug, number in self._manifest.read(query, locale)]

    def locales(self, group: site.Group, /) -> list[str]:
        """Give the locales that have stories of a group (``site.Stories``)."""
        query = "SELECT 1 FROM listed WHERE locale = ? AND kind = ? AND slug = ? LIMIT 1"
        return [locale for locale in self._settings.locales if any(self._manifest.read(query, locale, *group))]

    def latest(self, locale: str, group: site.Group, most: int | None = None, /) -> list[site.Card]:
        """Give the stories of a group (``site.Stories``)."""
        query = (
            "SELECT edition.name, path, digest, moment, published FROM listed JOIN edition USING (locale, name)"
            " WHERE listed.locale = ? AND kind = ? AND slug = ? ORDER BY rank, listed.name LIMIT ?"
        )
        rows = self._manifest.read(query, locale, *group, -1 if most is None else most)
        return [
            Line(name, locale, path, digest, moment, first, self._load).card
            for name, path, digest, moment, first in rows
        ]

    def retracted(self) -> list[site.Card]:
        """Give the editions that are gone (``site.Stories``)."""
        return self._cards(
            "SELECT name, source, path, facts FROM edition WHERE state = ? ORDER BY source, locale", RETRACTED
        )

    def fresh(self, now: datetime, /) -> list[site.Card]:
        """Give the editions that are news (``site.Stories``)."""
        since = (now - NEWS_AGE - timedelta(seconds=1)).timestamp()
        query = "SELECT name, source, path, facts FROM edition WHERE state = ? AND first BETWEEN ? AND ?"
        return self._cards(query, PUBLISHED, since, now.timestamp())

    def published(self, start: str = "", /) -> Iterator[site.Card]:
        """Give the published editions by their paths (``site.Stories``)."""
        query = "SELECT name, source, path, facts FROM edition WHERE path >= ? AND state = ? ORDER BY path"
        return (self._card(row) for row in self._manifest.read(query, start, PUBLISHED))

    def page(self, locale: str, name: str, /) -> Any:  # noqa: ANN401 -- a brief in place of a card
        """Give an edition (``site.Stories``)."""
        for row in self._manifest.read(
            "SELECT name, source, path, facts FROM edition WHERE locale = ? AND name = ?", locale, name
        ):
            return self._card(row)
        return None

    def moved(self) -> Iterator[site.Card]:
        """Give the editions that stand elsewhere (``site.Stories``)."""
        query = "SELECT name, source, path, facts FROM edition WHERE NOT is_usual ORDER BY source"
        return (self._card(row) for row in self._manifest.read(query))

    def sections(self, *, told: bool) -> list[tuple[str, str]]:
        """Give locale and section of editions (``site.Stories``)."""
        query = "SELECT DISTINCT locale, section FROM edition WHERE section != '' AND state >= ? ORDER BY 1, 2"
        return [(locale, section) for locale, section in self._manifest.read(query, PUBLISHED if told else NONE)]

    def _cards(self, query: str, *values: object) -> list[site.Card]:
        return [self._card(row) for row in self._manifest.read(query, *values)]

    def _card(self, row: Sequence[Any]) -> site.Card:
        name, source, path, facts = row
        return brief(name, source, json.loads(facts), self._load, path=path).card


def _state(one: Brief) -> int:
    return PUBLISHED if one.is_published else RETRACTED if one.is_retracted else NONE


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


_SLUG = 8
"""Place of the slug among the facts of an edition (``briefs.brief_facts``)."""


def _in_order(found: Iterable[tuple[str, str, int]], locales: Sequence[str]) -> tuple[site.Alternate, ...]:
    by_locale = {locale: (path, bool(whole)) for locale, path, whole in found}
    pages = ((locale, *by_locale[locale]) for locale in locales if locale in by_locale)
    return tuple(site.Alternate(locale=locale, path=path, complete=whole) for locale, path, whole in pages)


class Pages(Mapping[str, "tuple[site.Alternate, ...]"]):
    """The pages of each article in a state, by its name, read when they are asked for."""

    def __init__(self, read: Any, state: int) -> None:  # noqa: ANN401 -- a function of name and state
        self._read = read
        self._state = state

    def __getitem__(self, name: str) -> tuple[site.Alternate, ...]:
        found: tuple[site.Alternate, ...] = self._read(name, self._state)
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError


class Assumed(Struct):
    """The pages of all articles as they probably will be: the last build's, and the likely ones of those made now.

    Each process that asks reads the manifest's file for itself, without a lock: it is as the last build left it, or
    some of it is newer, or it is not there at all. What was assumed wrongly is found out later.
    """

    file: Path
    """The manifest."""
    folders: site.Folders
    locales: tuple[str, ...]
    todo: frozenset[str]
    """Names of the articles that are made now."""
    guess: Guess
    """Of which editions of those are published."""
    _open: list[tuple[int, sqlite3.Connection]] = field(default_factory=list)

    def __reduce__(self) -> tuple[Any, ...]:
        """Send all but what is open."""
        return Assumed, (self.file, self.folders, self.locales, self.todo, self.guess)

    def pages(self, name: str, state: int) -> tuple[site.Alternate, ...]:
        """Give the pages of an article in a state."""
        if name in self.todo:
            return self._usual(name) if state == PUBLISHED else ()
        try:
            return _in_order(self._data.execute(_PAGES, (name, state)), self.locales)
        except sqlite3.Error:
            return ()

    def _usual(self, name: str) -> tuple[site.Alternate, ...]:
        section, _, slug = name.rpartition("/")
        published = self.guess.locales(name)
        return tuple(
            site.Alternate(
                locale=locale,
                path=address.article(
                    locale, f"{folder}/{slug}" if (folder := self.folders.of(locale, section)) else slug
                ),
            )
            for locale in self.locales
            if locale in published
        )

    @property
    def _data(self) -> sqlite3.Connection:
        if not self._open or self._open[0][0] != os.getpid():
            data = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            self._open[:] = [(os.getpid(), data)]
        return self._open[0][1]

    def close(self) -> None:
        """Close the manifest."""
        for _, data in self._open:
            with suppress(sqlite3.Error):
                data.close()
        self._open.clear()
