"""A locale's house style: what a desk prefers to the locale's default."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from l10n_news.cldr.digits import NUMBERING_SYSTEMS
from l10n_news.model import Kind
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping


_LEGAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "digits": tuple(NUMBERING_SYSTEMS),
        "grouping": ("always", "never", "min2"),
        "hours": ("h12", "h23"),
        "money": ("name", "symbol", "code"),
        "scale": ("long", "short", "plain"),
    }
)


class House(Struct, frozen=True, kw_only=True, cache_hash=True):
    """The house style of one locale; None or empty is the locale's default. Hashable.

    Raises:
        ValueError: a field is none of its legal values, which the message lists.
    """

    digits: str | None = None
    """CLDR numbering system of decimal digits: ``latn``, ``arab``, ``arabext``, ``deva``…"""
    grouping: Literal["always", "never", "min2"] | None = None
    """Whether 1561 is grouped: always, never, or only from five digits on (``min2``)."""
    hours: Literal["h12", "h23"] | None = None
    """The clock of times of day (CLDR hour cycle)."""
    date: str | None = None
    """CLDR date pattern of a date with year, month and day: ``d MMMM y``."""
    money: Literal["name", "symbol", "code"] | None = None
    """How an amount of money is written when the translator does not say."""
    scale: Literal["long", "short", "plain"] | None = None
    """How a figure with a scale word is written when the translator does not say: ``19,35 Millionen``,
    ``19,35 Mio.``, ``19.350.000``."""
    currencies: tuple[tuple[str, str], ...] = ()
    """Noun of a currency by its ISO 4217 code: ``(("CNY", "Yuan"),)``. A code with a CLDR plural category
    names one form: ``(("PLN:few", "złote"), ("PLN", "złotych"))``."""

    def __post_init__(self) -> None:
        for name, legal in _LEGAL.items():
            chosen = getattr(self, name)
            if chosen is not None and chosen not in legal:
                raise ValueError(f"{name} is {chosen!r} (legal: {', '.join(legal)})")


class Target(NamedTuple):
    """For whom a value is written."""

    locale: str
    """As in CLDR's file names."""
    style: str | None
    """What the translator asks for, one of the kind's ``STYLES``; None is the locale's default."""
    house: House


MEANINGS: Mapping[Kind, Mapping[str, str]] = MappingProxyType(
    {
        Kind.NUMBER: {
            "plain": "written out, without a scale word",
            "short": "with an abbreviated scale word; a large figure without one is rounded to four digits",
            "long": "with a scale word; a large figure without one is rounded to four digits",
        },
        Kind.MONEY: {
            "name": "with the currency's noun",
            "symbol": "with its sign",
            "code": "with its ISO 4217 code",
            "amount": "the figure alone; you write the currency",
            "short": "with an abbreviated scale word; a large figure without one is rounded to four digits",
            "long": "with a scale word; a large figure without one is rounded to four digits",
        },
        Kind.PERCENT: {
            "symbol": "with the percent sign",
            "name": "with the word for percent",
            "number": "the figure alone; you write the word",
        },
        Kind.DATE: {
            "short": "the shortest, in figures",
            "medium": "with a short month",
            "long": "with the month's name",
            "full": "with the day of the week as well",
            "numeric": "in figures, with the whole year",
            "year": "the year alone",
            "number": "the year's figure alone, without a word for year",
            "month": "the month alone",
            "month-year": "month and year",
            "day": "the day of the month alone",
            "day-month": "day and month",
            "weekday": "the day of the week alone",
        },
        Kind.TIME: {
            "short": "hours and minutes in figures, as in a table",
            "medium": "as usual in running text",
            "long": "with the time zone's name in full",
            "h12": "on a 12-hour clock",
            "h24": "on a 24-hour clock",
        },
        Kind.MEASURE: {
            "long": "with the unit's noun",
            "short": "with its sign",
            "narrow": "with its sign, in the least space",
            "number": "the figure alone; you write the unit",
        },
        Kind.ORDINAL: {
            "ordinal": "with an ordinal ending or sign",
            "roman": "in Roman numerals, as centuries are in many languages: XIX",
            "plain": "the figure alone; you write the ending",
        },
        Kind.RANGE: {
            "plain": "both ends written out",
            "words": "with the words of running text between the ends",
            "short": "both ends short",
            "long": "both ends long",
        },
    }
)
"""What each style that a translator may ask for means, by the placeholder's kind: ``{date1:short}``."""

STYLES: Mapping[Kind, tuple[str, ...]] = MappingProxyType({kind: tuple(styles) for kind, styles in MEANINGS.items()})
"""The styles that a translator may ask for at a placeholder, by its kind; any other is a finding."""
