"""Findings for people: grouped by file, with source, target and a caret under the place; and for programs."""

from __future__ import annotations

import os
import sys
from collections import Counter
from itertools import accumulate, groupby, takewhile
from typing import TYPE_CHECKING, Any

import click

from l10n_news.cli.printing import columns, findings_as_json, printable, table, width_of
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.build.checking import Checked
    from l10n_news.check.running import Remark

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
_BEFORE, _PLACE, _COLUMNS = 36, 40, 90
"""Columns before a place, of the place, and of all that is shown of a text."""
_MOST = 400
"""Characters that are looked at on each side: any number of accents takes no column."""
_SHOWN = 50
"""Findings of one check in one file that are printed; more of them say nothing that these do not."""
_RIGHT_TO_LEFT = regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of the scripts from right to left (UAX 9 § 3.2)."""


def complain_of(remarks: Sequence[Remark]) -> None:
    """Print findings on stderr, grouped by their files; in colour on a terminal only."""
    colour = False if os.environ.get("NO_COLOR") or sys.stderr is None or not sys.stderr.isatty() else None
    for path, group in groupby(remarks, key=lambda remark: remark.finding.path):
        click.echo(click.style(f"{one_line(path)}:", bold=True), err=True, color=colour)
        count: Counter[str] = Counter()
        for remark in group:
            name = remark.finding.name
            count[name] += 1
            if count[name] <= _SHOWN:
                click.echo("\n".join(lines(remark)), err=True, color=colour)
        for name, number in count.items():
            if number > _SHOWN:
                said = f"  and {number - _SHOWN:,} more of {one_line(name)} (--json tells them all)"
                click.echo(said, err=True, color=colour)


def lines(remark: Remark) -> Iterator[str]:
    """Give what is printed of a finding; only our own colours are not escaped."""
    finding = remark.finding
    severity = click.style(finding.severity.value, fg=_COLOURS[finding.severity.value])
    place = f"line {finding.line}, " if finding.line else ""
    yield f"  {place}{severity}: {one_line(finding.message)} ({finding.name})"
    if remark.source:
        yield f"    source  {_shortened(remark.source, _COLUMNS)}"
    if remark.target:
        start, end = remark.start, remark.end
        if start is None or end is None:
            yield f"    target  {_shortened(remark.target, _COLUMNS)}"
        else:
            yield from _with_caret(remark.target, start, end)


def _with_caret(text: str, start: int, end: int) -> Iterator[str]:
    """Show a place of a text with carets under it; of a text from right to left the place itself."""
    before = one_line(text[max(0, start - _MOST) : start])
    place = _shortened(text[start:end], _PLACE)
    if _RIGHT_TO_LEFT.search(text[max(0, start - _MOST) : end + _MOST]):
        yield f"    target  {_shortened(text, _COLUMNS)}"
        if place.strip():
            yield f"    there   {place}"
        return
    if columns(before) > _BEFORE or start > _MOST:
        before = "…" + _cut(before[::-1], _BEFORE)[::-1].lstrip("…")
    rest = _shortened(text[end:], max(10, _COLUMNS - columns(before) - columns(place)))
    yield f"    target  {before}{place}{rest}"
    yield f"            {' ' * columns(before)}{'^' * max(1, columns(place))}"


def _shortened(text: str, most: int) -> str:
    """Give as much of a text as has room."""
    rest = "…" if len(text) > _MOST else ""
    return _cut(one_line(text[:_MOST]) + rest, most)


def one_line(text: str) -> str:
    """Make text safe for a terminal, on one line."""
    return printable(text).replace("\n", "\\n")


def _cut(text: str, most: int) -> str:
    """Leave as many columns of a text, with a sign where something is left out."""
    if columns(text) <= most:
        return text
    ends = accumulate(map(width_of, text), initial=1)
    kept = max(0, sum(1 for _ in takewhile(most.__ge__, ends)) - 1)
    return text[:kept] + "…"


def as_json(result: Checked, remarks: Sequence[Remark]) -> dict[str, Any]:
    """Give what was found for programs; offsets are in characters of the target."""
    plain = findings_as_json([remark.finding for remark in remarks])
    more = (
        {
            "issue": remark.issue,
            "context": remark.context,
            "source": remark.source,
            "target": remark.target,
            "start": remark.start,
            "end": remark.end,
            "fix": remark.fix,
        }
        for remark in remarks
    )
    return {
        "locales": [row.as_dict() for row in result.rows],
        "changed": result.changed,
        "findings": [one | other for one, other in zip(plain, more, strict=True)],
    }


def checks_table() -> str:
    """Draw the table of the checks."""
    from l10n_news.check.table import CHECKS  # noqa: PLC0415 -- not for --help

    heads = ("check", "severity", "issue (ITS 2.0)", "--fix", "finds")
    rows = [
        (check.name, check.severity.value, check.issue, "yes" if check.fixes else "", check.says) for check in CHECKS
    ]
    return table(heads, rows, words=len(heads))
