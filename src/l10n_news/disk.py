"""Files that survive a crash: whole writes, exchanges, a lock, a staged folder. Knows nothing of the project."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Self

from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_ATTEMPTS = 20
"""How often a file that keeps changing under us is merged again."""


class UnreadableError(OSError):
    """A file that is there cannot be read."""


def read_bytes(path: Path, *, limit: int) -> bytes:
    """Read a regular file.

    Args:
        path: a regular file, or a link to one.
        limit: size in bytes above which it is refused.

    Raises:
        FileNotFoundError: there is none.
        UnreadableError: it cannot be read, is too large, or is a folder, a pipe or a device.

    """
    try:
        return _read_regular(path, limit)
    except FileNotFoundError:
        if path.is_symlink():
            raise UnreadableError(errno.ENOENT, "the link leads nowhere", str(path)) from None
        raise
    except OSError as error:
        raise UnreadableError(error.errno, error.strerror, error.filename) from None


def _read_regular(path: Path, limit: int) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        if status.st_size > limit:
            raise OSError(errno.EFBIG, f"larger than {limit >> 20} MiB", str(path))
        data = file.read(limit + 1)
    if len(data) > limit:
        raise OSError(errno.EFBIG, f"larger than {limit >> 20} MiB", str(path))
    return data


def signature(path: Path | str) -> list[int] | None:
    """Give what tells a regular file's state without reading it: size, times of change in nanoseconds, inode.

    Returns:
        None for anything else, a link too, and for what cannot be looked at.

    """
    try:
        status = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def names_below(folder: Path, ending: str) -> Iterator[str]:
    """Yield the paths of the files with an ending below a folder, relative to it, with ``/``; no hidden file."""
    pending = [""]
    while pending:
        within = pending.pop()
        try:
            found = list(os.scandir(folder / within))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for one in found:
            if one.is_dir(follow_symlinks=False):
                pending.append(f"{within}{one.name}/")
            elif one.name.endswith(ending) and not one.name.startswith("."):
                yield f"{within}{one.name}"


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file in whole: a reader sees the old or the new bytes, also after a crash."""
    beside = _write_beside(path, data)
    try:
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def rewrite(path: Path, transform: Callable[[bytes | None], bytes | None], *, limit: int) -> bool:
    """Change a file that another program may save at the same moment, and lose neither's work.

    The new bytes are exchanged with the file, and what comes out is compared with what was read: where somebody
    saved in between, their bytes go back and the change is made again from them.

    Args:
        path: the file; it may be missing.
        transform: gives the new bytes from the present ones (None: no file); None or equal bytes for no change.
        limit: size in bytes above which the file is refused.

    Returns:
        Whether the file was changed.

    Raises:
        UnreadableError: the file cannot be read.
        OSError: it cannot be written.

    """
    for _ in range(_ATTEMPTS):
        present = _read_or_none(path, limit)
        wanted = transform(present)
        if wanted is None or wanted == present:
            return False
        beside = _write_beside(path, wanted)
        try:
            if _put(beside, path, present, limit):
                _sync_folder(path.parent)
                return True
        finally:
            beside.unlink(missing_ok=True)
    raise OSError(errno.EBUSY, "another program keeps changing the file", str(path))


def _put(beside: Path, path: Path, expected: bytes | None, limit: int) -> bool:
    """Put a new file in the place of one with the expected bytes; False, with nothing changed, where it has others."""
    if expected is None:
        try:
            os.link(beside, path)
        except FileExistsError:
            return False
        return True
    if path.is_symlink():  # a link stays a link: what it leads to is replaced
        path = path.resolve(strict=True)
    if _read_or_none(path, limit) != expected:
        return False
    mine = beside.read_bytes()
    if not _exchange(beside, path):
        beside.replace(path)
        return True
    if _read_or_none(beside, limit) == expected:
        return True
    _give_back(beside, path, mine, limit)
    return False


