"""A noun after a figure, in the form that the figure asks for."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.check.pair import Slip, shown
from l10n_news.cldr.measures import unit_pattern
from l10n_news.cldr.plurals import categories, category
from l10n_news.model import Kind
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from l10n_news.check.pair import Pair

_UNITS = (
    *(f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second")),
    *(f"length-{unit}" for unit in ("kilometer", "meter", "mile")),
    "mass-kilogram",
    "mass-tonne",
)
_NEARBY: Mapping[str, Mapping[str, frozenset[str]]] = {
    "slavic": {
        "one": frozenset({"one", "few"}),
        "few": frozenset({"few", "many", "other"}),
        "many": frozenset({"many", "other"}),
        "other": frozenset({"few", "many", "other"}),
    },
    "two": {"one": frozenset({"one"}), "other": frozenset({"other", "many"}), "many": frozenset({"other", "many"})},
}
"""Forms that are right for a category in some case: «более 21 года» has the form of *few*."""

_GROUPS = dict.fromkeys(("ru", "uk"), "slavic") | dict.fromkeys(
    ("en", "de", "es", "fr", "pt", "it", "nl", "ca", "sv", "da", "nb"), "two"
)
_FOLLOWING = regex(r"[ \u00a0\u202f]([^\W\d_]+)(?![\w’'-])")
_PLACEHOLDER = regex(r"\{(number[0-9]+|measure[0-9]+)\}")


@lru_cache(maxsize=64)
def _nouns(locale: str) -> Mapping[str, frozenset[str]]:
    """Give the categories of each form of a unit's noun; a form that is right for all is left out."""
    found: dict[str, set[str]] = {}
    for unit in _UNITS:
        for plural in categories(locale):
            pattern = unit_pattern(unit, locale, "long", plural) or ""
            noun = pattern.replace("{0}", "").strip().lower()
            if noun and " " not in noun:
                found.setdefault(noun, set()).add(plural)
    return {noun: frozenset(plurals) for noun, plurals in found.items()}


def plural_noun(pair: Pair) -> Iterator[Slip]:
    """Report a noun of a unit that does not agree with its figure (CLDR, UTS #35 part 3, «Language Plural Rules»)."""
    language = pair.locale.partition("_")[0]
    nearby = _NEARBY.get(_GROUPS.get(language, ""))
    if nearby is None or not pair.target:
        return
    nouns = _nouns(pair.locale)
    for end, plural, said in _counted(pair):
        found = _FOLLOWING.match(pair.target, end)
        forms = nouns.get(found[1].lower()) if found is not None else None
        if found is not None and forms is not None and not forms & nearby.get(plural, frozenset({plural})):
            message = f"{shown(found[1])} does not agree with {said}: use the form for {plural!r}"
            yield Slip(message=message, start=found.start(1), end=found.end(1))


def _counted(pair: Pair) -> Iterator[tuple[int, str, str]]:
    """Give the end, the plural category and the words of each figure of a target."""
    if pair.segment is not None:
        for found in _PLACEHOLDER.finditer(pair.target):
            value = pair.segment.values.get(found[1])
            plural = cldr.plural_category(value, pair.locale) if value is not None else None
            if value is not None and plural is not None and value.kind is Kind.NUMBER:
                yield found.end(), plural, value.surface
    for one in pair.entities:
        if one.value is not None and one.value.amount is not None and not one.value.scale:
            end = one.figure[0] + len(_digits(pair.prose[one.figure[0] : one.figure[1]]))
            yield end, category(pair.locale, Decimal(one.value.amount)), shown(pair.prose[one.figure[0] : end])


def _digits(text: str) -> str:
    found = re.match(r"[-−]?\d(?:[\d.,\u00a0\u202f]*\d)?", text)
    return found[0] if found is not None else text
