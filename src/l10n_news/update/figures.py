"""A changed figure and the target that was made for another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from l10n_news.model import doubt
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_VALUE = regex(r"\{([a-z]+[0-9]+)\} = (.*)")
_FITS = regex(r"fits \{([a-z]+[0-9]+)\}: ([a-z, ]+)")
_CATEGORY = regex(r" \((zero|one|two|few|many|other)\)$")
_FORM = regex(r"fuzzy: \{([a-z]+[0-9]+)\} was ([a-z ]+) when this was translated: check the grammar \(([0-9a-f]{8})\)")
_SPELLED = regex(r"fuzzy: \{([a-z]+[0-9]+)\} was «([^«»]*)», which the target spells out \(([0-9a-f]{8})\)")


class Figure(NamedTuple):
    """A placeholder as an entry's note tells of it."""

    name: str
    shown: frozenset[str]
    """What stands in the source, in each place of the entry."""
    categories: frozenset[str]
    """CLDR plural categories of what the locale displays; ``other`` goes without saying."""


def tells_value(note: str) -> bool:
    """Whether a note tells the value of a placeholder, or the plural categories that a target was made for."""
    return note.startswith(("{", "fits {")) and bool(_VALUE.fullmatch(note) or _FITS.fullmatch(note))


def figures(notes: Iterable[str]) -> list[Figure]:
    """Read the placeholders' values back from the notes of an entry, in their order.

    The notes of a template name the kind of value only. Where a tool such as msgmerge has put them into a catalog,
    nothing is known of the figures that a target was made for: they have neither shown values nor categories.
    """
    found: dict[str, Figure] = {}
    for note in _told(notes):
        if match := _VALUE.fullmatch(note):
            shown = [text for text in match[2].split("; ") if " → " in text]
            categories = frozenset(named[1] if (named := _CATEGORY.search(text)) else "other" for text in shown)
            surfaces = frozenset(text.rpartition(" → ")[0] for text in shown)
            found[match[1]] = Figure(match[1], surfaces, categories)
        elif (match := _FITS.fullmatch(note)) and match[1] in found:
            figure = found[match[1]]
            found[match[1]] = figure._replace(categories=figure.categories | set(match[2].split(", ")))
    return list(found.values())


def _told(notes: Iterable[str]) -> list[str]:
    """List the notes that may tell of a figure."""
    return [note for note in notes if note.startswith(("{", "fits {"))]


def fits(old: Sequence[str], new: Sequence[str], target: str) -> tuple[str, ...]:
    """Note the plural categories that a target was made for, where its present figures have fewer.

    Args:
        old: the entry's notes when the target was right.
        new: its notes now, for which the target is right as well.
        target: the target text.
    """
    if _told(old) == _told(new):
        return ()
    before, after = figures(old), figures(new)
    return tuple(
        f"fits {{{now.name}}}: {', '.join(sorted(was.categories))}"
        for was, now in zip(before, after, strict=False)
        if was.categories > now.categories and not _spelled(now.name, target)
    )


def reasons(old: Sequence[str], new: Sequence[str], target: str) -> tuple[str, ...]:
    """Say why a target does not fit its new figures; empty where it does.

    It does not where the plural category of a displayed number is another one (CLDR, «Language Plural Rules»), or where
    the target spells the old figure out.

    Args:
        old: the entry's notes when the target was right.
        new: its notes now.
        target: the target text.
    """
    if _told(old) == _told(new):
        return ()
    before, after = figures(old), figures(new)
    if len(before) != len(after):
        return ()
    found = []
    for was, now in zip(before, after, strict=True):
        spelled = _spelled(now.name, target)
        if spelled and len(was.shown) == len(now.shown) == 1 and was.shown != now.shown:
            figure = next(iter(was.shown))
            found.append(f"{doubt.MARK}{{{now.name}}} was «{figure}», which the target spells out ({_digest(target)})")
        elif not spelled and was.categories and now.categories - was.categories:
            form = " or ".join(sorted(was.categories))
            when = "when this was translated: check the grammar"
            found.append(f"{doubt.MARK}{{{now.name}}} was {form} {when} ({_digest(target)})")
    return tuple(found)


def _spelled(name: str, target: str) -> bool:
    """Whether a target does without the placeholder."""
    return f"{{{name}}}" not in target and f"{{{name}:" not in target


def settled(kept: Sequence[str], notes: Sequence[str], target: str) -> bool:
    """Whether figures are again what a target was made for: then it is as right as it was.

    Args:
        kept: the reasons for which the entry is fuzzy; all must be figures.
        notes: the entry's notes now.
        target: the target now; one that was touched meanwhile is not settled.
    """
    now = {figure.name: figure for figure in figures(notes)}
    return bool(kept) and all(_is_settled(reason, now, target) for reason in kept)


def _is_settled(reason: str, now: dict[str, Figure], target: str) -> bool:
    if form := _FORM.fullmatch(reason):
        figure = now.get(form[1])
        return figure is not None and figure.categories <= set(form[2].split(" or ")) and form[3] == _digest(target)
    if spelled := _SPELLED.fullmatch(reason):
        figure = now.get(spelled[1])
        return figure is not None and figure.shown == {spelled[2]} and spelled[3] == _digest(target)
    return False


def _digest(target: str) -> str:
    return f"{crc32(target.encode()):08x}"
