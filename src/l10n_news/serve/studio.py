"""The pages of a project in memory: made from what lies on disk when somebody asks for them. Publishes nothing."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from l10n_news import disk, settings, site
from l10n_news.build.frame import site_settings
from l10n_news.errors import ProjectError
from l10n_news.localize import localize
from l10n_news.model import Status
from l10n_news.project import SITE_WORDS, Project
from l10n_news.serve.marks import Rules, marked
from l10n_news.serve.sources import Sources
from l10n_news.site.pages import assets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from l10n_news.model import Article, Catalog, Edition, Finding
    from l10n_news.serve.marks import Chosen
    from l10n_news.site import Card, Directory, Press


@dataclass(frozen=True, slots=True)
class Sheet:
    """An edition that has a page."""

    edition: Edition
    card: Card
    chain: tuple[Catalog, ...]

    @property
    def standing(self) -> str:
        """Why the site has no such page, or nothing that leads to it; empty where it has."""
        said, edition = self.edition.article.metadata, self.edition
        if said.status is Status.DRAFT:
            return "a draft: not in the site"
        if said.embargo is not None:
            return f"under embargo: not in the site before {said.embargo.isoformat(sep=' ', timespec='minutes')}"
        if said.status is Status.EMBARGOED:
            return "under embargo: not in the site until its status says so"
        if not self.card.is_published and said.status is not Status.WITHDRAWN:
            return f"{edition.translated} of {edition.total} translated: nothing in the site leads here yet"
        return ""


@dataclass(slots=True, kw_only=True)
class Layout:
    """Where everything stands in the site that would be made now."""

    press: Press
    directory: Directory
    editions: Mapping[str, Sheet]
    """Editions by the path of their page."""
    makers: Mapping[str, Callable[[], bytes]]
    """What makes each other file, by its path."""
    media: Mapping[str, site.Size | None]
    made: dict[str, bytes] = field(default_factory=dict)
    """What has been asked for already."""


class Studio:
    """A project that is being worked on."""

    def __init__(self, root: Path) -> None:
        """Read the project.

        Raises:
            ProjectError: there is none, or its settings are wrong.

        """
        self.root = root
        self.version = 0
        """Counts the changes."""
        self.trouble = ""
        """What is wrong with the project itself; empty when all is well. Pages stay as they were before."""
        self._lock = threading.Lock()
        self._settings = disk.signature(root / settings.NAME)
        self._sources = Sources(Project.open(root))
        self._templates: Mapping[str, str] = {}
        self._layout: Layout | None = None
        self._known: dict[tuple[str, str], tuple[Article, tuple[Catalog, ...], Edition]] = {}

    @property
    def project(self) -> Project:
        """The project with its present settings."""
        return self._sources.project

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in articles and catalogs."""
        return self._sources.findings

    def look(self) -> None:
        """See what has been saved."""
        with self._lock:
            try:
                self._look()
                self.trouble = ""
            except ProjectError as error:
                self.trouble = str(error)
            self.version += 1

    def page(self, path: str) -> bytes | None:
        """Make a file of the site.

        Args:
            path: below the site's folder.

        Returns:
            Its content, with comments around the segments of an article; None where there is none.

        """
        with self._lock:
            layout = self._layout
            if layout is None or path in layout.made:
                return layout.made[path] if layout else None
            try:
                data = self._make(layout, path)
            except ProjectError as error:
                self.trouble = str(error)
                return None
            if data is not None:
                layout.made[path] = data
            return data

    def chosen(self, path: str) -> tuple[Sheet, tuple[Chosen, ...]] | None:
        """Tell how each segment of a page came to its words; None for a page that holds no article."""
        with self._lock:
            sheet = self._layout.editions.get(path) if self._layout else None
            return (sheet, marked(sheet.edition, sheet.chain, self._rules(sheet.edition.locale))[1]) if sheet else None

    def standing(self, path: str) -> str:
        """Tell why the site has no such page, or nothing that leads to it; empty where it has."""
        with self._lock:
            sheet = self._layout.editions.get(path) if self._layout else None
            return sheet.standing if sheet else ""

    def sheets(self) -> list[tuple[str, Sheet]]:
        """List all editions by the path of their page."""
        with self._lock:
            return sorted(self._layout.editions.items()) if self._layout else []

    def media_file(self, path: str) -> Path | None:
        """Give a file that lies beside the articles."""
        return self._sources.media_files.get(path)

    # ── from disk to pages ────────────────────────────────────────────────────────────────────────

    def _look(self) -> None:
        signature = disk.signature(self.root / settings.NAME)
        if signature != self._settings:
            self._sources = Sources(Project.open(self.root))
            self._settings = signature
            self._known = {}
        self._sources.look()
        self._templates = self.project.read_page_templates()
        self._layout = self._laid_out()

    def _laid_out(self) -> Layout:
        sources = self._sources
        self._known = {
            (name, locale): self._edition(article, locale)
            for name, article in sources.articles.items()
            for locale in self.project.all_locales
        }
        made = [edition for _, _, edition in self._known.values()]
        words = {locale: catalog for (locale, name), catalog in sources.catalogs.items() if name == SITE_WORDS}
        own = site_settings(self.project, sorted({name.rpartition("/")[0] for name in sources.names} - {""}))
        press, cards, _ = site.laid_out(own, made, words, self._templates)
        directory = site.directory(cards, own)
        sheets = zip(self._known.values(), cards, strict=True)
        return Layout(
            press=press,
            directory=directory,
            editions={card.path: Sheet(edition, card, chain) for (_, chain, edition), card in sheets},
            makers={part.path: part.make for part in site.index_parts(press, cards, directory)},
            media=sources.media,
        )

    def _edition(self, article: Article, locale: str) -> tuple[Article, tuple[Catalog, ...], Edition]:
        """Localize an article, unless nothing of what it is made from has changed."""
        chain = tuple(
            self._sources.catalogs[asked, article.name]
            for asked in self.project.settings.chain(locale)
            if (asked, article.name) in self._sources.catalogs
        )
        known = self._known.get((article.name, locale))
        if known and known[0] is article and _are_same(known[1], chain):
            return known
        rules = self._rules(locale)
        made = localize(
            article,
            locale,
            chain,
            source_locale=rules.source_locale,
            house=rules.house,
            stale=rules.stale,
            typography=rules.typography,
        )
        return article, chain, made

    def _rules(self, locale: str) -> Rules:
        own = self.project.settings
        return Rules(
            source_locale=own.source_locale,
            house=own.house_of(locale),
            stale=own.stale_of(locale),
            typography=own.typography_of(locale),
        )

    def _make(self, layout: Layout, path: str) -> bytes | None:
        sheet = layout.editions.get(path)
        if sheet is not None:
            edition, _ = marked(sheet.edition, sheet.chain, self._rules(sheet.edition.locale))
            return site.article_page(layout.press, edition, sheet.card, layout.directory, media=layout.media)
        if path in layout.makers:
            return layout.makers[path]()
        return assets().get(path)


def _are_same(one: tuple[Catalog, ...], other: tuple[Catalog, ...]) -> bool:
    return len(one) == len(other) and all(first is second for first, second in zip(one, other, strict=True))
