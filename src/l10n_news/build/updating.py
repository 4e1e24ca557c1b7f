"""Templates and catalogs brought up to date: what an article or a translator changed, and nothing else.

All of it is drafted aside, by any number of processes, before anything is put into its place: catalogs first, and the
templates last, since an update that is cut off is made again by what the templates say.
"""

from __future__ import annotations

from functools import cached_property
from time import time_ns
from typing import TYPE_CHECKING

from l10n_news import cldr, disk, readers, update
from l10n_news.build import crew
from l10n_news.build import ledger as books
from l10n_news.build.catalogs import remove_templates, site_template, targets
from l10n_news.build.drafts import Desk, Draft, Drafting, Wanted, draft_name, drafted
from l10n_news.build.ledger import ARTICLE, TEMPLATE, Ledger, findings_from
from l10n_news.build.manifest import DamagedError
from l10n_news.build.plan import renewed_words
from l10n_news.build.reading import Stock
from l10n_news.build.result import Row, as_finding
from l10n_news.build.sums import Sum
from l10n_news.errors import CatalogError
from l10n_news.model import Finding, Severity
from l10n_news.po import serialize
from l10n_news.project import SITE_WORDS
from l10n_news.record import asdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from l10n_news.build.crew import Jobs
    from l10n_news.build.drafts import Drafted
    from l10n_news.build.ledger import Record
    from l10n_news.build.result import Progress
    from l10n_news.model import Catalog
    from l10n_news.project import Project, Source


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
    for is_new in (False, True):
        with Ledger(project) as ledger:
            try:
                return _updated(project, locales, progress, jobs, ledger)
            except DamagedError as error:
                ledger.discard()
                if is_new:
                    raise ledger.trouble(error) from None
    raise AssertionError


def _updated(
    project: Project, locales: Sequence[str], progress: Progress, jobs: Jobs, ledger: Ledger
) -> tuple[int, tuple[Row, ...], tuple[Finding, ...]]:
    moment = time_ns()
    ledger.endings = sorted(readers.READERS)
    stock = Stock(project, 0)
    shelves = [_Shelf(ledger, locale) for locale in targets(project, locales)]
    made = _Update(project, stock, ledger, shelves)
    changed = made.make(progress, jobs)
    ledger.save(moment)
    findings = [*stock.findings, *made.findings]
    for shelf in shelves:
        findings += shelf.findings
    return changed, tuple(shelf.row for shelf in shelves), tuple(findings)


