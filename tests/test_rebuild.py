"""A build that makes only what has changed gives what a whole one gives, byte for byte."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from l10n_news import build, po
from l10n_news.build import batches, crew, guess, listed
from l10n_news.errors import ProjectError
from l10n_news.project import Project
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SETTINGS = """source_locale = "en"
locales = ["de", "pt_BR"]

[site]
url = "https://news.example/"
publish_at = 0.5
"""
SENTENCES = (
    "The ferry was late again on Monday.",
    "The mayor signed 12 letters before lunch.",
    "Nobody had asked the lighthouse keeper.",
    "A second bridge would cost $3 million.",
    "The choir sang until the lamps went out.",
)
STORY = """---
title: {title}
summary: What happened, in short.
authors: [Ada Example]
tags: [{tag}]
published: 2026-03-0{day}T08:00:00Z
status: {status}
---

{text} See [the other story](story-{other}.md).

![A ferry](ferry.svg)
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="9"></svg>'
MOMENTS = (NOW, NOW + timedelta(days=1), NOW + timedelta(days=9), NOW - timedelta(days=3))
COMMAND = (sys.executable, "-c", "from l10n_news.cli import main; main()")


def write(folder: Path, name: str, chance: random.Random) -> None:
    """Write an article at random."""
    file = folder / f"articles/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = STORY.format(
        title=chance.choice(("On 3 ferries", "On 21 letters", "On lamps")),
        tag=chance.choice(("harbour", "music")),
        day=chance.randint(1, 3),
        status=chance.choice(("published", "published", "published", "draft", "withdrawn", "corrected")),
        text=" ".join(chance.sample(SENTENCES, 3)),
        other=chance.randrange(5),
    )
    file.write_text(text, encoding="utf-8")


def make(folder: Path, count: int = 4) -> Path:
    """Make a project of some articles, translated in part."""
    chance = random.Random(count)  # noqa: S311 -- chosen by seed on purpose
    for number in range(count):
        write(folder, f"{'world' if number % 2 else 'city'}/story-{number}", chance)
    (folder / "articles/world/ferry.svg").write_text(PICTURE.format(12), encoding="utf-8")
    (folder / "l10n-news.toml").write_text(SETTINGS, encoding="utf-8")
    run(folder)
    for _ in range(2 * count):
        translate(folder, chance)
    return folder


def run(folder: Path, now: datetime = NOW, *, jobs: int = 1, update: bool = True) -> build.Result:
    """Do the main job, or a build alone."""
    project = Project.open(folder)
    with project.locked():
        do = build.run if update else build.build
        return do(project, project.all_locales, now=now, jobs=jobs)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of the site."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted((folder / "site").rglob("*"))
        if file.is_file()
    }


def some(folder: Path, pattern: str, chance: random.Random) -> Path:
    """Choose a file."""
    return chance.choice(sorted(folder.glob(pattern)))


def edit(folder: Path, chance: random.Random) -> None:
    """Write an article anew, or a new one."""
    write(folder, f"{chance.choice(('world', 'city'))}/story-{chance.randrange(5)}", chance)


def figure(folder: Path, chance: random.Random) -> None:
    """Change a figure."""
    file = some(folder, "articles/*/*.md", chance)
    text = re.sub(r"[0-9]+ (letters|ferries)", rf"{chance.randrange(2, 99)} \1", file.read_text("utf-8"))
    file.write_text(text, "utf-8")


def rename(folder: Path, chance: random.Random) -> None:
    """Give an article another name."""
    file = some(folder, "articles/*/*.md", chance)
    file.rename(file.with_name(f"story-{chance.randrange(9)}.md"))


def delete(folder: Path, chance: random.Random) -> None:
    """Delete an article, as long as there are others."""
    if len(list(folder.glob("articles/*/*.md"))) > 2:
        some(folder, "articles/*/*.md", chance).unlink()


def translate(folder: Path, chance: random.Random) -> None:
    """Translate a catalog, or the site's own words."""
    file = some(folder, "locales/*/LC_MESSAGES/**/*.po", chance)
    text = file.read_text("utf-8")
    for entry in po.parse(text, "", "de").entries:
        if not entry.obsolete and not entry.target and entry.context != "slug" and chance.random() < 0.8:
            head = f'msgid "{entry.source}"\nmsgstr ""'
            text = text.replace(head, head[:-2] + f'"{entry.source} {file.stem[-1]}"')
    file.write_text(text, encoding="utf-8")


