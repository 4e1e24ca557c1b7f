"""Entries made fast: the constructor of the frozen class takes most of a reader's time."""

from __future__ import annotations

from typing import cast

from l10n_news.model import Entry


class Draft:
    """The fields of an entry that is not yet frozen: with the slots of Entry it can become one in place."""

    __slots__ = Entry.__slots__

    source: str
    target: str
    context: str | None
    source_plural: str | None
    targets_plural: tuple[str, ...]
    previous_context: str | None
    previous_source: str | None
    previous_plural: str | None
    fuzzy: bool
    obsolete: bool
    flags: tuple[str, ...]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    references: tuple[str, ...]
    line: int | None


def freeze(draft: Draft) -> Entry:
    """Turn a draft, all of its fields set, into the entry that ``Entry(...)`` would have made."""
    draft.__class__ = Entry  # type: ignore[assignment]
    return cast("Entry", draft)
