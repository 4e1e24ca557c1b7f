"""An HTML fragment in the making, which remembers the source line of each of its lines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from l10n_news import html
from l10n_news.errors import ArticleError
from l10n_news.record import Struct, field, replace
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Article, Finding, Metadata
    from l10n_news.readers.options import Options

Field = tuple[str, str, int]
"""Name of a metadata field, its plain text, and its 1-based line in the source."""

_FRAME = regex(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)

MAX_LINES = 20_000
MAX_TAGS = 100_000
"""Of the markup made of a text in another format; a newspaper's longest has 2,000."""
MAX_FINDINGS = 100
"""Findings that one article may give; the rest would say the same."""


class Fragment(Struct):
    """Markup that a reader has made of a source in another format."""

    chunks: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=lambda: [1])
    """Source line of each line of the markup; the last one is still being written."""
    fresh: bool = True
    """Nothing of the source stands on the last line yet."""

    def add(self, markup: str, line: int | None = None) -> None:
        """Append markup of the source, in which each newline is a newline of the source.

        Args:
            markup: HTML.
            line: 1-based source line of its first line; None for the line of what stands before it.

        """
        if not markup:
            return
        first = self._line(line)
        self.chunks.append(markup)
        self.lines.extend(range(first + 1, first + 1 + markup.count("\n")))
        self.fresh = markup.endswith("\n")

    def frame(self, markup: str, line: int | None = None) -> None:
        """Append markup of the reader's own, in which a newline does not leave the source line."""
        first = self._line(line)
        self.chunks.append(markup)
        self.lines.extend([first] * markup.count("\n"))
        self.fresh = self.fresh or "\n" in markup

    def _refuse_excess(self, path: str) -> None:
        tags = sum(chunk.count("<") for chunk in self.chunks)
        for count, most, named in ((len(self.lines), MAX_LINES, "lines"), (tags, MAX_TAGS, "tags")):
            if count > most:
                hint = "divide it; is this the right file?"
                raise ArticleError(f"the article has more than {most:,} {named}", path=path, hint=hint)

    def append(self, other: Fragment) -> None:
        """Append what stands in another fragment; this one must be at the beginning of a line."""
        self.chunks += other.chunks
        self.lines[-1:] = other.lines
        self.fresh = other.fresh

    def _line(self, line: int | None) -> int:
        if line is not None and self.fresh:
            self.lines[-1] = line
        return self.lines[-1] if line is None else line

    def article(
        self,
        options: Options,
        *,
        metadata: Metadata | None = None,
        fields: Sequence[Field] = (),
        findings: Sequence[Finding] = (),
        whole: bool = False,
    ) -> Article:
        """Read the markup as an article whose lines are those of the source.

        Args:
            options: of the reader.
            metadata: what the source says of itself.
            fields: texts that stand in no place of the markup.
            findings: the reader's own.
            whole: the markup may be a complete document.

        Raises:
            ArticleError: what ``html.read`` refuses, with the line of the source.

        """
        if not whole:
            self._refuse_excess(options.path)
        # A field has a line of its own: it is appended to the table, so that one table turns every line back.
        lines = [*self.lines, *(line for _, _, line in fields)]
        numbered = [(name, text, len(self.lines) + 1 + index) for index, (name, text, _) in enumerate(fields)]
        try:
            article = read_html("".join(self.chunks), options, metadata=metadata, fields=numbered)
        except ArticleError as error:
            line = _source_line(error.line, lines)
            raise ArticleError(error.message, path=error.path, line=line, hint=error.hint) from None
        if article.document and not whole:
            hint = "a text of this format is no page: take <html>, <head>, <body> and the doctype out"
            found = _FRAME.search("".join(self.chunks))
            row = "".join(self.chunks).count("\n", 0, found.start()) + 1 if found else None
            line = _source_line(row, lines)
            raise ArticleError("tags of a whole page stand in the article", path=options.path, line=line, hint=hint)
        return replace(
            article,
            units=tuple(replace(unit, line=_source_line(unit.line, lines) or 1) for unit in article.units),
            findings=(
                *islice(findings, MAX_FINDINGS),
                *(replace(finding, line=_source_line(finding.line, lines)) for finding in article.findings),
            ),
        )


def read_html(
    text: str, options: Options, *, metadata: Metadata | None = None, fields: Sequence[Field] = ()
) -> Article:
    """Read HTML as ``html.read`` does, with a reader's options."""
    return html.read(
        text,
        path=options.path,
        locale=options.locale,
        sentences=options.sentences,
        currencies=options.currencies,
        metadata=metadata,
        fields=fields,
        internal=options.internal,
    )


def _source_line(line: int | None, lines: Sequence[int]) -> int | None:
    return lines[line - 1] if line is not None and 0 < line <= len(lines) else line
