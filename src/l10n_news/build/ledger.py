"""What the last update was made from and what it gave: where that is still so, there is nothing to do.

A file is known by the digest of its bytes. It is read again unless its size, times and inode are those of the last time
and older than that: a file that was changed within the grain of the clock is always read (git, «racy git»).

It is a cache in an SQLite file, of which one article is in memory at a time: one that is missing, damaged or of another
program is an empty one. Nothing in it is ever executed.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Self

from l10n_news import disk
from l10n_news.build.look import GRAIN, program
from l10n_news.build.manifest import DamagedError
from l10n_news.disk import digest
from l10n_news.errors import ProjectError
from l10n_news.model import Finding, Severity
from l10n_news.project import ARTICLES, CACHE, COMPENDIA, LOCALES, MAX_ARTICLE, SITE_WORDS
from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from l10n_news.project import Project, Source

NAME = "update.sqlite"
ARTICLE, TEMPLATE = "", ".pot"
"""Stand for an article's own file and its template where its catalogs go by their locales."""
_TOGETHER = 256
"""Articles that are read from the file at once: it may be written to in between."""
_TABLES = (
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE article (path TEXT PRIMARY KEY, section TEXT, record TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE mark (path TEXT, locale TEXT, marks TEXT NOT NULL, PRIMARY KEY (path, locale)) WITHOUT ROWID",
    "CREATE TABLE other (path BLOB PRIMARY KEY, seen TEXT NOT NULL) WITHOUT ROWID",
)
_DRAFTS = "CREATE TEMP TABLE draft (number INTEGER PRIMARY KEY, data TEXT NOT NULL)"

Seen = list[Any]
"""Signature and digest of a file when it was looked at."""


class Known(Struct):
    """What is known of one catalog."""

    digest: str
    """Of the file as the update left it."""
    article: str
    """Digest of the article's file that it was made from."""
    units: int
    translated: int
    fuzzy: int
    missing: bool
    """Whether an entry has no target, which another catalog could give."""

    @property
    def values(self) -> list[Any]:
        """All of it, in order."""
        return [self.digest, self.article, self.units, self.translated, self.fuzzy, self.missing]


class Record(Struct):
    """What is known of one article, its template and its catalogs."""

    seen: dict[str, Seen] = field(default_factory=dict)
    """Its files as they were when they were last looked at: `ARTICLE`, `TEMPLATE`, and its catalogs by locale."""
    digest: str = ""
    """Of its file as the last update read it; empty where it never did or could not."""
    section: str | None = None
    """None where it cannot be read."""
    findings: list[dict[str, Any]] = field(default_factory=list)
    template: str = ""
    """Digest of its template as the update left it."""
    catalogs: dict[str, Known] = field(default_factory=dict)
    """By locale."""

    def now(self, kind: str) -> str:
        """Give the digest of one of its files; empty where there is none or it cannot be read."""
        return str(self.seen[kind][-1]) if kind in self.seen else ""

    def to_text(self) -> str:
        """Write it as JSON."""
        catalogs = {locale: known.values for locale, known in self.catalogs.items()}
        return json.dumps([self.seen, self.digest, self.section, self.findings, self.template, catalogs])

    @classmethod
    def from_text(cls, text: str) -> Record:
        """Read it.

        Raises:
            DamagedError: it is none.

        """
        try:
            seen, summed, section, findings, template, catalogs = json.loads(text)
            known = {locale: Known(*values) for locale, values in catalogs.items()}
            return cls(seen, summed, section, findings, template, known)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise DamagedError(str(error)) from None


class Shelf(Struct):
    """What is known of the catalogs of one locale."""

    row: dict[str, Any]
    """How far the locale has come."""
    words: str
    """Digest of the catalog of the site's own words."""
    settled: str
    """What stands for all catalogs (`Sum`), where what is missing in one was sought in the others; empty where it was
    not."""


class Ledger:
    """What the last update was made from and what it gave; nothing is kept until ``save``."""

    def __init__(self, project: Project) -> None:
        """Open it, or begin an empty one.

        Raises:
            ProjectError: it cannot be written.

        """
        self._project = project
        self._root = project.root
        self._file = project.root / CACHE / NAME
        self._key = program(project)
        self.has_read = False
        """Whether a file had to be read, so that its signature is worth keeping."""
        try:
            self._open()
        except (sqlite3.Error, DamagedError):
            self.discard()
            try:
                self._open()
            except sqlite3.Error as error:
                raise self.trouble(error) from None

    def _open(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._data = sqlite3.connect(self._file, isolation_level=None)
        self._data.execute("PRAGMA synchronous = NORMAL")
        self._data.execute("BEGIN IMMEDIATE")
        if not self._data.execute("SELECT 1 FROM sqlite_master").fetchone():
            for table in _TABLES:
                self._data.execute(table)
            facts = {"key": self._key}
        else:
            facts = dict(self._data.execute("SELECT name, value FROM fact"))
        if facts.get("key") != self._key:
            raise DamagedError(self._file.name)
        self._data.execute(_DRAFTS)
        try:
            self._moment = int(facts.get("moment", "0"))
            self.endings: list[str] = json.loads(facts.get("endings", "[]"))
            self.words = facts.get("words", "")
            """Digest of the template of the site's own words."""
            self.shelves = {name: Shelf(*one) for name, one in json.loads(facts.get("shelves", "{}")).items()}
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise DamagedError(str(error)) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._data.close()
        with suppress(OSError):
            if not self._file.stat().st_size:  # the run that began it came to nothing
                self._file.unlink()

    def discard(self) -> None:
        """Throw it away."""
        with suppress(AttributeError, sqlite3.Error):
            self._data.close()
        for ending in ("", "-journal"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)

    def trouble(self, error: Exception) -> ProjectError:
        """Say that not even a new one can be written: a full disk, or a folder that cannot be changed."""
        return ProjectError(f"the file cannot be written: {error}", path=f"{CACHE}/{NAME}")

    def save(self, moment: int) -> None:
        """Keep what is known now.

        Args:
            moment: before any file was looked at.
        """
        shelves = {locale: [shelf.row, shelf.words, shelf.settled] for locale, shelf in self.shelves.items()}
        facts = {
            "key": self._key,
            "moment": str(moment),
            "endings": json.dumps(self.endings),
            "words": self.words,
            "shelves": json.dumps(shelves),
        }
        for fact in facts.items():
            self._run("INSERT OR REPLACE INTO fact VALUES (?, ?)", *fact)
        self._run("COMMIT")

    # ── files ─────────────────────────────────────────────────────────────────────────────────────

    def follow(self, sources: Iterable[Source], locales: Sequence[str]) -> Iterator[tuple[Source, Record]]:
        """Look at the files of each article, its catalogs of some locales among them, and take note of them."""
        for source, record in self.records(sources):
            is_new = False
            for kind, path in self._files_of(source, locales):
                known = record.seen.get(kind)
                found = self._look(path, known)
                is_new = is_new or found is not known
                if found is not None:
                    record.seen[kind] = found
                elif known is not None:
                    del record.seen[kind]
            if is_new:
                self.put(source.path, record)
            yield source, record

    def _files_of(self, source: Source, locales: Sequence[str]) -> Iterator[tuple[str, str]]:
        name = source.name
        yield ARTICLE, f"{ARTICLES}/{source.path}"
        yield TEMPLATE, self._project.template_path(name)
        for locale in locales:
            yield locale, self._project.catalog_path(name, locale)

    def _look(self, path: str, known: Seen | None) -> Seen | None:
        """Give the signature and the digest of a file; None where it is none or cannot be read."""
        signature = disk.signature(f"{self._root}/{path}")
        if signature is None:
            return None
        if known is not None and known[:-1] == signature and max(signature[1:3]) < self._moment - GRAIN:
            return known
        try:
            data = disk.read_bytes(self._root / path, limit=MAX_ARTICLE)
        except OSError:
            return None
        self.has_read = True
        return [*signature, digest(data)]

    def other(self, path: str) -> str:
        """Give the digest of a file that is of no article; empty where it is none or cannot be read."""
        stored = os.fsencode(path)
        known = None
        for (text,) in self._read("SELECT seen FROM other WHERE path = ?", stored):
            known = _list(text)
        found = self._look(path, known)
        if found is None:
            return ""
        if found is not known:
            self._run("INSERT OR REPLACE INTO other VALUES (?, ?)", stored, json.dumps(found))
        return str(found[-1])

    def others(self, locale: str, names: AbstractSet[str]) -> dict[str, str]:
        """Give the digest of what else an update of a locale's catalogs may take a target from.

        They are catalogs of no article, by their names, and compendia, by their paths.

        Args:
            locale: of the catalogs.
            names: of all articles.
        """
        compendia = f"{COMPENDIA}/{locale}"
        strays = (
            name
            for name in self._project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po")
            if name not in names or name == SITE_WORDS
        )
        found = {name: self.other(self._project.catalog_path(name, locale)) for name in strays}
        paths = (f"{compendia}/{name}.po" for name in self._project.names_on_disk(compendia, ".po"))
        return found | {path: self.other(path) for path in paths}

    # ── rows ──────────────────────────────────────────────────────────────────────────────────────

    def count(self) -> int:
        """Count the articles."""
        ((number,),) = self._read("SELECT count(*) FROM article")
        return int(number)

    def sections(self) -> list[str]:
        """List the sections that have an article, in order."""
        return [one for (one,) in self._read("SELECT DISTINCT section FROM article WHERE section != '' ORDER BY 1")]

    def records(self, sources: Iterable[Source]) -> Iterator[tuple[Source, Record]]:
        """Give the record of each article, in the order of their paths; an empty one where there is none."""
        rows = self._rows()
        path, text = next(rows, (None, ""))
        for source in sources:
            while path is not None and path < source.path:
                path, text = next(rows, (None, ""))
            yield source, Record.from_text(text) if path == source.path else Record()

    def _rows(self) -> Iterator[tuple[str, str]]:
        last = ""
        query = "SELECT path, record FROM article WHERE path > ? ORDER BY path LIMIT ?"
        while rows := self._read(query, last, _TOGETHER):
            yield from rows
            last = rows[-1][0]

    def record(self, path: str) -> Record:
        """Give the record of an article; an empty one where there is none."""
        for (text,) in self._read("SELECT record FROM article WHERE path = ?", path):
            return Record.from_text(text)
        return Record()

    def put(self, path: str, record: Record) -> None:
        """Let an article have this record."""
        self._run("INSERT OR REPLACE INTO article VALUES (?, ?, ?)", path, record.section, record.to_text())

    def keep(self, sources: Iterable[Source]) -> int:
        """Forget the articles that are gone; count them."""
        ordered = iter(sources)
        source = next(ordered, None)
        gone = []
        for path, _ in self._rows():
            while source is not None and source.path < path:
                source = next(ordered, None)
            if source is None or source.path != path:
                gone.append(path)
        for path in gone:
            self._run("DELETE FROM article WHERE path = ?", path)
            self._run("DELETE FROM mark WHERE path = ?", path)
        return len(gone)

    def marks(self, path: str) -> dict[str, list[Any]]:
        """Give what the last update kept of the catalogs of an article (`update.marks`), by locale."""
        rows = self._read("SELECT locale, marks FROM mark WHERE path = ?", path)
        try:
            return {locale: list(json.loads(text)) for locale, text in rows}
        except (ValueError, TypeError, RecursionError) as error:
            raise DamagedError(str(error)) from None

    def put_marks(self, path: str, locale: str, marks: Sequence[Any]) -> None:
        """Keep what is to be known of a catalog."""
        if marks:
            self._run("INSERT OR REPLACE INTO mark VALUES (?, ?, ?)", path, locale, json.dumps(marks))
        else:
            self._run("DELETE FROM mark WHERE path = ? AND locale = ?", path, locale)

    def put_draft(self, number: int, data: str) -> None:
        """Put a draft by until all are there; it is not kept."""
        self._run("INSERT INTO draft VALUES (?, ?)", number, data)

    def drafts(self) -> Iterator[tuple[int, str]]:
        """Give the drafts in the order of their numbers."""
        last = -1
        query = "SELECT number, data FROM draft WHERE number > ? ORDER BY number LIMIT ?"
        while rows := self._read(query, last, _TOGETHER):
            yield from rows
            last = rows[-1][0]

    def _read(self, query: str, *values: object) -> list[Any]:
        try:
            return self._data.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise DamagedError(str(error)) from None

    def _run(self, query: str, *values: object) -> None:
        try:
            self._data.execute(query, values)
        except sqlite3.DatabaseError as error:
            raise DamagedError(str(error)) from None


def _list(text: str) -> Seen:
    try:
        return list(json.loads(text))
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError(str(error)) from None


def marks_kept(project: Project) -> dict[tuple[str, str], list[Any]]:
    """Give what the last update kept of all catalogs, by the article's path and locale; nothing is written."""
    file = (project.root / CACHE / NAME).absolute()
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as data:
            if data.execute("SELECT value FROM fact WHERE name = 'key'").fetchone() != (program(project),):
                return {}
            rows = data.execute("SELECT path, locale, marks FROM mark").fetchall()
            return {(path, locale): list(json.loads(text)) for path, locale, text in rows}
    except (sqlite3.Error, ValueError, RecursionError):
        return {}


def findings_from(stored: Sequence[dict[str, Any]]) -> tuple[Finding, ...]:
    """Make the findings that were stored."""
    return tuple(Finding(**{**one, "severity": Severity(one["severity"])}) for one in stored)
