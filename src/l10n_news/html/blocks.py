"""The blocks and islands of a page: where one ends, its text becomes a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.html import tags
from l10n_news.html.flow import COMMENT, Flow
from l10n_news.html.runs import comments_aside, links_apart
from l10n_news.html.stack import Open, Stack
from l10n_news.html.states import ROOT
from l10n_news.model import Slot
from l10n_news.record import replace
from l10n_news.unit import Inline, InlineKind

if TYPE_CHECKING:
    from l10n_news.html.units import Options, Units
    from l10n_news.model import Piece

MAX_ITEMS = 5_000
"""Tags, references, comments and stretches of text in one block; an index of an encyclopedia has a sixth of it."""


class Blocks:
    """What is open at a place of a page, and the text of its innermost block."""

    def __init__(self, options: Options, units: Units) -> None:
        self.units = units
        self.flow = Flow()
        self.stack = Stack(Open("", ROOT), self.leave)
        self.headline: int | None = None
        """Unit of the first ``<h1>``."""
        self.title: int | None = None
        """Unit of ``<title>``."""
        self._options = options

    def finish(self) -> None:
        """Close what is open at the end of the page."""
        self.stack.cut_to(1)
        self.end_block()

    def leave(self) -> None:
        """Take leave of the innermost open element."""
        item = self.stack.top
        if item.block == len(self.stack) - 1:
            self.end_block()
        if item.island is None:
            return
        self.end_block()
        done, self.flow = self.flow, self.flow.outer or self.flow
        outer = self.stack.items[-2]
        pieces = done.pieces()
        if not outer.state.translate:
            self.flow.extend(pieces)
            self.flow.shown.extend(done.shown)
        elif item.state.hidden:
            self.hidden(pieces, done.line)
        else:
            shown = " ".join("".join(done.shown).split()) if item.island is InlineKind.OPAQUE else ""
            code = Inline(kind=item.island, raw=pieces, element=item.name, text=shown, note=item.note)
            self.flow.code(code, done.line)

    def end_block(self) -> None:
        """Make the text before a block's boundary a unit."""
        flow = self.flow
        if not flow.run:
            return
        if len(flow.run) > MAX_ITEMS:
            raise self._options.too_many(MAX_ITEMS, "tags and references in one block", flow.line)
        if not flow.words or self._is_url(flow.run):
            flow.drop_run()
            return
        run = comments_aside(flow.run) if flow.comments else flow.run
        top = self.stack.items[self.stack.top.block].state
        if top.role == "headline" and top.kind == "heading" and self.headline is not None:
            top = replace(top, role="")
        if flow.context or flow.max_length:
            top = replace(top, context=flow.context or top.context, max_length=flow.max_length or top.max_length)
        parts = links_apart(run) if top.menu else [run]
        if len(parts) > 1:
            top = replace(top, kind="link")
        flow.begin_run()
        for part in parts:
            pieces, index = self.units.block(part, top, flow.line)
            flow.extend(pieces)
            if top.role == "headline" and index is not None:
                self._name(top.kind, index)

    def _name(self, kind: str, index: int) -> None:
        if kind == "title":
            self.title = index if self.title is None else self.title
        else:
            self.headline = index if self.headline is None else self.headline

    def slot(self, name: str, source: str = "") -> None:
        """Put an insertion point here."""
        self.end_block()
        self.flow.extend((Slot(name=name, source=source),))

    def _is_url(self, run: list[Inline]) -> bool:
        text = "".join([item.text for item in run if item.kind is InlineKind.TEXT])
        return len(text.split(None, 1)) == 1 and tags.is_url(text)

    def hidden(self, pieces: tuple[Piece, ...], line: int) -> None:
        """Add something that shows nothing."""
        if self.flow.run:
            self.flow.code(Inline(kind=InlineKind.EMPTY, raw=pieces, element=COMMENT), line)
        else:
            self.flow.extend(pieces)
