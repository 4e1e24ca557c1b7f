"""Trouble becomes one sentence on stderr and an exit code."""

from __future__ import annotations

import _thread
import contextlib
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

import click

from l10n_news.cli.printing import abandon_stdout, complain, printable
from l10n_news.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

EXIT_FINDINGS = 1
EXIT_TROUBLE = 2
EXIT_INTERRUPTED = 130
_LOADING = 0.01
"""Seconds after which an interruption is heard again that came while a module was being loaded."""


class Reporter(click.Group):
    """Turns trouble into one sentence on stderr and an exit code."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:  # noqa: ANN401 -- as click declares it
        """Read the options that stand before the command."""
        with _printable_usage():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click declares it
        """Run a command."""
        try:
            with _interruptible(), _printable_usage():
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
def _interruptible() -> Iterator[None]:
    """Let an interruption end the work in order; before and after, it ends the process at once.

    While a module is being loaded it waits: there it could become another exception. One that falls into a callback,
    where Python drops exceptions, comes once more right behind it.
    """
    hook = sys.unraisablehook
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler) or threading.current_thread() is not threading.main_thread():
        yield
        return

    def again(lost: sys.UnraisableHookArgs) -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            _thread.interrupt_main()
        else:
            hook(lost)

    alarm = signal.getsignal(signal.SIGALRM)
    try:
        sys.unraisablehook = again
        signal.signal(signal.SIGALRM, _interrupt)
        signal.signal(signal.SIGINT, _interrupt)
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, alarm)
        sys.unraisablehook = hook


def _interrupt(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            signal.setitimer(signal.ITIMER_REAL, _LOADING)
            return
        frame = frame.f_back
    raise KeyboardInterrupt


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
