"""The entry behind a segment, for whoever clicks on it in the preview."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from l10n_news import cldr
from l10n_news.check.running import check
from l10n_news.pattern import wordless
from l10n_news.project import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from l10n_news.model import Catalog, Edition, Entry, Finding
    from l10n_news.serve.marks import Chosen


def entries(
    edition: Edition, chain: Sequence[Catalog], chosen: Sequence[Chosen], *, source_locale: str, path: str
) -> dict[str, Any]:
    """Tell of every segment of an edition, for JSON.

    Args:
        edition: the page's.
        chain: the catalogs that it was made from, in fallback order.
        chosen: how each segment came to its words.
        source_locale: of the article.
        path: of the locale's own catalog, which need not be there.

    """
    own = next((catalog for catalog in chain if catalog.locale == edition.locale), None)
    told = _findings(edition, own, source_locale)
    return {
        "language": cldr.bcp47(edition.locale),
        "source_language": cldr.bcp47(source_locale),
        "entries": [_entry(one, edition, own, source_locale, path) | {"findings": told(one)} for one in chosen],
    }


def _findings(edition: Edition, own: Catalog | None, source_locale: str) -> Callable[[Chosen], list[dict[str, str]]]:
    """Find what the checks say of each entry, with what kept a target from being shown."""
    by_line: defaultdict[int | None, list[Finding]] = defaultdict(list)
    for finding in check(edition.article, own, source_locale=source_locale) if own else ():
        by_line[finding.line].append(finding)

    def told(one: Chosen) -> list[dict[str, str]]:
        entry = own.index.get(one.key) if own else None
        found = [*(one.choice.findings if one.choice else ()), *(by_line[entry.line] if entry else ())]
        said = {finding.message: str(finding.severity) for finding in found}
        return [{"severity": severity, "message": message} for message, severity in said.items()]

    return told


def _entry(one: Chosen, edition: Edition, own: Catalog | None, source_locale: str, path: str) -> dict[str, Any]:
    entry = own.index.get(one.key) if own else None
    is_source = edition.locale == source_locale
    return {
        "mark": one.mark,
        "source": one.key[1],
        "context": one.key[0] or "",
        "target": entry.target if entry else "",
        "state": _state(one, entry, edition.locale, source_locale),
        "place": "" if is_source else f"{path}:{entry.line}" if entry and entry.line else path,
        "article": f"{ARTICLES}/{edition.article.path}:{one.unit.line}",
    }


def _state(one: Chosen, entry: Entry | None, locale: str, source_locale: str) -> str:
    """Say in words how far an entry has come, and what the page shows where that is something else."""
    if one.unit.locale is not None:
        return f"not translated: it is in another language ({one.unit.locale})"
    if locale == source_locale or one.choice is None:
        return "source"
    shown = "" if one.choice.locale == locale else f"; shown in {one.choice.locale}"
    if entry is not None and entry.target:
        if entry.fuzzy:
            return f"fuzzy{shown or '; shown all the same'}"
        return f"cannot be used{shown}" if shown else "translated"
    if wordless(one.segment):
        return "needs no target: it has no words"
    return f"missing{shown}" if entry is not None else f"not in the catalog: run 'l10n-news update'{shown}"
