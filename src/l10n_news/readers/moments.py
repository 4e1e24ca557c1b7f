"""ISO 8601 text → datetime."""

from __future__ import annotations

import re
from datetime import datetime

from l10n_news.regex import regex

_MOMENT = regex(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ]\s{0,3}(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s{0,3}(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)

LEGAL = "a date as in 2025-05-02, or with time and offset as in 2025-05-02T08:00:00+02:00"


def parse(text: str) -> datetime:
    """Read a date or a moment (ISO 8601 §5.4, extended or basic form, a space for ``T``).

    Returns:
        The moment, to the second; without an offset it is naive, and a date alone is its midnight.

    Raises:
        ValueError: the text is none.

    """
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        raise ValueError(LEGAL)
    year, month, day, hour, minute, second, offset = found.groups()
    zone = (offset or "").upper().replace(":", "")
    if zone.startswith(("+", "-")):
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    return datetime.fromisoformat(f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{zone}")
