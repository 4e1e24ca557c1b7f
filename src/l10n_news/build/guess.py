"""Which editions will probably be published, before any is made: told by how much of their catalogs has a target.

A catalog is not read for it: its lines are counted. A wrong guess costs time and nothing else.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from l10n_news.errors import CatalogError
from l10n_news.project import ARTICLES
from l10n_news.record import Struct
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from l10n_news.project import Project

_SAMPLE = 24
"""Articles of a section that are looked at for whether any of it is published in a locale."""
_FUZZY = regex(rb"\n#, fuzzy[^\n]*+\n(?:#\|[^\n]*+\n)*+msg")
_MOST = 4096
"""Articles whose guess is remembered."""


class Guess(Struct, frozen=True, dict=True):
    """Guesses for the articles of a project."""

    project: Project

    @cached_property
    def locales(self) -> Callable[[str], tuple[str, ...]]:
        """Give the locales in which an article, ``section/slug``, will probably be published."""
        return lru_cache(_MOST)(self._locales)

    def sections(self, names: Iterable[str]) -> dict[str, set[str]]:
        """Give the sections that will probably have a published edition, by locale.

        Args:
            names: of articles.
        """
        by_section: dict[str, list[str]] = {}
        for name in names:
            by_section.setdefault(name.rpartition("/")[0], []).append(name)
        found: dict[str, set[str]] = {}
        for section, inside in by_section.items():
            for name in inside[:: -(-len(inside) // _SAMPLE)]:
                for locale in self.locales(name):
                    found.setdefault(locale, set()).add(section)
        return found

    def _locales(self, name: str) -> tuple[str, ...]:
        settings = self.project.settings
        if not self._is_here:
            return self.project.all_locales
        shares: dict[str, float] = {}
        for link in dict.fromkeys(link for locale in settings.locales for link in settings.chain(locale)):
            try:
                data = self.project.read_catalog_bytes(self.project.catalog_path(name, link))
            except CatalogError:
                data = None
            shares[link] = share(data) if data else 0
        enough = float(settings.publish_at)
        return (
            settings.source_locale,
            *(one for one in settings.locales if max(shares[link] for link in settings.chain(one)) >= enough),
        )

    @cached_property
    def _is_here(self) -> bool:
        """Whether this process sees the project; a remote one of a cluster does not."""
        return (self.project.root / ARTICLES).is_dir()


def share(data: bytes) -> float:
    """Give the share of a catalog's living entries that have a target and are not fuzzy, if it is in canonical form."""
    number = data.count(b'\nmsgid "') - (not data.startswith(b"msgid"))  # the header's is none
    missing = data.count(b'\nmsgstr ""\n\n') + data.endswith(b'\nmsgstr ""\n')
    fuzzy = len(_FUZZY.findall(data))
    return (number - missing - fuzzy) / number if number > 0 else 1
