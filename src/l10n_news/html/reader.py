"""The stream of a page's tokens → skeleton and units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.html import controls, elements, tags, tokens
from l10n_news.html.attributes import MAX_ATTRIBUTES
from l10n_news.html.blocks import MAX_ITEMS, Blocks
from l10n_news.html.flow import Flow
from l10n_news.html.stack import Open
from l10n_news.html.states import FOREIGN, FRAME, ROOT, Form, plan_of, told
from l10n_news.html.units import StartTag
from l10n_news.record import replace
from l10n_news.unit import Inline, InlineKind, closing, opening

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from l10n_news.html.states import Plan, State
    from l10n_news.html.tokens import Lexeme
    from l10n_news.html.units import Options, Units
    from l10n_news.model import Piece

MAX_TOKENS = 100_000
"""Tags, references, comments and stretches of text in a page."""
MAX_FLOWS = 24
"""Islands in islands; deeper ones are inline codes, so that copying their pieces stays linear."""

_ENDS = frozenset({tokens.END, tokens.GAP})
_FRAME_OR_ROOT = frozenset({"", "html", "head"})
_ROLES = frozenset({"headline", "summary", "section", "byline", "caption", "dateline"})
_UNTOLD = elements.HIDDEN | elements.RAW
_NONE: Mapping[str, str] = {}
_NOTHING = (_NONE, False)
_JSON_TYPE = "application/ld+json"


class Reader(Blocks):
    """Reads one page, from its first token to its last."""

    def __init__(self, options: Options, units: Units, kinds: Mapping[str, str]) -> None:
        super().__init__(options, units)
        self._lang = options.locale
        self._kinds = kinds
        self._seen: dict[str, tuple[Mapping[str, str], bool]] = {}
        """The attributes of start tags that have come, by their source, and whether they say something."""

    # ── tokens ────────────────────────────────────────────────────────────────────────────────────

    def read_all(self, lexemes: Iterable[Lexeme], stops: Container[str | None] = ()) -> Lexeme | None:
        """Take tokens up to one that says where the text ends, an end tag or a gap, and give it.

        Args:
            lexemes: the rest of the page; what has been taken is gone from it.
            stops: the names of such end tags, and ``""`` for a gap.

        Returns:
            The token that has not been read, or None at the end of the page.
        """
        for lexeme in lexemes:
            kind = lexeme.type
            if kind == tokens.TEXT:
                self._text(lexeme)
            elif kind == tokens.START:
                self._start(lexeme)
            elif kind in _ENDS and lexeme.tag in stops:
                return lexeme
            elif kind == tokens.END:
                self._end(lexeme)
            else:
                self._other(lexeme)
        return None

    def read(self, lexeme: Lexeme) -> None:
        """Take the next token."""
        self.read_all((lexeme,))

    @property
    def at_frame(self) -> bool:
        """Nothing is open but ``<html>`` and ``<head>``."""
        return self.stack.top.name in _FRAME_OR_ROOT

    def enter_html(self, lexeme: Lexeme) -> None:
        """Take the start tag of ``<html>``, which is a slot."""
        attributes = dict(lexeme.attrs or ())
        said = controls.read_controls(attributes)
        if said.lang and said.lang.strip():
            self._lang = said.lang
        self.slot("html", tokens.raw(lexeme))
        self.stack.push(Open("html", self._told(ROOT, "html", said)), block=True)

    def leave_head(self) -> None:
        """Close ``<head>`` where its end tag is left out."""
        if self.stack.last("head") > 0:
            self.stack.cut_to(self.stack.last("head"))

    def _text(self, lexeme: Lexeme) -> None:
        raw, top, flow = lexeme.data or "", self.stack.top, self.flow
        if top.state.translate:
            if flow.run or not raw.isspace():
                flow.text(raw, lexeme.line)
            else:
                flow.literals.append(raw)
        elif top.json:
            flow.extend(self.units.script(raw, lexeme.line))
        else:
            flow.literals.append(raw)
            if not top.state.hidden and top.name not in elements.RAW:
                flow.shown.append(raw)

    def _other(self, lexeme: Lexeme) -> None:
        """Take a reference, a comment, a doctype or a gap."""
        if len(self.flow.run) > MAX_ITEMS:
            self.end_block()
        if lexeme.type != tokens.REFERENCE:
            self.flow.hide((tokens.raw(lexeme),))
        elif self.stack.top.state.translate:
            self.flow.reference(tokens.raw(lexeme), lexeme.data or "", lexeme.line)
        else:
            self.flow.literals.append(tokens.raw(lexeme))
            self.flow.shown.append(lexeme.data or "")

    # ── start tags ────────────────────────────────────────────────────────────────────────────────

    def _start(self, lexeme: Lexeme) -> None:
        tag, stack, raw = lexeme.tag or "", self.stack, lexeme.source or ""
        if stack.may_end(tag) or stack.top.state.foreign:
            self._end_implied(tag)
        outer = stack.top.state
        plan = outer.inner.get(tag) or plan_of(outer, tag)
        attributes, speaks = self._attributes(lexeme, raw) if len(raw) > len(tag) + 2 else _NOTHING
        if speaks or (attributes and plan.form is Form.OTHER):
            self._speaking(lexeme, plan, attributes)
        elif plan.form is Form.BLOCK:
            if self.flow.run:
                self.end_block()
            self.flow.literals.append(raw)
            stack.push(Open(tag, plan.state, not attributes), block=True)
        elif plan.form is Form.CODE:
            if len(self.flow.run) > MAX_ITEMS:
                self.end_block()
            self.flow.code(opening(tag, raw, bare=not attributes), lexeme.line)
            stack.push(Open(tag, plan.state, not attributes), block=False)
        elif plan.form is Form.MUTE:
            self.flow.literals.append(raw)
            stack.push(Open(tag, plan.state, not attributes), block=False)
        elif plan.form is Form.FOREIGN:
            self.flow.literals.append(raw)
            if not lexeme.self_closing:
                stack.push(Open(tag, plan.state, not attributes), block=False)
        else:
            self._speaking(lexeme, plan, attributes)

    def _attributes(self, lexeme: Lexeme, raw: str) -> tuple[Mapping[str, str], bool]:
        """Give the attributes of a start tag, and whether they say something whatever the element is."""
        known = self._seen.get(raw)
        if known is None:
            attributes = dict(lexeme.attrs or ())
            if len(attributes) > MAX_ATTRIBUTES:
                raise self._options.too_many(MAX_ATTRIBUTES, "attributes in one tag", lexeme.line)
            speaks = bool(attributes) and (
                not tags.INTERESTING.isdisjoint(attributes) or "notranslate" in raw or bool(self._kinds)
            )
            known = self._seen[raw] = attributes, speaks
        return known

    def _speaking(self, lexeme: Lexeme, plan: Plan, attributes: Mapping[str, str]) -> None:
        """Take a start tag that is no usual one: its name or its attributes say something."""
        tag, raw, state = lexeme.tag or "", lexeme.source or "", plan.state
        outer = self.stack.top.state
        pieces: tuple[Piece, ...] = (raw,)
        said = None
        if "notranslate" in raw or not controls.NAMES.isdisjoint(attributes):
            said = controls.read_controls(attributes)
            state = self._told(state, tag, said)
        if tag == "meta" or not tags.INTERESTING.isdisjoint(attributes):
            shown = outer if state.closed and tag in elements.MUTE and _may_speak(said) else state
            pieces = self.units.tag(StartTag(raw, attributes, said, tag, shown, lexeme.line))
        item = Open(tag, state, not attributes)
        if outer.foreign and tag not in FOREIGN:
            self._foreign(lexeme, item, pieces)
        elif tag in FRAME and self.stack.last(tag) > 0:
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
            if tag in elements.HEADINGS and stack.top.name in elements.HEADINGS:
                stack.cut_to(len(stack) - 1)
            if tag == "a":
                self._end_link()

    def _told(self, state: State, tag: str, said: controls.Controls) -> State:
        """Give the state with what the author says of the element."""
        closed, alien = state.closed, state.alien
        if said.lang is not None and said.lang.strip():
            alien = self._is_alien(said.lang)
        if said.translate is not None and tag not in _UNTOLD and not state.foreign:
            closed = not said.translate
            alien = alien and not said.translate
        if not _is_block(tag, said) and tag not in elements.VOID and tag not in elements.ISLANDS:
            return told(state, None, closed=closed, alien=alien)
        return told(state, said, closed=closed, alien=alien)

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
            self.hidden(pieces, lexeme.line)
        else:
            kind = InlineKind.BREAK if item.name == "br" else InlineKind.EMPTY
            code = Inline(kind=kind, raw=pieces, element=item.name, bare=item.bare, note=note)
            self.flow.code(code, lexeme.line)

    def _inline(
        self,
        lexeme: Lexeme,
        item: Open,
        pieces: tuple[Piece, ...],
        attributes: Mapping[str, str],
        said: controls.Controls | None,
    ) -> None:
        tag, state = item.name, item.state
        turns = state.translate != self.stack.top.state.translate
        nested = tag in elements.ISLANDS or (said is not None and said.within == "nested")
        if turns and self.flow.depth >= MAX_FLOWS:
            self._block(item, pieces, _NONE)
            return
        item.json = tag == "script" and attributes.get("type", "").partition(";")[0].strip().lower() == _JSON_TYPE
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
        tag, stack = lexeme.tag or "", self.stack
        item, index = stack.top, len(stack.items) - 1
        if item.name != tag or item.dead or item.island is not None:
            self._end_outer(lexeme, stack.target(tag))
        elif item.block == index:
            if self.flow.run:
                self.end_block()
            stack.pop()
            self.flow.literals.append(lexeme.source or "")
        else:
            stack.pop()
            self._close(lexeme, item)

    def _end_outer(self, lexeme: Lexeme, index: int) -> None:
        """End an element that is not the innermost, or that has a flow of its own."""
        stack = self.stack
        if index < 0:
            self._stray(lexeme)
            return
        item = stack.items[index]
        if item.island is not None:
            stack.cut_to(index + 1)
            self.end_block()
            self.flow.literals.append(lexeme.source or "")
            stack.end(index)
        elif item.block == index:
            stack.cut_to(index + 1)
            self.end_block()
            stack.end(index)
            self.flow.literals.append(lexeme.source or "")
        else:
            if stack.top.block > index or stack.is_crossed(index):
                stack.bury(index)
            else:
                stack.end(index)
            self._close(lexeme, item)

    def _close(self, lexeme: Lexeme, item: Open) -> None:
        """Take the end tag of an inline element, which is closed already."""
        raw = lexeme.source or ""
        if not self.stack.top.state.translate:
            self.flow.literals.append(raw)
        elif item.state.translate:
            self.flow.code(closing(item.name, raw, bare=item.bare), lexeme.line)
        else:
            self.flow.hide((raw,))

    def _stray(self, lexeme: Lexeme) -> None:
        tag, raw = lexeme.tag or "", lexeme.source or ""
        if not self.stack.top.state.translate:
            self.flow.literals.append(raw)
        elif tag == "br":
            self.flow.code(Inline(kind=InlineKind.BREAK, raw=(raw,), element="br"), lexeme.line)
        elif tag == "p":
            self.end_block()
            self.flow.literals.append(raw)
        elif self.stack.dangling.get(tag):
            self.stack.dangling[tag] -= 1
            self.flow.code(closing(tag, raw, bare=False), lexeme.line)
        else:
            self.flow.hide((raw,))


def _is_block(tag: str, said: controls.Controls | None) -> bool:
    if said is not None and said.within:
        return said.within == "no" and tag not in elements.VOID
    return tag in elements.BLOCKS


def _is_hidden_input(lexeme: Lexeme) -> bool:
    return lexeme.tag == "input" and ("type", "hidden") in (lexeme.attrs or ())


def _may_speak(said: controls.Controls | None) -> bool:
    """Tell whether the attributes of an element whose content stays as it is are text: unless the author says no."""
    return said is None or (said.translate is not False and not said.lang)
