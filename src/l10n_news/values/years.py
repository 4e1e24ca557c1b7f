"""Years and decades: ``2014``, *472 B.C.*, ``1990s``, ``'60s``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import DateParts, Kind, Value
from l10n_news.values.words import SPACES, skip, skip_back

if TYPE_CHECKING:
    from l10n_news.values.entity import Entity, Site


def decade(site: Site) -> Entity | None:
    """Recognize a decade; it stays text."""
    text, low, lexicon, figure = site.text, site.low, site.lexicon, site.figure
    start, end = figure.digits
    said = text[start:end]
    if not said.isdecimal() or len(said) not in (2, 4) or not said.endswith("0") or figure.start != start:
        return None
    after = lexicon.decades.after(text, low, end)
    gap = skip_back(text, start, site.floor)
    before = lexicon.decades_before.before(text, low, gap, site.floor) if len(said) == 2 or said < "2000" else None
    if not after and not before:
        return None
    first = start - 1 if start > site.floor and text[start - 1] in "'’‘" else start
    return site.entity("decade", start=first, end=after[0] if after else end, said=str(int(said)))


def year(site: Site) -> Entity | None:
    """Recognize a bare year: four digits that nothing counts, or fewer beside an era."""
    start, end = site.figure.digits
    said = site.text[start:end]
    if (
        site.figure.start != start
        or site.figure.scaled
        or not said.isdecimal()
        or not 1 <= len(said) <= 4
        or said[0] == "0"
    ):
        return None
    number = int(said)
    if not number or not _is_year(site, number, len(said)):
        return None
    value = Value(kind=Kind.DATE, surface=said, date=DateParts(year=number))
    return site.entity("year", start=start, end=end, said=said, value=value, figure=(start, end))


def _is_year(site: Site, number: int, length: int) -> bool:
    text, low, lexicon = site.text, site.low, site.lexicon
    start, end = site.figure.digits
    if lexicon.years_after.after(text, low, skip(text, end)):
        return number < 2200
    if length != 4 or not 1000 <= number < 2200:
        return False
    gap = skip_back(text, start, site.floor, 1)
    if lexicon.quantifiers.before(text, low, gap, site.floor) and (_word_follows(text, end) or number % 100 == 0):
        return False
    if 1900 <= number < 2100:
        return not _counts(site, number, end)
    before = lexicon.years_before.before(text, low, gap, site.floor)
    return bool(before) and not _noun_follows(site, end)


def _counts(site: Site, number: int, end: int) -> bool:
    """Whether a noun that is counted follows; after a round figure any plural-looking word will do."""
    text, low = site.text, site.low
    position = skip(text, end)
    if site.lexicon.counted.after(text, low, position):
        return True
    return number % 100 == 0 and _noun_follows(site, end)


def _word_follows(text: str, end: int) -> bool:
    """Whether a word follows without punctuation, as in *more than 2019 people*."""
    position = skip(text, end)
    return text[position : position + 1].isalpha()


def _noun_follows(site: Site, end: int) -> bool:
    """Whether a word in lower case of four letters or more that ends in s follows: *1561 enterprises*."""
    text = site.text
    if end >= len(text) or text[end] not in SPACES:
        return False
    last = first = end + 1
    while last < len(text) and last - first < 30 and text[last].isalpha():
        last += 1
    word = text[first:last]
    return len(word) > 3 and word.islower() and word.endswith("s") and word not in ("was", "this")
