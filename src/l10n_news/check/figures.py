"""Figures compared by value: what the source says in digits, and what the target says in its own writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.check.numerals import spelled
from l10n_news.check.pair import Slip, shown
from l10n_news.model import Kind, Placeholder
from l10n_news.values import entities
from l10n_news.values.entity import EXACT
from l10n_news.values.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n_news.check.pair import Pair
    from l10n_news.model import DateParts, TimeParts, Value
    from l10n_news.values.entity import Entity

_RUN = re.compile(r"\d{1,40}(?:[.,٫]\d{1,3}(?!\d))?")
_TIME = re.compile(r"\d{1,2}\.\d{2}")
_WHOLE = re.compile(r"\d{1,40}")
_MOST = 200
"""Figures of a text that are compared."""
_NEVER_STRANGE = frozenset({Decimal(0), Decimal(1)})
"""Figures that a target may have by itself: 1人 for *a man*."""

_CONVERSIONS = tuple(
    Decimal(factor) for factor in ("1.609", "0.3048", "0.9144", "2.54", "0.4536", "28.35", "3.785", "0.4047", "2.59")
)
"""Miles, feet, yards, inches, pounds, ounces, gallons, acres and square miles in metric units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in digits."""

    start: int
    end: int
    text: str
    says: frozenset[Decimal]
    """The numbers that it may mean; any of them will do."""
    bare: Decimal | None = None
    """The number without its scale word, which the other language may write with a word that is not known."""
    scaled: bool = False
    name: str = ""
    """The placeholder that stands for it."""
    measure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
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
    target = tuple(islice(_in_text(pair.prose, pair.locale), _MOST))
    kept = _placeholders(pair)
    if not target and all(figure.name in kept for figure in source):
        return _NOTHING
    told = spelled(pair.source_prose, pair.source_locale).union(*(figure.says for figure in source))
    said = spelled(pair.prose, pair.locale).union(*(figure.says for figure in target))
    lost, written = [], []
    for figure in source:
        if figure.name in kept:
            continue
        if figure.says & said or _unscaled(figure, target) or _converted(figure, target) or _regrouped(figure, target):
            if figure.name:
                written.append(figure.name)
        elif not any(map(str.isalpha, figure.text)) or figure.name:
            lost.append(figure)  # a name such as COVID-19 may have another in the language
    strange = [
        figure
        for figure in target
        if not (
            figure.says & told
            or figure.says <= _NEVER_STRANGE
            or any(_unscaled(one, (figure,)) or _converted(one, (figure,)) for one in source)
            or any(_regrouped(one, (figure,)) for one in source)
            or _named(figure, pair.source_prose)
        )
    ]
    return Comparison(lost=tuple(lost), strange=tuple(strange), written=tuple(written))


def _named(figure: Figure, source: str) -> bool:
    """Whether a figure is of a name that the source has without it: COVID-19 for *Covid*."""
    name = "".join(filter(str.isalpha, figure.text)).lower()
    return len(name) > 2 and name in source.lower()


def _placeholders(pair: Pair) -> frozenset[str]:
    """Give the names of the placeholders that the target has; the figure of a source's literal has no name."""
    pattern = pair.parsed.pattern if pair.parsed is not None else ()
    return frozenset(part.name for part in pattern if isinstance(part, Placeholder))


def _of_source(pair: Pair) -> Iterator[Figure]:
    if pair.segment is not None:
        for name, value in pair.segment.values.items():
            at = pair.source.find(f"{{{name}")
            yield _of_value(value, name, at)
    yield from _in_text(pair.source_prose, pair.source_locale)


def _of_value(value: Value, name: str, at: int) -> Figure:
    return Figure(
        start=at,
        end=at + len(name) + 2,
        text=value.surface,
        says=_meanings(value, value.surface),
        bare=value.amount if value.scale else None,
        scaled=bool(value.scale),
        name=name,
        measure=value.kind is Kind.MEASURE or _of_units(value),
    )


def _in_text(text: str, locale: str) -> Iterator[Figure]:
    for found in entities(text, locale):
        if found.category == "literal" and found.unit in {"url", "email"}:
            continue
        start, end = (found.start, found.end) if found.value is None else found.figure
        if not any(map(str.isdigit, text[start:end])):
            continue
        yield Figure(
            start=start,
            end=end,
            text=text[start:end],
            says=_said(found, text[start:end]) | _dotted(text[start:end], locale),
            bare=found.value.amount if found.value is not None and found.value.scale else None,
            scaled=bool(found.value is not None and found.value.scale) or not _beside_word(text, start, end),
            measure=found.category in {"measure", "duration"} or _of_units(found.value),
        )


