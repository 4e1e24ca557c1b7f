"""Entity tags and what they make of a request (RFC 9110 § 8.8.3, § 13). Pure."""

from __future__ import annotations

from l10n_news.regex import regex

MAX_HEADER = 4000
"""Characters; a longer list of tags counts as one without a match."""

_TAG = regex(r'(?:W/)?+"[\x21\x23-\x7e\x80-\xff]*+"')


def tags(header: str) -> list[str]:
    """List the entity tags of a header; none where it is malformed or too long."""
    if len(header) > MAX_HEADER:
        return []
    found = []
    place = 0
    while place < len(header):
        match = _TAG.match(header, place)
        if match is None:
            if header[place] not in ", \t":
                return []
            place += 1
            continue
        found.append(match[0])
        place = match.end()
    return found


def matches_weakly(header: str, etag: str) -> bool:
    """Compare as If-None-Match wants it (§ 13.1.2): a mark of weakness does not count; ``*`` is every file."""
    return header.strip() == "*" or etag in (tag.removeprefix("W/") for tag in tags(header))


def matches_strongly(header: str, etag: str) -> bool:
    """Compare as If-Match and If-Range want it (§ 13.1.1, § 13.1.5): a weak tag is never the same."""
    return header.strip() == "*" or etag in tags(header)
