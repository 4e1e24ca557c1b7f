"""Counters that stand without a figure, which in Chinese and Japanese no sentence has: 月5日, 約ヶ月."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 20
_FIGURES = r"0-9０-９〇一二两兩三四五六七八九十百千万萬億亿兆数數何幾几半\ue000"
"""What may stand before a counter: figures in digits and Han signs, *some*, *how many*, *half*, a placeholder."""

_JAPANESE = regex(
    rf"(?<![{_FIGURES}翌先今来同毎当本正前各])(?<![{_FIGURES}]\s)月(?=\s?[0-9０-９]{{1,2}}\s?日)"
    r"|(?<=[0-9０-９]年)月(?=[^0-9０-９日])"
    rf"|(?<![{_FIGURES}いに])(?<![{_FIGURES}]\s)(?:[ヶヵカケか]月(?![曜面光末初])|[番日年回度]目|パーセント)"
    rf"|(?<![{_FIGURES}])(?<![{_FIGURES}]\s)(?:週間|日間|年間)(?=後|前|以内|以上)"
    rf"|(?<![{_FIGURES}])(?<![{_FIGURES}]\s)(?:[兆億](?=ドル|円|ユーロ|人|元|ウォン|ポンド)|万(?=[0-9０-９]))"
    r"|(?<=[、。はがをてし])(?:年代(?=[、に])|年以上|月以来)"
    r"|(?<=[ァ-ヶー])歳(?=[、。のと（）()])"
)
_CHINESE = regex(
    rf"(?<![{_FIGURES}上下本当當每同去今明正腊])(?<![{_FIGURES}]\s)月(?=\s?[0-9]{{1,2}}\s?[日号號])"
    rf"|(?<![{_FIGURES}多余餘整每这這那上下首头頭前后後第])(?<![{_FIGURES}多余餘]\s)[个個]月(?!台)"
)


def bare_counters(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Find counters that lack their figure, in a language whose counters cannot stand alone."""
    language = locale.replace("-", "_").partition("_")[0]
    pattern = {"ja": _JAPANESE, "zh": _CHINESE}.get(language)
    if pattern is not None:
        yield from (found.span() for found in islice(pattern.finditer(text), _MOST))
