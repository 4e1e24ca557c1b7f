"""Which language a reader is sent to: a cookie, what the browser asks for, the site's own language. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr import bcp47, from_bcp47
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_HEADER = 1000
"""Characters of Accept-Language or Cookie; a longer one is not read."""
MAX_RANGES = 20
"""Languages that are looked at."""
FARTHEST = 10
"""The greatest CLDR distance (UTS #35 part 1, «Enhanced Language Matching») at which a reader of one language is
content with the other: another region or a regional language counts, another script or language does not."""

_RANGE = regex(
    r"[ \t]*+(?P<range>\*|[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}+)[ \t]*+"
    r"(?:;[ \t]*+[qQ]=(?P<quality>0(?:\.[0-9]{0,3})?+|1(?:\.0{0,3})?+)[ \t]*+)?+"
)
"""A language range with its weight (RFC 9110 § 12.5.4, RFC 4647 § 2.1)."""


def chosen(tags: Sequence[str], *, cookie: str, accepted: str, default: str) -> str:
    """Choose the language of a reader.

    Args:
        tags: BCP 47 tags of the languages that there are.
        cookie: what the reader's cookie says; it counts only if it is one of ``tags``, in any case.
        accepted: the Accept-Language header, empty where there is none.
        default: the tag for everyone else.

    """
    own = next((tag for tag in tags if tag.lower() == cookie.lower()), None)
    return own or _matched(tuple(tags), accepted, default)


@lru_cache(maxsize=2048)
def _matched(tags: tuple[str, ...], accepted: str, default: str) -> str:
    wanted = ranges(accepted)
    refused = {one.lower() for one, quality in wanted if not quality}
    offered = [tag for tag in tags if tag.lower() not in refused]
    for one, quality in wanted:
        if quality and one != "*":
            found = closest(one, offered)
            if found:
                return found
    return default


def ranges(accepted: str) -> list[tuple[str, float]]:
    """Read an Accept-Language header: language ranges with their weights, the most wanted first.

    A range that is not well-formed is left out; a header that is too long says nothing.
    """
    if len(accepted) > MAX_HEADER or not accepted.isascii():
        return []
    found = [match for match in map(_RANGE.fullmatch, accepted.split(",")[:MAX_RANGES]) if match]
    weighed = [(match["range"], float(match["quality"] or 1)) for match in found]
    return sorted(weighed, key=lambda one: -one[1])


def closest(wanted: str, tags: Sequence[str]) -> str | None:
    """Give the language nearest to a wanted one by CLDR's distances; None where none is near enough."""
    from langcodes import tag_distance  # noqa: PLC0415 -- an optional library

    best, least = None, FARTHEST + 1
    for tag in tags:
        if tag.lower() == wanted.lower():
            return tag
        try:
            distance = tag_distance(wanted, tag)
        except ValueError:  # no tag
            return None
        if distance < least:
            best, least = tag, distance
    return best


def cookie_value(header: str, name: str) -> str:
    """Give the value of a cookie (RFC 6265 § 4.2); empty where there is none or the header is too long."""
    if not name or len(header) > 16 * MAX_HEADER:
        return ""
    for pair in header.split(";"):
        key, _, value = pair.partition("=")
        if key.strip() == name:
            return value.strip().strip('"')
    return ""


def language_of(path: str, tags: Sequence[str]) -> str | None:
    """Give the language of an address, its first folder; None for one that belongs to no language."""
    first = path.lstrip("/").partition("/")[0].lower()
    return next((tag for tag in tags if tag.lower() == first), None)


def is_tag(name: str) -> bool:
    """Tell whether a folder's name is the tag of a locale as the site writes it: ``pt-BR``."""
    locale = from_bcp47(name) if name.isascii() else None
    return locale is not None and bcp47(locale) == name
