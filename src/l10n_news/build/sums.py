"""What stands for many files at once: where it is the same, they are."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from l10n_news import settings
from l10n_news.build.code import code
from l10n_news.build.look import together
from l10n_news.disk import digest
from l10n_news.project import PAGE_TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.project import Project


class Sum:
    """What stands for all catalogs of a locale: those of articles in their order, and then the others."""

    def __init__(self) -> None:
        """Begin."""
        self._summed = blake2b(digest_size=16)

    def add(self, name: str, one: str) -> None:
        """Add a catalog, if there is one."""
        if one:
            self._summed.update(f"{name} {one}\n".encode("utf-8", "surrogateescape"))

    def whole(self, others: Mapping[str, str]) -> str:
        """Give it with those that are of no article."""
        for name, one in sorted(others.items()):
            self.add(name, one)
        return self._summed.hexdigest()


def program(project: Project) -> str:
    """Give what stands for the program, its libraries, and what is the project's own of it."""
    own = [project.root / settings.NAME, *sorted((project.root / PAGE_TEMPLATES).glob("*.html"))]
    read = (f"{path.name} {digest(path.read_bytes())}" for path in own)
    return together([code(), *read])
