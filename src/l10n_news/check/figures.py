"""Figures compared by value: what the source says in digits, and what the target says in its own writing."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.check.counters import bare_counters
from l10n_news.check.numerals import spelled
from l10n_news.check.pair import Slip, shown
from l10n_news.model import Placeholder, Severity
from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.values import entities
from l10n_news.values.entity import EXACT
from l10n_news.values.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.check.pair import Pair
    from l10n_news.model import DateParts, Value
    from l10n_news.values.entity import Entity

_RUN = regex(r"\d{1,40}(?:[.,٫]\d{1,3}(?!\d))?")
_TIME = regex(r"\d{1,2}\.\d{2}")
_NOUN = regex(r"[ -]([^\W\d_]{2,40})")
_WHOLE = regex(r"\d{1,40}")
_MOST = 200
"""Figures of a text that are compared."""
_MANY_RUNS = 3
"""Runs of digits of a name that stand for themselves."""
_SMALL = 20
"""Figures up to it are often written out."""
_NEVER_STRANGE = frozenset({Decimal(0), Decimal(1)})
"""Figures that a target may have by itself: 1人 for *a man*."""

_METRIC = {
    "length-mile": Decimal("1.609"),
    "length-foot": Decimal("0.3048"),
    "length-yard": Decimal("0.9144"),
    "length-inch": Decimal("2.54"),
    "mass-pound": Decimal("0.4536"),
    "mass-ounce": Decimal("28.35"),
    "volume-gallon": Decimal("3.785"),
    "area-acre": Decimal("0.4047"),
    "area-square-mile": Decimal("2.59"),
    "area-square-foot": Decimal("0.0929"),
    "speed-mile-per-hour": Decimal("1.609"),
}
"""What a unit is in the metric one that takes its place."""
_DEGREES = frozenset({"temperature-fahrenheit", "angle-degree"})
"""American news says *90 degrees*."""


class Figure(Struct, frozen=True, kw_only=True):
    """A figure in digits."""

    start: int
    end: int
    text: str
    parts: tuple[frozenset[Decimal], ...]
    """What it says: the number; the day and the year of a date; hour and minute; both ends of a range. Of the readings
    of a part any will do."""
    hints: frozenset[Decimal] = frozenset()
    """Numbers that it may be written with besides: the month of a date."""
    bare: Decimal | None = None
    """The number without its scale word, which the other language may write with a word that is not known."""
    scaled: bool = False
    name: str = ""
    """The placeholder that stands for it."""
    unit: str = ""
    """CLDR unit id of a measure."""
    spelled: bool = False
    """Whether words say it: *three boats*."""

    @property
    def numbers(self) -> frozenset[Decimal]:
        """Every number that it may be written with."""
        return self.hints.union(*self.parts)

    def is_in(self, said: frozenset[Decimal]) -> bool:
        """Tell whether all that it says is among some numbers."""
        return all(part & said or any(_short_year(number, said) for number in part) for part in self.parts)


class Comparison(Struct, frozen=True, kw_only=True):
    """What the two texts do not have in common."""

    lost: tuple[Figure, ...]
    """Figures of the source that the target has in no form."""
    strange: tuple[Figure, ...]
    """Figures of the target that nothing in the source explains."""
    written: tuple[str, ...]
    """Placeholders whose value the target writes out."""


_NOTHING = Comparison(lost=(), strange=(), written=())


def compare(pair: Pair) -> Comparison:
    """Compare the figures of a pair by their values."""
    source = tuple(islice(_of_source(pair), _MOST))
    target = tuple(islice(_in_text(pair.prose, pair.entities, pair.locale), _MOST))
    counted = tuple(islice(_counted(pair), _MOST))
    kept = _placeholders(pair)
    if not target and not counted and all(figure.name in kept for figure in source):
        return _NOTHING
    told = spelled(pair.source_prose, pair.source_locale).union(*(figure.numbers for figure in source))
    said = spelled(pair.prose, pair.locale).union(*(figure.numbers for figure in target))
    lost, written = [], []
    for figure in source:
        if figure.name in kept:
            continue
        if figure.is_in(said) or _unscaled(figure, target) or _converted(figure, target) or _regrouped(figure, target):
            if figure.name:
                written.append(figure.name)
        elif _perhaps_spelled(figure, pair):
            continue
        elif figure.name or _letters(figure.text) in pair.prose.lower():
            lost.append(figure)  # COVID-19 may have another name in the language
    lost += [figure for figure in counted if not figure.is_in(said)]
    strange = [
        figure
        for figure in target
        if not (
            (figure.is_in(told) and figure.hints - _NEVER_STRANGE <= told)
            or figure.numbers <= _NEVER_STRANGE
            or any(_unscaled(one, (figure,)) or _converted(one, (figure,)) for one in source)
            or any(_regrouped(one, (figure,)) for one in source)
            or _named(figure, source, pair.source_prose)
        )
    ]
    return Comparison(lost=tuple(lost), strange=tuple(strange), written=tuple(written))


def _perhaps_spelled(figure: Figure, pair: Pair) -> bool:
    """Whether a small figure may stand there in words, in a language whose words for numbers are not known."""
    numbers = figure.numbers if figure.bare is None else {figure.bare}
    return not pair.language.numbers and all(number <= _SMALL for number in numbers)


def _named(figure: Figure, source: Iterable[Figure], text: str) -> bool:
    """Whether a figure is of a name that the source has without it: COVID-19 for *Covid*."""
    name = _letters(figure.text)
    return len(name) > 2 and name in text.lower() and all(_letters(one.text) != name for one in source)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()


def _placeholders(pair: Pair) -> frozenset[str]:
    """Give the names of the placeholders that the target has; the figure of a source's literal has no name."""
    pattern = pair.parsed.pattern if pair.parsed is not None else ()
    return frozenset(part.name for part in pattern if isinstance(part, Placeholder))


