"""Names of files that do on every file system and in an address."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from pathlib import Path

_LEGAL_NAME = regex(r"[^\x00-\x1f\x7f\\:*?\"<>|/.][^\x00-\x1f\x7f\\:*?\"<>|/]*")
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Stems that Windows has no files of, in lower case."""


def folded(name: str) -> str:
    """Fold a name: two that are folded alike are one file on some systems (Unicode § 3.13, caseless matching)."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name).casefold()


def wrong_name(path: str) -> str:
    """Say what is wrong with a path; names must do on every file system and in an address."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return "the file's name is not UTF-8 (rename it)"
    for part in path.split("/"):
        if (stem := part.partition(".")[0]).casefold() in RESERVED:
            return f"Windows has no files with the name {stem!r} (rename it)"
        if not _LEGAL_NAME.fullmatch(part) or part.endswith((" ", ".")):
            return f"the name {part!r} cannot be an address (use letters, digits and hyphens)"
    if len(path.encode()) > 240:
        return "the path is longer than 240 bytes (shorten it)"
    return ""


def wrong_file(file: Path, root: Path) -> str:
    """Say what is wrong with a file that should be a regular one inside of a folder; empty for nothing."""
    if not file.is_symlink():
        return "" if file.is_file() else "this is no regular file (remove it)"
    try:
        inside = file.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return "the link leads nowhere (remove it)"
    return "" if inside else "the link leads out of the project (put a copy in its place)"
