"""Lists that run on in one line: *• milk • bread*, *1.) The first item 2.) The second item*."""

from __future__ import annotations

import re

from l10n_news.regex import regex

_HINT = regex(r"[•‣⁃◦▪●∙▸►]|\(?(?:\d{1,3}|[a-z])(?:\.\)|[.)])\s", re.ASCII)
_BULLET = regex(r"(?<!\S)[•‣⁃◦▪●∙▸►](?=\s?\S)")
_MARKER = regex(r"(?<![^\s])(\(?)(\d{1,3}|[a-z])(\.\)|[.)])(?=\s+[^\s\d.,;:)])", re.ASCII)
_FIRST_LETTERS = 3
"""A list by letters is one only with this many items: *a. … b. … c. …*."""


def items(text: str, start: int, stop: int, *, points: bool) -> tuple[int, ...]:
    """Return where the second and later items of a list begin that opens text[start:stop] (characters).

    A list opens with its first mark. *points*: whether a figure and a full stop mark an item (not where they are an
    ordinal number). Items that are counted must be counted up one by one and begin with a capital.
    """
    hint = _HINT.match(text, start, stop)
    if not hint:
        return ()
    if text[start] in "•‣⁃◦▪●∙▸►":
        return tuple(
            match.start() for match in _BULLET.finditer(text, start + 1, stop) if text[match.start()] == text[start]
        )
    return _counted(text, start, stop, points=points)


def _counted(text: str, start: int, stop: int, *, points: bool) -> tuple[int, ...]:
    found: list[int] = []
    style: tuple[str, str] | None = None
    wanted: str | None = None
    for match in _MARKER.finditer(text, start, stop):
        opening, name, close = match.groups()
        if style is None:
            style = (opening, close)
            if match.start() != start or (close == "." and not points) or name not in {"0", "1", "a"}:
                return ()
        elif name != wanted or (opening, close) != style:
            continue
        rest = text[match.end() : match.end() + 8].lstrip()
        if close != ")" and rest[:1].islower():
            continue
        found.append(match.start())
        wanted = str(int(name) + 1) if name.isdigit() else chr(ord(name) + 1)
    if found and text[start].isalpha() and len(found) < _FIRST_LETTERS:
        return ()
    return tuple(found[1:])
