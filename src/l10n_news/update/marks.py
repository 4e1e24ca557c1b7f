"""What a tool that merges a catalog with its template takes away, kept beside the catalog and given back.

`msgmerge` without ``--previous``, ``pot2po`` and what editors build on them put the template's notes in the place of
ours, drop the previous sources, and make a finished target fuzzy that asks for another rendering (``{money1:symbol}``),
which gettext's check does not know. An update therefore keeps of each such entry what cannot be found out again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from l10n_news.extract import brace_names
from l10n_news.model import doubt
from l10n_news.record import replace
from l10n_news.update.figures import tells_value
from l10n_news.update.finish import DERIVED
from l10n_news.update.sources import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.model import Catalog, Entry

_SHOWN = " → "
"""Stands in the note of a catalog that tells a value, and not in a template's."""


class Mark(NamedTuple):
    """What an update left an entry with."""

    number: int
    """Stands for the entry's context, source and target: of another target nothing is known."""
    fuzzy: bool
    previous_context: str | None
    previous_source: str | None
    previous_plural: str | None
    notes: tuple[str, ...]
    """Why it is fuzzy; of a finished one, all that tells its figures."""


def marks(catalog: Catalog) -> tuple[Mark, ...]:
    """List what has to be kept of a catalog: most entries need none."""
    return tuple(_mark(entry) for entry in catalog.entries if entry.target and _is_at_risk(entry))


def marks_from(stored: Iterable[Sequence[Any]]) -> tuple[Mark, ...]:
    """Make the marks that were stored as JSON."""
    return tuple(Mark._make([*values, tuple(notes)]) for *values, notes in stored)


def _is_at_risk(entry: Entry) -> bool:
    if entry.fuzzy:
        return entry.previous_source is not None or any(note.startswith(DERIVED) for note in entry.notes)
    return not entry.obsolete and (_is_styled(entry) or any(note.startswith("fits {") for note in entry.notes))


def _is_styled(entry: Entry) -> bool:
    """Whether gettext's check of the template's format finds fault with the target."""
    names = brace_names(entry.source)
    return bool(names) and brace_names(entry.target) != names


def _mark(entry: Entry) -> Mark:
    notes = (note for note in entry.notes if (note.startswith(DERIVED) if entry.fuzzy else tells_value(note)))
    return Mark(
        number=_number(entry),
        fuzzy=entry.fuzzy,
        previous_context=entry.previous_context,
        previous_source=entry.previous_source,
        previous_plural=entry.previous_plural,
        notes=tuple(notes),
    )


def _number(entry: Entry) -> int:
    return number_of((entry.context, entry.source, entry.target))


def restored(catalog: Catalog, known: Iterable[Mark]) -> Catalog:
    """Give a catalog as it was before a tool merged it with its template, where source and target are what they were.

    A fuzzy entry stays fuzzy: it gets its previous source and its reason again. An entry is made finished again only
    where all of this is so: the last update left it finished, its target is the same, gettext's check finds fault with
    it, its notes are the template's, which no translator writes, and it is so with each entry of the catalog of which
    gettext's check would say the same. An entry that a translator has made fuzzy has its notes, and stays fuzzy.

    Args:
        catalog: as it is now.
        known: what the last update kept of it.
    """
    by_number = {mark.number: mark for mark in known}
    if not by_number:
        return catalog
    pairs = [(entry, by_number.get(_number(entry)) if entry.target else None) for entry in catalog.entries]
    styled = [entry for entry, mark in pairs if mark and not (mark.fuzzy or entry.obsolete) and _is_styled(entry)]
    is_merged = all(entry.fuzzy and entry.previous_source is None and _is_rewritten(entry) for entry in styled)
    return replace(
        catalog, entries=tuple(entry if mark is None else _restored(entry, mark, is_merged) for entry, mark in pairs)
    )


def _is_rewritten(entry: Entry) -> bool:
    """Whether an entry with placeholders has the notes of its template."""
    return not any(_SHOWN in note for note in entry.notes if tells_value(note))


def _restored(entry: Entry, mark: Mark, is_merged: bool) -> Entry:  # noqa: FBT001 -- found once for a catalog
    if mark.fuzzy:
        return _doubted(entry, mark) if entry.fuzzy else entry
    if not _is_rewritten(entry):
        return entry
    if entry.fuzzy and not (is_merged and _is_styled(entry)):
        return entry
    told = tuple(note for note in entry.notes if not tells_value(note))
    return replace(entry, fuzzy=False, notes=(*told, *mark.notes))


def _doubted(entry: Entry, mark: Mark) -> Entry:
    """Give a fuzzy entry its previous source and the reason, where it has lost them."""
    had = (entry.previous_context, entry.previous_source, entry.previous_plural)
    before = (mark.previous_context, mark.previous_source, mark.previous_plural)
    if had not in {before, (None, None, None)}:
        return entry
    has_reason = entry.obsolete or any(note.startswith(doubt.MARK) for note in entry.notes)
    return replace(
        entry,
        previous_context=mark.previous_context,
        previous_source=mark.previous_source,
        previous_plural=mark.previous_plural,
        notes=entry.notes if has_reason else (*entry.notes, *mark.notes),
    )
