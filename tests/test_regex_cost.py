"""No regular expression is worse than linear: each is fed repetitions of its own characters."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections import deque
from itertools import permutations
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined] # the parser is what knows a pattern's characters
from typing import TYPE_CHECKING, Any

import pytest

import l10n_news
from l10n_news.segment.full_width import FullWidth
from l10n_news.segment.full_width import _rules as wide_rules
from l10n_news.segment.languages import LANGUAGES
from l10n_news.values.languages import SUPPLEMENTS
from l10n_news.values.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACKAGES = ("segment", "values", "unit", "html", "readers", "pattern", "po", "extract")
FIRST, SMALL, LARGE = 2_000, 4_000, 16_000
"""Characters of the first look, and of the proof."""
SLOW = 0.006
"""CPU seconds for the first look beyond which a pattern must prove that its cost is linear."""
MOST_CHARACTERS = 5
AT_ONE_PLACE = frozenset({"match", "fullmatch"})


def modules() -> Iterator[tuple[str, Any]]:
    for package in PACKAGES:
        root = importlib.import_module(f"l10n_news.{package}")
        yield root.__name__, root
        for found in pkgutil.walk_packages(getattr(root, "__path__", ()), f"{root.__name__}."):
            yield found.name, importlib.import_module(found.name)


def uses() -> dict[str, set[str]]:
    """Find the methods that are called on each name in all modules."""
    found: dict[str, set[str]] = {}
    for _, module in modules():
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                found.setdefault(node.value.id, set()).add(node.attr)
    return found


def patterns() -> Iterator[Any]:
    """Give each compiled pattern with its name, and whether it is looked for all over a text."""
    seen: dict[tuple[str, int], tuple[str, re.Pattern[str], bool]] = {}
    used = uses()
    for name, module in modules():
        for key, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                wide = not used.get(key, set()) or bool(used[key] - AT_ONE_PLACE)
                seen.setdefault((value.pattern, value.flags), (f"{name.removeprefix('l10n_news.')}.{key}", value, wide))
    for language in SUPPLEMENTS:
        words = lexicon(language)
        for field, wide in (("numeral", False), ("street_after", False), ("street_before", True), ("phones", True)):
            value = getattr(words, field)
            if value is not None:
                seen.setdefault((value.pattern, value.flags), (f"lexicon {language} {field}", value, wide))
    for language, table in LANGUAGES.items():
        if isinstance(table, FullWidth) and (tag := wide_rules(table).tag):
            seen.setdefault((tag.pattern, tag.flags), (f"full width {language} tag", tag, False))
    for label, pattern, wide in seen.values():
        yield pytest.param(pattern, wide, id=label)


ALL = tuple(patterns())


def characters(pattern: re.Pattern[str]) -> list[str]:
    """Give characters that a pattern speaks of: literals, ends of ranges, one of each category."""
    found: dict[str, None] = {}
    categories = {"DIGIT": "1", "SPACE": " ", "WORD": "a"}

    def walk(node: Any) -> None:
        if isinstance(node, tuple) and len(node) == 2 and isinstance(node[0], _constants._NamedIntConstant):
            kind, value = node
            if kind in (_constants.LITERAL, _constants.NOT_LITERAL):
                found.setdefault(chr(value))
            elif kind is _constants.RANGE:
                found.setdefault(chr(value[0]))
            elif kind is _constants.CATEGORY:
                found.setdefault(next((c for n, c in categories.items() if n in str(value)), "."))
            else:
                walk(value)
        elif isinstance(node, list | tuple | _parser.SubPattern):
            for item in node:
                walk(item)

    walk(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    for usual in ("a", " ", "1"):
        found.setdefault(usual)
    kept = list(found)
    step = max(1, len(kept) // MOST_CHARACTERS)
    return [*kept[::step][:MOST_CHARACTERS], *(c for c in ("a", " ", "1") if c not in kept[::step][:MOST_CHARACTERS])]


def cost(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


def worst(pattern: re.Pattern[str]) -> Iterator[Callable[[int], str]]:
    """Give makers of texts of a length: one character, or two in turn, over and over, and something else at the end."""
    known = characters(pattern)
    for unit in (*known, *("".join(pair) for pair in permutations(known, 2))):
        yield lambda size, unit=unit: unit * (size // len(unit)) + "\0"  # type: ignore[misc]
    for first in known:
        for second in known:
            yield lambda size, first=first, second=second: first + second * size + "\x01"  # type: ignore[misc]


def test_there_are_patterns() -> None:
    """The patterns of every package are found."""
    assert len(ALL) > 150
    assert l10n_news.__name__ == "l10n_news"


@pytest.mark.parametrize(("pattern", "wide"), ALL)
def test_cost_is_linear(pattern: re.Pattern[str], wide: bool) -> None:  # noqa: FBT001 -- a case
    """Four times the characters cost about four times the time, whatever they are; a short time needs no proof."""
    run = (lambda text: deque(pattern.finditer(text), 0)) if wide else pattern.match
    for make in worst(pattern):
        if cost(run, make(FIRST)) < SLOW:
            continue
        small = min(cost(run, make(SMALL)) for _ in range(3))
        large = min(cost(run, make(LARGE)) for _ in range(3))
        assert large < 9 * small, (make(6), small, large)
