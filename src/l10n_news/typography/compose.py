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
    ("marks", " [，。、；：！？）（]|[，。、；：！？）（] ", marks.wide_spaces),
    ("marks", "[,.;?]", marks.arabic),
    ("dashes", "-", signs.dashes),
    ("dashes", " [–—] ", signs.dash_spaces),
    ("spaces", "[;:!?«»]", signs.spaces),
    (FIGURES, r"\d", figures.figures),
)
"""Each step of a rule, in order, with a pattern that is quickly found wherever it has work."""

_CLOSER: dict[Rule, Callable[[Language], str]] = {
    marks.arabic: lambda table: f"[{''.join(table.marks)}]",
    signs.dashes: lambda _: r"- |--|\d-\d",
    signs.spaces: signs.looks_at,
    figures.figures: figures.looks_at,
}
"""A closer look at what a step would find, where the first one finds much else."""


class _Step(NamedTuple):
    rule: Rule
    hint: Callable[[str], object]
    look: Callable[[str], object]

    def has_work(self, text: str) -> bool:
        return self.hint(text) is not None and self.look(text) is not None


class _Plan(NamedTuple):
    """What there is to do in a locale."""

    table: Language
    steps: tuple[_Step, ...]


def typeset(runs: Sequence[Run], locale: str, rules: frozenset[str] = ALL) -> tuple[str, ...]:
    """Set the words of a unit as a locale does.

    Args:
        runs: the unit's words in order, with what stands between them.
        locale: whose typography; a locale without a table changes nothing.
        rules: names of ``RULES``.

    Returns:
        The text of each run.
    """
    plan = _plan(locale, rules)
    if plan is None:
        return tuple([run.text for run in runs])
    line = Line.of(runs)
    for step in plan.steps:
        if step.has_work(line.text):
            edits = step.rule(line, plan.table)
            if edits:
                line = line.edited(edits)
    return tuple([run.text for run in line.runs])


def has_work(text: str, locale: str, rules: frozenset[str] = ALL) -> bool:
    """Whether a text, with the text of what is fixed in it, has anything that a rule of the locale looks at."""
    plan = _plan(locale, rules)
    return plan is not None and any([step.has_work(text) for step in plan.steps])  # noqa: C419 -- quicker for few


@cache
def _plan(locale: str, rules: frozenset[str]) -> _Plan | None:
    table = language(locale)
    if table is None:
        return None
    idle = _idle(table)
    steps = [
        _Step(rule, re.compile(hint).search, re.compile(_CLOSER[rule](table) if rule in _CLOSER else "").search)
        for name, hint, rule in _STEPS
        if name in rules and rule not in idle
    ]
    return _Plan(table, tuple(steps)) if steps else None


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
