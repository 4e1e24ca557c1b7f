"""Catalogs of a locale → one catalog for an agency or a translation server, and back without loss.

An entry of a bundle has its article's name before its context (``msgctxt "business/grants"``, or
``business/grants|slug``), since the same words stand in many articles, and a note with a digest of its target: what it
was when it went out. So what comes back is merged by entry, and neither what was done outside nor what was done here
meanwhile is lost.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from l10n_news.model import Catalog
from l10n_news.record import replace
from l10n_news.regex import regex
from l10n_news.update import merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from l10n_news.extract import Key
    from l10n_news.model import Entry

_BETWEEN = "|"
"""Stands in no article's name."""
_SENT = regex(r"sent out as ([0-9a-f]{12})")


def bundle(catalogs: Mapping[str, Catalog], *, path: str, locale: str) -> Catalog:
    """Join catalogs of one locale.

    Args:
        catalogs: by the article's name, ``section/slug``. Obsolete entries stay behind.
        path: of the bundle.
        locale: of the catalogs.
    """
    entries = (
        replace(
            entry,
            context=name if entry.context is None else f"{name}{_BETWEEN}{entry.context}",
            notes=(*entry.notes, f"sent out as {_digest(entry)}"),
            line=None,
        )
        for name, catalog in catalogs.items()
        for entry in catalog.entries
        if not entry.obsolete
    )
    return Catalog(path=path, locale=locale, entries=tuple(entries))


def unbundle(bundled: Catalog) -> dict[str, Catalog]:
    """Take a bundle apart: the entries that came back, by the article's name, each as it went out but for its target.

    An entry without context, or one that a tool made obsolete, belongs to no article and is left out; so the caller
    should say how many there are (`strays`).
    """
    parts: dict[str, list[Entry]] = {}
    for entry in bundled.entries:
        if entry.context is None or entry.obsolete:
            continue
        name, between, context = entry.context.partition(_BETWEEN)
        parts.setdefault(name, []).append(replace(entry, context=context if between else None))
    return {name: replace(bundled, entries=tuple(entries)) for name, entries in parts.items()}


def strays(bundled: Catalog) -> tuple[Entry, ...]:
    """Give the entries with a target that `unbundle` has no place for."""
    return tuple(entry for entry in bundled.entries if (entry.context is None or entry.obsolete) and entry.target)


def take_in(present: Catalog, returned: Catalog) -> Catalog:
    """Merge what came back into the catalog as it is now.

    What was changed outside only is taken, though a target that is empty there takes none away; where the catalog was
    changed meanwhile as well, both targets are kept as `l10n_news.update.merge` says. The header, the notes and the
    references stay the catalog's own; comments and flags of both sides are kept.

    Args:
        present: the catalog.
        returned: its entries of a bundle, from `unbundle`.
    """
    base: list[Entry] = []
    theirs: list[Entry] = []
    mine = _present(present.entries)
    for entry in returned.entries:
        own = mine.get(entry.key)
        sent, here = _sent(entry), _digest(own) if own else ""
        if own is None:
            theirs += [_without_mark(entry)] if entry.target else []
            continue
        other = replace(entry, notes=own.notes, references=own.references, obsolete=own.obsolete)
        if sent == _digest(entry) or not entry.target:
            other = _with_target(other, own)
        elif sent == here:
            base.append(replace(own, comments=(), flags=()))
        theirs.append(other)
    known = {entry.key for entry in theirs}
    rest = [entry for entry in present.entries if entry.key not in known]
    return merge(
        replace(present, entries=(*base, *rest)),
        present,
        replace(present, entries=(*theirs, *rest)),
    )


def _present(entries: Iterable[Entry]) -> dict[Key, Entry]:
    """Find entries by their key, living ones first."""
    found: dict[Key, Entry] = {}
    for entry in entries:
        if not entry.obsolete or entry.key not in found:
            found[entry.key] = entry
    return found


def _digest(entry: Entry) -> str:
    """Sum up what of an entry a translator may change."""
    said = repr((entry.target, entry.targets_plural, entry.fuzzy and bool(entry.target)))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _sent(entry: Entry) -> str:
    """Read what the entry was when it went out; empty where a tool dropped the note."""
    return next((match[1] for note in entry.notes if (match := _SENT.fullmatch(note))), "")


def _without_mark(entry: Entry) -> Entry:
    return replace(entry, notes=tuple(note for note in entry.notes if not _SENT.fullmatch(note)))


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
