"""The entries that ask for a translated address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Entry
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.model import Article, Catalog

CONTEXT = "slug"
"""msgctxt of a part of an address. An author may use the word for a text as well; the note tells them apart."""

_NOTE = "address of the "

_ALLOWED = "lower-case letters and digits, with hyphens between words; it may stay empty"


def is_slug(entry: Entry) -> bool:
    """Whether an entry is a part of an address, and so no text to translate."""
    return entry.context == CONTEXT and any(note.startswith(_NOTE) for note in entry.notes)


def texts(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Leave out the parts of addresses: what is left is what there is to translate."""
    return (entry for entry in entries if not is_slug(entry))


def with_slug(template: Catalog, article: Article) -> Catalog:
    """Put the article's slug behind the entries of its template, unless an author's own context has taken its place."""
    entry = Entry(
        source=article.slug,
        context=CONTEXT,
        notes=(f"{_NOTE}page: …/{article.name}.html", _ALLOWED),
        references=(f"articles/{article.path}",),
    )
    if any(other.key == entry.key for other in template.entries):
        return template
    return replace(template, entries=(*template.entries, entry))


def folders(sections: Iterable[str]) -> Iterator[Entry]:
    """Give an entry for each name of a folder in the paths of sections: ``world/europe`` has two."""
    found: dict[str, list[str]] = {}
    for section in sorted(set(sections)):
        for name in section.split("/") if section else ():
            found.setdefault(name, []).append(section)
    for name, places in sorted(found.items()):
        note = f"{_NOTE}section: …/{places[0]}/"
        yield Entry(source=name, context=CONTEXT, notes=(note, _ALLOWED), references=("articles",))
