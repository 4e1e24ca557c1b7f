"""Articles that are kept as they were parsed: the same article, and never another one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from l10n_news import readers
from l10n_news.build import parsed, reading
from l10n_news.errors import ProjectError
from l10n_news.model import Article
from l10n_news.project import Project
from l10n_news.record import from_json, replace, to_json

if TYPE_CHECKING:
    from l10n_news.project import Source

ROOT = Path(__file__).parents[1]
STORY = """---
title: The harbour wall
published: 2026-03-01T08:00:00+05:30
authors: [Ada Example]
---

It cost **$3.5 million** on [Monday](https://example.org/a). The mayor signed 1,250 letters.
"""
WIRE = '{"type": "text", "headline": "Lights out", "body_html": "<p>At 9:30 pm all 12 lamps went out.</p>"}'


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of three articles in which something was made before."""
    (tmp_path / ".l10n-news").mkdir()
    (tmp_path / "articles/world").mkdir(parents=True)
    (tmp_path / "articles/world/wall.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "articles/world/lamps.json").write_text(WIRE, encoding="utf-8")
    (tmp_path / "articles/world/page.html").write_text("<html lang=en><title>A</title><p>5&nbsp;km &lt;x>", "utf-8")
    (tmp_path / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de"]\n', encoding="utf-8")
    return Project.open(tmp_path)


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that are parsed."""
    found: list[str] = []
    plain = readers.read

    def read(data: bytes, *, path: str, locale: str, **choices: object) -> Article:
        found.append(path)
        return plain(data, path=path, locale=locale, **choices)

    monkeypatch.setattr(readers, "read", read)
    return found


def sources(project: Project) -> dict[str, Source]:
    return {source.path: source for source in reading.Stock(project).sources}


def read(project: Project, path: str = "world/wall.md") -> Article:
    article, _ = reading.read_source(project, sources(project)[path])
    assert article is not None
    return article


def kept(project: Project) -> list[Path]:
    return [path for path in (project.root / parsed.FOLDER).rglob("*") if path.is_file()]


@pytest.mark.parametrize("path", ["world/wall.md", "world/lamps.json", "world/page.html"])
def test_an_article_is_parsed_once(project: Project, parses: list[str], path: str) -> None:
    """The second time it is the same, in every field, with the offset of its moments, and is not parsed."""
    first = read(project, path)
    assert repr(read(project, path)) == repr(first)
    assert parses == [path]


@pytest.mark.parametrize("source", reading.Stock(Project.open(ROOT)).sources, ids=lambda source: source.path)
def test_the_samples_come_back(source: Source) -> None:
    """What is written of an article is all of it."""
    article, _ = reading.read_source(Project.open(ROOT), source)
    assert article is not None
    assert repr(from_json(Article, to_json(article))) == repr(article)


def test_findings_come_back(project: Project) -> None:
    """What is wrong in an article is told each time."""
    (project.root / "articles/world/page.html").write_text("<p>a<p>b", encoding="utf-8")
    source = sources(project)["world/page.html"]
    _, first = reading.read_source(project, source)
    assert first
    assert reading.read_source(project, source)[1] == first


@pytest.mark.parametrize(
    "change", ["text", "source_locale", "currencies", "segmentation", "site", "text rules", "code", "name"]
)
def test_what_it_was_made_from_has_changed(
    project: Project, parses: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """An article of other bytes, of other settings that a reader heeds, or of other code, is parsed again."""
    read(project)
    settings = project.settings
    if change == "text":
        (project.root / "articles/world/wall.md").write_text(STORY.replace("3.5", "3.6"), encoding="utf-8")
    elif change == "code":
        monkeypatch.setattr(parsed, "code", lambda: "newer")
    elif change == "name":
        file = next(iter(kept(project)))
        other = parsed._file(project.root, "world/page.html")
        other.parent.mkdir(parents=True, exist_ok=True)
        file.rename(other)
        (project.root / "articles/world/page.html").write_text(STORY, encoding="utf-8")
        assert read(project, "world/page.html").slug == "page"
    else:
        changed = {
            "source_locale": {"source_locale": "fr"},
            "currencies": {"currencies": {"$": "AUD"}},
            "segmentation": {"segmentations": {"world/*": "block"}},
            "site": {"site_url": "https://news.example/"},
            "text rules": {"text": replace(settings.text, byline=("Mit",))},
        }
        project = replace(project, settings=replace(settings, **changed[change]))
    read(project)
    assert len(parses) == 2 + (change == "name")


@pytest.mark.parametrize("damage", ["cut", "empty", "byte", "digest", "pipe", "folder", "link"])
def test_a_damaged_file(project: Project, parses: list[str], damage: str) -> None:
    """An article whose file is not whole is parsed again, and no other file is touched."""
    first = read(project)
    (file,) = kept(project)
    data = file.read_bytes()
    victim = project.root / "victim"
    victim.write_text("mine", encoding="utf-8")
    file.unlink()
    if damage == "pipe":
        os.mkfifo(file)
    elif damage == "folder":
        file.mkdir()
    elif damage == "link":
        file.symlink_to(victim)
    else:
        changed = data.replace(b"harbour", b"HARBOUR") if damage == "byte" else b"\0" * 16 + data[16:]
        file.write_bytes({"cut": data[:-9], "empty": b""}.get(damage, changed))
    assert repr(read(project)) == repr(first)
    assert len(parses) == 2
    assert victim.read_text(encoding="utf-8") == "mine"


def test_what_cannot_be_written_is_not_kept(project: Project) -> None:
    """Neither an article with half a character, nor anything in a mirror without caches, nor where nothing can be."""
    source, article = sources(project)["world/wall.md"], read(project)
    (file,) = kept(project)
    file.unlink()
    parsed.keep(project, source, b"", replace(article, slug="\ud800"))
    (project.root / parsed.FOLDER / file.parent.name).rmdir()
    (project.root / parsed.FOLDER).rmdir()
    (project.root / parsed.FOLDER).write_text("in the way", encoding="utf-8")
    parsed.keep(project, source, b"", article)
    assert (project.root / parsed.FOLDER).read_text(encoding="utf-8") == "in the way"
    assert repr(read(project)) == repr(article)
    (project.root / parsed.FOLDER).unlink()
    (project.root / ".l10n-news").rmdir()
    parsed.keep(project, source, b"", article)
    assert not (project.root / ".l10n-news").exists()


def test_an_article_that_is_gone_is_forgotten(project: Project) -> None:
    """Its file goes; there may be none."""
    read(project)
    parsed.forget(project, "world/wall.md")
    parsed.forget(project, "world/wall.md")
    assert kept(project) == []


def test_a_folder_that_leads_out(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing is written outside the project."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / parsed.FOLDER).symlink_to(elsewhere)
    with pytest.raises(ProjectError, match="leads out"):
        read(project)
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("text", [b"", b"[]", b'{"path":"a"}', b"[" * 100_000, b'{"path":1}', b"\xff"])
def test_only_an_article_is_read(text: bytes) -> None:
    """Anything else in a file is refused, by one kind of error."""
    with pytest.raises(ValueError, match=r"\w"):
        from_json(Article, text)
