"""Trouble in articles and catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import chosen, common, open_project, pipeline
from l10n_news.cli.printing import progress, report
from l10n_news.cli.reporter import EXIT_FINDINGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n_news.model import Finding


@click.command()
@common
@click.pass_obj
def check(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Look for trouble in articles and catalogs; exit with 1 where there are errors.

    Nothing is written.
    """
    project = open_project(folder, locales)
    result = pipeline().check(project, chosen(project, locales), progress(quiet))
    report(result, as_json=as_json, quiet=quiet, done=_counted(result.findings))
    if any(finding.severity == "error" for finding in result.findings):
        click.get_current_context().exit(EXIT_FINDINGS)


def _counted(findings: Sequence[Finding]) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = sum(finding.severity == "warning" for finding in findings)
    return f"{errors} errors, {warnings} warnings"
