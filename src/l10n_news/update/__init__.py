"""Template + old catalog → new catalog; and the merge of two versions of a catalog."""

from l10n_news.update.adopt import adopt
from l10n_news.update.catalog import renew, update
from l10n_news.update.leverage import Leverage
from l10n_news.update.marks import marks, marks_from, restored
from l10n_news.update.merge import merge
from l10n_news.update.sources import Index, LeverageOnDemand, Sources

__all__ = [
    "Index",
    "Leverage",
    "LeverageOnDemand",
    "Sources",
    "adopt",
    "marks",
    "marks_from",
    "merge",
    "renew",
    "restored",
    "update",
]
