"""All that is needed to recognize the figures of one locale: CLDR's names joined with the language's supplement."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.cldr.names import Names, names
from l10n_news.record import Struct
from l10n_news.values import generic
from l10n_news.values.languages import SUPPLEMENTS
from l10n_news.values.languages.supplement import Supplement
from l10n_news.values.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SIGNS = 16
"""Spaces and signs between the words of a date, at most, and its other figure."""


class Lexicon(Struct, frozen=True, kw_only=True):
    """The words of one locale, compiled."""

    language: str
    numeral: re.Pattern[str]
    """A figure from its first digit, with grouping and decimals."""
    decimal: str
    """The signs that part whole and fraction."""
    order: str
    """The order of numeric dates: ``dmy``, ``mdy`` or ``ymd``."""
    scales: Words[int]
    chains: bool
    """Whether numbers go on after a scale word: 10億5000万."""
    short_scales: Words[int]
    of: Words[bool]
    currencies: Words[tuple[str, bool]]
    """After a figure: code or sign, and whether it is a sign or code (attached) and no noun."""
    cents: Words[str]
    prefixes: Words[str]
    percents: Words[bool]
    """Whether it is a sign."""
    percent_before: Words[bool]
    points: Words[bool]
    tenths: Words[bool]
    units: Words[tuple[str, bool]]
    """CLDR unit id, and whether it is a sign."""
    unit_signs: frozenset[str]
    """The signs of units in their own case."""
    unit_before: Words[str]
    months: Words[int]
    month_reach: int
    """Characters between a figure and the far end of a month that belongs to it, at most."""
    capital_months: frozenset[str]
    to_month: Words[bool]
    to_year: Words[bool]
    year_ends: Words[bool]
    meridiem: Words[int]
    periods_before: Words[int]
    hours: Words[bool]
    hour_words: frozenset[str]
    to_hour: Words[bool]
    dotted_times: bool
    ordinals: Words[bool]
    ordinal_before: Words[bool]
    ordinal_point: Words[bool]
    ages: Words[bool]
    ages_before: Words[bool]
    age_units: Words[str]
    decades: Words[bool]
    decades_before: Words[bool]
    labels: Words[bool]
    not_labels: Words[bool]
    quantifiers: Words[bool]
    years_before: Words[bool]
    years_after: Words[bool]
    counted: Words[bool]
    scores: frozenset[str]
    minus: Words[bool]
    minus_words: Words[bool]
    street_after: re.Pattern[str] | None
    street_before: re.Pattern[str] | None
    phones: re.Pattern[str] | None
    """Words near a telephone number."""
    signs: dict[str, str]
    """What an ambiguous sign means in this locale: ``$`` USD."""


@lru_cache(maxsize=64)
def lexicon(locale: str) -> Lexicon:
    """Compile the words of a locale (``pt_BR``). Any locale of CLDR works; a supplement makes it better."""
    language = locale.replace("-", "_").split("_")[0]
    cldr = names(locale)
    more = SUPPLEMENTS.get(language, Supplement())
    months, ordinals = Words({**cldr.months, **more.months}), _set(more.ordinals)
    to_month, to_year = _set(more.to_month), _set(more.to_year)
    return Lexicon(
        language=language,
        numeral=_numeral(cldr, more),
        decimal=_decimal(cldr),
        order=cldr.order,
        scales=Words({**cldr.scales, **more.scales}),
        chains=language in ("zh", "ja", "ko"),
        short_scales=Words(generic.SHORT_SCALES | dict(more.short_scales)),
        of=_set(more.of),
        currencies=Words(_currencies(cldr, more), more.loose),
        cents=Words(dict(more.cents), more.loose),
        prefixes=Words(_prefixes(cldr, more)),
        percents=Words(dict.fromkeys((*_percents(cldr), *more.percents), False) | dict.fromkeys("%٪％﹪", True)),
        percent_before=_set(more.percent_before),
        points=_set(more.points),
        tenths=_set(more.tenths),
        units=Words(_units(cldr, more), more.loose),
        unit_signs=frozenset(_units(cldr, more)),
        unit_before=Words(dict(more.unit_before)),
        months=months,
        month_reach=_SIGNS + months.longest + max(ordinals.longest + to_month.longest, to_year.longest),
        capital_months=frozenset(more.capital_months),
        to_month=to_month,
        to_year=to_year,
        year_ends=_set(more.year_ends),
        meridiem=Words({"am": 0, "pm": 12} | _plain_spaces(cldr.periods) | dict(more.meridiem)),
        periods_before=Words(_plain_spaces(cldr.periods) | dict(more.meridiem)),
        hours=_set(more.hours),
        hour_words=frozenset(more.hours),
        to_hour=_set(more.to_hour),
        dotted_times=more.dotted_times,
        ordinals=ordinals,
        ordinal_before=_set(more.ordinal_before),
        ordinal_point=_set(more.ordinal_point),
        ages=_set(more.ages),
        ages_before=_set(more.ages_before),
        age_units=Words(dict(more.age_units), more.loose),
        decades=_set(more.decades),
        decades_before=_set(more.decades_before),
        labels=_set((*generic.LABELS, *more.labels)),
        not_labels=_set((*more.not_labels, *cldr.months)),
        quantifiers=_set(more.quantifiers),
        years_before=_set(more.years_before),
        years_after=_set(more.years_after),
        counted=_set(more.counted),
        scores=frozenset(more.scores),
        minus=_set((*"-−－", *more.minus)),
        minus_words=_set(more.minus),
        street_after=re.compile(more.street_after) if more.street_after else None,
        street_before=re.compile(more.street_before) if more.street_before else None,
        phones=_near(more.phones),
        signs=generic.signs(locale),
    )


def _set(words: Iterable[str]) -> Words[bool]:
    """Give a word with ``!`` before it is none: it hides a shorter one (成立 hides 成)."""
    return Words({word.removeprefix("!"): not word.startswith("!") for word in words})


def _near(words: Iterable[str]) -> re.Pattern[str] | None:
    found = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?:{found})") if found else None


def _percents(cldr: Names) -> Iterable[str]:
    return (noun for noun, unit in cldr.units.items() if unit == "concentr-percent")


def _plain_spaces(periods: Mapping[str, int]) -> dict[str, int]:
    """Add the forms with a plain space and without one: ``a. m.`` and ``a.m.``."""
    found: dict[str, int] = {}
    for word, hours in periods.items():
        found[word] = hours
        found[word.replace("\u202f", " ").replace("\u00a0", " ")] = hours
        found[word.replace("\u202f", "").replace("\u00a0", "")] = hours
    return found


def _decimal(cldr: Names) -> str:
    return (",，" if cldr.decimal == "," else ".．") + "٫"


def _numeral(cldr: Names, more: Supplement) -> re.Pattern[str]:
    """Compile a figure from its first digit: the locale's own grouping first, then what is clear in another's.

    Every repetition is bounded, so that no figure costs more than a constant.
    """
    comma = cldr.decimal == ","
    point, group = (r"[,٫，]", r"[.]") if comma else (r"[.٫．]", r"[,٬，،]")
    plain = " " if more.space_groups or cldr.group.isspace() else ""
    fraction = rf"(?:{point}\d{{1,40}}(?!{point}?\d))?"
    spaces = rf"(?:[\u00a0\u202f\u2009{plain}]\d{{3}}){{1,12}}|(?: \d{{3}}){{2,12}}|(?: 000){{1,4}}"
    swapped = "." if comma else ","
    return re.compile(
        rf"(?:(?!0{group})\d{{1,3}}(?:(?:{group}\d{{3}}){{1,12}}|(?:['’]\d{{3}}){{1,12}}|{spaces}){fraction}"
        rf"|\d{{1,2}}(?:,\d{{2}}){{1,8}},\d{{3}}{'' if comma else fraction}"
        rf"|\d{{1,3}}(?:{point}\d{{3}}){{2,12}}(?:{group}\d{{1,40}})?"
        rf"|\d{{1,3}}(?:{point}\d{{3}}){{1,12}}{group}\d{{1,2}}"
        rf"|(?:\d{{1,40}}[{swapped}]\d{{1,2}}|0[{swapped}]\d{{1,40}}|\d{{1,40}}[{swapped}]\d{{4,40}})(?![{swapped}]?\d)"
        rf"|\d{{1,40}}(?:{point}\d{{1,40}})?"
        r")(?!\d)"
    )


def _prefixes(cldr: Names, more: Supplement) -> dict[str, str]:
    found = dict(generic.PREFIXES)
    found |= {sign: generic.AMBIGUOUS.get(sign, code) for sign, code in cldr.currency_signs.items() if _is_sign(sign)}
    found |= {code: generic.PREFIXES.get(code, code) for code in generic.NEAR}
    for code in generic.DOLLARS:
        found |= {f"{code.lower()}$": code, f"{code.lower()} $": code}
    return found | dict(more.prefixes)


def _is_sign(sign: str) -> bool:
    return not sign.isalpha() or not sign.isascii()


def _currencies(cldr: Names, more: Supplement) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for word, code in generic.nouns(cldr).items():
        found[word] = (code, False)
    for word, code in cldr.currency_names.items():
        found[word] = (code, False)
    for word, code in more.currencies.items():
        found[word] = (code, False)
        if code == "-":
            del found[word]
    found |= {code: (code, True) for code in cldr.codes - generic.WORDS}
    for sign, code in _prefixes(cldr, more).items():
        if sign not in generic.NOT_AFTER and (sign.upper() in cldr.codes or _is_sign(sign)) and sign not in found:
            found[sign] = (code, True)
    for code in generic.COMMON:
        found.setdefault(code.lower(), (code, True))
    return found


def _units(cldr: Names, more: Supplement) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for sign, unit in (generic.UNIT_SIGNS | dict(cldr.unit_signs)).items():
        if generic.is_unit_sign(sign, unit):
            found[sign] = (generic.UNIT_SIGNS.get(sign, unit), True)
    for noun, unit in cldr.units.items():
        if generic.is_unit(unit) and len(noun) > 1:
            found[noun] = (generic.same_unit(unit), False)
    for sign, unit in more.unit_signs.items():
        found[sign] = (unit, True)
    for noun, unit in more.units.items():
        found[noun] = (unit, False)
    for word in more.not_units:
        if word not in more.units and word not in more.unit_signs:
            found.pop(word, None)
    return found
