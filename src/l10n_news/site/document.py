"""What an edition puts into its article's slots.

Links lead to the other articles' editions; a complete document also gets its language, its address among the other
editions, and the language switcher.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.model import Escape
from l10n_news.site import address
from l10n_news.site.opengraph import og_alternates, og_locale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from l10n_news.model import Edition, Slot
    from l10n_news.site.card import Directory
    from l10n_news.site.press import Press
    from l10n_news.site.sheet import Sheet

ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+""")
"""An attribute of a start tag (HTML §13.1.2.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Fills the slots of one edition; nothing that it puts in comes from a translation."""

    press: Press
    edition: Edition
    sheet: Sheet
    directory: Directory

    def __call__(self, slot: Slot) -> str:
        """Give what stands in a slot, written for its place."""
        filler = FILLERS.get(slot.name)
        return filler(self, slot) if filler else slot.source

    def head_end(self) -> str:
        """Give the page's address among the other editions, for the end of the head."""
        alternates = tuple(one.locale for one in self.sheet.alternates)
        others = og_alternates(alternates, self.edition.locale) if self._has_og else []
        return self._part("_document_head.html", og_alternates=others, has_canonical=self._has_canonical)

    def switcher(self) -> str:
        """Give the language switcher, for the start of the body."""
        return self._part("_languages.html") if len(self.sheet.alternates) > 1 else ""

    def link(self, slot: Slot) -> str:
        """Lead a link to another article to its edition in the same locale, else to its source; leave any other."""
        base = self.press.settings.base_url
        link = characters(slot)
        found = address.resolve(link, path=self.edition.article.path, base_url=base)
        if found is None:
            return slot.source
        place, tail = found
        path = self._path(place)
        is_absolute = bool(base) and link.strip().startswith(base.rstrip("/"))
        return (base + address.url(path) if is_absolute else address.relative(path, self.sheet.path)) + tail

    def _path(self, place: str) -> str:
        locale = self.edition.locale
        for name in address.article_names(place):
            editions = self.directory.of(name)
            if name == self.edition.article.name:
                return self.sheet.path
            if editions:
                return next((one.path for one in editions if one.locale == locale), editions[0].path)
        if place in {"", "index.html"}:
            return address.index(locale)
        return place

    def _part(self, template: str, **facts: object) -> str:
        return self.press.part(template, self.edition.locale, self.sheet.path, sheet=self.sheet, **facts)

    @property
    def _has_og(self) -> bool:
        return any(getattr(piece, "name", "") == "og-locale" for piece in self.edition.article.skeleton)

    @property
    def _has_canonical(self) -> bool:
        return has_canonical("".join(piece for piece in self.edition.article.skeleton if isinstance(piece, str)))


def html_tag(source: str, locale: str) -> str:
    """Put the locale's ``lang`` and ``dir`` into a start tag of ``<html>``; its other attributes stay as they are."""
    language = f'lang="{cldr.bcp47(locale)}"'
    direction = f'dir="{cldr.direction(locale)}"'
    if not source:
        return f"<html {language} {direction}>"
    kept, end = [], len("<html")
    for found in ATTRIBUTE.finditer(source, end):
        if found[1].lower() in {"lang", "dir"}:
            kept.append(source[end : found.start()].rstrip())
            end = found.end()
    rest = "".join(kept) + source[end:]
    return f"{source[: len('<html')]} {language} {direction}{rest}"


def has_canonical(literal: str) -> bool:
    """Whether a document's markup names its canonical address itself."""
    return any("canonical" in tag.lower() for tag in re.findall(r"<link\b[^<>]*+", literal, re.IGNORECASE))


def characters(slot: Slot) -> str:
    """Give the characters that a slot's source stands for."""
    if slot.escape is Escape.JSON:
        try:
            return str(json.loads(f'"{slot.source}"'))
        except ValueError:
            return slot.source
    return unescape(slot.source)


FILLERS: Mapping[str, Callable[[Filler, Slot], str]] = {
    "link": Filler.link,
    "html": lambda filler, slot: html_tag(slot.source, filler.edition.locale),
    "language": lambda filler, _: cldr.bcp47(filler.edition.locale),
    "og-locale": lambda filler, _: og_locale(filler.edition.locale),
    "head-end": lambda filler, _: filler.head_end(),
    "body-start": lambda filler, _: filler.switcher(),
}
"""What fills a slot of each name; any other keeps its source."""
