"""Why an entry is fuzzy, as a note of its catalog says it: an update writes it, others ask what a target fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = "fuzzy: "
"""How such a note begins; it is kept as long as the entry is fuzzy."""
HERE = "this article"
"""Where a proposal comes from that is of the catalog itself."""

_EDITED = f"{MARK}the source was edited"
_DRAFT = f"{MARK}a draft from before the source was edited"
_PROPOSED = regex(re.escape(MARK) + r"(?:[0-9]{1,3} % like a sentence of |the same sentence in |as in )")


def edited(diff: str) -> str:
    """Say that a target was right for what its source said before.

    Args:
        diff: what differs, as `update.words.word_diff` writes it; empty where no word does.
    """
    return f"{_EDITED}: {diff}" if diff else _EDITED


def draft(diff: str) -> str:
    """Say that a translator had not finished a target when its source was edited."""
    return f"{_DRAFT}: {diff}" if diff else _DRAFT


def alike(place: str, percent: float, diff: str) -> str:
    """Say which sentence a target was made for: that of a place, how similar it is, and what differs."""
    return f"{MARK}{percent:.0f} % like a sentence of {place}: {diff}" if diff else f"{MARK}as in {place}"


def same(place: str) -> str:
    """Say that a target was made for the same sentence in another place."""
    return f"{MARK}the same sentence in {place}"


def place_of(note: str) -> str | None:
    """Give the place of the sentence that a target was made for; None where a note does not tell of another one."""
    match = _PROPOSED.match(note)
    return note[match.end() :].partition(": ")[0] if match else None


def is_edited(note: str) -> bool:
    """Whether a note is one of `edited`."""
    return note.startswith(_EDITED)


def never_fitted(note: str) -> bool:
    """Whether a note says that a target was never right for its entry: it is a proposal, or a draft."""
    return place_of(note) is not None or note.startswith(_DRAFT)


def is_proposal(notes: Iterable[str]) -> bool:
    """Whether the notes of an entry say that its target comes from another sentence."""
    return any(place_of(note) is not None for note in notes)


def is_foreign(notes: Iterable[str]) -> bool:
    """Whether the notes of an entry say that its target comes from another article or a compendium."""
    return any(place_of(note) not in {None, HERE} for note in notes)
