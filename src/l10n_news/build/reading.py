"""The articles of a project, each read and parsed once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n_news import readers
from l10n_news.build.result import as_finding
from l10n_news.errors import ArticleError, ProjectError
from l10n_news.project import ARTICLES

if TYPE_CHECKING:
    from l10n_news.build.result import Progress
    from l10n_news.model import Article, Finding
    from l10n_news.project import Project, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
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


def read(project: Project, progress: Progress) -> Reading:
    """Read every article; one that cannot be read is a finding.

    Raises:
        ProjectError: there are no articles.

    """
    sources, media, findings = project.sources(frozenset(readers.READERS))
    if not sources and not findings:
        endings = ", ".join(readers.READERS)
        raise ProjectError("there are no articles", path=ARTICLES, hint=f"put a file there that ends in {endings}")
    articles = []
    for source in progress("read", sources):
        try:
            article = _read_one(project, source)
        except ArticleError as error:
            findings.append(as_finding(error, "unreadable-article", path=_below(error.path or source.path)))
            continue
        articles.append(article)
        findings += (replace(finding, path=_below(finding.path)) for finding in article.findings)
    return Reading(
        articles=tuple(articles),
        media=tuple(media),
        names=frozenset(source.name for source in sources),
        findings=tuple(findings),
    )


def _read_one(project: Project, source: Source) -> Article:
    settings = project.settings
    return readers.read(
        project.read_article(source),
        path=source.path,
        locale=settings.source_locale,
        sentences=settings.segmentation == "sentence",
        currencies=settings.currencies,
        text=settings.text,
    )


def _below(path: str) -> str:
    return path if path.startswith(f"{ARTICLES}/") else f"{ARTICLES}/{path}"
