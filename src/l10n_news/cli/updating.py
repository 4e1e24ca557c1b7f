"""Catalogs brought up to date, and what that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from l10n_news.cli.opening import chosen, common, crew, crew_options, open_project, pipeline
from l10n_news.cli.printing import complain_of, findings_as_json, print_json, printable, progress, report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n_news.build.previewing import Forecast, Preview
    from l10n_news.model import Entry

_SHOWN = 100
"""Characters of a sentence."""
_KINDS = ("new", "fuzzy", "restored", "obsolete")


@click.command()
@common
@crew_options
@click.option("--dry-run", is_flag=True, help="Print what would change, and write nothing.")
@click.pass_obj
def update(
    folder: Path,
    /,
    locales: Sequence[str],
    *,
    as_json: bool,
    quiet: bool,
    dry_run: bool,
    **who: Any,  # noqa: ANN401 -- as `crew` takes them
) -> None:
    """Bring the catalogs (.po) up to date with the articles.

    Targets are kept; a changed sentence keeps its target as fuzzy, one that is gone becomes obsolete and comes
    back with the sentence. A catalog that cannot be read is never overwritten.
    """
    project = open_project(folder, locales)
    steps = pipeline()
    if dry_run:
        forecast = steps.preview(project, chosen(project, locales), progress(quiet))
        if as_json:
            templates = [{"path": path, "change": change} for path, change in forecast.templates]
            catalogs = list(map(_as_json, forecast.catalogs))
            findings = findings_as_json(forecast.findings)
            print_json({"templates": templates, "catalogs": catalogs, "findings": findings})
            return
        complain_of(forecast.findings)
        if not quiet:
            click.echo(printable("\n".join(_lines(forecast))))
        return
    with project.locked(), crew(**who) as jobs:
        result = steps.update(project, chosen(project, locales), progress(quiet), jobs=jobs)
    report(result, as_json=as_json, quiet=quiet, done=f"{result.changed} catalogs written")


def _as_json(preview: Preview) -> dict[str, object]:
    kinds = {kind: [_entry_as_json(entry) for entry in getattr(preview, kind)] for kind in _KINDS}
    return {"path": preview.path, "locale": preview.locale, **kinds}


def _entry_as_json(entry: Entry) -> dict[str, str | None]:
    names = {"context": "context", "source": "source", "target": "target", "previous": "previous_source"}
    return {said: getattr(entry, name) for said, name in names.items()}


def _lines(forecast: Forecast) -> Iterator[str]:
    for path, change in forecast.templates:
        yield f"{path}: {change}"
    for preview in forecast.catalogs:
        counts = ", ".join(f"{len(getattr(preview, kind))} {kind}" for kind in _KINDS)
        yield f"{preview.path}: {counts}"
        for kind in _KINDS:
            for entry in getattr(preview, kind):
                yield f"  {kind:<8}  {_short(entry.source)}"
                if kind == "fuzzy" and entry.previous_source not in {None, entry.source}:
                    yield f"  {'was':>8}  {_short(entry.previous_source)}"
    counts = f"{len(forecast.templates)} templates and {len(forecast.catalogs)} catalogs"
    yield f"{counts} would change; nothing has been written"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
