"""How far each locale has come, and what is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import chosen, common, open_project
from l10n_news.cli.printing import complain_of, findings_as_json, print_json, table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n_news.build.effort import Effort

_FIGURES = ("segments", "translated", "fuzzy", "missing", "leveraged")
_HEADS = (*_FIGURES, "words", "to do", "complete")


@click.command()
@common
@click.option(
    "--by",
    type=click.Choice(["locale", "section", "article"]),
    default="locale",
    show_default=True,
    help="Count each locale, each section in it, or each article.",
)
@click.pass_obj
def stats(folder: Path, locales: Sequence[str], by: str, *, as_json: bool, quiet: bool) -> None:
    """Count what is translated, fuzzy and missing, in sentences and in source words.

    Leveraged are those fuzzy sentences whose target was taken from another sentence. Words to do are those of
    fuzzy and missing sentences; the share that is complete is of the words.
    """
    from l10n_news.build import effort  # noqa: PLC0415 -- not for --help

    project = open_project(folder, locales)
    rows, findings = effort.effort(project, chosen(project, locales), by)
    if as_json:
        said = {"by": by, "rows": [row.as_dict() for row in rows], "findings": findings_as_json(findings)}
        print_json(said)
        return
    complain_of(findings)
    if not quiet:
        click.echo(_drawn(rows, by))


def _drawn(rows: Sequence[Effort], by: str) -> str:
    names = {"locale": ("locale", "language"), "section": ("locale", "section"), "article": ("locale", "article")}[by]
    cells = [
        (
            *(getattr(row, name) or "(top)" for name in names),
            *(str(getattr(row, name)) for name in _FIGURES),
            str(row.words),
            str(row.words_fuzzy + row.words_missing),
            f"{row.percent} %",
        )
        for row in rows
    ]
    return table((*names, *_HEADS), cells, words=2)
