"""Translated addresses: where pages stand, what leads there, what is told where a slug cannot be had, redirects."""

from __future__ import annotations

import json
import posixpath
import re
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from l10n_news import cldr, site, slug
from l10n_news.file_names import folded, wrong_name
from l10n_news.model import Catalog, Edition, Entry, Slug
from l10n_news.record import replace
from l10n_news.site import address, redirects
from l10n_news.site.places import folders, settle
from site_editions import BASE, DOCUMENT, LOCALES, SETTINGS, article, edition, editions

HOSTILE = (
    "..", ".", "/", "../../x", "a/b", "a\\b", "\0", "con", "CON.html", "index", "404", "%2e%2e", "%2F", "abc\u202edef",
    "x" * 300, "é" * 150, "ferry", "FERRY", "bridge", "f\u0435rry", "ｆｅｒｒｙ", "-", "", " ", "a b",
    "a\nb", "?x", "#x",
    "tags", "archive", "feed.xml", "index.html", "nul.txt", "a:b", "*", "~", "🏆", "ferry.", "sport", "world",
)  # fmt: skip


def words(locale: str = "de", **slugs: str) -> dict[str, Catalog]:
    """Make the site's own words of a locale: slugs of sections."""
    entries = tuple(
        Entry(source=name.replace("__", "-"), target=target, context="slug", line=number)
        for number, (name, target) in enumerate(slugs.items(), 1)
    )
    return {locale: Catalog(path=f"{locale}/site.po", locale=locale, entries=entries)}


def asking(name: str, **slugs: str) -> list[Edition]:
    """Put an article into every locale, with the slugs that catalogs ask for."""
    return [
        replace(one, slug=Slug(text=slugs[one.locale], path=f"{one.locale}/{name}.po", line=9))
        if one.locale in slugs
        else one
        for one in editions(article(name))
    ]


def paths(made: list[Edition], said: dict[str, Catalog] | None = None) -> tuple[dict[tuple[str, str], str], list[str]]:
    """Give the path of each edition and the findings in words."""
    _, cards, findings = site.laid_out(SETTINGS, made, said or {}, {})
    return {(card.locale, card.name): card.path for card in cards}, [str(one) for one in findings]


def tree(found: dict[str, bytes], path: str) -> html.HtmlElement:
    return html.document_fromstring(found[path], parser=html.HTMLParser(encoding="utf-8"))


# ── one address for each page ─────────────────────────────────────────────────────────────────────


def test_a_translated_address() -> None:
    """Section and slug are those of the catalogs, each in its locale only."""
    found, findings = paths(asking("world/ferry", de="fähre", ar="العبارة"), words(world="welt"))
    assert found["de", "world/ferry"] == "de/welt/fähre.html"
    assert found["ar", "world/ferry"] == "ar/world/العبارة.html"
    assert found["en", "world/ferry"] == "en/world/ferry.html"
    assert findings == []


def test_folders_in_folders() -> None:
    """Each folder of a section's path has its own name."""
    found = folders(["en", "de"], ["world/europe", "europe"], {"de": [*words(world="welt", europe="europa").values()]})
    assert found.by_locale["de"] == {"world": "welt", "europe": "europa", "world/europe": "welt/europa"}
    assert found.of("en", "world/europe") == "world/europe"


def test_two_want_one_slug() -> None:
    """The first by name has it; the other keeps the source's, and its catalog's line is told."""
    made = asking("world/bridge", de="unglück") + asking("world/ferry", de="unglück")
    for order in (made, made[::-1]):
        found, findings = paths(order)
        assert found["de", "world/bridge"] == "de/world/unglück.html"
        assert found["de", "world/ferry"] == "de/world/ferry.html"
        said = "the slug 'unglück' is that of world/bridge, so that the source's stands in the address (choose another)"
        assert findings == [f"de/world/ferry.po:9: {said}"]


@pytest.mark.parametrize("twin", ["ferry", "f\u0435rry"])
def test_the_sources_name_is_kept(twin: str) -> None:
    """No translated slug takes, or looks like, what the source calls another article of the section."""
    found, findings = paths(asking("world/bridge", de=twin) + asking("world/ferry"))
    assert found["de", "world/bridge"] == "de/world/bridge.html"
    assert len(findings) == 1


