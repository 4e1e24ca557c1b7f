"""What a recognizer finds, and where it looks: the site of a figure in a text."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.model import Kind, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.values.lexicon import Lexicon


EXACT = Context(prec=200)
"""Arithmetic that keeps every digit of what a recognizer reads."""


class Entity(NamedTuple):
    """A figure with all its words, and the part of it that becomes a placeholder."""

    start: int
    end: int
    """Offsets of the whole expression: *140 million yuan*, *13-year-old*."""
    category: str
    """A kind, or a finer word: ``age duration year decade score literal``."""
    said: str | Decimal
    """What ``canonical`` is made from."""
    unit: str | None = None
    """ISO 4217 code or CLDR unit id."""
    value: Value | None = None
    """What becomes a placeholder; None when it stays text."""
    figure: tuple[int, int] = (0, 0)
    """Offsets of the placeholder."""

    @property
    def canonical(self) -> str:
        """The value in its normal form: the number in full with ``.``, ISO 8601 of a date or time, or the text."""
        return self.said if isinstance(self.said, str) else plain(self.said)


class Figure(NamedTuple):
    """A number in digits with its sign and scale word."""

    start: int
    end: int
    """With the sign and the scale word."""
    digits: tuple[int, int]
    """The digits alone, grouping and decimals included."""
    amount: Decimal
    """As written, before the scale word."""
    scale: int = 0

    @property
    def number(self) -> Decimal:
        """The amount with its scale word."""
        return EXACT.scaleb(self.amount, self.scale) if self.scale else self.amount

    @property
    def scaled(self) -> bool:
        """Whether a scale word stands in it."""
        return self.end > self.digits[1]


class Site(NamedTuple):
    """A digit in a text, and what is known around it."""

    text: str
    low: str
    """The text in lower case, character for character."""
    lexicon: Lexicon
    currencies: Mapping[str, str]
    """What the ambiguous signs mean to this desk."""
    floor: int
    """Where the last entity ended: nothing may begin before it."""
    figure: Figure
    """The number whose first digit the site is at."""
    months: bool = True
    """Whether a month may be named in the text."""

    def entity(
        self,
        category: str,
        *,
        start: int | None = None,
        end: int | None = None,
        said: str | Decimal | None = None,
        unit: str | None = None,
        value: Value | None = None,
        figure: tuple[int, int] | None = None,
    ) -> Entity:
        """Give an entity of this site; it spans its figure unless told otherwise."""
        found = figure or (self.figure.start, self.figure.end)
        first = found[0] if start is None else start
        last = found[1] if end is None else end
        if said is None:
            said = self.text[first:last]
        return Entity(first, last, category, said, unit, value, found)

    def value(self, kind: Kind, figure: tuple[int, int], *, unit: str | None = None, attached: bool = True) -> Value:
        """Give the value of the site's number, its surface being ``figure``."""
        return Value(
            kind=kind,
            surface=self.text[figure[0] : figure[1]],
            amount=self.figure.amount,
            scale=self.figure.scale,
            unit=unit,
            attached=attached,
        )


def plain(number: Decimal) -> str:
    """Give a number in full with ``.`` for the decimals and no zeros at their end: ``140000000``, ``19.35``."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
