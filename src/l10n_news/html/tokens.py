"""HTML text → a flat stream of tokens whose raw texts, joined, are the text: the owner of turbohtml."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from turbohtml import Token, TokenType, tokenize

from l10n_news.html.elements import RAW, RCDATA

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = int(TokenType.TEXT)
START = int(TokenType.START_TAG)
END = int(TokenType.END_TAG)
COMMENT = int(TokenType.COMMENT)
DOCTYPE = int(TokenType.DOCTYPE)
REFERENCE = int(TokenType.CHARACTER_REFERENCE)
GAP = 99
"""Characters that the tokenizer gives no token for: ``</>``, and a tag that the end of the text cuts off."""

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
    while start < len(text):
        rest = text[start:] if start else text
        resume = -1
        unscripted = False
        for lexeme, end in _aligned(rest, line - 1, watch=restarts < _RESTARTS):
            if unscripted and lexeme.type == TEXT:
                yield from (inner for inner, _ in _aligned(lexeme.raw, lexeme.line - 1, watch=False))
            else:
                yield lexeme
            unscripted = lexeme.type == START and lexeme.tag == "noscript"
            resume = end
        if resume < 0:
            return
        restarts += 1
        line += rest.count("\n", 0, resume)
        start += resume


def _aligned(text: str, before: int, *, watch: bool) -> Iterator[tuple[Lexeme, int]]:
    """Give lexemes, each with -1; the last with the offset where tokenizing begins anew, or -1 when all is done."""
    position = foreign = 0
    for token in tokenize(text, capture_source=True, resolve_references=False):
        raw, kind = token.source, token.type
        data = token.data or ""
        if raw is None:
            raw = data
        if not text.startswith(raw, position):
            while text.startswith("</>", position):
                yield Lexeme(GAP, "", "</>", "", token.line + before, None), -1
                position += 3
            if not text.startswith(raw, position):
                break
        tag = token.tag or ""
        if kind in _TAGS and tag in _FOREIGN and not token.self_closing:
            foreign = max(foreign + (1 if kind == START else -1), 0)
        elif foreign and watch and _misread(token):
            if kind == COMMENT:
                end = text.find("]]>", position)
                end = len(text) if end < 0 else end + 3
                yield Lexeme(GAP, "", text[position:end], "", token.line + before, None), end
            else:
                yield Lexeme(kind, tag, raw, data, token.line + before, token), position + len(raw)
            return
        position += len(raw)
        yield Lexeme(kind, tag, raw, data, token.line + before, token), -1
    if position < len(text):
        yield Lexeme(GAP, "", text[position:], "", before + 1 + text.count("\n", 0, position), None), -1


def _misread(token: Token) -> bool:
    """Tell what is one thing to the tokenizer of HTML and another inside SVG or MathML."""
    if token.type == COMMENT:
        source = token.source or ""
        return source.startswith("<![CDATA[") and not source.endswith("]]>")
    return token.type == START and token.self_closing and token.tag in _SPECIAL
