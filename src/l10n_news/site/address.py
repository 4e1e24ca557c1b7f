"""Where a page stands in the output folder, and how one page names another.

Paths are relative to the output folder, with ``/``. Addresses are percent-encoded (RFC 3986 §2); a relative one works
from the file's place, under any folder of a server and from a disk.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from l10n_news import cldr

ASSETS = "assets"
STYLESHEET = f"{ASSETS}/site.css"
SWITCHER_STYLESHEET = f"{ASSETS}/languages.css"
ICON = f"{ASSETS}/icon.svg"
SHARE_IMAGE = f"{ASSETS}/share.png"
ROOT = "index.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

TAGS = "tags"
AUTHORS = "authors"
ARCHIVE = "archive"

SEARCHED_ENDINGS = (".html", ".htm", ".md", ".markdown", ".txt", "")
"""What an author may put behind an article's name in a link."""


def article(locale: str, name: str) -> str:
    """Path of an article's edition: ``pt-BR/business/innovation-grants.html``."""
    return f"{cldr.bcp47(locale)}/{name}.html"


def index(locale: str, folder: str = "") -> str:
    """Path of the index of a locale, or of one of its folders: ``de/business/index.html``."""
    return posixpath.join(cldr.bcp47(locale), folder, "index.html")


def feed(locale: str, folder: str = "") -> str:
    """Path of the Atom feed of a locale, or of one of its sections."""
    return posixpath.join(cldr.bcp47(locale), folder, "feed.xml")


def not_found(locale: str) -> str:
    """Path of the page for an address that does not exist."""
    return f"{cldr.bcp47(locale)}/404.html"


@lru_cache(maxsize=8192)
def url(path: str) -> str:
    """Address of a path below the site's root; ``index.html`` is its folder: ``de/``."""
    folder, _, name = path.rpartition("/")
    if name == "index.html":
        path = f"{folder}/" if folder else ""
    return quote(path, safe="/-._~!$()*+,;=:@", errors="surrogatepass")


def relative(path: str, start: str) -> str:
    """Address of a path as the page at ``start`` names it: ``../../ja/world/x.html``.

    A folder's index keeps its ``index.html``, so that the pages work from a disk as well.
    """
    place, folders = path.split("/"), start.split("/")[:-1]
    shared = 0
    while shared < len(folders) and shared < len(place) - 1 and place[shared] == folders[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + quoted("/".join(place[shared:]))


@lru_cache(maxsize=8192)
def quoted(path: str) -> str:
    """Percent-encode a path (RFC 3986 §3.3)."""
    return quote(path, safe="/-._~!$()*+,;=@", errors="surrogatepass")


def resolve(link: str, *, path: str, base_url: str) -> tuple[str, str] | None:
    """Find what an author's link leads to inside the articles' folder.

    Args:
        link: a URL as it stands in the article.
        path: the article's path below the articles' folder, from which a relative link counts.
        base_url: the site's address, ending in ``/``; absolute links below it are the site's own.

    Returns:
        The path below the articles' folder, and the link's query and fragment; None for a link to another site, to a
        place in the same page, out of the folder, or one that is no URL.

    """
    rest = _below(link.strip(), base_url)
    if rest is None:
        return None
    target, tail = _split_tail(rest)
    if not target:
        return None
    place = unquote(target)
    place = place.lstrip("/") if place.startswith("/") else posixpath.join(posixpath.dirname(path), place)
    place = posixpath.normpath(place)
    if place == ".." or place.startswith("../") or "\0" in place or "\\" in place:
        return None
    return ("" if place == "." else place), tail


def _below(link: str, base_url: str) -> str | None:
    """Give a link without the site's own address in front, or None for one to elsewhere."""
    if base_url and (link + "/").startswith(base_url):
        return "/" + link[len(base_url) :]
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or link.startswith("//"):
        return None
    root = urlsplit(base_url).path
    if link.startswith("/") and len(root) > 1 and link.startswith(root):
        return link[len(root) - 1 :]
    return link


def _split_tail(link: str) -> tuple[str, str]:
    ends = [place for place in (link.find("?"), link.find("#")) if place >= 0]
    end = min(ends, default=len(link))
    return link[:end], link[end:]


def article_names(place: str) -> tuple[str, ...]:
    """Give the article names that a path may mean: ``business/x.md`` is ``business/x``."""
    return tuple(
        place.removesuffix(ending) for ending in SEARCHED_ENDINGS if place.endswith(ending) and len(place) > len(ending)
    )


def topic(locale: str, kind: str, slug: str) -> str:
    """Path of the page of a tag, an author or a month: ``de/tags/norway.html``."""
    return f"{cldr.bcp47(locale)}/{kind}/{slug}.html"


def place(locale: str, key: str) -> str:
    """Path of a file of a locale."""
    return f"{cldr.bcp47(locale)}/{key}"


def rooted(path: str, base_url: str) -> str:
    """Address of a path from the server's root, for a page that is shown at any address."""
    return (urlsplit(base_url).path or "/") + url(path)
