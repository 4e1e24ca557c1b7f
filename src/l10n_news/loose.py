"""Files that are none of a project's own: bundles, compendia, the three files of a merge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news import disk, po, update
from l10n_news.errors import CatalogError, ProjectError
from l10n_news.project import reason
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Catalog


def read(file: Path, *, limit: int) -> bytes:
    """Read a file.

    Raises:
        CatalogError: it cannot be read.

    """
    try:
        return disk.read_bytes(file, limit=limit)
    except OSError as error:
        raise CatalogError(f"the file cannot be read: {reason(error)}", path=str(file)) from None


MAX_SIZE = 64 << 20
"""Bytes; a bundle holds the catalogs of many articles."""


def read_catalog(file: Path, *, limit: int = MAX_SIZE) -> Catalog:
    """Read a PO file that is none of a project's own; its locale is what its header's Language says.

    Raises:
        CatalogError: it cannot be read.

    """
    data = read(file, limit=limit)
    catalog = po.parse(data, str(file), None, most=None)
    language = next((value for name, value in catalog.header if name.lower() == "language"), "")
    return replace(catalog, locale=language.strip() or None)


def write_catalog(file: Path, catalog: Catalog) -> None:
    """Write a PO file anywhere.

    Raises:
        ProjectError: it cannot be written.

    """
    write(file, po.serialize(catalog).encode())


def write(file: Path, data: bytes) -> None:
    """Write a file anywhere, whole.

    Raises:
        ProjectError: it cannot be written.

    """
    try:
        disk.write_bytes(file, data)
    except OSError as error:
        raise ProjectError(f"the file cannot be written: {reason(error)}", path=str(file)) from None


def language_of(catalog: Catalog, locales: Sequence[str]) -> str:
    """Find which of some locales a PO file is of; ``pt-BR`` is ``pt_BR``.

    Raises:
        CatalogError: none of them.

    """
    said = (catalog.locale or "").replace("-", "_").casefold()
    found = next((locale for locale in locales if locale.casefold() == said), None)
    if found is None:
        message = f"the header's Language is {(catalog.locale or '')[:40]!r}"
        raise CatalogError(message, path=catalog.path, hint=f"write one of {', '.join(locales)} there")
    return found


def merge_files(base: Path, ours: Path, theirs: Path, *, path: str) -> int:
    """Merge two versions of a catalog into the file of ours, as git asks for it.

    Args:
        base: the common ancestor; an empty file where there is none.
        ours: our version, and where the result is written.
        theirs: the other version.
        path: where the catalog lies, relative to the repository.

    Returns:
        How many entries have two translations now, of which somebody has to choose one.

    Raises:
        CatalogError: one of the three cannot be read; nothing is written.
        ProjectError: the result cannot be written.

    """
    parts = Path(path).parts
    locale = parts[parts.index("LC_MESSAGES") - 1] if "LC_MESSAGES" in parts[1:] else None
    old, mine, other = (replace(read_catalog(file), path=path) for file in (base, ours, theirs))
    locale = locale or mine.locale or other.locale
    merged = replace(update.merge(old, mine, other), locale=locale)
    write_catalog(ours, merged)
    sure = {e.key for e in mine.entries if not e.fuzzy} & {e.key for e in other.entries if not e.fuzzy}
    return sum(entry.fuzzy and entry.key in sure for entry in merged.entries)
