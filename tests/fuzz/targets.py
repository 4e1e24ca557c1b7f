"""What is fuzzed: each takes any bytes, and may only end, or refuse them with an error that names the file.

An assertion is a promise of the contract: nothing lost, nothing added, no traceback.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from l10n_news import html, po, readers, settings
from l10n_news.assemble import assemble
from l10n_news.check import glossary
from l10n_news.cli.printing import printable
from l10n_news.errors import ArticleError, CatalogError, L10nError, ProjectError
from l10n_news.html import decode, tokens
from l10n_news.localize import localize, source_edition
from l10n_news.memory import tmx
from l10n_news.model import Catalog, Entry
from l10n_news.pattern import parse, to_text
from l10n_news.record import replace
from l10n_news.serve import Site
from l10n_news.serve.application import gathered
from l10n_news.typography import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from l10n_news.model import Article, Slot


TEXT = frozenset(
    {"content", "alt", "title", "label", "summary", "placeholder", "value", "aria-label", "aria-description"}
)
"""Attributes whose value is translated."""
ISOLATION = (("bdi", ()), ("span", ()))
"""What an edition puts around a figure or a run in another language."""
UNWRITTEN = frozenset("\x04\ufffd")
"""gettext keeps U+0004 between context and source: it is written as U+FFFD."""
STORY = """<!DOCTYPE html>
<html lang="en"><head><title>Ferry &amp; port</title>
<meta name="description" content="A ferry's &quot;first&quot; trip"><script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Ferry & port", "description": "A \\"first\\" trip"}</script>
</head><body><!-- kept --><h1>Ferry &amp; port</h1>
<p>It rained on <b class=x>1,561</b> roofs and <a href="/x?a=1&amp;b=2" title="A 'tip'">the <i>old</i> port</a>.</p>
<p>It cost $5 million on April 11, 2024<br>at 3:30 p.m., she <q>said</q>. <span translate=no>NATO</span> rose 5%!</p>
<figure><img src=a.png alt='Ships "at" sea'><figcaption>Ships <ruby>at<rt>aet</rt></ruby> sea</figcaption></figure>
<nav><a href=/a>Home</a> <a href=/b>World news</a></nav><button title=Go aria-label="Go on">Go {on} now</button>
</body></html>
"""
"""A page with a place of every kind that a target may stand in."""


def catalog(data: bytes) -> None:
    """A PO file is refused with its path and line, or read; what is read is written and read again the same."""
    try:
        found = po.parse(data, "a.po", "de")
    except CatalogError as error:
        _named(error)
        return
    written = po.serialize(found)
    again = po.parse(written, "a.po", "de")
    assert len(again.entries) == len(found.entries)
    if not UNWRITTEN.intersection(written + data.decode("utf-8", "replace")):
        assert [*again.entries] == [*map(_canonical, found.entries)]
    assert po.serialize(again) == written


def target(data: bytes) -> None:
    """Whatever a target text holds, the edition has the source's tags and no others, and no entry is lost."""
    source, _, text = data.decode("utf-8", "replace").partition("\n\n")
    article = html.read(f"<p>{source}</p>", path="a.html", locale="en")
    shown = dict.fromkeys(
        to_text(segment.pattern) for unit in article.units if unit.context is None for segment in unit.segments
    )
    entries = tuple(Entry(source=one, target=text) for one in shown)
    for unit in article.units:
        for segment in unit.segments:
            parsed = parse(text, segment)
            names = {part.name for part in parsed.pattern if not isinstance(part, str)}
            assert names <= {*segment.codes, *segment.values}
    edition = localize(article, "ar", [Catalog(path="a.po", locale="ar", entries=entries)], source_locale="en")
    before = [*_tags(assemble(article, source_edition(article, "en"), _kept))]
    after = [*_tags(assemble(article, edition, _kept))]
    added = [tag for tag in after if tag not in before and tag not in ISOLATION]
    assert not added, added


def merge(data: bytes) -> None:
    """Targets in every place of a page: its tags, comments and scripts are the source's, and so are its JSON-LD's keys.

    The first byte says in which locale and whether its typography is applied.
    """
    story, shown, before = _story()
    locale = ("ar", "fr", "zh_Hans", "de")[data[0] & 3] if data else "de"
    rules = {locale: ALL} if data and data[0] & 4 else {}
    texts = data[1:].decode("utf-8", "replace").split("\n\n")
    entries = tuple(Entry(source=one, target=texts[place % len(texts)]) for place, one in enumerate(shown))
    catalog = Catalog(path="a.po", locale=locale, entries=entries)
    page = assemble(story, localize(story, locale, [catalog], source_locale="en", typography=rules), _kept)
    added = [part for part in _parts(page) - before if part not in ISOLATION]
    assert not added, added
    document = json.loads(page.partition('ld+json">')[2].partition("</script>")[0])
    assert [*document] == ["@type", "headline", "description"]
    assert all(isinstance(value, str) for value in document.values())


