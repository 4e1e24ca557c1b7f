"""How a scenario of an update is played."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from catalog_builders import updated
from l10n_news import po
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Catalog, Entry


def outcome(case: Mapping[str, Any]) -> str:
    """Play a scenario; the last catalog's entries as PO text, without references and the places of paragraphs."""
    locale = case.get("locale", "fr")
    catalog: Catalog | None = None
    if not case.get("new_catalog"):
        catalog = _worked(updated(case["old"], None, locale), case.get("state", {}), "T: ")
    for number, units in enumerate(case["new"]):
        catalog = updated(units, catalog, locale)
        if number == 0:
            catalog = _worked(catalog, case.get("between", {}), "")
    assert catalog is not None
    lines = po.serialize(catalog).partition("\n\n")[2].splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("#: ", "#. paragraph")))


def _worked(catalog: Catalog, state: Mapping[str, Mapping[str, Any]], prefix: str) -> Catalog:
    """Let the translator do what the scenario says, and translate everything else where there is a prefix."""
    return replace(catalog, entries=tuple(_work(entry, state.get(entry.source), prefix) for entry in catalog.entries))


def _work(entry: Entry, state: Mapping[str, Any] | None, prefix: str) -> Entry:
    if prefix:
        entry = replace(entry, target=prefix + entry.source)
    if not state:
        return entry
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in state.items()}
    return replace(entry, **fields)
