"""Article + catalogs of a locale → edition."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.cldr import House
from l10n_news.localize.choose import Choice, choose
from l10n_news.localize.flat import Straight, flat_unit
from l10n_news.localize.outline import outline
from l10n_news.localize.render import foreign_unit, localized_unit, source_unit
from l10n_news.localize.setting import typeset_unit
from l10n_news.localize.stale import Outdated, reflects, rule_for
from l10n_news.localize.value import Wordings
from l10n_news.model import Edition
from l10n_news.slug import choose as choose_slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n_news.localize.outline import Key, SegmentOutline
    from l10n_news.model import Article, Catalog, Finding, LocalizedUnit, StaleRule

__all__ = ["localize", "source_edition"]

_NO_HOUSE = House()
_NO_RULES: Mapping[str, StaleRule] = MappingProxyType({})
_UNSET: Mapping[str, frozenset[str]] = MappingProxyType({})


def localize(
    article: Article,
    locale: str,
    chain: Sequence[Catalog],
    *,
    source_locale: str,
    house: House = _NO_HOUSE,
    stale: Mapping[str, StaleRule] = _NO_RULES,
    typography: Mapping[str, frozenset[str]] = _UNSET,
) -> Edition:
    """Put an article into the words of a locale.

    A segment is published in the first catalog of the chain that has a translated and sound target for it, otherwise
    in the source's own words; what is not in the locale says so with its own ``lang`` and ``dir``. A segment without a
    word (``{date1}``) needs no target. In the source's locale, nothing changes.

    Args:
        article: the source.
        locale: the edition's locale, ``pt_BR``.
        chain: catalogs in fallback order, the locale's own first.
        source_locale: the locale that the article is written in.
        house: the locale's house style, for its values.
        stale: what is done where a target is outdated, by the role of the text (``model.ROLES``).
        typography: names of the rules (``typography.RULES``) by which the words of a locale are set; where a locale has
            none, they stay as they are.

    Returns:
        The edition; its findings name the catalog and the line of each damaged target.
    """
    if locale == source_locale:
        return source_edition(article, source_locale, typography=typography)
    wordings = Wordings(locale, source_locale=source_locale, house=house, typography=typography)
    units: list[LocalizedUnit] = []
    tally = _Tally(locale)
    known = outline(article)
    straight = Straight(locale, chain, wordings, typography.get(locale, frozenset()))
    for each in known.units:
        unit = each.unit
        if unit.locale is not None:
            units.append(foreign_unit(unit, locale))
            continue
        made = straight.unit(each)
        if made is not None:
            tally.count(each.segments)
            units.append(made)
            continue
        rule = rule_for(unit, stale) if stale else "source"
        choices = [
            choose(asks.segment, asks.key, locale, chain, source_locale=source_locale, rule=rule, shape=asks.shape)
            for asks in each.segments
        ]
        tally.add(each.segments, choices)
        words = typeset_unit(unit, choices, typography)
        units.append(flat_unit(each, words, wordings) or localized_unit(unit, words, wordings))
    slug, of_slug = choose_slug(article.slug, locale, chain)
    return Edition(
        article=article,
        locale=locale,
        units=tuple(units),
        translated=tally.published,
        total=len(known.wanted),
        slug=slug,
        stale=len(tally.outdated.kept),
        reflects=reflects(article, tally.outdated.kept.values()),
        held=tally.outdated.waits,
        findings=(*tally.findings, *of_slug),
    )


class _Tally:
    """What there is to tell of the choices for an edition; segments with one key count once."""

    def __init__(self, locale: str) -> None:
        self.published = 0
        """Segments with words of the locale itself."""
        self.findings: dict[Finding, None] = {}
        self.outdated = Outdated()
        self._locale = locale
        self._seen: set[Key] = set()

    def count(self, segments: Sequence[SegmentOutline]) -> None:
        """Count segments that are published in words of the locale itself, of which there is nothing else to tell."""
        for asks in segments:
            if asks.key not in self._seen:
                self._seen.add(asks.key)
                self.published += not asks.wordless

    def add(self, segments: Sequence[SegmentOutline], choices: Sequence[Choice]) -> None:
        """Count the choices for the segments of a unit."""
        for asks, choice in zip(segments, choices, strict=True):
            if choice.outdated is not None:
                self.outdated.note(asks.key, choice.outdated, is_kept=not choice.raw)
            if choice.findings:
                self.findings.update(dict.fromkeys(choice.findings))
            if asks.key not in self._seen:
                self._seen.add(asks.key)
                self.published += choice.locale == self._locale and not asks.wordless


def source_edition(
    article: Article, source_locale: str, *, typography: Mapping[str, frozenset[str]] = _UNSET
) -> Edition:
    """Give the article as it is: its units in their own words, character for character.

    Where the source's locale has rules of typography, a unit that they change is set by them.
    """
    total = len(outline(article).wanted)
    units = tuple(source_unit(unit, unit.locale or source_locale) for unit in article.units)
    if typography.get(source_locale):
        units = _typeset(article, units, source_locale, typography)
    return Edition(
        article=article,
        locale=source_locale,
        units=units,
        translated=total,
        total=total,
    )


def _typeset(
    article: Article, units: Sequence[LocalizedUnit], locale: str, typography: Mapping[str, frozenset[str]]
) -> tuple[LocalizedUnit, ...]:
    """Set the units of the source's own edition."""
    wordings = Wordings(locale, source_locale=locale, house=_NO_HOUSE, typography=typography)
    made: list[LocalizedUnit] = []
    for unit, as_it_is in zip(article.units, units, strict=True):
        choices = [Choice(segment=segment, pattern=segment.pattern, locale=locale) for segment in unit.segments]
        words = typeset_unit(unit, choices, typography) if unit.locale is None else choices
        made.append(as_it_is if words is choices else localized_unit(unit, words, wordings))
    return tuple(made)
