"""The commands by their names: each is imported when it is called, none for ``--help`` and shell completion."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from l10n_news.cli.reporter import Reporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem

COMMANDS: Mapping[str, tuple[str, str]] = {
    "build": ("line", "Make the pages of each locale and swap them in, whole."),
    "bundle": ("bundling", "Put catalogs into one PO file, for an agency or for one component of Weblate."),
    "check": ("check", "Look for trouble in articles and catalogs; exit with 1 where there are errors."),
    "deploy-config": ("deploying", "Write a configuration for nginx or Caddy to standard output."),
    "extract": ("line", "Read the articles and write a template (.pot) of each."),
    "init": ("init", "Make a project in a folder: settings and a first article."),
    "locales": ("line", "Extract, update and build in one go."),
    "memory": ("remembering", "Take from and give to other translation memories."),
    "merge-driver": ("merging", "Merge two versions of a catalog, entry by entry; git calls this."),
    "serve": ("serving", "Serve the site of the last build, or a preview of what lies in the project."),
    "stats": ("stats", "Count what is translated, fuzzy and missing, in sentences and in source words."),
    "unbundle": ("bundling", "Bring a bundle that comes back into the catalogs, entry by entry."),
    "update": ("updating", "Bring the catalogs (.po) up to date with the articles."),
}
"""Module and first sentence of each command."""


class Menu(Reporter):
    """Knows the commands by their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is none of the name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"l10n_news.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their first sentences."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, said) for name, (_, said) in sorted(COMMANDS.items())])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a command, or an option."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 -- not for --help

        items = [
            CompletionItem(name, help=COMMANDS[name][1]) for name in sorted(COMMANDS) if name.startswith(incomplete)
        ]
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]
