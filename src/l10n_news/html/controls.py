"""What an author says of an element to translators and to us: ``translate``, ``lang``, ``data-l10n-*``, ITS 2.0."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = frozenset({
    "translate", "lang", "xml:lang",
    "data-l10n-context", "data-l10n-note", "data-l10n-id", "data-l10n-max", "data-l10n-value", "data-l10n-literal",
    "its-translate", "its-loc-note", "its-within-text", "its-term", "its-storage-size",
})  # fmt: skip
"""Attributes that are looked at here; ``class="notranslate"`` besides."""

_MAX_NOTE = 400
_NO_LANGUAGE = "zxx"


class Controls(Struct, frozen=True, kw_only=True):
    """What the attributes of an element say; None or empty where they say nothing."""

    translate: bool | None = None
    lang: str | None = None
    """BCP 47, as written."""
    context: str | None = None
    note: str = ""
    max_length: int | None = None
    """In characters; ITS storageSize counts bytes, which is taken for the same."""
    value: str = ""
    """The spec of a value, see ``values.from_markup``, or ``literal``."""
    within: str = ""
    """ITS withinText: ``yes`` (inline), ``no`` (block) or ``nested`` (an island)."""
    term: bool = False


def read_controls(attributes: Mapping[str, str]) -> Controls:
    """Find the author's controls among the attributes of an element (HTML § 3.2.6.3, ITS 2.0 local markup)."""
    return Controls(
        translate=_translate(attributes),
        lang=attributes.get("lang", attributes.get("xml:lang")),
        context=attributes.get("data-l10n-context") or attributes.get("data-l10n-id") or None,
        note=clean(attributes.get("data-l10n-note") or attributes.get("its-loc-note") or "", _MAX_NOTE),
        max_length=_count(attributes.get("data-l10n-max") or attributes.get("its-storage-size")),
        value="literal" if _said(attributes, "data-l10n-literal") else attributes.get("data-l10n-value", "").strip(),
        within=attributes.get("its-within-text", "").strip().lower(),
        term=attributes.get("its-term", "").strip().lower() == "yes",
    )


def foreign(lang: str, base: str) -> bool:
    """Tell whether a part in a language is another than the article's: language or stated script differ.

    Args:
        lang: BCP 47 tag of the part; empty is unknown, and taken for the article's.
        base: BCP 47 tag or locale of the article.
    """
    part, whole = _subtags(lang), _subtags(base)
    if not part[0] or not whole[0]:
        return False
    if part[0] == _NO_LANGUAGE or part[0] != whole[0]:
        return True
    return bool(part[1] and whole[1] and part[1] != whole[1])


def clean(text: str, limit: int) -> str:
    """Make one line of a comment: white space collapsed, no control characters, cut at a limit of characters."""
    start = text[: limit * 4]
    if not start.isprintable():
        start = "".join(c if c.isprintable() or c == "\u00a0" else " " for c in start)
    line = " ".join(start.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def _translate(attributes: Mapping[str, str]) -> bool | None:
    for name in ("translate", "its-translate"):
        said = attributes.get(name)
        if said is not None:
            word = said.strip().lower()
            if word in ("", "yes"):
                return True
            if word == "no":
                return False
    return False if "notranslate" in attributes.get("class", "").split() else None


def _said(attributes: Mapping[str, str], name: str) -> bool:
    return attributes.get(name, "no").strip().lower() not in ("no", "false")


def _count(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 7 and int(text) else None


def _subtags(tag: str) -> tuple[str, str]:
    parts = tag.strip().lower().replace("_", "-").split("-")
    script = next((part for part in parts[1:3] if len(part) == 4 and part.isalpha()), "")
    return parts[0], script
