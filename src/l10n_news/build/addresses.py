"""The addresses that a project has published: remembered in a file that lies with its catalogs, in git.

It is neither a cache, since nothing can make it again, nor a part of the site, which is made anew. It is one file of
one line an address, in order, so that git merges two branches by lines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from l10n_news import disk, site
from l10n_news.errors import ProjectError
from l10n_news.file_names import wrong_file
from l10n_news.project import LOCALES, SITE_WORDS, reason
from l10n_news.site.places import addresses as site_addresses
from l10n_news.site.places import folders
from l10n_news.slug import choose, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from l10n_news.build.catalogs import Shelf
    from l10n_news.model import Finding, Slug
    from l10n_news.project import Project

PATH = f"{LOCALES}/addresses.txt"
MAX_SIZE = 256 << 20
"""Bytes: two million addresses."""

_SHARE = 0.5
"""Of the translated sentences of an article whose file is gone: where another has as many, it is the same article."""
_EVERYWHERE = 20
"""Articles in which a sentence says nothing of which article it is."""


def remembered(project: Project) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Read the addresses, and what is wrong with them.

    Raises:
        ProjectError: the file cannot be read.

    """
    file = project.root / PATH
    try:
        if file.is_symlink() and wrong_file(file, project.root.resolve()):
            raise ProjectError("a link leads out of the project", path=PATH, hint="put the file itself in its place")
        data = disk.read_bytes(file, limit=MAX_SIZE)
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        raise ProjectError(f"the file cannot be read: {reason(error)}", path=PATH) from None
    return site.redirects.parse(data.decode("utf-8-sig", "replace"), PATH)


def remember(project: Project, known: Mapping[str, str]) -> bool:
    """Write the addresses where they have changed; whether they have. Without any, there is no file.

    Raises:
        ProjectError: the file cannot be written.

    """
    data = site.redirects.serialize(known).encode() if known else None
    try:
        return disk.rewrite(project.root / PATH, lambda _: data, limit=MAX_SIZE)
    except OSError as error:
        raise ProjectError(f"the file cannot be written: {reason(error)}", path=PATH) from None


class _Asked(NamedTuple):
    """An article in a locale (``site.places.Asked``)."""

    locale: str
    name: str
    source: str
    slug: Slug | None


def wrong_slugs(locale: str, shelf: Shelf, sources: Mapping[str, str]) -> list[Finding]:
    """Say what is wrong with the slugs of a locale's catalogs, and which are not free.

    Args:
        locale: of the catalogs.
        shelf: the catalogs by name, the site's own words among them.
        sources: path below the articles' folder of each article, by name.
    """
    found: list[Finding] = []
    asked = []
    for name, path in sources.items():
        chosen, wrong = choose(name.rpartition("/")[2], locale, [shelf[name]] if name in shelf else [])
        found += wrong
        asked.append(_Asked(locale, name, path, chosen))
    words = {locale: [shelf[SITE_WORDS]]} if SITE_WORDS in shelf else {}
    places = folders((locale,), {name.rpartition("/")[0] for name in sources}, words)
    _, taken = site_addresses(asked, places)
    return [*found, *places.findings, *taken]


def renamed(names: Iterable[str], catalogs: Mapping[str, Shelf], known: Iterable[str] = ()) -> dict[str, str]:
    """Find articles that have another name now: their former catalogs tell, which an update leaves where they are.

    Args:
        names: of all articles.
        catalogs: of each locale by name.
        known: addresses and former names that are remembered; these need not be sought again.

    Returns:
        The present name by the former one. Nothing is said of an article of which less than half is left, nor where
        two have as much of it.
    """
    present = set(names) | {SITE_WORDS}
    settled = set(known)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, shelf in sorted(catalogs.items()):
        gone = [name for name in sorted(shelf) if name not in present and name not in settled]
        if gone:
            places = _places(shelf, present - {SITE_WORDS})
            for name in gone:
                heir = _heir(shelf, name, places)
                if heir:
                    votes[name][heir] += 1
    return {name: most[0][0] for name, found in sorted(votes.items()) if (most := found.most_common(1))}


def _places(shelf: Shelf, names: Iterable[str]) -> Mapping[tuple[str | None, str], list[str]]:
    """Give the articles of each sentence."""
    found: defaultdict[tuple[str | None, str], list[str]] = defaultdict(list)
    for name in sorted(names):
        if name in shelf:
            for entry in texts(shelf[name].index.values()):
                found[entry.key].append(name)
    return found


def _heir(shelf: Shelf, name: str, places: Mapping[tuple[str | None, str], list[str]]) -> str:
    """Give the article that most sentences of another one stand in, which is gone; empty where there is none."""
    sentences = [entry.key for entry in texts(shelf[name].index.values())]
    found: Counter[str] = Counter()
    for key in sentences:
        known = places.get(key, [])
        if len(known) <= _EVERYWHERE:
            found.update(known)
    best = found.most_common(2)
    if not best or best[0][1] < max(2, len(sentences) * _SHARE) or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]
