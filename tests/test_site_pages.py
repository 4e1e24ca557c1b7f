"""The pages of a site: what each says of itself, what leads to what, and that content cannot add markup."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html import unescape

import pytest
from lxml import html

from l10n_news import site
from l10n_news.errors import ProjectError
from l10n_news.model import Edition, Metadata, Place, Slot
from l10n_news.record import replace
from site_editions import DOCUMENT, LOCALES, SETTINGS, TEXTS, article, edition, editions, metadata

ARABIC = "ar/world/ferry.html"
GERMAN = "de/world/ferry.html"


def page(found: dict[str, bytes], path: str) -> html.HtmlElement:
    return html.document_fromstring(found[path], parser=html.HTMLParser(encoding="utf-8"))


def links(tree: html.HtmlElement) -> dict[str, str]:
    return {one.get("hreflang"): one.get("href") for one in tree.xpath("//head/link[@hreflang]")}


@pytest.fixture(scope="module")
def found() -> dict[str, bytes]:
    """A site of one article that is all translated."""
    return site.pages(SETTINGS, editions())


def test_every_locale_has_its_files(found: dict[str, bytes]) -> None:
    """Pages stand under the BCP 47 tag; lists, feeds, sitemap and assets are there."""
    for tag in ("en", "ar", "de", "ja", "pt-BR"):
        own = {path.removeprefix(f"{tag}/") for path in found if path.startswith(f"{tag}/")}
        assert own >= {"world/ferry.html", "index.html", "world/index.html", "404.html", "feed.xml", "world/feed.xml"}
        assert own >= {"tags/norway.html", "authors/ingrid-solheim.html", "archive/index.html", "archive/2025-10.html"}
    assert set(found) >= {"index.html", "sitemap.xml", "robots.txt", "assets/site.css", "assets/share.png"}
    assert list(found) == sorted(found)


def test_a_page_names_its_language(found: dict[str, bytes]) -> None:
    """The html tag has the locale's tag and direction."""
    tree = page(found, ARABIC)
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
    assert page(found, "pt-BR/world/ferry.html").get("lang") == "pt-BR"


def test_alternates_name_every_edition(found: dict[str, bytes]) -> None:
    """Canonical is the page itself; hreflang lists all editions, and x-default is the source's."""
    tree = page(found, GERMAN)
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://news.example/de/world/ferry.html"]
    expected = {tag: f"https://news.example/{tag}/world/ferry.html" for tag in ("en", "ar", "de", "ja", "pt-BR")}
    assert links(tree) == {**expected, "x-default": expected["en"]}
    assert links(page(found, ARABIC)) == links(tree)


def test_the_switcher_leads_to_the_same_article(found: dict[str, bytes]) -> None:
    """Each other language is a link in its own words, language and direction; the page's own is none."""
    tree = page(found, GERMAN)
    own = tree.xpath("//nav[@class='l10n-languages']//span[@aria-current]")
    assert [(one.get("lang"), one.text) for one in own] == [("de", "Deutsch")]
    others = tree.xpath("//nav[@class='l10n-languages']//a")
    said_by = [(one.get("lang"), one.get("hreflang"), one.get("dir"), one.get("href")) for one in others]
    assert said_by[1] == ("ar", "ar", "rtl", "../../ar/world/ferry.html")
    assert [one.text for one in others] == ["English", "العربية", "日本語", "português (Brasil)"]


def test_metadata_agrees_with_the_page(found: dict[str, bytes]) -> None:
    """JSON-LD, Open Graph and the visible page say the same headline, moments, language and address."""
    tree = page(found, GERMAN)
    facts = json.loads(tree.xpath("string(//script)"))
    url = tree.xpath("string(//link[@rel='canonical']/@href)")
    assert facts["headline"] == tree.xpath("string(//h1)") == TEXTS["de"][0]
    assert facts["inLanguage"] == "de"
    assert facts["url"] == facts["mainEntityOfPage"] == url == tree.xpath("string(//meta[@property='og:url']/@content)")
    assert [one["name"] for one in facts["author"]] == ["Ingrid Solheim", "Tomás Ferreira"]
    moments = [facts["datePublished"], facts["dateModified"]]
    assert moments == ["2025-10-09T06:40:00+02:00", "2025-10-09T08:05:00+02:00"]
    assert tree.xpath("//main//time/@datetime") == moments
    assert tree.xpath("//meta[starts-with(@property,'article:')][contains(@property,'_time')]/@content") == moments
    assert tree.xpath("//meta[@property='og:locale']/@content") == ["de_DE"]
    assert len(tree.xpath("//meta[@property='og:locale:alternate']")) == len(LOCALES) - 1


