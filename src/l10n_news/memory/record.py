"""What a memory holds and what it gives."""

from __future__ import annotations

from typing import NamedTuple


class Record(NamedTuple):
    """A source text and its target in a locale."""

    source: str
    target: str
    locale: str
    context: str | None = None
    """msgctxt."""
    origin: str = ""
    """Path of the catalog or compendium that it stands in, relative to the project."""


class Match(NamedTuple):
    """A record that is like a text that was sought."""

    score: float
    """Similarity of the sources in percent; 100 for the same text."""
    record: Record