def _give_back(beside: Path, path: Path, mine: bytes, limit: int) -> None:
    """Put back what somebody saved just before our exchange; where they save once more meanwhile, the newest stays."""
    while True:
        theirs = _read_or_none(beside, limit)
        _exchange(beside, path)
        if _read_or_none(beside, limit) == mine or theirs is None:
            return
        mine = theirs


def _read_or_none(path: Path, limit: int) -> bytes | None:
    try:
        return read_bytes(path, limit=limit)
    except FileNotFoundError:
        return None


def _write_beside(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(descriptor, _mode_of(path))
            os.fsync(descriptor)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _mode_of(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return 0o644


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step (renameat2(2), RENAME_EXCHANGE); False where the system cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    result: int = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if result == 0:
        return True
    number = ctypes.get_errno()
    if number in {errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EOPNOTSUPP}:
        return False
    raise OSError(number, os.strerror(number), str(other))


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock of the project: two runs take turns. The lock ends with the process, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class StagedFolder:
    """A folder that is written aside and swapped in whole.

    What was published stays as it is until ``publish``, which does nothing where every file is the same.
    """

    def __init__(self, folder: Path, *, marker: str) -> None:
        """Begin.

        Args:
            folder: what will be replaced.
            marker: name of a file that shows that a folder was made by us; any other folder with content is refused.

        Raises:
            ProjectError: the folder is not ours.

        """
        self.folder = folder
        self.marker = marker
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise ProjectError("the output is no folder", path=str(folder), hint="name another with --output")
        if folder.exists() and any(folder.iterdir()) and not (folder / marker).is_file():
            hint = "empty it, or name another with --output"
            raise ProjectError(
                "the output folder holds files that this program did not make", path=str(folder), hint=hint
            )
        folder.parent.mkdir(parents=True, exist_ok=True)
        self.aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".new", dir=folder.parent))
        self.aside.chmod(0o755)
        self._names: set[str] = set()
        self._changed = not folder.exists()
        self.put(marker, b"Made by l10n-news. Each build replaces this folder.\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.aside, ignore_errors=True)

    def put(self, name: str, data: bytes) -> None:
        """Add a file; one that is published with the same bytes is kept, with its times.

        Args:
            name: path relative to the folder, with ``/``.
            data: its bytes.

        Raises:
            ProjectError: the name leads out of the folder or stands there already.

        """
        target = self._place(name)
        published = self.folder / name
        if _same_bytes(published, data):
            os.link(published, target)
            return
        self._changed = True
        target.write_bytes(data)

    def copy(self, name: str, source: Path) -> None:
        """Add a copy of a file, with its times; one that is published already is kept.

        Raises:
            ProjectError: as ``put``.

        """
        target = self._place(name)
        published = self.folder / name
        if _same_file(published, source):
            os.link(published, target)
            return
        self._changed = True
        shutil.copyfile(source, target)
        shutil.copystat(source, target)

    def _place(self, name: str) -> Path:
        parts = name.split("/")
        if name in self._names or "\0" in name or any(part in {"", ".", ".."} for part in parts):
            raise ProjectError("this output name is taken or not allowed", path=name)
        self._names.add(name)
        target = self.aside.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def publish(self) -> bool:
        """Swap the new folder in, whole.

        Returns:
            Whether anything changed.

        """
        if not self._changed and self._names >= set(_files_below(self.folder)):
            return False
        if not self.folder.exists():
            self.aside.rename(self.folder)
        elif not _exchange(self.aside, self.folder):
            old = self.aside.with_suffix(".old")
            self.folder.rename(old)
            self.aside.rename(self.folder)
            old.rename(self.aside)
        _sync_folder(self.folder.parent)
        return True


def _same_bytes(path: Path, data: bytes) -> bool:
    try:
        status = path.lstat()
        return stat.S_ISREG(status.st_mode) and status.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _same_file(path: Path, other: Path) -> bool:
    try:
        one, two = path.lstat(), other.stat()
    except OSError:
        return False
    return stat.S_ISREG(one.st_mode) and (one.st_size, one.st_mtime_ns) == (two.st_size, two.st_mtime_ns)


def _files_below(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for name in files:
            yield Path(parent, name).relative_to(folder).as_posix()
