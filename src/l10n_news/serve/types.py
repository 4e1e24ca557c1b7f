"""What kind of file an address is: its Content-Type, and how long it may be kept. Pure, the same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml; charset=utf-8",
    "avif": "image/avif",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "htm": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ico": "image/vnd.microsoft.icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "m4a": "audio/mp4",
    "mjs": "text/javascript; charset=utf-8",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "rss": "application/rss+xml; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
    "zip": "application/zip",
}
"""Content-Type by a file's ending. One that is not here is a download: nothing is guessed from content."""

FEED = "application/atom+xml; charset=utf-8"

REVALIDATED = "public, no-cache"
"""Pages, feeds and sitemaps: a cache asks each time whether its copy is still right, which costs a 304. A correction or
a withdrawn story is so seen at once."""
KEPT = "public, max-age=3600, stale-while-revalidate=86400"
"""Stylesheets and pictures: their names do not change with their content, so they are kept for an hour."""

_ANEW = frozenset({"html", "htm", "xml", "atom", "rss", "json", "txt"})


def ending(path: str) -> str:
    """Give a path's ending in lower case, without its dot."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def content_type(path: str) -> str:
    """Give the Content-Type of a file of the site."""
    if path.rpartition("/")[2] == "feed.xml":
        return FEED
    return TYPES.get(ending(path), "application/octet-stream")


def cache_control(path: str) -> str:
    """Say how long a file may be kept (RFC 9111 § 5.2)."""
    return REVALIDATED if ending(path) in _ANEW else KEPT
