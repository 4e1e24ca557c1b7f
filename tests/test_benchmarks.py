"""The benchmark: its articles are the same everywhere, and it runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FOLDER = Path(__file__).parents[1] / "benchmarks"
sys.path.insert(0, str(FOLDER))

import articles  # noqa: E402 -- benchmarks are scripts, no package
import peers  # noqa: E402
import run  # noqa: E402
from l10n_news import po, readers  # noqa: E402
from l10n_news.extract import template  # noqa: E402

COUNT = 20


@pytest.mark.parametrize("ending", ["html", "md"])
def test_articles_are_realistic(ending: str) -> None:
    """Each has 20 to 60 sentences with figures, a table and a list, and is read without a finding."""
    for number in range(COUNT):
        text = articles.FORMATS[ending](articles.text(number))
        article = readers.read(text.encode(), path=f"{articles.text(number).path}.{ending}", locale="en")
        segments = [segment for unit in article.units for segment in unit.segments]
        assert article.findings == ()
        assert 20 <= sum(len(unit.segments) for unit in article.units if unit.kind == "paragraph") <= 60
        assert sum(len(segment.values) for segment in segments) > 10
        assert {"table cell", "list item", "heading"} <= {unit.kind for unit in article.units}


def test_articles_are_the_same_in_another_process() -> None:
    """Their seed is fixed, whatever the hash seed of the process is."""
    program = "import articles; print(articles.html(articles.edited(articles.text(7))))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=FOLDER,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {f"{articles.html(articles.edited(articles.text(7)))}\n".encode()}


def test_each_article_differs() -> None:
    """No two share their path, their headline with its number, or more than a few sentences."""
    made = [articles.text(number) for number in range(COUNT)]
    sentences = [{sentence for part in one.paragraphs for sentence in part} for one in made]
    assert len({one.path for one in made}) == COUNT
    assert all(len(one & other) < 3 for one in sentences for other in sentences if one is not other)


def test_an_edit_changes_little() -> None:
    """One sentence is reworded, one new, one gone; most stay as they are."""
    before = articles.text(3)
    after = articles.edited(before)
    old, new = ({sentence for part in one.paragraphs for sentence in part} for one in (before, after))
    assert after.path == before.path
    assert 3 <= len(old ^ new) <= 10
    assert len(old & new) > 15


@pytest.mark.parametrize("locale", articles.LOCALES)
def test_translations_keep_codes_and_placeholders(locale: str) -> None:
    """A made-up translation is another text with the same tokens."""
    for text, tokens in [
        ("In <a1>{place1}</a1>, {money1} was &amp; paid.", ["<a1>", "{place1}", "</a1>", "{money1}", "&amp;"]),
        ('<a href="x.html" title="A b">Some words</a>', ['<a href="x.html" title="A b">', "</a>"]),
    ]:
        made = articles.translation(text, locale)
        assert made != text
        assert re.findall(r"<[^<>]*>|\{\w+\}|&\w+;", made) == tokens
        assert made == articles.translation(text, locale)


def test_catalogs_are_filled(tmp_path: Path) -> None:
    """Every entry of a catalog gets a target, and it is still a catalog."""
    article = readers.read(articles.html(articles.text(1)).encode(), path="a.html", locale="en")
    file = tmp_path / "a.po"
    file.write_text(po.serialize(template(article, "a.po")), encoding="utf-8")
    peers.fill(file, "de")
    catalog = po.parse(file.read_bytes(), "a.po", "de")
    assert len(catalog.entries) > 20
    assert all(entry.translated for entry in catalog.entries)


def test_reading_catalogs_is_measured(tmp_path: Path) -> None:
    """Reading and writing the catalogs of a project, beside two peers that read them."""
    article = readers.read(articles.html(articles.text(1)).encode(), path="a.html", locale="en")
    file = tmp_path / "locales/de/LC_MESSAGES/sport/a.po"
    file.parent.mkdir(parents=True)
    file.write_text(po.serialize(template(article, "a.po")), encoding="utf-8")
    command = [sys.executable, FOLDER / "read_po.py", "--project", tmp_path, "--rounds", "1"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith("1 catalogs, ")
    assert re.findall(r"^\| (.+) \| [\d,]+ \| [\d.]+ \|$", said, re.MULTILINE) == [
        "read",
        "read by polib",
        "read by Babel",
        "write",
    ]


def test_the_benchmark_runs(tmp_path: Path) -> None:
    """It measures every job of ours on a small project and prints a table; a peer that is not there is named."""
    command = [sys.executable, FOLDER / "run.py", "--articles", "3", "--locales", "2", "--folder", tmp_path, "--peers"]
    done = subprocess.run([*command, ""], capture_output=True, text=True, check=True)
    assert "3 articles × 2 locales" in done.stdout
    rows = [line.split("|")[1:4] for line in done.stdout.splitlines() if line.startswith("|")][2:]
    assert [name.strip() for name, _, _ in rows] == list(peers.JOBS)
    assert all(re.fullmatch(r" \d+\.\d\d ", ours) for _, ours, _ in rows)
    assert [floor.strip() != "–" for _, _, floor in rows] == [job == peers.BUILD for job in peers.JOBS]
    refused = subprocess.run([*command, "no-such-tool"], capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "no-such-tool" in refused.stderr


def test_a_run_takes_the_place_of_the_last_one_in_a_report() -> None:
    """The figures stand under a heading of their own; what stands around them stays."""
    first = run.renewed("# Figures\n\n## Other\n\nkept\n", "one")
    assert first == f"# Figures\n\n## Other\n\nkept\n\n{run.HEADING}\n\none\n"
    second = run.renewed(f"# Figures\n\n{run.HEADING}\n\none\n\n## Other\n\nkept\n", "two")
    assert second == f"# Figures\n\n{run.HEADING}\n\ntwo\n\n## Other\n\nkept\n"


def test_growth_is_measured_and_plotted(tmp_path: Path) -> None:
    """Two numbers of articles give two rows of figures and two plots that are well-formed."""
    plot = tmp_path / "growth.svg"
    command = [sys.executable, str(FOLDER / "growth.py"), "--counts", "2,4", "--locales", "2", "--plot", str(plot)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert re.findall(r"^\| (\d) \|(?: [\d.]+ \|){6}$", said, re.MULTILINE) == ["2", "4"]
    for name in ("growth-cpu.svg", "growth-memory.svg"):
        drawn = ET.fromstring((tmp_path / name).read_text("utf-8"))  # noqa: S314 -- our own file
        assert len(drawn.findall("{http://www.w3.org/2000/svg}polyline")) == 3


def test_a_cluster_is_measured(tmp_path: Path) -> None:
    """The script runs as a program and prints a row for each number of workers."""
    command = [sys.executable, str(FOLDER / "cluster.py"), "--count", "3", "--locales", "1", "--workers", "1"]
    done = subprocess.run([*command, "--folder", str(tmp_path)], check=True, capture_output=True, text=True)
    rows = re.findall(
        r"^\| (one process|workers: 1) \| [\d.]+ \| [\d,]+ \| [\d.]+ \| [\d.]+ \|$", done.stdout, re.MULTILINE
    )
    assert rows == ["one process", "workers: 1"]
