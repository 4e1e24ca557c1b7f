"""Where the target of each new entry comes from: the same key, the same shape, the neighbourhood, other catalogs."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from l10n_news.model import doubt
from l10n_news.record import replace
from l10n_news.update.align import similarity
from l10n_news.update.edited import edited, is_copy
from l10n_news.update.leverage import around, helps
from l10n_news.update.shape import adapt, rename, renaming, shape
from l10n_news.update.similar import nearest
from l10n_news.update.store import Match
from l10n_news.update.words import word_diff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.extract import Key
    from l10n_news.model import Entry
    from l10n_news.update.leverage import Around, Leverage
    from l10n_news.update.store import Found, Store

ELSEWHERE = 80
"""Similarity in percent from which a text anywhere else helps."""


def match(new: Sequence[Entry], store: Store, leverage: Leverage, path: str, locale: str) -> Found:
    """Find the old entry that each new one continues or learns from.

    Args:
        new: the template's entries, in reading order.
        store: the old catalog's entries.
        leverage: the translated entries of other catalogs.
        path: of the catalog, whose own entries leverage does not give.
        locale: of the catalog.
    """
    found: Found = {}
    for entry in new:
        old = store.get(entry.key)
        if old is not None:
            found[entry.key] = Match(entry=replace(old, obsolete=False) if old.obsolete else old)
    missing = [entry for entry in new if entry.key not in found]
    if missing:
        _same_shape(missing, store, found)
    for entry, neighbours in zip(new, around([entry.source for entry in new]), strict=True):
        _exact_elsewhere(entry, neighbours, found, leverage, path)
    if any(entry.key not in found for entry in new):
        edited(new, store, found, locale)
    _similar_elsewhere(new, store, found, leverage, path)
    _explain_again(store, found, leverage, path)
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


def _exact_elsewhere(entry: Entry, neighbours: Around, found: Found, leverage: Leverage, path: str) -> None:
    """Fill what has no target from the same source in other catalogs; sure only where the neighbours are the same."""
    had = found.get(entry.key)
    if had is not None and had.entry.target:
        return
    same = [one for one in leverage.between(entry.key, neighbours, path) if helps(one.entry)]
    best = same[0] if same else next((one for one in leverage.exact(entry.key, path) if helps(one.entry)), None)
    if best is None:
        return
    certain = len({candidate.entry.target for candidate in same}) == 1
    reason = () if certain else (doubt.same(best.origin),)
    base = had.entry if had else entry
    filled = replace(base, target=best.entry.target, notes=best.entry.notes, fuzzy=not certain)
    found[entry.key] = Match(entry=filled, reasons=reason)


def _similar_elsewhere(new: Sequence[Entry], store: Store, found: Found, leverage: Leverage, path: str) -> None:
    """Fill what is still without target from the most similar entry of this catalog or, when it is new, of another.

    A weak guess from between the same neighbours gives way to a good match; its words become obsolete.
    """
    missing = [entry for entry in new if _is_poor(found.get(entry.key))]
    if not missing:
        return
    own = [
        old for old in (*store.living.values(), *store.obsolete.values()) if old.target and not old.fuzzy and helps(old)
    ]
    near = nearest([entry.source for entry in missing], [old.source for old in own], ELSEWHERE)
    for entry, (score, number) in zip(missing, near, strict=True):
        old, place = (own[number], doubt.HERE) if score else (None, "")
        other = None if store.get(entry.key) else leverage.similar(entry.source, path, ELSEWHERE)
        if other is not None and other[0] > score and helps(other[1].entry):
            old, place = other[1].entry, other[1].origin
        if old is not None:
            found[entry.key] = _proposed(entry, found.get(entry.key), old, place, max(score, other[0] if other else 0))


def _is_poor(had: Match | None) -> bool:
    return had is None or not had.entry.target or had.score < ELSEWHERE


def _proposed(entry: Entry, had: Match | None, old: Entry, place: str, score: float) -> Match:
    """Make the fuzzy target of an entry from that of a similar one; one that had no target keeps its comments."""
    if had is not None and had.entry.target:
        had = None
    filled = replace(
        had.entry if had else entry,
        target=adapt(old.target, old.source, entry.source),
        fuzzy=True,
        previous_context=old.context,
        previous_source=old.source,
    )
    return Match(
        entry=filled,
        origin=had.origin if had else (),
        reasons=(doubt.alike(place, score, word_diff(old.source, entry.source)),),
    )


def _explain_again(store: Store, found: Found, leverage: Leverage, path: str) -> None:
    """Say again why a target is fuzzy where another tool dropped the note that said so, as msgmerge does.

    Every target that an update makes fuzzy for another source has such a note, so none is looked up twice.
    """
    for key, had in found.items():
        old = had.entry
        if not (old.fuzzy and old.target and old.previous_source is not None) or had.reasons:
            continue
        if not any(note.startswith(doubt.MARK) for note in old.notes):
            found[key] = replace(had, reasons=(_reason(old, store, leverage, path),))


def _reason(entry: Entry, store: Store, leverage: Leverage, path: str) -> str:
    """Find out why a target is fuzzy from where the text stands that it was made for."""
    previous = (entry.previous_context, entry.previous_source or "")
    diff = word_diff(previous[1], entry.source)
    score = similarity(shape(entry.source), shape(previous[1]), ELSEWHERE)
    if score and is_copy(entry, store.living.get(previous)):
        return doubt.alike(doubt.HERE, score, diff)
    if score and previous not in store.obsolete:
        for candidate in leverage.exact(previous, path):
            if is_copy(entry, candidate.entry):
                return doubt.alike(candidate.origin, score, diff)
    return doubt.edited(diff)
