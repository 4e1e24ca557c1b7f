"""What is done and what is left to do, in entries and in source words, for a translator to plan a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.build.catalogs import shelf_of, targets
from l10n_news.model import doubt
from l10n_news.project import SITE_WORDS, TEMPLATES
from l10n_news.record import Struct, replace
from l10n_news.regex import regex
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.model import Catalog, Entry, Finding
    from l10n_news.project import Project

BY = ("locale", "section", "article")
"""What may be counted by."""

_TAG = regex(r"</?[a-z][a-z0-9-]{0,30}/?>")
_WORD = regex(
    r"\{[a-z]+[0-9]+\}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.,-](?=\w))?"
)
_JOINED = ("'", "’", ".", ",", "-")


class Effort(Struct, frozen=True, kw_only=True):
    """The entries and source words of a locale, or of a section or an article in it."""

    locale: str
    language: str
    """The locale's name in its own language."""
    section: str | None = None
    """None where it is not counted by section; empty for articles at the top."""
    article: str | None = None
    """``section/slug``; None where it is not counted by article."""
    segments: int = 0
    """Entries: the sentences that differ within an article."""
    translated: int = 0
    fuzzy: int = 0
    leveraged: int = 0
    """Those of the fuzzy ones whose target comes from another sentence: less work than a new one."""
    words: int = 0
    """Of the source. A placeholder is one word; so is each character of a script without spaces."""
    words_translated: int = 0
    words_fuzzy: int = 0
    words_leveraged: int = 0

    @property
    def missing(self) -> int:
        """Entries without a target."""
        return self.segments - self.translated - self.fuzzy

    @property
    def words_missing(self) -> int:
        """Source words without a target."""
        return self.words - self.words_translated - self.words_fuzzy

    @property
    def percent(self) -> int:
        """Share of the source words that are translated, rounded down."""
        return 100 * self.words_translated // self.words if self.words else 100

    def plus(self, entry: Entry) -> Effort:
        """Count an entry."""
        count = words(entry.source)
        fuzzy = entry.fuzzy and bool(entry.target)
        leveraged = fuzzy and doubt.is_proposal(entry.notes)
        return replace(
            self,
            segments=self.segments + 1,
            translated=self.translated + entry.translated,
            fuzzy=self.fuzzy + fuzzy,
            leveraged=self.leveraged + leveraged,
            words=self.words + count,
            words_translated=self.words_translated + count * entry.translated,
            words_fuzzy=self.words_fuzzy + count * fuzzy,
            words_leveraged=self.words_leveraged + count * leveraged,
        )

    def as_dict(self) -> dict[str, str | int]:
        """Give the counts for programs; section and article only where it is counted by them."""
        names = ("segments", "translated", "fuzzy", "missing", "leveraged")
        said = ("locale", "language", "section", "article", *names, "words", *(f"words_{name}" for name in names[1:]))
        return {name: value for name in said if (value := getattr(self, name)) is not None}


def words(text: str) -> int:
    """Count the words of a source text as translators are paid by: codes are none."""
    plain = _TAG.sub(" ", text)
    return sum(not found.endswith(_JOINED) for found in _WORD.findall(plain))


def effort(project: Project, locales: Sequence[str], by: str) -> tuple[tuple[Effort, ...], tuple[Finding, ...]]:
    """Count the catalogs of articles as they lie on disk, and the trouble with reading them.

    Args:
        project: where.
        locales: which.
        by: one of `BY`.

    Raises:
        ProjectError: trouble with the project itself.

    """
    rows: list[Effort] = []
    findings: list[Finding] = []
    names = set(project.names_on_disk(TEMPLATES, ".pot")) - {SITE_WORDS}
    for locale in targets(project, locales):
        shelf, unreadable = shelf_of(project, locale)
        findings += unreadable
        rows += _count(locale, [(name, shelf[name]) for name in shelf if name in names], by)
    return tuple(rows), tuple(findings)


def _count(locale: str, catalogs: Iterable[tuple[str, Catalog]], by: str) -> Iterable[Effort]:
    total = Effort(locale=locale, language=cldr.endonym(locale))
    rows = {} if by != "locale" else {"": total}
    for name, catalog in catalogs:
        section = name.rpartition("/")[0]
        key = {"locale": "", "section": section, "article": name}[by]
        if key not in rows:
            rows[key] = replace(total, section=section, article=name if by == "article" else None)
        for entry in texts(catalog.index.values()):
            rows[key] = rows[key].plus(entry)
    return [row for _, row in sorted(rows.items())]
