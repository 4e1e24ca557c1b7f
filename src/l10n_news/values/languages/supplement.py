"""What a language needs beyond CLDR to recognize figures in running text: data only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = tuple[str, ...]


def words(text: str) -> Words:
    """Split a list at commas and line ends; a word in brackets keeps its spaces: ``[of ]``."""
    found = (word.strip() for line in text.splitlines() for word in line.split(","))
    return tuple(word[1:-1] if word[0] == "[" and word[-1] == "]" else word for word in found if word)


def table(text: str) -> dict[str, str]:
    """Read lines of ``meaning: word, word``."""
    return {word: key.strip() for key, _, rest in _lines(text) for word in words(rest)}


def powers(text: str) -> dict[str, int]:
    """Read lines of ``number: word, word``."""
    return {word: int(key) for word, key in table(text).items()}


def _lines(text: str) -> list[tuple[str, str, str]]:
    return [line.partition(": ") for line in text.splitlines() if line.strip()]


class Supplement(Struct, frozen=True, kw_only=True):
    """The words of one language beside its figures. In lower case, or with capitals where only that case counts."""

    scales: Mapping[str, int] = field(default_factory=dict)
    """More scale words and the power of ten of each."""
    short_scales: Mapping[str, int] = field(default_factory=dict)
    """Letters glued to a figure or beside a sign of money: ``bn``, ``k``."""
    of: Words = ()
    """What joins a scale word to its noun: ``de``, ``d'``."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Nouns of currencies: ISO 4217 code, or a sign that the locale or the desk resolves (``$``)."""
    cents: Mapping[str, str] = field(default_factory=dict)
    """Nouns of the hundredth part: ISO 4217 code or sign of the whole."""
    prefixes: Mapping[str, str] = field(default_factory=dict)
    """More signs of money before a figure."""
    percents: Words = ()
    """Nouns of a percentage."""
    percent_before: Words = ()
    """Words of a percentage before the figure: 百分之."""
    points: Words = ()
    """Nouns of a difference of percentages."""
    tenths: Words = ()
    """Nouns of tenths of a whole: 割, 成."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Unit nouns: CLDR unit id."""
    unit_signs: Mapping[str, str] = field(default_factory=dict)
    """Unit signs and abbreviations: CLDR unit id."""
    not_units: Words = ()
    """Words that CLDR names as units and running text uses otherwise."""
    unit_before: Mapping[str, str] = field(default_factory=dict)
    """Unit words before the figure: 時速."""
    months: Mapping[str, int] = field(default_factory=dict)
    """More forms of the months' names."""
    capital_months: Words = ()
    """Names of months that are words of their own in lower case: may, march."""
    to_month: Words = ()
    """What stands between a day and its month: ``of``, ``de``."""
    to_year: Words = ()
    """What stands between a month and its year: ``of``, ``de``."""
    year_ends: Words = ()
    """What follows the year of a full date and belongs to it: ``года``, ``г.``."""
    meridiem: Mapping[str, int] = field(default_factory=dict)
    """Half of the day after an hour: 0 or 12."""
    hours: Words = ()
    """Noun or sign of an hour of the day after a figure: ``Uhr``, ``h``."""
    to_hour: Words = ()
    """Words before a time of day written with a full stop: ``um``, ``om``."""
    dotted_times: bool = False
    """Whether 20.30 is rather a time of day than a number."""
    ordinals: Words = ()
    """Endings of an ordinal in figures."""
    ordinal_before: Words = ()
    """Signs before an ordinal: 第."""
    ordinal_point: Words = ()
    """Words before an ordinal that is written with a full stop: ``der``, ``am``."""
    ages: Words = ()
    """What makes a duration an age: ``old``, ``of age``."""
    ages_before: Words = ()
    """Words before an age: ``im Alter von``."""
    age_units: Mapping[str, str] = field(default_factory=dict)
    """Words that are an age by themselves: 岁, ``jähriger``: CLDR unit id."""
    decades: Words = ()
    """Endings of a decade: ``s``, ``er``."""
    decades_before: Words = ()
    """Words before a decade: ``années``."""
    labels: Words = ()
    """Words whose following figure is a name: *flight*, *article*."""
    not_labels: Words = ()
    """Capitalized words whose following figure is an amount: *Over*, *Monday*."""
    quantifiers: Words = ()
    """Words before a figure that make it an amount, never a year: *over*, *nearly*."""
    years_before: Words = ()
    """Words before a figure that make it a year."""
    years_after: Words = ()
    """Words after a figure that make it a year."""
    counted: Words = ()
    """Nouns after a figure that make it an amount: *people*."""
    scores: Words = ()
    """Words near two figures that make them a score: *beat*, *win*."""
    street_after: str = ""
    """A pattern of a street's name behind the number of a house, from the space on; linear."""
    street_before: str = ""
    """A pattern of a street's name before the number of a house, up to the number; linear."""
    phones: Words = ()
    """Words near a telephone number."""
    minus: Words = ()
    """Words of a negative sign, glued to the figure: 负."""
    space_groups: bool = False
    """Whether a plain space groups thousands."""
    loose: int = 0
    """How many letters of inflection may follow a noun (Turkish)."""
