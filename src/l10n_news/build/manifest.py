"""What each file of the site was made from: kept between builds in ``.l10n-news/``, safe to delete.

A manifest that is missing, damaged or of another program is an empty one, and everything is built anew. Nothing in it
is ever executed: it holds text, figures and JSON in an SQLite file.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Self

from l10n_news.errors import ProjectError
from l10n_news.project import CACHE
from l10n_news.record import Struct, asdict, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

VERSION = 3
_TABLES = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE article (
    path TEXT PRIMARY KEY, states TEXT NOT NULL, newest INTEGER NOT NULL, digests TEXT NOT NULL, record TEXT NOT NULL,
    name TEXT NOT NULL
);
CREATE INDEX article_name ON article (name);
CREATE TABLE card (name TEXT, locale TEXT, data TEXT NOT NULL, PRIMARY KEY (name, locale)) WITHOUT ROWID;
CREATE TABLE edition (
    locale TEXT, name TEXT, source TEXT NOT NULL, section TEXT NOT NULL, path TEXT NOT NULL, made TEXT NOT NULL,
    state INTEGER NOT NULL, first REAL, whole INTEGER NOT NULL, is_usual INTEGER NOT NULL,
    digest TEXT NOT NULL, moment TEXT, published TEXT, facts TEXT NOT NULL,
    PRIMARY KEY (locale, name)
) WITHOUT ROWID;
CREATE INDEX edition_path ON edition (path);
CREATE INDEX edition_name ON edition (name);
CREATE TABLE listed (
    locale TEXT, kind INTEGER, slug TEXT, rank REAL, name TEXT, PRIMARY KEY (locale, kind, slug, rank, name)
) WITHOUT ROWID;
CREATE TABLE part (
    path TEXT PRIMARY KEY, made_from TEXT NOT NULL, outputs TEXT NOT NULL, lasts INTEGER NOT NULL
);
CREATE TABLE file (path TEXT PRIMARY KEY, state TEXT NOT NULL, newest INTEGER NOT NULL, found TEXT NOT NULL);
"""


_CACHE = 32_000
"""Kibibytes of the file that are in memory while it is changed."""


class DamagedError(Exception):
    """The manifest cannot be read; it is to be thrown away."""


class Record(Struct):
    """What was made of one article, and from what."""

    path: str
    """Below the articles' folder."""
    name: str
    """``section/slug``."""
    readable: bool = True
    shown: bool = True
    """Whether the site has pages of it (``story.in_site``)."""
    tells: bool = True
    """Whether its text is in the site (``story.tells``)."""
    named: list[str] = field(default_factory=list)
    """Places below the articles' folder that it names."""
    instants: list[str] = field(default_factory=list)
    """When it changes the site by itself (ISO 8601)."""
    findings: list[dict[str, Any]] = field(default_factory=list)
    """Of the article itself."""
    trouble: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Findings of its catalogs, by locale."""
    counts: dict[str, list[int]] = field(default_factory=dict)
    """Entries, translated ones and fuzzy ones of its catalog, by locale."""
    briefs: list[list[Any]] = field(default_factory=list)
    """Its editions (``briefs.brief_facts``), with the paths that their pages were made for."""
    outputs: dict[str, list[int]] = field(default_factory=dict)
    """Sign of each file of the site that was made of it, by path."""
    asked: dict[str, str] = field(default_factory=dict)
    """What its pages asked of the others, with a digest of each answer (``asks``)."""

    def to_text(self) -> str:
        """Write it as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Record:
        """Read it.

        Raises:
            DamagedError: it is none.

        """
        try:
            return cls(**json.loads(text))
        except (ValueError, TypeError, RecursionError) as error:
            raise DamagedError(str(error)) from None


class Row(Struct, frozen=True):
    """A record with the state of the files that it was made from."""

    states: str
    newest: int
    """Time of the last change of any of them, in nanoseconds."""
    digests: str
    record: str
    """As text."""


