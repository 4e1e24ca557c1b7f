"""What all pages of a build share: settings, the site's words and templates, media, and catalogs of no article."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from l10n_news import site
from l10n_news.build.ledger import findings_from
from l10n_news.build.look import GRAIN, state
from l10n_news.build.result import as_finding
from l10n_news.errors import CatalogError
from l10n_news.project import ARTICLES, SITE_WORDS
from l10n_news.record import Struct, asdict, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from l10n_news.build.look import Look
    from l10n_news.build.manifest import Manifest
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project, Source


class Frame(Struct, frozen=True, dict=True):
    """What all pages share."""

    look: Look
    settings: site.SiteSettings
    words: Mapping[str, Catalog]
    """The site's own words by locale."""
    templates: Mapping[str, str]
    media: Mapping[str, site.Size | None]
    """Files beside the articles that the site carries along, with the sizes of pictures."""
    unreadable: Mapping[str, Sequence[Finding]]
    """Of each locale: catalogs that belong to no article, or of the site's words, that cannot be read."""

    @classmethod
    def of(cls, look: Look, manifest: Manifest) -> Frame:
        """Read it; what the manifest knows of a file that is as it was is not read again.

        Raises:
            ProjectError: a page template cannot be read.

        """
        project = look.project
        notes = _Notes(look, manifest)
        unreadable: dict[str, list[Finding]] = {locale: [] for locale in look.asked}
        for path, locale in look.strays():
            unreadable[locale] += findings_from(notes.found(path, partial(_trouble, project, path, locale)))
        words = {}
        for locale in look.asked:
            try:
                catalog = project.read_catalog(SITE_WORDS, locale)
            except CatalogError as error:
                unreadable[locale].append(as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale))
                continue
            if catalog is not None:
                words[locale] = catalog
        media: dict[str, site.Size | None] = {}
        for source in look.media:
            sizes = notes.found(f"{ARTICLES}/{source.path}", partial(_size, project, source))
            media[source.path] = (sizes[0], sizes[1]) if sizes else None
        manifest.put_found(notes.taken)
        return cls(look, _settings(look), words, project.read_page_templates(), media, unreadable)

    @cached_property
    def press(self) -> site.Press:
        """The site's press."""
        return site.Press(self.settings, self.words, self.templates)

    def without(self, media: frozenset[str]) -> Frame:
        """Withhold some media."""
        return replace(self, media={path: size for path, size in self.media.items() if path not in media})


class _Notes:
    """What was found in files, as the manifest knows it or as they say now."""

    def __init__(self, look: Look, manifest: Manifest) -> None:
        self._look = look
        self._manifest = manifest
        self._before = int(manifest.facts.get("moment", "0")) - GRAIN
        self.taken: list[tuple[str, str, int, object]] = []

    def found(self, path: str, read: Callable[[], object]) -> Any:  # noqa: ANN401 -- whatever was found
        """Give what is in a file."""
        now, newest = state(f"{self._look.project.root}/{path}")
        known = self._manifest.found(path, now) if newest < self._before else None
        if known is None:
            known = [read()]
        self.taken.append((path, now, newest, known))
        return known[0]


def _trouble(project: Project, path: str, locale: str) -> list[dict[str, Any]]:
    """Say why a catalog cannot be read."""
    try:
        project.read_catalog_at(path, locale)
    except CatalogError as error:
        return [asdict(as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale))]
    return []


def _size(project: Project, source: Source) -> list[int] | None:
    found = site.picture_size(project.read_head(source, site.PICTURE_HEAD))
    return list(found) if found else None


def _settings(look: Look) -> site.SiteSettings:
    return site_settings(look.project, sorted({source.name.rpartition("/")[0] for source in look.articles} - {""}))


def site_settings(project: Project, sections: Iterable[str]) -> site.SiteSettings:
    """Give what the pages must know of a project's settings.

    Args:
        project: where.
        sections: the folders of its articles, in order.

    """
    settings, locales = project.settings, project.all_locales
    return site.SiteSettings(
        name=settings.site_name,
        base_url=settings.site_url,
        locales=locales,
        publish_at=settings.publish_at,
        time_zone=settings.time_zone,
        fallback={locale: settings.chain(locale)[1:] for locale in locales},
        house=settings.house,
        translators=settings.translators,
        sections=tuple(sections),
    )
