"""An edition that has a page in the preview, and what the site has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Status
from l10n_news.record import Struct

if TYPE_CHECKING:
    from l10n_news.model import Catalog, Edition
    from l10n_news.site import Card


class Sheet(Struct, frozen=True):
    """An edition that has a page."""

    edition: Edition
    card: Card
    chain: tuple[Catalog, ...]

    @property
    def standing(self) -> str:
        """Why the site has no such page, or nothing that leads to it; empty where it has."""
        said = self.edition.article.metadata
        if said.status is Status.DRAFT:
            return "a draft: not in the site"
        if said.embargo is not None:
            return f"under embargo: not in the site before {said.embargo.isoformat(sep=' ', timespec='minutes')}"
        if said.status is Status.EMBARGOED:
            return "under embargo: not in the site until its status says so"
        if not self.card.is_published and said.status is not Status.WITHDRAWN:
            return f"{self._reason}: nothing in the site leads here yet"
        return ""

    @property
    def _reason(self) -> str:
        if self.card.is_held:
            return "held back until what is outdated is brought up to date"
        if self.card.is_nameless:
            return "the headline or the summary is not translated"
        return f"{self.edition.translated} of {self.edition.total} translated"
