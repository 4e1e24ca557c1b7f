"""Records ⇄ compendia: PO files that hold the translations of many others (gettext manual, «Compendium»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.memory.record import Record
from l10n_news.model import Catalog, Entry
from l10n_news.record import replace
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def entries_of(catalog: Catalog, locale: str) -> Iterator[Record]:
    """Give the finished translations of a catalog: no fuzzy one, none of a plural, no slug, obsolete ones too."""
    for entry in texts(catalog.entries):
        if entry.target and not entry.fuzzy and entry.source_plural is None:
            yield Record(entry.source, entry.target, locale, entry.context, catalog.path)


def to_catalog(records: Iterable[Record], *, path: str, locale: str) -> Catalog:
    """Make a compendium; of several targets of one source the first counts, the others are comments.

    Args:
        records: of one locale.
        path: of the compendium.
        locale: theirs.
    """
    entries: dict[tuple[str | None, str], Entry] = {}
    for record in records:
        new = Entry(source=record.source, target=record.target, context=record.context)
        kept = entries.setdefault(new.key, new)
        said = f"also translated as: {record.target}"
        if kept.target != record.target and said not in kept.comments:
            entries[new.key] = replace(kept, comments=(*kept.comments, said))
    return Catalog(path=path, locale=locale, entries=tuple(entries.values()))


def compendia(records: Iterable[Record], path: str) -> dict[str, Catalog]:
    """Make a compendium of each locale; ``{locale}`` in the path is the locale."""
    locales: dict[str, list[Record]] = {}
    for record in records:
        locales.setdefault(record.locale, []).append(record)
    return {
        locale: to_catalog(found, path=path.replace("{locale}", locale), locale=locale)
        for locale, found in sorted(locales.items())
    }
