"""What a reader is told beside the bytes of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.readers.text_rules import TextRules
from l10n_news.record import Struct, field, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Options(Struct, frozen=True, kw_only=True):
    """Where an article comes from and how it is to be cut."""

    path: str
    """Relative to the articles' folder, with ``/``: ``business/grants.md``."""
    locale: str
    """The source locale."""
    sentences: bool = True
    """One segment a sentence; otherwise one a block."""
    currencies: Mapping[str, str] | None = None
    """What an ambiguous sign means: ``{"$": "AUD"}``."""
    internal: Callable[[str], bool] | None = None
    """Whether a URL may lead to another article; None for the rule of ``html.read``."""
    text: TextRules = field(default_factory=TextRules)
    """How the furniture of plain text is told from its content."""

    def heeding(self, sentences: bool | None) -> Options:  # noqa: FBT001 -- a choice of the article
        """Give the options with what the article says of its own segmentation, if it does."""
        return self if sentences is None else replace(self, sentences=sentences)
