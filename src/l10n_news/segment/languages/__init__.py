"""The tables of the languages, each loaded when it is first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from l10n_news.segment.full_width import FullWidth
    from l10n_news.segment.table import Table

LANGUAGES = {
    "ar": "ar",
    "cs": "cs",
    "de": "de",
    "en": "en",
    "es": "es",
    "fa": "fa",
    "fr": "fr",
    "hi": "hi",
    "is": "is_",
    "it": "it",
    "ja": "ja",
    "ko": "ko",
    "nl": "nl",
    "pl": "pl",
    "pt": "pt",
    "ru": "ru",
    "sv": "sv",
    "tr": "tr",
    "uk": "uk",
    "zh": "zh",
}
"""The module that holds the table of a language (ISO 639 code)."""


@cache
def table(language: str) -> Table | FullWidth | None:
    """Return the table of a language (ISO 639 code), or None when there is none."""
    if language not in LANGUAGES:
        return None
    return cast("Table | FullWidth", import_module(f"{__name__}.{LANGUAGES[language]}").TABLE)
