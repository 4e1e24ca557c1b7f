"""Editions made by hand for the tests of the site: an article of a headline, a summary, tags and one paragraph."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from l10n_news.model import Article, Edition, Escape, LocalizedUnit, Metadata, Place, Segment, Slot, Unit
from l10n_news.site import SiteSettings

if TYPE_CHECKING:
    from l10n_news.model import Piece

BASE = "https://news.example/"
LOCALES = ("en", "ar", "de", "ja", "pt_BR")
SETTINGS = SiteSettings(name="The Daily Test", base_url=BASE, locales=LOCALES, time_zone="Europe/Oslo")

TEXTS = {
    "en": ("Ferry runs aground", "All on board are safe.", "Norway", "The ferry struck a rock."),
    "ar": ("جنوح عبّارة", "جميع الركاب سالمون.", "النرويج", "اصطدمت العبّارة بصخرة."),
    "de": ("Fähre läuft auf Grund", "Alle an Bord sind in Sicherheit.", "Norwegen", "Die Fähre lief auf einen Felsen."),
    "ja": ("フェリーが座礁", "乗客は全員無事。", "ノルウェー", "フェリーは岩に衝突した。"),
    "pt_BR": ("Balsa encalha", "Todos a bordo estão a salvo.", "Noruega", "A balsa bateu em uma rocha."),
}
"""Title, summary, tag and paragraph by locale."""

FIELDS = {"title": 0, "description": 1, "tag1": 2}

DOCUMENT: tuple[Piece, ...] = (
    "<!DOCTYPE html>\n",
    Slot(name="html", source='<html lang="en" class="x">'),
    '\n<head>\n<meta charset="utf-8">\n<title>',
    Place(unit=0, escape=Escape.RCDATA),
    '</title>\n<link rel="canonical" href="https://news.example/world/ferry.html">\n',
    '<meta property="og:locale" content="',
    Slot(name="og-locale", source="en"),
    '">\n<script type="application/ld+json">{"@type": "NewsArticle", "inLanguage": "',
    Slot(name="language", source="en", escape=Escape.JSON),
    '", "url": "https://news.example/world/ferry.html", "image": "https://news.example/world/map.svg"}</script>\n',
    Slot(name="head-end"),
    "</head>\n<body>\n",
    Slot(name="body-start"),
    "<h1>",
    Place(unit=0),
    '</h1>\n<img src="map.svg" alt="">\n<p>',
    Place(unit=3),
    "</p>\n</body>\n</html>\n",
)


def article(name: str = "world/ferry", **changes: object) -> Article:
    """Make an article without a document's frame."""
    section, _, slug = name.rpartition("/")
    facts: dict[str, object] = {
        "path": f"{name}.md",
        "section": section,
        "slug": slug,
        "document": False,
        "skeleton": ("<p>", Place(unit=3), "</p>"),
        "units": tuple(unit(text) for text in TEXTS["en"]),
        "fields": FIELDS,
        "metadata": metadata(),
    }
    return Article(**{**facts, **changes})  # type: ignore[arg-type]


def metadata(published: str = "2025-10-09T06:40:00+02:00", updated: str = "2025-10-09T08:05:00+02:00") -> Metadata:
    """Say when an article was published and who wrote it."""
    return Metadata(
        authors=("Ingrid Solheim", "Tomás Ferreira"),
        published=datetime.fromisoformat(published) if published else None,
        updated=datetime.fromisoformat(updated) if updated else None,
    )


def unit(text: str) -> Unit:
    """Make a unit of one sentence."""
    return Unit(kind="paragraph", segments=(Segment(pattern=(text,), raw=((text,),)),))


def edition(of: Article, locale: str, missing: tuple[int, ...] = (), texts: tuple[str, ...] = ()) -> Edition:
    """Put an article into a locale; the units that are missing stand in English."""
    found = [
        fallen(of.units[number], locale) if number in missing else said(text, locale)
        for number, text in enumerate(texts or TEXTS[locale])
    ]
    return Edition(article=of, locale=locale, units=tuple(found), translated=4 - len(missing), total=4)


def said(text: str, locale: str) -> LocalizedUnit:
    """Make a unit that is translated."""
    state = "source" if locale == "en" else "translated"
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return LocalizedUnit(pieces=(escaped,), plain=text, locale=locale, state=state)


def fallen(source: Unit, locale: str) -> LocalizedUnit:
    """Make a unit that stands in English for want of a translation."""
    del locale
    text = str(source.segments[0].pattern[0])
    pieces = ('<span lang="en" dir="ltr">', text, "</span>")
    return LocalizedUnit(pieces=pieces, plain=text, locale="en", state="source")


def editions(of: Article | None = None, **missing: tuple[int, ...]) -> list[Edition]:
    """Put an article into every locale; ``de=(3,)`` says which units are missing in German."""
    chosen = of or article()
    return [edition(chosen, locale, missing.get(locale, ())) for locale in LOCALES]
