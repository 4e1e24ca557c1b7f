"""An update that does only what has to be done gives what a whole one gives."""

from __future__ import annotations

import os
import random
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from l10n_news import build, po, readers
from l10n_news.build import drafts
from l10n_news.build.kept import KeptSources
from l10n_news.build.plan import old_templates
from l10n_news.errors import ProjectError
from l10n_news.project import Project
from l10n_news.update.sources import Sources, places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOCALES = ("de", "ru")
SETTINGS = 'source_locale = "en"\nlocales = ["de", "ru"]\n'
SENTENCES = (
    "The ferry was late again on Monday.",
    "The mayor signed 12 letters before lunch.",
    "Nobody had asked the lighthouse keeper.",
    "A second bridge would cost $3 million.",
    "The choir sang until the lamps went out.",
    "Snow covered the tracks near the harbour.",
    "The ferry was late again on Tuesday morning.",
)


def write(project: Path, name: str, sentences: list[str]) -> None:
    """Write an article."""
    file = project / f"articles/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: On {name}\n---\n\n{' '.join(sentences)}\n", encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three articles, not yet translated."""
    folder = tmp_path / "news"
    for number in range(3):
        write(folder, f"world/story-{number}", list(SENTENCES[number : number + 3]))
    (folder / "l10n-news.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def update(folder: Path, locales: tuple[str, ...] = LOCALES, jobs: int = 1) -> build.Result:
    """Update the catalogs of some locales."""
    return build.update(Project.open(folder), locales, jobs=jobs)


def tree(folder: Path) -> dict[str, str]:
    """Every template and catalog."""
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in sorted(folder.rglob("*.po*"))}


def translate(folder: Path, chance: random.Random, name: str = "*") -> None:
    """Translate, clear or unmark some entries of a catalog."""
    file = chance.choice(sorted(folder.glob(f"locales/{chance.choice(LOCALES)}/LC_MESSAGES/world/{name}.po")))
    text = file.read_text("utf-8")
    if text.startswith("<"):
        file.unlink()
        return
    for entry in po.parse(text, "", "de").entries:
        if not entry.obsolete and not entry.target and chance.random() < 0.7:
            text = text.replace(
                f'msgid "{entry.source}"\nmsgstr ""', f'msgid "{entry.source}"\nmsgstr "T {entry.source}"'
            )
    file.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8")


def edit(folder: Path, chance: random.Random) -> None:
    """Write other sentences into an article, or a new one."""
    write(folder, f"world/story-{chance.randrange(5)}", chance.sample(SENTENCES, 4))


def rename(folder: Path, chance: random.Random) -> None:
    """Give an article another name."""
    file = chance.choice(sorted(folder.glob("articles/world/*.md")))
    file.rename(file.with_name(f"story-{chance.randrange(9)}.md"))


def remove(folder: Path, chance: random.Random) -> None:
    """Remove a template or a catalog."""
    chance.choice(sorted(folder.glob("locales/**/world/*.po*"))).unlink()


def spoil(folder: Path, chance: random.Random) -> None:
    """Spoil a catalog, or an article's front matter."""
    file = chance.choice(
        [*sorted(folder.glob("locales/*/LC_MESSAGES/world/*.po")), folder / "articles/world/story-0.md"]
    )
    file.write_text("<<<<<<< ours\n---\ntitle: [\n", encoding="utf-8")


def decide(folder: Path, chance: random.Random) -> None:
    """Change the settings."""
    text = chance.choice(
        [SETTINGS, f'{SETTINGS}segmentation = "block"\n', f'{SETTINGS}currencies = {{ "$" = "AUD" }}\n']
    )
    (folder / "l10n-news.toml").write_text(text, encoding="utf-8")


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (
    translate,
    translate,
    edit,
    edit,
    rename,
    remove,
    decide,
    spoil,
)


@pytest.mark.parametrize("seed", range(4))
def test_an_update_gives_what_a_whole_one_gives(project: Path, tmp_path: Path, seed: int) -> None:
    """Whatever was changed before, files, counts and findings are those of a run that remembers nothing."""
    chance = random.Random(seed)  # noqa: S311 -- chosen by seed on purpose
    update(project)
    for _ in range(10):
        for change in chance.sample(CHANGES, chance.randint(0, 2)):
            change(project, chance)
        whole = tmp_path / "whole"
        shutil.copytree(project, whole, ignore=shutil.ignore_patterns(".l10n-news"))
        expected, found = update(whole), update(project)
        assert tree(project) == tree(whole)
        assert (found.rows, found.changed) == (expected.rows, expected.changed)
        assert set(found.findings) == set(expected.findings)
        shutil.rmtree(whole)


