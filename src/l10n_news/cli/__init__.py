"""The command line: the only place that prints or exits.

Exit codes: 0 clean, 1 findings (``check`` only), 2 usage or trouble with the project, 130 interrupted.
"""

from __future__ import annotations

import click

from l10n_news.cli.menu import Menu
from l10n_news.cli.printing import print_anyhow

__all__ = ["cli", "main"]


@click.group(cls=Menu, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="l10n-news", message="%(prog)s %(version)s")
@click.option(
    "-C",
    "folder",
    metavar="DIR",
    default=".",
    type=click.Path(file_okay=False),
    help="The project's folder, where l10n-news.toml lies.  [default: this one]",
)
@click.pass_context
def cli(context: click.Context, folder: str) -> None:
    """Turn a newsroom's articles into localized pages.

    Articles lie in articles/, translations in locales/, the pages come out in site/.

    \b
    A first project:      l10n-news init mynews && l10n-news -C mynews locales
    After each edit:      l10n-news locales
    Before a release:     l10n-news check

    Exit codes: 0 clean, 1 findings (check), 2 usage or trouble with the project.
    """  # noqa: D301 -- click wants the backspace itself: it keeps the lines below it as they are
    from pathlib import Path  # noqa: PLC0415 -- not for --help

    context.obj = Path(folder)


def main() -> None:
    """Run the command line."""
    print_anyhow()
    cli(prog_name="l10n-news")
