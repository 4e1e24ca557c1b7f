"""A folder that is written aside and swapped in whole. Knows nothing of the project.

A new folder begins as a copy of the published one, made of hard links, and is changed from there. Where the folder that
was published before the last one is kept as a spare, the copy is that one with the few changes made up for: what it
costs to publish depends on what has changed, not on the size of the site.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from l10n_news import disk
from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator

Sign = tuple[int, int, int]
"""What tells the state of a published file: size, time of change in nanoseconds, inode."""

_ATTEMPTS = 5


def sign(path: Path | str) -> Sign | None:
    """Give the sign of a regular file; None for anything else."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ino) if stat.S_ISREG(status.st_mode) else None


def put(aside: Path, folder: Path, name: str, data: bytes) -> tuple[Sign, bool]:
    """Write a file of a folder that is made aside; one that is published with the same bytes is linked.

    Several processes may put files at once. What stands there is never written into: it may be a published file too.

    Args:
        aside: the new folder.
        folder: the published one.
        name: path relative to both.
        data: bytes of the file.

    Returns:
        The sign of the file, and whether it is another one than the published.

    Raises:
        OSError: it cannot be written.

    """
    path, published = f"{aside}/{name}", f"{folder}/{name}"
    if _same_bytes(published, data):
        link(folder / name, aside / name)
        return _sign_of(aside / name), False
    for _ in range(_ATTEMPTS):
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        except FileExistsError:
            Path(path).unlink(missing_ok=True)
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        else:
            return _write(descriptor, data), True
    raise OSError(17, "another program keeps writing the file", path)


def _write(descriptor: int, data: bytes) -> Sign:
    """Write a new file and close it."""
    try:
        written = os.write(descriptor, data)
        while written < len(data):
            written += os.write(descriptor, memoryview(data)[written:])
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    return status.st_size, status.st_mtime_ns, status.st_ino


def _sign_of(target: Path) -> Sign:
    found = sign(target)
    if found is None:
        raise OSError(2, "the file that was just written is gone", str(target))
    return found


def link(published: Path, target: Path) -> None:
    """Let a name stand for a published file."""
    for _ in range(_ATTEMPTS):
        try:
            os.link(published, target)
        except FileExistsError:
            if target.stat(follow_symlinks=False).st_ino == published.stat(follow_symlinks=False).st_ino:
                return
            target.unlink(missing_ok=True)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
        else:
            return
    raise OSError(17, "another program keeps writing the file", str(target))


