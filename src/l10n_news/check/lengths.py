"""How long a target is: against its budget, against its source, and in sentences."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.check.pair import Slip
from l10n_news.model import Placeholder
from l10n_news.segment import boundaries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair

_SHORTEST, _LONGEST = 0.45, 2.3
"""Of the length that is usual in the language."""
_SLACK = 12
"""Characters (of English) that a target may be away from that."""
_FEW = 25
"""Characters of a source that is too short to judge."""
_MANY = 3


def columns(text: str) -> int:
    """Count characters as a reader does: combining marks and joiners are none."""
    if text.isascii():
        return len(text)
    return sum(unicodedata.category(sign) not in {"Mn", "Me", "Cf"} for sign in text)


def displayed(pair: Pair) -> str:
    """Give the target as an edition shows it: values in the locale's writing, codes away."""
    if pair.parsed is None or pair.segment is None:
        return pair.bare
    shown = []
    for part in pair.parsed.pattern:
        if isinstance(part, str):
            shown.append(part)
        elif isinstance(part, Placeholder):
            shown.append(cldr.format_value(pair.segment.values[part.name], pair.locale, style=part.style))
    return "".join(shown).strip()


def too_long(pair: Pair) -> Iterator[Slip]:
    """Report a target that is longer than its budget, counted as it is shown."""
    if pair.budget is None or not pair.target:
        return
    found = columns(displayed(pair))
    if found > pair.budget:
        what = f"a {pair.field}" if pair.field else "this text"
        yield Slip(message=f"the target has {found} characters, and {what} may have {pair.budget}")


def length_ratio(pair: Pair) -> Iterator[Slip]:
    """Report a target that is much shorter or longer than translations into its language are."""
    own, source = pair.language.ratio, pair.source_language.ratio
    if not own or not source or not pair.target:
        return
    given, found = columns(pair.source_bare), columns(pair.bare)
    if given < _FEW:
        return
    usual = given * own / source
    slack = _SLACK * own
    if found < usual * _SHORTEST - slack / 2:
        yield Slip(message=f"the target has {found} characters where about {usual:.0f} are usual: is it whole?")
    elif found > usual * _LONGEST + slack * 2:
        yield Slip(message=f"the target has {found} characters where about {usual:.0f} are usual: is all of it meant?")


def sentence_count(pair: Pair) -> Iterator[Slip]:
    """Report a target with far fewer or more sentences than its source."""
    if not pair.target:
        return
    given = len(boundaries(pair.source_bare, pair.source_locale))
    found = len(boundaries(pair.bare, pair.locale))
    few = given >= _MANY and found * 2 <= given
    many = found >= given * 2 + 2
    if few or many:
        yield Slip(message=f"the source has {given} sentences, the target {found}")
