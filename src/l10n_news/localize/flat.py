"""Units that are a line of characters, without codes or breaks, in the edition's own words: the short way."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from l10n_news.model import LocalizedUnit
from l10n_news.segment import separator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.localize.choose import Choice
    from l10n_news.localize.outline import UnitOutline
    from l10n_news.localize.value import Wording, Wordings


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
    before, markup = _written(choices[0], wording)
    plains, markups = [before], [markup]
    for gap, choice in zip(outline.gaps, choices[1:], strict=True):
        after, markup = _written(choice, wording)
        between = separator(before, after, locale)
        plains += between, after
        markups += (gap.literal or between) if between == " " else between, markup
        before = after
    whole = "".join(markups)
    pieces = (whole,) if whole else ()
    return LocalizedUnit(pieces=pieces, plain="".join(plains), locale=locale, state="translated")


def _written(choice: Choice, wording: Wording) -> tuple[str, str]:
    """Give the words of a segment as characters and as markup."""
    pattern = choice.pattern
    if len(pattern) == 1 and isinstance(pattern[0], str):
        return pattern[0], escape(pattern[0], quote=False)
    plain: list[str] = []
    markup: list[str] = []
    values = choice.segment.values
    for part in pattern:
        if isinstance(part, str):
            plain.append(part)
            markup.append(escape(part, quote=False))
        else:
            words = wording.words(values[part.name], part.style)  # type: ignore[union-attr]  # it has no codes
            plain.append(words.plain)
            markup.append(words.markup)
    return "".join(plain), "".join(markup)
