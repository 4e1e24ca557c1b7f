"""The entries behind the words of a page, for whoever clicks on them in the preview."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

from l10n_news import cldr, site, slug
from l10n_news.check.running import pairs, remarks, word_pairs
from l10n_news.pattern import wordless
from l10n_news.project import ARTICLES, SITE_WORDS
from l10n_news.record import Struct, field, replace
from l10n_news.serve.marks import chosen, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from l10n_news.check.terms import Glossary
    from l10n_news.model import Catalog, Entry, Finding
    from l10n_news.project import Project
    from l10n_news.serve.marks import Chosen, Rules
    from l10n_news.serve.sheets import Sheet

Told = dict[str, Any]
"""What is told of an entry, for JSON."""

Lines = dict[int | None, dict[str, str]]
"""Severities by message, by the line of the catalog."""


class Desk(Struct, frozen=True, kw_only=True, dict=True):
    """Tells of the entries of a project as it lies on disk now; findings are looked for when somebody asks."""

    project: Project
    rules: Mapping[str, Rules]
    """By locale."""
    glossary: Glossary | None
    catalogs: Mapping[tuple[str, str], Catalog]
    """By locale and name."""
    sheets: Mapping[str, Sheet]
    """By the path of their page."""
    press: site.Press
    words: Mapping[str, tuple[str | None, str]]
    """Context and text of the site's own words by their marks."""
    misplaced: Sequence[Finding] = ()
    """What is wrong with addresses."""
    _checked: dict[tuple[str, str], Lines] = field(default_factory=dict)

    def told(self, path: str, locale: str, marks: Iterable[str]) -> Told:
        """Tell of every entry that has words in a page, and of those that say where the page stands.

        Args:
            path: of the page.
            locale: the page's.
            marks: of the words in it.

        """
        source = self.project.settings.source_locale
        sheet = self.sheets.get(path)
        found = [*self._of_sheet(sheet), *self._of_address(sheet)] if sheet else []
        found += self._of_marks(marks, locale, {one["mark"] for one in found})
        return {"language": cldr.bcp47(locale), "source_language": cldr.bcp47(source), "entries": found}

    def _of_marks(self, marks: Iterable[str], locale: str, known: set[str]) -> Iterator[Told]:
        """Tell of the words that are not of the page's own article."""
        sheets = {named(one.card.name): one for one in self.sheets.values() if one.card.locale == locale}
        for mark in marks:
            name, _, place = mark.partition(".")
            if name in self.words:
                yield self._of_word(mark, *self.words[name], locale)
            elif name in sheets and place:
                told = self._of_sheet(sheets[name], int(place.partition(".")[0]))
                yield from (one for one in told if one["mark"] not in known)
                known |= {one["mark"] for one in told}

    # ── articles ──────────────────────────────────────────────────────────────────────────────────

    def _of_sheet(self, sheet: Sheet, unit: int | None = None) -> list[Told]:
        segments = chosen(sheet.edition, sheet.chain, self.rules[sheet.card.locale], unit)
        return [self._of_segment(one, sheet) for one in segments]

    def _of_segment(self, one: Chosen, sheet: Sheet) -> Told:
        locale, name = sheet.card.locale, sheet.card.name
        entry = self._entry(locale, name, one.key)
        found = {finding.message: str(finding.severity) for finding in (one.choice.findings if one.choice else ())}
        return {
            **self._of_entry(locale, name, one.key, entry, found),
            "mark": one.mark,
            "kind": one.unit.kind,
            "state": _state_of_segment(one, entry, locale, self.project.settings.source_locale),
            "article": f"{ARTICLES}/{sheet.edition.article.path}:{one.unit.line}",
        }

    # ── addresses and the site's own words ────────────────────────────────────────────────────────

    def _of_address(self, sheet: Sheet) -> Iterator[Told]:
        """Tell of the parts of a page's address: the sections and the article."""
        locale, name = sheet.card.locale, sheet.card.name
        if locale == self.project.settings.source_locale:
            return
        shelves = [self.catalogs.get((each, SITE_WORDS)) for each in self.project.settings.chain(locale)]
        words = tuple(one for one in shelves if one is not None)
        *sections, own = name.split("/")
        for part, asked, chain in (*((one, SITE_WORDS, words) for one in sections), (own, name, sheet.chain)):
            key = (slug.CONTEXT, part)
            entry = self._entry(locale, asked, key)
            wanted, wrong = slug.choose(part, locale, chain)
            found = {one.message: str(one.severity) for one in wrong}
            state = "translated" if wanted else f"missing; the address says {part!r}"
            yield {
                **self._of_entry(locale, asked, key, entry, found),
                "mark": "",
                "kind": "address",
                "state": f"cannot be used; the address says {part!r}" if found and not wanted else state,
                "article": "",
            }

    def _of_word(self, mark: str, context: str | None, message: str, locale: str) -> Told:
        entry = self._entry(locale, SITE_WORDS, (context, message))
        words = self.press.voice(locale).words
        plural = entry.source_plural if entry else None
        word = words.find_plural(message, plural, 1) if plural else words.find(message, context)
        source = self.project.settings.source_locale
        return {
            **self._of_entry(locale, SITE_WORDS, (context, message), entry, {}),
            "mark": mark,
            "kind": "section" if context else "word of the site",
            "state": "source" if locale == source else _state(entry, word.locale, locale),
            "article": ", ".join(entry.references) if entry else "",
        }

    # ── what is common to them ────────────────────────────────────────────────────────────────────

    def _entry(self, locale: str, name: str, key: tuple[str | None, str]) -> Entry | None:
        catalog = self.catalogs.get((locale, name))
        return catalog.index.get(key) if catalog else None

    def _of_entry(
        self, locale: str, name: str, key: tuple[str | None, str], entry: Entry | None, found: Mapping[str, str]
    ) -> Told:
        path = self.project.catalog_path(name, locale)
        said = {**found, **(self._findings(locale, name).get(entry.line, {}) if entry else {})}
        if locale == self.project.settings.source_locale:
            path = ""
        return {
            "source": key[1],
            "context": key[0] or "",
            "target": "\n".join((entry.target, *entry.targets_plural)) if entry else "",
            "place": f"{path}:{entry.line}" if path and entry and entry.line else path,
            "findings": [{"severity": severity, "message": message} for message, severity in said.items()],
        }

    def _findings(self, locale: str, name: str) -> Lines:
        """Give what the checks say of each entry of a catalog, with the project's rules."""
        found = self._checked.get((locale, name))
        if found is None:
            found = self._checked[locale, name] = self._check(locale, name)
        return found

    def _check(self, locale: str, name: str) -> Lines:
        by_line: defaultdict[int | None, dict[str, str]] = defaultdict(dict)
        catalog = self.catalogs.get((locale, name))
        if catalog is None:
            return by_line
        settings = self.project.settings
        rules = replace(settings.checks, lengths=settings.lengths)
        source = settings.source_locale
        if name == SITE_WORDS:
            listed = word_pairs(
                catalog, source_of=partial(site.language_of, source_locale=source), glossary=self.glossary
            )
        else:
            article = next(one.edition.article for one in self.sheets.values() if one.card.name == name)
            listed = pairs(article, catalog, source_locale=source, rules=rules, glossary=self.glossary)
        wrong = [one for one in self.misplaced if one.path == catalog.path]
        for finding in (*(one.finding for one in remarks(listed, catalog, rules=rules)), *wrong):
            by_line[finding.line][finding.message] = str(finding.severity)
        for finding in site.findings(catalog) if name == SITE_WORDS else ():
            by_line[finding.line][finding.message] = str(finding.severity)
        return by_line


def _state_of_segment(one: Chosen, entry: Entry | None, locale: str, source_locale: str) -> str:
    """Say in words how far an entry has come, and what the page shows where that is something else."""
    if one.unit.locale is not None:
        return f"not translated: it is in another language ({one.unit.locale})"
    if locale == source_locale or one.choice is None:
        return "source"
    if wordless(one.segment) and not (entry is not None and entry.target):
        return "needs no target: it has no words"
    return _state(entry, one.choice.locale, locale)


def _state(entry: Entry | None, shown_in: str, locale: str) -> str:
    shown = "" if shown_in == locale else f"; shown in {shown_in}"
    if entry is None:
        return f"not in the catalog: run 'l10n-news update'{shown}"
    if not entry.target:
        return f"missing{shown}"
    if entry.fuzzy:
        return f"fuzzy{shown or '; shown all the same'}"
    return f"cannot be used{shown}" if shown else "translated"
