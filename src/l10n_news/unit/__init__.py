"""Inline content of a block → a unit: sentence cuts, placeholders, inline codes.

What makes one is in ``make``: it needs all that knows figures and sentences, and who writes units does not.
"""

from l10n_news.unit.inline import Inline, InlineKind, closing, literal_text, opening

__all__ = ["Inline", "InlineKind", "closing", "literal_text", "opening"]
