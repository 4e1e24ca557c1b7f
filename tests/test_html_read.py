"""What an article knows of itself: fields, metadata, its frame, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from l10n_news import html, readers
from l10n_news.errors import ArticleError
from l10n_news.html import tokens
from l10n_news.model import Article, Metadata, Place, Slot
from l10n_news.pattern import to_text


def read(source: str, **options: object) -> Article:
    return html.read(source, path="business/dam_opens.html", locale="en", **options)  # type: ignore[arg-type]


def words(article: Article, name: str) -> str:
    """The text of a field."""
    unit = article.units[article.fields[name]]
    return " ".join(to_text(segment.pattern) for segment in unit.segments)


def literal(article: Article) -> str:
    return "".join(piece for piece in article.skeleton if isinstance(piece, str))


def placed(article: Article) -> set[int]:
    return {piece.unit for piece in article.skeleton if isinstance(piece, Place)}


# ── names and fields ──────────────────────────────────────────────────────────────────────────────


def test_section_and_slug() -> None:
    """The folder is the section, the file's name without its ending the slug."""
    article = read("<p>Text</p>")
    assert (article.section, article.slug, article.name) == ("business", "dam_opens", "business/dam_opens")


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<h1>Dam opens</h1><p>Text</p>", "Dam opens"),
        ("\n <!-- c --><h1>Dam <em>opens</em></h1>", "Dam <em>opens</em>"),
        ("<p>Lead</p><h1>Dam opens</h1>", "Dam opens"),
        ("<title>Dam opens | News</title><body><p>x</p>", "Dam opens | News"),
        ("<title>Dam | News</title><meta property='og:title' content='Dam opens'><body>", "Dam opens"),
        ("<title>Dam | News</title><body><h1>The dam</h1><h1>Other</h1>", "The dam"),
        ("<html><body><h1><a href='/x'>Dam opens</a></h1></body></html>", "Dam opens"),
        ("<html><body><h1><div>Dam opens</div></h1></body></html>", "Dam opens"),
    ],
)
def test_title(source: str, title: str) -> None:
    """The title is the first heading, else what the head says for sharing, else the title element."""
    assert words(read(source), "title") == title


def test_title_of_the_name() -> None:
    """Without any title the file's name is one, in no place of the page, and there is a finding."""
    article = read("<p>Text</p>")
    assert words(article, "title") == "Dam opens"
    assert article.fields["title"] not in placed(article)
    assert [str(finding) for finding in article.findings] == [
        "business/dam_opens.html:1: the article has no title, the file's name is taken (give it an <h1> or a title)"
    ]


def test_front_heading_left_out() -> None:
    """A fragment's heading at the front is the title, and not in the skeleton: the page template prints it."""
    article = read("<!-- c -->\n<h1 class=x>Dam opens</h1>\n<p>Text</p>")
    assert article.fields["title"] not in placed(article)
    assert literal(article) == "<!-- c -->\n\n<p></p>"


@pytest.mark.parametrize(
    "source",
    [
        "<p>Lead</p><h1>Dam opens</h1>",
        "<h1>Dam opens<p>Text</p></h1>",
        "<html><h1>Dam opens</h1></html>",
    ],
)
def test_other_headings_stay(source: str) -> None:
    """A heading that is not alone at the front of a fragment stays where it is."""
    assert "<h1>" in literal(read(source))


def test_given_title() -> None:
    """A title from elsewhere goes before a heading, which is left out where it says the same."""
    same = read("<h1>Dam <em>opens</em></h1><p>Text</p>", fields=[("title", "Dam  opens", 3)])
    assert literal(same) == "<p></p>"
    assert words(same, "title") == "Dam <em>opens</em>"
    other = read("<h1>Other</h1><p>Text</p>", fields=[("title", "Dam opens", 3)])
    assert literal(other) == "<h1></h1><p></p>"
    assert words(other, "title") == "Dam opens"
    assert other.units[0].line == 3


def test_fields_of_a_document() -> None:
    """Description, section and tags of the head are fields."""
    article = read(
        "<html><head><meta name=description content='All about it'><meta property='article:section' content='Water'>"
        "<meta property='article:tag' content='dams'><meta property='article:tag' content='rivers'></head>"
        "<body><h1>Dam opens</h1></body></html>"
    )
    assert {name: words(article, name) for name in article.fields} == {
        "title": "Dam opens",
        "description": "All about it",
        "section": "Water",
        "tag1": "dams",
        "tag2": "rivers",
    }


