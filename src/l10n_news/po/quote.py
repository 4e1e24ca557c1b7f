"""Strings of a PO file: escapes as gettext reads and writes them."""

from __future__ import annotations

import re

from l10n_news.regex import regex

_NAMED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"', "'": "'"}
_NAMED["?"] = "?"
_ESCAPE = regex(r"((?:\\[0-7]{1,3}|\\x[0-9A-Fa-f]{1,2})+)|\\(.?)", re.DOTALL)
_BYTE = regex(r"\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3}))")
_WRITTEN = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\t": "\\t",
        "\r": "\\r",
        "\a": "\\a",
        "\b": "\\b",
        "\f": "\\f",
        "\v": "\\v",
        "\x04": "\ufffd",  # gettext's own separator of context and source: msgfmt refuses it, escaped or not
        "\0": "\ufffd",  # and what no PO file can hold
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
    }
)
_MARKED = regex('[\\\\"\0-\x1f\ud800-\udfff]')
"""A character of which another is written."""


def unescape(text: str) -> str:
    r"""Read the inside of a quoted string: ``\n``, ``\"``, and bytes of UTF-8 as ``\303\251`` or ``\xc3\xa9``.

    Raises:
        ValueError: an escape that gettext does not know, or bytes that are no UTF-8; the message says which.
    """
    if "\\" not in text:
        return text
    if "\\\\" not in text:  # so every backslash begins an escape
        text = text.replace('\\"', '"').replace("\\n", "\n")
    return _ESCAPE.sub(_resolve, text) if "\\" in text else text


def _resolve(match: re.Match[str]) -> str:
    if match[1] is None:
        try:
            return _NAMED[match[2]]
        except KeyError:
            raise ValueError(f"unknown escape '\\{match[2]}'") from None
    try:
        said = bytes(int(byte[1], 16) if byte[1] else int(byte[2], 8) for byte in _BYTE.finditer(match[1])).decode()
    except ValueError:
        raise ValueError(f"bytes that are not UTF-8: {match[1][:40]!r}") from None
    if "\0" in said:
        raise ValueError("a NUL character")
    return said


def escape(text: str) -> str:
    """Write a string's inside, without the quotation marks."""
    return text.translate(_WRITTEN) if _MARKED.search(text) else text


def quote(text: str) -> str:
    """Write a string as gettext does without wrapping: in one line, or one for each line of the text."""
    if text.isprintable():  # so no character but these two is written as another one
        if "\\" in text:
            text = text.replace("\\", "\\\\")
        return '"' + (text.replace('"', '\\"') if '"' in text else text) + '"'
    if "\n" not in text[:-1]:
        return f'"{escape(text)}"'
    *lines, last = text.split("\n")
    return '""\n' + "\n".join(f'"{escape(line)}"' for line in [*(line + "\n" for line in lines), last] if line)
