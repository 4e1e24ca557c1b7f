"""The stream of a page's tokens → skeleton and units."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.html import controls, elements, tags, tokens
from l10n_news.html.flow import COMMENT, Flow
from l10n_news.html.runs import comments_aside, links_apart
from l10n_news.html.stack import Open, Stack
from l10n_news.html.units import StartTag
from l10n_news.model import Escape, Slot
from l10n_news.unit import Inline, InlineKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.html.tokens import Lexeme
    from l10n_news.html.units import Options, Units
    from l10n_news.model import Piece

MAX_TAGS = 1_500_000
MAX_FLOWS = 24
"""Islands in islands; deeper ones are inline codes, so that copying their pieces stays linear."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FOREIGN = frozenset({"svg", "math"})
_FRAME = frozenset({"html", "head", "body"})
_FRAME_OR_ROOT = frozenset({"", "html", "head"})
_ROLES = frozenset({"headline", "summary", "section", "byline", "caption", "dateline"})
_JSON_TYPE = "application/ld+json"


class Reader:
    """Reads one page, from its first token to its last."""

    def __init__(self, options: Options, units: Units, kinds: Mapping[str, str]) -> None:
        self.units = units
        self.flow = Flow()
        self.stack = Stack(Open(""), self.leave)
        self._lang = options.locale
        self._options = options
        self._kinds = kinds
        self._tags = 0
        self.headline: int | None = None
        """Unit of the first ``<h1>``."""
        self.title: int | None = None
        """Unit of ``<title>``."""

    # ── tokens ────────────────────────────────────────────────────────────────────────────────────

    def read(self, lexeme: Lexeme) -> None:
        """Take the next token."""
        kind = lexeme.type
        if kind == tokens.TEXT:
            self._text(lexeme)
        elif kind == tokens.START:
            self._start(lexeme)
        elif kind == tokens.END:
            self._end(lexeme)
        elif kind == tokens.REFERENCE:
            if self.stack.top.translate:
                self.flow.reference(lexeme.raw, lexeme.text, lexeme.line)
            else:
                self.flow.literal(lexeme.raw)
                self.flow.shown.append(lexeme.text)
        else:
            self.flow.hide((lexeme.raw,))

    def finish(self) -> None:
        """Close what is open at the end of the page."""
        self.stack.cut_to(1)
        self.end_block()

    @property
    def at_frame(self) -> bool:
        """Nothing is open but ``<html>`` and ``<head>``."""
        return self.stack.top.name in _FRAME_OR_ROOT

    def enter_html(self, lexeme: Lexeme) -> None:
        """Take the start tag of ``<html>``, which is a slot."""
        attributes = dict(lexeme.attributes)
        said = controls.read_controls(attributes)
        if said.lang and said.lang.strip():
            self._lang = said.lang
        self.slot("html", lexeme.raw)
        self.stack.push(self._inherited("html", attributes, said), block=True)

    def leave_head(self) -> None:
        """Close ``<head>`` where its end tag is left out."""
        if self.stack.last("head") > 0:
            self.stack.cut_to(self.stack.last("head"))

    def _text(self, lexeme: Lexeme) -> None:
        top = self.stack.top
        if top.translate:
            self.flow.text(lexeme.raw, lexeme.line)
        elif top.json:
            self.flow.extend(self.units.script(lexeme.raw, lexeme.line))
        else:
            self.flow.literal(lexeme.raw)
            if not top.hidden and top.name not in elements.RAW:
                self.flow.shown.append(lexeme.raw)

    # ── start tags ────────────────────────────────────────────────────────────────────────────────

    def _start(self, lexeme: Lexeme) -> None:
        self._tags += 1
        if self._tags > MAX_TAGS:
            raise ArticleError(f"more than {MAX_TAGS:,} tags", path=self._options.path, hint="divide the article")
        tag, stack = lexeme.tag, self.stack
        self._end_implied(tag)
        outer_foreign = stack.top.foreign
        attributes = dict(lexeme.attributes) if len(lexeme.raw) > len(tag) + 2 else {}
        said = None
        if attributes and ("notranslate" in lexeme.raw or not controls.NAMES.isdisjoint(attributes)):
            said = controls.read_controls(attributes)
        item = self._inherited(tag, attributes, said)
        pieces: tuple[Piece, ...] = (lexeme.raw,)
        if attributes:
            pieces = self._tag_pieces(lexeme, attributes, said, item)
        if outer_foreign and tag not in _FOREIGN:
            self._foreign(lexeme, item, pieces)
        elif tag in _FRAME and stack.last(tag) > 0:
            self.end_block()
            self.flow.extend(pieces)
        elif _is_block(tag, said):
            self._block(item, pieces, attributes)
        elif tag in elements.VOID or (item.foreign and lexeme.self_closing):
            self._void(
                item, pieces, lexeme.line, tags.code_note(tag, attributes, said.note if said else "", term=False)
            )
        else:
            self._inline(lexeme, item, pieces, attributes, said)

    def _end_implied(self, tag: str) -> None:
        """Close what this start tag closes."""
        stack = self.stack
        if stack.top.foreign and tag in elements.BREAKOUT:
            self._leave_foreign()
        if not stack.top.foreign:
            stack.cut_to(stack.implied_end(tag))
            if tag in _HEADINGS and stack.top.name in _HEADINGS:
                stack.cut_to(len(stack) - 1)
            if tag == "a":
                self._end_link()

    def _inherited(self, tag: str, attributes: Mapping[str, str], said: controls.Controls | None) -> Open:
        outer = self.stack.top
        item = Open(
            tag,
            kind=outer.kind,
            role=outer.role,
            closed=outer.closed or tag in elements.OPAQUE or self._is_mute(tag),
            alien=outer.alien,
            foreign=(outer.foreign or tag in _FOREIGN) and tag not in elements.INTEGRATION,
            preserve=outer.preserve or tag in elements.PRESERVED,
            escape=Escape.RCDATA if tag in elements.RCDATA and not outer.foreign else outer.escape,
            context=outer.context,
            note=outer.note,
            hidden=(outer.hidden and outer.closed) or tag in elements.HIDDEN,
            bare=not attributes,
            menu=outer.menu or tag in elements.MENUS,
        )
        if said is not None:
            self._apply(item, said)
        item.translate = not (item.closed or item.alien)
        return item

    def _is_mute(self, tag: str) -> bool:
        """Tell whether an element says nothing; a ``<noscript>`` inside another has not been tokenized."""
        return tag in elements.HIDDEN and (tag != "noscript" or self.stack.last(tag) > 0)

    def _apply(self, item: Open, said: controls.Controls) -> None:
        item.context = said.context or item.context
        item.note = said.note or item.note
        item.max_length = said.max_length
        if said.lang is not None and said.lang.strip():
            item.alien = self._is_alien(said.lang)
        if said.translate is not None and item.name not in elements.HIDDEN | elements.RAW and not item.foreign:
            item.closed = not said.translate
            item.alien = item.alien and not said.translate

    def _is_alien(self, lang: str) -> bool:
        return controls.foreign(lang, self._lang) and controls.foreign(lang, self._options.locale)

    def _tag_pieces(
        self, lexeme: Lexeme, attributes: Mapping[str, str], said: controls.Controls | None, item: Open
    ) -> tuple[Piece, ...]:
        if lexeme.tag == "html":
            return (lexeme.raw,)
        if lexeme.tag != "meta" and tags.INTERESTING.isdisjoint(attributes):
            return (lexeme.raw,)
        state = item
        if not item.translate and lexeme.tag in elements.OPAQUE | elements.HIDDEN and _may_speak(said):
            state = Open(lexeme.tag, translate=self.stack.top.translate, context=item.context, note=item.note)
        return tuple(
            self.units.tag(StartTag(raw=lexeme.raw, attributes=attributes, said=said, state=state, line=lexeme.line))
        )

    def _block(self, item: Open, pieces: tuple[Piece, ...], attributes: Mapping[str, str]) -> None:
        self.end_block()
        tag = item.name
        kind = elements.BLOCKS.get(tag, "")
        if kind and not (tag == "p" and item.kind in elements.KEPT_KINDS):
            item.kind, item.role = kind, "caption" if kind == "caption" else ""
        if tag == "title" or (tag == "h1" and self.headline is None):
            item.role = "headline"
        if self._kinds and "class" in attributes:
            for name in attributes["class"].split():
                if name in self._kinds:
                    item.kind = self._kinds[name]
                    item.role = item.kind if item.kind in _ROLES else item.role
        self.flow.extend(pieces)
        if tag not in elements.VOID:
            self.stack.push(item, block=True)

    def _void(self, item: Open, pieces: tuple[Piece, ...], line: int, note: str) -> None:
        if not self.stack.top.translate:
            self.flow.extend(pieces)
        elif item.hidden or item.name == "area":
            self._hidden(pieces, line)
        else:
            kind = InlineKind.BREAK if item.name == "br" else InlineKind.EMPTY
            self.flow.code(Inline(kind=kind, raw=pieces, element=item.name, bare=item.bare, note=note), line)

    def _hidden(self, pieces: tuple[Piece, ...], line: int) -> None:
        if self.flow.run:
            self.flow.code(Inline(kind=InlineKind.EMPTY, raw=pieces, element=COMMENT), line)
        else:
            self.flow.extend(pieces)

    def _inline(
        self,
        lexeme: Lexeme,
        item: Open,
        pieces: tuple[Piece, ...],
        attributes: Mapping[str, str],
        said: controls.Controls | None,
    ) -> None:
        tag, outer = lexeme.tag, self.stack.top
        turns = item.translate != outer.translate
        nested = tag in elements.ISLANDS or (said is not None and said.within == "nested")
        if turns and self.flow.depth >= MAX_FLOWS:
            self._block(item, pieces, {})
            return
        if turns or (nested and item.translate and self.flow.depth < MAX_FLOWS):
            item.island = InlineKind.EMPTY if item.translate else InlineKind.OPAQUE
            item.kind = elements.ISLAND_KINDS.get(tag, item.kind)
            item.code_note = tags.code_note(tag, attributes, said.note if said else "", term=bool(said and said.term))
            item.json = tag == "script" and attributes.get("type", "").strip().lower() == _JSON_TYPE
            self.flow = Flow(self.flow)
            self.flow.line = lexeme.line
            self.flow.extend(pieces)
        elif not item.translate:
            item.json = tag == "script" and attributes.get("type", "").strip().lower() == _JSON_TYPE
            self.flow.extend(pieces)
        else:
            note = ""
            value = ""
            if attributes:
                note = tags.code_note(tag, attributes, said.note if said else "", term=bool(said and said.term))
                value = (said.value if said else "") or tags.value_spec(tag, attributes)
            item.note, item.context = outer.note, outer.context
            if said is not None:
                self.flow.context = said.context or self.flow.context
                self.flow.max_length = said.max_length or self.flow.max_length
            code = Inline(kind=InlineKind.OPEN, raw=pieces, element=tag, bare=item.bare, note=note, value=value)
            self.flow.code(code, lexeme.line)
        self.stack.push(item, block=False)

    def _foreign(self, lexeme: Lexeme, item: Open, pieces: tuple[Piece, ...]) -> None:
        self.flow.extend(pieces)
        if not lexeme.self_closing:
            self.stack.push(item, block=False)

    def _leave_foreign(self) -> None:
        index = max(self.stack.last("svg"), self.stack.last("math"))
        if index > 0:
            self.stack.cut_to(index)

    def _end_link(self) -> None:
        index = self.stack.last("a")
        if index > self.stack.top.scope:
            if self.stack.top.block > index:
                self.stack.bury(index)
            else:
                self.stack.cut_to(index)

    # ── end tags ──────────────────────────────────────────────────────────────────────────────────

    def _end(self, lexeme: Lexeme) -> None:
        tag, stack = lexeme.tag, self.stack
        index = stack.target(tag)
        if index < 0:
            self._stray(lexeme)
            return
        item = stack.items[index]
        if item.island is not None:
            stack.cut_to(index + 1)
            self.end_block()
            self.flow.literal(lexeme.raw)
            stack.end(index)
        elif item.block == index:
            stack.cut_to(index + 1)
            self.end_block()
            stack.end(index)
            self.flow.literal(lexeme.raw)
        else:
            self._end_inline(lexeme, index, item)

    def _end_inline(self, lexeme: Lexeme, index: int, item: Open) -> None:
        if self.stack.top.block > index or self.stack.is_crossed(index):
            self.stack.bury(index)
        else:
            self.stack.end(index)
        if self.stack.top.translate and item.translate:
            code = Inline(kind=InlineKind.CLOSE, raw=(lexeme.raw,), element=lexeme.tag, bare=item.bare)
            self.flow.code(code, lexeme.line)
        elif self.stack.top.translate:
            self.flow.hide((lexeme.raw,))
        else:
            self.flow.literal(lexeme.raw)

    def _stray(self, lexeme: Lexeme) -> None:
        if not self.stack.top.translate:
            self.flow.literal(lexeme.raw)
        elif lexeme.tag == "br":
            self.flow.code(Inline(kind=InlineKind.BREAK, raw=(lexeme.raw,), element="br"), lexeme.line)
        elif lexeme.tag == "p":
            self.end_block()
            self.flow.literal(lexeme.raw)
        elif self.stack.dangling.get(lexeme.tag):
            self.stack.dangling[lexeme.tag] -= 1
            self.flow.code(Inline(kind=InlineKind.CLOSE, raw=(lexeme.raw,), element=lexeme.tag), lexeme.line)
        else:
            self.flow.hide((lexeme.raw,))

    # ── blocks and islands ────────────────────────────────────────────────────────────────────────

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
        if not outer.translate:
            self.flow.extend(pieces)
            self.flow.shown.extend(done.shown)
        elif item.hidden:
            self._hidden(pieces, done.line)
        else:
            shown = " ".join("".join(done.shown).split()) if item.island is InlineKind.OPAQUE else ""
            code = Inline(kind=item.island, raw=pieces, element=item.name, text=shown, note=item.code_note)
            self.flow.code(code, done.line)

    def end_block(self) -> None:
        """Make the text before a block's boundary a unit."""
        flow = self.flow
        if not flow.run:
            return
        if not flow.words or self._is_url(flow.run):
            flow.drop_run()
            return
        run, top = comments_aside(flow.run) if flow.comments else flow.run, self.stack.top
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
        return tags.is_url("".join(item.text for item in run if item.kind is InlineKind.TEXT))


def _is_block(tag: str, said: controls.Controls | None) -> bool:
    if said is not None and said.within:
        return said.within == "no" and tag not in elements.VOID
    return tag in elements.BLOCKS


def _may_speak(said: controls.Controls | None) -> bool:
    """Tell whether the attributes of an element whose content stays as it is are text: unless the author says no."""
    return said is None or (said.translate is not False and not said.lang)
