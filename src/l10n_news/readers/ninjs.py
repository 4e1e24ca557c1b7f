"""IPTC ninjs (News in JSON) 1.x, 2.x and 3.x → Article.

The generations name the same things differently (``versioncreated``, ``versionCreated``; ``body_html``, ``bodies``):
names are compared in lower case, and each is looked for under all its spellings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.readers import json_tree, wire, wire_markup
from l10n_news.readers.decoding import decode
from l10n_news.readers.wire import Picture, Story, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.model import Article
    from l10n_news.readers.json_tree import Node
    from l10n_news.readers.options import Options

_READABLE = frozenset({"", "text", "composite", "article"})
_HTML = ("html", "xhtml")
_MAX_PICTURES = 50


def read(data: bytes, options: Options) -> Article:
    """Read a ninjs story.

    Raises:
        ArticleError: no JSON, no text story, or in another language.

    """
    root = json_tree.parse(decode(data, options.path, wire.MAX_SIZE), options.path)
    _refuse(root, options)
    story = Story(path=options.path)
    _take_head(story, root, options)
    _take_tags(story, root)
    _take_body(story, root, options)
    if not any("<img " in chunk for chunk in story.body.chunks):
        story.pictures += _pictures(root)
    return story.article(options)


def _refuse(root: Node, options: Options) -> None:
    path = options.path
    if not root.get("uri", "headline", "headlines", "bodies", "body_text", "body_html", "title"):
        hint = "a .json file here is one ninjs item"
        raise ArticleError("the file is no ninjs story", path=path, line=root.line, hint=hint)
    kind, language = root.get("type"), root.get("language")
    if kind and kind.text not in _READABLE:
        hint = "only 'text' and 'composite' items are articles"
        raise ArticleError(f"the item is of the type {kind.text[:40]!r}", path=path, line=kind.line, hint=hint)
    if language:
        wire.refuse_foreign(language.text, options.locale, path, language.line)


def _take_head(story: Story, root: Node, options: Options) -> None:
    story.title = _best(root, "headline", ("main", "headline", "")) or _text(root.get("title"))
    story.summary = _best(root, "description", ("lead", "summary", "text", ""))
    story.dateline = _text(root.get("located"))
    if by := root.get("by", "byline"):
        story.authors = wire.authors(by.text, options)
    if first := root.get("firstcreated", "contentcreated"):
        story.published = story.moment(first.text, first.line, "'firstcreated'")
    if version := root.get("versioncreated"):
        story.updated = story.moment(version.text, version.line, "'versioncreated'")
    sources = root.get("infosources", "infosource")
    named = [name for item in (sources.items if sources else ()) if (name := item.get("name"))]
    holder = named[0] if named else root.get("copyrightholder")
    story.publisher = holder.text[:200] if holder else ""
    _take_life(story, root)


def _take_life(story: Story, root: Node) -> None:
    if status := root.get("pubstatus"):
        story.take_status(status.text, status.line)
    if embargo := root.get("embargoed", "embargoeduntil"):
        story.take_embargo(embargo.text, embargo.line, "'embargoed'")
    if urgency := root.get("urgency"):
        story.take_urgency(urgency.text, urgency.line, "'urgency'")


def _take_tags(story: Story, root: Node) -> None:
    for key in ("subjects", "subject", "keywords"):
        node = root.get(key)
        for item in node.items if node else ():
            if found := _text(item.get("name") or (item if item.text else None)):
                story.tags.append(found)


def _take_body(story: Story, root: Node, options: Options) -> None:
    title = story.title.text if story.title else ""
    rich, bare = None, None
    for kind, node in _bodies(root):
        if kind.endswith(_HTML) or kind.endswith("html5"):
            rich = rich or node
        elif kind in {"", "text", "text/plain", "plain"}:
            bare = bare or node
    if rich:
        wire.write_html(story.body, rich.text, rich.line, title, story)
    elif bare:
        wire.write_plain(story.body, bare.text, bare.line, title, options)


def _bodies(root: Node) -> Iterator[tuple[str, Node]]:
    """Give the content type (or the role) and the node of each body, in the order of the file."""
    bodies = root.get("bodies")
    for item in bodies.items if bodies else ():
        kind, value = item.get("contenttype", "mimetype", "role"), item.get("value")
        if value and value.text:
            yield (kind.text.lower() if kind else "").partition(";")[0], value
    for key in ("body_html", "body_html5", "body_xhtml", "body_text"):
        node = root.get(key)
        if node and node.text:
            yield key.removeprefix("body_"), node


def _best(root: Node, key: str, roles: tuple[str, ...]) -> Text | None:
    """Give a headline or description: the array of ninjs 2 and 3, best role first, or the member of ninjs 1."""
    array = root.get(f"{key}s")
    ranked = sorted(
        (item for item in (array.items if array else ()) if item.get("value")), key=lambda item: _rank(item, roles)
    )
    for item in ranked:
        if found := _text(item.get("value")):
            return found
    return _text(root.get(key, f"{key}_text", f"{key}_html"))


def _rank(item: Node, roles: tuple[str, ...]) -> int:
    role = item.get("role")
    named = role.text.lower() if role else ""
    return roles.index(named) if named in roles else len(roles)


def _text(node: Node | None) -> Text | None:
    """Give the words of a node, which may hold markup."""
    if node is None or not node.text:
        return None
    words = wire_markup.plain(node.text) if "<" in node.text or "&" in node.text else node.text
    return Text(text=words, line=node.line) if words else None


# ── pictures ──────────────────────────────────────────────────────────────────────────────────────


def _pictures(root: Node) -> list[Picture]:
    associations = root.get("associations")
    found = []
    for item in (associations.items if associations else ())[:_MAX_PICTURES]:
        kind = item.get("type")
        url = _rendition(item)
        if kind and kind.text in {"picture", "graphic"} and url:
            found.append(_picture(item, url))
    return found


def _picture(item: Node, url: str) -> Picture:
    headline = _best(item, "headline", ("main", ""))
    caption = _best(item, "description", ("caption", "text", ""))
    credit = item.get("creditline", "by", "byline", "copyrightnotice")
    words = caption.text if caption else ""
    return Picture(
        url=url,
        line=item.line,
        description=headline.text if headline else words,
        caption=words,
        credit=" ".join(credit.text.split())[:200] if credit else "",
    )


def _rendition(item: Node) -> str:
    """Give the address of the widest picture of at most 2,000 pixels, or of the narrowest."""
    renditions = item.get("renditions")
    ranked = []
    for rendition in renditions.items if renditions else ():
        href, width = rendition.get("href"), rendition.get("width")
        url = wire_markup.image_url(href.text) if href else ""
        pixels = int(width.text) if width and re.fullmatch("[0-9]{1,6}", width.text) else 0
        if url:
            ranked.append((pixels > 2000, -pixels if pixels <= 2000 else pixels, url))
    return min(ranked)[2] if ranked else ""
