"""Templates and catalogs of a project, as they lie on disk and as its articles want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import site
from l10n_news.build.result import as_finding
from l10n_news.errors import CatalogError
from l10n_news.project import LOCALES, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from l10n_news.build.reading import Reading
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project

Shelf = dict[str, "Catalog"]
"""The catalogs of a locale by name, ``section/slug``; the site's own words are ``site``."""


def shelf_of(project: Project, locale: str) -> tuple[Shelf, list[Finding]]:
    """Read all catalogs of a locale; one that cannot be read is a finding."""
    shelf: Shelf = {}
    findings = []
    for name in project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po"):
        try:
            catalog = project.read_catalog(name, locale)
        except CatalogError as error:
            findings.append(as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale))
            continue
        if catalog is not None:
            shelf[name] = catalog
    return shelf, findings


def targets(project: Project, locales: Sequence[str]) -> tuple[str, ...]:
    """Leave out the source locale, which has no catalogs."""
    return tuple(locale for locale in locales if locale != project.settings.source_locale)


def living(reading: Reading, shelf: Mapping[str, Catalog]) -> list[Catalog]:
    """Give the catalogs of articles that are there."""
    return [shelf[article.name] for article in reading.articles if article.name in shelf]


def remove_templates(project: Project, kept: Iterable[str]) -> int:
    """Remove the templates of articles that are gone; count them."""
    gone = set(project.names_on_disk(TEMPLATES, ".pot")) - {*kept, SITE_WORDS}
    for name in sorted(gone):
        project.remove_template(name)
    return len(gone)


def site_template(project: Project, sections: Sequence[str]) -> Catalog:
    """Collect the site's own words."""
    overrides = project.read_page_templates()
    return site.template(sections, overrides, path=project.template_path(SITE_WORDS))
