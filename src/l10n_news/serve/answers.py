"""What goes back to a client: a status, headers, and a body in memory or on disk."""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Header = tuple[bytes, bytes]
"""A header's name in lower case and its value."""

SECURITY: Mapping[str, str] = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
}
"""For every answer, beside its Content-Security-Policy."""

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "img-src": "'self' https: data:",
    "media-src": "'self' https:",
    "font-src": "'self'",
    "style-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""Content-Security-Policy (CSP 3): what the pages need, and nothing that runs. JSON-LD is data and needs no leave."""


class Slice(Struct, frozen=True, kw_only=True):
    """A part of a file on disk that is too large for memory."""

    file: Path
    signature: tuple[int, ...]
    """Device, inode, size and time of the file that was described to the client; another one is not sent."""
    start: int
    end: int


class Answer(Struct, frozen=True):
    """What goes back to a client."""

    status: int
    headers: tuple[Header, ...]
    body: bytes | Slice = b""
    head: bytes = b""
    """The status line and the headers as they go over the wire, without ``Date`` and the empty line."""


def answer(status: int, headers: Mapping[str, str], body: bytes | Slice = b"", *, size: int | None = None) -> Answer:
    """Put an answer together.

    Args:
        status: of HTTP.
        headers: without Content-Length; characters of Latin-1.
        body: what is sent.
        size: Content-Length where it is not the body's (HEAD); -1 for none (204 and 304).

    Raises:
        ValueError: a header would begin another one.

    """
    length = size if size is not None else len(body) if isinstance(body, bytes) else body.end - body.start
    lines = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
    if length >= 0:
        lines.append((b"content-length", b"%d" % length))
    if any(not _is_line(name) or not _is_line(value) for name, value in lines):
        raise ValueError("a header holds a control character")
    return Answer(status, tuple(lines), body, _status_line(status) + _block(lines))


def plain(status: int, said: str, more: Mapping[str, str] | None = None) -> Answer:
    """Put together an answer of one sentence."""
    headers = {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store", **guarded(), **(more or {})}
    return answer(status, headers, said.encode() + b"\n")


def guarded(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the security headers, with directives that widen the policy of one page."""
    policy = {**POLICY, **(more or {})}
    return {**SECURITY, "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items())}


@lru_cache(maxsize=64)
def _status_line(status: int) -> bytes:
    return b"HTTP/1.1 %d %b\r\n" % (status, HTTPStatus(status).phrase.encode())


def _block(lines: Iterable[Header]) -> bytes:
    return b"".join(b"%b: %b\r\n" % line for line in lines)


def _is_line(text: bytes) -> bool:
    return not any(byte < 32 or byte == 127 for byte in text)
