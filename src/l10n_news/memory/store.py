"""The memory's database: SQLite, with an index of trigrams (FTS5) that finds the few sources worth comparing.

It is a cache: all that it holds comes from files, each known by its path and a digest of its bytes, and it can be
deleted at any time. Made again from the same files it is the same, byte for byte.
"""

from __future__ import annotations

import contextlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Self

from l10n_news.errors import ProjectError
from l10n_news.memory.candidates import candidates
from l10n_news.memory.record import Match, Record
from l10n_news.update.align import similarity
from l10n_news.update.shape import shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_VERSION = 1
_INDEXED = 2000
"""Characters of a source that are indexed and compared."""
_TRIED = 300
"""Sources like a text that are looked at for a target in the locale, the most similar first."""
_TOGETHER = 500
"""Sources that are read at once."""
_SCHEMA = """
CREATE TABLE origin(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, digest TEXT NOT NULL);
CREATE TABLE source(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, shape TEXT NOT NULL);
CREATE TABLE target(
    source INTEGER NOT NULL, locale TEXT NOT NULL, origin INTEGER NOT NULL, position INTEGER NOT NULL,
    context TEXT, text TEXT NOT NULL,
    PRIMARY KEY(source, locale, origin, position)
) WITHOUT ROWID;
CREATE INDEX target_origin ON target(origin);
CREATE VIRTUAL TABLE trigram USING fts5(
    shape, content='source', content_rowid='id', tokenize='trigram', detail='none', columnsize=0
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('trigram', 'row');
CREATE TABLE frequency(trigram TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""


class Memory:
    """A memory in a file; use it in a ``with``."""

    def __init__(self, path: Path) -> None:
        """Open a memory, empty where there is none; a file that is no memory of this version is made anew.

        Raises:
            ProjectError: it cannot be made.

        """
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._connect()
        except (OSError, sqlite3.Error) as error:
            raise self._trouble(error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def __del__(self) -> None:
        if hasattr(self, "_connection"):
            self._connection.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        try:
            if connection.execute("PRAGMA user_version").fetchone() == (_VERSION,):
                return connection
        except sqlite3.OperationalError:  # locked, or not to be opened
            connection.close()
            raise
        except sqlite3.DatabaseError:  # no database, or a damaged one
            pass
        connection.close()
        self._path.unlink(missing_ok=True)
        connection = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;")
        return connection

    def _trouble(self, error: Exception) -> ProjectError:
        hint = "delete the file: it is made again from the catalogs"
        return ProjectError(f"the memory cannot be used: {str(error).lower()}", path=str(self._path), hint=hint)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """Change all or nothing."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._trouble(error) from None

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Cursor]:
        try:
            with closing(self._connection.cursor()) as cursor:
                yield cursor
        except sqlite3.Error as error:
            raise self._trouble(error) from None

    def follow(self, files: Mapping[str, str], read: Callable[[str], Iterable[Record]], *, below: str = "") -> int:
        """Hold what some files hold: those that are new or differ are read again, those that are gone are forgotten.

        Args:
            files: digest of each file's bytes by its path.
            read: gives the records of the file at a path.
            below: only files whose path begins so are compared; others stay as they are known.

        Returns:
            How many files were read or forgotten.

        Raises:
            ProjectError: the database cannot be changed.

        """
        with self._reading() as cursor:
            rows = cursor.execute("SELECT path, digest FROM origin ORDER BY path").fetchall()
        known = {path: digest for path, digest in rows if path.startswith(below)}
        gone = [path for path, digest in known.items() if files.get(path) != digest]
        fresh = sorted(path for path, digest in files.items() if known.get(path) != digest)
        if not gone and not fresh:
            return 0
        with self._changing() as connection:
            (last,) = connection.execute("SELECT ifnull(max(id), 0) FROM source").fetchone()
            for path in gone:
                _forget(connection, path)
            for path in fresh:
                _learn(connection, path, files[path], read(path))
            _index(connection, last)
        return len({*gone, *fresh})

    def similar(
        self, text: str, locale: str, *, cutoff: float = 70, limit: int = 5, below: str = ""
    ) -> tuple[Match, ...]:
        """Find the records whose source is most like a text, the most similar first.

        White space, quotation style and the numbers of placeholders and codes make no difference.

        Args:
            text: a source text.
            locale: of the targets.
            cutoff: the least similarity, in percent.
            limit: how many at most.
            below: only records of files whose path begins so.

        Raises:
            ProjectError: the database cannot be read.

        """
        text = text.encode("utf-8", "replace").decode()  # a lone surrogate is in no record
        query = shape(text[:_INDEXED])
        found: dict[tuple[str, str], Match] = {}
        with self._reading() as cursor:
            scores = _scores(cursor, query, candidates(cursor, query), cutoff)
            scores |= dict.fromkeys(_same(cursor, text), 100.0)
            last = 0.0
            for number in sorted(scores, key=lambda number: (-scores[number], number))[:_TRIED]:
                if len(found) >= limit and scores[number] < last:
                    break
                last = scores[number]
                for row in _records(cursor, number, locale, below):
                    found.setdefault((row.source, row.target), Match(last, row))
        return tuple(sorted(found.values(), key=_order)[:limit])

    def exact(self, source: str, locale: str, *, below: str = "") -> tuple[Record, ...]:
        """Find the records of a source text, in the order of their files.

        Raises:
            ProjectError: the database cannot be read.

        """
        with self._reading() as cursor:
            rows = [row for number in _same(cursor, source) for row in _records(cursor, number, locale, below)]
        return tuple(sorted(rows, key=lambda row: (row.origin, row.target)))

    def records(self, locales: Iterable[str] = ()) -> Iterator[Record]:
        """Give all records, in the order of locales, files and places.

        Args:
            locales: only these; all where none is named.

        Raises:
            ProjectError: the database cannot be read.

        """
        wanted = set(locales)
        with self._reading() as cursor:
            rows = cursor.execute(
                "SELECT source.text, target.text, locale, context, path FROM target"
                " JOIN source ON source.id = target.source JOIN origin ON origin.id = target.origin"
                " ORDER BY locale, path, position"
            )
            yield from (record for record in map(Record._make, rows) if not wanted or record.locale in wanted)