def test_translations_name_their_source(found: dict[str, bytes]) -> None:
    """The source lists its translations and each of them names the source, by the same identifiers."""
    facts = {
        locale: json.loads(page(found, f"{locale}/world/ferry.html").xpath("string(//script)"))
        for locale in ("en", "de")
    }
    assert facts["de"]["translationOfWork"]["@id"] == facts["en"]["@id"]
    assert facts["de"]["@id"] in {one["@id"] for one in facts["en"]["workTranslation"]}
    assert "translationOfWork" not in facts["en"]


def test_moments_are_shown_in_the_sites_zone() -> None:
    """What is shown is the site's time, what machines read keeps the article's offset; a bare date shows no time."""
    one = article(metadata=metadata("2025-10-09T23:30:00+00:00", ""))
    tree = page(site.pages(SETTINGS, editions(one)), "en/world/ferry.html")
    shown = tree.xpath("//main//time")[0]
    assert shown.get("datetime") == "2025-10-09T23:30:00+00:00"
    assert shown.text.startswith("October 10, 2025 · 1:30")
    bare = article(metadata=metadata("", "2025-03-18"))
    shown = page(site.pages(SETTINGS, editions(bare)), "en/world/ferry.html").xpath("//main//time")[0]
    assert (shown.get("datetime"), shown.text) == ("2025-03-18T00:00:00+01:00", "March 18, 2025")


def test_a_title_in_the_text_is_not_repeated() -> None:
    """A page has one h1, the article's own where it has one."""
    one = article(skeleton=("<h1>", Place(unit=0), "</h1><p>", Place(unit=3), "</p>"))
    tree = page(site.pages(SETTINGS, editions(one)), GERMAN)
    assert tree.xpath("//h1/text()") == [TEXTS["de"][0]]


def test_lists_show_the_latest_first() -> None:
    """Home pages sort by the last change; the article without a date comes last."""
    old = article("sport/old", metadata=metadata("2025-01-01T00:00:00+00:00", ""))
    revised = article("sport/revised", metadata=metadata("2024-01-01T00:00:00+00:00", "2025-11-01T00:00:00+00:00"))
    undated = article("sport/undated", metadata=Metadata())
    every = [one for of in (undated, old, article(), revised) for one in editions(of)]
    tree = page(site.pages(SETTINGS, every), "de/index.html")
    expected = ["sport/revised.html", "world/ferry.html", "sport/old.html", "sport/undated.html"]
    assert tree.xpath("//ol[@class='stories']//h2/a/@href") == expected
    assert tree.xpath("//nav[@class='sections']//a/@href") == ["sport/index.html", "world/index.html"]


def test_the_root_leads_to_every_language(found: dict[str, bytes]) -> None:
    """The root page lists the home pages in their own languages and is x-default of them."""
    tree = page(found, "index.html")
    said_by = [(one.get("hreflang"), one.get("href")) for one in tree.xpath("//main//a")]
    assert said_by == [(tag, f"{tag}/index.html") for tag in ("en", "ar", "de", "ja", "pt-BR")]
    assert links(page(found, "ja/index.html"))["x-default"] == "https://news.example/"


def test_links_of_a_missing_page_work_everywhere(found: dict[str, bytes]) -> None:
    """The 404 page is shown at any address, so its links count from the server's root; it is not indexed."""
    tree = page(found, "de/404.html")
    addresses = [*tree.xpath("//a/@href"), *tree.xpath("//link[@rel='stylesheet']/@href")]
    assert addresses
    assert all(one.startswith("/") or one == "#main" for one in addresses)
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


