"""Where the attributes of a start tag stand in its source, and what their values say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from l10n_news.references import REFERENCE, character
from l10n_news.regex import regex
from l10n_news.unit import Inline, InlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_ATTRIBUTES = 200
"""Attributes of one tag; a button with everything in it has a fifth of it."""

_NAME = regex(r"<[A-Za-z][^\t\n\f />]*")
_ATTRIBUTE = regex(
    r"""[\t\n\f /]*([^\t\n\f />][^\t\n\f />=]*)"""
    r"""(?:[\t\n\f ]*=[\t\n\f ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f >"'][^\t\n\f >]*))?)?"""
)


class Attribute(NamedTuple):
    """An attribute in the source of a start tag."""

    name: str
    start: int
    end: int
    """The value is ``source[start:end]``, without its quotation marks."""
    quote: str
    """``"``, ``'`` or empty."""


def spans(source: str) -> Iterator[Attribute]:
    """Find the attributes of a start tag with a value, in order (HTML § 13.2.5.32 to 39).

    Args:
        source: a complete start tag, as the tokenizer gives it.
    """
    tag = _NAME.match(source)
    if tag is None:
        return
    position = tag.end()
    seen: set[str] = set()
    for _ in range(MAX_ATTRIBUTES):  # more than that are the same again
        match = _ATTRIBUTE.match(source, position)
        if match is None:
            return
        position = match.end()
        name = match[1].lower().replace("\0", "\N{REPLACEMENT CHARACTER}")
        for group, quote in ((2, '"'), (3, "'"), (4, "")):
            if match[group] is not None and name not in seen:
                yield Attribute(name, match.start(group), match.end(group), quote)
        seen.add(name)


def located(source: str, values: Mapping[str, str]) -> Iterator[Attribute]:
    """Find the attributes of these names in a start tag, in order; only those whose source means the given value."""
    for span in spans(source):
        if span.name in values and values[span.name] == plain(source[span.start : span.end]):
            yield span


def plain(raw: str) -> str:
    """Give the characters of an attribute's value in the source."""
    return "".join(inline.text for inline in value_inlines(raw)) if "&" in raw or "\0" in raw else raw


def value_inlines(raw: str) -> list[Inline]:
    """Cut an attribute's value into text: what stands between references, and each character reference by itself.

    A named reference without a semicolon is none before ``=``, a letter or a digit (HTML § 13.2.5.73).
    """
    found: list[Inline] = []
    position = 0
    for match in REFERENCE.finditer(raw):
        meant = character(match[0], raw[match.end() : match.end() + 1])
        if meant is None:
            continue
        if match.start() > position:
            found.append(_text(raw[position : match.start()]))
        found.append(Inline(kind=InlineKind.TEXT, raw=(match[0],), text=meant))
        position = match.end()
    if position < len(raw):
        found.append(_text(raw[position:]))
    return found


def _text(raw: str) -> Inline:
    text = raw.replace("\0", "\N{REPLACEMENT CHARACTER}") if "\0" in raw else raw
    return Inline(kind=InlineKind.TEXT, raw=(raw,), text=text)
