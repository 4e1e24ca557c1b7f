"""The straight line over a project: read, extract, update, localize, publish; and what to tell about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from l10n_news import cldr, readers
from l10n_news import extract as extracting
from l10n_news import site as publishing
from l10n_news import update as updating
from l10n_news.check import check as check_catalog
from l10n_news.errors import ArticleError, CatalogError, L10nError, ProjectError
from l10n_news.localize import localize
from l10n_news.model import Finding, Severity
from l10n_news.project import ARTICLES, LOCALES, SITE, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from l10n_news.disk import StagedFolder
    from l10n_news.model import Article, Catalog, Edition
    from l10n_news.project import Project, Source

T = TypeVar("T")


class Progress(Protocol):
    """Shows how far a stage has come: gives its items back one by one."""

    def __call__(self, label: str, items: Sequence[T], /) -> Iterable[T]:
        """Give the items."""


def silent(_: str, items: Sequence[T]) -> Iterable[T]:
    """Show nothing."""
    return items


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How far a locale has come."""

    locale: str
    language: str
    """The locale's name in its own language."""
    units: int
    """Entries of all its catalogs (sentences that differ)."""
    translated: int
    fuzzy: int
    findings: int = 0

    @property
    def missing(self) -> int:
        """Entries without a target."""
        return self.units - self.translated - self.fuzzy

    @property
    def percent(self) -> int:
        """Share of the entries that are translated, rounded down."""
        return 100 * self.translated // self.units if self.units else 100

    def as_dict(self) -> dict[str, str | int]:
        """Give the row for programs."""
        names = ("locale", "language", "units", "translated", "fuzzy", "missing", "findings", "percent")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a command did."""

    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    changed: int = 0
    """Templates and catalogs written."""
    pages: int = 0
    output: str = ""
    published: bool = False
    """Whether the site was swapped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The articles of a project, each parsed once."""

    articles: tuple[Article, ...]
    media: tuple[Source, ...]
    """Files beside the articles that the site carries along."""
    names: frozenset[str] = field(default_factory=frozenset)
    """Names of all article files, those that cannot be read among them."""
    findings: tuple[Finding, ...] = ()


# ── the commands ──────────────────────────────────────────────────────────────────────────────────


def extract(project: Project, progress: Progress = silent) -> Result:
    """Write the templates.

    Raises:
        ProjectError: trouble with the project itself.

    """
    reading = read(project, progress)
    changed = _write_templates(project, reading, progress)
    return Result(findings=reading.findings, changed=changed)


def update(project: Project, locales: Sequence[str], progress: Progress = silent) -> Result:
    """Bring the templates and the catalogs of some locales up to date.

    Raises:
        ProjectError: trouble with the project itself.

    """
    reading = read(project, progress)
    changed, findings = _update_catalogs(project, reading, locales, progress)
    rows = stats(project, locales).rows
    return Result(rows=rows, findings=(*reading.findings, *findings), changed=changed)


def build(project: Project, locales: Sequence[str], output: Path | None = None, progress: Progress = silent) -> Result:
    """Make the pages from articles and catalogs as they lie on disk.

    The whole site is made, since its pages link to each other; ``locales`` chooses what is told.

    Raises:
        ProjectError: trouble with the project itself; what was published is unchanged.

    """
    return _publish(project, read(project, progress), locales, output, progress)


def run(project: Project, locales: Sequence[str], output: Path | None = None, progress: Progress = silent) -> Result:
    """Extract, update and build: the main job.

    Raises:
        ProjectError: trouble with the project itself; what was published is unchanged.

    """
    reading = read(project, progress)
    changed, findings = _update_catalogs(project, reading, locales, progress)
    result = _publish(project, reading, locales, output, progress)
    new = tuple(finding for finding in findings if finding not in result.findings)
    return replace(result, changed=changed, findings=(*result.findings, *new))


def check(project: Project, locales: Sequence[str], progress: Progress = silent) -> Result:
    """Look for trouble without writing anything.

    Raises:
        ProjectError: trouble with the project itself.

    """
    reading = read(project, progress)
    findings = list(reading.findings)
    rows = []
    for locale in progress("check", _targets(project, locales)):
        shelf, found = _shelf(project, locale)
        for article in reading.articles:
            if article.name in shelf:
                found += check_catalog(article, shelf[article.name])
        findings += found
        rows.append(_row(locale, _living(reading, shelf), _serious(found)))
    return Result(rows=tuple(rows), findings=tuple(findings))


def read(project: Project, progress: Progress = silent) -> Reading:
    """Read every article; one that cannot be read is a finding.

    Raises:
        ProjectError: there are no articles.

    """
    sources, media, findings = project.sources(frozenset(readers.READERS))
    articles = []
    for source in progress("read", sources):
        try:
            article = _read_one(project, source)
        except ArticleError as error:
            findings.append(_as_finding(error, "unreadable-article", _below(error.path or source.path)))
            continue
        articles.append(article)
        findings += (replace(finding, path=_below(finding.path)) for finding in article.findings)
    if not sources and not findings:
        raise ProjectError("there are no articles", path=ARTICLES, hint="put a .html, .md or .txt file there")
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
    )


def _below(path: str) -> str:
    return path if path.startswith(f"{ARTICLES}/") else f"{ARTICLES}/{path}"


def _as_finding(error: L10nError, name: str, path: str, locale: str | None = None) -> Finding:
    message = f"column {error.column}: {error.sentence}" if error.column else error.sentence
    return Finding(name=name, message=message, path=path, line=error.line, locale=locale)


# ── templates and catalogs ────────────────────────────────────────────────────────────────────────


def _write_templates(project: Project, reading: Reading, progress: Progress) -> int:
    changed = 0
    for article in progress("extract", reading.articles):
        changed += project.write_template(extracting.template(article, project.template_path(article.name)))
    for name in project.names_on_disk(TEMPLATES, ".pot"):
        if name not in reading.names and name != SITE_WORDS:
            project.remove_template(name)
            changed += 1
    return changed


def _update_catalogs(
    project: Project, reading: Reading, locales: Sequence[str], progress: Progress
) -> tuple[int, list[Finding]]:
    changed = _write_templates(project, reading, silent)
    findings: list[Finding] = []
    for locale in progress("update", _targets(project, locales)):
        shelf, unreadable = _shelf(project, locale)
        findings += unreadable
        for article in reading.articles:
            try:
                changed += _update_one(project, article, locale, shelf)
            except CatalogError as error:
                if not any(finding.path == error.path for finding in findings):
                    findings.append(_as_finding(error, "unreadable-catalog", error.path or "", locale))
    return changed, findings


def _update_one(project: Project, article: Article, locale: str, shelf: Mapping[str, Catalog]) -> bool:
    path = project.catalog_path(article.name, locale)
    template = extracting.template(article, project.template_path(article.name))
    leverage = tuple(catalog for name, catalog in shelf.items() if name != article.name)

    def change(old: Catalog | None) -> Catalog:
        return updating.update(
            article,
            template,
            old,
            locale,
            path=path,
            source_locale=project.settings.source_locale,
            house=project.settings.house_of(locale),
            leverage=leverage,
        )

    return project.rewrite_catalog(article.name, locale, change)


def _shelf(project: Project, locale: str) -> tuple[dict[str, Catalog], list[Finding]]:
    """Read all catalogs of a locale by name; one that cannot be read is a finding."""
    shelf: dict[str, Catalog] = {}
    findings = []
    for name in project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po"):
        try:
            catalog = project.read_catalog(name, locale)
        except CatalogError as error:
            findings.append(_as_finding(error, "unreadable-catalog", error.path or "", locale))
            continue
        if catalog is not None:
            shelf[name] = catalog
    return shelf, findings


def _targets(project: Project, locales: Sequence[str]) -> tuple[str, ...]:
    return tuple(locale for locale in locales if locale != project.settings.source_locale)


# ── the site ──────────────────────────────────────────────────────────────────────────────────────


def _publish(
    project: Project, reading: Reading, locales: Sequence[str], output: Path | None, progress: Progress
) -> Result:
    settings = _site_settings(project)
    shelves = {locale: _shelf(project, locale) for locale in _asked(project)}
    words = {locale: shelf[SITE_WORDS] for locale, (shelf, _) in shelves.items() if SITE_WORDS in shelf}
    catalogs = {locale: shelf for locale, (shelf, _) in shelves.items()}
    made = [
        edition
        for article in progress("localize", reading.articles)
        for edition in _editions(project, article, catalogs)
    ]
    files = publishing.pages(settings, made, words)
    findings = list(reading.findings)
    with project.staged_site(output) as staged:
        for name, data in progress("publish", list(files.items())):
            staged.put(name, data)
        findings += _carry_media(project, reading, staged, files)
        published = staged.publish()
    rows = []
    for locale in _targets(project, locales):
        shelf, unreadable = shelves[locale]
        damaged = (finding for edition in made if edition.locale == locale for finding in edition.findings)
        found = [*unreadable, *damaged]
        findings += found
        rows.append(_row(locale, _living(reading, shelf), _serious(found)))
    pages = sum(name.endswith(".html") for name in files)
    return Result(
        rows=tuple(rows),
        findings=tuple(dict.fromkeys(findings)),
        pages=pages,
        output=str(output or project.root / SITE),
        published=published,
    )


def _carry_media(
    project: Project, reading: Reading, staged: StagedFolder, files: Mapping[str, bytes]
) -> Iterable[Finding]:
    """Put pictures beside each edition, where an article's relative addresses find them, and once at the top."""
    folders = ("", *(f"{cldr.bcp47(locale)}/" for locale in project.all_locales))
    for source in reading.media:
        names = [folder + source.path for folder in folders]
        if any(name in files for name in names):
            message = "a page of the site has this name (rename the file)"
            yield Finding(name="same-name", message=message, path=f"{ARTICLES}/{source.path}")
        else:
            staged.copy(names, source.file)