# ── what is not all translated ────────────────────────────────────────────────────────────────────


def test_a_part_says_so() -> None:
    """Enough is translated: the page has a notice, switcher and lists mark it, the passage names its language."""
    settings = replace(SETTINGS, publish_at=Decimal("0.5"))
    found = site.pages(settings, editions(de=(3,)))
    tree = page(found, GERMAN)
    assert tree.xpath("//p[contains(@class,'notice')]")
    assert tree.xpath("//div[@class='story']//span[@lang='en']/text()") == [TEXTS["en"][3]]
    assert page(found, ARABIC).xpath("//nav[@class='l10n-languages']//li[a/@lang='de']/small")
    assert page(found, "de/index.html").xpath("//ol[@class='stories']//small")
    assert not page(found, ARABIC).xpath("//p[contains(@class,'notice')]")


@pytest.mark.parametrize("missing", [(2, 3), (0,), (1,)], ids=["too little", "headline", "summary"])
def test_a_preview_is_led_to_by_nothing(missing: tuple[int, ...]) -> None:
    """Below publish_at, or without a headline or a summary, there is a page that no other file names."""
    settings = replace(SETTINGS, publish_at=Decimal("0.75"))
    found = site.pages(settings, editions(de=missing))
    tree = page(found, GERMAN)
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not tree.xpath("//link[@rel='canonical']")
    assert not links(tree)
    assert tree.xpath("//p[contains(@class,'notice')]")
    assert [path for path, data in found.items() if b"de/world/ferry.html" in data] == [GERMAN]
    assert "de" not in links(page(found, ARABIC))
    home = page(found, "de/index.html")
    assert home.xpath("//meta[@name='robots']")
    assert not home.xpath("//ol[@class='stories']")


def test_a_preview_has_no_dead_link() -> None:
    """A page for preview leads only to pages that are there."""
    found = site.pages(replace(SETTINGS, publish_at=Decimal(1)), editions(de=(3,)))
    for one in page(found, GERMAN).xpath("//body//a/@href"):
        assert one == "#main" or re.sub(r"^(\.\./)+", "", one) in found or f"de/{one.removeprefix('../')}" in found


def test_words_of_the_site_fall_back_honestly(found: dict[str, bytes]) -> None:
    """What comes with the page templates is in the page's language; other words say that they are in the source's."""
    tree = page(found, ARABIC)
    assert tree.xpath("string(//a[@class='skip'])") == "الانتقال إلى النص"
    section = tree.xpath("//nav[@class='sections']//*[@lang]")[0]
    assert (section.get("lang"), section.get("dir"), section.text) == ("en", "ltr", "World")
    moments = tree.xpath("//p[contains(@class, 'dates')]//time")
    told = [moment.xpath("ancestor::*[@lang][1]")[0] for moment in moments]
    assert {(one.get("lang"), one.get("dir")) for one in told} == {("ar", "rtl")}, "a date is in the page's own words"


def test_words_in_another_direction_keep_the_side_of_the_page(found: dict[str, bytes]) -> None:
    """A heading or summary that falls back says so inside its block, which stays where the others are."""
    tree = page(found, "ar/world/index.html")
    assert tree.xpath("//main//*[self::h1 or self::h2 or self::p][@dir]") == []
    assert tree.xpath("string(//main/h1/span[@lang='en' and @dir='ltr'])") == "World"


# ── links ─────────────────────────────────────────────────────────────────────────────────────────


FERRY = ("ferry.md#a", "https://news.example/world/ferry.html", "/world/ferry.html")


def linking(
    document: bool = False,  # noqa: FBT001, FBT002 -- the two shapes of an article
    addresses: tuple[str, ...] = FERRY,
) -> list[Edition]:
    slots = [Slot(name="link", source=link) for link in addresses]
    pieces = tuple(piece for slot in slots for piece in ('<a href="', slot, '">', Place(unit=3), "</a>"))
    start = ("<!DOCTYPE html>", Slot(name="html", source="<html>")) if document else ()
    return editions(article("world/other", skeleton=(*start, *pieces), document=document))


