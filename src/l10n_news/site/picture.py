"""The size of a picture, read from the beginning of its file: a page that names it does not jump while it loads."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

Size = tuple[int, int]
"""Width and height in CSS pixels."""

HEAD = 1 << 18
"""Bytes of a file that are enough."""

LARGEST = 100_000
"""A picture that claims to be larger in one direction has no size."""

_SVG = regex(rb"<svg(?=[\s>])[^<>]{0,8192}+>")
_SVG_LENGTH = regex(rb"""\s(width|height)\s{0,8}=\s{0,8}["']\s{0,8}([0-9]{1,6}(?:\.[0-9]{1,9})?)(?:px)?\s{0,8}["']""")
_SVG_BOX = regex(
    rb"""\sviewBox\s{0,8}=\s{0,8}["']\s{0,8}[-0-9.e]{1,20}[\s,]{1,8}[-0-9.e]{1,20}[\s,]{1,8}"""
    rb"""([0-9]{1,6}(?:\.[0-9]{1,9})?)[\s,]{1,8}([0-9]{1,6}(?:\.[0-9]{1,9})?)\s{0,8}["']"""
)
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})
"""JPEG markers in the range of frames that begin none: tables and extensions."""


def size(data: bytes) -> Size | None:
    """Give the size of a picture in GIF, JPEG, PNG, SVG or WebP, or None where it is none of these or damaged.

    Args:
        data: the file, or its first ``HEAD`` bytes.

    """
    data = data[:HEAD]
    for begins, reader in _READERS:
        if data.startswith(begins):
            found = reader(data)
            return found if found and all(0 < side <= LARGEST for side in found) else None
    return None


def _png(data: bytes) -> Size | None:
    return struct.unpack(">II", data[16:24]) if len(data) >= 24 and data[12:16] == b"IHDR" else None


def _gif(data: bytes) -> Size | None:
    return struct.unpack("<HH", data[6:10]) if len(data) >= 10 else None


def _jpeg(data: bytes) -> Size | None:
    """Walk over the segments to the frame (ITU-T T.81 §B.1.1.4, §B.2.2)."""
    place = 2
    while place + 9 <= len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
        elif 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        elif marker in {0x01, 0xD8} or 0xD0 <= marker <= 0xD7:
            place += 2
        else:
            place += 2 + max(2, int.from_bytes(data[place + 2 : place + 4], "big"))
    return None


def _webp(data: bytes) -> Size | None:
    """Read the first chunk (RFC 9649 §2.5 to §2.7)."""
    if len(data) < 30 or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _svg(data: bytes) -> Size | None:
    """Read width and height of the root element, or what its viewBox says (SVG 2 §8.2)."""
    root = _SVG.search(data)
    if root is None:
        return None
    sides = dict(_SVG_LENGTH.findall(root[0]))
    box = _SVG_BOX.search(root[0])
    if len(sides) < 2 and box:
        sides = {b"width": box[1], b"height": box[2]}
    return (round(float(sides[b"width"])), round(float(sides[b"height"]))) if len(sides) == 2 else None


_READERS: tuple[tuple[bytes, Callable[[bytes], Size | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"GIF8", _gif),
    (b"\xff\xd8\xff", _jpeg),
    (b"RIFF", _webp),
    (b"<", _svg),
    (b"\xef\xbb\xbf<", _svg),
)
"""What the files of a format begin with, and its reader."""
