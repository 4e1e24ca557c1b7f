"""IPTC NewsML-G2 (namespace nar, 2.x) → Story: a ``<newsItem>``, or the text story of a ``<newsMessage>``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.model import Status
from l10n_news.readers import nitf, wire, wire_markup
from l10n_news.readers.wire import Picture, Story, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.readers.options import Options
    from l10n_news.readers.xml_tree import Element

_HTML = ("html", "xhtml+xml")


def message(root: Element, options: Options) -> Story:
    """Read the first text story of a message; its pictures belong to it.

    Raises:
        ArticleError: there is none, or it is in another language.

    """
    items = list(root.all("itemSet", "newsItem"))
    texts = [item for item in items if _class(item) in {"", "text", "composite"} and item.first("contentSet")]
    if not texts:
        hint = "only messages with a text <newsItem> can be read"
        raise ArticleError("the message holds no text story", path=options.path, line=root.line, hint=hint)
    made = story(texts[0], options)
    if len(texts) > 1:
        said = f"the message holds {len(texts)} stories, and only the first is read (one file for each story)"
        made.warn("more-stories", said, texts[1].line)
    made.pictures += _pictures(item for item in items if _class(item) in {"picture", "graphic"})
    return made


def story(item: Element, options: Options) -> Story:
    """Read a news item.

    Raises:
        ArticleError: it is no text, or in another language.

    """
    path, meta, content = options.path, item.first("itemMeta"), item.first("contentMeta")
    if _class(item) not in {"", "text", "composite"}:
        hint = "only text items are articles"
        raise ArticleError(f"the item is of the class {_class(item)[:40]!r}", path=path, line=item.line, hint=hint)
    made = Story(path=path)
    if meta:
        _take_item(made, meta)
    if content:
        language = content.first("language")
        if language:
            wire.refuse_foreign(language.get("tag"), options.locale, path, language.line)
        _take_content(made, content, options)
    _take_body(made, item, options)
    return made


def _class(item: Element) -> str:
    kind = item.first("itemMeta", "itemClass")
    return (kind.get("qcode") or kind.get("uri")).rpartition(":")[2].rpartition("/")[2] if kind else ""


def _take_item(made: Story, meta: Element) -> None:
    if status := meta.first("pubStatus"):
        made.take_status(status.get("qcode") or status.get("uri"), status.line)
    first, version = meta.first("firstCreated"), meta.first("versionCreated")
    made.published = made.moment(first.text, first.line, "<firstCreated>") if first else None
    made.updated = made.moment(version.text, version.line, "<versionCreated>") if version else None
    if embargo := meta.first("embargoed"):
        _take_embargo(made, embargo)
    if provider := meta.first("provider"):
        made.publisher = (_name(provider) or provider.get("literal") or provider.get("qcode").rpartition(":")[2])[:200]


def _take_embargo(made: Story, embargo: Element) -> None:
    """Take an embargo; one without a moment lasts until further notice (NewsML-G2 guidelines, «embargoed»)."""
    if embargo.text:
        made.take_embargo(embargo.text, embargo.line, "<embargoed>")
    elif made.status is not Status.DRAFT:
        made.status = Status.EMBARGOED


def _take_content(made: Story, content: Element, options: Options) -> None:
    ranked = sorted(content.all("headline"), key=lambda line: line.get("role") not in {"", "hld:main", "hlrole:main"})
    made.title = _text(ranked[0] if ranked else None)
    made.summary = _text(content.first("description"))
    if urgency := content.first("urgency"):
        made.take_urgency(urgency.text, urgency.line, "<urgency>")
    made.dateline = _text(content.first("dateline"))
    if made.dateline is None and (located := content.first("located")) and (name := _name(located)):
        made.dateline = Text(text=name, line=located.line)
    creators = tuple(name for creator in content.all("creator") if (name := _name(creator)))
    by = content.first("by")
    made.authors = wire.authors(by.text, options) if by and by.text else creators
    named = ((subject, _name(subject)) for subject in content.all("subject"))
    made.tags += (Text(text=name, line=subject.line) for subject, name in named if name)
    made.tags += (Text(text=word.text, line=word.line) for word in content.all("keyword") if word.text)


def _name(element: Element) -> str:
    name = element.first("name")
    return name.text if name else ""


def _text(element: Element | None) -> Text | None:
    return Text(text=element.text, line=element.line) if element and element.text else None


def _take_body(made: Story, item: Element, options: Options) -> None:
    inline = [part for part in item.all("contentSet", "inlineXML") if any(part.elements)]
    for part in inline:
        root = next(part.elements)
        if root.name == "nitf":
            nitf.fill(made, root, options)
            return
        if root.name == "html":
            body = root.first("body") or root
            made.title = made.title or _text(root.first("head", "title"))
            dropped = nitf.write(made.body, body, made.title.text if made.title else "")
            wire.warn_dropped(made, dropped, body.line)
            return
    for data in item.all("contentSet", "inlineData"):
        title = made.title.text if made.title else ""
        kind = data.get("contenttype").lower().partition(";")[0]
        text = "".join(child for child in data.children if isinstance(child, str))
        if kind.endswith(_HTML):
            wire.write_html(made.body, text, data.line, title, made)
            return
        if kind in {"", "text/plain"} and text.strip():
            wire.write_plain(made.body, text, data.line, title, options)
            return


def _pictures(items: Iterator[Element]) -> Iterator[Picture]:
    for item in items:
        remote = [part for part in item.all("contentSet", "remoteContent") if wire_markup.image_url(part.get("href"))]
        content = item.first("contentMeta")
        if not remote or not content:
            continue
        headline, caption = content.first("headline"), content.first("description")
        credit = content.first("creditline") or content.first("by")
        words = caption.text if caption else ""
        yield Picture(
            url=wire_markup.image_url(remote[0].get("href")),
            line=item.line,
            description=headline.text if headline else words,
            caption=words,
            credit=credit.text[:200] if credit else "",
        )
