"""Checks of a table ``[house.LOCALE]``."""

from __future__ import annotations

import re


def date_pattern(value: object) -> str:
    """Read a CLDR date pattern of day, month and year.

    Raises:
        ValueError: it is none.

    """
    if not isinstance(value, str) or not 0 < len(value) <= 40 or not value.isprintable():
        raise ValueError
    letters = re.sub(r"'[^']*'", "", value)
    if set(re.findall("[A-Za-z]", letters)) - set("yMLdEG") or not {"y", "d"} <= set(letters):
        raise ValueError
    return value


def nouns(value: object) -> tuple[tuple[str, str], ...]:
    """Read nouns of currencies by ISO 4217 code.

    Raises:
        ValueError: it is no such table.

    """
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 -- one kind of refusal
    for code, noun in value.items():
        named = re.fullmatch(r"[A-Z]{3}(:(zero|one|two|few|many|other))?", code)
        if not named or not isinstance(noun, str) or not 0 < len(noun) <= 60 or not noun.isprintable():
            raise ValueError
    return tuple(sorted(value.items()))
