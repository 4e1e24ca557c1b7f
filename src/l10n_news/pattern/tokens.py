"""The notation of placeholders and codes in catalog texts, and the slips that it forgives."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from l10n_news.model import Form, Pattern, Placeholder, Tag
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = regex(
    r"(?:(?P<brace>[{｛])|[<＜‹«〈《]|&lt;)"
    r"(?P<body>(?:[^{}｛｝<>＜＞‹›«»〈〉《》&]|&(?!lt;|gt;)){1,200})"
    r"(?:(?P<unbrace>[}｝])|[>＞›»〉》]|&gt;)"
)
"""What might be a token: no bracket inside, so that none can hide or cut another; bounded, so that it stays linear."""

_OPENING = regex("[{｛<＜‹«〈《&]")
"""What such a thing begins with."""
_NO_NAMES: frozenset[str] = frozenset()
_NAME = regex(r"[a-z][a-z0-9-]*")
_QUOTES = regex(r"""["'`´“”„‟‘’‚‛′″]""")
_SPACE = regex(r"[\s\u200b-\u200f\u2060\ufeff]+")
_ATTRIBUTE = regex(r"\s*(?:[/\\]\s*)?([^\s/\\=]+)\s[^=]*=", re.ASCII)


def to_text(pattern: Pattern) -> str:
    """Write a pattern as it stands in a catalog: ``{money1}``, ``<a1>…</a1>``, ``<img1/>``, text as it is."""
    if len(pattern) == 1 and isinstance(pattern[0], str):
        return pattern[0]
    return "".join([part if isinstance(part, str) else token(part) for part in pattern])


def token(part: Placeholder | Tag) -> str:
    """Write a placeholder or a code."""
    if isinstance(part, Placeholder):
        return f"{{{part.name}:{part.style}}}" if part.style else f"{{{part.name}}}"
    if part.form is Form.OPEN:
        return f"<{part.name}>"
    return f"</{part.name}>" if part.form is Form.CLOSE else f"<{part.name}/>"


def candidates(text: str) -> Iterator[re.Match[str]]:
    """Find what might be a token, in order; linear in the text."""
    return _CANDIDATE.finditer(text) if _OPENING.search(text) else iter(())


def readings(found: re.Match[str]) -> tuple[Placeholder | Tag, ...]:
    """Give the tokens that a candidate may stand for, the likeliest first."""
    braced = found["brace"] is not None
    if braced != (found["unbrace"] is not None):
        return ()
    body = unicodedata.normalize("NFKC", found["body"]).casefold()
    return tuple(_placeholders(body)) if braced else tuple(_tags(body))


def lookalikes(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names of placeholders and those of codes that a literal text could be read as a token of.

    A segment gives none of them to its own placeholders and codes; so nothing in a catalog text ever needs an escape.
    """
    if not _OPENING.search(text):
        return _NO_NAMES, _NO_NAMES
    read = [reading for found in candidates(text) for reading in readings(found)]
    return (
        frozenset(reading.name for reading in read if isinstance(reading, Placeholder)),
        frozenset(reading.name for reading in read if isinstance(reading, Tag)),
    )


def literal_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Find the ranges of a literal text that are written like a token or a tag; a figure in one is part of a name."""
    for found in candidates(text):
        if any(_NAME.fullmatch(reading.name) for reading in readings(found)):
            yield found.span()


def _placeholders(body: str) -> Iterator[Placeholder]:
    name, _, style = _QUOTES.sub("", _SPACE.sub("", body)).partition(":")
    if name:
        yield Placeholder(name, style or None)


def _tags(body: str) -> Iterator[Tag]:
    compact = _QUOTES.sub("", _SPACE.sub("", body)).replace("\\", "/")
    name = compact.strip("/")
    if not name:
        return
    form = Form.CLOSE if compact.startswith("/") else Form.EMPTY if compact.endswith("/") else Form.OPEN
    yield Tag(name, form)
    attribute = _ATTRIBUTE.match(body)
    if attribute:
        yield Tag(attribute[1], form)
