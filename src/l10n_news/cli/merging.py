"""The merge that git asks for."""

from __future__ import annotations

from pathlib import Path

import click

from l10n_news.cli.printing import complain
from l10n_news.errors import CatalogError

_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.command("merge-driver")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@click.argument("path", default="")
def merge_driver(base: Path, ours: Path, theirs: Path, path: str) -> None:
    """Merge two versions of a catalog, entry by entry; git calls this.

    BASE, OURS and THEIRS are files; the result is written into OURS. PATH says where the catalog lies in the
    project. Where both sides gave an entry another translation ours stays, as fuzzy, with theirs as a comment. A
    file that is no readable catalog is merged by line, as git does without this. Set it up with 'l10n-news init
    --merge-driver'.
    """
    from l10n_news import git, loose  # noqa: PLC0415 -- not for --help

    try:
        undecided = loose.merge_files(base, ours, theirs, path=path or ours.name)
    except CatalogError as error:
        complain(f"l10n-news: {error}; merged by line instead")
        click.get_current_context().exit(int(git.merge_by_line(base, ours, theirs)))
    if undecided:
        complain(f"l10n-news: {path or ours.name}: {undecided} entries have two translations (choose: they are fuzzy)")
