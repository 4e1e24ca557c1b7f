"""Leverage that reads a catalog only where it can help; the templates tell where, once for all locales."""

from __future__ import annotations

from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Protocol

from l10n_news.slug import texts
from l10n_news.update.leverage import Candidate, Leverage, around, candidates
from l10n_news.update.similar import Similar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from l10n_news.model import Catalog
    from l10n_news.update.leverage import Around, Key

READ = 64
"""Catalogs that are read for one source: a table's head may stand in every article."""
_OPENED = 256
"""Catalogs that are kept in memory."""
_NEAR = 4096
"""Searches whose result is kept: the other locales of an article ask for the same."""


class Index(Protocol):
    """Tells which articles have which sources, as their templates were when the catalogs were last updated."""

    def has(self, name: str, key: Key | None = None, /) -> bool:
        """Whether there is a template of an article, and the key is in it."""

    def named(self, key: Key, neighbours: Around | None = None, /) -> Sequence[str]:
        """Give the names of the first articles with a source, of those where it stands between these neighbours."""

    def similar(self, source: str, cutoff: float, /) -> Sequence[tuple[float, Key]]:
        """Find the sources like a text, the most similar first, with their similarity in percent."""


class Sources:
    """An index in memory; one serves a whole run."""

    def __init__(self, load: Callable[[], Mapping[str, Catalog]]) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            load: gives the templates by the articles' names.
        """
        self._load = load
        self._near: dict[tuple[str, float], list[tuple[float, Key]]] = {}

    @cached_property
    def _templates(self) -> Mapping[str, Catalog]:
        return self._load()

    @cached_property
    def _places(self) -> Mapping[Key, Sequence[tuple[str, Around]]]:
        found: dict[Key, list[tuple[str, Around]]] = {}
        for name, template in self._templates.items():
            for key, neighbours in places(template):
                found.setdefault(key, []).append((name, neighbours))
        return found

    @cached_property
    def _keys(self) -> Sequence[Key]:
        return sorted(self._places, key=number_of)

    @cached_property
    def _index(self) -> Similar:
        return Similar(source for _, source in self._keys)

    def has(self, name: str, key: Key | None = None, /) -> bool:
        """Whether there is a template of an article, and the key is in it."""
        return name in self._templates and (key is None or key in self._templates[name].index)

    def named(self, key: Key, neighbours: Around | None = None, /) -> Sequence[str]:
        """Give the names of the first articles with a source, of those where it stands between these neighbours."""
        known = self._places.get(key, ())
        return [name for name, one in known if neighbours in {None, one}][:READ]

    def similar(self, source: str, cutoff: float, /) -> Sequence[tuple[float, Key]]:
        """Find the sources like a text, the most similar first, with their similarity in percent."""
        known = self._near.get((source, cutoff))
        if known is None:
            if len(self._near) >= _NEAR:
                self._near.clear()
            found = self._index.find(source, cutoff)
            known = self._near[source, cutoff] = [(score, self._keys[number]) for score, number in found]
        return known


def number_of(key: Iterable[str | None]) -> int:
    """Give the number (signed, 64 bits) that stands for a source or for what is around it; it orders sources, too."""
    text = "\0".join(["\1" if one is None else f"\2{one}" for one in key])
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def places(template: Catalog) -> Iterator[tuple[Key, Around]]:
    """Yield the sources of a template that others can be like, and what stands around each."""
    entries = list(texts(template.entries))
    for entry, neighbours in zip(entries, around([entry.source for entry in entries]), strict=True):
        if entry.source_plural is None:
            yield entry.key, neighbours


class LeverageOnDemand(Leverage):
    """The translated entries of one locale's catalogs, each catalog read when a source of its article is sought."""

    def __init__(
        self,
        sources: Index,
        read: Callable[[str], Catalog | None],
        orphans: Callable[[], Sequence[Catalog]],
        lasts: Callable[[str, Key], bool] = lambda _name, _key: True,
        path_of: Callable[[str], str] = str,
    ) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            sources: of all templates.
            read: gives the locale's catalog of an article by its name.
            orphans: gives the locale's catalogs that have no template.
            lasts: whether an article, by its name, still has a source after the run.
            path_of: gives the path of an article's catalog by its name, of one that need not be read for itself.
        """
        super().__init__(())
        self._sources = sources
        self._read = read
        self._orphans = orphans
        self._lasts = lasts
        self._path_of = path_of
        self._demanded: Callable[[str, Key], bool] | None = None
        self._open = lru_cache(_OPENED)(self._candidates)

    @cached_property
    def lasting(self) -> Leverage:
        """What of it is still there after the run: of articles that keep their source."""
        other = LeverageOnDemand(self._sources, self._read, lambda: (), self._lasts, self._path_of)
        other._demanded, other._open = self._lasts, self._open
        return other

    @cached_property
    def _without_template(self) -> Leverage:
        return Leverage(self._orphans())

    def exact(self, key: Key, path: str) -> Iterator[Candidate]:
        """Yield the entries of the same context and source in catalogs other than the one at the path."""
        yield from self._without_template.exact(key, path)
        yield from self._opened_ones(key, self._sources.named(key), path)

    def between(self, key: Key, neighbours: Around, path: str) -> list[Candidate]:
        """Find those of the `exact` ones that stand between the same neighbours, as the templates tell."""
        found = self._opened_ones(key, self._sources.named(key, neighbours), path)
        return [
            *self._without_template.between(key, neighbours, path),
            *(candidate for candidate in found if candidate.around == neighbours),
        ]

    def _opened_ones(self, key: Key, names: Iterable[str], path: str) -> Iterator[Candidate]:
        for name in names:
            if self._path_of(name) == path:
                continue
            candidate = self._open(name).get(key)
            stays = self._demanded is None or self._demanded(name, key)
            if candidate is not None and candidate.origin != path and stays:
                yield candidate

    def similar(self, source: str, path: str, cutoff: float) -> tuple[float, Candidate] | None:
        """Find the most similar entry of another catalog and its similarity in percent; None below the cutoff."""
        best = self._without_template.similar(source, path, cutoff)
        for score, key in self._sources.similar(source, cutoff):
            if best is not None and best[0] >= score:
                break
            for candidate in self.exact(key, path):
                return score, candidate
        return best

    def _candidates(self, name: str) -> Mapping[Key, Candidate]:
        catalog = self._read(name)
        return {one.entry.key: one for one in candidates(catalog)} if catalog else {}
