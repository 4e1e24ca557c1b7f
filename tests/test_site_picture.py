"""The size of a picture is read from its file, whatever the file holds."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.site import picture

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", 640, 360) + b"\x08\x02\0\0\0"
GIF = b"GIF89a" + struct.pack("<HH", 64, 36) + b"\0\0\0"
TABLES = b"\xff\xd8\xff\xe0\0\x10" + b"\0" * 14 + b"\xff\xc4\0\x04ab"
JPEG = TABLES + b"\xff\xff\xc2\0\x11\x08" + struct.pack(">HH", 480, 640) + b"\3"
WEBP = b"RIFF\0\0\0\0WEBP"
LOSSY = WEBP + b"VP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 320, 200)
LOSSLESS = WEBP + b"VP8L\0\0\0\0\x2f" + struct.pack("<I", 319 | 199 << 14) + b"\0" * 8
EXTENDED = WEBP + b"VP8X\0\0\0\0\0\0\0\0" + (319).to_bytes(3, "little") + (199).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PNG, (640, 360)),
        (GIF, (64, 36)),
        (JPEG, (640, 480)),
        (LOSSY, (320, 200)),
        (LOSSLESS, (320, 200)),
        (EXTENDED, (320, 200)),
        (b'<?xml version="1.0"?>\n<svg xmlns="x" viewBox="0 0 640 360" width="320px" height=\'180\'>', (320, 180)),
        (b'<svg width="100%" viewBox="-5, 0, 64.4, 36"></svg>', (64, 36)),
        (b'<svg width="10"></svg>', None),
        (b"<html></html>", None),
        (b"", None),
        (b"plain text", None),
        (PNG[:20], None),
        (PNG[:16] + struct.pack(">II", 0, 4_000_000_000), None),
    ],
)
def test_the_size_of_a_picture(data: bytes, size: tuple[int, int] | None) -> None:
    """Each format says its size where its specification puts it; anything else has none."""
    assert picture.size(data) == size


@settings(max_examples=200)
@given(
    begin=st.sampled_from([PNG, GIF, JPEG, LOSSY, LOSSLESS, EXTENDED, b"<svg ", b"\xff\xd8\xff"]),
    cut=st.integers(0, 40),
    rest=st.binary(max_size=60),
)
def test_a_damaged_picture_is_no_trouble(begin: bytes, cut: int, rest: bytes) -> None:
    """A file that is cut or overwritten gives a size in bounds, or none."""
    found = picture.size(begin[:cut] + rest)
    assert found is None or all(0 < side <= picture.LARGEST for side in found)