def doubt(folder: Path, chance: random.Random) -> None:
    """Mark a target as fuzzy, or as none."""
    file = some(folder, "locales/*/LC_MESSAGES/*/*.po", chance)
    mark = "#, fuzzy\nmsgid"
    text = file.read_text("utf-8")
    file.write_text(text.replace(mark, "msgid") if mark in text else text.replace("\nmsgid", f"\n{mark}"), "utf-8")


def slug(folder: Path, chance: random.Random) -> None:
    """Translate an address."""
    file = some(folder, "locales/*/LC_MESSAGES/**/*.po", chance)
    for entry in po.parse(file.read_bytes(), "", "de").entries:
        if entry.context == "slug" and not entry.obsolete:
            text = file.read_text("utf-8")
            old = f'msgctxt "slug"\nmsgid "{entry.source}"\nmsgstr "{entry.target}"'
            new = f'msgctxt "slug"\nmsgid "{entry.source}"\nmsgstr "{chance.choice(("eins", "zwei", ""))}"'
            file.write_text(text.replace(old, new), encoding="utf-8")


def restyle(folder: Path, chance: random.Random) -> None:
    """Put a template of the site's own in place of a built-in one, or take it away."""
    file = folder / "templates" / chance.choice(("list.html", "404.html"))
    file.parent.mkdir(exist_ok=True)
    if file.exists():
        file.unlink()
    else:
        file.write_text(f"<p>{chance.randrange(9)} {{{{ locale }}}} {{{{ sheet.path }}}}</p>", encoding="utf-8")


def decide(folder: Path, chance: random.Random) -> None:
    """Change the settings."""
    text = chance.choice((SETTINGS, SETTINGS.replace("0.5", "1"), SETTINGS + "compress = false\n"))
    (folder / "l10n-news.toml").write_text(text, encoding="utf-8")


def draw(folder: Path, chance: random.Random) -> None:
    """Draw a picture of another size, a new one, or remove one."""
    file = folder / "articles/world" / chance.choice(("ferry.svg", "map.svg"))
    if file.exists() and chance.random() < 0.4:
        file.unlink()
    else:
        file.write_text(PICTURE.format(chance.randrange(1, 99)), encoding="utf-8")


def spoil(folder: Path, chance: random.Random) -> None:
    """Spoil a catalog, or an article."""
    file = some(folder, chance.choice(("locales/*/LC_MESSAGES/*/*.po", "articles/*/*.md")), chance)
    file.write_text("<<<<<<< ours\n---\ntitle: [\n", encoding="utf-8")


def tamper(folder: Path, chance: random.Random) -> None:
    """Change a published file, remove one, or put one there."""
    file = some(folder, "site/**/*.html", chance)
    if chance.random() < 0.5:
        file.write_text("by hand", encoding="utf-8")
    elif chance.random() < 0.5:
        file.unlink()
    else:
        (folder / "site/new.txt").write_text("by hand", encoding="utf-8")


def forget(folder: Path, chance: random.Random) -> None:
    """Damage or delete a cache."""
    for file in folder.glob(".l10n-news/site-*.sqlite"):
        if chance.random() < 0.5:
            file.write_bytes(file.read_bytes()[: chance.randrange(9000)] + b"rubbish")
    if chance.random() < 0.5:
        shutil.rmtree(folder / ".l10n-news/spare", ignore_errors=True)


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (
    edit,
    edit,
    figure,
    rename,
    delete,
    translate,
    translate,
    translate,
    doubt,
    slug,
    slug,
    restyle,
    decide,
    draw,
    spoil,
    tamper,
    forget,
)


@pytest.mark.parametrize("seed", range(4))
def test_a_build_gives_what_a_whole_one_gives(tmp_path: Path, seed: int) -> None:
    """Whatever was changed before, the site, the counts and the findings are those of a build that knows nothing."""
    chance = random.Random(seed)  # noqa: S311 -- chosen by seed on purpose
    folder, whole = make(tmp_path / "news"), tmp_path / "whole"
    run(folder)
    for step in range(14):
        done = chance.sample(CHANGES, chance.randint(0, 2))
        for change in done:
            change(folder, chance)
        now = chance.choice(MOMENTS)
        shutil.copytree(folder, whole, ignore=shutil.ignore_patterns(".l10n-news", "site"), symlinks=True)
        (whole / "locales").mkdir(exist_ok=True)
        for kept in folder.glob("locales/*/LC_MESSAGES/site.po"):
            assert (whole / kept.relative_to(folder)).is_file()
        expected, found = run(whole, now), run(folder, now)
        said = f"seed {seed}, step {step}: {[change.__name__ for change in done]}"
        assert sorted(tree(folder)) == sorted(tree(whole)), said
        assert [path for path, data in tree(whole).items() if tree(folder)[path] != data] == [], said
        assert (found.rows, found.pages) == (expected.rows, expected.pages), said
        assert set(found.findings) == set(expected.findings), said
        shutil.rmtree(whole)


