"""Sentences are cut where an editor would cut them, whatever the language; offsets only."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n_news.segment import boundaries
from l10n_news.segment.languages import LANGUAGES

_CASES = Path(__file__).parent / "cases" / "segment"


def _lines(name: str) -> list[str]:
    lines = (_CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")]


def _check(marked: str, locale: str) -> None:
    text = marked.replace(" ⏎ ", " ").replace("⏎", "")
    spans = boundaries(text, locale)
    assert [text[start:end] for start, end in spans] == [piece.strip() for piece in marked.split("⏎")]


@pytest.mark.parametrize(("language", "marked"), [(code, line) for code in LANGUAGES for line in _lines(code)])
def test_cuts_where_an_editor_would(language: str, marked: str) -> None:
    """Each case of a language with a table is cut at its marks and nowhere else."""
    _check(marked, language)


@pytest.mark.parametrize("case", _lines("other"))
def test_cuts_other_languages(case: str) -> None:
    """A language without a table is cut as well, and unpaired quotation marks hide no sentence."""
    locale, marked = case.split(" ", 1)
    _check(marked, locale)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_has_its_cases(language: str) -> None:
    """Every language with a table has at least fifteen cases."""
    assert len(_lines(language)) >= 15
