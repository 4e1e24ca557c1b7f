"""What the last update was made from and what it gave: where that is still so, there is nothing to do.

A file is known by the digest of its bytes. It is read again unless its size, times and inode are those of the last time
and older than that: a file that was changed within the grain of the clock is always read (git, «racy git»).
"""

from __future__ import annotations

import json
import sys
import sysconfig
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any

from l10n_news import disk, settings
from l10n_news.build.result import Result, Row
from l10n_news.disk import digest
from l10n_news.model import Finding, Severity
from l10n_news.project import ARTICLES, CACHE, COMPENDIA, LOCALES, MAX_ARTICLE, PAGE_TEMPLATES, SITE_WORDS, TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from l10n_news.project import Project

NAME = "update.json"
_GRAIN = 2_000_000_000
"""Nanoseconds within which two changes of a file may have the same time."""
_PACKAGE = Path(__file__).parents[1]


@dataclass(slots=True)
class Known:
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


@dataclass(slots=True)
class Shelf:
    """What is known of the catalogs of one locale."""

    row: dict[str, Any]
    """How far the locale has come."""
    words: str
    """Digest of the catalog of the site's own words."""
    settled: str
    """Digest of all catalogs, where what is missing in one was sought in the others; empty where it was not."""
    catalogs: dict[str, Known]


@dataclass(slots=True)
class Ledger:
    """What the last update was made from and what it gave."""

    root: Path
    key: str
    """Digest of the settings, the page templates, our own code and its libraries."""
    moment: int = 0
    """When the files were looked at, in nanoseconds."""
    files: dict[str, list[Any]] = field(default_factory=dict)
    """Signature and digest of each file by its path relative to the project."""
    endings: list[str] = field(default_factory=list)
    """Of articles."""
    articles: dict[str, list[Any]] = field(default_factory=dict)
    """Digest, section and findings of each article by its path; the section is None where it cannot be read."""
    templates: dict[str, str] = field(default_factory=dict)
    """Digest of each template by the article's name."""
    shelves: dict[str, Shelf] = field(default_factory=dict)
    """By locale."""
    _seen: dict[str, list[Any]] = field(default_factory=dict)

    @classmethod
    def open(cls, project: Project) -> Ledger:
        """Read the ledger; an empty one where it is missing, damaged, or of other settings or other code."""
        key = _key(project)
        try:
            found = json.loads((project.root / CACHE / NAME).read_bytes())
            if found.pop("key") != key:
                return cls(root=project.root, key=key, moment=time_ns())
            shelves = {
                locale: Shelf(**{**shelf, "catalogs": {name: Known(*it) for name, it in shelf["catalogs"].items()}})
                for locale, shelf in found.pop("shelves").items()
            }
            return cls(root=project.root, key=key, shelves=shelves, **found)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return cls(root=project.root, key=key, moment=time_ns())

    def save(self, moment: int) -> None:
        """Write the ledger.

        Args:
            moment: before any file was looked at.
        """
        shelves = {
            locale: {
                "row": shelf.row,
                "words": shelf.words,
                "settled": shelf.settled,
                "catalogs": {name: _values(known) for name, known in shelf.catalogs.items()},
            }
            for locale, shelf in self.shelves.items()
        }
        names = ("key", "endings", "articles", "templates")
        found = {name: getattr(self, name) for name in names} | {"moment": moment, "files": self._seen}
        data = json.dumps({**found, "shelves": shelves}, ensure_ascii=False, separators=(",", ":"))
        disk.write_bytes(self.root / CACHE / NAME, data.encode("utf-8", "surrogatepass"))

    def digest(self, path: str) -> str:
        """Give the digest of a file as it is when it is first looked at; empty where it is none or cannot be read.

        Args:
            path: relative to the project.
        """
        if path in self._seen:
            return str(self._seen[path][-1])
        signature = disk.signature(f"{self.root}/{path}")
        if signature is None:
            return ""
        known = self.files.get(path)
        if known is not None and known[:-1] == signature and max(signature[1:3]) < self.moment - _GRAIN:
            self._seen[path] = known
        else:
            try:
                data = disk.read_bytes(self.root / path, limit=MAX_ARTICLE)
            except OSError:
                return ""
            self._seen[path] = [*signature, digest(data)]
        return str(self._seen[path][-1])

    def has(self, path: str, expected: str) -> bool:
        """Whether a file has the digest that is expected."""
        return bool(expected) and self.digest(path) == expected

    @property
    def has_read(self) -> bool:
        """Whether a file had to be read, so that its signature is worth keeping."""
        return any(self.files.get(path) is not seen for path, seen in self._seen.items())

    def article(self, path: str) -> str:
        """Give the digest of an article's file."""
        return self.digest(f"{ARTICLES}/{path}")


