"""TMX and compendia: in and out, and what is hostile is one sentence."""

from __future__ import annotations

import builtins
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command import run
from l10n_news.errors import CatalogError
from l10n_news.memory import Record, tmx

if TYPE_CHECKING:
    from pathlib import Path

BODY = """<tmx version="1.4"><header srclang="en-US"/><body>
<tu><tuv xml:lang="en-US"><seg>It rained.</seg></tuv>
<tuv xml:lang="de-DE"><seg>Es <bpt i="1">&lt;b&gt;</bpt>regnete<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
<tuv xml:lang="PT"><seg>Choveu.</seg></tuv><tuv xml:lang="tlh"><seg>x</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Seul.</seg></tuv></tu><tu/>
</body></tmx>"""
READ = (Record("It rained.", "Es <b>regnete</b>.", "de"), Record("It rained.", "Choveu.", "pt_BR"))


def parse(data: bytes) -> tuple[Record, ...]:
    """Read TMX for a project."""
    return tmx.parse(data, "m.tmx", source_locale="en", locales=("de", "pt_BR", "fr"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_other_tools_files_are_read(encoding: str) -> None:
    """Language tags find the project's locales, inline elements their native code, whatever the encoding."""
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n'
    assert parse((declared + BODY).encode(encoding)) == READ
    assert parse(('<!DOCTYPE tmx SYSTEM "tmx14.dtd">' + BODY).encode(encoding)) == READ


texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=20).filter(str.strip)
records = st.builds(
    Record, texts, texts, st.sampled_from(["de", "pt_BR"]), context=st.none() | texts, origin=st.just("")
)


@settings(max_examples=40)
@given(st.lists(records, unique=True, max_size=5))
def test_what_is_written_is_read_back(made: list[Record]) -> None:
    """Written and read, the records are the same, and written twice they are the same bytes."""
    data = tmx.serialize(made, source_locale="en")
    assert parse(data) == tuple(made)
    assert tmx.serialize(made, source_locale="en") == data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "m.tmx"),
        (b"<tmx><body>", "m.tmx:1: not well-formed XML"),
        (b"<html/>", "no TMX"),
        (b"plain", "not well-formed"),
        (b"<tmx>\0</tmx>", "a NUL character"),
        (b'<!DOCTYPE tmx [\n<!ENTITY a "b">]><tmx><body/></tmx>', "m.tmx:2: the file declares entities"),
        ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><tmx/>'.encode("utf-16"), "declares entities"),
        (b'<?xml version="1.0" encoding="utf-7"?><tmx/>', "the encoding 'utf-7' is refused"),
        (b"<tmx>\xff</tmx>", "is not utf-8"),
        (b"<tmx><body>" + b"<tu>" * 5000, "not well-formed"),
    ],
)
def test_a_hostile_file_is_one_sentence(data: bytes, said: str) -> None:
    """No entity is expanded, and nothing ends in a traceback."""
    with pytest.raises(CatalogError) as caught:
        parse(data)
    assert said in str(caught.value)


# ── the commands ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one translated sentence."""
    folder = tmp_path / "news"
    (folder / "articles/world").mkdir(parents=True)
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de", "fr"]\n', encoding="utf-8")
    write(folder, "The ferry ran aground in the fog on Monday.")
    assert run(folder, "update").exit_code == 0
    catalog = folder / "locales/de/LC_MESSAGES/world/a.po"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace('Monday."\nmsgstr ""', 'Monday."\nmsgstr "Die Fähre lief auf."'), encoding="utf-8")
    return folder


def write(folder: Path, text: str) -> None:
    """Write the article."""
    head = "title: A ferry\nauthors: [Ada Example]\npublished: 2026-03-01T08:00:00+01:00"
    (folder / "articles/world/a.md").write_text(f"---\n{head}\n---\n\n{text}\n", encoding="utf-8")


