r"""What a translator gets of a piece of HTML, and what an edition makes of it: cases as data.

A case of ``cases/html/*.txt`` is a title after ``###``, the source, ``---``, the entries, ``---``, and the edition in
which each entry's target is the entry in brackets. ``\x{d}`` stands for a character that cannot be seen. Line breaks
at both ends do not count.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from l10n_news import html
from l10n_news.assemble import assemble
from l10n_news.localize import localize, source_edition
from l10n_news.model import Article, Catalog, Entry, Slot, Unit
from l10n_news.pattern import to_text

FOLDER = Path(__file__).parent / "cases" / "html"
FILLS = {"language": "eo", "og-locale": "eo", "charset": "utf-8", "direction": "ltr"}
AT_LEAST = 150


class Case(NamedTuple):
    """A case of the tables."""

    title: str
    source: str
    entries: str
    edition: str


def cases() -> list[Case]:
    found = []
    for file in sorted(FOLDER.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").split("### ")[1:]:
            title, _, rest = block.partition("\n")
            source, entries, edition = (f"\n{part}\n" for part in re.split(r"(?m)^---\n", rest))
            found.append(Case(f"{file.stem}: {title}", seen(source), entries.strip("\n"), seen(edition)))
    return found


def seen(text: str) -> str:
    return re.sub(r"\\x\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text.strip("\n"))


def read(source: str) -> Article:
    return html.read(source, path="case.html", locale="en")


def units(article: Article) -> tuple[Unit, ...]:
    """The units without a title made of the file's name."""
    return article.units[:-1] if article.findings else article.units


def described(article: Article) -> str:
    """The units as the tables show them."""
    lines = []
    for unit in units(article):
        facts = [unit.kind]
        facts += [f"as {unit.role}"] if unit.role else []
        facts += [f"in context {unit.context}"] if unit.context else []
        facts += [f"at most {unit.max_length}"] if unit.max_length else []
        facts += [f"({unit.note})"] if unit.note else []
        lines.append(f"{' '.join(facts)}: " + " | ".join(to_text(segment.pattern) for segment in unit.segments))
        for segment in unit.segments:
            lines += [f"    {code.name} = {code.note}" for code in segment.codes.values() if code.note]
    return "\n".join(line.replace("\n", "⏎") for line in lines)


def bracketed(article: Article) -> str:
    """The edition whose targets are the entries in brackets."""
    entries = {
        (unit.context, text): Entry(source=text, target=f"[{text}]", context=unit.context)
        for unit in article.units
        for segment in unit.segments
        if (text := to_text(segment.pattern))
    }
    catalog = Catalog(path="eo.po", locale="eo", entries=tuple(entries.values()))
    return assemble(article, localize(article, "eo", [catalog], source_locale="en"), filled)


def filled(slot: Slot) -> str:
    if slot.name == "link":
        return f"/eo/{slot.source.strip('/')}"
    if slot.name == "html":
        return '<html lang="eo">'
    return FILLS.get(slot.name, f"<!--{slot.name}-->")


def unfilled(slot: Slot) -> str:
    return slot.source


ALL = cases()


def test_there_are_cases() -> None:
    """The tables hold what they should, under names that differ."""
    assert len(ALL) >= AT_LEAST
    assert len({case.title for case in ALL}) == len(ALL)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_entries(case: Case) -> None:
    """The source gives these entries, with these kinds and notes."""
    assert described(read(case.source)) == case.entries


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_edition(case: Case) -> None:
    """Each target stands where its source stood, and nothing else has changed."""
    assert bracketed(read(case.source)) == case.edition


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_untranslated(case: Case) -> None:
    """Untranslated, the source comes back character for character, newlines normalized."""
    article = read(case.source)
    expected = case.source.replace("\r\n", "\n").replace("\r", "\n")
    assert assemble(article, source_edition(article, "en"), unfilled) == expected
