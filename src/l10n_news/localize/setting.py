"""The words of a unit, set in the typography of their locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Form, Placeholder, Tag
from l10n_news.record import replace
from l10n_news.typography.compose import has_work, typeset
from l10n_news.typography.line import Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.localize.choose import Choice
    from l10n_news.model import Part, Segment, Unit

Rules = frozenset[str]

LITERAL = frozenset({"code", "kbd", "samp", "tt", "var"})
"""Elements whose words are no prose."""

UNSEEN = frozenset({"mark", "wbr"})
"""Elements that show nothing where they stand alone."""

_GAP = Run(" ", fixed=True)
_OBJECT = Run("\ufffc", fixed=True)
_QUOTE = {Form.OPEN: Run("", fixed=True, depth=1), Form.CLOSE: Run("", fixed=True, depth=-1)}


def typeset_unit(unit: Unit, choices: Sequence[Choice], typography: Mapping[str, Rules]) -> Sequence[Choice]:
    """Set the words of a unit as the locale of each segment does, across its codes, values and segments.

    What comes from the source as it stands there is left alone, and so is text where white space counts.

    Args:
        unit: the unit.
        choices: the words of its segments.
        typography: names of the rules that are wanted, by locale.
    """
    if unit.preserve:
        return choices
    for locale in dict.fromkeys(choice.locale for choice in choices if not choice.raw and not choice.skip):
        rules = typography.get(locale)
        if rules and has_work(_text(choices), locale, rules):
            choices = _typeset(choices, locale, rules)
    return choices


def _text(choices: Sequence[Choice]) -> str:
    """Give about what the rules would see."""
    if len(choices) == 1 and len(choices[0].pattern) == 1 and isinstance(choices[0].pattern[0], str):
        return choices[0].pattern[0]
    words: list[str] = []
    for choice in choices:
        words.append(" ")
        values = choice.segment.values
        for part in choice.pattern:
            if isinstance(part, str):
                words.append(part)
            elif isinstance(part, Placeholder):
                words.append(values[part.name].surface)
    return "".join(words)


def _typeset(choices: Sequence[Choice], locale: str, rules: Rules) -> Sequence[Choice]:
    runs: list[Run] = []
    places: list[tuple[int, int]] = []
    for number, choice in enumerate(choices):
        if choice.skip:
            continue
        if runs:
            runs.append(_GAP)
            places.append((-1, 0))
        alien = choice.raw or choice.locale != locale
        for index, run in _runs(choice, alien=alien):
            runs.append(run)
            places.append((number, index))
    changed: dict[int, dict[int, str]] = {}
    for run, words, (number, index) in zip(runs, typeset(runs, locale, rules), places, strict=True):
        if words is not run.text and words != run.text:
            changed.setdefault(number, {})[index] = words
    if not changed:
        return choices
    return [
        replace(choice, pattern=_with(choice.pattern, changed[number])) if number in changed else choice
        for number, choice in enumerate(choices)
    ]


def _runs(choice: Choice, *, alien: bool) -> list[tuple[int, Run]]:
    segment = choice.segment
    found: list[tuple[int, Run]] = []
    closed_by: Tag | None = None
    for index, part in enumerate(choice.pattern):
        if isinstance(part, str):
            found.append((index, Run(part, alien or closed_by is not None)))
        elif isinstance(part, Placeholder):
            found.append((index, Run(segment.values[part.name].surface, fixed=True)))
        else:
            if part == closed_by:
                closed_by = None
            elif closed_by is None and part.form is Form.OPEN and _is_no_prose(part, segment):
                closed_by = Tag(part.name, Form.CLOSE)
            element = segment.codes[part.name].element
            if element == "q" and part.form in _QUOTE:
                found.append((index, _QUOTE[part.form]))
            elif part.form is Form.EMPTY and element not in UNSEEN:
                found.append((index, _GAP if element == "br" else _OBJECT))
    return found


def _is_no_prose(tag: Tag, segment: Segment) -> bool:
    code = segment.codes[tag.name]
    return code.opaque or code.element in LITERAL


def _with(pattern: tuple[Part, ...], words: Mapping[int, str]) -> tuple[Part, ...]:
    parts = (words.get(index, part) for index, part in enumerate(pattern))
    return tuple(part for part in parts if part != "")
