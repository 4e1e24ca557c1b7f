"""Feeds and sitemaps: well-formed, in order, and no text can break them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lxml import etree

from l10n_news import site
from l10n_news.model import Metadata
from l10n_news.record import replace
from l10n_news.site import xml
from site_editions import LOCALES, SETTINGS, TEXTS, article, edition, editions, metadata

if TYPE_CHECKING:
    import pytest

NS = {"a": xml.ATOM_NS, "s": xml.SITEMAP_NS, "x": xml.XHTML_NS}
HOSTILE = ("a\x00\x1b\ud800]]>", "<b>&amp;&nbsp;", "\ufffe", "text")


def test_a_feed_holds_the_latest_stories_of_its_locale() -> None:
    """An entry has a lasting identifier, its page, moments with offsets and people; without a date there is none."""
    old = editions(article("sport/old", metadata=metadata("2025-01-01T00:00:00+00:00", "")))
    undated = editions(article("sport/undated", metadata=Metadata()))
    tree = etree.fromstring(site.pages(SETTINGS, [*old, *undated, *editions()])["de/feed.xml"])
    assert tree.get(xml.XML_LANG) == "de"
    expected = ["https://news.example/de/world/ferry.html", "https://news.example/de/sport/old.html"]
    assert tree.xpath("a:entry/a:id/text()", namespaces=NS) == expected
    assert tree.xpath("a:entry/a:link/@href", namespaces=NS) == expected
    assert tree.xpath("a:entry[1]/a:title/text()", namespaces=NS) == [TEXTS["de"][0]]
    assert tree.xpath("a:entry[1]/a:updated/text()", namespaces=NS) == ["2025-10-09T08:05:00+02:00"]
    assert tree.xpath("string(a:updated)", namespaces=NS) == "2025-10-09T08:05:00+02:00"
    assert tree.xpath("a:link[@rel='self']/@href", namespaces=NS) == ["https://news.example/de/feed.xml"]
    assert tree.xpath("a:entry[1]/a:author/a:name/text()", namespaces=NS) == ["Ingrid Solheim", "Tomás Ferreira"]


def test_a_section_has_a_feed_of_its_own() -> None:
    """A section's feed holds its stories only."""
    found = site.pages(SETTINGS, [*editions(), *editions(article("sport/cup"))])
    tree = etree.fromstring(found["ja/sport/feed.xml"])
    assert tree.xpath("a:entry/a:id/text()", namespaces=NS) == ["https://news.example/ja/sport/cup.html"]


def test_the_sitemap_lists_every_indexed_page() -> None:
    """Each page stands once with its alternates, in the order of paths; previews, 404 and the root are left out."""
    found = site.pages(SETTINGS, editions(ar=(0,)))
    tree = etree.fromstring(found["sitemap.xml"])
    listed = tree.xpath("s:url/s:loc/text()", namespaces=NS)
    assert "https://news.example/de/" in listed
    assert "https://news.example/de/world/ferry.html" in listed
    assert not [one for one in listed if "/ar/" in one or "404" in one or one == "https://news.example/"]
    assert len(set(listed)) == len(listed)
    own = tree.xpath("s:url[contains(s:loc,'de/world/ferry')]/x:link/@hreflang", namespaces=NS)
    assert own == ["en", "de", "ja", "pt-BR", "x-default"]
    assert b"Sitemap: https://news.example/sitemap.xml" in found["robots.txt"]


def test_a_large_sitemap_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """More addresses than a sitemap may hold go into several, which the first one lists."""
    monkeypatch.setattr(xml, "SITEMAP_SIZE", 7)
    found = site.pages(SETTINGS, editions())
    index = etree.fromstring(found["sitemap.xml"])
    parts = index.xpath("s:sitemap/s:loc/text()", namespaces=NS)
    assert len(parts) > 1
    trees = [etree.fromstring(found[part.removeprefix("https://news.example/")]) for part in parts]
    sizes = [len(tree.xpath("s:url", namespaces=NS)) for tree in trees]
    assert max(sizes) == 7
    whole = site.pages(replace(SETTINGS, base_url="https://other.example/"), editions())
    assert sum(sizes) == sum(path.endswith(".html") for path in whole) - len(LOCALES) - 1


def test_a_sitemap_is_written_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes are those of one tree, whatever the number of addresses of which there is a tree at once."""
    monkeypatch.setattr(xml, "_TOGETHER", 1_000)
    whole = site.pages(SETTINGS, editions())["sitemap.xml"]
    for together in (1, 2, 3):
        monkeypatch.setattr(xml, "_TOGETHER", together)
        assert site.pages(SETTINGS, editions())["sitemap.xml"] == whole


def test_a_news_sitemap_holds_two_days() -> None:
    """Published editions of the last two days are listed, the latest first; none is of the future."""
    moments = {"a": "2025-10-09T00:00:00+00:00", "b": "2025-10-07T11:00:00+00:00", "c": "2025-10-09T13:00:00+00:00"}
    every = [
        *editions(article("world/old", metadata=metadata("2025-10-07T09:00:00+00:00", "2025-10-09T00:00:00+00:00"))),
        *(one for name, moment in moments.items() for one in editions(article(name, metadata=metadata(moment, "")))),
    ]
    cards = [site.card(SETTINGS, one) for one in every if one.locale in {"de", "pt_BR"}]
    now = datetime.fromisoformat("2025-10-09T12:00:00+02:00")
    tree = etree.fromstring(site.news_sitemap(SETTINGS, cards, now))
    listed = tree.xpath("s:url/s:loc/text()", namespaces=NS)
    expected = ["de/a.html", "pt-BR/a.html", "de/b.html", "pt-BR/b.html"]
    assert [one.removeprefix("https://news.example/") for one in listed] == expected
    names = {"s": xml.SITEMAP_NS, "n": xml.NEWS_NS}
    assert tree.xpath("//n:language/text()", namespaces=names) == ["de", "pt"] * 2
    assert tree.xpath("//n:publication_date/text()", namespaces=names)[0] == "2025-10-09T00:00:00+00:00"


def test_a_news_sitemap_holds_a_thousand_at_most() -> None:
    """Of more stories in two days the latest are listed."""
    every = [
        edition(
            article(f"world/n{number}", metadata=metadata(f"2025-10-09T{number // 60:02}:{number % 60:02}:00Z")), "de"
        )
        for number in range(1100)
    ]
    cards = [site.card(SETTINGS, one) for one in every]
    now = datetime.fromisoformat("2025-10-09T23:59:00+00:00")
    tree = etree.fromstring(site.news_sitemap(SETTINGS, cards, now))
    listed = tree.xpath("s:url/s:loc/text()", namespaces=NS)
    assert (len(listed), listed[0], listed[-1]) == (
        1000,
        "https://news.example/de/world/n1099.html",
        "https://news.example/de/world/n100.html",
    )


def test_no_text_breaks_a_feed() -> None:
    """Characters that XML forbids are replaced, markup is text."""
    of = article(metadata=replace(metadata(), authors=HOSTILE))
    found = site.pages(SETTINGS, [edition(of, locale, texts=HOSTILE) for locale in LOCALES])
    tree = etree.fromstring(found["de/feed.xml"])
    assert tree.xpath("string(a:entry/a:summary)", namespaces=NS) == "<b>&amp;&nbsp;"
    assert not tree.xpath("//b")
