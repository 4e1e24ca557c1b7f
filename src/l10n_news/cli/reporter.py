"""Trouble becomes one sentence on stderr and an exit code."""

from __future__ import annotations

from typing import Any

import click

from l10n_news.cli.printing import abandon_stdout, complain
from l10n_news.errors import L10nError

EXIT_FINDINGS = 1
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


class Reporter(click.Group):
    """Turns trouble into one sentence on stderr and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click declares it
        """Run a command."""
        try:
            return super().invoke(ctx)
        except L10nError as error:
            complain(f"l10n-news: {error}")
            ctx.exit(EXIT_TROUBLE)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                abandon_stdout()
            place = f"{error.filename}: " if error.filename else ""
            complain(f"l10n-news: {place}{(error.strerror or str(error)).lower()}")
            ctx.exit(EXIT_TROUBLE)
        except (KeyboardInterrupt, click.Abort):
            complain("l10n-news: interrupted; what was published is unchanged")
            ctx.exit(EXIT_INTERRUPTED)
