"""The units of an article in the making, and the pieces that stand for them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.errors import ArticleError
from l10n_news.html import jsonld, meta, tags
from l10n_news.html.attributes import located, plain, value_inlines
from l10n_news.model import Escape, Place, Segment, Slot, Unit
from l10n_news.record import Struct, field
from l10n_news.regex import regex
from l10n_news.unit import Inline, InlineKind
from l10n_news.unit.make import make_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from l10n_news.html.attributes import Attribute
    from l10n_news.html.controls import Controls
    from l10n_news.html.states import State
    from l10n_news.model import Piece

Made = tuple[tuple["Piece", ...], int | None]
"""Pieces, and the index of the unit among them, if there was anything to translate."""

MAX_TEXT = 420_000
"""Characters of translatable text in an article, three times what a very long page has; many a novel has fewer."""
MAX_PARTS = 8_000
"""Blocks, ends of sentences and figures in an article, together: each of them is what an edition costs. A long page of
an encyclopedia has half of it."""
MAX_LINKS = 5_400
"""Codes, and attributes that are translated or lead somewhere; such a page has a third of it."""
MAX_TAGS = 50
"""Keywords of a page that are tags of its story; those after them are text to be translated and nothing else."""

_PART = regex(r"\d+(?:[.,]\d+)?|[.!?…。！？।؟۔]+")
"""A figure, or marks that may end a sentence."""


class Options(Struct, frozen=True, kw_only=True):
    """How an article is read; see ``l10n_news.html.read``."""

    path: str
    locale: str
    sentences: bool = True
    currencies: Mapping[str, str] | None = None
    internal: Callable[[str], bool] = tags.leads_inside

    def too_many(self, limit: int, things: str, line: int) -> ArticleError:
        """Give the error of a page that is too large to be an article."""
        return ArticleError(f"more than {limit:,} {things}", path=self.path, line=line, hint="divide the article")


class StartTag(NamedTuple):
    """A start tag with what is known of it."""

    raw: str
    attributes: Mapping[str, str]
    said: Controls | None
    """The author's controls on the element."""
    name: str
    """The element's name."""
    state: State
    """What holds for the texts of its attributes."""
    line: int


