"""HTML in: a page's text → its skeleton and units."""

from __future__ import annotations

from l10n_news.html.encoding import decode
from l10n_news.html.page import read
from l10n_news.html.tags import leads_inside

__all__ = ["decode", "leads_inside", "read"]