def _beside_word(text: str, start: int, end: int) -> bool:
    """Whether a word stands beside a figure that may be a scale word."""
    following = text[end : end + 2].lstrip(" \u00a0\u202f")
    before = text[max(0, start - 2) : start].rstrip(" \u00a0\u202f")
    return following[:1].isalpha() or before[-1:].isalpha()


def _of_units(value: Value | None) -> bool:
    """Whether a value is of a unit that other countries measure otherwise."""
    return value is not None and (value.unit or "").startswith(("length", "area", "mass", "volume", "speed", "temp"))


def _dotted(text: str, locale: str) -> frozenset[Decimal]:
    """Give the parts of what may be a time of day where the full stop is no decimal sign: 23.30."""
    if not _TIME.fullmatch(text) or lexicon(locale).decimal.startswith("."):
        return frozenset()
    hour, _, minute = text.partition(".")
    return frozenset({Decimal(hour), (Decimal(hour) + 12) % 24, Decimal(minute)})


def _said(found: Entity, text: str) -> frozenset[Decimal]:
    if found.value is not None:
        return _meanings(found.value, text)
    runs = [Decimal(run.replace(",", ".").replace("٫", ".")) for run in _RUN.findall(text)]
    numbers = set(runs) | {Decimal(run) for run in _WHOLE.findall(text)}
    return frozenset(numbers | {number % 100 for number in numbers if 1000 <= number < 2100})


def _meanings(value: Value, text: str) -> frozenset[Decimal]:
    if value.date is not None:
        return _of_date(value.date) | frozenset(map(Decimal, _WHOLE.findall(text)))
    if value.time is not None:
        return _of_time(value.time) | frozenset(map(Decimal, _WHOLE.findall(text)))
    if value.ends is not None:
        return frozenset().union(*(_meanings(end, end.surface) for end in value.ends))
    full = _full(value)
    if full is not None:
        return frozenset({abs(full)} | ({full % 100} if value.kind is Kind.NUMBER and 1900 <= full < 2100 else set()))
    return frozenset(map(Decimal, _WHOLE.findall(text)))


def _full(value: Value) -> Decimal | None:
    if value.amount is None:
        return None
    return EXACT.scaleb(value.amount, value.scale) if value.scale else value.amount


def _of_date(date: DateParts) -> frozenset[Decimal]:
    parts = [part for part in (date.year, date.month, date.day) if part is not None]
    if date.year is not None:
        parts.append(date.year % 100)
    return frozenset(map(Decimal, parts))


def _of_time(time: TimeParts) -> frozenset[Decimal]:
    hours = {time.hour, (time.hour - 12) % 24, (time.hour + 12) % 24, *((12,) if time.hour == 0 else ())}
    return frozenset(map(Decimal, hours | ({time.minute} if time.minute else set())))


def _unscaled(figure: Figure, target: Iterable[Figure]) -> bool:
    """Whether the target has the figure before a word that may be the scale word of a language not known so well."""
    return figure.bare is not None and any(not one.scaled and figure.bare in one.says for one in target)


def _converted(figure: Figure, target: Iterable[Figure]) -> bool:
    """Whether the target gives a measure in the other system of units, rounded."""
    if not figure.measure:
        return False
    for one in target:
        for here in figure.says:
            for there in one.says:
                if here and there and (_near(there / here) or _near(here / there) or _celsius(here, there)):
                    return True
    return False


def _near(ratio: Decimal) -> bool:
    return any(abs(ratio / factor - 1) < Decimal("0.06") for factor in _CONVERSIONS)


def _celsius(here: Decimal, there: Decimal) -> bool:
    return abs((here - 32) * 5 / 9 - there) < 1 or abs(here * 9 / 5 + 32 - there) < 1


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
    for figure in found.strange:
        message = f"the figure {shown(figure.text)} is not the source's: {wanted} is missing"
        yield Slip(message=message, start=figure.start, end=figure.end)


def missing_figure(pair: Pair) -> Iterator[Slip]:
    """Report a figure of the source's text that the target has in no form."""
    found = pair.figures
    if found is not None and not found.strange:
        for figure in found.lost:
            if not figure.name:
                yield Slip(message=f"the figure {shown(figure.text)} of the source is missing")


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