def test_any_number_of_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two or three processes give the bytes of one, articles and lists."""
    monkeypatch.setattr(crew, "SMALL", 3)
    folder = make(tmp_path / "news", 9)
    sites = []
    for jobs in (1, 2, 3):
        shutil.rmtree(folder / ".l10n-news", ignore_errors=True)
        shutil.rmtree(folder / "site", ignore_errors=True)
        assert run(folder, jobs=jobs, update=False).published
        sites.append(tree(folder))
    assert sites[0] == sites[1] == sites[2]


def publish(file: Path) -> None:
    """Let an article be published, whatever it was."""
    file.write_text(re.sub("status: .*", "status: published", file.read_text("utf-8")), encoding="utf-8")


def noting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of the articles that are made from now on."""
    made: list[str] = []
    make_one = batches.Workshop.make

    def noted(own: batches.Workshop, task: batches.Task) -> batches.Outcome:
        made.append(task.source.path)
        return make_one(own, task)

    monkeypatch.setattr(batches.Workshop, "make", noted)
    return made


def test_only_what_has_changed_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit makes one article's pages; every other page, list, feed and sitemap stays the same file."""
    folder = make(tmp_path / "news", 8)
    for number in range(8):
        file = folder / f"articles/{'world' if number % 2 else 'city'}/story-{number}.md"
        publish(file)
    run(folder)
    before = {path: (folder / path).stat().st_ino for path in tree(folder)}
    made = noting(monkeypatch)
    file.write_text(file.read_text("utf-8").replace("](ferry.svg)", "](ferry.svg?again)"), encoding="utf-8")
    assert run(folder).published
    after = {path: (folder / path).stat().st_ino for path in tree(folder)}
    assert made == ["world/story-7.md"]
    new = {path.removesuffix(".br").removesuffix(".gz") for path in after if after[path] != before.get(path)}
    assert new == {f"site/{locale}/world/story-7.html" for locale in ("en", "de", "pt-BR")}


@pytest.mark.parametrize("translated", [(), ("de",), ("de", "pt_BR")], ids=len)
def test_a_first_build_makes_each_article_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translated: tuple[str, ...]
) -> None:
    """What is guessed of the editions of others is right, whether a locale is translated or not."""
    folder = make(tmp_path / "news", 6)
    for article in folder.glob("articles/*/*.md"):
        publish(article)
    run(folder)
    for catalog in folder.glob("locales/*/LC_MESSAGES/*/*.po"):
        locale = catalog.parts[-4]
        found = po.parse(catalog.read_bytes(), "x.po", locale)
        entries = tuple(
            replace(
                one, target=f"T {one.source}" if locale in translated and one.context != "slug" else "", fuzzy=False
            )
            for one in found.entries
        )
        catalog.write_text(po.serialize(replace(found, entries=entries)), encoding="utf-8")
    for old in (".l10n-news", "site"):
        shutil.rmtree(folder / old)
    made = noting(monkeypatch)
    run(folder)
    assert sorted(made) == sorted(path.relative_to(folder / "articles").as_posix() for path in folder.rglob("*.md"))


def test_the_share_is_counted_as_it_is_read(tmp_path: Path) -> None:
    """The lines of a canonical catalog tell the share of its entries that are translated."""
    folder = make(tmp_path / "news", 6)
    run(folder)
    shares = set()
    for catalog in folder.glob("locales/*/LC_MESSAGES/*/*.po"):
        data = catalog.read_bytes()
        living = [one for one in po.parse(data, "x.po", "de").entries if not one.obsolete]
        shares.add(guess.share(data))
        assert guess.share(data) == sum(one.translated for one in living) / len(living)
    assert len(shares) > 2


