"""Every file of the site out of the editions of its articles."""

from __future__ import annotations

from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from markupsafe import Markup

from l10n_news.assemble import assemble, field, markup
from l10n_news.record import replace
from l10n_news.site import address, ld, own_ld, redirects
from l10n_news.site.card import card as card_of
from l10n_news.site.card import directory as directory_of
from l10n_news.site.card import stands_in_body
from l10n_news.site.document import Filler, corrections, document, unlinked
from l10n_news.site.media import lead_to_media
from l10n_news.site.opengraph import og_alternates, og_locale
from l10n_news.site.parts import article_sheet, index_parts, moved_parts
from l10n_news.site.places import settle
from l10n_news.site.press import Press
from l10n_news.site.stories import Cards

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from l10n_news.model import Catalog, Edition, Finding
    from l10n_news.site.card import Card, Directory
    from l10n_news.site.picture import Size
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.sheet import Sheet
    from l10n_news.site.voice import Voice
    from l10n_news.site.words import Around


NO_MEDIA: Mapping[str, Size | None] = MappingProxyType({})
NO_ADDRESSES: Mapping[str, str] = MappingProxyType({})


def pages(
    settings: SiteSettings,
    editions: Sequence[Edition],
    words: Mapping[str, Catalog] | None = None,
    *,
    templates: Mapping[str, str] | None = None,
    media: Mapping[str, Size | None] = NO_MEDIA,
    hidden: Iterable[str] = (),
    now: datetime | None = None,
    known: Mapping[str, str] = NO_ADDRESSES,
) -> dict[str, bytes]:
    """Make the whole site.

    Args:
        settings: what the pages must know of the project.
        editions: every article in every locale, those below ``publish_at`` too: they get a page for preview.
        words: the site's own words by locale, ``locales/<locale>/LC_MESSAGES/site.po``.
        templates: the site's own page templates, which replace the built-in ones of the same name.
        media: the other files below the articles' folder by their paths, which they keep in the site, with the sizes of
            those that are pictures (``picture.size``).
        hidden: names of the articles that are not in the site (``story.in_site``): links to them lead nowhere.
        now: the moment for which the site is made, with its offset from UTC; without it there is no news sitemap.
        known: addresses that the site has had (``redirects.remembered``).

    Returns:
        The content of each file by its path below the output folder, in the order of paths. An article that is named
        as a page of the site is (``business/index``) stands beside it (``places.settle``).

    Raises:
        ProjectError: one of ``templates`` cannot be used.

    """
    press, cards, _ = laid_out(settings, editions, words or {}, templates or {})
    directory = directory_of(cards, settings, hidden)
    found = {**assets(), **index_pages(press, cards, directory, now=now)}
    for edition, card in zip(editions, cards, strict=True):
        found[card.path] = article_page(press, edition, card, directory, media=media)
    moved = redirects.moves(press, Cards(press.settings, cards), known, found.keys())
    found |= {part.path: part.make() for part in moved_parts(press, moved, frozenset(found))}
    return dict(sorted(found.items()))


def laid_out(
    settings: SiteSettings,
    editions: Iterable[Edition],
    words: Mapping[str, Catalog],
    templates: Mapping[str, str],
    *,
    around: Around | None = None,
) -> tuple[Press, list[Card], tuple[Finding, ...]]:
    """Settle where every edition stands; arguments as for `pages`, findings of slugs that cannot be had.

    A preview puts something ``around`` each of the site's own words.
    """
    cards = [card_of(settings, edition) for edition in editions]
    sections = settings.sections or tuple(sorted({card.section for card in cards} - {""}))
    press = Press(replace(settings, sections=sections), words, templates, around)
    settled, findings = settle(cards, press.folders)
    return press, settled, (*press.folders.findings, *findings)


