"""The nouns of the pipeline: frozen values that every stage takes and gives. No I/O, no library."""

from l10n_news.model.article import Article, Code, Escape, Metadata, Piece, Place, Segment, Slot, Status, Unit
from l10n_news.model.catalog import Catalog, Entry
from l10n_news.model.edition import ROLES, Edition, LocalizedUnit, Slug, StaleRule
from l10n_news.model.finding import Finding, Severity
from l10n_news.model.pattern import Form, Part, Pattern, Placeholder, Tag
from l10n_news.model.value import DateParts, Kind, Span, TimeParts, Value

__all__ = [
    "ROLES",
    "Article",
    "Catalog",
    "Code",
    "DateParts",
    "Edition",
    "Entry",
    "Escape",
    "Finding",
    "Form",
    "Kind",
    "LocalizedUnit",
    "Metadata",
    "Part",
    "Pattern",
    "Piece",
    "Place",
    "Placeholder",
    "Segment",
    "Severity",
    "Slot",
    "Slug",
    "Span",
    "StaleRule",
    "Status",
    "Tag",
    "TimeParts",
    "Unit",
    "Value",
]
