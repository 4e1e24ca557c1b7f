"""TOML text → its tables, at a cost that grows with its length."""

from __future__ import annotations

from tomllib import TOMLDecodeError
from tomllib import loads as _loads
from typing import Any

__all__ = ["TOMLDecodeError", "loads"]

_MOST_DOTS = 100
"""In one line; tomllib's cost grows with the square of them."""


def loads(text: str) -> dict[str, Any]:
    """Read TOML 1.0.

    Raises:
        TOMLDecodeError: it is none.
        RecursionError: it is nested too deeply, or a line has more dots than a key can have parts.

    """
    if any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
        raise RecursionError
    return _loads(text)