def test_fields_stand_first() -> None:
    """Fields from elsewhere come before the body, in their order, with kinds and roles of their own."""
    article = read("<p>Text</p>", fields=[("title", "Dam", 2), ("description", "It opens.", 3), ("tag1", "water", 4)])
    assert [(unit.kind, unit.role, unit.line) for unit in article.units] == [
        ("title", "headline", 2),
        ("summary", "summary", 3),
        ("tag", "", 4),
        ("paragraph", "", 1),
    ]


def test_kinds_by_class() -> None:
    """A reader of another format can name kinds by class; known ones are roles."""
    article = read("<h1>x</h1><p class='b dateline'>Bonn</p><p class=aside>y</p>", kinds={"dateline": "dateline"})
    assert [(unit.kind, unit.role) for unit in article.units] == [
        ("heading", "headline"),
        ("dateline", "dateline"),
        ("paragraph", ""),
    ]


def test_lines() -> None:
    """A unit knows the line where its words begin."""
    article = read("<h1>One</h1>\n<p>\n  Two <b>\nthree</b>\n<p><img\nalt=Four>")
    assert [(unit.kind, unit.line) for unit in article.units] == [
        ("heading", 1),
        ("paragraph", 3),
        ("image description", 6),
    ]


# ── metadata ──────────────────────────────────────────────────────────────────────────────────────

LD = """<html><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
{"@type": ["NewsArticle"], "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ek"}, "Ann Lee"],
"datePublished": "2024-04-11T09:30:00+08:00", "dateModified": "2024-04-12T01:00:00Z",
"publisher": {"@type": "Organization", "name": "The Daily"}, "image": [{"url": "https://example.org/d.jpg"}]}]}</script>
<meta name=author content="Someone Else"><meta property="article:published_time" content="2020-01-01">"""


def test_metadata_of_json() -> None:
    """JSON-LD says who, when and what, with offsets; it goes before the meta elements."""
    assert read(LD).metadata == Metadata(
        authors=("Ann Lee", "Bo Ek"),
        published=datetime(2024, 4, 11, 9, 30, tzinfo=timezone(timedelta(hours=8))),
        updated=datetime(2024, 4, 12, 1, 0, tzinfo=UTC),
        publisher="The Daily",
        image="https://example.org/d.jpg",
    )


def test_metadata_of_meta() -> None:
    """Without JSON-LD, the meta elements say it; an address is no author, a wrong date none."""
    article = read(
        "<html><meta name=author content='Ann Lee'><meta property='article:author' content='https://example.org/ann'>"
        "<meta property='article:published_time' content='soon'><meta name=date content='2024-04-11 09:30+02:00'>"
        "<meta property='og:site_name' content='The Daily'><meta property='og:image' content='/d.jpg'>"
    )
    assert article.metadata == Metadata(
        authors=("Ann Lee",),
        published=datetime(2024, 4, 11, 9, 30, tzinfo=timezone(timedelta(hours=2))),
        publisher="The Daily",
        image="/d.jpg",
    )


def test_given_metadata_goes_first() -> None:
    """What is known from elsewhere stays; the page fills what is missing."""
    given = Metadata(authors=("Cy Roe",), image="/mine.jpg")
    found = read(LD, metadata=given).metadata
    assert (found.authors, found.image, found.publisher) == (("Cy Roe",), "/mine.jpg", "The Daily")


@pytest.mark.parametrize(
    "json", ["[1, null, {}]", '{"@type": 5}', '{"@graph": 3}', '{"@type": "Article", "author": 7}']
)
def test_odd_json(json: str) -> None:
    """JSON-LD of any shape is no trouble."""
    assert read(f'<html><script type="application/ld+json">{json}</script>').metadata == Metadata()


# ── links ─────────────────────────────────────────────────────────────────────────────────────────


def test_internal_links_by_the_site() -> None:
    """The site says which addresses may lead to its articles."""
    source = '<p>A <a href="https://example.org/x">b</a> <a href="/y">c</a></p>'
    unit = read(source, internal=lambda url: url.startswith("https://example.org/")).units[0]
    slots = [piece for code in unit.segments[0].codes.values() for piece in code.open if isinstance(piece, Slot)]
    assert slots == [Slot(name="link", source="https://example.org/x")]


