"""The command line before there is work to do: what it loads, and what an interruption does."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click
import pytest

from l10n_news.cli import cli
from l10n_news.cli.menu import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

LISTED = """
import sys
from l10n_news.cli import cli
try:
    cli({arguments})
except SystemExit:
    pass
print("\\n".join(sorted(sys.modules)))
"""
LIGHT = {"l10n_news", "l10n_news.cli", "l10n_news.errors"}


def loaded(*arguments: str, **environment: str) -> set[str]:
    """Give the modules that are loaded after a call of the command line."""
    code = LISTED.format(arguments=list(arguments))
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return set(said.stdout.split())


def ours(modules: set[str]) -> set[str]:
    """Keep the package's own modules."""
    return {name for name in modules if name.partition(".")[0] == "l10n_news"}


@pytest.mark.parametrize(
    "environment",
    [{}, {"_L10N_NEWS_COMPLETE": "bash_complete", "COMP_WORDS": "l10n-news b", "COMP_CWORD": "1"}],
    ids=["help", "completion"],
)
def test_help_and_completion_load_nothing(environment: dict[str, str]) -> None:
    """They load no command, no pipeline and no library but click."""
    found = loaded("--help", **environment)
    assert ours(found) == LIGHT | {f"l10n_news.cli.{name}" for name in ("menu", "printing", "reporter")}
    assert not found & {
        "babel",
        "jinja2",
        "lxml",
        "turbohtml",
        "yaml",
        "sqlite3",
        "markdown_it",
        "asyncio",
        "dataclasses",
    }


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_menu_is_true(name: str) -> None:
    """Each command is where the menu says, with the first sentence that it shows."""
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert (command.name, command.get_short_help_str(200)) == (name, COMMANDS[name][1])


def test_a_command_loads_only_what_it_needs() -> None:
    """The help of one command loads that command and none of the pipeline."""
    found = ours(loaded("build", "--help"))
    assert "l10n_news.cli.line" in found
    assert not {name for name in found if name.startswith(("l10n_news.build", "l10n_news.cldr", "l10n_news.serve"))}


@pytest.mark.parametrize("delay", [0.02, 0.05, 0.1, 0.15, 0.3])
def test_an_early_interruption(tmp_path: Path, delay: float) -> None:
    """An interruption while the command is being loaded is no traceback of ours."""
    ready = "import sys; print(flush=True); from l10n_news.__main__ import main; sys.argv[0] = 'l10n-news'; main()"
    command = [sys.executable, "-c", ready, "-C", str(tmp_path), "build"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        said = process.communicate()[1]
    assert process.returncode in {130, 2}
    assert "Traceback" not in said
    assert said.count("\n") == 1
