"""Article → template: the entries that a translator sees, in reading order, with notes that say where each stands."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import cldr, pattern
from l10n_news.model import Catalog, Entry, Kind, Value
from l10n_news.record import Struct
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from l10n_news.model import Article, Segment, Unit

Key = tuple[str | None, str]

BRACE_FORMAT = "python-brace-format"
_BRACES = regex(r"[^{}]*+(?:(?:\{\{|\}\}|\{[a-z]+[0-9]+\})[^{}]*+)*+")
_NAMES = regex(r"\{\{|\}\}|\{([a-z]+[0-9]+)\}")
_LISTED = 8
_NOTE_LENGTH = 500
_CONTROLS = dict.fromkeys((*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")
_KINDS: Mapping[Kind, str] = {
    Kind.NUMBER: "number",
    Kind.MONEY: "money",
    Kind.PERCENT: "percentage",
    Kind.DATE: "date",
    Kind.TIME: "time of day",
    Kind.MEASURE: "measure",
    Kind.ORDINAL: "ordinal number",
    Kind.RANGE: "range",
}


class Use(Struct, frozen=True):
    """One of the places in an article where an entry stands."""

    unit: Unit
    number: int
    """Of the unit among those of its kind, from 1; 0 where the kind has only one unit."""
    position: int
    """Index of the segment in its unit."""

    @property
    def segment(self) -> Segment:
        """The segment itself."""
        return self.unit.segments[self.position]

    @property
    def place(self) -> str:
        """The unit's kind and number: ``paragraph 4``."""
        return f"{self.unit.kind} {self.number}" if self.number else self.unit.kind


def uses(article: Article) -> dict[Key, list[Use]]:
    """Find the entries of an article in reading order, each with all of its places.

    Entries are distinct by context and source. A part in another language than the article's is none, and neither is a
    segment without a word (``{date1}``): each locale writes it by itself.
    """
    units = [unit for unit in article.units if unit.locale is None]
    totals = Counter([unit.kind for unit in units])
    seen: Counter[str] = Counter()
    found: dict[Key, list[Use]] = {}
    for unit in units:
        seen[unit.kind] += 1
        number = seen[unit.kind] if totals[unit.kind] > 1 else 0
        for position, segment in enumerate(unit.segments):
            if pattern.wordless(segment):
                continue
            key = (unit.context, pattern.to_text(segment.pattern))
            use = Use(unit, number, position)
            if key in found:
                found[key].append(use)
            else:
                found[key] = [use]
    return found


def template(article: Article, path: str) -> Catalog:
    """Make the template of an article; it is the same whatever the article's figures are.

    Args:
        article: as it was read.
        path: the template's own path relative to the project.
    """
    references = (f"articles/{article.path}",)
    entries = tuple(
        Entry(
            source=source,
            context=context,
            notes=notes(places),
            references=references,
            flags=flags(source, places),
        )
        for (context, source), places in uses(article).items()
    )
    return Catalog(path=path, locale=None, entries=entries)


def notes(
    places: Sequence[Use],
    *,
    locale: str | None = None,
    source_locale: str = "en",
    house: cldr.House = cldr.House(),  # noqa: B008 -- frozen
) -> tuple[str, ...]:
    """Write the ``#.`` lines of an entry: where it stands, the author's note, its placeholders and codes.

    Args:
        places: all places of the entry in the article, at least one.
        locale: the locale of a catalog, which shows each value as the locale writes it and its CLDR plural category
            where that is another than ``other``; None for a template, which shows no value.
        source_locale: the locale of the article.
        house: the locale's house style.
    """
    segment = places[0].segment
    lines = [*_places(places), *_author_notes(places)] if len(places) > 1 else _lone(places[0])
    if segment.values:
        if locale is None:
            lines += [f"{{{name}}} = {_kind(value)}" for name, value in segment.values.items()]
        else:
            lines += _values(places, locale, source_locale, house)
    if segment.codes:
        lines += [f"<{name}> = {_clean(code.note)}" for name, code in segment.codes.items() if code.note]
    return tuple(lines)


