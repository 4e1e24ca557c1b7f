"""Quick parsing: what it reads, it reads as parsing does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n_news.pattern import Shape, parse, quick, to_text
from test_pattern import CASES, HOSTILE, segment
from test_pattern import SEGMENT as TAGGED

PLAIN = segment("Only words")
VALUED = segment("From 1,561 firms to <em>5</em> of them")
SOUND = st.lists(
    st.sampled_from(
        ["<a1>", "</a1>", "<em>", "</em>", "<img1/>", "{number1}", "{number1:short}", "mot ", "« x » ", "‹a1›"]
    ),
    max_size=9,
).map("".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """A target of the cases is left to parsing, or read as it reads it."""
    source = segment(case["source"])
    assert quick(case["target"], Shape(source)) in (None, parse(case["target"], source))


@settings(max_examples=300)
@given(target=st.one_of(HOSTILE, SOUND), source=st.sampled_from([PLAIN, VALUED, TAGGED]))
@example(target="a «a1» b <a1>c</a1> <em>d</em><img1/>{number1}", source=TAGGED)
def test_quick_is_parse(target: str, source: Any) -> None:
    """Whatever the target, quick parsing reads nothing otherwise than parsing does, and sees no problem less."""
    assert quick(target, Shape(source)) in (None, parse(target, source))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (PLAIN, "Des mots « seuls »"),
        (VALUED, "De {number1} sociétés à <em>{number2}</em> d’entre elles"),
        (VALUED, "À <em>{number2:short}</em> de {number1}"),
        (TAGGED, to_text(TAGGED.pattern)),
    ],
)
def test_usual_targets_are_quick(source: Any, target: str) -> None:
    """A target with its own tokens in order is not left to parsing."""
    assert quick(target, Shape(source)) == parse(target, source)
