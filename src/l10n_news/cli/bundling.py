"""Many catalogs as one file, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n_news.cli.opening import chosen, locale_option, open_project
from l10n_news.cli.printing import complain_of, printable

if TYPE_CHECKING:
    from collections.abc import Sequence
_LOCALE = "{locale}"


@click.command("bundle")
@locale_option
@click.option("--section", metavar="SECTION", help="Only the articles of this section.")
@click.option(
    "--day", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Only the articles published on this day."
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to; with {locale} in its name there is one file for each locale.",
)
@click.option("--embargoed", is_flag=True, help="Also articles that are under embargo now.")
@click.pass_obj
def bundle(
    folder: Path, locales: Sequence[str], section: str | None, day: datetime | None, output: Path, *, embargoed: bool
) -> None:
    """Put catalogs into one PO file, for an agency or for one component of Weblate.

    Each entry tells its article in its context. 'l10n-news unbundle' brings what comes back into the catalogs.
    Articles under embargo stay in the house.
    """
    from l10n_news.build import bundles  # noqa: PLC0415 -- not for --help
    from l10n_news.build.holding import Held  # noqa: PLC0415

    project = open_project(folder, locales)
    asked = tuple(locale for locale in chosen(project, locales) if locale != project.settings.source_locale)
    if len(asked) != 1 and _LOCALE not in output.name:
        raise click.UsageError(f"a bundle has one locale (give one --locale, or {_LOCALE} in the name of the file)")
    wanted = bundles.select(project, section=section, day=day.date() if day else None)
    held = None if embargoed else Held(project, datetime.now(UTC))
    for locale in asked:
        file = output.with_name(output.name.replace(_LOCALE, locale))
        count, findings = bundles.write(project, locale, wanted, file, held)
        complain_of(findings)
        for finding in findings:
            if finding.severity == "info":
                click.echo(printable(str(finding)))
        click.echo(printable(f"{file}: {count} entries"))


@click.command("unbundle")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.pass_obj
def unbundle(folder: Path, file: Path) -> None:
    """Bring a bundle that comes back into the catalogs, entry by entry.

    What was translated here meanwhile is kept; where both did, the entry is fuzzy and has both.
    """
    from l10n_news.build import bundles  # noqa: PLC0415 -- not for --help

    project = open_project(folder, ())
    with project.locked():
        changed, findings = bundles.read(project, file)
    complain_of(findings)
    click.echo(f"{changed} catalogs written")
