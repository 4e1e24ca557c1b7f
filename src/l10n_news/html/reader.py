"""The stream of a page's tokens → skeleton and units."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n_news.html import controls, elements, tags, tokens
from l10n_news.html.flow import COMMENT, Flow
from l10n_news.html.runs import comments_aside, links_apart
from l10n_news.html.stack import Open, Stack
from l10n_news.html.states import FOREIGN, State, inside, told
from l10n_news.html.units import StartTag
from l10n_news.model import Slot
from l10n_news.unit import Inline, InlineKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.html.tokens import Lexeme
    from l10n_news.html.units import Options, Units
    from l10n_news.model import Piece

MAX_TOKENS = 400_000
"""Tags, references, comments and stretches of text in a page."""
MAX_ITEMS = 10_000
"""The same, in one block of text."""
MAX_FLOWS = 24
"""Islands in islands; deeper ones are inline codes, so that copying their pieces stays linear."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FRAME = frozenset({"html", "head", "body"})
_FRAME_OR_ROOT = frozenset({"", "html", "head"})
_ROLES = frozenset({"headline", "summary", "section", "byline", "caption", "dateline"})
_UNTOLD = elements.HIDDEN | elements.RAW
_NONE: Mapping[str, str] = {}
_JSON_TYPE = "application/ld+json"


