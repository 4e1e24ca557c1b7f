"""Where things stand in a TOML file; tomllib tells only values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLE = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)){0,3})\s*=""")


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
            lines.setdefault(f"{table}.{name}" if table else name, number)
    return lines


def _bare(key: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in key.split("."))


def toml_place(message: str, text: str) -> tuple[int, int | None, str]:
    """Split tomllib's «… (at line 3, column 7)»."""
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    if not found:
        return 1, None, message
    said = message[: found.start()]
    said = said[:1].lower() + said[1:]
    if found[1]:
        return int(found[1]), int(found[2]), said
    return text.rstrip("\n").count("\n") + 1, None, said


def nearest(key: str, *legal: Iterable[str]) -> str:
    """Name the legal key that is most like a wrong one, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a message needs it

    names = [name for table in legal for name in table]
    near = get_close_matches(key, names, n=1)
    return f"did you mean {near[0]!r}?" if near else "legal: " + ", ".join(names)
