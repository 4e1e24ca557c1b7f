"""Input of strangers, end to end: one clear line each, a fallback, and nothing else.

The cases of the single readers stand with their own tests; here are whole projects, as an editor runs them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from command import run
from l10n_news import po
from l10n_news.cli import cli
from l10n_news.html.units import MAX_PARTS
from l10n_news.model import Catalog, Entry

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """<!DOCTYPE html>
<html lang="en"><head><title>Bridge opens</title><meta name="description" content="It took two years.">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens"}</script></head>
<body><h1>Bridge opens</h1>
<p>It carries <a href="https://example.org/x" title="All cars">1,250 cars</a> a day.</p></body></html>
"""
COMMAND = (sys.executable, "-c", "from l10n_news.cli import main; main()")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one sound article, in two other locales."""
    folder = tmp_path / "news"
    (folder / "articles/world").mkdir(parents=True)
    settings = 'source_locale = "en"\nlocales = ["de", "ja"]\n[site]\npublish_at = 0\n'
    (folder / "l10n-news.toml").write_text(settings, encoding="utf-8")
    (folder / "articles/world/bridge.html").write_text(ARTICLE, encoding="utf-8")
    return folder


# ── the terminal ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_terminal_without_the_characters(project: Path, encoding: str) -> None:
    """Where the terminal's encoding lacks a character it is shown escaped; nothing fails."""
    environment = {"PYTHONIOENCODING": encoding, "PATH": "/usr/bin:/bin"}
    done = subprocess.run([*COMMAND, "-C", str(project), "stats"], capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Deutsch" in done.stdout


def test_json_is_ascii(project: Path) -> None:
    """What --json prints survives every encoding, and holds nothing that a terminal would obey."""
    said = run(project, "locales", "--json").stdout
    assert said.isascii()
    assert [row["language"] for row in json.loads(said)["locales"]] == ["Deutsch", "日本語"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "extra\x1b[31m"],
        ["stats", "--locale", "x\x1b[31m"],
        ["no\x1b[31m"],
        ["--no\x1b[31m"],
        ["bundle", "--day", "\x1b[31m", "-o", "x.po"],
        ["unbundle", "\x1b[31m"],
        ["-C", "nowhere\x1b[31m", "stats"],
    ],
)
def test_an_argument_is_not_obeyed_by_the_terminal(project: Path, arguments: list[str]) -> None:
    """A control character in an argument that is refused is shown escaped; exit code 2."""
    result = CliRunner().invoke(cli, ["-C", str(project), *arguments], prog_name="l10n-news", color=True)
    assert result.exit_code == 2
    assert "\\x1b[31m" in result.stderr
    assert "\x1b" not in result.output


def test_trouble_is_one_line(tmp_path: Path) -> None:
    """A newline in a path does not make a second line."""
    result = run(tmp_path / "two\nlines", "stats")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "two\\nlines: this folder is no project" in result.stderr


# ── the output ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("articles/out", "the output folder lies in the project's articles/ (name another with --output)"),
        ("locales/de", "the output folder lies in the project's locales/ (name another with --output)"),
        ("templates", "the output folder lies in the project's templates/ (name another with --output)"),
        ("site/../.git", "the output folder lies in the project's .git/ (name another with --output)"),
        (".", "the output folder holds the project (name another)"),
        ("articles/..", "the output folder holds the project (name another)"),
        ("../../..", "the output folder holds the project (name another)"),
    ],
)
def test_the_output_stays_out_of_the_sources(project: Path, output: str, says: str) -> None:
    """Pages are never written among articles or catalogs, where the next run would take them for its own."""
    before = sorted(project.rglob("*"))
    result = run(project, "build", "--output", str(project / output))
    assert result.exit_code == 2
    assert result.stderr.endswith(f": {says}\n")
    assert [path for path in sorted(project.rglob("*")) if ".l10n-news" not in path.parts] == before


def test_the_output_is_not_taken_through_a_link(project: Path, tmp_path: Path) -> None:
    """A link beside the project that leads into its articles is no way around."""
    (tmp_path / "link").symlink_to(project / "articles")
    result = run(project, "build", "--output", str(tmp_path / "link/out"))
    assert result.exit_code == 2
    assert not (project / "articles/out").exists()


