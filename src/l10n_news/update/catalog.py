"""Template + old catalog → new catalog: what a translator wrote is carried over, and nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import cldr, extract, po
from l10n_news.model import Catalog
from l10n_news.record import replace
from l10n_news.slug import is_slug, texts
from l10n_news.update.addresses import renew_slugs
from l10n_news.update.again import without_spare
from l10n_news.update.finish import finish
from l10n_news.update.leverage import Leverage
from l10n_news.update.match import match
from l10n_news.update.remainder import remainder
from l10n_news.update.store import Store
from l10n_news.update.tools import put_away, take_back

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.extract import Key
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
    leverage: Leverage | Sequence[Catalog] = (),
    places: Mapping[Key, Sequence[extract.Use]] | None = None,
) -> Catalog:
    """Bring the catalog of a locale up to date with its article.

    Old and new segments are aligned in reading order: an unchanged or moved one keeps its target, an edited one keeps
    it as fuzzy with the previous source, a deleted one becomes obsolete and comes back when the edit is undone. White
    space, quotation style and the numbers of codes change nothing. A changed figure makes an entry fuzzy only where the
    target's grammar depends on it. What is still missing is sought in other catalogs. Updating twice changes nothing,
    and no target, comment, flag or header field of a translator is ever lost.

    Args:
        article: as it was read.
        template: the article's template.
        old: the catalog of the locale so far; None for a new one.
        locale: the catalog's locale.
        path: the catalog's path relative to the project.
        source_locale: the locale of the article.
        house: the locale's house style, for the values in notes.
        leverage: the other catalogs of the locale; a `Leverage` made once serves many updates.
        places: what `extract.uses` finds in the article, where the caller has it: for many locales it is found once.
    """
    known = extract.uses(article) if places is None else places
    notes = {}
    for entry in template.entries:
        uses = known.get(entry.key)
        notes[entry.key] = (
            extract.notes(uses, locale=locale, source_locale=source_locale, house=house)
            if uses and uses[0].segment.values
            else entry.notes  # nothing in them depends on a locale
        )
    return renew(template, old, locale, path=path, source_locale=source_locale, notes=notes, leverage=leverage)


def renew(
    template: Catalog,
    old: Catalog | None,
    locale: str,
    *,
    path: str,
    source_locale: str,
    notes: Mapping[Key, tuple[str, ...]] | None = None,
    leverage: Leverage | Sequence[Catalog] = (),
) -> Catalog:
    """Bring a catalog up to date with a template alone, such as that of the site's own words; see `update`.

    Args:
        template: the template.
        old: the catalog of the locale so far; None for a new one.
        locale: the catalog's locale.
        path: the catalog's path relative to the project.
        source_locale: the locale of the template's sources.
        notes: the ``#.`` lines of each entry in this locale; the template's own where they are not given.
        leverage: the other catalogs of the locale.
    """
    before = tuple(map(take_back, old.entries)) if old else ()
    wanted = tuple(texts(template.entries))
    addresses = {entry.key for entry in template.entries if is_slug(entry)}
    store = Store(entry for entry in texts(before) if entry.key not in addresses)
    known = leverage if isinstance(leverage, Leverage) else Leverage(leverage)
    found = match(wanted, store, known, path, locale)
    header = po.canonical_header(old.header if old else template.header, locale)
    entries = [
        finish(entry, found.get(entry.key), notes[entry.key] if notes else entry.notes, source_locale)
        for entry in wanted
    ]
    slugs, former = renew_slugs(template.entries, before, source_locale)
    kept, doubtful = remainder(store, found, entries, locale)
    gone = sorted((*kept, *doubtful), key=lambda entry: (entry.source, entry.context or ""))
    new = Catalog(
        path=path,
        locale=locale,
        entries=(*entries, *slugs, *gone, *former),
        header=header,
        header_comments=old.header_comments if old else (),
        header_fuzzy=old.header_fuzzy if old else False,
    )
    lasting = without_spare(new, store, doubtful, known.lasting, source_locale)
    return replace(lasting, entries=tuple(map(put_away, lasting.entries)))
