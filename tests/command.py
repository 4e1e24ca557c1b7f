"""The command line, run in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from l10n_news.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def run(folder: Path, *arguments: str) -> Result:
    """Run a command on the project in a folder."""
    return CliRunner().invoke(cli, ["-C", str(folder), *arguments], prog_name="l10n-news")
