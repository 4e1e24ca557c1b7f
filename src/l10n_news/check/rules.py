"""What a project says of the checks."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Severity

OFF = "off"
SEVERITIES = (OFF, "info", "warning", "error")
FIELDS = ("headline", "description", "push")
"""Texts that settings give a budget of characters."""

GUARDS = frozenset(
    [
        "missing-code",
        "doubled-code",
        "unclosed-code",
        "nested-code",
        "nested-link",
        "code-order",
        "extra-code",
        "missing-formatting",
        "untranslatable-content",
        "repaired-token",
        "foreign-token",
        "unknown-style",
        "doubled-placeholder",
        "empty-target",
        "control-character",
        "bidi-override",
        "bidi-unbalanced",
        "notation",
    ]
)
"""Checks that protect the page: ``table.CHECKS`` says what they find."""

NAMES = GUARDS | frozenset(
    [
        "missing",
        "fuzzy",
        "same-as-source",
        "source-words",
        "wrong-field",
        "wrong-figure",
        "missing-placeholder",
        "missing-figure",
        "extra-figure",
        "written-out",
        "plural-noun",
        "wrong-address",
        "missing-address",
        "missing-term",
        "forbidden-term",
        "changed-name",
        "too-long",
        "length-ratio",
        "sentence-count",
        "end-mark",
        "unpaired-quote",
        "missing-quotation",
        "quote-style",
        "unpaired-bracket",
        "inverted-mark",
        "double-space",
        "edge-space",
        "space-before-mark",
        "space-after-mark",
        "french-spacing",
        "half-width-mark",
        "arabic-mark",
        "repeated-mark",
        "doubled-word",
        "capital",
        "wrong-script",
        "homoglyph",
        "mojibake",
        "invisible-character",
        "entity-in-text",
        "lost-negation",
        "lost-hedge",
        "lost-attribution",
        "inconsistent",
        "same-target",
    ]
)
"""All checks by their names; the settings know them without importing the checks."""


class Rules(Struct, frozen=True, kw_only=True):
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
