"""The floor under any merge: lxml parses each page once, and serializes and writes it once for each locale.

floor.py ARTICLES OUTPUT LOCALES
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import html


def main() -> None:
    """Write every page once for each locale, as it is."""
    source, output, locales = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    for file in sorted(source.rglob("*.html")):
        tree = html.document_fromstring(file.read_bytes())
        for number in range(locales):
            target = output / str(number) / file.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!DOCTYPE html>"))


if __name__ == "__main__":
    main()
