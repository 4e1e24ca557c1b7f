"""The command line: what it says, where, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from command import run
from l10n_news.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
title: A bridge opens
summary: It took two years.
authors: [Ada Example]
published: 2026-03-01T08:00:00+01:00
---

The bridge cost $1.5 million. It carries 1,250 cars a day.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article in one other locale."""
    folder = tmp_path / "news"
    (folder / "articles/world").mkdir(parents=True)
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de"]\n', encoding="utf-8")
    (folder / "articles/world/bridge.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    """Time and inode of every file of a project but its lock."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".l10n-news/" not in path.as_posix()
    }


def test_the_main_job(project: Path) -> None:
    """One command makes templates, catalogs and pages, and says how far each locale is and where to look."""
    result = run(project, "locales")
    assert (result.exit_code, result.stderr) == (0, "")
    for path in ("locales/templates/world/bridge.pot", "locales/de/LC_MESSAGES/world/bridge.po", "site/index.html"):
        assert (project / path).is_file()
    assert "German" not in result.stdout
    assert "Deutsch" in result.stdout
    assert "site/index.html" in result.stdout


def test_a_second_run_changes_no_file(project: Path) -> None:
    """With nothing changed, no file is written again."""
    run(project, "locales")
    before = tree(project)
    result = run(project, "locales")
    assert result.exit_code == 0
    assert tree(project) == before
    assert "nothing has changed" in result.stdout


def test_json_is_for_programs(project: Path) -> None:
    """--json prints one object on stdout, with each locale's counts and all findings."""
    said = json.loads(run(project, "locales", "--json").stdout)
    assert [row["locale"] for row in said["locales"]] == ["de"]
    assert said["locales"][0]["missing"] == said["locales"][0]["units"] > 0
    assert said["findings"] == []


def test_quiet_is_quiet(project: Path) -> None:
    """--quiet says nothing when there is nothing to complain of."""
    assert run(project, "locales", "--quiet").output == ""


def test_stats_and_check_write_nothing(project: Path) -> None:
    """The commands that only look leave every file as it is."""
    run(project, "locales")
    before = tree(project)
    assert run(project, "stats").exit_code == 0
    assert run(project, "check").exit_code == 0
    assert tree(project) == before


def test_a_fresh_project_builds(tmp_path: Path) -> None:
    """What init makes is built without a change."""
    assert run(tmp_path / "fresh", "init", "--locale", "fr", "--locale", "ar").exit_code == 0
    result = run(tmp_path / "fresh", "locales")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "fresh/site/en/news/welcome.html").is_file()


def test_init_takes_a_folder(tmp_path: Path) -> None:
    """It may be named, from the folder that -C says; what to do next can be pasted into a shell."""
    result = run(tmp_path, "init", "my news")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "my news/l10n-news.toml").is_file()
    assert result.stdout.splitlines()[-1] == f"next: l10n-news -C '{tmp_path}/my news' locales"


def test_init_overwrites_nothing(project: Path) -> None:
    """A project that exists is left alone."""
    before = tree(project)
    result = run(project, "init")
    assert result.exit_code == 2
    assert "there is a project already" in result.stderr
    assert tree(project) == before


def test_no_project(tmp_path: Path) -> None:
    """Outside a project there is one sentence that says what to do."""
    result = run(tmp_path, "build")
    assert result.exit_code == 2
    assert result.stderr == (
        f"l10n-news: {tmp_path}: this folder is no project (run 'l10n-news init' in it, "
        "or name the project's folder with -C: no l10n-news.toml here)\n"
    )


def test_no_articles(project: Path) -> None:
    """Without articles there is nothing to publish: exit 2, and the site stays."""
    run(project, "locales")
    before = tree(project / "site")
    (project / "articles/world/bridge.md").unlink()
    result = run(project, "locales")
    assert result.exit_code == 2
    assert result.stderr == (
        "l10n-news: articles: there are no articles "
        "(put a file there that ends in .html, .htm, .md, .txt, .json, .xml)\n"
    )
    assert tree(project / "site") == before


