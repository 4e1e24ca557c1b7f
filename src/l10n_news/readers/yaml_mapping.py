"""A flat YAML mapping of texts and lists of texts, with its lines; the only importer of PyYAML.

Nothing is constructed: every scalar is its characters. Anchors, aliases, tags and depth are refused, so that the
work is bounded by the size of the text (YAML 1.1 §3.2.2.2, §6.8.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml._yaml import CParser
from yaml.composer import Composer
from yaml.reader import ReaderError
from yaml.resolver import BaseResolver

from l10n_news.errors import ArticleError
from l10n_news.readers.decoding import place
from l10n_news.record import Struct

if TYPE_CHECKING:
    from yaml.nodes import Node

MAX_DEPTH = 4
"""Collections within collections; front matter needs two."""

_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})


class Item(Struct, frozen=True, kw_only=True):
    """A key with its value."""

    key: str
    value: str | tuple[str, ...] | None
    """A scalar's characters, or those of the list's scalars; None for anything else."""
    line: int
    """1-based line of the key."""
    rows: tuple[tuple[Item, ...], ...] = ()
    """The items of each mapping where the value is a list of flat mappings, and nothing else."""


def parse(text: str, *, path: str, line: int) -> tuple[Item, ...]:
    """Read a mapping.

    Args:
        text: YAML 1.1, one document.
        path: for messages.
        line: 1-based line of the file on which the text begins.

    Returns:
        Its items in the order of the file, with repeated keys.

    Raises:
        ArticleError: it is no such mapping, with line and column.

    """
    try:
        root = _Loader(text).get_single_node()
    except ReaderError as error:
        row, column = place(text, error.position)
        message = f"the character U+{_code_point(error.character):04X} may not stand in YAML"
        raise ArticleError(message, path=path, line=line + row - 1, column=column, hint="take it out") from None
    except yaml.MarkedYAMLError as error:
        raise _refusal(error, path, line) from None
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        raise ArticleError("the front matter is no mapping", path=path, line=line, hint="write one 'key: value' a line")
    return tuple(_item(key, value, path, line) for key, value in root.value)


def _item(key: Node, value: Node, path: str, line: int) -> Item:
    row = line + key.start_mark.line
    if not isinstance(key, yaml.ScalarNode):
        raise ArticleError("a key of the front matter is no text", path=path, line=row, hint="write 'key: value'")
    if isinstance(value, yaml.ScalarNode):
        return Item(key=key.value, value=value.value, line=row)
    scalars = value.value if isinstance(value, yaml.SequenceNode) else [None]
    listed = tuple(node.value for node in scalars if isinstance(node, yaml.ScalarNode))
    rows = tuple(
        tuple(_item(name, inner, path, line) for name, inner in node.value)
        for node in scalars
        if isinstance(node, yaml.MappingNode)
    )
    return Item(
        key=key.value,
        value=listed if len(listed) == len(scalars) else None,
        line=row,
        rows=rows if len(rows) == len(scalars) else (),
    )


def _refusal(error: yaml.MarkedYAMLError, path: str, line: int) -> ArticleError:
    mark = error.problem_mark or error.context_mark
    message = (error.problem or error.context or "it is not YAML").replace("\n", " ")
    said = message if len(message) <= 160 else message[:157] + "…"
    row, column = (line + mark.line, mark.column + 1) if mark else (line, None)
    hint = 'a text with ": ", "#" or a leading special character needs quotation marks'
    own = isinstance(error, _RefusedError)
    return ArticleError(
        said if own else f"the front matter is not YAML: {said}",
        path=path,
        line=row,
        column=column,
        hint="write plain keys, texts and lists" if own else hint,
    )


def _code_point(character: object) -> int:
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")


class _RefusedError(yaml.MarkedYAMLError):
    """YAML that front matter does not need."""


class _Loader(Composer, BaseResolver, CParser):
    """Composes nodes of libyaml's events; every plain scalar is a text, as there are no resolvers."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Composer.__init__(self)
        BaseResolver.__init__(self)
        self.depth = 0

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event: Any = self.peek_event()
        tag = getattr(event, "tag", None)
        problem = ""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            problem = "an anchor or alias stands in the front matter"
        elif tag not in {None, "!", *_TAGS}:
            problem = f"the tag {tag!r} stands in the front matter"
        elif self.depth >= MAX_DEPTH:
            problem = "the front matter is nested too deeply"
        if problem:
            raise _RefusedError(problem=problem, problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node