# ── encodings ─────────────────────────────────────────────────────────────────────────────────────

META = b'<meta charset="%s">'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("né".encode(), "né"),
        ("né".encode("latin-1"), "né"),
        (b"\xef\xbb\xbfn\xc3\xa9", "\ufeffné"),
        ("né".encode("utf-16"), "\ufeffné"),
        (b"\xfe\xff\x00n", "\ufeffn"),
        (META % b"windows-1252" + b"\x93\x81", '<meta charset="windows-1252">\N{LEFT DOUBLE QUOTATION MARK}\x81'),
        (META % b"latin1" + b"\x80", '<meta charset="latin1">€'),
        (META % b"Shift_JIS" + "東京".encode("cp932"), '<meta charset="Shift_JIS">東京'),
        (META % b"GB2312" + "北京".encode("gb18030"), '<meta charset="GB2312">北京'),
        (META % b"utf-16" + "é".encode(), '<meta charset="utf-16">é'),
        (META % b"utf8mb4" + "é".encode(), '<meta charset="utf8mb4">é'),
        (META % b"mine" + META % b"koi8-r" + b"\xc1", '<meta charset="mine"><meta charset="koi8-r">а'),
        (META % b"utf-8" + b"\xff", '<meta charset="utf-8">\N{REPLACEMENT CHARACTER}'),
        (b"<!-- " + META % b"koi8-r" + b" -->\xc3\xa9", '<!-- <meta charset="koi8-r"> -->é'),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\xc1", None),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>\xb1', '<?xml version="1.0" encoding="iso-8859-2"?>ą'),
        (b" " * 1100 + META % b"koi8-r" + b"\xc3\xa9", " " * 1100 + '<meta charset="koi8-r">é'),
    ],
)
def test_decode(data: bytes, text: str | None) -> None:
    """A byte order mark decides, then what the page declares in its first kilobyte, then whether it is UTF-8."""
    decoded = html.decode(data, "a.html")
    assert decoded == text if text is not None else decoded.endswith("а")


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("latin2", "iso8859-2", "łóżko"),
        ("csISOLatin4", "iso8859-4", "ķēde"),
        ("cyrillic", "iso8859-5", "мост"),
        ("ISO-8859-6-i", "iso8859-6", "ميناء"),
        ("greek", "iso8859-7", "λιμάνι"),
        ("iso-8859-8-i", "iso8859-8", "נמל"),
        ("l6", "iso8859-10", "þing"),
        ("iso885913", "iso8859-13", "ąžuolas"),
        ("l9", "iso8859-15", "cœur €"),
        ("iso_8859-1:1987", "cp1252", "naïve"),
        ("iso_8859-9:1989", "cp1254", "ışık"),
        ("iso-ir-58", "gb18030", "港口"),
        ("iso-ir-149", "cp949", "항구"),
    ],
)
def test_every_label_of_an_encoding_is_known(label: str, codec: str, text: str) -> None:
    """An encoding may be declared by any of its labels in the Encoding standard."""
    assert html.decode(META % label.encode() + text.encode(codec), "a.html") == f'<meta charset="{label}">{text}'


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("utf-7", "refused"),
        ("ISO-2022-KR", "refused"),
        ("hz-gb-2312", "refused"),
        ("no-such", "unknown, and the page is not UTF-8"),
    ],
)
def test_refused_encodings(label: str, said: str) -> None:
    """What browsers refuse is refused, and what nobody knows where it is not UTF-8: with the file and what to do."""
    with pytest.raises(ArticleError) as caught:
        html.decode(META % label.encode() + b"+ADw-script+AD4-\xff", "a.html")
    assert str(caught.value) == f"a.html: declared encoding {label.lower()!r} is {said} (save the page as UTF-8)"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (META % b"utf-8" + b"<p>A\n\xff\xfeb", "desk/a.html:2: 2 bytes are no characters in the page's encoding"),
        (META % b"euc-jp" + b"<p>A\x8e", "desk/a.html:1: 1 bytes are no characters in the page's encoding"),
        (META % b"utf-8" + "<p>The sign \N{REPLACEMENT CHARACTER}".encode(), ""),
        (b"<p>caf\xe9", ""),
    ],
)
def test_bytes_that_are_no_characters(data: bytes, said: str) -> None:
    """What a declared encoding does not know becomes U+FFFD and is told; one that the author wrote is not."""
    article = readers.read(data, path="desk/a.html", locale="en")
    found = [finding for finding in article.findings if finding.name == "bad-encoding"]
    assert [str(finding) for finding in found] == ([f"{said}, from here on (save the page as UTF-8)"] if said else [])


