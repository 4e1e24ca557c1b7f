"""What is saved in a project, as it is saved; watchfiles listens to the system."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from l10n_news import disk, settings
from l10n_news.project import ARTICLES, LOCALES, PAGE_TEMPLATES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

_FOLDERS = (ARTICLES, LOCALES, PAGE_TEMPLATES)

_DEBOUNCE = 60
"""Milliseconds in which the writes of one save are gathered."""
_STEP = 4
_TIMEOUT = 250
"""Milliseconds after which the settings, and folders that are not there yet, are looked at."""


async def saves(root: Path) -> AsyncIterator[None]:
    """Give a sign each time that something has been saved in a project.

    Articles, catalogs and page templates are noticed at once, the settings within a quarter of a second.
    """
    from watchfiles import awatch  # noqa: PLC0415 -- an optional library

    while True:
        folders = _present(root)
        known = disk.signature(root / settings.NAME)
        if not folders:
            await asyncio.sleep(_TIMEOUT / 1000)
            continue
        watch = awatch(
            *folders,
            debounce=_DEBOUNCE,
            step=_STEP,
            rust_timeout=_TIMEOUT,
            yield_on_timeout=True,
            watch_filter=lambda _, path: _counts(path),
        )
        async for changes in watch:
            signature = disk.signature(root / settings.NAME)
            if changes or signature != known:
                known = signature
                yield
            if _present(root) != folders:
                yield
                break


def _present(root: Path) -> list[Path]:
    return [root / name for name in _FOLDERS if (root / name).is_dir()]


def _counts(path: str) -> bool:
    """Leave out what editors and our own writes put beside a file for a moment."""
    name = path.rpartition("/")[2]
    return not name.startswith(".") and not name.endswith(("~", ".swp", ".tmp", ".new"))