# ── articles ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (
            "escapes.md",
            '---\ntitle: "a\\0b"\n---\nWords.\n',
            "escapes.md:2: the value of 'title' is 'a\\x00b'",
        ),
        (
            "tags.md",
            '---\ntitle: Words\ntags: [sea, "\\e[31m"]\n---\nWords.\n',
            "tags.md:3: the value of 'tags' is ['sea', '\\x1b[31m']",
        ),
        (
            "figures.html",
            "<title>Figures</title>\n<p>" + "1." * (MAX_PARTS + 1) + "</p>",
            "error: articles/world/figures.html:2: more than 8,000 blocks, sentences and figures (divide the article)",
        ),
        (
            "nul.html",
            "<title>Words</title>",
            "error: articles/world/nul.html: Windows has no files with the name 'nul' (rename it)",
        ),
    ],
    ids=lambda value: value[:12],
)
def test_a_hostile_article(project: Path, name: str, text: str, says: str) -> None:
    """The line says what is wrong and what to do, no catalog is spoilt, and the other article is published."""
    (project / "articles/world" / name).write_text(text, encoding="utf-8")
    for _ in range(2):
        result = run(project, "locales", "-q")
        assert result.exit_code == 0
        assert says in result.stderr
        assert all(f"articles/world/{name}" in line for line in result.stderr.splitlines())
    assert (project / "site/de/world/bridge.html").is_file()


X = "<script>alert(1)</script><img src=x onerror=alert(1)> R&D &lt;hold&gt;"

MARKED_UP = {
    "md.md": f"""---
title: 'A {X}'
summary: 'B {X}'
section: 'C {X}'
authors: ['D {X}']
tags: ['E {X}']
published: 2025-01-01T00:00:00Z
corrections:
  - time: 2025-01-02
    text: 'F {X}'
---
Words.
""",
    "plain.txt": f"A {X}\n\nLONDON {X}, 3 March 2025 - Words {X}\n\n[A caption {X}]\n",
    "wire.json": json.dumps(
        {
            "uri": "x",
            "headline": f"A {X.replace('<', '&lt;')}",
            "byline": f"By D {X}",
            "located": f"L {X}",
            "description_text": f"B {X}",
            "subject": [{"name": f"E {X}"}],
            "body_text": f"Words {X}",
            "keywords": [X],
        }
    ),
    "gone.md": f"---\ntitle: 'A {X}'\nstatus: withdrawn\n---\nWords.\n",
}


def test_what_an_article_says_of_itself_is_text(project: Path) -> None:
    """Markup in a headline, a summary, a tag, a name… is shown as it is written, also where nobody translated it."""
    for name, text in MARKED_UP.items():
        (project / "articles/world" / name).write_text(text, encoding="utf-8")
    assert run(project, "locales", "-q").exit_code == 0
    pages = [file.read_text(encoding="utf-8") for file in (project / "site").rglob("*.html")]
    assert len(pages) > 20
    for page in pages:
        assert "<script>" not in page
        assert "<img" not in page
    shown = (project / "site/de/world/md.html").read_text(encoding="utf-8")
    for letter in "ABEF":
        assert (
            f"{letter} &lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; R&amp;D &amp;lt;"
            in shown
        )


@pytest.mark.parametrize("character", ["\0", "\ud800", "\x04"])
def test_what_no_catalog_can_hold(character: str) -> None:
    """A character that no PO file can hold is replaced, and what is written can be read again."""
    catalog = Catalog(path="x.po", locale="de", entries=(Entry(source=f"a{character}b", target=""),))
    read = po.parse(po.serialize(catalog).encode(), "x.po", "de")
    assert [entry.source for entry in read.entries] == ["a\ufffdb"]


# ── catalogs ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"# x\n" * 1_000_000, ":100001: an entry of more than 100,000 lines (is this the right file?)"),
        (b'#~ msgid "a"\n' + b'#~ "x"\n' * 1_000_000, ":100001: an entry of more than 100,000 lines"),
        (b"#" * (17 << 20), ": the catalog cannot be read: larger than 16 MiB"),
        (
            b"".join(b'msgid "%d"\nmsgstr ""\n' % one for one in range(600_000)),
            ":40001: more than 20,000 entries (it is ",
        ),
        (b'# one\rmsgid "a"\rmsgstr "b"\r"c\r' + b"# x\r" * 1_000_000, ":4: a string that does not end: '\"c'"),
        (
            b'msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "' + b"word " * 300_000 + b'"\n',
            ":4: a text of more than 500,000",
        ),
        (b"#: " + b"a/b.md " * 200_000 + b'\nmsgid "a"\nmsgstr "b"\n', ":1: more than 100,000 references of an entry"),
        ("words".encode("utf-32"), ":1: the file is UTF-16 or UTF-32, not UTF-8"),
    ],
    ids=["comments", "obsolete lines", "bytes", "entries", "CR only", "text", "references", "UTF-32"],
)
def test_a_hostile_catalog(project: Path, data: bytes, says: str) -> None:
    """A catalog that nobody wrote is refused with its line and left as it is, and the article is published."""
    catalog = project / "locales/de/LC_MESSAGES/world/bridge.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_bytes(data)
    result = run(project, "locales", "-q")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"error: locales/de/LC_MESSAGES/world/bridge.po{says}")
    assert result.stderr.count("\n") == 1
    assert catalog.read_bytes() == data
    assert (project / "site/de/world/bridge.html").is_file()


