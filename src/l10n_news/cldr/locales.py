"""Facts about locales from CLDR: names, direction, BCP 47 tags, plural rules."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers


@cache
def _load(locale: str) -> Locale:
    return Locale.parse(locale)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(locale_identifiers())


def is_locale(text: str) -> bool:
    """Whether CLDR knows the locale under exactly this name (``pt_BR``, ``zh_Hans``)."""
    return text in _known()


def direction(locale: str) -> str:
    """Give the direction of the locale's script, ``ltr`` or ``rtl`` (CLDR layout/orientation)."""
    return _load(locale).text_direction


def bcp47(locale: str) -> str:
    """Give the BCP 47 tag of a locale: ``pt_BR`` is ``pt-BR``."""
    return locale.replace("_", "-")


def from_bcp47(tag: str) -> str | None:
    """Give the locale of a BCP 47 tag (case folded), or None where CLDR does not know it."""
    try:
        found = str(Locale.parse(tag, sep="-"))
    except (ValueError, UnknownLocaleError):
        return None
    return found if is_locale(found) else None


def endonym(locale: str) -> str:
    """Give the locale's name in its own language."""
    return _load(locale).get_display_name(locale) or locale


def english_name(locale: str) -> str:
    """Give the locale's name in English."""
    return _load(locale).get_display_name("en") or locale


def script(locale: str) -> str:
    """ISO 15924 code of the script the locale is written in (CLDR likely subtags)."""
    found = _load(locale)
    if found.script:
        return found.script
    likely = get_global("likely_subtags")
    for key in (str(found), found.language):
        if key in likely:
            return str(likely[key]).split("_")[1]
    return "Latn"


def parents(locale: str) -> tuple[str, ...]:
    """Give the locales that a locale falls back to, nearest first, without English or the root."""
    found = []
    while "_" in locale:
        locale = locale.rpartition("_")[0]
        if is_locale(locale):
            found.append(locale)
    return tuple(found)