@pytest.mark.parametrize("document", [False, True])
def test_links_lead_to_the_same_language(document: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    """Links to another article lead to its edition of the page's locale, relative or absolute as they were."""
    tree = page(site.pages(SETTINGS, [*editions(), *linking(document)]), "de/world/other.html")
    absolute = "https://news.example/de/world/ferry.html"
    found = [one for one in tree.xpath("//a/@href") if "ferry" in one]
    assert found[:3] == ["ferry.html#a", absolute, "ferry.html"]


def test_links_to_what_is_not_published_lead_to_the_source() -> None:
    """Where the other article has no edition in the locale, the link leads to its source."""
    settings = replace(SETTINGS, publish_at=Decimal(1))
    tree = page(site.pages(settings, [*editions(de=(3,)), *linking()]), "de/world/other.html")
    assert "../../en/world/ferry.html#a" in tree.xpath("//a/@href")


def test_links_to_elsewhere_stay() -> None:
    """An address that is no article, no section and no file beside the articles is the author's; a file stands once."""
    own = (
        "gone.html?a=1&amp;b=2#c",
        "../old/gone.html",
        "/cgi/vote?x",
        "https://news.example/shop/",
        "mailto:a@b.example",
    )
    found = site.pages(SETTINGS, linking(addresses=(*own, "plan.pdf#2", "/world/")), media={"world/plan.pdf": None})
    tree = page(found, "de/world/other.html")
    addresses = list(tree.xpath("//a[@href]/@href"))
    assert [one for one in addresses if one in {*map(unescape, own)}] == [*map(unescape, own)]
    assert "../../world/plan.pdf#2" in addresses


# ── hostile content ───────────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "</title><script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</script><b>&amp;",
    "\x00\x1b<!--",
)


def test_content_adds_no_element() -> None:
    """Text of an edition, whatever it holds, is text in pages, metadata, lists and feeds."""
    hostile = [edition(article(metadata=Metadata(authors=HOSTILE)), locale, texts=HOSTILE) for locale in LOCALES]
    tame = [edition(article(metadata=Metadata(authors=("A", "B", "C", "D"))), locale) for locale in LOCALES]
    bad, good = site.pages(SETTINGS, hostile), site.pages(SETTINGS, tame)
    for path in (GERMAN, "de/index.html", "de/world/index.html"):
        shapes = [[(one.tag, sorted(one.attrib)) for one in page(found, path).iter()] for found in (bad, good)]
        assert shapes[0] == shapes[1]
    assert json.loads(page(bad, GERMAN).xpath("string(//script)"))["headline"] == HOSTILE[0]
    assert b"\x00" not in bad[GERMAN]


def test_two_builds_are_alike() -> None:
    """The same editions in another order give the same bytes."""
    every = [*editions(), *editions(article("sport/cup"))]
    assert site.pages(SETTINGS, every) == site.pages(SETTINGS, every[::-1])


def test_a_site_without_an_address_names_none() -> None:
    """Without the site's address there is no canonical, feed or sitemap, and every page is still made."""
    found = site.pages(replace(SETTINGS, base_url=""), editions())
    assert not {path for path in found if path.endswith(".xml")}
    assert b"canonical" not in found[GERMAN]
    assert b"hreflang" in found[GERMAN]
    assert b"http" not in found["index.html"]


# ── templates of a site ───────────────────────────────────────────────────────────────────────────


def test_a_site_may_replace_a_template() -> None:
    """A template of the same name replaces the built-in one, the others stay."""
    found = site.pages(SETTINGS, editions(), templates={"list.html": "{{ heading.plain }}|{{ locale }}"})
    assert found["de/index.html"] == b"Neueste Meldungen|de\n"
    assert b"<article>" in found[GERMAN]


