"""Bytes of a PO file → characters."""

from __future__ import annotations

import codecs

from l10n_news.errors import CatalogError
from l10n_news.regex import regex

_CHARSET = regex(rb"charset=([A-Za-z0-9_.:-]{1,40})")
_LEGACY = regex(
    r"iso8859-\d+|cp(?:125\d|437|85\d|866|874|932|936|949|950)|koi8-[rut]|euc[-_](?:jp|kr)|gb(?:2312|k|18030)|big5"
    r"|big5hkscs|shift_jis|johab|tis-620|mac-\w+"
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_HINT = "save the file as UTF-8 in the editor or with msgconv -t UTF-8"


def decode(data: bytes, path: str) -> str:
    """Decode a PO file; a byte order mark goes.

    UTF-8 is tried first, whatever the header declares: tools often leave a wrong charset there. Otherwise the declared
    charset counts, where it is an extension of ASCII. UTF-7 and the other shifted charsets are refused, since their
    ASCII bytes can hide quotation marks and tags.

    Raises:
        CatalogError: a NUL, a refused charset, or bytes that the charset does not have; with the line.
    """
    if data.startswith(_WIDE):
        raise CatalogError("the file is UTF-16 or UTF-32, not UTF-8", path=path, line=1, hint=_HINT)
    if b"\0" in data:
        raise CatalogError("a NUL character", path=path, line=_line(data, data.index(b"\0")), hint="remove it")
    declared = _declared(data)
    codec = _codec(declared, data, path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _legacy(data, declared, codec, error, path)


def newlines(text: str) -> str:
    """Write every newline as LF: a file has LF, CRLF, or CR alone."""
    if "\r" not in text:
        return text
    text = text.replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data, 0, 100_000)
    return match[1].decode("ascii") if match else ""


def _codec(declared: str, data: bytes, path: str) -> str:
    """Return the Python name of the declared charset; empty for none and for one that is not known."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""
    if name in {"", "utf-8", "utf-8-sig", "ascii"} or _LEGACY.fullmatch(name):
        return name
    line = _line(data, data.index(b"charset="))
    raise CatalogError(f"the charset {declared!r} is refused", path=path, line=line, hint=_HINT)


def _legacy(data: bytes, declared: str, codec: str, error: UnicodeDecodeError, path: str) -> str:
    if codec in {"", "utf-8", "utf-8-sig", "ascii"}:
        line = _line(data, error.start)
        raise CatalogError(f"byte 0x{data[error.start]:02x} is not UTF-8", path=path, line=line, hint=_HINT) from None
    try:
        return data.decode(codec)
    except UnicodeDecodeError as second:
        line = _line(data, second.start)
        message = f"byte 0x{data[second.start]:02x} is neither UTF-8 nor the declared {declared}"
        raise CatalogError(message, path=path, line=line, hint=_HINT) from None


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
