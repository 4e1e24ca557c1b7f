"""What a translator writes as a slug → the slug, or what is wrong with it.

The allow-list: lower-case letters, marks and decimal digits of a script that the locale writes (Unicode Standard §4.5,
general categories L, M, Nd), in NFC, joined by single hyphens. What people type in its place is forgiven: capitals,
spaces, punctuation between words, full-width letters, an ``.html`` at the end. Everything else is refused.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from l10n_news import file_names
from l10n_news.record import Struct
from l10n_news.slug.scripts import ALIKE, script, written

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 200
"""Of a slug in UTF-8; a file's name has at most 255, and an address takes three characters for each."""

MAX_MARKS = 4
"""Marks on one letter; no orthography has more."""

RESERVED = frozenset({"index", "404", *file_names.RESERVED})
"""Names of the site's own pages, and those that Windows has no files of."""

_READ = 2_000
_BETWEEN = frozenset("'’‘ʼ`´\"“”„«»‹›,.;:!?¿¡()[]·・、。…&+|\u200c\t\n")
"""Typed between words, as spaces, dashes and underscores are."""
_DROPPED = frozenset("\u00ad\u0640\u200d\u2060\ufeff")
"""Says nothing in an address: soft hyphen, tatweel, joiners."""
_DOTLESS = str.maketrans({"I": "ı", "İ": "i"})
_TURKIC = frozenset({"az", "tr"})


class Reading(Struct, frozen=True, kw_only=True):
    """What was read."""

    text: str = ""
    """The slug; empty where something is wrong."""
    problem: str = ""
    """What is wrong and what to do, in words that follow «the slug»; or empty."""


def parse(text: str, locale: str) -> Reading:
    """Read a slug as a translator writes it; reading what comes out again changes nothing.

    Args:
        text: a target, of any length and kind.
        locale: that it is in, whose script its letters must be of; ASCII letters and digits do everywhere.
    """
    if len(text) > _READ:
        return Reading(problem=_too_long())
    characters: list[str] = []
    for character in _lower(text.strip().removesuffix(".html"), locale):
        kept = _kept(character, locale)
        if kept is None:
            shown = f"U+{ord(character):04X}"
            shown = f"{character!r} ({shown})" if character.isprintable() else shown
            return Reading(problem=f"has {shown}: write lower-case letters and digits of the language, and hyphens")
        characters.append(kept)
    slug = "-".join(part for part in unicodedata.normalize("NFC", "".join(characters)).split("-") if part)
    problem = next(_problems(slug), "")
    return Reading(problem=problem) if problem else Reading(text=slug)


def _lower(text: str, locale: str) -> str:
    """Give the compatible lower-case form, in which a second pass changes nothing."""
    text = unicodedata.normalize("NFKC", text)
    if locale.partition("_")[0] in _TURKIC:
        text = text.translate(_DOTLESS)
    text = unicodedata.normalize("NFKC", text.lower())
    return unicodedata.normalize("NFKC", text.lower())


def _kept(character: str, locale: str) -> str | None:
    """Give what stands for a character in a slug; None where nothing may."""
    if character in _DROPPED:
        return ""
    category = unicodedata.category(character)
    if character in _BETWEEN or category in {"Zs", "Pd", "Pc"}:
        return "-"
    if category not in {"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"} and character != "〇":
        return None
    scripts = written(locale)
    return character if scripts is None or script(character) in scripts else None


def _problems(slug: str) -> Iterator[str]:
    if not any(character.isalnum() for character in slug):
        yield "has neither a letter nor a digit: write some, or leave it empty"
    if len(slug.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        yield _too_long()
    if slug in RESERVED:
        yield f"is {slug!r}, a name that is kept for other files: choose another"
    for part in slug.split("-"):
        if unicodedata.category(part[:1] or "a").startswith("M"):
            yield "has a mark without a letter before it: take it away"
        if _marks(part) > MAX_MARKS:
            yield f"has more than {MAX_MARKS} marks on a letter: take them away"
        mixed = sorted(ALIKE.intersection(script(character) for character in part if not character.isdecimal()))
        if len(mixed) > 1:
            names = " and ".join(name.title() for name in mixed)
            yield f"mixes {names} letters in {part[:30]!r}: use those of one script"


def _too_long() -> str:
    return f"is longer than {MAX_BYTES} bytes: shorten it"


def _marks(part: str) -> int:
    """Count the longest run of marks."""
    longest = run = 0
    for character in part:
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        longest = max(longest, run)
    return longest
