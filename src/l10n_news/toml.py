"""TOML text → its tables, at a cost that grows with its length."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from l10n_news.errors import ProjectError
from l10n_news.regex import regex

_MOST_DOTS = 100
"""In one line; tomllib's cost grows with the square of them."""
_MOST_BITS = 63
"""TOML 1.0: integers of 64 bits with a sign."""
_PLACE = regex(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_DIGITS = regex(r"[0-9A-Fa-f_]+")
_HINT = "TOML 1.0 is wanted"


def loads(text: str, path: str) -> dict[str, Any]:
    """Read TOML 1.0.

    Args:
        text: the file.
        path: for messages.

    Raises:
        ProjectError: it is no TOML, nested too deeply, or has a number that no 64 bits hold, with the line.

    """
    dotted = next((line for line, said in enumerate(text.split("\n"), 1) if said.count(".") > _MOST_DOTS), None)
    if dotted is not None:
        raise ProjectError("the file is nested too deeply", path=path, line=dotted, hint="a key has too many parts")
    try:
        raw = tomllib.loads(text)
        fits = _fits(raw)
    except tomllib.TOMLDecodeError as error:
        line, column, message = _place(str(error), text)
        raise ProjectError(message, path=path, line=line, column=column, hint=_HINT) from None
    except RecursionError:
        line = _line_of_most(text, re.compile(r"[\[{]"))
        raise ProjectError("the file is nested too deeply", path=path, line=line, hint=_HINT) from None
    except ValueError:  # int() takes no more digits
        fits = False
    if not fits:
        raise ProjectError("a number has too many digits", path=path, line=_line_of_digits(text), hint="shorten it")
    return raw


def _fits(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_fits, value.values()))
    if isinstance(value, list):
        return all(map(_fits, value))
    return not isinstance(value, int) or value.bit_length() <= _MOST_BITS


def _place(message: str, text: str) -> tuple[int, int | None, str]:
    """Split tomllib's «… (at line 3, column 7)»."""
    found = _PLACE.search(message)
    said = message[: found.start()] if found else message
    said = said[:1].lower() + said[1:]
    if found and found[1]:
        return int(found[1]), int(found[2]), said
    return text.rstrip("\n").count("\n") + 1, None, said


def _line_of_most(text: str, pattern: re.Pattern[str]) -> int:
    """Give the 1-based line that has most of something."""
    counts = [len(pattern.findall(line)) for line in text.split("\n")]
    return counts.index(max(counts)) + 1


def _line_of_digits(text: str) -> int:
    """Give the 1-based line with the longest run of digits."""
    longest = [max((len(run) for run in _DIGITS.findall(line)), default=0) for line in text.split("\n")]
    return longest.index(max(longest)) + 1