class Manifest:
    """The manifest of one output folder."""

    def __init__(self, file: Path) -> None:
        """Open it, or begin an empty one.

        Args:
            file: in the project's caches.

        Raises:
            ProjectError: it cannot be written.

        """
        self.file = file
        try:
            self._open()
        except (sqlite3.Error, DamagedError):
            self.discard()
            try:
                self._open()
            except sqlite3.Error as error:
                raise self.trouble(error) from None

    def _open(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._data = sqlite3.connect(self.file, isolation_level=None)
        (version,) = self._data.execute("PRAGMA user_version").fetchone()
        if version == 0:
            with self._data:
                self._data.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        elif version != VERSION:
            raise DamagedError(str(version))
        self._data.execute("PRAGMA synchronous = NORMAL")
        self.facts = dict(self.read("SELECT name, value FROM fact"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._data.close()

    def trouble(self, error: Exception) -> ProjectError:
        """Say that not even a new one can be written: a full disk, or a folder that cannot be changed."""
        return ProjectError(f"the file cannot be written: {error}", path=f"{CACHE}/{self.file.name}")

    def discard(self) -> None:
        """Throw it away."""
        with suppress(AttributeError, sqlite3.Error):
            self._data.close()
        for ending in ("", "-journal", "-wal", "-shm"):
            self.file.with_name(self.file.name + ending).unlink(missing_ok=True)

    def read(self, query: str, *values: object) -> Iterator[Any]:
        """Yield the rows of a query."""
        try:
            with closing(self._data.cursor()) as cursor:
                yield from cursor.execute(query, values)
        except sqlite3.Error as error:
            raise DamagedError(str(error)) from None

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield the rows of all articles by their paths, in order."""
        for path, *values in self.read("SELECT path, states, newest, digests, record FROM article ORDER BY path"):
            yield path, Row(*values)

    def states(self) -> Iterator[tuple[str, str, int, str]]:
        """Yield path, states, time of the last change and digests of the files of all articles, in order."""
        yield from self.read("SELECT path, states, newest, digests FROM article ORDER BY path")

    def names(self) -> Iterator[str]:
        """Yield the names of all articles."""
        for (name,) in self.read("SELECT DISTINCT name FROM article ORDER BY name"):
            yield name

    def record_named(self, name: str) -> Record | None:
        """Give the record of the article of a name; None where there is none."""
        for (text,) in self.read("SELECT record FROM article WHERE name = ? ORDER BY path LIMIT 1", name):
            return Record.from_text(text)
        return None

    def record(self, path: str) -> Record:
        """Give the record of an article.

        Raises:
            DamagedError: there is none.

        """
        for (text,) in self.read("SELECT record FROM article WHERE path = ?", path):
            return Record.from_text(text)
        raise DamagedError(path)

    def card(self, name: str, locale: str) -> str:
        """Give the card of an edition as text.

        Raises:
            DamagedError: there is none.

        """
        for (text,) in self.read("SELECT data FROM card WHERE name = ? AND locale = ?", name, locale):
            return str(text)
        raise DamagedError(f"{name} {locale}")

    def part(self, path: str) -> tuple[str, dict[str, list[int]]]:
        """Give what a list was made from, and the signs of its files; nothing where there is none."""
        for made_from, outputs in self.read("SELECT made_from, outputs FROM part WHERE path = ?", path):
            return made_from, _object(outputs)
        return "", {}

    def outputs(self, path: str) -> dict[str, list[int]]:
        """Give the signs of the files that were made of an article; none where it is not known."""
        for (text,) in self.read("SELECT record FROM article WHERE path = ?", path):
            return Record.from_text(text).outputs
        return {}

    def records(self) -> Iterator[Record]:
        """Yield the records of all articles, in the order of their paths."""
        for (text,) in self.read("SELECT record FROM article ORDER BY path"):
            yield Record.from_text(text)

    def see_part(self, path: str) -> None:
        """Take note that a list is still there; ``unseen_parts`` gives the others."""
        self.write("INSERT OR IGNORE INTO temp.seen VALUES (?)", path)

    def see_lasting(self) -> None:
        """Take note that all lists that last are still there."""
        self.write("INSERT OR IGNORE INTO temp.seen SELECT path FROM part WHERE lasts")

    def has_seen(self, path: str) -> bool:
        """Whether a list is still there."""
        return any(self.read("SELECT 1 FROM temp.seen WHERE path = ?", path))

    def seen(self) -> Iterator[str]:
        """Yield the lists that are still there."""
        return (path for (path,) in self.read("SELECT path FROM temp.seen"))

    def unseen_parts(self) -> list[tuple[str, dict[str, list[int]]]]:
        """Give path and outputs of every list that is there no more."""
        found = self.read("SELECT path, outputs FROM part WHERE path NOT IN (SELECT path FROM temp.seen)")
        return [(path, _object(outputs)) for path, outputs in found]

    def found(self, path: str, state: str) -> Any:  # noqa: ANN401 -- what was noted
        """Give what was found in another file in this state; None where that is not known."""
        for known, text in self.read("SELECT state, found FROM file WHERE path = ?", path):
            if known == state:
                return _object(text)
        return None

    def begin(self) -> None:
        """Begin to change it; nothing is kept until ``commit``.

        While few rows have changed they stay in memory, so that others read from the file what it was.
        """
        self.write(f"PRAGMA cache_size = -{_CACHE}")
        self.write("BEGIN IMMEDIATE")
        self.write("CREATE TEMP TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY) WITHOUT ROWID")
        self.write("DELETE FROM temp.seen")

    def commit(self, facts: Mapping[str, str]) -> None:
        """Keep what was changed.

        Args:
            facts: of the whole build; no other is kept.
        """
        self.write("DELETE FROM fact")
        for name, value in facts.items():
            self.write("INSERT INTO fact VALUES (?, ?)", name, value)
        self.write("COMMIT")

    def put_article(self, path: str, row: Row, name: str, cards: Mapping[tuple[str, str], str]) -> None:
        """Note what was made of an article."""
        values = (path, row.states, row.newest, row.digests, row.record, name)
        self.write("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?)", *values)
        for (of, locale), text in cards.items():
            self.write("INSERT OR REPLACE INTO card VALUES (?, ?, ?)", of, locale, text)

    def put_states(self, path: str, states: str, newest: int) -> None:
        """Note that an article's files are the same in another state."""
        self.write("UPDATE article SET states = ?, newest = ? WHERE path = ?", states, newest, path)

    def remove_article(self, path: str, name: str) -> None:
        """Forget an article."""
        self.write("DELETE FROM article WHERE path = ?", path)
        self.write("DELETE FROM card WHERE name = ?", name)

    def put_part(self, path: str, made_from: str, outputs: Mapping[str, Iterable[int]], *, lasts: bool = False) -> None:
        """Note what a list was made from.

        Args:
            path: of the list.
            made_from: digest of that.
            outputs: sign of each of its files.
            lasts: whether it is the same while only words of stories are others that it does not list.
        """
        signs = json.dumps({name: list(sign) for name, sign in outputs.items()})
        self.write("INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?)", path, made_from, signs, lasts)

    def remove_part(self, path: str) -> None:
        """Forget a list."""
        self.write("DELETE FROM part WHERE path = ?", path)

    def put_found(self, found: Iterable[tuple[str, str, int, object]]) -> None:
        """Note what was found in other files: path, state, time of the last change, and what."""
        self.write("DELETE FROM file")
        for path, state, newest, what in found:
            self.write("INSERT INTO file VALUES (?, ?, ?, ?)", path, state, newest, json.dumps(what))

    def write(self, query: str, *values: object) -> None:
        """Change a table."""
        try:
            self._data.execute(query, values)
        except sqlite3.DatabaseError as error:
            raise DamagedError(str(error)) from None


def _object(text: str) -> Any:  # noqa: ANN401 -- JSON
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedError(str(error)) from None


def manifest_file(root: Path, output: Path) -> Path:
    """Give the place of the manifest of an output folder."""
    name = blake2b(str(output).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return root / CACHE / f"site-{name}.sqlite"


def remembering(read: Callable[[str, str], str], made: Callable[[str], Any]) -> Callable[[str, str, str], Any]:
    """Load cards, and keep a few of those that were asked for last, each by its digest."""

    @lru_cache(maxsize=2048)
    def load(name: str, locale: str, _: str) -> Any:  # noqa: ANN401 -- a card
        try:
            return made(read(name, locale))
        except ValueError as error:
            raise DamagedError(str(error)) from None

    return load