# ── folders ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("folder", ["articles", "locales", ".l10n-news"])
def test_a_folder_that_leads_out_of_the_project(project: Path, tmp_path: Path, folder: str) -> None:
    """Where a folder of the project is a link to somebody else's, nothing is read or written there."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "private.md").write_text("---\ntitle: Private\n---\nWords.\n", encoding="utf-8")
    (theirs / ".x.po.new").write_text("theirs", encoding="utf-8")
    if (project / folder).exists():
        (project / folder).rename(tmp_path / "aside")
    (project / folder).symlink_to(theirs)
    result = run(project, "locales", "-q")
    said = f"l10n-news: {folder}: a link leads out of the project (put the folder itself in its place)\n"
    assert (result.exit_code, result.stderr) == (2, said)
    assert sorted(path.name for path in theirs.iterdir()) == [".x.po.new", "private.md"]
    assert not (project / "site").exists()


def test_a_missing_folder_is_named_as_in_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths in messages begin at the project's folder, also where -C is relative."""
    (project / "articles").rename(project / "elsewhere")
    monkeypatch.chdir(project.parent)
    result = CliRunner().invoke(cli, ["-C", project.name, "extract"], prog_name="l10n-news")
    assert result.exit_code == 2
    assert result.stderr.startswith("l10n-news: articles: the folder cannot be read: no such file or directory")


@pytest.mark.parametrize("stream", [1, 2])
def test_a_closed_stream(project: Path, stream: int) -> None:
    """With stdout or stderr closed from the start the job is done all the same."""
    command = f'exec "$@" {stream}>&-'
    done = subprocess.run(
        ["/bin/sh", "-c", command, "sh", *COMMAND, "-C", str(project), "locales"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (project / "site/de/world/bridge.html").is_file()


@pytest.mark.parametrize(
    "template", ["{{ ('x' * 10**15) }}", "{% include '/etc/passwd' %}", "{{ ''.__class__.__mro__ }}"]
)
def test_a_hostile_page_template(project: Path, template: str) -> None:
    """A page template that asks for too much, or for what is not its own, is one message and exit code 2."""
    (project / "templates").mkdir()
    (project / "templates/list.html").write_text(template, encoding="utf-8")
    result = run(project, "build", "-q")
    assert result.exit_code == 2
    assert result.stderr.startswith("l10n-news: templates/list.html:1: the page template cannot be used: ")
    assert result.stderr.count("\n") == 1
    assert not (project / "site").exists()


# ── settings ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("segmentation = []", ":3: the value of 'segmentation' is [] (legal: 'sentence' "),
        ("x = 1" + "0" * 5000, ":3: a number has too many digits (shorten it)"),
        ("segmentation = 0x" + "f" * 5000, ":3: a number has too many digits (shorten it)"),
        ("a.b.c.d = 1", ":3: unknown key 'a' (legal: "),
        ('currencies."\\u001b" = "EUR"', ":3: unknown key 'currencies.\\x1b' (legal: "),
        ("x = " + "[" * 9000, ":3: the file is nested too deeply (TOML 1.0 is wanted)"),
        (
            '[site]\nurl = "http://[::1"',
            ":4: the value of 'site.url' is 'http://[::1' (legal: an absolute http(s) address",
        ),
        ('[site]\nurl = "http://x:99999"', ":4: the value of 'site.url' is 'http://x:99999' (legal: an absolute"),
    ],
)
def test_hostile_settings(project: Path, line: str, says: str) -> None:
    """Settings of the wrong type or size are one message with the key, and exit code 2."""
    text = f'source_locale = "en"\nlocales = ["de"]\n{line}\n'
    (project / "l10n-news.toml").write_text(text, encoding="utf-8")
    result = run(project, "locales")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"l10n-news: l10n-news.toml{says}")
    assert result.stderr.count("\n") == 1
