"""The supplement of each language: a new one is a file and two lines here."""

from collections.abc import Mapping
from types import MappingProxyType

from l10n_news.values.languages import ar, de, en, es, fr, hi, it, ja, ko, nl, pt, ru, sv, tr, zh
from l10n_news.values.languages.supplement import Supplement

SUPPLEMENTS: Mapping[str, Supplement] = MappingProxyType(
    {
        "ar": ar.SUPPLEMENT,
        "de": de.SUPPLEMENT,
        "en": en.SUPPLEMENT,
        "es": es.SUPPLEMENT,
        "fr": fr.SUPPLEMENT,
        "hi": hi.SUPPLEMENT,
        "it": it.SUPPLEMENT,
        "ja": ja.SUPPLEMENT,
        "ko": ko.SUPPLEMENT,
        "nl": nl.SUPPLEMENT,
        "pt": pt.SUPPLEMENT,
        "ru": ru.SUPPLEMENT,
        "sv": sv.SUPPLEMENT,
        "tr": tr.SUPPLEMENT,
        "zh": zh.SUPPLEMENT,
    }
)
