"""Characters that do not belong: other scripts, lookalikes, what cannot be seen, what was decoded wrongly."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.check.pair import Slip, shown
from l10n_news.check.words import WORD
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair

_MOJIBAKE = regex(
    "\ufffd|\u00ef\u00bf\u00bd|\u00ef\u00bb\u00bf|\u00e2\u20ac[\u0080-\u00bf\u0152-\u2122]|\u00c3[\u0080-\u00bf\u0192\u0152-\u2122]"
    "|\u00c2[\u00a0-\u00bf](?!\u00a0)|(?:[\u00d0\u00d1][\u0080-\u00bf\u0152-\u2122]){2}|(?:[\u00d8\u00d9][\u0080-\u00bf\u0152-\u2122]){2}"
    "|(?:[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u2122]{2}){2}|(?:\u0420[\u00b0-\u00bf\u0402-\u040f\u0452-\u045f\u2018-\u203a]){2}"
)
"""UTF-8 read as Latin-1, Windows-1252 or Windows-1251, once; and the replacement character."""

_INVISIBLE = regex(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_USUAL = frozenset("\u00ad\u200e\u200f\u061c\u2060")
"""Soft hyphen, direction marks, word joiner: translators and typesetters use them."""
_JOINERS = frozenset("\u200c\u200d")
_BREAKS = frozenset({"th", "lo", "km", "my", "ja", "zh", "bo", "dz"})
"""Languages that may break a line at a zero-width space."""

_SCRIPTS = {
    "Latn": {"LATIN"},
    "Cyrl": {"CYRILLIC"},
    "Grek": {"GREEK"},
    "Arab": {"ARABIC"},
    "Hebr": {"HEBREW"},
    "Deva": {"DEVANAGARI"},
    "Hans": {"CJK"},
    "Hant": {"CJK", "BOPOMOFO"},
    "Jpan": {"CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"},
    "Kore": {"HANGUL", "CJK"},
}
"""First words of the Unicode names of a script's letters."""
_MIXED = (frozenset({"LATIN", "CYRILLIC"}), frozenset({"LATIN", "GREEK"}), frozenset({"CYRILLIC", "GREEK"}))
_FEW = 8
"""Letters that are too few to judge."""


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0]
    return {"FULLWIDTH": "LATIN", "MODIFIER": "", "FEMININE": "LATIN", "MASCULINE": "LATIN", "MICRO": ""}.get(
        name, name
    )


def _own(locale: str) -> frozenset[str]:
    script = cldr.script(locale)
    return frozenset(_SCRIPTS.get(script, ()))


def wrong_script(pair: Pair) -> Iterator[Slip]:
    """Report a target that is hardly in the script of its language, and words of a script that is nobody's."""
    own = _own(pair.locale)
    if not own or not pair.target or pair.target.strip() == pair.source.strip():
        return
    names = frozenset(WORD.findall(pair.source_prose))
    letters = [letter for word in WORD.findall(pair.bare) if word not in names for letter in word if letter.isalpha()]
    right = sum(_script(letter) in own for letter in letters)
    if len(letters) >= _FEW and right * 3 < len(letters):
        yield Slip(message="the target is hardly in the script of its language")
        return
    welcome = own | {"LATIN", "", "GREEK"} | {_script(letter) for letter in pair.source_bare if letter.isalpha()}
    for found in WORD.finditer(pair.prose):
        strange = [letter for letter in found[0] if letter.isalpha() and _script(letter) not in welcome]
        if len(strange) >= 2 or (strange and len(found[0]) == 1 and "GREEK" not in map(_script, strange)):
            message = f"{shown(found[0])} is in another script than the target and the source"
            yield Slip(message=message, start=found.start(), end=found.end())
            return


def homoglyph(pair: Pair) -> Iterator[Slip]:
    """Report a word of letters of two scripts that look alike (Unicode TR 39 § 5): «Мoсква» with a Latin o."""
    for found in WORD.finditer(pair.prose):
        if found[0].isascii():
            continue
        scripts = frozenset(_script(letter) for letter in found[0] if letter.isalpha())
        if any(mixed <= scripts for mixed in _MIXED) and found[0] not in pair.source and not _attached(found[0]):
            message = f"the letters of {shown(found[0])} are of two scripts that look alike"
            yield Slip(message=message, start=found.start(), end=found.end())


def _attached(word: str) -> bool:
    """Whether it is a foreign word with an ending of the language, as in «iPhoneом»."""
    runs = re.findall(r"[A-Za-z]+|[^A-Za-z]+", word)
    return len(runs) == 2 and runs[0].isascii() and (len(runs[0]) >= 2 or runs[0].isupper())


def mojibake(pair: Pair) -> Iterator[Slip]:
    """Report text that was decoded in the wrong character set."""
    for found in _MOJIBAKE.finditer(pair.prose):
        if found[0] not in pair.source:
            message = f"{shown(found[0])} looks like text read in the wrong character set"
            yield Slip(message=message, start=found.start(), end=found.end())
            return


def invisible_character(pair: Pair) -> Iterator[Slip]:
    """Report characters that cannot be seen and have no work to do: zero-width, fillers, tags (Unicode TR 36)."""
    told: set[str] = set()
    for found in _INVISIBLE.finditer(pair.target):
        sign = found[0]
        if sign in _USUAL or sign in told or sign in pair.source or _works(pair, found.start(), sign):
            continue
        told.add(sign)
        yield Slip(
            message=f"the target has the invisible character U+{ord(sign):04X}: remove it if it has no work to do",
            start=found.start(),
            end=found.end(),
        )


def _works(pair: Pair, at: int, sign: str) -> bool:
    """Whether an invisible character does what it is made for where it stands."""
    before = pair.target[at - 1] if at else ""
    after = pair.target[at + 1 : at + 2]
    if sign in _JOINERS:
        return bool(before) and (_complex(before) or unicodedata.category(before) in {"So", "Sk", "Mn"}) and bool(after)
    if sign == "\u200b":
        return pair.locale.partition("_")[0] in _BREAKS
    if "\ufe00" <= sign <= "\ufe0f":
        return bool(before) and (unicodedata.category(before) in {"So", "Sm", "Po", "Nd", "Lo"})
    if sign >= "\U000e0000":
        return "\U0001f3f4" in pair.target[max(0, at - 8) : at] or (
            0xE0100 <= ord(sign) <= 0xE01EF and before > "\u3400"
        )
    return sign in "\u2028\u2029" and sign in pair.source


def _complex(letter: str) -> bool:
    """Whether joiners shape a letter: Arabic, Syriac, the scripts of India, Mongolian."""
    return "\u0600" <= letter <= "\u08ff" or "\u0900" <= letter <= "\u0dff" or "\u1800" <= letter <= "\u18af"


def entity_in_text(pair: Pair) -> Iterator[Slip]:
    """Report a character reference that is shown as it is written: &amp;nbsp;."""
    for found in re.finditer(r"&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});", pair.prose):
        if found[0] not in pair.source:
            message = f"{found[0]!r} is shown as it is written: write the character itself"
            yield Slip(message=message, start=found.start(), end=found.end())
