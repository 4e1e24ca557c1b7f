"""The state of what is published, as the files' own states tell it."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING, Self

from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class State(Struct, frozen=True):
    """What tells the state of a published folder."""

    unseen: tuple[str, ...]
    """Endings of files of which only the names count."""
    folders: dict[str, tuple[int, bytes]]
    """For each folder in it, with ``/`` behind, how many files lie there, and a digest of their names and signs."""

    @classmethod
    def of(cls, folder: Path, *, unseen: tuple[str, ...]) -> Self:
        """Look at all files of a folder."""
        found = cls(unseen, {})
        pending = [""]
        while pending:
            within = pending.pop()
            pending += found.take(folder, within)
        return found

    def after(self, folder: Path, changes: Iterable[str]) -> Self:
        """Give the state when some files have changed; the folders that they do not lie in are not looked at again.

        Args:
            folder: the published one.
            changes: names of files that have changed, are new or are gone.
        """
        found = type(self)(self.unseen, dict(self.folders))
        for within in {above for name in changes for above in _above(name)}:
            found.folders.pop(within, None)
            found.take(folder, within)
        return found

    def take(self, folder: Path, within: str) -> list[str]:
        """Look at the files of one folder in it, as they are now; give the folders there."""
        lines, folders = [], []
        try:
            with os.scandir(f"{folder}/{within}") as found:
                for one in found:
                    name = one.name
                    if one.is_dir(follow_symlinks=False):
                        folders.append(f"{within}{name}/")
                    elif name.endswith(self.unseen):
                        lines.append(name)
                    else:
                        status = one.stat(follow_symlinks=False)
                        lines.append(f"{name} {status.st_size} {status.st_mtime_ns} {status.st_ino} {status.st_mode}")
        except OSError:
            if not lines and not folders:
                return []
        lines.sort()
        summed = blake2b("\n".join(lines).encode("utf-8", "surrogateescape"), digest_size=16)
        self.folders[within] = len(lines), summed.digest()
        return folders

    def __str__(self) -> str:
        """Give a line of text that stands for it."""
        number = sum(number for number, _ in self.folders.values())
        listed = "\n".join(f"{within} {summed.hex()}" for within, (_, summed) in sorted(self.folders.items()))
        return f"{number} {blake2b(listed.encode('utf-8', 'surrogateescape'), digest_size=16).hexdigest()}"


def _above(name: str) -> Iterator[str]:
    """Yield the folders that a file lies in, with ``/`` behind."""
    end = len(name)
    while (end := name.rfind("/", 0, end)) >= 0:
        yield name[: end + 1]
    yield ""
