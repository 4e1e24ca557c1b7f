"""News style of each locale, where it is not what CLDR has for ledgers. Data only.

A table's key is a locale of CLDR; a locale without a row takes its parent's (``pt_BR`` that of ``pt``), at last that of
``root``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _arabic(one: str, few: str, many: str, after: str = "") -> str:
    """Give the forms of an Arabic noun for zero, one, two, few, many and other."""
    return "/".join("{0} " + noun + after for noun in (one, one, one, few, many, one))


DIGITS: Mapping[str, str] = MappingProxyType({"ar": "latn"})
"""Numbering system of a news desk where it is not CLDR's default."""

MINIMUM_GROUPING: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(_words("be bg es et hu ia ie it ka lv pl pt_PT ru_UA sl sq"), 2),
        "es_419": 1,
        "es_PH": 2,
        "ee": 3,
        **dict.fromkeys(("de", "is", "ru", "uk"), 2),  # as news desks do; CLDR has 1
    }
)
"""Digits before the first separator (CLDR minimumGroupingDigits, which Babel's data leaves out): with 2, 1561 stands
as it is and 15 610 is grouped."""

SEPARATORS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("az_Cyrl", "fr_MA", "fur", "nds", "vmw"), (",", ".")),
        **dict.fromkeys(("de_AT", "ksh", "oc", "os", "prg", "szl"), (",", "\u00a0")),
        **dict.fromkeys(("lmo", "wae"), (",", "’")),
        "sd": (".", ","),
    }
)
"""Decimal and grouping separators that CLDR 47 has and Babel's data loses."""

SCALE: Mapping[str, str] = MappingProxyType({"root": "long"})
"""How a figure with a scale word is written: ``long`` (Millionen), ``short`` (млн) or ``plain`` (19 350 000)."""

SCALES: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "root": (6, 9, 12),
        "es": (3, 6, 12),
        "es_US": (3, 6, 12),
        "pt_PT": (3, 6, 12),
        "pt": (3, 6, 9, 12),
        "hi": (5, 7, 9, 11),
        "en_IN": (5, 6, 7, 9, 12),
        "it": (6, 9),
        **dict.fromkeys(_words("mr gu bn pa ta te kn ml or ne as ur si"), (3, 5, 7, 9, 11)),
        **dict.fromkeys(("zh", "zh_Hant", "yue", "yue_Hans", "ja", "ko"), (4, 8, 12)),
        **dict.fromkeys(("ru", "uk", "be", "pl", "cs", "sk"), (3, 6, 9, 12)),
    }
)
"""Powers of ten whose words a locale uses in running text, of those that CLDR has words for."""

SCALE_OVERRIDES: Mapping[tuple[str, str], Mapping[int, str]] = MappingProxyType(
    {
        ("ar", "long"): {12: "0 تريليون"},
        ("fa", "long"): {12: "0 تریلیون"},
        ("ha", "long"): {6: "miliyan 0", 9: "biliyan 0", 12: "tiriliyan 0"},
        ("en_IN", "long"): {5: "0 lakh", 7: "0 crore"},
    }
)
"""Scale words by locale and length where CLDR's are not those of a newspaper, with 0 for the figure: one form for
each plural category in CLDR's order."""

EXACT_MYRIADS = frozenset({"ja", "ko"})
"""Languages that write a large number in several steps: 1億4000万."""

UNSPACED = frozenset({"zh", "yue", "ja"})
"""Languages that write no space between a figure and its noun."""

LINKS: Mapping[str, str] = MappingProxyType(
    {
        "fr": "de ",
        "es": "de ",
        "pt": "de ",
        "it": "di ",
        "ca": "de ",
        "gl": "de ",
        "ast": "de ",
        "oc": "de ",
        "ro": "de ",
    }
)
"""What stands between a scale word and the noun it counts: 19,35 millions *de* dollars."""

ELISIONS: Mapping[str, str] = MappingProxyType({"fr": "d’", "ca": "d’", "oc": "d’"})
"""The same before a vowel: 19,35 millions *d’*euros."""

