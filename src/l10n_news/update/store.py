"""What an old catalog holds, by key; and what a match takes out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.extract import Key
from l10n_news.record import Struct, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.model import Entry


class Store:
    """The entries of an old catalog: living ones in reading order, obsolete ones, each key once in all."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.living: dict[Key, Entry] = {}
        self.obsolete: dict[Key, Entry] = {}
        later = []
        for entry in entries:
            if entry.obsolete:
                later.append(entry)
            else:
                self.living[entry.key] = entry
        for entry in later:
            kept = self.living if entry.key in self.living else self.obsolete
            kept[entry.key] = _both(kept[entry.key], entry) if entry.key in kept else entry

    def get(self, key: Key) -> Entry | None:
        """Find the living or else the obsolete entry of a key."""
        return self.living.get(key) or self.obsolete.get(key)


def _both(kept: Entry, other: Entry) -> Entry:
    """Join two entries of one key, which msgfmt does not allow: the other's words become comments."""
    if not kept.target and other.target:
        other = replace(other, obsolete=kept.obsolete, notes=kept.notes, references=kept.references)
        kept, other = other, kept
    targets = [text for text in (other.target, *other.targets_plural) if text and text != kept.target]
    said = [f"also translated as: {text}" for text in targets] + list(other.comments)
    return replace(kept, comments=tuple(dict.fromkeys([*kept.comments, *said])))


class Match(Struct, frozen=True, kw_only=True):
    """Where a new entry's target, comments and flags come from."""

    entry: Entry
    """The old entry, its target, fuzzy mark and previous strings being the new entry's; its notes tell the figures that
    the target was made for."""
    origin: Sequence[Key] = ()
    """Old living entries that live on in the new one under another key."""
    reasons: tuple[str, ...] = ()
    """Notes that say why the target is fuzzy."""
    score: float = 100.0
    """Similarity in percent of the source that the target was made for, where it is a guess of this run."""


Found = dict[Key, Match]
"""What was found for the new entries, by their keys."""
