"""PO text ⇄ Catalog: a fast reader that loses nothing, and the one canonical writer."""

from l10n_news.po.header import canonical_header
from l10n_news.po.reader import MAX_ENTRIES, parse
from l10n_news.po.writer import serialize

__all__ = ["MAX_ENTRIES", "canonical_header", "parse", "serialize"]
