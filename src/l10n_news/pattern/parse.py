"""A target text → a pattern of its own segment's tokens."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news.cldr import STYLES
from l10n_news.model import Form, Placeholder, Severity, Tag
from l10n_news.pattern.characters import character_problems
from l10n_news.pattern.problem import Parsed, Problem
from l10n_news.pattern.structure import closed_slips, code_problems, nested, value_problems
from l10n_news.pattern.tokens import candidates, lookalikes, readings, to_text, token
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n_news.model import Part, Pattern, Segment

SKIP = "{skip}"
"""A target that renders as nothing and takes its gap with it."""

MOST_DOUBTFUL = 2_000
"""Tokens of a target that may be meant as ones of its segment, and are written otherwise; behind them only what is
written as it should be is one."""

_TOKEN_NAME = regex(r"[a-z][a-z0-9-]*", re.ASCII)


def parse(text: str, segment: Segment) -> Parsed:
    """Read a target with the tokens of its own segment; everything else is text.

    Slips that can mean only one thing are repaired with a warning: spaces, capitals, quotation marks, attributes or
    full-width characters in a token, a code closed with a second start tag. A style that the kind of value does not
    have, a numbered code that is missing, doubled or badly nested, a link in a link, control and overriding
    characters are errors. ``parse(to_text(p), s).pattern == p`` for the pattern of every segment.

    Args:
        text: the target, or the source, as it stands in a catalog.
        segment: the segment that it is for.
    """
    if text.strip() == SKIP and to_text(segment.pattern).strip() != SKIP:
        return Parsed(pattern=(), skip=True)
    tokens = _Tokens(segment)
    problems = tokens.problems
    problems += character_problems(text, segment.pattern)
    parts: list[Part] = list(tokens.read(text))
    if segment.codes:
        parts = _untouched(closed_slips(parts, segment, problems), segment, problems)
        parts = nested(parts, segment, problems)
        if not _refused(problems):
            problems += code_problems(parts, segment)
    if segment.values:
        problems += value_problems(parts, segment)
    pattern = _merged(parts)
    if not to_text(pattern).strip() and not _refused(problems):
        problems.append(Problem(name="empty-target", message="the target has no words", severity=Severity.ERROR))
    return Parsed(pattern=pattern, problems=tuple(dict.fromkeys(problems)))


def _refused(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def wordless(segment: Segment) -> bool:
    """Whether a segment has no word to translate, only values, codes and signs: ``{number1} ({number2})``."""
    opaque = False
    for part in segment.pattern:
        if isinstance(part, Tag):
            if segment.codes[part.name].opaque:
                opaque = part.form is Form.OPEN
        elif isinstance(part, str) and not opaque and any(map(str.isalpha, part)):
            return False
    return True


def _merged(parts: Iterable[Part]) -> Pattern:
    merged: list[Part] = []
    words: list[str] = []
    for part in parts:
        if isinstance(part, str):
            words.append(part)
            continue
        if any(words):
            merged.append("".join(words))
        words = []
        merged.append(part)
    if any(words):
        merged.append("".join(words))
    return tuple(merged)


# ── tokens ────────────────────────────────────────────────────────────────────────────────────────


class _Tokens:
    """The tokens of a segment, and what was wrong with them in a target."""

    def __init__(self, segment: Segment) -> None:
        self.segment = segment
        self.problems: list[Problem] = []
        self._exact = {token(part): part for part in segment.pattern if not isinstance(part, str)}
        self._lone = {name for name in segment.codes if f"<{name}/>" in self._exact}

    @cached_property
    def _literal(self) -> frozenset[str]:
        literal = "".join(part for part in self.segment.pattern if isinstance(part, str))
        return frozenset().union(*lookalikes(literal))

    def read(self, text: str) -> Iterator[Part]:
        """Give text and own tokens, in order."""
        end = 0
        foreign: set[str] = set()
        doubtful = 0
        for found in candidates(text):
            written = found[0]
            part: Part | None = self._exact.get(written)
            if part is None and written not in foreign and doubtful < MOST_DOUBTFUL:
                doubtful += 1
                part = self._own(readings(found), written)
            if part is None:
                foreign.add(written)
                continue
            start = found.start()
            if start > end:
                yield text[end:start]
            yield part
            end = found.end()
        if end < len(text):
            yield text[end:]

    def _own(self, read: Sequence[Placeholder | Tag], written: str) -> Part | None:
        """Give the token of the segment that this is; empty text where it adds nothing."""
        for reading in read:
            if isinstance(reading, Placeholder):
                if reading.name in self.segment.values:
                    return self._value(reading, written)
            elif reading.name in self.segment.codes:
                return self._code(reading, written)
        self._tell_foreign(read, written)
        return None

    def _value(self, reading: Placeholder, written: str) -> Placeholder:
        kind = self.segment.values[reading.name].kind
        if reading.style is not None and reading.style not in STYLES[kind]:
            message = (
                f"{written!r} asks for a style that {kind.value!r} does not have: use one of {', '.join(STYLES[kind])}"
            )
            self.problems.append(Problem(name="unknown-style", message=message, severity=Severity.ERROR))
        else:
            self._tell_repaired(written, token(reading))
        return reading

    def _code(self, reading: Tag, written: str) -> Part:
        tag = reading
        if tag.name in self._lone and tag.form is not Form.EMPTY:
            if tag.form is Form.CLOSE:
                return ""
            tag = Tag(tag.name, Form.EMPTY)
        self._tell_repaired(written, token(tag))
        return tag

    def _tell_repaired(self, written: str, meant: str) -> None:
        if written != meant:
            message = f"{written!r} was read as {meant!r}: correct it in the target"
            self.problems.append(Problem(name="repaired-token", message=message, severity=Severity.WARNING))

    def _tell_foreign(self, read: Sequence[Placeholder | Tag], written: str) -> None:
        names = [reading.name for reading in read if _TOKEN_NAME.fullmatch(reading.name)]
        if names and not written[1].isspace() and written[0] in "<＜{｛&" and self._literal.isdisjoint(names):
            message = f"{written!r} is no token of this entry: it is shown as it is written"
            self.problems.append(Problem(name="foreign-token", message=message, severity=Severity.WARNING))


def _untouched(parts: list[Part], segment: Segment, problems: list[Problem]) -> list[Part]:
    """Put the source's words back where a code says that they are not translated."""
    shown = _opaque_texts(segment)
    if not shown:
        return parts
    kept: list[Part] = []
    inside = ""
    words: list[Part] = []
    for part in parts:
        if inside:
            if part != Tag(inside, Form.CLOSE):
                words.append(part)
                continue
            if _merged(words) not in ((shown[inside],), ()):
                message = f"what stands in '<{inside}>' is not translated: it stays {shown[inside]!r}"
                problems.append(Problem(name="untranslatable-content", message=message, severity=Severity.WARNING))
            kept += [Tag(inside, Form.OPEN), shown[inside], part]
            inside, words = "", []
        elif isinstance(part, Tag) and part.name in shown and part.form is not Form.CLOSE:
            if part.form is Form.OPEN:
                inside = part.name
            else:
                kept += [Tag(part.name, Form.OPEN), shown[part.name], Tag(part.name, Form.CLOSE)]
        else:
            kept.append(part)
    return [*kept, Tag(inside, Form.OPEN), *words] if inside else kept


def _opaque_texts(segment: Segment) -> dict[str, str]:
    texts: dict[str, str] = {}
    for tag, words in zip(segment.pattern, segment.pattern[1:], strict=False):
        if isinstance(tag, Tag) and tag.form is Form.OPEN and segment.codes[tag.name].opaque and isinstance(words, str):
            texts[tag.name] = words
    return texts
