"""The articles of a project, each read and parsed once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import extract, readers
from l10n_news.build import parsed
from l10n_news.build.result import as_finding
from l10n_news.errors import ArticleError, ProjectError
from l10n_news.project import ARTICLES
from l10n_news.record import Struct, replace
from l10n_news.slug import with_slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.build.result import Progress
    from l10n_news.extract import Key, Use
    from l10n_news.model import Article, Catalog, Finding
    from l10n_news.project import Project, Source

Extracted = tuple["Article", "Catalog", "Mapping[Key, Sequence[Use]]"]
"""An article, its template, and the places of each entry."""


class Reading(Struct, frozen=True, kw_only=True):
    """What the articles' folder holds."""

    articles: tuple[Article, ...]
    """Those that could be read, in the order of their paths."""
    media: tuple[Source, ...]
    """Files beside the articles that the site carries along."""
    names: frozenset[str]
    """Names of all articles, those that cannot be read among them."""
    findings: tuple[Finding, ...] = ()

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections with an article, in order."""
        return tuple(sorted({article.section for article in self.articles if article.section}))


class Stock:
    """The articles of a project, each read, parsed and extracted when it is first asked for."""

    def __init__(self, project: Project, most: int | None = None) -> None:
        """List the articles.

        Args:
            project: where.
            most: how many are kept in memory; None for all.

        Raises:
            ProjectError: there are none.

        """
        sources, media, findings = project.sources(frozenset(readers.READERS))
        if not sources and not findings:
            endings = ", ".join(readers.READERS)
            raise ProjectError("there are no articles", path=ARTICLES, hint=f"put a file there that ends in {endings}")
        self.sources = tuple(sources)
        """In the order of their paths."""
        self.media = tuple(media)
        self.findings = tuple(findings)
        """Of files that have no name that will do."""
        self.names = frozenset(source.name for source in sources)
        """Names of all articles, those that cannot be read among them."""
        self._project = project
        self._by_name = {source.name: source for source in sources}
        self._known = lru_cache(most)(self._read)
        self.extracted = lru_cache(most)(self._extract)
        """Give an article that can be read with its template; a ``LookupError`` where it cannot be read."""

    def article(self, name: str) -> Article | None:
        """Give an article; None where it cannot be read."""
        return self._known(name)[0]

    def findings_of(self, name: str) -> tuple[Finding, ...]:
        """Give the findings of an article."""
        return self._known(name)[1]

    def _extract(self, name: str) -> Extracted:
        article = self.article(name)
        if article is None:
            raise LookupError(name)
        return extract_from(self._project, article)

    def reading(self, progress: Progress) -> Reading:
        """Read every article; one that cannot be read is a finding."""
        articles = [self.article(source.name) for source in progress("read", self.sources)]
        findings = [finding for source in self.sources for finding in self.findings_of(source.name)]
        return Reading(
            articles=tuple(article for article in articles if article is not None),
            media=self.media,
            names=self.names,
            findings=(*self.findings, *findings),
        )

    def _read(self, name: str) -> tuple[Article | None, tuple[Finding, ...]]:
        return read_source(self._project, self._by_name[name])


def extract_from(project: Project, article: Article) -> Extracted:
    """Give an article with its template."""
    template = with_slug(extract.template(article, project.template_path(article.name)), article)
    return article, template, extract.uses(article)


def read(project: Project, progress: Progress) -> Reading:
    """Read every article; one that cannot be read is a finding.

    Raises:
        ProjectError: there are no articles.

    """
    return Stock(project).reading(progress)


def read_source(project: Project, source: Source) -> tuple[Article | None, tuple[Finding, ...]]:
    """Read one article; None where it cannot be read, and its findings."""
    try:
        data = project.read_article(source)
    except ArticleError as error:
        return None, (_unreadable(error, source),)
    return parse_source(project, source, data)


def parse_source(project: Project, source: Source, data: bytes) -> tuple[Article | None, tuple[Finding, ...]]:
    """Read one article from its bytes; None where that cannot be done, and its findings."""
    article = parsed.recall(project, source, data)
    if article is None:
        try:
            article = _parse(project, source, data)
        except ArticleError as error:
            return None, (_unreadable(error, source),)
        parsed.keep(project, source, data, article)
    return article, tuple(replace(finding, path=_below(finding.path)) for finding in article.findings)


def _parse(project: Project, source: Source, data: bytes) -> Article:
    from l10n_news import html  # noqa: PLC0415 -- not before an article is parsed

    settings = project.settings
    base = settings.site_url
    return readers.read(
        data,
        path=source.path,
        locale=settings.source_locale,
        sentences=settings.cuts_sentences(source.name),
        currencies=settings.currencies,
        internal=lambda url: html.leads_inside(url) or (bool(base) and (url.strip() + "/").startswith(base)),
        text=settings.text,
    )


def _unreadable(error: ArticleError, source: Source) -> Finding:
    return as_finding(error, "unreadable-article", path=_below(error.path or source.path))


def _below(path: str) -> str:
    return path if path.startswith(f"{ARTICLES}/") else f"{ARTICLES}/{path}"
