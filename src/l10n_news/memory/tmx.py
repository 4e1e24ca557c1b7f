"""Records ⇄ TMX 1.4 (Translation Memory eXchange), with translate-toolkit, which is an optional dependency.

A text of ours stands in ``<seg>`` as a translator sees it, its placeholders and codes as characters. Of another tool's
inline elements (``<bpt>``, ``<ph>``…) the native code that they hold is taken.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any

from l10n_news import cldr
from l10n_news.errors import CatalogError, ProjectError
from l10n_news.memory.record import Record
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MAX_SIZE = 256 << 20
"""Bytes."""

_DECLARATION = regex(r"\A\s*+<\?xml[^>]{0,200}\?>")
_ENTITY = regex(r"<!\s*(?:ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_ENCODING = regex(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})")
_ENCODINGS = {
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "ascii",
    "iso8859-1",
    "iso8859-15",
    "cp1252",
    "cp1250",
    "cp1251",
}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(data: bytes, path: str, *, source_locale: str, locales: Sequence[str]) -> tuple[Record, ...]:
    """Read a TMX file.

    Args:
        data: the file; UTF-8, UTF-16 with a byte order mark, or what its XML declaration says.
        path: for messages.
        source_locale: the project's; ``en-US`` is ``en``.
        locales: those of the project; texts in others are left out.

    Raises:
        CatalogError: it is no TMX, not well-formed, or has entities or declarations of its own.
        ProjectError: translate-toolkit is missing.

    """
    text = _decode(data, path)
    if "\0" in text:
        raise CatalogError("a NUL character", path=path, hint="remove it")
    declared = _ENTITY.search(text)
    if declared:
        line = text.count("\n", 0, declared.start()) + 1
        raise CatalogError("the file declares entities or a DTD of its own", path=path, line=line, hint="remove them")
    toolkit = _toolkit()
    try:
        body = _DECLARATION.sub("", text, count=1).encode("utf-8", "surrogatepass")
        store = toolkit.tmxfile.parsestring(body)
        units = [_texts(unit) for unit in store.units]
    except SyntaxError as error:  # lxml's own is one
        message = f"not well-formed XML: {str(error.msg).lower()[:100]}"
        raise CatalogError(message, path=path, line=error.lineno, hint="export it again") from None
    except (AssertionError, AttributeError, TypeError, ValueError):
        raise CatalogError("this is no TMX 1.4 file", path=path, hint="its root is <tmx>, with <body>") from None
    return tuple(record for texts in units for record in _records(texts, source_locale, locales))


def serialize(records: Iterable[Record], *, source_locale: str) -> bytes:
    """Write TMX 1.4: a unit for each source, context and target.

    Raises:
        ProjectError: translate-toolkit is missing.

    """
    source_language = cldr.bcp47(source_locale)
    store = _toolkit().tmxfile(sourcelanguage=source_language)
    header = store.document.getroot().find("header")
    header.set("creationtool", "l10n-news")
    header.set("creationtoolversion", "1")
    header.set("srclang", source_language)
    header.set("adminlang", "en")
    written = dict.fromkeys((record.source, record.context, record.locale, record.target) for record in records)
    for source, context, locale, target in written:
        unit = store.addsourceunit(source, source_language)
        unit.settarget(target, cldr.bcp47(locale), append=True)
        if context is not None:
            unit.setcontext(context)
    data: bytes = bytes(store)
    return data


def _toolkit() -> Any:  # noqa: ANN401 -- a module without types
    try:
        from translate.storage import tmx  # noqa: PLC0415 -- optional
    except ImportError:
        hint = "pip install 'l10n-news[tmx]'"
        raise ProjectError("reading and writing TMX needs translate-toolkit", hint=hint) from None
    return tmx


def _decode(data: bytes, path: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16"
    else:
        match = _ENCODING.match(data.removeprefix(codecs.BOM_UTF8))
        name = match[1].decode() if match else "utf-8"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = ""
    if known not in _ENCODINGS:
        raise CatalogError(f"the encoding {name!r} is refused", path=path, hint="export it as UTF-8")
    try:
        return data.decode("utf-8-sig" if known == "utf-8" else known)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CatalogError(f"the file is not {name}", path=path, line=line, hint="export it as UTF-8") from None


def _texts(unit: Any) -> tuple[str | None, list[tuple[str, str]]]:  # noqa: ANN401 -- of a module without types
    """Read a unit's context and its texts by language tag."""
    texts = []
    for node in unit.getlanguageNodes():
        tag = node.get(_XML_LANG) or node.get("lang") or ""
        text = unit.getNodeText(node, "preserve")
        if tag and text:
            texts.append((str(tag), str(text)))
    return (str(unit.getcontext()) or None, texts)


def _records(
    unit: tuple[str | None, list[tuple[str, str]]], source_locale: str, locales: Sequence[str]
) -> Iterator[Record]:
    context, texts = unit
    source = next((text for tag, text in texts if _closest(tag, (source_locale,))), None)
    if source is None:
        return
    for tag, text in texts:
        locale = _closest(tag, locales)
        if locale is not None and locale != source_locale:
            yield Record(source, text, locale, context)


def _closest(tag: str, locales: Sequence[str]) -> str | None:
    """Find the locale that a language tag means: ``fr-CA`` is ``fr_CA``, else ``fr``; ``pt`` is the only Portuguese."""
    said = cldr.from_bcp47(tag)
    if said is None:
        return None
    english = ("en",) if said.startswith("en_") else ()  # CLDR's own parents leave it out
    wider: tuple[str, ...] = (said, *cldr.parents(said), *english)
    for wanted in wider:
        if wanted in locales:
            return wanted
    regional = [locale for locale in locales if said in cldr.parents(locale)]
    return regional[0] if len(regional) == 1 else None
