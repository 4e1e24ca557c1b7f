"""What a project says of the checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Severity

OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Which checks are made and how bad their findings are, and how long some texts may be."""

    severities: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """``off``, ``info``, ``warning`` or ``error`` by the check's name."""
    by_locale: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """The same for a locale; it counts more."""
    lengths: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Characters that a ``headline``, a ``description`` or a ``push`` text may have; an entry's flag counts more."""

    def severity(self, name: str, locale: str, usual: Severity) -> str:
        """Tell how bad a check's finding is in a locale, or that it is off."""
        return self.by_locale.get(locale, {}).get(name) or self.severities.get(name) or usual.value
