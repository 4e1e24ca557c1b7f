"""A run that is killed: at half of the steps that it takes on the disk, and at a hundred random instants.

The runs are children of the process of the tests, which has loaded everything: so a hundred of them cost seconds.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from typing import TYPE_CHECKING, NoReturn

import pytest

from command import run
from l10n_news import disk, po

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOMENTS = 100
WRITES = frozenset(
    {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.symlink", "shutil.rmtree"}
    | {"sqlite3.connect", "tempfile.mkdtemp", "tempfile.mkstemp", "fcntl.flock"}
)
"""Audit events (PEP 578) of what changes a disk."""
STORY = """---
title: Story {number}
published: 2026-03-01T08:00:00Z
---

The bridge cost ${version} million. Nobody was hurt.
"""


class Killed:
    """A project before a run, and what the run makes of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "news"
        self.pristine = folder / "pristine"
        self.folder.mkdir()
        (self.folder / "l10n-news.toml").write_text('source_locale = "en"\nlocales = ["de"]\n', encoding="utf-8")
        self.write(1)
        assert run(self.folder, "locales").exit_code == 0
        for file in self.folder.glob("locales/*/LC_MESSAGES/world/*.po"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace('hurt."\nmsgstr ""', 'hurt."\nmsgstr "by hand"'), encoding="utf-8")
        assert run(self.folder, "locales").exit_code == 0
        self.old = tree(self.folder / "site")
        self.write(2)
        shutil.copytree(self.folder, self.pristine, symlinks=True)
        began = time.monotonic()
        self.steps = self.count()
        self.seconds = time.monotonic() - began
        self.new = tree(self.folder)

    def write(self, version: int) -> None:
        """Write the articles in some version."""
        (self.folder / "articles/world").mkdir(parents=True, exist_ok=True)
        for number in range(2):
            text = STORY.format(number=number, version=version)
            (self.folder / f"articles/world/story-{number}.md").write_text(text, encoding="utf-8")

    def restore(self) -> None:
        """Put the project back as it was before the run."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.pristine, self.folder, symlinks=True)

    def child(self, before: Callable[[], object]) -> int:
        """Run in a child of this process; give its number."""
        return os.fork() or _be_a_child(self.folder, before)

    def count(self) -> int:
        """Run to the end; give how many steps that took on the disk."""
        reader, writer = os.pipe()
        told = [0]

        def count() -> None:
            told[0] += 1
            os.write(writer, b".")

        child = self.child(lambda: at_each_step(count))
        os.close(writer)
        with os.fdopen(reader, "rb") as steps:
            found = len(steps.read())
        assert os.waitpid(child, 0)[1] == 0
        return found

    def judge(self) -> None:
        """The site is wholly old or new, every catalog whole, and the next run makes what one would have made."""
        after = tree(self.folder / "site")
        assert after in (self.old, {name[5:]: data for name, data in self.new.items() if name.startswith("site/")})
        for file in self.folder.glob("locales/*/LC_MESSAGES/world/*.po"):
            entries = po.parse(file.read_bytes(), file.name, "de").entries
            assert "by hand" in {entry.target for entry in entries}
        assert os.waitpid(self.child(lambda: None), 0)[1] == 0
        assert tree(self.folder) == self.new
        assert {path.name for path in self.folder.iterdir()} == {
            ".l10n-news",
            "articles",
            "l10n-news.toml",
            "locales",
            "site",
        }


def _be_a_child(folder: Path, before: Callable[[], object]) -> NoReturn:
    code = 1
    os.fsync = lambda _: None  # what a killed process wrote is there without it
    try:
        before()
        code = run(folder, "locales", "-q", "--jobs", "1").exit_code
    finally:
        os._exit(code)


def at_each_step(act: Callable[[], None]) -> None:
    """Let something happen before each step that changes the disk, and before an exchange of two names."""

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        opened = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if opened or event in WRITES:
            act()

    exchange = disk.exchange

    def exchanged(one: Path, other: Path) -> bool:
        act()
        done = exchange(one, other)
        act()
        return done

    disk.exchange = exchanged
    sys.addaudithook(heard)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the caches."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".l10n-news" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """A project before a run."""
    return Killed(tmp_path_factory.mktemp("killed"))


def test_a_run_that_is_killed_at_a_step(killed: Killed) -> None:
    """Killed before each second step on the disk, it leaves the old or the new, and nothing that needs help."""
    rng = random.Random(11)  # noqa: S311 -- a fixed seed for instants
    assert killed.steps > MOMENTS
    for instant in sorted(rng.sample(range(1, killed.steps + 1), killed.steps // 2)):
        killed.restore()
        left = [instant]

        def step(left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        status = os.waitpid(killed.child(lambda step=step: at_each_step(step)), 0)[1]
        assert os.WIFSIGNALED(status), instant
        killed.judge()


def test_a_run_that_is_killed_at_a_moment(killed: Killed) -> None:
    """Killed at each of a hundred random moments likewise."""
    rng = random.Random(12)  # noqa: S311 -- a fixed seed for instants
    for _ in range(MOMENTS):
        killed.restore()
        child = killed.child(lambda: None)
        time.sleep(rng.uniform(0, 1.1) * killed.seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed.judge()
