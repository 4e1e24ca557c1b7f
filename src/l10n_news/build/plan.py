"""What an update does to the catalogs of one locale."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from l10n_news import site, update
from l10n_news.build.remember import with_compendia
from l10n_news.build.result import as_finding
from l10n_news.errors import CatalogError
from l10n_news.project import LOCALES, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n_news.build.reading import Stock
    from l10n_news.extract import Key
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project

Change = Callable[["Catalog | None"], "Catalog"]
"""Gives the new catalog from the present one."""


def old_templates(project: Project) -> dict[str, Catalog]:
    """Read the templates as the last update left them."""
    found = {name: project.read_template(name) for name in project.names_on_disk(TEMPLATES, ".pot")}
    return {name: template for name, template in found.items() if template is not None}


class Plan:
    """What an update does to the catalogs of one locale; each is read when it is first asked for."""

    def __init__(self, project: Project, stock: Stock, words: Catalog, sources: update.Sources, locale: str) -> None:
        """Begin; no catalog is read.

        Args:
            project: where.
            stock: its articles.
            words: the template of the site's own words.
            sources: of the templates as the last update left them, the same for every locale.
            locale: of the catalogs.
        """
        self.locale = locale
        self.names = project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po")
        self.findings: list[Finding] = []
        self._project = project
        self._stock = stock
        self._words = words
        self._sources = sources
        self._old: dict[str, Catalog | None] = {}
        leverage = update.LeverageOnDemand(sources, self.old, self._without_template, self._lasts)
        self._leverage = with_compendia(project, leverage, locale)

    def old(self, name: str) -> Catalog | None:
        """Give a catalog as it was when it was first asked for; None where there is none that can be read."""
        if name not in self._old:
            try:
                self._old[name] = self._project.read_catalog(name, self.locale)
            except CatalogError as error:
                self._old[name] = None
                path = error.path or ""
                self.findings.append(as_finding(error, "unreadable-catalog", path=path, locale=self.locale))
        return self._old[name]

    def change(self, name: str) -> Change:
        """Say what becomes of a catalog: of an article that can be read, or of the site's own words."""
        path = self._project.catalog_path(name, self.locale)
        if name == SITE_WORDS:
            return self._change_words(path)
        article, template, places = self._stock.extracted(name)
        settings = self._project.settings

        def change(present: Catalog | None) -> Catalog:
            self._old.setdefault(name, present)
            return update.update(
                article,
                template,
                present or update.adopt(template, self._orphans()),
                self.locale,
                path=path,
                source_locale=settings.source_locale,
                house=settings.house_of(self.locale),
                leverage=self._leverage,
                places=places,
            )

        return change

    def _change_words(self, path: str) -> Change:
        template = site.with_forms(self._words, self.locale)
        source = self._project.settings.source_locale
        return lambda present: update.renew(template, present, self.locale, path=path, source_locale=source)

    def _orphans(self) -> list[Catalog]:
        """Give the catalogs whose article is gone: it may have another name now."""
        return self._read(name for name in self.names if name not in self._stock.names and name != SITE_WORDS)

    def _without_template(self) -> list[Catalog]:
        return self._read(name for name in self.names if name not in self._sources.templates)

    def _lasts(self, name: str, key: Key) -> bool:
        """Whether an article still has a source; one that was not read in this run has not changed."""
        if name not in self._stock.names:
            return False
        if not self._stock.has_read(name):
            return key in self._sources.templates[name].index if name in self._sources.templates else False
        return self._stock.article(name) is not None and key in self._stock.extracted(name)[1].index

    def _read(self, names: Iterable[str]) -> list[Catalog]:
        return [catalog for catalog in map(self.old, names) if catalog is not None]
