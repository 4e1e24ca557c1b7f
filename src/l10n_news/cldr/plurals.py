"""Plural categories from CLDR's rules and the displayed number (UTS #35 part 3, «Language Plural Rules»)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from l10n_news.cldr.data import chain, get

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Operands = Mapping[str, int]
    Rule = Callable[[Operands], bool]
    Expression = Callable[[Operands], int]

GETTEXT = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "es": "nplurals=2; plural=(n != 1);",
    "it": "nplurals=2; plural=(n != 1);",
    "ca": "nplurals=2; plural=(n != 1);",
    "pt_PT": "nplurals=2; plural=(n != 1);",
    "pt": "nplurals=2; plural=(n > 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "he": "nplurals=2; plural=(n != 1);",
}
"""Where gettext's translators agree on fewer forms than CLDR has (CLDR's ``many`` of millions, its ``two``)."""

_ORDER = ("zero", "one", "two", "few", "many", "other")
_LONG = 12


def _last(digits: str) -> int:
    # The rules compare with small numbers and take remainders of powers of ten: the last digits are enough.
    return int(digits[-_LONG:] or "0") + (10**_LONG if len(digits) > _LONG else 0)


def operands(shown: Decimal, exponent: int = 0) -> dict[str, int]:
    """Give the operands of a displayed number (UTS #35 part 3, «Plural Operand Meanings»).

    Args:
        shown: the digits that a reader sees, trailing zeros included: ``Decimal("1.0")`` has v = 1.
        exponent: the power of ten of a scale word (operands c and e), of which the others then are the whole value's.
    """
    if exponent:
        _, digits, power = shown.as_tuple()
        text = f"{Decimal((0, digits, int(power) + exponent)):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = f"{shown.copy_abs():f}"
    whole, _, fraction = text.partition(".")
    short = fraction.rstrip("0")
    return {
        "i": _last(whole.lstrip("0")),
        "v": len(fraction),
        "w": len(short),
        "f": _last(fraction),
        "t": _last(short),
        "e": exponent,
        "c": exponent,
        "n": _last(whole.lstrip("0")),
    }


def _expression(node: Any) -> Expression:  # noqa: ANN401 -- Babel's rule tree is nested tuples
    name, arguments = node
    if name == "value":
        constant = int(arguments[0])
        return lambda _: constant
    if name == "mod":
        left, right = _expression(arguments[0]), _expression(arguments[1])
        return lambda known: left(known) % right(known)
    return lambda known: known[name]


def _needs_integer(node: Any) -> bool:  # noqa: ANN401
    name, arguments = node
    return name == "n" or (name == "mod" and _needs_integer(arguments[0]))


def _rule(node: Any) -> Rule:  # noqa: ANN401
    name, arguments = node
    if name == "not":
        inner = _rule(arguments[0])
        return lambda known: not inner(known)
    if name in {"and", "or"}:
        left, right = _rule(arguments[0]), _rule(arguments[1])
        if name == "and":
            return lambda known: left(known) and right(known)
        return lambda known: left(known) or right(known)
    _, expression, (_, ranges) = arguments
    value, whole = _expression(expression), _needs_integer(expression)
    bounds = tuple((_expression(low), _expression(high)) for low, high in ranges)

    def relation(known: Operands) -> bool:
        if whole and known["w"]:
            return False
        number = value(known)
        return any(low(known) <= number <= high(known) for low, high in bounds)

    return relation


def _tree(locale: str) -> Any:  # noqa: ANN401
    found = get(locale, "plural_form")
    return found if found is not None else get(locale.partition("_")[0], "plural_form")


@cache
def _rules(locale: str) -> tuple[tuple[str, Rule], ...]:
    tree = _tree(locale)
    return tuple((name, _rule(node)) for name, node in tree.abstract) if tree is not None else ()


def category(locale: str, shown: Decimal, exponent: int = 0) -> str:
    """Give the cardinal plural category of a displayed number: ``zero one two few many other``.

    Args:
        locale: as in CLDR's file names.
        shown: the digits that a reader sees.
        exponent: the power of ten of the scale word beside it.
    """
    known = operands(shown, exponent)
    return next((name for name, rule in _rules(locale) if rule(known)), "other")


def categories(locale: str) -> tuple[str, ...]:
    """Give the cardinal categories of a locale in CLDR's order, ``other`` last."""
    found = {name for name, _ in _rules(locale)}
    return tuple(name for name in _ORDER if name in found or name == "other")


def plural_forms(locale: str) -> str:
    """Give the value of gettext's Plural-Forms header for a locale (gettext manual, «Plural forms»)."""
    for name in chain(locale):
        if name in GETTEXT:
            return GETTEXT[name]
    from babel.plural import to_gettext  # noqa: PLC0415 -- seldom needed

    tree = _tree(locale)
    return f"{to_gettext(tree)};" if tree is not None else "nplurals=1; plural=0;"
