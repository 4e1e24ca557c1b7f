"""What a build is made from, as it lies on disk: the state of each file, and a digest where the state does not tell.

A file's state is its size, times and inode. Where that is what it was, and is older than the moment at which it was
looked at, the file is the same; one that was changed within the grain of the clock is read (git, «racy git»).
"""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from l10n_news import disk, settings
from l10n_news.build.code import code
from l10n_news.disk import digest
from l10n_news.errors import ProjectError
from l10n_news.project import ARTICLES, LOCALES, MAX_ARTICLE, PAGE_TEMPLATES, SITE_WORDS
from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n_news.model import Finding
    from l10n_news.project import Project, Source

GRAIN = 2_000_000_000
"""Nanoseconds within which two changes of a file may have the same time."""

ALWAYS = 1 << 62
"""Stands for the time of what must be read each time: a link, or nothing that can be a file."""


def state(path: str) -> tuple[str, int]:
    """Give a file's state and the time of its last change, in nanoseconds.

    Args:
        path: from here.
    """
    try:
        found = os.lstat(path)
    except OSError:
        return "-", 0
    if stat.S_ISREG(found.st_mode):
        times = found.st_mtime_ns, found.st_ctime_ns
        return f"{found.st_size}.{times[0]}.{times[1]}.{found.st_ino}", max(times)
    try:
        return f"?{Path(path).readlink()}", ALWAYS
    except OSError:
        return "?", ALWAYS


def digest_of(path: str) -> str:
    """Give the digest of a file; a mark where it cannot be read."""
    try:
        return digest(disk.read_bytes(Path(path), limit=MAX_ARTICLE))
    except FileNotFoundError:
        return "-"
    except OSError:
        return "?"


def _summed(states: list[str]) -> str:
    return blake2b(" ".join(states).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()


def together(parts: Iterable[str]) -> str:
    """Give what stands for many parts."""
    return digest("\n".join(parts).encode("utf-8", "surrogateescape"))


class Look(Struct):
    """A project's files as they were at a moment."""

    project: Project
    moment: int
    """Before any of them was looked at, in nanoseconds."""
    articles: Sequence[Source]
    """In the order of their paths."""
    media: Sequence[Source]
    findings: Sequence[Finding]
    """Of files that have no name that will do."""
    asked: tuple[str, ...]
    """The locales whose catalogs any edition asks for."""
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of the catalogs of each of these that belong to no article, less the site's own words."""
    _states: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Of the articles that were looked at."""

    @classmethod
    def at(cls, project: Project, endings: Iterable[str]) -> Look:
        """List the files.

        Args:
            project: under its lock.
            endings: of articles.

        Raises:
            ProjectError: there are no articles.

        """
        moment = time_ns()
        endings = list(endings)
        articles, media, findings = project.sources(frozenset(endings))
        if not articles and not findings:
            hint = f"put a file there that ends in {', '.join(endings)}"
            raise ProjectError("there are no articles", path=ARTICLES, hint=hint)
        links = chain.from_iterable(project.settings.chain(locale) for locale in project.all_locales)
        asked = tuple(dict.fromkeys(links))
        names = {source.name for source in articles}
        others = {}
        for locale in asked:
            found = project.names_on_disk(f"{LOCALES}/{locale}/LC_MESSAGES", ".po")
            others[locale] = tuple(name for name in found if name not in names and name != SITE_WORDS)
        return cls(project, moment, articles, media, findings, asked, others)

    def files_of(self, source: Source) -> Iterator[str]:
        """Yield the paths of what an article's pages are made from, relative to the project: itself, its catalogs."""
        yield f"{ARTICLES}/{source.path}"
        for locale in self.asked:
            yield self.project.catalog_path(source.name, locale)

    def states_of(self, source: Source) -> tuple[str, int]:
        """Give a digest of the states of these files, and the time of the last change: as they were at first."""
        known = self._states.get(source.path)
        if known is None:
            root = self.project.root
            found = [state(f"{root}/{path}") for path in self.files_of(source)]
            known = _summed([one for one, _ in found]), max([time for _, time in found])
            self._states[source.path] = known
        return known

    def digests_of(self, source: Source) -> str:
        """Give the digests of these files in one line."""
        root = self.project.root
        return " ".join(digest_of(f"{root}/{path}") for path in self.files_of(source))

    def strays(self) -> Iterator[tuple[str, str]]:
        """Yield path and locale of each catalog that belongs to no article."""
        for locale, names in self.others.items():
            for name in names:
                yield self.project.catalog_path(name, locale), locale

    def summed(self) -> tuple[str, int]:
        """Give a digest of the states of all files, and the time of the last change of any.

        What a build itself writes is not among them: ``addresses.state`` tells of that.
        """
        rest, last = self.rest()
        lines, times = [rest], [last]
        for source in self.articles:
            states, time = self.states_of(source)
            lines.append(f"{source.path} {states}")
            times.append(time)
        return together(lines), max(times)

    def rest(self) -> tuple[str, int]:
        """Give the same of the files that are of no article: media, catalogs of articles that are gone, wrong names."""
        root = self.project.root
        lines, times = [], [0]
        media = [f"{ARTICLES}/{source.path}" for source in self.media]
        for path in (*media, *(path for path, _ in self.strays())):
            states, time = state(f"{root}/{path}")
            lines.append(f"{path} {states}")
            times.append(time)
        lines += [str(finding) for finding in self.findings]
        return together(lines), max(times)


def program(project: Project) -> str:
    """Give a digest of our code, of the libraries, of the project's settings and its own page templates."""
    templates = sorted((project.root / PAGE_TEMPLATES).glob("*.html"))
    return together([code(), *_digests(project, [project.root / settings.NAME, *templates])])


def origin(project: Project, asked: Iterable[str]) -> str:
    """Give a digest of what every page is made from: the program and the site's words.

    Args:
        project: where.
        asked: the locales whose words any page asks for.
    """
    words = (project.root / project.catalog_path(SITE_WORDS, locale) for locale in asked)
    return together([program(project), *_digests(project, words)])


def _digests(project: Project, files: Iterable[Path]) -> Iterator[str]:
    return (f"{path.relative_to(project.root)} {digest_of(str(path))}" for path in files)
