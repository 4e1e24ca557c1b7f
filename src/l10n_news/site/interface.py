"""The words of the built-in page templates in the languages that come with them, so that a site speaks its own at once.

Each is a catalog in ``translations/``. What a site's own catalog says of a word comes before it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from l10n_news import cldr, po
from l10n_news.record import replace

if TYPE_CHECKING:
    from l10n_news.model import Catalog, Entry

LANGUAGE = "en"
"""Which the words stand in in the templates; a site's own templates speak the language of its articles."""

_FOLDER = "translations"


@cache
def translations(locale: str) -> Catalog | None:
    """Give the words in a locale; None where they come in another one only. All English is one."""
    english = locale.partition("_")[0] == LANGUAGE
    file = files("l10n_news.site").joinpath(_FOLDER, f"{LANGUAGE if english else locale}.po")
    if not file.is_file():
        return None
    return po.parse(file.read_bytes(), f"{_FOLDER}/{file.name}", locale)


def language_of(key: tuple[str | None, str], source_locale: str) -> str:
    """Give the locale that a word stands in in its template: English in a built-in one, else the articles'.

    Args:
        key: of its entry, context and source.
        source_locale: the locale of the articles.
    """
    words = translations(LANGUAGE)
    is_english = source_locale.partition("_")[0] == LANGUAGE
    return LANGUAGE if not is_english and words is not None and key in words.index else source_locale


def filled(catalog: Catalog) -> Catalog:
    """Fill what is still empty in a catalog of a site's own words; a translator finds it done, and may change it."""
    known = _known(catalog)
    return replace(catalog, entries=tuple(_filled(entry, known) for entry in catalog.entries)) if known else catalog


def without_built_in(catalog: Catalog) -> Catalog:
    """Leave out the entries that nobody has translated but us."""
    known = _known(catalog)
    return replace(catalog, entries=tuple(one for one in catalog.entries if not _is_ours(one, known)))


def _known(catalog: Catalog) -> list[Catalog]:
    """Give the built-in words in the locale of a catalog, and in those that it falls back to."""
    locale = catalog.locale or ""
    return [words for one in (locale, *cldr.parents(locale)) if (words := translations(one)) is not None]


def _is_ours(entry: Entry, known: list[Catalog]) -> bool:
    return any(words.index[entry.key].target == entry.target for words in known if entry.key in words.index)


def _filled(entry: Entry, known: list[Catalog]) -> Entry:
    if entry.obsolete or entry.target or any(entry.targets_plural):
        return entry
    for words in known:
        found = words.index.get(entry.key)
        if found is not None and len(found.targets_plural) == len(entry.targets_plural):
            return replace(entry, target=found.target, targets_plural=found.targets_plural)
    return entry