def test_the_same_slug_in_another_section() -> None:
    """A slug is unique within its section and locale only."""
    found, findings = paths(asking("world/a", de="bericht") + asking("sport/b", de="bericht", ja="bericht"))
    assert {found["de", "world/a"], found["de", "sport/b"]} == {"de/world/bericht.html", "de/sport/bericht.html"}
    assert findings == []


def test_sections_that_cannot_be_had() -> None:
    """A folder of the site's own pages or of another section is none."""
    made = asking("world/a") + asking("sport/b")
    found, findings = paths(made, words(world="tags", sport="world"))
    assert found["de", "world/a"] == "de/world/a.html"
    assert found["de", "sport/b"] == "de/sport/b.html"
    assert sorted(one.split(",")[0] for one in findings) == [
        "de/site.po:1: the slug 'tags' is a folder of the site's own pages",
        "de/site.po:2: the slug 'world' is that of world",
    ]


@pytest.mark.parametrize(
    ("name", "path", "said"),
    [
        ("index", "index-1", "the article is named as a page of the site, so that it stands at index-1.html"),
        ("404", "404-1", "the article is named as a page of the site, so that it stands at 404-1.html"),
        (
            "world/Index",
            "world/Index-1",
            "the article is named as a page of the site, so that it stands at Index-1.html",
        ),
        ("tags/norway", "tags-1/norway", "the folder 'tags' is named as one of the site's own"),
        (
            "authors/ingrid-solheim",
            "authors-1/ingrid-solheim",
            "the folder 'authors' is named as one of the site's own",
        ),
        ("archive/2025-10", "archive-1/2025-10", "the folder 'archive' is named as one of the site's own"),
    ],
)
def test_the_sites_own_pages_go_first(name: str, path: str, said: str) -> None:
    """An article in the place of a list or of the 404 page stands beside it, and a finding says what to rename."""
    made = editions(article(name))
    found, findings = paths(made)
    assert found["de", name] == f"de/{path}.html"
    assert len(findings) == 1
    assert findings[0].startswith("articles/")
    assert said in findings[0]
    assert "(rename" in findings[0]
    every = site.pages(SETTINGS, made)
    assert b"latest" in every["en/index.html"].lower()
    assert f"en/{path}.html" in every


def test_a_number_that_is_taken() -> None:
    """An article beside the site's page takes no other article's place."""
    found, _ = paths(editions(article("index")) + editions(article("index-1")))
    assert found["en", "index"] == "en/index-2.html"
    assert found["en", "index-1"] == "en/index-1.html"


TARGETS = st.sampled_from(HOSTILE) | st.text(max_size=12)
ASKED = st.tuples(st.sampled_from(["ferry", "bridge", "index", "Cup"]), TARGETS)


@given(asked=st.lists(ASKED, max_size=8), sections=st.lists(TARGETS, min_size=3, max_size=3))
@settings(max_examples=80)
def test_every_path_is_inside_and_distinct(asked: list[tuple[str, str]], sections: list[str]) -> None:
    """Whatever catalogs hold: each page has a path of its own in its locale's folder, on every file system."""
    names = [f"{section}{name}" for section in ("", "world/", "world/europe/") for name in ("ferry", "bridge", "index")]
    targets = dict(asked)
    said = {
        locale: Catalog(
            path="site.po",
            locale=locale,
            entries=tuple(
                Entry(source=name, target=target, context="slug", line=1)
                for name, target in zip(("world", "europe", "tags"), sections, strict=True)
            ),
        )
        for locale in ("de", "ar", "ja")
    }
    made = []
    for name in (*names, "tags/norway"):
        of = article(name)
        catalog = Catalog(
            path="x.po",
            locale="de",
            entries=(Entry(source=of.slug, target=targets.get(of.slug, ""), context="slug", line=3),),
        )
        made += [replace(one, slug=slug.choose(of.slug, "de", [catalog])[0]) for one in editions(of)]
    press, cards, _ = site.laid_out(SETTINGS, made, said, {})
    taken = [card.path for card in cards]
    taken += [press.index(locale, one) for locale in LOCALES for one in ("", "world", "world/europe", "tags")]
    taken += [address.index(locale, one) for locale in LOCALES for one in ("tags", "authors", "archive")]
    assert len({folded(path) for path in taken}) == len(taken)
    for card in cards:
        assert not any(map(wrong_name, card.path.split("/")))
        assert posixpath.normpath(card.path) == card.path
        assert card.path.startswith(f"{cldr.bcp47(card.locale)}/")


