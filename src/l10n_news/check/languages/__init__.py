"""What the checks know of each language: a new one is a file and two lines here."""

from collections.abc import Mapping
from types import MappingProxyType

from l10n_news.check.languages import ar, cs, de, en, es, fr, ha, hi, is_, ja, ko, nl, pl, pt, ru, tr, zh
from l10n_news.check.languages.language import Language

__all__ = ["LANGUAGES", "Language", "language"]

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "ar": ar.LANGUAGE,
        "cs": cs.LANGUAGE,
        "de": de.LANGUAGE,
        "en": en.LANGUAGE,
        "es": es.LANGUAGE,
        "fr": fr.LANGUAGE,
        "ha": ha.LANGUAGE,
        "hi": hi.LANGUAGE,
        "is": is_.LANGUAGE,
        "ja": ja.LANGUAGE,
        "ko": ko.LANGUAGE,
        "nl": nl.LANGUAGE,
        "pl": pl.LANGUAGE,
        "pt": pt.LANGUAGE,
        "ru": ru.LANGUAGE,
        "tr": tr.LANGUAGE,
        "zh": zh.LANGUAGE,
    }
)
_UNKNOWN = Language()


def language(locale: str) -> Language:
    """Give what is known of a locale's language (``pt_BR``, ``zh-Hans``); empty tables where nothing is."""
    return LANGUAGES.get(locale.replace("-", "_").partition("_")[0], _UNKNOWN)
