"""The translation memory: files in, files out, and a look into it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import chosen, locale_option, open_project
from l10n_news.cli.printing import print_json, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.memory import Match
    from l10n_news.project import Project

_LOCALE = "{locale}"


@click.group("memory")
def memory() -> None:
    """Take from and give to other translation memories.

    The memory holds every finished translation of the catalogs and of the files that were imported. It is kept in
    .l10n-news/memory.sqlite, and is made again from the catalogs whenever that is deleted.
    """


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--locale", metavar="LOCALE", help="Locale of a PO file whose header does not tell.")
@click.pass_obj
def import_(folder: Path, file: Path, locale: str | None) -> None:
    """Import a TMX 1.4 file or a PO compendium.

    Its translations are kept in locales/memory/, to be committed; update offers them for new sentences, as fuzzy.
    """
    from l10n_news.build import remember  # noqa: PLC0415 -- not for --help

    project = open_project(folder, (locale,) if locale else ())
    with project.locked():
        counts = remember.take_in(project, file, locale=locale)
    for name, count in counts.items():
        click.echo(f"{name}: {count} entries")
    if not counts:
        click.echo("nothing in this file is of a locale of the project")


@memory.command()
@locale_option
@click.option("--embargoed", is_flag=True, help="Also articles that are under embargo now.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def export(folder: Path, file: Path, locales: Sequence[str], *, embargoed: bool) -> None:
    """Export the memory as TMX 1.4 (FILE.tmx) or as a PO compendium (FILE.po).

    A PO file has one locale: name it with --locale, or write {locale} in the name of the file. What stands only in
    articles under embargo stays in the house.
    """
    from l10n_news.build import remember  # noqa: PLC0415 -- not for --help
    from l10n_news.build.holding import Held  # noqa: PLC0415

    project = open_project(folder, locales)
    asked = _targets(project, locales)
    if _LOCALE in file.name:
        parts: list[tuple[Path, tuple[str, ...]]] = [
            (file.with_name(file.name.replace(_LOCALE, locale)), (locale,)) for locale in asked
        ]
    elif file.suffix.lower() == remember.TMX or len(asked) == 1:
        parts = [(file, asked)]
    else:
        raise click.UsageError(f"a PO file has one locale (give one --locale, or {_LOCALE} in the name of the file)")
    held = None if embargoed else Held(project, datetime.now(UTC))
    with project.locked():
        for name, some in parts:
            count = remember.give_out(project, name, some, held)
            click.echo(printable(f"{name}: {count} entries"))


@memory.command()
@locale_option
@click.argument("text")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50), help="Matches of each locale.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for programs.")
@click.pass_obj
def lookup(folder: Path, text: str, locales: Sequence[str], limit: int, *, as_json: bool) -> None:
    """Look a sentence up: how the same or a similar one was translated."""
    from l10n_news.build import remember  # noqa: PLC0415 -- not for --help

    project = open_project(folder, locales)
    with project.locked():
        found = remember.look_up(project, text, _targets(project, locales), limit=limit)
    if as_json:
        print_json({locale: [_as_json(match) for match in matches] for locale, matches in found.items()})
        return
    lines = [line for locale, matches in found.items() for match in matches for line in _lines(locale, match)]
    click.echo(printable("\n".join(lines)) if lines else "nothing like it")


@memory.command()
@click.pass_obj
def rebuild(folder: Path) -> None:
    """Make the memory again from the catalogs and the imported files."""
    from l10n_news.build import remember  # noqa: PLC0415 -- not for --help

    project = open_project(folder, ())
    with project.locked(), remember.rebuild(project) as held:
        count = sum(1 for _ in held.records())
    click.echo(f"{count} translations")


def _targets(project: Project, locales: Sequence[str]) -> tuple[str, ...]:
    return tuple(locale for locale in chosen(project, locales) if locale != project.settings.source_locale)


def _as_json(match: Match) -> dict[str, object]:
    return {"score": round(match.score, 1), **match.record._asdict()}


def _lines(locale: str, match: Match) -> tuple[str, str]:
    record = match.record
    source, target = " ".join(record.source.split()), " ".join(record.target.split())
    return f"{locale}  {match.score:3.0f} %  {source}", f"{'':{len(locale)}}         {target}  ({record.origin})"
