"""Runs of words → the same, set in the typography of a locale."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.typography import ALL, FIGURES, figures, marks, quotes, signs
from l10n_news.typography.languages import language
from l10n_news.typography.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from l10n_news.typography.line import Edits, Run
    from l10n_news.typography.table import Language

    Rule = Callable[[Line, Language], Edits]

_STEPS: tuple[tuple[str, str, Rule], ...] = (
    ("quotes", '"', quotes.quotes),
    ("quotes", "'", quotes.inner_quotes),
    ("apostrophes", "'", quotes.apostrophes),
    ("ellipsis", r"\.\.\.", signs.ellipsis),
    ("marks", "[,.;:!?(]", marks.full_width),
    ("marks", "[，。、；：！？）（] | [，。、；：！？）（]", marks.wide_spaces),
    ("marks", "[,;?.]", marks.arabic),
    ("dashes", "-", signs.dashes),
    ("dashes", " [–—] ", signs.dash_spaces),
    ("spaces", "[;:!?«»]", signs.spaces),
    (FIGURES, r"\d | \d", figures.figures),
)
"""Each step of a rule, in order, with a pattern of what it looks at."""


class _Plan(NamedTuple):
    """What there is to do in a locale."""

    table: Language
    steps: tuple[tuple[Callable[[str], object], Rule], ...]
    wanted: Callable[[str], object]
    """Tells whether a text has anything that a step looks at."""


def typeset(runs: Sequence[Run], locale: str, rules: frozenset[str] = ALL) -> tuple[str, ...]:
    """Set the words of a unit as a locale does.

    Args:
        runs: the unit's words in order, with what stands between them.
        locale: whose typography; a locale without a table changes nothing.
        rules: names of ``RULES``.

    Returns:
        The text of each run.
    """
    words = tuple([run.text for run in runs])
    plan = _plan(locale, rules)
    text = "".join(words)
    if plan is None or plan.wanted(text) is None:
        return words
    line = Line.of(runs)
    for looks_at, rule in plan.steps:
        if looks_at(line.text) is not None:
            edits = rule(line, plan.table)
            if edits:
                line = line.edited(edits)
    return tuple([run.text for run in line.runs])


@cache
def _plan(locale: str, rules: frozenset[str]) -> _Plan | None:
    table = language(locale)
    if table is None:
        return None
    idle = _idle(table)
    chosen = [(looks_at, rule) for name, looks_at, rule in _STEPS if name in rules and rule not in idle]
    if not chosen:
        return None
    steps = tuple((re.compile(looks_at).search, rule) for looks_at, rule in chosen)
    return _Plan(table, steps, re.compile("|".join(looks_at for looks_at, _ in chosen)).search)


def _idle(table: Language) -> set[Rule]:
    """Name the steps that have nothing to do in a language."""
    has_work = {
        quotes.apostrophes: table.apostrophe,
        marks.full_width: table.wide,
        marks.wide_spaces: table.wide,
        marks.arabic: "?" in table.marks and not table.wide,
        signs.dashes: table.dash or table.years or table.double_dash,
        signs.dash_spaces: table.clings,
        signs.spaces: table.before or table.inside,
    }
    return {rule for rule, work in has_work.items() if not work}
