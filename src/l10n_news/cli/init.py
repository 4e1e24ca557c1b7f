"""A first project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@click.command()
@click.option("--source", default="en", metavar="LOCALE", show_default=True, help="Locale of the articles.")
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="A locale to translate into.")
@click.option(
    "--merge-driver",
    is_flag=True,
    help="Make git merge catalogs by entry; in a project that exists, do only this.",
)
@click.pass_obj
def init(folder: Path, source: str, locales: Sequence[str], *, merge_driver: bool) -> None:
    """Make a project in a folder: settings and a first article.

    Nothing that lies there is overwritten.
    """
    from l10n_news import git, settings, starter  # noqa: PLC0415 -- not for --help

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
        click.echo(f"next: l10n-news -C {folder} locales" if str(folder) != "." else "next: l10n-news locales")
