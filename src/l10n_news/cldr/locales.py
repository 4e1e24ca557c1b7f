"""Facts about locales from CLDR: names, direction, script, BCP 47 tags, parents."""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from l10n_news.cldr.data import chain, get, locale_ids


def is_locale(text: str) -> bool:
    """Tell whether CLDR knows a locale under exactly this name (``pt_BR``, ``zh_Hans``)."""
    return text in locale_ids()


def known_locales() -> tuple[str, ...]:
    """Give every locale that CLDR has data for, in order."""
    return tuple(sorted(locale_ids()))


_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts of living languages (CLDR scriptMetadata, rtl)."""


@cache
def direction(locale: str) -> Literal["ltr", "rtl"]:
    """Give the direction of the locale's script: CLDR's characterOrder, without reading the locale's data for it."""
    return "rtl" if script(locale) in _RIGHT_TO_LEFT else "ltr"


@cache
def bcp47(locale: str) -> str:
    """Give the BCP 47 tag of a locale: ``pt-BR`` for ``pt_BR``, ``ca-ES-valencia`` for ``ca_ES_VALENCIA``."""
    language, *rest = locale.split("_")
    return "-".join((language, *(part.lower() if len(part) > 4 else part for part in rest)))


def from_bcp47(tag: str) -> str | None:
    """Give the locale of a BCP 47 tag (RFC 5646, in any case), or None where CLDR has no data for it.

    A tag of an old or a longer form is the locale that CLDR keeps it under: ``iw`` is ``he``, ``zh-TW`` is
    ``zh_Hant_TW``.
    """
    if len(tag) > 35:
        return None
    language, *rest = tag.replace("_", "-").split("-")
    known = get_global("language_aliases").get(language.lower(), language.lower())
    written = "_".join((known, *map(_cased, rest)))
    if is_locale(written):
        return written
    try:
        found = str(Locale.parse(written))
    except (ValueError, TypeError, UnknownLocaleError):
        return None
    return found if is_locale(found) else None


def _cased(part: str) -> str:
    return part.title() if len(part) == 4 and part.isalpha() else part.upper()


@cache
def endonym(locale: str) -> str:
    """Give the locale's name in its own language: ``português (Brasil)``."""
    return _name(locale, locale)


@cache
def english_name(locale: str) -> str:
    """Give the locale's name in English."""
    return _name(locale, "en")


def _name(locale: str, reader: str) -> str:
    names = get(reader, "languages") or {}
    language, *rest = locale.split("_")
    for size in range(len(rest), -1, -1):
        known = names.get("_".join((language, *rest[:size])))
        if known:
            more = [_part_name(part, reader) for part in rest[size:]]
            return f"{known} ({', '.join(more)})" if more else str(known)
    return locale if reader == "en" else _name(locale, "en")


def _part_name(part: str, reader: str) -> str:
    kind = "variants" if len(part) > 4 else "scripts" if len(part) == 4 else "territories"
    return str((get(reader, kind) or {}).get(part, part))


@cache
def script(locale: str) -> str:
    """Give the ISO 15924 code of the script the locale is written in (CLDR likelySubtags)."""
    language, *rest = locale.split("_")
    own = next((part for part in rest if len(part) == 4 and part.istitle()), None)
    if own:
        return own
    likely = get_global("likely_subtags")
    for key in ("_".join((language, *rest[:1])), language):
        if key in likely:
            return str(likely[key]).split("_")[1]
    return "Latn"


@cache
def parents(locale: str) -> tuple[str, ...]:
    """Give the locales that a locale falls back to, nearest first: ``("pt",)`` for ``pt_BR``.

    English and the root are nobody's fallback (UTS #35 part 1, «Inheritance»).
    """
    return tuple(name for name in chain(locale) if name not in {locale, "en", "root"})
