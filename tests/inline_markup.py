"""A small markup → inlines, for tests of what comes after the readers."""

from __future__ import annotations

import html
import re

from l10n_news.model import Place, Slot
from l10n_news.unit import Inline, InlineKind

_ITEM = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<opaque><(?P<closed>code|svg|x)\b[^>]*>.*?</(?P=closed)>)"
    r"|(?P<tag><(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>[^>]*)>)"
    r"|(?P<reference>&#?\w+;)"
    r"|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<text>[^<&\n]+|\n(?![ \t]*\n)|.)",
    re.DOTALL,
)
_VALUE = re.compile(r'(?:datetime|value)="([^"]*)"')
_TAGS = re.compile(r"<[^>]*>")


def inlines(source: str) -> list[Inline]:
    """Read a block: references, tags, ``<!-- -->``, opaque ``<code> <svg> <x>``, ``<br>``, blank lines, lone ``<``."""
    return [_inline(match) for match in _ITEM.finditer(source)]


def _inline(match: re.Match[str]) -> Inline:
    raw = (match[0],)
    if match["comment"]:
        return Inline(kind=InlineKind.EMPTY, raw=raw, element="!--")
    if match["opaque"]:
        visible = html.unescape(_TAGS.sub("", match[0]))
        return Inline(kind=InlineKind.OPAQUE, raw=raw, text=visible, element=match["closed"])
    if match["tag"]:
        return _tag(match)
    if match["blank"]:
        return Inline(kind=InlineKind.BREAK, raw=raw)
    return Inline(kind=InlineKind.TEXT, raw=raw, text=html.unescape(match[0]) if match["reference"] else match[0])


def _tag(match: re.Match[str]) -> Inline:
    name, attributes = match["name"], match["attributes"]
    raw: tuple[str | Place | Slot, ...] = (match[0],)
    bare = not attributes.strip(" /")
    if match["end"]:
        return Inline(kind=InlineKind.CLOSE, raw=raw, element=name)
    before, link, after = match[0].partition('href="')
    if link:
        url, quote, rest = after.partition('"')
        raw = (before + link, Slot(name="link", source=url), quote + rest)
    if name == "br":
        return Inline(kind=InlineKind.BREAK, raw=raw, element=name, bare=bare)
    if name in {"img", "wbr", "hr"}:
        return Inline(kind=InlineKind.EMPTY, raw=raw, element=name, bare=bare)
    value = _VALUE.search(attributes)
    note = f"{name}{attributes}" if attributes else ""
    return Inline(kind=InlineKind.OPEN, raw=raw, element=name, bare=bare, note=note, value=value[1] if value else "")


def text_of(pieces: tuple[str | Place | Slot, ...]) -> str:
    """Join pieces; a slot stands as in its source."""
    return "".join(
        piece if isinstance(piece, str) else piece.source if isinstance(piece, Slot) else "" for piece in pieces
    )
