"""What an edition does with a target that was made for an earlier text of its source.

The source has changed since: the entry is fuzzy and tells its previous source, or a figure that its grammar was made
for. (One that was taken from another sentence is a proposal, and one that a translator marked is a draft: neither was
ever right, and neither is outdated.) A rule for the role of the text says whether the edition takes the source's words,
keeps the old target, or waits.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from l10n_news.model import ROLES, doubt
from l10n_news.record import Struct, field
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from l10n_news.model import Article, Catalog, Entry, Segment, StaleRule, Unit

_PLACEHOLDER = regex(r"\{([a-z]+[0-9]+)\}")
_REVISED = "PO-Revision-Date"
_MOMENT = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?[+-][0-9]{2}:?[0-9]{2}")


def rule_for(unit: Unit, rules: Mapping[str, StaleRule]) -> StaleRule:
    """Give the rule for the role of a unit; the source's words where none is set."""
    return rules.get(unit.role if unit.role in ROLES else "text", "source")


def is_outdated(entry: Entry | None) -> bool:
    """Whether an entry has a target that was right for what its source said before."""
    if entry is None or not entry.fuzzy or not entry.target or entry.obsolete:
        return False
    reasons = [note for note in entry.notes if note.startswith(doubt.MARK)]
    if any(map(doubt.never_fitted, reasons)):
        return False
    return entry.previous_source is not None or bool(reasons)


def fits(entry: Entry, segment: Segment) -> bool:
    """Whether the figures of a segment are those that an outdated target was made for.

    Otherwise the number of one thing could be shown as that of another.
    """
    previous = entry.previous_source
    return previous is None or set(_PLACEHOLDER.findall(previous)) == set(segment.values)


class Outdated(Struct):
    """What of an edition is outdated."""

    kept: dict[tuple[str | None, str], Catalog] = field(default_factory=dict)
    """Catalogs of the outdated targets that are published, by the key of their entries."""
    waits: bool = False
    """The edition is held."""

    def note(self, key: tuple[str | None, str], catalog: Catalog, *, is_kept: bool) -> None:
        """Note an outdated target: it is kept, or the edition is held."""
        if is_kept:
            self.kept[key] = catalog
        else:
            self.waits = True


def reflects(article: Article, catalogs: Iterable[Catalog]) -> datetime | None:
    """Give the state of an article that the targets of some catalogs tell, where the article was changed later.

    That is when a translator last worked on them (gettext manual, «Header Entry», PO-Revision-Date); the earliest of
    several. None where it is not known, or not before the article's update.
    """
    moments = [moment for catalog in catalogs if (moment := _revised(catalog)) is not None]
    updated = article.metadata.updated
    if not moments or updated is None:
        return None
    aware = updated if updated.tzinfo else updated.replace(tzinfo=UTC)
    return min(moments) if min(moments) < aware else None


def _revised(catalog: Catalog) -> datetime | None:
    said = next((value for name, value in catalog.header if name == _REVISED), "")
    if not _MOMENT.fullmatch(said):
        return None
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None
