"""Editions of every article, and the site made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news import site, story
from l10n_news.build import addresses
from l10n_news.build.catalogs import living, shelf_of, targets
from l10n_news.build.result import Result, Row
from l10n_news.localize import localize
from l10n_news.model import Finding
from l10n_news.project import ARTICLES, SITE, SITE_WORDS
from l10n_news.site.media import withheld as withheld_media

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from l10n_news.build.catalogs import Shelf
    from l10n_news.build.reading import Reading
    from l10n_news.build.result import Progress
    from l10n_news.model import Article, Edition
    from l10n_news.project import Project, Source
    from l10n_news.staged import StagedFolder


def publish(
    project: Project,
    reading: Reading,
    locales: Sequence[str],
    output: Path | None,
    progress: Progress,
    *,
    now: datetime | None = None,
) -> Result:
    """Make every page and swap the site in, whole.

    Args:
        project: where.
        reading: its articles.
        locales: those that are told about; the site has all, since its pages link to each other.
        output: another folder than ``site/``.
        progress: shows how far it is.
        now: the moment for which the site is made, with its offset from UTC (``story.in_site``).

    Raises:
        ProjectError: nothing can be written; what was published is unchanged.

    """
    shelves = {locale: shelf_of(project, locale) for locale in _asked(project)}
    catalogs = {locale: shelf for locale, (shelf, _) in shelves.items()}
    words = {locale: shelf[SITE_WORDS] for locale, shelf in catalogs.items() if SITE_WORDS in shelf}
    shown = [article for article in reading.articles if story.in_site(article.metadata, now)]
    hidden = reading.names - {article.name for article in shown}
    made = [edition for article in progress("localize", shown) for edition in editions_of(project, article, catalogs)]
    secret = _withheld(project, reading, now)
    reading = replace(reading, media=tuple(source for source in reading.media if source.path not in secret))
    media = {source.path: _size(project, source) for source in reading.media}
    settings = replace(site_settings(project), sections=reading.sections)
    templates = project.read_page_templates()
    known, wrong = addresses.remembered(project)
    press, cards, misplaced = site.laid_out(settings, made, words, templates)
    known = site.redirects.remembered(press, cards, known, addresses.renamed(reading.names, catalogs, known))
    files = site.pages(settings, made, words, templates=templates, media=media, hidden=hidden, now=now, known=known)
    findings = [*reading.findings, *wrong, *(one for one in misplaced if one.locale is None)]
    with project.staged_site(output) as staged:
        for name, data in progress("publish", list(files.items())):
            staged.put(name, data)
        findings += _carry_media(reading, staged, files)
        published = staged.publish()
    addresses.remember(project, known)
    rows = []
    for locale in targets(project, locales):
        shelf, unreadable = shelves[locale]
        damaged = (finding for edition in made if edition.locale == locale for finding in edition.findings)
        wrong_words = site.findings(words[locale]) if locale in words else ()
        lost = (finding for finding in misplaced if finding.locale == locale)
        found = [*unreadable, *damaged, *wrong_words, *lost]
        findings += found
        rows.append(Row.count(locale, living(reading, shelf), found))
    return Result(
        rows=tuple(rows),
        findings=tuple(dict.fromkeys(findings)),
        pages=sum(name.endswith(".html") for name in files),
        output=str(output or project.root / SITE),
        published=published,
    )


def editions(project: Project, reading: Reading) -> Iterable[Edition]:
    """Localize every article into every locale, from the catalogs as they lie on disk."""
    catalogs = {locale: shelf_of(project, locale)[0] for locale in _asked(project)}
    for article in reading.articles:
        yield from editions_of(project, article, catalogs)


def editions_of(project: Project, article: Article, catalogs: Mapping[str, Shelf]) -> Iterable[Edition]:
    """Localize an article into every locale."""
    settings = project.settings
    for locale in project.all_locales:
        chain = [catalogs[asked][article.name] for asked in settings.chain(locale) if article.name in catalogs[asked]]
        yield localize(
            article,
            locale,
            chain,
            source_locale=settings.source_locale,
            house=settings.house_of(locale),
            stale=settings.stale_of(locale),
        )


def _withheld(project: Project, reading: Reading, now: datetime | None) -> frozenset[str]:
    """Find the pictures that would tell of a story whose text is not in the site."""
    told = {article.name for article in reading.articles if story.tells(article.metadata, now)}
    shown = [article for article in reading.articles if article.name in told]
    others = [article for article in reading.articles if article.name not in told]
    paths = [source.path for source in reading.media]
    return withheld_media(shown, others, media=paths, base_url=project.settings.site_url)


def _size(project: Project, source: Source) -> site.Size | None:
    return site.picture_size(project.read_head(source, site.PICTURE_HEAD))


def _carry_media(reading: Reading, staged: StagedFolder, files: Mapping[str, bytes]) -> Iterable[Finding]:
    """Put pictures where every edition leads to them."""
    for source in reading.media:
        if source.path in files:
            message = "a page of the site has this name (rename the file)"
            yield Finding(name="same-name", message=message, path=f"{ARTICLES}/{source.path}")
        else:
            staged.copy(source.path, source.file)


def _asked(project: Project) -> tuple[str, ...]:
    """Give every locale whose catalogs any edition asks for."""
    asked = (link for locale in project.all_locales for link in project.settings.chain(locale))
    return tuple(dict.fromkeys(asked))


def site_settings(project: Project) -> site.SiteSettings:
    """Give what the pages must know of the settings."""
    settings = project.settings
    return site.SiteSettings(
        name=settings.site_name,
        base_url=settings.site_url,
        locales=project.all_locales,
        publish_at=settings.publish_at,
        time_zone=settings.time_zone,
        fallback={locale: settings.chain(locale)[1:] for locale in project.all_locales},
        house=settings.house,
        translators=settings.translators,
    )
