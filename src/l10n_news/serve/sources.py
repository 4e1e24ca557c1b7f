"""What lies in a project, kept in memory: what was saved is read again, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from l10n_news import disk, readers, site
from l10n_news.build.reading import read_source
from l10n_news.build.result import as_finding
from l10n_news.errors import CatalogError
from l10n_news.project import LOCALES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from l10n_news.model import Article, Catalog, Finding
    from l10n_news.project import Project, Source

T = TypeVar("T")


class Kept(Generic[T]):
    """What was read from some files, by their paths."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[list[int] | None, T]] = {}

    def follow(self, files: Mapping[str, Path], read: Callable[[str], T]) -> dict[str, T]:
        """Read the files that are new or have changed; what is gone is forgotten."""
        found: dict[str, tuple[list[int] | None, T]] = {}
        for path, file in files.items():
            signature = disk.signature(file)
            old = self._kept.get(path)
            same = old is not None and signature is not None and old[0] == signature
            found[path] = old if same and old is not None else (signature, read(path))
        self._kept = found
        return {path: value for path, (_, value) in found.items()}


class Sources:
    """The articles, catalogs and pictures of a project as they lay on disk when it was last looked at."""

    def __init__(self, project: Project) -> None:
        """Begin with nothing read."""
        self.project = project
        self.articles: Mapping[str, Article] = {}
        """By name, in the order of their paths."""
        self.names: frozenset[str] = frozenset()
        """Names of all articles, those that cannot be read among them."""
        self.catalogs: Mapping[tuple[str, str], Catalog] = {}
        """By locale and name."""
        self.media: Mapping[str, site.Size | None] = {}
        """Sizes of the files beside the articles, by path."""
        self.media_files: Mapping[str, Path] = {}
        self.findings: tuple[Finding, ...] = ()
        self._articles: Kept[tuple[Article | None, tuple[Finding, ...]]] = Kept()
        self._catalogs: Kept[tuple[Catalog | None, tuple[Finding, ...]]] = Kept()
        self._media: Kept[site.Size | None] = Kept()

    def look(self) -> None:
        """Read again what has changed on disk.

        Raises:
            ProjectError: a folder cannot be read.

        """
        sources, others, findings = self.project.sources(frozenset(readers.READERS))
        by_path = {source.path: source for source in sources}
        read = self._articles.follow(_files(sources), lambda path: read_source(self.project, by_path[path]))
        self.names = frozenset(source.name for source in sources)
        self.articles = {by_path[path].name: article for path, (article, _) in read.items() if article is not None}
        self.media_files = _files(others)
        self._look_at_media(others)
        found = [*findings, *(one for _, own in read.values() for one in own)]
        self.findings = (*found, *self._look_at_catalogs())

    def _look_at_media(self, others: list[Source]) -> None:
        by_path = {source.path: source for source in others}

        def size(path: str) -> site.Size | None:
            return site.picture_size(self.project.read_head(by_path[path], site.PICTURE_HEAD))

        self.media = self._media.follow(self.media_files, size)

    def _look_at_catalogs(self) -> list[Finding]:
        project = self.project
        locales = dict.fromkeys(link for locale in project.all_locales for link in project.settings.chain(locale))
        places = {
            project.catalog_path(name, locale): (locale, name)
            for locale in locales
            for name in project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po")
        }
        files = {path: project.root / path for path in places}
        read = self._catalogs.follow(files, lambda path: _catalog(project, path, places[path][0]))
        self.catalogs = {places[path]: catalog for path, (catalog, _) in read.items() if catalog is not None}
        return [one for _, own in read.values() for one in own]


def _catalog(project: Project, path: str, locale: str) -> tuple[Catalog | None, tuple[Finding, ...]]:
    try:
        return project.read_catalog_at(path, locale), ()
    except CatalogError as error:
        return None, (as_finding(error, "unreadable-catalog", path=error.path or path, locale=locale),)


def _files(sources: list[Source]) -> dict[str, Path]:
    return {source.path: source.file for source in sources}
