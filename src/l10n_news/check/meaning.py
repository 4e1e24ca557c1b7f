"""Words that carry a meaning which must not get lost: *not*, *alleged*, *said*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair

_SOFT = (
    *(
        "not only",
        "not just",
        "if not",
        "whether or not",
        "why not",
        "not least",
        "no longer",
        "not until",
        "nothing but",
    ),
    *("never stop", "not stop", "not including", "never fail", "isn't it", "isn’t it", "aren't they", "don't you"),
    *("no matter", "no wonder", "no doubt", "no sooner", "no more than", "no less than", "no. "),
)
"""English negations that many translations say without one."""


def lost_negation(pair: Pair) -> Iterator[Slip]:
    """Report a target that says yes where the source says no."""
    if not pair.target or not pair.language.negations or not pair.source_language.strict_negations:
        return
    source = pair.source_prose.lower()
    if any(phrase in source for phrase in _SOFT) or ("never" in source and "before" in source):
        return
    found = pair.source_language.strict_negations.find(pair.source_prose)
    left = len(pair.language.negations.find(pair.prose)) if found else 0
    if left < len(found):
        word = pair.source_prose[found[left].start : found[left].end]
        what = "no word of the target does" if not left else "the target says it less often"
        yield Slip(message=f"the source says {shown(word)}, and {what}")


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
    if not pair.target or not pair.language.speech or not pair.source_language.strict_speech:
        return
    found = pair.source_language.strict_speech.find(pair.source_prose)
    if ":" in pair.prose or "：" in pair.prose:
        return  # «Kudlow: …» says who
    if found and not pair.language.speech.find(pair.prose):
        word = pair.source_prose[found[0].start : found[0].end]
        yield Slip(message=f"the source says {shown(word)}, and the target does not say who said it")
