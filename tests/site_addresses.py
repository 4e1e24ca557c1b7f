"""Where a page of a built site stands, whatever translators make of its address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from pathlib import Path


def present(site: Path, path: str) -> str:
    """Give the present path of a page from the one that the source's names give it, as the site's redirects tell."""
    file = site / "_redirects"
    for line in file.read_text(encoding="ascii").splitlines() if file.exists() else ():
        old, new, _ = line.split(" ")
        if unquote(old) == f"/{path}":
            return unquote(new).removeprefix("/")
    return path


def present_url(site: Path, path: str) -> str:
    """Give the same percent-encoded."""
    return quote(present(site, path))
