"""What stands between two target sentences."""

from __future__ import annotations

from l10n_news.regex import regex

_UNSPACED = frozenset({"zh", "ja", "yue", "wuu", "hak", "nan", "gan", "lzh", "cmn"})
_WIDE = regex(
    "[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f200-\U0001f2ff\U00020000-\U0003ffff“”‘’…—]"
)


def separator(before: str, after: str, locale: str) -> str:
    """Return what stands between two target segments of a locale: a space, or nothing.

    Chinese and Japanese put nothing where either side is written full width, and a space where Latin meets Latin; every
    other language puts a space (Korean, Thai, Khmer, Lao and Burmese part sentences by one). Nothing is added to an
    empty segment or to white space that is already there.
    """
    left, right = before.rstrip("\ufffc"), after.lstrip("\ufffc")
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return ""
    if locale.replace("-", "_").split("_", 1)[0].lower() not in _UNSPACED:
        return " "
    wide = (left and _WIDE.match(left[-1])) or (right and _WIDE.match(right[0]))
    return "" if wide else " "
