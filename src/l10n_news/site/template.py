"""The template (.pot) of the site's own words: those of the page templates and the names of the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.ext import extract_from_ast

from l10n_news.model import Catalog, Entry
from l10n_news.site.press import environment, section_title
from l10n_news.site.words import fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FUNCTIONS = ("_", "plain", "ngettext")
"""What marks a word in a page template."""

PATH = "locales/templates/site.pot"


def template(sections: Iterable[str] = (), overrides: Mapping[str, str] | None = None, *, path: str = PATH) -> Catalog:
    """Collect the site's own words.

    Args:
        sections: folders of the articles, whose names are shown.
        overrides: a site's own page templates.
        path: of the template, for findings.

    Raises:
        TemplateSyntaxError: a site's own template cannot be read.

    """
    room = environment(overrides or {})
    found: dict[str, Entry] = {}
    for name in sorted(room.list_templates()):
        text = room.loader.get_source(room, name)[0] if room.loader else ""
        for _, _, message in extract_from_ast(room.parse(text, name), FUNCTIONS):
            entry = _entry(message or "", name)
            old = found.get(entry.source)
            found[entry.source] = _merge(old, entry) if old else entry
    names = [_section_entry(section) for section in sorted(set(sections)) if section_title(section)]
    distinct = {entry.key: entry for entry in (*found.values(), *names)}
    return Catalog(path=path, locale=None, entries=tuple(distinct.values()))


def _entry(message: str | tuple[str | None, ...], template: str) -> Entry:
    parts = (message,) if isinstance(message, str) else message
    source, plural, *_ = (*parts, None)
    source = source or ""
    names = fields(source) | fields(plural or "")
    return Entry(
        source=source,
        source_plural=plural,
        flags=("python-brace-format",) if names else (),
        notes=_notes(names),
        references=(f"templates/{template}",),
    )


def _merge(old: Entry, new: Entry) -> Entry:
    references = tuple(dict.fromkeys((*old.references, *new.references)))
    return Entry(
        source=old.source,
        source_plural=old.source_plural or new.source_plural,
        flags=old.flags or new.flags,
        notes=old.notes or new.notes,
        references=references,
    )


def _section_entry(section: str) -> Entry:
    note = f"name of the section in the folder articles/{section}"
    return Entry(source=section_title(section), context="section", notes=(note,))


NOTES: Mapping[str, str] = {
    "authors": "{authors} = names of those who wrote the story",
    "count": "{count} = a whole number",
    "date": "{date} = a date with the time of day",
    "first": "{first} = a name, or several joined in this way",
    "name": "{name} = a person's name",
    "next": "{next} = the name after it",
    "tag": "{tag} = what stories are about",
}
"""What a field stands for, for the translator."""


def _notes(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(NOTES[name] for name in sorted(names) if name in NOTES)
