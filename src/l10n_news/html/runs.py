"""The content of a block before it becomes a unit: comments out of sight, menus cut into links."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from l10n_news.html.flow import COMMENT
from l10n_news.regex import regex
from l10n_news.unit import Inline, InlineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.model import Piece

_LETTER = regex(r"[^\W_]")
_SPACE = " \t\n\f\r"


def links_apart(run: list[Inline]) -> list[list[Inline]]:
    """Cut a run of links with nothing to read between them, as in a menu, into one run for each link."""
    runs: list[list[Inline]] = [[]]
    depth = links = 0
    for item in run:
        if item.kind is InlineKind.OPEN and item.element == "a" and not depth:
            links += 1
            runs.append([])
        depth += (item.kind is InlineKind.OPEN) - (item.kind is InlineKind.CLOSE)
        if depth < 0 or (not depth and item.kind is not InlineKind.CLOSE and _LETTER.search(item.text)):
            return [run]
        runs[-1].append(item)
        if item.kind is InlineKind.CLOSE and not depth:
            runs.append([])
    return runs if links > 1 and not depth else [run]


def comments_aside(run: Sequence[Inline]) -> list[Inline]:
    """Let each comment cling to white space, a tag or a character beside it, so that a translator never sees it.

    Comments at the edges stay as they are: they stand outside of the unit. So does one between two bare tags.
    """
    last = max((index for index, item in enumerate(run) if _shows(item)), default=-1)
    done: list[Inline] = []
    waiting: tuple[Piece, ...] = ()
    for index, item in enumerate(run):
        if _is_comment(item) and index < last:
            waiting += item.raw
            continue
        if waiting:
            _cling(done, waiting, item)
            waiting = ()
        else:
            done.append(item)
    return done


def _cling(done: list[Inline], comment: tuple[Piece, ...], following: Inline) -> None:
    """Append the item that follows a comment, and the comment to what it clings to."""
    before = done[-1] if done else None
    if _divisible(before) and before.text[-1] in _SPACE:
        done[-1:] = _after(before, comment)
    elif _divisible(following) and following.text[0] in _SPACE:
        done += _before(comment, following)
        return
    elif before is not None and before.kind is not InlineKind.TEXT and not before.bare:
        done[-1] = before._replace(raw=(*before.raw, *comment))
    elif _divisible(before):
        done[-1:] = _after(before, comment)
    elif before is not None and before.kind is InlineKind.TEXT:
        done[-1] = before._replace(raw=(*before.raw, *comment))
    elif _divisible(following):
        done += _before(comment, following)
        return
    else:
        done.append(Inline(kind=InlineKind.EMPTY, raw=comment, element=COMMENT))
    done.append(following)


def _divisible(item: Inline | None) -> TypeGuard[Inline]:
    return item is not None and item.kind is InlineKind.TEXT and item.raw == (item.text,) and bool(item.text)


def _after(item: Inline, comment: tuple[Piece, ...]) -> list[Inline]:
    body, last = item.text[:-1], item.text[-1]
    return [*_text(body), Inline(kind=InlineKind.TEXT, raw=(last, *comment), text=last)]


def _before(comment: tuple[Piece, ...], item: Inline) -> list[Inline]:
    first, body = item.text[0], item.text[1:]
    return [Inline(kind=InlineKind.TEXT, raw=(*comment, first), text=first), *_text(body)]


def _text(text: str) -> list[Inline]:
    return [Inline(kind=InlineKind.TEXT, raw=(text,), text=text)] if text else []


def _is_comment(item: Inline) -> bool:
    return item.element == COMMENT and item.bare


def _shows(item: Inline) -> bool:
    if item.kind is InlineKind.TEXT:
        return not item.text.isspace()
    return item.kind is InlineKind.OPAQUE or (item.kind is InlineKind.EMPTY and item.element != COMMENT)
