"""Text → sentence offsets, and what stands between two target sentences.

The stage is pure: offsets only, no text is altered. Rules and tables are ours for the languages of
``languages.LANGUAGES``; sentencex cuts the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.segment import full_width, other, spaced
from l10n_news.segment.joining import separator
from l10n_news.segment.languages import table
from l10n_news.segment.lists import items
from l10n_news.segment.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["boundaries", "separator"]

_HARD = regex(r"\n[^\S\n]*+\n\s*+|[\u2028\u2029\v\f]\s*+")
_MAY_CUT = regex(r"[.!?…؟۔।॥‼⁇⁈⁉‥。！？｡．\n\u2028\u2029\v\f•‣⁃◦▪●∙▸►)]")
"""Without one of these marks, breaks and signs of a list, a text of a language with a table is one sentence."""


def boundaries(text: str, locale: str) -> tuple[tuple[int, int], ...]:
    """Return the spans [start, end) of the sentences, in characters; everything outside them is white space.

    A blank line always cuts. U+FFFC, an opaque inline code, counts as a letter. The locale may have a region and a
    script (``pt_BR``, ``zh-Hans``); only its language matters.
    """
    language = locale.replace("-", "_").split("_", 1)[0].lower()
    if _MAY_CUT.search(text) is None and table(language):
        bare = text.strip()
        start = text.find(bare)
        return ((start, start + len(bare)),) if bare else ()
    return tuple(_spans(text, language))


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    known = table(language)
    points = not (isinstance(known, Table) and known.ordinals)
    for start, stop in _pieces(text, points=points):
        if isinstance(known, Table):
            found = spaced.ends(text, start, stop, known)
        elif known:
            found = full_width.ends(text, start, stop, known)
        else:
            found = other.ends(text, start, stop, language)
        begin = start
        for end, following in found:
            yield begin, end
            begin = following
        yield begin, stop


def _pieces(text: str, *, points: bool) -> Iterator[tuple[int, int]]:
    """Yield the blocks, a list item by item, without the white space around them."""
    for start, stop in _blocks(text):
        begin = start
        for item in items(text, start, stop, points=points):
            yield begin, begin + len(text[begin:item].rstrip())
            begin = item
        yield begin, stop


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    if text.isprintable() and text:
        # No line break of any kind; the only white space that is printable is U+0020.
        bare = text.strip()
        if bare:
            start = text.index(bare[0])
            yield start, start + len(bare)
        return
    for match in (*_HARD.finditer(text), None):
        stop = match.start() if match else len(text)
        piece = text[start:stop]
        bare = piece.lstrip()
        if bare:
            yield stop - len(bare), start + len(piece.rstrip())
        start = match.end() if match else stop
