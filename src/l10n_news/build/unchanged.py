"""A build that would change nothing: seen from the files' states alone, without reading any article or catalog."""

from __future__ import annotations

import json
import os
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n_news.build.look import GRAIN, Look, digest_of, origin, together
from l10n_news.build.manifest import DamagedError, Manifest, manifest_file
from l10n_news.build.published import State
from l10n_news.project import LOCALES, SITE
from l10n_news.record import Struct

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


class Sight(Struct, dict=True):
    """What a build is made from and what is published, as it was when it was first asked for."""

    look: Look
    folder: Path
    """The output folder."""
    endings: str
    """Those of articles, as JSON."""

    @cached_property
    def inputs(self) -> tuple[str, int]:
        """A digest of the states of all files, and the time of the last change (``Look.summed``)."""
        return self.look.summed()

    @cached_property
    def key(self) -> str:
        """A digest of what every page is made from."""
        sections = sorted({source.name.rpartition("/")[0] for source in self.look.articles})
        return together([origin(self.look.project, self.look.asked), *sections])

    @cached_property
    def addresses(self) -> str:
        """A digest of the addresses that are remembered."""
        return address_state(self.look.project)

    @cached_property
    def site(self) -> State:
        """The state of what is published."""
        return State.of(self.folder, unseen=UNSEEN)


def recall_site(
    project: Project, locales: Sequence[str], folder: Path, now: datetime | None, shown: str
) -> Result | Sight | None:
    """Give the result of the last build once more where a new one would change nothing.

    Args:
        project: under its lock.
        locales: those that are asked for.
        folder: the output folder.
        now: the moment for which the site is made.
        shown: the output folder as it is told.

    Returns:
        Where it might change something: what was seen, if anything was.

    Raises:
        ProjectError: trouble with the project itself.

    """
    file = manifest_file(project.root, folder)
    if not file.is_file():
        return None
    sight = None
    try:
        with Manifest(file) as manifest:
            facts = manifest.facts
            if not facts or not is_within(facts, now):
                return None
            endings = json.loads(facts["endings"])
            sight = Sight(Look.at(project, endings), folder, facts["endings"])
            told = _told(sight, facts)
    except (DamagedError, LookupError, TypeError, ValueError):
        return sight
    if told is None:
        return sight
    from l10n_news.build.telling import result  # noqa: PLC0415 -- not before it is needed

    return result(told, locales, output=shown, published=False)


def _told(sight: Sight, facts: dict[str, str]) -> dict[str, Any] | None:
    """Give what the last build told, where all is as it was then."""
    summed, newest = sight.inputs
    if summed != facts["inputs"] or newest >= int(facts["moment"]) - GRAIN or sight.key != facts["key"]:
        return None
    if sight.addresses != facts["addresses"] or str(sight.site) != facts["site"]:
        return None
    told: dict[str, Any] = json.loads(facts["told"])
    return told


def is_within(facts: dict[str, str], now: datetime | None) -> bool:
    """Whether no story changes the site by itself between the last build and a moment."""
    since, until = facts["since"], facts["until"]
    if not since or now is None:
        return not since and now is None
    return datetime.fromisoformat(since) <= now and (not until or now < datetime.fromisoformat(until))


def address_state(project: Project) -> str:
    """Give a digest of the addresses that are remembered."""
    return digest_of(f"{project.root}/{ADDRESSES}")
