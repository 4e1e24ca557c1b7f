"""The life of a story on its pages: corrections, withdrawals, stale passages, and what must not be told."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from l10n_news import site
from l10n_news.model import Article, Catalog, Entry, Escape, Metadata, Place, Slot, Status
from l10n_news.record import replace
from l10n_news.site import media, own_ld, xml
from site_editions import BASE, DOCUMENT, FIELDS, LOCALES, SETTINGS, TEXTS, article, edition, editions, metadata, unit

if TYPE_CHECKING:
    from l10n_news.model import Edition

NS = {"a": xml.ATOM_NS, "t": xml.TOMBSTONE_NS, "s": xml.SITEMAP_NS, "n": xml.NEWS_NS}
WHEN = datetime(2025, 10, 10, 9, tzinfo=UTC)
REASON = {
    "en": "The ship was named wrongly.",
    "ar": "ورد اسم السفينة خطأً.",
    "de": "Das Schiff war falsch benannt.",
    "ja": "船名に誤りがありました。",
    "pt_BR": "O nome do navio estava errado.",
}


def told(status: Status, when: datetime | None = WHEN, **changes: object) -> Article:
    """Make an article with one correction."""
    return article(
        units=tuple(unit(text) for text in (*TEXTS["en"], REASON["en"])),
        fields={**FIELDS, "correction1": 4},
        metadata=replace(metadata(), status=status, corrections=(when,)),
        **changes,
    )


def everywhere(of: Article) -> list[Edition]:
    """Put an article with a correction into every locale."""
    return [edition(of, locale, texts=(*TEXTS[locale], REASON[locale])) for locale in LOCALES]


def ld_of(page: bytes) -> list[dict[str, object]]:
    """Read the JSON-LD of a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.decode(), re.DOTALL)
    return [json.loads(one) for one in found]


# ── corrected ─────────────────────────────────────────────────────────────────────────────────────


def test_a_correction_is_shown_with_its_time() -> None:
    """It stands above the text in the words of the edition, and the story counts as changed from then on."""
    found = site.pages(SETTINGS, everywhere(told(Status.CORRECTED)))
    page = found["de/world/ferry.html"].decode()
    assert REASON["de"] in page[: page.index('class="story"')]
    assert '<time datetime="2025-10-10T09:00:00+00:00">10. Oktober 2025 · 11\N{NO-BREAK SPACE}Uhr</time>' in page
    (facts,) = ld_of(found["de/world/ferry.html"])
    assert facts["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": REASON["de"],
            "inLanguage": "de",
            "datePublished": "2025-10-10T09:00:00+00:00",
        }
    ]
    assert facts["dateModified"] == "2025-10-10T09:00:00+00:00"
    feed = etree.fromstring(found["de/feed.xml"])
    assert feed.xpath("string(a:entry/a:updated)", namespaces=NS) == "2025-10-10T09:00:00+00:00"
    assert REASON["de"] in feed.xpath("string(a:entry/a:summary)", namespaces=NS)


def test_a_correction_without_a_time_is_shown() -> None:
    """What is wrong in its time does not hide a correction."""
    found = site.pages(SETTINGS, everywhere(told(Status.PUBLISHED, None)))
    assert REASON["ja"] in found["ja/world/ferry.html"].decode()
    (facts,) = ld_of(found["ja/world/ferry.html"])
    assert "datePublished" not in json.dumps(facts["correction"])
    assert facts["dateModified"] == "2025-10-09T08:05:00+02:00"


def test_a_story_may_say_no_more_than_that_it_was_corrected() -> None:
    """The status alone has a sentence of its own."""
    corrected = article(metadata=replace(metadata(), status=Status.CORRECTED))
    page = site.pages(SETTINGS, editions(corrected))["en/world/ferry.html"].decode()
    assert "This story has been corrected." in page
    assert "has been corrected" not in site.pages(SETTINGS, editions())["en/world/ferry.html"].decode()


def test_a_document_shows_its_corrections_too() -> None:
    """A complete document has them at the start of its body, with a stylesheet of their own."""
    made = told(Status.CORRECTED, document=True, skeleton=DOCUMENT)
    alone = replace(SETTINGS, locales=("en",))
    page = site.pages(alone, [edition(made, "en", texts=(*TEXTS["en"], REASON["en"]))])["en/world/ferry.html"].decode()
    assert page.index("<body>") < page.rindex(REASON["en"]) < page.index("<h1>")
    assert "languages.css" in page