def _of_source(pair: Pair) -> Iterator[Figure]:
    if pair.segment is not None:
        for name, value in pair.segment.values.items():
            at = pair.source.find(f"{{{name}")
            yield _of_value(value, name, at)
    found = entities(pair.source_prose, pair.source_locale)
    yield from _in_text(pair.source_prose, found, pair.source_locale)


def _counted(pair: Pair) -> Iterator[Figure]:
    """Give the numbers that words of the source say of a noun: *three boats*, *a seven-month wait*."""
    own, prose = pair.source_language, pair.source_prose
    if not pair.language.numbers:
        return
    for one in own.cardinals.find(prose):
        noun = _NOUN.match(prose, one.end)
        if (
            noun is None
            or noun[1].lower() in own.measured
            or not noun[1].islower()
            or prose[one.start - 1 : one.start] == "-"
        ):
            continue
        if not own.numbers.find(noun[1]):
            text = prose[one.start : one.end]
            parts = (frozenset({Decimal(one.meaning)}),)
            yield Figure(start=one.start, end=one.end, text=text, parts=parts, spelled=True)


def _of_value(value: Value, name: str, at: int) -> Figure:
    return Figure(
        start=at,
        end=at + len(name) + 2,
        text=value.surface,
        parts=_parts(value, value.surface),
        hints=_hints(value),
        bare=value.amount if value.scale else None,
        scaled=bool(value.scale),
        name=name,
        unit=value.unit or "",
    )


def _in_text(text: str, listed: Iterable[Entity], locale: str) -> Iterator[Figure]:
    for found in listed:
        if found.category == "literal" and found.unit in {"url", "email"}:
            continue
        start, end = (found.start, found.end) if found.value is None else found.figure
        if not any(map(str.isdigit, text[start:end])):
            continue
        yield Figure(
            start=start,
            end=end,
            text=text[start:end],
            parts=_said(found, text[start:end], locale),
            hints=_hints(found.value) if found.value is not None else frozenset(),
            bare=found.value.amount if found.value is not None and found.value.scale else None,
            scaled=bool(found.value is not None and found.value.scale) or not _beside_word(text, start, end),
            unit=(found.unit or (found.value.unit if found.value is not None else None)) or "",
        )


def _beside_word(text: str, start: int, end: int) -> bool:
    """Whether a word stands beside a figure that may be a scale word."""
    following = text[end : end + 2].lstrip(" \u00a0\u202f")
    before = text[max(0, start - 2) : start].rstrip(" \u00a0\u202f")
    return following[:1].isalpha() or before[-1:].isalpha()


def _said(found: Entity, text: str, locale: str) -> tuple[frozenset[Decimal], ...]:
    dotted = _dotted(text, locale)
    if dotted:
        return dotted
    if found.value is not None:
        return _parts(found.value, text)
    runs = _WHOLE.findall(text)
    numbers = [Decimal(run.replace(",", ".").replace("٫", ".")) for run in _RUN.findall(text)]
    if len(numbers) == 1:
        return (frozenset({numbers[0], *map(Decimal, runs)}),)
    if len(runs) > _MANY_RUNS:
        return (frozenset(map(Decimal, runs)),)
    return tuple(frozenset({Decimal(run)}) for run in runs)


def _dotted(text: str, locale: str) -> tuple[frozenset[Decimal], ...]:
    """Read what may be a time of day where the full stop is no decimal sign: 23.30. It may be a number all the same."""
    if not _TIME.fullmatch(text) or lexicon(locale).decimal.startswith("."):
        return ()
    hour, _, minute = text.partition(".")
    number = Decimal(text)
    return (frozenset({number, Decimal(hour), (Decimal(hour) + 12) % 24}), frozenset({number, Decimal(minute)}))


def _parts(value: Value, text: str) -> tuple[frozenset[Decimal], ...]:
    if value.date is not None:
        return _of_date(value.date)
    if value.time is not None:
        hours = _hours(value.time.hour) | frozenset(map(Decimal, _WHOLE.findall(text)[:1]))
        return (hours, frozenset({Decimal(value.time.minute)})) if value.time.minute else (hours,)
    if value.ends is not None:
        return tuple(part for end in value.ends for part in _parts(end, end.surface))
    full = _full(value)
    if full is not None:
        return (frozenset({abs(full)}),)
    return (frozenset(map(Decimal, _WHOLE.findall(text))),)