def test_only_the_editions_of_a_changed_catalog_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save of one catalog makes its own edition and those that fall back to it; what is told of the others stays."""
    folder = make(tmp_path / "news", 4)
    text = SETTINGS.replace('"pt_BR"', '"de_AT", "pt_BR"').replace("0.5", "0.1")
    (folder / "l10n-news.toml").write_text(text, encoding="utf-8")
    article = folder / "articles/world/story-1.md"
    publish(article)
    run(folder)
    catalog = folder / "locales/de/LC_MESSAGES/world/story-1.po"
    other = folder / "locales/pt_BR/LC_MESSAGES/world/story-1.po"
    found = po.parse(catalog.read_bytes(), "x.po", "de")
    wrong = tuple(replace(one, target=f"<b>{one.source}", fuzzy=False) for one in found.entries)
    other.write_text(po.serialize(replace(found, entries=wrong)), encoding="utf-8")
    time.sleep(2.1)  # what is looked over in whole has not changed within the grain of the clock
    before = run(folder)
    assert [one.locale for one in before.findings].count("pt_BR") > 1
    made: list[str] = []
    whole = batches.localize

    def noted(article: Any, locale: str, *arguments: Any, **choices: Any) -> Any:
        made.append(locale)
        return whole(article, locale, *arguments, **choices)

    monkeypatch.setattr(batches, "localize", noted)
    index = next(number for number, one in enumerate(found.entries) if one.source in SENTENCES)
    for words in ("Erst so.", "Dann so."):
        made.clear()
        entries = [replace(one, target=words) if n == index else one for n, one in enumerate(found.entries)]
        catalog.write_text(po.serialize(replace(found, entries=tuple(entries))), encoding="utf-8")
        after = run(folder, update=False)
    assert made == ["de", "de_AT"]
    site = tree(folder)
    assert b"Dann so." in site["site/de/world/story-1.html"]
    assert b"Dann so." in site["site/de-AT/world/story-1.html"]
    shutil.rmtree(folder / ".l10n-news")
    shutil.rmtree(folder / "site")
    again = run(folder, update=False)
    assert tree(folder) == site
    assert (again.rows, set(again.findings)) == (after.rows, set(after.findings))


def test_other_words_of_one_story_leave_the_lists_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists, feeds and sitemaps are looked over only where something that they tell may have changed."""
    folder = make(tmp_path / "news", 6)
    file = folder / "articles/world/story-1.md"
    text = re.sub("status: .*", "status: published", file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    time.sleep(2.1)  # what is looked over in whole has not changed within the grain of the clock
    run(folder)
    looked: list[int] = []
    make_lists = listed.Lists.make

    def noted(own: listed.Lists, *arguments: Any) -> None:
        looked.append(1)
        make_lists(own, *arguments)

    monkeypatch.setattr(listed.Lists, "make", noted)
    for words, looks in ((f"{text}\n\nOne more line.\n", 0), (text, 0), (text.replace("title: On", "title: Of"), 1)):
        file.write_text(words, encoding="utf-8")
        run(folder)
        assert looked == [1] * looks


@pytest.mark.parametrize("status", ["published", "withdrawn", "draft"])
def test_another_urgency_leaves_other_lists_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str) -> None:
    """Only lists that a story stands in are looked over where what they tell of it changes, and all are right."""
    folder = make(tmp_path / "news", 6)
    file = folder / "articles/world/story-1.md"
    text = re.sub("status: .*", f"status: {status}", file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    run(folder)
    pages = run(folder).pages
    whole_list = listed.site.lasting_parts
    looked: list[int] = []

    def noted(*arguments: Any) -> Any:
        looked.append(1)
        return whole_list(*arguments)

    monkeypatch.setattr(listed.site, "lasting_parts", noted)
    file.write_text(text.replace("status:", "urgency: 1\nstatus:"), encoding="utf-8")
    assert run(folder).pages == pages
    assert not looked
    site = tree(folder)
    shutil.rmtree(folder / ".l10n-news")
    run(folder)
    assert looked
    assert tree(folder) == site
    file.write_text(text.replace("2026-03-0", "2026-02-0"), encoding="utf-8")
    looked.clear()
    run(folder)
    assert bool(looked) == (status != "draft")


def written(folder: Path) -> dict[Path, tuple[int, ...]]:
    """Tell what changes with any write to a file; the time of access changes where it is only read."""
    found = ((file, file.stat()) for file in folder.rglob("*") if file.is_file())
    return {file: (one.st_mode, one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for file, one in found}


def test_with_nothing_changed_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The result is the same, no article is read, and no file of the project is touched."""
    folder = make(tmp_path / "news")
    run(folder)
    for file in folder.rglob("*"):
        if file.is_file() and not {".l10n-news", "site"} & set(file.parts):
            os.utime(file, (1_600_000_000, 1_600_000_000))
    time.sleep(2.1)  # what has just been changed is always read: within the grain of the clock
    run(folder)
    first = run(folder)
    monkeypatch.setattr(crew, "work", None)
    states = written(folder)
    again = run(folder, NOW + timedelta(seconds=1))
    assert (again.rows, again.pages, again.findings) == (first.rows, first.pages, first.findings)
    assert not again.published
    assert written(folder) == states


def test_a_killed_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one of the processes is killed there is one error, nothing is left behind, and what was published stays."""
    folder = make(tmp_path / "news", 6)
    run(folder)
    before = tree(folder)
    for number in range(6):
        write(folder, f"city/story-{number}", random.Random(number))  # noqa: S311 -- chosen by seed on purpose
    make_one = batches.Workshop.make

    def die(own: batches.Workshop, task: batches.Task) -> batches.Outcome:
        if task.source.path == "city/story-3.md":
            os.kill(os.getpid(), signal.SIGKILL)
        return make_one(own, task)

    monkeypatch.setattr(batches.Workshop, "make", die)
    with pytest.raises(ProjectError, match="was killed"):
        run(folder, jobs=2, update=False)
    assert tree(folder) == before
    assert not [file.name for file in folder.iterdir() if file.name.endswith(".new")]
    monkeypatch.setattr(batches.Workshop, "make", make_one)
    assert run(folder, jobs=2, update=False).published


def test_an_interrupted_run(tmp_path: Path) -> None:
    """An interruption while processes are at work is one message and exit code 130; what was published stays."""
    folder = make(tmp_path / "news", 3)
    run(folder)
    before = tree(folder)
    for number in range(60):
        write(folder, f"city/story-{number}", random.Random(number))  # noqa: S311 -- chosen by seed on purpose
    command = [*COMMAND, "-C", str(folder), "build", "--jobs", "2", "-q"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while not list(folder.glob(".site.*.new/en/city/*.html")) and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate()[1].decode()
    assert (process.returncode, said.count("\n")) == (130, 1), said
    assert "interrupted" in said
    assert tree(folder) == before
    assert not list(folder.glob(".site.*.new"))


def test_lists_after_an_amendment_that_was_given_up(tmp_path: Path) -> None:
    """A headline's new figure is in every list, also of an edition that other pages were asked of while it changed."""
    folder = make(tmp_path / "kept", 2)
    article = folder / "articles/city/story-0.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(
        re.sub("title: .*", "title: On 21 ferries", text).replace("draft", "published"), encoding="utf-8"
    )
    run(folder)
    catalog = folder / "locales/pt_BR/LC_MESSAGES/city/story-0.po"
    found = po.parse(catalog.read_bytes(), "x.po", "pt_BR")
    words = {
        "On {number1} ferries": "Sobre {number1} balsas",
        "What happened, in short.": "Em resumo.",
        "story-0": "balsas",
    }
    entries = tuple(replace(one, target=words.get(one.source, ""), fuzzy=False) for one in found.entries)
    catalog.write_text(po.serialize(replace(found, entries=entries)), encoding="utf-8")
    settings = folder / "l10n-news.toml"
    settings.write_text(SETTINGS.replace("0.5", "0.1"), encoding="utf-8")
    run(folder)
    run(folder)
    article.write_text(article.read_text(encoding="utf-8").replace("21", "22"), encoding="utf-8")
    run(folder)
    after = tree(folder)
    assert b"Sobre 22 balsas" in after["site/pt-BR/index.html"]
    shutil.rmtree(folder / ".l10n-news")
    shutil.rmtree(folder / "site")
    run(folder)
    assert tree(folder) == after


def test_what_was_dropped_does_not_come_back(tmp_path: Path) -> None:
    """A file that was put into the site by hand is in no later build."""
    folder = make(tmp_path / "news")
    run(folder)
    (folder / "site/new.txt").write_text("by hand", encoding="utf-8")
    for summary in ("One thing.", "Another thing.", "A third thing."):
        for article in folder.glob("articles/*/*.md"):
            text = re.sub("summary: .*", f"summary: {summary}", article.read_text(encoding="utf-8"))
            article.write_text(text, encoding="utf-8")
        run(folder, update=False)
        assert "site/new.txt" not in tree(folder)


def test_variants_are_made_when_they_are_wanted_again(tmp_path: Path) -> None:
    """A site that was built without compressed variants has all of them after the setting was changed."""
    folder = make(tmp_path / "news", 2)
    run(folder)
    expected = tree(folder)
    settings = folder / "l10n-news.toml"
    settings.write_text(f"{SETTINGS}compress = false\n", encoding="utf-8")
    run(folder)
    assert not [name for name in tree(folder) if name.endswith(".br")]
    settings.write_text(SETTINGS, encoding="utf-8")
    run(folder)
    assert tree(folder) == expected
