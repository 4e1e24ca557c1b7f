"""The life of a story: whether it is in the site at a moment, and when that will change.

Nothing here reads the clock: the moment is handed down from the command line.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from l10n_news.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from l10n_news.model import Metadata

NEWS_AGE = timedelta(days=2)
"""How long a story is news, counted from when it was published (news sitemaps)."""

OLDEST_YEAR, NEWEST_YEAR = 2, 9997
"""A moment outside these years has no date in every time zone."""


def in_site(metadata: Metadata, now: datetime | None) -> bool:
    """Whether the site has a page of a story at a moment.

    A draft never has one. An embargo counts whatever the status: until it ends there is no page, and from the instant
    on that it names the story is published, though its status still says ``embargoed``. A story that is withdrawn
    keeps its page, on which a notice stands instead of the text.

    Args:
        metadata: of the article.
        now: with its offset from UTC; None where no clock is asked: no embargo has ended then.

    """
    if metadata.status is Status.DRAFT:
        return False
    if metadata.embargo is None:
        return metadata.status is not Status.EMBARGOED
    return now is not None and now >= metadata.embargo


def tells(metadata: Metadata, now: datetime | None) -> bool:
    """Whether the text of a story is in the site at a moment: it has a page, and that is not a notice."""
    return in_site(metadata, now) and metadata.status is not Status.WITHDRAWN


def next_change(stories: Iterable[Metadata], now: datetime, *, zone: str = "UTC") -> datetime | None:
    """Give the next instant at which a site of the same articles and catalogs would be another one.

    Args:
        stories: what the articles say of themselves, those that are not in the site as well.
        now: with its offset from UTC.
        zone: IANA name of the time zone in which a moment without an offset counts.

    Returns:
        The earliest of their ``instants`` after ``now``; None where there is none.

    """
    return min((moment for one in stories for moment in instants(one, zone=zone) if moment > now), default=None)


def instants(metadata: Metadata, *, zone: str = "UTC") -> tuple[datetime, ...]:
    """Give the instants at which a story changes the site by itself, whether they are past or still to come.

    They are the end of its embargo, and the moments from which and until which it is news.

    Args:
        metadata: of the article.
        zone: IANA name of the time zone in which a moment without an offset counts.

    """
    if metadata.status is Status.DRAFT:
        return ()
    found = [] if metadata.embargo is None else [metadata.embargo]
    if metadata.status is Status.EMBARGOED and not found:
        return ()
    for first in () if metadata.status is Status.WITHDRAWN else _firsts(metadata):
        aware = (first if first.utcoffset() is not None else first.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
        found += [aware, aware + NEWS_AGE]
    return tuple(found)


def _firsts(metadata: Metadata) -> list[datetime]:
    """Give the moments one of which counts as the story's publication: the first that is known at all."""
    known = (metadata.published, metadata.updated, *metadata.corrections)
    sane = [moment for moment in known if moment is not None and OLDEST_YEAR <= moment.year <= NEWEST_YEAR]
    return sane[:1] if sane and sane[0] is metadata.published else sane


def is_news(first: datetime | None, now: datetime) -> bool:
    """Whether a story that was first published at a moment, with its offset from UTC, is news."""
    return first is not None and timedelta(0) <= now.astimezone(UTC) - first < NEWS_AGE
