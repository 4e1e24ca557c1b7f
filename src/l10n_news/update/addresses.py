"""The parts of addresses in a catalog: carried over by their key alone, and never filled from another entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.record import replace
from l10n_news.slug import is_slug
from l10n_news.update.finish import finish, own_flags
from l10n_news.update.store import Match, Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Entry


def renew_slugs(
    template: Sequence[Entry], old: Sequence[Entry], source_locale: str
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Bring the slugs of a catalog up to date.

    One that is still there keeps its target. Where the only one was renamed, its target is kept as fuzzy with the
    previous slug. What a translator wrote for any other becomes obsolete.

    Args:
        template: all entries of the template.
        old: all entries of the old catalog.
        source_locale: the locale of the sources.

    Returns:
        The living ones in the template's order, and the obsolete ones in the order of their sources.
    """
    wanted = {entry.key: entry for entry in template if is_slug(entry)}
    store = Store(entry for entry in old if entry.key in wanted or is_slug(entry))
    gone = [entry for entry in store.living.values() if entry.key not in wanted]
    living: list[Entry] = []
    for entry in wanted.values():
        had = store.get(entry.key)
        if had is not None:
            found = Match(entry=replace(had, obsolete=False) if had.obsolete else had)
        elif len(wanted) == len(gone) == 1 and gone[0].target:
            found = Match(entry=_renamed(gone.pop(), entry))
        else:
            living.append(entry)
            continue
        living.append(finish(entry, found, entry.notes, source_locale))
    keys = {entry.key for entry in living}
    kept = (*gone, *(entry for entry in store.obsolete.values() if entry.key not in keys))
    obsolete = [_obsolete(entry) for entry in kept if entry.target or entry.comments or own_flags(entry)]
    return tuple(living), tuple(sorted(obsolete, key=lambda entry: entry.source))


def _renamed(old: Entry, entry: Entry) -> Entry:
    """Keep the target of an article that has another name now."""
    previous = old.previous_source if old.fuzzy and old.previous_source is not None else old.source
    return replace(
        old,
        source=entry.source,
        fuzzy=True,
        previous_context=old.context,
        previous_source=previous,
        previous_plural=None,
    )


def _obsolete(old: Entry) -> Entry:
    return replace(old, obsolete=True, notes=(), references=(), flags=own_flags(old))
