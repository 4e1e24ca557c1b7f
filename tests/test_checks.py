"""Every check: what it finds, what it lets pass, what it mends."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import po, readers
from l10n_news.check import glossary as glossaries
from l10n_news.check import terms
from l10n_news.check.languages import LANGUAGES
from l10n_news.check.rules import GUARDS, NAMES, Rules
from l10n_news.check.running import Remark, mended, pairs, remarks
from l10n_news.check.table import BY_NAME, CHECKS
from l10n_news.check.terms import Glossary, Term, stands
from l10n_news.errors import ProjectError
from l10n_news.model import Article, Catalog, Entry, Severity
from l10n_news.pattern import to_text

if TYPE_CHECKING:
    from l10n_news.check.words import WordMap

CASES = tomllib.loads((Path(__file__).parent / "cases" / "checks.toml").read_text(encoding="utf-8"))
FOUND, GOOD = CASES["found"], CASES["good"]
ELSEWHERE = {
    *("fuzzy", "notation", "nested-link", "code-order", "untranslatable-content", "too-long", "inconsistent"),
    *("wrong-field", "same-target", "missing-term", "forbidden-term", "changed-name"),
}
"""Checks whose cases need more than one source and target: below, and in the tests of the notation."""


def article(source: str) -> Article:
    """An article of one paragraph, one segment."""
    return readers.read(f"<p>{source}</p>".encode(), path="a/b.html", locale="en", sentences=False)


def catalog_of(read: Article, target: str, locale: str, **options: Any) -> Catalog:
    """A catalog with the paragraph's entry."""
    segment = next(unit.segments[0] for unit in read.units if unit.kind == "paragraph")
    entry = Entry(source=to_text(segment.pattern), target=target, line=7, **options)
    return Catalog(path=f"locales/{locale}.po", locale=locale, entries=(entry,))


def checked(source: str, target: str, locale: str, **options: Any) -> list[Remark]:
    """What the checks say of one target."""
    read = article(source)
    glossary, rules = options.pop("glossary", None), options.pop("rules", None)
    catalog = catalog_of(read, target, locale, **options)
    found = [pair for pair in pairs(read, catalog, rules=rules, glossary=glossary) if pair.entry is not None]
    return list(remarks(found, catalog, rules=rules))


def names(found: list[Remark], least: tuple[str, ...] = ("error", "warning")) -> list[str]:
    """The names of the findings that are bad enough."""
    return [remark.finding.name for remark in found if remark.finding.severity in least]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: f"{case['check']}-{case['locale']}")
def test_a_check_finds(case: dict[str, str]) -> None:
    """Each check finds what it is for, and shows the place."""
    found = [
        one for one in checked(case["source"], case["target"], case["locale"]) if one.finding.name == case["check"]
    ]
    assert found
    if "place" in case:
        start, end = found[0].start, found[0].end
        assert start is not None
        assert case["target"][start:end] == case["place"]


