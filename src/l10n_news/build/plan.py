"""What an update does to the catalogs of one locale."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from l10n_news import site, update
from l10n_news.build.remember import with_compendia
from l10n_news.build.result import as_finding
from l10n_news.errors import CatalogError
from l10n_news.project import LOCALES, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from l10n_news.build.reading import Extracted
    from l10n_news.extract import Key
    from l10n_news.model import Article, Catalog, Finding
    from l10n_news.project import Project


class Articles(Protocol):
    """The articles of a project, each read when it is asked for."""

    @property
    def names(self) -> AbstractSet[str]:
        """Names of all articles, those that cannot be read among them."""

    def article(self, name: str, /) -> Article | None:
        """Give an article; None where it cannot be read."""

    def extracted(self, name: str, /) -> Extracted:
        """Give an article that can be read with its template."""


def old_templates(project: Project) -> dict[str, Catalog]:
    """Read the templates as the last update left them."""
    found = {name: project.read_template(name) for name in project.names_on_disk(TEMPLATES, ".pot")}
    return {name: template for name, template in found.items() if template is not None}


class Plan:
    """What an update does to the catalogs of one locale; what they may take from is read when it is first sought.

    All of that is read from the disk: no catalog may be written while others are still made.
    """

    def __init__(
        self, project: Project, articles: Articles, stale: AbstractSet[str], sources: update.Index, locale: str
    ) -> None:
        """Begin; no catalog is read.

        Args:
            project: where.
            articles: as they are now.
            stale: names of those that may be others than the templates say.
            sources: of the templates as the last update left them, the same for every locale.
            locale: of the catalogs.
        """
        self.locale = locale
        self.findings: dict[str, Finding] = {}
        """Of catalogs that cannot be read, by path."""
        self._project = project
        self._articles = articles
        self._stale = stale
        self._sources = sources

    def old(self, name: str) -> Catalog | None:
        """Read a catalog; None where there is none that can be read."""
        try:
            return self._project.read_catalog(name, self.locale)
        except CatalogError as error:
            path = error.path or ""
            self.findings[path] = as_finding(error, "unreadable-catalog", path=path, locale=self.locale)
        return None

    def renewed(self, extracted: Extracted, present: Catalog | None) -> Catalog:
        """Give the new catalog of an article.

        Args:
            extracted: the article and its template.
            present: its catalog as it is.
        """
        article, template, places = extracted
        settings = self._project.settings
        return update.update(
            article,
            template,
            present or update.adopt(template, self._orphans),
            self.locale,
            path=self._path_of(article.name),
            source_locale=settings.source_locale,
            house=settings.house_of(self.locale),
            leverage=self._leverage,
            places=places,
        )

    def _path_of(self, name: str) -> str:
        return self._project.catalog_path(name, self.locale)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return self._project.names_on_disk(f"{LOCALES}/{self.locale}/LC_MESSAGES", ".po")

    @cached_property
    def _leverage(self) -> update.Leverage:
        found = update.Leverage(())
        if set(self._names) - {SITE_WORDS}:  # a locale that is new has nothing to take from
            found = update.LeverageOnDemand(self._sources, self.old, self._without_template, self._lasts, self._path_of)
        return with_compendia(self._project, found, self.locale)

    @cached_property
    def _orphans(self) -> list[Catalog]:
        """The catalogs whose article is gone: it may have another name now."""
        return self._read(name for name in self._names if name != SITE_WORDS and name not in self._articles.names)

    def _without_template(self) -> list[Catalog]:
        return self._read(name for name in self._names if not self._sources.has(name))

    def _lasts(self, name: str, key: Key) -> bool:
        """Whether an article still has a source."""
        if name not in self._articles.names:
            return False
        if name not in self._stale:
            return self._sources.has(name, key)
        return self._articles.article(name) is not None and key in self._articles.extracted(name)[1].index

    def _read(self, names: Iterable[str]) -> list[Catalog]:
        return [catalog for catalog in map(self.old, names) if catalog is not None]


def renewed_words(project: Project, words: Catalog, present: Catalog | None, locale: str) -> Catalog:
    """Give the new catalog of the site's own words.

    Args:
        project: where.
        words: their template.
        present: their catalog as it is.
        locale: of the catalog.
    """
    path = project.catalog_path(SITE_WORDS, locale)
    source = project.settings.source_locale
    new = update.renew(site.with_forms(words, locale), present, locale, path=path, source_locale=source)
    return site.filled(new)
