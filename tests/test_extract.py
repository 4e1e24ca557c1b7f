"""Templates: what a translator is shown."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog_builders import article, segment, updated
from l10n_news import extract, po

PATH = "locales/templates/business/a.pot"


def template(*units: str) -> str:
    """Extract a template; its entries as PO text."""
    return po.serialize(extract.template(article(units), PATH)).partition("\n\n")[2]


def test_an_entry_tells_what_a_translator_needs() -> None:
    """Place, values and codes stand above the text, the path of the article without line numbers."""
    assert (
        template(
            "[heading] Grants",
            "First.|A subsidy of {money1=140 CNY} went to <a1=link to example.org/report>{number1=1,561} firms</a1>.",
        )
        == """\
#. heading
#: articles/business/a.html
msgid "Grants"
msgstr ""

#. paragraph, sentence 1 of 2
#: articles/business/a.html
msgid "First."
msgstr ""

#. paragraph, sentence 2 of 2
#. {money1} = money in CNY
#. {number1} = number
#. <a1> = link to example.org/report
#: articles/business/a.html
#, python-brace-format
msgid "A subsidy of {money1} went to <a1>{number1} firms</a1>."
msgstr ""
"""
    )


def test_a_catalog_shows_the_values_as_its_locale_writes_them() -> None:
    """Each value stands with its source, its form in the locale, and its plural category."""
    notes = updated(["There are {number1=21,561} firms."], None, "de").entries[0].notes
    assert notes == ("paragraph", "{number1} = 21,561 → 21.561")


def test_a_locale_without_plurals_shows_no_category() -> None:
    """Japanese has one form for all numbers."""
    assert updated(["There are {number1=5} firms."], None, "ja").entries[0].notes[1] == "{number1} = 5 → 5"


def test_the_same_words_are_one_entry_with_all_their_places() -> None:
    """Title, heading and share title of one text are translated once."""
    notes = (
        extract.template(article(["[title] Grants", "[heading] Grants", "[share title] Grants"]), PATH).entries[0].notes
    )
    assert notes == ("title", "heading", "share title")


def test_many_places_of_a_kind_are_one_line() -> None:
    """A word in twelve cells of a table does not fill the translator's screen."""
    (entry,) = extract.template(article(["[table cell] Yes"] * 12), PATH).entries
    assert entry.notes == ("table cell 1, 2, 3, 4, 5, 6, 7, 8 and 4 more",)


def test_many_sentences_are_not_all_listed() -> None:
    """A sentence that ends twenty paragraphs names the first of them."""
    units = [f"Paragraph {'x' * number}.|Read more." for number in range(20)]
    entry = extract.template(article(units), PATH).index[None, "Read more."]
    assert len(entry.notes) == 9
    assert entry.notes[0] == "paragraph 1, sentence 2 of 2"
    assert entry.notes[-1] == "and in 12 more places"


def test_units_are_numbered_within_their_kind() -> None:
    """The second paragraph is the second one even behind a heading; a kind that stands once has no number."""
    notes = [entry.notes[0] for entry in extract.template(article(["A.", "[heading] B", "C."]), PATH).entries]
    assert notes == ["paragraph 1", "heading", "paragraph 2"]


def test_a_context_keeps_the_same_words_apart() -> None:
    """An author's context makes an entry of its own."""
    keys = [entry.key for entry in extract.template(article(["Cuts", "[label; context=slug] Cuts"]), PATH).entries]
    assert keys == [(None, "Cuts"), ("slug", "Cuts")]


def test_an_authors_note_cannot_pass_for_ours() -> None:
    """It stands behind a word of its own, in one line, without control characters, and is cut where it is too long."""
    (entry,) = extract.template(article([f"[label; note={{number1}} =\t5\x00 → 5{'x' * 600}] Cuts"]), PATH).entries
    assert entry.notes[1].startswith("note: {number1} = 5 → 5xxx")
    assert len(entry.notes[1]) == len("note: ") + 500


def test_the_tightest_budget_and_the_most_urgent_priority_count() -> None:
    """An entry that stands in several places must fit all of them."""
    units = ["[title; length=60; priority=2] Cuts", "[heading; length=40] Cuts", "[label; priority=1] Cuts"]
    assert extract.template(article(units), PATH).entries[0].flags == ("max-length:40", "priority:1")


def test_a_text_with_bare_braces_is_no_format_string() -> None:
    """Gettext's check would misread it."""
    found = extract.template(article(["A { b", "{x} {number1=5}", "a {number1=5} }"]), PATH)
    assert [entry.flags for entry in found.entries] == [(), (), ()]


def test_a_part_in_another_language_is_no_entry() -> None:
    """What the article quotes in German is not translated."""
    assert not extract.template(article(["[quotation; locale=de] Es ist vorbei."]), PATH).entries


def test_what_has_no_word_is_no_entry() -> None:
    """A cell with nothing but a figure is written by each locale; a translator is not asked."""
    found = extract.template(article(["{number1=5}", "({number1=5}) –", "{number1=5} firms"]), PATH)
    assert [entry.source for entry in found.entries] == ["{number1} firms"]


FIGURES = st.integers(0, 10**12).map(lambda figure: f"{figure:,}")


@settings(max_examples=50)
@given(st.lists(FIGURES, min_size=2, max_size=2), st.lists(FIGURES, min_size=2, max_size=2))
def test_a_changed_figure_leaves_the_template_equal(one: list[str], other: list[str]) -> None:
    """A value is no text: correcting it asks no translator."""
    text = "A plan of {{money1={} EUR}} for {{number1={}}} firms."
    assert template(text.format(*one)) == template(text.format(*other))


def test_brace_names() -> None:
    """Doubled braces are text; a text that is no format string has no names."""
    assert extract.brace_names("{{ {number1} }}") == {"number1"}
    assert extract.brace_names("plain") == frozenset()
    assert extract.brace_names("{number1:long}") is None
    assert extract.brace_names("}") is None


def test_the_builder_reads_what_it_should() -> None:
    """The tests' own short form of a segment means what it says."""
    made = segment("A {number1=5} <a1=link>b</a1>.")
    assert list(made.values) == ["number1"]
    assert made.codes["a1"].note == "link"
