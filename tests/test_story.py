"""The life of a story: what is in the site at a moment, and when that changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import story
from l10n_news.errors import ArticleError
from l10n_news.model import Metadata, Status
from l10n_news.readers import front_matter

NOON = datetime(2025, 5, 2, 12, tzinfo=UTC)
BEFORE, AFTER = NOON - timedelta(seconds=1), NOON + timedelta(days=9)


@pytest.mark.parametrize(
    ("status", "embargo", "at_noon", "without_a_clock"),
    [
        (Status.PUBLISHED, None, True, True),
        (Status.CORRECTED, None, True, True),
        (Status.WITHDRAWN, None, True, True),
        (Status.EMBARGOED, None, False, False),
        (Status.DRAFT, None, False, False),
        (Status.PUBLISHED, NOON, True, False),
        (Status.EMBARGOED, NOON, True, False),
        (Status.EMBARGOED, AFTER, False, False),
        (Status.PUBLISHED, AFTER, False, False),
        (Status.CORRECTED, AFTER, False, False),
        (Status.WITHDRAWN, AFTER, False, False),
        (Status.DRAFT, NOON, False, False),
    ],
)
def test_what_is_in_the_site(*, status: Status, embargo: datetime | None, at_noon: bool, without_a_clock: bool) -> None:
    """A draft never is; an embargo counts whatever the status, and ends at the instant that it names."""
    said = Metadata(status=status, embargo=embargo)
    assert story.in_site(said, NOON) is at_noon
    assert story.in_site(said, None) is without_a_clock
    assert story.tells(said, NOON) is (at_noon and status is not Status.WITHDRAWN)
    assert not (embargo and story.in_site(said, BEFORE))


def test_an_embargo_ends_at_one_instant_everywhere() -> None:
    """The offset of an embargo counts, not the digits of its clock."""
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    said = Metadata(embargo=tokyo)
    assert story.in_site(said, NOON)
    assert not story.in_site(said, BEFORE)


def test_the_next_change_is_the_earliest() -> None:
    """Embargoes end, stories become news and are news no more; what is past or a draft's changes nothing."""
    stories = [
        Metadata(embargo=AFTER),
        Metadata(status=Status.DRAFT, embargo=NOON + timedelta(hours=1)),
        Metadata(published=NOON - timedelta(hours=47)),
        Metadata(published=NOON - timedelta(days=30)),
        Metadata(status=Status.WITHDRAWN, published=NOON),
        Metadata(status=Status.EMBARGOED, published=NOON),
        Metadata(),
    ]
    assert story.next_change(stories, NOON) == NOON + timedelta(hours=1)
    assert story.next_change(stories, NOON + timedelta(hours=1)) == AFTER
    assert story.next_change(stories, AFTER) is None


def test_a_moment_without_an_offset_is_in_the_zone_of_the_site() -> None:
    """A story of eight o'clock in Oslo is news from six o'clock in Greenwich on, also across a change of clocks."""
    said = Metadata(published=datetime(2025, 3, 29, 8))  # noqa: DTZ001 -- as an article without an offset gives it
    first = datetime(2025, 3, 29, 7, tzinfo=UTC)
    assert story.instants(said, zone="Europe/Oslo") == (first, first + story.NEWS_AGE)


def test_a_story_without_its_publication_is_news_from_another_moment_on() -> None:
    """Of what is known of a change or a correction, each may be the moment that counts."""
    said = Metadata(updated=NOON, corrections=(None, AFTER))
    assert story.instants(said) == (NOON, NOON + story.NEWS_AGE, AFTER, AFTER + story.NEWS_AGE)
    assert story.instants(Metadata(published=NOON, updated=AFTER)) == (NOON, NOON + story.NEWS_AGE)


def test_a_story_is_news_for_two_days() -> None:
    """From the instant of its publication on until two days later."""
    assert not story.is_news(NOON, BEFORE)
    assert story.is_news(NOON, NOON)
    assert story.is_news(NOON, NOON + story.NEWS_AGE - timedelta(seconds=1))
    assert not story.is_news(NOON, NOON + story.NEWS_AGE)
    assert not story.is_news(None, NOON)


moments = st.datetimes(datetime(2025, 5, 1), datetime(2025, 5, 9), timezones=st.just(UTC))  # noqa: DTZ001 -- bounds
said = st.builds(
    lambda status, embargo, published: Metadata(status=status, embargo=embargo, published=published),
    st.sampled_from(Status),
    st.none() | moments,
    st.none() | moments,
)


@settings(max_examples=200)
@given(st.lists(said, max_size=4), moments, moments)
def test_nothing_changes_before_the_next_change(stories: list[Metadata], now: datetime, later: datetime) -> None:
    """Between a moment and its next change the same stories are in the site, and the same are news."""
    change = story.next_change(stories, now)
    if now <= later and (change is None or later < change):
        state = [[(story.in_site(one, at), story.is_news(one.published, at)) for one in stories] for at in (now, later)]
        shown = [[(there, there and news) for there, news in one] for one in state]
        told = [one.status is not Status.WITHDRAWN for one in stories]
        assert [(a, n and t) for (a, n), t in zip(shown[0], told, strict=True)] == [
            (a, n and t) for (a, n), t in zip(shown[1], told, strict=True)
        ]


@given(st.datetimes(), st.datetimes())
@settings(max_examples=100)
def test_no_moment_is_too_far(published: datetime, updated: datetime) -> None:
    """The first and the last year have instants too, or none; there is never an error."""
    assert story.next_change([Metadata(published=published, updated=updated)], NOON, zone="Asia/Tokyo") != NOON


scraps = st.sampled_from(
    ["time:", "text:", " - ", "  - time: 2025-06-04", "\n", "{", "}", "[", "]", "a", "2025-02-30", "corrections:", ", "]
)


@settings(max_examples=150)
@given(st.lists(scraps, max_size=14).map("".join), st.sampled_from(["corrections", "embargo", "status", "urgency"]))
def test_no_front_matter_is_a_traceback(value: str, key: str) -> None:
    """What is wrong in the life of a story is a finding with its line, or one clear refusal of the file."""
    text = f"---\ntitle: A\n{key}: {value}\n---\n"
    try:
        read = front_matter.parse(text, "a.md")
    except ArticleError as error:
        assert error.line  # noqa: PT017 -- either is fine
        return
    assert all(one.line and one.line > 1 and "(" in one.message for one in read.findings)
    shown = [name for name, _, _ in read.fields if name.startswith("correction")]
    assert len(shown) == len(read.metadata.corrections)
