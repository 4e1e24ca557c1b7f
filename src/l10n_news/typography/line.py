"""The runs of a text as one line of characters, of which some can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.typography.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHUT = "\ufffc"
"""Stands for a mark that is not ours to look at."""

Edits = dict[int, str]
"""What each changed character becomes, by its offset."""

_MARK = regex(r"[^\w ]|_")


class Run(NamedTuple):
    """A run of a text between two codes or values."""

    text: str
    fixed: bool = False
    """It is seen, and never changed: a value, code, text of another language."""
    depth: int = 0
    """1 where a ``<q>`` begins, -1 where it ends."""


class Line(Struct, frozen=True):
    """Runs side by side. Letters, digits and spaces of what is fixed are seen, its marks are not."""

    runs: tuple[Run, ...]
    shown: tuple[str, ...]
    """Each run as the rules see it, as long as it is."""
    text: str
    """The same in one."""

    @classmethod
    def of(cls, runs: Sequence[Run]) -> Line:
        """Lay runs side by side; addresses, names of files and code among the words are fixed as well."""
        shown = [_MARK.sub(SHUT, run.text) if run.fixed else run.text for run in runs]
        text = "".join(shown)
        spans = guarded(text)
        if spans:
            parts: list[str] = []
            end = 0
            for start, stop in spans:
                parts += text[end:start], _shut(text[start:stop])
                end = stop
            text = "".join((*parts, text[end:]))
            shown = _cut(text, runs)
        return cls(tuple(runs), tuple(shown), text)

    def edited(self, edits: Mapping[int, str]) -> Line:
        """Change characters; what is fixed stays."""
        places = sorted(edits)
        runs = list(self.runs)
        shown = list(self.shown)
        start = number = 0
        for index, seen in enumerate(self.shown):
            stop = start + len(seen)
            first = number
            while number < len(places) and places[number] < stop:
                number += 1
            if number > first and not runs[index].fixed:
                mine = [(place - start, edits[place]) for place in places[first:number]]
                text = runs[index].text
                runs[index] = Run(_changed(text, mine), depth=runs[index].depth)
                shown[index] = runs[index].text if seen is text else _changed(seen, mine)
            if number == len(places):
                break
            start = stop
        return Line(tuple(runs), tuple(shown), "".join(shown))


def _shut(text: str) -> str:
    return _MARK.sub(SHUT, text).replace(" ", SHUT)


def _cut(text: str, runs: Sequence[Run]) -> list[str]:
    cut: list[str] = []
    start = 0
    for run in runs:
        stop = start + len(run.text)
        cut.append(text[start:stop])
        start = stop
    return cut


def _changed(text: str, edits: Sequence[tuple[int, str]]) -> str:
    parts: list[str] = []
    end = 0
    for place, new in edits:
        parts += text[end:place], new
        end = place + 1
    parts.append(text[end:])
    return "".join(parts)
