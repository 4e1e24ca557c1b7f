"""What to tell about a run: how far each locale has come, what was found, what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from l10n_news import cldr
from l10n_news.model import Finding, Severity
from l10n_news.record import Struct
from l10n_news.slug import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.errors import L10nError
    from l10n_news.model import Catalog

T = TypeVar("T")


class Progress(Protocol):
    """Shows how far a stage has come: gives its items back one by one."""

    def __call__(self, label: str, items: Sequence[T], /) -> Iterable[T]:
        """Give the items."""


def silent(_: str, items: Sequence[T]) -> Iterable[T]:
    """Show nothing."""
    return items


class Row(Struct, frozen=True, kw_only=True):
    """How far a locale has come."""

    locale: str
    language: str
    """The locale's name in its own language."""
    units: int
    """Entries of the articles' catalogs (sentences that differ within an article)."""
    translated: int
    fuzzy: int
    findings: int = 0
    """Errors and warnings."""

    @classmethod
    def count(cls, locale: str, catalogs: Iterable[Catalog], findings: Iterable[Finding]) -> Row:
        """Count the living entries of a locale's catalogs."""
        entries = [entry for catalog in catalogs for entry in texts(catalog.index.values())]
        return cls(
            locale=locale,
            language=cldr.endonym(locale),
            units=len(entries),
            translated=sum(entry.translated for entry in entries),
            fuzzy=sum(entry.fuzzy and bool(entry.target) for entry in entries),
            findings=sum(finding.severity is not Severity.INFO for finding in findings),
        )

    @property
    def missing(self) -> int:
        """Entries without a target."""
        return self.units - self.translated - self.fuzzy

    @property
    def percent(self) -> int:
        """Share of the entries that are translated, rounded down."""
        return 100 * self.translated // self.units if self.units else 100

    def as_dict(self) -> dict[str, str | int]:
        """Give the row for programs."""
        names = ("locale", "language", "units", "translated", "fuzzy", "missing", "findings", "percent")
        return {name: getattr(self, name) for name in names}


class Result(Struct, frozen=True, kw_only=True):
    """What a command did."""

    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    changed: int = 0
    """Templates and catalogs written."""
    pages: int = 0
    """HTML pages of the site."""
    output: str = ""
    """The site's folder."""
    published: bool = False
    """Whether the site was swapped."""


def as_finding(error: L10nError, name: str, *, path: str, locale: str | None = None) -> Finding:
    """Turn trouble in one file into a finding."""
    message = f"column {error.column}: {error.sentence}" if error.column else error.sentence
    return Finding(name=name, message=message, path=path, line=error.line, locale=locale)
