"""The command line: the only place that prints or exits.

Exit codes: 0 clean, 1 findings (``check`` only), 2 usage or trouble with the project, 130 interrupted.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from l10n_news.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from l10n_news.build import Progress, Result, Row
    from l10n_news.model import Finding
    from l10n_news.project import Project

T = TypeVar("T")
F = TypeVar("F", bound="Callable[..., Any]")

EXIT_FINDINGS = 1
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130

# The pipeline is imported by the commands that need it: --help and shell completion must not wait for Babel.


class Reporter(click.Group):
    """Turns trouble into one sentence on stderr and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click declares it
        """Run a command."""
        try:
            return super().invoke(ctx)
        except L10nError as error:
            _complain(f"l10n-news: {error}")
            ctx.exit(EXIT_TROUBLE)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                _abandon_stdout()
            place = f"{error.filename}: " if error.filename else ""
            _complain(f"l10n-news: {place}{(error.strerror or str(error)).lower()}")
            ctx.exit(EXIT_TROUBLE)
        except (KeyboardInterrupt, click.Abort):
            _complain("l10n-news: interrupted; what was published is unchanged")
            ctx.exit(EXIT_INTERRUPTED)


@click.group(cls=Reporter, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="l10n-news", message="%(prog)s %(version)s")
@click.option(
    "-C",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(path_type=Path, file_okay=False),
    help="The project's folder, where l10n-news.toml lies.  [default: this one]",
)
@click.pass_context
def cli(context: click.Context, folder: Path) -> None:
    """Turn a newsroom's articles into localized pages.

    Articles lie in articles/, translations in locales/, the pages come out in site/.

    \b
    A first project:      l10n-news -C mynews init && l10n-news -C mynews locales
    After each edit:      l10n-news locales
    Before a release:     l10n-news check

    Exit codes: 0 clean, 1 findings (check), 2 usage or trouble with the project.
    """  # noqa: D301 -- click wants the backspace itself: it keeps the lines below it as they are
    context.obj = folder


def common(command: F) -> F:
    """Add the options that every command on a project has."""
    for option in (
        click.option(
            "--locale",
            "locales",
            multiple=True,
            metavar="LOCALE",
            shell_complete=lambda context, _, typed: _complete_locales(context, typed),
            help="Only this locale, as in pt_BR; may be given several times.",
        ),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON object for programs."),
        click.option("-q", "--quiet", is_flag=True, help="Print findings and trouble only."),
    ):
        command = option(command)
    return command


output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Publish into another folder than site/.",
)


@cli.command()
@click.option("--source", default="en", metavar="LOCALE", show_default=True, help="Locale of the articles.")
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="A locale to translate into.")
@click.pass_obj
def init(folder: Path, source: str, locales: Sequence[str]) -> None:
    """Make a project in a folder: settings and a first article.

    Nothing that lies there is overwritten.
    """
    from l10n_news import starter  # noqa: PLC0415

    made = starter.create(folder, source_locale=source, locales=tuple(locales) or ("de", "fr"))
    for path in made:
        click.echo(f"made {path}")
    click.echo(f"next: l10n-news -C {folder} locales" if str(folder) != "." else "next: l10n-news locales")


