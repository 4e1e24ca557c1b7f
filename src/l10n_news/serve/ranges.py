"""Parts of a file (RFC 9110 § 14). Pure."""

from __future__ import annotations

from l10n_news.regex import regex

MAX_HEADER = 1000
"""Characters; a longer header is ignored, as § 14.2 allows."""
MAX_PARTS = 16
"""More parts than any reader needs: the whole file is sent instead."""

_RANGE = regex(r"[ \t]*+(?:(?P<first>[0-9]{1,18}+)-(?P<last>[0-9]{0,18}+)|-(?P<suffix>[0-9]{1,18}+))[ \t]*+")

Part = tuple[int, int]
"""The first byte and the one after the last."""


def parts(header: str, size: int) -> list[Part] | None:
    """Read a Range header.

    Args:
        header: ``bytes=0-499, -500``.
        size: bytes of the file.

    Returns:
        The parts in the order that they were asked for; none where none of them lies in the file (416). None where
        the header is to be ignored: it is malformed, of another unit, asks for too many parts or for more than the
        whole file.

    """
    unit, equals, rest = header.partition("=")
    if unit.strip().lower() != "bytes" or not equals or len(header) > MAX_HEADER:
        return None
    asked = [item for item in rest.split(",") if item.strip()]
    found = [_part(item, size) for item in asked]
    if not found or len(found) > MAX_PARTS or any(part is None for part in found):
        return None
    inside = [part for part in found if part is not None and part[0] < part[1]]
    if len(inside) > 1 and sum(end - start for start, end in inside) > size:
        return None
    return inside


def _part(item: str, size: int) -> Part | None:
    """Read one range; an empty part for one that lies outside, None for one that is malformed."""
    match = _RANGE.fullmatch(item)
    if match is None:
        return None
    if match["suffix"]:
        return (max(0, size - int(match["suffix"])), size)
    first = int(match["first"])
    last = int(match["last"]) if match["last"] else max(first, size - 1)
    if last < first:
        return None
    return (first, min(last + 1, size)) if first < size else (0, 0)


def content_range(part: Part, size: int) -> str:
    """Say which part of how much it is (§ 14.4)."""
    return f"bytes {part[0]}-{part[1] - 1}/{size}"


def boundary(data: bytes, etag: str) -> str:
    """Give a line that does not stand in the data, the same for the same file."""
    mark = "part-" + "".join(filter(str.isalnum, etag))
    while mark.encode() in data:
        mark += "x"
    return mark


def multipart(data: bytes, wanted: list[Part], *, content_type: str, mark: str) -> bytes:
    """Put several parts into one body (§ 14.6, ``multipart/byteranges``)."""
    body = b""
    for part in wanted:
        head = f"--{mark}\r\nContent-Type: {content_type}\r\nContent-Range: {content_range(part, len(data))}\r\n\r\n"
        body += head.encode() + data[slice(*part)] + b"\r\n"
    return body + f"--{mark}--\r\n".encode()
