"""The options that commands share, and the project that they open.

The pipeline is imported by the commands that need it: --help and shell completion must not wait for Babel.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from l10n_news.cli.printing import printable
from l10n_news.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from l10n_news.build.crew import Jobs
    from l10n_news.project import Project

F = TypeVar("F", bound="Callable[..., Any]")


def locale_option(command: F) -> F:
    """Add ``--locale``."""
    return click.option(
        "--locale",
        "locales",
        multiple=True,
        metavar="LOCALE",
        shell_complete=lambda context, _, typed: _complete_locales(context, typed),
        help="Only this locale, as in pt_BR; may be given several times.",
    )(command)


def jobs_option(command: F) -> F:
    """Add ``--jobs``."""
    return click.option(
        "--jobs",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Processes that share the work.  [default: one a core, for many articles]",
    )(command)


def crew_options(command: F) -> F:
    """Add the options that say who does the work; `crew` takes them."""
    for option in (
        click.option(
            "--storage",
            metavar="URL",
            help="What the machines of a scheduler share, as s3://bucket/folder or a folder's path.",
        ),
        click.option(
            "--scheduler",
            callback=_scheduler,
            metavar="ADDRESS",
            help="Let Dask's workers do it: tcp://host:port, or local for --jobs workers of this machine.",
        ),
        jobs_option,
    ):
        command = option(command)
    return command


def _scheduler(context: click.Context, option: click.Parameter, typed: str | None) -> str | None:
    if typed is None or typed == "local" or re.fullmatch(r"(?:tcp|tls|wss?)://[^\s/]+:\d{1,5}", typed):
        return typed
    said = f"{printable(typed)!r} is no scheduler (write tcp://host:port, or local)"
    raise click.BadParameter(said, context, option)


@contextlib.contextmanager
def crew(jobs: int | None, scheduler: str | None, storage: str | None) -> Iterator[Jobs]:
    """Give who does the work; workers that are started for it end with it."""
    if scheduler is None:
        if storage is not None:
            raise click.UsageError("--storage is for the workers of a --scheduler")
        yield jobs
        return
    from l10n_news.build.cluster import Cluster  # noqa: PLC0415 -- few want it

    with Cluster(scheduler=scheduler, storage=storage or "", workers=jobs) as cluster:
        yield cluster


def common(command: F) -> F:
    """Add the options that every command on a project has."""
    for option in (
        locale_option,
        click.option("--json", "as_json", is_flag=True, help="Print one JSON object for programs."),
        click.option("-q", "--quiet", is_flag=True, help="Print findings and trouble only."),
    ):
        command = option(command)
    return command


def open_project(folder: Path, locales: Sequence[str]) -> Project:
    """Open the project in a folder; the locales that were asked for must be its own."""
    from l10n_news.project import Project  # noqa: PLC0415 -- not for --help

    project = Project.open(folder)
    for locale in locales:
        if locale not in project.all_locales:
            legal = ", ".join(project.all_locales)
            raise click.UsageError(f"unknown locale {printable(locale)!r} (the settings list {legal})")
    return project


def chosen(project: Project, locales: Sequence[str]) -> tuple[str, ...]:
    """Give the locales that were asked for in the project's order; all where none was."""
    return tuple(locale for locale in project.all_locales if not locales or locale in locales)


def pipeline() -> Any:  # noqa: ANN401 -- a module
    """Import the pipeline."""
    from l10n_news import build  # noqa: PLC0415 -- not for --help

    return build


def _complete_locales(context: click.Context, typed: str) -> list[str]:
    from l10n_news.project import Project  # noqa: PLC0415 -- not for --help

    parent = context.find_root().params.get("folder")
    try:
        known = Project.open(Path(parent or ".")).all_locales
    except L10nError:
        return []
    return [locale for locale in known if locale.startswith(typed)]
