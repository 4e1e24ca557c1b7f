"""What an update writes is a file that gettext's own tools take."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from catalog_builders import article, updated
from l10n_news import extract, po
from l10n_news.model import Catalog, Entry
from l10n_news.record import replace
from l10n_news.update import renew

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")

UNITS = [
    "Plain words.",
    "A plan of {money1=140 CNY} for {number1=5} firms.",
    "Braces { and {number1=5}.",
    "More }} and {number1=7}.",
    "[headline; length=20; priority=1] <a1=link>Short</a1>",
    "[label; context=slug] Plain words.",
]
TARGETS = [
    "{target}",
    "without placeholders",
    "{number1} {number1} {money9}",
    "{number1:long} {money1}",
    "{{ { } }}",
    "\nnewlines\n",
    '\\ "quoted" \t \r \x01 \x85 \u2028',
    '#~ msgid "x"',
    "{money1!r} {number1.x} {number1[0]}",
]  # fmt: skip


def check(catalog: Catalog, folder: Path) -> None:
    """Let ``msgfmt -c`` judge a catalog."""
    path = folder / "x.po"
    path.write_text(po.serialize(catalog), "utf-8", newline="")
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("target", TARGETS)
def test_msgfmt_takes_whatever_a_translator_wrote(target: str, tmp_path: Path) -> None:
    """A placeholder that is spelled out, dropped or unknown does not make the file unusable; nor does an edit."""
    first = updated(UNITS, None)
    worked = tuple(replace(entry, target=target.replace("{target}", entry.source)) for entry in first.entries)
    second = updated(UNITS, replace(first, entries=worked))
    check(second, tmp_path)
    check(updated([text.replace("Plain", "Bare").replace("=5", "=1") for text in UNITS], second), tmp_path)


@pytest.mark.parametrize("locale", ["ar", "fr", "ja", "ru"])
def test_msgfmt_takes_plural_forms(locale: str, tmp_path: Path) -> None:
    """An entry with a plural that is not translated yet is sound in every locale."""
    template = Catalog(path="site.pot", locale=None, entries=(Entry(source="one", source_plural="many"),))
    check(renew(template, None, locale, path="site.po", source_locale="en"), tmp_path)


def test_msgcat_leaves_what_an_update_wrote(tmp_path: Path) -> None:
    """A catalog that gettext's tools saved again is the same one to us, and the next update writes the same bytes."""
    units = [text for text in UNITS if "headline" not in text]
    first = updated(units, None, "ru")
    worked = tuple(replace(entry, target=f"Это {entry.source} " * 5) for entry in first.entries)
    second = updated([*units[1:], "Plain words, edited."], replace(first, entries=worked), "ru")
    ours = po.serialize(second)
    path = tmp_path / "ru.po"
    path.write_text(ours, "utf-8", newline="")
    for command in (["msgcat", "--width=60", str(path)], ["msgcat", "--no-wrap", "--sort-by-file", str(path)]):
        theirs = subprocess.run(command, capture_output=True, check=True).stdout
        read = po.parse(theirs, second.path, "ru")
        assert po.serialize(updated([*units[1:], "Plain words, edited."], read, "ru")) == ours


@pytest.mark.parametrize("locale", ["ar", "ru", "de"])
def test_msgmerge_with_the_template_asks_nobody_again(locale: str, tmp_path: Path) -> None:
    """The notes of a template tell no figures: what an update wrote comes back, byte for byte."""
    units = [*UNITS, "Of {number1=21} firms {number2=2} closed.", "Gone are {number1=3} ships."]
    first = updated(units, None, locale)
    worked = tuple(replace(entry, target=f"Это {entry.source} " * 5, comments=("mine",)) for entry in first.entries)
    styled = tuple(replace(entry, target=entry.target.replace("{money1}", "{money1:symbol}")) for entry in worked)
    header = (("X-Desk", "night"), ("Last-Translator", "Ana"), ("PO-Revision-Date", "2026-02-02 10:00+0100"))
    units.pop()
    catalog = updated(units, replace(first, entries=styled, header=header), locale)
    assert [entry.source for entry in catalog.entries if not entry.translated] == ["Gone are {number1} ships."]
    path, pot = tmp_path / "x.po", tmp_path / "x.pot"
    path.write_text(po.serialize(catalog), "utf-8", newline="")
    pot.write_text(po.serialize(extract.template(article(units), "x.pot")), "utf-8", newline="")
    merge = ["msgmerge", "--quiet", "--previous", "--update", "--backup=none", str(path), str(pot)]
    subprocess.run(merge, capture_output=True, check=True)
    theirs = po.parse(path.read_bytes(), catalog.path, locale)
    assert theirs != catalog
    assert po.serialize(updated(units, theirs, locale)) == po.serialize(catalog)


def test_msgmerge_drops_no_reason(tmp_path: Path) -> None:
    """What msgmerge makes of a catalog's fuzzy entries comes back, byte for byte, with why each of them is fuzzy."""
    lines = ["The mayor opened the new bridge on Monday.", "Prices rose again in April.", "The cause is not known yet."]
    elsewhere = updated(["The firm will build the new ferry at its own yard."], None)
    other = replace(
        elsewhere,
        path="locales/fr/LC_MESSAGES/business/b.po",
        entries=tuple(replace(entry, target=f"T: {entry.source}") for entry in elsewhere.entries),
    )
    first = updated(lines, None)
    old = replace(first, entries=tuple(replace(entry, target=f"T: {entry.source}") for entry in first.entries))
    now = [
        "Prices rose again in early April.",
        "The firm will build the new ferry at its old yard.",
        "The cause is not known yet.",
        "The cause is not fully known yet.",
    ]
    made = updated(now, old, leverage=[other])
    reasons = [note.partition(":")[2][:30] for entry in made.entries for note in entry.notes if "fuzzy: " in note]
    assert reasons == [
        " the source was edited: {+earl",
        " 96 % like a sentence of local",
        " 90 % like a sentence of this ",
    ]
    path, pot = tmp_path / "x.po", tmp_path / "x.pot"
    path.write_text(po.serialize(made), "utf-8", newline="")
    pot.write_text(po.serialize(extract.template(article(now), "x.pot")), "utf-8", newline="")
    merge = ["msgmerge", "--quiet", "--previous", "--update", "--backup=none", str(path), str(pot)]
    subprocess.run(merge, capture_output=True, check=True)
    theirs = po.parse(path.read_bytes(), made.path, "fr")
    assert not any("fuzzy: " in note for entry in theirs.entries if not entry.obsolete for note in entry.notes)
    assert po.serialize(updated(now, theirs, leverage=[other])) == po.serialize(made)
