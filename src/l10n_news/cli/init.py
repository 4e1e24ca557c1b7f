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
@click.pass_obj
def init(folder: Path, source: str, locales: Sequence[str]) -> None:
    """Make a project in a folder: settings and a first article.

    Nothing that lies there is overwritten.
    """
    from l10n_news import starter  # noqa: PLC0415 -- not for --help

    made = starter.create(folder, source_locale=source, locales=tuple(locales) or ("de", "fr"))
    for path in made:
        click.echo(f"made {path}")
    click.echo(f"next: l10n-news -C {folder} locales" if str(folder) != "." else "next: l10n-news locales")
