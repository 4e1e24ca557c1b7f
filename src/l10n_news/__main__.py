"""``l10n-news`` and ``python -m l10n_news``: the command line, from its first instant."""

import gc
import os
import sys

EXIT_INTERRUPTED = 130
INTERRUPTED = "l10n-news: interrupted; what was published is unchanged\n"
_OBJECTS = 50_000
"""That are made before garbage is looked for: what is made here has hardly a cycle, and looking for them costs more."""


def main() -> None:
    """Run the command line; an interruption is one line also while it is only being loaded."""
    gc.set_threshold(_OBJECTS, 20, 100)
    try:
        import signal  # noqa: PLC0415 -- nothing is loaded before an interruption is heard

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, _leave)
        from l10n_news.cli import main as run  # noqa: PLC0415 -- loading it takes time

        run()
    except KeyboardInterrupt:
        _leave()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left to interrupt but the farewells of libraries


def _leave(*_: object) -> None:
    """End at once, while there is no work that would have to be ended in order.

    An exception could be lost in a callback of the import system, or become another one on its way through click.
    """
    if sys.stderr is not None:
        sys.stderr.write(INTERRUPTED)
        sys.stderr.flush()
    os._exit(EXIT_INTERRUPTED)


if __name__ == "__main__":
    main()
