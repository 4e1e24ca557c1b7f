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
_VERSION = 2
_WAIT = 3600
"""Seconds for which another process may be making the index."""
_TOGETHER, _WORDS = 32_768, 65_536
"""Places of sources that are written together, and words whose number is remembered."""
_ASKED = 4096
"""Searches whose result is remembered: the other locales of an article ask for the same."""
_MASK = (1 << 64) - 1
_CACHE = 32 << 10
"""Of the file in memory while it is brought up to date, in KiB."""
_Place = tuple[int, bytes, int, int]
"""Number of a source, name of an article that has it, where it stands there, number of what is around it."""
_SCHEMA = """
CREATE TABLE template(name BLOB PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place(source INTEGER, name BLOB, position INTEGER, around INTEGER NOT NULL,
    PRIMARY KEY(source, name, position)) WITHOUT ROWID;
CREATE INDEX place_name ON place(name);
CREATE TABLE source(id INTEGER PRIMARY KEY, context BLOB, text BLOB NOT NULL);
CREATE VIRTUAL TABLE posting USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
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
        self.named = lru_cache(maxsize=_ASKED)(self._named)
        """Give the names of the first articles with a source, of those where it stands between these neighbours."""
        self.similar = lru_cache(maxsize=_ASKED)(self._similar)
        """Find the sources like a text, the most similar first, with their similarity in percent."""

    def has(self, name: str, key: Key | None = None, /) -> bool:
        """Whether there is a template of an article, and the key is in it."""
        if key is None:
            found = self._read("SELECT 1 FROM template WHERE name = ?", os.fsencode(name))
        else:
            found = self._read("SELECT 1 FROM place WHERE source = ? AND name = ?", number_of(key), os.fsencode(name))
        return bool(found)

    def _named(self, key: Key, neighbours: Around | None = None, /) -> Sequence[str]:
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
        query = "SELECT rowid FROM posting WHERE posting MATCH ? ORDER BY rowid LIMIT ?"
        return [number for (number,) in self._read(query, _term(_summed(word)), NAMED)]

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
            data.execute(f"PRAGMA cache_size = {-_CACHE}")
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
    """Brings the file up to date with the templates.

    What is new is gathered and written in the order of the tables' keys: that takes a fraction of the time.
    """

    def __init__(self, project: Project, data: sqlite3.Connection) -> None:
        self._project = project
        self._data = data
        self._keys: dict[int, Key] = {}
        """Sources that an article has now and had not before."""
        self._lost: set[int] = set()
        """Numbers of sources that an article had before and has no more."""
        self._placed: list[_Place] = []

    def follow(self) -> None:
        """Read the templates that are not as they were, and forget those that are gone."""
        before = time_ns() - GRAIN
        root = self._project.root
        known = dict(self._data.execute("SELECT name, state FROM template"))
        for name in self._project.names_on_disk(TEMPLATES, ".pot"):
            stored = os.fsencode(name)
            now, newest = state(f"{root}/{self._project.template_path(name)}")
            if known.get(stored) == now:
                del known[stored]
                continue
            template = self._project.read_template(name)
            self._renew(stored, [] if template is None else list(places(template)), is_known=stored in known)
            if template is not None:
                known.pop(stored, None)
                values = (stored, now if newest < before else "?")
                self._data.execute("INSERT OR REPLACE INTO template VALUES(?, ?)", values)
        for stored in known:
            self._renew(stored, [], is_known=True)
            self._data.execute("DELETE FROM template WHERE name = ?", (stored,))
        self._write()

    def _renew(self, name: bytes, found: list[tuple[Key, Around]], *, is_known: bool) -> None:
        """Let an article have these sources, in order; only what is another one than before is written."""
        query = "SELECT source, name, position, around FROM place WHERE name = ?"
        old: set[_Place] = set(self._data.execute(query, (name,))) if is_known else set()
        new = {(number_of(key), name, place, number_of(around)) for place, (key, around) in enumerate(found)}
        self._data.executemany(
            "DELETE FROM place WHERE source = ? AND name = ? AND position = ?", (row[:3] for row in old - new)
        )
        self._placed += new - old
        before, now = ({number for number, *_ in rows} for rows in (old, new))
        self._keys.update((number, found[place][0]) for number, _, place, _ in new if number not in before)
        self._lost |= before - now
        if len(self._placed) > _TOGETHER:
            self._write()

    def _write(self) -> None:
        """Write what was gathered."""
        self._data.executemany("INSERT INTO place VALUES(?, ?, ?, ?)", sorted(self._placed))
        learn = "INSERT OR IGNORE INTO source VALUES(?, ?, ?)"
        learned = []
        for number, (context, text) in sorted(self._keys.items()):
            stored = None if context is None else _bytes(context)
            if self._data.execute(learn, (number, stored, _bytes(text))).rowcount:
                learned.append((number, text))
        self._index(learned, "INSERT INTO posting(rowid, words) VALUES(?, ?)", 1)
        forgotten = []
        for number in sorted(self._lost):
            if not self._data.execute("SELECT 1 FROM place WHERE source = ?", (number,)).fetchone():
                found = self._data.execute("SELECT text FROM source WHERE id = ?", (number,)).fetchall()
                forgotten += [(number, _text(text)) for (text,) in found]
        self._data.executemany("DELETE FROM source WHERE id = ?", ((number,) for number, _ in forgotten))
        self._index(forgotten, "INSERT INTO posting(posting, rowid, words) VALUES('delete', ?, ?)", -1)
        self._placed, self._keys, self._lost = [], {}, set()

    def _index(self, found: list[tuple[int, str]], change: str, more: int) -> None:
        """Write what the words of some texts are, or are no more.

        Args:
            found: numbers in order, and texts.
            change: writes the words of a number.
            more: what each text adds to the number of those with a word.
        """
        counts: Counter[int] = Counter()
        rows = []
        for number, text in found:
            summed = set(map(_summed, words(shape(text))))
            counts.update(summed)
            rows.append((number, " ".join(map(_term, sorted(summed)))))
        self._data.executemany(change, rows)
        self._data.executemany(
            "INSERT INTO word VALUES(?, ?) ON CONFLICT(word) DO UPDATE SET count = count + excluded.count",
            ((word, more * count) for word, count in sorted(counts.items())),
        )


@lru_cache(maxsize=_WORDS)
def _summed(word: str) -> int:
    return number_of((word,))


@lru_cache(maxsize=_WORDS)
def _term(number: int) -> str:
    """Write the number of a word as a word of the index."""
    return f"w{number & _MASK:x}"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