class _Shelf:
    """The catalogs of one locale in an update."""

    def __init__(self, ledger: Ledger, locale: str) -> None:
        self.locale = locale
        self._findings: dict[Finding, None] = {}
        self._ledger = ledger
        self._others: dict[str, str] = {}
        self._sum = Sum()
        self._is_settled = False
        self._counts = [0, 0, 0]
        self._gains = False

    def see(self, source: Source, record: Record) -> None:
        """Look at the catalog of an article before anything is made; all are seen in their order."""
        self._sum.add(source.name, record.now(self.locale))

    def begin(self, names: AbstractSet[str]) -> None:
        """Look at what is of no article; find out whether all is as the last update left it."""
        self._others = self._ledger.others(self.locale, names)
        before = self._ledger.shelves.get(self.locale)
        self._is_settled = before is not None and before.settled == self._sum.whole(self._others)
        self._sum = Sum()

    def wants(self, record: Record) -> bool:
        """Whether the catalog of an article is to be made; one that is not is kept as it is known."""
        one = record.catalogs.get(self.locale)
        if one is None or one.article != record.digest or record.now(self.locale) != one.digest:
            return True
        return one.missing and not self._is_settled

    def tell(self, findings: Sequence[Finding]) -> None:
        """Take note of trouble in catalogs; each is told once, whoever met it."""
        self._findings.update(dict.fromkeys(findings))

    def put(self, record: Record, made: Drafted) -> None:
        """Take note of a catalog as it is now."""
        record.catalogs[self.locale] = made.known
        self._gains |= made.gains

    def count(self, source: Source, record: Record) -> None:
        """Count the catalog of an article as it is now; all are counted in their order."""
        one = record.catalogs.get(self.locale)
        self._sum.add(source.name, record.now(self.locale) if one is None else one.digest)
        if one is not None:
            for place, more in enumerate((one.units, one.translated, one.fuzzy)):
                self._counts[place] += more

    def close(self, words: str) -> None:
        """Write into the ledger how it is now.

        Args:
            words: digest of the catalog of the site's own words.
        """
        others = self._others | {SITE_WORDS: words} if words else self._others
        settled = "" if self._gains or self._findings else self._sum.whole(others)
        self._ledger.shelves[self.locale] = books.Shelf(row=asdict(self._counted()), words=words, settled=settled)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Of its catalogs."""
        return tuple(self._findings)

    @property
    def row(self) -> Row:
        """How far the locale has come."""
        return Row(**self._ledger.shelves[self.locale].row)

    def _counted(self) -> Row:
        units, translated, fuzzy = self._counts
        return Row(
            locale=self.locale,
            language=cldr.endonym(self.locale),
            units=units,
            translated=translated,
            fuzzy=fuzzy,
            findings=sum(finding.severity is not Severity.INFO for finding in self._findings),
        )


class _Update:
    """An update of the templates and of the catalogs of some locales."""

    def __init__(self, project: Project, stock: Stock, ledger: Ledger, shelves: Sequence[_Shelf]) -> None:
        self.findings: list[Finding] = []
        """Of the articles."""
        self._project = project
        self._stock = stock
        self._ledger = ledger
        self._shelves = {shelf.locale: shelf for shelf in shelves}
        self._stale: set[str] = set()

    def make(self, progress: Progress, jobs: Jobs) -> int:
        """Make the drafts and put them into their places; count the files that were changed."""
        self._look()
        tasks = list(self._tasks())
        with self._project.drafts() as aside:
            job = Drafting(project=self._project, stale=frozenset(self._stale), aside=aside)
            done = crew.work(job, tasks, jobs)
            for _, draft in zip(progress("update", tasks), done, strict=True):
                self._ledger.put_draft(draft.number, draft.to_text())
            with disk.batch():
                return self._put(_Placing(self._project, job, self._ledger))

    def _look(self) -> None:
        """Look at all files before anything is made."""
        ledger, shelves = self._ledger, self._shelves
        if ledger.keep(self._stock.sources):
            ledger.shelves = {locale: shelf for locale, shelf in ledger.shelves.items() if locale in shelves}
        for source, record in ledger.follow(self._stock.sources, tuple(shelves)):
            for shelf in shelves.values():
                shelf.see(source, record)
        for shelf in shelves.values():
            shelf.begin(self._stock.names)

    def _tasks(self) -> Iterator[Wanted]:
        for number, (source, record) in enumerate(self._ledger.records(self._stock.sources)):
            article = record.now(ARTICLE)
            if not article or record.digest != article:
                self._stale.add(source.name)
                yield self._wanted(source, record, tuple(self._shelves), number)
            elif record.section is not None:
                locales = tuple(name for name, shelf in self._shelves.items() if shelf.wants(record))
                if locales or not record.template or record.now(TEMPLATE) != record.template:
                    yield self._wanted(source, record, locales, number)

    def _wanted(self, source: Source, record: Record, locales: tuple[str, ...], number: int) -> Wanted:
        """Have some catalogs of an article made; nothing is known of them until then."""
        if record.catalogs.keys() & set(locales):
            record.catalogs = {locale: one for locale, one in record.catalogs.items() if locale not in locales}
            self._ledger.put(source.path, record)
        return Wanted(source=source, locales=locales, number=number, marks=self._ledger.marks(source.path))

    def _drafts(self) -> Iterator[Draft]:
        for number, text in self._ledger.drafts():
            yield Draft.from_text(text, self._stock.sources[number], number)

    def _put(self, placing: _Placing) -> int:
        """Put drafts and the site's own words into their places; count the files that were changed."""
        ledger = self._ledger
        changed = 0
        for draft in self._drafts():
            for locale, trouble in draft.trouble.items():
                self._shelves[locale].tell(findings_from(trouble))
            record = ledger.record(draft.source.path)
            record.digest, record.section = draft.digest, draft.section
            record.findings, record.template = draft.findings, draft.template
            if draft.section is None:
                record.catalogs.clear()
            for locale, made in draft.catalogs.items():
                changed += self._put_catalog(placing, record, draft, locale, made)
            ledger.put(draft.source.path, record)
        for source, record in ledger.records(self._stock.sources):
            self.findings += findings_from(record.findings)
            for shelf in self._shelves.values():
                shelf.count(source, record)
        words = site_template(self._project, ledger.sections())
        for shelf in self._shelves.values():
            changed += self._put_words(shelf, words)
        changed += sum(placing.template(draft) for draft in self._drafts() if draft.template)
        data = serialize(words).encode()
        changed += self._project.write_template(SITE_WORDS, data)
        ledger.words = disk.digest(data)
        return changed + remove_templates(self._project, self._stock.names)

    def _put_catalog(self, placing: _Placing, record: Record, draft: Draft, locale: str, made: Drafted) -> bool:
        shelf = self._shelves[locale]
        try:
            is_changed, made = placing.catalog(draft, locale, made)
        except CatalogError as error:
            shelf.tell([as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale)])
            return False
        shelf.put(record, made)
        self._ledger.put_marks(draft.source.path, locale, made.marks)
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

    def __init__(self, project: Project, job: Drafting, ledger: Ledger) -> None:
        self._project = project
        self._job = job
        self._ledger = ledger

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
            known = self._ledger.marks(draft.source.path).get(locale, ())
            old = update.restored(now, update.marks_from(known)) if now else None
            new[:] = [self._desk.plan(locale).renewed(self._desk.extracted(draft.source.name), old)]
            return new[0]

        def note(data: bytes) -> None:
            nonlocal written
            written = data

        ready = made.before, self._read(draft, locale)
        is_changed = self._project.rewrite_catalog(draft.source.name, locale, again, note, update.merge, ready=ready)
        if new:
            made = drafted(present[0], new[0], before="", after=disk.digest(written), article=draft.digest)
        return is_changed, made
