"""What is printed: results, tables, complaints, and how far long work has come."""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.build import Progress, Result, Row
    from l10n_news.model import Finding

T = TypeVar("T")


def progress(quiet: bool) -> Progress:  # noqa: FBT001 -- a flag of the command line
    """Show on a terminal how far a stage has come."""

    def steps(label: str, items: Sequence[T]) -> Iterator[T]:
        if quiet or sys.stderr is None or not sys.stderr.isatty():  # None: it is closed
            yield from items
            return
        with click.progressbar(items, label=f"{label:<8}", file=sys.stderr, show_pos=True) as bar:
            yield from bar

    return steps


def report(result: Result, *, as_json: bool, quiet: bool, done: str) -> None:
    """Print what a run did; its findings go to stderr."""
    if as_json:
        print_json(_as_json(result))
        return
    complain_of(result.findings)
    if quiet:
        return
    if result.rows:
        click.echo(_locales(result.rows))
    if done:
        click.echo(done)


def print_json(said: object) -> None:
    """Print one object for programs, in ASCII: it survives every terminal and every file's encoding."""
    click.echo(json.dumps(said, indent=1))


def complain_of(findings: Sequence[Finding]) -> None:
    """Print errors and warnings on stderr, a line each."""
    for finding in findings:
        if finding.severity != "info":
            complain(f"{finding.severity}: {finding}")


def findings_as_json(findings: Sequence[Finding]) -> list[dict[str, str | int | None]]:
    """Give findings for programs."""
    return [
        {
            "name": finding.name,
            "severity": str(finding.severity),
            "path": finding.path,
            "line": finding.line,
            "locale": finding.locale,
            "message": finding.message,
        }
        for finding in findings
    ]


def _as_json(result: Result) -> dict[str, Any]:
    return {
        "locales": [row.as_dict() for row in result.rows],
        "changed": result.changed,
        "pages": result.pages,
        "output": result.output,
        "findings": findings_as_json(result.findings),
    }


def _locales(rows: Sequence[Row]) -> str:
    heads = ("locale", "language", "units", "translated", "fuzzy", "missing", "findings", "complete")
    cells = [
        (
            row.locale,
            row.language,
            str(row.units),
            str(row.translated),
            str(row.fuzzy),
            str(row.missing),
            str(row.findings),
            f"{row.percent} %",
        )
        for row in rows
    ]
    return table(heads, cells, words=2)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, words: int) -> str:
    """Draw a table; its first columns hold words, the others figures."""
    lines = [heads, *rows]
    widths = [max(columns(line[column]) for line in lines) for column in range(len(heads))]
    rule = "  ".join("─" * width for width in widths)
    body = [
        "  ".join(
            _pad(cell, width, left=column < words)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return printable("\n".join((body[0], rule, *body[1:])))


def columns(text: str) -> int:
    """Count terminal columns."""
    return len(text) if text.isascii() else sum(map(width_of, text))


@lru_cache(maxsize=4096)
def width_of(character: str) -> int:
    """Count the terminal columns of a character."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _pad(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - columns(text))
    return text + space if left else space + text


def printable(text: str) -> str:
    """Make text safe for a terminal: what it could obey is shown escaped."""
    if text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable() or character == "\n"
        else character.encode("unicode_escape", "backslashreplace").decode()
        for character in text
    )


def complain(message: str) -> None:
    """Print a line on stderr."""
    click.echo(printable(message).replace("\n", "\\n"), err=True)


def print_anyhow() -> None:
    """Show escaped what the terminal's encoding does not have, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def abandon_stdout() -> None:
    """Nobody reads our output any more: what the interpreter flushes at its end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
