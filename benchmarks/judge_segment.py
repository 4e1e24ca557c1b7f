"""Cut the texts of a test set: JSON lines ``{"lang", "text"}`` in, a JSON list of [start, end) a line out."""

from __future__ import annotations

import json
import sys

from l10n_news.segment import boundaries


def main() -> None:
    """Answer each line of the standard input."""
    for line in sys.stdin.buffer:
        case = json.loads(line)
        print(json.dumps(boundaries(case["text"], case["lang"])))


if __name__ == "__main__":
    main()