def _order(match: Match) -> tuple[float, str, str, str]:
    return (-match.score, match.record.source, match.record.target, match.record.origin)


def _forget(connection: sqlite3.Connection, path: str) -> None:
    (origin,) = connection.execute("SELECT id FROM origin WHERE path = ?", (path,)).fetchone()
    connection.execute("DELETE FROM target WHERE origin = ?", (origin,))
    connection.execute("DELETE FROM origin WHERE id = ?", (origin,))


def _learn(connection: sqlite3.Connection, path: str, digest: str, records: Iterable[Record]) -> None:
    origin = connection.execute("INSERT INTO origin(path, digest) VALUES(?, ?)", (path, digest)).lastrowid
    kept = [record for record in records if _storable(record)]
    connection.executemany(
        "INSERT OR IGNORE INTO source(text, shape) VALUES(?, ?)",
        ((record.source, shape(record.source[:_INDEXED])) for record in kept),
    )
    connection.executemany(
        "INSERT INTO target SELECT id, ?, ?, ?, ?, ? FROM source WHERE text = ?",
        (
            (record.locale, origin, position, record.context, record.target, record.source)
            for position, record in enumerate(kept)
        ),
    )


def _storable(record: Record) -> bool:
    """Whether a record's texts are Unicode; a lone surrogate is not."""
    try:
        "".join((record.source, record.target, record.context or "")).encode()
    except UnicodeEncodeError:
        return False
    return bool(record.source and record.target)


def _index(connection: sqlite3.Connection, last: int) -> None:
    """Index the sources after the last known one, take out what no target needs any more, and count the trigrams."""
    connection.execute("INSERT INTO trigram(rowid, shape) SELECT id, shape FROM source WHERE id > ?", (last,))
    if not last:  # all at once: the parts of the index are joined, which makes it half as large
        connection.execute("INSERT INTO trigram(trigram) VALUES('optimize')")
    orphans = "SELECT id FROM source WHERE NOT EXISTS (SELECT 1 FROM target WHERE target.source = source.id)"
    gone = connection.execute(orphans).fetchall()
    connection.executemany(
        "INSERT INTO trigram(trigram, rowid, shape) SELECT 'delete', id, shape FROM source WHERE id = ?", gone
    )
    connection.executemany("DELETE FROM source WHERE id = ?", gone)
    connection.execute("DELETE FROM frequency")
    connection.execute("INSERT INTO frequency SELECT term, doc FROM vocabulary")


def _same(cursor: sqlite3.Cursor, text: str) -> list[int]:
    try:
        return [number for (number,) in cursor.execute("SELECT id FROM source WHERE text = ?", (text,))]
    except UnicodeEncodeError:
        return []


def _scores(cursor: sqlite3.Cursor, query: str, numbers: Sequence[int], cutoff: float) -> dict[int, float]:
    """Measure how like a shape some sources are; only those that are so by the cutoff are given."""
    scores: dict[int, float] = {}
    for start in range(0, len(numbers), _TOGETHER):
        some = numbers[start : start + _TOGETHER]
        marks = ", ".join("?" * len(some))
        rows = cursor.execute(f"SELECT id, shape FROM source WHERE id IN ({marks})", some)  # noqa: S608 -- marks only
        compared = ((number, similarity(query, known, cutoff)) for number, known in rows)
        scores.update((number, score) for number, score in compared if score >= cutoff and score)
    return scores


def _records(cursor: sqlite3.Cursor, number: int, locale: str, below: str) -> Iterator[Record]:
    """Read the records of a source in a locale, in the order of their files."""
    rows = cursor.execute(
        "SELECT source.text, target.text, locale, context, path FROM target"
        " JOIN source ON source.id = target.source JOIN origin ON origin.id = target.origin"
        " WHERE target.source = ? AND locale = ? AND substr(path, 1, ?) = ? ORDER BY path, position LIMIT 20",
        (number, locale, len(below), below),
    )
    return map(Record._make, rows.fetchall())