class StagedFolder:
    """A folder that is written aside and swapped in whole.

    What was published stays as it is until ``publish``, which does nothing where every file is the same.
    """

    def __init__(self, folder: Path, *, marker: str, spare: Path | None = None) -> None:
        """Begin.

        Args:
            folder: what will be replaced.
            marker: name of a file that shows that a folder was made by us; any other folder with content is refused.
            spare: where the folder that was published before is kept; on the same file system, or it is not.

        Raises:
            ProjectError: the folder is not ours.

        """
        self.folder = folder
        self.marker = marker
        self.spare = spare
        self.is_copy = False
        """Whether the new folder began as a copy of the published one: its files need not be kept one by one."""
        self.changes: set[str] = set()
        """Names of files that are not the published ones, while they are not too many."""
        self.has_many = False
        """Whether more files than are worth remembering are not the published ones."""
        _demand_ours(folder, marker)
        folder.parent.mkdir(parents=True, exist_ok=True)
        self.aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
        self.aside.chmod(0o755)

    def __enter__(self) -> Self:
        self.put(self.marker, b"Made by l10n-news. Each build replaces this folder.\n")
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.aside, ignore_errors=True)

    def copy_published(self) -> None:
        """Make the new folder a copy of the published one, out of the spare where there is one that will do."""
        if not self._take_spare():
            self._link_all()
        self.is_copy = True
        self.changes.discard(self.marker)

    def _link_all(self) -> None:
        """Let every name stand for the published file."""
        pending = [""]
        while pending:
            within = pending.pop()
            with os.scandir(f"{self.folder}/{within}") as found:
                for one in found:
                    name = f"{within}{one.name}"
                    if one.is_dir(follow_symlinks=False):
                        (self.aside / name).mkdir(exist_ok=True)
                        pending.append(f"{name}/")
                    else:
                        link(self.folder / name, self.aside / name)

    def _take_spare(self) -> bool:
        """Turn the spare into a copy of the published folder."""
        if self.spare is None or not stat.S_ISDIR(_mode(self.spare)):
            return False
        record = self.spare.with_suffix(".json")
        try:
            changes = json.loads(record.read_bytes())
            record.unlink()
            shutil.rmtree(self.aside)
            self.spare.rename(self.aside)
            for name in changes:
                _unlink(self.aside, self._place(name))
                if sign(self.folder / name):
                    link(self.folder / name, self.aside / name)
        except (OSError, ValueError, TypeError, AttributeError, ProjectError):
            shutil.rmtree(self.aside, ignore_errors=True)
            shutil.rmtree(self.spare, ignore_errors=True)
            self.aside.mkdir()
            self.put(self.marker, (self.folder / self.marker).read_bytes())
            return False
        return True

    def put(self, name: str, data: bytes) -> Sign:
        """Add a file; one that is published with the same bytes is kept, with its times.

        Args:
            name: path relative to the folder, with ``/``.
            data: its bytes.

        Raises:
            ProjectError: the name leads out of the folder or stands there already.

        """
        self._demand_free(name)
        found, changed = put(self.aside, self.folder, name, data)
        self.note(name, changed=changed)
        return found

    def copy(self, name: str, source: Path) -> Sign:
        """Add a copy of a file, with its times; one that is published already is kept.

        Raises:
            ProjectError: as ``put``.

        """
        self._demand_free(name)
        target, published = self.aside / name, self.folder / name
        changed = not _same_file(published, source)
        if not changed:
            link(published, target)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            shutil.copyfile(source, target)
            shutil.copystat(source, target)
        self.note(name, changed=changed)
        return _sign_of(target)

    def keep(self, name: str) -> None:
        """Keep a published file that is known to be right."""
        if not self.is_copy:
            link(self.folder / self._place(name), self.aside / name)

    def note(self, name: str, *, changed: bool) -> None:
        """Take note of a file that was put, by this process or another one."""
        if not changed or self.has_many:
            return
        self.changes.add(name)
        if len(self.changes) > _MANY:
            self.has_many = True
            self.changes.clear()

    def remove(self, name: str) -> None:
        """Leave out a file that is there."""
        _unlink(self.aside, self._place(name))
        self.note(name, changed=True)

    def _demand_free(self, name: str) -> None:
        self._place(name)
        if not self.is_copy and (self.aside / name).exists():
            raise ProjectError("this output name is taken or not allowed", path=name)

    def _place(self, name: str) -> str:
        if "\0" in name or any(part in {"", ".", ".."} for part in name.split("/")):
            raise ProjectError("this output name is taken or not allowed", path=name)
        return name

    def publish(self) -> bool:
        """Swap the new folder in, whole.

        Returns:
            Whether anything changed.

        """
        if self.folder.exists():
            if not self.is_copy:  # nobody knows what else lies there
                for name in _extra(self.folder, self.aside):
                    self.note(name, changed=True)
            if not self.changes and not self.has_many:
                if self.is_copy:
                    self._keep_spare()
                return False
        self._sync()
        if not self.folder.exists():
            self.aside.rename(self.folder)
        elif not disk.exchange(self.aside, self.folder):
            old = self.aside.with_suffix(".old")
            self.folder.rename(old)
            self.aside.rename(self.folder)
            old.rename(self.aside)
        disk.sync_folder(self.folder.parent)
        self._keep_spare()
        return True

    def _sync(self) -> None:
        """Let what is new reach the disk before it is published, at once where it is much."""
        if (self.has_many or len(self.changes) > _ONE_BY_ONE) and hasattr(os, "sync"):
            os.sync()
            return
        for name in sorted(self.changes):
            with suppress(FileNotFoundError):
                descriptor = os.open(self.aside / name, os.O_RDONLY | os.O_CLOEXEC)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)

    def _keep_spare(self) -> None:
        """Keep what stands aside for the next time, with the names of the files in which it differs."""
        if self.spare is None or not self.aside.exists() or os.lstat(self.aside).st_dev != _device(self.spare.parent):
            return
        shutil.rmtree(self.spare, ignore_errors=True)
        if self.has_many:
            return
        with suppress(OSError):
            record = self.spare.with_suffix(".json")
            disk.write_bytes(record, json.dumps(sorted(self.changes)).encode())
            self.aside.rename(self.spare)


_MANY = 30_000
"""Files: where more have changed, the next folder begins anew."""
_ONE_BY_ONE = 1000
"""Files that are synced each for itself: more cost longer than everything on the machine's disks."""


def _demand_ours(folder: Path, marker: str) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ProjectError("the output is no folder", path=str(folder), hint="name another with --output")
    if folder.exists() and any(folder.iterdir()) and not (folder / marker).is_file():
        hint = "empty it, or name another with --output"
        raise ProjectError("the output folder holds files that this program did not make", path=str(folder), hint=hint)


def _unlink(folder: Path, name: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    (folder / name).unlink(missing_ok=True)
    place = name
    with suppress(OSError):
        while place := place.rpartition("/")[0]:
            (folder / place).rmdir()


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except OSError:
        return 0


def _device(path: Path) -> int:
    try:
        return path.stat().st_dev
    except OSError:
        return -1


def _extra(folder: Path, other: Path) -> Iterator[str]:
    """Name the files of a folder that another one has not."""
    for within, _, files in os.walk(folder):
        place = Path(within).relative_to(folder)
        there = frozenset(next(os.walk(other / place), ("", (), ()))[2])
        yield from ((place / name).as_posix() for name in files if name not in there)


def _same_bytes(path: str, data: bytes) -> bool:
    try:
        status = os.lstat(path)
        return stat.S_ISREG(status.st_mode) and status.st_size == len(data) and Path(path).read_bytes() == data
    except OSError:
        return False


def _same_file(path: Path, other: Path) -> bool:
    try:
        one, two = path.lstat(), other.stat()
    except OSError:
        return False
    return stat.S_ISREG(one.st_mode) and (one.st_size, one.st_mtime_ns) == (two.st_size, two.st_mtime_ns)
