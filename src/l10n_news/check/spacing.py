"""White space and punctuation as the locale sets them; most of it can be mended without a doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip
from l10n_news.check.words import WORD
from l10n_news.model import Severity
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair

_DOUBLE = regex(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE = regex(r"(?<=[^\W_]) +(?=[,;!?](?:\s|$)|\.(?:\s|$)|:\s|[،؛؟])")
_BEFORE_FRENCH = regex(r"(?<=[^\W_]) +(?=,(?:\s|$)|\.(?:\s|$))")
_AFTER = regex(r"(?<=[^\W\d_][^\W\d_])[,;!?،؛؟](?=[^\W\d_]{2})")
_INSIDE = regex(r"(?<=[(\[]) +(?=[^\W_])|(?<=[^\W_.!?]) +(?=[)\]])")
_FRENCH = regex(r"(?<=[^\W\d_])(?=[;!?](?:[\s»\"]|$))|(?<=«)(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])(?=»)")
_COLON = regex(r"(?<=[^\W\d_])(?=:\s)")
_WIDE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HALF = regex(rf"(?<=[{_WIDE}」』”）》])[,;!?](?=[{_WIDE}「『“（《]|\s|$)|(?<=[{_WIDE}」』”）》])\.(?=$|[」』”])")
_WIDE_MARKS = {
    "zh": {",": "，", ";": "；", "!": "！", "?": "？", ".": "。"},
    "ja": {",": "、", "!": "！", "?": "？", ".": "。"},
}
_ARABIC = regex(r"(?<=[\u0620-\u064a\u0671-\u06d3\u064b-\u0652])[,;?](?=\s|$|[\u0620-\u064a»\"”])")
_ARABIC_MARKS = {",": "،", ";": "؛", "?": "؟"}
_REPEATED = regex(r"([,;:،؛。，、；：।])\1+|(?<!\.)\.\.(?!\.)")
_UNFIXED = frozenset({"..", "。。", "::"})


def _free(pair: Pair, start: int) -> bool:
    """Whether a place is in no address and no character reference."""
    return start not in pair.in_addresses


def double_space(pair: Pair) -> Iterator[Slip]:
    """Report two spaces in a row."""
    if (pair.unit is not None and pair.unit.preserve) or "  " in pair.source.strip():
        return
    for found in _DOUBLE.finditer(pair.prose):
        hard = "\u00a0" if "\u00a0" in found[0] else " "
        yield Slip(message="two spaces stand in a row: one is enough", start=found.start(), end=found.end(), fix=hard)


def edge_space(pair: Pair) -> Iterator[Slip]:
    """Report white space at the beginning or the end of a target, which is not shown."""
    if pair.unit is not None and pair.unit.preserve:
        return
    bare = pair.target.strip(" \t\n\u00a0\u3000")
    if not bare or bare == pair.target or pair.source != pair.source.strip():
        return
    start = pair.target.index(bare)
    message = "white space stands at the edge of the target: it is not shown"
    if start:
        yield Slip(message=message, start=0, end=start, fix="")
    if start + len(bare) < len(pair.target):
        yield Slip(message=message, start=start + len(bare), end=len(pair.target), fix="")


def space_before_mark(pair: Pair) -> Iterator[Slip]:
    """Report a space before a mark that stands close to its word, and inside brackets."""
    french = pair.locale.partition("_")[0] in {"fr", "br"}
    for found in (_BEFORE_FRENCH if french else _BEFORE).finditer(pair.prose):
        if re.search(r"\w +[,;:!?.]", pair.source_prose):
            return
        mark = pair.prose[found.end()]
        yield Slip(
            message=f"a space stands before {mark!r}: it stands close to its word",
            start=found.start(),
            end=found.end(),
            fix="",
        )
    for found in _INSIDE.finditer(pair.prose):
        yield Slip(message="a space stands inside a bracket", start=found.start(), end=found.end(), fix="")


def space_after_mark(pair: Pair) -> Iterator[Slip]:
    """Report a mark without the space that parts it from the next word."""
    if pair.locale.partition("_")[0] in {"zh", "ja", "th", "lo", "km", "my"}:
        return
    for found in _AFTER.finditer(pair.prose):
        if _free(pair, found.start()) and found[0] + pair.prose[found.end()] not in pair.source_prose:
            yield Slip(
                message=f"no space stands after {found[0]!r}", start=found.start(), end=found.end(), fix=found[0] + " "
            )


def french_spacing(pair: Pair) -> Iterator[Slip]:
    """Report a French mark of two parts without its space (as the Imprimerie nationale sets it)."""
    if pair.locale.partition("_")[0] != "fr" or pair.locale in {"fr_CA", "fr_CH"}:
        return
    for pattern, space in ((_FRENCH, "\u202f"), (_COLON, "\u00a0")):
        for found in pattern.finditer(pair.prose):
            at = found.start()
            if _free(pair, at):
                mark = pair.prose[at - 1] if pair.prose[at - 1] == "«" else pair.prose[at]
                side = "after" if mark == "«" else "before"
                yield Slip(message=f"a no-break space is missing {side} {mark!r}", start=at, end=at, fix=space)


def half_width_mark(pair: Pair) -> Iterator[Slip]:
    """Report a Western mark after Han or kana."""
    marks = _WIDE_MARKS.get(pair.locale.partition("_")[0])
    if marks is None:
        return
    for found in _HALF.finditer(pair.prose):
        wide = marks.get(found[0])
        if wide is not None:
            yield Slip(
                message=f"{found[0]!r} is half-width: {wide!r} is the mark of this language",
                start=found.start(),
                end=found.end(),
                fix=wide,
            )


def arabic_mark(pair: Pair) -> Iterator[Slip]:
    """Report a Western comma, semicolon or question mark after Arabic letters."""
    if pair.locale.partition("_")[0] not in {"ar", "fa", "ur", "ps", "sd", "ckb", "ug"}:
        return
    for found in _ARABIC.finditer(pair.prose):
        own = _ARABIC_MARKS[found[0]]
        yield Slip(
            message=f"{found[0]!r} is a Western mark: {own!r} is the mark of this language",
            start=found.start(),
            end=found.end(),
            fix=own,
        )


def repeated_mark(pair: Pair) -> Iterator[Slip]:
    """Report a mark that stands twice."""
    for found in _REPEATED.finditer(pair.prose):
        if found[0] in pair.source_prose or not _free(pair, found.start()):
            continue
        fix = found[0][0] if found[0] not in _UNFIXED and len(found[0]) == 2 else None
        yield Slip(message=f"the mark {found[0]!r} stands twice", start=found.start(), end=found.end(), fix=fix)


def capital(pair: Pair) -> Iterator[Slip]:
    """Report a target that begins with a small letter where the source begins with a capital."""
    source, target = _first_word(pair.source_prose), _first_word(pair.prose)
    if source is None or target is None or not source[0][0].isupper() or not target[0][0].islower():
        return
    if target[0] in WORD.findall(pair.source_prose) or any(map(str.isupper, target[0])) or source[0].isupper():
        return
    severity = None if pair.source_prose.rstrip("\"'”»)").endswith((".", "!", "?")) else Severity.INFO
    yield Slip(
        message="the target begins with a small letter", start=target.start(), end=target.start() + 1, severity=severity
    )


def _first_word(prose: str) -> re.Match[str] | None:
    found = re.search(r"[^\W_]+(?:[’'-][^\W_]+){0,3}", prose)
    return found if found is not None and found[0][0].isalpha() and "\ue000" not in prose[: found.start()] else None
