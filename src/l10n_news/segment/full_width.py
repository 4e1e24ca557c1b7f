"""Sentences of Chinese and Japanese: full-width marks, no spaces, and brackets that hold whole sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.segment.marks import is_bare

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOPS = "。！？!?｡．.…‥⁉⁈‼⁇"
_CLOSERS = "”’」』）)】》〉〕］｝〟\"'⁰¹²³⁴⁵⁶⁷⁸⁹\ufffc"
_CANDIDATE = regex(
    rf"([{re.escape(_STOPS)}](?:\s?[{re.escape(_STOPS)}])*+)((?:[{_CLOSERS}]|\s[”’」』）】》〉〕］〟])*+)(\s*+)"
)
_WIDE = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff々〇"
_IS_WIDE = regex(f"[{_WIDE}“”‘’…]")
_IS_LETTER = regex("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〇]")
_QUOTE_BEGINS = ("「", "『")
_QUOTE_ENDS = frozenset("」』")
_LOUD = "！？!?"
_NOTE = 3
_ROW = 4
_LONGEST = 500
"""The longest quotation within which nothing is cut, in characters: a longer one has lost a mark."""
_NO_OPENING = frozenset("，、；：,;:）)」』”’》〉】〕］｝·・—–-～~%％/＝=|｜→")


class FullWidth(Struct, frozen=True, kw_only=True, eq=False):
    """The sentence rules of a language with full-width punctuation, all of them data."""

    quotes: str
    """Pairs of quotation marks within which sentences are cut where the quotation is made of whole sentences."""
    brackets: str
    """Pairs of marks within which nothing is cut."""
    goes_on: str
    """What goes on after a closed quotation or after an exclamation: particles, *的*, *と*."""
    starts: str = ""
    """Words that open a sentence although they begin like one of ``goes_on``: *ところが*."""
    tags: str = ""
    """Verbs that ascribe an exclamation or question quoted before them: *“…！”他说*."""
    names: str = ""
    """Names that end in a full stop or an exclamation mark: *モーニング娘。*."""


class _Rules(Struct, frozen=True):
    bracket: re.Pattern[str]
    opens: dict[str, str]
    closes: dict[str, str]
    quotes: frozenset[str]
    goes_on: tuple[str, ...]
    starts: tuple[str, ...]
    tag: re.Pattern[str] | None
    names: tuple[str, ...]


@cache
def _rules(table: FullWidth) -> _Rules:
    pairs = table.brackets + table.quotes
    opens = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return _Rules(
        bracket=re.compile(f"[{re.escape(pairs)}]"),
        opens=opens,
        closes={close: opening for opening, close in opens.items()},
        quotes=frozenset(table.quotes[::2]),
        goes_on=tuple(table.goes_on.split()),
        starts=tuple(table.starts.split()),
        tag=re.compile(rf"[^。！？，：；、“没不]{{1,12}}?(?:{'|'.join(table.tags.split())})[。，：]")
        if table.tags
        else None,
        names=tuple(table.names.split()),
    )


def ends(text: str, start: int, stop: int, table: FullWidth) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of text[start:stop] but the last ends, and where the next begins (characters)."""
    rules = _rules(table)
    shut = _enclosed(text, start, stop, rules)
    begins = [span[0] for span in shut]
    begin = start
    for match in _candidates(text, start, stop):
        if match.following >= stop or is_bare(text, match.following, stop):
            return
        if stop - match.end < _NOTE and text[match.end : stop].isdigit():
            return  # a reference to a note
        inside = bisect_left(begins, match.end) - 1
        if inside >= 0 and (match.end <= shut[inside][1] or _is_aside(text, start, shut[inside], match.end)):
            continue
        if (
            inside >= 0
            and match.end == shut[inside][1] + 1
            and match.gapless
            and not _is_bracket(rules, match.closers[-1])
        ):
            continue
        if match.closers[-1:] in _QUOTE_ENDS:
            behind = _behind_quotations(text, match.following, shut, begins)
            if behind > match.following and text.startswith(rules.goes_on, behind):
                continue
        if _ends_here(match, rules) and not _is_tag(match, begin, rules):
            yield match.end, match.following
            begin = match.following


def _candidates(text: str, start: int, stop: int) -> Iterator[_Mark]:
    """Yield every mark with the closing marks behind it; a straight quotation mark closes only what one opened."""
    straight, counted = 0, start
    for match in _CANDIDATE.finditer(text, start, stop):
        end, following, closers = match.end(2), match.end(), match.group(2)
        if '"' in closers:
            straight += text.count('"', counted, match.start(2))
            counted = match.start(2)
            if straight % 2 == 0:
                closers = closers[: closers.index('"')]
                end = following = match.start(2) + len(closers)
        yield _Mark(text, match.start(), match.group(1), closers, end, following)


