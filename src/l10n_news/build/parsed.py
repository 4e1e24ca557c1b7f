"""Articles as they were parsed: one whose bytes, settings and reader are the same is not parsed again.

Each has a file in the project's caches, which begins with a digest of all that it was made from and of what follows: an
article that has changed, a file that was cut off or touched by somebody, are parsed again. What is read can be nothing
but an article (``model``), whoever wrote it.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from l10n_news import bounds, disk
from l10n_news.build.code import code
from l10n_news.model import Article
from l10n_news.project import CACHE, MAX_ARTICLE
from l10n_news.record import from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from l10n_news.project import Project, Source

FOLDER = f"{CACHE}/parsed"
_MOST = 4 * MAX_ARTICLE
_SUM = 16


def recall(project: Project, source: Source, data: bytes) -> Article | None:
    """Give an article as it was parsed before; None where it was not, or from something else.

    Args:
        project: where.
        source: the article.
        data: its file.
    """
    try:
        found = disk.read_bytes(_file(project.root, source.path), limit=_MOST)
    except OSError:
        return None
    text = found[_SUM:]
    if found[:_SUM] != _summed(project, source, data, text):
        return None
    try:
        return from_json(Article, text)
    except ValueError:
        return None


def keep(project: Project, source: Source, data: bytes, article: Article) -> None:
    """Keep an article that was parsed; where that cannot be done it is parsed again the next time."""
    if not (project.root / CACHE).is_dir():
        return  # nothing was ever made here, or it is a mirror of the project
    with suppress(OSError, ValueError):
        text = to_json(article)
        if len(text) <= _MOST - _SUM:
            disk.overwrite(_file(project.root, source.path), _summed(project, source, data, text) + text)


def forget(project: Project, path: str) -> None:
    """Remove what was kept of an article that is gone."""
    with suppress(OSError):
        _file(project.root, path).unlink()


def _file(root: Path, path: str) -> Path:
    name = blake2b(path.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return _folder(root) / name[:2] / name[2:]


@cache
def _folder(root: Path) -> Path:
    bounds.demand_own(root, FOLDER)
    return root / FOLDER


def _summed(project: Project, source: Source, data: bytes, text: bytes) -> bytes:
    settings = project.settings
    said = (
        code(),
        source.path,
        settings.source_locale,
        settings.cuts_sentences(source.name),
        sorted(settings.currencies.items()),
        settings.site_url,
        settings.text,
        len(data),
    )
    made_from = blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=32)
    made_from.update(data)
    return blake2b(text, key=made_from.digest(), digest_size=_SUM).digest()
