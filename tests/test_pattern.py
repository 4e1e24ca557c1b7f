"""Pattern ⇄ the text that a translator sees."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inline_markup import inlines
from l10n_news.model import Code, Form, Kind, Placeholder, Segment, Severity, Tag, Value
from l10n_news.pattern import Parsed, lookalikes, parse, to_text, wordless
from l10n_news.pattern.parse import MOST_DOUBTFUL
from l10n_news.unit.make import make_unit

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases" / "pattern").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


def segment(source: str) -> Segment:
    """The one segment of a small markup."""
    _, unit, _ = make_unit(inlines(source), kind="paragraph", locale="en", sentences=False)
    assert unit
    (only,) = unit.segments
    return only


def test_cases_are_found() -> None:
    """The data is there."""
    assert len(CASES) >= 60
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """A target is read as these tokens, with these problems."""
    parsed = parse(case["target"], segment(case["source"]))
    assert [f"{problem.severity}: {problem.name}" for problem in parsed.problems] == case.get("problems", [])
    if parsed.sound:
        assert to_text(parsed.pattern) == case.get("read", case["target"])
    else:
        assert "read" not in case


def test_messages_say_what_to_do() -> None:
    """A message names the token, what is wrong, and what would be right."""
    source = segment('See <a href="/x">1,561 firms</a> <em>now</em>')
    for target, message in (
        ("Voir {number1}", "'<a1>…</a1>' is missing: put it where its words are"),
        ("<a1>{number1}</a1> <a1>x</a1>", "'<a1>…</a1>' stands 2 times: it can stand only once"),
        ("<a1>{number1}<em>x</a1></em>", "'</a1>' crosses '<em>': close the inner code first"),
        ("x</a1>{number1}", "'</a1>' closes what was not opened: write '<a1>' before its words"),
        ("<a1>{number1}", "'<a1>' is not closed: write '</a1>' after its words"),
        ("<a1>x</a1>{number1}\u202e", "the target has the bidirectional override U+202E: remove it"),
        ("<a1>x</a1>{number1}\x1b", "the target has the control character U+001B: remove it"),
        ("<a1>x</a1> <em>y</em>", "'{number1}' is missing: the figure will not follow the article"),
        ("< A1 >x</a1> {number1}", "'< A1 >' was read as '<a1>': correct it in the target"),
        ("<a1>x</a1> {number1} <b>", "'<b>' is no token of this entry: it is shown as it is written"),
    ):
        assert message in [problem.message for problem in parse(target, source).problems]


def test_an_unknown_style_lists_the_legal_ones() -> None:
    """What a translator may ask for is told where it goes wrong."""
    (problem,) = parse("{number1:purple}", segment("1,561 firms")).problems
    assert problem.message.startswith("'{number1:purple}' asks for a style that 'number' does not have: use one of ")
    assert "plain" in problem.message


def test_a_segment_is_skipped_only_on_purpose() -> None:
    """``{skip}`` and nothing else renders as nothing; a source that reads ``{skip}`` does not."""
    assert parse("{skip}", segment("Rates rose")) == Parsed(pattern=(), skip=True)
    assert not parse("{skip} Raten", segment("Rates rose")).skip
    assert not parse("{skip}", segment("{skip}")).skip


def test_wordless_segments_need_no_translator() -> None:
    """Only values, codes and signs, or words that are not translated."""
    assert wordless(segment("1,561 (<b>40,000</b>) <code>make</code>"))
    assert not wordless(segment("1,561 firms"))


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

NUMBER = Value(kind=Kind.NUMBER, surface="7")
SEGMENT = Segment(
    pattern=(
        "See ",
        Placeholder("number1"),
        Tag("a1", Form.OPEN),
        "b ",
        Tag("em", Form.OPEN),
        "c",
        Tag("em", Form.CLOSE),
        Tag("a1", Form.CLOSE),
        Tag("img1", Form.EMPTY),
    ),
    raw=(("See ",), ("7",), ("<a href=x>",), ("b ",), ("<em>",), ("c",), ("</em>",), ("</a>",), ("<img>",)),
    values={"number1": NUMBER},
    codes={
        "a1": Code(name="a1", element="a", open=("<a href=x>",), close="</a>"),
        "em": Code(name="em", element="em", open=("<em>",), close="</em>"),
        "img1": Code(name="img1", element="img", open=("<img>",)),
    },
)
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<a1>",
                "</a1>",
                "<em>",
                "</em>",
                "<img1/>",
                "{number1}",
                "<",
                ">",
                "{",
                "}",
                "/",
                "a1",
                "number1",
                "＜",
                "｝",
            ]
        ),
        st.sampled_from(
            [" ", "“", "href=", "&lt;", "&gt;", "\u202e", "\u2066", "\u2069", "\0", "<script>", "{skip}", "«"]
        ),
        st.text(max_size=3),
    ),
    max_size=14,
).map("".join)


@settings(max_examples=120)
@given(target=HOSTILE)
def test_any_target_can_be_read(target: str) -> None:
    """Whatever a target says, reading it gives a pattern; a sound one has each numbered code once, properly nested."""
    parsed = parse(target, SEGMENT)
    if not parsed.sound or parsed.skip:
        return
    tags = [part for part in parsed.pattern if isinstance(part, Tag)]
    assert sum(tag == Tag("a1", Form.OPEN) for tag in tags) == 1
    assert sum(tag == Tag("img1", Form.EMPTY) for tag in tags) == 1
    assert sum(tag == Tag("em", Form.OPEN) for tag in tags) <= 1
    stack = []
    for tag in tags:
        if tag.form is Form.OPEN:
            stack.append(tag.name)
        elif tag.form is Form.CLOSE:
            assert stack.pop() == tag.name
    assert not stack


@settings(max_examples=120)
@given(target=HOSTILE)
def test_a_repaired_target_needs_no_second_repair(target: str) -> None:
    """What was understood, written down and read again is the same, now without a slip."""
    parsed = parse(target, SEGMENT)
    if parsed.sound and not parsed.skip:
        again = parse(to_text(parsed.pattern), SEGMENT)
        assert again.pattern == parsed.pattern
        assert not [problem for problem in again.problems if problem.name == "repaired-token"]


@settings(max_examples=100)
@given(text=HOSTILE)
def test_a_text_without_lookalikes_is_text(text: str) -> None:
    """Literal text that names no token of the segment is never read as one."""
    placeholders, codes = lookalikes(text)
    if placeholders.isdisjoint(SEGMENT.values) and codes.isdisjoint(SEGMENT.codes):
        assert not any(isinstance(part, Tag | Placeholder) for part in parse(text, SEGMENT).pattern)


def test_cost_is_linear_in_hostile_targets() -> None:
    """A hundred thousand brackets are read at once."""
    many = 20_000
    for target in ("<" * many, "{" * many, "<a1" * many, "<a1>" * many, "&lt;" * many, "« a" * many, "</em>" * many):
        parse(target, SEGMENT)


def test_a_flood_of_foreign_tokens_is_text() -> None:
    """Each is told once, and only so many; behind them what is written as it should be is found all the same."""
    flood = " ".join(f"<x{number}>" for number in range(5_000)) + " <y>" * 5_000
    found = parse(f"{flood} {to_text(SEGMENT.pattern)}", SEGMENT)
    assert found.pattern == (f"{flood} {SEGMENT.pattern[0]}", *SEGMENT.pattern[1:])
    assert [problem.name for problem in found.problems] == ["foreign-token"] * MOST_DOUBTFUL


def test_severities() -> None:
    """Only what an edition cannot show is an error."""
    parsed = parse("{number1:purple} <a1>x</a1><img1/> <b>", SEGMENT)
    assert {problem.name: problem.severity for problem in parsed.problems} == {
        "unknown-style": Severity.ERROR,
        "foreign-token": Severity.WARNING,
    }