def test_with_nothing_changed_nothing_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The result is the same, and no article and no catalog is parsed."""
    update(project)
    first = update(project)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(readers, "read", fail)
    monkeypatch.setattr(po, "parse", fail)
    again = update(project)
    assert (again.rows, again.findings, again.changed) == (first.rows, first.findings, 0)


@pytest.mark.parametrize("path", ["locales/templates/world/story-1.pot", "locales/ru/LC_MESSAGES/world/story-1.po"])
@pytest.mark.parametrize("damage", ["", "removed"])
def test_what_was_made_comes_back(project: Path, path: str, damage: str) -> None:
    """A template or an empty catalog that was removed or emptied is made again, and nothing else."""
    update(project)
    before = tree(project)
    (project / path).unlink()
    if not damage:
        (project / path).write_text("", encoding="utf-8")
    assert update(project).changed == 1
    assert tree(project) == before


def test_only_what_was_edited_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article whose catalogs are whole is not read again where another one changes."""
    chance = random.Random(1)  # noqa: S311 -- chosen by seed on purpose
    for _ in range(40):
        update(project)
        translate(project, chance)
    update(project)
    update(project)
    parsed: list[str] = []
    read = readers.read
    monkeypatch.setattr(readers, "read", lambda *args, **named: parsed.append(named["path"]) or read(*args, **named))
    write(project, "world/story-1", [*SENTENCES[1:4], "It was a long day."])
    assert update(project).changed == 3
    assert parsed == ["world/story-1.md"]


def test_a_renamed_article_keeps_its_translations(project: Path) -> None:
    """Its new catalogs begin with what the old ones hold."""
    update(project)
    catalog = project / "locales/de/LC_MESSAGES/world/story-0.po"
    text = catalog.read_text("utf-8").replace(f'"{SENTENCES[0]}"\nmsgstr ""', f'"{SENTENCES[0]}"\nmsgstr "Spät."')
    catalog.write_text(f"# Ada's work\n{text}", encoding="utf-8")
    (project / "articles/world/story-0.md").rename(project / "articles/world/ferry.md")
    update(project)
    kept = po.parse(catalog.with_name("ferry.po").read_bytes(), "", "de")
    assert kept.header_comments == ("Ada's work",)
    assert kept.index[None, SENTENCES[0]].translated


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}'])
def test_a_damaged_memory_is_as_none(project: Path, damage: str) -> None:
    """The cache may be deleted or damaged at any time."""
    first = update(project)
    (project / ".l10n-news/update.sqlite").write_text(damage, encoding="utf-8")
    assert update(project).rows == first.rows


def test_a_locale_that_was_left_out_is_not_forgotten(project: Path, tmp_path: Path) -> None:
    """An edit reaches the catalogs of a locale also where templates and other locales were brought up to date first."""
    update(project)
    whole = tmp_path / "whole"
    write(project, "world/story-1", [*SENTENCES[1:4], "It was a long day."])
    shutil.copytree(project, whole, ignore=shutil.ignore_patterns(".l10n-news"))
    update(whole)
    assert update(project, ()).changed == 1
    assert update(project, ("ru",)).changed == 1
    assert update(project, ("de",)).changed == 1
    assert tree(project) == tree(whole)


def test_an_article_that_is_gone_counts_nowhere(project: Path, tmp_path: Path) -> None:
    """Also in a locale that was left out when the article went away."""
    update(project)
    (project / "articles/world/story-2.md").unlink()
    whole = tmp_path / "whole"
    shutil.copytree(project, whole, ignore=shutil.ignore_patterns(".l10n-news"))
    expected = update(whole).rows
    update(project, ("de",))
    assert update(project).rows == expected
    assert update(project).rows == expected


