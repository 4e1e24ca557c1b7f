"""What every page needs: the site's settings, its words in each locale, and its page templates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal
from functools import cache, cached_property, lru_cache, partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    PackageLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from l10n_news import cldr
from l10n_news.errors import ProjectError
from l10n_news.model import DateParts, Kind, Value
from l10n_news.site import address
from l10n_news.site.words import JOIN, Words, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from l10n_news.model import Catalog
    from l10n_news.site.card import Topic
    from l10n_news.site.words import Word


CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters, which no page may have (HTML §13.1.3)."""

FRAME = ("here", "sections", "has_archive")
"""What the frame around a page depends on, besides its locale and its place."""

MomentStyle = Literal["date", "datetime"]
"""How much of a moment is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """What the pages must know of the project's settings; every field has been checked."""

    name: str
    """The site's name, in the source locale."""
    base_url: str = ""
    """Absolute address of the site's root, ending in ``/``. Where it is empty nothing that needs absolute addresses is
    made: canonical and hreflang links, feeds, sitemaps."""
    locales: tuple[str, ...]
    """Locales of the editions in the order of the switcher, the source locale first."""
    publish_at: Decimal = Decimal("0.8")
    """Share of an edition's segments, 0 to 1, from which it is linked and indexed."""
    time_zone: str = "UTC"
    """IANA name of the zone in which moments are shown."""
    fallback: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Locales whose site words are asked after a locale's own ones; CLDR's parents where there is none."""
    house: Mapping[str, cldr.House] = field(default_factory=dict)
    """House style of a locale."""

    @property
    def source_locale(self) -> str:
        """The locale of the articles; what x-default stands for."""
        return self.locales[0]

    def url(self, path: str) -> str:
        """Give the absolute address of a page, or an empty text where the site's own is not known."""
        return self.base_url + address.url(path) if self.base_url else ""


@dataclass(frozen=True)
class Press:
    """Makes pages out of templates in the words of a locale.

    The same call gives the same bytes; it only remembers what it has made.
    """

    settings: SiteSettings
    catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    """The site's own words by locale."""
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Page templates that replace the built-in ones of the same name: ``article.html``."""

    _frames: dict[object, Markup] = field(default_factory=dict, compare=False, repr=False)
    """Parts of the frame that were filled before."""

    @cached_property
    def environment(self) -> Environment:
        """The templates: a site's own before the built-in ones, always escaping, no name undefined."""
        return environment(self.overrides)

    @cached_property
    def _voices(self) -> Mapping[str, Voice]:
        return {locale: self._voice(locale) for locale in self.settings.locales}

    def voice(self, locale: str) -> Voice:
        """Give the site's words and forms in a locale."""
        return self._voices.get(locale) or self._voice(locale)

    def _voice(self, locale: str) -> Voice:
        chain = (locale, *self.settings.fallback.get(locale, cldr.parents(locale)))
        catalogs = tuple(self.catalogs[asked] for asked in dict.fromkeys(chain) if asked in self.catalogs)
        return Voice(Words(locale, self.settings.source_locale, catalogs), self.settings)

    def page(self, template: str, locale: str, path: str, **facts: object) -> bytes:
        """Make a page.

        Args:
            template: its name, ``article.html``.
            locale: the page's locale.
            path: where the page stands, from which its links count.
            facts: what the template speaks about.

        Raises:
            ProjectError: a site's own template cannot be used.

        """
        text = CONTROL.sub("", tidy(self.part(template, locale, path, **facts)))
        return f"{text}\n".encode("utf-8", "replace")

    def part(self, template: str, locale: str, path: str, **facts: object) -> str:
        """Fill a template, for a whole page or a part of one; arguments and errors as for a page."""
        place = {"settings": self.settings, "locale": locale, "path": path, "to": self._addresses(path)}
        given = {**self.voice(locale).names, **facts, **place, "frame": partial(self._frame, locale, path, facts)}
        try:
            return self.environment.get_template(template).render(given)
        except TemplateError as error:
            raise template_error(error, error.message or "", template) from error
        except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise template_error(error, str(error), template) from error

    def _frame(self, locale: str, path: str, facts: Mapping[str, object], template: str) -> Markup:
        """Fill a part of the frame, which is the same on all pages of a section in a locale."""
        shown = {name: facts[name] for name in FRAME}
        key = (template, path if is_anywhere(path) else path.rpartition("/")[0], locale, *shown.values())
        made = self._frames.get(key)
        if made is None:
            made = Markup(self.part(template, locale, path, **shown).rstrip())  # noqa: S704 -- a template's output
            self._frames[key] = made
        return made

    def _addresses(self, path: str) -> Callable[[str], str]:
        if is_anywhere(path):
            return partial(address.rooted, base_url=self.settings.base_url)
        return partial(address.relative, start=path)


