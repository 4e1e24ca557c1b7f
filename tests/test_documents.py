"""A complete document on its way through reader, editions and site: what it says of its own language and encoding."""

from __future__ import annotations

import pytest

from l10n_news import readers, site
from l10n_news.localize import localize

PAGE = """<!DOCTYPE html>
<html lang="en-GB" class="wide">
<head>
<meta charset="{charset}">
<title>A café opens</title>
</head>
<body dir="ltr">
<h1 lang="en">A café opens</h1>
<p>It is <q lang="fr">chez nous</q> now.</p>
</body>
</html>
"""


def page_of(locale: str, charset: str = "windows-1252") -> str:
    """Give the page of an untranslated edition."""
    data = PAGE.format(charset=charset).encode(charset)
    article = readers.read(data, path="city/cafe.html", locale="en")
    settings = site.SiteSettings(name="News", locales=("en", "ar", "de"))
    editions = [localize(article, one, [], source_locale="en") for one in settings.locales]
    return site.pages(settings, editions)[f"{locale}/city/cafe.html"].decode()


@pytest.mark.parametrize(("locale", "direction"), [("en", "ltr"), ("ar", "rtl"), ("de", "ltr")])
def test_language_and_direction_are_the_editions(locale: str, direction: str) -> None:
    """The start tags of html and body speak of the edition; a part in a third language keeps its own."""
    page = page_of(locale)
    assert f'<html lang="{locale}" dir="{direction}" class="wide">' in page
    assert f'<body dir="{direction}">' in page
    assert '<q lang="fr">chez nous</q>' in page


def test_the_encoding_is_what_is_written() -> None:
    """A page that was declared windows-1252 is written, and declared, in UTF-8."""
    page = page_of("de")
    assert '<meta charset="utf-8">' in page
    assert "café" in page


def test_an_authors_word_on_a_figure_counts_where_it_wraps_a_whole_block() -> None:
    """``data-l10n-literal`` and ``data-l10n-value`` are heard on an element that holds all of a paragraph."""
    fragment = (
        "<h1>Figures</h1><p><span data-l10n-literal>1561 firms</span></p>"
        '<p><span data-l10n-value="money:CNY:140000000">140 million</span></p>'
    )
    article = readers.read(fragment.encode(), path="city/figures.html", locale="en")
    literal, declared = article.units[-2:]
    assert literal.segments[0].values == {}
    assert [value.unit for value in declared.segments[0].values.values()] == ["CNY"]
