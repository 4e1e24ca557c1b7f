"""What a source says of the life of its story: status, embargo, urgency and corrections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.model import Status
from l10n_news.readers import moments
from l10n_news.record import Struct, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from l10n_news.model import Article, Metadata
    from l10n_news.readers.yaml_mapping import Item

STATUSES: Mapping[str, Status] = {
    **{status.value: status for status in Status},
    "usable": Status.PUBLISHED,
    "withheld": Status.EMBARGOED,
    "canceled": Status.WITHDRAWN,
}
"""A story's status by its own names and by those of the IPTC (NewsCodes, publishing status)."""

LEGAL_STATUS = "'draft', 'embargoed', 'published', 'corrected' or 'withdrawn'"
LEGAL_EMBARGO = "a time with its offset, as in 2025-05-02T08:00:00+02:00"
LEGAL_URGENCY = "a whole number from 1, a flash, to 8"
LEGAL_CORRECTIONS = "a list of items 'time: 2025-05-02T08:00:00+02:00' with 'text: …'"

MAX_CORRECTIONS = 20
MAX_TEXT = 2000
"""Characters of the text of a correction."""


def status(word: str) -> Status:
    """Read a status, one of ``STATUSES``; the prefix of a code counts for nothing (``stat:usable``).

    Raises:
        ValueError: it is none.

    """
    found = STATUSES.get(word.rpartition(":")[2].rpartition("/")[2].strip().lower())
    if found is None:
        raise ValueError(LEGAL_STATUS)
    return found


def embargo(text: str) -> datetime:
    """Read the moment at which an embargo ends.

    Raises:
        ValueError: it is none, or has no offset: it would end at another moment elsewhere.

    """
    moment = moments.parse(text)
    if moment.utcoffset() is None:
        raise ValueError(LEGAL_EMBARGO)
    return moment


def urgency(text: str) -> int:
    """Read an urgency (IPTC NewsCodes).

    Raises:
        ValueError: it is none.

    """
    if not re.fullmatch("[1-8]", text.strip()):
        raise ValueError(LEGAL_URGENCY)
    return int(text)


def for_translators(article: Article) -> Article:
    """Give the article whose units say to translators how urgent it is and whether it must not be passed on."""
    said = article.metadata
    note = _note(said)
    if not note and said.urgency is None:
        return article
    units = (
        replace(
            unit,
            note="; ".join(filter(None, (note, unit.note))),
            priority=said.urgency if unit.priority is None else unit.priority,
        )
        for unit in article.units
    )
    return replace(article, units=tuple(units))


def _note(said: Metadata) -> str:
    if said.status is Status.DRAFT:
        return "a draft, which may still change"
    if said.embargo is not None:
        return f"under embargo until {said.embargo.isoformat()}, do not pass it on before"
    if said.status is Status.EMBARGOED:
        return "under embargo until further notice, do not pass it on"
    return ""


class Correction(Struct, frozen=True, kw_only=True):
    """What was wrong in a story and is corrected now."""

    moment: datetime | None
    """When it was corrected; None where that cannot be read."""
    text: str
    line: int
    """1-based line on which it stands."""


def corrections(item: Item) -> Iterator[Correction | tuple[str, int]]:
    """Read the list of corrections of a story.

    Args:
        item: the key with its value, a list of mappings with ``time`` and ``text``.

    Yields:
        Each correction, and for what is wrong in it a sentence with its line; a text whose time is wrong stays.

    """
    rows = item.rows
    if not rows and item.value != ():
        yield f"the value of {item.key!r} is no list of corrections (legal: {LEGAL_CORRECTIONS})", item.line
    for row in rows[:MAX_CORRECTIONS]:
        yield from _correction(row)
    if len(rows) > MAX_CORRECTIONS:
        line = rows[MAX_CORRECTIONS][0].line if rows[MAX_CORRECTIONS] else item.line
        yield f"there are more than {MAX_CORRECTIONS} corrections (join some; the first ones count)", line


def _correction(row: tuple[Item, ...]) -> Iterator[Correction | tuple[str, int]]:
    said: dict[str, Item] = {}
    for part in row:
        if part.key in {"time", "text"} and part.key not in said and isinstance(part.value, str):
            said[part.key] = part
        else:
            yield f"{part.key[:40]!r} of a correction cannot be used (legal: {LEGAL_CORRECTIONS})", part.line
    text, time = said.get("text"), said.get("time")
    line = row[0].line if row else 1
    words = " ".join(str(text.value).split()) if text else ""
    if not 0 < len(words) <= MAX_TEXT or not words.isprintable():
        yield f"a correction has no text of 1 to {MAX_TEXT:,} printable characters (legal: {LEGAL_CORRECTIONS})", line
        return
    moment = None
    try:
        moment = moments.parse(str(time.value) if time else "")
    except ValueError:
        wrong = f"the time of a correction is {str(time.value)[:60]!r}" if time else "a correction has no time"
        yield f"{wrong} (legal: {moments.LEGAL})", time.line if time else line
    yield Correction(moment=moment, text=words, line=text.line if text else line)