def test_any_number_of_processes(project: Path, tmp_path: Path) -> None:
    """Two or three processes write what one writes, whatever catalogs take from each other."""
    chance = random.Random(2)  # noqa: S311 -- chosen by seed on purpose
    update(project)
    for _ in range(20):
        translate(project, chance)
    for number in range(9):
        write(project, f"world/story-{number}", chance.sample(SENTENCES, 5))
    results = []
    for jobs in (1, 2, 3):
        copy = tmp_path / str(jobs)
        shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".l10n-news"))
        result = update(copy, jobs=jobs)
        results.append((tree(copy), result))
    assert results[0] == results[1] == results[2]


def test_a_save_after_the_draft_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a translator saves while other catalogs are drafted is in the catalog, and the update's change too."""
    update(project)
    catalog = project / "locales/de/LC_MESSAGES/world/story-1.po"
    make = drafts.Desk.make

    def saving(desk: drafts.Desk, task: drafts.Wanted) -> drafts.Draft:
        made = make(desk, task)
        text = catalog.read_text("utf-8")
        catalog.write_text(text.replace(f'"{SENTENCES[2]}"\nmsgstr ""', f'"{SENTENCES[2]}"\nmsgstr "Dienst."'), "utf-8")
        return made

    monkeypatch.setattr(drafts.Desk, "make", saving)
    write(project, "world/story-1", [SENTENCES[2], "It was a long day."])
    result = update(project)
    kept = po.parse(catalog.read_bytes(), "", "de")
    assert kept.index[None, SENTENCES[2]].target == "Dienst."
    assert (None, "It was a long day.") in kept.index
    assert next(row.translated for row in result.rows if row.locale == "de") == 1
    assert update(project).changed == 0


def test_a_killed_process(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one of the processes is killed there is one error, and no template or catalog is changed."""
    update(project)
    before = tree(project)
    make = drafts.Desk.make

    def die(desk: drafts.Desk, task: drafts.Wanted) -> drafts.Draft:
        if task.source.path == "world/story-2.md":
            os.kill(os.getpid(), signal.SIGKILL)
        return make(desk, task)

    monkeypatch.setattr(drafts.Desk, "make", die)
    for number in range(4):
        write(project, f"world/story-{number}", [*SENTENCES[1:4], "It was a long day."])
    with pytest.raises(ProjectError, match="was killed"):
        update(project, jobs=2)
    assert tree(project) == before
    assert not (project / ".l10n-news/drafts").exists()
    monkeypatch.setattr(drafts.Desk, "make", make)
    assert update(project, jobs=2).changed == 4 * (1 + len(LOCALES))


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + bytes(100), b"none of ours"])
def test_a_damaged_index_is_made_again(project: Path, damage: bytes) -> None:
    """The index of sources may be deleted or damaged at any time."""
    update(project)
    write(project, "world/story-6", [*SENTENCES[1:4], "It was a short day."])
    update(project)
    index = project / ".l10n-news/sources.sqlite"
    assert index.exists()
    index.write_bytes(damage)
    write(project, "world/story-7", [*SENTENCES[1:4], "It was a long day."])
    assert update(project).changed == 1 + len(LOCALES)


def test_the_index_on_disk_is_that_in_memory(project: Path) -> None:
    """Whatever has changed since it was made, the same articles and similar sentences are found, in the same order."""
    chance = random.Random(3)  # noqa: S311 -- chosen by seed on purpose
    words = tuple(" ".join(SENTENCES).lower().replace(".", "").split())
    for turn in range(3):
        for number in range(24 if not turn else 6):
            lines = (f"The {' '.join(chance.sample(words, 5))} were late." for _ in range(12))
            write(project, f"world/story-{number}", ["The ferry was late again.", *lines])
        (project / f"articles/world/story-{20 + turn}.md").unlink()
        update(project, ())
        found = Project.open(project)
        kept, whole = KeptSources(found), Sources(lambda: old_templates(found))  # noqa: B023 -- read at once
        templates = old_templates(found)
        assert sum(len(template.entries) for template in templates.values()) > 250
        assert kept.has("world/story-1")
        for name, template in templates.items():
            assert kept.has(name)
            for key, around in places(template):
                assert kept.has(name, key)
                assert kept.named(key) == whole.named(key)
                assert kept.named(key, around) == whole.named(key, around)
            source = f"{template.entries[1].source} again"
            assert kept.similar(source, 60) == whole.similar(source, 60)
        assert not kept.has(f"world/story-{20 + turn}")
        assert not kept.has("world/story-1", (None, "It was never said."))
