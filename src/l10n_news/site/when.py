"""The moments of a story that its pages tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.site.voice import with_offset

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from l10n_news.model import Metadata
    from l10n_news.site.settings import SiteSettings

NEWEST_YEAR = 9998
"""A later moment, or one in the year 1, has no date in every time zone and is left out."""


def first_and_last(
    settings: SiteSettings, told: Metadata, changes: Iterable[datetime]
) -> tuple[datetime | None, datetime | None]:
    """Give when a story was published and when it last changed, each with its offset from UTC.

    Args:
        settings: of the site, in whose time zone a moment without an offset is.
        told: what the article says of itself.
        changes: other moments at which it changed, with their offsets.

    Returns:
        The second is None where it is not later than the first.

    """
    first, said = sane(settings, told.published), sane(settings, told.updated)
    last = max((*filter(None, (said,)), *changes), default=None)
    return first, None if first and last and last <= first else last


def sane(settings: SiteSettings, moment: datetime | None) -> datetime | None:
    """Give a moment with its offset from UTC; None where it has no date in some time zone."""
    if moment is None or not 1 < moment.year <= NEWEST_YEAR:
        return None
    return with_offset(moment, settings.time_zone)
