"""Whether an entry has a target that is finished and is a translation."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown
from l10n_news.check.words import WORD
from l10n_news.model import Severity
from l10n_news.pattern import wordless
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.check.pair import Pair

_FIELD = regex(r"\{[^{}\s]{0,40}\}")
_RUN = 4
"""Words of the source in a row, small letters among them, that nobody leaves on purpose."""


def missing(pair: Pair) -> Iterator[Slip]:
    """Report a sentence without a target."""
    empty = pair.entry is None or not pair.entry.target
    if empty and not (pair.segment is not None and wordless(pair.segment)):
        yield Slip(message="there is no target: the source is shown")


def fuzzy(pair: Pair) -> Iterator[Slip]:
    """Report a target that waits for a translator's eye."""
    if pair.entry is not None and pair.entry.fuzzy and pair.entry.target:
        yield Slip(message="the target is fuzzy: check it against the source and remove the flag")


def same_as_source(pair: Pair) -> Iterator[Slip]:
    """Report a target that repeats the source; names alone may."""
    if not pair.target or pair.target.strip() != pair.source.strip() or _wordless(pair) or _same_language(pair):
        return
    plain = [word[0] for word in WORD.finditer(pair.source_prose) if word[0][0].islower()]
    severity = Severity.WARNING if len(plain) >= 2 else Severity.INFO
    message = "the target is the same as the source: translate it, or leave it if that is meant"
    yield Slip(message=message, severity=severity)


def _wordless(pair: Pair) -> bool:
    if pair.segment is not None:
        return wordless(pair.segment)
    return not any(map(str.isalpha, pair.source_prose))


def _same_language(pair: Pair) -> bool:
    return pair.locale.partition("_")[0] == pair.source_locale.partition("_")[0]


def source_words(pair: Pair) -> Iterator[Slip]:
    """Report words of the source in a row that were left untranslated."""
    if pair.target.strip() == pair.source.strip() or _same_language(pair):
        return
    found = list(WORD.finditer(pair.prose))
    words = [match[0] for match in found]
    known = _runs([match[0] for match in WORD.finditer(pair.source_prose)])
    at = 0
    while at + _RUN <= len(words):
        run = tuple(words[at : at + _RUN])
        if run in known and sum(word.islower() and len(word) > 1 for word in run) >= 2:
            last = at + _RUN
            while last < len(words) and tuple(words[last - _RUN + 1 : last + 1]) in known:
                last += 1
            start, end = found[at].start(), found[last - 1].end()
            message = f"words of the source stand there: {shown(pair.target[start:end])}"
            yield Slip(message=message, start=start, end=end)
            at = last
        else:
            at += 1


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


_JOINED_TWICE = regex(
    r"([\u4e00-\u9fff][\u3041-\u30ff\u4e00-\u9fff]{1,5}|[\u30a1-\u30ff]{3,8}|[のをがはにでと]{2,3}|[的是在和])\1"
)
_USUAL_TWICE = frozenset(["目的的的", "研究研究", "讨论讨论", "討論討論", "次々次々", "代々代々"])


def wrong_field(pair: Pair) -> Iterator[Slip]:
    """Report a field of the site's own words that is missing or that the page does not fill in."""
    if pair.segment is not None or not pair.target:
        return
    source, target = set(_FIELD.findall(pair.source)), set(_FIELD.findall(pair.target))
    entry = pair.entry
    for field in sorted(target - source):
        at = pair.target.index(field)
        yield Slip(message=f"the page does not fill in {shown(field)}", start=at, end=at + len(field))
    plural = entry is not None and entry.source_plural is not None
    for field in () if plural else sorted(source - target):
        yield Slip(message=f"the field {shown(field)} of the source is missing", severity=Severity.WARNING)


def doubled_word(pair: Pair) -> Iterator[Slip]:
    """Report a word that stands twice in a row, where the language and the source do not do so."""
    if pair.locale.partition("_")[0] in {"ja", "zh"}:
        yield from _joined_twice(pair)
        return
    found = list(WORD.finditer(pair.prose))
    language = pair.language
    allowed = language.doubles | _doubles(pair.source_prose)
    for one, two in pairwise(found):
        word = one[0].lower()
        between = pair.prose[one.end() : two.start()]
        if word != two[0].lower() or not between.isspace() or len(word) < 2 or word in allowed:
            continue
        if (language.repeats and word not in language.particles) or _reduplicates(pair.locale):
            continue
        yield Slip(
            message=f"the word {shown(word)} stands twice: leave one, or write '#, ignore-doubled-word'",
            start=one.start(),
            end=two.end(),
        )


def _joined_twice(pair: Pair) -> Iterator[Slip]:
    """Find signs that stand twice in a row in a script without spaces; 一つ一つ and 個々 may."""
    for found in _JOINED_TWICE.finditer(pair.prose):
        if found[1].startswith(("一", "１")) or found[0] in _USUAL_TWICE or len(set(found[1])) == 1:
            continue
        yield Slip(
            message=f"{shown(found[1])} stands twice: leave one, or write '#, ignore-doubled-word'",
            start=found.start(),
            end=found.end(),
        )


def _doubles(source: str) -> frozenset[str]:
    return frozenset(one.lower() for one, two in pairwise(WORD.findall(source)) if one.lower() == two.lower())


def _reduplicates(locale: str) -> bool:
    return locale.partition("_")[0] in {"bn", "fil", "id", "jv", "mr", "ms", "sw", "ta", "te", "th", "tr", "ur", "vi"}
