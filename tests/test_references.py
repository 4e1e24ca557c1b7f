"""Character references, whatever their number."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n_news.html.attributes import plain
from l10n_news.references import decoded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&#65;&#x42&#X43;", "ABC"),
        ("&amp;lt;", "&lt;"),
        ("&eacute", "é"),
        ("&#1;&#x7f", "\x01\x7f"),
        ("&#x80;", "€"),
        ("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("&#x" + "f" * 5000, "\ufffd"),
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#; &#x; &; & &nosuch; &#xg;", "&#; &#x; &; & &nosuch; &#xg;"),
    ],
)
def test_a_reference_is_what_a_browser_shows(written: str, meant: str) -> None:
    """Numbers of any length and controls are what HTML says, in text and in an attribute's value."""
    assert decoded(written) == meant
    assert plain(written) == meant


@given(st.text(alphabet="&#xX;ampltnoe19=é ", max_size=30))
def test_named_ones_are_those_of_the_standard_library(text: str) -> None:
    """Where the standard library keeps every character, ours says the same."""
    known = unescape(text)
    assert decoded(text) == known or "&#" in text


def test_what_is_no_reference_in_an_attribute_stays() -> None:
    """A named reference without a semicolon before an equals sign belongs to an address."""
    assert plain("/?a=1&copy=2&reg;") == "/?a=1&copy=2®"
