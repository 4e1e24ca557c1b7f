"""What the checks know of a language: data only."""

from __future__ import annotations

from l10n_news.check.words import WordMap
from l10n_news.record import Struct, field


def _none() -> WordMap[bool]:
    return WordMap({})


def _no_numbers() -> WordMap[str]:
    return WordMap({})


class Language(Struct, frozen=True, kw_only=True):
    """The words and habits of one language; what is empty is not checked."""

    negations: WordMap[bool] = field(default_factory=_none)
    """What can say no in a translation: particles, pronouns, prepositions, and verbs such as *refuse*."""
    strict_negations: WordMap[bool] = field(default_factory=_none)
    """Negations that a translation can hardly do without: *not*, *never*."""
    double_negations: WordMap[bool] = field(default_factory=_none)
    """Words that say no beside a verb that says no as well (Czech *nikdo nepřišel*): together they say it once."""
    licensed: WordMap[bool] = field(default_factory=_none)
    """What a sentence may have only beside a word that says no: Russian *никогда*, Japanese 決して."""
    closing_negations: frozenset[str] = frozenset()
    """Words that say no in the middle of a clause, and at its end only close what said so before (Hausa *ba … ba*)."""
    hedges: WordMap[bool] = field(default_factory=_none)
    """What marks a claim as not proved: *alleged*, *suspected*."""
    strict_hedges: WordMap[bool] = field(default_factory=_none)
    """The hedges that the law of the press is about."""
    speech: WordMap[bool] = field(default_factory=_none)
    """Verbs and phrases that attribute a statement."""
    strict_speech: WordMap[bool] = field(default_factory=_none)
    """The plain ones: *said*, *according to*."""
    numbers: WordMap[str] = field(default_factory=_no_numbers)
    """Spelled-out numbers."""
    cardinals: WordMap[str] = field(default_factory=_no_numbers)
    """Spelled-out numbers that count what the next word names, for a source: *three*, and not *second* or *once*."""
    measured: frozenset[str] = frozenset()
    """Words behind a number that translations convert: *acres*."""
    doubles: frozenset[str] = frozenset()
    """Words that may stand twice."""
    repeats: bool = False
    """Whether any word may stand twice (reduplication), so that only ``particles`` are looked at."""
    particles: frozenset[str] = frozenset()
    quotes: str = ""
    """The double quotation marks of the language, besides the straight one."""
    ratio: float = 0.0
    """Characters of a translation for each of its English source, in news; 0 where it is not known."""
