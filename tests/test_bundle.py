"""Catalogs as one file and back: nothing is lost, whatever is done on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command import run
from l10n_news import po
from l10n_news.bundle import bundle, take_in, unbundle
from l10n_news.model import Catalog, Entry
from l10n_news.record import replace

if TYPE_CHECKING:
    from pathlib import Path

PATH = "locales/de/LC_MESSAGES/world/a.po"
ONE = Entry(source="One.", target="Eins.", notes=("paragraph 1",), references=("articles/world/a.md",))
TWO = Entry(source="Two.", context="slug", comments=("ask the desk",), flags=("priority:1",))
GONE = Entry(source="Gone.", target="Fort.", obsolete=True)

words = st.text(alphabet='aé中"\\\n{', max_size=5)
entries = st.builds(
    Entry,
    source=words.filter(bool),
    target=words,
    context=st.none() | st.sampled_from(["", "slug", "a|b"]),
    fuzzy=st.booleans(),
    comments=st.lists(st.sampled_from(["x", "y"]), unique=True, max_size=1).map(tuple),
)
catalogs = st.lists(entries, max_size=4, unique_by=lambda entry: entry.key).map(
    lambda found: Catalog(path=PATH, locale="de", entries=tuple(found))
)


def catalog(*found: Entry) -> Catalog:
    """Make a catalog."""
    return Catalog(path=PATH, locale="de", entries=found, header=(("Language", "de"), ("X-Team", "Berlin")))


def sent(present: Catalog) -> Catalog:
    """Send a catalog out and read what a tool would have written."""
    file = po.serialize(bundle({"world/a": present, "world/b": catalog(ONE)}, path="b.po", locale="de"))
    back = unbundle(po.parse(file, "b.po", "de"))
    assert set(back) == ({"world/a", "world/b"} if present.entries else {"world/b"})
    return back.get("world/a", replace(present, entries=()))


def mended(returned: Catalog, **targets: str) -> Catalog:
    """Translate in the bundle, by the first word of a source."""
    done = (
        replace(entry, target=targets[entry.source.rstrip(".")], fuzzy=False)
        if entry.source.rstrip(".") in targets
        else entry
        for entry in returned.entries
    )
    return replace(returned, entries=tuple(done))


@settings(max_examples=60)
@given(catalogs)
def test_out_and_back_changes_nothing(present: Catalog) -> None:
    """A bundle that comes back as it went out leaves each catalog as it was."""
    assert take_in(present, sent(present)) == present


@settings(max_examples=60)
@given(catalogs, st.data())
def test_no_target_is_lost(present: Catalog, data: st.DataObject) -> None:
    """Whatever either side does meanwhile, each target that either has is in the merged catalog."""
    returned = sent(present)
    here = replace(present, entries=tuple(replace(e, target=data.draw(words)) for e in present.entries))
    there = replace(returned, entries=tuple(replace(e, target=data.draw(words)) for e in returned.entries))
    merged = take_in(here, there)
    text = {entry.key: (entry.target, *entry.comments) for entry in merged.entries}
    for before, mine, other in zip(present.entries, here.entries, there.entries, strict=True):
        for target in {mine.target, other.target} - {before.target, ""}:
            assert any(target in part for part in text[mine.key])


def test_work_of_both_sides_is_joined() -> None:
    """A translation from outside and one made here meanwhile are both taken; header and obsolete entries stay."""
    present = catalog(ONE, TWO, GONE)
    returned = mended(sent(present), One="Das Erste.")
    here = catalog(ONE, replace(TWO, target="Zwei."), GONE)
    assert take_in(here, returned) == catalog(replace(ONE, target="Das Erste."), replace(TWO, target="Zwei."), GONE)


def test_two_translations_of_one_entry_are_both_kept() -> None:
    """Where both sides translated, ours is fuzzy and theirs a comment."""
    returned = mended(sent(catalog(TWO)), Two="Zwo.")
    (entry,) = take_in(catalog(replace(TWO, target="Zwei.")), returned).entries
    assert (entry.target, entry.fuzzy) == ("Zwei.", True)
    assert entry.comments == ("ask the desk", "merged, the other version: Zwo.")


def test_an_empty_target_takes_none_away() -> None:
    """A tool that returns an entry without its target does no harm."""
    present = catalog(ONE)
    assert take_in(present, mended(sent(present), One="")) == present


def test_a_tool_that_drops_the_notes() -> None:
    """Without the digests a new translation is taken, and two different ones are both kept."""
    present = catalog(ONE, TWO)
    returned = mended(sent(present), One="Das Erste.", Two="Zwei.")
    bare = replace(returned, entries=tuple(replace(entry, notes=()) for entry in returned.entries))
    one, two = take_in(present, bare).entries
    assert (one.target, one.fuzzy, one.comments) == ("Eins.", True, ("merged, the other version: Das Erste.",))
    assert (two.target, two.fuzzy) == ("Zwei.", False)


def test_an_entry_that_went_away_meanwhile() -> None:
    """A translation of a sentence that the article no longer has is kept for the next update to place."""
    returned = mended(sent(catalog(ONE, TWO)), Two="Zwei.")
    assert [entry.target for entry in take_in(catalog(ONE), returned).entries] == ["Eins.", "Zwei."]
    untouched = sent(catalog(ONE, TWO))
    assert take_in(catalog(ONE), untouched) == catalog(ONE)


# ── the commands ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two sections."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de", "fr"]\n', encoding="utf-8")
    for name, day in (("world/a", "2026-03-01"), ("world/b", "2026-03-02"), ("sport/c", "2026-03-01")):
        file = folder / f"articles/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"title: The news of {name}\nauthors: [Ada Example]\npublished: {day}T08:00:00+01:00"
        file.write_text(f"---\n{head}\n---\n\nIt rained.\n", encoding="utf-8")
    assert run(folder, "update").exit_code == 0
    return folder


def test_a_bundle_goes_out_and_comes_back(project: Path, tmp_path: Path) -> None:
    """One file has the section's entries; translated elsewhere, it fills both catalogs of the section, no other."""
    file = tmp_path / "desk.po"
    assert run(project, "bundle", "--section", "world", "--locale", "de", "-o", str(file)).exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert text.count('msgid "It rained."') == 2
    assert "sport/c" not in text
    file.write_text(text.replace('"It rained."\nmsgstr ""', '"It rained."\nmsgstr "Es regnete."'), encoding="utf-8")
    done = run(project, "unbundle", str(file))
    assert (done.exit_code, done.stderr, done.stdout) == (0, "", "2 catalogs written\n")
    for name, expected in (("world/a", 1), ("world/b", 1), ("sport/c", 0)):
        catalog_text = (project / f"locales/de/LC_MESSAGES/{name}.po").read_text(encoding="utf-8")
        assert catalog_text.count("Es regnete.") == expected
        assert "sent out" not in catalog_text
    assert run(project, "unbundle", str(file)).stdout == "0 catalogs written\n"


