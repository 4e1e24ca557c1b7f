"""News Industry Text Format (IPTC NITF 3.x) → Story."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from l10n_news.model import Status
from l10n_news.readers import life, wire, wire_markup
from l10n_news.readers.wire import Picture, Story, Text
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from l10n_news.readers.fragment import Fragment
    from l10n_news.readers.options import Options
    from l10n_news.readers.xml_tree import Element

NAMES: Mapping[str, str] = {
    "hl1": "h2",
    "hl2": "h2",
    "bq": "blockquote",
    "block": "",
    "credit": "p",
    "lang": "span",
    "chron": "time",
    "fn": "div",
    "pron": "",
    "nitf-table": "table",
}
"""HTML element for each element of NITF that HTML names otherwise; others that HTML does not know lose their tags."""

HIDDEN = frozenset(
    {"media", "nitf-table-metadata", "table-metadata", "alt-code", "pronounce", "note", "tagline", "ednote"}
)
"""Elements of a body that are no text, or are read elsewhere."""

_TOLD = wire_markup.KEPT | wire_markup.DROPPED | {"h1"}
_NORM = regex(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?", re.ASCII)


def story(root: Element, options: Options) -> Story:
    """Read a NITF document.

    Raises:
        ArticleError: it is in another language.

    """
    language = root.get("lang") or next((body.get("lang") for body in root.all("body")), "")
    wire.refuse_foreign(language, options.locale, options.path, root.line)
    made = Story(path=options.path)
    _take_head(made, root)
    fill(made, root, options)
    return made


def fill(made: Story, root: Element, options: Options) -> None:
    """Take the headline, the byline, the text and the pictures of a ``<nitf>`` element; what is known already stays."""
    head, body = root.first("body", "body.head"), root.first("body", "body.content")
    if head:
        made.title = made.title or _text(head.first("hedline", "hl1") or head.first("hedline"))
        subhead, abstract = _text(head.first("hedline", "hl2")), _text(head.first("abstract"))
        made.summary = made.summary or abstract or subhead
        if subhead and made.summary != subhead:
            made.body.frame(f"<p>{escape(subhead.text, quote=False)}</p>\n", subhead.line)
        made.dateline = made.dateline or _text(head.first("dateline", "location"))
        by = head.first("byline")
        if by and not made.authors:
            people = [person.text for person in by.all("person")]
            made.authors = tuple(people) or wire.authors(by.text, options)
        distributor = head.first("distributor")
        made.publisher = made.publisher or (distributor.text[:200] if distributor else "")
    made.title = made.title or _text(root.first("head", "title"))
    title = made.title.text if made.title else ""
    if body:
        made.pictures += _pictures(body)
        dropped = write(made.body, body, title)
        wire.warn_dropped(made, dropped, body.line)


def _take_head(made: Story, root: Element) -> None:
    for data in root.all("head", "docdata"):
        issued, released = data.first("date.issue"), data.first("date.release")
        for element in filter(None, (released, issued)):
            made.published = made.published or made.moment(element.get("norm"), element.line, f"<{element.name}>")
        _take_life(made, data, released)
        holder = data.first("doc.copyright")
        made.publisher = made.publisher or (holder.get("holder")[:200] if holder else "")
        made.tags += (Text(text=word.get("key"), line=word.line) for word in data.all("key-list", "keyword"))
    for publication in root.all("head", "pubdata"):
        made.updated = made.updated or made.moment(publication.get("date.publication"), publication.line, "<pubdata>")
        made.publisher = made.publisher or publication.get("name")[:200]
        section = publication.get("position.section")
        if section and not made.section:
            made.section = Text(text=section, line=publication.line)


def _take_life(made: Story, data: Element, released: Element | None) -> None:
    """Take status, embargo and urgency. A release date is an embargo where it has an offset or the status says so."""
    made.take_status("" if (status := data.get("management-status")) == "info" else status, data.line)
    if released:
        try:
            made.embargo = life.embargo(released.get("norm"))
        except ValueError:
            if made.status is Status.EMBARGOED:
                made.take_embargo(released.get("norm"), released.line, "<date.release>")
    if urgency := data.first("urgency"):
        made.take_urgency(urgency.get("ed-urg"), urgency.line, "<urgency>")


def _text(element: Element | None) -> Text | None:
    return Text(text=element.text, line=element.line) if element and element.text else None


# ── the text ──────────────────────────────────────────────────────────────────────────────────────


def write(fragment: Fragment, body: Element, title: str) -> tuple[str, ...]:
    """Write the content of an element as HTML, block by block with its line.

    Args:
        fragment: to write to.
        body: an element of NITF or XHTML.
        title: a headline that says the same is left out.

    Returns:
        The names of the elements whose content was left out.

    """
    dropped: dict[str, None] = {}
    for block in _blocks(body):
        writer = wire_markup.Writer(title)
        line = block.line if not isinstance(block, str) else body.line
        _write(writer, block)
        markup, names = writer.finish()
        dropped |= dict.fromkeys(names)
        if markup.strip():
            fragment.add(markup.strip(), line)
            fragment.frame("\n")
    return tuple(dropped)


def _blocks(body: Element) -> Iterator[Element | str]:
    """Give the parts of a body; those of mere containers one by one."""
    for child in body.children:
        if not isinstance(child, str) and child.name in {"block", "body.content", "body", "div", "section", "article"}:
            yield from _blocks(child)
        elif not isinstance(child, str) or child.strip():
            yield child


def _write(writer: wire_markup.Writer, node: Element | str) -> None:
    if isinstance(node, str):
        writer.text(node)
        return
    if node.name in HIDDEN:
        return
    name = NAMES.get(node.name, node.name)
    attributes = _attributes(node)
    if name not in _TOLD and any(key in wire_markup.CONTROLS for key, _ in attributes):
        name = "span"  # a person, say, whose name is not to be translated
    if name:
        writer.start(name, attributes)
    for child in node.children:
        _write(writer, child)
    if name:
        writer.end(name)


def _attributes(node: Element) -> list[tuple[str, str]]:
    attributes = dict(node.attributes)
    said = {key: value for key, value in attributes.items() if key in wire_markup.CONTROLS}
    if node.name == "chron":
        norm = _NORM.fullmatch(node.get("norm"))
        attributes = said | ({"datetime": _iso(norm)} if norm else {})
    elif node.name == "lang":
        attributes = said | {"lang": node.get("iso")}
    return [(key, value) for key, value in attributes.items() if value or key == "alt"]


def _iso(norm: re.Match[str]) -> str:
    """Turn NITF's basic form of ISO 8601 into the extended one of HTML."""
    year, month, day, hour, minute, second, zone = norm.groups()
    if not hour:
        return f"{year}-{month}-{day}"
    offset = zone if not zone or zone == "Z" else f"{zone[:3]}:{zone[3:]}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset or ''}"


def _pictures(body: Element) -> Iterator[Picture]:
    for media in _media(body):
        reference = next((item for item in media.all("media-reference") if item.get("source")), None)
        url = wire_markup.image_url(reference.get("source")) if reference else ""
        if media.get("media-type") not in {"", "image", "picture", "photo", "graphic"} or not reference or not url:
            continue
        caption, producer = media.first("media-caption"), media.first("media-producer")
        words = caption.text if caption else ""
        yield Picture(
            url=url,
            line=media.line,
            description=reference.get("alternate-text") or words,
            caption=words,
            credit=producer.text[:200] if producer else "",
        )


def _media(element: Element) -> Iterator[Element]:
    for child in element.elements:
        if child.name == "media":
            yield child
        else:
            yield from _media(child)
