"""The map in ARCHITECTURE.md is true: rows import upwards only, and each library has one owner."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "l10n_news"

ROWS: tuple[frozenset[str], ...] = (
    frozenset({"errors", "record", "regex"}),
    frozenset({"model"}),
    frozenset({"bounds", "cldr", "disk", "file_names", "packed", "references", "segment", "story", "toml"}),
    frozenset({"pattern", "po", "slug", "staged", "typography", "values"}),
    frozenset({"unit"}),
    frozenset({"html", "check"}),
    frozenset({"readers"}),
    frozenset({"extract", "localize"}),
    frozenset({"update", "assemble"}),
    frozenset({"bundle", "site", "settings"}),
    frozenset({"git", "project", "starter"}),
    frozenset({"loose", "memory"}),
    frozenset({"build"}),
    frozenset({"serve"}),
    frozenset({"deploy"}),
    frozenset({"cli"}),
)
"""Top-level modules; each imports from the rows above its own, and from within itself."""

OWNERS = {
    "babel": {"cldr"},
    "brotli": {"packed"},
    "click": {"cli"},
    "distributed": {"build"},
    "fsspec": {"build"},
    "httptools": {"serve"},
    "jinja2": {"site"},
    "langcodes": {"serve"},
    "lxml": {"check", "readers", "site"},
    "markdown_it": {"readers"},
    "markupsafe": {"site"},
    "mdit_py_plugins": {"readers"},
    "msgspec": {"record"},
    "rapidfuzz": {"update"},
    "sentencex": {"segment"},
    "sqlite3": {"build", "memory"},
    "tomllib": {"toml"},
    "translate": {"memory"},
    "turbohtml": {"html"},
    "uvicorn": {"serve"},
    "uvloop": {"serve"},
    "watchfiles": {"serve"},
    "yaml": {"readers"},
}
"""Which modules may import a library; lxml has an owner for wire formats, one for feeds and one for glossaries."""


def imports(file: Path) -> set[tuple[str, ...]]:
    """Give the dotted names that a file imports, also inside functions."""
    found: set[tuple[str, ...]] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {tuple(alias.name.split(".")) for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {(*node.module.split("."), alias.name) for alias in node.names}
    return found


FILES = sorted(PACKAGE.rglob("*.py"))
TOP = {file: file.relative_to(PACKAGE).parts[0].removesuffix(".py") for file in FILES}


def test_every_module_stands_in_a_row() -> None:
    """A new module is put on the map, and the map names no module that is gone."""
    assert set(TOP.values()) - {"__init__", "__main__"} == set().union(*ROWS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_imports_lead_upwards(file: Path) -> None:
    """A module imports only from the rows above it and from itself."""
    own = TOP[file]
    if own in {"__init__", "__main__"}:
        return
    row = next(number for number, names in enumerate(ROWS) if own in names)
    above = set().union(*ROWS[:row], {own})
    used = {name[1] for name in imports(file) if name[0] == "l10n_news" and len(name) > 1}
    assert used <= above


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_each_library_has_one_owner(file: Path) -> None:
    """A third-party library is imported by its owner only, and none is imported that has no owner."""
    used = {name[0] for name in imports(file)} - set(sys.stdlib_module_names) - {"l10n_news"}
    assert used <= set(OWNERS)
    for library in used | (set(OWNERS) & {name[0] for name in imports(file)}):
        assert TOP[file] in OWNERS[library]
