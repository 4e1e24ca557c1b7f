"""What is fuzzed: each takes any bytes, and may only end, or refuse them with an error that names the file.

An assertion is a promise of the contract: nothing lost, nothing added, no traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import html, po, readers, settings
from l10n_news.assemble import assemble
from l10n_news.cli.printing import printable
from l10n_news.errors import ArticleError, CatalogError, L10nError, ProjectError
from l10n_news.html import decode, tokens
from l10n_news.localize import localize, source_edition
from l10n_news.model import Catalog, Entry
from l10n_news.pattern import parse, to_text
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from l10n_news.model import Article, Slot


TEXT = frozenset({"alt", "title", "label", "summary", "placeholder", "value", "aria-label", "aria-description"})
"""Attributes whose value is translated."""
ISOLATION = (("bdi", ()), ("span", ()))
"""What an edition puts around a figure or a run in another language."""
UNWRITTEN = frozenset("\x04\ufffd")
"""gettext keeps U+0004 between context and source: it is written as U+FFFD."""


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


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "catalog": catalog,
    "target": target,
    "page": page,
    "article": article,
    "project": project,
}


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
