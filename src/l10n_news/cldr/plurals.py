"""Plural categories from CLDR's rules and the displayed number (UTS #35 part 3, «Language Plural Rules»)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from l10n_news.cldr.data import get

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Operands = Mapping[str, int]
    Rule = Callable[[Operands], bool]
    Expression = Callable[[Operands], int]

_WELL_KNOWN = {
    "n == 1": "n != 1",
    "(n == 0 || n == 1)": "n > 1",
    "n >= 0 && n <= 1": "n > 1",
}
"""Conditions of the singular as gettext's manual writes them."""

_SAMPLE = 200
"""Whole numbers that show all categories a language has for them."""

_ORDER = ("zero", "one", "two", "few", "many", "other")
_LONG = 12


def _last(digits: str) -> int:
    # The rules compare with small numbers and take remainders of powers of ten: the last digits are enough.
    return int(digits[-_LONG:] or "0") + (10**_LONG if len(digits) > _LONG else 0)


def operands(shown: Decimal, exponent: int = 0) -> dict[str, int]:
    """Give the operands of a displayed number (UTS #35 part 3, «Plural Operand Meanings»).

    Args:
        shown: the number that a reader understands. Without a scale word its trailing zeros count: ``Decimal("1.0")``
            has v = 1.
        exponent: the power of ten of the scale word beside it (operands c and e).
    """
    text = f"{shown.copy_abs():f}"
    if exponent and "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _, fraction = text.partition(".")
    short = fraction.rstrip("0")
    number = _last(whole)
    return {
        "i": number,
        "v": len(fraction),
        "w": len(short),
        "f": _last(fraction),
        "t": _last(short),
        "e": exponent,
        "c": exponent,
        "n": number,
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
        shown: the number that a reader understands.
        exponent: the power of ten of the scale word beside it.
    """
    rules = _rules(locale)
    if rules:
        known = operands(shown, exponent)
        for name, rule in rules:
            if rule(known):
                return name
    return "other"


def categories(locale: str) -> tuple[str, ...]:
    """Give the cardinal categories of a locale in CLDR's order, ``other`` last."""
    found = {name for name, _ in _rules(locale)}
    return tuple(name for name in _ORDER if name in found or name == "other")


@cache
def plural_forms(locale: str) -> str:
    """Give the value of gettext's Plural-Forms header for a locale (gettext manual, «Plural forms»).

    It speaks of whole numbers, so categories of fractions fall away; so does CLDR's *many* of exact millions, which
    gettext's translators do not tell apart.
    """
    tree = _tree(locale)
    found = {name: _c(node) for name, node in (tree.abstract if tree is not None else ()) if not _asks_exponent(node)}
    conditions = [found[name] for name in _ORDER if found.get(name)]
    if not any(category(locale, Decimal(number)) == "other" for number in range(_SAMPLE)):
        conditions = conditions[:-1]
    if not conditions:
        return "nplurals=1; plural=0;"
    last = len(conditions)
    chosen = _WELL_KNOWN.get(conditions[0] or "") if last == 1 else None
    if chosen is None:
        chosen = " : ".join([*(f"({condition}) ? {at}" for at, condition in enumerate(conditions)), str(last)])
    return f"nplurals={last + 1}; plural=({chosen});"


def _asks_exponent(node: Any) -> bool:  # noqa: ANN401
    if not isinstance(node, (tuple, list)):
        return False
    return node in (("e", ()), ("c", ())) or any(map(_asks_exponent, node))


def _c(node: Any) -> str | None:  # noqa: ANN401
    """Write a rule for whole numbers in C: empty where it is always true, None where never."""
    name, arguments = node
    if name == "relation":
        _, expression, (_, ranges) = arguments
        return _c_relation(expression, ranges)
    inner = [_c(argument) for argument in arguments]
    if name == "not":
        return {None: "", "": None}.get(inner[0], f"!({inner[0]})")
    left, right = inner
    if name == "and":
        if left is None or right is None:
            return None
        return " && ".join(filter(None, (left, right)))
    if left is None or right is None:
        return right if left is None else left
    return f"({left} || {right})" if left and right else ""


def _c_relation(expression: Any, ranges: Any) -> str | None:  # noqa: ANN401
    number = _c_number(expression)
    bounds = [(int(low[1][0]), int(high[1][0])) for low, high in ranges]
    if isinstance(number, int):
        return "" if any(low <= number <= high for low, high in bounds) else None
    tests = [
        f"{number} == {low}" if low == high else f"{number} >= {low} && {number} <= {high}" for low, high in bounds
    ]
    return tests[0] if len(tests) == 1 else "(" + " || ".join(tests) + ")"


def _c_number(node: Any) -> int | str:  # noqa: ANN401
    name, arguments = node
    if name == "mod":
        left = _c_number(arguments[0])
        divisor = int(arguments[1][1][0])
        return left % divisor if isinstance(left, int) else f"{left} % {divisor}"
    return "n" if name in {"n", "i"} else 0