# ── what leads there ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def found() -> dict[str, bytes]:
    """A site with a translated section and slug in German and Arabic, one article being a whole document."""
    made = asking("world/ferry", de="fähre", ar="العبارة")
    document = article("world/bridge", document=True, skeleton=DOCUMENT)
    made += [
        replace(one, slug=Slug(text="brücke", path="x.po")) if one.locale == "de" else one for one in editions(document)
    ]
    return site.pages(SETTINGS, made, words(world="welt"))


def test_every_link_leads_to_a_file(found: dict[str, bytes]) -> None:
    """Relative links, the switcher, hreflang, canonical, feeds, sitemap and JSON-LD name files that are there."""
    asked = 0
    for path, data in found.items():
        links: list[str] = []
        if path.endswith(".html"):
            page = tree(found, path)
            links = [*page.xpath("//@href"), *re.findall('"(?:url|@id|mainEntityOfPage)":"([^"#]+)', data.decode())]
        elif path.endswith(".xml"):
            links = [*re.findall('href="([^"]+)"', data.decode()), *re.findall("<loc>([^<]+)</loc>", data.decode())]
        for link in links:
            url = urljoin(BASE + address.quoted(path), link).partition("#")[0]
            assert url.isascii()
            if url.startswith(BASE):
                place = unquote(url.removeprefix(BASE))
                assert (f"{place}index.html" if place.endswith("/") or not place else place) in found, (path, link)
                asked += 1
    assert asked > 200


def test_no_page_leads_by_a_redirect(found: dict[str, bytes]) -> None:
    """No link of the site's pages names an address that only redirects."""
    old = {line.split(" ")[0] for line in found["_redirects"].decode().splitlines()}
    for path, data in found.items():
        if path.endswith((".html", ".xml")):
            links = re.findall(r'(?:href|content|src)="([^"]+)"', data.decode())
            for link in links:
                url = urljoin(BASE + address.quoted(path), link)
                assert "/" + url.removeprefix(BASE) not in old, (path, link)


def test_addresses_are_percent_encoded(found: dict[str, bytes]) -> None:
    """A URL is the UTF-8 of its characters, percent-encoded (RFC 3987 §3.1)."""
    page = tree(found, "de/welt/fähre.html")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}de/welt/f%C3%A4hre.html"]
    german = page.xpath("//link[@hreflang='ar']/@href")
    assert german == [f"{BASE}ar/world/%D8%A7%D9%84%D8%B9%D8%A8%D8%A7%D8%B1%D8%A9.html"]
    data = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    assert data["url"] == f"{BASE}de/welt/f%C3%A4hre.html"


def test_a_feed_keeps_its_identity(found: dict[str, bytes]) -> None:
    """Atom ids are those of the source's names, so that a changed slug is no new story (RFC 4287 §4.2.6)."""
    feed = etree.fromstring(found["de/welt/feed.xml"])
    space = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(a:id)", namespaces=space) == f"{BASE}de/world/"
    assert feed.xpath("count(a:entry[a:id=$name])", namespaces=space, name=f"{BASE}de/world/ferry.html") == 1
    assert feed.xpath("count(a:entry[a:link/@href=$u])", namespaces=space, u=f"{BASE}de/welt/f%C3%A4hre.html") == 1


def test_a_document_leads_to_its_own_address(found: dict[str, bytes]) -> None:
    """A complete document stands at its translated address; its section's list too."""
    page = tree(found, "de/welt/brücke.html")
    assert f"{BASE}de/welt/br%C3%BCcke.html" in page.xpath("//link[@hreflang='de']/@href")
    assert tree(found, "de/welt/index.html").xpath("//main//h2/a/@href | //main//h3/a/@href") != []


