"""Slugs: what a translator may write, what is an entry, which catalog is asked, what looks alike."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import cldr, slug
from l10n_news.model import Article, Catalog, Entry, Severity, Slug
from l10n_news.po import parse as parse_po
from l10n_news.po import serialize
from l10n_news.site import address
from l10n_news.update import renew

CASES = tomllib.loads((Path(__file__).parent / "cases/slug/notation.toml").read_text(encoding="utf-8"))
LOCALES = ("en", "ar", "de", "hi", "ja", "ru", "tr", "zh_Hans")

ARTICLE = Article(path="sport/cup-final.txt", section="sport", slug="cup-final", document=False, skeleton=(), units=())
NOTES = (
    "address of the page: …/sport/cup-final.html",
    "lower-case letters and digits, with hyphens between words; it may stay empty",
)


def entry(target: str, **changes: object) -> Entry:
    """Make the slug's entry of a catalog."""
    given = {"source": "cup-final", "target": target, "context": "slug", "line": 7, "notes": NOTES, **changes}
    return Entry(**given)  # type: ignore[arg-type]


def catalog(*entries: Entry, locale: str = "de") -> Catalog:
    """Make a catalog."""
    return Catalog(path=f"{locale}.po", locale=locale, entries=entries)


def template(*entries: Entry) -> Catalog:
    """Make a template with the slug's entry."""
    return slug.with_slug(Catalog(path="x.pot", locale=None, entries=entries), ARTICLE)


# ── the notation ──────────────────────────────────────────────────────────────────────────────────


def test_there_are_cases() -> None:
    """The file of cases is read."""
    assert len(CASES["read"]) > 20
    assert len(CASES["refused"]) > 20


@pytest.mark.parametrize("case", CASES["read"], ids=lambda case: case["name"])
def test_what_is_read(case: dict[str, str]) -> None:
    """What people type becomes a slug."""
    assert slug.parse(case["write"], case["locale"]) == slug.Reading(text=case["slug"])


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_what_is_refused(case: dict[str, str]) -> None:
    """What is not on the allow-list is refused in words that say why."""
    read = slug.parse(case["write"], case["locale"])
    assert read.text == ""
    assert case["says"] in read.problem


@pytest.mark.parametrize(("sign", "most"), [("x", 200), ("ä", 100), ("決", 66)])
def test_the_longest(sign: str, most: int) -> None:
    """A slug has at most 200 bytes, so that a file can have its name."""
    assert slug.parse(sign * most, "ja").text == sign * most
    assert "200 bytes" in slug.parse(sign * (most + 1), "ja").problem
    assert "200 bytes" in slug.parse(sign * 100_000, "ja").problem


@given(text=st.text(max_size=80), locale=st.sampled_from(LOCALES))
@settings(max_examples=300)
def test_a_slug_is_safe(text: str, locale: str) -> None:
    """Whatever is written: what comes out is a file's name everywhere, and reading it again changes nothing."""
    read = slug.parse(text, locale)
    assert bool(read.text) != bool(read.problem)
    if read.text:
        assert slug.parse(read.text, locale) == read
        assert unicodedata.is_normalized("NFC", read.text)
        assert read.text == read.text.lower()
        assert all(sign == "-" or unicodedata.category(sign)[0] in "LMN" for sign in read.text)
        assert not read.text.startswith("-")
        assert not read.text.endswith("-")
        assert "--" not in read.text
        assert len(read.text.encode()) <= slug.MAX_BYTES
        assert read.text not in slug.RESERVED
        assert unquote(address.url(address.article(locale, read.text))) == f"{cldr.bcp47(locale)}/{read.text}.html"


# ── what looks alike ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cup", "CUP"),
        ("сор", "cop"),
        ("élève", "e\u0301le\u0300ve"),
        ("٢٠٢٥", "2025"),
        ("g20", "g2o"),
        ("straße", "strasse"),
    ],
)
def test_twins(one: str, other: str) -> None:
    """Case, composition, digits of other scripts and letters of the same shape make no difference."""
    assert slug.twin(one) == slug.twin(other)


@pytest.mark.parametrize(("one", "other"), [("cote", "coté"), ("final", "finale"), ("кубок", "кубки")])
def test_no_twins(one: str, other: str) -> None:
    """Words that a reader tells apart are two."""
    assert slug.twin(one) != slug.twin(other)


# ── entries ───────────────────────────────────────────────────────────────────────────────────────


def test_an_article_has_a_slug() -> None:
    """The last entry of a template asks for the slug, and says what may stand there."""
    made = template(Entry(source="A sentence."))
    assert [one.key for one in made.entries] == [(None, "A sentence."), ("slug", "cup-final")]
    assert made.entries[-1].notes == NOTES
    assert made.entries[-1].references == ("articles/sport/cup-final.txt",)
    assert list(slug.texts(made.entries)) == [made.entries[0]]


