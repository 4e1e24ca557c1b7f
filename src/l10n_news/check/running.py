"""Segment + entry → findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from l10n_news.check.place import finding
from l10n_news.model import Severity
from l10n_news.pattern import Problem, parse, to_text, wordless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Article, Catalog, Entry, Finding, Segment

Check: TypeAlias = Callable[["Segment", "Entry | None"], Iterator[Problem]]


def missing(segment: Segment, entry: Entry | None) -> Iterator[Problem]:
    """Report a sentence without a target."""
    if (entry is None or not entry.target) and not wordless(segment):
        yield Problem(name="missing", message="there is no target: the source is shown", severity=Severity.INFO)


def fuzzy(segment: Segment, entry: Entry | None) -> Iterator[Problem]:
    """Report a target that waits for a translator's eye."""
    del segment
    if entry is not None and entry.fuzzy and entry.target:
        message = "the target is fuzzy: check it against the source and remove the flag"
        yield Problem(name="fuzzy", message=message, severity=Severity.INFO)


def same_as_source(segment: Segment, entry: Entry | None) -> Iterator[Problem]:
    """Report a target that repeats the source."""
    if entry is not None and entry.translated and entry.target == entry.source and not wordless(segment):
        message = "the target is the same as the source: translate it, or leave it if that is meant"
        yield Problem(name="same-as-source", message=message, severity=Severity.INFO)


def notation(segment: Segment, entry: Entry | None) -> Iterator[Problem]:
    """Report what is wrong with the codes, the placeholders and the characters of a target."""
    if entry is not None and entry.translated:
        yield from parse(entry.target, segment).problems


CHECKS: Mapping[str, Check] = {
    "missing": missing,
    "fuzzy": fuzzy,
    "same-as-source": same_as_source,
    "notation": notation,
}
"""Every check by its name, in the order of their findings; each looks at a segment and its entry, if there is one."""


def check(article: Article, catalog: Catalog) -> tuple[Finding, ...]:
    """Check the targets of a catalog against the article's segments.

    Each entry is checked once, however often its sentence stands in the article.

    Args:
        article: the source.
        catalog: its entries in a locale.

    Returns:
        The findings in reading order, with the path and the line of their entry.
    """
    seen: set[tuple[str | None, str]] = set()
    findings: list[Finding] = []
    for unit in article.units:
        if unit.locale is not None:
            continue
        for segment in unit.segments:
            key = (unit.context, to_text(segment.pattern))
            if key in seen:
                continue
            seen.add(key)
            entry = catalog.index.get(key)
            findings += (
                finding(problem, catalog, entry) for test in CHECKS.values() for problem in test(segment, entry)
            )
    return tuple(findings)