# ── redirects ─────────────────────────────────────────────────────────────────────────────────────


def built(made: list[Edition], known: dict[str, str], said: dict[str, Catalog] | None = None) -> dict[str, str]:
    """Build a site with what is remembered; give its redirects."""
    data = site.pages(SETTINGS, made, said or {}, known=known).get("_redirects", b"").decode()
    return {unquote(old): unquote(new) for old, new, _ in (line.split(" ") for line in data.splitlines())}


def remembered(
    made: list[Edition],
    known: dict[str, str] | None = None,
    said: dict[str, Catalog] | None = None,
    renamed: dict[str, str] | None = None,
) -> dict[str, str]:
    """Give what is remembered after a publication."""
    press, cards, _ = site.laid_out(SETTINGS, made, said or {}, {})
    return redirects.remembered(press, site.Cards(press.settings, cards), known or {}, renamed or {})


def test_the_first_translation_leaves_a_redirect() -> None:
    """The source's name always leads to the page, though nothing is remembered."""
    found = built(asking("world/ferry", de="fähre"), {})
    assert found == {"/de/world/ferry.html": "/de/world/fähre.html"}


def test_a_changed_slug_leaves_a_redirect() -> None:
    """Each address that the page has had leads to where it stands now, however often it moved."""
    known: dict[str, str] = {}
    for text in ("fähre", "unglück", "schiffbruch"):
        made = asking("world/ferry", de=text)
        known = remembered(made, known)
    assert built(made, known) == {
        "/de/world/ferry.html": "/de/world/schiffbruch.html",
        "/de/world/fähre.html": "/de/world/schiffbruch.html",
        "/de/world/unglück.html": "/de/world/schiffbruch.html",
    }


def test_an_address_that_lives_again() -> None:
    """A slug that comes back drops its redirect; no two addresses lead to each other."""
    known = remembered(asking("world/ferry", de="fähre"))
    known = remembered(asking("world/ferry", de="unglück"), known)
    again = asking("world/ferry", de="fähre")
    assert built(again, remembered(again, known)) == {
        "/de/world/ferry.html": "/de/world/fähre.html",
        "/de/world/unglück.html": "/de/world/fähre.html",
    }


def test_an_address_that_another_article_takes() -> None:
    """A page goes before a redirect, and the address is the new page's from then on."""
    known = remembered(asking("world/ferry", de="unglück"))
    made = asking("world/ferry", de="fähre") + asking("world/bridge", de="unglück")
    assert "/de/world/unglück.html" not in built(made, known)
    assert remembered(made, known)["de/world/unglück.html"] == "world/bridge"


def test_a_renamed_section() -> None:
    """Its pages, its list and its feed lead to the new folder."""
    made = asking("world/ferry")
    known = remembered(made, said=words(world="welt"))
    found = built(made, known, words(world="ausland"))
    assert found["/de/welt/ferry.html"] == "/de/ausland/ferry.html"
    assert found["/de/welt/"] == found["/de/welt/index.html"] == "/de/ausland/"
    assert found["/de/welt/feed.xml"] == "/de/ausland/feed.xml"


def test_a_renamed_article() -> None:
    """A former name leads to the present one in every locale, with all of its addresses."""
    known = remembered(asking("world/ferry", de="fähre"))
    made = asking("world/shipwreck", de="schiffbruch")
    known = remembered(made, known, renamed={"world/ferry": "world/shipwreck"})
    found = built(made, known)
    assert found["/ja/world/ferry.html"] == "/ja/world/shipwreck.html"
    assert found["/de/world/ferry.html"] == found["/de/world/fähre.html"] == "/de/world/schiffbruch.html"
    back = remembered(asking("world/ferry"), known, renamed={"world/shipwreck": "world/ferry"})
    assert "world/ferry" not in back
    assert built(asking("world/ferry"), back)["/en/world/shipwreck.html"] == "/en/world/ferry.html"


def test_what_is_not_published_is_not_remembered() -> None:
    """An edition for preview has told nobody its address."""
    of = article("world/ferry")
    half = replace(edition(of, "de", (0, 1, 2)), slug=Slug(text="fähre", path="x.po"))
    assert remembered([edition(of, "en"), half]) == {}


