"""What parsing a target gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Severity
from l10n_news.record import Struct

if TYPE_CHECKING:
    from l10n_news.model import Pattern


class Problem(Struct, frozen=True, kw_only=True):
    """Something wrong with a target, not yet with a place in a file."""

    name: str
    """The check's name, as in ``Finding.name``."""
    message: str
    severity: Severity


class Parsed(Struct, frozen=True, kw_only=True):
    """A target text in its segment's tokens."""

    pattern: Pattern
    """Repaired where it was to be; to be used only if ``sound``."""
    problems: tuple[Problem, ...] = ()
    skip: bool = False
    """The target is ``{skip}``: it renders as nothing and takes its gap with it."""

    @property
    def sound(self) -> bool:
        """Whether no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)