def page(data: bytes) -> None:
    """Any page, untranslated, comes back character for character, or is refused with its path."""
    try:
        text = decode(data, "a.html")
        article = html.read(text, path="a.html", locale="en")
    except ArticleError as error:
        _named(error)
        return
    assert _untranslated(article) == text.replace("\r\n", "\n").replace("\r", "\n")


def article(data: bytes) -> None:
    """An article in any format is read or refused; the first byte chooses the format."""
    endings = sorted(readers.READERS)
    ending = endings[data[0] % len(endings)] if data else endings[0]
    try:
        found = readers.read(data[1:], path=f"a{ending}", locale="en")
    except ArticleError as error:
        _named(error)
        return
    for finding in found.findings:
        assert finding.message
    _untranslated(found)


def project(data: bytes) -> None:
    """Settings are read, or refused with the file's name."""
    try:
        settings.parse(data.decode("utf-8", "replace"), "l10n-news.toml")
    except ProjectError as error:
        _named(error)


def terms(data: bytes) -> None:
    """A glossary is read, or refused with the file's name; the first byte chooses the format."""
    try:
        if data[:1] < b"@":
            glossary.parse_toml(data[1:].decode("utf-8", "replace"))
        else:
            glossary.parse_tbx(data[1:], "en")
    except ProjectError as error:
        _named(error)


def memory(data: bytes) -> None:
    """A TMX file is read, or refused with its path; what is read is written and read again the same."""
    try:
        records = tmx.parse(data, "a.tmx", source_locale="en", locales=("de", "pt_BR"))
    except CatalogError as error:
        _named(error)
        return
    assert all(record.locale in {"de", "pt_BR"} for record in records)


def request(data: bytes) -> None:
    """A request gets an answer of the site: no more than a file of it, and nothing of the request in its headers.

    The first line is method and address, the others are headers.
    """
    first, *lines = data.split(b"\n")
    method, _, address = first.decode("latin-1").partition(" ")
    pairs = [(name.lower(), value) for name, _, value in (line.partition(b":") for line in lines)]
    headers = gathered(pairs, demand_host=False)
    if headers is None:
        return
    one = _site().answer(method, address, headers)
    assert one.status in {200, 204, 206, 301, 302, 304, 404, 405, 412, 414, 416}
    assert all(b"\n" not in value and b"\r" not in value for pair in one.headers for value in pair)
    location = dict(one.headers).get(b"location", b"")
    assert not location.startswith((b"//", b"/\\", b"\\"))
    assert b":" not in location.partition(b"/")[0]
    assert isinstance(one.body, bytes)
    assert len(one.body) < 20_000


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "catalog": catalog,
    "target": target,
    "merge": merge,
    "page": page,
    "article": article,
    "project": project,
    "terms": terms,
    "memory": memory,
    "request": request,
}


@cache
def _story() -> tuple[Article, tuple[str, ...], Counter[tuple[str, object]]]:
    """Give the page, the sources of its entries, and its tags, comments and scripts."""
    story = html.read(STORY, path="a.html", locale="en")
    shown = dict.fromkeys(to_text(segment.pattern) for unit in story.units for segment in unit.segments)
    assert len(shown) > 12
    return story, tuple(shown), _parts(assemble(story, source_edition(story, "en"), _kept))


@cache
def _site() -> Site:
    """Give a small site."""
    folder = Path(mkdtemp())
    home = b"<!DOCTYPE html><html lang=%b><title>News</title>" + b"<p>Words" * 90
    for tag in ("de", "en", "pt-BR"):
        (folder / tag / "world").mkdir(parents=True)
        for name in ("index.html", "404.html", "world/f\u00e4hre.html"):
            (folder / tag / name).write_bytes(home % tag.encode())
    (folder / "_redirects").write_text("/en/old.html /en/world/ 301\n", encoding="utf-8")
    return Site(folder, default="en")


def _canonical(entry: Entry) -> Entry:
    """A previous context without its source says nothing, and is not written."""
    return entry if entry.previous_source is not None else replace(entry, previous_context=None)


def _named(error: L10nError) -> None:
    assert error.path
    assert printable(str(error)).replace("\n", " ").isprintable(), str(error)


def _untranslated(found: Article) -> str:
    return assemble(found, source_edition(found, "en"), _kept)


def _kept(slot: Slot) -> str:
    return slot.source


def _tags(text: str) -> Iterator[tuple[str, tuple[tuple[str, str | None], ...]]]:
    for lexeme in tokens.lexemes(text):
        if lexeme.type == tokens.START:
            attributes = ((name, "" if name in TEXT else value) for name, value in lexeme.attrs or ())
            yield lexeme.tag or "", tuple(one for one in attributes if one[0] not in {"lang", "dir"})


def _parts(page: str) -> Counter[tuple[str, object]]:
    """Count the tags and the comments with what they hold."""
    comments = ((tokens.raw(one), None) for one in tokens.lexemes(page) if one.type in {tokens.COMMENT, tokens.DOCTYPE})
    return Counter[tuple[str, object]]([*comments, *_tags(page)])
