"""Trouble in content."""

from __future__ import annotations

from enum import StrEnum

from l10n_news.record import Struct


class Severity(StrEnum):
    """How bad a finding is: an error makes the unit fall back, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(Struct, frozen=True, kw_only=True):
    """Trouble in content: a value, never an exception."""

    name: str
    """The check's name, in words joined by hyphens: ``missing-code``."""
    message: str
    """What is wrong and what to do, one sentence without a full stop."""
    severity: Severity = Severity.ERROR
    path: str = ""
    line: int | None = None
    locale: str | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part)
        return f"{place}: {self.message}" if place else self.message
