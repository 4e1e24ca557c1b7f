"""CLDR data as Babel ships it, read without Babel's own cache.

Babel 2.18 resolves an alias by writing the answer into the dictionaries that its cached locales share, so what it
says of one locale depends on which locale was asked before (Spanish month names in Chinese). Here each file is read
once and never changed: an item is looked up along the locale's chain of parents, and an alias starts the search again
from the locale that was asked (UTS #35 part 1, «Lateral Inheritance»).
"""

from __future__ import annotations

import pickle
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import localedata
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Mapping

Key = str | int | None


@lru_cache(maxsize=1)
def locale_ids() -> frozenset[str]:
    """All locales that CLDR has data for, as in file names: ``pt_BR``, ``zh_Hans``."""
    return frozenset(localedata.locale_identifiers())


@cache
def _file(name: str) -> Mapping[Key, Any]:
    with Path(localedata.resolve_locale_filename(name)).open("rb") as stream:
        found: Mapping[Key, Any] = pickle.load(stream)  # noqa: S301 -- Babel's own package data
    return found


def _parent(name: str) -> str:
    exception = get_global("parent_exceptions").get(name)
    if exception:
        return str(exception)
    head, _, tail = name.rpartition("_")
    if len(tail) == 4 and tail.istitle() and not _likely_script(head, tail):
        return ""
    return head


def _likely_script(language: str, script: str) -> bool:
    likely = get_global("likely_subtags").get(language)
    return likely is not None and f"_{script}" in str(likely)


@cache
def chain(locale: str) -> tuple[str, ...]:
    """Give the locales that a locale's data comes from, itself first, ``root`` last (UTS #35 part 1, «Inheritance»)."""
    found = []
    while locale:
        if locale in locale_ids():
            found.append(locale)
        locale = _parent(locale)
    return (*found, "root")


def get(locale: str, *path: Key) -> Any:  # noqa: ANN401 -- CLDR's leaves are of many types
    """Give the item at a path of a locale's data, or None where CLDR has none.

    A dictionary is answered merged over the chain of parents, with its aliases followed.
    """
    return _find(locale, path, 0)


@lru_cache(maxsize=8192)
def _find(locale: str, path: tuple[Key, ...], depth: int) -> Any:  # noqa: ANN401
    if depth > 8:
        return None
    merged: dict[Key, Any] = {}
    for name in chain(locale):
        node, rest = _walk(_file(name), path)
        if isinstance(node, localedata.Alias):
            inherited = _find(locale, (*node.keys, *rest), depth + 1)
            if not isinstance(inherited, dict):
                return merged or inherited
            return {**inherited, **merged}
        if isinstance(node, dict):
            merged = {**node, **merged}
        elif node is not None:
            return node
    return merged or None


def _walk(node: Any, path: tuple[Key, ...]) -> tuple[Any, tuple[Key, ...]]:  # noqa: ANN401
    for depth, key in enumerate(path):
        if isinstance(node, localedata.Alias):
            return node, path[depth:]
        node = node.get(key) if isinstance(node, dict) else None
        if node is None:
            return None, ()
    return node, ()


def own(locale: str, *path: Key) -> Any:  # noqa: ANN401
    """Give the item at a path that the locale or a parent of its own language has, without the root's; or None."""
    for name in chain(locale)[:-1]:
        node, _ = _walk(_file(name), path)
        if node is not None and not isinstance(node, localedata.Alias):
            return node
    return None
