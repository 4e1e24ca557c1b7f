"""Readers: each source format becomes the fragment, the fields, the metadata and the findings that its cases show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from l10n_news import readers
from l10n_news.errors import ArticleError
from l10n_news.model import Article, Place, Slot
from l10n_news.pattern import wordless
from l10n_news.readers import TextRules
from l10n_news.readers.fragment import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from l10n_news.model import Piece

ARTICLES = Path(__file__).parents[1] / "articles"
CASES = Path(__file__).parent / "cases" / "readers"
ENDINGS = {"plain": "txt", "markdown": "md", "fragment": "html"}


def cases() -> Iterator[object]:
    """Give each case of the files: title, source and expectation between lines of one full stop."""
    for file in sorted(CASES.glob("*.cases")):
        name = file.stem
        blocks = file.read_text(encoding="utf-8").split("\n.\n")
        for index in range(0, len(blocks) - 1, 3):
            title, source, expected = blocks[index].strip(), blocks[index + 1], blocks[index + 2]
            yield pytest.param(f"desk/story.{ENDINGS.get(name, name)}", source, expected, id=f"{name}: {title}")


ALL_CASES = tuple(cases())


def read(source: str | bytes, path: str = "desk/story.txt", **choices: Any) -> Article:
    data = source.encode("utf-8") if isinstance(source, str) else source
    return readers.read(data, path=path, locale="en", **choices)


def text_of(article: Article, pieces: Iterable[Piece]) -> str:
    """The source characters of some pieces."""
    return "".join(
        piece if isinstance(piece, str) else piece.source if isinstance(piece, Slot) else unit_text(article, piece)
        for piece in pieces
    )


def unit_text(article: Article, place: Place) -> str:
    unit = article.units[place.unit]
    pieces: list[Piece] = []
    for index, segment in enumerate(unit.segments):
        if index:
            pieces += unit.gaps[index - 1]
        pieces += (piece for part in segment.raw for piece in part)
    return text_of(article, pieces)


def shown(source: str, path: str) -> str:
    """What a reader makes of a source, as the case files write it."""
    try:
        article = read(source, path)
    except ArticleError as error:
        return f"error {error}"
    lines = []
    for name, index in article.fields.items():
        lines.append(f"{name} @{article.units[index].line}: {unit_text(article, Place(unit=index))}")
    said = article.metadata
    lines += [f"author: {author}" for author in said.authors]
    lines += [f"{name}: {moment.isoformat()}" for name in ("published", "updated") if (moment := getattr(said, name))]
    lines += [f"{name}: {text}" for name in ("publisher", "image") if (text := getattr(said, name))]
    lines += [f"status: {said.status}"] if said.status != "published" else []
    lines += [f"embargo: {said.embargo.isoformat()}"] if said.embargo else []
    lines += [f"urgency: {said.urgency}"] if said.urgency else []
    lines += [f"corrected: {moment.isoformat() if moment else 'at some time'}" for moment in said.corrections]
    lines += [f"{finding.severity} {finding}" for finding in article.findings]
    return "\n".join([*lines, "", text_of(article, article.skeleton).strip("\n")]).strip("\n")


def test_there_are_cases() -> None:
    """The case files were found."""
    assert len(ALL_CASES) >= 100


@pytest.mark.parametrize(("path", "source", "expected"), ALL_CASES)
def test_case(path: str, source: str, expected: str) -> None:
    """A source is read as its case shows."""
    assert shown(source, path) == expected.strip("\n")


def test_the_articles_of_this_project_are_read() -> None:
    """Every article of the repository is read without a finding, with a title and a date."""
    found = [file for file in sorted(ARTICLES.glob("*/*")) if file.suffix in readers.READERS]
    assert len(found) >= 6
    for file in found:
        article = read(file.read_bytes(), file.relative_to(ARTICLES).as_posix())
        assert article.findings == ()
        assert "title" in article.fields
        assert article.metadata.published or article.metadata.updated


# ── lines ─────────────────────────────────────────────────────────────────────────────────────────

LINES = {
    "desk/a.txt": "Head\n\nx.com | 2025-06-03\n\nOne.\n\n\nTwo\nlines.\n\n- a one\n- b two\n\nA. [Photo/B]\n",
    "desk/a.md": (
        "---\ntitle: Head\nsummary: Sum\n---\n\nOne.\n\n- two\n- three\n\n| four | five |\n| --- | --- |\n"
        "| six | seven |\n\n<div>\n<b>eight</b>\n</div>\n\n![nine](a.png 'ten')\n\n> eleven[^a]\n\n[^a]: twelve\n"
    ),
    "desk/a.html": "---\ntitle: Head\n---\n<p>One</p>\n\n<p>Two\n<b>three</b></p>\n<h2>four</h2>\n",
    "desk/a.json": '{"headline": "Head",\n "uri": "x",\n\n "body_html":\n  "<p>One</p>\\n\\n<p>Two</p>"}',
    "desk/a.xml": (
        "<nitf><body><body.head><hedline>\n<hl1>Head</hl1></hedline></body.head><body.content>\n<p>One</p>\n\n"
        "<block><hl2>Two</hl2>\n<ul>\n<li>three</li>\n<li>four</li></ul></block></body.content></body></nitf>"
    ),
}


@pytest.mark.parametrize("path", LINES)
def test_units_know_the_lines_of_their_source(path: str) -> None:
    """A unit's line is the one of the source file on which its text stands."""
    source = LINES[path].split("\n")
    article = read(LINES[path], path)
    assert len(article.units) >= 3
    for unit in article.units:
        first = next(part for part in unit.segments[0].pattern if isinstance(part, str)).split()[0]
        assert first in source[unit.line - 1], (first, unit.line)


