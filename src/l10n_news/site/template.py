"""The site's own words for translators: their template (.pot), their catalogs (.po), and what is wrong in these.

The words are those of the page templates and the names of the sections. Their catalogs are kept up to date as those of
articles are, by ``update.renew``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError
from jinja2.ext import extract_from_ast

from l10n_news.model import Catalog, Entry, Finding
from l10n_news.record import replace
from l10n_news.site.press import environment, template_error
from l10n_news.site.voice import section_title
from l10n_news.site.words import SPOKEN, fields, forbidden, plural_count
from l10n_news.slug import folders, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FUNCTIONS = ("_", "plain", "ngettext")
"""What marks a word in a page template."""

PATH = "locales/templates/site.pot"
FORMAT = "python-brace-format"

NOTES: Mapping[str, str] = {
    "(in part)": "behind a language or a date: only a part of the story is translated",
    "Breadcrumb": "label for screen readers of the links that lead from the home page to this page",
    "Home": "link to the home page",
    "News feed": "link to the Atom feed",
    "Skip to the text": "link for keyboards and screen readers that jumps over the navigation",
    "{first}, {next}": "joins the names of authors: {first} = a name, or several joined so; {next} = one more",
    "By {authors}": "{authors} = the names of those who wrote the story",
    "Correction": "stands before what was corrected in a story",
    "Notice": "label for screen readers of what the newsroom says of a story: corrections, an outdated translation",
    "Some passages of this translation still reflect the story as it was on {date}.": "{date} = a date and a time",
    "Translation: {name}": "{name} = the desk or agency that translated the story",
    "Withdrawn: {date}": "{date} = a date, perhaps with the time of day",
    "Published: {date}": "{date} = a date, perhaps with the time of day",
    "Updated: {date}": "{date} = a date, perhaps with the time of day",
    "{count} story": "{count} = a whole number",
}
"""What a translator should know of a word."""


def template(sections: Iterable[str] = (), overrides: Mapping[str, str] | None = None, *, path: str = PATH) -> Catalog:
    """Collect the site's own words.

    Args:
        sections: folders of the articles, whose names are shown and stand in addresses.
        overrides: a site's own page templates.
        path: of the template, for findings.

    Raises:
        ProjectError: a site's own template cannot be read.

    """
    found: dict[tuple[str | None, str], Entry] = {}
    names = sorted(set(sections))
    for entry in (*_of_templates(overrides or {}), *_of_sections(names), *folders(names)):
        old = found.get(entry.key)
        found[entry.key] = _merge(old, entry) if old else entry
    return Catalog(path=path, locale=None, entries=tuple(found.values()))


def with_forms(template: Catalog, locale: str) -> Catalog:
    """Give the template with as many plural forms, all empty, as the locale has (gettext manual, «Plural forms»)."""
    empty = ("",) * (plural_count(locale) - 1)
    entries = (replace(one, targets_plural=empty) if one.source_plural else one for one in template.entries)
    return replace(template, entries=tuple(entries))


def findings(catalog: Catalog) -> tuple[Finding, ...]:
    """Say which targets cannot be used, because of their fields or characters."""
    return tuple(
        Finding(name="site-words", message=message, path=catalog.path, line=entry.line, locale=catalog.locale)
        for entry in texts(catalog.index.values())
        if entry.translated and (message := _wrong(entry))
    )


def _wrong(entry: Entry) -> str:
    wanted = fields(entry.source_plural or entry.source)
    for target in (entry.target, *entry.targets_plural):
        if found := forbidden(target, entry.source_plural or entry.source):
            return f"{found}; until then the source's words are shown"
        has = fields(target)
        if not has <= wanted or (entry.source_plural is None and has != wanted):
            names = ", ".join(f"{{{name}}}" for name in sorted(has ^ wanted))
            return f"the target and the source differ in {names}, so the source's words are shown (mend the fields)"
    return ""


def _of_templates(overrides: Mapping[str, str]) -> Iterator[Entry]:
    room = environment(overrides)
    for name in sorted(room.list_templates()):
        text = room.loader.get_source(room, name)[0] if room.loader else ""
        try:
            tree = room.parse(text, name)
        except TemplateSyntaxError as error:
            raise template_error(error, error.message or "", name) from error
        for _, _, message in extract_from_ast(tree, FUNCTIONS):
            source, plural, *_ = (message, None) if isinstance(message, str) else (*(message or ("",)), None)
            yield _entry(source or "", plural, f"templates/{name}")
    for source in SPOKEN:
        yield _entry(source, None, "templates")


def _of_sections(sections: Iterable[str]) -> Iterator[Entry]:
    for section in sorted(set(sections)):
        if title := section_title(section):
            note = f"name of the section in articles/{section}"
            yield Entry(source=title, context="section", notes=(note,))


def _entry(source: str, plural: str | None, reference: str) -> Entry:
    return Entry(
        source=source,
        source_plural=plural,
        targets_plural=("",) if plural else (),
        flags=(FORMAT,) if fields(source) | fields(plural or "") else (),
        notes=(NOTES[source],) if source in NOTES else (),
        references=(reference,),
    )


def _merge(old: Entry, new: Entry) -> Entry:
    return replace(
        old,
        source_plural=old.source_plural or new.source_plural,
        targets_plural=old.targets_plural or new.targets_plural,
        references=tuple(dict.fromkeys((*old.references, *new.references))),
        notes=tuple(dict.fromkeys((*old.notes, *new.notes))),
    )
