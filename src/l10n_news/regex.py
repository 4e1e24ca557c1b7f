"""Patterns that are compiled when they are first used.

The package has some three hundred of them and a command uses a part: compiling all took a third of its start-up.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

_PARTS = tuple(name for name in dir(re.Pattern) if not name.startswith("__"))


class Later(Generic[AnyStr]):
    """Stands for a pattern; takes on all that it can do as soon as any of it is asked for."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        """Remember what to compile."""
        self._said: tuple[AnyStr, int] = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        """Compile the pattern; not called again for what it can do."""
        if name not in _PARTS:
            raise AttributeError(name)
        compiled = self.compiled()
        self.__dict__.update({part: getattr(compiled, part) for part in _PARTS})
        return self.__dict__[name]

    def compiled(self) -> re.Pattern[AnyStr]:
        """Give the pattern itself."""
        return re.compile(*self._said)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give what ``re.compile`` does, without compiling it yet."""
    return cast("re.Pattern[AnyStr]", Later(pattern, flags))
