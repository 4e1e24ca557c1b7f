"""What is the same in every language: signs, codes, prefixes of money, signs of units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from l10n_news.values.languages.supplement import table, words

if TYPE_CHECKING:
    from l10n_news.cldr.names import Names

SHORT_SCALES = {"k": 3, "bn": 9, "mn": 6, "mln": 6, "m": 6}
DOLLARS = ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "MXN", "FJD", "JMD")
COMMON = words(
    """
    USD, EUR, GBP, JPY, CNY, INR, RUB, CHF, AUD, CAD, NZD, HKD, KRW, BRL, MXN, SEK, NOK, DKK, PLN
    """
)

NEAR = COMMON + words(
    """
    AED, SAR, QAR, KWD, EGP, ILS, TRY, ZAR, NGN, KES, GHS, SGD, TWD, THB, MYR, IDR, PHP, VND, PKR, BDT
    LKR, CZK, HUF, RON, BGN, UAH, KZT, ARS, CLP, PEN, UYU, ISK, MAD, RMB, BTC
    """
)
"""Codes that stand before a figure: none that is a word or another abbreviation (``ALL``, ``TOP``, ``COP28``)."""

AMBIGUOUS = {"$": "$", "£": "£", "¥": "¥", "￥": "¥", "Rs": "Rs", "kr": "kr", "＄": "$", "￡": "£"}
"""Signs that several currencies share; the locale or the desk says which."""

PREFIXES = table(
    """
    USD: us $, U$S, U$D, u$s, US$, U.S.$, U.S. $, US $, $US, USD$
    HKD: hk $, HK$
    CAD: c $, c$, C$, CA$, CAN$
    NZD: nz $, NZ$
    MXN: mx $, MX$, Mex$
    $: $, ＄
    AUD: A$, AU$
    SGD: S$, SG$
    TWD: NT$
    BRL: R$
    JMD: J$
    ZWL: Z$
    EUR: €
    £: £, ￡, ₤
    ¥: ¥, ￥
    CNY: CN¥, RMB, RMB¥
    JPY: JP¥
    INR: ₹
    RUB: ₽
    KRW: ₩, ￦
    TRY: ₺
    UAH: ₴
    ILS: ₪
    NGN: ₦
    VND: ₫
    PHP: ₱
    THB: ฿
    KZT: ₸
    GEL: ₾
    GHS: ₵
    CRC: ₡
    PYG: ₲
    LAK: ₭
    MNT: ₮
    BDT: ৳
    AZN: ₼
    AMD: ֏
    BTC: ₿, BTC
    KHR: ៛
    Rs: ₨, Rs, Rs.
    IDR: Rp
    PLN: zł
    CZK: Kč
    HUF: Ft
    kr: kr, kr.
    CHF: Fr., SFr.
    MYR: RM
    BOB: Bs
    PEN: S/
    KES: KSh
    XOF: FCFA, CFA
    LKR: ரூ
    DEM: DM
    """
)
"""Signs of money before a figure: ISO 4217 code or a sign of ``AMBIGUOUS``."""

NOT_AFTER = frozenset({"P", "RM", "Bs", "S/", "Sh", "R"})
"""Signs that only stand before a figure."""

WORDS = frozenset({"ALL", "TOP", "CUP", "MOP", "BAM", "SOS", "XXX"})
"""Codes that are words: no currency without a sign of money."""

POINT_ORDINALS = frozenset(words("bs, cs, da, de, et, eu, fi, fo, hr, hu, is, lv, nb, nn, no, pl, sk, sl, sr, tr"))
"""Languages that write an ordinal with a full stop."""

LABELS = ("n°", "№", "nº", "no.", "#", "covid", "boeing", "airbus", "iphone", "windows", "formula")

_TERRITORIES = table(
    """
    USD: US
    AUD: AU
    CAD: CA
    NZD: NZ
    HKD: HK
    SGD: SG
    TWD: TW
    MXN: MX
    ARS: AR
    CLP: CL
    COP: CO
    """
)
_POUNDS = {"EG": "EGP", "LB": "LBP", "SY": "SYP"}
_RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR"}
_CROWNS = {"sv": "SEK", "nb": "NOK", "nn": "NOK", "no": "NOK", "da": "DKK", "is": "ISK", "fo": "DKK"}


def signs(locale: str) -> dict[str, str]:
    """Give what the signs that several currencies share mean in a locale, unless the desk says otherwise."""
    language, *rest = locale.replace("-", "_").split("_")
    territory = rest[-1] if rest else ""
    return {
        "$": _TERRITORIES.get(territory, "USD"),
        "£": _POUNDS.get(territory, "GBP"),
        "¥": "CNY" if language == "zh" else "JPY",
        "Rs": _RUPEES.get(territory, "INR"),
        "kr": _CROWNS.get(language, "SEK"),
    }


UNIT_SIGNS = table(
    """
    temperature-celsius: °C, ºC, ° C, º C, ℃, °c, ºc
    temperature-fahrenheit: °F, ºF, ° F, ℉
    angle-degree: °, º
    temperature-kelvin: K
    length-kilometer: km, Km, KM
    length-meter: m
    length-decimeter: dm
    length-centimeter: cm
    length-millimeter: mm
    length-nanometer: nm
    length-micrometer: μm, µm
    length-picometer: pm
    area-square-kilometer: km², km2
    area-square-meter: m², m2, m^2
    area-square-centimeter: cm²
    volume-cubic-meter: m³, m3
    area-hectare: ha
    speed-kilometer-per-hour: km/h, km/hr, Km/h, kmh
    speed-meter-per-second: m/s
    speed-mile-per-hour: mph
    mass-kilogram: kg, Kg
    mass-gram: g
    mass-milligram: mg
    mass-microgram: μg, µg
    mass-tonne: t
    mass-pound: lb, lbs
    mass-ounce: oz
    volume-liter: l, L
    volume-milliliter: ml, mL
    volume-centiliter: cl
    volume-hectoliter: hl
    power-watt: W
    power-kilowatt: kW
    power-megawatt: MW
    power-gigawatt: GW
    energy-kilowatt-hour: kWh
    energy-megawatt-hour: MWh
    energy-gigawatt-hour: GWh
    energy-terawatt-hour: TWh
    frequency-gigahertz: GHz
    frequency-megahertz: MHz
    frequency-kilohertz: kHz
    frequency-hertz: Hz
    digital-gigabyte: GB
    digital-megabyte: MB
    digital-terabyte: TB
    digital-kilobyte: KB, kB
    digital-kilobit: kbps
    digital-megabit: Mb
    length-foot: ft
    energy-kilocalorie: kcal
    pressure-hectopascal: hPa
    angle-radian: rad
    length-inch: in
    """
)
"""Signs of units in every language, with their case: CLDR unit id."""

_NOT_UNITS = words(
    """
    concentr-, consumption-, graphics-dot, graphics-em, light-, torque-, force-, angle-arc, angle-rev
    acceleration-
    """
)
_NOT_THESE = frozenset(
    words(
        """
        duration-night, duration-quarter, length-earth-radius, length-furlong, length-point
        length-solar-radius, mass-carat, mass-dalton, mass-grain, pressure-gasoline-energy-density
        speed-beaufort, speed-light-speed, volume-cup, volume-cup-metric, volume-dessert-spoon
        volume-dessert-spoon-imperial, volume-dram, volume-drop, volume-jigger, volume-pinch
        """
    )
)
_SAME = table(
    """
    angle-degree: temperature-generic
    volume-gallon: volume-gallon-imperial
    volume-quart: volume-quart-imperial
    volume-fluid-ounce: volume-fluid-ounce-imperial
    duration-year: duration-year-person
    duration-month: duration-month-person
    duration-week: duration-week-person
    duration-day: duration-day-person
    volume-pint: volume-pint-metric
    """
)


def is_unit(unit: str) -> bool:
    """Whether running text means the unit when it names its noun."""
    return not unit.startswith(_NOT_UNITS) and unit not in _NOT_THESE


def same_unit(unit: str) -> str:
    """Give the usual unit of those that share a noun."""
    return _SAME.get(unit, unit)


def is_unit_sign(sign: str, unit: str) -> bool:
    """Whether a short form is clear enough in running text: known, or of two signs or more."""
    return sign in UNIT_SIGNS or (is_unit(unit) and len(sign) > 1 and not sign.startswith(("in", "oz t")))


_NOUNS = words(
    """
    USD, EUR, GBP, JPY, CNY, INR, RUB, CHF, KRW, TRY, SEK, PLN, BRL, MXN, UAH, CZK, HUF, THB, VND, IDR
    NGN, KZT
    """
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
            parts = [word for word in name.split() if len(word) > 2 and word[:3] != territory and word.isalpha()]
            if other == code and parts:
                best = max(parts, key=lambda word: count[word])
                if len(parts) == 1 or count[best] > 2:
                    found.setdefault(best, _SHARED.get(code, code))
    return found


_SHARED = {"USD": "$", "GBP": "£", "INR": "Rs"}