def _enclosed(text: str, start: int, stop: int, rules: _Rules) -> list[tuple[int, int]]:
    """Return the outermost spans (opening mark, closing mark) within which nothing is cut."""
    waiting: dict[str, list[int]] = {opening: [] for opening in rules.opens}
    spans: list[tuple[int, int]] = []
    for match in rules.bracket.finditer(text, start, stop):
        mark = match.group()
        if mark in rules.opens:
            waiting[mark].append(match.start())
        elif stack := waiting[rules.closes[mark]]:
            opening = stack.pop()
            whole = _is_bracket(rules, mark) or _is_phrase(text, opening, match.start(), rules, start)
            if whole and match.start() - opening <= _LONGEST:
                spans.append((opening, match.start()))
    spans.sort()
    outermost: list[tuple[int, int]] = []
    for span in spans:
        if not outermost or span[0] > outermost[-1][1]:
            outermost.append(span)
        elif span[1] > outermost[-1][1]:
            outermost[-1] = (outermost[-1][0], span[1])
    return outermost


def _behind_quotations(text: str, at: int, shut: list[tuple[int, int]], begins: list[int]) -> int:
    """Return where a row of quotations that begins here ends (*「…！」「…。」と話した*)."""
    for _ in range(_ROW):
        index = bisect_left(begins, at)
        if not text.startswith(_QUOTE_BEGINS, at) or index == len(shut) or begins[index] != at:
            break
        at = shut[index][1] + 1
    return at


def _is_aside(text: str, start: int, span: tuple[int, int], end: int) -> bool:
    """Tell a bracket that stands within a sentence and holds another (*（…。）*) from one that stands alone."""
    if end != span[1] + 1 or text[span[1]] not in "）)〕］】":
        return False
    before = text[max(start, span[0] - 2) : span[0]].rstrip()
    return bool(before) and before[-1] not in "。！？!?…」』”）"


def _is_bracket(rules: _Rules, mark: str) -> bool:
    """Tell a bracket, within which nothing is cut, from a quotation mark."""
    return rules.closes[mark] not in rules.quotes


def _is_phrase(text: str, opening: int, close: int, rules: _Rules, start: int) -> bool:
    """Tell a quoted phrase (a slogan, a title) from a quotation made of whole sentences."""
    if text[close - 1] not in "。！？!?…":
        return True
    if text.startswith(rules.goes_on, close + 1):
        return True
    before = text[max(start, opening - 2) : opening].rstrip()
    return bool(before) and before[-1] not in "。！？!?…：:，,”’；;"


class _Mark(NamedTuple):
    """A mark that may end a sentence, with what follows; offsets in characters."""

    text: str
    start: int
    mark: str
    closers: str
    end: int
    following: int

    @property
    def gapless(self) -> bool:
        """Whether an exclamation or a question goes on without a space."""
        return self.mark[-1] in _LOUD and self.end == self.following


def _ends_here(place: _Mark, rules: _Rules) -> bool:
    text, start, mark, closers, end, following = place
    before, after, gap = text[start - 1 : start], text[following], following > end
    goes_on = text.startswith(rules.goes_on, following)
    if after in _NO_OPENING:
        return False
    if mark[0] in "….‥．" and not set(mark) & set("。！？!?｡"):
        return _dots_end(before, mark, closers, after, gap=gap) and not (closers and goes_on)
    if mark[0] in "!?" and not gap and not closers and not (_IS_WIDE.match(before) and _IS_WIDE.match(after)):
        return False
    if rules.names and text[max(0, start - 8) : start].endswith(rules.names):
        return gap and not goes_on
    if goes_on and (closers or (mark[-1] in _LOUD and not gap)):
        loose = mark[-1] in _LOUD and not closers
        return (loose and not rules.starts) or (bool(rules.starts) and text.startswith(rules.starts, following))
    return True


def _is_tag(place: _Mark, begin: int, rules: _Rules) -> bool:
    """Tell an exclamation or question, quoted from the beginning of the sentence, that is ascribed behind it."""
    return (
        rules.tag is not None
        and bool(place.closers)
        and place.mark[-1] in _LOUD
        and place.text[begin] in '“「"'
        and rules.tag.match(place.text, place.end) is not None
    )


def _dots_end(before: str, mark: str, closers: str, after: str, *, gap: bool) -> bool:
    if len(mark) > 1 or mark in "…‥":
        return bool(closers) and gap
    wide = bool(_IS_LETTER.match(before))
    return wide and (gap or bool(_IS_WIDE.match(after))) and not after.isdigit()
