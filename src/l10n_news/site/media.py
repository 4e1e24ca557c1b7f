"""Pictures and other files beside an article: they stand once in the site, and each edition leads to them.

A file ``articles/travel/train.jpg`` is ``travel/train.jpg`` in the output folder, whatever the locale.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from l10n_news.model import Slot
from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.site import address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from l10n_news.model import Article, Piece, Unit
    from l10n_news.site.picture import Size

ATTRIBUTES = frozenset({"src", "srcset", "poster", "data", "href", "xlink:href"})
"""Attributes that may name such a file."""

_VALUE = r"""(?:"[^"]{0,65536}+"|'[^']{0,65536}+'|[^\s"'<>=`]{1,4096}+)"""
_ATTRIBUTE = regex(rf"""(?<![^\s"'<>/=])([^\s"'<>/=]{{1,64}}+)(\s{{0,64}}+=\s{{0,64}}+)({_VALUE})""")
_TAG = regex(
    rf"<(img|source|video|audio|track|embed|object|link|image|use|input|iframe)(?=[\s/])"
    rf"(?:[\s/]|[^\s\"'<>/=]{{1,64}}+(?:\s{{0,64}}+=\s{{0,64}}+{_VALUE})?+){{0,64}}+>",
    re.IGNORECASE,
)
"""A start tag of an element that embeds a file (HTML §13.1.2.1)."""

_CANDIDATE = regex(r"[^\s,]+")


def lead_to_media(text: str, *, source: str, page: str, media: Mapping[str, Size | None], base_url: str = "") -> str:
    """Lead a page to the files beside its article, and say how large its pictures are.

    Args:
        text: the page, or a part of it.
        source: the article's path below the articles' folder, from which its relative addresses count.
        page: the page's path below the output folder.
        media: the files below the articles' folder with the sizes of pictures; no other address is touched.
        base_url: the site's address, ending in ``/``.

    """
    if not media:
        return text
    room = _Room(source=source, page=page, media=media, base_url=base_url)
    return _TAG.sub(room.tag, text)


class _Room(Struct, frozen=True, kw_only=True):
    """Where a page stands and what stands beside its article."""

    source: str
    page: str
    media: Mapping[str, Size | None]
    base_url: str

    def tag(self, found: re.Match[str]) -> str:
        values = {name.lower(): value for name, _, value in _ATTRIBUTE.findall(found[0])}
        changed = _ATTRIBUTE.sub(self.attribute, found[0])
        if found[1].lower() != "img" or "width" in values or "height" in values:
            return changed
        place = self.place(_characters(values.get("src", "")))
        size = self.media.get(place[0]) if place else None
        return f'{changed[:4]} width="{size[0]}" height="{size[1]}"{changed[4:]}' if size else changed

    def attribute(self, found: re.Match[str]) -> str:
        name, equals, value = found.groups()
        if name.lower() not in ATTRIBUTES:
            return found[0]
        old = _characters(value)
        new = _CANDIDATE.sub(self.candidate, old) if name.lower() == "srcset" else self.address(old.strip())
        mark = value[0] if value[0] in "\"'" else '"'
        return f"{name}{equals}{mark}{escape(new)}{mark}" if new != old.strip() else found[0]

    def candidate(self, found: re.Match[str]) -> str:
        return self.address(found[0])

    def address(self, link: str) -> str:
        place = self.place(link)
        return address.relative(place[0], self.page) + place[1] if place and "://" not in link else link

    def place(self, link: str) -> tuple[str, str] | None:
        found = address.resolve(link, path=self.source, base_url=self.base_url)
        return found if found and found[0] in self.media else None


def _characters(value: str) -> str:
    return unescape(value[1:-1] if value[:1] in {'"', "'"} else value)


def named(article: Article, *, base_url: str = "") -> set[str]:
    """Give the places below the articles' folder that an article names in an attribute, as a link or as its picture."""
    pieces = [*article.skeleton, *(piece for unit in article.units for piece in _pieces(unit))]
    links = [article.metadata.image, *(unescape(one.source) for one in pieces if isinstance(one, Slot))]
    for markup in (one for one in pieces if isinstance(one, str) and "=" in one):
        for name, _, value in _ATTRIBUTE.findall(markup):
            if name.lower() in ATTRIBUTES:
                told = _characters(value).strip()
                links += _CANDIDATE.findall(told) if name.lower() == "srcset" else [told]
    places = (address.resolve(link, path=article.path, base_url=base_url) for link in links if link)
    return {place[0] for place in places if place}


def _pieces(unit: Unit) -> Iterator[Piece]:
    for segment in unit.segments:
        for raw in segment.raw:
            yield from raw
    for gap in unit.gaps:
        yield from gap