def together(digests: Iterable[str]) -> str:
    """Give what stands for many files."""
    return digest("\n".join(digests).encode())


def shelf(project: Project, ledger: Ledger, locale: str) -> dict[str, str]:
    """Give the digest of each file that an update of a locale's catalogs may take a target from.

    They are its catalogs, by the articles' names, and its compendia, by their paths.
    """
    compendia = f"{COMPENDIA}/{locale}"
    names = project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po")
    found = {name: ledger.digest(project.catalog_path(name, locale)) for name in names}
    paths = (f"{compendia}/{name}.po" for name in project.names_on_disk(compendia, ".po"))
    return found | {path: ledger.digest(path) for path in paths}


def shelf_digest(digests: Mapping[str, str]) -> str:
    """Give what stands for all catalogs of a locale, from the digest of each."""
    return together(f"{name} {one}" for name, one in sorted(digests.items()))


def recall(project: Project, locales: Sequence[str]) -> Result | None:
    """Give the result of the last update once more where a new one would change nothing; None where it might.

    Args:
        project: under its lock.
        locales: those that are asked for.
    """
    moment = time_ns()
    ledger = Ledger.open(project)
    if not (ledger.endings and _same_articles(project, ledger) and _same_templates(project, ledger)):
        return None
    asked = [locale for locale in locales if locale != project.settings.source_locale]
    if not all(locale in ledger.shelves and _same_shelf(project, ledger, locale) for locale in asked):
        return None
    if ledger.has_read:
        ledger.save(moment)
    return Result(
        rows=tuple(Row(**ledger.shelves[locale].row) for locale in asked),
        findings=tuple(chain.from_iterable(findings_from(record[-1]) for record in ledger.articles.values())),
    )


def _same_articles(project: Project, ledger: Ledger) -> bool:
    sources, _, findings = project.sources(frozenset(ledger.endings))
    if findings or [source.path for source in sources] != list(ledger.articles):
        return False
    return all(ledger.has(f"{ARTICLES}/{path}", record[0]) for path, record in ledger.articles.items())


def _same_templates(project: Project, ledger: Ledger) -> bool:
    if set(project.names_on_disk(TEMPLATES, ".pot")) != set(ledger.templates):
        return False
    return all(ledger.has(project.template_path(name), expected) for name, expected in ledger.templates.items())


def _same_shelf(project: Project, ledger: Ledger, locale: str) -> bool:
    known_shelf = ledger.shelves[locale]
    known = {name: it.digest for name, it in known_shelf.catalogs.items()} | {SITE_WORDS: known_shelf.words}
    readable = {path.rpartition(".")[0]: record[0] for path, record in ledger.articles.items() if record[1] is not None}
    if readable != {name: it.article for name, it in known_shelf.catalogs.items()}:
        return False
    if not all(ledger.has(project.catalog_path(name, locale), expected) for name, expected in known.items()):
        return False
    complete = not any(one.missing for one in known_shelf.catalogs.values())
    return complete or known_shelf.settled == shelf_digest(shelf(project, ledger, locale))


def findings_from(stored: Sequence[dict[str, Any]]) -> tuple[Finding, ...]:
    """Make the findings that were stored."""
    return tuple(Finding(**{**one, "severity": Severity(one["severity"])}) for one in stored)


def _values(known: Known) -> list[Any]:
    return [known.digest, known.article, known.units, known.translated, known.fuzzy, known.missing]


def _key(project: Project) -> str:
    names = sorted(chain.from_iterable(disk.names_below(_PACKAGE, ending) for ending in (".py", ".html")))
    code = (f"{name} {disk.signature(_PACKAGE / name)}" for name in names)
    libraries = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    own = [project.root / settings.NAME, *sorted((project.root / PAGE_TEMPLATES).glob("*.html"))]
    read = (f"{path.name} {digest(path.read_bytes())}" for path in own)
    return together([sys.version, *code, *libraries, *read])
