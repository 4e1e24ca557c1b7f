"""A file of the site: what is known of it from its folder, and the answers made from its bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING

from l10n_news import packed
from l10n_news.record import Struct, field
from l10n_news.serve.answers import Slice, answer, guarded
from l10n_news.serve.encodings import IDENTITY
from l10n_news.serve.policy import widened
from l10n_news.serve.types import cache_control, content_type

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from l10n_news.serve.answers import Answer

Signature = tuple[int, ...]
"""Device, inode, size in bytes, time of change in nanoseconds."""

LARGE = 4 << 20
"""Bytes; a larger file stays on disk and is sent piece by piece."""


class ChangedError(Exception):
    """A file is gone or not the one that was listed: the site was built again."""


class Entry(Struct, kw_only=True):
    """A file of the site."""

    path: str
    """Relative to the site's folder, with ``/``."""
    file: Path
    signature: Signature
    packed: Mapping[str, tuple[Path, Signature]] = field(default_factory=dict)
    """The files beside it that hold its variants, by content coding."""
    language: str | None = None
    """BCP 47 tag of the folder it lies in."""
    answers: Mapping[str, Answer] | None = None
    """The whole file in each content coding, once it has been asked for."""

    def same_as(self, other: Entry) -> bool:
        """Tell whether the answers of one are those of the other."""
        return (self.signature, self.packed, self.language) == (other.signature, other.packed, other.language)

    def load(self) -> Mapping[str, Answer]:
        """Make the answers: 200 with the whole file, for each content coding.

        Raises:
            ChangedError: the site was built again.

        """
        if self.signature[2] > LARGE:
            return {IDENTITY: self._large()}
        data = read(self.file, self.signature)
        bodies = {name: read(file, signature) for name, (file, signature) in self.packed.items()}
        if not bodies:
            made = packed.variants(self.path, data)
            bodies = {
                coding: made[self.path + end] for end, coding in packed.ENDINGS.items() if self.path + end in made
            }
        headers = self._headers(data)
        if bodies:
            headers["vary"] = "accept-encoding"
        found = {}
        for coding, body in {**bodies, IDENTITY: data}.items():
            own = {} if coding == IDENTITY else {"content-encoding": coding}
            found[coding] = answer(200, {**headers, **own, "etag": etag(body)}, body)
        return found

    def _large(self) -> Answer:
        device, inode, size, moment = self.signature
        body = Slice(file=self.file, signature=(device, inode, size, moment), start=0, end=size)
        return answer(200, {**self._headers(b""), "etag": f'"{size:x}-{moment:x}"'}, body)

    def _headers(self, data: bytes) -> dict[str, str]:
        kind = content_type(self.path)
        more = widened(data) if kind.startswith("text/html") else {}
        if kind.startswith("image/svg"):
            more = {"style-src": "'self' 'unsafe-inline'"}
        headers = {"content-type": kind, "cache-control": cache_control(self.path), "accept-ranges": "bytes"}
        if self.language:
            headers["content-language"] = self.language
        return {**headers, **guarded(more)}


def etag(body: bytes) -> str:
    """Give the strong entity tag of a body (RFC 9110 § 8.8.3): the same for the same bytes, on every machine."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def signature_of(status: os.stat_result) -> Signature:
    """Give what tells one state of a file from another."""
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def read(file: Path, signature: Signature) -> bytes:
    """Read a file that must be the one that was listed.

    Raises:
        ChangedError: it is not.

    """
    descriptor = open_listed(file, signature)
    with os.fdopen(descriptor, "rb") as opened:
        data = opened.read(signature[2] + 1)
    if len(data) != signature[2]:
        raise ChangedError(str(file))
    return data


def open_listed(file: Path, signature: Signature) -> int:
    """Open a file that must be the one that was listed; a link is never followed.

    Raises:
        ChangedError: it is not.

    """
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        raise ChangedError(str(file)) from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or signature_of(status) != signature:
        os.close(descriptor)
        raise ChangedError(str(file))
    return descriptor
