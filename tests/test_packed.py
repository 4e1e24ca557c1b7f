"""Compressed variants: they hold the same bytes, are the same each time, and stand only where they pay."""

from __future__ import annotations

import gzip
import hashlib

import brotli  # type: ignore[import-untyped]  # it has no types of its own
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import packed

PAGE = b"<p>The ferry left at noon and came back at dusk.</p>\n" * 100


@pytest.mark.parametrize("path", ["en/index.html", "sitemap.xml", "assets/site.CSS", "feed.atom", "data.json", "a.svg"])
def test_text_gets_both_variants(path: str) -> None:
    """Each text file gets a smaller Brotli and a smaller gzip variant of the same content."""
    made = packed.variants(path, PAGE)
    assert list(made) == [f"{path}.br", f"{path}.gz"]
    assert brotli.decompress(made[f"{path}.br"]) == PAGE
    assert gzip.decompress(made[f"{path}.gz"]) == PAGE
    assert all(len(one) < len(PAGE) // 10 for one in made.values())


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("photo.jpg", PAGE),
        ("font.woff2", PAGE),
        ("html", PAGE),
        ("a.html/none", PAGE),
        ("index.html.gz", PAGE),
        ("small.html", PAGE[:200]),
        ("empty.html", b""),
        ("noise.txt", hashlib.shake_128(b"noise").digest(4000)),
    ],
)
def test_what_would_not_pay_gets_none(path: str, data: bytes) -> None:
    """A picture, a small file, noise and a variant itself are left as they are."""
    assert packed.variants(path, data) == {}


def test_the_time_is_not_in_it() -> None:
    """The gzip header tells no time, so that two builds are the same (RFC 1952 § 2.3.1)."""
    assert packed.variants("a.html", PAGE)["a.html.gz"][4:8] == b"\0\0\0\0"


@settings(max_examples=50)
@given(st.binary(max_size=3000), st.integers(1, 200))
def test_a_variant_is_the_file(data: bytes, times: int) -> None:
    """Unpacked, a variant is the file; it is made the same each time."""
    made = packed.variants("a.txt", data * times)
    assert packed.variants("a.txt", data * times) == made
    for path, one in made.items():
        assert (brotli if path.endswith(".br") else gzip).decompress(one) == data * times