def _hints(value: Value) -> frozenset[Decimal]:
    if value.date is not None:
        parts = (value.date.year, value.date.month, value.date.day)
        return frozenset(Decimal(part) for part in parts if part is not None)
    return frozenset({Decimal(0)}) if value.time is not None else frozenset()


def _short_year(number: Decimal, said: frozenset[Decimal]) -> bool:
    """Whether a year is among some numbers by its last two digits, or two digits by their year: 1990s, 90. léta."""
    if _may_be_year(number):
        return number % 100 in said
    return number < 100 and any(_may_be_year(other) and other % 100 == number for other in said)


def _may_be_year(number: Decimal) -> bool:
    return 1900 <= number < 2100


def _full(value: Value) -> Decimal | None:
    if value.amount is None:
        return None
    return EXACT.scaleb(value.amount, value.scale) if value.scale else value.amount


def _of_date(date: DateParts) -> tuple[frozenset[Decimal], ...]:
    parts = [frozenset({Decimal(date.day)})] if date.day is not None else []
    if date.year is not None:
        parts.append(frozenset({Decimal(date.year)}))
    if not parts and date.month is not None:
        parts.append(frozenset({Decimal(date.month)}))
    return tuple(parts)


def _hours(hour: int) -> frozenset[Decimal]:
    """Give an hour on both clocks."""
    return frozenset(map(Decimal, {hour, (hour - 12) % 24, (hour + 12) % 24, *((12, 24) if hour in {0, 12} else ())}))


def _unscaled(figure: Figure, target: Iterable[Figure]) -> bool:
    """Whether the target has the figure before a word that may be the scale word of a language not known so well."""
    return figure.bare is not None and any(not one.scaled and figure.bare in one.numbers for one in target)


def _converted(figure: Figure, target: Iterable[Figure]) -> bool:
    """Whether the target gives a measure in metric units, rounded."""
    if figure.unit not in _METRIC and figure.unit not in _DEGREES:
        return False
    wanted = [_metric(number, figure.unit) for number in figure.numbers]
    given = [number for one in target for number in one.numbers]
    return any(
        abs(there - here) <= max(abs(here) * Decimal("0.06"), Decimal("0.6")) for here in wanted for there in given
    )


def _metric(number: Decimal, unit: str) -> Decimal:
    return (number - 32) * 5 / 9 if unit in _DEGREES else number * _METRIC[unit]


def _regrouped(figure: Figure, target: Iterable[Figure]) -> bool:
    """Whether long digits are the same, however they are grouped: a telephone number, an identifier."""
    digits = "".join(filter(str.isdecimal, figure.text))
    return len(digits) >= (3 if "/" in figure.text else 7) and any(
        digits == "".join(filter(str.isdecimal, one.text)) for one in target
    )


# ── checks ────────────────────────────────────────────────────────────────────────────────────────


def wrong_figure(pair: Pair) -> Iterator[Slip]:
    """Report a figure of the target that stands where the source has another."""
    found = pair.figures
    if found is None or not found.lost:
        return
    wanted = ", ".join(shown(figure.text) for figure in found.lost[:3])
    doubtful = Severity.WARNING if all(figure.spelled for figure in found.lost) else None
    for figure in found.strange:
        message = f"the figure {shown(figure.text)} is not the source's: {wanted} is missing"
        yield Slip(message=message, start=figure.start, end=figure.end, severity=doubtful)


def missing_figure(pair: Pair) -> Iterator[Slip]:
    """Report a figure of the source's text that the target has in no form, and a counter that has lost its own."""
    found = pair.figures
    if found is not None and not found.strange:
        for figure in found.lost:
            if not figure.name:
                yield Slip(message=f"the figure {shown(figure.text)} of the source is missing")
    if found is not None and not found.lost:
        for start, end in bare_counters(pair.prose, pair.locale):
            counter = shown(pair.prose[start:end])
            yield Slip(message=f"{counter} stands without its figure", start=start, end=end)


def missing_placeholder(pair: Pair) -> Iterator[Slip]:
    """Report a placeholder whose value the target has in no form."""
    found = pair.figures
    if found is not None and not found.strange:
        for figure in found.lost:
            if figure.name:
                yield Slip(message=f"'{{{figure.name}}}' is missing: the source has {shown(figure.text)} there")


def extra_figure(pair: Pair) -> Iterator[Slip]:
    """Report a figure that nothing in the source explains."""
    found = pair.figures
    if found is None or found.lost:
        return
    for figure in found.strange:
        message = f"the figure {shown(figure.text)} does not stand in the source"
        yield Slip(message=message, start=figure.start, end=figure.end)


def written_out(pair: Pair) -> Iterator[Slip]:
    """Report a value that is written out instead of its placeholder."""
    found = pair.figures
    if found is None:
        return
    for name in found.written:
        yield Slip(message=f"the value of '{{{name}}}' is written out: it will not follow a correction of the article")
