"""What the wire formats of the IPTC have in common: a story, told apart from its format, → Article."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.model import Finding, Metadata, Severity, Status
from l10n_news.readers import life, moments, plain, plain_lines, wire_markup
from l10n_news.readers.fragment import MAX_LINES, Fragment
from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from l10n_news.model import Article
    from l10n_news.readers.fragment import Field
    from l10n_news.readers.options import Options

MAX_SIZE = 2 << 20
"""Bytes of a wire file."""
MAX_TAGS = 50
"""Subjects and keywords taken as tags."""
MAX_FIELD = 2000
"""Characters of the longest text of a field."""


class Text(Struct, frozen=True, kw_only=True):
    """A text with its place."""

    text: str
    line: int


class Picture(Struct, frozen=True, kw_only=True):
    """A picture that belongs to a story."""

    url: str
    line: int
    description: str = ""
    """For those who cannot see it."""
    caption: str = ""
    credit: str = ""


class Story(Struct, kw_only=True):
    """A text story of a wire."""

    path: str
    title: Text | None = None
    summary: Text | None = None
    section: Text | None = None
    dateline: Text | None = None
    """Where it was written: ``Oslo, Norway``."""
    tags: list[Text] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    publisher: str = ""
    status: Status = Status.PUBLISHED
    embargo: datetime | None = None
    urgency: int | None = None
    pictures: list[Picture] = field(default_factory=list)
    body: Fragment = field(default_factory=Fragment)
    findings: list[Finding] = field(default_factory=list)

    def warn(self, name: str, message: str, line: int) -> None:
        """Add a finding that does not keep the story from being published."""
        finding = Finding(name=name, message=message, severity=Severity.WARNING, path=self.path, line=line)
        self.findings.append(finding)

    def moment(self, text: str, line: int, named: str) -> datetime | None:
        """Read a moment; one that cannot be read is a finding."""
        if not text:
            return None
        try:
            return moments.parse(text)
        except ValueError:
            self.warn("illegal-value", f"{named} is {text[:60]!r} (legal: {moments.LEGAL})", line)
            return None

    def take_status(self, text: str, line: int) -> None:
        """Take the publishing status (IPTC NewsCodes); one that is unknown keeps the story out of the site."""
        if not text:
            return
        try:
            self.status = life.status(text)
        except ValueError:
            legal = "'usable', 'withheld' or 'canceled'"
            said = f"the status is {text[:40]!r}, so the story is not in the site (legal: {legal})"
            self.warn("illegal-value", said, line)
            self.status = Status.DRAFT

    def take_embargo(self, text: str, line: int, named: str) -> None:
        """Take the end of an embargo; without one that can be read the story stays out of the site."""
        try:
            self.embargo = life.embargo(text)
        except ValueError:
            if self.status is not Status.DRAFT:
                self.status = Status.EMBARGOED
            said = f"{named} is {text[:60]!r}, so the story is not in the site (legal: {life.LEGAL_EMBARGO})"
            self.warn("illegal-value", said, line)

    def take_urgency(self, text: str, line: int, named: str) -> None:
        """Take the urgency (IPTC NewsCodes); 0 and 9 have no meaning of their own and count as none."""
        try:
            self.urgency = None if text in {"", "0", "9"} else life.urgency(text)
        except ValueError:
            self.warn("illegal-value", f"{named} is {text[:60]!r} (legal: {life.LEGAL_URGENCY})", line)

    def article(self, options: Options) -> Article:
        """Make the article.

        Raises:
            ArticleError: the story has no headline, or no text and is not withdrawn.

        """
        if self.title is None or not self.title.text:
            raise ArticleError("the story has no headline", path=self.path, line=1, hint="ask the wire for it")
        if not self.body.chunks and self.status is not Status.WITHDRAWN:
            hint = "only stories whose text is in the file can be read"
            raise ArticleError("the story has no text", path=self.path, line=1, hint=hint)
        image = next((picture.url for picture in self.pictures), "")
        metadata = Metadata(
            authors=self.authors,
            published=self.published or self.updated,
            updated=self.updated if self.published else None,
            publisher=self.publisher,
            image=image,
            status=self.status,
            embargo=self.embargo,
            urgency=self.urgency,
        )
        fragment = Fragment()
        for picture in self.pictures:
            write_picture(fragment, picture)
        fragment.append(self.body)
        return fragment.article(options, metadata=metadata, fields=tuple(self._fields()), findings=self.findings)

    def _fields(self) -> Iterator[Field]:
        named = (("title", self.title), ("description", self.summary), ("section", self.section))
        for name, text in (*named, ("dateline", self.dateline)):
            if text and text.text:
                yield name, " ".join(text.text.split())[:MAX_FIELD], text.line
        distinct = {tag.text: tag for tag in reversed(self.tags) if tag.text}
        for number, tag in enumerate(list(reversed(distinct.values()))[:MAX_TAGS], 1):
            yield f"tag{number}", " ".join(tag.text.split())[:MAX_FIELD], tag.line


def refuse_foreign(language: str, locale: str, path: str, line: int) -> None:
    """Refuse a story in another language than the articles'.

    Args:
        language: BCP 47 tag of the story; empty when it says nothing.
        locale: the source locale.
        path: for messages.
        line: 1-based line of the tag.

    Raises:
        ArticleError: the primary language subtags differ.

    """
    story, ours = language.lower().partition("-")[0].partition("_")[0], locale.partition("_")[0]
    if story and story != ours:
        hint = "put it into a project with that source locale"
        message = f"the story is in {language[:20]!r}, and articles are in {locale!r}"
        raise ArticleError(message, path=path, line=line, hint=hint)


def authors(text: str, options: Options) -> tuple[str, ...]:
    """Cut a byline into names: ``By Ana Lima and Jo Park``."""
    words = " ".join(text.split())[: plain_lines.MAX_FURNITURE]
    return plain_lines.byline(words, options.text) or plain_lines.names(words, options.text)


def write_plain(fragment: Fragment, text: str, line: int, title: str, options: Options) -> None:
    """Write a story's text without markup; where no line is blank, each is a paragraph.

    Raises:
        ArticleError: it has too many lines.

    """
    if text.count("\n") > MAX_LINES:
        hint = "divide it; is this the right file?"
        raise ArticleError(f"the article has more than {MAX_LINES:,} lines", path=options.path, line=line, hint=hint)
    lines = [" ".join(row.split()) for row in text.split("\n")]
    if lines and lines[0] == " ".join(title.split()):
        del lines[0]
    if not any(not row for row in "\n".join(lines).strip().split("\n")):
        lines = [row for line_ in lines for row in (line_, "")]
    body = Fragment()
    plain.write_body(body, [(0, row) for row in lines], options.text)
    fragment.frame("".join(body.chunks), line)


def write_html(fragment: Fragment, text: str, line: int, title: str, story: Story) -> None:
    """Write a story's HTML, reduced to the elements of a news text."""
    markup, dropped = wire_markup.reduce(text, title)
    if markup.strip():
        fragment.frame(markup.strip() + "\n", line)
    warn_dropped(story, dropped, line)


def warn_dropped(story: Story, dropped: tuple[str, ...], line: int) -> None:
    """Say which elements of a story were left out."""
    for name in dropped:
        story.warn(
            "dropped-element", f"<{name}> was left out of the story (a wire story brings text and pictures)", line
        )


def write_picture(fragment: Fragment, picture: Picture) -> None:
    """Write a picture with its caption and credit."""
    image = wire_markup.start_tag("img", (("src", picture.url), ("alt", picture.description)))
    caption = escape(" ".join(picture.caption.split()), quote=False)
    credit = f"<small>{escape(picture.credit, quote=False)}</small>" if picture.credit else ""
    said = " ".join(part for part in (caption, credit) if part)
    fragment.frame(f"<figure>{image}{f'<figcaption>{said}</figcaption>' if said else ''}</figure>\n", picture.line)