def is_anywhere(path: str) -> bool:
    """Whether a page is shown at any address, so that its links must not count from its place."""
    return path.endswith("/404.html")


def tidy(text: str) -> str:
    """Leave out the blank lines that a template's statements leave behind in the head."""
    head, mark, rest = text.partition("</head>")
    return "\n".join(line for line in head.split("\n") if line.strip()) + mark + rest.rstrip("\n")


def template_error(error: Exception, said: str, template: str) -> ProjectError:
    """Say where a page template is wrong and what is."""
    name = error.name if isinstance(error, TemplateSyntaxError) and error.name else template
    line = error.lineno if isinstance(error, TemplateSyntaxError) else None
    what = f"the page template cannot be used: {said.rstrip('.') or type(error).__name__}"
    hint = "mend the site's own template, or take it away to use the built-in one"
    return ProjectError(what, path=name, line=line, hint=hint)


ADDRESS = SimpleNamespace(
    **{name: getattr(address, name) for name in dir(address) if name.isupper()},
    index=address.index,
    feed=address.feed,
    topic=address.topic,
)
"""What templates may ask of addresses; a module would lead to all that it imports."""


def environment(overrides: Mapping[str, str]) -> Environment:
    """Give the environment of the page templates, without a site's facts.

    A site's own template reads what it is given and calls what is named here; it reaches nothing else of the process.
    """
    return _environment(tuple(sorted(overrides.items())))


@lru_cache(maxsize=8)
def _environment(overrides: tuple[tuple[str, str], ...]) -> Environment:
    kind = ImmutableSandboxedEnvironment if overrides else Environment
    found = kind(
        loader=ChoiceLoader([DictLoader(dict(overrides)), PackageLoader("l10n_news.site")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.globals = {
        "address": ADDRESS,
        "bcp47": cldr.bcp47,
        "endonym": cldr.endonym,
        "direction": cldr.direction,
    }
    return found


@dataclass(frozen=True)
class Voice:
    """The site's words, figures and dates in one locale, as the templates use them."""

    words: Words
    settings: SiteSettings
    _said: dict[str, Markup] = field(default_factory=dict, compare=False, repr=False)
    """Words without values that were asked for before."""
    _times: dict[tuple[datetime, str], Markup] = field(default_factory=dict, compare=False, repr=False)
    """Moments that were asked for before."""

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
        texts = {name: str(escape(value)) for name, value in values.items()}
        spoken = Markup(fill(str(escape(word.text)), texts))  # noqa: S704 -- every part was escaped
        attributes = self.part(word.locale)
        return Markup("<span{}>{}</span>").format(attributes, spoken) if attributes else spoken


_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
"""Marks that isolate a part of another direction in plain text (UAX #9 §2.4)."""


@dataclass(frozen=True, slots=True)
class Text:
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
    return f"{date} · {cldr.format_moment(moment, locale, zone=settings.time_zone, style='time', house=house)}"


MIDNIGHT = time()
"""The time of day of a moment of which only the date is known."""


def section_title(section: str) -> str:
    """Give a section's name in the source locale: ``science-and-health`` is ``Science and health``."""
    name = section.rpartition("/")[2].replace("-", " ").replace("_", " ").strip()
    return name[:1].upper() + name[1:]