@cli.command()
@common
@click.pass_obj
def extract(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Read the articles and write a template (.pot) of each.

    Templates lie in locales/templates/; one whose entries are the same is not rewritten.
    """
    project = _open(folder, locales)
    build = _pipeline()
    with project.locked():
        result = build.extract(project, _progress(quiet))
    _report(result, as_json=as_json, quiet=quiet, done=f"{result.changed} templates written")


@cli.command()
@common
@click.pass_obj
def update(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Bring the catalogs (.po) up to date with the articles.

    Targets are kept; a changed sentence keeps its target as fuzzy, one that is gone becomes obsolete and comes
    back with the sentence. A catalog that cannot be read is never overwritten.
    """
    project = _open(folder, locales)
    build = _pipeline()
    with project.locked():
        result = build.update(project, _chosen(project, locales), _progress(quiet))
    _report(result, as_json=as_json, quiet=quiet, done=f"{result.changed} catalogs written")


@cli.command("build")
@common
@output_option
@click.pass_obj
def build_(folder: Path, locales: Sequence[str], output: Path | None, *, as_json: bool, quiet: bool) -> None:
    """Make the pages of each locale and swap them in, whole.

    A unit that is missing, fuzzy or damaged falls back and is a finding; every other page is built.
    """
    project = _open(folder, locales)
    build = _pipeline()
    with project.locked():
        result = build.build(project, _chosen(project, locales), output, _progress(quiet))
    _report(result, as_json=as_json, quiet=quiet, done=_where(result))


@cli.command("locales")
@common
@output_option
@click.pass_obj
def locales_(folder: Path, locales: Sequence[str], output: Path | None, *, as_json: bool, quiet: bool) -> None:
    """Extract, update and build in one go.

    This is what an editor runs after each change: templates, catalogs and pages follow the articles.
    """
    project = _open(folder, locales)
    build = _pipeline()
    with project.locked():
        result = build.run(project, _chosen(project, locales), output, _progress(quiet))
    _report(result, as_json=as_json, quiet=quiet, done=_where(result))


@cli.command()
@common
@click.pass_obj
def check(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Look for trouble in articles and catalogs; exit with 1 where there are errors.

    Nothing is written.
    """
    project = _open(folder, locales)
    result = _pipeline().check(project, _chosen(project, locales), _progress(quiet))
    _report(result, as_json=as_json, quiet=quiet, done=_counted(result.findings))
    if any(finding.severity == "error" for finding in result.findings):
        click.get_current_context().exit(EXIT_FINDINGS)


@cli.command()
@common
@click.pass_obj
def stats(folder: Path, locales: Sequence[str], *, as_json: bool, quiet: bool) -> None:
    """Count what is translated, fuzzy and missing in each locale."""
    project = _open(folder, locales)
    result = _pipeline().stats(project, _chosen(project, locales))
    _report(result, as_json=as_json, quiet=quiet, done="")


# ── opening ───────────────────────────────────────────────────────────────────────────────────────


def _open(folder: Path, locales: Sequence[str]) -> Project:
    from l10n_news.project import Project  # noqa: PLC0415

    project = Project.open(folder)
    for locale in locales:
        if locale not in project.all_locales:
            legal = ", ".join(project.all_locales)
            raise click.UsageError(f"unknown locale {_printable(locale)!r} (the settings list {legal})")
    return project


def _chosen(project: Project, locales: Sequence[str]) -> tuple[str, ...]:
    return tuple(locale for locale in project.all_locales if not locales or locale in locales)


def _pipeline() -> Any:  # noqa: ANN401 -- a module
    from l10n_news import build  # noqa: PLC0415

    return build


def _complete_locales(context: click.Context, typed: str) -> list[str]:
    from l10n_news.project import Project  # noqa: PLC0415

    parent = context.parent.params.get("folder") if context.parent else None
    try:
        known = Project.open(Path(parent or ".")).all_locales
    except L10nError:
        return []
    return [locale for locale in known if locale.startswith(typed)]


# ── printing ──────────────────────────────────────────────────────────────────────────────────────


def _progress(quiet: bool) -> Progress:  # noqa: FBT001 -- a flag of the command line
    def steps(label: str, items: Sequence[T]) -> Iterator[T]:
        if quiet or not sys.stderr.isatty():
            yield from items
            return
        with click.progressbar(items, label=f"{label:<8}", file=sys.stderr, show_pos=True) as bar:
            yield from bar

    return steps


def _report(result: Result, *, as_json: bool, quiet: bool, done: str) -> None:
    if as_json:
        click.echo(json.dumps(_as_json(result), ensure_ascii=False, indent=1))
        return
    for finding in result.findings:
        if finding.severity != "info":
            _complain(f"{finding.severity}: {finding}")
    if quiet:
        return
    if result.rows:
        click.echo(_table(result.rows))
    if done:
        click.echo(done)


def _where(result: Result) -> str:
    index = f"{result.output}/index.html"
    state = "published" if result.published else "nothing has changed"
    return f"{state}: {result.pages} pages in {result.output} (open {index})"


def _counted(findings: Sequence[Finding]) -> str:
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = sum(finding.severity == "warning" for finding in findings)
    return f"{errors} errors, {warnings} warnings"


def _as_json(result: Result) -> dict[str, Any]:
    return {
        "locales": [row.as_dict() for row in result.rows],
        "changed": result.changed,
        "pages": result.pages,
        "output": result.output,
        "findings": [
            {
                "name": finding.name,
                "severity": str(finding.severity),
                "path": finding.path,
                "line": finding.line,
                "locale": finding.locale,
                "message": finding.message,
            }
            for finding in result.findings
        ],
    }


def _table(rows: Sequence[Row]) -> str:
    heads = ("locale", "language", "units", "translated", "fuzzy", "missing", "findings", "complete")
    lines = [heads]
    lines += [
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
    widths = [max(_width(line[column]) for line in lines) for column in range(len(heads))]
    rule = "  ".join("─" * width for width in widths)
    body = [
        "  ".join(
            _pad(cell, width, left=column < 2) for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return "\n".join((body[0], rule, *body[1:]))


def _width(text: str) -> int:
    """Count terminal columns."""
    wide = {"W": 2, "F": 2}
    return sum(0 if unicodedata.combining(c) else wide.get(unicodedata.east_asian_width(c), 1) for c in text)


def _pad(text: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(text))
    return text + space if left else space + text


def _printable(text: str) -> str:
    """Make text safe for a terminal: what it could obey is shown escaped."""
    return "".join(
        character
        if character.isprintable() or character == "\n"
        else character.encode("unicode_escape", "backslashreplace").decode()
        for character in text
    )


def _complain(message: str) -> None:
    click.echo(_printable(message), err=True)


def _abandon_stdout() -> None:
    """Nobody reads our output any more: what the interpreter flushes at its end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line."""
    cli(prog_name="l10n-news")
