"""The preview: pages as they would be now, which follow every save. An ASGI 3 application for one machine."""

from __future__ import annotations

import asyncio
import contextlib
import json
from hashlib import blake2b
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

from l10n_news import cldr, disk
from l10n_news.regex import regex
from l10n_news.serve import manifest
from l10n_news.serve.answers import answer, guarded, plain
from l10n_news.serve.application import gathered, lifespan, send_answer
from l10n_news.serve.languages import chosen, language_of
from l10n_news.serve.policy import widened
from l10n_news.serve.types import content_type
from l10n_news.serve.watching import saves

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from l10n_news.serve.answers import Answer
    from l10n_news.serve.application import Receive, Send
    from l10n_news.serve.studio import Studio

PREFIX = "/.l10n-preview/"
"""Addresses of the preview itself; no page of a site begins so."""

_HERE = regex(rb"(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{1,5})?+")
"""What a browser on this machine calls it. Another name is another site's that leads here (DNS rebinding)."""

_ASSETS = ("preview.js", "preview.css")
_KEEP_ALIVE = 15
"""Seconds."""
_MAX_MEDIA = 64 << 20
"""Bytes."""


class Preview:
    """Shows a project that is being worked on."""

    def __init__(self, studio: Studio) -> None:
        """Show a project."""
        self.studio = studio
        self._changed = asyncio.Event()
        self._watcher: asyncio.Task[None] | None = None

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] == "lifespan":
            await lifespan(receive, send, self._begin, self._end)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _begin(self) -> None:
        self._watcher = asyncio.create_task(self._watch())

    async def _end(self) -> None:
        if self._watcher is not None:
            self._watcher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watcher

    async def _watch(self) -> None:
        async for _ in saves(self.studio.root):
            await asyncio.to_thread(self.studio.look)
            changed, self._changed = self._changed, asyncio.Event()
            changed.set()

    async def _http(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        headers = gathered(scope["headers"], demand_host=True)
        if headers is None or _HERE.fullmatch(headers[b"host"]) is None:
            await send_answer(plain(403, "The preview answers to this machine only."), scope["method"], send)
            return
        if scope["method"] not in {"GET", "HEAD"}:
            await send_answer(plain(405, "Pages are read with GET.", {"allow": "GET, HEAD"}), scope["method"], send)
            return
        path = scope["path"]
        query = {name: values[0] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}
        if path == f"{PREFIX}events" and scope["method"] == "GET":
            await self._events(query, receive, send)
            return
        one = await asyncio.to_thread(self._answer, path, query, headers)
        await send_answer(one, scope["method"], send)

    # ── answers ───────────────────────────────────────────────────────────────────────────────────

    def _answer(self, path: str, query: Mapping[str, str], headers: Mapping[bytes, bytes]) -> Answer:
        if path == "/":
            return self._choice(headers)
        if not path.startswith(PREFIX):
            return self._file(path)
        name = path.removeprefix(PREFIX)
        if name in _ASSETS:
            data = (files("l10n_news.serve") / "assets" / name).read_bytes()
            return answer(200, {"content-type": content_type(name), **_fresh()}, data)
        if name == "entries":
            return self._entries(query.get("page", ""))
        if not name:
            return _page(200, self._overview())
        return plain(404, "There is nothing at this address.")

    def _choice(self, headers: Mapping[bytes, bytes]) -> Answer:
        tags = [cldr.bcp47(locale) for locale in self.studio.project.all_locales]
        accepted = headers.get(b"accept-language", b"").decode("latin-1")
        tag = chosen(tags, cookie="", accepted=accepted, default=tags[0])
        return answer(302, {"location": f"/{tag}/", **_fresh()})

    def _file(self, address: str) -> Answer:
        """Give a page as it would be now, or a file from beside the articles."""
        path = _site_path(address)
        media = self.studio.media_file(path)
        if media is not None:
            return _media(path, media)
        if content_type(path).startswith("text/html"):
            return _page(*self._html(path))
        data = self.studio.page(path)
        if data is None:
            return _page(*self._html(path))
        return answer(200, {"content-type": content_type(path), **_fresh()}, data)

    def _html(self, path: str) -> tuple[int, bytes, str]:
        """Give a page with its HTTP status, and why the site has none such."""
        data = self.studio.page(path)
        if self.studio.trouble:
            return 500, _told("The project cannot be shown", [self.studio.trouble]), ""
        if data is not None:
            return 200, data, self.studio.standing(path)
        tags = [cldr.bcp47(locale) for locale in self.studio.project.all_locales]
        page = self.studio.page(f"{language_of(path, tags) or tags[0]}/{manifest.NOT_FOUND}")
        return 404, page or _told("There is nothing at this address", []), ""

    def _entries(self, address: str) -> Answer:
        """Tell of the words of a page; at an address that has none there is the page that says so."""
        path, locales = _site_path(address), self.studio.project.all_locales
        tags = [cldr.bcp47(locale) for locale in locales]
        tag = language_of(path, tags) or tags[0]
        locale = locales[tags.index(tag)]
        told = self.studio.told(path, locale) or self.studio.told(f"{tag}/{manifest.NOT_FOUND}", locale)
        if told is None:
            return plain(404, "There is no page to tell of.")
        return answer(200, {"content-type": "application/json", **_fresh()}, json.dumps(told).encode())

    def _overview(self) -> bytes:
        """List every edition, those that nothing links to among them, and what is wrong."""
        rows = [
            f'<li><a href="/{escape(path)}">{escape(path)}</a> {sheet.edition.translated}/{sheet.edition.total}'
            f"{f' · {sheet.standing}' if sheet.standing else ''}</li>"
            for path, sheet in self.studio.sheets()
        ]
        wrong = [f"<li>{escape(str(finding))}</li>" for finding in self.studio.findings]
        trouble = [self.studio.trouble] if self.studio.trouble else []
        return _told("All editions", trouble, f"<ul>{''.join(rows)}</ul><h2>Findings</h2><ul>{''.join(wrong)}</ul>")

    # ── events ────────────────────────────────────────────────────────────────────────────────────

    async def _events(self, query: Mapping[str, str], receive: Receive, send: Send) -> None:
        """Tell a page when it has changed (HTML § 9.2, server-sent events)."""
        headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        gone = asyncio.create_task(_disconnected(receive))
        try:
            while not gone.done():
                changed = self._changed
                _, page, standing = await asyncio.to_thread(self._shown, query.get("page", ""))
                if digest(page, standing) != query.get("digest"):
                    await send({"type": "http.response.body", "body": b"event: reload\ndata: \n\n"})
                    return
                await send({"type": "http.response.body", "body": b": here\n\n", "more_body": True})
                waiting = asyncio.create_task(changed.wait())
                await asyncio.wait({gone, waiting}, timeout=_KEEP_ALIVE, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
        finally:
            gone.cancel()

    def _shown(self, address: str) -> tuple[int, bytes, str]:
        if address == PREFIX:
            return 200, self._overview(), ""
        return self._html(_site_path(address))


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def digest(page: bytes, standing: str = "") -> str:
    """Give what tells one state of a page, and of what the site has of it, from another."""
    return blake2b(page, digest_size=8, key=standing.encode()[:64]).hexdigest()


def _site_path(address: str) -> str:
    path = unquote(address).lstrip("/")
    return path + manifest.INDEX if not path or path.endswith("/") else path


def _page(status: int, page: bytes, standing: str = "") -> Answer:
    """Put the preview's script into a page; it is told which state of the page this is, and what the site has of it."""
    told = f' data-standing="{escape(standing)}"' if standing else ""
    script = f'<script src="{PREFIX}preview.js" data-digest="{digest(page, standing)}"{told}></script>'.encode()
    place = page.lower().rfind(b"</body>")
    body = page[:place] + script + page[place:] if place >= 0 else page + script
    headers = {**_fresh(), **guarded({**widened(page), "script-src": "'self'", "connect-src": "'self'"})}
    return answer(status, {"content-type": "text/html; charset=utf-8", **headers}, body)


def _media(path: str, file: Path) -> Answer:
    try:
        data = disk.read_bytes(file, limit=_MAX_MEDIA)
    except OSError:
        return plain(404, "The file cannot be read.")
    more = {"style-src": "'self' 'unsafe-inline'"} if path.endswith(".svg") else {}
    return answer(200, {"content-type": content_type(path), **_fresh(), **guarded(more)}, data)


def _fresh() -> dict[str, str]:
    return {"cache-control": "no-store", **guarded()}


def _told(title: str, lines: list[str], more: str = "") -> bytes:
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    head = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}\n<body><h1>{title}</h1>{said}{more}</body></html>\n".encode()
