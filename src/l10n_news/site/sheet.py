"""A page among the others: where it stands, what says the same in other locales, whether it is indexed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n_news import cldr

if TYPE_CHECKING:
    from datetime import datetime

    from l10n_news.site.card import Alternate
    from l10n_news.site.press import SiteSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of the site without its content."""

    path: str
    locale: str
    alternates: tuple[Alternate, ...] = ()
    """The published pages that say the same, this one among them if it is published; in the switcher's order."""
    default: str = ""
    """Path of the page for readers of any other language (x-default)."""
    indexed: bool = True
    """Whether search engines may show it."""
    moment: datetime | None = None
    """When its content last changed."""

    def url(self, settings: SiteSettings) -> str:
        """Give its absolute address."""
        return settings.url(self.path)

    def links(self, settings: SiteSettings) -> list[tuple[str, str]]:
        """Give the hreflang tag and the absolute address of each alternate and of x-default; none without a base."""
        if not settings.base_url:
            return []
        found = [(cldr.bcp47(one.locale), settings.url(one.path)) for one in self.alternates]
        return [*found, ("x-default", settings.url(self.default))] if self.default else found
