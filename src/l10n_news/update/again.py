"""What came from other catalogs and would come from there again if the edit were undone: nobody wrote it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import doubt
from l10n_news.record import replace
from l10n_news.update.finish import DERIVED, finish, own_flags
from l10n_news.update.leverage import around
from l10n_news.update.match import match
from l10n_news.update.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.extract import Key
    from l10n_news.model import Catalog, Entry
    from l10n_news.update.leverage import Leverage
    from l10n_news.update.store import Found

_TRIES = 8
"""Where the way back has still not settled, what did not come again last is kept."""


def without_spare(
    new: Catalog, store: Store, doubtful: Sequence[Entry], leverage: Leverage, source_locale: str
) -> Catalog:
    """Take the obsolete entries out of a new catalog that need not be kept.

    The way back is tried: what an update to the old article would make of the new catalog. Where it makes an entry that
    is gone just as it was, the entry needs no copy here; so an edit that is undone leaves nothing behind.

    Args:
        new: the new catalog, with all entries that may have to be kept.
        store: the old catalog's entries.
        doubtful: those that are kept for the way back only.
        leverage: the translated entries of other catalogs, as they stay.
        source_locale: the locale of the sources.
    """
    spare = _leveraged(store, new, leverage) | {entry.key for entry in doubtful if entry.key in store.living}
    if not spare:
        return new
    before = [_blank(entry) for entry in store.living.values()]
    for _ in range(_TRIES):
        left = Store(entry for entry in new.entries if not (entry.obsolete and entry.key in spare))
        found = match(before, left, leverage, new.path, new.locale or "")
        again = {entry.key for entry in before if entry.key in spare and _is_same(entry, store, found, source_locale)}
        if again == spare:
            break
        spare = again  # what is kept for another one may change the way back of the rest
    return replace(new, entries=tuple(entry for entry in new.entries if not (entry.obsolete and entry.key in spare)))


def _is_same(entry: Entry, store: Store, found: Found, source_locale: str) -> bool:
    made = finish(entry, found.get(entry.key), entry.notes, source_locale)
    return _said(made) == _said(store.living[entry.key])


def _leveraged(store: Store, new: Catalog, leverage: Leverage) -> set[Key]:
    """Find the entries that may have come from another catalog, untouched by a translator."""
    keys = list(store.living)
    neighbours = dict(zip(keys, around([source for _, source in keys]), strict=True))
    found = set()
    for entry in new.entries:
        old = store.living.get(entry.key) if entry.obsolete else None
        if old is None or not old.target or old.comments or own_flags(old):
            continue
        proposed = old.fuzzy and doubt.is_foreign(old.notes)
        if proposed or leverage.between(entry.key, neighbours[entry.key], new.path):
            found.add(entry.key)
    return found


def _blank(entry: Entry) -> Entry:
    """Give the entry as its template had it."""
    notes = tuple(note for note in entry.notes if not note.startswith(DERIVED))
    return replace(
        entry,
        target="",
        fuzzy=False,
        notes=notes,
        comments=(),
        previous_context=None,
        previous_source=None,
        previous_plural=None,
    )


def _said(entry: Entry) -> tuple[object, ...]:
    reasons = tuple(note for note in entry.notes if note.startswith(doubt.MARK))
    return (entry.target, entry.fuzzy, entry.previous_context, entry.previous_source, reasons)