def test_one_block_of_a_template_is_replaced() -> None:
    """A site's own template may extend the built-in one of its name; the words of both are collected once."""
    own = '{% extends "built-in/list.html" %}{% block title %}{{ plain("Our own word") }}{% endblock %}'
    before = site.pages(SETTINGS, editions())["de/index.html"].decode()
    after = site.pages(SETTINGS, editions(), templates={"list.html": own})["de/index.html"].decode()
    assert re.sub("<title>.*</title>", "", after) == re.sub("<title>.*</title>", "", before)
    assert "<title>Our own word</title>" in after
    entries = site.template(["world"], {"list.html": own}).entries
    assert [one.references for one in entries if one.source == "Our own word"] == [("templates/list.html",)]
    assert not [one for one in entries if any("built-in" in reference for reference in one.references)]


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% for %}", "templates/list.html:1: the page template cannot be used: "),
        ("{{ nothing }}", "templates/list.html:1: the page template cannot be used: 'nothing' is undefined"),
        ("{{ heading.plain + 1 }}", "templates/list.html:1: the page template cannot be used: "),
        (
            "{{ ''.__class__.__mro__ }}",
            "templates/list.html:1: the page template cannot be used: access to attribute '__class__'",
        ),
        ("{{ address.posixpath.os }}", "templates/list.html:1: the page template cannot be used: "),
        (
            "{{ frame.func.__globals__ }}",
            "templates/list.html:1: the page template cannot be used: access to attribute",
        ),
        ("{% include 'none.html' %}", "templates/list.html:1: the page template cannot be used: none.html"),
    ],
)
def test_a_bad_template_is_one_clear_error(template: str, message: str) -> None:
    """Whatever is wrong with a site's own template, the error names it; a template reaches nothing of the process."""
    with pytest.raises(ProjectError) as raised:
        site.pages(SETTINGS, editions(), templates={"list.html": template})
    assert str(raised.value).startswith(message)


# ── complete documents ────────────────────────────────────────────────────────────────────────────


def test_a_document_keeps_its_own_markup() -> None:
    """A complete document gets language, addresses and switcher; nothing else of it changes."""
    one = article(document=True, skeleton=DOCUMENT)
    found = site.pages(SETTINGS, editions(one), media={"world/map.svg": (64, 48)})
    text = found[GERMAN].decode()
    assert '<html lang="de" dir="ltr" class="x">' in text
    assert text.count("canonical") == 1
    assert '<link rel="canonical" href="https://news.example/de/world/ferry.html">' in text
    assert '"inLanguage": "de", "url": "https://news.example/de/world/ferry.html"' in text
    assert '"image": "https://news.example/world/map.svg"' in text
    assert '<img width="64" height="48" src="../../world/map.svg" alt="">' in text
    assert f"<h1>{TEXTS['de'][0]}</h1>" in text
    tree = page(found, GERMAN)
    assert links(tree) == links(page(found, ARABIC))
    assert len(tree.xpath("//body/nav[1]//a[@hreflang]")) == len(LOCALES) - 1
    assert tree.xpath("//link[@rel='stylesheet']/@href") == ["../../assets/languages.css"]


def test_a_document_for_preview_names_no_canonical() -> None:
    """The canonical link of the source is left out where the edition is not indexed."""
    one = article(document=True, skeleton=DOCUMENT)
    found = site.pages(replace(SETTINGS, publish_at=Decimal(1)), editions(one, de=(3,)))
    assert b"canonical" not in found[GERMAN]
    assert b'<meta name="robots" content="noindex">' in found[GERMAN]


# ── style ─────────────────────────────────────────────────────────────────────────────────────────

PHYSICAL = re.compile(r"\b(?:left|right|(?:margin|padding|border|inset)-(?:top|bottom))\b")


def test_one_stylesheet_serves_both_directions(found: dict[str, bytes]) -> None:
    """The stylesheets name no side of the screen."""
    for name in ("assets/site.css", "assets/languages.css"):
        css = re.sub(r"/\*.*?\*/", "", found[name].decode(), flags=re.DOTALL)
        assert "margin" in css
        assert not PHYSICAL.findall(css)


def test_pages_pass_a_strict_content_policy(found: dict[str, bytes]) -> None:
    """No page has a script that runs, a style of its own, or anything from another site."""
    for path in found:
        if path.endswith(".html"):
            tree = page(found, path)
            assert not tree.xpath("//script[not(@type='application/ld+json')] | //style | //@style | //iframe | //base")
            assert not [one for one in tree.xpath("//@src | //link[@rel='stylesheet']/@href") if "//" in one]