MONEY: Mapping[str, str] = MappingProxyType(
    {"root": "symbol"}
    | dict.fromkeys(
        _words(
            "ar de es fr hi ja zh zh_Hant ru uk be pl cs sk is it nl sv da no nb nn fi tr fa he ko hu ro el bg sr hr "
            "bs sl mk lt lv et ca gl eu vi id ms th bn ur ha sw af mr gu pa ta te kn ml ne"
        ),
        "name",
    )
    | {"pt": "name", "pt_BR": "symbol"}
)
"""How an amount of money is written: ``name``, ``symbol`` or ``code``."""

SHORT_WITH_NOUN = frozenset(
    _words("ar be bg bs cs da de et fa fi he hi hr is ja ko lt lv mk nb nl nn no pl ru sk sl sr sv uk yue zh")
)
"""Languages whose newspapers let a noun follow an abbreviated scale word: 19,35 млн долларов."""

KNOWN_SIGNS = frozenset({"AUD", "BRL", "CAD", "EUR", "GBP", "HKD", "INR", "JPY", "NZD", "SGD", "USD"})
"""Currencies that a newspaper writes with their sign, where it writes signs; the others by name: 5 billion yuan."""

GENITIVES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "is": {
            "USD": "dala",
            "EUR": "evra",
            "GBP": "punda",
            "JPY": "jena",
            "CNY": "júana",
            "INR": "rúpía",
            "RUB": "rúblna",
        }
    }
)
"""The noun of a currency after a scale word, where that is another form than any plural category's."""

NOUN_FIRST = frozenset({"ha"})
"""Languages that name the currency before the figure."""

PERCENT: Mapping[str, str] = MappingProxyType({"root": "symbol"})
"""How a percentage is written: ``symbol`` or ``name``."""

MEASURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"root": {"other": "long", "temperature": "short"}} | {name: {"other": "long"} for name in ("ar", "hi", "pl")}
)
"""How a unit is written, by its CLDR id or category: ``long``, ``short`` or ``narrow``."""

UNITS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ar": {
            "mass-kilogram": _arabic("كيلوغرام", "كيلوغرامات", "كيلوغرامًا"),
            "mass-tonne": _arabic("طن", "أطنان", "طنًا"),
            "mass-ounce": _arabic("أونصة", "أونصات", "أونصة"),
            "volume-liter": _arabic("لتر", "لترات", "لترًا"),
            "volume-gallon": _arabic("غالون", "غالونات", "غالونًا"),
            "volume-cubic-meter": _arabic("متر مكعب", "أمتار مكعبة", "مترًا مكعبًا"),
            "area-hectare": _arabic("هكتار", "هكتارات", "هكتارًا"),
            "area-acre": _arabic("فدان", "أفدنة", "فدانًا"),
            "length-foot": _arabic("قدم", "أقدام", "قدمًا"),
            "length-inch": _arabic("بوصة", "بوصات", "بوصة"),
            "length-yard": _arabic("ياردة", "ياردات", "ياردة"),
            "length-nautical-mile": _arabic("ميل بحري", "أميال بحرية", "ميلاً بحريًا"),
            "speed-knot": _arabic("عقدة", "عقد", "عقدة"),
            "energy-megawatt-hour": "{0} ميغاواط ساعة",
            "energy-gigawatt-hour": "{0} غيغاواط ساعة",
            "energy-terawatt-hour": "{0} تيراواط ساعة",
            "length-centimeter": _arabic("سنتيمتر", "سنتيمترات", "سنتيمترًا"),
            "length-millimeter": _arabic("مليمتر", "مليمترات", "مليمترًا"),
            "temperature-celsius": _arabic("درجة", "درجات", "درجة", " مئوية"),
            "temperature-fahrenheit": _arabic("درجة", "درجات", "درجة", " فهرنهايت"),
            "speed-kilometer-per-hour": _arabic("كيلومتر", "كيلومترات", "كيلومترًا", " في الساعة"),
            "speed-mile-per-hour": _arabic("ميل", "أميال", "ميلاً", " في الساعة"),
            "area-square-kilometer": _arabic("كيلومتر مربع", "كيلومترات مربعة", "كيلومترًا مربعًا"),
            "area-square-meter": _arabic("متر مربع", "أمتار مربعة", "مترًا مربعًا"),
            "area-square-mile": _arabic("ميل مربع", "أميال مربعة", "ميلاً مربعًا"),
            "area-square-foot": _arabic("قدم مربعة", "أقدام مربعة", "قدمًا مربعة"),
            "concentr-percent": "{0} في المئة",
        },
        "hi": {"mass-tonne": "{0} टन"},
        "root": {
            "energy-megawatt-hour": "{0} MWh",
            "energy-gigawatt-hour": "{0} GWh",
            "energy-terawatt-hour": "{0} TWh",
        },
        "it": {"mass-tonne": "{0} tonnellata/{0} tonnellate"},
        "ko": {"mass-tonne": "{0}톤"},
        "pt": {"mass-tonne": "{0} tonelada/{0} toneladas"},
        "ru": {
            "mass-kilogram": "{0} килограмм/{0} килограмма/{0} килограммов/{0} килограмма",
            "energy-megawatt-hour": "{0} МВт·ч",
            "energy-gigawatt-hour": "{0} ГВт·ч",
            "energy-terawatt-hour": "{0} ТВт·ч",
        },
        "uk": {
            "energy-megawatt-hour": "{0} МВт·год",
            "energy-gigawatt-hour": "{0} ГВт·год",
            "energy-terawatt-hour": "{0} ТВт·год",
            "mass-tonne": "{0} тонна/{0} тонни/{0} тонн/{0} тонни",
            "speed-kilometer-per-hour": "{0} кілометр на годину/{0} кілометри на годину/{0} кілометрів на годину"
            "/{0} кілометра на годину",
            "speed-mile-per-hour": "{0} миля на годину/{0} милі на годину/{0} миль на годину/{0} милі на годину",
        },
        "zh": {
            "speed-kilometer-per-hour": "时速{0}公里",
            "speed-mile-per-hour": "时速{0}英里",
            "mass-tonne": "{0}吨",
            "mass-kilogram": "{0}公斤",
        },
        "zh_Hant": {
            "speed-kilometer-per-hour": "時速{0}公里",
            "speed-mile-per-hour": "時速{0}英里",
            "mass-tonne": "{0}噸",
        },
    }
)
"""Long unit patterns where CLDR's are not those of a newspaper, or are none: one form, or one for each
plural category."""