def test_a_correction_is_text() -> None:
    """No markup of a translator gets into the page or its JSON-LD by way of a correction."""
    hostile = edition(told(Status.CORRECTED), "de", texts=(*TEXTS["de"], "</script><script>alert(1)</script>"))
    source = everywhere(told(Status.CORRECTED))[0]
    page = site.pages(SETTINGS, [source, hostile])["de/world/ferry.html"]
    assert b"<script>alert" not in page
    assert len(ld_of(page)) == 1


# ── withdrawn ─────────────────────────────────────────────────────────────────────────────────────


def test_a_story_that_was_withdrawn_keeps_its_address() -> None:
    """A notice with headline, time and reason stands there; nothing else of the story does, and nobody indexes it."""
    made = [replace(one, translated=4, total=5) for one in everywhere(told(Status.WITHDRAWN))]
    found = site.pages(SETTINGS, made)
    for locale in LOCALES:
        page = found[f"{locale.replace('_', '-')}/world/ferry.html"].decode()
        title, summary, tag, text = TEXTS[locale]
        assert f"<h1>{title}</h1>" in page
        assert REASON[locale] in page
        assert '<meta name="robots" content="noindex">' in page
        assert not [one for one in (summary, tag, text) if one in page]
    page = found["en/world/ferry.html"].decode()
    assert "Withdrawn: <time" in page
    assert "(in part)" not in page
    assert 'hreflang="de" dir="ltr">Deutsch</a>' in page
    (facts,) = ld_of(found["en/world/ferry.html"])
    assert (facts["creativeWorkStatus"], facts["headline"]) == ("Withdrawn", TEXTS["en"][0])
    assert "description" not in facts


def test_a_story_that_was_withdrawn_is_in_no_list() -> None:
    """Home, sections, tags, authors, months and sitemap do not know it; the feed says that it is gone."""
    other = editions(article("world/other", metadata=metadata("2025-01-01T00:00:00+00:00", "")))
    found = site.pages(SETTINGS, [*everywhere(told(Status.WITHDRAWN)), *other], now=WHEN)
    naming = [path for path, data in found.items() if b"world/ferry.html" in data or b"ferry.html" in data]
    pages = {f"{locale.replace('_', '-')}/world/ferry.html" for locale in LOCALES}
    assert {path for path in naming if not path.endswith("feed.xml")} <= pages
    feed = etree.fromstring(found["de/world/feed.xml"])
    (gone,) = feed.xpath("t:deleted-entry", namespaces=NS)
    assert dict(gone.attrib) == {
        "ref": "https://news.example/de/world/ferry.html",
        "when": "2025-10-10T09:00:00+00:00",
    }
    assert gone.xpath("string(t:comment)", namespaces=NS) == REASON["de"]
    assert feed.xpath("a:entry/a:id/text()", namespaces=NS) == ["https://news.example/de/world/other.html"]


def test_a_tombstone_has_one_comment() -> None:
    """However many reasons there are (RFC 6721 §3)."""
    of = told(Status.WITHDRAWN)
    both = replace(of, fields={**of.fields, "correction2": 4}, metadata=replace(of.metadata, corrections=(WHEN, WHEN)))
    found = site.pages(SETTINGS, everywhere(both))
    comments = etree.fromstring(found["de/feed.xml"]).xpath("t:deleted-entry/t:comment/text()", namespaces=NS)
    assert comments == [f"{REASON['de']} {REASON['de']}"]


def test_a_document_that_was_withdrawn_is_a_notice() -> None:
    """A complete document gives way to the site's own page."""
    made = told(Status.WITHDRAWN, document=True, skeleton=DOCUMENT)
    page = site.pages(SETTINGS, everywhere(made))["de/world/ferry.html"].decode()
    assert 'class="x"' not in page
    assert TEXTS["de"][3] not in page
    assert "noindex" in page


def test_a_link_to_a_withdrawn_story_leads_to_its_notice() -> None:
    """In the same language."""
    linking = article(
        "world/other", skeleton=('<a href="', Slot(name="link", source="ferry.md"), '">x</a>', Place(unit=3))
    )
    found = site.pages(SETTINGS, [*everywhere(told(Status.WITHDRAWN)), *editions(linking)])
    assert '<a href="ferry.html">x</a>' in found["ja/world/other.html"].decode()
    assert "ja/world/ferry.html" in found


# ── not in the site ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("before", "after", "quote"),
    [
        ('<a href="', '" class="x">', '"'),
        ("<a href='", '\' class="x">', "'"),
        ("<a href=", ' class="x">', ""),
        ('<a\n href = "', '"\nclass="x">', '"'),
    ],
)
def test_a_link_to_a_story_that_is_not_in_the_site_tells_nothing(before: str, after: str, quote: str) -> None:
    """The words stay, the address does not: it would tell of the story."""
    slot = Slot(name="link", source="../secret/merger.md#deal", quote=quote)
    linking = article(skeleton=("<p>", before, slot, after, "our report</a> ", Place(unit=3), "</p>"))
    page = site.pages(SETTINGS, editions(linking), hidden={"secret/merger"})["en/world/ferry.html"].decode()
    assert re.search(r'<a\s+class="x">our report</a>', page)
    assert "merger" not in page


