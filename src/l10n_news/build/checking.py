"""Every check on a project: its articles, and the catalogs of each locale."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from l10n_news import disk, site
from l10n_news.build import addresses, crew
from l10n_news.build.catalogs import shelf_of, targets
from l10n_news.build.reading import Stock
from l10n_news.build.result import Result, Row, as_finding
from l10n_news.check import glossary as glossaries
from l10n_news.check.consistency import Known
from l10n_news.check.running import MOST, MOST_MENDED, Remark, mended, pairs, remarks, word_pairs
from l10n_news.check.terms import Glossary
from l10n_news.errors import CatalogError, ProjectError
from l10n_news.project import ARTICLES, SITE_WORDS, reason
from l10n_news.record import Struct, replace
from l10n_news.settings import NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from l10n_news.build.result import Progress
    from l10n_news.check.pair import Pair
    from l10n_news.check.rules import Rules
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project


class Choice(Struct, frozen=True, kw_only=True):
    """What of a project is checked, and what is done about it."""

    only: frozenset[str] = frozenset()
    """Names of checks; all of them where it is empty."""
    changed: frozenset[str] | None = None
    """Paths of the files that count, relative to the project; all of them where it is None."""
    fix: bool = False
    """Mend what is certain."""


class Checked(Result, frozen=True, kw_only=True):
    """What the checks found; ``changed`` counts the catalogs that were mended."""

    remarks: tuple[Remark, ...] = ()
    """The findings with all that is known of them, in the same order."""


class _Checking:
    """What the checks of each locale need (``crew.Opens``); the articles that were read are taken along by a fork."""

    def __init__(self, project: Project, choice: Choice, stock: Stock | None = None) -> None:
        self.project = project
        self.choice = choice
        self._stock = stock

    def __reduce__(self) -> tuple[type[_Checking], tuple[Project, Choice]]:
        return _Checking, (self.project, self.choice)

    def opened(self) -> _Work:
        """Begin; the articles are read when they are asked for."""
        return _Work(self.project, self._stock or Stock(self.project), self.choice)


def check(
    project: Project, locales: Sequence[str], progress: Progress, choice: Choice, jobs: int | None = None
) -> Checked:
    """Make the checks; nothing is written but what is to be mended.

    Args:
        project: where.
        locales: whose catalogs.
        progress: shows how far it is.
        choice: what is checked.
        jobs: how many processes share the locales; None for as many as are worth it.

    Raises:
        ProjectError: trouble with the project itself.

    """
    stock = Stock(project)
    job = _Checking(project, choice, stock)
    found = [Remark(finding=finding) for finding in _of_articles(stock, job.opened().wanted_articles())]
    asked = targets(project, locales)
    many = jobs or (None if len(stock.sources) > crew.SMALL else 1)
    done = crew.divided(job, asked, many, least=1, together=1)
    outcomes = {outcome[1].locale: outcome for outcome in (next(done) for _ in progress("check", asked))}
    rows = []
    changed = 0
    for locale in asked:
        own, row, count = outcomes[locale]
        found += [remark for remark in own if remark.finding.locale is not None or remark not in found]
        rows.append(row)
        changed += count
    if choice.only:
        found = [remark for remark in found if remark.finding.name in choice.only]
    return Checked(
        rows=tuple(rows),
        findings=tuple(remark.finding for remark in found),
        remarks=tuple(found),
        changed=changed,
    )


def _of_articles(stock: Stock, names: Sequence[str]) -> Iterator[Finding]:
    yield from stock.findings
    for name in names:
        yield from stock.findings_of(name)


class _Work:
    """The checks of one run."""

    def __init__(self, project: Project, stock: Stock, choice: Choice) -> None:
        self._project = project
        self._stock = stock
        self._choice = choice
        self._rules: Rules = replace(project.settings.checks, lengths=project.settings.lengths)
        shared = {NAME, *glossaries.NAMES}
        self._all = choice.changed is None or bool(shared & choice.changed)

    @cached_property
    def _glossary(self) -> Glossary | None:
        return read_glossary(self._project)

    def wanted_articles(self) -> list[str]:
        """Name the articles whose own findings count."""
        return [source.name for source in self._stock.sources if self._counts(f"{ARTICLES}/{source.path}")]

    def make(self, locale: str) -> tuple[list[Remark], Row, int]:
        """Check the catalogs of a locale; its findings, how far it has come, and how many catalogs were mended."""
        shelf, unreadable = shelf_of(self._project, locale)
        found = [Remark(finding=finding) for finding in unreadable if self._counts(finding.path)]
        edited = {source.name for source in self._stock.sources if self._counts(f"{ARTICLES}/{source.path}")}
        work: dict[str, tuple[Catalog, tuple[Pair, ...]]] = {}
        for source in self._stock.sources:
            catalog = shelf.get(source.name)
            wanted = catalog is not None and (source.name in edited or self._counts(catalog.path))
            if catalog is not None and wanted and self._stock.article(source.name) is not None:
                work[source.name] = (catalog, self._pairs(source.name, catalog))
        known = Known()
        for _, listed in work.values():
            known.add(listed)
        living = [catalog for catalog, _ in work.values()]
        changed = 0
        for name in tuple(work):
            catalog, listed = work.pop(name)  # what is found out about a pair goes with it
            own = self._remarks(listed, catalog, known)
            if self._choice.fix and any(remark.fix is not None for remark in own):
                changed += self._mend(name, locale, known)
                own = self._again(name, locale, known)
            found += own
        sources = {source.name: source.path for source in self._stock.sources}
        slugs = addresses.wrong_slugs(locale, shelf, sources)
        found += [Remark(finding=finding) for finding in slugs if self._counts(finding.path)]
        words = shelf.get(SITE_WORDS)
        if words is not None and self._counts(words.path):
            found += self._remarks(self._pairs(SITE_WORDS, words), words, None)
        return found, Row.count(locale, living, [remark.finding for remark in found]), changed

    def _counts(self, path: str) -> bool:
        return self._all or path in (self._choice.changed or ())

    def _pairs(self, name: str, catalog: Catalog) -> tuple[Pair, ...]:
        source = self._project.settings.source_locale
        if name == SITE_WORDS:
            return word_pairs(
                catalog,
                source_of=partial(site.language_of, source_locale=source),
                glossary=self._glossary,
            )
        article = self._stock.article(name)
        if article is None:
            return ()
        return pairs(
            article,
            catalog,
            source_locale=source,
            rules=self._rules,
            glossary=self._glossary,
        )

    def _remarks(self, listed: Sequence[Pair], catalog: Catalog, known: Known | None, most: int = MOST) -> list[Remark]:
        return list(remarks(listed, catalog, rules=self._rules, known=known, only=self._choice.only, most=most))

    def _mend(self, name: str, locale: str, known: Known) -> bool:
        """Mend a catalog as a translator has left it at the moment of writing."""

        def change(present: Catalog | None) -> Catalog:
            if present is None:
                raise CatalogError("the catalog is gone", path=self._project.catalog_path(name, locale))
            return mended(present, self._remarks(self._pairs(name, present), present, known, MOST_MENDED))

        try:
            return self._project.rewrite_catalog(name, locale, change)
        except CatalogError:
            return False

    def _again(self, name: str, locale: str, known: Known) -> list[Remark]:
        """Check a catalog that was mended."""
        try:
            catalog = self._project.read_catalog(name, locale)
        except CatalogError as error:
            finding = as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale)
            return [Remark(finding=finding)]
        return self._remarks(self._pairs(name, catalog), catalog, known) if catalog is not None else []


# ── the glossary ──────────────────────────────────────────────────────────────────────────────────


def read_glossary(project: Project) -> Glossary | None:
    """Read the project's glossaries, joined; None where there is none.

    Raises:
        ProjectError: one cannot be read.

    """
    source = project.settings.source_locale
    readers: dict[str, Callable[[bytes], Glossary]] = {
        glossaries.NAMES[0]: lambda data: glossaries.parse_toml(_decoded(data, glossaries.NAMES[0])),
        glossaries.NAMES[1]: lambda data: glossaries.parse_tbx(data, source),
    }
    found = [reader(data) for name, reader in readers.items() if (data := _bytes(project, name)) is not None]
    return Glossary(terms=tuple(term for one in found for term in one.terms)) if found else None


def _bytes(project: Project, name: str) -> bytes | None:
    file = project.root / name
    try:
        if not file.resolve().is_relative_to(project.root.resolve()):
            raise ProjectError("a link leads out of the project", path=name, hint="put the file itself in its place")
        return disk.read_bytes(file, limit=glossaries.MAX_SIZE)
    except FileNotFoundError:
        return None
    except (OSError, RuntimeError) as error:
        said = reason(error) if isinstance(error, OSError) else "its links lead in a circle"
        raise ProjectError(f"the glossary cannot be read: {said}", path=name) from None


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProjectError("the glossary is not UTF-8", path=path) from None
