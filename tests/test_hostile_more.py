"""More input of strangers, end to end; the doors are those of ``docs/threat-model.md``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from command import run
from l10n_news import po

if TYPE_CHECKING:
    from pathlib import Path

CATALOG = "locales/{}/LC_MESSAGES/world/signs.po"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one sound article, in two other locales."""
    folder = tmp_path / "news"
    (folder / "articles/world").mkdir(parents=True)
    settings = 'source_locale = "en"\nlocales = ["de", "fr"]\n[site]\npublish_at = 0\n'
    (folder / "l10n-news.toml").write_text(settings, encoding="utf-8")
    article = "---\ntitle: Signs\n---\nSigns are shown as they are written.\n"
    (folder / "articles/world/signs.md").write_text(article, encoding="utf-8")
    assert run(folder, "update", "-q").exit_code == 0
    return folder


def translate(project: Path, locale: str, target: str) -> Path:
    """Write a target for the article's one sentence."""
    catalog = project / CATALOG.format(locale)
    source = 'msgid "Signs are shown as they are written."\nmsgstr "'
    text = catalog.read_text(encoding="utf-8")
    assert source in text
    catalog.write_text(text.replace(source, source + target), encoding="utf-8")
    return catalog


@pytest.mark.parametrize(
    ("locale", "target"),
    [
        ("de", "Zeichen wie &lt;und &Auml;rger &#60;auch &#x3C;so stehen da."),
        ("fr", "Les signes &lt; et &shy; sont montrés."),
    ],
)
def test_a_fix_leaves_character_references_alone(project: Path, locale: str, target: str) -> None:
    """The semicolon of a character reference is no mark of the sentence: --fix puts no space at it."""
    catalog = translate(project, locale, target)
    run(project, "check", "--fix", "-q")
    read = po.parse(catalog.read_bytes(), "x.po", locale)
    assert target in [entry.target for entry in read.entries]


@pytest.mark.parametrize(
    ("line", "kept", "says"),
    [
        ("de/world/{}.html\tworld/signs\n", 1000, ":1001: more than 1,000 addresses lead to 'world/signs'"),
        ("//host/{}.html\tworld/signs\n", 0, ":1: this is no address with the name of an article behind a tab"),
        ("de/../{}.html\tworld/signs\n", 0, ":1: this is no address with the name of an article behind a tab"),
        ("de/{}\x1b.html\tworld/signs\n", 0, ":1: this is no address with the name of an article behind a tab"),
    ],
    ids=["addresses", "host", "parent", "escape"],
)
def test_a_flood_of_remembered_addresses(project: Path, line: str, kept: int, says: str) -> None:
    """What no article has had is passed over; twenty lines of it are told, and the pages are built."""
    (project / "locales/addresses.txt").write_text("".join(map(line.format, range(200_000))), encoding="utf-8")
    result = run(project, "build", "-q")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"warning: locales/addresses.txt{says}")
    assert result.stderr.count("\n") == 20
    redirects = project / "site/_redirects"
    assert (redirects.read_text(encoding="utf-8").count("\n") if redirects.exists() else 0) == kept


@pytest.mark.parametrize("text", ["a" + ".a" * 50_000 + " = 1\n", "[a" + ".a" * 50_000 + "]\n"])
def test_a_key_of_too_many_parts(project: Path, text: str) -> None:
    """A dotted key that costs the square of its parts is refused before it is parsed."""
    with (project / "l10n-news.toml").open("a", encoding="utf-8") as settings:
        settings.write(text)
    result = run(project, "stats")
    assert result.exit_code == 2
    assert re.fullmatch(
        r"l10n-news: l10n-news\.toml:\d+: the file is nested too deeply \(a key has too many parts\)\n", result.stderr
    )
