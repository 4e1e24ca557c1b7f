"""A build that would change nothing: seen from the files' states alone, without reading any article or catalog."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n_news import staged
from l10n_news.build.look import GRAIN, Look, digest_of, origin, together
from l10n_news.build.manifest import DamagedError, Manifest, manifest_file
from l10n_news.project import LOCALES, SITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.build.result import Result
    from l10n_news.project import Project

ADDRESSES = f"{LOCALES}/addresses.txt"
UNSEEN = (".gz", ".br")
"""Endings of compressed variants: only their number and names are looked at."""


def output_folder(project: Project, output: Path | None) -> Path:
    """Give the absolute path of the output folder."""
    return Path(os.path.abspath(output or project.root / SITE))  # noqa: PTH100 -- «..» goes, links stay


def recall_site(
    project: Project, locales: Sequence[str], folder: Path, now: datetime | None, shown: str
) -> Result | None:
    """Give the result of the last build once more where a new one would change nothing; None where it might.

    Args:
        project: under its lock.
        locales: those that are asked for.
        folder: the output folder.
        now: the moment for which the site is made.
        shown: the output folder as it is told.

    Raises:
        ProjectError: trouble with the project itself.

    """
    file = manifest_file(project.root, folder)
    if not file.is_file():
        return None
    try:
        with Manifest(file) as manifest:
            told = _told(project, manifest.facts, folder, now)
    except (DamagedError, LookupError, TypeError, ValueError):
        return None
    if told is None:
        return None
    from l10n_news.build.telling import result  # noqa: PLC0415 -- not before it is needed

    return result(told, locales, output=shown, published=False)


def _told(project: Project, facts: dict[str, str], folder: Path, now: datetime | None) -> dict[str, Any] | None:
    """Give what the last build told, where all is as it was then."""
    if not facts or not is_within(facts, now):
        return None
    look = Look.at(project, json.loads(facts["endings"]))
    summed, newest = look.summed()
    if summed != facts["inputs"] or newest >= int(facts["moment"]) - GRAIN or key(look) != facts["key"]:
        return None
    if address_state(project) != facts["addresses"] or site_state(folder) != facts["site"]:
        return None
    told: dict[str, Any] = json.loads(facts["told"])
    return told


def is_within(facts: dict[str, str], now: datetime | None) -> bool:
    """Whether no story changes the site by itself between the last build and a moment."""
    since, until = facts["since"], facts["until"]
    if not since or now is None:
        return not since and now is None
    return datetime.fromisoformat(since) <= now and (not until or now < datetime.fromisoformat(until))


def key(look: Look) -> str:
    """Give a digest of what every page is made from."""
    sections = sorted({source.name.rpartition("/")[0] for source in look.articles})
    return together([origin(look.project, look.asked), *sections])


def site_state(folder: Path) -> str:
    """Give a digest of what is published."""
    number, summed = staged.state(folder, unseen=UNSEEN)
    return f"{number} {summed}"


def address_state(project: Project) -> str:
    """Give a digest of the addresses that are remembered."""
    return digest_of(f"{project.root}/{ADDRESSES}")
