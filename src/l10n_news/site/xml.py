"""Sitemap (sitemaps.org 0.9 with xhtml:link alternates) and Atom feeds (RFC 4287), written by lxml."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, cast

from lxml import etree

from l10n_news import cldr, story
from l10n_news.regex import regex
from l10n_news.site import address
from l10n_news.site.card import latest_first

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from l10n_news.site.card import Card
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.sheet import Sheet

SITEMAP_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML_NS = "http://www.w3.org/1999/xhtml"
ATOM_NS = "http://www.w3.org/2005/Atom"
TOMBSTONE_NS = "http://purl.org/atompub/tombstones/1.0"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

SITEMAP_SIZE = 50_000
"""Addresses in one sitemap (sitemaps.org)."""

_TOGETHER = 500
"""Addresses of which there is a tree at once."""
_FIRST, _END = b"  <url>", b"</urlset>"

FEED_SIZE = 50
"""Entries of a feed."""

NEWS_NS = "http://www.google.com/schemas/sitemap-news/0.9"
NEWS_SIZE = 1000
"""Stories in a news sitemap."""
NEWS_SITEMAP = "news-sitemap.xml"

NEWS_LANGUAGES = {"zh_Hans": "zh-cn", "zh_Hant": "zh-tw", "zh_CN": "zh-cn", "zh_TW": "zh-tw", "zh": "zh-cn"}
"""Languages that a news sitemap names otherwise than by their ISO 639 code."""

_FORBIDDEN = regex("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML 1.0 document may hold (§2.2)."""


def sitemap(settings: SiteSettings, sheets: Iterable[Sheet]) -> bytes:
    """Write the sitemap of pages, in the order given.

    A tree takes many times the memory of its text, so that there is never one of the whole.
    """
    pages = iter(sheets)
    text = bytearray(_sitemap(settings, islice(pages, _TOGETHER)))
    while some := list(islice(pages, _TOGETHER)):
        more = _sitemap(settings, some)
        text[text.rindex(_END) :] = more[more.index(_FIRST) :]
    return bytes(text)


def _sitemap(settings: SiteSettings, sheets: Iterable[Sheet]) -> bytes:
    root = etree.Element(f"{{{SITEMAP_NS}}}urlset", nsmap=_prefixes(SITEMAP_NS, xhtml=XHTML_NS))
    for sheet in sheets:
        one = etree.SubElement(root, f"{{{SITEMAP_NS}}}url")
        _text(one, f"{{{SITEMAP_NS}}}loc", sheet.url(settings))
        if sheet.moment:
            _text(one, f"{{{SITEMAP_NS}}}lastmod", sheet.moment.isoformat())
        for tag, url in sheet.links:
            etree.SubElement(one, f"{{{XHTML_NS}}}link", rel="alternate", hreflang=tag, href=url)
    return _write(root)


def sitemap_index(settings: SiteSettings, files: Iterable[str]) -> bytes:
    """Write the index of several sitemaps, whose paths are given."""
    root = etree.Element(f"{{{SITEMAP_NS}}}sitemapindex", nsmap=_prefixes(SITEMAP_NS))
    for name in files:
        _text(etree.SubElement(root, f"{{{SITEMAP_NS}}}sitemap"), f"{{{SITEMAP_NS}}}loc", settings.url(name))
    return _write(root)


def latest_news(cards: Iterable[Card], now: datetime) -> tuple[Card, ...]:
    """Choose what a news sitemap holds: the published editions of the last two days, the latest first."""
    fresh = (one for one in cards if one.is_published and story.is_news(one.first, now))
    latest = sorted(fresh, key=lambda one: one.path)
    return tuple(sorted(latest, key=lambda one: one.first or now, reverse=True)[:NEWS_SIZE])


def news_sitemap(settings: SiteSettings, cards: Iterable[Card], now: datetime) -> bytes:
    """Write the news sitemap.

    Args:
        settings: of the site, with its address.
        cards: editions of all locales.
        now: with its offset from UTC.

    """
    root = etree.Element(f"{{{SITEMAP_NS}}}urlset", nsmap=_prefixes(SITEMAP_NS, news=NEWS_NS))
    for one in latest_news(cards, now):
        page = etree.SubElement(root, f"{{{SITEMAP_NS}}}url")
        _text(page, f"{{{SITEMAP_NS}}}loc", settings.url(one.path))
        news = etree.SubElement(page, f"{{{NEWS_NS}}}news")
        publication = etree.SubElement(news, f"{{{NEWS_NS}}}publication")
        _text(publication, f"{{{NEWS_NS}}}name", settings.name)
        _text(publication, f"{{{NEWS_NS}}}language", NEWS_LANGUAGES.get(one.locale) or one.locale.partition("_")[0])
        _text(news, f"{{{NEWS_NS}}}publication_date", _moment(one.first))
        _text(news, f"{{{NEWS_NS}}}title", one.headline.bare)
    return _write(root)


