"""Give pages back after an untranslated round trip through the text of a catalog.

judge_roundtrip.py PAGES OUT: for each NAME.html of the folder PAGES, writes NAME.html into the folder OUT: the page
read, cut into units and segments, each segment written as the text of a catalog entry and read back from it, and
assembled in the source locale with nothing added.
A page with a segment that does not survive is left out, with a line on stderr.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news import html, pattern
from l10n_news.assemble import assemble
from l10n_news.errors import ArticleError
from l10n_news.localize import source_edition

if TYPE_CHECKING:
    from l10n_news.model import Article

LOCALE = "en"


def main() -> None:
    """Judge the pages of a folder."""
    pages, out = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    for page in sorted(pages.glob("*.html")):
        # As the scorer reads it, whatever the page declares.
        text = page.read_bytes().decode("utf-8", "replace")
        try:
            article = html.read(text, path=page.name, locale=LOCALE)
        except ArticleError as error:
            print(error, file=sys.stderr)
            continue
        broken = damaged(article)
        for shown in broken:
            print(f"{page.name}: does not survive: {shown[:200]!r}", file=sys.stderr)
        if not broken:
            made = assemble(article, source_edition(article, LOCALE), lambda slot: slot.source)
            (out / page.name).write_text(made, encoding="utf-8", newline="")


def damaged(article: Article) -> list[str]:
    """Give the entries of an article that are something else when they are read back."""
    broken = []
    for unit in article.units:
        for segment in unit.segments:
            shown = pattern.to_text(segment.pattern)
            parsed = pattern.parse(shown, segment)
            if parsed.pattern != segment.pattern or parsed.problems:
                broken.append(shown)
    return broken


if __name__ == "__main__":
    main()
