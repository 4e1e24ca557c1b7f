"""The sources of all templates, as the last update left them, in an SQLite file: memory does not grow with the archive.

It is a cache: a template that has changed is read again, a damaged file is made again. What is found depends on the
templates alone, not on the order in which they were read.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from contextlib import suppress
from functools import cached_property, lru_cache
from time import time_ns
from typing import TYPE_CHECKING, Any

from l10n_news.build.look import GRAIN, state
from l10n_news.errors import ProjectError
from l10n_news.project import CACHE, TEMPLATES
from l10n_news.update.shape import shape
from l10n_news.update.similar import NAMED, found_in, words
from l10n_news.update.sources import READ, number_of, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.project import Project
    from l10n_news.update.leverage import Around, Key

FILE = f"{CACHE}/sources.sqlite"
_VERSION = 1
_WAIT = 3600
"""Seconds for which another process may be making the index."""
_TOGETHER, _WORDS = 200_000, 65_536
"""Rows that are written together, and words whose number is remembered."""
_SCHEMA = """
CREATE TABLE template(name BLOB PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place(source INTEGER, name BLOB, position INTEGER, around INTEGER NOT NULL,
    PRIMARY KEY(source, name, position)) WITHOUT ROWID;
CREATE INDEX place_name ON place(name);
CREATE TABLE source(id INTEGER PRIMARY KEY, context BLOB, text BLOB NOT NULL);
CREATE TABLE posting(word INTEGER, source INTEGER, PRIMARY KEY(word, source)) WITHOUT ROWID;
CREATE TABLE word(word INTEGER PRIMARY KEY, count INTEGER NOT NULL);
"""


class KeptSources:
    """Tells which articles have which sources (``update.Index``); each process opens its own."""

    def __init__(self, project: Project) -> None:
        """Begin; nothing is read until something is sought.

        Args:
            project: under its lock.
        """
        self._project = project
        self._file = project.root / FILE
        self.similar = lru_cache(maxsize=4096)(self._similar)
        """Find the sources like a text, the most similar first, with their similarity in percent."""

    def has(self, name: str, key: Key | None = None, /) -> bool:
        """Whether there is a template of an article, and the key is in it."""
        if key is None:
            found = self._read("SELECT 1 FROM template WHERE name = ?", os.fsencode(name))
        else:
            found = self._read("SELECT 1 FROM place WHERE source = ? AND name = ?", number_of(key), os.fsencode(name))
        return bool(found)

    def named(self, key: Key, neighbours: Around | None = None, /) -> Sequence[str]:
        """Give the names of the first articles with a source, of those where it stands between these neighbours."""
        query = (
            "SELECT name FROM place WHERE source = ?1 AND (?2 IS NULL OR around = ?2) ORDER BY name, position LIMIT ?3"
        )
        rows = self._read(query, number_of(key), None if neighbours is None else number_of(neighbours), READ)
        return [os.fsdecode(name) for (name,) in rows]

    def _similar(self, source: str, cutoff: float, /) -> Sequence[tuple[float, Key]]:
        keys = {}

        def shape_of(number: int) -> str:
            ((context, text),) = self._read("SELECT context, text FROM source WHERE id = ?", number)
            keys[number] = (None if context is None else _text(context), _text(text))
            return shape(keys[number][1])

        found = found_in(self._count, self._first, shape_of, source, cutoff)
        return [(score, keys[number]) for score, number in found]

    def _count(self, word: str) -> int:
        rows = self._read("SELECT count FROM word WHERE word = ?", _summed(word))
        return int(rows[0][0]) if rows else 0

    def _first(self, word: str) -> Sequence[int]:
        query = "SELECT source FROM posting WHERE word = ? ORDER BY source LIMIT ?"
        return [number for (number,) in self._read(query, _summed(word), NAMED)]

    # ── the file ──────────────────────────────────────────────────────────────────────────────────

    def _read(self, query: str, *values: object) -> list[Any]:
        try:
            return self._data.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._discard()
        return self._data.execute(query, values).fetchall()

    @cached_property
    def _data(self) -> sqlite3.Connection:
        try:
            return self._opened()
        except sqlite3.DatabaseError:
            self._discard()
        try:
            return self._opened()
        except sqlite3.DatabaseError as error:
            raise ProjectError(f"the file cannot be written: {error}", path=FILE) from None

    def _discard(self) -> None:
        data = self.__dict__.pop("_data", None)
        if data is not None:
            with suppress(sqlite3.Error):
                data.close()
        for ending in ("", "-journal"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)

    def _opened(self) -> sqlite3.Connection:
        """Open the file and bring it up to date; of several processes the first one does, the others wait."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        data = sqlite3.connect(self._file, timeout=_WAIT, isolation_level=None)
        try:
            data.execute("BEGIN IMMEDIATE")
            _prepare(data)
            _Following(self._project, data).follow()
            data.execute("COMMIT")
        except BaseException:
            data.close()
            raise
        return data


def _prepare(data: sqlite3.Connection) -> None:
    (version,) = data.execute("PRAGMA user_version").fetchone()
    if version not in {0, _VERSION}:
        raise sqlite3.DatabaseError(version)
    if version == 0:
        for statement in _SCHEMA.split(";"):
            data.execute(statement)
        data.execute(f"PRAGMA user_version = {_VERSION}")


class _Following:
    """Brings the file up to date with the templates."""

    def __init__(self, project: Project, data: sqlite3.Connection) -> None:
        self._project = project
        self._data = data
        self._counts: Counter[int] = Counter()
        self._postings: list[tuple[int, int]] = []
        """Words of new texts, and the texts' numbers, that are not written yet."""

    def follow(self) -> None:
        """Read the templates that are not as they were, and forget those that are gone."""
        before = time_ns() - GRAIN
        root = self._project.root
        known = dict(self._data.execute("SELECT name, state FROM template"))
        for name in self._project.names_on_disk(TEMPLATES, ".pot"):
            stored = os.fsencode(name)
            now, newest = state(f"{root}/{self._project.template_path(name)}")
            if known.pop(stored, None) == now:
                continue
            template = self._project.read_template(name)
            self._renew(stored, [] if template is None else list(places(template)))
            self._data.execute("DELETE FROM template WHERE name = ?", (stored,))
            if template is not None:
                self._data.execute("INSERT INTO template VALUES(?, ?)", (stored, now if newest < before else "?"))
        for stored in known:
            self._renew(stored, [])
            self._data.execute("DELETE FROM template WHERE name = ?", (stored,))
        self._write(1)
        self._data.executemany(
            "INSERT INTO word VALUES(?, ?) ON CONFLICT(word) DO UPDATE SET count = count + excluded.count",
            self._counts.items(),
        )

    def _renew(self, name: bytes, found: list[tuple[Key, Around]]) -> None:
        """Let an article have these sources, in order; only what is another one than before is written."""
        query = "SELECT source, position, around FROM place WHERE name = ?"
        old = set(self._data.execute(query, (name,)))
        keys = {number_of(key): key for key, _ in found}
        new = {(number_of(key), position, number_of(around)) for position, (key, around) in enumerate(found)}
        self._data.executemany(
            "DELETE FROM place WHERE source = ? AND position = ? AND name = ?",
            ((number, position, name) for number, position, _ in old - new),
        )
        self._data.executemany(
            "INSERT INTO place VALUES(?, ?, ?, ?)",
            ((number, name, position, around) for number, position, around in new - old),
        )
        before = {number for number, *_ in old}
        for number in keys.keys() - before:
            self._learn(number, keys[number])
        for number in before - keys.keys():
            self._forget(number)

    def _learn(self, number: int, key: Key) -> None:
        context, text = key
        values = (number, None if context is None else _bytes(context), _bytes(text))
        if self._data.execute("INSERT OR IGNORE INTO source VALUES(?, ?, ?)", values).rowcount:
            self._index(number, text, 1)

    def _forget(self, number: int) -> None:
        self._write(1)
        if self._data.execute("SELECT 1 FROM place WHERE source = ?", (number,)).fetchone():
            return
        for (text,) in self._data.execute("SELECT text FROM source WHERE id = ?", (number,)).fetchall():
            self._index(number, _text(text), -1)
        self._data.execute("DELETE FROM source WHERE id = ?", (number,))

    def _index(self, number: int, text: str, more: int) -> None:
        for word in {_summed(word) for word in words(shape(text))}:
            self._counts[word] += more
            self._postings.append((word, number))
        if more < 0 or len(self._postings) > _TOGETHER:
            self._write(more)

    def _write(self, more: int) -> None:
        """Write what the words of some texts are, or are no more; rows in order take a fraction of the time."""
        change = "INSERT INTO posting VALUES(?, ?)" if more > 0 else "DELETE FROM posting WHERE word = ? AND source = ?"
        self._data.executemany(change, sorted(self._postings))
        self._postings.clear()


@lru_cache(maxsize=_WORDS)
def _summed(word: str) -> int:
    return number_of((word,))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
