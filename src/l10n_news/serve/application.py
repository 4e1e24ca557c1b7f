"""The site as an ASGI 3 application: it runs under every ASGI server."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

from l10n_news.regex import regex
from l10n_news.serve.answers import Slice, plain
from l10n_news.serve.entry import ChangedError, open_listed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    Message = dict[str, Any]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]

    from l10n_news.serve.answers import Answer
    from l10n_news.serve.site import Site

MAX_HEADERS = 100
MAX_HEADER_BYTES = 32 << 10
"""Bytes of all names and values."""

_CHUNK = 1 << 18
_VERSIONS = frozenset({"1.0", "1.1", "2", "3"})
_HOST = regex(rb"[A-Za-z0-9._~:\[\]%!$&'()*+,;=-]{0,255}+")
"""RFC 3986 § 3.2.2, without its exceptions."""
_CLOSE = (b"connection", b"close")


class Application:
    """Answers with the pages of a site; answers to no websocket."""

    def __init__(self, site: Site) -> None:
        """Serve a site."""
        self.site = site

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] == "lifespan":
            await lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})

    async def _http(self, scope: Mapping[str, Any], send: Send) -> None:
        headers = gathered(scope["headers"], demand_host=scope.get("http_version") == "1.1")
        target = (scope.get("raw_path") or scope["path"].encode("utf-8", "replace")).decode("latin-1").partition("?")[0]
        one = plain(400, "This is no request that a browser makes.")
        if headers is not None and scope.get("http_version") in _VERSIONS:
            one = self.site.answer(scope["method"], target, headers)
        descriptor = None
        if isinstance(one.body, Slice) and scope["method"] == "GET":
            try:
                descriptor = open_listed(one.body.file, one.body.signature)
            except ChangedError:
                one = plain(503, "The site is being replaced. Try again.", {"retry-after": "1"})
        closing = (_CLOSE,) if headers is None or has_body(headers) else ()
        try:
            await send_answer(one, scope["method"], send, closing, descriptor)
        finally:
            if descriptor is not None:
                os.close(descriptor)


async def send_answer(
    one: Answer, method: str, send: Send, more: tuple[Any, ...] = (), descriptor: int | None = None
) -> None:
    """Send an answer; one to HEAD without its body.

    Args:
        one: the answer.
        method: of the request.
        send: of ASGI.
        more: headers of this answer alone.
        descriptor: of the open file, where the body is on disk.

    Raises:
        ChangedError: the file on disk is shorter than was said; the connection ends.

    """
    await send({"type": "http.response.start", "status": one.status, "headers": [*one.headers, *more]})
    if descriptor is None or not isinstance(one.body, Slice):
        body = one.body if isinstance(one.body, bytes) and method != "HEAD" else b""
        await send({"type": "http.response.body", "body": body})
        return
    place = one.body.start
    while place < one.body.end:
        data = await asyncio.to_thread(os.pread, descriptor, min(_CHUNK, one.body.end - place), place)
        if not data:
            raise ChangedError(str(one.body.file))  # the connection ends: the client sees that it is not all
        place += len(data)
        await send({"type": "http.response.body", "body": data, "more_body": place < one.body.end})


async def _nothing() -> None:
    pass


async def lifespan(
    receive: Receive,
    send: Send,
    begin: Callable[[], Awaitable[None]] = _nothing,
    end: Callable[[], Awaitable[None]] = _nothing,
) -> None:
    """Begin and end with the server (ASGI, «Lifespan Protocol»)."""
    while True:
        message = await receive()
        await (begin() if message["type"] == "lifespan.startup" else end())
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


def gathered(pairs: Iterable[tuple[bytes, bytes]], *, demand_host: bool = True) -> dict[bytes, bytes] | None:
    """Put headers into a mapping; several of one name are joined (RFC 9110 § 5.3).

    Returns:
        None for a request to be refused: without exactly one well-formed Host (RFC 9112 § 3.2), or with too many
        headers.

    """
    found: dict[bytes, bytes] = {}
    hosts = size = 0
    for number, (name, value) in enumerate(pairs):
        size += len(name) + len(value)
        if number >= MAX_HEADERS or size > MAX_HEADER_BYTES:
            return None
        if name == b"host":
            hosts += 1
            if _HOST.fullmatch(value) is None:
                return None
        glue = b"; " if name == b"cookie" else b", "
        found[name] = found[name] + glue + value if name in found else value
    return None if hosts > 1 or (demand_host and not hosts) else found


def has_body(headers: Mapping[bytes, bytes]) -> bool:
    """Tell whether a request carries content, which nobody reads."""
    return b"transfer-encoding" in headers or headers.get(b"content-length", b"0") != b"0"
