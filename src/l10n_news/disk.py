"""Files that survive a crash: whole writes, exchanges, a lock. Knows nothing of the project."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

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
    sync_folder(path.parent)


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
                sync_folder(path.parent)
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
    if not exchange(beside, path):
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
        exchange(beside, path)
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


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def exchange(one: Path, other: Path) -> bool:
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