def editions(project: Project, reading: Reading) -> Iterable[Edition]:
    """Localize every article into every locale, from the catalogs as they lie on disk."""
    catalogs = {locale: _shelf(project, locale)[0] for locale in _asked(project)}
    for article in reading.articles:
        yield from _editions(project, article, catalogs)


def _editions(project: Project, article: Article, catalogs: Mapping[str, Mapping[str, Catalog]]) -> Iterable[Edition]:
    settings = project.settings
    for locale in project.all_locales:
        chain = [catalogs[asked][article.name] for asked in settings.chain(locale) if article.name in catalogs[asked]]
        yield localize(article, locale, chain, source_locale=settings.source_locale, house=settings.house_of(locale))


def _asked(project: Project) -> tuple[str, ...]:
    """Give every locale whose catalogs any edition asks for."""
    asked = (link for locale in project.all_locales for link in project.settings.chain(locale))
    return tuple(dict.fromkeys(asked))


def _site_settings(project: Project) -> publishing.SiteSettings:
    settings = project.settings
    return publishing.SiteSettings(
        name=settings.site_name,
        base_url=settings.site_url,
        locales=project.all_locales,
        publish_at=settings.publish_at,
        time_zone=settings.time_zone,
        fallback={locale: settings.chain(locale)[1:] for locale in project.all_locales},
        house=settings.house,
    )


