"""What makes the pages, apart from what they are made from: our own code, and the libraries."""

from __future__ import annotations

import sys
import sysconfig
from functools import cache
from pathlib import Path

from l10n_news import disk

_PACKAGE = Path(__file__).parents[1]
_ENDINGS = (".py", ".html", ".css", ".svg", ".png", ".json", ".toml", ".txt", ".po")


@cache
def code() -> str:
    """Give a digest of the states of the package's files, and of the versions of what is installed beside it."""
    names = sorted(disk.names_below(_PACKAGE, *_ENDINGS))
    own = (f"{name} {disk.signature(f'{_PACKAGE}/{name}')}" for name in names)
    libraries = sorted(path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return disk.digest("\n".join([sys.version, *own, *libraries]).encode("utf-8", "surrogateescape"))
