"""The command ``check``: what it prints, what it writes, which files it looks at."""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from command import run
from l10n_news.check.running import Remark
from l10n_news.check.table import BY_NAME
from l10n_news.cli.findings import lines
from l10n_news.model import Finding, Severity

if TYPE_CHECKING:
    from click.testing import Result

CATALOG = "locales/de/LC_MESSAGES/world/bridge.po"
ARTICLE = "<h1>A bridge opens</h1>\n<p>The bridge cost 1,561 dollars.</p>\n<p>Nobody was hurt, she said.</p>\n"
TARGETS = {
    "A bridge opens": "Eine Brücke  öffnet",
    "Nobody was hurt, she said.": "Niemand wurde verletzt, sagte sie.",
    "The bridge cost {money1}.": "Die Brücke kostete 1.571 Dollar.",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two locales with one article, translated into one of them with two slips."""
    folder = tmp_path / "news"
    (folder / "articles" / "world").mkdir(parents=True)
    (folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de", "fr"]\n', encoding="utf-8")
    (folder / "articles/world/bridge.html").write_text(ARTICLE, encoding="utf-8")
    assert run(folder, "update").exit_code == 0
    for source, target in TARGETS.items():
        translate(folder, source, target)
    return folder


def translate(folder: Path, source: str, target: str, *, catalog: str = CATALOG) -> None:
    """Put a target into the catalog."""
    file = folder / catalog
    lines_of = file.read_text(encoding="utf-8").split("\n")
    start = source.partition("{")[0]
    at = next(n for n, line in enumerate(lines_of) if line.startswith(f'msgid "{start}'))
    lines_of[at + 1] = f'msgstr "{target}"'
    file.write_text("\n".join(lines_of), encoding="utf-8")


def found(result: Result) -> list[tuple[str, str]]:
    """The findings of ``--json`` that are not only worth knowing."""
    listed = json.loads(result.stdout)["findings"]
    return [(one["name"], one["path"]) for one in listed if one["severity"] != "info"]


def test_processes_share_the_locales(project: Path) -> None:
    """What is printed and what is mended are the same for any number of processes."""
    translate(project, "A bridge opens", "Un pont  ouvre", catalog=CATALOG.replace("/de/", "/fr/"))
    alone, shared = (run(project, "check", "--json", "--jobs", jobs) for jobs in ("1", "2"))
    assert (alone.exit_code, shared.exit_code) == (1, 1)
    assert json.loads(alone.stdout) == json.loads(shared.stdout)
    assert {one["locale"] for one in json.loads(shared.stdout)["findings"]} == {"de", "fr"}
    run(project, "check", "--fix", "--jobs", "2")
    for locale, target in (("de", "Eine Brücke öffnet"), ("fr", "Un pont ouvre")):
        assert f'msgstr "{target}"' in (project / CATALOG.replace("/de/", f"/{locale}/")).read_text(encoding="utf-8")


def test_findings_stand_in_groups_with_a_caret(project: Path) -> None:
    """The file, then each finding with its line, source, target and place; errors end with 1."""
    result = run(project, "check")
    assert result.exit_code == 1
    said = result.stderr.split("\n")
    assert said[0] == f"{CATALOG}:"
    assert "warning: two spaces stand in a row: one is enough (double-space)" in result.stderr
    at = next(n for n, line in enumerate(said) if "target  Eine Brücke  öffnet" in line)
    assert said[at + 1].index("^^") == said[at].index("  öffnet")
    assert "error: the figure '1.571" in result.stderr
    assert "1 error, 1 warning" in result.stdout
    assert "\x1b" not in result.output


def test_warnings_alone_end_with_0(project: Path) -> None:
    """They are counted, and stop nothing."""
    result = run(project, "check", "--only", "double-space")
    assert result.exit_code == 0
    assert "0 errors, 1 warning" in result.stdout


def test_severity_is_a_floor(project: Path) -> None:
    """Only errors, or everything."""
    errors = run(project, "check", "--severity", "error")
    assert "double-space" not in errors.stderr
    assert "wrong-figure" in errors.stderr
    assert "(missing)" in run(project, "check", "--severity", "info", "--locale", "fr").stderr
    assert "(missing)" not in run(project, "check", "--locale", "fr").stderr


def test_only_wants_a_check(project: Path) -> None:
    """A name that is none is refused with what to do."""
    result = run(project, "check", "--only", "no-such")
    assert result.exit_code == 2
    assert "--list" in result.stderr


def test_json_has_all_that_is_known(project: Path) -> None:
    """Source, target, offsets and the fix."""
    result = run(project, "check", "--json")
    assert result.exit_code == 1
    one = next(one for one in json.loads(result.stdout)["findings"] if one["name"] == "double-space")
    assert one["target"][one["start"] : one["end"]] == "  "
    assert (one["fix"], one["issue"], one["locale"]) == (" ", "whitespace", "de")


def test_fix_mends_and_loses_no_word(project: Path) -> None:
    """What is certain is written, the rest reported; a second run changes nothing."""
    before = (project / CATALOG).read_text(encoding="utf-8")
    result = run(project, "check", "--fix")
    after = (project / CATALOG).read_text(encoding="utf-8")
    assert after == before.replace("Brücke  öffnet", "Brücke öffnet")
    assert "1 error, 0 warnings; 1 catalog mended" in result.stdout
    assert run(project, "check", "--fix").exit_code == 1
    assert (project / CATALOG).read_text(encoding="utf-8") == after


def test_fix_leaves_a_catalog_that_cannot_be_read(project: Path) -> None:
    """It is a finding, and its bytes stay."""
    (project / CATALOG).write_bytes(b'msgid "a"\nmsgstr "b')
    assert run(project, "check", "--fix").exit_code == 1
    assert (project / CATALOG).read_bytes() == b'msgid "a"\nmsgstr "b'


def test_settings_and_flags(project: Path) -> None:
    """A check is switched off for a locale, and for an entry; an update keeps the translator's flag."""
    settings = project / "l10n-news.toml"
    settings.write_text(settings.read_text() + '[checks.de]\nwrong-figure = "warning"\n', encoding="utf-8")
    assert run(project, "check").exit_code == 0
    text = (project / CATALOG).read_text(encoding="utf-8")
    flagged = text.replace('msgid "A bridge opens"', '#, ignore-double-space\nmsgid "A bridge opens"')
    (project / CATALOG).write_text(flagged, encoding="utf-8")
    assert run(project, "update").exit_code == 0
    assert "0 errors, 1 warning" in run(project, "check").stdout


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('[checks]\nno-such = "off"', "'no-such' is no check"),
        ('[checks]\nbidi-override = "off"', "protects the page"),
        ('[checks]\ncapital = "loud"', "'off', 'info', 'warning', 'error'"),
        ("[checks.zz_QQQ]\ncapital = 'off'", "'zz_QQQ' is none"),
        ("checks = 1", "a table of checks"),
        ("[lengths]\nheadline = 0", "characters from 1 to 10000"),
        ("[lengths]\nslug = 10", "headline, description, push"),
    ],
)
def test_wrong_settings(project: Path, text: str, hint: str) -> None:
    """The key, its line and what is legal are named."""
    (project / "l10n-news.toml").write_text(
        f'source_locale = "en"\nlocales = ["de", "fr"]\n{text}\n'
        if "[" in text
        else f"{text}\n" + ('source_locale = "en"\nlocales = ["de", "fr"]\n'),
        encoding="utf-8",
    )
    result = run(project, "check")
    assert result.exit_code == 2
    assert hint in result.stderr


