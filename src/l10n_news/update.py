"""Template + old catalog → new catalog: what a translator wrote is carried over, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news import cldr, extract, po
from l10n_news.model import Catalog, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Article


def update(
    article: Article,
    template: Catalog,
    old: Catalog | None,
    locale: str,
    *,
    path: str,
    source_locale: str,
    house: cldr.House = cldr.House(),  # noqa: B008 -- frozen
    leverage: Sequence[Catalog] = (),
) -> Catalog:
    """Bring the catalog of a locale up to date with its article."""
    del leverage
    places = extract.uses(article)
    known = {entry.key: entry for entry in old.entries} if old else {}
    if old:
        known |= old.index
    entries = []
    for entry in template.entries:
        before = known.pop(entry.key, None)
        notes = extract.notes(places[entry.key], locale=locale, source_locale=source_locale, house=house)
        if before is None:
            entries.append(replace(entry, notes=notes))
        else:
            entries.append(
                replace(before, notes=notes, references=entry.references, flags=entry.flags, obsolete=False, line=None)
            )
    entries += [
        Entry(**{**_fields(entry), "obsolete": True, "notes": (), "references": ()})  # type: ignore[arg-type]
        for entry in known.values()
        if entry.target or entry.comments
    ]
    return Catalog(
        path=path,
        locale=locale,
        entries=tuple(entries),
        header=po.canonical_header(old.header if old else template.header, locale),
        header_comments=old.header_comments if old else (),
        header_fuzzy=old.header_fuzzy if old else False,
    )


def _fields(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in Entry.__slots__}
