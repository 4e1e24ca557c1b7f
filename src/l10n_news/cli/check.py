"""Trouble in articles and catalogs."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from l10n_news.check.rules import NAMES
from l10n_news.cli.findings import as_json, checks_table, complain_of
from l10n_news.cli.opening import chosen, common, jobs_option, open_project, pipeline
from l10n_news.cli.printing import print_json, printable, progress, report
from l10n_news.cli.reporter import EXIT_FINDINGS
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n_news.build.checking import Checked, Choice
    from l10n_news.model import Finding
    from l10n_news.project import Project

_SEVERITIES = ("info", "warning", "error")
_FORMATS = ("text", "json", "sarif", "junit")


def _names(context: click.Context, parameter: click.Parameter, names: tuple[str, ...]) -> frozenset[str]:
    del context, parameter
    for name in names:
        if name not in NAMES:
            raise click.BadParameter(f"{printable(name)!r} is no check (l10n-news check --list prints them)")
    return frozenset(names)


@click.command()
@common
@click.option(
    "--only", multiple=True, metavar="NAME", callback=_names, help="Only this check; may be given several times."
)
@click.option("--severity", type=click.Choice(_SEVERITIES), help="Only findings at least as bad.  [default: warning]")
@click.option("--changed", is_flag=True, help="Only catalogs and articles that differ from git's last commit.")
@click.option("--fix", is_flag=True, help="Mend what is certain: white space and marks, never a word.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How to print.  [default: text]")
@jobs_option
@click.option("--list", "listed", is_flag=True, help="Print the checks, and what each of them finds.")
@click.pass_obj
def check(
    folder: Path,
    locales: Sequence[str],
    *,
    as_json: bool,
    quiet: bool,
    only: frozenset[str],
    severity: str | None,
    changed: bool,
    fix: bool,
    form: str,
    listed: bool,
    jobs: int | None,
) -> None:
    """Look for trouble in articles and catalogs; exit with 1 where there are errors.

    Nothing is written but with --fix. Settings ([checks]) and flags in a catalog (#, ignore-NAME) switch checks off.
    """
    if listed:
        click.echo(checks_table())
        return
    form = "json" if as_json else form
    project = open_project(folder, locales)
    choice = _choice(project, only=only, changed=changed, fix=fix)
    with project.locked() if fix else nullcontext():
        bar = progress(quiet or form != "text")
        result: Checked = pipeline().check(project, chosen(project, locales), bar, choice, jobs)
    _print(result, form=form, quiet=quiet, least=severity or ("info" if form == "json" else "warning"))
    if any(finding.severity == "error" for finding in result.findings):
        click.get_current_context().exit(EXIT_FINDINGS)


def _choice(project: Project, *, only: frozenset[str], changed: bool, fix: bool) -> Choice:
    from l10n_news import git  # noqa: PLC0415 -- not for --help
    from l10n_news.build.checking import Choice  # noqa: PLC0415

    return Choice(only=only, changed=git.changed_files(project.root) if changed else None, fix=fix)


def _print(result: Checked, *, form: str, quiet: bool, least: str) -> None:
    wanted = _SEVERITIES[_SEVERITIES.index(least) :]
    remarks = [remark for remark in result.remarks if remark.finding.severity in wanted]
    if form == "json":
        print_json(as_json(result, remarks))
    elif form == "sarif":
        from l10n_news.cli.sarif import sarif  # noqa: PLC0415 -- only for this format

        print_json(sarif(remarks))
    elif form == "junit":
        from l10n_news.cli.junit import junit  # noqa: PLC0415

        click.echo(junit(remarks), nl=False)
    else:
        complain_of(remarks)
        rest = replace(result, findings=(), remarks=())  # they were printed in groups
        report(rest, as_json=False, quiet=quiet, done=_counted(result))


def _counted(result: Checked) -> str:
    counted = ", ".join(_several(_count(result.findings, name), name) for name in ("error", "warning"))
    return f"{counted}; {_several(result.changed, 'catalog')} mended" if result.changed else counted


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _count(findings: Sequence[Finding], severity: str) -> int:
    return sum(finding.severity == severity for finding in findings)
