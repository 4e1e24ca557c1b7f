"""PO text ⇄ Catalog: a fast reader that loses nothing, and the one canonical writer."""

from l10n_news.po.header import canonical_header
from l10n_news.po.reader import parse
from l10n_news.po.writer import serialize

__all__ = ["canonical_header", "parse", "serialize"]
