"""Where things stand in a TOML file; tomllib tells only values."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_TABLE = regex(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY = regex(r"""\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)){0,3})\s*=""")
_ESCAPE = regex(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


def lines_of_keys(text: str) -> dict[str, int]:
    """Find the 1-based line of each key; tomllib tells only values."""
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := _TABLE.match(line):
            table = _bare(header[1])
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            name = _bare(key[1])
            parts = f"{table}.{name}" if table else name
            while parts:  # a.b = 1 says what a is, too
                lines.setdefault(parts, number)
                parts = parts.rpartition(".")[0]
    return lines


def _bare(key: str) -> str:
    """Write a key as its parts with dots between them, without quotation marks and escapes."""
    if "\\" in key:
        key = _ESCAPE.sub(_character, key)
    return ".".join(part.strip().strip("\"'") for part in key.split("."))


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= sys.maxunicode else escape[0]


def nearest(key: str, *legal: Iterable[str]) -> str:
    """Name the legal key that is most like a wrong one, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a message needs it

    names = [name for table in legal for name in table]
    near = get_close_matches(key, names, n=1)
    return f"did you mean {near[0]!r}?" if near else "legal: " + ", ".join(names)
