"""What one page needs beyond the site's Content-Security-Policy: styles that stand in it. Pure."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import TYPE_CHECKING

from l10n_news.serve.answers import POLICY

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_STYLES = 20
"""Style elements of a page; more are not allowed for."""


def widened(page: bytes) -> dict[str, str]:
    """Give the directives in which a page's policy differs.

    An article that is a complete document may have ``<style>`` (allowed by its hash, CSP 3 § 2.3.1), ``style``
    attributes and embedded players. A script is never allowed: nothing on the site needs one.
    """
    more = {}
    hashes = [f"'sha256-{_hash(text)}'" for text in styles(page)]
    if hashes:
        more["style-src"] = " ".join((POLICY["style-src"], *dict.fromkeys(hashes)))
    lower = page.lower()
    if b"style=" in lower:
        more["style-src-attr"] = "'unsafe-inline'"
    if b"<iframe" in lower:
        more["frame-src"] = "https:"
    return more


def styles(page: bytes) -> Iterator[bytes]:
    """Find the contents of a page's ``<style>`` elements."""
    lower = page.lower()
    place = 0
    for _ in range(MAX_STYLES):
        tag = lower.find(b"<style", place)
        start = lower.find(b">", tag) + 1 if tag >= 0 else 0
        place = lower.find(b"</style", start) if start else -1
        if place < 0:
            return
        yield page[start:place]


def _hash(text: bytes) -> str:
    """Hash as a browser does, which has made each line end a single character (HTML § 13.2.3.5)."""
    text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return b64encode(hashlib.sha256(text).digest()).decode()
