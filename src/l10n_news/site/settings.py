"""What the pages must know of a project's settings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news.record import Struct, field
from l10n_news.site import address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news import cldr


class SiteSettings(Struct, frozen=True, kw_only=True):
    """What the pages must know of the project's settings; every field has been checked."""

    name: str
    """The site's name, in the source locale."""
    base_url: str = ""
    """Absolute address of the site's root, ending in ``/``. Where it is empty nothing that needs absolute addresses is
    made: canonical and hreflang links, feeds, sitemaps."""
    locales: tuple[str, ...]
    """Locales of the editions in the order of the switcher, the source locale first."""
    publish_at: Decimal = Decimal("0.8")
    """Share of an edition's segments, 0 to 1, from which it is linked and indexed."""
    time_zone: str = "UTC"
    """IANA name of the zone in which moments are shown."""
    fallback: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Locales whose site words are asked after a locale's own ones; CLDR's parents where there is none."""
    house: Mapping[str, cldr.House] = field(default_factory=dict)
    """House style of a locale."""

    translators: Mapping[str, str] = field(default_factory=dict)
    """Who is named as the translator of a locale's editions; only what the settings say, never what a catalog does."""

    sections: tuple[str, ...] = ()
    """Folders of the articles, whose names may be translated in addresses."""

    @property
    def source_locale(self) -> str:
        """The locale of the articles; what x-default stands for."""
        return self.locales[0]

    def url(self, path: str) -> str:
        """Give the absolute address of a page, or an empty text where the site's own is not known."""
        return self.base_url + address.url(path) if self.base_url else ""
