"""The markup of wire stories, which strangers send: reduced to the elements of a news text.

What a story's HTML, NITF or XHTML may bring is listed here; anything else loses its tags, and what shows no text is
left out with a finding.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from l10n_news.html import controls, elements, tokens
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEPT = _words(
    """a abbr aside b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6
    hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th
    thead time tr u ul var"""
)
"""Elements of a news text."""

DROPPED = _words(
    """applet audio base button canvas datalist embed frame frameset head iframe input link math meta noembed noframes
    noscript object param plaintext script select source style svg template textarea title track video xmp"""
)
"""Elements that are left out with all they hold."""

SILENT = frozenset({"base", "head", "link", "meta", "title", "style", "param", "source", "track"})
"""Elements among them that nobody misses."""

CONTROLS = controls.NAMES - {"xml:lang"}
"""What the author of a story says of an element to translators."""

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "": frozenset({"dir", "title"}) | CONTROLS,
    "a": frozenset({"href", "hreflang"}),
    "img": frozenset({"alt", "height", "src", "width"}),
    "ol": frozenset({"reversed", "start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
"""Attributes of each element; those of every element stand under the empty name."""

_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]*:")
_JUNK = regex(r"[\x00-\x20\x7f]")
_SHOWN = frozenset({tokens.TEXT, tokens.REFERENCE})
_SCHEMES = frozenset({"http:", "https:", "mailto:", "tel:"})


def safe_url(url: str, schemes: frozenset[str] = _SCHEMES) -> str:
    """Give a URL that is relative or of a harmless scheme, cleared of control characters, or nothing (URL §4.4)."""
    bare = _JUNK.sub("", url)
    scheme = _SCHEME.match(bare)
    return bare if not scheme or scheme[0].lower() in schemes else ""


def image_url(url: str) -> str:
    """Give the URL of an image, or nothing where it is none that a browser may fetch."""
    return safe_url(url, frozenset({"http:", "https:"}))


def start_tag(name: str, attributes: Iterable[tuple[str, str]]) -> str:
    """Write a start tag with the attributes that the element may have."""
    legal = ATTRIBUTES[""] | ATTRIBUTES.get(name, frozenset())
    written = []
    for key, value in attributes:
        said = value or ""
        if key in {"href", "src"}:
            said = safe_url(value) if key == "href" else image_url(value)
        if key in legal and (said or key == "alt"):
            written.append(f' {key}="{escape(said or "")}"')
    return f"<{name}{''.join(written)}>"


def reduce(text: str, title: str = "") -> tuple[str, tuple[str, ...]]:
    """Reduce HTML to the elements of a news text.

    Args:
        text: a body, a fragment or a whole page (HTML § 13.2.5).
        title: a heading of the first rank that says the same is left out.

    Returns:
        Well-formed markup, and the names of the elements whose content was left out.

    """
    writer = Writer(title)
    for lexeme in tokens.lexemes(text):
        if lexeme.type == tokens.START:
            writer.start(lexeme.tag or "", lexeme.attrs or (), closed=lexeme.self_closing)
        elif lexeme.type == tokens.END:
            writer.end(lexeme.tag or "")
        elif lexeme.type in _SHOWN:
            writer.text(lexeme.data or "")
    return writer.finish()


def plain(text: str) -> str:
    """Give the text of HTML without its tags."""
    shown = (
        lexeme.data or "" if lexeme.type in _SHOWN else " " * (lexeme.tag in elements.BLOCKS or lexeme.tag == "br")
        for lexeme in tokens.lexemes(text)
    )
    return " ".join("".join(shown).split())


class Writer:
    """Writes well-formed markup from the tags and texts of a story."""

    def __init__(self, title: str = "") -> None:
        self._title = title
        self._out: list[str] = []
        self._open: list[str] = []
        self._counts: dict[str, int] = {}
        self._dropped: dict[str, None] = {}
        self._hidden = ""
        self._depth = 0
        self._heading = -1

    def start(self, name: str, attributes: Sequence[tuple[str, str]], *, closed: bool = False) -> None:
        """Take a start tag."""
        if self._hidden:
            self._depth += name == self._hidden and not closed
        elif name in DROPPED:
            self._dropped[name] = None
            if name not in elements.VOID and not closed:
                self._hidden, self._depth = name, 1
        elif name == "h1":
            self._begin("h2", ())
            self._heading = len(self._out) - 1
        elif name in KEPT and (name != "img" or any(key == "src" and image_url(value) for key, value in attributes)):
            self._begin(name, attributes)

    def _begin(self, name: str, attributes: Iterable[tuple[str, str]]) -> None:
        top = self._open[-1] if self._open else ""
        if (top == "p" and name in elements.CLOSES_P) or (top == name and name in elements.IMPLIED):
            self.end(top)
        self._out.append(start_tag(name, attributes))
        if name not in elements.VOID:
            self._open.append(name)
            self._counts[name] = self._counts.get(name, 0) + 1

    def end(self, name: str) -> None:
        """Take an end tag; what it leaves open inside is ended first, and a stray one is left out."""
        if self._hidden:
            self._depth -= name == self._hidden
            if not self._depth:
                self._hidden = ""
            return
        wanted = "h2" if name == "h1" else name
        if not self._counts.get(wanted):
            return
        while True:
            last = self._open.pop()
            self._counts[last] -= 1
            self._out.append(f"</{last}>")
            if last == wanted:
                break
        if name == "h1" and self._heading >= 0:
            heading = self._out[self._heading :]
            if self._title and plain("".join(heading)) == " ".join(self._title.split()):
                del self._out[self._heading :]
            self._heading = -1

    def text(self, text: str) -> None:
        """Take characters."""
        if not self._hidden:
            self._out.append(escape(text, quote=False))

    def finish(self) -> tuple[str, tuple[str, ...]]:
        """End what is open; give the markup, and the names of the elements whose content was left out."""
        self._hidden = ""
        while self._open:
            self._out.append(f"</{self._open.pop()}>")
        return "".join(self._out), tuple(name for name in self._dropped if name not in SILENT)
