"""``l10n-news`` and ``python -m l10n_news``: the command line, from its first instant."""

import sys


def main() -> None:
    """Run the command line; an interruption is one line also while it is only being loaded."""
    try:
        from l10n_news.cli import main as run  # noqa: PLC0415 -- loading it takes time

        run()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write("l10n-news: interrupted; what was published is unchanged\n")
        sys.exit(130)
    finally:
        import signal  # noqa: PLC0415 -- nothing is loaded before an interruption is heard

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left to interrupt but the farewells of libraries


if __name__ == "__main__":
    main()
