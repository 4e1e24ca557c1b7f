"""Where the target of each new entry comes from: the same key, the same shape, the neighbourhood, other catalogs."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news.update import align
from l10n_news.update.figures import REASON
from l10n_news.update.shape import adapt, rename, renaming, shape
from l10n_news.update.similar import Similar
from l10n_news.update.store import Match
from l10n_news.update.words import word_diff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.extract import Key
    from l10n_news.model import Entry
    from l10n_news.update.leverage import Leverage
    from l10n_news.update.store import Store

NEARBY = 50
"""Similarity in percent from which a text between the same neighbours is the old one, edited."""
ELSEWHERE = 80
"""Similarity in percent from which a text anywhere else helps."""

Found = dict["Key", Match]


def match(new: Sequence[Entry], store: Store, leverage: Leverage, path: str) -> Found:
    """Find the old entry that each new one continues or learns from.

    Args:
        new: the template's entries, in reading order.
        store: the old catalog's entries.
        leverage: the translated entries of other catalogs.
        path: of the catalog, whose own entries leverage does not give.
    """
    found: Found = {}
    for entry in new:
        old = store.get(entry.key)
        if old is not None:
            found[entry.key] = Match(entry=replace(old, obsolete=False) if old.obsolete else old)
    missing = [entry for entry in new if entry.key not in found]
    if missing:
        _same_shape(missing, store, found)
    _exact_elsewhere(new, found, leverage, path)
    if any(entry.key not in found for entry in new):
        _edited(new, store, found)
    _similar_elsewhere(new, store, found, leverage, path)
    return found


def _same_shape(missing: Sequence[Entry], store: Store, found: Found) -> None:
    """Carry over what changed in white space, quotation style or the numbers of codes only."""
    shapes: dict[Key, deque[Entry]] = {}
    for old in (*store.living.values(), *store.obsolete.values()):
        if old.key not in found:
            shapes.setdefault((old.context, shape(old.source)), deque()).append(old)
    for entry in missing:
        alike = shapes.get((entry.context, shape(entry.source)))
        names = renaming(alike[0].source, entry.source) if alike else None
        if alike and names is not None:
            old = alike.popleft()
            carried = replace(old, target=rename(old.target, names), obsolete=False)
            found[entry.key] = Match(entry=carried, origin=() if old.obsolete else (old.key,))


def _exact_elsewhere(new: Sequence[Entry], found: Found, leverage: Leverage, path: str) -> None:
    """Fill what has no target from the same source in other catalogs; sure only where the neighbours are the same."""
    for index, entry in enumerate(new):
        had = found.get(entry.key)
        if had is not None and had.entry.target:
            continue
        candidates = leverage.exact(entry.key, path)
        if not candidates:
            continue
        before = new[index - 1].source if index else None
        after = new[index + 1].source if index + 1 < len(new) else None
        same = [candidate for candidate in candidates if (candidate.before, candidate.after) == (before, after)]
        best = same[0] if same else candidates[0]
        certain = len({candidate.entry.target for candidate in same}) == 1
        reason = () if certain else (f"{REASON}the same sentence in {best.origin}",)
        base = had.entry if had else entry
        filled = replace(base, target=best.entry.target, notes=best.entry.notes, fuzzy=not certain)
        found[entry.key] = Match(entry=filled, reasons=reason)


def _edited(new: Sequence[Entry], store: Store, found: Found) -> None:
    """Pair the old and new entries that stand in the same gap between entries that did not move."""
    continued = {key for kept in found.values() for key in kept.origin}
    rows = [entry for entry in store.living.values() if not _replaced(entry, store, found)]
    position = {entry.key: index for index, entry in enumerate(rows)}
    same = []
    for index, entry in enumerate(new):
        kept = found.get(entry.key)
        if kept is not None:
            keys = kept.origin or (entry.key,)
            same += [(position[key], index) for key in keys[:1] if key in position]
    texts = [shape(row.source) for row in rows]
    for gap in align.gaps(align.anchors(same, texts), len(rows), len(new)):
        old_texts = [
            (index, texts[index])
            for index in gap.old
            if rows[index].key not in found and rows[index].key not in continued
        ]
        new_texts = [(index, shape(new[index].source)) for index in gap.new if new[index].key not in found]
        if old_texts and new_texts:
            pairs = align.pair_up(old_texts, new_texts, NEARBY)
            for pair in pairs:
                found[new[pair.new].key] = _fuzzy(rows[pair.old], new[pair.new])


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


def _fuzzy(old: Entry, entry: Entry) -> Match:
    """Make the fuzzy target of an edited source; an entry without target gives its comments and flags alone."""
    if not old.target:
        return Match(entry=replace(old, source=entry.source, context=entry.context), origin=(old.key,))
    known = old.fuzzy and old.previous_source is not None
    carried = replace(
        old,
        target=adapt(old.target, old.source, entry.source),
        fuzzy=True,
        obsolete=False,
        previous_context=old.previous_context if known else old.context,
        previous_source=old.previous_source if known else old.source,
    )
    return Match(entry=carried, origin=(old.key,))


def _similar_elsewhere(new: Sequence[Entry], store: Store, found: Found, leverage: Leverage, path: str) -> None:
    """Fill what is still without target from the most similar entry of this catalog or, when it is new, of another."""
    missing = [entry for entry in new if entry.key not in found or not found[entry.key].entry.target]
    if not missing:
        return
    own = [old for old in (*store.living.values(), *store.obsolete.values()) if old.target and not old.fuzzy]
    index = Similar(old.source for old in own)
    for entry in missing:
        near = index.find(entry.source, ELSEWHERE)
        score, old, place = (near[0][0], own[near[0][1]], "this article") if near else (0.0, None, "")
        other = None if store.get(entry.key) else leverage.similar(entry.source, path, ELSEWHERE)
        if other is not None and other[0] > score:
            score, old, place = other[0], other[1].entry, other[1].origin
        if old is None:
            continue
        diff = word_diff(old.source, entry.source)
        had = found.get(entry.key)
        filled = replace(
            had.entry if had else entry,
            target=adapt(old.target, old.source, entry.source),
            fuzzy=True,
            previous_context=old.context,
            previous_source=old.source,
        )
        reason = f"{REASON}{score:.0f} % like a sentence of {place}: {diff}" if diff else f"{REASON}as in {place}"
        found[entry.key] = Match(entry=filled, origin=had.origin if had else (), reasons=(reason,))
