"""Inline content of a block → unit."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inline_markup import inlines, text_of
from l10n_news.model import Placeholder, Tag, Unit
from l10n_news.pattern import parse, to_text
from l10n_news.unit import Inline, InlineKind
from l10n_news.unit.make import make_unit

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases" / "unit").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


def made(source: str, **options: Any) -> tuple[str, Unit | None, str]:
    """Make a unit of a small markup."""
    options = {"kind": "paragraph", "locale": "en", **options}
    leading, unit, trailing = make_unit(inlines(source), **options)
    return text_of(leading), unit, text_of(trailing)


def again(leading: str, unit: Unit | None, trailing: str) -> str:
    """Join everything."""
    if unit is None:
        return leading + trailing
    words = [leading]
    for index, segment in enumerate(unit.segments):
        words += [text_of(unit.gaps[index - 1])] if index else []
        words += [text_of(raw) for raw in segment.raw]
    return "".join([*words, trailing])


def test_cases_are_found() -> None:
    """The data is there."""
    assert len(CASES) >= 60
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """A block gives these entries, with this around and between them, and these values."""
    leading, unit, trailing = made(case["source"], **case.get("options", {}))
    assert again(leading, unit, trailing) == case["source"]
    assert [to_text(segment.pattern) for segment in unit.segments] if unit else case.get("entries", []) == []
    if unit:
        assert [to_text(segment.pattern) for segment in unit.segments] == case["entries"]
        assert [text_of(gap) for gap in unit.gaps] == case.get("gaps", [" "] * (len(unit.segments) - 1))
        surfaces = {name: value.surface for segment in unit.segments for name, value in segment.values.items()}
        assert surfaces == case.get("values", surfaces)
    else:
        assert "entries" not in case
    assert (leading, trailing) == (case.get("leading", "" if unit else case["source"]), case.get("trailing", ""))


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

ITEMS = [
    *(
        "Hello",
        " ",
        "  ",
        "\n",
        ". ",
        "! ",
        "U.S. ",
        "He left. ",
        "She stayed.",
        "1,561",
        "$19.35 million",
        "no. 5",
        "?",
    ),
    *(
        "&amp;",
        "&nbsp;",
        "&lt;",
        "&gt;",
        "&#32;",
        "\u00a0",
        "\u3000",
        "\u00ad",
        "\u200d",
        "\n\n",
        "<br>",
        "<br class=x>",
    ),
    *(
        "<em>",
        "</em>",
        "<b>",
        "</b>",
        '<span class="x">',
        "</span>",
        '<a href="/x">',
        "</a>",
        "<q>",
        "</q>",
        "<i>",
        "</i>",
    ),
    *(
        "<img src=x>",
        "<wbr>",
        "<!-- c -->",
        "<code>x. Y</code>",
        "<svg></svg>",
        '<data value="number:5">',
        "</data>",
        "5",
    ),
    *(
        "{money1}",
        "{",
        "}",
        "&lt;em&gt;",
        "&lt;a1&gt;",
        "{number1}",
        "＜em＞",
        "«a1»",
        "{skip}",
        "&lt;/ a1 &gt;",
        "。",
        "你好",
    ),
    *(
        "<x>No. Nay 7</x>",
        '<time datetime="date:2024-04-11">',
        "</time>",
        "April 11, 2024",
        "the ",
        "日本。",
        "<b1>",
        "</b1>",
    ),
]
PAIRS = [
    (item, f"</{item[1:-1].split(maxsplit=1)[0]}>")
    for item in ITEMS
    if item.startswith("<") and f"</{item[1:-1].split(maxsplit=1)[0]}>" in ITEMS
]
NESTED = st.recursive(
    st.sampled_from([item for item in ITEMS if item not in {tag for pair in PAIRS for tag in pair}]),
    lambda inner: st.builds(
        lambda pair, content: pair[0] + "".join(content) + pair[1], st.sampled_from(PAIRS), st.lists(inner, max_size=5)
    ),
    max_leaves=16,
)
SOURCES = st.one_of(
    st.lists(st.sampled_from(ITEMS), max_size=24).map("".join), st.lists(NESTED, max_size=8).map("".join)
)


@settings(max_examples=150)
@given(source=SOURCES, preserve=st.booleans(), sentences=st.booleans(), locale=st.sampled_from(["en", "zh_Hans", "ar"]))
def test_everything_joined_is_the_source(source: str, preserve: bool, sentences: bool, locale: str) -> None:  # noqa: FBT001 -- drawn
    """Leading, raw pieces, gaps and trailing are the source, character for character."""
    result = made(source, preserve=preserve, sentences=sentences, locale=locale)
    assert again(*result) == source


@settings(max_examples=150)
@given(source=SOURCES, preserve=st.booleans(), sentences=st.booleans())
def test_patterns_are_whole(source: str, preserve: bool, sentences: bool) -> None:  # noqa: FBT001 -- drawn
    """A pattern reads back from its text without a problem; its tags and values have their codes and values."""
    _, unit, _ = made(source, preserve=preserve, sentences=sentences)
    for segment in unit.segments if unit else ():
        assert len(segment.raw) == len(segment.pattern)
        assert all(part != "" for part in segment.pattern)
        assert not any(
            isinstance(one, str) and isinstance(two, str)
            for one, two in zip(segment.pattern, segment.pattern[1:], strict=False)
        )
        assert {part.name for part in segment.pattern if isinstance(part, Tag)} == set(segment.codes)
        assert [part.name for part in segment.pattern if isinstance(part, Placeholder)] == list(segment.values)
        parsed = parse(to_text(segment.pattern), segment)
        assert parsed.pattern == segment.pattern
        assert parsed.problems == ()


@settings(max_examples=150)
@given(
    words=st.lists(
        st.sampled_from(["Hello", " ", "  ", "\n", ". ", "! ", "U.S. ", "He left. ", "1,561", "$5", "{", "«", "。"])
    ),
    at=st.integers(0, 40),
    sentences=st.booleans(),
)
def test_a_text_may_come_in_parts(words: list[str], at: int, sentences: bool) -> None:  # noqa: FBT001 -- drawn
    """However a reader divides a text, the unit is the same."""
    text = "".join(words)
    one, two = (
        make_unit(
            [Inline(kind=InlineKind.TEXT, raw=(part,), text=part) for part in parts if part],
            kind="paragraph",
            locale="en",
            sentences=sentences,
        )
        for parts in ((text,), (text[:at], text[at:]))
    )
    assert one == two


def test_cost_is_linear_in_hostile_blocks() -> None:
    """Nesting, breaks and tags by the ten thousand are made a unit of without recursion."""
    many = 4_000
    for source in (
        "<b>" * many + "x. Y" + "</b>" * many,
        "x. <b>" * many,
        "a<br>" * many,
        "</i>" * many + "x",
        "<b>x<br> " * many,
    ):
        assert again(*made(source)) == source
    source = "<b>x<br> " * many + "</b>" * many
    _, unit, _ = made(source)
    assert unit
    assert sum(len(segment.pattern) for segment in unit.segments) < 50 * many


def test_breaks_inside_a_link_are_codes() -> None:
    """A hard break cuts only where no undivided element is open."""
    text = Inline(kind=InlineKind.TEXT, raw=("a",), text="a")
    open_, close = (
        Inline(kind=kind, raw=(raw,), element="a")
        for kind, raw in ((InlineKind.OPEN, "<a href=x>"), (InlineKind.CLOSE, "</a>"))
    )
    line = Inline(kind=InlineKind.BREAK, raw=("\n\n",))
    _, unit, _ = make_unit([text, open_, text, line, text, close], kind="paragraph", locale="en")
    assert unit
    assert [to_text(segment.pattern) for segment in unit.segments] == ["a<a1>a a</a1>"]
