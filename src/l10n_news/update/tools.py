"""What other PO tools do to entries without anybody's asking: undone, or put where they leave it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import doubt
from l10n_news.record import replace

if TYPE_CHECKING:
    from l10n_news.model import Entry

_MARK = "l10n-news: "
"""How the comment of an obsolete entry begins that holds a note of ours."""


def put_away(entry: Entry) -> Entry:
    """Write the notes of an obsolete entry as comments: Weblate, polib and msgmerge drop its ``#.`` lines.

    They tell what its target was made for, which must be known when its sentence comes back.
    """
    if not entry.obsolete or not entry.notes:
        return entry
    return replace(entry, notes=(), comments=(*entry.comments, *(_MARK + note for note in entry.notes)))


def take_back(entry: Entry) -> Entry:
    """Undo `put_away`, also where another tool made the entry live again; and the fuzzy mark that msgmerge made.

    Where a target asks for another rendering, gettext's check does not know the placeholder, and msgmerge makes the
    entry fuzzy. With ``--previous`` the previous source is then the source itself: no other entry has that.
    """
    if any(comment.startswith(_MARK) for comment in entry.comments):
        notes = tuple(comment.removeprefix(_MARK) for comment in entry.comments if comment.startswith(_MARK))
        comments = tuple(comment for comment in entry.comments if not comment.startswith(_MARK))
        entry = replace(entry, notes=(*entry.notes, *notes), comments=comments)
    doubted = entry.fuzzy and (entry.previous_context, entry.previous_source) == entry.key
    if doubted and not any(note.startswith(doubt.MARK) for note in entry.notes):
        return replace(entry, fuzzy=False, previous_context=None, previous_source=None, previous_plural=None)
    return entry
