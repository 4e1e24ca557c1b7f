"""Three versions of a catalog → one, entry by entry: the merge that git asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.extract import Key
    from l10n_news.model import Catalog, Entry

_T = TypeVar("_T")
_TARGET = ("target", "targets_plural", "fuzzy", "previous_context", "previous_source", "previous_plural")


def merge(base: Catalog, ours: Catalog, theirs: Catalog) -> Catalog:
    """Merge two versions of a catalog that grew out of a third, by entry and field.

    What one side alone changed is taken from it. Where both gave an entry different targets, a finished one wins over a
    fuzzy one and any over none; of two of one rank ours stays, is marked fuzzy, and theirs becomes a comment: somebody
    has to choose. Entries keep our order; an entry that one side deleted stays where the other side worked on it. An
    entry lives where either side that changed its state says so.

    Args:
        base: the common ancestor; an empty catalog where there is none.
        ours: our version, whose path and locale the result has.
        theirs: the other version.
    """
    origin = {entry.key: entry for entry in base.entries}
    other = {entry.key: entry for entry in theirs.entries}
    merged: dict[Key, Entry] = {}
    for entry in ours.entries:
        found = _entry(origin.get(entry.key), entry, other.get(entry.key))
        if found is not None:
            merged[entry.key] = found
    mine = {entry.key for entry in ours.entries}
    added = [entry for entry in theirs.entries if entry.key not in mine]
    entries = _placed(list(merged.values()), [(entry, origin.get(entry.key)) for entry in added], theirs.entries)
    return replace(
        ours,
        entries=(*(e for e in entries if not e.obsolete), *(e for e in entries if e.obsolete)),
        header=_header(base, ours, theirs),
        header_comments=_union(base.header_comments, ours.header_comments, theirs.header_comments),
        header_fuzzy=_choose(base.header_fuzzy, ours.header_fuzzy, theirs.header_fuzzy),
    )


def _choose(base: _T | None, ours: _T, theirs: _T) -> _T:
    """Take the side that changed; ours where both did."""
    return theirs if ours == base else ours


def _union(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Keep every line that a side has, less those that the other one deleted."""
    if tuple(base) in {tuple(ours), tuple(theirs)}:
        return tuple(_choose(base, ours, theirs))
    deleted = {line for line in base if line not in ours or line not in theirs}
    return tuple(line for line in dict.fromkeys((*ours, *theirs)) if line not in deleted)


def _entry(base: Entry | None, ours: Entry, theirs: Entry | None) -> Entry | None:
    """Merge one entry that we have; None where they deleted it and we did nothing to it."""
    if theirs is None:
        return None if base is not None and _work(ours) == _work(base) else ours
    if _target(ours) == _target(theirs):
        merged = ours
    elif base is not None and _target(ours) == _target(base):
        merged = _with_target(ours, theirs)
    elif base is not None and _target(theirs) == _target(base):
        merged = ours
    else:
        merged = _both(ours, theirs)
    first = base or replace(ours, comments=(), flags=(), notes=())
    return replace(
        merged,
        obsolete=ours.obsolete and theirs.obsolete
        if base is None
        else _choose(base.obsolete, ours.obsolete, theirs.obsolete),
        comments=_union(first.comments, merged.comments, theirs.comments),
        flags=_union(first.flags, ours.flags, theirs.flags),
        notes=_choose(first.notes, merged.notes, theirs.notes),
        references=_choose(first.references, ours.references, theirs.references),
    )


def _work(entry: Entry) -> tuple[object, ...]:
    """All of an entry that is a translator's."""
    return (*_target(entry), entry.comments)


def _target(entry: Entry) -> tuple[object, ...]:
    return tuple(getattr(entry, name) for name in _TARGET)


def _with_target(entry: Entry, other: Entry) -> Entry:
    return replace(
        entry,
        target=other.target,
        targets_plural=other.targets_plural,
        fuzzy=other.fuzzy,
        previous_context=other.previous_context,
        previous_source=other.previous_source,
        previous_plural=other.previous_plural,
    )


def _both(ours: Entry, theirs: Entry) -> Entry:
    """Merge an entry that both sides gave another target."""
    mine, other = _rank(ours), _rank(theirs)
    if mine != other:
        best, second = (ours, theirs) if mine > other else (theirs, ours)
        return _noted(_with_target(ours, best), second)
    if ours.target == theirs.target and ours.targets_plural == theirs.targets_plural:
        return ours
    return replace(_noted(ours, theirs), fuzzy=True)


def _rank(entry: Entry) -> int:
    """Rank an entry: 0 without target, 1 fuzzy, 2 finished."""
    return 0 if not entry.target else 1 if entry.fuzzy else 2


def _noted(entry: Entry, other: Entry) -> Entry:
    """Keep the words of the other version as a comment."""
    texts = [text for text in (other.target, *other.targets_plural) if text and text != entry.target]
    said = [f"merged, the other version: {text}" for text in texts]
    return replace(entry, comments=tuple(dict.fromkeys((*entry.comments, *said))))


def _placed(merged: list[Entry], added: Sequence[tuple[Entry, Entry | None]], order: Sequence[Entry]) -> list[Entry]:
    """Put the entries that only they have behind what stands before them on their side.

    One that the base had too was deleted by us: it stays only where they worked on it.
    """
    kept = {entry.key for entry, base in added if base is None or _work(entry) != _work(base)}
    behind: dict[Key | None, list[Entry]] = {}
    present = {entry.key for entry in merged}
    last: Key | None = None
    for entry in order:
        if entry.key in present:
            last = entry.key
        elif entry.key in kept:
            behind.setdefault(last, []).append(entry)
    placed = list(behind.get(None, ()))
    for entry in merged:
        placed.append(entry)
        placed += behind.get(entry.key, ())
    return placed


def _header(base: Catalog, ours: Catalog, theirs: Catalog) -> tuple[tuple[str, str], ...]:
    """Merge the header by field; of two revision dates the later one counts."""
    first, other = dict(base.header), dict(theirs.header)
    fields = []
    for name, value in ours.header:
        if name not in other:
            if first.get(name) != value:
                fields.append((name, value))
        elif name == "PO-Revision-Date":
            fields.append((name, max(value, other[name])))
        else:
            fields.append((name, _choose(first.get(name), value, other[name])))
    mine = dict(ours.header)
    return (*fields, *((name, value) for name, value in theirs.header if name not in mine and first.get(name) != value))
