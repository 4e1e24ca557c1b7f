"""Plain text as it comes from a desk or a scrape → Article.

The head of a text is read line by line: breadcrumb, headline, byline, dateline and buttons; a byline stands below the
headline. YAML front matter may stand above it; where it has a title, the text begins at once. What follows is read by
blocks between blank lines: captions, lists, headings and paragraphs.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from l10n_news.errors import ArticleError
from l10n_news.model import Metadata
from l10n_news.readers import datelines, front_matter, plain_lines
from l10n_news.readers.datelines import Dateline
from l10n_news.readers.decoding import decode
from l10n_news.readers.fragment import Fragment
from l10n_news.readers.front_matter import FrontMatter
from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.model import Article
    from l10n_news.readers.fragment import Field
    from l10n_news.readers.options import Options
    from l10n_news.readers.text_rules import TextRules

MAX_SIZE = 2 << 20
"""Bytes."""
MAX_HEADLINE = 500
"""Characters."""
_LIST = 2
"""Items of the shortest list that may stand right below a paragraph."""

Line = tuple[int, str]
"""1-based number and text, without white space at its ends."""

_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), 127), " ")


class _Head(Struct):
    """What was found above the text."""

    headline: Line | None = None
    headline_end: int = 0
    """1-based number of its last line."""
    crumbs: tuple[str, ...] = ()
    crumbs_line: int = 1
    dateline: Dateline = field(default_factory=Dateline)
    dateline_text: Line | None = None
    authors: tuple[str, ...] = ()


def read(data: bytes, options: Options) -> Article:
    """Read a plain text.

    Raises:
        ArticleError: too large, empty, or without a headline.

    """
    text = decode(data, options.path, MAX_SIZE).translate(_CONTROLS)
    matter = front_matter.parse(text, options.path) if front_matter.begins(text) else FrontMatter(body=text)
    lines = [(number, line.strip()) for number, line in enumerate(matter.body.split("\n"), matter.body_line)]
    titled = next((text for name, text, _ in matter.fields if name == "title"), "")
    head, count = _titled_head(lines, titled) if titled else _head(lines, options)
    if head.headline is None:
        message = "the article has no headline" if text.strip() else "the article is empty"
        raise ArticleError(message, path=options.path, line=1, hint="its first line is the headline")
    if len(head.headline[1]) > MAX_HEADLINE:
        hint = "the first line of a text is its headline"
        message = f"the headline is longer than {MAX_HEADLINE} characters"
        raise ArticleError(message, path=options.path, line=head.headline[0], hint=hint)
    fragment = Fragment()
    write_body(fragment, lines[count:], options.text)
    named = {name for name, _, _ in matter.fields}
    return fragment.article(
        options.heeding(matter.sentences),
        metadata=matter.over(_metadata(head)),
        fields=(*matter.fields, *(field for field in _fields(head) if field[0] not in named)),
        findings=matter.findings,
    )


def _titled_head(lines: Sequence[Line], title: str) -> tuple[_Head, int]:
    """Give the head of a text whose title is known, and the number of lines above it: those that repeat the title."""
    above = next((count for count, (_, line) in enumerate(lines) if line), 0)
    repeated = bool(lines) and lines[above][1] == title
    return _Head(headline=(1, title)), above + repeated


def _head(lines: Sequence[Line], options: Options) -> tuple[_Head, int]:
    """Read the lines above the text; give what they say and how many they are."""
    head = _Head()
    count = 0
    for number, line in lines:
        if line and not _take(head, (number, line), options):
            break
        count += 1
    return head, count


def _take(head: _Head, line: Line, options: Options) -> bool:
    """Take a line for the head; False where the text begins."""
    number, text = line
    rules = options.text
    if not head.crumbs and head.headline is None and (crumbs := plain_lines.breadcrumb(text, rules)):
        head.crumbs, head.crumbs_line = crumbs, number
    elif plain_lines.is_switch(text, rules):
        pass
    elif head.dateline_text is None and (dateline := datelines.read(text, rules, options.locale)):
        head.dateline, head.dateline_text = dateline, line
    elif head.headline is None:
        head.headline, head.headline_end = line, number
    elif not head.authors and (authors := plain_lines.byline(text, rules)):
        head.authors = authors
    elif head.headline_end == number - 1 and text[:1].islower():
        head.headline, head.headline_end = (head.headline[0], f"{head.headline[1]} {text}"), number
    else:
        return False
    return True


def _metadata(head: _Head) -> Metadata:
    said = head.dateline
    return Metadata(
        authors=head.authors or said.authors,
        published=said.published,
        updated=said.updated,
        publisher=said.publisher,
    )


def _fields(head: _Head) -> Iterator[Field]:
    if head.headline:
        yield "title", head.headline[1], head.headline[0]
    if head.dateline_text:
        yield "dateline", head.dateline_text[1], head.dateline_text[0]
    for number, crumb in enumerate(head.crumbs):
        yield f"tag{number}" if number else "section", crumb, head.crumbs_line


def write_body(fragment: Fragment, lines: Sequence[Line], rules: TextRules) -> None:
    """Write the text below a headline: captions, lists, headings and paragraphs.

    Args:
        fragment: to write to.
        lines: without white space at their ends; blank ones part the blocks.
        rules: for telling what is what.

    """
    for block in _blocks(lines, rules):
        _write(fragment, block, rules)


# ── the text ──────────────────────────────────────────────────────────────────────────────────────


def _blocks(lines: Sequence[Line], rules: TextRules) -> Iterator[list[Line]]:
    """Cut the lines at blank ones, where a list begins, and at the ends of those that were not wrapped."""
    block: list[Line] = []
    for number, text in (*lines, (0, "")):
        if text:
            block.append((number, text))
        elif block:
            start = len(block)
            while start and plain_lines.item(block[start - 1][1], rules):
                start -= 1
            if len(block) - start < _LIST:
                start = len(block)
            yield from _paragraphs(block[:start], rules)
            if start < len(block):
                yield block[start:]
            block = []


def _paragraphs(block: list[Line], rules: TextRules) -> Iterator[list[Line]]:
    texts = [line for _, line in block]
    if not texts:
        return
    if any(len(line) > rules.wrap_width for line in texts) or not plain_lines.is_wrapped(texts):
        yield from ([line] for line in block)
    else:
        yield block


def _write(fragment: Fragment, block: list[Line], rules: TextRules) -> None:
    text = "\n".join(line for _, line in block)
    start = block[0][0]
    if len(block) == 1 and plain_lines.is_switch(text, rules):
        return
    if plain_lines.is_caption(text, rules):
        inside = text[1:-1].strip()
        at = plain_lines.label_at(inside, rules)
        fragment.add(_figure(inside[:at], inside[at:]) if at else _figure(inside), start)
    elif (at := plain_lines.credit(text, rules)) >= 0:
        fragment.add(_figure(text[:at], text[at:]), start)
    elif all(plain_lines.item(line, rules) for _, line in block):
        _write_list(fragment, block, rules)
    elif len(block) == 1 and plain_lines.is_heading(text, rules):
        fragment.add(f"<h2>{escape(text, quote=False)}</h2>\n", start)
    else:
        fragment.add(f"<p>{escape(text, quote=False)}</p>\n", start)


def _figure(caption: str, credit: str = "") -> str:
    small = f"<small>{escape(credit, quote=False)}</small>" if credit else ""
    return f"<figure><figcaption>{escape(caption, quote=False)}{small}</figcaption></figure>\n"


def _write_list(fragment: Fragment, block: list[Line], rules: TextRules) -> None:
    fragment.add("<ul>\n", block[0][0])
    for number, line in block:
        fragment.add(f"<li>{escape(plain_lines.item(line, rules), quote=False)}</li>\n", number)
    fragment.add("</ul>\n", block[-1][0])
