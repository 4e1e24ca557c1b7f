"""The pages of a project in memory: made from what lies on disk when somebody asks for them. Publishes nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from l10n_news import disk, settings, site
from l10n_news.build.checking import read_glossary
from l10n_news.build.frame import site_settings
from l10n_news.errors import ProjectError
from l10n_news.localize import localize
from l10n_news.project import SITE_WORDS, Project
from l10n_news.record import Struct, field
from l10n_news.serve import signs
from l10n_news.serve.entries import Desk
from l10n_news.serve.marks import Rules, marked, named, titled
from l10n_news.serve.sheets import Sheet
from l10n_news.serve.sources import Sources
from l10n_news.serve.types import content_type
from l10n_news.site.pages import assets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from l10n_news.model import Article, Catalog, Edition, Finding
    from l10n_news.serve.entries import Told
    from l10n_news.site import Directory, Press


class Made(Struct, frozen=True):
    """A file of the site as the preview shows it."""

    data: bytes
    marks: tuple[str, ...] = ()
    """Of the words in a page (``signs.Shown``)."""


class Known(Struct, frozen=True):
    """An edition with what it was made from."""

    article: Article
    chain: tuple[Catalog, ...]
    edition: Edition
    titled: Edition
    """The same with marks in what other pages tell of it."""


class Layout(Struct, kw_only=True):
    """Where everything stands in the site that would be made now."""

    press: Press
    directory: Directory
    editions: Mapping[str, Sheet]
    """Editions by the path of their page."""
    makers: Mapping[str, Callable[[], bytes]]
    """What makes each other file, by its path."""
    media: Mapping[str, site.Size | None]
    desk: Desk
    made: dict[str, Made | None] = field(default_factory=dict)
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
        self._known: dict[tuple[str, str], Known] = {}
        self._words: dict[str, tuple[str | None, str]] = {}

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
            Its content, with comments around the words of a page; None where there is none.

        """
        with self._lock:
            made = self._made(path)
            return made.data if made else None

    def told(self, path: str, locale: str) -> Told | None:
        """Tell of the entries behind the words of a page, for JSON; None where there is no such page."""
        with self._lock:
            made = self._made(path)
            return self._layout.desk.told(path, locale, made.marks) if self._layout and made else None

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

    def _made(self, path: str) -> Made | None:
        layout = self._layout
        if layout is None or path in layout.made:
            return layout.made[path] if layout else None
        try:
            data = self._make(layout, path)
        except ProjectError as error:
            self.trouble = str(error)
            return None
        if data is None:
            return None
        layout.made[path] = _shown(path, data)
        return layout.made[path]

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
        made = [known.titled for known in self._known.values()]
        words = {locale: catalog for (locale, name), catalog in sources.catalogs.items() if name == SITE_WORDS}
        own = site_settings(self.project, sorted({name.rpartition("/")[0] for name in sources.names} - {""}))
        press, cards, misplaced = site.laid_out(own, made, words, self._templates, around=self._around)
        directory = site.directory(cards, own)
        sheets = zip(self._known.values(), cards, strict=True)
        editions = {card.path: Sheet(known.edition, card, known.chain) for known, card in sheets}
        return Layout(
            press=press,
            directory=directory,
            editions=editions,
            makers={part.path: part.make for part in site.index_parts(press, cards, directory)},
            media=sources.media,
            desk=Desk(
                project=self.project,
                rules={locale: self._rules(locale) for locale in self.project.all_locales},
                glossary=read_glossary(self.project),
                catalogs=sources.catalogs,
                sheets=editions,
                press=press,
                words=self._words,
                misplaced=misplaced,
            ),
        )

    def _around(self, context: str | None, message: str, text: str) -> str:
        """Mark a word of the site."""
        mark = named(context or "", message)
        self._words[mark] = (context, message)
        return signs.framed(text, mark)

    def _edition(self, article: Article, locale: str) -> Known:
        """Localize an article, unless nothing of what it is made from has changed."""
        chain = tuple(
            self._sources.catalogs[asked, article.name]
            for asked in self.project.settings.chain(locale)
            if (asked, article.name) in self._sources.catalogs
        )
        known = self._known.get((article.name, locale))
        if known and known.article is article and _are_same(known.chain, chain):
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
        return Known(article, chain, made, titled(made))

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
            edition = marked(sheet.edition, sheet.chain, self._rules(sheet.edition.locale))
            return site.article_page(layout.press, edition, sheet.card, layout.directory, media=layout.media)
        if path in layout.makers:
            return layout.makers[path]()
        return assets().get(path)


def _shown(path: str, data: bytes) -> Made:
    """Give a file with comments in the place of marks; only a page has room for any."""
    text = data.decode("utf-8", "replace") if signs.may_be_in(data) else ""
    if not text:
        return Made(data)
    if not content_type(path).startswith("text/html"):
        return Made(signs.bare(text).encode())
    shown = signs.shown(text)
    return Made(shown.page.encode(), shown.marks)


def _are_same(one: tuple[Catalog, ...], other: tuple[Catalog, ...]) -> bool:
    return len(one) == len(other) and all(first is second for first, second in zip(one, other, strict=True))
