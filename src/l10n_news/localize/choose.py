"""Which words a segment is published in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.check import finding
from l10n_news.localize.stale import fits, is_outdated
from l10n_news.pattern import parse, quick, wordless
from l10n_news.record import Struct
from l10n_news.unit.stream import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Catalog, Finding, Pattern, Segment, StaleRule
    from l10n_news.pattern import Shape


class Choice(Struct, frozen=True, kw_only=True):
    """The words of a segment in an edition."""

    segment: Segment
    pattern: Pattern
    locale: str
    """The locale that the words are in."""
    raw: bool = False
    """The source's own words, to be written as they stand there."""
    skip: bool = False
    """The segment and its gap are left out."""
    outdated: Catalog | None = None
    """The catalog whose target was made for an earlier text of the source: it is kept, or the edition waits for it."""
    findings: tuple[Finding, ...] = ()


def choose(
    segment: Segment,
    key: tuple[str | None, str],
    locale: str,
    chain: Sequence[Catalog],
    *,
    source_locale: str,
    rule: StaleRule = "source",
    shape: Shape | None = None,
) -> Choice:
    """Ask the catalogs of a chain for a sound target of an entry, the first one first.

    One that is outdated counts as well where the rule is to keep it; it must be sound for the source's present text
    and its figures. With the segment's shape, a target without anything to mend is read quickly.
    """
    findings: list[Finding] = []
    waiting: Catalog | None = None
    for catalog in chain:
        entry = catalog.index.get(key)
        if entry is None or not (entry.translated or (rule != "source" and is_outdated(entry))):
            continue
        if entry.fuzzy and rule == "hold":
            waiting = waiting or catalog
            continue
        if entry.fuzzy and not fits(entry, segment):
            continue
        target = entry.target.strip(SPACE)
        parsed = (quick(target, shape) if shape is not None else None) or parse(target, segment)
        if not entry.fuzzy:
            findings += (finding(problem, catalog, entry) for problem in parsed.problems)
        if parsed.sound:
            return Choice(
                segment=segment,
                pattern=parsed.pattern,
                locale=catalog.locale or locale,
                skip=parsed.skip,
                outdated=catalog if entry.fuzzy else None,
                findings=tuple(findings),
            )
    if wordless(segment):
        return Choice(segment=segment, pattern=segment.pattern, locale=locale, findings=tuple(findings))
    return Choice(
        segment=segment,
        pattern=segment.pattern,
        locale=source_locale,
        raw=True,
        outdated=waiting,
        findings=tuple(findings),
    )
