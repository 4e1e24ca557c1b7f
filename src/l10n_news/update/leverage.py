"""Targets of other catalogs of the locale, for the same or a similar source (XLIFF 2 §5.1, translation candidates)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.slug import texts
from l10n_news.update.similar import Similar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.model import Catalog, Entry

Key = tuple[str | None, str]
Around = tuple[str | None, str | None]
"""Sources of the entries before and after one in its article; None at the beginning and at the end."""


class Candidate(NamedTuple):
    """A translated entry of another catalog, with what stands around it."""

    entry: Entry
    origin: str
    """The catalog's path."""
    around: Around


_TIMES, _SLACK = 10, 1_000
"""How much longer than its source a target may be, in characters, that others take."""


def helps(entry: Entry) -> bool:
    """Tell whether others can take a target: one that is far longer than its source would fill the disk."""
    return len(entry.target) <= _TIMES * len(entry.source) + _SLACK


def candidates(catalog: Catalog) -> Iterator[Candidate]:
    """Yield the entries of a catalog that others can take a target from."""
    living = [entry for entry in texts(catalog.entries) if not entry.obsolete]
    for entry, neighbours in zip(living, around([entry.source for entry in living]), strict=True):
        if entry.translated and entry.source_plural is None:
            yield Candidate(entry, catalog.path, neighbours)


def around(sources: Sequence[str]) -> Sequence[Around]:
    """Give the neighbours of each of an article's sources."""
    return list(zip((None, *sources[:-1]), (*sources[1:], None), strict=True)) if sources else ()


class Leverage:
    """The translated entries of many catalogs of one locale, found by their source; one serves a whole run."""

    def __init__(self, catalogs: Sequence[Catalog]) -> None:
        self._exact: dict[Key, list[Candidate]] = {}
        for catalog in catalogs:
            for candidate in candidates(catalog):
                self._exact.setdefault(candidate.entry.key, []).append(candidate)

    @property
    def lasting(self) -> Leverage:
        """What of it is still there after the run: all, where nothing else is known."""
        return self

    @cached_property
    def _keys(self) -> list[Key]:
        return list(self._exact)

    @cached_property
    def _similar(self) -> Similar:
        return Similar(source for _, source in self._keys)

    def exact(self, key: Key, path: str) -> Iterator[Candidate]:
        """Yield the entries of the same context and source in catalogs other than the one at the path."""
        return (candidate for candidate in self._exact.get(key, ()) if candidate.origin != path)

    def between(self, key: Key, neighbours: Around, path: str) -> list[Candidate]:
        """Find those of the `exact` ones that stand between the same neighbours."""
        return [candidate for candidate in self.exact(key, path) if candidate.around == neighbours]

    def similar(self, source: str, path: str, cutoff: float) -> tuple[float, Candidate] | None:
        """Find the most similar entry of another catalog and its similarity in percent; None below the cutoff."""
        if not self._exact:
            return None
        for score, number in self._similar.find(source, cutoff):
            for candidate in self.exact(self._keys[number], path):
                return score, candidate
        return None