def test_lookup_sees_the_catalogs_as_they_are(project: Path) -> None:
    """A look-up finds what was saved just now, also after the cache was deleted."""
    for _ in range(2):
        done = run(project, "memory", "lookup", "The ferry ran aground in the fog on Sunday.", "--json")
        (match,) = json.loads(done.stdout)["de"]
        assert (match["target"], match["origin"]) == ("Die Fähre lief auf.", "locales/de/LC_MESSAGES/world/a.po")
        assert 80 < match["score"] < 100
        (project / ".l10n-news/memory.sqlite").unlink()
    assert "Die Fähre lief auf." in run(project, "memory", "lookup", "The ferry ran aground in the fog.").stdout
    assert run(project, "memory", "lookup", "Shares fell.").stdout == "nothing like it\n"
    assert run(project, "memory", "rebuild").stdout == "1 translations\n"


@pytest.mark.parametrize("name", ["agency memory.tmx", "agency.po"])
def test_an_imported_memory_helps_an_update(project: Path, tmp_path: Path, name: str) -> None:
    """What comes out of one project fills new sentences of another one as fuzzy, and says from where."""
    file = tmp_path / name
    assert run(project, "memory", "export", "--locale", "de", str(file)).stdout == f"{file}: 1 entries\n"
    (project / "locales/de/LC_MESSAGES/world/a.po").unlink()
    write(project, "The ferry ran aground in the fog on Sunday.")
    done = run(project, "memory", "import", str(file))
    assert (done.stdout, done.stderr) == ("de: 1 entries\n", "")
    assert run(project, "update").exit_code == 0
    text = (project / "locales/de/LC_MESSAGES/world/a.po").read_text(encoding="utf-8")
    kept = "agency-memory" if " " in name else "agency"
    assert f"% like a sentence of locales/memory/de/{kept}.po" in text
    assert '#| msgid "The ferry ran aground in the fog on Monday."' in text
    assert "#, fuzzy" in text
    assert "Die Fähre lief auf." in text


def test_an_import_is_kept_beside_the_catalogs(project: Path, tmp_path: Path) -> None:
    """The cache may be deleted: what was imported stays; imported again, nothing changes."""
    file = tmp_path / "m.tmx"
    file.write_text(BODY, encoding="utf-8")
    assert run(project, "memory", "import", str(file)).stdout == "de: 1 entries\n"
    kept = project / "locales/memory/de/m.po"
    before = kept.read_bytes(), kept.stat().st_mtime_ns
    assert run(project, "memory", "import", str(file)).exit_code == 0
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == before
    assert "regnete" in run(project, "memory", "lookup", "It rained.").stdout


@pytest.mark.parametrize("name", ["m.tmx", "m.po"])
def test_a_hostile_import_is_one_line(project: Path, tmp_path: Path, name: str) -> None:
    """Exit code 2, one line, no traceback, and nothing is kept."""
    file = tmp_path / name
    file.write_bytes(b'<!DOCTYPE a [<!ENTITY b "c">]>\0\xff')
    done = run(project, "memory", "import", str(file))
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert not (project / "locales/memory").exists()


def test_without_the_toolkit(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where translate-toolkit is missing, one sentence says how to get it; the rest works."""
    load = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("translate"):
            raise ImportError(name)
        return load(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    done = run(project, "memory", "export", str(tmp_path / "m.tmx"))
    assert done.exit_code == 2
    assert "needs translate-toolkit (pip install 'l10n-news[tmx]')" in done.stderr
    assert run(project, "memory", "lookup", "The ferry").exit_code == 0


def test_a_po_file_has_one_locale(project: Path, tmp_path: Path) -> None:
    """Several locales in one PO file are a usage error; {locale} makes several files."""
    assert run(project, "memory", "export", str(tmp_path / "m.po")).exit_code == 2
    assert run(project, "memory", "export", str(tmp_path / "m-{locale}.po")).exit_code == 0
    assert (tmp_path / "m-fr.po").is_file()
