"""Laws of reading HTML, over whatever a page may be."""

from __future__ import annotations

import re

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from l10n_news import html
from l10n_news.assemble import assemble
from l10n_news.html import attributes, tokens
from l10n_news.localize import localize, source_edition
from l10n_news.model import Article, Catalog, Entry, Slot
from l10n_news.pattern import to_text
from l10n_news.record import from_json, to_json

LEAK = "zzleak"
"""Stands in everything that no translator may see."""

EDGES = re.compile(r"((?:<[^<>]*>)*)(.*?)((?:</[^<>]*>)*)\Z", re.DOTALL)
"""Codes at the edges of a text, which stay there when a translator puts its words into brackets."""

LAW = settings(max_examples=300)

NAMES = (
    "p b i a span div li ul td tr table h1 h2 em code pre select option button label title body html head svg math "
    "ruby rt q br img x-y template noscript textarea blockquote figcaption p b a span div"
)
ELEMENTS = st.sampled_from(NAMES.split())
QUOTED = st.sampled_from(['"', "'", ""])
ATTRIBUTES = st.sampled_from(
    [
        "",
        " translate=no",
        " translate=yes",
        " lang=fr",
        " lang='en'",
        ' title="A tip &amp; more"',
        " alt=Pic",
        f" href='/{LEAK}' class={LEAK}",
        f' id="{LEAK}" style="{LEAK}"',
        f" src=https://example.org/{LEAK}",
        " data-l10n-note='be &quot;kind'",
        " its-within-text=no",
        " its-within-text=nested",
        "/",
        "\n x = y ",
        " a=1 A=2",
    ]
)
TEXT = st.sampled_from(
    [
        "Words",
        " ",
        "\n",
        "Rain fell. It stopped. ",
        "1,561 ",
        "&amp;",
        "&nbsp;",
        "&lt",
        "1<2",
        "< ",
        "&#0;",
        "\0",
        "é",
        "</>",
    ]
)
HIDDEN = st.sampled_from(
    [
        f"<script>var {LEAK} = '<p>';</script>",
        f"<style>.{LEAK} {{}}</style>",
        f"<!-- {LEAK} -->",
        f"<!--[if IE]>{LEAK}<![endif]-->",
        f"<![CDATA[ {LEAK} ]]>",
        f"<template><p>{LEAK}</p></template>",
        f"<iframe>{LEAK}</iframe>",
        f"<?xml {LEAK}?>",
        f"<svg><title/><style>{LEAK}</style></svg>",
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"A \\u0026","url":"{LEAK}"}}</script>',
        f'<meta property="og:url" content="https://example.org/{LEAK}">',
        f'<link rel=canonical href="/{LEAK}">',
        "<meta name=description content='All of it'>",
        "<!doctype html>",
    ]
)
OPEN = st.builds(lambda element, attribute: f"<{element}{attribute}>", ELEMENTS, ATTRIBUTES)
CLOSE = st.builds(lambda element: f"</{element}>", ELEMENTS)
PAGES = st.lists(st.one_of(OPEN, CLOSE, TEXT, HIDDEN), max_size=24).map("".join)
NOISE = st.text(alphabet="<>/&;\"'=!-?# ab1.\n\r\0\ufeffpé[]", max_size=60)


def read(source: str) -> Article:
    return html.read(source, path="a.html", locale="en", fields=[("title", "Title", 1)])


def untranslated(article: Article) -> str:
    return assemble(article, source_edition(article, "en"), lambda slot: slot.source)


def entries(article: Article) -> dict[tuple[str | None, str], Entry]:
    found = {}
    for unit in article.units:
        for segment in unit.segments:
            text = to_text(segment.pattern)
            target = EDGES.sub(r"\1[\2]\3", text, count=1)
            found[unit.context, text] = Entry(source=text, target=target, context=unit.context)
    return found


def starts(text: str) -> list[str]:
    return [lexeme.tag or "" for lexeme in tokens.lexemes(text) if lexeme.type == tokens.START]


@LAW
@given(PAGES)
def test_identity(source: str) -> None:
    """Untranslated, any page comes back character for character."""
    assert untranslated(read(source)) == source


@LAW
@given(PAGES)
def test_what_is_kept_of_a_page(source: str) -> None:
    """Written and read again, an article is the same in every field."""
    article = read(source)
    assert repr(from_json(Article, to_json(article))) == repr(article)


@LAW
@given(st.one_of(NOISE, st.builds("{}{}{}".format, PAGES, NOISE, PAGES)))
def test_identity_of_noise(source: str) -> None:
    """Whatever is no HTML at all comes back as well, newlines normalized."""
    assert untranslated(read(source)) == source.replace("\r\n", "\n").replace("\r", "\n")


@LAW
@given(PAGES)
@example(f"<noscript><script>var {LEAK} = '<p>';</script></>\0")
def test_no_leak(source: str) -> None:
    """No script, style, comment, address, id or class is in an entry; what closes a drawing's template is shown."""
    shown = [text for _, text in entries(read(source))]
    if not re.search(r"<(?:textarea|title)|<(?:svg|math).*<template", source, re.DOTALL):
        assert not [text for text in shown if LEAK in text]


@LAW
@given(PAGES)
def test_same_elements(source: str) -> None:
    """A translated edition has the start tags of the source in the source's order; only in options none are shown."""
    assume(not re.search("<(?:select|option)", source))
    article = read(source)
    catalog = Catalog(path="eo.po", locale="eo", entries=tuple(entries(article).values()))
    edition = assemble(article, localize(article, "eo", [catalog], source_locale="en"), kept)
    assert starts(edition) == starts(source)


def kept(slot: Slot) -> str:
    return slot.source


@LAW
@given(NOISE)
def test_lexemes_are_the_text(source: str) -> None:
    """The lexemes of any text, joined, are the text."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(map(tokens.raw, tokens.lexemes(text))) == text


@LAW
@given(st.text(alphabet="ab=\"' /\n\t&;#1x<é\0", max_size=40))
def test_attributes_are_the_tokenizers(inside: str) -> None:
    """The attributes found in a start tag's source are the tokenizer's, by name and value."""
    for lexeme in tokens.lexemes(f"<p {inside}>"):
        if lexeme.type == tokens.START:
            found = {span.name for span in attributes.located(tokens.raw(lexeme), dict(lexeme.attrs or ()))}
            valued = {name for name, value in lexeme.attrs or () if value}
            assert valued <= found
