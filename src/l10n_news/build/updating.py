"""Templates and catalogs brought up to date: what an article or a translator changed, and nothing else."""

from __future__ import annotations

from dataclasses import asdict
from time import time_ns
from typing import TYPE_CHECKING

from l10n_news import cldr, disk, readers, update
from l10n_news.build import ledger as books
from l10n_news.build.catalogs import remove_templates, site_template, targets
from l10n_news.build.ledger import Known, Ledger, findings_from
from l10n_news.build.plan import Plan, old_templates
from l10n_news.build.result import Row, as_finding
from l10n_news.errors import CatalogError
from l10n_news.model import Severity
from l10n_news.po import serialize
from l10n_news.project import SITE_WORDS
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.build.reading import Stock
    from l10n_news.build.result import Progress
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project


def update_catalogs(
    project: Project, stock: Stock, locales: Sequence[str], progress: Progress
) -> tuple[int, tuple[Row, ...], tuple[Finding, ...]]:
    """Bring the templates and the catalogs of some locales up to date.

    An article is read only where it, its template or one of its catalogs is not as the last update left it. A catalog
    that cannot be read is a finding and stays as it is.

    Returns:
        How many files were changed, how far each locale has come, and findings, those of the articles among them.

    """
    moment = time_ns()
    ledger = Ledger.open(project)
    ledger.endings = sorted(readers.READERS)
    stale = _note_articles(stock, ledger, progress)
    readable = {one.name: one.path for one in stock.sources if ledger.articles[one.path][1] is not None}
    sections = sorted({record[1] for record in ledger.articles.values() if record[1]})
    words = site_template(project, sections)
    sources = update.Sources(lambda: old_templates(project))
    changed, rows = 0, []
    findings = [*stock.findings, *(one for record in ledger.articles.values() for one in findings_from(record[-1]))]
    with disk.batch():
        for locale in progress("update", targets(project, locales)):
            run = _Run(project, ledger, Plan(project, stock, words, sources, locale))
            changed += run.update(readable)
            rows.append(run.row)
            findings += run.findings
        changed += _write_templates(project, stock, ledger, words, readable=readable, stale=stale)
    ledger.save(moment)
    return changed, tuple(rows), tuple(findings)


def _note_articles(stock: Stock, ledger: Ledger, progress: Progress) -> set[str]:
    """Read the articles that have changed, and note in the ledger what there is to say of them; give their names."""
    articles: dict[str, list[object]] = {}
    stale = set()
    for source in progress("read", stock.sources):
        digest = ledger.article(source.path)
        known = ledger.articles.get(source.path)
        if known is None or not digest or known[0] != digest:
            stale.add(source.name)
            article = stock.article(source.name)
            section = None if article is None else article.section
            known = [digest, section, [asdict(finding) for finding in stock.findings_of(source.name)]]
        articles[source.path] = known
    ledger.articles = articles
    return stale


def _write_templates(
    project: Project, stock: Stock, ledger: Ledger, words: Catalog, *, readable: Iterable[str], stale: set[str]
) -> int:
    """Write the templates that have changed, and remove those of articles that are gone; count both."""
    made = {SITE_WORDS: books.digest(serialize(words).encode())}
    changed = int(project.write_template(words))
    for name in readable:
        known = ledger.templates.get(name, "")
        if name in stale or not ledger.has(project.template_path(name), known):
            template = stock.extracted(name)[1]
            changed += project.write_template(template)
            known = books.digest(serialize(template).encode())
        made[name] = known
    ledger.templates = made
    return changed + remove_templates(project, stock.names)


class _Run:
    """An update of the catalogs of one locale."""

    def __init__(self, project: Project, ledger: Ledger, plan: Plan) -> None:
        self.findings: list[Finding] = []
        self._project = project
        self._ledger = ledger
        self._plan = plan
        self._locale = plan.locale
        self._digests = books.shelf(project, ledger, plan.locale)
        self._gains = False

    def update(self, paths: dict[str, str]) -> int:
        """Update the catalogs of articles and of the site's own words; count those that were changed.

        Args:
            paths: of the articles, by their names.
        """
        before = self._ledger.shelves.get(self._locale)
        settled = before is not None and before.settled == books.shelf_digest(self._digests)
        old = before.catalogs if before is not None else {}
        known: dict[str, Known] = {}
        changed = 0
        for name, path in paths.items():
            article = self._ledger.articles[path][0]
            one = old.get(name)
            if one is not None and self._is_current(name, one, article) and (settled or not one.missing):
                known[name] = one
                continue
            changed += self._rewrite(name, article, known)
        changed += self._rewrite(SITE_WORDS, "", known)
        words = known.pop(SITE_WORDS, None)
        self.findings += self._plan.findings
        after = self._digests | {name: one.digest for name, one in known.items()}
        if words is not None:
            after[SITE_WORDS] = words.digest
        self._ledger.shelves[self._locale] = books.Shelf(
            row=asdict(self._count(known.values())),
            words=words.digest if words is not None else "",
            settled="" if self._gains or self.findings else books.shelf_digest(after),
            catalogs=known,
        )
        return changed

    @property
    def row(self) -> Row:
        """How far the locale has come."""
        return Row(**self._ledger.shelves[self._locale].row)

    def _is_current(self, name: str, known: Known, article: str) -> bool:
        return bool(article) and known.article == article and self._digests.get(name) == known.digest

    def _rewrite(self, name: str, article: str, known: dict[str, Known]) -> int:
        made: list[Catalog] = []
        digests: list[str] = []
        change = self._plan.change(name)

        def noted(present: Catalog | None) -> Catalog:
            made[:] = [change(present)]
            self._gains |= _gains(present, made[0])
            return made[0]

        def written(data: bytes) -> None:
            digests[:] = [books.digest(data)]

        try:
            changed = self._project.rewrite_catalog(name, self._locale, noted, written, update.merge)
        except CatalogError as error:
            path = error.path or ""
            self.findings.append(as_finding(error, "unreadable-catalog", path=path, locale=self._locale))
            return 0
        entries = list(texts(made[0].index.values()))
        known[name] = Known(
            digest=digests[0],
            article=article,
            units=len(entries),
            translated=sum(entry.translated for entry in entries),
            fuzzy=sum(entry.fuzzy and bool(entry.target) for entry in entries),
            missing=not all(entry.target for entry in entries),
        )
        return int(changed)

    def _count(self, known: Iterable[Known]) -> Row:
        catalogs = list(known)
        return Row(
            locale=self._locale,
            language=cldr.endonym(self._locale),
            units=sum(one.units for one in catalogs),
            translated=sum(one.translated for one in catalogs),
            fuzzy=sum(one.fuzzy for one in catalogs),
            findings=sum(finding.severity is not Severity.INFO for finding in self.findings),
        )


def _gains(old: Catalog | None, new: Catalog) -> bool:
    """Whether an update gave a catalog a finished target that other catalogs can take over."""
    had = {entry.key for entry in old.entries if entry.translated} if old is not None else frozenset()
    return any(entry.translated and entry.key not in had for entry in new.entries)
