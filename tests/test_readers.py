"""Readers: each source format becomes the fragment, the fields, the metadata and the findings that a case file shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from l10n_news import readers
from l10n_news.errors import ArticleError, L10nError
from l10n_news.model import Article, Place, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.model import Piece

CASES = Path(__file__).parent / "cases" / "readers"
ENDINGS = {"plain": "txt", "markdown": "md", "fragment": "html"}


def cases() -> Iterator[object]:
    """Give each case of the files: title, source and expectation between lines of one full stop."""
    for file in sorted(CASES.glob("*.cases")):
        name = file.stem
        blocks = file.read_text(encoding="utf-8").split("\n.\n")
        for index in range(0, len(blocks) - 1, 3):
            title, source, expected = blocks[index].strip(), blocks[index + 1], blocks[index + 2]
            yield pytest.param(f"desk/story.{ENDINGS.get(name, name)}", source, expected, id=f"{name}: {title}")


ALL_CASES = tuple(cases())


def read(source: str | bytes, path: str = "desk/story.txt", locale: str = "en") -> Article:
    data = source.encode("utf-8") if isinstance(source, str) else source
    return readers.read(data, path=path, locale=locale)


def text_of(article: Article, pieces: Iterable[Piece]) -> str:
    """The source characters of some pieces."""
    return "".join(
        piece if isinstance(piece, str) else piece.source if isinstance(piece, Slot) else unit_text(article, piece)
        for piece in pieces
    )


def unit_text(article: Article, place: Place) -> str:
    unit = article.units[place.unit]
    pieces: list[Piece] = []
    for index, segment in enumerate(unit.segments):
        if index:
            pieces += unit.gaps[index - 1]
        pieces += (piece for part in segment.raw for piece in part)
    return text_of(article, pieces)


def shown(source: str, path: str) -> str:
    """What a reader makes of a source, as the case files write it."""
    try:
        article = read(source, path)
    except ArticleError as error:
        return f"error {error}"
    lines = []
    for name, index in article.fields.items():
        lines.append(f"{name} @{article.units[index].line}: {unit_text(article, Place(unit=index))}")
    said = article.metadata
    lines += [f"author: {author}" for author in said.authors]
    lines += [f"{name}: {moment.isoformat()}" for name in ("published", "updated") if (moment := getattr(said, name))]
    lines += [f"{name}: {text}" for name in ("publisher", "image") if (text := getattr(said, name))]
    lines += [f"{finding.severity} {finding}" for finding in article.findings]
    return "\n".join([*lines, "", text_of(article, article.skeleton).strip("\n")]).strip("\n")


def test_there_are_cases() -> None:
    """The case files were found."""
    assert len(ALL_CASES) >= 60


@pytest.mark.parametrize(("path", "source", "expected"), ALL_CASES)
def test_case(path: str, source: str, expected: str) -> None:
    """A source is read as its case shows."""
    assert shown(source, path) == expected.strip("\n")
