"""Which slug a locale's catalogs give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Finding, Severity, Slug
from l10n_news.slug.entries import CONTEXT
from l10n_news.slug.notation import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Catalog, Entry


def choose(source: str, locale: str, chain: Sequence[Catalog]) -> tuple[Slug | None, tuple[Finding, ...]]:
    """Ask the catalogs of a chain for a sound slug, the first one first; None for the source's own.

    Args:
        source: the slug or the folder of the source.
        locale: of the edition.
        chain: catalogs in fallback order, the locale's own first.
    """
    findings: list[Finding] = []
    for catalog in chain:
        entry = catalog.index.get((CONTEXT, source))
        if entry is None or not entry.target:
            continue
        if entry.fuzzy:
            message = f"the slug is fuzzy, so that the address says {source!r}: check it and remove the flag"
            findings.append(_finding("fuzzy-slug", message, catalog, entry, Severity.INFO))
            continue
        read = parse(entry.target, catalog.locale or locale)
        if read.problem:
            message = f"the slug {_short(entry.target)} {read.problem}"
            findings.append(_finding("wrong-slug", message, catalog, entry, Severity.ERROR))
            continue
        if read.text != entry.target:
            message = f"the slug {_short(entry.target)} is {read.text!r} in the address"
            findings.append(_finding("written-slug", message, catalog, entry, Severity.INFO))
        return Slug(text=read.text, path=catalog.path, line=entry.line), tuple(findings)
    return None, tuple(findings)


def _finding(name: str, message: str, catalog: Catalog, entry: Entry, severity: Severity) -> Finding:
    return Finding(
        name=name, message=message, severity=severity, path=catalog.path, line=entry.line, locale=catalog.locale
    )


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")
