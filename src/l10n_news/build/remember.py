"""A project's memory: what its catalogs and its imported compendia hold."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from l10n_news import loose, memory, po, site, update
from l10n_news.errors import CatalogError
from l10n_news.memory import Memory, tmx
from l10n_news.model import Entry
from l10n_news.project import CACHE, COMPENDIA, LOCALES, SITE_WORDS
from l10n_news.update.leverage import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from l10n_news.build.holding import Held
    from l10n_news.extract import Key
    from l10n_news.memory import Match, Record
    from l10n_news.project import Project
    from l10n_news.update.leverage import Around

FILE = f"{CACHE}/memory.sqlite"
TMX = ".tmx"
_NOWHERE = ("\0", "\0")
"""Stands around an entry of a compendium, whose neighbours mean nothing."""


class Remembered(update.Leverage):
    """The translated entries of a locale's catalogs, and behind them those of its compendia."""

    def __init__(self, catalogs: update.Leverage, remembered: Memory, locale: str) -> None:
        super().__init__(())
        self._catalogs = catalogs
        self._memory = remembered
        self._locale = locale

    @property
    def lasting(self) -> update.Leverage:
        """What of it is still there after the run; compendia are."""
        return Remembered(self._catalogs.lasting, self._memory, self._locale)

    def exact(self, key: Key, path: str) -> Iterator[Candidate]:
        """Yield the entries of the same context and source in other catalogs; in a compendium where there is none."""
        found = list(self._catalogs.exact(key, path))
        yield from found
        if not found:
            records = self._memory.exact(key[1], self._locale, below=COMPENDIA)
            yield from (_candidate(record) for record in records if record.context == key[0])

    def between(self, key: Key, neighbours: Around, path: str) -> list[Candidate]:
        """Find those in other catalogs that stand between the same neighbours."""
        return self._catalogs.between(key, neighbours, path)

    def similar(self, source: str, path: str, cutoff: float) -> tuple[float, Candidate] | None:
        """Find the most similar entry of another catalog or a compendium; None below the cutoff."""
        near = self._catalogs.similar(source, path, cutoff)
        least = max(cutoff, near[0] if near else 0)
        found = self._memory.similar(source, self._locale, cutoff=least, limit=1, below=COMPENDIA)
        if found and (near is None or found[0].score > near[0]):
            return found[0].score, _candidate(found[0].record)
        return near


def _candidate(record: Record) -> Candidate:
    entry = Entry(source=record.source, target=record.target, context=record.context)
    return Candidate(entry, record.origin, _NOWHERE)


def with_compendia(project: Project, catalogs: update.Leverage, locale: str) -> update.Leverage:
    """Give what an update of a locale's catalogs may take from: the catalogs, and the compendia where there are any.

    Raises:
        ProjectError: the memory cannot be used.

    """
    if not project.names_on_disk(f"{COMPENDIA}/{locale}", ".po"):
        return catalogs
    return Remembered(catalogs, opened(project, below=COMPENDIA), locale)


def opened(project: Project, *, below: str = LOCALES) -> Memory:
    """Open the project's memory, brought up to date with its files.

    Args:
        project: where.
        below: only the files below this folder are looked at.

    Raises:
        ProjectError: the memory cannot be used.

    """
    held = Memory(project.root / FILE)
    files = {path: digest for path, digest in _files(project) if path.startswith(below)}
    held.follow(files, lambda path: _read(project, path), below=below)
    return held


def rebuild(project: Project) -> Memory:
    """Make the memory again from the files alone.

    Raises:
        ProjectError: the memory cannot be used.

    """
    (project.root / FILE).unlink(missing_ok=True)
    return opened(project)


def _files(project: Project) -> Iterable[tuple[str, str]]:
    """Give the path and the digest of each catalog and compendium."""
    for locale in project.settings.locales:
        for folder in (f"{LOCALES}/{locale}/LC_MESSAGES", f"{COMPENDIA}/{locale}"):
            for name in project.names_on_disk(folder, ".po"):
                path = f"{folder}/{name}.po"
                digest = project.digest(path)
                if digest:
                    yield path, digest


def _read(project: Project, path: str) -> Iterable[Record]:
    """Give the records of a file; one that cannot be read has none, and `check` tells of it."""
    parts = path.split("/")
    compendium = path.startswith(COMPENDIA)
    locale = parts[2] if compendium else parts[1]
    try:
        catalog = project.read_catalog_at(path, locale, most=None if compendium else po.MAX_ENTRIES)
    except CatalogError:
        return ()
    if catalog is not None and path.endswith(f"/LC_MESSAGES/{SITE_WORDS}.po"):
        catalog = site.without_built_in(catalog)
    return memory.entries_of(catalog, locale) if catalog else ()


def take_in(project: Project, file: Path, *, locale: str | None = None) -> dict[str, int]:
    """Keep the translations of a TMX or PO file as compendia of the project, ``locales/memory/<locale>/<name>.po``.

    They lie beside the catalogs since the memory itself is a cache. The same file imported again replaces them.

    Args:
        project: where.
        file: TMX by its ending, PO otherwise.
        locale: of a PO file; None: what its header says.

    Returns:
        How many entries there are of each locale.

    Raises:
        CatalogError: the file cannot be read.
        ProjectError: it cannot be written, or translate-toolkit is missing.

    """
    settings = project.settings
    records: Iterable[Record]
    if file.suffix.lower() == TMX:
        data = loose.read(file, limit=tmx.MAX_SIZE)
        records = tmx.parse(data, str(file), source_locale=settings.source_locale, locales=settings.locales)
    else:
        catalog = loose.read_catalog(file, limit=tmx.MAX_SIZE)
        records = memory.entries_of(catalog, locale or loose.language_of(catalog, settings.locales))
    name = _name(file.stem)
    made = memory.compendia(records, f"{COMPENDIA}/{{locale}}/{name}.po")
    for catalog in made.values():
        project.write_catalog(catalog)
    return {locale: len(catalog.entries) for locale, catalog in made.items()}


def _name(stem: str) -> str:
    """Make a name that every file system takes."""
    return re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", stem)).strip("-_")[:60].lower() or "memory"


def give_out(project: Project, file: Path, locales: Sequence[str], held: Held | None = None) -> int:
    """Write the memory of some locales into a TMX or PO file; count its records.

    Args:
        project: where.
        file: TMX by its ending, PO otherwise; PO has one locale.
        locales: which.
        held: what must not go out; None where all may.

    Raises:
        ProjectError: it cannot be written, or translate-toolkit is missing.

    """
    with opened(project) as memory_of:
        records = [one for one in memory_of.records(locales) if held is None or not held.has_origin(one.origin)]
    if file.suffix.lower() == TMX:
        loose.write(file, tmx.serialize(records, source_locale=project.settings.source_locale))
        return len(records)
    catalog = memory.to_catalog(records, path=str(file), locale=locales[0])
    loose.write_catalog(file, catalog)
    return len(catalog.entries)


def look_up(project: Project, text: str, locales: Sequence[str], *, limit: int) -> dict[str, tuple[Match, ...]]:
    """Find what the memory has for a text, by locale.

    Raises:
        ProjectError: the memory cannot be used.

    """
    with opened(project) as held:
        return {locale: held.similar(text, locale, limit=limit) for locale in locales}
