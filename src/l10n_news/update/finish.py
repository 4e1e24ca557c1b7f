"""A new entry from its template's and from what was found for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.extract import BRACE_FORMAT, brace_names
from l10n_news.model import doubt
from l10n_news.record import replace
from l10n_news.update import figures
from l10n_news.update.words import weighty

if TYPE_CHECKING:
    from l10n_news.model import Entry
    from l10n_news.update.store import Match

_DERIVED = ("max-length:", "priority:")
_MIND = "mind the changed words: "
DERIVED = (doubt.MARK, _MIND, "fits {")
"""How the notes begin that tell of the target, not of the source."""


def own_flags(entry: Entry) -> tuple[str, ...]:
    """List the flags that are the translator's: all that no run derives again."""
    return tuple(flag for flag in entry.flags if flag != BRACE_FORMAT and not flag.startswith(_DERIVED))


def finish(new: Entry, found: Match | None, notes: tuple[str, ...], source_locale: str) -> Entry:
    """Make the entry of the new catalog.

    Args:
        new: the template's entry.
        found: where its target comes from; None where there is none.
        notes: its ``#.`` lines in the catalog's locale.
        source_locale: the locale of its source.
    """
    if found is None:
        return replace(new, notes=notes, target="", fuzzy=False)
    old = found.entry
    if not found.reasons and _is_current(old, new, notes):
        return old
    target = _edges(new.source, old.target)
    fuzzy = old.fuzzy and bool(target)
    reasons = found.reasons or tuple(note for note in old.notes if fuzzy and note.startswith(doubt.MARK))
    if target and not fuzzy:
        reasons = figures.reasons(old.notes, notes, target)
        fuzzy = bool(reasons)
    elif fuzzy and old.previous_source is None and figures.settled(reasons, notes, target):
        fuzzy, reasons = False, ()
    fits = figures.fits(old.notes, notes, target) if target and not fuzzy and not old.fuzzy else ()
    previous = old.previous_source if fuzzy else None
    changed = weighty(previous, new.source, source_locale) if previous is not None else ()
    mind = (_MIND + " ".join(changed),) if changed else ()
    return replace(
        new,
        target=target,
        targets_plural=old.targets_plural if new.source_plural is not None else (),
        fuzzy=fuzzy,
        previous_context=old.previous_context if fuzzy else None,
        previous_source=previous,
        previous_plural=old.previous_plural if fuzzy else None,
        flags=_flags(new, old, target, fuzzy=fuzzy, urgent=bool(changed)),
        notes=(*notes, *fits, *reasons, *mind),
        comments=old.comments,
    )


def _is_current(old: Entry, new: Entry, notes: tuple[str, ...]) -> bool:
    """Whether an entry that was found is the new one already: mostly it is."""
    return (
        old.notes == notes
        and old.flags == new.flags
        and not old.fuzzy
        and old.source == new.source
        and old.context == new.context
        and old.references == new.references
        and old.previous_source is None
        and old.previous_context is None
        and old.source_plural is None is new.source_plural
        and _edges(new.source, old.target) == old.target
        and (BRACE_FORMAT not in new.flags or not old.target or brace_names(old.target) == brace_names(new.source))
    )


def _edges(source: str, target: str) -> str:
    """Take newlines off a target's edges where its source has none there: msgfmt refuses the file otherwise."""
    if target.startswith("\n") and not source.startswith("\n"):
        target = target.lstrip("\n")
    if target.endswith("\n") and not source.endswith("\n"):
        target = target.rstrip("\n")
    return target


def _flags(new: Entry, old: Entry, target: str, *, fuzzy: bool, urgent: bool) -> tuple[str, ...]:
    flags = new.flags
    if BRACE_FORMAT in flags and target and not fuzzy and brace_names(target) != brace_names(new.source):
        flags = tuple(flag for flag in flags if flag != BRACE_FORMAT)
    if urgent:
        flags = (*(flag for flag in flags if not flag.startswith("priority:")), "priority:1")
    return tuple(dict.fromkeys((*flags, *own_flags(old))))
