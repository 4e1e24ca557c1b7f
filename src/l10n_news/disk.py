"""Files that survive a crash: whole writes, exchanges, a lock. Knows nothing of the project."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import signal
import stat
import tempfile
import time
from contextvars import ContextVar
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_ATTEMPTS = 20
"""How often a file that keeps changing under us is merged again."""
_WAITS = 100
"""How often within a second it is asked whether a file is still written."""
_F_SETSIG = 10
"""fcntl(2): the signal that tells of the end of a lease."""


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


def digest(data: bytes) -> str:
    """Give what stands for the bytes of a file."""
    return blake2b(data, digest_size=16).hexdigest()


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


def names_below(folder: Path, *endings: str) -> Iterator[str]:
    """Yield the paths of the files with such an ending below a folder, relative to it, with ``/``; no hidden file."""
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
            elif one.name.endswith(endings) and not one.name.startswith("."):
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


def renew(path: Path, data: bytes, *, limit: int) -> bool:
    """Replace a file that can be made again, where it has other bytes.

    A reader sees the old or the new bytes, also after a kill. Nothing waits for the disk, as a crash would ask for.

    Returns:
        Whether the file was changed.

    Raises:
        UnreadableError: the file cannot be read.
        OSError: it cannot be written.

    """
    if _read_or_none(path, limit) == data:
        return False
    beside = _write_beside(path, data, synced=False)
    try:
        beside.replace(path.resolve() if path.is_symlink() else path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return True


def overwrite(path: Path, data: bytes) -> None:
    """Write a file in place: for a cache whose reader can tell a file that was cut off, as by a digest.

    Raises:
        OSError: it cannot be written, or is a link or no file.

    """
    how = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path, how, 0o644)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, how, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def rewrite(
    path: Path,
    transform: Callable[[bytes | None], bytes | None],
    *,
    limit: int,
    reconcile: Callable[[bytes, bytes, bytes], bytes] | None = None,
) -> bool:
    """Change a file that another program may save at the same moment, and lose neither's work.

    The new bytes are exchanged with the file, and what comes out is compared with what was read: where somebody
    saved in between, their bytes go back and the change is made again from them. Where somebody saves once more just
    before theirs are back, the newest stays and the older one is merged into it.

    Args:
        path: the file; it may be missing.
        transform: gives the new bytes from the present ones (None: no file); None or equal bytes for no change.
        limit: size in bytes above which the file is refused.
        reconcile: merges two saves of one file, given what both began from: (base, newest, older). None: the newest
            counts.

    Returns:
        Whether the file was changed.

    Raises:
        UnreadableError: the file cannot be read.
        OSError: it cannot be written.

    """
    older: list[tuple[bytes, bytes]] = []
    try:
        for _ in range(_ATTEMPTS):
            present = whole = _read_or_none(path, limit)
            for base, save in older if reconcile and present is not None else ():
                whole = reconcile(base, whole or b"", save) if reconcile else whole
            wanted = transform(whole)
            wanted = whole if wanted is None else wanted
            if wanted is None or wanted == present:
                return False
            if _replaced(path, present, wanted, limit, older):
                return True
    except BaseException:
        for _, save in older if reconcile else ():
            _keep(path, save)
        raise
    raise OSError(errno.EBUSY, "another program keeps changing the file", str(path))


def _replaced(path: Path, present: bytes | None, wanted: bytes, limit: int, older: list[tuple[bytes, bytes]]) -> bool:
    """Write new bytes aside and put them in place; False where the file is not the present one any more."""
    beside = _write_beside(path, wanted, present)
    try:
        displaced = _put(beside, path, present, limit)
        if displaced is None:
            _sync_soon(path.parent)
            return True
        older += [(present or b"", save) for save in displaced]
        return False
    finally:
        beside.unlink(missing_ok=True)


def _put(beside: Path, path: Path, expected: bytes | None, limit: int) -> list[bytes] | None:
    """Put a new file in the place of one with the expected bytes.

    Returns:
        None where that was done. Otherwise the file is as another program left it, and these are the saves that it
        wrote over without having seen them: mostly none.
    """
    if expected is None:
        try:
            os.link(beside, path)
        except FileExistsError:
            return []
        return None
    if path.is_symlink():  # a link stays a link: what it leads to is replaced
        path = path.resolve(strict=True)
    if _read_or_none(path, limit) != expected:
        return []
    mine = beside.read_bytes()
    if not exchange(beside, path):
        beside.replace(path)
        return None
    written = _is_written(beside)
    if not written and _read_or_none(beside, limit) == expected:
        return None
    displaced = _give_back(beside, path, mine, limit)
    if written:
        raise OSError(errno.EBUSY, "another program does not finish writing the file", str(path))
    return displaced


def _give_back(beside: Path, path: Path, mine: bytes, limit: int) -> list[bytes]:
    """Put back what somebody saved just before our exchange; give what was saved over meanwhile, oldest first."""
    displaced: list[bytes] = []
    while True:
        theirs = _read_or_none(beside, limit)
        exchange(beside, path)
        if theirs is None or _read_or_none(beside, limit) == mine:
            return displaced
        displaced.append(theirs)
        mine = theirs


def _is_written(path: Path) -> bool:
    """Whether somebody still has a file open for writing, after waiting for a second (fcntl(2), «Leases»).

    An editor that saves in place empties the file, writes and closes it: what we took out may not be all of it yet.
    """
    command = getattr(fcntl, "F_SETLEASE", None)
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC) if command is not None else -1
    if command is None:
        return False
    try:
        fcntl.fcntl(descriptor, _F_SETSIG, signal.SIGURG)  # one that is ignored where nobody asks for it
        for _ in range(_WAITS):
            try:
                fcntl.fcntl(descriptor, command, fcntl.F_RDLCK)
            except OSError as error:
                if error.errno != errno.EAGAIN:  # the file system has no leases
                    return False
                time.sleep(1 / _WAITS)
            else:
                return False
    finally:
        os.close(descriptor)
    return True


def _keep(path: Path, save: bytes) -> None:
    """Keep beside a file what somebody saved and what could not be merged into it."""
    write_bytes(path.with_name(f"{path.name}.{_digest(save)}.saved"), save)


def sweep(folder: Path, ending: str) -> None:
    """Remove what a run that was killed left beside the files with an ending.

    What it had taken out of a file's place to put it back is somebody's save: that is kept, with ``.saved`` at its end.
    What it had not written to its end is nobody's.
    """
    for file in folder.rglob(f".*{ending}.*.part"):
        file.unlink(missing_ok=True)
    for file in folder.rglob(f".*{ending}.*.new"):
        with contextlib.suppress(FileNotFoundError):
            if _digest(file.read_bytes()) in file.name.split("."):
                file.unlink()
            else:
                file.rename(file.with_name(file.name.removeprefix(".").removesuffix("new") + "saved"))


def _digest(data: bytes | None) -> str:
    return "none" if data is None else blake2b(data, digest_size=6).hexdigest()


def _read_or_none(path: Path, limit: int) -> bytes | None:
    try:
        return read_bytes(path, limit=limit)
    except FileNotFoundError:
        return None


def _write_beside(path: Path, data: bytes, present: bytes | None = None, *, synced: bool = True) -> Path:
    """Write new bytes into a file of their own, whose name tells what may be in it once all of it is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{path.stem[:40]}{path.suffix[:10]}.{_digest(data)}.{_digest(present)}."
    descriptor, name = tempfile.mkstemp(prefix=prefix, suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(descriptor, _mode_of(path))
            if synced:
                os.fsync(descriptor)
        return beside.rename(beside.with_suffix(".new"))
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode_of(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return 0o644


_together: ContextVar[set[Path] | None] = ContextVar("_together", default=None)
"""Folders that are synced when a batch ends."""


@contextlib.contextmanager
def batch() -> Iterator[None]:
    """Write many files: each is on the disk before it takes its place, and each folder is synced once, at the end.

    What a crash of the machine may undo is only that a file has taken its place.
    """
    folders: set[Path] = set()
    token = _together.set(folders)
    try:
        yield
    finally:
        _together.reset(token)
        for folder in sorted(folders):
            sync_folder(folder)


def _sync_soon(folder: Path) -> None:
    folders = _together.get()
    if folders is None:
        sync_folder(folder)
    else:
        folders.add(folder)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@cache
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step (renameat2(2), RENAME_EXCHANGE); False where the system cannot."""
    call = getattr(_library(), "renameat2", None)
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
