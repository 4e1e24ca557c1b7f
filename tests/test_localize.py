"""Segments + targets → units of an edition."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from inline_markup import inlines
from l10n_news.assemble import assemble
from l10n_news.html import read
from l10n_news.localize import localize
from l10n_news.model import Article, Catalog, Edition, Entry, Place, Severity, Unit
from l10n_news.pattern import to_text
from l10n_news.record import replace
from l10n_news.unit.make import make_unit

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases" / "localize").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


def article(*sources: str, **options: Any) -> Article:
    """An article of paragraphs in the small markup."""
    skeleton: list[Any] = []
    units: list[Unit] = []
    for source in sources:
        leading, unit, trailing = make_unit(inlines(source), **{"kind": "paragraph", "locale": "en", **options})
        assert unit
        skeleton += ["<p>", *leading, Place(unit=len(units)), *trailing, "</p>"]
        units.append(unit)
    return Article(path="a/b.html", section="a", slug="b", document=False, skeleton=tuple(skeleton), units=tuple(units))


def catalog(source: Article, targets: list[str], locale: str, **options: Any) -> Catalog:
    """A catalog with a target for each segment of the article's first unit; an empty one is missing."""
    entries = [
        Entry(source=to_text(segment.pattern), target=target, line=10 * index, **options)
        for index, (segment, target) in enumerate(zip(source.units[0].segments, targets, strict=True), 1)
    ]
    return Catalog(path=f"locales/{locale}.po", locale=locale, entries=tuple(entries))


def text(edition: Edition) -> str:
    """Assemble, links as in the source."""
    return assemble(edition.article, edition, lambda slot: slot.source)


def test_cases_are_found() -> None:
    """The data is there."""
    assert len(CASES) >= 30
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """A paragraph with these targets becomes this markup, in this state, with these problems."""
    source = article(case["source"], **case.get("options", {}))
    chain = [catalog(source, case["targets"], case["locale"])]
    if "parent" in case:
        chain.append(catalog(source, case["parent"], case["parent_locale"]))
    edition = localize(source, case["locale"], chain, source_locale=case.get("source_locale", "en"))
    assert text(edition).removeprefix("<p>").removesuffix("</p>") == case["html"]
    assert edition.units[0].plain == case.get("plain", edition.units[0].plain)
    assert edition.units[0].state == case.get("state", "translated")
    assert [finding.name for finding in edition.findings] == case.get("problems", [])


# ── values ────────────────────────────────────────────────────────────────────────────────────────


def shown(source: str, target: str, locale: str) -> tuple[str, str]:
    """A paragraph with one target, as markup and as plain text."""
    small = article(source, sentences=False)
    edition = localize(small, locale, [catalog(small, [target], locale)], source_locale="en")
    assert edition.findings == ()
    return text(edition).removeprefix("<p>").removesuffix("</p>"), edition.units[0].plain


def test_values_are_written_for_the_locale() -> None:
    """A figure of the source stands as the locale writes it; in the source's words it stays."""
    assert shown("About 11,561 firms", "Etwa {number1} Firmen", "de")[0] == "Etwa 11.561 Firmen"
    small = article("About 11,561 firms")
    assert "About 11,561 firms" in text(localize(small, "de", [], source_locale="en"))


def test_a_segment_of_values_needs_no_target() -> None:
    """Only figures: they are formatted without a translator, and count for nothing."""
    small = article("11,561")
    edition = localize(small, "de", [], source_locale="en")
    assert text(edition) == "<p>11.561</p>"
    assert (edition.units[0].state, edition.translated, edition.total) == ("translated", 0, 0)


