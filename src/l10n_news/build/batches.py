"""The pages of some articles: work that needs nothing of the others but what is known or assumed of them.

An article's file and its catalogs go in; its pages are written aside, and what comes back is small: a record for the
manifest and the cards of its editions. Any number of processes can do this at once, in any order.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news import packed, po, site, staged, story
from l10n_news.build.asks import Asked, Book
from l10n_news.build.briefs import brief_facts, to_text
from l10n_news.build.catalogs import shelf_of
from l10n_news.build.manifest import Record
from l10n_news.build.reading import parse_source
from l10n_news.build.result import as_finding
from l10n_news.disk import digest
from l10n_news.errors import ArticleError, CatalogError
from l10n_news.localize import localize
from l10n_news.project import ARTICLES, SITE
from l10n_news.record import Struct, asdict, field, replace
from l10n_news.site.media import named
from l10n_news.site.places import settle
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from l10n_news.build.reading import Reading
    from l10n_news.model import Article, Catalog, Edition, Finding
    from l10n_news.project import Project, Source


class Job(Struct, frozen=True, kw_only=True):
    """What the work on every article needs; the same for all processes."""

    project: Project
    settings: site.SiteSettings
    words: Mapping[str, Catalog]
    """The site's own words by locale."""
    templates: Mapping[str, str]
    """The site's own page templates."""
    media: Mapping[str, site.Size | None]
    directory: site.Directory
    """What is known, or assumed, of the editions of all articles."""
    asked: tuple[str, ...]
    """The locales whose catalogs any edition asks for."""
    now: datetime | None
    aside: Path
    """Where the pages are written."""
    folder: Path
    """What is published."""
    packs: bool
    """Whether text files get compressed variants."""

    def opened(self) -> Workshop:
        """Open a workshop; nothing is read."""
        return Workshop(self)

    def moved(self, root: Path, aside: Path) -> Job:
        """Give the same job for a mirror of the project (``crew.Job``); nothing is published there."""
        return replace(self, project=replace(self.project, root=root), aside=aside, folder=root / SITE)

    def files_of(self, source: Source) -> Iterator[str]:
        """Yield the paths of an article and of the catalogs that its editions ask for."""
        yield f"{ARTICLES}/{source.path}"
        for locale in self.asked:
            yield self.project.catalog_path(source.name, locale)

    def needs_all(self, _: Sequence[Task]) -> bool:
        """Tell that what is asked of other articles is in the directory."""
        return False

    def collected(self, outcome: Outcome, read: Callable[[str], bytes]) -> Outcome:
        """Take over pages that were made elsewhere (``crew.Job``)."""
        record = Record.from_text(outcome.record)
        changed = []
        for name in record.outputs:
            sign, is_new = staged.put(self.aside, self.folder, name, read(name))
            record.outputs[name] = list(sign)
            if is_new:
                changed.append(name)
        source = outcome.source.moved(self.project.root)
        return replace(outcome, source=source, record=record.to_text(), changed=tuple(changed))


