"""Same input, same bytes: no clock, no hash order, no place of the machine in the output."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from conftest import copy_sample

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-c", "from l10n_news.cli import main; main()")


def built(folder: Path, **environment: str) -> dict[str, bytes]:
    """Build a copy of the sample in a process with some environment, and give every file but the caches."""
    copy_sample(folder)
    for path in folder.rglob("*"):
        os.utime(path, (int(environment["PYTHONHASHSEED"]) * 1_000_000,) * 2)
    subprocess.run([*COMMAND, "-C", str(folder), "locales", "-q"], env={**os.environ, **environment}, check=True)
    files = (path for path in folder.rglob("*") if path.is_file() and ".l10n-news" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_two_machines_make_the_same_bytes(tmp_path: Path) -> None:
    """Another place, another hash seed, another clock zone, other times of the files: not a byte differs."""
    one = built(tmp_path / "one" / "sample", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = built(tmp_path / "another" / "place", PYTHONHASHSEED="2", TZ="Asia/Kolkata", LC_ALL="C")
    assert sorted(one) == sorted(other)
    assert [path for path, data in one.items() if other[path] != data] == []
