"""Where each segment and each word of the site stands in a page: marks around it, for the preview only.

In the text of an article a mark is an inline code of its own at both ends of a segment, so that localizing and
assembling treat it as any other code and nothing of them knows of the preview. Where a unit is a mere text (an
attribute, a title, a string of JSON-LD, the headline in a list) the mark is around all of it.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from l10n_news.localize.choose import choose
from l10n_news.localize.render import TEXT_ONLY, localized_unit, source_unit
from l10n_news.localize.setting import typeset_unit
from l10n_news.localize.stale import rule_for
from l10n_news.localize.value import Wordings
from l10n_news.model import Code, Escape, Form, Place, Tag
from l10n_news.pattern import to_text
from l10n_news.record import Struct, replace
from l10n_news.serve import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from l10n_news.cldr import House
    from l10n_news.localize.choose import Choice
    from l10n_news.model import Catalog, Edition, LocalizedUnit, Part, Pattern, Piece, Segment, StaleRule, Unit

_START = "l10n-mark-start"
_END = "l10n-mark-end"


class Chosen(Struct, frozen=True, kw_only=True):
    """How a segment of an edition came to its words."""

    mark: str
    """Of its unit, with the segment's number: ``0123456789abcdef.12.3``."""
    unit: Unit
    segment: Segment
    key: tuple[str | None, str]
    """Of its entry."""
    choice: Choice | None
    """None for a segment that is shown as the source has it and asks no catalog."""


class Rules(Struct, frozen=True, kw_only=True):
    """What localizing an edition depends on, besides its article and catalogs."""

    source_locale: str
    house: House
    stale: Mapping[str, StaleRule]
    typography: Mapping[str, frozenset[str]]

    def wordings(self, locale: str) -> Wordings:
        """Give the way in which an edition writes values."""
        return Wordings(locale, source_locale=self.source_locale, house=self.house, typography=self.typography)


