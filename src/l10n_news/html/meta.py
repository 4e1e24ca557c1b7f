"""The ``<meta>`` elements of a page: which carry text, and what a page says of itself."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from l10n_news.model import Metadata
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SEARCH = ("description for search engines", "summary", "description")
_SHARE_TITLE = ("share title", "headline", "share-title")
_SHARE_TEXT = ("share description", "summary", "description")

TEXTS: Mapping[str, tuple[str, str, str]] = {
    "description": _SEARCH,
    "dc.description": _SEARCH,
    "dcterms.description": _SEARCH,
    "dcterms.abstract": _SEARCH,
    "abstract": _SEARCH,
    "keywords": ("keywords", "", ""),
    "news_keywords": ("keywords", "", ""),
    "title": _SHARE_TITLE,
    "dc.title": _SHARE_TITLE,
    "dcterms.title": _SHARE_TITLE,
    "dc.subject": ("keywords", "", ""),
    "application-name": ("site name", "", ""),
    "apple-mobile-web-app-title": ("site name", "", ""),
    "og:title": _SHARE_TITLE,
    "og:description": _SHARE_TEXT,
    "og:site_name": ("site name", "", ""),
    "og:image:alt": ("image description", "", ""),
    "twitter:title": _SHARE_TITLE,
    "twitter:description": _SHARE_TEXT,
    "twitter:image:alt": ("image description", "", ""),
    "twitter:label1": ("share label", "", ""),
    "twitter:data1": ("share label", "", ""),
    "twitter:label2": ("share label", "", ""),
    "twitter:data2": ("share label", "", ""),
    "article:section": ("section", "section", "section"),
    "article:tag": ("tag", "", "tag"),
    "headline": ("headline for search engines", "headline", "share-title"),
    "alternativeheadline": ("alternative headline", "", ""),
    "articlesection": ("section", "section", "section"),
    "caption": ("caption", "caption", ""),
}
"""Text properties: kind and role of the unit, and the field of the article that it is; ``share-title`` is the title
of an article without a heading."""

LANGUAGES = frozenset({"content-language", "language", "dc.language", "dcterms.language", "inlanguage"})
LISTS = frozenset({"keywords", "news_keywords", "dc.subject"})
"""Lists of words, not sentences."""

_CHARSET = regex(r"charset\s{0,16}=\s{0,16}[\"']?([^\s\"';]+)", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.created", "pubdate",
    "publishdate", "parsely-pub-date", "date", "dc.date",
)  # fmt: skip
_UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified", "lastmod")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_PUBLISHERS = ("og:site_name", "publisher", "dc.publisher")
_IMAGES = ("og:image", "og:image:url", "twitter:image", "twitter:image:src", "image")


def property_of(attributes: Mapping[str, str]) -> str:
    """Name what a ``<meta>`` says: its property, name, itemprop or http-equiv, in lower case.

    Of several properties (RDFa Core 1.1 § 6, ``dc:title og:title``) it is the first one that carries text.
    """
    for name in ("property", "name", "itemprop", "http-equiv"):
        if name in attributes:
            words = attributes[name].lower().split()
            return next((word for word in words if word in TEXTS), words[0] if words else "")
    return ""


def charset(content: str) -> tuple[int, int] | None:
    """Find where the encoding stands in ``text/html; charset=…``."""
    match = _CHARSET.search(content)
    return match.span(1) if match else None


def metadata_of(properties: Mapping[str, list[str]], documents: list[object]) -> Metadata:
    """Tell what the ``<meta>`` properties and the JSON-LD documents of a page say of the article; JSON-LD first."""
    article = next(_articles(documents), {})
    authors = tuple(_names(article.get("author"))) or tuple(
        text for name in _AUTHORS for text in properties.get(name, ()) if not _is_url(text)
    )
    return Metadata(
        authors=tuple(dict.fromkeys(authors)),
        published=_moment([article.get("datePublished"), *_all(properties, _PUBLISHED)]),
        updated=_moment([article.get("dateModified"), *_all(properties, _UPDATED)]),
        publisher=next(iter([*_names(article.get("publisher")), *_all(properties, _PUBLISHERS)]), ""),
        image=next(iter([*_urls(article.get("image")), *_all(properties, _IMAGES)]), ""),
    )


def moment(text: str) -> datetime | None:
    """Read a point in time of ISO 8601, or None; naive where it gives no offset."""
    try:
        return datetime.fromisoformat(text.strip()[:64])
    except ValueError:
        return None


def _all(properties: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [text for name in names for text in properties.get(name, ())]


def _moment(texts: list[object]) -> datetime | None:
    found = (moment(text) for text in texts if isinstance(text, str))
    return next((each for each in found if each is not None), None)


def _is_url(text: str) -> bool:
    return text.startswith(("http://", "https://", "/"))


def _articles(documents: list[object]) -> Iterator[dict[str, object]]:
    waiting = list(reversed(documents))
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(("Article", "Posting")) for kind in kinds):
                yield item
            waiting.extend(item[key] for key in ("mainEntity", "@graph") if key in item)


def _names(item: object) -> list[str]:
    items = item if isinstance(item, list) else [item]
    names = [each.get("name") if isinstance(each, dict) else each for each in items]
    return [name.strip() for name in names if isinstance(name, str) and name.strip() and not _is_url(name)]


def _urls(item: object) -> list[str]:
    items = item if isinstance(item, list) else [item]
    urls = [each.get("url") if isinstance(each, dict) else each for each in items]
    return [url for url in urls if isinstance(url, str) and url]
