"""Articles and catalogs for tests, written as short as the behaviour allows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from l10n_news import extract
from l10n_news.model import Article, Catalog, Code, Form, Kind, Placeholder, Segment, Tag, Unit, Value
from l10n_news.update import update

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n_news.model import Pattern
    from l10n_news.update import Leverage

PATH = "locales/fr/LC_MESSAGES/business/a.po"
_TOKEN = re.compile(r"\{([a-z]+)(\d+)=([^}]*)\}|<(/?)([a-z]+\d*)(?:=([^>]*))?(/?)>")
_UNIT = re.compile(r"(?:\[([^\]]*)\] )?(.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\w+)=([^;]*)(?:; )?")


def segment(text: str) -> Segment:
    """Read ``Sales of {number1=1,561} units, <a1=link to x>says</a1> the report.``."""
    parts: list[str | Placeholder | Tag] = []
    values: dict[str, Value] = {}
    codes: dict[str, Code] = {}
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() > position:
            parts.append(text[position : match.start()])
        position = match.end()
        if match[1]:
            name = match[1] + match[2]
            values[name] = value(Kind(match[1]), match[3])
            parts.append(Placeholder(name))
            continue
        name = match[5]
        form = Form.CLOSE if match[4] else Form.EMPTY if match[7] else Form.OPEN
        element = name.rstrip("0123456789")
        codes.setdefault(name, Code(name=name, element=element, open=(f"<{element}>",), note=match[6] or ""))
        parts.append(Tag(name, form))
    if position < len(text):
        parts.append(text[position:])
    pattern: Pattern = tuple(parts)
    return Segment(pattern=pattern, raw=tuple((str(part),) for part in parts), values=values, codes=codes)


def value(kind: Kind, surface: str) -> Value:
    """Make the value of a figure such as ``1,561`` or ``140 CNY``."""
    figure, _, unit = surface.partition(" ")
    return Value(kind=kind, surface=surface, amount=Decimal(figure.replace(",", "")), unit=unit or None)


def unit(text: str) -> Unit:
    """Read ``[heading; context=slug] First sentence.|Second sentence.``; the unit is a paragraph unless it says."""
    match = _UNIT.fullmatch(text)
    assert match is not None
    kind, _, rest = (match[1] or "paragraph").partition("; ")
    attributes = dict(_ATTRIBUTE.findall(rest))
    segments = tuple(segment(part) for part in match[2].split("|"))
    return Unit(
        kind=kind,
        segments=segments,
        gaps=((" ",),) * (len(segments) - 1),
        context=attributes.get("context"),
        note=attributes.get("note", ""),
        max_length=int(attributes["length"]) if "length" in attributes else None,
        priority=int(attributes["priority"]) if "priority" in attributes else None,
        locale=attributes.get("locale"),
    )


def article(units: Iterable[str], path: str = "business/a.html") -> Article:
    """Make an article of units as `unit` reads them."""
    section, _, name = path.rpartition("/")
    return Article(
        path=path,
        section=section,
        slug=name.rpartition(".")[0],
        document=False,
        skeleton=(),
        units=tuple(unit(text) for text in units),
    )


def updated(
    units: Sequence[str], old: Catalog | None, locale: str = "fr", leverage: Leverage | Sequence[Catalog] = ()
) -> Catalog:
    """Update a catalog for an article of these units."""
    made = article(units)
    template = extract.template(made, "locales/templates/business/a.pot")
    return update(made, template, old, locale, path=PATH, source_locale="en", leverage=leverage)
