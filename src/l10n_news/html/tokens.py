"""HTML text → a flat stream of tokens whose raw texts, joined, are the text: the owner of turbohtml."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from turbohtml import Token, TokenType, tokenize

from l10n_news.html.elements import RAW, RCDATA

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

TEXT = int(TokenType.TEXT)
START = int(TokenType.START_TAG)
END = int(TokenType.END_TAG)
COMMENT = int(TokenType.COMMENT)
DOCTYPE = int(TokenType.DOCTYPE)
REFERENCE = int(TokenType.CHARACTER_REFERENCE)
GAP = 99
"""Characters that the tokenizer gives no token for: ``</>``, and a tag that the end of the text cuts off."""

_EMPTY_END = "</>"
_RESTARTS = 200
_SPECIAL = RAW | RCDATA
_FOREIGN = frozenset({"svg", "math"})
_TAGS = frozenset({START, END})


class Lexeme(NamedTuple):
    """A token with its source."""

    type: int
    tag: str
    """The element's name of a tag, in lower case; empty for other tokens."""
    raw: str
    """The characters of the source."""
    text: str
    """What a reference stands for."""
    line: int
    """1-based."""
    token: Token | None

    @property
    def self_closing(self) -> bool:
        """The tag ends in ``/>``."""
        return self.token is not None and self.token.self_closing

    @property
    def cut_off(self) -> bool:
        """The end of the text cuts a tag off."""
        return self.type == GAP and self.raw != _EMPTY_END

    @property
    def attributes(self) -> list[tuple[str, str]]:
        """Names in lower case and values of the attributes, the first of each name."""
        return (self.token.attrs or []) if self.token is not None else []


def lexemes(text: str) -> Iterator[Lexeme]:
    """Tokenize by HTML § 13.2.5, one lexeme for each character reference.

    The joined ``raw`` are the text, whatever it is. Inside SVG and MathML, a self-closed ``<title/>`` or ``<style/>``
    and CDATA sections are what the tree construction stage would make of them. The content of ``<noscript>`` is markup,
    as where scripts do not run.

    Args:
        text: with newlines normalized to U+000A.
    """
    start, line, restarts = 0, 1, 0
    foreign = [0]
    while start < len(text):
        rest = text[start:] if start else text
        position = yield from _aligned(rest, line - 1, foreign, watch=restarts < _RESTARTS)
        if position == len(rest):
            return
        restarts += 1
        line += rest.count("\n", 0, position)
        start += position


def _aligned(
    text: str, before: int, foreign: list[int], *, watch: bool, scripted: bool = True
) -> Generator[Lexeme, None, int]:
    """Give the lexemes of the text, or those up to where tokenizing must begin anew, and return where that is.

    Args:
        text: what is to be tokenized.
        before: lines before it.
        foreign: how many SVG and MathML elements are open; brought up to date.
        watch: stop where the tokenizer is about to go wrong.
        scripted: the text is no content of ``<noscript>``.
    """
    position = 0
    unscripted = False
    for token in tokenize(text, capture_source=True, resolve_references=False):
        raw, kind, data = token.source, token.type, token.data or ""
        raw = data if raw is None else raw
        if not text.startswith(raw, position):
            for part in _around_gaps(text, position, raw if kind == TEXT else "", token.line + before):
                yield part
                position += len(part.raw)
            unscripted = False
            if kind == TEXT or not text.startswith(raw, position):
                continue
        tag = token.tag or ""
        if kind in _TAGS and tag in _FOREIGN and not token.self_closing:
            foreign[0] = _depth(foreign[0], kind)
        elif foreign[0] and watch and _misread(token):
            if kind == COMMENT:
                end = text.find("]]>", position)
                raw = text[position : len(text) if end < 0 else end + 3]
            yield Lexeme(kind, tag, raw, data, token.line + before, token)
            return position + len(raw)
        position += len(raw)
        if unscripted and kind == TEXT:
            yield from _aligned(raw, token.line + before - 1, [0], watch=False, scripted=False)
        else:
            yield Lexeme(kind, tag, raw, data, token.line + before, token)
        unscripted = scripted and tag == "noscript" and kind == START
    if position < len(text):
        yield Lexeme(GAP, "", text[position:], "", before + 1 + text.count("\n", 0, position), None)
    return len(text)


def _depth(depth: int, kind: int) -> int:
    return max(depth + (1 if kind == START else -1), 0)


def _around_gaps(text: str, position: int, data: str, line: int) -> Iterator[Lexeme]:
    """Give text that empty end tags interrupt, which the tokenizer leaves out, and the empty end tags."""
    done = 0
    while True:
        end = position + len(data) - done
        gap = text.find(_EMPTY_END, position, end + len(_EMPTY_END))
        chunk = text[position : end if gap < 0 else gap]
        if not data.startswith(chunk, done):
            return
        if chunk:
            yield Lexeme(TEXT, "", chunk, chunk, line, None)
            line += chunk.count("\n")
        if gap < 0:
            return
        yield Lexeme(GAP, "", _EMPTY_END, "", line, None)
        position, done = gap + len(_EMPTY_END), done + len(chunk)


def _misread(token: Token) -> bool:
    """Tell what is one thing to the tokenizer of HTML and another inside SVG or MathML."""
    if token.type == COMMENT:
        source = token.source or ""
        return source.startswith("<![CDATA[") and not source.endswith("]]>")
    return token.type == START and token.self_closing and token.tag in _SPECIAL
