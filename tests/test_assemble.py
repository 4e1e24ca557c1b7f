"""Skeleton + edition → text; no target can add markup."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
import turbohtml
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import html
from l10n_news.assemble import assemble, escaped, field
from l10n_news.localize import localize, source_edition
from l10n_news.model import Article, Catalog, Edition, Entry, Escape, Slot
from l10n_news.pattern import to_text
from l10n_news.unit.stream import LIGHT

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Rates rose &amp; fell</title>
<meta name="description" content="Rates &quot;rose&quot; in 1,561 towns. They fell.">
<meta property="og:title" content='Rates rose &amp; fell'>
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Rates rose & fell", "url": "https://a.example/"}</script></head>
<body><h1>Rates rose &amp; fell</h1>
<p>See <a href="/x" title="The report">the <em>full</em> report</a> &amp; <a href='/y'>the <b>other</b></a>.
So <b>he left. She was not</b> amused.<br>Run <code translate="no">make <i>it</i></code> or
<img src="i.png" alt=Chart> now.</p>
<p><span class="k">Shares <i>fell</b> in 2,300 towns</span> of <ruby>漢<rt>kan</rt></ruby>. <q>Yes.</q></p>
<ul><li>One firm<li>Two firms <button type=button>Press me</button></ul>
<table><tr><td>Cell words<td>{number1} &lt;a1&gt; words</table>
<select><option>First choice<option>Second choice</select><textarea>Some words</textarea>
<input placeholder="Type here" value=x><pre>
 kept  words
</pre></body></html>
"""
TRANSLATED = {"title", "content", "alt", "placeholder", "label", "aria-label", "lang", "dir", "value"}


def article() -> Article:
    """The page, read."""
    return html.read(PAGE, path="a/b.html", locale="en")


ARTICLE = article()
KEYS = {
    (unit.context, to_text(segment.pattern)): segment
    for unit in ARTICLE.units
    if unit.locale is None
    for segment in unit.segments
}


def edition(targets: dict[Any, str], locale: str = "fr") -> Edition:
    """An edition with these targets."""
    entries = tuple(Entry(source=key[1], context=key[0], target=target) for key, target in targets.items())
    return localize(ARTICLE, locale, [Catalog(path="c.po", locale=locale, entries=entries)], source_locale="en")


def source(slot: Slot) -> str:
    """Leave a slot as it is."""
    return slot.source


def elements(text: str) -> Counter[tuple[str, tuple[tuple[str, object], ...]]]:
    """Elements with their attributes, the values only where they are not translated; without what localizing adds."""
    found: Counter[tuple[str, tuple[tuple[str, object], ...]]] = Counter()
    for element in turbohtml.parse(text).iter_elements():
        attributes = {name: None if name in TRANSLATED else repr(value) for name, value in dict(element.attrs).items()}
        if element.tag == "bdi" or (element.tag == "span" and set(attributes) == {"lang", "dir"}):
            continue
        found[element.tag, tuple(sorted(attributes.items(), key=str))] += 1
    return found


def words(text: str) -> list[str]:
    """The words that a page shows, without figures."""
    return [word for word in turbohtml.parse(text).find("body").text.split() if word.isalpha()]


SOURCE_ELEMENTS = elements(PAGE)


def test_the_source_comes_back() -> None:
    """In the source's locale an article with nothing to change is the source, character for character."""
    assert assemble(ARTICLE, source_edition(ARTICLE, "en"), source) == PAGE
    assert assemble(ARTICLE, localize(ARTICLE, "en", [], source_locale="en"), source) == PAGE


def test_untranslated_editions_differ_only_in_language() -> None:
    """Without a target everything falls back; only the marks of language are added."""
    text = assemble(ARTICLE, edition({}), source)
    assert text.replace('<span lang="en" dir="ltr">', "").count("<") == PAGE.count("<") + text.count('" dir="ltr">')
    assert elements(text) == SOURCE_ELEMENTS


def test_same_words_give_the_same_elements() -> None:
    """The source's texts as targets give the source's elements and words again."""
    text = assemble(ARTICLE, edition({key: key[1] for key in KEYS}), source)
    assert elements(text) == SOURCE_ELEMENTS
    assert words(text) == words(PAGE)


HOSTILE = """
<script>alert(1)</script> ; <img src=x onerror=alert(1)> ; </title> ; </script> ; </textarea> ; </p><h1> ; -->
<!-- ; ]]> ; " onmouseover="alert(1) ; ' onclick='x ; javascript:alert(1) ; \\u003cscript ; \\" ; \\
<a1 href='//e'> ; {skip} ; ＜a1＞ ; <a1> ; </a1> ; <a2> ; </a2> ; <em> ; </em> ; <b> ; </b> ; <i1/> ; <i2/>
<x1> ; </x1> ; <img1/> ; <q> ; </q> ; <span1> ; </span1> ; <b1/> ; <ruby> ; </ruby> ; <rt> ; </rt> ; {number1}
{ ; } ; < ; > ; & ; \u2028 ; word ; <a ; /> ; <br/> ; <option> ; </select> ; <button1> ; </button1> ; <table>
<plaintext> ; <svg><style> ; <math> ; <template> ; <base href=//e> ; <i> ; </i>
"""
PIECES = [" ", "\n", *(piece for line in HOSTILE.strip().split("\n") for piece in line.split(" ; "))]


