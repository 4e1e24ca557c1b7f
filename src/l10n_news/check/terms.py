"""The glossary: terms with their targets, forbidden ones, and words that are not translated."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cached_property, lru_cache
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown
from l10n_news.record import Struct, field
from l10n_news.regex import regex
from l10n_news.values.words import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from l10n_news.check.pair import Pair

_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = regex(r"[^\W_]+")
_ENDING = 3
"""Letters of inflection that may be added to a word."""


class Term(Struct, frozen=True, kw_only=True):
    """A term of the source language."""

    source: str
    targets: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """The targets that will do, by locale or language."""
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Words that must not be used for it, by locale or language."""
    keep: bool = False
    """The term is not translated."""


class Glossary(Struct, frozen=True, kw_only=True, dict=True):
    """The terms of a project."""

    terms: tuple[Term, ...] = ()

    @cached_property
    def _index(self) -> Mapping[str, tuple[tuple[int, Sequence[str], Term], ...]]:
        """The terms by the rarest of their words, with all of them; those of a script without spaces by none."""
        found: dict[str, list[tuple[int, Sequence[str], Term]]] = {}
        runs = [() if any(map(joined, term.source)) else _RUN.findall(_fold(term.source)) for term in self.terms]
        often = Counter(run for own in runs for run in own)
        for number, (term, own) in enumerate(zip(self.terms, runs, strict=True)):
            rarest = min(own, key=lambda run: (often[run], run), default="")
            found.setdefault(rarest, []).append((number, _fold(term.source).split(), term))
        return {key: tuple(terms) for key, terms in found.items()}

    def used(self, source: str) -> tuple[Term, ...]:
        """Give the terms that stand in a source text, in the glossary's order."""
        low = _fold(source)
        runs = {*_RUN.findall(low)}
        keys = {"", *(run[: len(run) - more] for run in runs for more in range(min(_ENDING + 1, len(run))))}
        near = (
            (number, term)
            for key in keys
            for number, words, term in self._index.get(key, ())
            if all(word in low for word in words)  # far cheaper than to look for their forms
        )
        ordered = sorted(near, key=itemgetter(0))
        return tuple(term for _, term in ordered if _exactly(term.source, source) is not None)


def _of(table: Mapping[str, tuple[str, ...]], locale: str) -> tuple[str, ...]:
    """Give what a table has for a locale, or else for its language."""
    return table.get(locale) or table.get(locale.partition("_")[0], ())


def missing_term(pair: Pair) -> Iterator[Slip]:
    """Report a term of the source whose target has none of the glossary's words."""
    for term in pair.terms:
        targets = _of(term.targets, pair.locale)
        if targets and not any(stands(target, pair.prose) for target in targets):
            said = " or ".join(shown(target) for target in targets[:3])
            yield Slip(message=f"the glossary has {said} for {shown(term.source)}")


def forbidden_term(pair: Pair) -> Iterator[Slip]:
    """Report a word that the glossary forbids for a term of the source."""
    for term in pair.terms:
        for word in _of(term.forbidden, pair.locale):
            place = _exactly(word, pair.prose)
            if place is not None:
                targets = _of(term.targets, pair.locale)
                instead = f": use {shown(targets[0])}" if targets else ""
                message = f"the glossary forbids {shown(word)} for {shown(term.source)}{instead}"
                yield Slip(message=message, start=place[0], end=place[1])


def changed_name(pair: Pair) -> Iterator[Slip]:
    """Report a word that is not translated and does not stand in the target as it is."""
    for term in pair.terms:
        if term.keep and _fold(term.source) not in _fold(pair.prose):
            yield Slip(message=f"{shown(term.source)} is not translated: write it as it is")


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _exactly(term: str, text: str) -> tuple[int, int] | None:
    """Find a term as it is or with an ending of a few letters; one with a capital is found with capitals only."""
    found = _pattern(term).search(text)
    return found.span() if found is not None else None


@lru_cache(maxsize=8192)
def _pattern(term: str) -> re.Pattern[str]:
    """Compile a term: its words in a row, each with at most three letters more."""
    words = [re.escape(word) for word in term.split()]
    if joined(term[-1]) or joined(term[0]):
        return re.compile("".join(words))
    ends = rf"[^\W\d_]{{0,{_ENDING}}}(?![^\W_])"
    flags = 0 if any(map(str.isupper, term)) else re.IGNORECASE
    return re.compile(r"(?<![^\W_])" + rf"{ends}\s+".join(words) + ends, flags)


def stands(term: str, text: str) -> bool:
    """Tell whether a term stands in a target in some form: each word by its stem, in any order, also in compounds.

    A script without spaces has no forms: the term stands there as it is.
    """
    low = _fold(text)
    if any(map(joined, term)):
        return _fold(term) in low
    words = _WORD.findall(_fold(term))
    return all(_stem(word) in low for word in words)


def _stem(word: str) -> str:
    """Give what stays of a word when it is inflected: a long one loses its last letters, Arabic also its article."""
    if "\u0600" <= word[0] <= "\u06ff":
        bare = word.removeprefix("ال")
        return bare[:-1] if len(bare) > 3 and bare[-1] in "ةهياتن" else bare
    return word if len(word) < 4 else word[: max(3, len(word) - (1 if len(word) < 6 else 2 if len(word) < 9 else 3))]