def test_findings_of_the_html_reader_get_the_lines_of_the_source() -> None:
    """Trouble that the HTML reader finds is told with the line of the Markdown file."""
    with pytest.raises(ArticleError, match=r"^desk/a\.md:7: tags of a whole page"):
        read("---\ntitle: Head\n---\n\nText.\n\n<body>\n", "desk/a.md")


def test_a_fragment_keeps_its_own_newlines_on_the_source_line() -> None:
    """Markup of the reader's own does not move the lines; that of the source does."""
    fragment = Fragment()
    fragment.frame("<ul>\n", 3)
    fragment.add("<li>a\nb</li>", 5)
    fragment.frame("\n")
    fragment.add("<p>", 9)
    assert fragment.lines == [3, 5, 6, 9]


# ── bytes ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_newlines_of_texts(encoding: str, newline: str) -> None:
    """UTF-8 and UTF-16 with a byte order mark, and any newline, give the same article."""
    lines = ("Café opens", "", "By Ana Lima", "", "It is open.")
    article = read(newline.join(lines).encode(encoding))
    assert article == read("\n".join(lines))
    assert text_of(article, article.skeleton) == "<p>It is open.</p>\n"


@pytest.mark.parametrize("ending", ["txt", "md", "json"])
def test_bytes_of_another_encoding_are_refused_with_their_place(ending: str) -> None:
    """Bytes that are not UTF-8 are told with line and column; the text is not guessed."""
    with pytest.raises(ArticleError) as caught:
        read("Head\n\nCaf\u00e9.\n".encode("latin-1"), f"desk/a.{ending}")
    assert str(caught.value) == f"desk/a.{ending}:3:4: the byte 0xe9 is not UTF-8 (save the file as UTF-8)"


def test_front_matter_of_a_page_with_a_byte_order_mark() -> None:
    """A byte order mark before the front matter of a page is no part of it."""
    article = read(b"\xef\xbb\xbf---\r\ntitle: Head\r\n---\r\n<p>One</p>\r\n", "desk/a.html")
    assert text_of(article, article.skeleton) == "<p>One</p>\n"
    assert article.units[article.fields["title"]].line == 2


