"""Leverage that reads a catalog only where it can help; the templates tell where, once for all locales."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news.slug import texts
from l10n_news.update.leverage import Candidate, Leverage, around, candidates
from l10n_news.update.similar import Similar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from l10n_news.model import Catalog
    from l10n_news.update.leverage import Around, Key

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
        self._near: dict[tuple[str, float], list[tuple[float, int]]] = {}

    @cached_property
    def templates(self) -> Mapping[str, Catalog]:
        """The templates by the articles' names."""
        return self._load()

    @cached_property
    def places(self) -> Mapping[Key, Sequence[tuple[str, Around]]]:
        """The articles of each source, and what stands around it in each."""
        found: dict[Key, list[tuple[str, Around]]] = {}
        for name, template in self.templates.items():
            entries = list(texts(template.entries))
            for entry, neighbours in zip(entries, around([entry.source for entry in entries]), strict=True):
                if entry.source_plural is None:
                    found.setdefault(entry.key, []).append((name, neighbours))
        return found

    @cached_property
    def keys(self) -> Sequence[Key]:
        """Every source once."""
        return list(self.places)

    def similar(self, source: str, cutoff: float) -> Sequence[tuple[float, int]]:
        """Find the sources like a text, the most similar first: percent, and the number among the `keys`."""
        known = self._near.get((source, cutoff))
        if known is None:
            known = self._near[source, cutoff] = self._index.find(source, cutoff)
        return known

    @cached_property
    def _index(self) -> Similar:
        return Similar(source for _, source in self.keys)


class LeverageOnDemand(Leverage):
    """The translated entries of one locale's catalogs, each catalog read when a source of its article is sought."""

    def __init__(
        self,
        sources: Sources,
        read: Callable[[str], Catalog | None],
        orphans: Callable[[], Sequence[Catalog]],
        lasts: Callable[[str, Key], bool] = lambda _name, _key: True,
    ) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            sources: of all templates.
            read: gives the locale's catalog of an article by its name.
            orphans: gives the locale's catalogs that have no template.
            lasts: whether an article, by its name, still has a source after the run.
        """
        super().__init__(())
        self._sources = sources
        self._read = read
        self._orphans = orphans
        self._lasts = lasts
        self._demanded: Callable[[str, Key], bool] | None = None
        self._opened: dict[str, dict[Key, Candidate]] = {}

    @cached_property
    def lasting(self) -> Leverage:
        """What of it is still there after the run: of articles that keep their source."""
        other = LeverageOnDemand(self._sources, self._read, lambda: (), self._lasts)
        other._demanded, other._opened = self._lasts, self._opened
        return other

    @cached_property
    def _without_template(self) -> Leverage:
        return Leverage(self._orphans())

    def exact(self, key: Key, path: str) -> Iterator[Candidate]:
        """Yield the entries of the same context and source in catalogs other than the one at the path."""
        yield from self._without_template.exact(key, path)
        yield from self._opened_ones(key, (name for name, _ in self._sources.places.get(key, ())[:_READ]), path)

    def between(self, key: Key, neighbours: Around, path: str) -> list[Candidate]:
        """Find those of the `exact` ones that stand between the same neighbours, as the templates tell."""
        named = [name for name, known in self._sources.places.get(key, ()) if known == neighbours]
        found = self._opened_ones(key, named[:_READ], path)
        return [
            *self._without_template.between(key, neighbours, path),
            *(candidate for candidate in found if candidate.around == neighbours),
        ]

    def _opened_ones(self, key: Key, names: Iterable[str], path: str) -> Iterator[Candidate]:
        for name in names:
            candidate = self._open(name).get(key)
            stays = self._demanded is None or self._demanded(name, key)
            if candidate is not None and candidate.origin != path and stays:
                yield candidate

    def similar(self, source: str, path: str, cutoff: float) -> tuple[float, Candidate] | None:
        """Find the most similar entry of another catalog and its similarity in percent; None below the cutoff."""
        best = self._without_template.similar(source, path, cutoff)
        for score, number in self._sources.similar(source, cutoff):
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
