"""Measure what reading and writing catalogs costs, beside polib and Babel on the same bytes.

read_po.py [--articles N] [--rounds N]: catalogs as an update leaves them, filled, every tenth article edited since; the
least CPU time of some rounds in one process. `--project FOLDER` takes the catalogs of a project instead.
"""

from __future__ import annotations

import argparse
import io
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import polib
from babel.messages import pofile

from l10n_news import po
from peers import EXTRACT, UPDATE, Ours

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from l10n_news.model import Catalog

LOCALES = ("de", "ja", "ru")
AIM = 120_000
"""Entries a second of CPU time that reading should come to."""
File = tuple[str, bytes]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=300, help="how many (default: 300), in three locales")
    parser.add_argument("--rounds", type=int, default=7, help="how many (default: 7); the least counts")
    parser.add_argument("--project", type=Path, help="the catalogs of this project instead")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        project = options.project or made(Path(folder), options.articles)
        files = [(str(file), file.read_bytes()) for file in sorted(project.glob("locales/*/LC_MESSAGES/*/*.po"))]
    catalogs = [po.parse(data, path, "de") for path, data in files]
    entries = sum(len(catalog.entries) for catalog in catalogs)
    print(f"{len(files)} catalogs, {entries:,} entries, {sum(len(data) for _, data in files) / 1e6:.1f} MB")
    print("\n| | entries a CPU second | times the first |\n|---|---:|---:|")
    works: Mapping[str, Callable[[], None]] = {
        "read": partial(read, files),
        "read by polib": partial(read_with_polib, files),
        "read by Babel": partial(read_with_babel, files),
        "write": partial(write, catalogs),
    }
    seconds = least(options.rounds, works)
    for name, found in seconds.items():
        print(f"| {name} | {entries / found:,.0f} | {found / seconds['read']:.2f} |")
    reached = "reached" if entries / seconds["read"] >= AIM else "missed"
    print(f"\nthe aim of {AIM:,} entries read in a second is {reached}")


def made(folder: Path, count: int) -> Path:
    """Make a project whose catalogs are filled, edit every tenth article, and update it."""
    project = Ours(folder, count, LOCALES)
    for job in (EXTRACT, UPDATE):
        project.prepare(job)
        project.job(job)
    return folder


def least(rounds: int, works: Mapping[str, Callable[[], None]]) -> dict[str, float]:
    """Give the least CPU seconds of each work; they take turns, so that a busy machine slows all alike.

    The peers, which take far longer, are asked twice only.
    """
    found = dict.fromkeys(works, float("inf"))
    for number in range(rounds):
        for name, work in works.items():
            if number > 1 and " by " in name:
                continue
            start = time.process_time()
            work()
            found[name] = min(found[name], time.process_time() - start)
    return found


def read(files: Sequence[File]) -> None:
    """Read each catalog from its bytes; none is kept, as in a build."""
    for path, data in files:
        po.parse(data, path, "de")


def read_with_polib(files: Sequence[File]) -> None:
    """Do the same with polib."""
    for _, data in files:
        polib.pofile(data.decode(), wrapwidth=0)


def read_with_babel(files: Sequence[File]) -> None:
    """Do the same with Babel, which keeps obsolete entries too."""
    for _, data in files:
        pofile.read_po(io.BytesIO(data), locale="de")


def write(catalogs: Sequence[Catalog]) -> None:
    """Write each catalog as bytes."""
    for catalog in catalogs:
        po.serialize(catalog).encode()


if __name__ == "__main__":
    main()
