"""A small site to be served, and ways to ask it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from l10n_news import packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TAGS = ("de", "en", "pt-BR", "zh-Hans")


def page(tag: str, words: str) -> bytes:
    """Make a page that is long enough to be compressed."""
    head = f'<!DOCTYPE html>\n<html lang="{tag}"><head><title>{words}</title></head>'
    return f"{head}<body><h1>{words}</h1>{'<p>Words.</p>' * 60}</body></html>\n".encode()


FILES: Mapping[str, bytes] = {
    **{f"{tag}/index.html": page(tag, f"Home {tag}") for tag in TAGS},
    **{f"{tag}/404.html": page(tag, f"Not found {tag}") for tag in TAGS},
    **{f"{tag}/world/index.html": page(tag, f"World {tag}") for tag in TAGS},
    **{f"{tag}/world/ferry.html": page(tag, f"Ferry {tag}") for tag in TAGS},
    "en/feed.xml": b"<feed>" + b"<entry/>" * 60 + b"</feed>\n",
    "de/welt/f\u00e4hre.html": page("de", "F\u00e4hre"),
    "index.html": page("en", "Languages"),
    "robots.txt": b"User-agent: *\nAllow: /\n",
    "assets/site.css": b"body { margin: 0 }\n" * 40,
    "world/ferry.jpg": bytes(range(256)) * 8,
    "archive.gz": b"a file of its own",
    "_redirects": b"""/en/old.html /en/world/ferry.html 301
/en/world/index.html /en/ 302
/en/gone/ /en/ 301
/x //evil.example/ 301
""",
    ".l10n-news-site": b"Made by a test.\n",
}


def put(folder: Path, files: Mapping[str, bytes], *, pack: bool = True) -> Path:
    """Write a site."""
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        for path, variant in packed.variants(name, data).items() if pack else ():
            (folder / path).write_bytes(variant)
    return folder


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(
    application: Any,
    path: str,
    headers: Mapping[str, str] | list[tuple[bytes, bytes]] | None = None,
    *,
    method: str = "GET",
) -> Reply:
    """Ask an ASGI application, without a server; the Host is a proper one unless another is given."""
    if isinstance(headers, list):
        pairs = headers
    else:
        given = {"host": "127.0.0.1:8000", **(headers or {})}
        pairs = [(name.encode(), value.encode("latin-1")) for name, value in given.items()]
    raw, _, query = path.partition("?")
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "path": unquote(raw),
        "raw_path": raw.encode("latin-1"),
        "query_string": query.encode("latin-1"),
        "headers": pairs,
    }
    return asyncio.run(_ask(application, scope))


async def _ask(application: Any, scope: Mapping[str, Any]) -> Reply:
    sent: list[dict[str, Any]] = []
    asked = iter((True,))

    async def receive() -> dict[str, Any]:
        if not next(asked, False):
            await asyncio.Event().wait()  # the client waits for its answer
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await application(scope, receive, send)
    head = {name.decode(): value.decode("latin-1") for name, value in sent[0]["headers"]}
    return Reply(sent[0]["status"], head, b"".join(one.get("body", b"") for one in sent[1:]))


@dataclass(frozen=True)
class Server:
    """The real server, in a process of its own."""

    port: int
    process: subprocess.Popen[str]

    def send(self, *data: bytes, timeout: float = 5) -> bytes:
        """Send bytes over one connection, piece by piece, and read until it is closed or nothing comes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            received = b""
            with contextlib.suppress(TimeoutError, ConnectionError):
                for one in data:
                    connection.sendall(one)
                while chunk := connection.recv(65536):
                    received += chunk
            return received

    def get(self, path: str, *headers: str, method: str = "GET") -> bytes:
        """Ask for one address as a plain client does, and close."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *headers, "Connection: close", "", ""]
        return self.send("\r\n".join(lines).encode("latin-1"))


@contextlib.contextmanager
def serving(folder: Path, *options: str, first: str = "") -> Iterator[Server]:
    """Run ``l10n-news serve`` on a free port, after some Python of the test's own."""
    code = f"{first}\nfrom l10n_news.cli import main; main()"
    start = ["-c", code] if first else ["-m", "l10n_news"]
    command = [sys.executable, *start, "-C", str(folder), "serve", "--port", "0", *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
            assert found
            yield Server(int(found[1]), process)
        finally:
            process.kill()
