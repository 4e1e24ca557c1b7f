"""How far each locale has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import chosen, common, open_project, pipeline
from l10n_news.cli.printing import report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@click.command()
@common
@click.pass_obj
def stats(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Count what is translated, fuzzy and missing in each locale."""
    project = open_project(folder, locales)
    result = pipeline().stats(project, chosen(project, locales))
    report(result, as_json=as_json, quiet=quiet, done="")