def test_a_budget_in_the_settings(project: Path) -> None:
    """A headline that is too long for its place is told."""
    settings = project / "l10n-news.toml"
    settings.write_text(settings.read_text() + "[lengths]\nheadline = 5\n", encoding="utf-8")
    assert ("too-long", CATALOG) in found(run(project, "check", "--json"))


def test_the_words_of_the_site(project: Path) -> None:
    """A field that the page does not fill in, or that got lost, and slips as in any other catalog."""
    words = "locales/de/LC_MESSAGES/site.po"
    translate(project, "By {authors}", "Von {writers}", catalog=words)
    names = [name for name, path in found(run(project, "check", "--json")) if path == words]
    assert names == ["wrong-field", "wrong-field"]
    translate(project, "By {authors}", "Von  {authors}", catalog=words)
    assert ("double-space", words) in found(run(project, "check", "--json"))


def test_the_glossary_is_read(project: Path) -> None:
    """From the project's folder; one that is wrong ends the run, one that leads out of the project too."""
    (project / "glossary.toml").write_text('[[term]]\nsource = "bridge"\ntargets = { de = "Steg" }\n', encoding="utf-8")
    assert ("missing-term", CATALOG) in found(run(project, "check", "--json"))
    (project / "glossary.toml").write_text("x", encoding="utf-8")
    assert run(project, "check").exit_code == 2
    (project / "glossary.toml").unlink()
    (project / "glossary.toml").symlink_to("/etc/hostname")
    result = run(project, "check")
    assert (result.exit_code, "leads out of the project" in result.stderr) == (2, True)


