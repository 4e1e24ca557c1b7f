"""Compressed variants of the site's text files, made once when the site is built. Pure.

A static server finds them beside each file: ``gzip_static`` and ``brotli_static`` of nginx, ``precompressed`` of Caddy.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped]  # it has no types of its own

if TYPE_CHECKING:
    from collections.abc import Mapping

GZIP = ".gz"
BROTLI = ".br"
ENDINGS: Mapping[str, str] = {BROTLI: "br", GZIP: "gzip"}
"""The ending of each variant and its name in HTTP (RFC 9110 § 8.4.1, RFC 7932), the best first."""

TEXT = frozenset({"atom", "css", "htm", "html", "js", "json", "map", "md", "mjs", "rss", "svg", "txt"}) | {
    "vtt",
    "wasm",
    "webmanifest",
    "xhtml",
    "xml",
    "xsl",
}
"""Endings of files that shrink; pictures, sound and fonts (woff2) are compressed already."""

SMALLEST = 256
"""Bytes: a smaller file fits into a packet with its header in any case."""

_GZIP_LEVEL = 6
_BROTLI_QUALITY = 6
"""A page of 20 KB takes under 1 ms; quality 11 would save another seventh and take forty times as long."""
_BROTLI_WINDOWS = range(16, 23)
"""Powers of two (RFC 7932 § 9.1); a window beyond the file's own size only costs."""


def variants(path: str, data: bytes) -> dict[str, bytes]:
    """Compress a file of the site.

    Args:
        path: relative to the site's folder; its ending says whether it is text.
        data: its content.

    Returns:
        The variants by path, ``path + ".br"`` and ``path + ".gz"``, the same bytes for the same data; none for a file
        that is small, is no text, or would not lose a sixteenth of its size.

    """
    name = path.rpartition("/")[2]
    if len(data) < SMALLEST or "." not in name or name.rpartition(".")[2].lower() not in TEXT:
        return {}
    made = {path + BROTLI: _brotli(data), path + GZIP: gzip.compress(data, _GZIP_LEVEL, mtime=0)}
    return {name: packed for name, packed in made.items() if len(packed) <= len(data) - len(data) // 16}


def plain(name: str) -> str:
    """Give the name of the file that a variant is of; any other name is its own."""
    for ending in ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


def _brotli(data: bytes) -> bytes:
    window = min(max(len(data).bit_length(), _BROTLI_WINDOWS.start), _BROTLI_WINDOWS.stop - 1)
    packed: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY, lgwin=window)
    return packed
