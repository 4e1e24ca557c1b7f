"""Trouble becomes one sentence on stderr and an exit code."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import click

from l10n_news.cli.printing import abandon_stdout, complain, printable
from l10n_news.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Iterator

EXIT_FINDINGS = 1
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130


class Reporter(click.Group):
    """Turns trouble into one sentence on stderr and an exit code."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:  # noqa: ANN401 -- as click declares it
        """Read the options that stand before the command."""
        with _printable_usage():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click declares it
        """Run a command."""
        try:
            with _printable_usage():
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


@contextlib.contextmanager
def _printable_usage() -> Iterator[None]:
    """Escape what a refused argument could make a terminal do; click repeats arguments as they are."""
    try:
        yield
    except click.UsageError as error:
        said = error.format_message()
        if printable(said) == said:
            raise
        raise click.UsageError(printable(said), error.ctx) from None
