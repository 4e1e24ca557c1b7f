"""Leverage that reads a catalog only where it can help; the templates tell where, once for all locales."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news.update.leverage import Candidate, Leverage, candidates
from l10n_news.update.similar import Similar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from l10n_news.model import Catalog
    from l10n_news.update.leverage import Key

_READ = 64
"""Catalogs that are read for one source: a table's head may stand in every article."""


class Sources:
    """Which articles have which sources; one serves a whole run."""

    def __init__(self, load: Callable[[], Mapping[str, Catalog]]) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            load: gives the templates by the articles' names, as they were when the catalogs were last updated.
        """
        self._load = load

    @cached_property
    def templates(self) -> Mapping[str, Catalog]:
        """The templates by the articles' names."""
        return self._load()

    @cached_property
    def names(self) -> Mapping[Key, Sequence[str]]:
        """The articles of each source."""
        found: dict[Key, list[str]] = {}
        for name, template in self.templates.items():
            for entry in template.entries:
                if entry.source_plural is None:
                    found.setdefault(entry.key, []).append(name)
        return found

    @cached_property
    def keys(self) -> Sequence[Key]:
        """Every source once."""
        return list(self.names)

    @cached_property
    def similar(self) -> Similar:
        """All sources by their words."""
        return Similar(source for _, source in self.keys)


class LeverageOnDemand(Leverage):
    """The translated entries of one locale's catalogs, each catalog read when a source of its article is sought."""

    def __init__(
        self, sources: Sources, read: Callable[[str], Catalog | None], orphans: Callable[[], Sequence[Catalog]]
    ) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            sources: of all templates.
            read: gives the locale's catalog of an article by its name.
            orphans: gives the locale's catalogs that have no template.
        """
        super().__init__(())
        self._sources = sources
        self._read = read
        self._orphans = orphans
        self._opened: dict[str, dict[Key, Candidate]] = {}

    @cached_property
    def _without_template(self) -> Leverage:
        return Leverage(self._orphans())

    def exact(self, key: Key, path: str) -> list[Candidate]:
        """Find the entries of the same context and source in catalogs other than the one at the path."""
        found = self._without_template.exact(key, path)
        for name in self._sources.names.get(key, ())[:_READ]:
            candidate = self._open(name).get(key)
            if candidate is not None and candidate.origin != path:
                found.append(candidate)
        return found

    def similar(self, source: str, path: str, cutoff: float) -> tuple[float, Candidate] | None:
        """Find the most similar entry of another catalog and its similarity in percent; None below the cutoff."""
        best = self._without_template.similar(source, path, cutoff)
        for score, number in self._sources.similar.find(source, cutoff):
            if best is not None and best[0] >= score:
                break
            for candidate in self.exact(self._sources.keys[number], path):
                return score, candidate
        return best

    def _open(self, name: str) -> dict[Key, Candidate]:
        if name not in self._opened:
            catalog = self._read(name)
            self._opened[name] = {one.entry.key: one for one in candidates(catalog)} if catalog else {}
        return self._opened[name]
