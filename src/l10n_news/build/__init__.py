"""The straight line over a project: read, extract, update, localize, publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.build.recalling import recall
from l10n_news.build.result import Progress, Result, Row, silent
from l10n_news.project import SITE, SITE_WORDS, TEMPLATES
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from l10n_news.build.checking import Checked, Choice
    from l10n_news.build.crew import Jobs
    from l10n_news.build.previewing import Forecast
    from l10n_news.build.reading import Reading
    from l10n_news.model import Edition
    from l10n_news.project import Project

# Each stage is imported by what needs it: an update that finds nothing to do must not wait for parsers.
# ruff: noqa: PLC0415

__all__ = [
    "Effort",
    "Progress",
    "Result",
    "Row",
    "build",
    "check",
    "editions",
    "effort",
    "extract",
    "preview",
    "read",
    "run",
    "stats",
    "update",
]


def read(project: Project, progress: Progress = silent) -> Reading:
    """Read the articles.

    Raises:
        ProjectError: there are none.

    """
    from l10n_news.build import reading

    return reading.read(project, progress)


def extract(project: Project, progress: Progress = silent, *, jobs: Jobs = None) -> Result:
    """Write the templates; `update` has the arguments.

    Raises:
        ProjectError: trouble with the project itself.

    """
    return update(project, (), progress, jobs=jobs)


def update(project: Project, locales: Sequence[str], progress: Progress = silent, *, jobs: Jobs = None) -> Result:
    """Bring the templates and the catalogs of some locales up to date.

    Args:
        project: under its lock.
        locales: whose catalogs.
        progress: shows how far it is.
        jobs: how many processes, None for as many as there are processors where it is worth it; or who else works.

    Raises:
        ProjectError: trouble with the project itself.

    """
    known = recall(project, locales)
    if known is not None:
        return known
    from l10n_news.build.updating import update_catalogs

    changed, rows, findings = update_catalogs(project, locales, progress, jobs)
    return Result(rows=rows, findings=findings, changed=changed)


def preview(project: Project, locales: Sequence[str], progress: Progress = silent) -> Forecast:
    """Find out what an update would do, without doing it.

    Raises:
        ProjectError: trouble with the project itself.

    """
    from l10n_news.build import previewing

    return previewing.preview(project, locales, progress)


def build(
    project: Project,
    locales: Sequence[str],
    output: Path | None = None,
    progress: Progress = silent,
    *,
    now: datetime | None = None,
    jobs: Jobs = None,
) -> Result:
    """Make the pages from articles and catalogs as they lie on disk, those that have changed; `publish` says how.

    Raises:
        ProjectError: trouble with the project itself; what was published is unchanged.

    """
    from l10n_news.build.unchanged import output_folder, recall_site

    shown = str(output or project.root / SITE)
    known = recall_site(project, locales, output_folder(project, output), now, shown)
    if isinstance(known, Result):
        return known
    from l10n_news.build.pages import publish

    return publish(project, locales, output, progress, now=now, jobs=jobs, sight=known)


def editions(project: Project, reading: Reading) -> Iterable[Edition]:
    """Localize every article into every locale, from the catalogs as they lie on disk."""
    from l10n_news.build import batches

    return batches.editions(project, reading)


def run(
    project: Project,
    locales: Sequence[str],
    output: Path | None = None,
    progress: Progress = silent,
    *,
    now: datetime | None = None,
    jobs: Jobs = None,
) -> Result:
    """Extract, update and build: the main job; `publish` says for which moment.

    Raises:
        ProjectError: trouble with the project itself; what was published is unchanged.

    """
    before = update(project, locales, progress, jobs=jobs)
    result = build(project, locales, output, progress, now=now, jobs=jobs)
    findings = dict.fromkeys((*result.findings, *before.findings))
    return replace(result, changed=before.changed, findings=tuple(findings))


def check(
    project: Project,
    locales: Sequence[str],
    progress: Progress = silent,
    choice: Choice | None = None,
    jobs: int | None = None,
) -> Checked:
    """Make the checks on articles and catalogs; nothing is written but what is to be mended; see `checking.check`.

    Raises:
        ProjectError: trouble with the project itself.

    """
    from l10n_news.build import checking

    return checking.check(project, locales, progress, choice or checking.Choice(), jobs)


def stats(project: Project, locales: Sequence[str]) -> Result:
    """Count the entries of the catalogs as they lie on disk.

    Raises:
        ProjectError: trouble with the project itself.

    """
    from l10n_news.build.catalogs import shelf_of, targets

    rows, findings = [], []
    names = set(project.names_on_disk(TEMPLATES, ".pot"))
    for locale in targets(project, locales):
        shelf, unreadable = shelf_of(project, locale)
        findings += unreadable
        articles = (shelf[name] for name in shelf if name in names - {SITE_WORDS})
        rows.append(Row.count(locale, articles, unreadable))
    return Result(rows=tuple(rows), findings=tuple(findings))
