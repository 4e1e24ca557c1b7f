"""Which attributes of a start tag are text, links or languages, and what a translator should know of the tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.html import controls
from l10n_news.html.controls import clean
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.html.controls import Controls

TEXTS: Mapping[str, tuple[str, frozenset[str] | None]] = {
    "title": ("tooltip", None),
    "aria-label": ("label for screen readers", None),
    "aria-description": ("description for screen readers", None),
    "aria-placeholder": ("placeholder", None),
    "aria-roledescription": ("description for screen readers", None),
    "aria-valuetext": ("label for screen readers", None),
    "alt": ("image description", frozenset({"img", "area", "input", "applet"})),
    "placeholder": ("placeholder", frozenset({"input", "textarea"})),
    "label": ("label", frozenset({"track", "option", "optgroup", "menuitem", "menu"})),
    "summary": ("table summary", frozenset({"table"})),
    "abbr": ("table heading", frozenset({"th"})),
    "value": ("button", frozenset({"input"})),
}
"""Attributes with text: the kind of the unit, and the elements that have it (None: all). HTML § 3.2.6.3."""

LINKS = frozenset({("a", "href"), ("area", "href")})
LANGUAGES = frozenset({"lang", "xml:lang"})
NOTED = frozenset({"datetime", "value", "src", "dir", "href"})
INTERESTING = frozenset(TEXTS) | controls.NAMES | NOTED

_BUTTONS = frozenset({"button", "submit", "reset"})
_NO_TOOLTIP = frozenset({"style", "link", "script"})
_SCHEME = regex(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_URL = regex(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*://|www\.|/|\.\.?/|mailto:|data:|javascript:)\S*")
_LETTER = regex(r"[^\W_]")
_DAY = regex(r"\d{4}-\d{2}-\d{2}")
_CLOCK = regex(r"([01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_NUMBER = regex(r"[+-]?\d{1,30}(?:\.\d{1,30})?")
_QUERY = regex(r"[?#]")
_LIMIT = 80
_STAMP = 40


def text_kind(element: str, name: str, attributes: Mapping[str, str]) -> str:
    """Give the kind of the unit that an attribute is, or empty when it is no text."""
    kind, elements = TEXTS[name]
    if elements is not None and element not in elements:
        return ""
    if name == "value" and attributes.get("type", "").strip().lower() not in _BUTTONS:
        return ""
    if name == "title" and element in _NO_TOOLTIP and not _is_feed(element, attributes):
        return ""
    return kind


def wordy(text: str) -> bool:
    """Tell whether there is something to read in it besides a URL."""
    text = text.strip()
    return _LETTER.search(text) is not None and not is_url(text)


def is_url(text: str) -> bool:
    """Tell whether it is a URL and nothing else."""
    return bool(_URL.fullmatch(text.strip()))


def leads_inside(url: str) -> bool:
    """Tell whether a URL may lead to another article of the site: relative, or absolute without a host."""
    url = url.strip()
    return bool(url) and url[0] not in "#?" and not url.startswith(("//", "\\\\")) and not _SCHEME.match(url)


def value_spec(element: str, attributes: Mapping[str, str]) -> str:
    """Give the value that ``<time datetime>`` or ``<data value>`` declares, as ``values.from_markup`` reads it."""
    if element == "time":
        stamp = attributes.get("datetime", "").strip()
        if _DAY.fullmatch(stamp[:10]) and (len(stamp) == 10 or stamp[10] in "T "):
            return f"date:{stamp[:_STAMP]}"
        return f"time:{stamp}" if _CLOCK.fullmatch(stamp) else ""
    if element == "data":
        number = attributes.get("value", "").strip()
        return f"number:{number}" if _NUMBER.fullmatch(number) else ""
    return ""


def code_note(element: str, attributes: Mapping[str, str], said: Controls | None) -> str:
    """Say what a translator should know of a code: where a link leads, which image it is, what the author says."""
    target = _target(element, attributes) if attributes else ""
    if said is None:
        return target
    return "; ".join(part for part in (target, "term" if said.term else "", said.note) if part)


def _target(element: str, attributes: Mapping[str, str]) -> str:
    if element == "a" and attributes.get("href", "").strip():
        return _link(attributes["href"].strip())
    if element == "img" and attributes.get("src"):
        name = _bare(attributes["src"]).rpartition("/")[2]
        return clean(f"image {name}", _LIMIT) if name and not attributes["src"].startswith("data:") else "image"
    return ""


def _link(url: str) -> str:
    scheme = _SCHEME.match(url)
    if scheme and scheme[0].lower() == "mailto:":
        return "link to an e-mail address"
    if scheme and scheme[0].lower() == "tel:":
        return "link to a telephone number"
    if scheme and scheme[0].lower() not in ("http:", "https:", "ftp:"):
        return "link"
    if url.startswith("#"):
        return "link within the page"
    return clean(f"link to {_bare(url)}", _LIMIT)


def _bare(url: str) -> str:
    scheme = _SCHEME.match(url)
    url = url[scheme.end() if scheme else 0 :].removeprefix("//")
    bare = _QUERY.split(url[:500], maxsplit=1)[0]
    host, slash, path = bare.partition("/")
    return (host.rpartition("@")[2] + slash + path).rstrip("/") or "/"


def _is_feed(element: str, attributes: Mapping[str, str]) -> bool:
    return element == "link" and "stylesheet" not in attributes.get("rel", "").lower()
