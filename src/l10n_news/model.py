"""The nouns of the pipeline: frozen values that every stage takes and gives. No I/O, no library."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from decimal import Decimal


# ── values ────────────────────────────────────────────────────────────────────────────────────────


class Kind(StrEnum):
    """What a placeholder stands for; the first part of its name (``money1``)."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateParts:
    """The parts of a date that the source names; the others are None (proleptic Gregorian calendar)."""

    year: int | None = None
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31."""
    weekday: int | None = None
    """ISO 8601: 1 is Monday, 7 is Sunday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeParts:
    """The parts of a time of day that the source names."""

    hour: int
    """0 to 23, whatever clock the source uses."""
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    """The zone as the source writes it (``EST``, ``GMT+8``), or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A typed figure of the source, kept outside the msgid."""

    kind: Kind
    surface: str
    """The characters of the source that the placeholder covers: ``$19.35 million``."""
    amount: Decimal | None = None
    """The figure as written, before its scale word, with its digits: ``Decimal("19.35")``, ``Decimal("5.0")``.
    None for dates, times and ranges."""
    scale: int = 0
    """The power of ten of the scale word: 6 for *million*, 7 for *crore*; 0 when there is none."""
    unit: str | None = None
    """ISO 4217 code of money, CLDR unit id of a measure (``length-kilometer``), otherwise None. A number
    before a currency's or a unit's noun that stays text knows it as well (``140 million`` before *yuan*: CNY)."""
    attached: bool = True
    """Whether the unit's sign or word is part of the surface; False where it stands in the text beside it."""
    date: DateParts | None = None
    time: TimeParts | None = None
    ends: tuple[Value, Value] | None = None
    """The two ends of a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A figure found in a text."""

    start: int
    end: int
    """Offsets in characters, ``text[start:end]``."""
    category: str
    """What was recognized: a Kind, or a finer word of the recognizer (``age duration year decade score literal``)."""
    value: Value | None
    """What becomes a placeholder, its surface being ``text[start:end]``; None when it stays text."""


# ── patterns ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Placeholder:
    """``{money1}`` or ``{money1:name}`` in a pattern."""

    name: str
    """The kind and a number from 1 within the entry."""
    style: str | None = None
    """Another rendering that a translator asks for, or None for the locale's default."""


class Form(StrEnum):
    """Which end of an inline code a tag is."""

    OPEN = "open"
    CLOSE = "close"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Tag:
    """``<a1>``, ``</a1>`` or ``<img1/>`` in a pattern."""

    name: str
    """The element's name with a number from 1 within the entry; without a number for an element without attributes.
    ``x1`` is content that is not translated, whatever its element."""
    form: Form


Part = str | Placeholder | Tag
Pattern = tuple[Part, ...]
"""Text, placeholders and codes of one segment; no two texts stand side by side and none is empty."""


# ── the article ───────────────────────────────────────────────────────────────────────────────────


class Escape(StrEnum):
    """How a unit's text is written where it stands."""

    TEXT = "text"
    """Content of an element: codes become tags."""
    RCDATA = "rcdata"
    """Content of ``<title>`` or ``<textarea>``: text only."""
    ATTRIBUTE = "attribute"
    """An attribute's value: text only, with the quotation mark of its place."""
    JSON = "json"
    """Inside a JSON string in a ``<script>``: text only; ``<`` never stands bare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a unit stands in a skeleton."""

    unit: int
    """Index into ``Article.units``."""
    escape: Escape = Escape.TEXT
    quote: str = '"'
    """The attribute's quotation mark: ``"``, ``'`` or empty for an unquoted value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where an edition puts something that is no translation."""

    name: str
    """``html`` (the start tag of ``<html>``, for lang and dir), ``head-end``, ``body-start``, ``body-end`` (insertion
    points, source empty), ``link`` (a URL that may lead to another article), ``language`` (a BCP 47 tag: JSON-LD
    inLanguage, ``lang`` of a part that is translated), ``og-locale`` (``og:locale``), ``direction`` (``dir`` of
    ``<body>``), ``charset`` (an encoding that the source declares and that is not UTF-8)."""
    source: str = ""
    """The characters that stand there in the source."""
    escape: Escape = Escape.ATTRIBUTE
    """How what is put there is written; ``html``, ``head-end``, ``body-*`` take markup of the site itself."""
    quote: str = '"'