def test_a_document_does_not_name_a_story_that_is_not_in_the_site() -> None:
    """Neither in its links nor in the addresses of its JSON-LD."""
    skeleton = (
        *DOCUMENT[:-4],
        '<script type="application/ld+json">{"mentions": "https://news.example/secret/merger.html", "url": "',
        Slot(name="link", source="/secret/merger.html", escape=Escape.JSON),
        '"}</script>',
        *DOCUMENT[-4:],
    )
    made = article(document=True, skeleton=skeleton)
    page = site.pages(SETTINGS, editions(made), hidden={"secret/merger"})["de/world/ferry.html"].decode()
    assert "merger" not in page
    assert '{"mentions": "https://news.example/", "url": "https://news.example/"}' in page


def test_the_files_that_a_story_names() -> None:
    """As a picture, in a list of pictures, as a download, as lead image; these tell of the story as its text does."""
    pictured = article(
        "secret/merger",
        skeleton=(
            '<img src=" a b,c.svg "><img srcset="b.png 1x, /secret/c.png?2 2x">',
            '<img src="https://elsewhere.example/d.png"><a href="',
            Slot(name="link", source="../world/deal.pdf"),
            '">x</a>',
        ),
        metadata=Metadata(image="https://news.example/secret/lead.jpg"),
    )
    own = {"secret/a b,c.svg", "secret/b.png", "secret/c.png", "world/deal.pdf", "secret/lead.jpg"}
    assert media.named(pictured, base_url=BASE) & {*own, "secret/d.png"} == own


# ── stale, urgent, news ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", [False, True])
def test_a_stale_edition_says_which_state_it_tells(*, document: bool) -> None:
    """With the moment where that is known; an edition that is up to date says nothing."""
    made = article(document=document, skeleton=DOCUMENT) if document else article()
    stale = [replace(one, stale=1, reflects=WHEN if one.locale == "de" else None) for one in editions(made)[1:]]
    found = site.pages(SETTINGS, [editions(made)[0], *stale])
    assert "geben noch den Stand des Artikels vom" in found["de/world/ferry.html"].decode()
    assert 'datetime="2025-10-10T09:00:00+00:00"' in found["de/world/ferry.html"].decode()
    assert "更新前の記事に基づいて" in found["ja/world/ferry.html"].decode()
    assert "reflect" not in found["en/world/ferry.html"].decode()


def test_an_edition_that_is_held_says_why() -> None:
    """It is a preview for another reason than that too little is translated."""
    held = [replace(one, held=one.locale == "de") for one in editions()]
    page = site.pages(SETTINGS, held)["de/world/ferry.html"].decode()
    assert "wird zurückgehalten, bis ihre veralteten Passagen aktualisiert sind" in page
    assert "zu wenig" not in page
    assert "noindex" in page


def test_an_edition_without_a_headline_says_so() -> None:
    """All but its headline, or its summary, is translated: that is the reason, and not how little there is."""
    for missing, locale in ((0, "de"), (1, "ja")):
        made = editions(**{locale: (missing,)})
        page = site.pages(replace(SETTINGS, publish_at=Decimal("0.5")), made)[f"{locale}/world/ferry.html"].decode()
        assert {"de": "solange Überschrift und Zusammenfassung", "ja": "見出し"}[locale] in page
        assert {"de": "zu wenig", "ja": "少"}[locale] not in page
        assert "noindex" in page


def test_a_document_says_what_is_not_translated() -> None:
    """Partly translated, or a preview: it says so above its text, as a page of the site's own template does."""
    lenient = replace(SETTINGS, publish_at=Decimal("0.5"))
    found = site.pages(lenient, editions(article(document=True, skeleton=DOCUMENT), de=(3,), ja=(0, 2, 3)))
    assert "erst teilweise übersetzt" in found["de/world/ferry.html"].decode()
    assert "プレビュー" in found["ja/world/ferry.html"].decode()
    assert "l10n-notice" not in found["en/world/ferry.html"].decode()


def test_the_notices_speak_the_language_of_the_page() -> None:
    """The site's own words are looked up in the catalog of the edition."""
    words = Catalog(path="x", locale="de", entries=(Entry(source="Correction", target="Korrektur"),))
    found = site.pages(SETTINGS, everywhere(told(Status.CORRECTED)), {"de": words})
    assert "<b>Korrektur</b>" in found["de/world/ferry.html"].decode()


