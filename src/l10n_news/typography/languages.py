"""The typography of each language: one small table each.

Quotation marks are those of CLDR (``delimiters``) but where its news writes others, which stands beside them.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr import group_separator, parents
from l10n_news.record import replace
from l10n_news.typography.table import NBSP, NNBSP, Language

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH = Language(quotes="“”‘’", dash="—", years="–", labels="No. p. pp.")

_FRENCH = Language(
    quotes="«»“”",  # CLDR has « » inside « » as well; newspapers and the Imprimerie nationale have “ ”
    inside=NNBSP,
    before=MappingProxyType({";": NNBSP, "!": NNBSP, "?": NNBSP, ":": NBSP}),
    dash="–",
    units="h min s F",
    labels="n° no p. art.",
)

_GERMAN = Language(quotes="„“‚‘", dash="–", years="–", units="Mio. Mrd. Uhr Fr.", labels="Nr. S. Art. Abs. Bd.")

_SPANISH = Language(quotes="«»“”", labels="n.º núm. p. pág. art.")

_ITALIAN = Language(quotes="«»“”", dash="–", units="mln mld", labels="n. p. art.")

_PORTUGUESE = Language(quotes="“”‘’", dash="–", units="mi bi", labels="n.º nº p. art.")

_RUSSIAN = Language(
    quotes="«»„“",
    apostrophe=False,
    dash="—",
    clings=True,
    years="–",
    units="тыс. млн млрд трлн руб. км м см мм кг г т л га ч мин с чел. г. гг.",
    labels="№ с. ст. п. стр.",
)

_SCANDINAVIAN = Language(quotes="””’’", dash="–", years="–", units="kr kr. mkr tkr mnkr kl.", labels="nr nr. s. kl.")

_SOUTH_SLAVIC = Language(quotes="„“‚‘", dash="–", years="–", units="mil. mlrd. tis.", labels="br. str. čl.")

_ARABIC_MARKS = MappingProxyType({",": "،", ";": "؛", "?": "؟"})
_ARABIC = Language(
    quotes="«»“”",  # CLDR has ” “; newspapers have « »
    apostrophe=False,
    dash="–",
    marks=_ARABIC_MARKS,
)

_CHINESE = Language(
    quotes="“”‘’",
    apostrophe=False,
    ellipsis="……",  # GB/T 15834 § 4.11: six dots
    marks=MappingProxyType(dict(zip(",.;:!?()", "，。；：！？（）", strict=True))),
    wide="，。、；：！？",
    double_dash="——",
)

_INDIC = Language(quotes="“”‘’", apostrophe=False, dash="–")

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "af": Language(quotes="“”‘’", dash="–", years="–", labels="nr. bl."),
        "ar": _ARABIC,
        "be": replace(_RUSSIAN, apostrophe=True),
        "bg": replace(_RUSSIAN, quotes="„“„“", dash="–", units="хил. млн. млрд. лв. км м кг т г.", labels="№ с. чл."),
        "bn": _INDIC,
        "bs": replace(_SOUTH_SLAVIC, quotes="„”‘’"),
        "ca": Language(quotes="«»“”", dash="–", labels="núm. p. art."),
        "ckb": _ARABIC,
        "cs": Language(quotes="„“‚‘", dash="–", years="–", units="Kč mil. mld. tis. hod.", labels="č. s. čl. str."),
        "da": replace(_SCANDINAVIAN, quotes="“”‘’", units="kr. mio. mia. pct."),
        "de": _GERMAN,
        "el": Language(quotes="«»“”", dash="–", years="–", units="χλμ. εκατ. δισ. τ.μ.", labels="αρ. σ."),
        "en": _ENGLISH,
        "en_001": replace(_ENGLISH, dash="–"),
        "es": _SPANISH,
        "es_419": replace(_SPANISH, quotes="“”‘’"),
        "et": replace(_SCANDINAVIAN, quotes="„“‚‘", units="mln mld", labels="nr lk"),
        "eu": Language(quotes="«»“”", dash="–"),
        "fa": replace(_ARABIC, quotes="«»‹›"),
        "fi": replace(_SCANDINAVIAN, units="milj. mrd.", labels="nro s. klo"),
        "fil": Language(quotes="“”‘’", dash="–", labels="Blg."),
        "fr": _FRENCH,
        "fr_CA": replace(_FRENCH, inside=NBSP, before=MappingProxyType({";": "", "!": "", "?": "", ":": NBSP})),
        "fr_CH": replace(
            _FRENCH, quotes="«»‹›", before=MappingProxyType(dict.fromkeys(";!?:", NNBSP)), units="h min s fr. Fr. CHF"
        ),
        "ga": Language(quotes="“”‘’", dash="–", years="–", labels="uimh."),
        "gl": Language(quotes="“”‘’", dash="–", labels="núm. p."),
        "gu": _INDIC,
        "he": Language(quotes="””’’", apostrophe=False, dash="–"),
        "hi": replace(_INDIC, labels="सं."),
        "hr": _SOUTH_SLAVIC,
        "hu": Language(quotes="„”»«", dash="–", years="–", units="Ft M mrd", labels="sz."),
        "hy": Language(quotes="«»«»", apostrophe=False, dash="–"),
        "id": Language(quotes="“”‘’", dash="–", years="–", units="juta miliar triliun", labels="No. hlm."),
        "is": Language(quotes="„“‚‘", dash="–", years="–", units="kr. m.kr.", labels="nr. bls. kl."),
        "it": _ITALIAN,
        "it_CH": replace(_ITALIAN, quotes="«»‹›", units="mln mld fr."),  # CLDR has “ ”; Swiss newspapers have ‹ ›
        "ja": replace(
            _CHINESE,
            quotes="「」『』",
            ellipsis="…",
            marks=MappingProxyType(dict(zip(",.;:!?()", "、。；：！？（）", strict=True))),
            wide="，、。：；",
            double_dash="――",
        ),
        "ka": Language(quotes="„“«»", apostrophe=False, dash="–"),
        "kk": replace(_RUSSIAN, quotes="«»“”"),
        "kn": _INDIC,
        "ko": Language(quotes="“”‘’", apostrophe=False),
        "lt": Language(quotes="„“„“", dash="–", years="–", units="mln. mlrd. tūkst.", labels="Nr. p."),
        "lv": Language(quotes="“”‘’", dash="–", years="–", units="milj. mljrd. tūkst.", labels="Nr. lpp."),
        "mk": replace(_RUSSIAN, quotes="„“‚‘", dash="–", units="милиони илј. ден. км м кг", labels="бр. стр. чл."),
        "ml": _INDIC,
        "mr": _INDIC,
        "ms": Language(quotes="“”‘’", dash="–", labels="No."),
        "nb": replace(_SCANDINAVIAN, quotes="«»‘’", units="kr kr. mill. mrd."),
        "ne": _INDIC,
        "nl": Language(quotes="‘’‘’", dash="–", years="–", units="mln mld uur", labels="nr. blz. art."),
        "nn": replace(_SCANDINAVIAN, quotes="«»‘’", units="kr kr. mill. mrd."),
        "pa": _INDIC,
        "pl": Language(quotes="„”«»", dash="–", years="–", units="zł mln mld tys. godz. r.", labels="nr s. art. ul."),
        "ps": _ARABIC,
        "pt": _PORTUGUESE,
        "pt_PT": replace(_PORTUGUESE, quotes="«»“”"),
        "ro": Language(quotes="„”«»", dash="–", years="–", units="lei mil. mld.", labels="nr. p. art."),
        "ru": _RUSSIAN,
        "sk": Language(quotes="„“‚‘", dash="–", years="–", units="mil. mld. tis. hod.", labels="č. s. čl. str."),
        "sl": _SOUTH_SLAVIC,
        "sq": Language(quotes="«»“”", dash="–", years="–", labels="nr. f."),
        "sr": replace(_SOUTH_SLAVIC, quotes="„“‘‘", units="mil. mlrd. din. мил. млрд. дин. км м кг", labels="br. бр."),
        "sv": _SCANDINAVIAN,
        "sw": Language(quotes="“”‘’", dash="–"),
        "ta": _INDIC,
        "te": _INDIC,
        "th": Language(quotes="“”‘’", apostrophe=False),
        "tr": Language(quotes="“”‘’", dash="–", years="–", units="TL sa. dk.", labels="No. s."),
        "ug": _ARABIC,
        "uk": replace(_RUSSIAN, apostrophe=True, units="тис. млн млрд трлн грн км м см мм кг г т л га год хв с р. рр."),
        "ur": replace(_ARABIC, quotes="“”‘’", marks=MappingProxyType({**_ARABIC_MARKS, ".": "۔"})),  # CLDR has ” “
        "vi": Language(quotes="“”‘’", dash="–", years="–", units="đ tỷ triệu", labels="số tr."),
        "zh": _CHINESE,
        "zh_Hant": replace(_CHINESE, quotes="「」『』"),
        "zh_Hant_HK": replace(_CHINESE, quotes="「」『』"),
    }
)


@cache
def language(locale: str) -> Language | None:
    """Give the table of a locale: its own, that of a CLDR parent, or that of its language; None where there is none."""
    names = (locale, *parents(locale), locale.partition("_")[0])
    found = next((LANGUAGES[name] for name in names if name in LANGUAGES), None)
    sign = group_separator(locale) if found else ""
    return replace(found, grouped=sign) if found and sign in {NBSP, NNBSP} else found
