"""No regular expression is worse than linear: each is fed repetitions of its own characters, and of its own parts.

Every pattern that stands in a module is found, and so is how it is used: looked for all over a text, or at one place.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections import deque
from itertools import chain, permutations
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined] # the parser is what knows a pattern's characters
from typing import TYPE_CHECKING, Any

import pytest

import l10n_news
from l10n_news.check import terms
from l10n_news.regex import Later
from l10n_news.segment.full_width import FullWidth
from l10n_news.segment.full_width import _rules as wide_rules
from l10n_news.segment.languages import LANGUAGES
from l10n_news.typography import compose, figures
from l10n_news.typography import languages as typography
from l10n_news.values.languages import SUPPLEMENTS
from l10n_news.values.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIRST, SMALL, LARGE = 2_000, 4_000, 16_000
"""Characters of the first look, and of the proof."""
SLOW = 0.006
"""CPU seconds for the first look beyond which a pattern must prove that its cost is linear."""
MOST_CHARACTERS = 5
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
METHODS = AT_ONE_PLACE | {"search", "sub", "subn", "split", "findall", "finditer", "compile"}


def modules() -> Iterator[tuple[str, Any]]:
    """Give every module of the package but the one that runs it."""
    for found in pkgutil.walk_packages(l10n_news.__path__, "l10n_news."):
        if not found.name.endswith("__main__"):
            yield found.name, importlib.import_module(found.name)


def uses() -> dict[int, set[str]]:
    """Find the methods that are called on each pattern, by the pattern's identity: ``_X.match``, ``module.X.match``."""
    found: dict[int, set[str]] = {}
    for _, module in modules():
        known = vars(module)
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Attribute):
                continue
            owner = node.value
            value = known.get(owner.id) if isinstance(owner, ast.Name) else None
            if isinstance(owner, ast.Attribute) and isinstance(owner.value, ast.Name):
                value = getattr(known.get(owner.value.id), owner.attr, None)
            if isinstance(value, Later | re.Pattern):
                found.setdefault(id(value), set()).add(node.attr)
    return found


def _of_characters(pattern: re.Pattern[Any]) -> re.Pattern[str]:
    """Give a pattern of bytes as one of characters, which costs the same."""
    said = pattern.pattern
    return re.compile(said.decode("latin-1"), pattern.flags) if isinstance(said, bytes) else pattern


def calls_in_functions(module: Any) -> list[ast.Call]:
    """Give the calls of ``re`` that are made when a function is called, in order."""
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    calls = {part for function in functions for part in ast.walk(function) if isinstance(part, ast.Call)}
    found = [call for call in calls if ast.unparse(call.func).rpartition(".")[0] == "re" and call.args]
    return sorted(found, key=lambda call: (call.lineno, call.col_offset))


def written_in_calls() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Give the patterns that are written where they are used: ``re.match("…", text)``."""
    for name, module in modules():
        for call in calls_in_functions(module):
            method, said = ast.unparse(call.func).rpartition(".")[2], call.args[0]
            if method in METHODS and isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield f"{name}:{call.lineno}", re.compile(said.value), method not in AT_ONE_PLACE


def made_when_needed() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Give the patterns that are made of a language's table when its first text comes."""
    made: list[re.Pattern[str]] = []
    plain = re.compile
    for remembered in (compose._plan, figures._patterns):
        remembered.cache_clear()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(re, "compile", lambda *arguments: made.append(plain(*arguments)) or made[-1])
        for language in typography.LANGUAGES:
            table = typography.LANGUAGES[language]
            compose._plan(language, compose.ALL)
            figures._patterns(table.units, table.labels)
        terms._pattern.__wrapped__("Term of words")
    yield from ((f"made {number}", pattern, True) for number, pattern in enumerate(made))


def in_modules() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Give the patterns that have a name in a module."""
    used = uses()
    for name, module in modules():
        for key, value in vars(module).items():
            if isinstance(value, Later | re.Pattern):
                methods = used.get(id(value), set())
                wide = not methods or bool(methods - AT_ONE_PLACE)
                pattern = value.compiled() if isinstance(value, Later) else value
                yield f"{name.removeprefix('l10n_news.')}.{key}", _of_characters(pattern), wide


def of_languages() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Give the patterns that are made of a language's words."""
    for language in SUPPLEMENTS:
        words = lexicon(language)
        for field, wide in (("numeral", False), ("street_after", False), ("street_before", True), ("phones", True)):
            value = getattr(words, field)
            if value is not None:
                yield f"lexicon {language} {field}", value, wide
    for language, table in LANGUAGES.items():
        if isinstance(table, FullWidth) and (tag := wide_rules(table).tag):
            yield f"full width {language} tag", tag, False


