"""Words that carry a meaning which must not get lost: *not*, *alleged*, *said*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown
from l10n_news.check.words import words
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.check.languages import Language
    from l10n_news.check.pair import Pair
    from l10n_news.check.words import Found

_SOFT = words(
    "if not, whether or not, why not, not least, not even, no longer, not until, nothing but, never fail, no matter,"
    "no wonder, no doubt, no sooner, no more than, no less than, no fewer than"
)
"""English negations that many translations say without one."""

_NOT_YET = regex(r"(?:not|n['’]t|never)\b[^.;:!?]*\buntil\b|never\b[^.;:!?]*\bbefore\b", re.IGNORECASE)
"""*Not … until* is *only … then*, *never … before* is *for the first time*."""

_NAMED = regex(r"""^[^:：]{1,60}[:：](?!\d)|[:：]\s*["“„«「『]|[」』]と、?[^。、「」『』]{2,30}。?$""")
"""*Kudlow: …* says who, and so does a Japanese quotation with a name behind it and no verb: 「…」とムニエ氏。"""

_CLAUSE_ENDS = regex(r"""\s*(?:[.,;:!?…"'”’»)–—-]|$)""")
"""What stands behind the last word of a clause."""


def lost_negation(pair: Pair) -> Iterator[Slip]:
    """Report a target that says yes where the source says no."""
    own, other = pair.source_language, pair.language
    if not pair.target or not other.negations or not own.strict_negations:
        return
    source = pair.source_prose
    strict = own.strict_negations.find(source)
    found = _hard(source, strict)
    yield from _unlicensed(pair.prose, other, strict)
    if not found:
        return
    left = _negations(pair.prose, other)
    spare = _others(own.negations.find(source), strict)
    if _are_short(len(found), spare, left, other.strict_negations.find(pair.prose)):
        word = source[found[0].start : found[0].end]
        what = "no word of the target does" if not left else "the target says it less often"
        yield Slip(message=f"the source says {shown(word)}, and {what}")


def _unlicensed(prose: str, language: Language, said: Sequence[Found[bool]]) -> Iterator[Slip]:
    """Report a word that cannot stand without a negation in a target that has none, where the source has one."""
    alone = language.licensed.find(prose) if said else []
    if alone:
        starts = {one.start for one in alone}
        if all(one.start in starts for one in language.negations.find(prose)):
            word = prose[alone[0].start : alone[0].end]
            yield Slip(
                message=f"{shown(word)} needs a word that says no, and there is none",
                start=alone[0].start,
                end=alone[0].end,
            )


def _negations(prose: str, language: Language) -> list[Found[bool]]:
    """Find what says no in a target, without what only closes or doubles it."""
    found = language.negations.find(prose)
    closers = language.closing_negations
    if closers:
        return [one for one in found if _word(prose, one) not in closers or not _CLAUSE_ENDS.match(prose, one.end)]
    if language.double_negations:
        doubles = {one.start for one in language.double_negations.find(prose)}
        return [one for one in found if one.start not in doubles] or found[:1]
    return found


def _word(prose: str, found: Found[bool]) -> str:
    return prose[found.start : found.end].lower()


def _hard(source: str, found: Sequence[Found[bool]]) -> list[Found[bool]]:
    """Leave out the negations that a translation often does without, and those that say the same again."""
    soft = [(one.start, one.end) for one in _SOFT.find(source)] + [one.span() for one in _NOT_YET.finditer(source)]
    said: set[str] = set()
    hard: list[Found[bool]] = []
    for one in found:
        word = _word(source, one)
        behind = source[one.end : one.end + 40].split(maxsplit=1)
        again = f"{word} {behind[0].lower() if behind else ''}"
        part = any(start <= one.start < end for start, end in soft) or source[one.end : one.end + 1] in {"-", "."}
        if not (part or again in said or (word == "nor" and "neither" in said)):
            hard.append(one)
        said |= {again, word}
    return hard


def _others(wide: Sequence[Found[bool]], strict: Sequence[Found[bool]]) -> int:
    """Count the words that are not strict ones."""
    starts = {one.start for one in strict}
    return sum(one.start not in starts for one in wide)


def _are_short(said: int, spare: int, target: Sequence[Found[bool]], certain: Sequence[Found[bool]]) -> bool:
    """Tell whether words of the source have nothing in the target that says the same.

    A word of the target that may say the same, and need not (*unable*, *without*), counts only where the source has no
    such word that it may stand for.

    Args:
        said: words of the source that a target can hardly do without.
        spare: other words of the source that have to do with them.
        target: words of the target that say the same, or may.
        certain: those that can hardly say anything else.
    """
    may = _others(target, certain)
    return len(target) - may + max(0, may - spare) < said


def lost_hedge(pair: Pair) -> Iterator[Slip]:
    """Report a target that states as a fact what the source calls alleged."""
    if not pair.target or not pair.language.hedges or not pair.source_language.strict_hedges:
        return
    found = pair.source_language.strict_hedges.find(pair.source_prose)
    if found and not pair.language.hedges.find(pair.prose):
        word = pair.source_prose[found[0].start : found[0].end]
        yield Slip(message=f"the source says {shown(word)}, and the target states it as a fact")


def lost_attribution(pair: Pair) -> Iterator[Slip]:
    """Report a target that does not say who said it."""
    own, other = pair.source_language, pair.language
    if not pair.target or not other.speech or not own.strict_speech:
        return
    source, prose = pair.source_prose, pair.prose
    found = own.strict_speech.find(source)
    if not found or _NAMED.search(prose):
        return
    spare = _others(own.speech.find(source), found)
    if _are_short(1, spare, other.speech.find(prose), other.strict_speech.find(prose)):
        yield Slip(message=f"the source says {shown(_word(source, found[0]))}, and the target does not say who said it")
