"""Errors: one sentence for a person, with the place and what to do."""

from __future__ import annotations


class L10nError(Exception):
    """Trouble that a person can mend.

    Printed as ``path:line:column: what is wrong (what to do)``; parts that are not known are left out.

    Args:
        message: what is wrong, without a full stop at the end; quoted input is repr-escaped and short.
        path: the file, relative to the project where possible.
        line: 1-based line, or None.
        column: 1-based column in characters, or None.
        hint: what to do about it, without a full stop, or None.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.sentence}" if place else self.sentence

    @property
    def sentence(self) -> str:
        """The message with its hint, without the place."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ProjectError(L10nError):
    """Trouble with the project itself (settings, folders, disk): nothing is published; exit code 2."""


class ArticleError(L10nError):
    """One article cannot be read: it is left out as a finding and every other article is still built."""


class CatalogError(L10nError):
    """One catalog cannot be read: it is never overwritten, and its editions fall back."""
