"""Translated addresses: the entries that ask for them, and the notation of what a translator writes there.

A slug is a part of an address, not a part of a text: an entry of ``msgctxt "slug"`` that may stay empty. It is never
counted as work, never filled from another entry, and never published as it is written: it is read, or refused.
"""

from l10n_news.slug.choose import choose
from l10n_news.slug.entries import CONTEXT, folders, is_slug, texts, with_slug
from l10n_news.slug.notation import MAX_BYTES, RESERVED, Reading, parse
from l10n_news.slug.twins import twin

__all__ = [
    "CONTEXT",
    "MAX_BYTES",
    "RESERVED",
    "Reading",
    "choose",
    "folders",
    "is_slug",
    "parse",
    "texts",
    "twin",
    "with_slug",
]
