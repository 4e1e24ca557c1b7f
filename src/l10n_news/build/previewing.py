"""What an update would do, without doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import po, update
from l10n_news.build.catalogs import site_template, targets
from l10n_news.build.ledger import marks_kept
from l10n_news.build.plan import Plan, old_templates, renewed_words
from l10n_news.build.reading import Stock
from l10n_news.build.result import silent
from l10n_news.project import SITE_WORDS, TEMPLATES
from l10n_news.record import Struct
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.build.result import Progress
    from l10n_news.model import Catalog, Entry, Finding
    from l10n_news.project import Project


class Forecast(Struct, frozen=True, kw_only=True):
    """What an update would do."""

    templates: tuple[tuple[str, str], ...]
    """Path and fate of each template that it would touch: ``new``, ``changed`` or ``gone``."""
    catalogs: tuple[Preview, ...]
    findings: tuple[Finding, ...]


class Preview(Struct, frozen=True, kw_only=True):
    """What an update would do to one catalog."""

    path: str
    """Relative to the project."""
    locale: str
    new: tuple[Entry, ...] = ()
    """Entries that come without a target, and want one."""
    fuzzy: tuple[Entry, ...] = ()
    """Entries that would become fuzzy, or come so; with the reasons in their notes."""
    restored: tuple[Entry, ...] = ()
    """Entries that come with a finished target, from an obsolete entry or another catalog."""
    obsolete: tuple[Entry, ...] = ()
    """Entries that would become obsolete, less those that live on as fuzzy ones."""


def preview(project: Project, locales: Sequence[str], progress: Progress = silent) -> Forecast:
    """Find out what an update of some locales would do; a file that would not change is not told of.

    Nothing is written. Where one catalog's new entry takes its target from another one, that is the other as it lies on
    disk now, as in `update`.

    Raises:
        ProjectError: trouble with the project itself.

    """
    stock = Stock(project)
    reading = stock.reading(progress)
    words = site_template(project, reading.sections)
    sources = update.Sources(lambda: old_templates(project))
    names = [*(article.name for article in reading.articles), SITE_WORDS]
    marks = marks_kept(project)
    found: list[Preview] = []
    findings = list(reading.findings)
    for locale in progress("update", targets(project, locales)):
        plan = Plan(project, stock, stock.names, sources, locale)
        for name in names:
            path = project.catalog_path(name, locale)
            old = plan.old(name)
            if path in plan.findings:
                continue
            if name == SITE_WORDS:
                new = renewed_words(project, words, old, locale)
            else:
                extracted = stock.extracted(name)
                known = update.marks_from(marks.get((extracted[0].path, locale), ()))
                new = plan.renewed(extracted, update.restored(old, known) if old else None)
            if old is None or po.serialize(old) != po.serialize(new):
                found.append(_compare(old.entries if old else (), new, path, locale))
        findings += plan.findings.values()
    templates = tuple(_templates(project, stock, words, names))
    return Forecast(templates=templates, catalogs=tuple(found), findings=tuple(findings))


def _templates(project: Project, stock: Stock, words: Catalog, names: Sequence[str]) -> Iterable[tuple[str, str]]:
    known = {name: project.read_template(name) for name in project.names_on_disk(TEMPLATES, ".pot")}
    for name in names:
        new, old = words if name == SITE_WORDS else stock.extracted(name)[1], known.get(name)
        if old is None or po.serialize(old) != po.serialize(new):
            yield new.path, "changed" if name in known else "new"
    for name in sorted(known.keys() - {*stock.names, SITE_WORDS}):
        yield project.template_path(name), "gone"


def _compare(before: Iterable[Entry], new: Catalog, path: str, locale: str) -> Preview:
    old = {entry.key: entry for entry in before if not entry.obsolete}
    added = [entry for entry in new.index.values() if entry.key not in old]
    edited = {(entry.previous_context, entry.previous_source) for entry in new.index.values()}
    kept = [(entry, old[entry.key]) for entry in new.index.values() if entry.key in old]
    return Preview(
        path=path,
        locale=locale,
        new=tuple(entry for entry in texts(added) if not entry.target),
        fuzzy=tuple(entry for entry in new.index.values() if entry.fuzzy and not _was_fuzzy(entry, old)),
        restored=(
            *(entry for entry in added if entry.translated),
            *(entry for entry, was in kept if entry.translated and not was.translated),
        ),
        obsolete=tuple(
            entry for entry in new.entries if entry.obsolete and entry.key in old and entry.key not in edited
        ),
    )


def _was_fuzzy(entry: Entry, old: dict[tuple[str | None, str], Entry]) -> bool:
    before = old.get(entry.key)
    return before is not None and before.fuzzy and before.target == entry.target