@settings(max_examples=80)
@given(data=st.data())
def test_no_target_adds_markup(data: st.DataObject) -> None:
    """Whatever the targets say, an edition has no element, no attribute and no address that the source has not.

    Light formatting that a cut divides may be closed and opened once more.
    """
    hostile = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
    targets = {}
    for key, segment in KEYS.items():
        target = data.draw(hostile)
        # Half of the targets are sound, with hostile text around their tokens.
        targets[key] = target if data.draw(st.booleans()) else target + to_text(segment.pattern) + target
    locale = data.draw(st.sampled_from(["fr", "ar"]))
    text = assemble(ARTICLE, edition(targets, locale), source)
    added = elements(text) - SOURCE_ELEMENTS
    assert {key for key in added if key[0] not in LIGHT or key not in SOURCE_ELEMENTS} == set()
    data_block = text.partition('ld+json">')[2].partition("</script>")[0]
    assert json.loads(data_block).keys() == {"@type", "headline", "url"}


@pytest.mark.parametrize(
    ("form", "quote", "text", "written"),
    [
        (Escape.TEXT, "", 'a < b & "c"', 'a &lt; b &amp; "c"'),
        (Escape.RCDATA, "", "</title>", "&lt;/title&gt;"),
        (Escape.ATTRIBUTE, '"', "\"a\" & 'b' <", "&quot;a&quot; &amp; 'b' &lt;"),
        (Escape.ATTRIBUTE, "'", "\"a\" & 'b' >", '"a" &amp; &#39;b&#39; &gt;'),
        (Escape.ATTRIBUTE, "", 'a "b" c=`d', '"a &quot;b&quot; c=`d"'),
        (Escape.ATTRIBUTE, "", "", '""'),
        (Escape.JSON, '"', 'a "b" \\ </script><!--', 'a \\"b\\" \\\\ \\u003c/script\\u003e\\u003c!--'),
        (Escape.JSON, '"', "a\u2028b\u2029c\td\x7f&", "a\\u2028b\\u2029c\\td\\u007f\\u0026"),
    ],
)
def test_escaping(form: Escape, quote: str, text: str, written: str) -> None:
    """Characters are written so that they are nothing but text in their place, and read back as they were."""
    assert escaped(text, form, quote) == written
    if form is Escape.JSON:
        assert json.loads(f'"{written}"') == text
    else:
        assert turbohtml.unescape(written.removeprefix('"').removesuffix('"') if not quote else written).strip('"') == (
            text.strip('"')
        )


def test_localized_attributes_are_escaped_for_their_quotes() -> None:
    """An attribute in a code, in a head, and without quotation marks."""
    words = "A \"b\" 'c' <d> & e"
    targets = {key: words for key in KEYS if not KEYS[key].codes and not KEYS[key].values}
    text = assemble(ARTICLE, edition(targets), source)
    assert "content='A \"b\" &#39;c&#39; &lt;d&gt; &amp; e'" in text
    assert "alt=\"A &quot;b&quot; 'c' &lt;d&gt; &amp; e\"" in text
    assert "<title>A \"b\" 'c' &lt;d&gt; &amp; e</title>" in text
    assert '"headline": "A \\"b\\" \'c\' \\u003cd\\u003e \\u0026 e"' in text


def test_attributes_of_codes_are_localized() -> None:
    """The title of a link in a sentence is a unit of its own, also where the sentence falls back."""
    key = next(key for key in KEYS if key[1] == "The report")
    assert 'title="Le rapport">the <em>full' in assemble(ARTICLE, edition({key: "Le rapport"}), source)


def test_slots_are_filled_and_escaped() -> None:
    """What fills a slot is text of its place; what is left as it was is not escaped again."""
    skeleton = ('<a href="', Slot(name="link", source="/a?b&amp;c"), '">', Slot(name="body-end", escape=Escape.TEXT))
    small = Article(path="a.html", section="", slug="a", document=False, skeleton=skeleton, units=())
    nothing = source_edition(small, "en")
    assert assemble(small, nothing, source) == '<a href="/a?b&amp;c">'
    filled = assemble(small, nothing, lambda slot: '/fr/"x"&' if slot.name == "link" else "<nav></nav>")
    assert filled == '<a href="/fr/&quot;x&quot;&amp;"><nav></nav>'


def test_fields() -> None:
    """A metadata field is found by its name."""
    made = source_edition(ARTICLE, "en")
    title = field(made, "title")
    assert title is not None
    assert title.plain == "Rates rose & fell"
    assert field(made, "dateline") is None