def test_a_control_character_in_front_matter_is_told_with_its_place() -> None:
    """YAML has no place for control characters: the message names the character, the line and the column."""
    with pytest.raises(ArticleError, match=r"^desk/a\.md:3:5: the character U\+0007 may not stand in YAML"):
        read("---\ntitle: A\ntags\x07: b\n---\n", "desk/a.md")


def test_control_characters_of_plain_text_are_spaces() -> None:
    """NUL, escape and the like are no characters of a page."""
    article = read("Head\n\nOne\x00two\x1b three.\n")
    assert text_of(article, article.skeleton) == "<p>One two  three.</p>\n"


def test_xml_declares_its_own_encoding() -> None:
    """The encoding of an XML story is found by XML's rules."""
    head, body = "<body.head><hedline>Caf\u00e9</hedline></body.head>", "<body.content><p>One</p></body.content>"
    text = f'<?xml version="1.0" encoding="iso-8859-1"?><nitf><body>{head}{body}</body></nitf>'
    article = read(text.encode("latin-1"), "desk/a.xml")
    assert unit_text(article, Place(unit=article.fields["title"])) == "Caf\u00e9"


# ── choices ───────────────────────────────────────────────────────────────────────────────────────


def test_the_table_of_readers_names_the_legal_endings() -> None:
    """A file of another ending is refused with the endings that there are."""
    with pytest.raises(ArticleError) as caught:
        read("x", "desk/story.docx")
    hint = "legal endings: .html, .htm, .md, .txt, .json, .xml"
    assert str(caught.value) == f"desk/story.docx: no reader for the ending '.docx' ({hint})"
    assert read("<p>x</p>", "desk/STORY.HTM").units


def test_choices_reach_the_html_reader() -> None:
    """Blocks instead of sentences, and what a currency sign means, hold for every format."""
    source = "Head\n\nIt cost $5. It was $6.\n"
    assert [len(unit.segments) for unit in read(source).units] == [1, 2]
    assert [len(unit.segments) for unit in read(source, sentences=False).units] == [1, 1]
    segment = read(source, currencies={"$": "AUD"}).units[1].segments[0]
    assert [value.unit for value in segment.values.values()] == ["AUD"]


def test_the_rules_of_plain_text_can_be_replaced() -> None:
    """A project tells its own words for buttons, labels, credits and bullets."""
    rules = TextRules(switches=("kl", "gr"), updated=("Stand vom",), credit=("Knips",), bullets=("+",), home=("Start",))
    head = "Start > Ort\nHead\nStand vom: 2025-06-03\nkl gr\n\n"
    source = head + "Ein Bild. [Knips: Ana]\n\n+ eins\n+ zwei\n\n- kein Punkt.\n"
    article = read(source, text=rules)
    assert article.metadata.updated is not None
    assert list(article.fields) == ["title", "dateline", "section"]
    assert text_of(article, article.skeleton) == (
        "<figure><figcaption>Ein Bild. <small>[Knips: Ana]</small></figcaption></figure>\n"
        "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>\n<p>- kein Punkt.</p>\n"
    )


@pytest.mark.parametrize(("said", "segments"), [("sentence", 2), ("block", 1)])
def test_an_article_says_how_it_is_cut(said: str, segments: int) -> None:
    """``segmentation`` in the front matter goes before the project's own."""
    text = f"---\ntitle: T\nsegmentation: {said}\n---\nOne went home. Two stayed.\n"
    article = readers.read(text.encode(), path="a/b.md", locale="en", sentences=said == "block")
    assert len(article.units[-1].segments) == segments


@pytest.mark.parametrize("words", ["9/11", "3-1", "2025", "5 < 6 & 7"])
def test_a_headline_or_a_tag_without_a_word_is_one(words: str) -> None:
    """There is nothing to translate in it, and every edition shows it."""
    article = read(f"---\ntitle: '{words}'\nsummary: '{words}'\ntags: ['{words}']\n---\nText.\n", "a/b.md")
    assert {"title", "description", "tag1"} <= set(article.fields)
    assert article.findings == ()
    for field in ("title", "description", "tag1"):
        (segment,) = article.units[article.fields[field]].segments
        assert wordless(segment)