def patterns() -> Iterator[Any]:
    """Give each compiled pattern once with its name, and whether it is looked for all over a text."""
    seen: dict[tuple[str, int], tuple[str, re.Pattern[str], bool]] = {}
    for label, found, wide in chain(in_modules(), of_languages(), written_in_calls(), made_when_needed()):
        seen.setdefault((found.pattern, found.flags), (label, found, wide))
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


def parts(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Give for each repetition in a pattern what may stand before it, and what is repeated; last the whole."""
    found: list[tuple[str, str]] = []
    repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)

    def sample(nodes: Any, before: str) -> str:
        text = ""
        for kind, value in nodes:
            if kind is _constants.LITERAL:
                text += chr(value)
            elif kind in (_constants.ANY, _constants.NOT_LITERAL):
                text += "a"
            elif kind is _constants.IN:
                text += one_of(value)
            elif kind is _constants.BRANCH:
                text += max((sample(branch, before + text) for branch in value[1]), key=len)
            elif kind is _constants.SUBPATTERN:
                text += sample(value[-1], before + text)
            elif kind is _constants.ATOMIC_GROUP:
                text += sample(value, before + text)
            elif kind in repeats:
                body = sample(value[2], before + text)
                found.append((before + text, body))
                text += body * min(max(1, value[0]), 20)
        return text

    whole = sample(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), "")
    return [*found, ("", whole), ("", whole[:-1])]


def one_of(choices: Any) -> str:
    """Give a character of a class."""
    if choices[0][0] is _constants.NEGATE:
        return next(c for c in "a 1<\"'" if not re.match(f"[{re.escape(''.join(_literal(choices)))}]", c))
    kind, value = choices[0]
    if kind is _constants.CATEGORY:
        return {"DIGIT": "1", "SPACE": " "}.get(str(value).rpartition("_")[2], "a")
    return chr(value[0] if kind is _constants.RANGE else value)


def _literal(choices: Any) -> Iterator[str]:
    categories = {"DIGIT": "1", "SPACE": " ", "WORD": "a1"}
    for kind, value in choices[1:]:
        if kind is _constants.LITERAL:
            yield chr(value)
        elif kind is _constants.RANGE:
            yield from (c for c in "a1" if value[0] <= ord(c) <= value[1])
        elif kind is _constants.CATEGORY:
            yield categories.get(str(value).rpartition("_")[2], ".")
    yield "\0"


def cost(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


def worst(pattern: re.Pattern[str]) -> Iterator[Callable[[int], str]]:
    """Give makers of texts of a length: characters or parts over and over, and something else at the end."""
    known = characters(pattern)
    for unit in (*known, *("".join(pair) for pair in permutations(known, 2))):
        yield lambda size, unit=unit: unit * (size // len(unit)) + "\0"  # type: ignore[misc]
    for first in known:
        for second in known:
            yield lambda size, first=first, second=second: first + second * size + "\x01"  # type: ignore[misc]
    for before, body in dict.fromkeys(parts(pattern)):
        for unit in filter(None, (body, before + body)):
            yield lambda size, unit=unit, first=before: first + unit * (size // len(unit)) + "\x01"  # type: ignore[misc]


def test_there_are_patterns() -> None:
    """The patterns of every module are found, and what they match in can be made of them."""
    assert len(ALL) > 250
    assert parts(re.compile("<b>(?:x y)*</b>")) == [("<b>", "x y"), ("", "<b>x y</b>"), ("", "<b>x y</b")]


@pytest.mark.parametrize("bad", [r"\s*<b>", r"<[a-z]*\d*[a-z0-9]*!"])
def test_what_is_worse_than_linear_is_found(bad: str) -> None:
    """A pattern whose cost grows with the square of the text does not pass."""
    with pytest.raises(AssertionError):
        test_cost_is_linear(re.compile(bad), wide=True)


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
