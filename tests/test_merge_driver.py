"""Two people translate the same catalog on two branches: git merges by entry."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from command import run
from l10n_news import po

if TYPE_CHECKING:
    from pathlib import Path

    from l10n_news.model import Catalog

CATALOG = "locales/de/LC_MESSAGES/world/bridge.po"
BASE = """msgid ""
msgstr ""
"Language: de\\n"

#. paragraph 1
msgid "One."
msgstr ""

#. paragraph 2
msgid "Two."
msgstr "Zwei."

#. paragraph 3
msgid "Three."
msgstr ""
"""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git without the configuration of this machine."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    names = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run(
        ["git", "-C", str(folder), *names, *arguments], env=environment, capture_output=True, text=True, check=False
    )


def commit(folder: Path, text: str) -> None:
    """Commit a version of the catalog."""
    file = folder / CATALOG
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    assert git(folder, "commit", "-m", "work").returncode == 0


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project in a repository whose git merges catalogs by entry."""
    folder = tmp_path / "news"
    folder.mkdir()
    git(folder, "init")
    done = run(folder, "init", "--locale", "de", "--merge-driver")
    assert (done.exit_code, done.stderr) == (0, "")
    commit(folder, BASE)
    return folder


def merge(folder: Path, ours: str, theirs: str) -> subprocess.CompletedProcess[str]:
    """Commit two versions on two branches and merge the second into the first."""
    git(folder, "checkout", "-b", "theirs")
    commit(folder, theirs)
    git(folder, "checkout", "main")
    commit(folder, ours)
    return git(folder, "merge", "theirs")


def read(folder: Path) -> Catalog:
    """Read the merged catalog."""
    return po.parse((folder / CATALOG).read_bytes(), CATALOG, "de")


def test_work_on_neighbouring_entries_is_joined(repository: Path) -> None:
    """Both sides' translations are in the result, also where each tool wrapped the file as it likes."""
    ours = BASE.replace('"One."\nmsgstr ""', '"One."\nmsgstr "Eins."')
    theirs = BASE.replace('"Three."\nmsgstr ""', '"Three."\nmsgstr ""\n"Drei."').replace("#. paragraph 1", "#. first")
    done = merge(repository, ours, theirs)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [entry.target for entry in read(repository).entries] == ["Eins.", "Zwei.", "Drei."]


def test_two_translations_of_one_entry_are_both_kept(repository: Path) -> None:
    """Somebody has to choose: ours stays as fuzzy, theirs is a comment, and git is told of no conflict."""
    ours, theirs = (
        BASE.replace('"One."\nmsgstr ""', f'"One."\nmsgstr "{target}"') for target in ("Eins.", "Das Erste.")
    )
    done = merge(repository, ours, theirs)
    assert done.returncode == 0
    assert f"{CATALOG}: 1 entries have two translations" in done.stderr
    entry = read(repository).entries[0]
    assert (entry.target, entry.fuzzy, entry.comments) == (
        "Eins.",
        True,
        ("merged, the other version: Das Erste.",),
    )


def test_a_broken_catalog_is_a_conflict_as_git_marks_it(repository: Path) -> None:
    """What cannot be read is merged by line: git marks the conflict and both sides are in the file."""
    done = merge(
        repository,
        BASE.replace('"One."\nmsgstr ""', '"One."\nmsgstr "Eins'),
        BASE.replace('"One."\nmsgstr ""', '"One."\nmsgstr "Einz."'),
    )
    assert done.returncode == 1
    assert "merged by line instead" in done.stderr
    text = (repository / CATALOG).read_text(encoding="utf-8")
    assert all(part in text for part in ("<<<<<<<", '"Eins\n', '"Einz."', ">>>>>>>"))


def test_what_git_cannot_merge_by_line_is_a_conflict(repository: Path) -> None:
    """A NUL in one of the versions stops the merge of this file only."""
    done = merge(repository, BASE.replace('"One."\nmsgstr ""', '"One."\nmsgstr "Eins"'), "\0")
    assert done.returncode == 1
    assert "a NUL character (remove it); merged by line instead" in done.stderr
    assert "Eins" in (repository / CATALOG).read_text(encoding="utf-8")


def test_installing_twice_changes_nothing(repository: Path) -> None:
    """The attributes and the configuration are there once."""
    attributes = repository / ".gitattributes"
    before = attributes.read_bytes()
    done = run(repository, "init", "--merge-driver")
    assert (done.exit_code, attributes.read_bytes()) == (0, before)
    assert "set up nothing" in done.stdout
    assert before.count(b"merge=l10n-news") == 2


def test_attributes_of_others_stay(tmp_path: Path) -> None:
    """Lines that stand in .gitattributes are kept, also where the last has no newline."""
    git(tmp_path, "init")
    (tmp_path / ".gitattributes").write_text("*.png binary", encoding="utf-8")
    assert run(tmp_path, "init", "--merge-driver").exit_code == 0
    assert (tmp_path / ".gitattributes").read_text(encoding="utf-8").startswith("*.png binary\n/locales/")


def test_without_repository(tmp_path: Path) -> None:
    """Where there is no repository nothing is made, and one sentence says what to do."""
    done = run(tmp_path / "news", "init", "--merge-driver")
    assert done.exit_code == 2
    assert "there is no git repository (run 'git init' there first)" in done.stderr
    assert not (tmp_path / "news").exists()
