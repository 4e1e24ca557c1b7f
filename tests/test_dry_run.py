"""``update --dry-run`` says what would change, and changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from command import run

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\ntitle: A bridge opens\nauthors: [Ada Example]\npublished: 2026-03-01T08:00:00+01:00\n---\n\n"
CATALOG = "locales/de/LC_MESSAGES/world/bridge.po"


def write(folder: Path, text: str) -> None:
    """Write the article."""
    (folder / "articles/world/bridge.md").write_text(HEAD + text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose article is edited after it was translated."""
    (tmp_path / "articles/world").mkdir(parents=True)
    (tmp_path / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de"]\n', encoding="utf-8")
    write(tmp_path, "The old bridge over the river was closed in spring.\n\nNobody was hurt.\n")
    assert run(tmp_path, "update").exit_code == 0
    catalog = tmp_path / CATALOG
    text = catalog.read_text(encoding="utf-8")
    assert text.count('msgstr ""\n\n') + text.endswith('msgstr ""\n') == 4  # three sentences and the slug
    catalog.write_text(text.replace('msgstr ""\n\n#', 'msgstr "Ja."\n\n#').removesuffix('""\n') + '"Ja."\n')
    write(
        tmp_path,
        "The old bridge over the river was closed in winter.\n\nThe mayor, who had come late, thanked all.\n",
    )
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """Read every file of a project but those of its cache."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".l10n-news/" not in path.as_posix())
    return {path.as_posix(): path.read_bytes() for path in found}


def test_it_says_what_update_does(project: Path) -> None:
    """What is foretold comes true, and is told as long as it has not."""
    before = files(project)
    done = run(project, "update", "--dry-run")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "locales/templates/world/bridge.pot: changed\n"
        f"{CATALOG}: 1 new, 1 fuzzy, 0 restored, 1 obsolete\n"
        "  new       The mayor, who had come late, thanked all.\n"
        "  fuzzy     The old bridge over the river was closed in winter.\n"
        "       was  The old bridge over the river was closed in spring.\n"
        "  obsolete  Nobody was hurt.\n"
        "1 templates and 1 catalogs would change; nothing has been written\n"
    )
    assert files(project) == before
    run(project, "update")
    text = (project / CATALOG).read_text(encoding="utf-8")
    assert text.count("#, fuzzy") == 1
    assert '#~ msgid "Nobody was hurt."' in text
    nothing = "0 templates and 0 catalogs would change; nothing has been written\n"
    assert run(project, "update", "--dry-run").stdout == nothing


def test_for_programs(project: Path) -> None:
    """--json tells the same, with each entry's source, target and previous source."""
    (said,) = json.loads(run(project, "update", "--dry-run", "--json").stdout)["catalogs"]
    assert [len(said[kind]) for kind in ("new", "fuzzy", "restored", "obsolete")] == [1, 1, 0, 1]
    assert said["fuzzy"][0]["previous"] == "The old bridge over the river was closed in spring."
    templates = json.loads(run(project, "update", "--dry-run", "--json").stdout)["templates"]
    assert templates == [{"path": "locales/templates/world/bridge.pot", "change": "changed"}]
    assert (said["path"], said["obsolete"][0]["target"]) == (CATALOG, "Ja.")


def test_a_new_catalog(project: Path) -> None:
    """A catalog that is not there yet is told of, and not made."""
    (project / CATALOG).unlink()
    assert f"{CATALOG}: 3 new," in run(project, "update", "--dry-run").stdout
    assert not (project / CATALOG).exists()


def test_templates_that_come_and_go(project: Path) -> None:
    """A renamed article has a new template, and the old one is gone."""
    (project / "articles/world/bridge.md").rename(project / "articles/world/crossing.md")
    said = run(project, "update", "--dry-run").stdout
    assert "locales/templates/world/crossing.pot: new\nlocales/templates/world/bridge.pot: gone\n" in said
    run(project, "update")
    assert (project / "locales/templates/world/crossing.pot").exists()
    assert not (project / "locales/templates/world/bridge.pot").exists()