SPACED_SIGNS = frozenset({"es", "fr", "pt"})
"""Languages that keep a thin no-break space between a figure and a unit's sign in the least space: 28 kg."""

DATES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ru": {"yMd": "d MMMM y 'года'", "yMEd": "EEEE, d MMMM y 'года'", "yM": "LLLL y 'года'"},
        "uk": {"yMd": "d MMMM y 'року'", "yMEd": "EEEE, d MMMM y 'року'", "yM": "LLLL y 'року'"},
        "ha": {"yMd": "d 'ga' 'watan' MMMM, y", "Md": "d 'ga' 'watan' MMMM"},
    }
)
"""Date patterns by the parts that a date has (y M E d), where CLDR's are not those of running text."""

FIRST_DAY: Mapping[str, str] = MappingProxyType({"fr": "1er", "pt_BR": "1º"})
"""The first day of a month before its name."""

MONTH_ALONE: Mapping[str, str] = MappingProxyType({"zh": "LLL", "yue": "LLL"})
"""Pattern of a month without day and year, where it is not the stand-alone name."""

CLOCKS: Mapping[str, str] = MappingProxyType({"ja": "h", "yue": "h", "yue_Hans": "h", "zh": "h"})
"""The clock of running text (``h`` 12 hours, ``H`` 24) where it is not that of CLDR's short time."""

DAY_HALVES: Mapping[str, tuple[str, str]] = MappingProxyType({"ar": ("صباحًا", "مساءً")})
"""The words for before and after noon (CLDR's ``aaaa``) that Babel's data leaves out."""

