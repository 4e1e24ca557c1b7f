"""JSON-LD of an article (schema.org ``NewsArticle``), safe inside ``<script>``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from l10n_news import cldr
from l10n_news.site import address

if TYPE_CHECKING:
    from l10n_news.site.card import Alternate, Card
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.sheet import Sheet

CONTEXT = "https://schema.org"

Json = dict[str, object]


def news_article(settings: SiteSettings, card: Card, sheet: Sheet, *, section: str, image: str) -> Json:
    """Describe an edition as a NewsArticle; what is not known is left out.

    Args:
        settings: of the site.
        card: the edition.
        sheet: its page, whose alternates are the other editions.
        section: the section's name in the edition's locale.
        image: absolute address of its image.

    """
    publisher = _publisher(settings, card)
    authors = [{"@type": "Person", "name": person.text.plain} for person in card.authors]
    facts: Json = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        **_addresses(settings, sheet),
        "headline": card.headline.bare,
        "description": card.summary.bare,
        "inLanguage": cldr.bcp47(card.locale),
        "articleSection": section,
        "keywords": [tag.text.plain for tag in card.tags],
        "image": [image] if image else [],
        "author": authors or [publisher],
        "publisher": publisher,
        **_dates(card),
        "translator": translator(settings, card.locale),
        "correction": corrections(card),
        **(_translations(settings, card, sheet) if settings.base_url and sheet.indexed else {}),
    }
    return {name: fact for name, fact in facts.items() if fact}


def of_document(settings: SiteSettings, card: Card, sheet: Sheet) -> Json:
    """Say of a document that describes itself what only the site knows: its other editions, translator, corrections."""
    facts: Json = {"translator": translator(settings, card.locale), "correction": corrections(card)}
    if settings.base_url and sheet.indexed:
        facts |= {"@id": identity(settings, sheet.path), **_translations(settings, card, sheet)}
    return {name: fact for name, fact in facts.items() if fact}


def withdrawn(settings: SiteSettings, card: Card, sheet: Sheet) -> Json:
    """Describe a story that was withdrawn: that it was there, and that it is not any more."""
    facts: Json = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        **_addresses(settings, sheet),
        "headline": card.headline.bare,
        "inLanguage": cldr.bcp47(card.locale),
        "creativeWorkStatus": "Withdrawn",
        "publisher": _publisher(settings, card),
        **_dates(card),
        "correction": corrections(card),
    }
    return {name: fact for name, fact in facts.items() if fact}


def corrections(card: Card) -> list[Json]:
    """Describe the corrections of a story (schema.org ``CorrectionComment``)."""
    found: list[Json] = []
    for one in card.corrections:
        said: Json = {"@type": "CorrectionComment", "text": one.text.plain, "inLanguage": cldr.bcp47(one.text.locale)}
        found.append({**said, "datePublished": one.moment.isoformat()} if one.moment else said)
    return found


def translator(settings: SiteSettings, locale: str) -> Json:
    """Name the desk or agency that translates a locale's editions, where the settings do."""
    name = settings.translators.get(locale, "")
    return {"@type": "Organization", "name": name} if name else {}


def script(facts: Json) -> Markup:
    """Write facts for the content of a ``<script>``: no ``<``, ``>`` or ``&`` stands bare (HTML §4.12.1.3)."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 -- nothing in it can end the element


def identity(settings: SiteSettings, path: str) -> str:
    """Give the ``@id`` of the article that a page holds."""
    return settings.url(path) + "#article"


def _addresses(settings: SiteSettings, sheet: Sheet) -> Json:
    url = sheet.url(settings)
    return {"@id": identity(settings, sheet.path), "url": url, "mainEntityOfPage": url} if url else {}


def _publisher(settings: SiteSettings, card: Card) -> Json:
    publisher: Json = {"@type": "NewsMediaOrganization", "name": card.publisher or settings.name}
    if settings.base_url and card.publisher in {"", settings.name}:
        publisher["url"] = settings.base_url
        publisher["logo"] = {"@type": "ImageObject", "url": settings.url(address.SHARE_IMAGE)}
    return publisher


def _dates(card: Card) -> Json:
    if card.first is None or card.moment is None:
        return {}
    return {"datePublished": card.first.isoformat(), "dateModified": card.moment.isoformat()}


def _translations(settings: SiteSettings, card: Card, sheet: Sheet) -> Json:
    others = [_work(settings, one) for one in sheet.alternates if one.locale != settings.source_locale]
    if card.locale == settings.source_locale:
        return {"workTranslation": others}
    source = next((one for one in sheet.alternates if one.locale == settings.source_locale), None)
    return {"translationOfWork": _work(settings, source)} if source else {}


def _work(settings: SiteSettings, one: Alternate) -> Json:
    return {"@type": "NewsArticle", "@id": identity(settings, one.path), "inLanguage": cldr.bcp47(one.locale)}
