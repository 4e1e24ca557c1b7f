"""Units that are a line of characters, without codes or breaks, in the edition's own words: the short way."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from l10n_news.model import LocalizedUnit, Placeholder
from l10n_news.pattern import split
from l10n_news.segment import separator
from l10n_news.typography.compose import has_work, typeset
from l10n_news.typography.line import Run
from l10n_news.unit.stream import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.localize.choose import Choice
    from l10n_news.localize.outline import SegmentOutline, UnitOutline
    from l10n_news.localize.value import Wording, Wordings
    from l10n_news.model import Catalog

_GAP = Run(" ", fixed=True)


class Straight:
    """The straight way of an edition, from the entries of its own catalog to its units."""

    def __init__(self, locale: str, chain: Sequence[Catalog], wordings: Wordings, rules: frozenset[str]) -> None:
        """Begin an edition.

        Args:
            locale: the edition's.
            chain: catalogs in fallback order.
            wordings: how the edition writes values.
            rules: names of the rules of typography by which its words are set.
        """
        own = chain[0] if chain and (chain[0].locale or locale) == locale else None
        self._index = own.index if own is not None else {}
        self._others = [catalog.index for catalog in chain if catalog is not own]
        self._locale = locale
        self._wording = wordings.of(locale)
        self._rules = rules

    def unit(self, outline: UnitOutline) -> LocalizedUnit | None:
        """Join the words of a flat unit; None where one of its targets is missing, or takes any care.

        What comes of it is what comes of the long way: ``choose``, ``setting`` and ``render``.
        """
        if not outline.flat:
            return None
        index = self._index
        found: list[list[str]] = []
        for asks in outline.segments:
            entry = index.get(asks.key)
            if entry is None and asks.pieces and not any(asks.key in other for other in self._others):
                found.append(asks.pieces.copy())
                continue
            if entry is None or entry.fuzzy or not entry.target:
                return None
            pieces = split(entry.target.strip(SPACE), asks.shape)
            if pieces is None:
                return None
            found.append(pieces)
        if self._rules and not outline.unit.preserve:
            self._typeset(outline.segments, found)
        written = [self._written(asks, pieces) for asks, pieces in zip(outline.segments, found, strict=True)]
        return _joined(outline, written, self._locale)

    def _typeset(self, segments: Sequence[SegmentOutline], found: Sequence[list[str]]) -> None:
        """Set the words in their typography, in place."""
        seen = [_seen(asks, pieces) for asks, pieces in zip(segments, found, strict=True)]
        text = found[0][0] if len(found) == len(found[0]) == 1 else " " + " ".join(map("".join, seen))
        if not has_work(text, self._locale, self._rules):
            return
        runs: list[Run] = []
        places: list[tuple[list[str], int]] = []
        for pieces, shown in zip(found, seen, strict=True):
            if runs:
                runs.append(_GAP)
                places.append(([""], 0))
            for index, piece in enumerate(shown):
                if index % 2:
                    runs.append(Run(piece, fixed=True))
                    places.append(([""], 0))
                elif piece:
                    runs.append(Run(piece))
                    places.append((pieces, index))
        for words, (pieces, index) in zip(typeset(runs, self._locale, self._rules), places, strict=True):
            pieces[index] = words

    def _written(self, asks: SegmentOutline, pieces: list[str]) -> tuple[str, str]:
        """Give the words of a segment as characters and as markup."""
        if len(pieces) == 1:
            return pieces[0], _escaped(pieces[0])
        wording, values, shape = self._wording, asks.segment.values, asks.shape
        plain, markup = pieces.copy(), [_escaped(piece) for piece in pieces]
        for place in range(1, len(pieces), 2):
            part = shape.part(pieces[place])
            if isinstance(part, Placeholder):
                plain[place], markup[place] = wording.words(values[part.name], part.style)
        return "".join(plain), "".join(markup)


def _seen(asks: SegmentOutline, pieces: list[str]) -> list[str]:
    """Give the words of a segment with the source's own figures, as the rules of typography see them."""
    if len(pieces) == 1:
        return pieces
    seen = pieces.copy()
    values, shape = asks.segment.values, asks.shape
    for place in range(1, len(pieces), 2):
        part = shape.part(pieces[place])
        if part is not None:
            seen[place] = values[part.name].surface
    return seen


def _escaped(text: str) -> str:
    return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def flat_unit(outline: UnitOutline, choices: Sequence[Choice], wordings: Wordings) -> LocalizedUnit | None:
    """Join the words of a unit's segments; None where that takes more than joining (``render.localized_unit``).

    Args:
        outline: of the unit.
        choices: the words of its segments.
        wordings: how the edition writes values.
    """
    locale = wordings.locale
    if not outline.flat:
        return None
    for choice in choices:
        if choice.raw or choice.skip or choice.locale != locale:
            return None
    wording = wordings.of(locale)
    return _joined(outline, [written(choice, wording) for choice in choices], locale)


def _joined(outline: UnitOutline, words: Sequence[tuple[str, str]], locale: str) -> LocalizedUnit:
    """Join the words of segments, each as characters and as markup."""
    plain, markup = words[0]
    if len(words) > 1:
        plains, markups, before = [plain], [markup], plain
        for gap, (after, words_after) in zip(outline.gaps, words[1:], strict=True):
            between = separator(before, after, locale)
            plains += between, after
            markups += (gap.literal or between) if between == " " else between, words_after
            before = after
        plain, markup = "".join(plains), "".join(markups)
    return LocalizedUnit(pieces=(markup,) if markup else (), plain=plain, locale=locale, state="translated")


def written(choice: Choice, wording: Wording) -> tuple[str, str]:
    """Give the words of a segment without codes, none of them raw, as characters and as markup."""
    pattern = choice.pattern
    if len(pattern) == 1 and isinstance(pattern[0], str):
        return pattern[0], _escaped(pattern[0])
    plain: list[str] = []
    markup: list[str] = []
    values = choice.segment.values
    for part in pattern:
        if isinstance(part, str):
            plain.append(part)
            markup.append(_escaped(part))
        else:
            words = wording.words(values[part.name], part.style)  # type: ignore[union-attr]  # it has no codes
            plain.append(words.plain)
            markup.append(words.markup)
    return "".join(plain), "".join(markup)
