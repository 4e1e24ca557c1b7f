"""The text of a segment as the translator sees it."""

from __future__ import annotations

from enum import StrEnum

from l10n_news.record import Struct


class Placeholder(Struct, frozen=True, tag=True):
    """``{money1}`` or ``{money1:name}`` in a pattern."""

    name: str
    """The kind and a number from 1 within the entry."""
    style: str | None = None
    """Another rendering that a translator asks for, or None for the locale's default."""


class Form(StrEnum):
    """Which end of an inline code a tag is."""

    OPEN = "open"
    CLOSE = "close"
    EMPTY = "empty"


class Tag(Struct, frozen=True, tag=True):
    """``<a1>``, ``</a1>`` or ``<img1/>`` in a pattern."""

    name: str
    """The element's name with a number from 1 within the entry; without a number for an element without attributes.
    ``x1`` is content that is not translated, whatever its element."""
    form: Form


Part = str | Placeholder | Tag
Pattern = tuple[Part, ...]
"""Text, placeholders and codes of one segment; no two texts stand side by side and none is empty."""
