"""Files that cannot be read are refused with the line and what to do."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from l10n_news import po
from l10n_news.errors import CatalogError

CASES = tomllib.loads((Path(__file__).parent / "cases/po/refused.toml").read_text("utf-8"))["case"]
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def test_there_are_cases() -> None:
    """The data was found."""
    assert len(CASES) >= 30


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_broken_file_is_refused(case: dict[str, Any]) -> None:
    """The error names the line, what is wrong, and what to do."""
    data = case["bytes"].encode("latin-1").decode("unicode_escape").encode("latin-1") if "bytes" in case else None
    text = (HEADER + case["text"].removeprefix("\n")).encode() if data is None else data
    with pytest.raises(CatalogError) as caught:
        po.parse(text, "x.po", "fr")
    assert str(caught.value) == case["says"]
