"""The article: a skeleton and its units."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 -- the types of the fields are asked for where articles are kept
from datetime import datetime  # noqa: TC003 -- the same
from enum import StrEnum

from l10n_news.model.finding import Finding  # noqa: TC001 -- the same
from l10n_news.model.pattern import Pattern  # noqa: TC001 -- the same
from l10n_news.model.value import Value  # noqa: TC001 -- the same
from l10n_news.record import Struct, field


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


class Place(Struct, frozen=True, kw_only=True, tag=True):
    """Where a unit stands in a skeleton."""

    unit: int
    """Index into ``Article.units``."""
    escape: Escape = Escape.TEXT
    quote: str = '"'
    """The attribute's quotation mark: ``"``, ``'`` or empty for an unquoted value."""


class Slot(Struct, frozen=True, kw_only=True, tag=True):
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


class Code(Struct, frozen=True, kw_only=True):
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


class Segment(Struct, frozen=True, kw_only=True):
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


class Unit(Struct, frozen=True, kw_only=True):
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


class Metadata(Struct, frozen=True, kw_only=True):
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


class Article(Struct, frozen=True, kw_only=True):
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
