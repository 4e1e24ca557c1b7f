"""HTML in: a page's text → its skeleton and units."""

from __future__ import annotations

from l10n_news.html.encoding import decode
from l10n_news.html.page import read

__all__ = ["decode", "read"]
