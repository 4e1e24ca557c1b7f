"""The table ``[typography]``: by which rules the words of a locale are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.record import Struct, field
from l10n_news.typography import ALL, RULES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EVERY = "*"
"""Stands for all locales but the source's."""

TYPOGRAPHY = f"a table of lists by locale or {EVERY!r}, of some of: {', '.join(RULES)}"


class Typesetting(Struct, frozen=True):
    """Which rules of typography are wanted, by locale."""

    by_locale: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Names of ``typography.RULES`` by locale; ``*`` is for all others."""

    def of(self, chain: Sequence[str], source_locale: str) -> Mapping[str, frozenset[str]]:
        """Give the rules for each locale that an edition has words of.

        Where nothing is said of a locale, that of its CLDR parents counts, then that of ``*``; otherwise it has every
        rule. The source's own words are set only where its locale is named.

        Args:
            chain: locales of the edition's catalogs.
            source_locale: the locale of the articles.
        """
        found = {locale: self._of(locale) for locale in chain if locale != source_locale}
        return {**found, source_locale: self.by_locale.get(source_locale, frozenset())}

    def _of(self, locale: str) -> frozenset[str]:
        names = (locale, *cldr.parents(locale), EVERY)
        return next((self.by_locale[name] for name in names if name in self.by_locale), ALL)


def typography(value: object) -> Typesetting:
    """Read ``[typography]``.

    Raises:
        ValueError: with what is legal in words.

    """
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 -- one kind of refusal
    for locale, rules in value.items():
        if locale != EVERY and not cldr.is_locale(locale):
            raise ValueError(f"the name of a key is {EVERY!r} or a locale that CLDR knows; {locale[:40]!r} is none")
        if not isinstance(rules, list) or not all(isinstance(rule, str) and rule in RULES for rule in rules):
            raise ValueError(f"a list of some of: {', '.join(RULES)}")
    return Typesetting({locale: frozenset(rules) for locale, rules in value.items()})
