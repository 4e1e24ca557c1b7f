"""Characters that a target may not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.model import Severity
from l10n_news.pattern.problem import Problem
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.model import Pattern

SUSPECTS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""Control characters, bidirectional ones among them, and what is none, as a part of a regular expression's class."""
_SUSPECT = regex(f"[{SUSPECTS}]")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_OVERRIDES = frozenset("\u202d\u202e")
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"


def has_suspects(text: str) -> bool:
    """Whether a text has a control character, a bidirectional one among them."""
    return _SUSPECT.search(text) is not None


def character_problems(text: str, source: Pattern) -> Iterator[Problem]:
    """Find control characters, and bidirectional ones that would reorder what follows (UAX #9 § 2, Unicode TR 36).

    Overrides are refused unless the source has them too; embeddings and isolates must be closed in the text.
    """
    suspects = _SUSPECT.findall(text)
    if not suspects:
        return
    known = frozenset("".join(part for part in source if isinstance(part, str)))
    for character in sorted(set(suspects) - _BIDI):
        if character not in known:
            yield Problem(
                name="control-character",
                message=f"the target has the control character U+{ord(character):04X}: remove it",
                severity=Severity.ERROR,
            )
    for character in sorted(_OVERRIDES & set(suspects)):
        if character not in known:
            yield Problem(
                name="bidi-override",
                message=f"the target has the bidirectional override U+{ord(character):04X}: remove it",
                severity=Severity.ERROR,
            )
    if not _closed([character for character in suspects if character in _BIDI]):
        yield Problem(
            name="bidi-unbalanced",
            message="the target has a bidirectional embedding or isolate that is not closed, or closed twice",
            severity=Severity.ERROR,
        )


def _closed(controls: list[str]) -> bool:
    stack: list[str] = []
    for control in controls:
        if control in _EMBEDDINGS:
            stack.append(_POP_EMBEDDING)
        elif control in _ISOLATES:
            stack.append(_POP_ISOLATE)
        elif not stack or stack.pop() != control:
            return False
    return not stack
