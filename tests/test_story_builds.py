"""The life of a story in a project: catalogs before its publication, pages from the instant on, nothing in between."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from command import run

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

SETTINGS = """
source_locale = "en"
locales = ["de"]

[site]
name = "The Test"
url = "https://news.example/"
publish_at = 0

[translators]
de = "Büro Test"
"""
STORY = """---
title: A merger nobody knows of
summary: Two firms will be one.
published: 2026-03-02T08:00:00Z
urgency: 1
{life}
---
Two firms will be one. ![The deal](deal.png) ![Rain](../world/rain.png)
"""
OTHER = """---
title: The weather
published: 2026-03-01T08:00:00Z
---
It rains. We [wrote about it](../money/merger.md) before. ![Rain](rain.png)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two stories with a picture each."""
    (tmp_path / "l10n-news.toml").write_text(SETTINGS, encoding="utf-8")
    for folder in ("money", "world"):
        (tmp_path / "articles" / folder).mkdir(parents=True)
    (tmp_path / "articles/world/weather.md").write_text(OTHER, encoding="utf-8")
    for picture in ("money/deal.png", "world/rain.png"):
        (tmp_path / "articles" / picture).write_bytes(b"\x89PNG\r\n\x1a\n")
    write(tmp_path, "embargo: 2026-03-02T09:00:00+01:00")
    return tmp_path


def write(project: Path, life: str) -> None:
    (project / "articles/money/merger.md").write_text(STORY.format(life=life), encoding="utf-8")


def make(project: Path, at: str, command: str = "locales") -> Result:
    result = run(project, command, "--at", at)
    assert result.exit_code == 0, result.output
    return result


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def told(project: Path) -> set[str]:
    """The files of the site that say anything of the story."""
    found = files(project / "site").items()
    return {name for name, data in found if b"merger" in data.lower() or b"deal" in data or "deal" in name}


def test_an_embargo_holds_until_its_instant(project: Path) -> None:
    """Before it nothing in the site tells of the story, while translators work on it; from it on the site has it."""
    make(project, "2026-03-02T07:59:59Z")
    assert told(project) == set()
    assert (project / "site/world/rain.png").exists()
    assert "We <a>wrote about it</a> before." in (project / "site/en/world/weather.html").read_text("utf-8")
    catalog = (project / "locales/de/LC_MESSAGES/money/merger.po").read_text("utf-8")
    assert "#. note: under embargo until 2026-03-02T09:00:00+01:00, do not pass it on before\n" in catalog
    assert "#, priority:1\n" in catalog
    make(project, "2026-03-02T08:00:00Z", "build")
    assert {"en/money/merger.html", "de/money/merger.html", "money/deal.png", "news-sitemap.xml"} <= told(project)
    assert "Büro Test" in (project / "site/de/money/merger.html").read_text("utf-8")


@pytest.mark.parametrize("life", ["status: draft", "status: embargoed", "embargo: tomorrow", "status: [published]"])
def test_what_is_not_to_be_published_is_not(project: Path, life: str) -> None:
    """Neither a draft nor a story whose embargo has no end, nor one whose status nobody can read; published or not."""
    write(project, "status: published")
    make(project, "2026-03-02T08:00:00Z")
    assert "en/money/merger.html" in told(project)
    write(project, life)
    make(project, "2099-01-01T00:00:00Z")
    assert told(project) == set()
    assert (project / "locales/de/LC_MESSAGES/money/merger.po").exists()


def test_a_withdrawn_story_keeps_its_notice_only(project: Path) -> None:
    """Its page says that it is gone; its text and its picture are gone."""
    make(project, "2026-03-03T00:00:00Z")
    write(project, "status: withdrawn\ncorrections:\n  - {time: 2026-03-03T10:00:00Z, text: It was a rumour.}")
    make(project, "2026-03-03T12:00:00Z")
    page = (project / "site/en/money/merger.html").read_text("utf-8")
    assert "It was a rumour." in page
    assert "Two firms" not in page
    assert told(project) == {
        "en/money/merger.html",
        "de/money/merger.html",
        "en/world/weather.html",
        "de/world/weather.html",
        "en/feed.xml",
    }


def test_the_moment_of_a_build_is_all_that_counts(project: Path) -> None:
    """Two builds for one moment are the same; the clock of the machine is not in them."""
    make(project, "2026-03-02T12:00:00Z")
    result = make(project, "2026-03-02T13:00:00+01:00")
    assert "nothing has changed" in result.output


@pytest.mark.parametrize("life", ["embargo: 2026-03-02T09:00:00+01:00", "status: embargoed", "status: withdrawn"])
def test_a_build_that_does_little_gives_what_a_whole_one_gives(project: Path, life: str) -> None:
    """From moment to moment, and back, with nothing changed but the time or the life of one story."""
    for at in ("2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z", "2026-03-09T00:00:00Z", "2026-03-01T08:00:00Z"):
        make(project, at)
    write(project, life)
    make(project, "2026-03-02T12:00:00Z")
    done = files(project / "site")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".l10n-news", ignore_errors=True)
    make(project, "2026-03-02T12:00:00Z")
    assert files(project / "site") == done


@pytest.mark.parametrize("typed", ["soon", "2026-03-02", "2026-03-02T12:00:00", "2026-02-30T12:00:00Z", ""])
def test_a_moment_needs_its_offset(project: Path, typed: str) -> None:
    """Anything else is refused before anything is done."""
    result = run(project, "build", "--at", typed)
    assert result.exit_code == 2
    assert "is no time with its offset from UTC (write it as in 2025-05-02T08:00:00+02:00)" in result.output
    assert not (project / "site").exists()


def test_without_a_moment_the_clock_counts(project: Path) -> None:
    """What was under embargo until a past moment is published."""
    write(project, "embargo: 2020-01-01T00:00:00Z\nstatus: embargoed")
    result = run(project, "locales")
    assert result.exit_code == 0
    assert (project / "site/de/money/merger.html").exists()
