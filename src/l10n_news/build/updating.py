"""Templates and catalogs brought up to date: what an article or a translator changed, and nothing else.

All of it is drafted aside, by any number of processes, before anything is put into its place: catalogs first, and the
templates last, since an update that is cut off is made again by what the templates say.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import cached_property
from time import time_ns
from typing import TYPE_CHECKING

from l10n_news import cldr, disk, readers, update
from l10n_news.build import crew
from l10n_news.build import ledger as books
from l10n_news.build.catalogs import remove_templates, site_template, targets
from l10n_news.build.drafts import Desk, Drafting, Wanted, draft_name, drafted
from l10n_news.build.ledger import Ledger, findings_from
from l10n_news.build.plan import renewed_words
from l10n_news.build.reading import Stock
from l10n_news.build.result import Row, as_finding
from l10n_news.errors import CatalogError
from l10n_news.model import Finding, Severity
from l10n_news.po import serialize
from l10n_news.project import SITE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.build.crew import Jobs
    from l10n_news.build.drafts import Draft, Drafted
    from l10n_news.build.ledger import Known
    from l10n_news.build.result import Progress
    from l10n_news.model import Catalog
    from l10n_news.project import Project


def update_catalogs(
    project: Project, locales: Sequence[str], progress: Progress, jobs: Jobs = None
) -> tuple[int, tuple[Row, ...], tuple[Finding, ...]]:
    """Bring the templates and the catalogs of some locales up to date.

    An article is read only where it, its template or one of its catalogs is not as the last update left it. A catalog
    that cannot be read is a finding and stays as it is.

    Args:
        project: under its lock.
        locales: whose catalogs; none for the templates alone.
        progress: shows how far it is.
        jobs: who makes the drafts.

    Returns:
        How many files were changed, how far each locale has come, and findings, those of the articles among them.

    Raises:
        ProjectError: trouble with the project itself.

    """
    moment = time_ns()
    ledger = Ledger.open(project)
    ledger.endings = sorted(readers.READERS)
    stock = Stock(project, 0)
    shelves = [_Shelf(project, ledger, locale) for locale in targets(project, locales)]
    changed = _Update(project, stock, ledger, shelves).make(progress, jobs)
    ledger.save(moment)
    findings = [*stock.findings, *(one for record in ledger.articles.values() for one in findings_from(record[-1]))]
    for shelf in shelves:
        findings += shelf.findings
    return changed, tuple(shelf.row for shelf in shelves), tuple(findings)


class _Shelf:
    """The catalogs of one locale in an update."""

    def __init__(self, project: Project, ledger: Ledger, locale: str) -> None:
        self.locale = locale
        self._findings: dict[Finding, None] = {}
        self._ledger = ledger
        self._digests = books.shelf(project, ledger, locale)
        before = ledger.shelves.get(locale)
        self._is_settled = before is not None and before.settled == books.shelf_digest(self._digests)
        self._old = before.catalogs if before is not None else {}
        self._known: dict[str, Known] = {}
        self._gains = False

    def wants(self, name: str, article: str) -> bool:
        """Whether the catalog of an article is to be made; one that is not is kept as it is known.

        Args:
            name: of the article.
            article: digest of its file.
        """
        one = self._old.get(name)
        if one is None or one.article != article or self._digests.get(name) != one.digest:
            return True
        if one.missing and not self._is_settled:
            return True
        self._known[name] = one
        return False

    def tell(self, findings: Sequence[Finding]) -> None:
        """Take note of trouble in catalogs; each is told once, whoever met it."""
        self._findings.update(dict.fromkeys(findings))

    def put(self, name: str, made: Drafted) -> None:
        """Take note of a catalog as it is now."""
        self._known[name] = made.known
        self._gains |= made.gains

    def close(self, words: str) -> None:
        """Write into the ledger how it is now.

        Args:
            words: digest of the catalog of the site's own words.
        """
        after = self._digests | {name: one.digest for name, one in self._known.items()}
        if words:
            after[SITE_WORDS] = words
        self._ledger.shelves[self.locale] = books.Shelf(
            row=asdict(self._count()),
            words=words,
            settled="" if self._gains or self._findings else books.shelf_digest(after),
            catalogs=self._known,
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Of its catalogs."""
        return tuple(self._findings)

    @property
    def row(self) -> Row:
        """How far the locale has come."""
        return Row(**self._ledger.shelves[self.locale].row)

    def _count(self) -> Row:
        catalogs = self._known.values()
        return Row(
            locale=self.locale,
            language=cldr.endonym(self.locale),
            units=sum(one.units for one in catalogs),
            translated=sum(one.translated for one in catalogs),
            fuzzy=sum(one.fuzzy for one in catalogs),
            findings=sum(finding.severity is not Severity.INFO for finding in self._findings),
        )


