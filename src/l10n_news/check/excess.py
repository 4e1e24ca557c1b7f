"""A catalog that cannot be a translation of its article: the checks would take as long as somebody likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.check.pair import Pair

_TIMES = 2.5
"""Of the length that is usual in the language."""
_UNKNOWN = 4
"""Times the source's length that is usual where a language's habits are not known; from Chinese it may be so many."""
_CHARACTERS, _FIGURES = 20_000, 1_000
"""Characters and figures that a catalog may have whatever its sources have."""

_FIGURE = regex(r"\d+(?:[.,]\d+)*")


def excess(pairs: Sequence[Pair]) -> str:
    """Say why the targets of a catalog cannot be what its sources say; empty where they can."""
    given = sum(len(pair.source) for pair in pairs)
    found = sum(len(pair.target) for pair in pairs)
    if found <= _CHARACTERS:
        return ""
    if found > _TIMES * _usual(pairs[0]) * given + _CHARACTERS:
        return f"the targets have {found:,} characters and their sources {given:,}"
    given = sum(_figures(pair) for pair in pairs)
    found = sum(len(_FIGURE.findall(pair.target)) for pair in pairs)
    if found > 3 * given + _FIGURES:
        return f"the targets have {found:,} figures and their sources {given:,}"
    return ""


def _usual(pair: Pair) -> float:
    own, source = pair.language.ratio, pair.source_language.ratio
    return own / source if own and source else _UNKNOWN


def _figures(pair: Pair) -> int:
    values = len(pair.segment.values) if pair.segment is not None else 0
    return values + len(_FIGURE.findall(pair.source))