# ── hostile pages ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 4_000,
        "<b>" * 4_000 + "deep",
        "<b><p>" * 2_000 + "x</b>" * 2_000,
        "<label>x" * 1_000,
        "<span translate=no>a<b translate=yes>b" * 600,
        "<svg><title/>" * 500 + "<p>x",
        "a</>" * 2_000,
        "<table>x<tr><td>" * 1_000,
        "<p>x<!--c-->" * 2_000,
        "x<!--c-->" * 2_000,
        "<!--" * 4_000,
        "<a " * 4_000,
        "<p " + "a " * 4_000 + ">x",
        "<p " + "a=b " * 4_000 + "title=T>x",
        "&amp" * 4_000,
        "</b>" * 4_000 + "x",
        '<script type="application/ld+json">' + "[" * 10_000,
        '<script type="application/ld+json">"' + "\\" * 50_001 + '"</script>x',
        "<meta charset=" * 1_000,
        "\0" * 4_000 + "x",
        "<select><option>x" * 600,
        "<noscript><p>x</b>" * 600,
    ],
    ids=lambda source: source[:24],
)
def test_hostile_pages_are_read(source: str) -> None:
    """Depth, number and nonsense cost linear time, and nothing is lost."""
    article = read(source)
    assert back(article) == source


def back(article: Article) -> str:
    from l10n_news.assemble import assemble
    from l10n_news.localize import source_edition

    return assemble(article, source_edition(article, "en"), lambda slot: slot.source)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (" " * 40_000_000, "a.html:1: the page has 40,000,000 characters, more than 8,000,000"),
        ("\n<b>" * 5_002 + "x", "a.html:2: more than 5,000 tags and references in one block"),
        ("<div>\n" * 100_001, "a.html:50001: more than 100,000 tags and references"),
        ("<p>\n<p " + " ".join(f"a{i}" for i in range(201)) + ">x", "a.html:2: more than 200 attributes in one tag"),
        ("<p>" + "x" * 420_001, "a.html:1: more than 420,000 characters of text"),
    ],
    ids=["characters", "one block", "tags", "attributes", "text"],
)
def test_too_large(source: str, said: str) -> None:
    """A page that is too large to be an article is refused with what is too much of it, and where."""
    with pytest.raises(ArticleError) as caught:
        html.read(source, path="a.html", locale="en")
    assert str(caught.value).startswith(said)
    assert caught.value.hint


@pytest.mark.parametrize(
    "source", ["k</><</b><i>Rain.</i>", "<p>k</></", "a</>/<b>Rain.</b>", "<script>a</></script>Rain.<"]
)
def test_an_empty_end_tag_is_nothing(source: str) -> None:
    """Text around it and tags behind it are what they are, also where the text ends like a tag's beginning."""
    found = [tokens.raw(lexeme) for lexeme in tokens.lexemes(source)]
    assert "".join(found) == source
    assert found.count("</>") == ("script" not in source)
    assert ("<i>" in source) == ("<i>" in found)


def test_large_data_is_no_trouble() -> None:
    """What is no text may be as large as it likes."""
    source = "<p>Text <img src='data:" + "x" * 3_000_000 + "' alt=Pic></p><script>" + "y" * 3_000_000 + "</script>"
    article = read(source)
    assert back(article) == source
    assert [unit.kind for unit in article.units[:2]] == ["image description", "paragraph"]


def test_a_flood_of_keywords_is_no_flood_of_tags() -> None:
    """Only the first keywords are tags of the story; all of them are translated."""
    source = "".join(f'<meta property="article:tag" content="Word {word}">' for word in "abcdefghij" * 9)
    article = read(f"<!doctype html>{source}<p>x")
    assert sum(name.startswith("tag") for name in article.fields) == 50
    assert sum(unit.kind == "tag" for unit in article.units) == 90
