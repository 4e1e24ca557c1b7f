"""What the machines of a cluster share: a folder, a bucket, anything that fsspec opens. Named by content.

A pack is a few files in one object (a ZIP archive), so that thousands of small files do not travel one by one. Its name
is the digest of what is in it, and every reader compares: an object that was cut off is never taken for a whole one.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from l10n_news.disk import digest
from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LEVEL = 1
"""Of compression: what is packed is sent once and read once."""


class Depot:
    """A place that every machine of a cluster reaches."""

    def __init__(self, url: str) -> None:
        """Open it.

        Args:
            url: as fsspec reads it, ``file:///mnt/share``, ``s3://bucket/folder``, ``gcs://…``, or a folder's path.
                What the file system wants to know else, as an endpoint, stands in fsspec's own configuration.

        Raises:
            ProjectError: nothing can open it.

        """
        try:
            from fsspec.core import url_to_fs  # noqa: PLC0415 -- only where a cluster is asked for
        except ImportError:
            raise ProjectError("a cluster wants fsspec", hint="pip install 'l10n-news[cluster]'") from None
        self.url = url
        try:
            self._files, root = url_to_fs(url)
        except (ImportError, ValueError, OSError) as error:
            hint = "fsspec wants s3fs for s3://, gcsfs for gcs://, …"
            raise ProjectError(f"the storage cannot be opened: {url}: {error}", hint=hint) from None
        self._root = str(root)

    def __reduce__(self) -> tuple[type[Depot], tuple[str]]:
        """Let another process open it by its URL."""
        return Depot, (self.url,)

    def put(self, data: bytes) -> str:
        """Keep bytes, and give the name by which they can be had.

        Raises:
            ProjectError: they cannot be written.

        """
        name = digest(data)
        with self._trouble("written"):
            self._files.makedirs(self._root, exist_ok=True)
            self._files.pipe_file(f"{self._root}/{name}", data)
        return name

    def get(self, name: str) -> bytes:
        """Give what is kept by a name.

        Raises:
            ProjectError: it cannot be read, or is not what was put there.

        """
        with self._trouble("read"):
            data = bytes(self._files.cat_file(f"{self._root}/{name}"))
        if digest(data) != name:
            raise ProjectError("an object of the storage is not what was put there", path=f"{self.url}/{name}")
        return data

    def remove(self, name: str) -> None:
        """Forget what is kept by a name; what is gone already is no trouble."""
        with self._trouble("changed"), suppress(FileNotFoundError):
            self._files.rm_file(f"{self._root}/{name}")

    def clear(self) -> None:
        """Forget all that is kept."""
        with self._trouble("changed"), suppress(FileNotFoundError):
            self._files.invalidate_cache()
            self._files.rm(self._root, recursive=True)

    @contextmanager
    def _trouble(self, done: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            said = error.strerror or str(error) or type(error).__name__
            raise ProjectError(f"the storage cannot be {done}: {said}", path=self.url) from None


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Put files into one archive; the same files give the same bytes.

    Args:
        files: path and bytes of each.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, _LEVEL)
    return made.getvalue()


def unpack(data: bytes) -> dict[str, bytes]:
    """Give the files of an archive by their paths."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