def _lone(use: Use) -> list[str]:
    """Write where the only place of an entry is, and the author's note."""
    count = len(use.unit.segments)
    place = use.place if count == 1 else f"{use.place}, sentence {use.position + 1} of {count}"
    return [place, f"note: {_clean(use.unit.note)}"] if use.unit.note else [place]


def _places(places: Sequence[Use]) -> Iterator[str]:
    """Write one line for each sentence of a longer unit, one for all whole units of a kind."""
    whole: dict[str, list[Use]] = {}
    for use in places:
        if len(use.unit.segments) == 1:
            whole.setdefault(use.unit.kind, []).append(use)
    shown = 0
    for use in places:
        if len(use.unit.segments) > 1:
            shown += 1
            if shown <= _LISTED:
                yield f"{use.place}, sentence {use.position + 1} of {len(use.unit.segments)}"
        elif siblings := whole.pop(use.unit.kind, None):
            numbers = ", ".join(str(sibling.number) for sibling in siblings[1:_LISTED])
            more = f" and {len(siblings) - _LISTED} more" if len(siblings) > _LISTED else ""
            yield use.place + (f", {numbers}{more}" if numbers else "")
    if shown > _LISTED:
        yield f"and in {shown - _LISTED} more places"


def _author_notes(places: Sequence[Use]) -> Iterable[str]:
    return dict.fromkeys(f"note: {_clean(use.unit.note)}" for use in places if use.unit.note)


def _clean(text: str) -> str:
    """Write one line without control characters, not longer than a note should be."""
    line = " ".join(text.translate(_CONTROLS).split())
    return line if len(line) <= _NOTE_LENGTH else line[: _NOTE_LENGTH - 1] + "…"


def _kind(value: Value) -> str:
    """Say what a placeholder stands for, without its figure."""
    if value.ends is not None:
        return f"range of {_kind(value.ends[0])}"
    word = _KINDS[value.kind]
    if value.unit is None:
        return word
    return f"{word} in {value.unit.partition('-')[2] or value.unit}"


def _values(places: Sequence[Use], locale: str, source_locale: str, house: cldr.House) -> Iterator[str]:
    """Write a line for each placeholder, with its value in every place where the entry stands."""
    for name in places[0].segment.values:
        shown: dict[str, None] = {}
        for use in places:
            value = use.segment.values.get(name)
            if value is not None:
                shown[_shown(value, locale, source_locale, house)] = None
            if len(shown) > _LISTED:
                break
        yield f"{{{name}}} = " + "; ".join(shown)


def _shown(value: Value, locale: str, source_locale: str, house: cldr.House) -> str:
    text = _clean(cldr.format_value(value, locale, source_locale=source_locale, house=house))
    category = cldr.plural_category(value, locale, house=house) if _has_plurals(locale) else None
    return f"{_clean(value.surface)} → {text}" + (f" ({category})" if category not in {None, "other"} else "")


@lru_cache(maxsize=512)
def _has_plurals(locale: str) -> bool:
    """Whether the grammar of a locale asks which number it is (CLDR, «Language Plural Rules»)."""
    return not cldr.plural_forms(locale).startswith("nplurals=1;")


def flags(source: str, places: Sequence[Use]) -> tuple[str, ...]:
    """Derive an entry's flags: the format of its placeholders, the tightest length budget, the most urgent priority."""
    only = places[0].unit if len(places) == 1 else None
    if only and only.max_length is None and only.priority is None and "{" not in source:
        return ()
    found = []
    if brace_names(source):
        found.append(BRACE_FORMAT)
    lengths = [use.unit.max_length for use in places if use.unit.max_length is not None]
    if lengths:
        found.append(f"max-length:{min(lengths)}")
    priorities = [use.unit.priority for use in places if use.unit.priority is not None]
    if priorities:
        found.append(f"priority:{min(priorities)}")
    return tuple(found)


def brace_names(text: str) -> frozenset[str] | None:
    """Find the names of the placeholders of a text that is a plain Python format string; None where it is not one."""
    if "{" not in text and "}" not in text:
        return frozenset()
    if not _BRACES.fullmatch(text):
        return None
    return frozenset(name for name in _NAMES.findall(text) if name)
