"""What an update makes of some articles: their templates and catalogs, drafted aside.

An article is read once for all locales. Nothing of the project is written: what one catalog takes from others is what
these were before the run, whatever the number of processes and the order.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from l10n_news import po
from l10n_news.build.catalogs import targets
from l10n_news.build.kept import KeptSources
from l10n_news.build.ledger import Known
from l10n_news.build.plan import Plan
from l10n_news.build.reading import Stock, extract_from, parse_source
from l10n_news.build.result import as_finding
from l10n_news.disk import digest
from l10n_news.errors import ArticleError, CatalogError
from l10n_news.project import ARTICLES
from l10n_news.record import Struct, asdict, field, replace
from l10n_news.slug import texts
from l10n_news.update import marks, marks_from, restored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from l10n_news.build.reading import Extracted
    from l10n_news.model import Article, Catalog
    from l10n_news.project import Project, Source

_ARTICLES = 64
"""Articles that are kept in memory besides the one at work."""


class Drafting(Struct, frozen=True, kw_only=True):
    """What the work on every article needs; the same for all processes."""

    project: Project
    stale: AbstractSet[str]
    """Names of the articles that may be others than at the last update."""
    aside: Path
    """Where the drafts are written."""

    def opened(self) -> Desk:
        """Open a workshop; nothing is read."""
        return Desk(self)

    def moved(self, root: Path, aside: Path) -> Drafting:
        """Give the same job for a mirror of the project (``crew.Job``)."""
        return replace(self, project=replace(self.project, root=root), aside=aside)

    def files_of(self, source: Source) -> Iterator[str]:
        """Yield the paths of an article, its template and its catalogs."""
        yield f"{ARTICLES}/{source.path}"
        yield self.project.template_path(source.name)
        for locale in targets(self.project, self.project.settings.locales):
            yield self.project.catalog_path(source.name, locale)

    def needs_all(self, tasks: Sequence[Wanted]) -> bool:
        """Whether catalogs are made: they take from others."""
        return any(task.locales for task in tasks)

    def collected(self, outcome: Draft, read: Callable[[str], bytes]) -> Draft:
        """Take over what was drafted elsewhere (``crew.Job``)."""
        for locale in outcome.written:
            name = draft_name(outcome.number, locale)
            _write(self.aside / name, read(name))
        return replace(outcome, source=outcome.source.moved(self.project.root))


class Wanted(Struct, frozen=True, kw_only=True):
    """The work on one article."""

    source: Source
    locales: tuple[str, ...] = ()
    """Whose catalogs are to be brought up to date."""
    number: int
    """Of the article, for the names of its drafts."""
    marks: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    """What the last update kept of its catalogs, by locale."""

    def moved(self, root: Path) -> Wanted:
        """Give the same work on an article of a mirror of the project (``crew.Task``)."""
        return replace(self, source=self.source.moved(root))


class Drafted(Struct, frozen=True, kw_only=True):
    """A catalog as it is to be."""

    before: str
    """Digest of the file that it was made from; empty where there is none."""
    known: Known
    gains: bool
    """Whether it has a finished target that other catalogs can take over, and that was not there before."""
    marks: Sequence[Any]
    """What is to be kept of it."""


class Draft(Struct, frozen=True, kw_only=True):
    """What was made of one article."""

    source: Source
    number: int
    digest: str
    """Of the article's file; empty where it cannot be read."""
    section: str | None
    """None where the article cannot be read."""
    findings: list[dict[str, Any]]
    template: str = ""
    """Digest of its template."""
    catalogs: dict[str, Drafted] = field(default_factory=dict)
    """By locale; without those that cannot be read."""
    trouble: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Findings of catalogs that cannot be read, by locale: its own, and those that it would have taken from."""

    @property
    def written(self) -> Iterator[str]:
        """The locales of which there is a draft; the template's is empty."""
        if self.template:
            yield ""
        yield from (locale for locale, made in self.catalogs.items() if made.known.digest != made.before)

    def to_text(self) -> str:
        """Write it as JSON, without the article and the number."""
        made = {locale: [one.before, one.known.values, one.gains, one.marks] for locale, one in self.catalogs.items()}
        return json.dumps([self.digest, self.section, self.findings, self.template, made, self.trouble])

    @classmethod
    def from_text(cls, text: str, source: Source, number: int) -> Draft:
        """Read what was written by this run."""
        summed, section, findings, template, made, trouble = json.loads(text)
        return cls(
            source=source,
            number=number,
            digest=summed,
            section=section,
            findings=findings,
            template=template,
            catalogs={
                locale: Drafted(before=before, known=Known(*known), gains=gains, marks=marks)
                for locale, (before, known, gains, marks) in made.items()
            },
            trouble=trouble,
        )


