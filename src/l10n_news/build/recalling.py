"""An update that would change nothing: seen from the files' states and the ledger, article by article."""

from __future__ import annotations

from time import time_ns
from typing import TYPE_CHECKING

from l10n_news import disk
from l10n_news.build.ledger import ARTICLE, NAME, TEMPLATE, Ledger, findings_from
from l10n_news.build.manifest import DamagedError
from l10n_news.build.result import Result, Row
from l10n_news.build.sums import Sum
from l10n_news.project import CACHE, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.build.ledger import Record
    from l10n_news.model import Finding
    from l10n_news.project import Project, Source


def recall(project: Project, locales: Sequence[str]) -> Result | None:
    """Give the result of the last update once more where a new one would change nothing; None where it might.

    Args:
        project: under its lock.
        locales: those that are asked for.

    Raises:
        ProjectError: trouble with the project itself.

    """
    if not (project.root / CACHE / NAME).is_file():
        return None
    asked = [locale for locale in locales if locale != project.settings.source_locale]
    moment = time_ns()
    with Ledger(project) as ledger:
        try:
            if not (ledger.endings and all(locale in ledger.shelves for locale in asked)):
                return None
            sources, _, wrong = project.sources(frozenset(ledger.endings))
            findings = _findings(project, ledger, sources, asked)
            if findings is None or wrong:
                return None
            if ledger.has_read:
                ledger.save(moment)
            rows = tuple(Row(**ledger.shelves[locale].row) for locale in asked)
        except (DamagedError, LookupError, TypeError, ValueError, AttributeError):
            return None
        return Result(rows=rows, findings=tuple(findings))


def _findings(
    project: Project, ledger: Ledger, sources: Sequence[Source], locales: Sequence[str]
) -> list[Finding] | None:
    """Give the findings of all articles; None where anything is not as the last update left it."""
    if ledger.count() != len(sources):
        return None
    findings: list[Finding] = []
    sums = {locale: Sum() for locale in locales}
    missing: set[str] = set()
    templates = 1
    for source, record in ledger.follow(sources, locales):
        if not _is_same(record, locales):
            return None
        findings += findings_from(record.findings)
        templates += record.section is not None
        for locale, summed in sums.items():
            summed.add(source.name, record.now(locale))
        missing.update(locale for locale, one in record.catalogs.items() if one.missing)
    if templates != sum(1 for _ in disk.names_below(project.root / TEMPLATES, ".pot")):
        return None
    if not _same_words(project, ledger, locales):
        return None
    names = {source.name for source in sources} if missing else frozenset()
    sought = (locale for locale in locales if locale in missing)
    if any(sums[one].whole(ledger.others(one, names)) != ledger.shelves[one].settled for one in sought):
        return None
    return findings


def _same_words(project: Project, ledger: Ledger, locales: Sequence[str]) -> bool:
    """Whether the site's own words are as the last update left them."""
    known = {project.template_path(SITE_WORDS): ledger.words}
    known |= {project.catalog_path(SITE_WORDS, locale): ledger.shelves[locale].words for locale in locales}
    return all(words and ledger.other(path) == words for path, words in known.items())


def _is_same(record: Record, locales: Sequence[str]) -> bool:
    """Whether the files of an article are as the last update left them."""
    if not record.digest or record.now(ARTICLE) != record.digest:
        return False
    if record.section is None:
        return not any(locale in record.catalogs for locale in locales)
    if not record.template or record.now(TEMPLATE) != record.template:
        return False
    return all(_is_known(record, locale) for locale in locales)


def _is_known(record: Record, locale: str) -> bool:
    one = record.catalogs.get(locale)
    return one is not None and one.article == record.digest and record.now(locale) == one.digest
