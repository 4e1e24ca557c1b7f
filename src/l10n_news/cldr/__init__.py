"""The only owner of Babel: facts about locales, and every value as a locale writes it."""

from l10n_news.cldr.format import format_value, plural_category
from l10n_news.cldr.house import STYLES, House
from l10n_news.cldr.locales import (
    bcp47,
    direction,
    endonym,
    english_name,
    from_bcp47,
    is_locale,
    known_locales,
    parents,
    script,
)
from l10n_news.cldr.moments import format_count, format_moment, group_separator
from l10n_news.cldr.plurals import plural_forms

__all__ = [
    "STYLES",
    "House",
    "bcp47",
    "direction",
    "endonym",
    "english_name",
    "format_count",
    "format_moment",
    "format_value",
    "from_bcp47",
    "group_separator",
    "is_locale",
    "known_locales",
    "parents",
    "plural_category",
    "plural_forms",
    "script",
]