Piece = str | Place | Slot
"""A literal piece of the source, a unit's place or a slot; a skeleton is a tuple of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """An inline code (XLIFF 2 §4.2.3): an element of the source inside a segment."""

    name: str
    """As in ``Tag.name``."""
    element: str
    """The element's name in lower case."""
    open: tuple[Piece, ...]
    """The start tag, with the places of its translatable attributes; all of the element where ``opaque``."""
    close: str = ""
    """The end tag; empty for a void element or one whose end tag the source leaves out."""
    opaque: bool = False
    """The content always comes from the source (``translate="no"``, ``<code>``, ``<svg>``…)."""
    note: str = ""
    """What a translator should know: ``link to example.org/report``; empty for bare formatting."""
    stray: bool = False
    """A start tag without its end or an end tag without its start: the codes of its segment keep their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A sentence of a unit; one catalog entry."""

    pattern: Pattern
    """What the translator sees, white space collapsed as the source's language allows."""
    raw: tuple[tuple[Piece, ...], ...]
    """For each part of ``pattern`` its source pieces; joined they are the source, character for character. Empty for a
    tag that a cut inside light formatting added (close and reopen)."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Value of each placeholder by its name, in reading order."""
    codes: Mapping[str, Code] = field(default_factory=dict)
    """Code of each tag by its name, in reading order. Bare elements of one name are one code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A block of translatable text (XLIFF 2 §4.2.2.5)."""

    kind: str
    """A word for the translator: ``heading``, ``paragraph``, ``caption``, ``list item``, ``table cell``, ``title``,
    ``image description``…"""
    segments: tuple[Segment, ...]
    gaps: tuple[tuple[Piece, ...], ...] = ()
    """Ignorables between the segments, one fewer than segments."""
    role: str = ""
    """``headline``, ``summary``, ``section``, ``byline``, ``caption``… where a rule of the site needs it; or empty."""
    context: str | None = None
    """msgctxt, only where the same words need two targets."""
    note: str = ""
    """The author's note to the translator."""
    max_length: int | None = None
    """Length budget in characters."""
    priority: int | None = None
    """1 is the most urgent; None for the usual."""
    line: int = 1
    """1-based line of the source where it begins."""
    locale: str | None = None
    """The locale of a part in another language than the article, which is not translated; None for the article's."""
    preserve: bool = False
    """White space counts (``<pre>``, ``<textarea>``): line breaks between segments stay."""


class Status(StrEnum):
    """Where a story is in its life; ``story.in_site`` tells what that means for the site."""

    DRAFT = "draft"
    """Not to be published yet; translators may work ahead."""
    EMBARGOED = "embargoed"
    """Not to be published before ``Metadata.embargo``, or at all where that is None; translators may work ahead."""
    PUBLISHED = "published"
    CORRECTED = "corrected"
    """Published, and something in it was wrong before."""
    WITHDRAWN = "withdrawn"
    """Taken back: a notice stands at its address instead of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the article says of itself that is no text to translate."""

    authors: tuple[str, ...] = ()
    published: datetime | None = None
    """With its offset from UTC where the article gives one."""
    updated: datetime | None = None
    publisher: str = ""
    image: str = ""
    """URL of the lead image."""
    status: Status = Status.PUBLISHED
    embargo: datetime | None = None
    """The moment before which the story must not be published, with its offset from UTC."""
    urgency: int | None = None
    """1 (a flash) to 8 (IPTC NewsCodes, urgency; 5 is usual); None where the article says nothing."""
    corrections: tuple[datetime | None, ...] = ()
    """When each correction was made, None where that is not known; its text is the article's field ``correction1``…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source article, parsed once: a skeleton and its units."""

    path: str
    """Relative to the articles' folder, with ``/``: ``business/innovation-grants.html``."""
    section: str
    """The folder, ``business``; empty at the top."""
    slug: str
    """The file's name without its ending."""
    document: bool
    """A complete HTML document, which keeps its own head; otherwise the site's page template surrounds it."""
    skeleton: tuple[Piece, ...]
    units: tuple[Unit, ...]
    fields: Mapping[str, int] = field(default_factory=dict)
    """Index of the unit of a metadata field: ``title`` (always there), ``description``, ``section``, ``dateline``; tags
    are ``tag1``…, corrections ``correction1``…"""
    metadata: Metadata = Metadata()
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """``section/slug``: the article's name in templates, catalogs and addresses."""
        return f"{self.section}/{self.slug}" if self.section else self.slug


