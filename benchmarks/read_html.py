"""Measure what reading and extracting costs, against parsing and serializing the same pages with lxml.

read_html.py PAGES [ROUNDS]: the least CPU time of some rounds over all PAGES/*.html, in one process, and the ratio.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from l10n_news import extract, html
from l10n_news.html import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

AIM = 3.0
"""Times lxml's CPU that reading and extracting should cost; Python code for each token costs several times that."""


def main() -> None:
    """Print the figures."""
    pages = [page.read_bytes().decode("utf-8", "replace") for page in sorted(Path(sys.argv[1]).glob("*.html"))]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    works = [partial(work, pages) for work in (parse_and_serialize, tokenize, read_and_extract)]
    peer, floor, ours = least(rounds, works)
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} M characters, CPU seconds, least of {rounds}")
    print(f"lxml, parse and serialize   {peer:.3f}")
    print(f"tokens alone                {floor:.3f}  {floor / peer:.2f} x lxml")
    reached = "reached" if ours <= AIM * peer else "missed"
    print(f"read and extract            {ours:.3f}  {ours / peer:.2f} x lxml (aim {AIM:.0f}: {reached})")


def least(rounds: int, works: Sequence[Callable[[], None]]) -> list[float]:
    """Give the least CPU seconds of each work; they take turns, so that a busy machine slows all alike."""
    found = [float("inf")] * len(works)
    for _ in range(rounds):
        for index, work in enumerate(works):
            start = time.process_time()
            work()
            found[index] = min(found[index], time.process_time() - start)
    return found


def parse_and_serialize(pages: list[str]) -> None:
    """Do what a tool with a tree does at least."""
    for page in pages:
        parser = lxml_html.HTMLParser(encoding="utf-8")
        lxml_html.tostring(lxml_html.fromstring(page.encode(), parser=parser))


def tokenize(pages: list[str]) -> None:
    """Do what any reader of a token stream does at least."""
    for page in pages:
        for _ in tokens.lexemes(page):
            pass


def read_and_extract(pages: list[str]) -> None:
    """Read each page and make its template."""
    for page in pages:
        article = html.read(page, path="page.html", locale="en")
        extract.template(article, "page.pot")


if __name__ == "__main__":
    main()