# ── git ───────────────────────────────────────────────────────────────────────────────────────────


def git(folder: Path, *arguments: str) -> None:
    """Run git without anybody's settings."""
    options = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *options, *arguments], check=True, capture_output=True)


def test_only_what_has_changed(project: Path) -> None:
    """Against the last commit: an edited catalog, a staged one, a new one, an edited article; and nothing else."""
    git(project, "init", "--quiet")
    assert ("double-space", CATALOG) in found(run(project, "check", "--changed", "--json"))  # nothing committed yet
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "first")
    assert found(run(project, "check", "--changed", "--json")) == []
    french = CATALOG.replace("/de/", "/fr/")
    translate(project, "A bridge opens", "Un pont  ouvre", catalog=french)
    assert found(run(project, "check", "--changed", "--json")) == [("double-space", french)]
    git(project, "add", ".")
    assert found(run(project, "check", "--changed", "--json")) == [("double-space", french)]
    git(project, "commit", "--quiet", "-m", "second")
    (project / "articles/world/bridge.html").write_text(ARTICLE + "<p>New.</p>\n", encoding="utf-8")
    changed = found(run(project, "check", "--changed", "--json"))
    assert {("double-space", CATALOG), ("double-space", french)} <= set(changed)


def test_no_repository(project: Path) -> None:
    """--changed without git is a usage problem, told in one sentence."""
    result = run(project, "check", "--changed")
    assert result.exit_code == 2
    assert "git" in result.stderr


# ── for programs ──────────────────────────────────────────────────────────────────────────────────

LEVELS = {"none", "note", "warning", "error"}


