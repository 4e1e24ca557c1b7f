"""Markdown → Article: CommonMark 0.31 with GFM tables, strikethrough and footnotes, and YAML front matter.

The only importer of markdown-it. Raw HTML in an article is its author's own markup and is kept.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from l10n_news.errors import ArticleError
from l10n_news.model import Finding, Severity
from l10n_news.readers import front_matter
from l10n_news.readers.decoding import decode
from l10n_news.readers.fragment import MAX_FINDINGS, Fragment
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.utils import OptionsDict

    from l10n_news.model import Article
    from l10n_news.readers.front_matter import FrontMatter
    from l10n_news.readers.options import Options

MAX_SIZE = 512 << 10
"""Bytes; a novel has about as many."""
MAX_LINES = 5_000
"""A novel's chapter has a tenth of it."""
MAX_BRACKETS = 2_500
"""``[`` in an article: each is looked at again by what may enclose it."""
MAX_MARKS = 25_000
"""Characters in an article that may be markup."""
MAX_CELLS = 10_000
"""Lines with ``|`` times the most of them on a line: what tables may be filled up to."""
MAX_NESTING = 24
"""Blocks within blocks; markdown-it drops what is deeper, so it is refused."""
MAX_LABEL = 200
"""Characters of a footnote's label."""

_REFERENCE = regex(r"\[\^[^\[\]\s]{1,80}\]")

_SOURCE_LINES = frozenset({"inline", "html_block", "code_block", "fence"})
"""Tokens whose newlines are those of the source."""


def read(data: bytes, options: Options) -> Article:
    """Read a Markdown article.

    Raises:
        ArticleError: no front matter, no title, too large or too deep.

    """
    path = options.path
    matter = front_matter.parse(decode(data, path, MAX_SIZE), path)
    _require_title(matter, path)
    _refuse_excess(matter.body, path, matter.body_line)
    fragment, lost = to_fragment(matter.body, path=path, line=matter.body_line)
    findings = (*matter.findings, *lost)
    options = options.heeding(matter.sentences)
    return fragment.article(options, metadata=matter.metadata, fields=matter.fields, findings=findings)


def to_fragment(text: str, *, path: str, line: int) -> tuple[Fragment, list[Finding]]:
    """Convert Markdown to HTML; what is lost by it is a finding.

    Args:
        text: without front matter.
        path: for messages.
        line: 1-based line of the file on which the text begins.

    Raises:
        ArticleError: nested too deeply.

    """
    parser = _parser()
    environment: dict[str, Any] = {}
    tokens = parser.parse(text, environment)
    for token in tokens:
        if token.level >= MAX_NESTING:
            at = line + token.map[0] if token.map else None
            hint = f"at most {MAX_NESTING} lists and quotations within one another"
            raise ArticleError("the Markdown is nested too deeply", path=path, line=at, hint=hint)
        _align_logically(token)
    fragment = Fragment()
    for index, token in enumerate(tokens):
        if token.type == "paragraph_open" and not token.hidden:
            _as_figure(tokens, index)
        start = line + token.map[0] if token.map else None
        write = fragment.add if token.type in _SOURCE_LINES else fragment.frame
        write(_render(parser, tokens, index, environment), start)
    return fragment, [*_missing_notes(tokens, path, line), *_lost_notes(environment, text, path, line)]


def _missing_notes(tokens: Sequence[Token], path: str, line: int) -> Iterator[Finding]:
    """Find what looks like a reference to a footnote that is not there: it stays text."""
    for token in tokens:
        for child in token.children or ():
            for found in _REFERENCE.finditer(child.content if child.type == "text" else ""):
                yield Finding(
                    name="missing-footnote",
                    message=f"there is no footnote {found[0]} (write '{found[0]}: …' on a line of its own)",
                    severity=Severity.WARNING,
                    path=path,
                    line=line + token.map[0] if token.map else None,
                )


def _lost_notes(environment: dict[str, Any], text: str, path: str, line: int) -> list[Finding]:
    """Find the footnotes that nothing refers to: they are not shown."""
    labels = [label[1:] for label, number in environment.get("footnotes", {}).get("refs", {}).items() if number < 0]
    return [
        Finding(
            name="unused-footnote",
            message=f"nothing refers to the footnote [^{label}] (write [^{label}] where it belongs, or take it out)",
            severity=Severity.WARNING,
            path=path,
            line=line + text.count("\n", 0, max(text.find(f"[^{label}]:"), 0)),
        )
        for label in labels[:MAX_FINDINGS]
    ]