class Units(Struct):
    """The units found so far, the fields that some of them are, and what the page says of itself."""

    options: Options
    units: list[Unit] = field(default_factory=list)
    fields: dict[str, int] = field(default_factory=dict)
    properties: dict[str, list[str]] = field(default_factory=dict)
    documents: list[object] = field(default_factory=list)
    size: int = 0
    """Characters of text."""
    links: int = 0
    _tags: int = 0
    """Keywords so far."""
    _parts: int = 0
    _uncounted: list[str] = field(default_factory=list)
    """Texts of which the parts have not been counted yet."""
    _room: int = MAX_PARTS
    """How many more characters and blocks can come before there may be too many parts."""

    def block(self, run: Sequence[Inline], top: State, line: int) -> Made:
        """Give the pieces of a block's text, and the index of its unit if there is anything to translate."""
        return self._make(
            run,
            kind=top.kind,
            role=top.role,
            context=top.context,
            note=top.note,
            max_length=top.max_length,
            preserve=top.preserve,
            value=top.value,
            line=line,
            place=(top.escape, ""),
        )

    def plain_field(self, name: str, text: str, line: int) -> None:
        """Make a field of the article a unit that stands in no place of the skeleton.

        Its source is the text as HTML writes it, since a page may show it as the content of an element. One without
        a word (``9/11``) is a field all the same, with nothing to translate.
        """
        kind, role = _FIELD_KINDS.get(name.rstrip("0123456789"), (name, ""))
        source = escape(text, quote=False)
        _, index = self._make(value_inlines(source), kind=kind, role=role, line=line)
        if index is None and any(map(str.isalnum, words := text.strip())):
            only = Segment(pattern=(words,), raw=((source.strip(),),))
            self.units.append(Unit(kind=kind, role=role, segments=(only,), line=line))
            index = len(self.units) - 1
        if index is not None:
            self.fields[name] = index
            self._tags += name.startswith("tag")

    def tag(self, tag: StartTag) -> tuple[Piece, ...]:
        """Give the pieces of a start tag: its source, with the units of its attributes, its links and its language."""
        wanted = {
            name: value
            for name, value in tag.attributes.items()
            if name in _REPLACEABLE and self._replaced(tag, name, value)
        }
        if not wanted:
            return (tag.raw,)
        self._count_links(len(wanted), tag.line)
        pieces: list[Piece] = []
        end = 0
        for span in located(tag.raw, wanted):
            pieces.append(tag.raw[end : span.start])
            pieces.extend(self._attribute(tag, span))
            end = span.end
        return (*pieces, tag.raw[end:])

    def script(self, text: str, line: int) -> Sequence[Piece]:
        """Give the pieces of a JSON-LD document."""
        pieces: list[Piece] = []
        end = 0
        start, stop = jsonld.span(text)
        document = jsonld.load(text[start:stop])
        for found in jsonld.strings(text, start, stop) if document is not None else ():
            pieces.append(text[end : found.start])
            line += text.count("\n", end, found.start)
            pieces.extend(self._json(text[found.start : found.end], found.key, line))
            end = found.end
        if document is not None:
            self.documents.append(document)
        return (*pieces, text[end:])

    def _replaced(self, tag: StartTag, name: str, value: str) -> bool:
        if tag.name == "meta" and name in ("content", "charset"):
            return name == "content" or value.strip().lower() not in ("utf-8", "utf8")
        if name == "href":
            return (tag.name, name) in tags.LINKS and not tag.state.foreign and self.options.internal(value.strip())
        if name == "dir":
            return tag.name == "body"
        if name in tags.LANGUAGES:
            return tag.state.translate and bool(value.strip())
        is_text = name in tags.TEXTS and tag.state.translate
        return is_text and bool(tags.text_kind(tag.name, name, tag.attributes)) and tags.wordy(value)

    def _attribute(self, tag: StartTag, span: Attribute) -> Sequence[Piece]:
        source = tag.raw[span.start : span.end]
        if span.name == "content":
            return self._content(tag, span, source)
        if span.name in _SLOTS:
            return (Slot(name=_SLOTS[span.name], source=source, quote=span.quote),)
        kind = tags.text_kind(tag.name, span.name, tag.attributes)
        return self._value(tag, span, value_inlines(source), kind=kind)[0]

    def _value(
        self,
        tag: StartTag,
        span: Attribute,
        inlines: Sequence[Inline],
        *,
        kind: str,
        role: str = "",
        is_list: bool = False,
    ) -> Made:
        said = tag.said
        return self._make(
            inlines,
            kind=kind,
            role=role,
            context=said.context if said and said.context else tag.state.context,
            note=said.note if said and said.note else tag.state.note,
            max_length=said.max_length if said else None,
            line=tag.line + tag.raw.count("\n", 0, span.start),
            place=(Escape.ATTRIBUTE, span.quote),
            sentences=not is_list,
        )

    def _content(self, tag: StartTag, span: Attribute, source: str) -> Sequence[Piece]:
        name = meta.property_of(tag.attributes)
        value = plain(source)
        self.properties.setdefault(name, []).append(value.strip())
        if name == "og:locale":
            return (Slot(name="og-locale", source=source, quote=span.quote),)
        if name in meta.LANGUAGES:
            return (Slot(name="language", source=source, quote=span.quote),)
        if name == "content-type" and (found := meta.charset(source)):
            start, end = found
            return (source[:start], Slot(name="charset", source=source[start:end], quote=span.quote), source[end:])
        if name not in meta.TEXTS or not tag.state.translate or not tags.wordy(value):
            return (source,)
        kind, role, field_name = meta.TEXTS[name]
        is_list = name in meta.LISTS
        pieces, index = self._value(tag, span, value_inlines(source), kind=kind, role=role, is_list=is_list)
        self._name_field(field_name, index)
        return pieces

    def _name_field(self, name: str, index: int | None) -> None:
        if not name or index is None:
            return
        if name == "tag":
            self._tags += 1
            if self._tags > MAX_TAGS:
                return
            name = f"tag{self._tags}"
        self.fields.setdefault(name, index)

    def _json(self, raw: str, key: str, line: int) -> Sequence[Piece]:
        if key == jsonld.LANGUAGE:
            return (Slot(name="language", source=raw, escape=Escape.JSON),) if raw else ()
        inlines = jsonld.string_inlines(raw)
        if inlines is None or not tags.wordy("".join(inline.text for inline in inlines)):
            return (raw,)
        kind, role = jsonld.KEYS[key]
        pieces, index = self._make(
            inlines, kind=kind, role=role, line=line, place=(Escape.JSON, '"'), sentences=key != "keywords"
        )
        names = {"headline": "share-title", "description": "description", "articleSection": "section"}
        self._name_field(names.get(key, ""), index)
        return pieces

    def _count(self, inlines: Sequence[Inline], line: int) -> None:
        """See that the article is not too large.

        Its parts are counted only when there is text enough that they could be too many.
        """
        text = inlines[0].text if len(inlines) == 1 else "".join([inline.text for inline in inlines])
        self.size += len(text)
        if self.size > MAX_TEXT:
            raise self.options.too_many(MAX_TEXT, "characters of text", line)
        self._uncounted.append(text)
        self._room -= 1 + len(text)
        if self._room < 0:
            self._count_parts(line)
        if len(inlines) > 1:
            self._count_links(sum(inline.kind is InlineKind.OPEN for inline in inlines), line)

    def _count_parts(self, line: int) -> None:
        self._parts += sum(1 + len(_PART.findall(text)) for text in self._uncounted)
        if self._parts > MAX_PARTS:
            raise self.options.too_many(MAX_PARTS, "blocks, sentences and figures", line)
        self._uncounted.clear()
        self._room = MAX_PARTS - self._parts

    def _count_links(self, more: int, line: int) -> None:
        self.links += more
        if self.links > MAX_LINKS:
            raise self.options.too_many(MAX_LINKS, "codes and links", line)

    def _make(
        self,
        inlines: Sequence[Inline],
        *,
        kind: str,
        role: str = "",
        context: str | None = None,
        note: str = "",
        max_length: int | None = None,
        preserve: bool = False,
        value: str = "",
        line: int,
        place: tuple[Escape, str] = (Escape.TEXT, ""),
        sentences: bool = True,
    ) -> Made:
        self._count(inlines, line)
        leading, unit, trailing = make_unit(
            inlines,
            kind=kind,
            locale=self.options.locale,
            preserve=preserve,
            value=value,
            sentences=sentences and self.options.sentences,
            currencies=self.options.currencies,
            role=role,
            context=context,
            note=note,
            max_length=max_length,
            line=line,
        )
        if unit is None:
            return (*leading, *trailing), None
        self.units.append(unit)
        index = len(self.units) - 1
        return (*leading, Place(unit=index, escape=place[0], quote=place[1]), *trailing), index


_REPLACEABLE = frozenset({"content", "charset", "href", "dir"}) | tags.LANGUAGES | frozenset(tags.TEXTS)
"""Attributes that may be text or a slot."""
_SLOTS = {"href": "link", "charset": "charset", "dir": "direction", "lang": "language", "xml:lang": "language"}
_FIELD_KINDS = {
    "title": ("title", "headline"),
    "headline": ("title", "headline"),
    "description": ("summary", "summary"),
    "summary": ("summary", "summary"),
    "section": ("section", "section"),
    "dateline": ("dateline", "dateline"),
    "byline": ("byline", "byline"),
    "caption": ("caption", "caption"),
    "tag": ("tag", ""),
    "correction": ("correction", "correction"),
}