# ── catalogs ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a template or a catalog (gettext manual, «The Format of PO Files»)."""

    source: str
    """msgid."""
    target: str = ""
    """msgstr; empty when it is missing. ``msgstr[0]`` of a plural entry."""
    context: str | None = None
    """msgctxt."""
    source_plural: str | None = None
    """msgid_plural; only the site's own words have it."""
    targets_plural: tuple[str, ...] = ()
    """``msgstr[1]`` and on."""
    previous_context: str | None = None
    previous_source: str | None = None
    previous_plural: str | None = None
    """The ``#|`` lines: what the fuzzy target was made for."""
    fuzzy: bool = False
    obsolete: bool = False
    flags: tuple[str, ...] = ()
    """All flags but ``fuzzy``, in the file's order."""
    notes: tuple[str, ...] = ()
    """``#.`` lines: ours, rebuilt at each run."""
    comments: tuple[str, ...] = ()
    """``# `` lines: the translator's, never touched."""
    references: tuple[str, ...] = ()
    """``#:``: paths of articles, without line numbers."""
    line: int | None = field(default=None, compare=False)
    """1-based line of the entry's first line in its file."""

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes an entry the same: context and source."""
        return (self.context, self.source)

    @property
    def translated(self) -> bool:
        """There is a target, and it is neither fuzzy nor obsolete."""
        return bool(self.target) and not self.fuzzy and not self.obsolete


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """The entries of one article in one locale, or its template (locale None)."""

    path: str
    """Relative to the project, for findings."""
    locale: str | None
    entries: tuple[Entry, ...] = ()
    """In reading order, obsolete ones last."""
    header: tuple[tuple[str, str], ...] = ()
    """Name and value of each header field, in the file's order."""
    header_comments: tuple[str, ...] = ()
    header_fuzzy: bool = False

    @cached_property
    def index(self) -> Mapping[tuple[str | None, str], Entry]:
        """The living entries by their key."""
        return {entry.key: entry for entry in self.entries if not entry.obsolete}


# ── what comes out ────────────────────────────────────────────────────────────────────────────────


class Severity(StrEnum):
    """How bad a finding is: an error makes the unit fall back, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Trouble in content: a value, never an exception."""

    name: str
    """The check's name, in words joined by hyphens: ``missing-code``."""
    message: str
    """What is wrong and what to do, one sentence without a full stop."""
    severity: Severity = Severity.ERROR
    path: str = ""
    line: int | None = None
    locale: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part)
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalizedUnit:
    """A unit in the words of a locale, ready for every place it may stand in."""

    pieces: tuple[Piece, ...]
    """Markup for the content of an element; its tags are the source's own, with the places of their translatable
    attributes and the slots of their links, which assembling fills."""
    plain: str
    """The same as characters without markup, not escaped."""
    locale: str
    """The locale that (most of) it is in; another than the edition's where it fell back."""
    state: str
    """``translated``, ``partial`` (some segments fell back) or ``source``."""


ROLES = ("headline", "summary", "section", "byline", "dateline", "caption", "correction", "text")
"""Roles of units that a rule may be for; ``text`` is what has no other."""

StaleRule = Literal["source", "hold", "keep"]
"""What is done with words that were made for an earlier text: the source's words are taken, nothing of the edition is
published until they are mended, or they are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slug:
    """A translated part of an address, sound by itself; whether it is free, the site knows."""

    text: str
    """Lower case, NFC, not percent-encoded: ``pokalfinale``."""
    path: str
    """Of its catalog."""
    line: int | None = None
    """1-based, of its entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An article in one locale."""

    article: Article
    locale: str
    units: tuple[LocalizedUnit, ...]
    """As long as ``article.units``."""
    translated: int
    """Segments (distinct entries) with a published target in the edition's own locale."""
    total: int
    """Segments (distinct entries) that there are to translate."""
    slug: Slug | None = None
    """Its part of the address where a catalog has a sound one; None for the source's."""
    stale: int = 0
    """Segments (distinct entries) published in words that were made for an earlier text of the source."""
    reflects: datetime | None = None
    """When those words were last worked on, where that is known and the article was changed later: the state of the
    article that they tell."""
    held: bool = False
    """Not to be published until outdated words are mended; a rule of the settings asks for that."""
    findings: tuple[Finding, ...] = ()
