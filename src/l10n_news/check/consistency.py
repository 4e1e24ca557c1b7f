"""Entries compared with each other, over all catalogs of a locale."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown
from l10n_news.check.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n_news.check.pair import Pair

_MOST = 20
"""Sources of one target that are looked at."""
_WORDS = 4
"""Words of a source that is long enough to have a target of its own."""


class Known:
    """The targets of a locale's entries, by their sources, and the other way round."""

    def __init__(self) -> None:
        self._targets: dict[tuple[str | None, str], dict[str, int]] = defaultdict(dict)
        self._sources: dict[str, dict[str, int]] = defaultdict(dict)

    def add(self, pairs: Iterable[Pair]) -> None:
        """Note the targets of some entries."""
        for pair in pairs:
            if pair.target and not _plural(pair):
                context = pair.entry.context if pair.entry is not None else None
                source, target = _plain(pair.source), _plain(pair.target)
                targets = self._targets[context, source]
                targets[target] = targets.get(target, 0) + 1
                self._sources[target].setdefault(source, 0)

    def inconsistent(self, pair: Pair) -> list[Slip]:
        """Report a source that has another target elsewhere in the locale."""
        context = pair.entry.context if pair.entry is not None else None
        targets = self._targets.get((context, _plain(pair.source)), {})
        target = _plain(pair.target)
        other = next((one for one in targets if one != target), None)
        if not pair.target or other is None or _plural(pair):
            return []
        return [Slip(message=f"the same source is translated otherwise elsewhere: {shown(other)}")]

    def same_target(self, pair: Pair) -> list[Slip]:
        """Report a target that another source has too."""
        sources = self._sources.get(_plain(pair.target), {})
        own = _bare(pair.source)
        other = next((one for one in islice(sources, _MOST) if _bare(one) != own), None)
        if not pair.target or other is None or min(len(WORD.findall(one)) for one in (pair.source, other)) < _WORDS:
            return []
        return [Slip(message=f"another source has the same target: {shown(other)}")]


def _bare(source: str) -> str:
    return _plain(source).lower().rstrip(".!?:")


def _plural(pair: Pair) -> bool:
    """Whether the entry has a target for each form of a number."""
    return pair.entry is not None and pair.entry.source_plural is not None


def _plain(text: str) -> str:
    return " ".join(text.split())
