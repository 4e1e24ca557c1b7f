"""JSON-LD of an article: where its translatable strings stand, and what it says of itself (schema.org, NewsArticle)."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from l10n_news import references
from l10n_news.record import Struct, field
from l10n_news.regex import regex
from l10n_news.unit import Inline, InlineKind, literal_text

_TOKEN = regex(r'[ \t\r\n]*(?:([{}\[\]:,])|"([^"\\]*(?:\\.[^"\\]*)*)"|[^\s{}\[\]:,"]+)', re.DOTALL)
_ATOM = regex(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
    r"|&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});",
    re.DOTALL,
)
_UNSAFE = regex("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_WRAPPED_BEFORE = regex(r"\s{0,256}(?://|/\*)?\s{0,16}(?:<!\[CDATA\[|<!--)(?:\s{0,16}(?:\*/|//-->))?")
_WRAPPED_AFTER = regex(r"(?://|/\*)?[ \t]{0,16}(?:\]\]>|-->)(?:\s{0,16}\*/)?\s{0,256}\Z")
_WRAPPER = 600
"""Characters at the end of a document in which its wrapper ends."""
_MARKUP = regex(r"<[A-Za-z/!?]")

KEYS = {
    "headline": ("headline for search engines", "headline"),
    "alternativeHeadline": ("alternative headline", ""),
    "description": ("description for search engines", "summary"),
    "abstract": ("description for search engines", "summary"),
    "articleSection": ("section", "section"),
    "articleBody": ("article text", ""),
    "caption": ("caption", "caption"),
    "keywords": ("keywords", ""),
    "name": ("name for search engines", ""),
}
"""Keys of translatable strings, with kind and role of their units."""

_ANYWHERE = frozenset({"headline", "alternativeHeadline", "articleSection", "articleBody"})
_MEDIA = frozenset({"ImageObject", "VideoObject", "AudioObject", "MediaObject", "Photograph"})
_MEDIA_KEYS = frozenset({"caption", "description", "name", "headline"})
_PAGES = frozenset(
    {"WebPage", "CollectionPage", "ItemPage", "AboutPage", "ListItem", "CreativeWork", "Review", "Report"}
)
MAX_SIZE = 1_000_000
"""Characters."""
LANGUAGE = "inLanguage"


class Found(NamedTuple):
    """A string of a JSON document."""

    start: int
    end: int
    """``text[start:end]``, without the quotation marks."""
    key: str


class _Level(Struct):
    """An object or an array that is open."""

    key: str
    array: bool
    parent: _Level | None
    types: list[str] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)


def span(text: str) -> tuple[int, int]:
    """Find where the document stands in the content of a ``<script>``: inside what hid it from browsers once, if any.

    A page that was written for XML has it in ``<![CDATA[…]]>``, maybe behind the marks of a comment.
    """
    before, after = _WRAPPED_BEFORE.match(text), _WRAPPED_AFTER.search(text, max(0, len(text) - _WRAPPER))
    return (before.end(), after.start()) if before and after else (0, len(text))


def strings(text: str, start: int, end: int) -> list[Found]:
    """Find the translatable strings of a JSON-LD document and its languages, in order.

    Args:
        text: the content of ``<script type="application/ld+json">``.
        start: where the document begins in it.
        end: where it ends; between them is valid JSON.
    """
    done: list[_Level] = []
    level: _Level | None = None
    key, expects_key = "", False
    for match in _TOKEN.finditer(text, start, end):
        mark = match[1]
        if mark is None:
            if match[2] is None or level is None:
                continue
            if expects_key:
                key = match[2]
            else:
                _string(level, level.key if level.array else key, match)
        elif mark in "{[":
            level = _Level(level.key if level and level.array else key, mark == "[", level)
            done.append(level)
            expects_key = mark == "{"
        elif mark in "}]":
            level = level.parent if level else None
            expects_key = False
        else:
            expects_key = mark == "," and level is not None and not level.array
    return sorted(found for level in done for found in level.found if _wanted(level, found.key))


def load(text: str) -> object | None:
    """Give the document as Python has it, or None when it is not JSON or too large to describe an article.

    A bare newline or tab in a string, which many publishing systems write, is taken as it is.
    """
    if len(text) > MAX_SIZE:
        return None
    try:
        loaded: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return loaded


def string_inlines(raw: str) -> list[Inline] | None:
    """Cut a JSON string into text; each escape (RFC 8259 § 7) and each reference of HTML stands by itself.

    Publishing systems write ``&#039;`` there, and who reads the document resolves it: the words are those of the page.

    Returns:
        The text; None where the string has markup, or characters that no text may have.
    """
    found: list[Inline] = []
    position = 0
    for match in _ATOM.finditer(raw):
        if match.start() > position:
            found.append(literal_text(raw[position : match.start()]))
        found.append(Inline(kind=InlineKind.TEXT, raw=(match[0],), text=_character(match[0])))
        position = match.end()
    if position < len(raw):
        found.append(literal_text(raw[position:]))
    plain = "".join(inline.text for inline in found)
    return None if _MARKUP.search(plain) or _UNSAFE.search(plain) else found


def _character(atom: str) -> str:
    """Give what an escape or a reference stands for; the signs that make markup stay references."""
    if atom[0] == "\\":
        return str(json.loads(f'"{atom}"'))
    character = references.decoded(atom)
    return atom if character in "<>" else character


def _string(level: _Level, key: str, match: re.Match[str]) -> None:
    owner = level.parent if level.array and level.parent and not level.parent.array else level
    if key == "@type":
        owner.types.append(match[2].rpartition("/")[2].rpartition(":")[2])
    elif key in KEYS or key == LANGUAGE:
        owner.found.append(Found(match.start(2), match.end(2), key))


def _wanted(level: _Level, key: str) -> bool:
    if key in _ANYWHERE or key == LANGUAGE:
        return True
    if not level.types:
        return level.key == "item" and key == "name"
    for kind in level.types:
        if kind.endswith(("Article", "Posting")) or kind in _PAGES:
            return True
        if kind in _MEDIA and key in _MEDIA_KEYS:
            return True
    return False
