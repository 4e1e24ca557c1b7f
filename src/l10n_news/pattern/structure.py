"""Whether the codes of a target stand as an edition needs them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from l10n_news.model import Escape, Form, Place, Placeholder, Severity, Tag
from l10n_news.pattern.problem import Problem
from l10n_news.pattern.tokens import token
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.model import Code, Part, Piece, Segment

_NEVER_NESTED = frozenset({"a", "button", "nobr", "label", "form"})
"""Elements that close another of their name when they begin inside it (HTML § 13.2.6.4.7), or may not stand in it."""


_LINK = regex(r"<a[\s>]", re.IGNORECASE)


def closed_slips(parts: Sequence[Part], segment: Segment, problems: list[Problem]) -> list[Part]:
    """Mend ``<a1>words<a1>``: the code stands once in the source, so the second start can only be its end."""
    counts = Counter(part for part in parts if isinstance(part, Tag))
    source = Counter(part for part in segment.pattern if isinstance(part, Tag))
    mended: list[Part] = []
    seen: set[Tag] = set()
    for part in parts:
        if isinstance(part, Tag) and part.form is not Form.EMPTY and counts[part] == 2 and source[part] == 1:
            other = Tag(part.name, Form.CLOSE if part.form is Form.OPEN else Form.OPEN)
            first = part not in seen
            seen.add(part)
            if not counts[other] and first == (part.form is Form.CLOSE):
                problems.append(_repaired(token(part), token(other)))
                mended.append(other)
                continue
        mended.append(part)
    return mended


def _repaired(found: str, meant: str) -> Problem:
    return Problem(
        name="repaired-token",
        message=f"{found!r} was read as {meant!r}: correct it in the target",
        severity=Severity.WARNING,
    )


def nested(parts: Sequence[Part], segment: Segment, problems: list[Problem]) -> list[Part]:
    """Check that codes are properly nested; leave out bare formatting that the source does not have."""
    left = Counter(part for part in segment.pattern if isinstance(part, Tag) and part.form is not Form.CLOSE)
    stack: list[tuple[str, bool]] = []
    kept: list[Part] = []
    for part in parts:
        if not isinstance(part, Tag):
            kept.append(part)
        elif part.form is Form.CLOSE:
            if not stack or stack[-1][0] != part.name:
                problems.append(_bad_nesting(part, stack))
                return kept
            if stack.pop()[1]:
                kept.append(part)
        else:
            wanted = left[part] > 0 or not _bare(part, segment)
            left[part] -= 1
            if not wanted:
                problems.append(_extra(part))
            else:
                kept.append(part)
            if part.form is Form.OPEN:
                stack.append((part.name, wanted))
    if stack:
        problems.append(
            Problem(
                name="unclosed-code",
                message=f"'<{stack[-1][0]}>' is not closed: write '</{stack[-1][0]}>' after its words",
                severity=Severity.ERROR,
            )
        )
    return kept


def _bare(tag: Tag, segment: Segment) -> bool:
    code = segment.codes[tag.name]
    return code.name == code.element and not code.opaque


def _bad_nesting(part: Tag, stack: Sequence[tuple[str, bool]]) -> Problem:
    if not any(name == part.name for name, _ in stack):
        message = f"'{token(part)}' closes what was not opened: write '<{part.name}>' before its words"
    else:
        message = f"'{token(part)}' crosses '<{stack[-1][0]}>': close the inner code first"
    return Problem(name="nested-code", message=message, severity=Severity.ERROR)


def _extra(part: Tag) -> Problem:
    return Problem(
        name="extra-code",
        message=f"'{token(part)}' stands more often than in the source: the last one was left out",
        severity=Severity.WARNING,
    )


def code_problems(parts: Sequence[Part], segment: Segment) -> Iterator[Problem]:
    """Codes missing or doubled, links in links, lone tags out of order."""
    found = Counter(part for part in parts if isinstance(part, Tag) and part.form is not Form.CLOSE)
    source = Counter(part for part in segment.pattern if isinstance(part, Tag) and part.form is not Form.CLOSE)
    for tag, count in source.items():
        if _bare(tag, segment):
            if found[tag] < count:
                message = f"'{token(tag)}' of the source is missing"
                yield Problem(name="missing-formatting", message=message, severity=Severity.INFO)
        elif not found[tag]:
            message = f"'{_shown(tag)}' is missing: put it where its words are"
            yield Problem(name="missing-code", message=message, severity=Severity.ERROR)
    for tag, count in found.items():
        if tag not in source:
            message = f"'{token(tag)}' has no words: write '<{tag.name}>…</{tag.name}>'"
            yield Problem(name="missing-code", message=message, severity=Severity.ERROR)
        elif count > 1 and not _bare(tag, segment):
            message = f"'{_shown(tag)}' stands {count} times: it can stand only once"
            yield Problem(name="doubled-code", message=message, severity=Severity.ERROR)
    yield from _order_problems(parts, segment)


def _shown(tag: Tag) -> str:
    return token(tag) if tag.form is Form.EMPTY else f"<{tag.name}>…</{tag.name}>"


def _order_problems(parts: Sequence[Part], segment: Segment) -> Iterator[Problem]:
    inside = _in_itself(parts, segment)
    rigid = any(code.stray for code in segment.codes.values())
    if inside and not rigid:
        rigid = bool(_in_itself(segment.pattern, segment))
        if not rigid:
            code = segment.codes[inside]
            again = code.close and not code.opaque
            where = f"inside another '{code.element}'" if again else "in a link, and may hold one"
            message = f"'<{inside}>' stands {where}: a link cannot be in a link"
            yield Problem(name="nested-link", message=message, severity=Severity.ERROR)
    if rigid and [part for part in parts if isinstance(part, Tag)] != [
        part for part in segment.pattern if isinstance(part, Tag)
    ]:
        message = "the codes must keep the order of the source, because a tag of it is not closed or not opened there"
        yield Problem(name="code-order", message=message, severity=Severity.ERROR)


def _in_itself(parts: Sequence[Part], segment: Segment) -> str:
    """Name of a code inside another of the same element that cannot be there; empty when there is none."""
    open_elements: Counter[str] = Counter()
    for part in parts:
        if not isinstance(part, Tag):
            continue
        code = segment.codes[part.name]
        if part.form is Form.EMPTY or code.opaque:
            if open_elements["a"] and _holds_link(code):
                return part.name
        elif code.element in _NEVER_NESTED:
            if part.form is Form.OPEN and open_elements[code.element]:
                return part.name
            open_elements[code.element] += 1 if part.form is Form.OPEN else -1
    return ""


def _holds_link(code: Code) -> bool:
    """Whether all of an element is one code that has a link in it, or a text of its own that may have one."""
    return any(_LINK.search(piece) if isinstance(piece, str) else _is_text(piece) for piece in code.open)


def _is_text(piece: Piece) -> bool:
    return isinstance(piece, Place) and piece.escape is Escape.TEXT


def value_problems(parts: Sequence[Part], segment: Segment) -> Iterator[Problem]:
    """Values dropped or shown twice: a translator may, and is told."""
    found = Counter(part.name for part in parts if isinstance(part, Placeholder))
    source = Counter(part.name for part in segment.pattern if isinstance(part, Placeholder))
    for name, count in source.items():
        if found[name] < count:
            message = f"'{{{name}}}' is missing: the figure will not follow the article"
            yield Problem(name="missing-placeholder", message=message, severity=Severity.WARNING)
        elif found[name] > count:
            message = f"'{{{name}}}' stands {found[name]} times"
            yield Problem(name="doubled-placeholder", message=message, severity=Severity.WARNING)