HOUR_PATTERNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ar": {"h": "h aaaa", "hm": "h:mm aaaa", "h0": "h aaaa"},
        "de": {
            "H": "H 'Uhr'",
            "Hm": "H:mm 'Uhr'",
            "H0": "H 'Uhr'",
            "h": "h 'Uhr' BBBB",
            "hm": "h:mm 'Uhr' BBBB",
            "h0": "h 'Uhr' BBBB",
        },
        "en_001": {"h": "h\u202fa", "hm": "h:mm\u202fa"},
        "fr": {
            "H": "H\u00a0'h'",
            "Hm": "H\u00a0'h'\u00a0mm",
            "H0": "H\u00a0'h'",
            "h": "h\u00a0'h' BBBB",
            "hm": "h\u00a0'h'\u00a0mm BBBB",
            "h0": "h\u00a0'h' BBBB",
        },
        "hi": {
            "H": "H 'बजे'",
            "Hm": "HH:mm 'बजे'",
            "H0": "H 'बजे'",
            "h": "BBBB h 'बजे'",
            "hm": "BBBB h:mm 'बजे'",
            "h0": "BBBB h 'बजे'",
        },
        "ja": {"H": "H時", "Hm": "H時mm分", "H0": "H時", "h": "aK時", "hm": "aK時mm分", "h0": "aK時"},
        "ko": {"h": "a h시", "hm": "a h시 m분", "h0": "a h시"},
        "pt": {
            "H": "H'h'",
            "Hm": "H'h'mm",
            "H0": "H'h'",
            "h": "h'h' BBBB",
            "hm": "h'h'mm BBBB",
            "h0": "h'h' BBBB",
        },
        "ru": {"h": "h:mm BBBB"},
        "uk": {"h": "h:mm BBBB"},
        "zh": {"Hm": "HH:mm", "h": "BBBBh点", "hm": "BBBBh:mm", "h0": "BBBBh点"},
        "zh_Hant": {"Hm": "HH:mm", "h0": "BBBBh時"},
    }
)
"""Time patterns of running text by skeleton (``H0``, ``h0``: on the hour, minutes given), where CLDR's are not those
that a newspaper prints."""

RANGES: Mapping[str, str] = MappingProxyType(
    {
        "root": "{0}–{1}",
        **dict.fromkeys(
            _words("ca da es eu fil fy gu it ka lij ml nl oc_ES sq th tt vec vi yue yue_Hans zh zh_Hant"),
            "{0}-{1}",
        ),
        **dict.fromkeys(["bg", "bs", "hr", "jv", "kea", "sk"], "{0} – {1}"),
        **dict.fromkeys(("et", "sv"), "{0}‒{1}"),
        "ja": "{0}～{1}",
        "ko": "{0}~{1}",
        "mk": "{0}\u2009–\u2009{1}",
        **dict.fromkeys(("my", "ro", "pt_PT"), "{0} - {1}"),
        "to": "{0}—{1}",
    }
)
"""CLDR miscPatterns range, which Babel's data leaves out."""

RANGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "ar": "من {0} إلى {1}",
        "da": "{0} til {1}",
        "de": "{0} bis {1}",
        "en": "{0} to {1}",
        "es": "de {0} a {1}",
        "fr": "{0} à {1}",
        "hi": "{0} से {1}",
        "it": "da {0} a {1}",
        "ja": "{0}から{1}",
        "nb": "{0} til {1}",
        "nl": "{0} tot {1}",
        "no": "{0} til {1}",
        "pt": "de {0} a {1}",
        "ru": "от {0} до {1}",
        "sv": "{0} till {1}",
        "uk": "від {0} до {1}",
        "zh": "{0}至{1}",
        "zh_Hant": "{0}至{1}",
    }
)
"""A range of figures in the words of running text; a locale without a row takes the sign."""

DATE_RANGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "es": "del {0} al {1}",
        "fr": "du {0} au {1}",
        "it": "dal {0} al {1}",
        "ru": "с {0} по {1}",
        "uk": "з {0} до {1}",
    }
)
"""The same between two days, where it is another."""

YEAR_RANGE_WORDS: Mapping[str, str] = MappingProxyType(
    {"fr": "de {0} à {1}", "it": "dal {0} al {1}", "ru": "с {0} по {1}", "uk": "з {0} до {1}"}
)
"""The same between two years, where it is another than between figures."""

ORDINAL: Mapping[str, str] = MappingProxyType(
    {
        "root": "ordinal",
        **dict.fromkeys(_words("be bg ha ja ko mk ru sr_Cyrl sw uk yue zh zh_Hant"), "plain"),
    }
)
"""How an ordinal number is written: ``plain`` where its ending or counter depends on the words around it."""
