"""``python -m l10n_news``: the command line where no program of that name is on the path."""

from l10n_news.cli import main

main()
