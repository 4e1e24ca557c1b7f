"""Pictures and other files beside an article: they stand once in the site, and each edition leads to them.

A file ``articles/travel/train.jpg`` is ``travel/train.jpg`` in the output folder, whatever the locale.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from l10n_news.site import address

if TYPE_CHECKING:
    from collections.abc import Collection

ATTRIBUTES = frozenset({"src", "srcset", "poster", "data", "href", "xlink:href"})
"""Attributes that may name such a file."""

_VALUE = r"""(?:"[^"]{0,65536}+"|'[^']{0,65536}+'|[^\s"'<>=`]{1,4096}+)"""
_ATTRIBUTE = re.compile(rf"""([^\s"'<>/=]{{1,64}}+)(\s{{0,64}}+=\s{{0,64}}+)({_VALUE})""")
_TAG = re.compile(
    rf"<(?:img|source|video|audio|track|embed|object|link|image|use|input|iframe)(?=[\s/])"
    rf"(?:[\s/]|[^\s\"'<>/=]{{1,64}}+(?:\s{{0,64}}+=\s{{0,64}}+{_VALUE})?+){{0,64}}+>",
    re.IGNORECASE,
)
"""A start tag of an element that embeds a file (HTML §13.1.2.1)."""

_CANDIDATE = re.compile(r"[^\s,]+")


def lead_to_media(text: str, *, source: str, page: str, media: Collection[str], base_url: str = "") -> str:
    """Change the relative addresses of files in a page so that they work from the page's place.

    Args:
        text: the page, or a part of it.
        source: the article's path below the articles' folder, from which its addresses count.
        page: the page's path below the output folder.
        media: paths of the files below the articles' folder; no other address is touched.
        base_url: the site's address, ending in ``/``.

    """

    def file(found: re.Match[str]) -> str:
        place = address.resolve(found[0], path=source, base_url=base_url)
        if place is None or place[0] not in media or "://" in found[0]:
            return found[0]
        return address.relative(place[0], page) + place[1]

    def attribute(found: re.Match[str]) -> str:
        name, equals, value = found.groups()
        if name.lower() not in ATTRIBUTES:
            return found[0]
        mark = value[0] if value[0] in "\"'" else ""
        old = unescape(value[1:-1] if mark else value)
        new = _CANDIDATE.sub(file, old) if name.lower() == "srcset" else file_of(old)
        mark = mark or '"'
        return found[0] if new == old else f"{name}{equals}{mark}{escape(new)}{mark}"

    def file_of(link: str) -> str:
        whole = _WHOLE.match(link.strip())
        return file(whole) if whole else link

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), text) if media else text


_WHOLE = re.compile(r"[^\0]+")