class Reader:
    """Reads one page, from its first token to its last."""

    def __init__(self, options: Options, units: Units, kinds: Mapping[str, str]) -> None:
        self.units = units
        self.flow = Flow()
        self.stack = Stack(Open("", State()), self.leave)
        self._lang = options.locale
        self._options = options
        self._kinds = kinds
        self._tokens = 0
        self._states: dict[tuple[State, str], State] = {}
        self.headline: int | None = None
        """Unit of the first ``<h1>``."""
        self.title: int | None = None
        """Unit of ``<title>``."""

    # ── tokens ────────────────────────────────────────────────────────────────────────────────────

    def read(self, lexeme: Lexeme) -> None:
        """Take the next token."""
        kind = lexeme.type
        self._tokens += 1
        if self._tokens > MAX_TOKENS:
            raise self._options.too_many(MAX_TOKENS, "tags and references", lexeme.line)
        if len(self.flow.run) > MAX_ITEMS:
            raise self._options.too_many(MAX_ITEMS, "tags and references in one block", self.flow.line)
        if kind == tokens.TEXT:
            self._text(lexeme)
        elif kind == tokens.START:
            self._start(lexeme)
        elif kind == tokens.END:
            self._end(lexeme)
        elif kind == tokens.REFERENCE:
            if self.stack.top.state.translate:
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
        self.stack.push(Open("html", self._told(State(), "html", said)), block=True)

    def leave_head(self) -> None:
        """Close ``<head>`` where its end tag is left out."""
        if self.stack.last("head") > 0:
            self.stack.cut_to(self.stack.last("head"))

    def _text(self, lexeme: Lexeme) -> None:
        top = self.stack.top
        if top.state.translate:
            self.flow.text(lexeme.raw, lexeme.line)
        elif top.json:
            self.flow.extend(self.units.script(lexeme.raw, lexeme.line))
        else:
            self.flow.literal(lexeme.raw)
            if not top.state.hidden and top.name not in elements.RAW:
                self.flow.shown.append(lexeme.raw)

    # ── start tags ────────────────────────────────────────────────────────────────────────────────

    def _start(self, lexeme: Lexeme) -> None:
        tag, stack, raw = lexeme.tag, self.stack, lexeme.raw
        if tag in elements.ENDS or stack.top.state.foreign:
            self._end_implied(tag)
        outer = stack.top.state
        state = self._states.get((outer, tag)) or self._inside(outer, tag)
        pieces: tuple[Piece, ...] = (raw,)
        said = None
        attributes = _NONE
        if len(raw) > len(tag) + 2:
            attributes = dict(lexeme.attributes)
            if "notranslate" in raw or not controls.NAMES.isdisjoint(attributes):
                said = controls.read_controls(attributes)
                state = self._told(state, tag, said)
            if tag == "meta" or not tags.INTERESTING.isdisjoint(attributes):
                shown = outer if state.closed and tag in elements.MUTE and _may_speak(said) else state
                start = StartTag(raw=raw, name=tag, attributes=attributes, said=said, state=shown, line=lexeme.line)
                pieces = tuple(self.units.tag(start))
        item = Open(tag, state, not attributes)
        if outer.foreign and tag not in FOREIGN:
            self._foreign(lexeme, item, pieces)
        elif tag in _FRAME and stack.last(tag) > 0:
            self.end_block()
            self.flow.extend(pieces)
        elif _is_block(tag, said):
            self._block(item, pieces, attributes)
        elif tag in elements.VOID or (state.foreign and lexeme.self_closing):
            self._void(lexeme, item, pieces, tags.code_note(tag, attributes, said))
        else:
            self._inline(lexeme, item, pieces, attributes, said)

    def _end_implied(self, tag: str) -> None:
        """Close what this start tag closes."""
        stack = self.stack
        if stack.top.state.foreign and tag in elements.BREAKOUT:
            self._leave_foreign()
        if not stack.top.state.foreign:
            stack.cut_to(stack.implied_end(tag))
            if tag in _HEADINGS and stack.top.name in _HEADINGS:
                stack.cut_to(len(stack) - 1)
            if tag == "a":
                self._end_link()

    def _inside(self, outer: State, tag: str) -> State:
        """Work out the state inside an element once for a page."""
        state = self._states[outer, tag] = inside(outer, tag)
        return state

    def _told(self, state: State, tag: str, said: controls.Controls) -> State:
        """Give the state with what the author says of the element."""
        closed, alien = state.closed, state.alien
        if said.lang is not None and said.lang.strip():
            alien = self._is_alien(said.lang)
        if said.translate is not None and tag not in _UNTOLD and not state.foreign:
            closed = not said.translate
            alien = alien and not said.translate
        if not _is_block(tag, said) and tag not in elements.VOID and tag not in elements.ISLANDS:
            return told(state, closed=closed, alien=alien, context=None, note="", max_length=None)
        return told(state, closed=closed, alien=alien, context=said.context, note=said.note, max_length=said.max_length)

    def _is_alien(self, lang: str) -> bool:
        return controls.foreign(lang, self._lang) and controls.foreign(lang, self._options.locale)

    def _block(self, item: Open, pieces: tuple[Piece, ...], attributes: Mapping[str, str]) -> None:
        self.end_block()
        if self._kinds and "class" in attributes:
            named = next((self._kinds[name] for name in attributes["class"].split() if name in self._kinds), "")
            if named:
                item.state = replace(item.state, kind=named, role=named if named in _ROLES else item.state.role)
        self.flow.extend(pieces)
        if item.name not in elements.VOID:
            self.stack.push(item, block=True)

    def _void(self, lexeme: Lexeme, item: Open, pieces: tuple[Piece, ...], note: str) -> None:
        if not self.stack.top.state.translate:
            self.flow.extend(pieces)
        elif item.state.hidden or item.name == "area" or _is_hidden_input(lexeme):
            self._hidden(pieces, lexeme.line)
        else:
            kind = InlineKind.BREAK if item.name == "br" else InlineKind.EMPTY
            code = Inline(kind=kind, raw=pieces, element=item.name, bare=item.bare, note=note)
            self.flow.code(code, lexeme.line)

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
        tag, state = lexeme.tag, item.state
        turns = state.translate != self.stack.top.state.translate
        nested = tag in elements.ISLANDS or (said is not None and said.within == "nested")
        if turns and self.flow.depth >= MAX_FLOWS:
            self._block(item, pieces, _NONE)
            return
        item.json = tag == "script" and attributes.get("type", "").strip().lower() == _JSON_TYPE
        if turns or (nested and state.translate and self.flow.depth < MAX_FLOWS):
            item.island = InlineKind.EMPTY if state.translate else InlineKind.OPAQUE
            item.note = tags.code_note(tag, attributes, said)
            self.flow = Flow(self.flow)
            self.flow.line = lexeme.line
            self.flow.extend(pieces)
        elif not state.translate:
            self.flow.extend(pieces)
        else:
            self._code(lexeme, item, pieces, attributes, said)
        self.stack.push(item, block=item.island is not None)

    def _code(
        self,
        lexeme: Lexeme,
        item: Open,
        pieces: tuple[Piece, ...],
        attributes: Mapping[str, str],
        said: controls.Controls | None,
    ) -> None:
        note = value = ""
        if attributes:
            note = tags.code_note(item.name, attributes, said)
            value = (said.value if said else "") or tags.value_spec(item.name, attributes)
        code = Inline(kind=InlineKind.OPEN, raw=pieces, element=item.name, bare=item.bare, note=note, value=value)
        self.flow.code(code, lexeme.line)
        if said is not None:
            self.flow.context = said.context or self.flow.context
            self.flow.max_length = said.max_length or self.flow.max_length

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
        if self.stack.top.state.translate and item.state.translate:
            code = Inline(kind=InlineKind.CLOSE, raw=(lexeme.raw,), element=lexeme.tag, bare=item.bare)
            self.flow.code(code, lexeme.line)
        elif self.stack.top.state.translate:
            self.flow.hide((lexeme.raw,))
        else:
            self.flow.literal(lexeme.raw)

    def _stray(self, lexeme: Lexeme) -> None:
        if not self.stack.top.state.translate:
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
        if not outer.state.translate:
            self.flow.extend(pieces)
            self.flow.shown.extend(done.shown)
        elif item.state.hidden:
            self._hidden(pieces, done.line)
        else:
            shown = " ".join("".join(done.shown).split()) if item.island is InlineKind.OPAQUE else ""
            code = Inline(kind=item.island, raw=pieces, element=item.name, text=shown, note=item.note)
            self.flow.code(code, done.line)

    def end_block(self) -> None:
        """Make the text before a block's boundary a unit."""
        flow = self.flow
        if not flow.run:
            return
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
        return tags.is_url("".join(item.text for item in run if item.kind is InlineKind.TEXT))


def _is_block(tag: str, said: controls.Controls | None) -> bool:
    if said is not None and said.within:
        return said.within == "no" and tag not in elements.VOID
    return tag in elements.BLOCKS


def _is_hidden_input(lexeme: Lexeme) -> bool:
    return lexeme.tag == "input" and ("type", "hidden") in lexeme.attributes


def _may_speak(said: controls.Controls | None) -> bool:
    """Tell whether the attributes of an element whose content stays as it is are text: unless the author says no."""
    return said is None or (said.translate is not False and not said.lang)
