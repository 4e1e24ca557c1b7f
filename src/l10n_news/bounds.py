"""What lies inside a project and what does not: no link and no output leads across its bounds."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news.errors import CatalogError, ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable


def demand_inside(root: Path, path: str) -> None:
    """Make sure that no link leads from a catalog's or template's place out of the project.

    Args:
        root: the project's folder.
        path: relative to it.

    Raises:
        CatalogError: one does.

    """
    if _has_no_link(root, path):
        return
    try:
        real = os.path.realpath(root)
        inside = os.path.commonpath([real, os.path.realpath(f"{real}/{path}")]) == real
    except (OSError, ValueError):
        inside = False
    if not inside:
        raise CatalogError("a link leads out of the project", path=path, hint="put the file itself in its place")


def _has_no_link(root: Path, path: str) -> bool:
    """Whether no part of a path below a folder is a link, nor leads up; what is not there is none."""
    place = str(root)
    for part in path.split("/"):
        if part == "..":
            return False
        place = f"{place}/{part}"
        try:
            if stat.S_ISLNK(os.lstat(place).st_mode):
                return False
        except FileNotFoundError:
            return True
        except (OSError, ValueError):
            return False
    return True


def demand_own(root: Path, folder: str) -> None:
    """Make sure that a folder of the project is no link that leads out of it.

    Raises:
        ProjectError: it is.

    """
    if not Path(os.path.realpath(root / folder)).is_relative_to(os.path.realpath(root)):
        hint = "put the folder itself in its place"
        raise ProjectError("a link leads out of the project", path=folder, hint=hint)


def demand_free(root: Path, folder: Path, taken: Iterable[str]) -> None:
    """Make sure that an output folder neither holds the project nor lies in one of its folders that are taken.

    Raises:
        ProjectError: it does.

    """
    real, wanted = Path(os.path.realpath(root)), Path(os.path.realpath(folder))  # never raises for a loop
    if real.is_relative_to(wanted):
        raise ProjectError("the output folder holds the project", path=str(folder), hint="name another")
    for own in taken:
        if wanted.is_relative_to(real / own):
            message = f"the output folder lies in the project's {own}/"
            raise ProjectError(message, path=str(folder), hint="name another with --output")
