"""The main job and its steps; `update` has a file of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n_news.cli.opening import chosen, common, crew, crew_options, open_project, pipeline
from l10n_news.cli.printing import printable, progress, report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.build import Result

output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Publish into another folder than site/.",
)


def _moment(context: click.Context, option: click.Parameter, typed: str | None) -> datetime:
    """Read the moment for which a site is made; the clock's where none is typed."""
    if typed is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        said = f"{printable(typed)!r} is no time with its offset from UTC (write it as in 2025-05-02T08:00:00+02:00)"
        raise click.BadParameter(said, context, option)
    return moment


at_option = click.option(
    "--at",
    "now",
    callback=_moment,
    metavar="TIME",
    help="Make the site as it is to be at this moment.  [default: now]",
)


@click.command()
@common
@crew_options
@click.pass_obj
def extract(folder: Path, /, locales: Sequence[str], *, as_json: bool, quiet: bool, **who: Any) -> None:  # noqa: ANN401
    """Read the articles and write a template (.pot) of each.

    Templates lie in locales/templates/; one whose entries are the same is not rewritten.
    """
    project = open_project(folder, locales)
    steps = pipeline()
    with project.locked(), crew(**who) as jobs:
        result = steps.extract(project, progress(quiet), jobs=jobs)
    report(result, as_json=as_json, quiet=quiet, done=f"{result.changed} templates written")


@click.command()
@common
@output_option
@at_option
@crew_options
@click.pass_obj
def build(
    folder: Path,
    /,
    locales: Sequence[str],
    output: Path | None,
    now: datetime,
    *,
    as_json: bool,
    quiet: bool,
    **who: Any,  # noqa: ANN401 -- as `crew` takes them
) -> None:
    """Make the pages of each locale and swap them in, whole.

    Only what has changed since the last build is made again. A unit that is missing, fuzzy or damaged falls back
    and is a finding; every other page is built.
    """
    project = open_project(folder, locales)
    steps = pipeline()
    with project.locked(), crew(**who) as jobs:
        result = steps.build(project, chosen(project, locales), output, progress(quiet), now=now, jobs=jobs)
    report(result, as_json=as_json, quiet=quiet, done=_where(result))


@click.command("locales")
@common
@output_option
@at_option
@crew_options
@click.pass_obj
def locales(
    folder: Path,
    /,
    locales: Sequence[str],
    output: Path | None,
    now: datetime,
    *,
    as_json: bool,
    quiet: bool,
    **who: Any,  # noqa: ANN401 -- as `crew` takes them
) -> None:
    """Extract, update and build in one go.

    This is what an editor runs after each change: templates, catalogs and pages follow the articles.
    """
    project = open_project(folder, locales)
    steps = pipeline()
    with project.locked(), crew(**who) as jobs:
        result = steps.run(project, chosen(project, locales), output, progress(quiet), now=now, jobs=jobs)
    report(result, as_json=as_json, quiet=quiet, done=_where(result))


def _where(result: Result) -> str:
    index = f"{result.output}/index.html"
    state = "published" if result.published else "nothing has changed"
    return f"{state}: {result.pages} pages in {result.output} (open {index})"
