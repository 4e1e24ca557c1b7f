"""The place of what is wrong with a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Finding

if TYPE_CHECKING:
    from l10n_news.model import Catalog, Entry
    from l10n_news.pattern import Problem


def finding(problem: Problem, catalog: Catalog, entry: Entry | None) -> Finding:
    """Give a problem the place of its entry."""
    return Finding(
        name=problem.name,
        message=problem.message,
        severity=problem.severity,
        path=catalog.path,
        line=entry.line if entry else None,
        locale=catalog.locale,
    )
