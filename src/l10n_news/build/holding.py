"""What must not leave the house yet: articles under embargo, and what other catalogs know of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news.build.reading import Stock
from l10n_news.errors import ProjectError
from l10n_news.model import Status, doubt
from l10n_news.record import replace
from l10n_news.regex import regex

if TYPE_CHECKING:
    from datetime import datetime

    from l10n_news.model import Catalog, Entry, Metadata
    from l10n_news.project import Project

_CATALOG = regex(r"/LC_MESSAGES/([^:]+)\.po(?::|$)")


class Held:
    """Tells which articles are held back; each is read when it is first asked about."""

    def __init__(self, project: Project, now: datetime) -> None:
        """Begin.

        Args:
            project: where.
            now: with its offset from UTC.
        """
        self._project = project
        self._now = now

    @cached_property
    def _stock(self) -> Stock | None:
        try:
            return Stock(self._project)
        except ProjectError:  # there are no articles
            return None

    def has(self, name: str) -> bool:
        """Whether an article is under embargo, or cannot be read, so that nobody knows."""
        if self._stock is None or name not in self._stock.names:
            return False
        article = self._stock.article(name)
        return article is None or _embargoed(article.metadata, self._now)

    def without(self, catalog: Catalog) -> Catalog:
        """Empty the proposals of a catalog that come from an article that is held back."""
        return replace(catalog, entries=tuple(map(self._without, catalog.entries)))

    def has_origin(self, path: str) -> bool:
        """Whether the file at a path is the catalog of an article that is held back."""
        match = _CATALOG.search(path)
        return match is not None and self.has(match[1])

    def _without(self, entry: Entry) -> Entry:
        reasons = [note for note in entry.notes if note.startswith(doubt.MARK)]
        if not entry.fuzzy or not any(map(self.has_origin, reasons)):
            return entry
        return replace(
            entry,
            target="",
            fuzzy=False,
            previous_context=None,
            previous_source=None,
            notes=tuple(note for note in entry.notes if note not in reasons),
        )


def _embargoed(metadata: Metadata, now: datetime) -> bool:
    if metadata.embargo is None:
        return metadata.status is Status.EMBARGOED
    return now < metadata.embargo