@pytest.mark.parametrize(("urgency", "stands_out"), [(None, False), (1, True), (2, True), (3, False), (8, False)])
def test_an_urgent_story_stands_out_in_lists(*, urgency: int | None, stands_out: bool) -> None:
    """A flash is set larger where it stands; the order stays that of time."""
    urgent = editions(
        article("world/old", metadata=replace(metadata("2025-01-01T00:00:00+00:00", ""), urgency=urgency))
    )
    page = site.pages(SETTINGS, [*urgent, *editions()])["en/index.html"].decode()
    assert ('class="urgent"' in page) is stands_out
    assert page.index("world/ferry.html") < page.index("world/old.html")


def test_the_news_sitemap_is_part_of_the_site() -> None:
    """It holds what is news at the moment of the build, and robots.txt names it; without news there is none."""
    first = datetime.fromisoformat("2025-10-09T06:40:00+02:00")
    found = site.pages(SETTINGS, editions(), now=first + timedelta(days=1))
    tree = etree.fromstring(found["news-sitemap.xml"])
    assert len(tree.xpath("s:url", namespaces=NS)) == len(LOCALES)
    assert b"\nSitemap: https://news.example/news-sitemap.xml\n" in found["robots.txt"]
    later = site.pages(SETTINGS, editions(), now=first + timedelta(days=2))
    assert "news-sitemap.xml" not in later
    assert b"news-sitemap" not in later["robots.txt"]
    assert "news-sitemap.xml" not in site.pages(SETTINGS, editions())
    assert "news-sitemap.xml" not in site.pages(replace(SETTINGS, base_url=""), editions(), now=first)


# ── translations and translators ──────────────────────────────────────────────────────────────────


def test_the_settings_may_name_who_translates() -> None:
    """On the page and in JSON-LD; a locale that is not named says nothing."""
    named = replace(SETTINGS, translators={"de": "Büro & Söhne"})
    found = site.pages(named, editions())
    assert "Übersetzung: Büro &amp; Söhne" in found["de/world/ferry.html"].decode()
    assert ld_of(found["de/world/ferry.html"])[0]["translator"] == {"@type": "Organization", "name": "Büro & Söhne"}
    assert "translator" not in ld_of(found["ja/world/ferry.html"])[0]


def test_a_document_tells_of_its_translations() -> None:
    """Its own JSON-LD gets what links the editions; the rest of it stays as it is."""
    found = site.pages(SETTINGS, editions(article(document=True, skeleton=DOCUMENT)))
    (source,) = ld_of(found["en/world/ferry.html"])
    (german,) = ld_of(found["de/world/ferry.html"])
    languages = [one["inLanguage"] for one in source["workTranslation"]]  # type: ignore[index, union-attr]
    assert languages == ["ar", "de", "ja", "pt-BR"]
    assert german["translationOfWork"]["inLanguage"] == "en"  # type: ignore[index, call-overload]
    assert german["inLanguage"] == "de"
    assert german["@id"] == "https://news.example/de/world/ferry.html#article"
    assert source["@type"] == "NewsArticle"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('{"@type":"NewsArticle","name":"a"}', '{"new":[1],"@type":"NewsArticle","name":"a"}'),
        ('[{"@type": "Person"}, {"@type": ["Report", "x"]}]', None),
        (
            '{"@graph": [{"@context": "https://schema.org", "@id": "#a",\n "@type": ["http://schema.org/Article"]}]}',
            '{"@graph": [{"new":[1],"@context": "https://schema.org", "@id": "#a",\n "@type": ["http://schema.org/Article"]}]}',
        ),
        ('{"@type": "BlogPosting", "new": 2}', None),
        ('{"@type": "NewsArticle", }', None),
        ('{"@type": "NewsArticle"', None),
        ("[" * 100_000 + '{"@type": "NewsArticle"}', None),
    ],
)
def test_what_a_document_says_of_itself_stays(body: str, expected: str | None) -> None:
    """Facts come into its first object of an article, unless it knows them itself or is no JSON."""
    page = f'<p><script type="text/javascript">{body}</script><script type=application/ld+json>{body}</script></p>'
    before, mark, after = page.rpartition(body)
    assert own_ld.tell(page, {"new": [1]}) == f"{before}{expected or mark}{after}"


@pytest.mark.parametrize(
    "part", ["<script type=application/ld+json>", '{"@type":', '{"@id":"x",', "<script " + " " * 2000]
)
def test_a_document_of_openings_is_read_in_one_go(part: str) -> None:
    """What never closes is left as it is."""
    page = part * 20_000
    assert own_ld.tell(page, {"new": 1}) == page
