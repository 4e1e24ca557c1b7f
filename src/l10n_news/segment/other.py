"""Sentences of the languages without a table of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW = 4096


def ends(text: str, start: int, stop: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of text[start:stop] but the last ends, and where the next begins (characters)."""
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 -- most projects never need it

    at = start
    while at < stop:
        # The library takes time that grows with the square of the text: it is given a window at a time.
        edge = min(stop, at + _WINDOW)
        found = [
            at + int(span["end_index"])
            for span in get_sentence_boundaries(language, text[at:edge])
            if not span["is_paragraph_break"]
        ]
        if edge < stop:
            found = found[:-1] or []
        for following in found:
            if following >= stop:
                return
            piece = text[at:following]
            yield at + len(piece.rstrip()), following
            at = following
        if edge < stop and not found:
            at = edge
        elif edge == stop:
            return