def index_pages(
    press: Press, cards: Sequence[Card], directory: Directory, *, now: datetime | None = None
) -> dict[str, bytes]:
    """Make every page, feed and sitemap that does not hold an article.

    Args:
        press: the site.
        cards: all editions.
        directory: the published editions of each article.
        now: the moment for which the site is made, with its offset from UTC; without it there is no news sitemap.

    """
    return {part.path: part.make() for part in index_parts(press, cards, directory, now=now)}


def assets() -> dict[str, bytes]:
    """Give the stylesheets and pictures of the page templates."""
    folder = files("l10n_news.site") / "assets"
    return {f"{address.ASSETS}/{one.name}": one.read_bytes() for one in folder.iterdir() if one.is_file()}


def article_page(
    press: Press, edition: Edition, card: Card, directory: Directory, *, media: Mapping[str, Size | None] = NO_MEDIA
) -> bytes:
    """Make the page of one edition.

    Args:
        press: the site.
        edition: the article in a locale.
        card: the same in short.
        directory: the published editions of all articles; only those of the article itself, of the articles that it
            links to and the sections of its locale matter.

    """
    sheet = article_sheet(card, directory)
    fill = Filler(press=press, edition=edition, card=card, sheet=sheet, directory=directory, media=media)
    if card.is_withdrawn:
        return notice_page(press, edition, card, fill)
    text = document(fill) if edition.article.document else unlinked(assemble(edition.article, edition, fill))
    base = press.settings.base_url
    body = lead_to_media(text, source=edition.article.path, page=card.path, media=media, base_url=base)
    if edition.article.document:
        return own_ld.tell(body, ld.of_document(press.settings, card, sheet)).encode("utf-8", "replace")
    voice = press.voice(edition.locale)
    return press.page(
        "article.html",
        edition.locale,
        sheet.path,
        sheet=sheet,
        card=card,
        here=card.section,
        **directory.frame(edition.locale),
        body=Markup(body.strip("\n")),  # noqa: S704 -- the source's own markup with escaped targets
        headline=_headline(edition, card, fill),
        corrections=corrections(edition, card, fill),
        summary=_shown(edition, "description", fill),
        dateline=_shown(edition, "dateline", fill),
        translator=press.settings.translators.get(edition.locale, ""),
        authors=voice.byline(card.authors, sheet.path, linked=card.is_published),
        **_metadata(press.settings, voice, card, sheet),
    )


def notice_page(press: Press, edition: Edition, card: Card, fill: Filler) -> bytes:
    """Make the page of a story that was withdrawn: its headline and a notice, and nothing else of it."""
    sheet = fill.sheet
    facts = ld.withdrawn(press.settings, card, sheet)
    return press.page(
        "withdrawn.html",
        edition.locale,
        sheet.path,
        sheet=sheet,
        card=card,
        here=card.section,
        **fill.directory.frame(edition.locale),
        corrections=corrections(edition, card, fill),
        ld=ld.script(facts),
    )


def _headline(edition: Edition, card: Card, fill: Filler) -> str:
    return _shown(edition, "title", fill) or ("" if stands_in_body(edition, "title") else card.headline.plain)


def _shown(edition: Edition, name: str, fill: Filler) -> str:
    """Give the markup of a metadata field, unless the article's own text shows it."""
    unit = field(edition, name)
    if unit is None or stands_in_body(edition, name):
        return ""
    return Markup(unlinked(markup(unit, edition.article, edition, fill)))  # noqa: S704 -- as the body


def _metadata(settings: SiteSettings, voice: Voice, card: Card, sheet: Sheet) -> dict[str, object]:
    image = card.image or address.SHARE_IMAGE
    image = image if "://" in image else settings.url(image)
    section = voice.section_name(card.section).plain
    return {
        "image": image,
        "og_locale": og_locale(card.locale),
        "og_alternates": og_alternates(tuple(one.locale for one in sheet.alternates), card.locale),
        "ld": ld.script(ld.news_article(settings, card, sheet, section=section, image=image)),
    }