def test_an_unknown_locale(project: Path) -> None:
    """A locale that the settings do not list is a usage error that names those that they do."""
    result = run(project, "build", "--locale", "tlh")
    assert result.exit_code == 2
    assert "unknown locale 'tlh' (the settings list en, de)" in result.stderr


def test_a_wrong_setting(project: Path) -> None:
    """Settings are checked before anything is read."""
    (project / "l10n-news.toml").write_text('source_locale = "en"\nlocals = ["de"]\n', encoding="utf-8")
    result = run(project, "build")
    assert (result.exit_code, result.stderr) == (
        2,
        "l10n-news: l10n-news.toml:2: unknown key 'locals' (did you mean 'locales'?)\n",
    )


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("world/bare.md", b"No front matter here.\n", "articles/world/bare.md:1"),
        ("world/yaml.md", b"---\ntitle: [\n---\nText.\n", "articles/world/yaml.md:"),
        ("world/empty.txt", b"", "articles/world/empty.txt"),
        ("world/bridge.txt", b"A bridge\n\nIt is open.\n", "articles/world/bridge.txt: two articles have the name"),
        ("world/bad*name.md", ARTICLE.encode(), "articles/world/bad*name.md: the name"),
    ],
)
def test_trouble_in_one_article(project: Path, name: str, data: bytes, place: str) -> None:
    """A bad article is one line with its place; every other page is still built."""
    (project / "articles" / name).write_bytes(data)
    result = run(project, "locales")
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"error: {place}")
    assert (project / "site/en/world/bridge.html").is_file()


def test_trouble_in_one_catalog(project: Path) -> None:
    """A broken catalog is one line with its place, is left byte for byte, and every page is still built."""
    run(project, "locales")
    catalog = project / "locales/de/LC_MESSAGES/world/bridge.po"
    broken = catalog.read_bytes() + b'\nmsgid "cut off\n'
    catalog.write_bytes(broken)
    result = run(project, "locales")
    line = broken.count(b"\n")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"error: locales/de/LC_MESSAGES/world/bridge.po:{line}: ")
    assert len(result.stderr.splitlines()) == 1
    assert catalog.read_bytes() == broken
    assert (project / "site/de/world/bridge.html").is_file()


def test_check_finds(project: Path) -> None:
    """A damaged target makes check exit with 1 and name the catalog's line."""
    run(project, "locales")
    catalog = project / "locales/de/LC_MESSAGES/world/bridge.po"
    text = catalog.read_text(encoding="utf-8")
    damaged = text.replace('msgid "A bridge opens"\nmsgstr ""', 'msgid "A bridge opens"\nmsgstr "Eine \u202eBrücke"')
    assert damaged != text
    catalog.write_text(damaged, encoding="utf-8")
    result = run(project, "check")
    assert result.exit_code == 1
    assert "locales/de/LC_MESSAGES/world/bridge.po:" in result.stderr
    assert "\u202e" not in result.output


def test_a_terminal_is_not_commanded(project: Path) -> None:
    """Control characters in a name or a message are shown escaped."""
    (project / "l10n-news.toml").write_text(
        'source_locale = "en"\nlocales = []\n"\\u001b[31mx" = 1\n', encoding="utf-8"
    )
    result = run(project, "build")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_help_teaches() -> None:
    """--help names every command and the exit codes; each command has help of its own."""
    runner = CliRunner()
    said = runner.invoke(cli, ["--help"]).stdout
    for command in ("init", "extract", "update", "build", "locales", "check", "stats"):
        assert f"\n  {command} " in said
        assert runner.invoke(cli, [command, "--help"]).exit_code == 0
    assert "Exit codes" in said


def test_help_imports_no_pipeline() -> None:
    """Help and completion start without Babel and the parsers."""
    code = (
        "import sys; from l10n_news import cli; print([m for m in ('babel', 'lxml', 'turbohtml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
