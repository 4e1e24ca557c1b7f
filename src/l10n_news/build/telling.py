"""What a build tells: counted up article by article, so that no article needs to be kept for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from l10n_news import cldr
from l10n_news.build.result import Result, Row
from l10n_news.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.build.manifest import Record

UNREADABLE = "unreadable-catalog"

Stored = dict[str, Any]
"""A finding as JSON has it."""


class Telling:
    """Counts and findings of a build."""

    def __init__(self) -> None:
        """Begin."""
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._own: dict[str, list[Stored]] = {}
        self._trouble: dict[str, dict[str, list[Stored]]] = {}

    def add(self, record: Record) -> None:
        """Count an article."""
        self._count(record, 1)
        if record.findings:
            self._own[record.path] = record.findings
        if any(record.trouble.values()):
            self._trouble[record.path] = record.trouble

    def take_back(self, record: Record) -> None:
        """Forget an article that was counted, because it is made once more."""
        self._count(record, -1)
        self._own.pop(record.path, None)
        self._trouble.pop(record.path, None)

    def _count(self, record: Record, sign: int) -> None:
        if record.readable:
            for locale, counts in record.counts.items():
                total = self._counts[locale]
                for place, count in enumerate(counts):
                    total[place] += sign * count

    def own(self) -> list[Stored]:
        """Give the findings of the articles themselves, in the order of their paths."""
        return [one for path in sorted(self._own) for one in self._own[path]]

    def row(self, locale: str, others: Sequence[Stored], strays: Sequence[Stored]) -> tuple[Stored, list[Stored]]:
        """Give how far a locale has come, and its findings.

        Args:
            locale: which.
            others: findings of the locale that are of no article's catalog.
            strays: those of catalogs that cannot be read and belong to no article.
        """
        trouble = [one for path in sorted(self._trouble) for one in self._trouble[path].get(locale, ())]
        unreadable = [one for one in trouble if one["name"] == UNREADABLE]
        unreadable = sorted((*unreadable, *strays), key=lambda one: str(one["path"]))
        found = [*unreadable, *(one for one in trouble if one["name"] != UNREADABLE), *others]
        units, translated, fuzzy = self._counts[locale]
        row = {
            "locale": locale,
            "language": cldr.endonym(locale),
            "units": units,
            "translated": translated,
            "fuzzy": fuzzy,
            "findings": sum(one["severity"] != Severity.INFO for one in found),
        }
        return row, found


def result(told: Stored, locales: Iterable[str], *, output: str, published: bool) -> Result:
    """Make the result of a build out of what its manifest keeps.

    Args:
        told: ``findings``, ``pages``, and ``rows``: for each locale its row and its findings.
        locales: those that are asked for.
        output: the site's folder.
        published: whether the site was swapped.
    """
    rows = [(told["rows"][locale]) for locale in locales if locale in told["rows"]]
    found = [*told["findings"], *(one for _, of_locale in rows for one in of_locale)]
    findings = (Finding(**{**one, "severity": Severity(one["severity"])}) for one in found)
    return Result(
        rows=tuple(Row(**row) for row, _ in rows),
        findings=tuple(dict.fromkeys(findings)),
        pages=told["pages"],
        output=output,
        published=published,
    )