class Task(Struct, frozen=True, kw_only=True):
    """The work on one article."""

    source: Source
    outputs: Mapping[str, list[int]] = field(default_factory=dict)
    """Signs of the files that were published of it."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """Where its pages stand, by locale, where that is settled."""
    digests: str = ""
    """Of the files that the published pages were made from, where only those are to be made that may be others."""

    def moved(self, root: Path) -> Task:
        """Give the same work on an article of a mirror of the project (``crew.Task``)."""
        return replace(self, source=self.source.moved(root))


class Outcome(Struct, frozen=True, kw_only=True):
    """What was made of one article."""

    source: Source
    record: str
    digests: str
    """Of the files that it was made from."""
    cards: Mapping[tuple[str, str], str]
    """As text, by name and locale."""
    changed: tuple[str, ...]
    """The files that are not the published ones."""
    made: tuple[str, ...] = ()
    """The locales of the editions that were made, of the cards and in the record."""


class Workshop:
    """Does the work on one article after the other."""

    def __init__(self, job: Job) -> None:
        """Begin; nothing is read."""
        self._job = job
        self._book = Book(job.directory, job.media)

    @cached_property
    def _press(self) -> site.Press:
        return site.Press(self._job.settings, self._job.words, self._job.templates)

    def make(self, task: Task) -> Outcome:
        """Make the pages of an article.

        Raises:
            ProjectError: a page template cannot be used.
            OSError: a page cannot be written.

        """
        job, source = self._job, task.source
        record = Record(path=source.path, name=source.name)
        article, digests = self._article(source, record)
        catalogs = self._catalogs(source, record, digests)
        cards: dict[tuple[str, str], str] = {}
        changed: list[str] = []
        made = self._affected(task.digests.split(" "), digests)
        if article is None:
            record.readable = record.shown = False
        else:
            told = article.metadata
            record.instants = [one.isoformat() for one in story.instants(told, zone=job.settings.time_zone)]
            record.shown = story.in_site(told, job.now)
            record.tells = story.tells(told, job.now)
            record.named = sorted(named(article, base_url=job.settings.base_url))
        if article is not None and record.shown:
            editions = list(editions_of(job.project, article, catalogs, made))
            for edition in editions:
                record.trouble.setdefault(edition.locale, []).extend(map(asdict, edition.findings))
            cards, changed = self._pages(editions, record, task)
        return Outcome(
            source=source,
            record=record.to_text(),
            digests=" ".join(digests),
            cards=cards,
            changed=tuple(changed),
            made=made,
        )

    def _affected(self, before: list[str], digests: list[str]) -> tuple[str, ...]:
        """Give the locales whose editions are made from other files than before: all where the article is another."""
        project = self._job.project
        if len(before) != len(digests) or before[0] != digests[0]:
            return project.all_locales
        pairs = zip(self._job.asked, before[1:], digests[1:], strict=True)
        same = {locale for locale, one, other in pairs if one == other != "?"}
        return tuple(locale for locale in project.all_locales if not same.issuperset(project.settings.chain(locale)))

    def _article(self, source: Source, record: Record) -> tuple[Article | None, list[str]]:
        findings: Iterable[Finding]
        try:
            data = self._job.project.read_article(source)
        except ArticleError as error:
            article, findings = None, [as_finding(error, "unreadable-article", path=error.path or source.path)]
            digests = ["?"]
        else:
            article, findings = parse_source(self._job.project, source, data)
            digests = [digest(data)]
        record.findings = [asdict(finding) for finding in findings]
        return article, digests

    def _catalogs(self, source: Source, record: Record, digests: list[str]) -> dict[str, Catalog]:
        found: dict[str, Catalog] = {}
        for locale in self._job.asked:
            path = self._job.project.catalog_path(source.name, locale)
            digests.append("?")
            try:
                data = self._job.project.read_catalog_bytes(path)
                digests[-1] = "-" if data is None else digest(data)
                catalog = None if data is None else po.parse(data, path, locale)
            except CatalogError as error:
                finding = as_finding(error, "unreadable-catalog", path=error.path or "", locale=locale)
                record.trouble.setdefault(locale, []).append(asdict(finding))
                continue
            if catalog is not None:
                found[locale] = catalog
                record.counts[locale] = _counted(catalog)
        return found

    def _pages(
        self, editions: list[Edition], record: Record, task: Task
    ) -> tuple[dict[tuple[str, str], str], list[str]]:
        job, press = self._job, self._press
        cards, _ = settle([site.card(job.settings, edition) for edition in editions], press.folders)
        cards = [replace(card, path=task.paths.get(card.locale, card.path)) for card in cards]
        own = self._book if task.paths else Book(site.directory(cards, job.settings), job.media)
        asked = Asked(self._book, own, record.name)
        texts: dict[tuple[str, str], str] = {}
        changed: list[str] = []
        for edition, card in zip(editions, cards, strict=True):
            data = site.article_page(press, edition, card, asked.directory, media=asked.media)
            for name, sign, is_new in put_packed(job, card.path, data, task.outputs):
                record.outputs[name] = list(sign)
                if is_new:
                    changed.append(name)
            text = texts[card.name, card.locale] = to_text(card)
            record.briefs.append(brief_facts(card, text))
        record.asked = asked.questions
        return texts, changed


def _counted(catalog: Catalog) -> list[int]:
    """Count the entries of a catalog, those that are translated, and the fuzzy ones."""
    number = translated = fuzzy = 0
    for entry in texts(catalog.index.values()):
        number += 1
        if entry.target:
            if entry.fuzzy:
                fuzzy += 1
            elif not entry.obsolete:
                translated += 1
    return [number, translated, fuzzy]


def editions_of(
    project: Project, article: Article, catalogs: Mapping[str, Catalog], locales: Iterable[str]
) -> Iterator[Edition]:
    """Localize an article.

    Args:
        project: where.
        article: the source.
        catalogs: those of the article by their locales.
        locales: those of the editions.
    """
    settings = project.settings
    for locale in locales:
        chain = [catalogs[asked] for asked in settings.chain(locale) if asked in catalogs]
        yield localize(
            article,
            locale,
            chain,
            source_locale=settings.source_locale,
            house=settings.house_of(locale),
            stale=settings.stale_of(locale),
            typography=settings.typography_of(locale),
        )


def editions(project: Project, reading: Reading) -> Iterator[Edition]:
    """Localize every article into every locale, from the catalogs as they lie on disk."""
    asked = dict.fromkeys(link for locale in project.all_locales for link in project.settings.chain(locale))
    shelves = {locale: shelf_of(project, locale)[0] for locale in asked}
    for article in reading.articles:
        catalogs = {locale: shelf[article.name] for locale, shelf in shelves.items() if article.name in shelf}
        yield from editions_of(project, article, catalogs, project.all_locales)


def put_packed(
    job: Job, path: str, data: bytes, known: Mapping[str, list[int]]
) -> Iterator[tuple[str, staged.Sign, bool]]:
    """Write a file of the site with its compressed variants; those of a file that is the published one are kept.

    Args:
        job: where.
        path: relative to the output folder.
        data: the bytes.
        known: signs of the files that were published.

    Returns:
        Name and sign of each file, and whether it is another one than the published.

    """
    sign, is_new = staged.put(job.aside, job.folder, path, data)
    yield path, sign, is_new
    if not job.packs:
        return
    kept = [name for name in (path + ending for ending in packed.ENDINGS) if name in known]
    if (
        kept
        and not is_new
        and list(sign) == known.get(path)
        and all(_is_published(job, name, known[name]) for name in kept)
    ):
        for name in kept:
            staged.link(job.folder / name, job.aside / name)
            yield name, (known[name][0], known[name][1], known[name][2]), False
        return
    for name, small in packed.variants(path, data).items():
        yield name, *staged.put(job.aside, job.folder, name, small)


def _is_published(job: Job, name: str, sign: list[int]) -> bool:
    found = staged.sign(job.folder / name)
    return found is not None and list(found) == sign
