"""Addresses over the life of a project: slugs, renames, what is remembered, what hostile files may cause."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from command import run
from conftest import demand
from l10n_news.build import addresses
from l10n_news.model import Catalog, Entry

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
title: {title}
published: 2026-03-01T08:00:00+01:00
---

The bridge {title} cost much. It carries many cars. Its lamps are green. People walk there at night.
"""
REMEMBERED = "locales/addresses.txt"
TARGETS = {
    "The bridge {title} cost much.": "Die Brücke war teuer.",
    "It carries many cars.": "Sie trägt viele Autos.",
    "Its lamps are green.": "Ihre Lampen sind grün.",
    "People walk there at night.": "Nachts gehen dort Leute spazieren.",
    "{title}": "Brücke",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one article in German, all of it translated but its slug."""
    folder = tmp_path / "news"
    folder.mkdir()
    settings = 'source_locale = "en"\nlocales = ["de"]\n[site]\nurl = "https://news.example/"\n'
    (folder / "l10n-news.toml").write_text(settings, encoding="utf-8")
    write(folder, "world/bridge", "Ada")
    locales(folder)
    translate(folder, "world/bridge", "Ada")
    return folder


def write(folder: Path, name: str, title: str) -> None:
    """Write an article."""
    file = folder / f"articles/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(ARTICLE.format(title=title), encoding="utf-8")


def locales(folder: Path) -> str:
    """Run the main job; give what was complained of."""
    result = run(folder, "locales", "--quiet")
    assert result.exit_code == 0, result.exception or result.output
    return result.stderr


def po(folder: Path, name: str) -> Path:
    """Give the path of a catalog."""
    return folder / f"locales/de/LC_MESSAGES/{name}.po"


def translate(folder: Path, name: str, title: str) -> None:
    """Translate the sentences of an article."""
    text = po(folder, name).read_text(encoding="utf-8")
    for source, target in TARGETS.items():
        text = text.replace(
            f'msgid "{source.format(title=title)}"\nmsgstr ""',
            f'msgid "{source.format(title=title)}"\nmsgstr "{target}"',
        )
    po(folder, name).write_text(text, encoding="utf-8")


def put(folder: Path, name: str, slug: str, target: str) -> None:
    """Write a slug into a catalog, over any other, as a translator does."""
    head, mark, rest = po(folder, name).read_text(encoding="utf-8").partition(f'msgctxt "slug"\nmsgid "{slug}"\n')
    assert mark
    _, _, rest = rest.partition("\n")
    escaped = target.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\0", "\\0")
    po(folder, name).write_text(f'{head}{mark}msgstr "{escaped}"\n{rest}', encoding="utf-8")


def redirects(folder: Path) -> dict[str, str]:
    """Read the redirects of a site, each of which has its page."""
    file = folder / "site/_redirects"
    found = {}
    for line in file.read_text(encoding="ascii").splitlines() if file.exists() else ():
        old, new, status = line.split(" ")
        assert status == "301"
        found[unquote(old)] = unquote(new)
    assert not set(found) & set(found.values())
    for old in found:
        if old.endswith(".html"):
            assert 'content="noindex"' in (folder / f"site{old}").read_text(encoding="utf-8")
    return found


def test_a_slug_moves_a_page(project: Path) -> None:
    """The page stands at its translated address, the old one leads there, and each later one too."""
    locales(project)
    assert redirects(project) == {}
    assert not (project / REMEMBERED).exists()
    put(project, "world/bridge", "bridge", "brücke")
    assert locales(project) == ""
    assert (project / "site/de/world/brücke.html").is_file()
    assert redirects(project) == {"/de/world/bridge.html": "/de/world/brücke.html"}
    put(project, "world/bridge", "bridge", "neue-brücke")
    put(project, "site", "world", "welt")
    locales(project)
    assert redirects(project) == {
        "/de/world/": "/de/welt/",
        "/de/world/index.html": "/de/welt/",
        "/de/world/feed.xml": "/de/welt/feed.xml",
        "/de/world/bridge.html": "/de/welt/neue-brücke.html",
        "/de/world/brücke.html": "/de/welt/neue-brücke.html",
    }
    assert (project / REMEMBERED).read_text(encoding="utf-8").splitlines()[2:] == [
        "de/welt/index.html\tworld/",
        "de/welt/neue-brücke.html\tworld/bridge",
        "de/world/brücke.html\tworld/bridge",
    ]


def test_a_build_is_the_same_again(project: Path) -> None:
    """From the same files come the same bytes, with and without the cache."""
    put(project, "world/bridge", "bridge", "brücke")
    locales(project)
    put(project, "world/bridge", "bridge", "steg")
    locales(project)
    files = {
        path: path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and ".l10n-news" not in path.parts
    }
    shutil.rmtree(project / ".l10n-news")
    shutil.rmtree(project / "site")
    locales(project)
    again = {
        path: path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and ".l10n-news" not in path.parts
    }
    assert {path for path in files if files[path] != again.get(path)} <= {project / "site/.l10n-news-site"}
    assert set(files) == set(again)


def test_an_empty_slug_is_no_work(project: Path) -> None:
    """It is not counted as missing, whether in the table or in the words to do."""
    locales(project)
    said = run(project, "stats", "--json").stdout
    assert '"missing": 0' in said
    assert '"segments": 5' in said


@pytest.mark.parametrize(
    "target",
    ["../../etc/passwd", "..", "a/b", "con", "%2e%2e", "a\u202eb", "x" * 300, "index", "404", "ж", "<b>", "{number1}"],
)
def test_a_hostile_slug(project: Path, target: str) -> None:
    """It is one line with the catalog's path and line, and the page stands at the source's address."""
    put(project, "world/bridge", "bridge", target)
    said = locales(project)
    line = po(project, "world/bridge").read_text(encoding="utf-8").partition('msgctxt "slug"')[0].count("\n") - 2
    assert f"locales/de/LC_MESSAGES/world/bridge.po:{line}: the slug " in said
    assert said.count("\n") == 1
    assert sorted(path.name for path in (project / "site/de/world").glob("*.html")) == ["bridge.html", "index.html"]


def test_the_longest_slug(project: Path) -> None:
    """It is a file with its compressed variants, and remembered."""
    put(project, "world/bridge", "bridge", "ä" * 100)
    put(project, "site", "world", "ö" * 100)
    assert locales(project) == ""
    assert (project / f"site/de/{'ö' * 100}/{'ä' * 100}.html").is_file()
    put(project, "world/bridge", "bridge", "")
    assert locales(project) == ""
    assert redirects(project)[f"/de/{'ö' * 100}/{'ä' * 100}.html"] == f"/de/{'ö' * 100}/bridge.html"


def test_slugs_are_checked(project: Path) -> None:
    """The check tells what a build would: slugs that are wrong, that are not free, and sections."""
    write(project, "world/tunnel", "Bob")
    locales(project)
    put(project, "world/bridge", "bridge", "tunnel")
    put(project, "world/tunnel", "tunnel", "a/b")
    put(project, "site", "world", "archive")
    result = run(project, "check")
    assert result.exit_code == 1
    said = result.stdout + result.stderr
    assert "the slug 'tunnel' is that of world/tunnel" in said
    assert "the slug 'a/b' has '/' (U+002F)" in said
    assert "the slug 'archive' is a folder of the site's own pages" in said


def test_a_renamed_article(project: Path) -> None:
    """Every address of the former name leads to the present one, in the source's locale too."""
    put(project, "world/bridge", "bridge", "brücke")
    locales(project)
    (project / "articles/world/bridge.md").rename(project / "articles/world/ada-bridge.md")
    locales(project)
    assert redirects(project) == {
        "/en/world/bridge.html": "/en/world/ada-bridge.html",
        "/de/world/bridge.html": "/de/world/ada-bridge.html",
        "/de/world/brücke.html": "/de/world/ada-bridge.html",
    }
    text = po(project, "world/ada-bridge").read_text(encoding="utf-8")
    assert '#| msgid "bridge"\nmsgctxt "slug"\nmsgid "ada-bridge"\nmsgstr "brücke"' in text
    po(project, "world/bridge").unlink()
    locales(project)
    assert redirects(project)["/en/world/bridge.html"] == "/en/world/ada-bridge.html"


def test_a_deleted_article(project: Path) -> None:
    """Its addresses lead nowhere, and are remembered in case that it comes back."""
    write(project, "world/tunnel", "Bob")
    put(project, "world/bridge", "bridge", "brücke")
    locales(project)
    kept = (project / "articles/world/bridge.md").read_bytes()
    (project / "articles/world/bridge.md").write_text(
        "---\ntitle: x\nstatus: draft\n---\n\nNothing.\n", encoding="utf-8"
    )
    locales(project)
    assert redirects(project) == {}
    assert "de/world/brücke.html\tworld/bridge" in (project / REMEMBERED).read_text(encoding="utf-8")
    (project / "articles/world/bridge.md").write_bytes(kept)
    locales(project)
    assert redirects(project) == {"/de/world/bridge.html": "/de/world/brücke.html"}


def test_an_article_named_as_a_page_of_the_site(project: Path) -> None:
    """The site's page stands in its place, the article beside it, and a line says what to rename."""
    write(project, "world/index", "Index")
    said = locales(project)
    assert "articles/world/index.md: the article is named as a page of the site" in said
    assert "(rename the file)" in said
    assert "Index" in (project / "site/en/world/index-1.html").read_text(encoding="utf-8")
    assert "<ol" in (project / "site/en/world/index.html").read_text(encoding="utf-8")


def test_a_line_by_hand(project: Path) -> None:
    """A person may write what an article was called; a line that is none is told and does no harm."""
    put(project, "world/bridge", "bridge", "brücke")
    locales(project)
    file = project / REMEMBERED
    file.write_text(
        file.read_text(encoding="utf-8") + "world/span\tworld/bridge\nde/../../x.html\tworld/bridge\n", encoding="utf-8"
    )
    said = locales(project)
    assert f"{REMEMBERED}:5: this is no address" in said
    assert redirects(project)["/en/world/span.html"] == "/en/world/bridge.html"
    assert not (project / "x.html").exists()
    assert ".." not in file.read_text(encoding="utf-8")


def test_the_file_leads_nowhere_else(project: Path, tmp_path: Path) -> None:
    """A link out of the project in the place of the file ends the run, and what it leads to stays."""
    other = tmp_path / "precious.txt"
    other.write_text("mine", encoding="utf-8")
    put(project, "world/bridge", "bridge", "brücke")
    (project / REMEMBERED).symlink_to(other)
    result = run(project, "locales")
    assert result.exit_code == 2
    assert "a link leads out of the project" in result.stderr
    assert other.read_text(encoding="utf-8") == "mine"


def test_two_branches(project: Path) -> None:
    """Git merges the addresses that two branches have added."""
    demand(shutil.which("git"), "git")

    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=project, check=True, capture_output=True)

    git("init", "-b", "main")
    assert run(project, "init", "--merge-driver").exit_code == 0
    (project / ".gitignore").write_text("/site/\n/.l10n-news/\n", encoding="utf-8")
    put(project, "world/bridge", "bridge", "steg")
    locales(project)
    git("add", ".")
    git("commit", "-m", "base")
    for branch in ("one", "two"):
        git("checkout", "-b", branch, "main")
        put(project, "world/bridge", "bridge", f"brücke-{branch}")
        locales(project)
        git("commit", "-a", "-m", branch)
    git("merge", "one")
    lines = (project / REMEMBERED).read_text(encoding="utf-8")
    assert all(f"de/world/{slug}.html\tworld/bridge\n" in lines for slug in ("steg", "brücke-one", "brücke-two"))


def test_which_article_is_the_same() -> None:
    """It has at least half of the sentences, more than any other, and not what stands in every article."""

    def catalog(name: str, *sources: str) -> Catalog:
        entries = tuple(Entry(source=source, target="x") for source in sources)
        return Catalog(path=f"{name}.po", locale="de", entries=entries)

    shelf = {
        "old": catalog("old", "a", "b", "c", "d"),
        "lost": catalog("lost", "k", "l", "m", "n"),
        "torn": catalog("torn", "p", "q"),
        "heir": catalog("heir", "a", "b", "c", "z"),
        "other": catalog("other", "a", "k", "p", "q"),
        "third": catalog("third", "p", "q"),
    }
    names = ["heir", "other", "third"]
    assert addresses.renamed(names, {"de": shelf}) == {"old": "heir"}
    assert addresses.renamed(names, {"de": shelf}, ["old"]) == {}
