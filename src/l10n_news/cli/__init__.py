"""The command line: the only place that prints or exits.

Exit codes: 0 clean, 1 findings (``check`` only), 2 usage or trouble with the project, 130 interrupted.
"""

from __future__ import annotations

from pathlib import Path

import click

from l10n_news.cli import bundling, check, deploying, init, line, merging, remembering, serving, stats, updating
from l10n_news.cli.printing import print_anyhow
from l10n_news.cli.reporter import Reporter

__all__ = ["cli", "main"]

COMMANDS = (
    init.init,
    line.extract,
    updating.update,
    line.build,
    line.locales,
    check.check,
    stats.stats,
    serving.serve,
    deploying.deploy_config,
    bundling.bundle,
    bundling.unbundle,
    merging.merge_driver,
    remembering.memory,
)


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


for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Run the command line."""
    print_anyhow()
    cli(prog_name="l10n-news")
