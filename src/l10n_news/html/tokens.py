"""HTML text → a flat stream of tokens whose raw texts, joined, are the text: the owner of turbohtml."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from turbohtml import Token, TokenType, tokenize

from l10n_news.html.elements import RAW, RCDATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_AGAIN = 16_000_000
"""Characters that are tokenized again after restarts; the tokenizer looks at all of a text first."""
_CHUNK = 64
_SPECIAL = RAW | RCDATA
_FOREIGN = frozenset({"svg", "math"})
_WATCHED = _FOREIGN | {"noscript"}
_TAGS = frozenset({START, END})


class Lexeme(Protocol):
    """A token with its source; the tokenizer's own are such."""

    @property
    def type(self) -> int:
        """One of this module's constants."""

    @property
    def tag(self) -> str | None:
        """The element's name of a tag, in lower case; None for other tokens."""

    @property
    def source(self) -> str | None:
        """The characters of the source; None for text, which is its own source."""

    @property
    def data(self) -> str | None:
        """Text, and what a reference stands for."""

    @property
    def line(self) -> int:
        """1-based."""

    @property
    def attrs(self) -> list[tuple[str, str]] | None:
        """Names in lower case and values of the attributes, the first of each name."""

    @property
    def self_closing(self) -> bool:
        """The tag ends in ``/>``."""


class _Made(NamedTuple):
    """A lexeme where the tokenizer's own token does not do."""

    type: int
    tag: str | None
    source: str | None
    data: str | None
    line: int
    attrs: list[tuple[str, str]] | None = None
    self_closing: bool = False


def raw(lexeme: Lexeme) -> str:
    """Give the characters of the source."""
    return lexeme.source or lexeme.data or ""


def is_cut_off(lexeme: Lexeme) -> bool:
    """Tell whether the end of the text cuts a tag off here."""
    return lexeme.type == GAP and lexeme.source != _EMPTY_END


def lexemes(text: str) -> Iterator[Lexeme]:
    """Tokenize by HTML § 13.2.5, one lexeme for each character reference.

    The joined raw texts are the text, whatever it is. Inside SVG and MathML, a self-closed ``<title/>`` or ``<style/>``
    and CDATA sections are what the tree construction stage would make of them. The content of ``<noscript>`` is markup,
    as where scripts do not run.

    Args:
        text: with newlines normalized to U+000A.
    """
    start, line, restarts, foreign, again = 0, 1, 0, 0, 0
    while start < len(text):
        watch = restarts < _RESTARTS and again < _AGAIN
        aligner = _Aligner(text[start:] if start else text, line - 1, foreign, watch=watch)
        yield from aligner.lexemes()
        restarts += 1
        again += len(text) - start
        line += text.count("\n", start, start + aligner.position)
        start += aligner.position
        foreign = aligner.foreign


class _Aligner:
    """Puts the tokens of a text beside the text, up to where tokenizing must begin anew."""

    def __init__(self, text: str, before: int, foreign: int = 0, *, watch: bool, scripted: bool = True) -> None:
        self.text = text
        self.position = 0
        """Characters that are done."""
        self.foreign = foreign
        """SVG and MathML elements that are open."""
        self._before = before
        """Lines before the text."""
        self._watch = watch
        """Whether to stop where the tokenizer is about to go wrong."""
        self._scripted = scripted
        """The text is no content of ``<noscript>``."""
        self._unscripted = False
        """The next text is."""
        self._misled = False

    def lexemes(self) -> Iterator[Lexeme]:
        """Give the lexemes of the text, or those up to where tokenizing must begin anew."""
        found = tokenize(self.text, capture_source=True, resolve_references=False)
        while chunk := list(islice(found, _CHUNK)):
            joined = "".join([token.source or token.data or "" for token in chunk])
            if self._stands(joined) and self._is_plain(chunk):
                self.position += len(joined)
                yield from chunk
                continue
            for token in chunk:
                yield from self._aligned(token)
                if self._misled:
                    return
        if self.position < len(self.text):
            line = self._before + 1 + self.text.count("\n", 0, self.position)
            yield _Made(GAP, "", self.text[self.position :], "", line)
            self.position = len(self.text)

    def _stands(self, source: str) -> bool:
        """Tell whether this comes next; what looks like its end may be the beginning of an empty end tag before it."""
        end = self.position + len(source)
        if not self.text.startswith(source, self.position):
            return False
        return source[-1:] not in {"<", "/"} or _EMPTY_END not in self.text[max(end - 2, self.position) : end + 2]

    def _is_plain(self, chunk: Sequence[Token]) -> bool:
        """Tell whether the tokens need no other look than at their places."""
        return not (self.foreign or self._unscripted or self._before) and _WATCHED.isdisjoint(
            [token.tag for token in chunk]
        )

    def _aligned(self, token: Token) -> Iterator[Lexeme]:
        """Give a token with what the tokenizer left out before it."""
        source, kind, tag = token.source or token.data or "", token.type, token.tag
        if not self._stands(source):
            start = self.position
            made = list(self._around_gaps(source if kind == TEXT else "", token.line + self._before))
            if self._unscripted and kind == TEXT:
                yield from self._unscripted_lexemes(text=self.text[start : self.position], line=token.line)
            else:
                yield from made
            self._unscripted = False
            if kind == TEXT or not self.text.startswith(source, self.position):
                return
        if kind in _TAGS and tag in _FOREIGN and not token.self_closing:
            self.foreign = max(self.foreign + (1 if kind == START else -1), 0)
        elif self.foreign and self._watch and _misread(token):
            self._misled = True
            if kind == COMMENT:
                end = self.text.find("]]>", self.position)
                source = self.text[self.position : len(self.text) if end < 0 else end + 3]
        self.position += len(source)
        if self._unscripted and kind == TEXT:
            yield from self._unscripted_lexemes(text=source, line=token.line)
        elif self._before or self._misled:
            line = token.line + self._before
            yield _Made(kind, tag, source, token.data, line, token.attrs, bool(token.self_closing))
        else:
            yield token
        self._unscripted = self._scripted and tag == "noscript" and kind == START

    def _unscripted_lexemes(self, *, text: str, line: int) -> Iterator[Lexeme]:
        return _Aligner(text, line + self._before - 1, watch=False, scripted=False).lexemes()

    def _around_gaps(self, data: str, line: int) -> Iterator[Lexeme]:
        """Give text that empty end tags interrupt, which the tokenizer leaves out, and the empty end tags."""
        text, done = self.text, 0
        while True:
            end = self.position + len(data) - done
            gap = text.find(_EMPTY_END, self.position, end + len(_EMPTY_END))
            chunk = text[self.position : end if gap < 0 else gap]
            if not data.startswith(chunk, done):
                return
            if chunk:
                self.position += len(chunk)
                yield _Made(TEXT, None, None, chunk, line)
                line += chunk.count("\n")
            if gap < 0:
                return
            self.position, done = gap + len(_EMPTY_END), done + len(chunk)
            yield _Made(GAP, "", _EMPTY_END, "", line)


def _misread(token: Token) -> bool:
    """Tell what is one thing to the tokenizer of HTML and another inside SVG or MathML."""
    if token.type == COMMENT:
        source = token.source or ""
        return source.startswith("<![CDATA[") and not source.endswith("]]>")
    return token.type == START and bool(token.self_closing) and token.tag in _SPECIAL
