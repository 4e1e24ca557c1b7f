"""The tables of the languages, each loaded when it is first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from l10n_news.segment.full_width import FullWidth
    from l10n_news.segment.table import Table

LANGUAGES = {code: code for code in "ar cs de en es fa fr hi it ja ko nl pl pt ru sv tr uk zh".split()} | {"is": "is_"}
"""The module that holds the table of a language (ISO 639 code)."""


@cache
def table(language: str) -> Table | FullWidth | None:
    """Return the table of a language (ISO 639 code), or None when there is none."""
    if language not in LANGUAGES:
        return None
    return cast("Table | FullWidth", import_module(f"{__name__}.{LANGUAGES[language]}").TABLE)
