"""The translation memory: every finished target of a project and of imported files, found by a similar source."""

from l10n_news.memory.compendium import compendia, entries_of, to_catalog
from l10n_news.memory.record import Match, Record
from l10n_news.memory.store import Memory

__all__ = ["Match", "Memory", "Record", "compendia", "entries_of", "to_catalog"]