def examples(known: WordMap[bool]) -> list[str]:
    """A text for each item of a set in which it is found; none for what only hides another."""
    plain = (*known._exact.items(), *known._stems.items(), *known._phrases.items())
    found = [item.strip("*") for item, meaning in plain if meaning]
    found += [f"xx{ending}" for ending, meaning in known._endings.items() if meaning]
    return [*found, *(f"{start}xx{end}" for (start, end), meaning in known._framed.items() if meaning)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_that_counts_is_known(code: str) -> None:
    """What can hardly say anything else is among what may say it: only that is looked for."""
    known = LANGUAGES[code]
    for strict, wide in (
        (known.strict_negations, known.negations),
        (known.strict_hedges, known.hedges),
        (known.strict_speech, known.speech),
    ):
        assert [item for item in examples(strict) if not wide.find(item)] == []


@pytest.mark.parametrize("case", GOOD, ids=lambda case: f"{case['locale']}-{case['target'][:20]}")
def test_a_good_target_has_no_findings(case: dict[str, str]) -> None:
    """What is right in a language is no finding."""
    assert names(checked(case["source"], case["target"], case["locale"])) == []


@pytest.mark.parametrize("case", [case for case in FOUND if "fixed" in case], ids=lambda case: case["check"])
def test_a_certain_fix(case: dict[str, str]) -> None:
    """What is certain is mended, in a second run nothing is left to mend."""
    read = article(case["source"])
    catalog = catalog_of(read, case["target"], case["locale"])
    done = mended(catalog, remarks(pairs(read, catalog), catalog))
    assert done.entries[0].target == case["fixed"]
    assert BY_NAME[case["check"]].fixes
    assert mended(done, remarks(pairs(read, done), done)) == done


def test_no_fix_cuts_a_character_reference() -> None:
    """What is shown as it is written stays as it is written: the semicolon is part of it."""
    read = article("Bread &amp; butter.")
    catalog = catalog_of(read, "Brot &amp;Butter.", "de")
    assert mended(catalog, remarks(pairs(read, catalog), catalog)) == catalog


def test_every_check_has_a_case() -> None:
    """A new check comes with a case; the settings know its name."""
    assert {case["check"] for case in FOUND} | ELSEWHERE == set(BY_NAME)
    assert set(BY_NAME) == NAMES
    assert {check.name for check in CHECKS if check.guards} == GUARDS
    assert len(CHECKS) == len(BY_NAME)


def test_the_table_is_documented() -> None:
    """docs/checks.md has the same table, in the same order."""
    text = (Path(__file__).parents[1] / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = [
        f"| `{check.name}` | {check.severity.value} | {check.issue} | {'yes' if check.fixes else ''} | {check.says} |"
        for check in CHECKS
    ]
    assert "\n".join(rows) in text


# ── comparing entries ─────────────────────────────────────────────────────────────────────────────


def test_one_source_with_two_targets() -> None:
    """Within a locale a source has one target; another context may have another."""
    read = readers.read(b"<h2 data-l10n-context='tab'>Open</h2><h2>Open</h2><p>Open</p>", path="a/b.html", locale="en")
    entries = (
        Entry(source="Open", target="Offen", context="tab", line=3),
        Entry(source="Open", target="Eröffnet", line=6),
    )
    catalog = Catalog(path="a.po", locale="de", entries=entries)
    assert "inconsistent" not in names(list(remarks(pairs(read, catalog), catalog)))
    from l10n_news.check.consistency import Known

    known = Known()
    known.add(pairs(read, catalog))
    other = Catalog(path="b.po", locale="de", entries=(Entry(source="Open", target="Geöffnet", line=3),))
    known.add(pairs(read, other))
    assert "inconsistent" in names(list(remarks(pairs(read, other), other, known=known)))


def test_two_sources_with_one_target() -> None:
    """A target that was copied to the wrong sentence is found."""
    read = readers.read(
        b"<p>The river rose again today.</p><p>The town closed its old bridge.</p>", path="a/b.html", locale="en"
    )
    entries = tuple(
        Entry(source=source, target="Der Fluss stieg heute wieder.", line=3)
        for source in ("The river rose again today.", "The town closed its old bridge.")
    )
    catalog = Catalog(path="a.po", locale="de", entries=entries)
    assert names(list(remarks(pairs(read, catalog), catalog))).count("same-target") == 2


# ── switches ──────────────────────────────────────────────────────────────────────────────────────


def test_a_flag_switches_a_check_off() -> None:
    """``#, ignore-doubled-word`` is the translator's; what protects the page stays."""
    target = "Der Fluss Fluss stieg."
    assert names(checked("The river rose.", target, "de")) == ["doubled-word"]
    assert names(checked("The river rose.", target, "de", flags=("ignore-doubled-word",))) == []
    hostile = checked("The river rose.", "Der \u202eFluss.", "de", flags=("ignore-bidi-override",))
    assert "bidi-override" in names(hostile)


def test_settings_switch_checks_by_locale_and_name() -> None:
    """A locale's own word counts more; a check that protects the page cannot be softened."""
    rules = Rules(severities={"doubled-word": "off"}, by_locale={"de": {"doubled-word": "error"}})
    severities = {
        locale: [one.finding.severity for one in checked("The river rose.", "Uno uno", locale, rules=rules)]
        for locale in ("de", "it")
    }
    assert Severity.ERROR in severities["de"]
    assert severities["it"] == [] or Severity.ERROR not in severities["it"]
    rules = Rules(severities={"bidi-override": "off"})
    assert "bidi-override" in names(checked("The river rose.", "Der \u202eFluss.", "de", rules=rules), ("error",))


def test_a_budget() -> None:
    """A target is counted as it is shown."""
    flagged = checked("Rates rose", "Die Zinsen stiegen", "de", flags=("max-length:10",))
    assert names(flagged) == ["too-long"]
    assert "18 characters" in flagged[0].finding.message
    assert names(checked("Rates rose", "Die Zinsen stiegen", "de", flags=("max-length:18",))) == []


# ── the glossary ──────────────────────────────────────────────────────────────────────────────────

GLOSSARY = """
[[term]]
source = "innovation voucher"
targets = { de = ["Innovationsgutschein"], ru = "инновационный ваучер", zh_Hans = "创新券" }
forbidden = { de = ["Innovations-Voucher"] }

[[term]]
source = "Reuters"
keep = true
"""


@pytest.mark.parametrize(
    ("locale", "source", "target", "expected"),
    [
        ("de", "Two innovation vouchers came.", "Zwei Innovationsgutscheine kamen.", []),
        ("de", "Two innovation vouchers came.", "Zwei Gutscheine kamen.", ["missing-term"]),
        ("de", "An innovation voucher came.", "Ein Innovations-Voucher kam.", ["missing-term", "forbidden-term"]),
        ("ru", "They had an innovation voucher.", "Они говорили об инновационном ваучере.", []),
        ("zh_Hans", "An innovation voucher came.", "一张创新券到了。", []),
        ("zh_Hans", "An innovation voucher came.", "一张票到了。", ["missing-term"]),
        ("de", "Reuters came.", "Die Agentur kam.", ["changed-name"]),
        ("fr", "An innovation voucher came.", "Un bon est arrivé.", []),
    ],
)
def test_the_glossary(locale: str, source: str, target: str, expected: list[str]) -> None:
    """A term is found inflected, in compounds and without spaces; a locale without a target is not asked."""
    glossary = glossaries.parse_toml(GLOSSARY)
    assert names(checked(source, target, locale, glossary=glossary)) == expected


@pytest.mark.parametrize("version", ["2", "3"])
def test_tbx(version: str) -> None:
    """Terms of both versions of TBX; a deprecated one is forbidden; entities are not replaced."""
    names_of = {"2": ("termEntry", "langSet", "tig"), "3": ("conceptEntry", "langSec", "termSec")}[version]
    concept, section, group = names_of
    text = f"""<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
    <tbx><{concept} id="1">
      <{section} xml:lang="en"><{group}><term>night train</term></{group}></{section}>
      <{section} xml:lang="de"><{group}><term>Nachtzug</term></{group}>
        <{group}><term>Schlafzug</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></{group}>
        <{group}><term>&secret;</term></{group}>
      </{section}></{concept}></tbx>"""
    glossary = glossaries.parse_tbx(text.encode(), "en")
    assert [(term.source, term.targets, term.forbidden) for term in glossary.terms] == [
        ("night train", {"de": ("Nachtzug",)}, {"de": ("Schlafzug",)})
    ]
    found = checked("The night train left.", "Der Schlafzug fuhr ab.", "de", glossary=glossary)
    assert names(found) == ["missing-term", "forbidden-term"]


def test_a_large_glossary_is_looked_through_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The forms of a term are looked for only where each of its words stands in the source."""
    glossary = Glossary(terms=tuple(Term(source=f"the {name}") for name in ("port", "ferry", "Harbour", "mayors")))
    looked_for: list[str] = []
    monkeypatch.setattr(terms, "_pattern", lambda term: looked_for.append(term) or re.compile(re.escape(term)))
    assert [term.source for term in glossary.used("To the Harbour, and to the ports.")] == ["the port", "the Harbour"]
    assert looked_for == ["the port", "the Harbour"]


@pytest.mark.parametrize(
    "many", ["<tig><term>quay</term></tig>" * 20_001, "<tig>" * 3 + "<term>quay</term>" + "</tig>" * 3]
)
def test_groups_of_a_glossary(many: str) -> None:
    """A group within a group is none of its own; more terms than people write are refused."""
    concept = f'<termEntry><langSet xml:lang="en">{many}</langSet></termEntry>'
    data = f"<tbx><text><body>{concept}</body></text></tbx>".encode()
    if many.count("quay") > 1:
        with pytest.raises(ProjectError, match=r"^glossary\.tbx: the glossary has more than 20,000 terms"):
            glossaries.parse_tbx(data, "en")
    else:
        assert [term.source for term in glossaries.parse_tbx(data, "en").terms] == ["quay"]


def test_concepts_without_a_term_are_counted() -> None:
    """So many empty concepts are no glossary, and are not gone through."""
    data = f"<tbx><text><body>{'<conceptEntry/>' * 100_001}</body></text></tbx>".encode()
    with pytest.raises(ProjectError, match=r"^glossary\.tbx: the glossary has more than 100,000 concepts"):
        glossaries.parse_tbx(data, "en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[term]\n", ":1:7: expected"),
        ("x = 1", ": a glossary has tables [[term]] only"),
        ("[[term]]\nsource = 1", ":1: term 1 of the glossary is wrong"),
        ("[[term]]\nsource = 'a'\n\n[[term]]\nsource = 'a'\nsauce = 1", ":4: term 2 has an unknown key 'sauce'"),
        ("[[term]]\nsource = 'a'\ntargets = { de = 1 }", ":1: 'targets' of term 1 is wrong"),
        ("[[term]]\nsource = 0x" + "f" * 5000, ":2: a number has too many digits"),
        ("[[term]]\nsource = " + "[" * 9000, ":2: the file is nested too deeply"),
    ],
)
def test_a_wrong_glossary(text: str, said: str) -> None:
    """The file and the number of the term are named."""
    with pytest.raises(ProjectError, match=r"^glossary\.toml:") as caught:
        glossaries.parse_toml(text)
    assert said in str(caught.value)


def test_a_wrong_tbx() -> None:
    """What is no XML is refused in one sentence; a billion laughs cost nothing."""
    with pytest.raises(ProjectError, match="no XML"):
        glossaries.parse_tbx(b"<tbx><a></tbx>", "en")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><tbx>&a11;</tbx>'
    read: object = Glossary()
    with contextlib.suppress(ProjectError):  # libxml2 may count what an entity would become
        read = glossaries.parse_tbx(text.encode(), "en")
    assert read == Glossary()


def test_stems() -> None:
    """Each word of a term may be inflected; a short one may not be another word."""
    assert stands("Zentralbank", "der Zentralbanken")
    assert stands("البنك المركزي", "من بنك مركزي")
    assert not stands("Rat", "der Bürgermeister")


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

TEXT = st.text(alphabet=st.sampled_from('aB é.,;:!?«»“”"()1 2\u00a0\u202f\u200b中文，。が{}<>/number1в'), max_size=60)


@settings(max_examples=150)
@given(target=TEXT, locale=st.sampled_from(["ar", "de", "es", "fr", "hi", "ja", "pt_BR", "ru", "zh_Hans", "xx", "th"]))
def test_no_target_ends_in_a_traceback_and_no_fix_touches_a_word(target: str, locale: str) -> None:
    """Whatever stands in a target: offsets lie in it, and mending changes white space and marks only."""
    read = article("The 1,561 “rivers” <b>rose</b> (again), he said.")
    catalog = catalog_of(read, target, locale)
    found = remarks(pairs(read, catalog), catalog)
    for one in found:
        assert one.start is None or 0 <= one.start <= (one.end or 0) <= len(one.target)
    done = mended(catalog, found).entries[0].target
    assert [sign for sign in done if sign.isalnum()] == [sign for sign in target if sign.isalnum()]


def test_separators_survive_in_a_catalog() -> None:
    """U+0085 and U+2028 are text in a PO file, not ends of lines."""
    entry = Entry(source="A\u2028b\u0085c", target="X\u2028y\u0085z")
    catalog = Catalog(path="a.po", locale="de", entries=(entry,))
    read = po.parse(po.serialize(catalog).encode(), "a.po", "de")
    assert [(one.source, one.target) for one in read.entries] == [(entry.source, entry.target)]


HOSTILE = [
    "1" * 50_000,
    "1,2 " * 15_000,
    "('\"«“" * 10_000,
    "ein " * 15_000,
    "中" * 50_000,
    "的的" * 20_000,
    "- " * 25_000,
    "a@" * 25_000,
    "http://" * 7_000,
    "<" * 50_000,
    "{number1}" * 5_000,
    "&" * 50_000,
    "\u200b" * 50_000,
    "one hundred and " * 3_000,
    "IVXLC" * 10_000,
    "Ã" * 50_000,
    "oо" * 25_000,
    "? " * 25_000,
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_targets_are_checked(number: int) -> None:
    """Each pattern's worst case is done with, and what is found of it is short."""
    for locale in ("fr", "ru", "zh_Hans"):
        found = checked("The 1,561 rivers rose, he said.", HOSTILE[number], locale)
        assert all(len(one.finding.message) < 400 for one in found)


# ── the benchmark ─────────────────────────────────────────────────────────────────────────────────


def test_the_benchmark_counts(tmp_path: Path) -> None:
    """Good targets have no finding, every kind of damage is made where it can be, and the tables are printed."""
    data = tmp_path / "news.jsonl"
    sentence = {
        "en": "The mayor (62) said she had not seen the 1,561 “red” boats before the river rose.",
        "de": "Die Bürgermeisterin (62) sagte, sie habe die 1.561 „roten“ Boote nicht gesehen, bevor der Fluss stieg.",
    }
    data.write_text(json.dumps({"source": "en", "sentences": [sentence]}), encoding="utf-8")
    script = Path(__file__).parents[1] / "benchmarks" / "judge_check.py"
    done = subprocess.run([sys.executable, script, data], capture_output=True, text=True, check=True)
    rows = [line.split(" | ") for line in done.stdout.splitlines() if line.startswith("| ")]
    shares = {row[0].removeprefix("| "): row[1] for row in rows}
    assert (shares["error"], shares["warning"]) == ("0.0 %", "0.0 %")
    kinds = {
        name: share for name, share in shares.items() if name not in {"error", "warning", "good targets", "damage"}
    }
    assert len(kinds) == 20
    assert {name for name, share in kinds.items() if share != "100.0 %"} <= {"who said it removed", "all"}


# ── what no check should read ─────────────────────────────────────────────────────────────────────


def long_catalog(target: str) -> tuple[str, ...]:
    """Check the same target of sixty sentences; what is found, each name once."""
    sources = [f"It rained on the roofs of street {word}x." for word in map(str, range(60))]
    long = readers.read("".join(f"<p>{source}</p>" for source in sources).encode(), path="a/b.html", locale="en")
    segments = dict.fromkeys(to_text(segment.pattern) for unit in long.units for segment in unit.segments)
    entries = tuple(Entry(source=source, target=target, line=number) for number, source in enumerate(segments, 1))
    catalog = Catalog(path="a.po", locale="de", entries=entries)
    found = remarks(pairs(long, catalog), catalog)
    assert len([one for one in found if one.finding.line is None]) <= 1
    return tuple(dict.fromkeys(f"{one.finding.name}: {one.finding.message}" for one in found))


def test_a_catalog_that_is_no_translation() -> None:
    """It is one error, and only what protects the page is checked: its cost has a bound."""
    first, *rest = long_catalog("Wort Wort \u202e" * 200)
    assert first.startswith("length-ratio: the targets have 134,200 characters and their sources 2,211")
    assert {one.partition(":")[0] for one in rest} == {"bidi-override", "bidi-unbalanced"}
    first, *rest = long_catalog("9 9 9 " * 60)
    assert first.startswith("length-ratio: the targets have 10,980 figures and their sources 60")
    assert not rest
    assert not long_catalog("Wort " * 20)[0].startswith("length-ratio: the targets")


def test_one_target_is_told_only_so_often() -> None:
    """Ten findings of one check in one target say enough."""
    found = checked("A b c d e f.", "A" + "  b" * 60 + ".", "de")
    assert len([one for one in found if one.finding.name == "double-space"]) == 10