def demand_sarif(log: dict[str, Any]) -> None:
    """Hold a log to what SARIF 2.1.0 demands of the parts that we write (§ 3.13, 3.14, 3.19, 3.27 to 3.30, 3.49)."""
    assert log["version"] == "2.1.0"
    assert set(log) <= {"$schema", "version", "runs"}
    (one,) = log["runs"]
    assert set(one) <= {"tool", "results", "columnKind"}
    assert one["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    driver = one["tool"]["driver"]
    assert set(driver) <= {"name", "version", "rules"}
    rules = driver["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert set(rule) <= {"id", "shortDescription", "defaultConfiguration", "properties"}
        assert isinstance(rule["shortDescription"]["text"], str)
        assert rule.get("defaultConfiguration", {"level": "none"})["level"] in LEVELS
    for result in one["results"]:
        assert set(result) <= {
            *("ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "properties"),
        }
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        for location in result["locations"]:
            place = location["physicalLocation"]
            assert "\\" not in place["artifactLocation"]["uri"]
            assert not place["artifactLocation"]["uri"].startswith("/")
            assert place.get("region", {"startLine": 1})["startLine"] >= 1
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())


def test_sarif(project: Path) -> None:
    """The log is a valid one, with a rule for each check; a fingerprint stays when lines move."""
    first = run(project, "check", "--format", "sarif")
    assert first.exit_code == 1
    log = json.loads(first.stdout)
    demand_sarif(log)
    results = log["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["double-space", "wrong-figure"]
    assert {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]} >= set(BY_NAME)
    (project / CATALOG).write_text("# moved\n#\n" + (project / CATALOG).read_text(encoding="utf-8"), encoding="utf-8")
    moved = json.loads(run(project, "check", "--format", "sarif").stdout)["runs"][0]["results"]
    assert [one["partialFingerprints"] for one in moved] == [one["partialFingerprints"] for one in results]
    assert moved[0]["locations"] != results[0]["locations"]


def test_junit(project: Path) -> None:
    """An error is a failure, a warning passes; what XML does not have is escaped."""
    translate(project, "Nobody", b"Niemand \\u001b[31m wurde <verletzt>, sagte sie.".decode("unicode_escape"))
    result = run(project, "check", "--format", "junit")
    assert result.exit_code == 1
    root = ET.fromstring(result.stdout)  # noqa: S314 -- our own
    assert root.tag == "testsuites"
    (suite,) = root
    cases = list(suite)
    assert int(suite.get("tests", "")) == len(cases) == int(root.get("tests", ""))
    assert int(suite.get("failures", "")) == len(root.findall(".//failure")) == 2
    assert suite.get("name") == CATALOG


def test_junit_of_nothing(project: Path) -> None:
    """A clean run has one case that passed."""
    result = run(project, "check", "--only", "mojibake", "--format", "junit")
    assert result.exit_code == 0
    assert len(ET.fromstring(result.stdout).findall(".//testcase")) == 1  # noqa: S314


def remark(target: str, start: int, end: int) -> Remark:
    """A finding with a place."""
    finding = Finding(name="capital", message="x", severity=Severity.WARNING, path="a.po", line=3)
    return Remark(finding=finding, source="s", target=target, start=start, end=end)


@pytest.mark.parametrize(
    ("target", "start", "end", "carets"),
    [
        ("Der Fluß", 4, 8, "    ^^^^"),
        ("河水上涨,全城", 4, 5, "        ^"),
        ("a\u0301b", 2, 3, " ^"),
        ("\x1b[31mrot", 5, 8, "        ^^^"),
        ("中" * 60, 50, 51, "^^"),
    ],
)
def test_the_caret_stands_under_the_place(target: str, start: int, end: int, carets: str) -> None:
    """Han signs are two columns wide, a mark above a letter none, an escape is shown as it is written."""
    shown = [line[12:] for line in lines(remark(target, start, end))][2:]
    assert shown[1].rstrip().endswith(carets.strip())
    assert "\x1b" not in shown[0]
    if len(target) < 20:
        assert shown[1] == carets


def test_right_to_left_has_no_caret() -> None:
    """Where a terminal reorders the text, the place itself is shown."""
    shown = list(lines(remark("ارتفع, النهر", 5, 6)))
    assert shown[-1] == "    there   ,"


def test_a_text_without_columns_is_shortened() -> None:
    """Accents take no column: however many stand on a letter, a line holds a few hundred."""
    target = "ja" + "\u0301" * 5000 + " nein"
    for start, end in ((0, 1), (2, 5002), (5003, 5007)):
        _, _, shown, carets = lines(remark(target, start, end))
        assert max(len(shown), len(carets)) < 1500
        assert "…" in shown


def test_the_list(project: Path) -> None:
    """--list needs no project, and names every check."""
    result = run(project / "articles", "check", "--list")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in BY_NAME)


def test_the_sample_is_clean() -> None:
    """The articles and catalogs of this repository have no error and no warning."""
    result = run(Path(__file__).parents[1], "check", "--json")
    assert found(result) == []


def test_many_findings_of_one_kind(tmp_path: Path) -> None:
    """The first fifty are printed and the others counted; programs get them all, and so does the exit code."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de"]\n', encoding="utf-8")
    words = "".join(f"<p>It rains in the town of A{number}b again.</p>" for number in range(70))
    (tmp_path / "articles/rain.html").write_text(f"<h1>Rain</h1>{words}", encoding="utf-8")
    assert run(tmp_path, "update").exit_code == 0
    catalog = tmp_path / "locales/de/LC_MESSAGES/rain.po"
    told = catalog.read_text(encoding="utf-8")
    catalog.write_text(
        re.sub(r'(msgid "It rains in the town of (A\d+b) again\."\nmsgstr )""', r'\1"In \2  regnet es wieder."', told),
        encoding="utf-8",
    )
    said = run(tmp_path, "check")
    assert said.stderr.count("(double-space)") == 50
    assert "\n  and 20 more of double-space (--json tells them all)\n" in said.stderr
    assert "70 warnings" in said.stdout
    assert [name for name, _ in found(run(tmp_path, "check", "--json"))] == ["double-space"] * 70
