"""Quotation marks, brackets, and the mark at the end."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip
from l10n_news.model import Severity
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair

_DOUBLE = '"“”„‟″＂〝〞〟'
_ANGLE = ("«", "»")
_PAIRS = (("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"))
_ANY_QUOTE = regex("[\"“”„‟″＂〝〞〟«»「」『』《》‹›‘’‚`´]|''|(?<![^\\W_])'|'(?![^\\W_])")
_OUTER_QUOTE = regex('["“”„‟″＂〝〞〟«»「」『』]')
_INCH = regex(r"(?<=\d)[\"″”]")
_BRACKETS = (("(（", ")）"), ("[［", "]］"), ("【", "】"), ("〔", "〕"))
_LISTED = regex(r"(?:^|\s)[^\W_]{1,3}\)|[:;]-?[()]", re.MULTILINE)
"""«a) …» and :-)"""

_QUOTED_ENDS = '"”“»«’'
"""Marks that close a quotation somewhere."""
_CLOSERS = "\"'“”„»«’‘›‹」』》〉）)]】］＂*_ \u00a0\u202f\u200e\u200f\ue001\n\t"
_FULL = ".!?…。！？．؟۔।॥։።؛;:：；‼⁇⁉⋯—–-~～"
_END = regex(r"[.!?…。！？．؟۔।॥։።]")
_QUESTION = regex("[?？؟;፧⁇⁉՞]")
_JAPANESE_QUESTION = regex(r"か[」』）。]*$|か[。」]")
_UNMARKED = frozenset({"th", "lo", "km", "my"})
"""Languages that end a sentence without a mark."""

_STYLES = ("«»", "「」『』", "„", "”“")
_CLOSING_STARTS = regex(r"(?:^|[\s(\[—–\ue001])\"(?=\S)")


def unpaired_quote(pair: Pair) -> Iterator[Slip]:
    """Report a quotation mark without its other half, where the source has all its marks in pairs."""
    if not pair.target:
        return
    if not _ANY_QUOTE.search(pair.prose):
        return
    marks = _marks(pair.prose)
    if sum(marks[mark] for mark in _DOUBLE) % 2 and not _odd(pair.source_prose) and not _inches(pair.prose):
        yield _at_last(pair, _DOUBLE, "a quotation mark has no other half")
        return
    source = _marks(pair.source_prose)
    for opening, closing in (*_PAIRS, _ANGLE):
        surplus = marks[opening] - marks[closing]
        if surplus and source[opening] == source[closing] and not _odd(pair.source_prose):
            mixed = sum(marks[mark] for mark in _DOUBLE)
            if opening == "«" and marks[opening] + marks[closing] == 2 * mixed:
                continue
            if opening == "«" and (marks["«"] + marks["»"]) % 2 == 0:
                continue  # »German« and «French» may stand in one text
            missing = closing if surplus > 0 else opening
            yield _at_last(pair, opening + closing, f"the quotation mark {missing!r} is missing")


def _marks(text: str) -> Counter[str]:
    return Counter(_INCH.sub("", text) if '"' not in text else text)


def _odd(text: str) -> bool:
    return sum(text.count(mark) for mark in _DOUBLE) % 2 == 1


def _inches(text: str) -> bool:
    return len(_INCH.findall(text)) == 1 and sum(text.count(mark) for mark in _DOUBLE) == 1


def _at_last(pair: Pair, marks: str, message: str) -> Slip:
    at = max(pair.prose.rfind(mark) for mark in marks)
    return Slip(message=message, start=at if at >= 0 else None, end=at + 1 if at >= 0 else None)


def missing_quotation(pair: Pair) -> Iterator[Slip]:
    """Report a quotation of the source that is none in the target."""
    if not pair.target:
        return
    source = _OUTER_QUOTE.findall(_INCH.sub("", pair.source_prose))
    if len(source) >= 2 and not _ANY_QUOTE.search(pair.prose):
        yield Slip(message="the source quotes, and the target has no quotation marks")


def quote_style(pair: Pair) -> Iterator[Slip]:
    """Report quotation marks of another language, and straight ones where the language has its own."""
    own = pair.language.quotes
    if not own or not pair.target:
        return
    strange = [mark for mark in dict.fromkeys(pair.prose) if mark in "“”„«»「」『』‟" and mark not in own]
    if strange:
        at = pair.prose.index(strange[0])
        yield Slip(
            message=f"{strange[0]!r} is no quotation mark of this language: it has {' '.join(own)}",
            start=at,
            end=at + 1,
        )
    elif '"' in pair.prose and pair.locale.partition("_")[0] not in {"en", "ha"}:
        at = pair.prose.index('"')
        yield Slip(
            message=f"straight quotation marks stand there: this language has {' '.join(own)}",
            start=at,
            end=at + 1,
            severity=Severity.INFO,
        )


def unpaired_bracket(pair: Pair) -> Iterator[Slip]:
    """Report a bracket without its other half, where the source has them in pairs."""
    target = _LISTED.sub("", pair.prose) if _LISTED.search(pair.source_prose) else pair.prose
    for opening, closing in _BRACKETS:
        if not any(mark in target for mark in opening + closing):
            continue
        surplus = _count(target, opening) - _count(target, closing)
        if surplus and _count(pair.source_prose, opening) == _count(pair.source_prose, closing):
            missing = closing[0] if surplus > 0 else opening[0]
            at = max(pair.prose.rfind(mark) for mark in opening + closing)
            yield Slip(message=f"the bracket {missing!r} is missing", start=at, end=at + 1)


def _count(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)


def end_mark(pair: Pair) -> Iterator[Slip]:
    """Report a sentence that does not end as the source does: cut off, or without its mark."""
    if not pair.target or pair.locale.partition("_")[0] in _UNMARKED:
        return
    source, target = pair.source_prose.rstrip(_CLOSERS), pair.prose.rstrip(_CLOSERS)
    if not source or not target or "\ue000" in (source[-1], target[-1]):
        return
    place = len(target) - 1
    quoted = pair.prose.rstrip()[-1] in "」』" or pair.target.rstrip().endswith("</q>")
    if quoted and target[-1] not in "、，" and pair.locale.partition("_")[0] in {"ja", "zh"}:
        return  # what is said ends with the bracket (JIS X 4051, and Chinese in corner brackets)
    if source[-1] in ".!?…:" and target[-1] not in _FULL + "،,、，|":
        if source[-1] == "." and (_abbreviated(source) or _both_quoted(pair)):
            return
        yield Slip(
            message=f"the source ends with {source[-1]!r}, and the target with no mark: is it whole?",
            start=place,
            end=place + 1,
        )
    elif source[-1] == "?" and not _QUESTION.search(target) and not _asks(pair, target):
        yield Slip(message="the source asks, and the target has no question mark", start=place, end=place + 1)
    elif source[-1] == "." and target[-1] in "?？؟" and not _QUESTION.search(source):
        yield Slip(message="the target asks, and the source does not", start=place, end=place + 1)
    elif source[-1] in ".!?" and target[-1] in ",،、，":
        yield Slip(message=f"the target ends with {target[-1]!r}: is it whole?", start=place, end=place + 1)


def _abbreviated(source: str) -> bool:
    """Whether the full stop may be of an abbreviation in a text that is no sentence: «Acme Inc.»."""
    return len(source) < 40 or source.count(" ") < 4


def _both_quoted(pair: Pair) -> bool:
    """Whether the source's full stop stands inside its last quotation, and the target ends with one: it is whole."""
    source, target = pair.source_prose.rstrip(), pair.prose.rstrip()
    return source[-1] in _QUOTED_ENDS and target[-1] in _QUOTED_ENDS


def _asks(pair: Pair, target: str) -> bool:
    return pair.locale.startswith("ja") and _JAPANESE_QUESTION.search(target) is not None


def inverted_mark(pair: Pair) -> Iterator[Slip]:
    """Report a Spanish question or exclamation without its opening mark."""
    if not pair.locale.startswith(("es", "gl", "ast")):
        return
    for opening, closing in (("¿", "?"), ("¡", "!")):
        short = pair.prose.count(closing) - pair.prose.count(opening)
        if short > 0 and not any(pair.prose.count(closing * 2) for _ in (0,)) and closing in pair.source_prose:
            at = pair.prose.index(closing)
            yield Slip(message=f"{opening!r} is missing before the {closing!r}", start=at, end=at + 1)
