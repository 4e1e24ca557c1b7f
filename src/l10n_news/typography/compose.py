"""Runs of words → the same, set in the typography of a locale."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.typography import ALL, FIGURES, figures, marks, quotes, signs
from l10n_news.typography.languages import language
from l10n_news.typography.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from l10n_news.typography.line import Edits, Run
    from l10n_news.typography.table import Language

    Rule = Callable[[Line, Language], Edits]

_STEPS: tuple[tuple[str, str, Rule], ...] = (
    ("quotes", "[\"']", quotes.quotes),
    ("apostrophes", "'", quotes.apostrophes),
    ("ellipsis", "...", signs.ellipsis),
    ("marks", "[,.;:!?(]", marks.full_width),
    ("marks", " [，。、；：！？）（]|[，。、；：！？）（][”’」』]? ", marks.wide_spaces),
    ("marks", "[,.;?]", marks.arabic),
    ("dashes", "-", signs.dashes),
    ("dashes", " [–—] ", signs.dash_spaces),
    ("spaces", "[;:!?«»]", signs.spaces),
    (FIGURES, r"\d", figures.figures),
)
"""Each step of a rule, in order, with what is quickly found wherever it has work: characters, or a pattern of them."""

_LITERAL = frozenset({"'", "...", "-"})
"""Those that are characters."""

_CLOSER: dict[Rule, Callable[[Language], str]] = {
    marks.arabic: lambda table: f"[{''.join(table.marks)}]",
    signs.dashes: lambda _: r"- |--|\d-\d",
    signs.spaces: signs.looks_at,
    figures.figures: figures.looks_at,
}
"""A closer look at what a step would find, where the first one finds much else."""


class _Step(NamedTuple):
    rule: Rule
    sign: str
    """What the text must have; empty for nothing."""
    looks: tuple[Callable[[str], object], ...]
    """What must be found in it as well."""

    def has_work(self, text: str) -> bool:
        return self.sign in text and all([look(text) is not None for look in self.looks])  # noqa: C419 -- for few


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
    for _ in range(_PASSES if plan.table.wide else 1):
        before, line = line, _set(line, plan)
        if line is before:
            break
        if plan.table.wide:
            line = Line.of(line.runs)
    return tuple([run.text for run in line.runs])


_PASSES = 4
"""A mark that became full-width takes the space beside it away: what stood behind the space is looked at anew."""


def _set(line: Line, plan: _Plan) -> Line:
    for step in plan.steps:
        if step.has_work(line.text):
            edits = step.rule(line, plan.table)
            if edits:
                line = line.edited(edits)
    return line


def has_work(text: str, locale: str, rules: frozenset[str] = ALL) -> bool:
    """Whether a text, with the text of what is fixed in it, has anything that a rule of the locale looks at."""
    plan = _plan(locale, rules)
    if plan is not None:
        for step in plan.steps:
            if step.sign in text and step.has_work(text):
                return True
    return False


@cache
def _plan(locale: str, rules: frozenset[str]) -> _Plan | None:
    table = language(locale)
    if table is None:
        return None
    idle = _idle(table)
    steps = [
        _Step(rule, hint if hint in _LITERAL else "", tuple(_looks(hint, rule, table)))
        for name, hint, rule in _STEPS
        if name in rules and rule not in idle
    ]
    return _Plan(table, tuple(steps)) if steps else None


def _looks(hint: str, rule: Rule, table: Language) -> Iterator[Callable[[str], object]]:
    if hint not in _LITERAL:
        yield re.compile(hint).search
    if rule in _CLOSER:
        yield re.compile(_CLOSER[rule](table)).search


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
