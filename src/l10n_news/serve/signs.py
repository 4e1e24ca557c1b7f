"""Marks that go with words through templates and slots, and what becomes of them in the finished page.

A mark is characters of a private use plane around the words, so that nothing on the way needs to know of the preview:
they are escaped as letters are. In the finished page a text gets comments at both ends; words that a tag holds in its
attributes get one comment before the tag; in a title or a script there is no room for any. Comments change neither the
layout nor the style of a page, and a page without them is the published one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.html import tokens
from l10n_news.html.elements import RAW, RCDATA
from l10n_news.record import Struct
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.html.tokens import Lexeme

_FIRST, _LAST = "\U0010fff0", "\U0010fff1"
_ID = "[0-9a-f]{16}(?:[.][0-9]{1,9}){0,2}"
_START = regex(f"{_FIRST}({_ID}){_LAST}")
_END = "\U0010fff2"
_ANY = regex(f"{_FIRST}{_ID}{_LAST}|{_END}")
_ROOMLESS = (RAW | RCDATA) - {"noscript"}
"""Elements in which a comment is text (HTML § 13.2.5.1 to 5)."""


class Shown(Struct, frozen=True):
    """A page for the preview."""

    page: str
    """With comments."""
    marks: tuple[str, ...]
    """Of all words in it, each once, in the order of the page."""


def start(mark: str) -> str:
    """Give what stands before the words of a mark."""
    return f"{_FIRST}{mark}{_LAST}"


def end() -> str:
    """Give what stands behind them."""
    return _END


def framed(words: str, mark: str) -> str:
    """Put a mark around words; white space at their ends stays outside, where it may be taken away."""
    core = words.strip()
    before, _, after = words.partition(core) if core else ("", "", "")
    return f"{before}{start(mark)}{core}{_END}{after}" if core else words


def bare(text: str) -> str:
    """Take all marks out."""
    return _ANY.sub("", text)


def may_be_in(data: bytes) -> bool:
    """Tell whether a file can hold a mark; what is not UTF-8 holds none."""
    return _FIRST.encode() in data


def shown(page: str) -> Shown:
    """Turn the marks of an HTML page into comments."""
    if _FIRST not in page:
        return Shown(page, ())
    marks = dict.fromkeys(_START.findall(page))
    return Shown("".join(_written(tokens.lexemes(page))), tuple(marks))


def _written(lexemes: Iterable[Lexeme]) -> Iterator[str]:
    roomless = False
    for lexeme in lexemes:
        source = tokens.raw(lexeme)
        if lexeme.type in {tokens.START, tokens.END}:
            roomless = lexeme.type == tokens.START and lexeme.tag in _ROOMLESS
        if _FIRST not in source and _END not in source:
            yield source
        elif lexeme.type == tokens.TEXT and not roomless:
            yield _START.sub(r"<!--l10n \1-->", source).replace(_END, "<!--/l10n-->")
        else:
            if lexeme.type == tokens.START and (held := _START.findall(source)):
                yield f"<!--l10n@ {' '.join(dict.fromkeys(held))}-->"
            yield bare(source)
