"""What the article no longer has: obsolete entries, kept until the edit is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import doubt
from l10n_news.record import replace
from l10n_news.update.align import similarity
from l10n_news.update.edited import is_copy, join
from l10n_news.update.figures import tells_value
from l10n_news.update.finish import own_flags
from l10n_news.update.match import ELSEWHERE
from l10n_news.update.shape import rename, renaming, shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.extract import Key
    from l10n_news.model import Entry
    from l10n_news.update.store import Match, Store

_JOINED = 4000
"""Characters of two joined sentences that are looked at."""


def remainder(
    store: Store, found: Mapping[Key, Match], entries: Sequence[Entry], locale: str
) -> tuple[list[Entry], list[Entry]]:
    """List what becomes obsolete.

    An entry without any words of a translator goes. So does a fuzzy copy of a target that lives again or that lives on
    in an edited entry: nobody wrote it. Everything else stays.

    Args:
        store: the old catalog's entries.
        found: what the new entries were made from.
        entries: the new catalog's living entries.
        locale: of the catalog.

    Returns:
        What has to be kept, and proposals that nobody will miss if an undone edit gives them back.
    """
    living = {entry.key: entry for entry in entries}
    heirs = {key: living[new] for new, kept in found.items() for key in kept.origin}
    kept: list[Entry] = []
    doubtful: list[Entry] = []
    for old in (*store.living.values(), *store.obsolete.values()):
        if old.key in living:
            continue
        if _has_words(old, heirs.get(old.key)) and not _is_spare(old, store, living, heirs, locale):
            kept.append(_obsolete(old))
        elif old.fuzzy and old.target and doubt.is_foreign(old.notes):
            doubtful.append(_obsolete(old))
    return kept, doubtful


def _has_words(old: Entry, heir: Entry | None) -> bool:
    """Whether a translator's words would be lost with the entry."""
    comments = set(old.comments) - set(heir.comments if heir else ())
    flags = set(own_flags(old)) - set(own_flags(heir) if heir else ())
    if comments or flags:
        return True
    if not any((old.target, *old.targets_plural)):
        return False
    return heir is None or not _is_same(old, heir)


def _is_same(old: Entry, heir: Entry) -> bool:
    """Whether an entry lives on under another source of the same shape, with its target."""
    if shape(old.source) != shape(heir.source) or old.context != heir.context or old.fuzzy != heir.fuzzy:
        return False
    names = renaming(old.source, heir.source)
    return names is not None and rename(old.target, names) == heir.target


def _is_spare(old: Entry, store: Store, living: Mapping[Key, Entry], heirs: Mapping[Key, Entry], locale: str) -> bool:
    """Whether an entry is an untouched fuzzy copy that nobody will miss."""
    if old.previous_source is None:
        return False
    original: Key = (old.previous_context, old.previous_source)
    if not is_copy(old, store.get(original) or living.get(original)):
        return _is_spare_join(old, living, locale)
    comments = set(old.comments)
    if original in living:
        known = set(living[original].comments)
        again = original not in store.living or similarity(shape(original[1]), shape(old.source)) >= ELSEWHERE
        return again and comments <= known
    heir = heirs.get(old.key)
    return heir is not None and bool(heir.target) and comments <= set(heir.comments)


def _is_spare_join(old: Entry, living: Mapping[Key, Entry], locale: str) -> bool:
    """Whether an entry holds nothing but the joined targets of two entries that live again."""
    previous = old.previous_source or ""
    spaces = [index for index, character in enumerate(previous[:_JOINED]) if character == " "]
    for index in spaces if len(previous) <= _JOINED else ():
        first = living.get((old.previous_context, previous[:index]))
        second = living.get((old.previous_context, previous[index + 1 :]))
        if first and second and is_copy(old, join(first, second, locale)):
            return set(old.comments) <= {*first.comments, *second.comments}
    return False


def _obsolete(old: Entry) -> Entry:
    return replace(
        old,
        obsolete=True,
        notes=tuple(note for note in old.notes if tells_value(note) or note.startswith(doubt.MARK)),
        references=(),
        flags=own_flags(old),
        previous_context=old.previous_context if old.fuzzy else None,
        previous_source=old.previous_source if old.fuzzy else None,
        previous_plural=old.previous_plural if old.fuzzy else None,
    )
