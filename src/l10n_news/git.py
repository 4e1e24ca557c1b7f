"""The project's git repository, and how git learns to merge catalogs by entry.

gitattributes(5), «Defining a custom merge driver».
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

from l10n_news import disk
from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DRIVER = "l10n-news"
ATTRIBUTES = ".gitattributes"
_LINES = (
    f"/locales/**/*.po merge={DRIVER}",
    f"/locales/**/*.pot merge={DRIVER}",
    "/locales/addresses.txt merge=union",
)
_MAX_ATTRIBUTES = 1 << 20
"""Bytes."""


def driver_command() -> str:
    """Give the command line of this very program that git runs; ``%O %A %B %P`` are git's own names of the files."""
    return f"{shlex.quote(sys.executable)} -m l10n_news merge-driver %O %A %B %P"


def install_driver(root: Path) -> tuple[str, ...]:
    """Make git merge the catalogs of a project by entry.

    ``.gitattributes`` is for everybody and wants to be committed; which program it means is in each clone's own
    configuration, so that everybody installs it once.

    Args:
        root: the project's folder, in a work tree of git.

    Returns:
        What was changed, in words; empty where all was set up.

    Raises:
        ProjectError: there is no git or no repository, or the attributes cannot be written.

    """
    demand_repository(root)
    done = []
    for key, value in (
        (f"merge.{DRIVER}.name", "merge catalogs by entry"),
        (f"merge.{DRIVER}.driver", driver_command()),
    ):
        if _git(root, "config", "--local", "--get", key).stdout.strip() != value:
            _git(root, "config", "--local", key, value)
            done.append(f"git config {key}")
    if _add_attributes(root / ATTRIBUTES):
        done.append(f"{ATTRIBUTES} (commit it)")
    return tuple(done)


def demand_repository(root: Path) -> None:
    """Make sure that a folder is in a work tree of git.

    Raises:
        ProjectError: it is not, or there is no git.

    """
    if not root.is_dir() or _git(root, "rev-parse", "--is-inside-work-tree").stdout.strip() != "true":
        raise ProjectError("there is no git repository", path=str(root), hint="run 'git init' there first")


def _add_attributes(file: Path) -> bool:
    def added(present: bytes | None) -> bytes | None:
        text = (present or b"").decode("utf-8", "surrogateescape")
        missing = [line for line in _LINES if line not in text.splitlines()]
        if not missing:
            return None
        between = "" if not text or text.endswith("\n") else "\n"
        return (text + between + "\n".join(missing) + "\n").encode("utf-8", "surrogateescape")

    try:
        return disk.rewrite(file, added, limit=_MAX_ATTRIBUTES)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ProjectError(f"the attributes cannot be written: {reason}", path=ATTRIBUTES) from None


def merge_by_line(base: Path, ours: Path, theirs: Path) -> bool:
    """Merge three files as git itself does, into ours; marks of conflicts where that fails.

    Returns:
        Whether there are conflicts; so it is where one of the files has a NUL, which git merges by no line.

    """
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    return _git(ours.parent, "merge-file", *labels, *map(str, (ours, base, theirs))).returncode != 0


def changed_files(root: Path) -> frozenset[str]:
    """List the files of a project that differ from the last commit: edited, staged, deleted or not yet tracked.

    Args:
        root: the project's folder, in a work tree of git.

    Returns:
        Paths relative to the project, with ``/``.

    Raises:
        ProjectError: there is no git or no repository.

    """
    demand_repository(root)
    committed = _git(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode == 0
    tracked = ("diff", "--name-only", "--relative", "--no-ext-diff", "HEAD") if committed else ("ls-files", "--cached")
    untracked = ("ls-files", "--others", "--exclude-standard")
    listed = [
        _git(root, "-c", "core.quotePath=false", *command, "-z", "--", ".").stdout for command in (tracked, untracked)
    ]
    return frozenset(path for paths in listed for path in paths.split("\0") if path)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command: Sequence[str] = ("git", "-C", str(folder), *arguments)
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="surrogateescape", check=False)  # noqa: S603 -- no shell
    except OSError as error:
        hint = "install git" if isinstance(error, FileNotFoundError) else None
        raise ProjectError("git cannot be run", path=str(folder), hint=hint) from None
