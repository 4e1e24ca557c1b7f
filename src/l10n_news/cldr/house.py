"""A locale's house style: what a desk prefers to the locale's default."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from l10n_news.cldr.digits import NUMBERING_SYSTEMS
from l10n_news.model import Kind

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


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
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

    _hash: int = field(default=0, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name, legal in _LEGAL.items():
            chosen = getattr(self, name)
            if chosen is not None and chosen not in legal:
                raise ValueError(f"{name} is {chosen!r} (legal: {', '.join(legal)})")
        own = tuple(getattr(self, item.name) for item in fields(self) if item.compare)
        object.__setattr__(self, "_hash", hash(own))

    def __hash__(self) -> int:
        # Every call of a formatter asks: computed once.
        return self._hash


class Target(NamedTuple):
    """For whom a value is written."""

    locale: str
    """As in CLDR's file names."""
    style: str | None
    """What the translator asks for, one of the kind's ``STYLES``; None is the locale's default."""
    house: House


STYLES: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.NUMBER: ("plain", "short", "long"),
        Kind.MONEY: ("name", "symbol", "code", "amount", "short", "long"),
        Kind.PERCENT: ("symbol", "name", "number"),
        Kind.DATE: (
            "short",
            "medium",
            "long",
            "full",
            "numeric",
            "year",
            "month",
            "month-year",
            "day",
            "day-month",
            "weekday",
        ),
        Kind.TIME: ("short", "medium", "long", "h12", "h24"),
        Kind.MEASURE: ("long", "short", "narrow", "number"),
        Kind.ORDINAL: ("ordinal", "plain"),
        Kind.RANGE: ("plain", "short", "long"),
    }
)
"""The styles that a translator may ask for at a placeholder, by its kind: ``{date1:short}``."""
