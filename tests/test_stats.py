"""``stats``: sentences and source words by locale, section and article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from command import run
from l10n_news.build.effort import words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("***", 0),
        ("It rained.", 2),
        ("Don’t ask for a well-known {money1} of 1,561 euros.", 9),
        ("<a1>See</a1> the <em>old</em> bridge<br/>", 4),
        ("北京 2026", 3),
        ("中国发布 GDP 数据", 7),
        ("한국은 이긴다", 2),
        ("Привет, мир", 2),
        ("a < b", 2),
        ("<" * 50_000, 0),
        ("a-" * 50_000, 1),
    ],
)
def test_words_are_counted_as_translators_are_paid(text: str, count: int) -> None:
    """Codes are no words, a placeholder is one, each ideograph is one; no text takes long."""
    assert words(text) == count


def rows(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """Count for programs."""
    said: list[dict[str, Any]] = json.loads(run(folder, "stats", "--json", *arguments).stdout)["rows"]
    return said


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three articles in two locales; in German one sentence is translated, one fuzzy."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de", "fr"]\n', encoding="utf-8")
    for name in ("world/a", "sport/b", "top"):
        file = folder / f"articles/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"title: {name}\nauthors: [Ada Example]\npublished: 2026-03-01T08:00:00+01:00"
        file.write_text(f"---\n{head}\n---\n\nIt rained all day. Nobody was hurt.\n", encoding="utf-8")
    assert run(folder, "update").exit_code == 0
    catalog = folder / "locales/de/LC_MESSAGES/world/a.po"
    text = catalog.read_text(encoding="utf-8").replace('day."\nmsgstr ""', 'day."\nmsgstr "Es regnete."')
    catalog.write_text(text.replace('hurt."\nmsgstr ""', 'hurt."\nmsgstr "Niemand."'), encoding="utf-8")
    catalog.write_text(
        catalog.read_text(encoding="utf-8").replace('msgid "Nobody was hurt."', '#, fuzzy\nmsgid "Nobody was hurt."'),
        encoding="utf-8",
    )
    return folder


def test_by_locale(project: Path) -> None:
    """Each locale has its sentences and words, and their states add up."""
    german, french = rows(project)
    assert (german["locale"], german["language"]) == ("de", "Deutsch")
    assert [german[name] for name in ("segments", "translated", "fuzzy", "missing")] == [9, 1, 1, 7]
    assert [german[name] for name in ("words", "words_translated", "words_fuzzy")] == [26, 4, 3]
    assert german["words_missing"] == 26 - 4 - 3
    assert (french["missing"], french["words_missing"]) == (9, 26)


def test_by_section_and_article(project: Path) -> None:
    """The same, for each section and each article in its locale."""
    sections = rows(project, "--by", "section", "--locale", "de")
    assert [(row["section"], row["segments"], row["translated"]) for row in sections] == [
        ("", 3, 0),
        ("sport", 3, 0),
        ("world", 3, 1),
    ]
    articles = rows(project, "--by", "article")
    assert [row["article"] for row in articles] == ["sport/b", "top", "world/a"] * 2
    assert sum(row["words"] for row in articles) == 2 * 26


def test_leveraged(project: Path) -> None:
    """A target that an update took from another article's sentence is counted as leveraged, and as fuzzy."""
    run(project, "update")
    catalog = project / "locales/de/LC_MESSAGES/sport/b.po"
    catalog.unlink()
    run(project, "update")
    (german, _) = rows(project)
    assert german["leveraged"] >= 1
    assert german["fuzzy"] == german["leveraged"] + 1
    assert german["words_leveraged"] >= 4


def test_a_table_for_people(project: Path) -> None:
    """On a terminal there is a table; names and figures stand in columns."""
    lines = run(project, "stats", "--by", "section").stdout.splitlines()
    assert lines[0].split() == [
        *(
            "locale",
            "section",
            "segments",
            "translated",
            "fuzzy",
            "missing",
            "leveraged",
            "words",
            "to",
            "do",
            "complete",
        ),
    ]
    assert lines[2].split()[:3] == ["de", "(top)", "3"]
    assert len(lines) == 2 + 6


def test_a_broken_catalog(project: Path) -> None:
    """It is one line on stderr, and the rest is counted."""
    (project / "locales/de/LC_MESSAGES/top.po").write_text('msgid "x', encoding="utf-8")
    done = run(project, "stats")
    assert (done.exit_code, len(done.stderr.splitlines())) == (0, 1)
    assert rows(project)[0]["segments"] == 6
