"""A complete document on its way through reader, editions and site: what it says of its own language and encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from l10n_news import build, readers, site
from l10n_news.localize import localize
from l10n_news.project import Project

if TYPE_CHECKING:
    from pathlib import Path

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


def test_an_absolute_link_to_the_site_leads_to_the_edition(tmp_path: Path) -> None:
    """A link that names the site's own address is one within the site, in the text as in the head."""
    (tmp_path / "articles/city").mkdir(parents=True)
    (tmp_path / "l10n-news.toml").write_text(
        'source_locale = "en"\nlocales = ["de"]\nsegmentation = "block"\n'
        '[site]\nurl = "https://news.example/"\npublish_at = 0\n[segmentations]\n"city/b" = "sentence"\n',
        encoding="utf-8",
    )
    for name in "ab":
        text = f'<h1>{name}</h1><p>See <a href="https://news.example/city/b.html">that</a>. It is good.</p>'
        (tmp_path / f"articles/city/{name}.html").write_text(text, encoding="utf-8")
    project = Project.open(tmp_path)
    build.run(project, project.all_locales)
    page = (tmp_path / "site/de/city/a.html").read_text(encoding="utf-8")
    assert 'See <a href="https://news.example/en/city/b.html">that</a>' in page  # no German one is published
    sizes = {article.name: len(article.units[-1].segments) for article in build.read(project).articles}
    assert sizes == {"city/a": 1, "city/b": 2}
