"""The site's words, figures and dates in one locale."""

from __future__ import annotations

from datetime import datetime, time
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from l10n_news import cldr
from l10n_news.model import DateParts, Kind, Value
from l10n_news.record import Struct
from l10n_news.site import address
from l10n_news.site.words import JOIN, Words, fill
from l10n_news.typography.figures import kept_together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from l10n_news.site.card import Topic
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.words import Word

MomentStyle = Literal["date", "datetime"]
"""How much of a moment is shown."""


class Voice(Struct, frozen=True, dict=True):
    """The site's words, figures and dates in one locale, as the templates use them."""

    words: Words
    settings: SiteSettings

    @cached_property
    def _said(self) -> dict[str, Markup]:
        """Words without values that were asked for before."""
        return {}

    @cached_property
    def _times(self) -> dict[tuple[datetime, str], Markup]:
        """Moments that were asked for before."""
        return {}

    @property
    def locale(self) -> str:
        """The locale of the words."""
        return self.words.locale

    @cached_property
    def names(self) -> Mapping[str, Callable[..., object]]:
        """What a template may call."""
        return {
            "_": self.gettext,
            "plain": self.plain,
            "ngettext": self.ngettext,
            "section_name": self.section_name,
            "part": self.part,
            "phrase": self.phrase,
            "time": self.time,
            "month": self.month,
            "count": self.count,
        }

    def gettext(self, message: str, **values: object) -> Markup:
        """Give a word for the content of an element; one in another language than the page's says so.

        Target text and plain values are escaped, values that are markup are put in as they are.
        """
        if values:
            return self._spoken(self.words.find(message), values)
        said = self._said.get(message)
        if said is None:
            said = self._said[message] = self._spoken(self.words.find(message), values)
        return said

    def plain(self, message: str, **values: object) -> str:
        """Give a word for an attribute or the title: text only."""
        word = self.words.find(message)
        return fill(word.text, {name: str(value) for name, value in values.items()})

    def ngettext(self, one: str, many: str, number: int) -> Markup:
        """Give the words for a count, which stands in ``{count}``."""
        return self._spoken(self.words.find_plural(one, many, number), {"count": self.count(number)})

    def byline(self, authors: Iterable[Topic], path: str, *, linked: bool) -> Markup:
        """Give the names of authors for a sentence, each leading to the author's page where it is ``linked``."""
        said = Markup("")
        for person in authors:
            name: Markup = Markup("<span{}>{}</span>").format(self.part(person.text.locale), person.text.plain)
            if linked:
                href = address.relative(address.topic(self.locale, address.AUTHORS, person.slug), path)
                name = Markup('<a rel="author" href="{}"{}>{}</a>').format(
                    href, self.part(person.text.locale), person.text.plain
                )
            said = self.gettext(JOIN, first=said, next=name) if said else name
        return said

    def section_name(self, section: str) -> Text:
        """Give the name of a section: the translated one of ``msgctxt "section"``, else the folder's own."""
        word = self.words.find(section_title(section), "section")
        return Text(word.text, word.locale)

    def part(self, locale: str) -> Markup:
        """Give the ``lang`` (and ``dir``) attributes of an element in another locale than the page's, else nothing."""
        return part(locale, self.locale)

    def phrase(self, text: Text) -> Markup:
        """Give a text for the content of a block, which keeps its side of the page whatever the text's direction."""
        return _marked(escape(text.plain), self.part(text.locale))

    def time(self, moment: datetime, style: MomentStyle = "date") -> Markup:
        """Give a moment as ``<time>``, shown in the site's time zone; ``style`` is ``date`` or ``datetime``."""
        said = self._times.get((moment, style))
        if said is None:
            aware = with_offset(moment, self.settings.time_zone)
            shown = escape(format_moment(aware, self.locale, style, self.settings))
            said = Markup(f'<time datetime="{aware.isoformat()}">{shown}</time>')  # noqa: S704 -- all is escaped
            self._times[moment, style] = said
        return said

    def month(self, moment: datetime) -> str:
        """Give the name of a month with its year."""
        parts = DateParts(year=moment.year, month=moment.month)
        value = Value(kind=Kind.DATE, surface="", date=parts)
        house = self.settings.house.get(self.locale, cldr.House())
        return cldr.format_value(
            value, self.locale, source_locale=self.settings.source_locale, style="month-year", house=house
        )

    def count(self, number: int) -> str:
        """Give a whole number in the locale's digits."""
        return cldr.format_count(number, self.locale, self.settings.house.get(self.locale, cldr.House()))

    def _spoken(self, word: Word, values: Mapping[str, object]) -> Markup:
        own = part(self.locale, word.locale)
        texts = {name: str(_marked(escape(value), own)) for name, value in values.items()}
        spoken = Markup(fill(str(escape(word.text)), texts))  # noqa: S704 -- every part was escaped
        return _marked(spoken, self.part(word.locale))


def _marked(words: Markup, attributes: Markup) -> Markup:
    return Markup("<span{}>{}</span>").format(attributes, words) if attributes else words


_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
"""Marks that isolate a part of another direction in plain text (UAX #9 §2.4)."""


class Text(Struct, frozen=True):
    """A text with the locale that it is in."""

    plain: str
    """Characters without markup, not escaped."""
    locale: str

    @property
    def bare(self) -> str:
        """The text for programs: without marks of direction, its spaces all alike."""
        return " ".join(self.plain.translate(_ISOLATES).split())

    def __bool__(self) -> bool:
        return bool(self.plain)


@cache
def part(locale: str, around: str) -> Markup:
    """Give the ``lang`` and, where the direction changes, ``dir`` attributes of a part in another locale."""
    if locale == around:
        return Markup("")
    attributes = Markup(' lang="{}"').format(cldr.bcp47(locale))
    if cldr.direction(locale) != cldr.direction(around):
        attributes += Markup(' dir="{}"').format(cldr.direction(locale))
    return attributes


@lru_cache(maxsize=4096)
def with_offset(moment: datetime, zone: str) -> datetime:
    """Give a moment with its offset from UTC; one without is in the site's time zone. Seconds are its smallest part."""
    moment = moment.replace(microsecond=0)
    return moment.replace(tzinfo=ZoneInfo(zone)) if moment.utcoffset() is None else moment


def format_moment(moment: datetime, locale: str, style: MomentStyle, settings: SiteSettings) -> str:
    """Write the date of a moment, or with ``datetime`` its time of day as well, in the site's time zone."""
    house = settings.house.get(locale, cldr.House())
    date = cldr.format_moment(moment, locale, zone=settings.time_zone, style="date", house=house)
    if style == "date" or moment.time() == MIDNIGHT:
        return date
    time_of_day = cldr.format_moment(moment, locale, zone=settings.time_zone, style="time", house=house)
    return f"{date} · {kept_together(time_of_day)}"


MIDNIGHT = time()
"""The time of day of a moment of which only the date is known."""


def section_title(section: str) -> str:
    """Give a section's name in the source locale: ``science-and-health`` is ``Science and health``."""
    name = section.rpartition("/")[2].replace("-", " ").replace("_", " ").strip()
    return name[:1].upper() + name[1:]
