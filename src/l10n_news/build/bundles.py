"""Bundles of a project's catalogs, written and taken in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from l10n_news import bundle, loose, update
from l10n_news.build.catalogs import shelf_of
from l10n_news.build.reading import read as read_articles
from l10n_news.build.result import as_finding, silent
from l10n_news.errors import CatalogError, ProjectError
from l10n_news.model import Catalog, Finding, Severity
from l10n_news.project import LOCALES, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from l10n_news.build.holding import Held
    from l10n_news.project import Project

_MOST = 20
"""Entries without a place, and articles that are not there, of which a bundle's reader is told one by one."""


def select(project: Project, *, section: str | None, day: date | None) -> tuple[str, ...]:
    """Give the names of the articles of a section and a day, as they have templates.

    Args:
        project: where.
        section: its folder; the site's own words and articles at the top have none. None for all.
        day: the day of publication by the article's own clock. None for all.

    Raises:
        ProjectError: no article is of them.

    """
    names: Iterable[str] = project.names_on_disk(TEMPLATES, ".pot")
    if section is not None:
        names = [name for name in names if name.startswith(f"{section}/")]
    if day is not None:
        articles = read_articles(project, silent).articles
        published = {article.name: article.metadata.published for article in articles}
        names = [name for name in names if (moment := published.get(name)) and moment.date() == day]
    found = tuple(names)
    if not found:
        raise ProjectError("no article has this section and day", path=TEMPLATES, hint="run 'l10n-news update' first")
    return found


def write(
    project: Project, locale: str, names: Iterable[str], file: Path, held: Held | None = None
) -> tuple[int, list[Finding]]:
    """Write a bundle; count its entries.

    Args:
        project: where.
        locale: of the catalogs.
        names: of the articles.
        file: the bundle.
        held: what must not go out; None where all may.

    Raises:
        ProjectError: it cannot be written.

    """
    shelf, findings = shelf_of(project, locale)
    wanted = {name: shelf[name] for name in names if name in shelf}
    if held is not None:
        kept = sorted(name for name in wanted if held.has(name))
        wanted = {name: held.without(catalog) for name, catalog in wanted.items() if name not in kept}
        findings += [_left_out(project.catalog_path(name, locale), locale) for name in kept]
    made = bundle.bundle(wanted, path=str(file), locale=locale)
    loose.write_catalog(file, made)
    return len(made.entries), findings


def _left_out(path: str, locale: str) -> Finding:
    message = "the article is under embargo: it is not in the bundle (--embargoed puts it in)"
    return Finding(name="embargo", message=message, severity=Severity.INFO, path=path, locale=locale)


def read(project: Project, file: Path) -> tuple[int, list[Finding]]:
    """Take a bundle in; count the catalogs that changed.

    Raises:
        CatalogError: the bundle cannot be read, or is of no locale of the project.

    """
    bundled = loose.read_catalog(file)
    locale = loose.language_of(bundled, project.settings.locales)
    changed = 0
    findings: list[Finding] = []
    strays: list[tuple[str, int | None]] = []
    known = set(project.names_on_disk(TEMPLATES, ".pot"))
    known.update(project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po"))
    for name, returned in bundle.unbundle(bundled).items():
        if name not in known:
            count = len(returned.entries)
            strays.append((f"the project has no article {name[:80]!r} (its {count} entries are left out)", None))
            continue
        try:
            change = partial(_change, returned=returned, path=project.catalog_path(name, locale), locale=locale)
            changed += project.rewrite_catalog(name, locale, change, merge=update.merge)
        except CatalogError as error:
            findings.append(as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale))
    strays += (
        (f"the entry {entry.source[:40]!r} tells no article in its context (it is left out)", entry.line)
        for entry in bundle.strays(bundled)
    )
    return changed, [*findings, *_left_behind(strays, str(file))]


def _left_behind(strays: Sequence[tuple[str, int | None]], path: str) -> Iterator[Finding]:
    """Tell of the first of them one by one, and how many there are besides."""
    rest = len(strays) - _MOST
    for message, line in (*strays[:_MOST], *([(f"{rest} more like these are left out", None)] if rest > 0 else [])):
        yield Finding(name="stray-entry", message=message, severity=Severity.WARNING, path=path, line=line)


def _change(present: Catalog | None, *, returned: Catalog, path: str, locale: str) -> Catalog:
    return bundle.take_in(present or Catalog(path=path, locale=locale), returned)
