"""A page among the others: where it stands, what says the same in other locales, whether it is indexed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.record import Struct

if TYPE_CHECKING:
    from datetime import datetime

    from l10n_news.site.card import Alternate
    from l10n_news.site.settings import SiteSettings


class Sheet(Struct, frozen=True, kw_only=True):
    """A page of the site without its content."""

    path: str
    locale: str
    alternates: tuple[Alternate, ...] = ()
    """The published pages that say the same, this one among them if it is published; in the switcher's order."""
    links: tuple[tuple[str, str], ...] = ()
    """The hreflang tag and the absolute address of each alternate and of the page for all other languages
    (``x-default``); none where the site's own address is not known."""
    indexed: bool = True
    """Whether search engines may show it."""
    moment: datetime | None = None
    """When its content last changed."""

    def url(self, settings: SiteSettings) -> str:
        """Give its absolute address."""
        return settings.url(self.path)