def test_an_authors_own_context_stays() -> None:
    """A text whose author gave it the context «slug» is a text; no second entry of its key is made."""
    own = Entry(source="cup-final", context="slug", notes=("label",))
    assert template(own).entries == (own,)
    assert not slug.is_slug(own)


def test_folders_of_sections() -> None:
    """Each folder of a section's path is one entry, however many sections lie in it."""
    assert [one.source for one in slug.folders(["world/asia", "world/europe", "", "world"])] == [
        "asia",
        "europe",
        "world",
    ]


# ── update ────────────────────────────────────────────────────────────────────────────────────────


def test_an_update_keeps_a_slug() -> None:
    """A target stays as it is written, with comments and flags; updating again changes nothing."""
    old = catalog(
        Entry(source="A.", target="Ein A."), entry("pokalfinale", comments=("asked the desk",), flags=("own",))
    )
    new = renew(template(Entry(source="A.")), old, "de", path="de.po", source_locale="en")
    assert [one.target for one in new.entries] == ["Ein A.", "pokalfinale"]
    assert new.entries[1].comments == ("asked the desk",)
    again = parse_po(serialize(new).encode(), "de.po", "de")
    assert serialize(renew(template(Entry(source="A.")), again, "de", path="de.po", source_locale="en")) == serialize(
        new
    )


def test_a_renamed_article_keeps_its_slug_as_fuzzy() -> None:
    """The translated slug of another name is a proposal, with the former name."""
    old = catalog(entry("finale", source="final"))
    new = renew(template(), old, "de", path="de.po", source_locale="en").entries
    assert [(one.source, one.target, one.fuzzy, one.previous_source) for one in new] == [
        ("cup-final", "finale", True, "final")
    ]


def test_a_slug_is_taken_from_no_other_entry() -> None:
    """Neither a sentence that is alike nor the same slug of another article fills it."""
    words = Entry(source="cup-final", target="Das Pokalfinale")
    elsewhere = Catalog(path="other.po", locale="de", entries=(words, entry("pokalfinale")))
    old = catalog(words)
    new = renew(template(Entry(source="Cup final")), old, "de", path="de.po", source_locale="en", leverage=[elsewhere])
    assert new.index["slug", "cup-final"].target == ""
    assert not any(one.target == "pokalfinale" for one in new.entries)


def test_no_slug_is_lost() -> None:
    """What a translator wrote for a slug that is gone becomes obsolete, and comes back with it."""
    old = catalog(entry("finale", source="final"), entry("pokal", source="cup"))
    new = renew(template(), old, "de", path="de.po", source_locale="en")
    assert {one.target for one in new.entries if one.obsolete} == {"finale", "pokal"}
    reread = parse_po(serialize(new).encode(), "de.po", "de")
    back = Catalog(path="x.pot", locale=None, entries=(entry("", source="cup"),))
    assert renew(back, reread, "de", path="de.po", source_locale="en").index["slug", "cup"].target == "pokal"


def test_a_tool_that_drops_notes_loses_no_slug() -> None:
    """The key alone carries a target over."""
    new = renew(template(), catalog(entry("finale", notes=())), "de", path="de.po", source_locale="en")
    assert [(one.target, one.obsolete, one.notes) for one in new.entries] == [("finale", False, NOTES)]


# ── which catalog ─────────────────────────────────────────────────────────────────────────────────


def test_the_first_sound_slug_of_the_chain() -> None:
    """A wrong one is a finding with its place, and the next catalog is asked."""
    chain = [catalog(entry("final/copa"), locale="pt_BR"), catalog(entry("final-da-taca"), locale="pt")]
    found, findings = slug.choose("cup-final", "pt_BR", chain)
    assert found == Slug(text="final-da-taca", path="pt.po", line=7)
    said = "the slug 'final/copa' has '/' (U+002F): write lower-case letters and digits of the language, and hyphens"
    assert [(one.name, one.severity, str(one)) for one in findings] == [
        ("wrong-slug", Severity.ERROR, f"pt_BR.po:7: {said}")
    ]


def test_a_fuzzy_slug_is_not_published() -> None:
    """The source's slug stands until somebody has looked at it."""
    found, findings = slug.choose("cup-final", "de", [catalog(entry("finale", fuzzy=True))])
    assert found is None
    assert [(one.name, one.severity) for one in findings] == [("fuzzy-slug", Severity.INFO)]


def test_what_is_made_of_a_headline_is_told() -> None:
    """A slug that was typed as words is used, and a finding says how."""
    found, findings = slug.choose("cup-final", "de", [catalog(entry("Finale im Regen"))])
    assert found is not None
    assert found.text == "finale-im-regen"
    assert [str(one) for one in findings] == ["de.po:7: the slug 'Finale im Regen' is 'finale-im-regen' in the address"]


def test_no_slug_is_no_trouble() -> None:
    """An empty target asks for nothing and says nothing."""
    assert slug.choose("cup-final", "de", [catalog(entry("")), catalog()]) == (None, ())
