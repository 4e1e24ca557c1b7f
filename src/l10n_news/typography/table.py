"""What a language's typography is made of."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

NBSP, NNBSP = "\u00a0", "\u202f"

_NONE: Mapping[str, str] = MappingProxyType({})


class Language(Struct, frozen=True, kw_only=True):
    """The typography of one language, all of it data."""

    quotes: str
    """Four marks: beginning and end of a quotation, and of one inside another (CLDR delimiters)."""
    inside: str = ""
    """The space inside the first two: « x »."""
    before: Mapping[str, str] = field(default_factory=lambda: _NONE)
    """The space before a mark, by the mark; empty where there is none."""
    apostrophe: bool = True
    """An apostrophe stands between letters, and is written ``’``."""
    dash: str = ""
    """What a hyphen between two spaces means; empty where that is not certain."""
    clings: bool = False
    """A spaced dash never begins a line."""
    years: str = ""
    """The dash between two years; empty: a hyphen stays."""
    ellipsis: str = "…"
    marks: Mapping[str, str] = field(default_factory=lambda: _NONE)
    """The language's own sign for an ASCII mark."""
    wide: str = ""
    """Full-width marks after which no space stands; empty where the language parts words by spaces."""
    double_dash: str = ""
    """What two hyphens between full-width characters mean."""
    units: str = ""
    """Abbreviations that stand after a figure, besides ``figures.UNITS``."""
    labels: str = ""
    """Abbreviations that stand before a figure: ``Nr.``."""
    grouped: str = ""
    """The space between groups of three digits (CLDR); empty where it is another sign."""
