"""What stands between two target sentences follows the target locale."""

from __future__ import annotations

import pytest

from l10n_news.segment import separator


@pytest.mark.parametrize(
    ("locale", "before", "after", "expected"),
    [
        ("en", "It rained.", "It snowed.", " "),
        ("zh_Hans", "下雨了。", "下雪了。", ""),
        ("zh", "他说：“下雨了。”", "下雪了。", ""),
        ("zh", "消息来自 Reuters.", "下雪了。", ""),
        ("zh", "Reuters reported it.", "AP denied it.", " "),
        ("zh", "下雨了。", "Reuters 报道。", ""),
        ("ja", "雨だ。", "雪だ。", ""),
        ("ja", "雨だ！", "雪だ。", ""),
        ("ja-JP", "It rained.", "雪だ。", ""),
        ("ja", "It rained.", "It snowed.", " "),
        ("zh", "下雨了。\ufffc", "下雪了。", ""),
        ("zh", "下雨了🎉", "下雪了。", ""),
        ("yue", "落雨喇。", "落雪喇。", ""),
        ("ko", "비가 왔다.", "눈이 왔다.", " "),
        ("th", "ฝนตก", "หิมะตก", " "),
        ("km", "ភ្លៀង។", "ព្រិល។", " "),
        ("lo", "ຝົນຕົກ", "ຫິມະຕົກ", " "),
        ("my", "မိုးရွာသည်။", "နှင်းကျသည်။", " "),
        ("ar", "هطل المطر.", "هطل الثلج.", " "),
        ("en", "It rained. ", "It snowed.", ""),
        ("en", "It rained.", "\nIt snowed.", ""),
        ("en", "", "It snowed.", ""),
        ("en", "It rained.", "", ""),
        ("zh", "", "", ""),
        ("en", "\ufffc", "It snowed.", " "),
    ],
)
def test_separator(locale: str, before: str, after: str, expected: str) -> None:
    """A space, or nothing: beside full-width text of Chinese and Japanese, an empty segment, or white space."""
    assert separator(before, after, locale) == expected