@pytest.mark.parametrize(
    ("locale", "words", "isolated"),
    [
        ("ar", "US$ 19.35", True),
        ("ar", "5 km", True),
        ("ar", "-5", True),
        ("ar", "+3", True),
        ("ar", "$5", True),
        ("ar", "١٬٥٦١", False),
        ("ar", "١١ أبريل", False),
        ("de", "1.561 km", False),
        ("de", "−5 %", False),
        ("fr", "5 دولار", True),
    ],
)
def test_values_of_the_other_direction_are_isolated(
    locale: str,
    words: str,
    isolated: bool,  # noqa: FBT001 -- a parameter
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Latin letters and signs in a right-to-left text stand in ``<bdi>``, in plain text between isolates."""
    monkeypatch.setattr("l10n_news.localize.value.format_value", lambda *_, **__: words)
    markup, plain = shown("About 1,561 x", "a {number1} b", locale)
    assert markup == (f"a <bdi>{words}</bdi> b" if isolated else f"a {words} b")
    assert plain == (f"a \u2068{words}\u2069 b" if isolated else f"a {words} b")


@pytest.mark.parametrize(("locale", "words"), [("ar", "1,561"), ("ar", "20 يونيو 2025"), ("he", "10:30")])
def test_european_digits_are_isolated_in_a_page_from_right_to_left(
    locale: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind a Latin name they would join it and change sides; an attribute's text stays without marks."""
    monkeypatch.setattr("l10n_news.localize.value.format_value", lambda *_, **__: words)
    assert shown("About 1,561 x", "Ada {number1}", locale) == (f"Ada <bdi>{words}</bdi>", f"Ada {words}")


def test_a_style_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a translator asks for reaches the formatter."""
    monkeypatch.setattr("l10n_news.localize.value.format_value", lambda *_, style, **__: str(style))
    assert shown("About 1,561 x", "a {number1:plain} <b", "de")[0] == "a plain &lt;b"


# ── catalogs and counts ───────────────────────────────────────────────────────────────────────────


def test_fuzzy_and_obsolete_entries_are_not_published() -> None:
    """A target that waits for a check is as good as none."""
    small = article("Rates rose")
    for state in ({"fuzzy": True}, {"obsolete": True}):
        edition = localize(small, "fr", [catalog(small, ["Les taux montent"], "fr", **state)], source_locale="en")
        assert edition.units[0].state == "source"
        assert (edition.translated, edition.total) == (0, 1)


def test_findings_name_the_catalog_and_the_line() -> None:
    """A damaged target is told with its place, once however often its sentence stands in the article."""
    small = article('See <a href="/x">one</a>', 'See <a href="/z">one</a>')
    edition = localize(small, "fr", [catalog(small, ["Voir"], "fr")], source_locale="en")
    assert [str(finding) for finding in edition.findings] == [
        "locales/fr.po:10: '<a1>…</a1>' is missing: put it where its words are"
    ]
    assert (edition.findings[0].severity, edition.findings[0].locale) == (Severity.ERROR, "fr")


def test_counts_are_of_distinct_entries() -> None:
    """The same sentence twice is one entry; a target of the parent's locale is not the edition's own."""
    small = article("Rates rose. Shares fell.", "Rates rose.")
    own = catalog(small, ["Os juros subiram.", ""], "pt_BR")
    parent = catalog(small, ["", "As ações caíram."], "pt")
    edition = localize(small, "pt_BR", [own, parent], source_locale="en")
    assert (edition.translated, edition.total) == (1, 2)
    assert [unit.state for unit in edition.units] == ["partial", "translated"]


def test_foreign_parts_stay() -> None:
    """A part in another language is not translated; where it runs the other way it says so."""
    small = article("Merci, Paris")
    foreign = replace(small, units=(replace(small.units[0], locale="fr"),))
    chain = [catalog(small, ["شكرا"], "ar")]
    assert text(localize(foreign, "ar", chain, source_locale="en")) == (
        '<p><span lang="fr" dir="ltr">Merci, Paris</span></p>'
    )
    assert text(localize(foreign, "de", [], source_locale="en")) == "<p>Merci, Paris</p>"
    assert localize(foreign, "ar", chain, source_locale="en").total == 0


def test_an_option_holds_text_only() -> None:
    """Inside ``<option>`` nothing but text may stand: a fallback there has no element around it."""
    small = article("Rates rose", kind="option")
    assert text(localize(small, "ar", [], source_locale="en")) == "<p>Rates rose</p>"


def test_the_source_edition_is_the_source() -> None:
    """In the source's own locale no catalog is asked."""
    small = article("Rates  <b>rose</b>. Shares fell 1,561 points.")
    edition = localize(small, "en", [catalog(small, ["x", "y"], "en")], source_locale="en")
    assert text(edition) == "<p>Rates  <b>rose</b>. Shares fell 1,561 points.</p>"
    assert edition.units[0].plain == "Rates rose. Shares fell 1,561 points."
    assert (edition.translated, edition.total) == (2, 2)


# ── what HTML asks of an edition ──────────────────────────────────────────────────────────────────


def turned(source: str, target: str = "") -> str:
    """Read a page's fragment and put it into Arabic; ``target`` is that of its last entry that has words."""
    page = read(f"<h1>1</h1>{source}", path="a.html", locale="en")
    keys = [to_text(segment.pattern) for unit in page.units for segment in unit.segments]
    entries = tuple(Entry(source=key, target=target or f"\u0648 {key}") for key in dict.fromkeys(keys) if " " in key)
    made = localize(page, "ar", [Catalog(path="x.po", locale="ar", entries=entries)], source_locale="en")
    return text(made).removeprefix("<h1>1</h1>")


TIMES = {
    "<p><time>2024-05-05</time></p>": '<time datetime="2024-05-05">',
    "<p>On <time>2024-05-05</time> it sailed.</p>": '<time datetime="2024-05-05">',
    "<p>At <time>14:30</time> it sailed.</p>": '<time datetime="14:30">',
    "<p>On <time>May 5</time> it sailed.</p>": '<time datetime="05-05">',
    "<p>In <time>May 2024</time> it sailed.</p>": '<time datetime="2024-05">',
    "<p>On <time class=x>May 5, 2024</time> it sailed.</p>": '<time class=x datetime="2024-05-05">',
    '<p>On <time datetime="2024-05-06">May 5</time> it sailed.</p>': '<time datetime="2024-05-06">',
    "<p>On <time DateTime=2024-05-06>May 5</time> it sailed.</p>": "<time DateTime=2024-05-06>",
    "<p>On <time>May 5, 2024 at 2:30 p.m.</time> it sailed.</p>": '<time datetime="2024-05-05T14:30">',
    "<p>From <time>May 5 to June 7</time> it sailed.</p>": "<time>",
    "<p>On <time>the next day</time> it sailed.</p>": "<time>",
    "<ul><li><b><time>14:30</time></b></li></ul>": '<time datetime="14:30">',
}


@pytest.mark.parametrize("source", TIMES)
def test_a_time_in_a_locale_s_words_says_which_it_is(source: str) -> None:
    """Without ``datetime`` its text must be for machines (HTML § 4.5.14); a locale's words are not."""
    assert TIMES[source] in turned(source)


def test_times_say_which_they_are_in_the_target_s_order() -> None:
    """A translator may put two of them the other way around."""
    source = "<p>From <time>2024-05-05</time> at <time>14:30</time> on.</p>"
    found = turned(source, "\u0641\u064a <time>{time1}</time> \u0641\u064a <time>{date1}</time>.")
    assert re.findall('datetime=.([^"]*)', found) == ["14:30", "2024-05-05"]


NESTED = {
    '<p><label>Name <a href="/x">one</a></label> and <a href="/y">two</a></p>': "<a1><label1/> two</a1>",
    '<p><a href="/x" translate="no">one</a> and <a href="/y">two</a></p>': "<a1>two <x1>one</x1></a1>",
    '<p><span translate="no"><a href="/x">o</a></span> and <a href="/y">two</a></p>': "<a1>two <x1>o</x1></a1>",
    '<p><button>One <a href="/x">o</a></button> and <a href="/y">two</a></p>': "<a1>two <button1/></a1>",
}


@pytest.mark.parametrize("source", NESTED)
def test_no_link_comes_to_stand_in_a_link(source: str) -> None:
    """What holds a link, or a text of its own that may, cannot be put into one: the source's words stand there."""
    found = turned(source, NESTED[source])
    depth = 0
    for tag in re.findall("</?a[ >]", found):
        depth += -1 if tag.startswith("</") else 1
        assert depth in {0, 1}, found
    assert depth == 0