def test_nothing_is_forgotten() -> None:
    """Lines of articles and locales that are gone stay: both may come back."""
    known = {"xx/a.html": "gone", "de/b.html": "gone", "old": "gone"}
    assert remembered(asking("world/ferry"), known) == known
    assert built(asking("world/ferry"), known) == {}


def test_the_page_at_an_old_address() -> None:
    """For servers that read no list: a link, in the locale's language; not indexed, and nobody is moved unasked."""
    said = words(world="welt")
    moved = Entry(source="This page has moved", target="Diese Seite ist umgezogen")
    said["de"] = replace(said["de"], entries=(*said["de"].entries, moved))
    page = tree(site.pages(SETTINGS, asking("world/ferry", de="fähre"), said), "de/world/ferry.html")
    assert (page.get("lang"), page.get("dir")) == ("de", "ltr")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical'] | //meta[@http-equiv]") == []
    assert page.xpath("//h1/text()") == ["Diese Seite ist umgezogen"]
    assert page.xpath("//main//a/@href") == ["../welt/f%C3%A4hre.html"]


def test_no_redirect_is_indexed() -> None:
    """Sitemaps know no old address."""
    found = site.pages(SETTINGS, asking("world/ferry", de="fähre"))
    assert "de/world/ferry.html" in found
    assert b"de/world/ferry.html<" not in found["sitemap.xml"]


# ── the file ──────────────────────────────────────────────────────────────────────────────────────


def test_the_file_is_read_back() -> None:
    """Addresses are lines in order; what is written is read."""
    known = {"de/welt/fähre.html": "world/ferry", "de/welt/index.html": "world/", "world/old name": "world/ferry"}
    known[f"de/{'ä' * 100}/{'ö' * 97}.html"] = "world/ferry"
    text = redirects.serialize(known)
    assert text.splitlines()[2:] == [f"{place}\t{name}" for place, name in sorted(known.items())]
    assert redirects.parse(text, "x") == (known, ())
    assert redirects.parse(text.replace("\n", "\r\n"), "x") == (known, ())


def test_two_branches_are_merged() -> None:
    """Both sides of a conflict count, and its marks are no lines."""
    text = "<<<<<<< ours\nde/a.html\tx\n=======\nde/b.html\ty\n>>>>>>> theirs\n"
    assert redirects.parse(text, "x") == ({"de/a.html": "x", "de/b.html": "y"}, ())


@pytest.mark.parametrize(
    "line",
    ["de/a.html x", "../etc/passwd.html\tx", "de/../../a.html\tx", "/de/a.html\tx", "de/a.html\t../x", "de/a.html\t",
     "\tx", "de/con.html\tx", "de//a.html\tx", "de/" + "a" * 2000 + ".html\tx", "de/a\\b.html\tx"],
)  # fmt: skip
def test_a_line_that_is_none(line: str) -> None:
    """It is told with its number, and leads nowhere."""
    known, findings = redirects.parse(f"# x\n{line}\n", "locales/addresses.txt")
    assert known == {}
    assert [str(one).partition(": ")[0] for one in findings] == ["locales/addresses.txt:2"]


@given(text=st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_is_read(text: str) -> None:
    """Whatever the file holds, every address that is read is a path inside the site."""
    known, _ = redirects.parse(text, "x")
    assert not any(wrong_name(part) for place in known for part in place.split("/"))


def test_no_redirect_stands_in_the_way() -> None:
    """A remembered address that is a folder of a page, or lies below one, is no file."""
    made = asking("world/ferry", de="fähre")
    known = {"de/world/fähre.html/x.html": "world/ferry", "de/A.html": "world/ferry", "de/a.html": "world/ferry"}
    found = built(made, known)
    assert "/de/world/fähre.html/x.html" not in found
    assert len({"/de/A.html", "/de/a.html"} & set(found)) == 1


def test_settled_twice_is_settled() -> None:
    """Settling again gives the same addresses."""
    press, cards, _ = site.laid_out(SETTINGS, asking("world/ferry", de="fähre"), {}, {})
    assert settle(cards, press.folders)[0] == cards