class _Update:
    """An update of the templates and of the catalogs of some locales."""

    def __init__(self, project: Project, stock: Stock, ledger: Ledger, shelves: Sequence[_Shelf]) -> None:
        self._project = project
        self._stock = stock
        self._ledger = ledger
        self._shelves = {shelf.locale: shelf for shelf in shelves}
        self._stale: set[str] = set()
        self._templates: dict[str, str] = {}

    def make(self, progress: Progress, jobs: Jobs) -> int:
        """Make the drafts and put them into their places; count the files that were changed."""
        before = self._ledger.articles
        tasks = list(self._tasks())
        with self._project.drafts() as aside:
            job = Drafting(project=self._project, stale=frozenset(self._stale), aside=aside)
            done = crew.work(job, tasks, jobs)
            drafts = [draft for _, draft in zip(progress("update", tasks), done, strict=True)]
            drafts.sort(key=lambda draft: draft.number)
            made = {draft.source.path: [draft.digest, draft.section, draft.findings] for draft in drafts}
            paths = [source.path for source in self._stock.sources]
            self._ledger.articles = {path: made[path] if path in made else before[path] for path in paths}
            with disk.batch():
                return self._put(_Placing(self._project, job), drafts)

    def _tasks(self) -> Iterator[Wanted]:
        for number, source in enumerate(self._stock.sources):
            digest = self._ledger.article(source.path)
            known = self._ledger.articles.get(source.path)
            if known is None or not digest or known[0] != digest:
                self._stale.add(source.name)
                yield Wanted(source=source, locales=tuple(self._shelves), number=number)
            elif known[1] is not None:
                locales = tuple(name for name, shelf in self._shelves.items() if shelf.wants(source.name, digest))
                template = self._ledger.templates.get(source.name, "")
                is_whole = self._ledger.has(self._project.template_path(source.name), template)
                if is_whole:
                    self._templates[source.name] = template
                if locales or not is_whole:
                    yield Wanted(source=source, locales=locales, number=number)

    def _put(self, placing: _Placing, drafts: Sequence[Draft]) -> int:
        """Put drafts and the site's own words into their places; count the files that were changed."""
        changed = 0
        for draft in drafts:
            for locale, trouble in draft.trouble.items():
                self._shelves[locale].tell(findings_from(trouble))
            for locale, made in draft.catalogs.items():
                changed += self._put_catalog(placing, draft, locale, made)
        words = site_template(self._project, sorted({one[1] for one in self._ledger.articles.values() if one[1]}))
        for shelf in self._shelves.values():
            changed += self._put_words(shelf, words)
        for draft in drafts:
            if draft.template:
                changed += placing.template(draft)
                self._templates[draft.source.name] = draft.template
        data = serialize(words).encode()
        changed += self._project.write_template(SITE_WORDS, data)
        self._ledger.templates = {**self._templates, SITE_WORDS: disk.digest(data)}
        return changed + remove_templates(self._project, self._stock.names)

    def _put_catalog(self, placing: _Placing, draft: Draft, locale: str, made: Drafted) -> bool:
        shelf = self._shelves[locale]
        try:
            is_changed, made = placing.catalog(draft, locale, made)
        except CatalogError as error:
            shelf.tell([as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale)])
            return False
        shelf.put(draft.source.name, made)
        return is_changed

    def _put_words(self, shelf: _Shelf, words: Catalog) -> bool:
        written = ""

        def note(data: bytes) -> None:
            nonlocal written
            written = disk.digest(data)

        is_changed = False
        try:
            is_changed = self._project.rewrite_catalog(
                SITE_WORDS,
                shelf.locale,
                lambda present: renewed_words(self._project, words, present, shelf.locale),
                note,
                update.merge,
            )
        except CatalogError as error:
            shelf.tell([as_finding(error, "unreadable-catalog", path=error.path or "", locale=shelf.locale)])
        shelf.close(written)
        return is_changed


class _Placing:
    """Puts drafts into their places."""

    def __init__(self, project: Project, job: Drafting) -> None:
        self._project = project
        self._job = job

    @cached_property
    def _desk(self) -> Desk:
        return Desk(self._job)

    def _read(self, draft: Draft, locale: str) -> bytes:
        return (self._job.aside / draft_name(draft.number, locale)).read_bytes()

    def template(self, draft: Draft) -> bool:
        """Put a template into its place; whether the file is changed."""
        data = self._read(draft, "")
        return self._project.write_template(draft.source.name, data)

    def catalog(self, draft: Draft, locale: str, made: Drafted) -> tuple[bool, Drafted]:
        """Put a catalog into its place; whether the file is changed, and what is there now.

        Where a translator has saved since the draft was made, it is made again from that.

        Raises:
            CatalogError: what is there now cannot be read; it is left as it is.

        """
        if made.known.digest == made.before:
            return False, made
        present: list[Catalog | None] = []
        new: list[Catalog] = []
        written = b""

        def again(now: Catalog | None) -> Catalog:
            present[:] = [now]
            new[:] = [self._desk.plan(locale).renewed(self._desk.extracted(draft.source.name), now)]
            return new[0]

        def note(data: bytes) -> None:
            nonlocal written
            written = data

        ready = made.before, self._read(draft, locale)
        is_changed = self._project.rewrite_catalog(draft.source.name, locale, again, note, update.merge, ready=ready)
        if new:
            made = drafted(present[0], new[0], before="", after=disk.digest(written), article=draft.digest)
        return is_changed, made
