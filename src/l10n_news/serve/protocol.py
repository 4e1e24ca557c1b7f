"""HTTP/1.1 as uvicorn speaks it, with a short way for what is asked most: a page that is held in memory.

A request that is whole, plain and alone in its packet is answered from the bytes that were made when the page was first
asked for: no task, no event and no message is made for it. Everything else goes uvicorn's own way to the application,
which gives the same answer. Both have limits on the size and the time of a request.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from l10n_news.regex import regex
from l10n_news.serve.application import MAX_HEADER_BYTES, gathered

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from l10n_news.serve.site import Site

MAX_CONNECTIONS = 2000
"""Of one process; another one is closed at once."""
HEAD_SECONDS = 10
"""How long the head of a request may take."""
IDLE_SECONDS = 20
"""How long a connection may be silent between two requests."""
WRITE_SECONDS = 60
"""How long a client may read nothing of what it asked for."""

_TICK = 5
_LARGEST = 4096
"""Bytes of a request that may take the short way."""
_LINE = regex(rb"(GET|HEAD) (/[!-~]*+) HTTP/1\.1")
_BLOCK = regex(rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++:[\t\x20-\x7e\x80-\xff]*+\r\n)++\r\n")
_NEEDS_MORE = frozenset({b"content-length", b"transfer-encoding", b"upgrade", b"expect", b"connection", b"te"})
_REFUSED = b"HTTP/1.1 %b\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class PageProtocol(HttpToolsProtocol):
    """A connection."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 -- as uvicorn declares it
        super().__init__(*arguments, **named)
        self._site = cast("Site | None", getattr(self.config.app, "site", None))
        self._short = self._site is not None
        """Whether uvicorn's parser has seen nothing of this connection."""
        self._head_bytes = 0
        """Of a request whose head is not complete."""
        self._since = self.loop.time()
        """When something last happened."""
        self._paused_since: float | None = None
        self._watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """Begin; there may be too many already."""
        super().connection_made(transport)
        if len(self.connections) > MAX_CONNECTIONS:
            transport.abort()
            return
        self._watch = self.loop.call_later(_TICK, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came: the short way where it can be."""
        if self._short and not self._head_bytes:
            self._since = self.loop.time()
            if self._answered(data):
                return
            self._short = False
        if not self._head_bytes:
            self._since = self.loop.time()
        self._head_bytes += len(data)
        beyond = 0 if self._in_body() else self._head_bytes - MAX_HEADER_BYTES
        if beyond <= 0:
            super().data_received(data)
            return
        super().data_received(data[:-beyond])
        if self._head_bytes:
            self._refuse(b"431 Request Header Fields Too Large")
        elif not self.transport.is_closing():
            super().data_received(data[-beyond:])

    def on_headers_complete(self) -> None:
        """Note that a head is complete."""
        self._head_bytes = 0
        super().on_headers_complete()

    def pause_writing(self) -> None:
        """Read no more requests from a client that does not read its answers."""
        super().pause_writing()
        self._paused_since = self.loop.time()
        self.flow.pause_reading()

    def resume_writing(self) -> None:
        """Go on."""
        super().resume_writing()
        self._paused_since = None
        self._since = self.loop.time()
        if not self.pipeline:
            self.flow.resume_reading()

    # ── the short way ─────────────────────────────────────────────────────────────────────────────

    def _answered(self, data: bytes) -> bool:
        """Answer a whole request for a page in memory; False where it is another one."""
        if len(data) > _LARGEST or self._site is None:
            return False
        first, _, block = data.partition(b"\r\n")
        line, headers = _line(first), _headers(block)
        if line is None or headers is None:
            return False
        one = self._site.answer(line[0], line[1], headers)
        if not isinstance(one.body, bytes):
            return False
        dated = _dated(tuple(self.server_state.default_headers))
        body = one.body if line[0] == "GET" else b""
        self.transport.writelines((one.head, dated, body))
        self.server_state.total_requests += 1
        return True

    # ── limits ────────────────────────────────────────────────────────────────────────────────────

    def _in_body(self) -> bool:
        """Tell whether what comes is content that nobody reads; the connection ends with the answer."""
        return self.cycle is not None and self.cycle.more_body

    def _refuse(self, status: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(_REFUSED % status)
            self.transport.close()

    def _look(self) -> None:
        """End a connection that takes too long over something."""
        if self.transport.is_closing():
            self._watch = self.loop.call_later(_TICK, self.transport.abort)
            return
        now = self.loop.time()
        if self._paused_since is not None and now - self._paused_since > WRITE_SECONDS:
            self.transport.abort()
            return
        if self._head_bytes and now - self._since > HEAD_SECONDS:
            self._refuse(b"408 Request Timeout")
        elif self._is_silent() and now - self._since > IDLE_SECONDS:
            self.transport.close()
        self._watch = self.loop.call_later(_TICK, self._look)

    def _is_silent(self) -> bool:
        return self._paused_since is None and (self.cycle is None or self.cycle.response_complete)


@lru_cache(maxsize=4096)
def _line(first: bytes) -> tuple[str, str] | None:
    """Read a request line: the method and the path. The same addresses are asked for again and again."""
    match = _LINE.fullmatch(first)
    return None if match is None else (match[1].decode(), match[2].partition(b"?")[0].decode())


@lru_cache(maxsize=1024)
def _headers(block: bytes) -> Mapping[bytes, bytes] | None:
    """Read the headers of a request, up to its empty line; a client sends the same ones again and again.

    Returns:
        None for what is malformed, or needs more than an answer.

    """
    if _BLOCK.fullmatch(block) is None:
        return None
    lines = (line.partition(b":") for line in block[:-4].split(b"\r\n"))
    found = gathered([(name.lower(), value.strip(b" \t")) for name, _, value in lines])
    return found if found is not None and (_NEEDS_MORE.isdisjoint(found) or _is_plain(found)) else None


@lru_cache(maxsize=4)
def _dated(headers: tuple[tuple[bytes, bytes], ...]) -> bytes:
    """Write the headers that change with time, and the empty line."""
    return b"".join(b"%b: %b\r\n" % pair for pair in headers) + b"\r\n"


def _is_plain(headers: dict[bytes, bytes]) -> bool:
    """Tell whether all that stands in the way of a short answer is ``Connection: keep-alive``."""
    return headers.get(b"connection", b"").lower() == b"keep-alive" and len(_NEEDS_MORE.intersection(headers)) == 1
