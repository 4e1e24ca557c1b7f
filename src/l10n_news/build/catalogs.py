"""Templates and catalogs of a project, kept up to date with its articles and page templates."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from l10n_news import extract, site, update
from l10n_news.build.remember import with_compendia
from l10n_news.build.result import as_finding, silent
from l10n_news.errors import CatalogError
from l10n_news.project import LOCALES, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.build.reading import Reading
    from l10n_news.build.result import Progress
    from l10n_news.model import Article, Catalog, Finding
    from l10n_news.project import Project

Shelf = dict[str, "Catalog"]
"""The catalogs of a locale by name, ``section/slug``; the site's own words are ``site``."""

Change = Callable[["Catalog | None"], "Catalog"]
"""Gives the new catalog from the present one."""


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


def write_templates(project: Project, reading: Reading, progress: Progress) -> int:
    """Write the templates that have changed, and remove those of articles that are gone; count both."""
    changed = int(project.write_template(site_template(project, reading)))
    for article in progress("extract", reading.articles):
        changed += project.write_template(extract.template(article, project.template_path(article.name)))
    for name in project.names_on_disk(TEMPLATES, ".pot"):
        if name not in reading.names and name != SITE_WORDS:
            project.remove_template(name)
            changed += 1
    return changed


def site_template(project: Project, reading: Reading) -> Catalog:
    """Collect the site's own words."""
    overrides = project.read_page_templates()
    return site.template(reading.sections, overrides, path=project.template_path(SITE_WORDS))


def update_catalogs(
    project: Project, reading: Reading, locales: Sequence[str], progress: Progress
) -> tuple[int, list[Finding]]:
    """Bring the catalogs of some locales up to date; count those that changed.

    A catalog that cannot be read is a finding and stays as it is.
    """
    changed = write_templates(project, reading, silent)
    words = site_template(project, reading)
    findings: list[Finding] = []
    for locale in progress("update", targets(project, locales)):
        _, changes, unreadable = plan(project, reading, words, locale)
        findings += unreadable
        for name, change in changes.items():
            try:
                changed += project.rewrite_catalog(name, locale, change)
            except CatalogError as error:
                findings.append(as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale))
    return changed, findings


def plan(
    project: Project, reading: Reading, words: Catalog, locale: str
) -> tuple[Shelf, Mapping[str, Change], list[Finding]]:
    """Read a locale's catalogs and give, by name, what an update does to each that can be read or is still missing.

    Args:
        project: where.
        reading: its articles.
        words: the template of the site's own words.
        locale: of the catalogs.
    """
    shelf, unreadable = shelf_of(project, locale)
    leverage = with_compendia(project, update.Leverage(tuple(shelf.values())), locale)
    changes = {article.name: _change(project, article, locale, leverage) for article in reading.articles}
    changes[SITE_WORDS] = _change_words(project, words, locale)
    broken = {finding.path for finding in unreadable}
    readable = {name: change for name, change in changes.items() if project.catalog_path(name, locale) not in broken}
    return shelf, readable, unreadable


def _change(project: Project, article: Article, locale: str, leverage: update.Leverage) -> Change:
    path = project.catalog_path(article.name, locale)
    template = extract.template(article, project.template_path(article.name))

    def change(old: Catalog | None) -> Catalog:
        return update.update(
            article,
            template,
            old,
            locale,
            path=path,
            source_locale=project.settings.source_locale,
            house=project.settings.house_of(locale),
            leverage=leverage,
        )

    return change


def _change_words(project: Project, words: Catalog, locale: str) -> Change:
    path = project.catalog_path(SITE_WORDS, locale)
    return lambda old: site.update(words, old, locale, path=path)
