"""The elements that are open, as tree construction would have them (HTML § 13.2.4.2), without a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.html.elements import ACROSS, CLOSES_P, ENDS, FORMATTING, IMPLIED, SCOPE
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from l10n_news.html.states import State
    from l10n_news.unit import InlineKind


_NEAR = 64


class Open(Struct):
    """An open element."""

    name: str
    state: State
    """What holds inside it."""
    bare: bool = True
    """It has no attributes."""
    block: int = 0
    """Index of the nearest block in the stack, which may be the element itself."""
    scope: int = 0
    """Index of the nearest element that end tags do not reach across."""
    island: InlineKind | None = None
    """The element has a flow of its own, which becomes an item of this kind in the text around it."""
    note: str = ""
    """The note of an island's code."""
    json: bool = False
    """A script of JSON-LD."""
    dead: bool = False
    """Its end tag has come, but a block that began in it is still open."""


class Stack:
    """Open elements; every step costs constant time, or is paid for by the start tag that it ends."""

    def __init__(self, root: Open, leave: Callable[[], None]) -> None:
        self.items = [root]
        self.top = root
        self.dangling: dict[str, int] = {}
        """Formatting elements that were left open, by name: their end tags are yet to come."""
        self._leave = leave
        self._positions: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.items)

    def push(self, item: Open, *, block: bool) -> None:
        """Open an element."""
        index = len(self.items)
        item.block = index if block else self.top.block
        item.scope = index if item.name in SCOPE else self.top.scope
        found = self._positions.get(item.name)
        if found is None:
            self._positions[item.name] = [index]
        else:
            found.append(index)
        self.items.append(item)
        self.top = item

    def pop(self) -> None:
        """Close the innermost element, which is not dead, without leaving it."""
        self._positions[self.items.pop().name].pop()
        self.top = self.items[-1]

    def last(self, name: str) -> int:
        """Give the index of the innermost open element of a name, or -1."""
        found = self._positions.get(name)
        return found[-1] if found else -1

    def target(self, name: str) -> int:
        """Give the index of the element that an end tag ends, or -1 when it ends none."""
        index = self.last(name)
        if index < self.last("template") or index < self.last("noscript"):
            return -1
        return index if index >= self.top.scope or name in ACROSS else -1

    def end(self, index: int) -> None:
        """Close an element with its end tag, and what was left open in it."""
        self.cut_to(index + 1)
        self._leave()
        item = self.items.pop()
        if not item.dead:
            self._positions[item.name].pop()
        self.top = self.items[-1]

    def cut_to(self, size: int) -> None:
        """Close all elements but the first ``size``, innermost first; each is the top while it is left."""
        while len(self.items) > size:
            self._leave()
            item = self.items.pop()
            if not item.dead:
                self._positions[item.name].pop()
                if item.name in FORMATTING:
                    self.dangling[item.name] = self.dangling.get(item.name, 0) + 1
            self.top = self.items[-1]

    def bury(self, index: int) -> None:
        """End the innermost element of its name while blocks that began in it stay open."""
        item = self.items[index]
        item.dead = True
        self._positions[item.name].pop()

    def is_crossed(self, index: int) -> bool:
        """Tell whether formatting that began inside an element is still open at its end tag."""
        if index == len(self.items) - 1:
            return False
        above = self.items[max(index + 1, len(self.items) - _NEAR) :]
        return (
            any(item.name in FORMATTING and not item.dead for item in reversed(above))
            or len(self.items) > index + _NEAR
        )

    def may_end(self, name: str) -> bool:
        """Tell whether something is open that the start tag of an element may end."""
        for other in ENDS.get(name, ()):  # noqa: SIM110 -- a loop is quicker
            if self._positions.get(other):
                return True
        return False

    def implied_end(self, name: str) -> int:
        """Give the size that the stack is to be cut to before an element of this name begins, or its present size."""
        size = len(self.items)
        if name in CLOSES_P and self.last("p") > self.top.scope:
            size = self.last("p")
        if name in IMPLIED:
            closed, walls = IMPLIED[name]
            index = max(map(self.last, closed))
            wall = max(map(self.last, walls), default=self.top.scope if name != "button" else 0)
            if index > max(wall, self.last("template"), 0):
                size = min(size, index)
        return size