def test_a_day_and_a_file_for_each_locale(project: Path, tmp_path: Path) -> None:
    """--day takes the articles of a day, {locale} makes a file for each locale."""
    done = run(project, "bundle", "--day", "2026-03-01", "-o", str(tmp_path / "day-{locale}.po"))
    assert done.exit_code == 0
    for locale in ("de", "fr"):
        text = (tmp_path / f"day-{locale}.po").read_text(encoding="utf-8")
        assert "world/a" in text
        assert "sport/c" in text
        assert "world/b" not in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('msgid ""\nmsgstr "Language: tlh\\n"\n', "Language is 'tlh' (write one of de, fr there)"),
        ('msgid "x"\nmsgstr "', "a string that does not end"),
        ("\0", "a NUL character"),
    ],
)
def test_a_file_that_is_no_bundle(project: Path, tmp_path: Path, text: str, said: str) -> None:
    """A hostile or wrong file is one sentence and exit code 2."""
    file = tmp_path / "in.po"
    file.write_text(text, encoding="utf-8")
    done = run(project, "unbundle", str(file))
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


def test_no_name_leads_out_of_the_project(project: Path, tmp_path: Path) -> None:
    """An entry of an article that the project does not have, or of none, is left out with a warning."""
    file = tmp_path / "in.po"
    head = 'msgid ""\nmsgstr "Language: de\\n"\n\n'
    file.write_text(f'{head}msgctxt "../../../x"\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n', encoding="utf-8")
    done = run(project, "unbundle", str(file))
    assert (done.exit_code, done.stdout) == (0, "0 catalogs written\n")
    assert "the project has no article '../../../x'" in done.stderr
    assert "the entry 'c' tells no article" in done.stderr


