"""What an edition puts into its article's slots.

Links lead to the other articles' editions; a complete document also gets its language, its address among the other
editions, and the language switcher.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from l10n_news import cldr
from l10n_news.assemble import assemble, field, markup
from l10n_news.model import Escape
from l10n_news.record import Struct, replace
from l10n_news.references import decoded
from l10n_news.regex import regex
from l10n_news.site import address
from l10n_news.site.opengraph import og_alternates, og_locale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from l10n_news.model import Edition, Slot
    from l10n_news.site.card import Card, Directory
    from l10n_news.site.press import Press
    from l10n_news.site.sheet import Sheet

_ABSOLUTE = regex(r"""([=:\[,][ \t\n]{0,64}+)(["'])(https?://[^\s"'<>\\]{1,2048}+)\2""")
"""An absolute address that is the whole value of an attribute or of a JSON string."""

_CANONICAL = regex(
    r"""<link\s(?:[^<>"']{0,1024}+["'][^<>"']{0,2048}+["']){0,16}?[^<>"']{0,1024}?"""
    r"""rel\s{0,64}=\s{0,64}["']?canonical\b[^<>]{0,4096}+>\n?""",
    re.IGNORECASE,
)
"""A document's own ``<link rel="canonical">``."""

ATTRIBUTE = regex(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+""")
"""An attribute of a start tag (HTML §13.1.2.3)."""


UNLINKED = "\x00no page\x00"
"""What is put in for the address of an article that has no page."""


class Filler(Struct, frozen=True, kw_only=True):
    """Fills the slots of one edition; nothing that it puts in comes from a translation."""

    press: Press
    edition: Edition
    card: Card
    sheet: Sheet
    directory: Directory
    media: Mapping[str, object]
    """The other files of the articles' folder, by their paths below it."""

    def __call__(self, slot: Slot) -> str:
        """Give what stands in a slot, written for its place."""
        filler = FILLERS.get(slot.name)
        return filler(self, slot) if filler else slot.source

    def head_end(self) -> str:
        """Give the page's address among the other editions, for the end of the head."""
        alternates = tuple(one.locale for one in self.sheet.alternates)
        others = og_alternates(alternates, self.edition.locale) if self._has_og else []
        canonical = any(isinstance(piece, str) and _CANONICAL.search(piece) for piece in self.edition.article.skeleton)
        styled = len(self.sheet.alternates) > 1 or self.has_notices
        return self._part("_document_head.html", og_alternates=others, has_canonical=canonical, styled=styled)

    def body_start(self) -> str:
        """Give the language switcher and the notices, for the start of the body."""
        switcher = self._part("_languages.html") if len(self.sheet.alternates) > 1 else ""
        return switcher + self._notices()

    def _notices(self) -> str:
        told = corrections(self.edition, self.card, self)
        return self._part("_document_notices.html", card=self.card, corrections=told) if self.has_notices else ""

    @property
    def has_notices(self) -> bool:
        """Whether the page must say something of its own story."""
        card = self.card
        return bool(card.corrections) or card.is_stale or not card.complete or not card.is_published

    def link(self, slot: Slot) -> str:
        """Lead a link to another article to its edition in the same locale, else to its source.

        Other files of the articles' folder stand once in the site, sections have their pages; any other link stays.

        A link to an article that has no page in the site is none any more: its address would tell of the story.
        """
        base = self.press.settings.base_url
        link = characters(slot)
        found = address.resolve(link, path=self.edition.article.path, base_url=base)
        if found is None:
            return slot.source
        place, tail = found
        if self._is_hidden(place):
            return UNLINKED if slot.escape is Escape.ATTRIBUTE else base
        path = self._path(place)
        if path == place and place not in self.media:
            return slot.source
        is_absolute = bool(base) and link.strip().startswith(base.rstrip("/"))
        return (base + address.url(path) if is_absolute else address.relative(path, self.sheet.path)) + tail

    def _path(self, place: str) -> str:
        locale = self.edition.locale
        for name in address.article_names(place):
            editions = self.directory.pages(name)
            if name == self.edition.article.name:
                return self.sheet.path
            if editions:
                return next((one.path for one in editions if one.locale == locale), editions[0].path)
        section = place.removesuffix("index.html").rstrip("/")
        if not section or section in self.directory.sections(locale):
            return self.press.index(locale, section)
        return place

    def _is_hidden(self, place: str) -> bool:
        names = address.article_names(place)
        return any(name in self.directory.hidden for name in names) and not any(map(self.directory.pages, names))

    def _part(self, template: str, **facts: object) -> str:
        return self.press.part(template, self.edition.locale, self.sheet.path, sheet=self.sheet, **facts)

    @property
    def _has_og(self) -> bool:
        return any(getattr(piece, "name", "") == "og-locale" for piece in self.edition.article.skeleton)

    def own_addresses(self, literal: str) -> str:
        """Lead the site's absolute addresses of articles in a document's markup to their editions.

        So canonical, ``og:url`` and JSON-LD's ``url`` name the edition itself. A page for preview names no canonical.
        """
        if not self.sheet.indexed:
            literal = _CANONICAL.sub("", literal)
        base = self.press.settings.base_url
        return _ABSOLUTE.sub(self._own_address, literal) if base and base in literal else literal

    def _own_address(self, found: re.Match[str]) -> str:
        base = self.press.settings.base_url
        place = address.resolve(decoded(found[3]), path="", base_url=base) if found[3].startswith(base) else None
        if place and self._is_hidden(place[0]):
            return f"{found[1]}{found[2]}{escape(base)}{found[2]}"
        path = self._path(place[0]) if place and place[0] else ""
        if place is None or path in {"", place[0]}:
            return found[0]
        return f"{found[1]}{found[2]}{escape(base + address.url(path) + place[1])}{found[2]}"


def html_tag(source: str, locale: str) -> str:
    """Put the locale's ``lang`` and ``dir`` into a start tag of ``<html>``; its other attributes stay as they are."""
    language = f'lang="{cldr.bcp47(locale)}"'
    direction = f'dir="{cldr.direction(locale)}"'
    if not source:
        return f"<html {language} {direction}>"
    kept, end = [], len("<html")
    for found in ATTRIBUTE.finditer(source, end):
        if found[1].lower() in {"lang", "xml:lang", "dir"}:
            kept.append(source[end : found.start()].rstrip())
            end = found.end()
    rest = "".join(kept) + source[end:]
    return f"{source[: len('<html')]} {language} {direction}{rest}"


def document(filler: Filler) -> str:
    """Make the page of a complete HTML document: the document itself, in an edition's words and for its place."""
    article = filler.edition.article
    skeleton = tuple(filler.own_addresses(piece) if isinstance(piece, str) else piece for piece in article.skeleton)
    return unlinked(assemble(replace(article, skeleton=skeleton), filler.edition, filler))


def corrections(edition: Edition, card: Card, fill: Callable[[Slot], str]) -> list[tuple[datetime | None, Markup]]:
    """Give the moment and the markup of each correction of a story."""
    units = ((one.moment, field(edition, one.field)) for one in card.corrections)
    return [
        (moment, Markup(unlinked(markup(unit, edition.article, edition, fill))))  # noqa: S704 -- as the body
        for moment, unit in units
        if unit is not None
    ]


def unlinked(text: str) -> str:
    """Take the attributes out whose value is ``UNLINKED``: a link without an address is a mere text (HTML §4.6.1)."""
    head, *rest = text.split(UNLINKED)
    done = [head]
    for part in rest:
        before = done[-1]
        mark = before[-1:] if before[-1:] in {'"', "'"} else ""
        name = before.removesuffix(mark).rstrip().removesuffix("=").rstrip()
        start = max(name.rfind(sign) for sign in " \t\n\f\r/\"'")
        done[-1] = name[: max(start, 0)]
        done.append(part.removeprefix(mark))
    return "".join(done)


def language(source: str, locale: str, source_locale: str) -> str:
    """Give the edition's language where the source names its own; any other is of something else and stays."""
    own = source.replace("_", "-").lower().split("-")[0]
    return cldr.bcp47(locale) if own == source_locale.lower().split("_")[0] else source


def characters(slot: Slot) -> str:
    """Give the characters that a slot's source stands for."""
    if slot.escape is Escape.JSON:
        try:
            return str(json.loads(f'"{slot.source}"'))
        except ValueError:
            return slot.source
    return decoded(slot.source)


FILLERS: Mapping[str, Callable[[Filler, Slot], str]] = {
    "link": Filler.link,
    "html": lambda filler, slot: html_tag(slot.source, filler.edition.locale),
    "language": lambda filler, slot: language(slot.source, filler.edition.locale, filler.press.settings.source_locale),
    "charset": lambda *_: "utf-8",
    "direction": lambda filler, _: cldr.direction(filler.edition.locale),
    "og-locale": lambda filler, _: og_locale(filler.edition.locale),
    "head-end": lambda filler, _: filler.head_end(),
    "body-start": lambda filler, _: filler.body_start(),
}
"""What fills a slot of each name; any other keeps its source."""
