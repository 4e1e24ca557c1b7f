"""Segment + entry → findings. The checks themselves stand in ``table.CHECKS``."""

from l10n_news.check.place import finding

__all__ = ["finding"]
