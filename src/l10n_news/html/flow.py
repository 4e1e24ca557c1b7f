"""Pieces of a skeleton in the making, and the text of the block that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.regex import regex
from l10n_news.unit import Inline, InlineKind, literal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.model import Piece

_LETTER = regex(r"[^\W_]")
_UNSAFE = regex("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]+")
COMMENT = "!--"
"""The element of an item that shows nothing."""


class Flow:
    """What a skeleton is made of, in order; the text of a block waits in ``run`` until the block ends."""

    __slots__ = (
        "_pieces",
        "comments",
        "context",
        "depth",
        "line",
        "literals",
        "max_length",
        "outer",
        "run",
        "shown",
        "words",
    )

    def __init__(self, outer: Flow | None = None) -> None:
        self.outer = outer
        self.depth: int = outer.depth + 1 if outer else 0
        self.run: list[Inline] = []
        self.line = 0
        """1-based line where the text of the run begins."""
        self.words = False
        """There is a letter or a digit in the run."""
        self.shown: list[str] = []
        """Text that is not translated."""
        self.comments = False
        """There is a comment in the run."""
        self.context: str | None = None
        self.max_length: int | None = None
        """What the author says in the block of all of its text."""
        self.literals: list[str] = []
        """Characters of the source behind the last piece that stay as they are."""
        self._pieces: list[Piece] = []

    def extend(self, pieces: Iterable[Piece]) -> None:
        """Add pieces that are ready."""
        for piece in pieces:
            if isinstance(piece, str):
                self.literals.append(piece)
            else:
                self._settle()
                self._pieces.append(piece)

    def pieces(self) -> tuple[Piece, ...]:
        """Give all pieces, neighbouring literals joined. The run must be empty."""
        self._settle()
        return tuple(self._pieces)

    def clear(self) -> None:
        """Forget all pieces."""
        self._pieces, self.literals = [], []

    def text(self, raw: str, line: int) -> None:
        """Add text without references."""
        run = self.run
        if not run:
            self.line = line
        if not self.words and _LETTER.search(raw):
            if not any([item.kind is InlineKind.TEXT for item in run]):  # noqa: C419 -- a list is quicker
                self.line = line + raw[: len(raw) - len(raw.lstrip())].count("\n")
            self.words = True
        if raw.isprintable() or not _UNSAFE.search(raw):
            run.append(literal_text(raw))
        else:
            self._unsafe(raw)

    def reference(self, raw: str, text: str, line: int) -> None:
        """Add a character reference."""
        if _UNSAFE.search(text):
            self.hide((raw,))
            return
        if not self.run:
            self.line = line
        self.words = self.words or bool(_LETTER.search(text))
        self.run.append(Inline(kind=InlineKind.TEXT, raw=(raw,), text=text))

    def code(self, item: Inline, line: int) -> None:
        """Add a tag, or an element as a whole."""
        if not self.run:
            self.line = line
        self.run.append(item)

    def hide(self, pieces: tuple[Piece, ...]) -> None:
        """Add a comment, or something else that a translator need not see."""
        if not self.run:
            self.extend(pieces)
            return
        self.run.append(Inline(kind=InlineKind.EMPTY, raw=pieces, element=COMMENT, bare=True))
        self.comments = True

    def drop_run(self) -> None:
        """Put the run into the skeleton as it is."""
        for item in self.run:
            self.extend(item.raw)
        self.begin_run()

    def begin_run(self) -> None:
        """Begin a new block."""
        self.run, self.words, self.comments = [], False, False
        self.context = self.max_length = None

    def _unsafe(self, raw: str) -> None:
        for part in _parts(raw):
            if _UNSAFE.match(part):
                self.hide((part,))
            else:
                self.run.append(literal_text(part))

    def _settle(self) -> None:
        if self.literals:
            joined = "".join(self.literals)
            if joined:
                self._pieces.append(joined)
            self.literals = []


def _parts(raw: str) -> Iterator[str]:
    position = 0
    for match in _UNSAFE.finditer(raw):
        if match.start() > position:
            yield raw[position : match.start()]
        yield match[0]
        position = match.end()
    if position < len(raw):
        yield raw[position:]
