"""JSON text → values that know their lines (RFC 8259); depth and size are bounded."""

from __future__ import annotations

import re
from json import JSONDecodeError, decoder
from typing import TYPE_CHECKING, TypeAlias

from l10n_news.errors import ArticleError
from l10n_news.readers.decoding import place
from l10n_news.record import Struct
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 64
"""Objects and arrays within one another."""
MAX_VALUES = 100_000
"""Objects, arrays, strings, numbers, true, false and null in a file."""

Content: TypeAlias = "Mapping[str, Node] | tuple[Node, ...] | str | None"

_SPACE = regex(r"[ \t\n\r]*")
_SCALAR = regex(r"true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_UNFIT = regex("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Node(Struct, frozen=True):
    """A value."""

    content: Content
    """An object's members by their names in lower case, an array's items, a string's characters or a number's digits;
    None for true, false and null."""
    line: int
    """1-based line on which it begins."""

    def get(self, *names: str) -> Node | None:
        """Give the first member of an object that has one of the names (in lower case) and is not null."""
        if not isinstance(self.content, dict):
            return None
        found = (self.content.get(name) for name in names)
        return next((node for node in found if node is not None and node.content is not None), None)

    @property
    def text(self) -> str:
        """The characters of a string or a number, without white space at the ends; empty for anything else."""
        return self.content.strip() if isinstance(self.content, str) else ""

    @property
    def items(self) -> tuple[Node, ...]:
        """The items of an array, the members of an object, or the value itself."""
        if isinstance(self.content, tuple):
            return self.content
        if isinstance(self.content, dict):
            return tuple(self.content.values())
        return (self,)


def parse(text: str, path: str) -> Node:
    """Read a JSON text.

    Args:
        text: the file.
        path: for messages.

    Raises:
        ArticleError: it is no JSON, or nested too deeply, with line and column.

    """
    parser = _Parser(text)
    try:
        root = parser.value(0)
        parser.space()
        if parser.at < len(text):
            parser.fail("something follows the end of the value")
    except JSONDecodeError as error:
        message = (error.msg[:1].lower() + error.msg[1:]).removesuffix(" at").removesuffix(" starting")
        row, column = place(text, error.pos)
        hint = "see RFC 8259; is the file cut off?"
        raise ArticleError(f"the file is not JSON: {message}", path=path, line=row, column=column, hint=hint) from None
    return root


class _Parser:
    """Reads from left to right; ``at`` is an offset in characters, ``line`` its 1-based line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.values = 0

    def fail(self, message: str) -> None:
        raise JSONDecodeError(message, self.text, self.at)

    def space(self) -> str:
        """Skip white space; give the character after it."""
        found = _SPACE.match(self.text, self.at)
        end = found.end() if found else self.at
        self.line += self.text.count("\n", self.at, end)
        self.at = end
        return self.text[end : end + 1]

    def value(self, depth: int) -> Node:
        if depth > MAX_DEPTH:
            self.fail(f"more than {MAX_DEPTH} objects and arrays within one another")
        character, line = self.space(), self.line
        self.values += 1
        if self.values > MAX_VALUES:
            self.fail(f"more than {MAX_VALUES:,} values")
        if character == "{":
            return Node(self.members(depth), line)
        if character == "[":
            return Node(self.elements(depth), line)
        if character == '"':
            return Node(self.string(), line)
        found = _SCALAR.match(self.text, self.at)
        if not found:
            self.fail("a value is expected")
            return Node(None, line)
        self.at = found.end()
        return Node(found[0] if found[0][-1].isdigit() else None, line)

    def string(self) -> str:
        characters, self.at = decoder.scanstring(self.text, self.at + 1, True)  # type: ignore[attr-defined] # noqa: FBT003 -- strict: no raw control characters
        return _UNFIT.sub("\ufffd", characters.replace("\r\n", "\n").replace("\r", "\n"))

    def members(self, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        self.at += 1
        if self.space() == "}":
            self.at += 1
            return found
        while True:
            if self.space() != '"':
                self.fail("a name in quotation marks is expected")
            name = self.string().lower()
            if self.space() != ":":
                self.fail("':' is expected")
            self.at += 1
            found[name] = self.value(depth + 1)
            if self.ended("}"):
                return found

    def elements(self, depth: int) -> tuple[Node, ...]:
        found: list[Node] = []
        self.at += 1
        if self.space() == "]":
            self.at += 1
            return ()
        while True:
            found.append(self.value(depth + 1))
            if self.ended("]"):
                return tuple(found)

    def ended(self, bracket: str) -> bool:
        """Take a comma or the closing bracket; whether it was the bracket."""
        character = self.space()
        if character not in {",", bracket} or not character:
            self.fail(f"',' or {bracket!r} is expected")
        self.at += 1
        return character == bracket
