"""Segments + targets → units of an edition."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from inline_markup import inlines
from l10n_news.assemble import assemble
from l10n_news.localize import localize
from l10n_news.model import Article, Catalog, Edition, Entry, Place, Unit
from l10n_news.pattern import to_text
from l10n_news.unit import make_unit

CASES = [
    case
    for file in sorted((Path(__file__).parent / "cases" / "localize").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


def article(*sources: str, **options: Any) -> Article:
    """An article of paragraphs in the small markup."""
    skeleton: list[Any] = []
    units: list[Unit] = []
    for source in sources:
        leading, unit, trailing = make_unit(inlines(source), **{"kind": "paragraph", "locale": "en", **options})
        assert unit
        skeleton += ["<p>", *leading, Place(unit=len(units)), *trailing, "</p>"]
        units.append(unit)
    return Article(path="a/b.html", section="a", slug="b", document=False, skeleton=tuple(skeleton), units=tuple(units))


def catalog(source: Article, targets: list[str], locale: str, **options: Any) -> Catalog:
    """A catalog with a target for each segment of the article's first unit; an empty one is missing."""
    entries = [
        Entry(source=to_text(segment.pattern), target=target, line=10 * index, **options)
        for index, (segment, target) in enumerate(zip(source.units[0].segments, targets, strict=True), 1)
    ]
    return Catalog(path=f"locales/{locale}.po", locale=locale, entries=tuple(entries))


def text(edition: Edition) -> str:
    """Assemble, links as in the source."""
    return assemble(edition.article, edition, lambda slot: slot.source)


def test_cases_are_found() -> None:
    """The data is there."""
    assert len(CASES) >= 30
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any]) -> None:
    """A paragraph with these targets becomes this markup, in this state, with these problems."""
    source = article(case["source"], **case.get("options", {}))
    chain = [catalog(source, case["targets"], case["locale"])]
    if "parent" in case:
        chain.append(catalog(source, case["parent"], case["parent_locale"]))
    edition = localize(source, case["locale"], chain, source_locale=case.get("source_locale", "en"))
    assert text(edition).removeprefix("<p>").removesuffix("</p>") == case["html"]
    assert edition.units[0].plain == case.get("plain", edition.units[0].plain)
    assert edition.units[0].state == case.get("state", "translated")
    assert [finding.name for finding in edition.findings] == case.get("problems", [])
