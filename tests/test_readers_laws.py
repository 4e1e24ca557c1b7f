"""Readers: bounds on what a file may cost, and laws that hold for every source."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import html
from l10n_news.errors import ArticleError
from test_readers import read, text_of

# ── bounds ────────────────────────────────────────────────────────────────────────────────────────

MATTER = "---\ntitle: Head\n---\n"
EXCESS = {
    "a text of bytes without end": ("desk/a.txt", "x" * (3 << 20), "the file is larger than 2048 KiB"),
    "a headline without end": ("desk/a.txt", "x " * 400, "the headline is longer than 500 characters"),
    "a text of lines without end": ("desk/a.txt", "Head\n\n" + "x.\n\n" * 20_000, "more than 20,000 lines"),
    "front matter without end": ("desk/a.md", "---\n" + "a: b\n" * 20_000 + "---\n", "longer than 64 KiB"),
    "Markdown lines": ("desk/a.md", MATTER + "x\n" * 5_001, "more than 5,000 lines"),
    "open brackets": ("desk/a.md", MATTER + "[" * 2_501, "more than 2,500 square brackets"),
    "emphasis": ("desk/a.md", MATTER + "*a " * 25_001, "more than 25,000 marks of Markdown"),
    "a wide table filled up": ("desk/a.md", MATTER + "|a" * 200 + "\n" + "|-" * 200 + "\n|" * 200, "10,000 cells"),
    "quotations": ("desk/a.md", MATTER + "> " * 100 + "x", "the Markdown is nested too deeply"),
    "lists": ("desk/a.md", MATTER + "- " * 100 + "x", "the Markdown is nested too deeply"),
    "arrays": ("desk/a.json", "[" * 100_000, "more than 64 objects and arrays within one another"),
    "tags in a story": (
        "desk/a.json",
        '{"headline": "x", "body_html": "' + "<i>a</i>" * 60_000 + '"}',
        "more than 100,000 tags",
    ),
    "lines in a story": (
        "desk/a.json",
        '{"headline": "x", "body_text": "' + "a\\n" * 30_000 + '"}',
        "more than 20,000 lines",
    ),
    "elements": ("desk/a.xml", "<p>" * 10_000, "the file is not XML: excessive depth"),
    "attributes": (
        "desk/a.xml",
        "<nitf " + " ".join(f'a{number}="1"' for number in range(300)) + "/>",
        "more than 200 attributes",
    ),
}


@pytest.mark.parametrize("case", EXCESS)
def test_excess_is_refused(case: str) -> None:
    """What no article has is refused before it costs time, with one message."""
    path, source, message = EXCESS[case]
    with pytest.raises(ArticleError) as caught:
        read(source, path)
    assert message in str(caught.value)
    assert caught.value.hint
    assert len(str(caught.value)) < 300


def test_footnote_labels_are_looked_for_nearby() -> None:
    """A label longer than 200 characters is no footnote, so that a row of openings stays linear."""
    label = "x" * 250
    article = read(f"{MATTER}See[^{label}] and[^a].\n\n[^a]: Note.\n", "desk/a.md")
    assert f"See[^{label}] and<sup" in text_of(article, article.skeleton)


def test_findings_of_an_article_are_bounded() -> None:
    """A file of unknown keys gives a hundred findings, not thousands."""
    source = "---\ntitle: Head\n" + "".join(f"key{number}: x\n" for number in range(500)) + "---\n"
    assert len(read(source, "desk/a.md").findings) == 100


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

SHREDS = {
    "desk/a.txt": (
        "Head\n",
        "\n",
        "A > B",
        "By ",
        "Ana",
        " | ",
        "Updated: ",
        "2025-06-03",
        "L M S",
        "[Photo/",
        "]",
        "- ",
    ),
    "desk/a.md": (
        "# ",
        "*",
        "_",
        "[",
        "](",
        ")",
        "![",
        "`",
        "|",
        "---|",
        "\n",
        "> ",
        "- ",
        "<b>",
        "[^a]",
        ": ",
        "&amp;",
    ),
    "desk/a.html": (
        "---\n",
        "title: ",
        "tags: [",
        "]",
        "'",
        '"',
        "{",
        "<p>",
        "</p>",
        "\n",
        "- ",
        "&a",
        "*a",
        "!!x",
        "|",
    ),
    "desk/a.json": (
        '{"headline":',
        '"body_html":',
        '"body_text":',
        '"',
        "<p>",
        "<b>",
        ",",
        "}",
        "[",
        "]",
        "\\",
        "1",
        "null",
    ),
    "desk/a.xml": (
        *("<nitf>", "<body>", "<body.content>", "<p>", "</p>", "<hedline>", "</hedline>", "</body.content>", "</body>"),
        *("</nitf>", "&amp;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<media media-type='image'>"),
    ),
}
HEADS = {"desk/a.md": MATTER}


@settings(max_examples=60)
@pytest.mark.parametrize("path", SHREDS)
@given(data=st.data())
def test_no_source_is_worse_than_an_error_with_its_place(path: str, data: st.DataObject) -> None:
    """Any source gives an article or an ArticleError of the file; nothing else is raised."""
    shred = st.one_of(st.sampled_from(SHREDS[path]), st.text(max_size=4))
    source = HEADS.get(path, "") + "".join(data.draw(st.lists(shred, max_size=25)))
    try:
        article = read(source.encode("utf-8", "replace"), path)
    except ArticleError as error:
        assert error.path == path  # noqa: PT017 -- either outcome is legal
    else:
        lines = source.count("\n") + source.count("\r") + 1
        assert all(1 <= unit.line <= lines for unit in article.units)


@settings(max_examples=150)
@given(
    words=st.lists(
        st.one_of(st.sampled_from(["<script>", "</p>", "&lt;", "<!--", "a", "B.", "\n\n"]), st.text(max_size=5))
    )
)
def test_plain_text_never_becomes_markup(words: list[str]) -> None:
    """The only tags of an article of plain text are the reader's own."""
    article = read(("Head\n\nText.\n\n" + " ".join(words)).encode("utf-8", "replace"))
    tags = {lexeme.tag for lexeme in html.tokens.lexemes(text_of(article, article.skeleton)) if lexeme.tag}
    assert tags <= {"p", "h2", "ul", "li", "figure", "figcaption", "small"}


WIRE = (
    "<script>",
    "</script>",
    "<p onclick=x>",
    "<a href='javascript:x'>",
    "<img src=x onerror=y>",
    "<svg onload=z>",
    "</p>",
)


@settings(max_examples=100)
@given(
    parts=st.lists(
        st.one_of(st.sampled_from(WIRE), st.sampled_from(["<style>", "<!--", "<h1>", "</div>", "x", "&#60;b>"]))
    )
)
def test_wire_stories_bring_no_script(parts: list[str]) -> None:
    """Whatever a wire sends, the page has no script, no handler, no style and no odd scheme; its tags are balanced."""
    body = json.dumps("<p>Text</p>" + "".join(parts))
    article = read(f'{{"headline": "Head", "body_html": {body}}}', "desk/a.json")
    depth = 0
    for lexeme in html.tokens.lexemes(text_of(article, article.skeleton)):
        assert lexeme.tag not in {"script", "style", "svg"}
        assert all(name in {"href", "src", "alt"} and "javascript" not in value for name, value in lexeme.attrs or ())
        if lexeme.tag not in {None, "", "img", "br", "hr"}:
            depth += 1 if lexeme.type == html.tokens.START else -1
        assert depth >= 0
    assert depth == 0
