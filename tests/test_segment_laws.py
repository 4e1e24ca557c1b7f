"""Laws of segmentation: spans are ordered and disjoint, and nothing but white space lies outside them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n_news.segment import boundaries
from l10n_news.segment.languages import LANGUAGES

_PIECES = st.sampled_from(
    [
        *".!?…。！？।۔؟,;:-–—\"'“”„«»‹›「」『』（）()[]{}•*_\n\t \u00a0\u200b\u200f\u2028\ufffc\ufeff🎉",
        *(
            "...",
            ". . .",
            "\n\n",
            "\r\n\r\n",
            "U.S.",
            "Mr.",
            "No. 5",
            "z. B.",
            "г.",
            "и т. д.",
            "M. ",
            "3.",
            "XVI.",
            "1.)",
            "a) ",
        ),
        *(
            "The end",
            "the end",
            "Das Ende",
            "Конец",
            "会议结束",
            "と言った",
            "다.",
            "끝",
            "نهاية",
            "अंत",
            "J. ",
            "p.m. ",
            "http://a.b/c?d",
        ),
    ]
)
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map("".join))
_LOCALES = st.sampled_from([*LANGUAGES, "da", "my", "xx", "pt_BR", "zh-Hans", ""])


@settings(max_examples=300)
@given(text=_TEXTS, locale=_LOCALES)
@example(text="", locale="en")
@example(text=" \n\n \t", locale="ja")
@example(text="“", locale="zh")
@example(text="A.\u2028\u2028B", locale="en")
@example(text="A. \ud800. B. C", locale="xx")
def test_spans_are_ordered_disjoint_and_leave_only_white_space(text: str, locale: str) -> None:
    """Spans ascend, are not empty, begin and end in no white space; what lies between them is white space."""
    at = 0
    for start, end in boundaries(text, locale):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@settings(max_examples=100)
@given(text=_TEXTS, locale=_LOCALES)
def test_white_space_at_the_edges_changes_nothing(text: str, locale: str) -> None:
    """Spaces around a text only move its sentences."""
    plain = boundaries(text, locale)
    assert boundaries(f"  {text}\t", locale) == tuple((start + 2, end + 2) for start, end in plain)


@settings(max_examples=100)
@given(first=_TEXTS, second=_TEXTS, locale=_LOCALES)
def test_a_blank_line_parts_two_texts(first: str, second: str, locale: str) -> None:
    """What stands before a blank line is cut as if nothing followed, and the other way round."""
    offset = len(first) + 2
    joined = tuple((start + offset, end + offset) for start, end in boundaries(second, locale))
    assert boundaries(f"{first}\n\n{second}", locale) == boundaries(first, locale) + joined


@pytest.mark.parametrize(
    ("locale", "same"), [("pt_BR", "pt"), ("zh_Hans", "zh"), ("zh-Hant-TW", "zh"), ("EN", "en"), ("de_CH", "de")]
)
def test_only_the_language_of_a_locale_matters(locale: str, same: str) -> None:
    """A region or a script chooses no other rules."""
    text = "O Sr. Silva saiu. Voltou às 8 p.m. 会议结束。7月开始。 Am 3. Mai. Ja."
    assert boundaries(text, locale) == boundaries(text, same)


def test_threads_share_nothing() -> None:
    """Many threads at once give what one gives."""
    cases = [
        (f"Mr. No. {n} came. He left “at once.” The end. 他走了。她来了。", code)
        for n in range(20)
        for code in LANGUAGES
    ]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda case: boundaries(*case), cases)) == [boundaries(*case) for case in cases]


@pytest.mark.parametrize("locale", ["en", "de", "ko", "ru", "zh", "ja", "xx"])
@pytest.mark.parametrize(
    "piece",
    [
        "A. ",
        "1. ",
        ". ",
        "x. » ",
        'x?" A ',
        "「",
        "「」",
        "。”",
        "• a ",
        "1) A ",
        ".\n",
        "… X ",
        "a.b",
        "(",
        '"',
        "\n\n",
        "￼. ",
    ],
)
def test_hostile_text_is_cut_to_the_end(locale: str, piece: str) -> None:
    """A long run of one construct costs no more than its length, and every character is kept."""
    text = piece * (20_000 // len(piece))
    spans = boundaries(text, locale)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
