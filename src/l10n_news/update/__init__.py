"""Template + old catalog → new catalog; and the merge of two versions of a catalog."""

from l10n_news.update.catalog import renew, update
from l10n_news.update.leverage import Leverage

__all__ = ["Leverage", "renew", "update"]
