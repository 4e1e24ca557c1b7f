"""Faults: a run that is killed, a full disk, a folder that cannot be written, two runs at once."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from l10n_news import po

COMMAND = (sys.executable, "-c", "from l10n_news.cli import main; main()")
KILLS = 8

STORY = """---
title: Story {number}
summary: What happened in story {number}.
authors: [Ada Example]
published: 2026-03-01T08:00:00Z
---

The bridge cost ${version} million. It carries 1,250 cars a day. Nobody was hurt.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of five articles, built, with one translated catalog each."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de", "fr"]\n', encoding="utf-8")
    write(folder, 1)
    assert run(folder, "locales").returncode == 0
    for file in folder.glob("locales/*/LC_MESSAGES/world/*.po"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('hurt."\nmsgstr ""', 'hurt."\nmsgstr "translated by hand"'), encoding="utf-8")
    assert run(folder, "locales").returncode == 0
    return folder


def write(folder: Path, version: int) -> None:
    """Write the articles in some version."""
    (folder / "articles/world").mkdir(parents=True, exist_ok=True)
    for number in range(5):
        text = STORY.format(number=number, version=version)
        (folder / f"articles/world/story-{number}.md").write_text(text, encoding="utf-8")


def run(folder: Path, *arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    command = [*COMMAND, "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the caches."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".l10n-news" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_killed_run_leaves_the_old_or_the_new(project: Path) -> None:
    """Killed at any instant, the site is wholly old or new, every catalog whole, and the next run needs no help."""
    rng = random.Random(7)  # noqa: S311 -- a fixed seed for instants
    began = time.monotonic()
    assert run(project, "locales").returncode == 0
    duration = time.monotonic() - began
    for version in range(2, 2 + KILLS):
        before = tree(project / "site")
        write(project, version)
        process = subprocess.Popen([*COMMAND, "-C", str(project), "locales", "-q"], stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.3, 1.05) * duration)
        process.kill()
        process.wait()
        after = tree(project / "site")
        for file in project.glob("locales/*/LC_MESSAGES/world/*.po"):
            catalog = po.parse(file.read_bytes(), file.name, "de")
            assert "translated by hand" in {entry.target for entry in catalog.entries}
        assert run(project, "locales").returncode == 0
        assert after in (before, tree(project / "site"))
        assert sorted(path.name for path in project.iterdir()) == [
            ".l10n-news",
            "articles",
            "l10n-news.toml",
            "locales",
            "site",
        ]
        assert not list(project.glob("locales/**/.*"))


def test_a_full_disk(project: Path) -> None:
    """When nothing more can be written there is one message, exit code 2, and what was published stays."""
    before = tree(project / "site")
    write(project, 50)
    (project / "articles/world/long.txt").write_text("A long story\n\n" + "It went on. " * 3000, encoding="utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    result = run(project, "locales", preexec_fn=limit, env=unmeasured)
    assert result.returncode == 2
    assert result.stderr.startswith("l10n-news: ")
    whole = result.stderr.removesuffix("\n")
    assert whole.endswith(("cannot be written: file too large", "cannot be written: disk I/O error")), whole
    assert result.stderr.count("\n") == 1
    assert tree(project / "site") == before


def test_a_disk_without_room_for_the_caches(project: Path) -> None:
    """A file of the caches that cannot grow is one message and exit code 2; what was published stays."""
    before = tree(project / "site")
    write(project, 60)
    for file in (project / ".l10n-news").glob("site-*.sqlite"):
        file.unlink()

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))

    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    result = run(project, "build", preexec_fn=limit, env=unmeasured)
    assert result.returncode == 2
    assert result.stderr.startswith("l10n-news: .l10n-news/site-")
    assert result.stderr.count("\n") == 1
    assert tree(project / "site") == before


def test_a_folder_that_cannot_be_made(project: Path) -> None:
    """A file in the way of a folder is one message and exit code 2; what was published stays."""
    before = tree(project / "site")
    shutil.rmtree(project / "locales/templates")
    (project / "locales/templates").write_text("in the way", encoding="utf-8")
    result = run(project, "locales")
    assert result.returncode == 2
    assert result.stderr.startswith("l10n-news: locales/templates/")
    assert result.stderr.count("\n") == 1
    assert tree(project / "site") == before


def test_two_runs_take_turns(project: Path) -> None:
    """Two runs at once both succeed, and the result is that of one."""
    write(project, 70)
    command = [*COMMAND, "-C", str(project), "locales", "-q"]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    assert [process.communicate()[1] for process in runs] == [b"", b""]
    assert [process.returncode for process in runs] == [0, 0]
    before = tree(project)
    assert run(project, "locales").returncode == 0
    assert tree(project) == before


def test_a_closed_pipe(project: Path) -> None:
    """A reader that goes away is no traceback."""
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [*COMMAND, "-C", str(project), "stats"], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert "Traceback" not in result.stderr
    assert result.returncode != 0


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "dangling link"])
def test_something_else_in_the_place_of_a_catalog(project: Path, kind: str) -> None:
    """A folder, a pipe or a dangling link where a catalog should be is a finding; nothing hangs, pages are built."""
    catalog = project / "locales/de/LC_MESSAGES/world/story-0.po"
    catalog.unlink()
    if kind == "folder":
        catalog.mkdir()
    elif kind == "pipe":
        os.mkfifo(catalog)
    elif kind == "link":
        outside = project.parent / "outside.po"
        outside.write_text("not of this project", encoding="utf-8")
        catalog.symlink_to(outside)
    else:
        catalog.symlink_to(project / "elsewhere.po")
    write(project, 80)
    result = run(project, "locales", timeout=60)
    assert result.returncode == 0
    assert "error: locales/de/LC_MESSAGES/world/story-0.po: " in result.stderr
    assert not (project / "elsewhere.po").exists()
    assert kind != "link" or outside.read_text(encoding="utf-8") == "not of this project"
    assert "$80" in Path(project / "site/en/world/story-0.html").read_text(encoding="utf-8")