def feed(
    settings: SiteSettings,
    cards: Iterable[Card],
    *,
    locale: str,
    folder: str,
    title: str,
    gone: Iterable[Card] = (),
    name: str = "",
) -> bytes:
    """Write the Atom feed of a locale or of one of its sections, the latest entries first.

    A story that was withdrawn is a tombstone in its place (RFC 6721), so that readers take it out of their lists.

    Args:
        settings: of the site, with its address.
        cards: editions of the locale.
        locale: the feed's locale.
        folder: that of the section, or empty for the whole locale.
        title: of the feed.
        gone: editions whose story was withdrawn.
        name: path whose address the feed is known by, wherever it stands (RFC 4287 §4.2.6); by default its page's.

    """
    shown = [one for one in latest_first((*cards, *gone)) if one.moment is not None][:FEED_SIZE]
    root = etree.Element(f"{{{ATOM_NS}}}feed", nsmap=_prefixes(ATOM_NS))
    root.set(XML_LANG, cldr.bcp47(locale))
    home = settings.url(address.index(locale, folder))
    _text(root, f"{{{ATOM_NS}}}id", settings.url(name) if name else home)
    _text(root, f"{{{ATOM_NS}}}title", title)
    _text(root, f"{{{ATOM_NS}}}updated", _moment(max((one.moment for one in shown if one.moment), default=None)))
    _link(root, "self", settings.url(address.feed(locale, folder)), "application/atom+xml")
    _link(root, "alternate", home, "text/html")
    author = etree.SubElement(root, f"{{{ATOM_NS}}}author")
    _text(author, f"{{{ATOM_NS}}}name", settings.name)
    for one in shown:
        write = _tombstone if one.is_withdrawn else _entry
        write(root, settings, one)
    return _write(root)


def _tombstone(root: etree._Element, settings: SiteSettings, card: Card) -> None:
    """Say that an entry is gone, since when and, in one comment at most, why (RFC 6721 §3)."""
    url = _identity(settings, card)
    gone = etree.SubElement(root, f"{{{TOMBSTONE_NS}}}deleted-entry", nsmap={"at": TOMBSTONE_NS})
    gone.set("ref", url)
    gone.set("when", _moment(card.moment))
    if card.corrections:
        comment = _text(gone, f"{{{TOMBSTONE_NS}}}comment", " ".join(one.text.bare for one in card.corrections))
        spoken = {one.text.locale for one in card.corrections}
        if spoken != {card.locale} and len(spoken) == 1:
            comment.set(XML_LANG, cldr.bcp47(spoken.pop()))


def _entry(root: etree._Element, settings: SiteSettings, card: Card) -> None:
    entry = etree.SubElement(root, f"{{{ATOM_NS}}}entry")
    url = settings.url(card.path)
    _text(entry, f"{{{ATOM_NS}}}id", _identity(settings, card))
    title = _text(entry, f"{{{ATOM_NS}}}title", card.headline.bare)
    if card.headline.locale != card.locale:
        title.set(XML_LANG, cldr.bcp47(card.headline.locale))
    _link(entry, "alternate", url, "text/html")
    _text(entry, f"{{{ATOM_NS}}}updated", _moment(card.moment))
    if card.first:
        _text(entry, f"{{{ATOM_NS}}}published", card.first.isoformat())
    for person in card.authors:
        _text(etree.SubElement(entry, f"{{{ATOM_NS}}}author"), f"{{{ATOM_NS}}}name", person.text.plain)
    told = " ".join(text.bare for text in (card.summary, *(one.text for one in card.corrections)) if text)
    if told:
        _text(entry, f"{{{ATOM_NS}}}summary", told)
    for tag in card.tags:
        etree.SubElement(entry, f"{{{ATOM_NS}}}category", term=tag.slug, label=_legal(tag.text.plain))


def _identity(settings: SiteSettings, card: Card) -> str:
    """Give what an entry is known by, which a change of its address leaves as it is (RFC 4287 §4.2.6)."""
    return settings.url(address.article(card.locale, card.name))


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else "1970-01-01T00:00:00+00:00"


def _link(parent: etree._Element, rel: str, href: str, kind: str) -> None:
    etree.SubElement(parent, f"{{{ATOM_NS}}}link", rel=rel, type=kind, href=href)


def _text(parent: etree._Element, tag: str, text: str) -> etree._Element:
    element = etree.SubElement(parent, tag)
    element.text = _legal(text)
    return element


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _prefixes(default: str, **others: str) -> dict[str, str]:
    return {cast("str", None): default, **others}  # lxml's default namespace, which its stubs do not know


def _write(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
