"""A tool that merges a catalog with its template takes nothing away that the next update does not give back."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from catalog_builders import updated
from l10n_news import build, po
from l10n_news.project import Project
from l10n_news.record import replace
from l10n_news.update import marks, restored

if TYPE_CHECKING:
    from pathlib import Path

    from l10n_news.model import Catalog, Entry

LINES = (
    "Mayors opened the bridge on Monday.",
    "It had cost {money1=140 CNY}.",
    "The toll is {money1=9 USD}.",
    "Nobody knew.",
)
NOW = [LINES[0].replace("Monday", "Friday"), *LINES[1:]]
COMMANDS = {
    "msgmerge": ["msgmerge", "--quiet", "--output-file={po}", "{po}", "{pot}"],
    "msgmerge --previous": ["msgmerge", "--quiet", "--previous", "--output-file={po}", "{po}", "{pot}"],
    "msgmerge, wrapped": [
        "msgmerge",
        "--quiet",
        "--no-fuzzy-matching",
        "--width=50",
        "--output-file={po}",
        "{po}",
        "{pot}",
    ],
    "pot2po": ["pot2po", "--progress=none", "--nofuzzymatching", "--template={po}", "{pot}", "{po}.new"],
    "msgattrib": ["msgattrib", "--clear-previous", "--sort-output", "--output-file={po}", "{po}"],
    "msgcat": ["msgcat", "--width=40", "--output-file={po}", "{po}"],
}


def catalog() -> Catalog:
    """A catalog with a fuzzy entry, two that ask for another rendering, and a plain one."""
    first = updated(LINES, None, "ru")
    worked = [
        replace(entry, target=f"Это {entry.source}".replace("{money1}", "{money1:symbol}")) for entry in first.entries
    ]
    return updated(NOW, replace(first, entries=tuple(worked)), "ru")


def merged(entry: Entry, **changes: object) -> Entry:
    """What msgmerge leaves of an entry."""
    notes = tuple(f"{note.partition(' = ')[0]} = money" if " → " in note else note for note in entry.notes)
    kept = tuple(note for note in notes if not note.startswith(("fuzzy: ", "mind ")))
    styled = ":symbol}" in entry.target
    bare = {"previous_context": None, "previous_source": None, "previous_plural": None}
    return replace(entry, **{"notes": kept, "fuzzy": entry.fuzzy or styled, **bare, **changes})


def fuzzy(one: Catalog) -> list[bool]:
    """Which of the living entries are fuzzy."""
    return [entry.fuzzy for entry in one.entries if not entry.obsolete]


def changed(old: Catalog, **by_source: dict[str, object]) -> Catalog:
    """A catalog that was merged with its template, of which some entries are otherwise."""
    entries = (merged(entry, **by_source.get(entry.source.split()[0], {})) for entry in old.entries)
    return replace(old, entries=tuple(entries))


def test_all_comes_back() -> None:
    """Previous sources, reasons and the finished state, where neither source nor target has changed."""
    old = catalog()
    assert fuzzy(old) == [True, False, False, False]
    assert fuzzy(changed(old)) == [True, True, True, False]
    back = restored(changed(old), marks(old))
    assert fuzzy(back) == [True, False, False, False]
    assert back.entries[0] == old.entries[0]
    assert updated(NOW, back, "ru") == old


def test_what_a_translator_made_fuzzy_stays_so() -> None:
    """A translator's mark does not change the notes, and is not gettext's where it has not doubted all."""
    old = catalog()
    own = replace(old, entries=tuple(replace(entry, fuzzy=True) for entry in old.entries))
    assert restored(own, marks(old)) == own
    some = changed(old, The={"fuzzy": False})
    assert fuzzy(restored(some, marks(old))) == [True, True, False, False]
    plain = changed(old, Nobody={"fuzzy": True})
    assert fuzzy(restored(plain, marks(old))) == [True, False, False, True]


def test_another_target_is_not_touched() -> None:
    """Of a target that somebody has changed meanwhile nothing is known."""
    old = catalog()
    own = changed(old, It={"target": "Другое {money1:symbol}."}, The={"target": "Третье."})
    assert restored(own, marks(old)).entries[1:] == own.entries[1:]
    settled = changed(old, The={"fuzzy": False, "target": "Готово {money1}."})
    mayor = replace(settled, entries=(merged(old.entries[0], fuzzy=False), *settled.entries[1:]))
    assert not restored(mayor, marks(old)).entries[0].fuzzy


@pytest.mark.parametrize("name", COMMANDS)
def test_tools(name: str, tmp_path: Path) -> None:
    """What the tools make of the catalogs of a project comes back, byte for byte, at the next update."""
    if shutil.which(COMMANDS[name][0]) is None:
        pytest.skip(f"{name} is not installed")
    story = tmp_path / "articles/world/bridge.md"
    story.parent.mkdir(parents=True)
    (tmp_path / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["ru"]\n', encoding="utf-8")
    text = "---\ntitle: The bridge\n---\n\nThe mayor opened it on a wet day. It cost $140. Nobody saw 3 ships pass.\n"
    story.write_text(text, encoding="utf-8")
    update(tmp_path)
    file = tmp_path / "locales/ru/LC_MESSAGES/world/bridge.po"
    written = po.parse(file.read_bytes(), "", "ru")
    worked = (
        replace(entry, target=f"Это {entry.source}".replace("{money1}", "{money1:symbol}"))
        for entry in written.entries
        if entry.context is None
    )
    file.write_text(po.serialize(replace(written, entries=tuple(worked))), encoding="utf-8")
    story.write_text(text.replace("wet", "dry").replace("pass", "pass by"), encoding="utf-8")
    update(tmp_path)
    good = file.read_bytes()
    assert good.count(b"#| msgid") == 2
    pot = tmp_path / "locales/templates/world/bridge.pot"
    command = [part.format(po=file, pot=pot) for part in COMMANDS[name]]
    subprocess.run(command, check=True, capture_output=True)
    new = file.with_name("bridge.po.new")
    if new.exists():
        new.replace(file)
    assert file.read_bytes() != good
    told = build.preview(Project.open(tmp_path), ("ru",))
    assert not any(one.fuzzy for one in told.catalogs)
    update(tmp_path)
    assert file.read_bytes() == good


def update(folder: Path) -> None:
    """Update the catalogs of a project."""
    build.update(Project.open(folder), ("ru",), jobs=1)
