"""What the content of an element inherits, and what the element's name changes in it."""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from l10n_news.html import elements
from l10n_news.model import Escape
from l10n_news.record import Struct, names, replace

if TYPE_CHECKING:
    from l10n_news.html.controls import Controls

FOREIGN = frozenset({"svg", "math"})
FRAME = frozenset({"html", "head", "body"})
_MUTE = elements.OPAQUE | (elements.HIDDEN - {"noscript"})
_SPECIAL = FRAME | FOREIGN | elements.VOID | elements.ISLANDS | {"script"}


class Form(Enum):
    """What a start tag is where it stands, if its attributes say nothing."""

    BLOCK = auto()
    """It ends the text before it."""
    CODE = auto()
    """An inline code of the text around it."""
    MUTE = auto()
    """A tag where nothing is translated."""
    FOREIGN = auto()
    """A tag of SVG or MathML."""
    OTHER = auto()
    """Something that happens less often."""


class Plan(Struct, frozen=True):
    """What is to be done with a start tag without attributes that say something."""

    form: Form
    state: State
    """What holds inside the element."""


class State(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """What holds inside an element; the same object for all elements that change nothing."""

    kind: str = "paragraph"
    """The kind of the units."""
    role: str = ""
    closed: bool = False
    """Not to be translated: the element's kind, or the author says so."""
    alien: bool = False
    """In another language than the article."""
    foreign: bool = False
    """Inside SVG or MathML."""
    hidden: bool = False
    """Inside an element that shows nothing."""
    unscripted: bool = False
    """Inside ``<noscript>``."""
    preserve: bool = False
    escape: Escape = Escape.TEXT
    menu: bool = False
    """Inside navigation, where links beside each other are units of their own."""
    context: str | None = None
    note: str = ""
    max_length: int | None = None
    value: str = ""
    """What the author says of the figures of the block: the spec of a value, or ``literal``."""
    translate: bool = True
    """Neither closed nor alien."""

    @cached_property
    def inner(self) -> dict[str, Plan]:
        """The plans for elements inside, by name, as far as they have been made."""
        return {}


_values = attrgetter(*names(State))
_MOST = 512
"""Names of elements for which a state remembers its plans: more than HTML has."""
_UNTOLD: dict[tuple[object, ...], State] = {}
"""The states that no author has said anything in: a few for each kind of unit, the same ones in every article."""
ROOT = State()
"""What holds where nothing is open."""


def plan_of(outer: State, tag: str) -> Plan:
    """Plan what is to be done with a start tag, once for all of its kind in a state."""
    state = inside(outer, tag)
    if outer.foreign and tag not in FOREIGN:
        form = Form.FOREIGN
    elif tag in _SPECIAL or state.translate != outer.translate:
        form = Form.OTHER
    elif tag in elements.BLOCKS:
        form = Form.BLOCK
    else:
        form = Form.CODE if state.translate else Form.MUTE
    plan = Plan(form, state)
    if len(outer.inner) < _MOST:
        outer.inner[tag] = plan
    return plan


def inside(outer: State, tag: str) -> State:
    """Give the state inside an element without attributes."""
    block = elements.BLOCKS.get(tag)
    kind, role = outer.kind, outer.role
    if (block and not (tag == "p" and kind in elements.KEPT_KINDS)) or tag in elements.ISLAND_KINDS:
        kind, role = block or elements.ISLAND_KINDS[tag], elements.ROLES.get(tag, "")
    is_rcdata = tag in elements.RCDATA and not outer.foreign
    closed = outer.closed or tag in _MUTE or (tag == "noscript" and outer.unscripted)
    changed = State(
        kind=kind,
        role=role,
        closed=closed,
        alien=outer.alien,
        foreign=(outer.foreign or tag in FOREIGN) and tag not in elements.INTEGRATION,
        hidden=(outer.hidden and outer.closed) or tag in elements.HIDDEN,
        unscripted=outer.unscripted or tag == "noscript",
        preserve=outer.preserve or tag in elements.PRESERVED,
        escape=Escape.RCDATA if is_rcdata else outer.escape,
        menu=outer.menu or tag in elements.MENUS,
        context=outer.context,
        note=outer.note,
        max_length=outer.max_length if block is None else None,
        value=outer.value if block is None or outer.value == "literal" else "",
        translate=not (closed or outer.alien),
    )
    return outer if _values(changed) == _values(outer) else _shared(changed)


def _shared(state: State) -> State:
    """Give the one state that is like this, unless an author has said something in it that others would not say."""
    if state.context or state.note or state.max_length or state.value:
        return state
    return _UNTOLD.setdefault(_values(state), state)


def told(state: State, said: Controls | None, *, closed: bool, alien: bool) -> State:
    """Give the state with what the author says.

    Args:
        state: the state inside an element.
        said: None for an inline element, which has no unit of its own.
        closed: not to be translated.
        alien: in another language than the article.
    """
    if said is None:
        return _shared(replace(state, closed=closed, alien=alien, translate=not (closed or alien)))
    return _shared(
        replace(
            state,
            closed=closed,
            alien=alien,
            translate=not (closed or alien),
            context=said.context or state.context,
            note=said.note or state.note,
            max_length=said.max_length or state.max_length,
            value=said.value or state.value,
        )
    )
