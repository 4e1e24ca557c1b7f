"""The tables ``[checks]`` and ``[lengths]``: which checks are made and how bad they are, how long texts may be."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.check.rules import FIELDS, GUARDS, NAMES, SEVERITIES, Rules

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKS = "a table of checks, as in double-space = 'off', and tables of them by locale, as in [checks.fr]"
LENGTHS = f"a table of characters from 1 to 10000 for {', '.join(FIELDS)}"
_LONGEST = 10_000


def checks(value: object) -> Rules:
    """Read ``[checks]``.

    Raises:
        ValueError: with what is legal in words.

    """
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 -- one kind of refusal
    by_locale: dict[str, Mapping[str, str]] = {}
    for locale, own in value.items():
        if isinstance(own, dict):
            if not cldr.is_locale(locale):
                raise ValueError(f"the name of a table is a locale that CLDR knows; {locale[:40]!r} is none")
            by_locale[locale] = _severities(own)
    usual = _severities({name: said for name, said in value.items() if not isinstance(said, dict)})
    return Rules(severities=usual, by_locale=MappingProxyType(by_locale))


def _severities(said: Mapping[str, object]) -> Mapping[str, str]:
    for name, severity in said.items():
        if name not in NAMES:
            raise ValueError(f"{name[:40]!r} is no check: 'l10n-news check --list' prints them")
        if name in GUARDS:
            raise ValueError(f"{name!r} protects the page: it cannot be set otherwise")
        if severity not in SEVERITIES:
            raise ValueError(f"{', '.join(map(repr, SEVERITIES))} for {name!r}")
    return MappingProxyType({name: str(severity) for name, severity in said.items()})


def lengths(value: object) -> Mapping[str, int]:
    """Read ``[lengths]``.

    Raises:
        ValueError: it is no such table.

    """
    if not isinstance(value, dict) or set(value) - {*FIELDS}:
        raise ValueError
    if not all(
        isinstance(most, int) and not isinstance(most, bool) and 0 < most <= _LONGEST for most in value.values()
    ):
        raise ValueError
    return MappingProxyType(dict(value))