def draft_name(number: int, locale: str) -> str:
    """Give the path of a draft below the folder aside: of a locale's catalog, or of the template (no locale)."""
    return f"{number // 1000}/{number}{locale and '-'}{locale}"


class Desk:
    """Drafts one article after the other."""

    def __init__(self, job: Drafting) -> None:
        """Begin; nothing is read."""
        self._job = job
        self._plans: dict[str, Plan] = {}

    @cached_property
    def _stock(self) -> Stock:
        return Stock(self._job.project, _ARTICLES)

    @cached_property
    def _sources(self) -> KeptSources:
        return KeptSources(self._job.project)

    def make(self, task: Wanted) -> Draft:
        """Draft the template of an article and its catalogs.

        Raises:
            ProjectError: the memory cannot be used.
            OSError: a draft cannot be written.

        """
        project, source = self._job.project, task.source
        article, found = self._article(source)
        if article is None:
            return Draft(source=source, number=task.number, section=None, **found)
        extracted = extract_from(project, article)
        data = po.serialize(extracted[1]).encode()
        self._put(data, task, "")
        catalogs: dict[str, Drafted] = {}
        trouble: dict[str, list[dict[str, Any]]] = {}
        for locale in task.locales:
            plan = self.plan(locale)
            known = set(plan.findings)
            try:
                catalogs[locale] = self._catalog(plan, extracted, task, found["digest"])
            except CatalogError as error:
                finding = as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale)
                trouble[locale] = [asdict(finding)]
            others = [asdict(one) for path, one in plan.findings.items() if path not in known]
            if others:
                trouble[locale] = [*trouble.get(locale, ()), *others]
        return Draft(
            source=source,
            number=task.number,
            section=article.section,
            template=digest(data),
            catalogs=catalogs,
            trouble=trouble,
            **found,
        )

    def plan(self, locale: str) -> Plan:
        """Give what an update does to the catalogs of a locale."""
        if locale not in self._plans:
            self._plans[locale] = Plan(self._job.project, self._stock, self._job.stale, self._sources, locale)
        return self._plans[locale]

    def extracted(self, name: str) -> Extracted:
        """Give an article that can be read with its template."""
        return self._stock.extracted(name)

    def _article(self, source: Source) -> tuple[Article | None, dict[str, Any]]:
        try:
            data = self._job.project.read_article(source)
        except ArticleError as error:
            finding = as_finding(error, "unreadable-article", path=error.path or source.path)
            return None, {"digest": "", "findings": [asdict(finding)]}
        article, findings = parse_source(self._job.project, source, data)
        return article, {"digest": digest(data), "findings": [asdict(finding) for finding in findings]}

    def _catalog(self, plan: Plan, extracted: Extracted, task: Wanted, article: str) -> Drafted:
        path = self._job.project.catalog_path(task.source.name, plan.locale)
        present = self._job.project.read_catalog_bytes(path)
        old = None if present is None else po.parse(present, path, plan.locale)
        new = plan.renewed(extracted, restored(old, marks_from(task.marks.get(plan.locale, ()))) if old else None)
        data = po.serialize(new).encode()
        if data != present:
            self._put(data, task, plan.locale)
        before = "" if present is None else digest(present)
        return drafted(old, new, before=before, after=digest(data), article=article)

    def _put(self, data: bytes, task: Wanted, locale: str) -> None:
        _write(self._job.aside / draft_name(task.number, locale), data)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def drafted(old: Catalog | None, new: Catalog, *, before: str, after: str, article: str) -> Drafted:
    """Sum up a catalog.

    Args:
        old: as it was.
        new: as it is to be.
        before: digest of the old file; empty where there is none.
        after: digest of the new one.
        article: digest of the article's file.
    """
    entries = list(texts(new.index.values()))
    had = {entry.key for entry in old.entries if entry.translated} if old is not None else frozenset()
    known = Known(
        digest=after,
        article=article,
        units=len(entries),
        translated=sum(entry.translated for entry in entries),
        fuzzy=sum(entry.fuzzy and bool(entry.target) for entry in entries),
        missing=not all(entry.target for entry in entries),
    )
    gains = any(entry.translated and entry.key not in had for entry in new.entries)
    return Drafted(before=before, known=known, gains=gains, marks=marks(new))