def test_a_flood_of_names_is_told_in_a_few_lines(project: Path, tmp_path: Path) -> None:
    """Of many articles that are not there the first are named, then how many there are besides."""
    file = tmp_path / "in.po"
    head = 'msgid ""\nmsgstr "Language: de\\n"\n\n'
    file.write_text(head + "".join(f'msgctxt "x/{n}"\nmsgid "a"\nmsgstr "b"\n\n' for n in range(50)), encoding="utf-8")
    done = run(project, "unbundle", str(file))
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (0, "0 catalogs written\n", 21)
    assert done.stderr.endswith("in.po: 30 more like these are left out\n")


def test_a_bundle_cannot_make_a_catalog_too_large_to_read(project: Path, tmp_path: Path) -> None:
    """More entries for one article than a catalog may have are refused, and the catalog stays as it is."""
    catalog = project / "locales/de/LC_MESSAGES/world/a.po"
    before = catalog.read_bytes()
    file = tmp_path / "in.po"
    head = 'msgid ""\nmsgstr "Language: de\\n"\n\n'
    entries = (f'msgctxt "world/a|{n}"\nmsgid "a"\nmsgstr "b"\n\n' for n in range(20_001))
    file.write_text(head + "".join(entries), encoding="utf-8")
    done = run(project, "unbundle", str(file))
    assert (done.exit_code, done.stdout) == (0, "0 catalogs written\n")
    assert "world/a.po: the catalog would be larger than one that is read (it is left as it is; " in done.stderr
    assert catalog.read_bytes() == before


def test_several_locales_want_several_files(project: Path, tmp_path: Path) -> None:
    """One file cannot hold two locales."""
    done = run(project, "bundle", "-o", str(tmp_path / "x.po"))
    assert done.exit_code == 2
    assert "a bundle has one locale" in done.stderr


def test_an_embargoed_article_stays_in_the_house(project: Path, tmp_path: Path) -> None:
    """Neither a bundle nor an exported memory has it, nor what other catalogs learned from it; with a word they do."""
    head = "---\ntitle: {}\nstatus: {}\nauthors: [Ada Example]\npublished: 2026-03-01T08:00:00+01:00\n---\n\n"
    line = "The minister will resign on the first day of the coming month."
    file = project / "articles/world/secret.md"
    file.write_text(head.format("A secret", "embargoed") + line + "\n", encoding="utf-8")
    assert run(project, "update").exit_code == 0
    catalog = project / "locales/de/LC_MESSAGES/world/secret.po"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace(f'msgid "{line}"\nmsgstr ""', f'msgid "{line}"\nmsgstr "Geheim."'))
    near = line.replace("minister", "chairman")
    (project / "articles/world/open.md").write_text(head.format("Open", "published") + near + "\n", encoding="utf-8")
    assert run(project, "update").exit_code == 0
    assert "Geheim." in (project / "locales/de/LC_MESSAGES/world/open.po").read_text(encoding="utf-8")
    out, memory = tmp_path / "out.po", tmp_path / "memory.po"
    done = run(project, "bundle", "--locale", "de", "-o", str(out))
    assert (
        "locales/de/LC_MESSAGES/world/secret.po: the article is under embargo: it is not in the bundle" in done.stdout
    )
    assert run(project, "memory", "export", "--locale", "de", str(memory)).exit_code == 0
    for handed in (out.read_text(encoding="utf-8"), memory.read_text(encoding="utf-8")):
        assert not [word for word in ("secret", "minister", "Geheim") if word in handed]
    before = (project / "locales/de/LC_MESSAGES/world/open.po").read_bytes()
    assert run(project, "unbundle", str(out)).exit_code == 0
    assert (project / "locales/de/LC_MESSAGES/world/open.po").read_bytes() == before
    assert "under" not in run(project, "bundle", "--locale", "de", "--embargoed", "-o", str(out)).stdout
    assert "Geheim." in out.read_text(encoding="utf-8")
