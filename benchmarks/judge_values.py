"""What the recognizers find, for an outside scorer.

Reads JSON lines ``{"lang", "text"}`` and prints for each a JSON list of ``{start, end, kind, value, unit}``:
the whole expression with its finer kind (``age duration year decade score literal``) in offsets of characters.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from l10n_news.values import entities


def found(text: str, locale: str) -> list[dict[str, Any]]:
    """Give the entities of a text as plain data."""
    return [
        {"start": one.start, "end": one.end, "kind": one.category, "value": one.canonical, "unit": one.unit}
        for one in entities(text, locale)
    ]


def main() -> None:
    """Answer every line of standard input."""
    for line in sys.stdin:
        case = json.loads(line)
        print(json.dumps(found(case["text"], case["lang"]), ensure_ascii=False))


if __name__ == "__main__":
    main()
