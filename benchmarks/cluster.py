"""Measure what further workers of a cluster give: articles an hour by the number of workers of this machine.

    cluster.py [--count 400] [--locales 3] [--workers 1,2] [--folder DIR]

Each time a project of translated articles is updated and built from nothing: by one process without a cluster, then
with ``--scheduler local``. What counts is the time of the whole program. The CPU time of the process that was asked is
told apart, since its part is not shared out.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from growth import LOCALES, make

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(folder: Path, *options: str) -> tuple[float, float, float]:
    """Do the main job from nothing; give seconds, its own CPU seconds and those of the processes that it started.

    Raises:
        SystemExit: it failed.

    """
    shutil.rmtree(folder / ".l10n-news", ignore_errors=True)
    output = tempfile.mkdtemp(dir=folder)  # ext4 is slow to make files where thousands have just been removed
    began, reading = time.monotonic(), os.pipe()
    child = os.fork()
    if not child:
        from l10n_news.cli import cli  # noqa: PLC0415 -- in the process that is measured

        cli(["-C", str(folder), "locales", "-q", "--output", output, *options], standalone_mode=False)
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        os.write(reading[1], " ".join(str(one.ru_utime + one.ru_stime) for one in used).encode())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        raise SystemExit(f"the run with {' '.join(options)} failed")
    own, others = map(float, os.read(reading[0], 99).split())
    return time.monotonic() - began, own, others


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=400, help="articles (default: 400)")
    parser.add_argument("--locales", type=int, default=3, choices=range(1, 11), help="how many (default: 3)")
    parser.add_argument("--workers", default="1,2", help="numbers of workers, separated by commas")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    ways: dict[str, tuple[str, ...]] = {"one process": ("--jobs", "1")}
    for number in options.workers.split(","):
        ways[f"workers: {number}"] = ("--scheduler", "local", "--jobs", number)
    print("| | seconds | articles an hour | CPU s of the process asked | CPU s of its workers |")
    print("|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        make(Path(folder), options.count, LOCALES[: options.locales])
        for name, way in ways.items():
            wall, own, others = run(Path(folder), *way)
            print(f"| {name} | {wall:.1f} | {3600 * options.count / wall:,.0f} | {own:.1f} | {others:.1f} |")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
