"""A first project."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from l10n_news.cli.printing import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@click.command()
@click.argument("name", metavar="[FOLDER]", required=False, default=".")
@click.option("--source", default="en", metavar="LOCALE", show_default=True, help="Locale of the articles.")
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="A locale to translate into.")
@click.option(
    "--merge-driver",
    is_flag=True,
    help="Make git merge catalogs by entry; in a project that exists, do only this.",
)
@click.pass_obj
def init(folder: Path, name: str, source: str, locales: Sequence[str], *, merge_driver: bool) -> None:
    """Make a project in a folder: settings and a first article.

    The folder is this one, unless FOLDER is named. Nothing that lies there is overwritten.
    """
    from l10n_news import git, settings, starter  # noqa: PLC0415 -- not for --help

    folder /= name
    if merge_driver:
        git.demand_repository(folder)
    exists = (folder / settings.NAME).exists()
    if not (merge_driver and exists):
        made = starter.create(folder, source_locale=source, locales=tuple(locales) or ("de", "fr"))
        for path in made:
            click.echo(f"made {path}")
    if merge_driver:
        for done in git.install_driver(folder) or ("nothing: git merges catalogs by entry already",):
            click.echo(f"set up {done}")
    if not (merge_driver and exists):
        option = "" if str(folder) == "." else f"-C {shlex.quote(str(folder))} "
        click.echo(printable(f"next: l10n-news {option}locales"))
