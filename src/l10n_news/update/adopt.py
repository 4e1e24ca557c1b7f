"""A renamed or moved article takes its catalogs along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Catalog

_SHARE = 0.5


def adopt(template: Catalog, orphans: Sequence[Catalog]) -> Catalog | None:
    """Find the catalog of an article's former name: the one that has most of its sources, at least half of them.

    Args:
        template: of an article that has no catalog yet.
        orphans: catalogs of one locale whose article is gone.

    Returns:
        The catalog to update in place of none, or None where no orphan is this article's.
    """
    keys = {entry.key for entry in texts(template.entries)}
    best: Catalog | None = None
    most = max(1, round(len(keys) * _SHARE)) - 1
    for orphan in orphans:
        common = sum(key in orphan.index for key in keys)
        if common > most:
            best, most = orphan, common
    return best
