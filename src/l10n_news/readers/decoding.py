"""Bytes of a source that is not HTML → text: UTF-8, or UTF-16 with a byte order mark."""

from __future__ import annotations

import codecs

from l10n_news.errors import ArticleError

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""Byte order marks and what they announce (Unicode §23.8)."""


def decode(data: bytes, path: str, max_size: int) -> str:
    """Decode a text file, and turn CRLF and CR into LF.

    Args:
        data: the file.
        path: for messages.
        max_size: in bytes; a larger file is refused.

    Raises:
        ArticleError: too large, or not text in a known encoding, with line and column.

    """
    if len(data) > max_size:
        hint = "split the article; is this the right file?"
        raise ArticleError(f"the file is larger than {max_size >> 10} KiB", path=path, hint=hint)
    mark, encoding = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        before = data[len(mark) : len(mark) + error.start].decode(encoding, "replace")
        line, column = place(before, len(before))
        byte = error.object[error.start]
        message = f"the byte 0x{byte:02x} is not {encoding.upper()}"
        raise ArticleError(message, path=path, line=line, column=column, hint="save the file as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def place(text: str, offset: int) -> tuple[int, int]:
    """Give the 1-based line and column of an offset in characters."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1
