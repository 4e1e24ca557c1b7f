"""What is the same in every language: signs, codes, prefixes of money, signs of units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n_news.cldr.names import Names

SHORT_SCALES = {"k": 3, "bn": 9, "mn": 6, "mln": 6, "m": 6}
DOLLARS = ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "FJD", "JMD")
COMMON = (
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "INR",
    "RUB",
    "CHF",
    "AUD",
    "CAD",
    "NZD",
    "HKD",
    "KRW",
    "BRL",
    "MXN",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
)

NEAR = (
    *COMMON,
    "AED",
    "SAR",
    "QAR",
    "KWD",
    "EGP",
    "ILS",
    "TRY",
    "ZAR",
    "NGN",
    "KES",
    "GHS",
    "SGD",
    "TWD",
    "THB",
    "MYR",
    "IDR",
    "PHP",
    "VND",
    "PKR",
    "BDT",
    "LKR",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "UAH",
    "KZT",
    "ARS",
    "CLP",
    "PEN",
    "UYU",
    "ISK",
    "MAD",
    "RMB",
    "BTC",
)
"""Codes that stand before a figure: none that is a word or another abbreviation (``ALL``, ``TOP``, ``COP28``)."""

AMBIGUOUS = {"$": "$", "£": "£", "¥": "¥", "￥": "¥", "Rs": "Rs", "kr": "kr", "＄": "$", "￡": "£"}
"""Signs that several currencies share; the locale or the desk says which."""

PREFIXES = {
    "us $": "USD", "hk $": "HKD", "c $": "CAD", "c$": "CAD", "nz $": "NZD", "mx $": "MXN", "U$S": "USD", "U$D": "USD", "u$s": "USD",
    "$": "$", "＄": "$", "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "US $": "USD", "$US": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "J$": "JMD", "Z$": "ZWL",
    "€": "EUR", "£": "£", "￡": "£", "¥": "¥", "￥": "¥", "CN¥": "CNY", "JP¥": "JPY", "RMB": "CNY", "RMB¥": "CNY", "₹": "INR", "₽": "RUB", "₩": "KRW", "￦": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₦": "NGN", "₫": "VND", "₱": "PHP", "฿": "THB", "₸": "KZT", "₾": "GEL", "₵": "GHS", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT", "৳": "BDT", "₼": "AZN", "֏": "AMD", "₿": "BTC", "៛": "KHR", "₨": "Rs",
    "Rs": "Rs", "Rs.": "Rs", "Rp": "IDR", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "kr": "kr", "kr.": "kr", "Fr.": "CHF", "SFr.": "CHF", "RM": "MYR", "Bs": "BOB", "S/": "PEN", "KSh": "KES", "FCFA": "XOF", "CFA": "XOF", "₤": "£", "ரூ": "LKR", "DM": "DEM", "BTC": "BTC",
}  # fmt: skip
"""Signs of money before a figure: ISO 4217 code or a sign of ``AMBIGUOUS``."""

NOT_AFTER = frozenset({"P", "RM", "Bs", "S/", "Sh", "R"})
"""Signs that only stand before a figure."""

WORDS = frozenset({"ALL", "TOP", "CUP", "MOP", "BAM", "SOS", "XXX"})
"""Codes that are words: no currency without a sign of money."""

LABELS = ("n°", "№", "nº", "no.", "#", "covid", "boeing", "airbus", "iphone", "windows", "formula")

_TERRITORIES = {
    "US": "USD",
    "AU": "AUD",
    "CA": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "SG": "SGD",
    "TW": "TWD",
    "MX": "MXN",
    "AR": "ARS",
    "CL": "CLP",
    "CO": "COP",
}
_POUNDS = {"EG": "EGP", "LB": "LBP", "SY": "SYP"}
_RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR"}
_CROWNS = {"sv": "SEK", "nb": "NOK", "nn": "NOK", "no": "NOK", "da": "DKK", "is": "ISK", "fo": "DKK"}


def signs(locale: str) -> dict[str, str]:
    """What the signs that several currencies share mean in a locale, unless the desk says otherwise."""
    language, *rest = locale.replace("-", "_").split("_")
    territory = rest[-1] if rest else ""
    return {
        "$": _TERRITORIES.get(territory, "USD"),
        "£": _POUNDS.get(territory, "GBP"),
        "¥": "CNY" if language == "zh" else "JPY",
        "Rs": _RUPEES.get(territory, "INR"),
        "kr": _CROWNS.get(language, "SEK"),
    }


UNIT_SIGNS = {
    "°C": "temperature-celsius", "ºC": "temperature-celsius", "° C": "temperature-celsius", "º C": "temperature-celsius", "℃": "temperature-celsius", "°c": "temperature-celsius", "ºc": "temperature-celsius",
    "°F": "temperature-fahrenheit", "ºF": "temperature-fahrenheit", "° F": "temperature-fahrenheit", "℉": "temperature-fahrenheit", "°": "angle-degree", "º": "angle-degree", "K": "temperature-kelvin",
    "km": "length-kilometer", "Km": "length-kilometer", "KM": "length-kilometer", "m": "length-meter", "dm": "length-decimeter", "cm": "length-centimeter", "mm": "length-millimeter", "nm": "length-nanometer", "μm": "length-micrometer", "µm": "length-micrometer", "pm": "length-picometer",
    "km²": "area-square-kilometer", "km2": "area-square-kilometer", "m²": "area-square-meter", "m2": "area-square-meter", "m^2": "area-square-meter", "cm²": "area-square-centimeter", "m³": "volume-cubic-meter", "m3": "volume-cubic-meter", "ha": "area-hectare",
    "km/h": "speed-kilometer-per-hour", "km/hr": "speed-kilometer-per-hour", "Km/h": "speed-kilometer-per-hour", "kmh": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second", "mph": "speed-mile-per-hour",
    "kg": "mass-kilogram", "Kg": "mass-kilogram", "g": "mass-gram", "mg": "mass-milligram", "μg": "mass-microgram", "µg": "mass-microgram", "t": "mass-tonne", "lb": "mass-pound", "lbs": "mass-pound", "oz": "mass-ounce",
    "l": "volume-liter", "L": "volume-liter", "ml": "volume-milliliter", "mL": "volume-milliliter", "cl": "volume-centiliter", "hl": "volume-hectoliter",
    "W": "power-watt", "kW": "power-kilowatt", "MW": "power-megawatt", "GW": "power-gigawatt", "kWh": "energy-kilowatt-hour", "MWh": "energy-megawatt-hour", "GWh": "energy-gigawatt-hour", "TWh": "energy-terawatt-hour",
    "GHz": "frequency-gigahertz", "MHz": "frequency-megahertz", "kHz": "frequency-kilohertz", "Hz": "frequency-hertz", "GB": "digital-gigabyte", "MB": "digital-megabyte", "TB": "digital-terabyte", "KB": "digital-kilobyte", "kB": "digital-kilobyte", "kbps": "digital-kilobit", "Mb": "digital-megabit", "ft": "length-foot", "kcal": "energy-kilocalorie", "hPa": "pressure-hectopascal",
    "rad": "angle-radian", "in": "length-inch",
}  # fmt: skip
"""Signs of units in every language, with their case: CLDR unit id."""

_NOT_UNITS = (
    "concentr-",
    "consumption-",
    "graphics-dot",
    "graphics-em",
    "light-",
    "torque-",
    "force-",
    "angle-arc",
    "angle-rev",
    "acceleration-",
)
_NOT_THESE = frozenset({
    "length-point", "duration-quarter", "duration-night", "volume-drop", "volume-dram", "volume-jigger", "volume-pinch", "volume-cup",
    "volume-cup-metric", "volume-dessert-spoon", "volume-dessert-spoon-imperial", "mass-grain", "mass-dalton", "mass-carat", "length-furlong", "pressure-gasoline-energy-density", "speed-beaufort", "speed-light-speed", "length-solar-radius", "length-earth-radius",
})  # fmt: skip
_SAME = {
    "temperature-generic": "angle-degree", "volume-gallon-imperial": "volume-gallon", "volume-quart-imperial": "volume-quart", "volume-fluid-ounce-imperial": "volume-fluid-ounce",
    "duration-year-person": "duration-year", "duration-month-person": "duration-month", "duration-week-person": "duration-week", "duration-day-person": "duration-day", "volume-pint-metric": "volume-pint",
}  # fmt: skip


def is_unit(unit: str) -> bool:
    """Whether running text means the unit when it names its noun."""
    return not unit.startswith(_NOT_UNITS) and unit not in _NOT_THESE


def same_unit(unit: str) -> str:
    """Give the usual unit of those that share a noun."""
    return _SAME.get(unit, unit)


def is_unit_sign(sign: str, unit: str) -> bool:
    """Whether a short form is clear enough in running text: known, or of two signs or more."""
    return sign in UNIT_SIGNS or (is_unit(unit) and len(sign) > 1 and not sign.startswith(("in", "oz t")))


_NOUNS = (
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "INR",
    "RUB",
    "CHF",
    "KRW",
    "TRY",
    "SEK",
    "PLN",
    "BRL",
    "MXN",
    "UAH",
    "CZK",
    "HUF",
    "THB",
    "VND",
    "IDR",
    "NGN",
    "KZT",
)


def nouns(cldr: Names) -> dict[str, str]:
    """Give the short nouns of the great currencies: the word of their names that most other names share.

    *US dollars* and *Australian dollars* share *dollars*; a word like the territory's name (*Japanese*) never counts.
    """
    count = Counter(word for name in cldr.currency_names for word in set(name.split()))
    found: dict[str, str] = {}
    for code in _NOUNS:
        territory = cldr.territories.get(code[:2], "").lower()[:3]
        for name, other in cldr.currency_names.items():
            words = [word for word in name.split() if len(word) > 2 and word[:3] != territory and word.isalpha()]
            if other == code and words:
                best = max(words, key=lambda word: count[word])
                if len(words) == 1 or count[best] > 2:
                    found.setdefault(best, _SHARED.get(code, code))
    return found


_SHARED = {"USD": "$", "GBP": "£", "INR": "Rs"}