def _require_title(matter: FrontMatter, path: str) -> None:
    if matter.fields and matter.fields[0][0] == "title":
        return
    if matter.body_line == 1:
        hint = "begin the file with the lines '---', 'title: …' and '---'"
        raise ArticleError("the article has no front matter", path=path, line=1, hint=hint)
    bad = next((finding for finding in matter.findings if "'title'" in finding.message), None)
    if bad:
        raise ArticleError(bad.message, path=path, line=bad.line)
    raise ArticleError("the front matter has no title", path=path, line=1, hint="add a line 'title: …'")


def _refuse_excess(text: str, path: str, line: int) -> None:
    """Refuse what would take markdown-it more than a few seconds."""
    marks = sum(map(text.count, "*_`~[]<>&\\!|#"))
    rows = [row.count("|") for row in text.split("\n") if "|" in row]
    for count, most, named in (
        (text.count("\n"), MAX_LINES, "lines"),
        (text.count("["), MAX_BRACKETS, "square brackets"),
        (marks, MAX_MARKS, "marks of Markdown"),
        (len(rows) * max(rows, default=0), MAX_CELLS, "cells in tables"),
    ):
        if count > most:
            hint = "divide it; is this the right file?"
            raise ArticleError(f"the article has more than {most:,} {named}", path=path, line=line, hint=hint)


def _as_figure(tokens: Sequence[Token], index: int) -> None:
    """Make a paragraph of nothing but an image with a title a figure, with the title as its caption."""
    children = [child for child in tokens[index + 1].children or [] if child.type != "softbreak"]
    if len(children) != 1 or children[0].type != "image" or not children[0].attrGet("title"):
        return
    caption = str(children[0].attrs.pop("title"))
    text = Token("text", "", 0, content=caption)
    opening, closing = Token("caption_open", "figcaption", 1), Token("caption_close", "figcaption", -1)
    tokens[index].tag = tokens[index + 2].tag = "figure"
    tokens[index + 1].children = [children[0], opening, text, closing]


# ── rendering ─────────────────────────────────────────────────────────────────────────────────────


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING + 1, "xhtmlOut": False}, renderer_cls=_Renderer)
    parser.enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    parser.inline.ruler.at("footnote_ref", _bounded_footnote_ref)
    for rule in ("footnote_ref", "footnote_anchor", "footnote_block_open", "footnote_block_close"):
        parser.renderer.rules[rule] = getattr(parser.renderer, rule)  # type: ignore[attr-defined]
    return parser


def _bounded_footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """Look for the end of a label no farther than a label may be long: linear in a row of ``[^``."""
    if not state.src.startswith("[^", state.pos) or state.src.find("]", state.pos, state.pos + MAX_LABEL) < 0:
        return False
    return footnote_ref(state, silent)


def _render(parser: MarkdownIt, tokens: Sequence[Token], index: int, environment: dict[str, Any]) -> str:
    renderer, token = parser.renderer, tokens[index]
    assert isinstance(renderer, _Renderer)  # noqa: S101 -- made by _parser
    if token.type == "inline":
        return renderer.renderInline(token.children or [], parser.options, environment)
    rule = renderer.rules.get(token.type, renderer.renderToken)
    return str(rule(tokens, index, parser.options, environment))


_SIDES = {"left": "start", "right": "end"}


def _align_logically(token: Token) -> None:
    """Turn a table cell's side into a class, ``align-start``, which fits both directions of writing."""
    style = str(token.attrs.pop("style", "")) if token.type in {"th_open", "td_open"} else ""
    side = style.rpartition(":")[2]
    if side:
        token.attrSet("class", f"align-{_SIDES.get(side, side)}")


class _Renderer(RendererHTML):
    """markdown-it's renderer, with footnotes that have nothing to translate in their marks."""

    def footnote_ref(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401, ARG002 -- markdown-it's signature
        number, again = _footnote(tokens[idx])
        return (
            f'<sup class="footnote-ref" translate="no"><a href="#fn{number}" id="fnref{number}{again}" '
            f'role="doc-noteref">{number}</a></sup>'
        )

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401, ARG002 -- markdown-it's signature
        number, again = _footnote(tokens[idx])
        return (
            f' <a href="#fnref{number}{again}" class="footnote-backref" role="doc-backlink" translate="no">'
            "\u21a9\ufe0e</a>"
        )

    def footnote_block_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401, ARG002 -- markdown-it's signature
        return '<div class="footnotes" role="doc-endnotes">\n<ol class="footnotes-list">\n'

    def footnote_block_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Any) -> str:  # noqa: ANN401, ARG002 -- markdown-it's signature
        return "</ol>\n</div>\n"


def _footnote(token: Token) -> tuple[int, str]:
    """Give a footnote's number from 1, and the ending of the id of its second and later references."""
    again = int(token.meta.get("subId", 0))
    return int(token.meta["id"]) + 1, f"-{again + 1}" if again else ""