# ── counting ──────────────────────────────────────────────────────────────────────────────────────


def stats(project: Project, locales: Sequence[str]) -> Result:
    """Count the entries of the catalogs as they lie on disk.

    Raises:
        ProjectError: trouble with the project itself.

    """
    rows, findings = [], []
    for locale in _targets(project, locales):
        shelf, unreadable = _shelf(project, locale)
        findings += unreadable
        names = set(project.names_on_disk(TEMPLATES, ".pot"))
        rows.append(_row(locale, (shelf[name] for name in shelf if name in names), len(unreadable)))
    return Result(rows=tuple(rows), findings=tuple(findings))


def _living(reading: Reading, shelf: Mapping[str, Catalog]) -> list[Catalog]:
    """Give the catalogs of articles that are there."""
    return [shelf[article.name] for article in reading.articles if article.name in shelf]


def _serious(findings: Iterable[Finding]) -> int:
    return sum(finding.severity is not Severity.INFO for finding in findings)


def _row(locale: str, catalogs: Iterable[Catalog], findings: int) -> Row:
    entries = [entry for catalog in catalogs for entry in catalog.index.values()]
    return Row(
        locale=locale,
        language=cldr.endonym(locale),
        units=len(entries),
        translated=sum(entry.translated for entry in entries),
        fuzzy=sum(entry.fuzzy and bool(entry.target) for entry in entries),
        findings=findings,
    )
