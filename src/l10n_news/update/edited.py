"""The entries that were edited, split or joined: found between the entries that did not move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import segment
from l10n_news.model import doubt
from l10n_news.record import Struct, replace
from l10n_news.update import align
from l10n_news.update.shape import adapt, shape
from l10n_news.update.store import Match
from l10n_news.update.words import word_diff

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.model import Entry
    from l10n_news.update.store import Found, Store

NEARBY = 50
"""Similarity in percent from which a text between the same neighbours is the old one, edited."""
PART = 90
"""Share in percent of a text that stands in a longer one which was cut or joined."""
_SHORTEST = 12


def edited(new: Sequence[Entry], store: Store, found: Found, locale: str) -> None:
    """Pair the old and new entries that stand in the same gap between entries that did not move, into ``found``.

    Args:
        new: the template's entries, in reading order.
        store: the old catalog's entries.
        found: what was found so far.
        locale: of the catalog, for what stands between two joined targets.
    """
    continued = {key for kept in found.values() for key in kept.origin}
    rows = [entry for entry in store.living.values() if not _replaced(entry, store, found)]
    texts = [shape(row.source) for row in rows]
    for gap in align.gaps(align.anchors(_same(new, rows, found), texts), len(rows), len(new)):
        old = [(i, texts[i]) for i in gap.old if rows[i].key not in found and rows[i].key not in continued]
        fresh = [(i, shape(new[i].source)) for i in gap.new if new[i].key not in found]
        if old and fresh:
            region = _Region(rows, new, dict(old), dict(fresh), align.pair_up(old, fresh, NEARBY))
            region.keep(found)
            region.join(found, locale)
            region.cut(found)


def _same(new: Sequence[Entry], rows: Sequence[Entry], found: Found) -> list[tuple[int, int]]:
    """List the old and new positions of entries that are the same."""
    position = {entry.key: index for index, entry in enumerate(rows)}
    same = []
    for index, entry in enumerate(new):
        kept = found.get(entry.key)
        key = kept.origin[0] if kept and kept.origin else entry.key
        if kept is not None and key in position:
            same.append((position[key], index))
    return same


class _Region(Struct, frozen=True):
    """A gap whose texts were paired."""

    rows: Sequence[Entry]
    """All old entries."""
    new: Sequence[Entry]
    """All new entries."""
    old: Mapping[int, str]
    """Shapes of the gap's old entries by position."""
    fresh: Mapping[int, str]
    """Shapes of the gap's new entries by position."""
    pairs: Sequence[align.Pair]

    def keep(self, found: Found) -> None:
        """Make the fuzzy targets of edited sentences."""
        for pair in self.pairs:
            guess = _fuzzy(self.rows[pair.old], self.new[pair.new])
            found[self.new[pair.new].key] = replace(guess, score=pair.score)

    def cut(self, found: Found) -> None:
        """Give the target of a sentence that was cut in two to its other part too, which stands beside the first."""
        by_new = {pair.new: pair.old for pair in self.pairs}
        for index, text in self.fresh.items():
            if self.new[index].key in found or len(text) < _SHORTEST:
                continue
            for row in (by_new.get(index - 1), by_new.get(index + 1)):
                if row is not None and self.rows[row].target and align.part_of(text, self.old[row]) >= PART:
                    found[self.new[index].key] = replace(_fuzzy(self.rows[row], self.new[index]), origin=())
                    break

    def join(self, found: Found, locale: str) -> None:
        """Join the targets of two sentences that became one."""
        taken = {pair.old for pair in self.pairs}
        for pair in self.pairs:
            for other in (pair.old - 1, pair.old + 1):
                if other in taken or len(self.old.get(other, "")) < _SHORTEST:
                    continue
                both = (self.rows[min(other, pair.old)], self.rows[max(other, pair.old)])
                part = align.part_of(self.old[other], self.fresh[pair.new])
                if part >= PART and all(row.translated for row in both):
                    taken.add(other)
                    found[self.new[pair.new].key] = _fuzzy(join(*both, locale), self.new[pair.new], both)
                    break


def join(first: Entry, second: Entry, locale: str) -> Entry:
    """Make one entry of two that follow each other."""
    between = segment.separator(first.target, second.target, locale)
    return replace(
        first,
        source=f"{first.source} {second.source}",
        target=f"{first.target}{between}{second.target}",
        comments=tuple(dict.fromkeys((*first.comments, *second.comments))),
    )


def _replaced(entry: Entry, store: Store, found: Found) -> bool:
    """Whether an entry only stood in for another one that comes back now: a fuzzy copy of its target."""
    if not entry.fuzzy or entry.previous_source is None:
        return False
    key = (entry.previous_context, entry.previous_source)
    return key in found and key not in store.living and is_copy(entry, store.get(key))


def is_copy(entry: Entry, original: Entry | None) -> bool:
    """Whether a fuzzy entry's target is untouched from the entry that it was made for."""
    if not entry.fuzzy or original is None or not original.target:
        return False
    return entry.target == adapt(original.target, original.source, entry.source)


def _fuzzy(old: Entry, entry: Entry, origin: Sequence[Entry] = ()) -> Match:
    """Make the fuzzy target of an edited source; an entry without target gives its comments and flags alone."""
    keys = tuple(row.key for row in origin) or (old.key,)
    if not old.target:
        return Match(entry=replace(old, source=entry.source, context=entry.context), origin=keys)
    known = old.fuzzy and old.previous_source is not None
    carried = replace(
        old,
        source=entry.source,
        context=entry.context,
        target=adapt(old.target, old.source, entry.source),
        fuzzy=True,
        obsolete=False,
        previous_context=old.previous_context if known else old.context,
        previous_source=old.previous_source if known else old.source,
    )
    return Match(entry=carried, origin=keys, reasons=_reasons(old, carried))


def _reasons(old: Entry, carried: Entry) -> tuple[str, ...]:
    """Say why the target of an edited entry is fuzzy; figures that it did not fit before are still to be seen to."""
    previous = carried.previous_source or ""
    diff = word_diff(previous, carried.source)
    why = [note for note in old.notes if note.startswith(doubt.MARK)] if old.fuzzy else []
    place = next(filter(None, map(doubt.place_of, why)), None)
    if place is not None:
        percent = align.similarity(shape(previous), shape(carried.source), 0)
        return (doubt.alike(place, percent, diff),)
    if (old.fuzzy and old.previous_source is None and not why) or any(map(doubt.never_fitted, why)):
        return (doubt.draft(diff),)
    return (doubt.edited(diff), *(note for note in why if not doubt.is_edited(note)))
