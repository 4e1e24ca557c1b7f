"""XML → elements that know their lines; the only importer of lxml.

No entity is expanded, no DTD is loaded, nothing is fetched, and libxml2's bounds on depth (256) and size stay on.
"""

from __future__ import annotations

from html.entities import html5
from typing import TYPE_CHECKING

from lxml import etree

from l10n_news.errors import ArticleError
from l10n_news.readers.decoding import place
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_SIZE = 2 << 20
"""Bytes."""
MAX_ATTRIBUTES = 200
"""Of an element."""

_XML = "{http://www.w3.org/XML/1998/namespace}"
_ITS = "{http://www.w3.org/2005/11/its}"
_OTHER_NAMES = {f"{_XML}lang": "lang"} | {
    f"{_ITS}{name}": f"its-{''.join(f'-{letter.lower()}' if letter.isupper() else letter for letter in name)}"
    for name in ("translate", "locNote", "withinText", "term", "storageSize")
}
"""Attributes of other namespaces: what the same is called in HTML (ITS 2.0 § 6.6)."""


class Element(Struct, frozen=True):
    """An element, without its namespace prefix."""

    name: str
    """The local name."""
    namespace: str
    attributes: Mapping[str, str]
    """By local name; those of other namespaces are left out, except ``xml:lang`` and ITS (as ``lang``, ``its-…``)."""
    children: tuple[Element | str, ...]
    line: int
    """1-based line of the start tag."""

    @property
    def elements(self) -> Iterator[Element]:
        """Give the child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def all(self, *path: str) -> Iterator[Element]:
        """Give the descendants that a path of child names leads to, in document order."""
        if not path:
            yield self
            return
        for child in self.elements:
            if child.name == path[0]:
                yield from child.all(*path[1:])

    def first(self, *path: str) -> Element | None:
        """Give the first of them."""
        return next(self.all(*path), None)

    def get(self, name: str) -> str:
        """Give an attribute, empty where it is missing."""
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        """All its characters, white space collapsed."""
        return " ".join("".join(_characters(self)).split())


def _characters(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Element):
            yield from _characters(child)
        else:
            yield child


def parse(data: bytes, path: str) -> Element:
    """Read an XML document.

    Args:
        data: the file; its encoding is found by XML's rules (XML 1.0 § 4.3.3).
        path: for messages.

    Raises:
        ArticleError: too large, not well-formed, or with entities of its own, with line and column.

    """
    if len(data) > MAX_SIZE:
        hint = "split it; is this the right file?"
        raise ArticleError(f"the file is larger than {MAX_SIZE >> 10} KiB", path=path, hint=hint)
    _refuse_entities(data, path)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        row, column = error.position
        message = " ".join((error.msg or "it is not well-formed").partition(", line ")[0].split())
        said = message if len(message) <= 160 else message[:157] + "…"
        raise ArticleError(
            f"the file is not XML: {said[:1].lower()}{said[1:]}",
            path=path,
            line=row or None,
            column=column or None,
            hint="is the file cut off?",
        ) from None
    return _element(root, path)


def _refuse_entities(data: bytes, path: str) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        at = data.find("<!ENTITY".encode(encoding))
        if at >= 0:
            before = data[:at].decode(encoding, "replace")
            row, column = place(before, len(before))
            hint = "write the characters themselves"
            raise ArticleError("the file declares entities", path=path, line=row, column=column, hint=hint)


def _line(node: etree._Element) -> int:
    line: object = node.sourceline
    return line if isinstance(line, int) else 1


def _element(node: etree._Element, path: str) -> Element:
    if len(node.attrib) > MAX_ATTRIBUTES:  # lxml takes a time quadratic in their number to list them
        hint = "is this the right file?"
        message = f"an element has more than {MAX_ATTRIBUTES} attributes"
        raise ArticleError(message, path=path, line=_line(node), hint=hint)
    name = etree.QName(node)
    children: list[Element | str] = [node.text or ""]
    for child in node:
        # lxml gives an entity's node its constructor as the tag.
        if isinstance(child.tag, str):
            children.append(_element(child, path))
        elif child.tag is etree.Entity:
            named = child.text or ""
            children.append(html5.get(named.removeprefix("&"), named))
        children.append(child.tail or "")
    attributes = {_OTHER_NAMES.get(str(key), str(key)): str(value) for key, value in node.attrib.items()}
    return Element(
        name=name.localname,
        namespace=name.namespace or "",
        attributes={key: value for key, value in attributes.items() if not key.startswith("{")},
        children=tuple(child for child in children if child),
        line=_line(node),
    )
