"""A page's text → an article: the frame of a document, or a fragment with its headline taken out."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.html import elements, meta, tags, tokens
from l10n_news.html.reader import MAX_TOKENS, Reader
from l10n_news.html.units import Options, Units
from l10n_news.model import Article, Finding, Metadata, Place, Severity, Tag
from l10n_news.record import names, replace
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from l10n_news.html.tokens import Lexeme
    from l10n_news.model import Piece, Unit

MAX_CHARACTERS = 8_000_000
"""A page with its scripts and pictures in it; one that carries all of a newspaper's code has a tenth of it."""

_FRAME = regex(r"<(?:!doctype|html|head|body)(?=[\s/>])", re.IGNORECASE)
_DOCTYPE = "<!doctype html>"
_HEAD = 256
"""Characters at the beginning of a page in which its doctype stands as a rule."""
_FRAME_TAGS = frozenset({"html", "head", "body"})
_BODY_ENDS = frozenset({"body", "html", ""})
_SPACE = " \t\n\f\r"


def read(
    text: str,
    *,
    path: str,
    locale: str,
    sentences: bool = True,
    currencies: Mapping[str, str] | None = None,
    metadata: Metadata | None = None,
    fields: Sequence[tuple[str, str, int]] = (),
    internal: Callable[[str], bool] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> Article:
    """Read a complete HTML document or a fragment.

    The skeleton is cut from the text at the tokenizer's positions (HTML § 13.2.5): its pieces, with each unit's raw
    pieces in its place and each slot's source, are the text again (newlines normalized to U+000A), whatever the text
    is. A document (with a doctype, ``<html>``, ``<head>`` or ``<body>``) has slots for its ``<html>`` tag, the end of
    its head, and both ends of its body. A fragment goes into the site's page template, which prints the headline: an
    ``<h1>`` that a fragment begins with is the field ``title`` and is left out of the skeleton, unless ``fields`` gives
    another title.

    Args:
        text: the page.
        path: relative to the articles' folder.
        locale: the source locale.
        sentences: cut blocks into sentences.
        currencies: what an ambiguous currency sign means: ``{"$": "AUD"}``.
        metadata: what is known of the article from elsewhere; it goes before what the page says.
        fields: name, plain text and 1-based line of fields from elsewhere (front matter): units that stand in no place.
        internal: whether a URL may lead to another article; by default those that are relative or without a host.
        kinds: kind of the unit by the class of its block: ``{"dateline": "dateline"}``.

    Raises:
        ArticleError: the page is too large to be an article.
    """
    _refuse_excess(text, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    options = Options(
        path=path, locale=locale, sentences=sentences, currencies=currencies, internal=internal or tags.leads_inside
    )
    units = Units(options)
    for name, words, line in fields:
        units.plain_field(name, words, line)
    reader = Reader(options, units, kinds or {})
    document = _is_document(text)
    skeleton = _document(reader, text) if document else _fragment(reader, text)
    found = _title(reader, path)
    return Article(
        path=path,
        section=path.rpartition("/")[0],
        slug=PurePosixPath(path).stem,
        document=document,
        skeleton=skeleton,
        units=tuple(units.units),
        fields={name: index for name, index in units.fields.items() if name != "share-title"},
        metadata=_merged(metadata, meta.metadata_of(units.properties, units.documents)),
        findings=found,
    )


def _refuse_excess(text: str, path: str) -> None:
    if len(text) > MAX_CHARACTERS:
        message = f"the page has {len(text):,} characters, more than {MAX_CHARACTERS:,}"
        line = text.count("\n", 0, MAX_CHARACTERS) + 1
        raise ArticleError(message, path=path, line=line, hint="divide it or take out embedded data")


def _is_document(text: str) -> bool:
    """Tell whether there is a tag of a document's frame, and it is no comment or script."""
    if text[:_HEAD].lstrip("\ufeff" + _SPACE).lower().startswith(_DOCTYPE):
        return True  # without the tokenizer, which looks at all of a text
    return bool(_FRAME.search(text)) and any(
        lexeme.type == tokens.DOCTYPE or (lexeme.type == tokens.START and lexeme.tag in _FRAME_TAGS)
        for lexeme in tokens.lexemes(text)
    )


def _document(reader: Reader, text: str) -> tuple[Piece, ...]:
    frame = _Frame(reader)
    found = _lexemes(text, reader.units.options)
    for lexeme in found:
        last: Lexeme | None = lexeme
        while last is not None:
            frame.take(last)
            last = reader.read_all(found, _BODY_ENDS) if frame.in_body else None
    frame.finish()
    return reader.flow.pieces()


def _lexemes(text: str, options: Options) -> Iterator[Lexeme]:
    """Give the tokens of a page that is no larger than an article may be."""
    found = tokens.lexemes(text)
    return found if 2 * (text.count("<") + text.count("&")) < MAX_TOKENS else _counted(found, options)


def _counted(found: Iterator[Lexeme], options: Options) -> Iterator[Lexeme]:
    for number, lexeme in enumerate(found):
        if number == MAX_TOKENS:
            raise options.too_many(MAX_TOKENS, "tags and references", lexeme.line)
        yield lexeme


class _Frame:
    """Puts the slots of a document where its parts begin and end, tags left out or not (HTML § 13.1.2.4)."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._done: set[str] = set()
        self.in_body = False
        """The body has begun: only its end is still to be looked for."""

    def take(self, lexeme: Lexeme) -> None:
        if "body-start" not in self._done:
            self._before_body(lexeme)
        if _is_end(lexeme) and self._ends():
            self._slot("body-end")
        if lexeme.type == tokens.START and lexeme.tag == "html" and "html" not in self._done:
            self._reader.enter_html(lexeme)
            self._done.add("html")
            return
        self._reader.read(lexeme)
        if lexeme.type == tokens.START and lexeme.tag == "body":
            self._slot("body-start")
        self.in_body = "body-start" in self._done

    def finish(self) -> None:
        self._reader.finish()
        for name in ("html", "head-end", "body-start", "body-end"):
            self._slot(name)

    def _before_body(self, lexeme: Lexeme) -> None:
        if not self._reader.at_frame or not _weighs(lexeme):
            return
        tag = lexeme.tag
        if tag == "html" and lexeme.type == tokens.START:
            return
        self._slot("html")
        if lexeme.type == tokens.END:
            if tag in ("head", "body", "html"):
                self._slot("head-end")
        elif lexeme.type != tokens.START or tag not in elements.HEAD:
            self._reader.leave_head()
            self._slot("head-end")
            if tag not in ("body", "frameset"):
                self._slot("body-start")

    def _ends(self) -> bool:
        stack = self._reader.stack
        self._slot("head-end")
        self._slot("body-start")
        if stack.last("template") > 0:
            return False
        stack.cut_to(max(stack.last("body"), stack.last("html"), 0) + 1)
        return True

    def _slot(self, name: str) -> None:
        if name not in self._done:
            self._done.add(name)
            self._reader.slot(name)


def _is_end(lexeme: Lexeme) -> bool:
    """Tell whether the body ends here; a tag that is cut off is the last thing of a page."""
    return (lexeme.type == tokens.END and lexeme.tag in ("body", "html")) or tokens.is_cut_off(lexeme)


def _weighs(lexeme: Lexeme) -> bool:
    """More than white space, a comment or the doctype."""
    if lexeme.type in (tokens.TEXT, tokens.REFERENCE):
        return bool(tokens.raw(lexeme).strip(_SPACE + "\ufeff"))
    return lexeme.type in (tokens.START, tokens.END) or tokens.is_cut_off(lexeme)


def _fragment(reader: Reader, text: str) -> tuple[Piece, ...]:
    found = _lexemes(text, reader.units.options)
    before: tuple[Piece, ...] | None = None
    for lexeme in found:
        if lexeme.type == tokens.START and lexeme.tag == "h1":
            before = reader.flow.pieces()
        reader.read(lexeme)
        if before is not None or not (lexeme.type == tokens.COMMENT or tokens.raw(lexeme).isspace()):
            break
    if before is not None:
        for lexeme in found:
            reader.read(lexeme)
            if len(reader.stack) == 1:
                _take_headline(reader, before)
                break
    reader.read_all(found)
    reader.finish()
    return reader.flow.pieces()


def _take_headline(reader: Reader, before: tuple[Piece, ...]) -> None:
    """Leave the heading that a fragment begins with out of the skeleton, unless it is not the title."""
    units, index = reader.units, reader.headline
    places = [piece.unit for piece in reader.flow.pieces() if isinstance(piece, Place)]
    if index is None or places != [index]:
        return
    given = units.fields.get("title")
    if given is None or _words(units.units[given]) == _words(units.units[index]):
        units.fields["title"] = index
        reader.flow.clear()
        reader.flow.extend(piece for piece in before)


def _words(unit: Unit) -> list[str]:
    """Give the words of a unit without its codes."""
    parts = (
        part if isinstance(part, str) else segment.values[part.name].surface
        for segment in unit.segments
        for part in (*segment.pattern, " ")
        if not isinstance(part, Tag)
    )
    return "".join(parts).split()


def _title(reader: Reader, path: str) -> tuple[Finding, ...]:
    """See that there is a field ``title``: the first heading, what the head says, or the file's name."""
    units = reader.units
    if "title" in units.fields:
        return ()
    candidates = (reader.headline, units.fields.get("share-title"), reader.title)
    index = next((index for index in candidates if index is not None), None)
    if index is not None:
        units.fields["title"] = index
        return ()
    words = " ".join(re.findall(r"\w+", PurePosixPath(path).stem.replace("_", " "))) or "article"
    units.plain_field("title", words[:1].upper() + words[1:], 1)
    message = "the article has no title, the file's name is taken (give it an <h1> or a title)"
    return (Finding(name="no-title", message=message, severity=Severity.WARNING, path=path, line=1),)


def _merged(given: Metadata | None, found: Metadata) -> Metadata:
    if given is None:
        return found
    empty = {name: getattr(found, name) for name in names(Metadata) if not getattr(given, name)}
    return replace(given, **empty)