def named(*parts: str) -> str:
    """Give the mark of an article or a word of the site by its name: the same in every build and on every page."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def titled(edition: Edition) -> Edition:
    """Mark what lists, heads and feeds tell of an edition: the metadata fields, each as a whole."""
    own, fields = named(edition.article.name), set(edition.article.fields.values())
    units = (
        replace(unit, plain=signs.framed(unit.plain, f"{own}.{index}")) if index in fields else unit
        for index, unit in enumerate(edition.units)
    )
    return replace(edition, units=tuple(units))


def marked(edition: Edition, chain: Sequence[Catalog], rules: Rules) -> Edition:
    """Mark every segment of an edition that has a place in its page.

    Args:
        edition: as it is published.
        chain: the catalogs that it was made from.
        rules: the rules that it was made by.

    """
    units: list[LocalizedUnit] = []
    for index, (unit, own) in enumerate(zip(edition.article.units, edition.units, strict=True)):
        if unit.kind in TEXT_ONLY:
            pieces: tuple[Piece, ...] = _around(own.pieces, f"{named(edition.article.name)}.{index}")
        else:
            pieces = _pieces(unit, list(_of_unit(index, edition, chain, rules)), edition, rules)
        units.append(replace(own, pieces=tuple(_placed(pieces, edition))))
    article = replace(edition.article, skeleton=tuple(_placed(edition.article.skeleton, edition)))
    return replace(edition, article=article, units=tuple(units))


def chosen(edition: Edition, chain: Sequence[Catalog], rules: Rules, unit: int | None = None) -> tuple[Chosen, ...]:
    """Tell how the segments of an edition, or of one of its units, came to their words; arguments as for `marked`."""
    units = range(len(edition.article.units)) if unit is None else [unit]
    return tuple(one for index in units for one in _of_unit(index, edition, chain, rules))


def _around(pieces: tuple[Piece, ...], mark: str) -> tuple[Piece, ...]:
    return (signs.start(mark), *pieces, signs.end())


def _placed(pieces: Iterable[Piece], edition: Edition) -> Iterator[Piece]:
    """Put marks around the units in attributes, titles and scripts."""
    for piece in pieces:
        if not isinstance(piece, Place) or piece.escape is Escape.TEXT:
            yield piece
            continue
        around = _around((piece,), f"{named(edition.article.name)}.{piece.unit}")
        if piece.escape is Escape.ATTRIBUTE and not piece.quote and edition.units[piece.unit].state != "source":
            around = ('"', around[0], replace(piece, quote='"'), around[-1], '"')  # as it is written without a mark
        yield from around


def _of_unit(index: int, edition: Edition, chain: Sequence[Catalog], rules: Rules) -> Iterator[Chosen]:
    unit, own = edition.article.units[index], f"{named(edition.article.name)}.{index}"
    asks = unit.locale is None and edition.locale != rules.source_locale
    for number, segment in enumerate(unit.segments):
        key = (unit.context, to_text(segment.pattern))
        choice = None
        if asks:
            rule = rule_for(unit, rules.stale) if rules.stale else "source"
            choice = choose(segment, key, edition.locale, chain, source_locale=rules.source_locale, rule=rule)
        yield Chosen(mark=f"{own}.{number}", unit=unit, segment=segment, key=key, choice=choice)


def _pieces(unit: Unit, chosen: Sequence[Chosen], edition: Edition, rules: Rules) -> tuple[Piece, ...]:
    segments = tuple(_marked_segment(one.segment, one.mark) for one in chosen)
    marked_unit = replace(unit, segments=segments)
    choices = typeset_unit(unit, [one.choice for one in chosen if one.choice is not None], rules.typography)
    if not choices:
        return source_unit(marked_unit, unit.locale or edition.locale).pieces
    framed = [
        replace(choice, segment=segment, pattern=_framed(choice.pattern, choice.segment))
        for choice, segment in zip(choices, segments, strict=True)
    ]
    return localized_unit(marked_unit, framed, rules.wordings(edition.locale)).pieces


def _marked_segment(segment: Segment, mark: str) -> Segment:
    """Put a mark at both ends of a segment, inside the light formatting that a cut closed and opened again."""
    start, end = signs.start(mark), signs.end()
    codes = {
        **segment.codes,
        _START: Code(name=_START, element="mark", open=(start,)),
        _END: Code(name=_END, element="mark", open=(end,)),
    }
    first, last = _inner(segment.pattern, segment)
    raw = (*segment.raw[:first], (start,), *segment.raw[first:last], (end,), *segment.raw[last:])
    return replace(segment, pattern=_framed(segment.pattern, segment), raw=raw, codes=codes)


def _framed(pattern: Pattern, segment: Segment) -> Pattern:
    first, last = _inner(pattern, segment)
    start, end = Tag(_START, Form.EMPTY), Tag(_END, Form.EMPTY)
    return (*pattern[:first], start, *pattern[first:last], end, *pattern[last:])


def _inner(pattern: Pattern, segment: Segment) -> tuple[int, int]:
    """Find where a pattern begins and ends without the tags that a cut added to its segment."""
    parts = list(zip(segment.pattern, segment.raw, strict=True))
    first = _shared(pattern, _added(parts, Form.OPEN, segment))
    last = len(pattern) - _shared(pattern[first:][::-1], _added(parts[::-1], Form.CLOSE, segment))
    return first, last


def _added(parts: Sequence[tuple[Part, Sequence[Piece]]], form: Form, segment: Segment) -> list[Part]:
    """List the tags at the beginning of some parts that do not stand in the source.

    Nor has the end tag of what is not translated a source of its own: it is in its start tag's.
    """
    added: list[Part] = []
    for part, raw in parts:
        if raw or not isinstance(part, Tag) or part.form is not form or segment.codes[part.name].opaque:
            break
        added.append(part)
    return added


def _shared(pattern: Sequence[Part], added: Sequence[Part]) -> int:
    """Count the parts at the beginning of a pattern that are the added ones."""
    count = 0
    for part, tag in zip(pattern, added, strict=False):
        if part != tag:
            break
        count += 1
    return count
