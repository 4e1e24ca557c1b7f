"""Open Graph's ``og:locale``: a language and always a territory (ogp.me, «Optional Metadata»)."""

from __future__ import annotations

TERRITORIES = {
    "af": "ZA", "am": "ET", "ar": "AR", "az": "AZ", "be": "BY", "bg": "BG", "bn": "IN", "bs": "BA", "ca": "ES",
    "cs": "CZ", "cy": "GB", "da": "DK", "el": "GR", "en": "US", "et": "EE", "eu": "ES", "fa": "IR", "fil": "PH",
    "ga": "IE", "gl": "ES", "gu": "IN", "he": "IL", "hi": "IN", "hy": "AM", "ja": "JP", "ka": "GE", "kk": "KZ",
    "km": "KH", "kn": "IN", "ko": "KR", "ky": "KG", "lo": "LA", "ml": "IN", "mr": "IN", "ms": "MY", "my": "MM",
    "nb": "NO", "ne": "NP", "nn": "NO", "or": "IN", "pa": "IN", "ps": "AF", "si": "LK", "sl": "SI", "sq": "AL",
    "sr": "RS", "sv": "SE", "sw": "KE", "ta": "IN", "te": "IN", "tg": "TJ", "uk": "UA", "ur": "PK", "vi": "VN",
    "zh": "CN", "zh_Hans": "CN", "zh_Hant": "TW", "zu": "ZA",
}  # fmt: skip
"""The territory of a locale that names none, where it is not the language's own code in capitals (``de_DE``). Arabic
is ``ar_AR`` there, which no country is."""


def og_locale(locale: str) -> str:
    """Give a locale as Open Graph writes it: ``ja`` is ``ja_JP``, ``zh_Hans`` is ``zh_CN``."""
    language, *rest = locale.split("_")
    territory = next((part for part in rest if len(part) == 2 and part.isupper()), "")
    return f"{language}_{territory or TERRITORIES.get(locale) or TERRITORIES.get(language) or language.upper()[:2]}"


def og_alternates(locales: tuple[str, ...], locale: str) -> list[str]:
    """Give the values of ``og:locale:alternate`` on the page of one of the locales."""
    own = og_locale(locale)
    return [one for one in dict.fromkeys(map(og_locale, locales)) if one != own]
