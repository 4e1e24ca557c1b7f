"""What of a source text a translation depends on, and what not: white space, quotation marks, numbers of codes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_REMEMBERED = 1000
"""Characters up to which the shape of a text is remembered: seven locales have the same sources."""

_TOKEN = regex(r"\{([a-z]{1,20})([0-9]{1,6})(:[a-z0-9-]{1,20})?\}|<(/?)([a-z][a-z0-9-]{0,30}?)([0-9]{0,6})(/?)>")
_QUOTES = str.maketrans(
    {**dict.fromkeys("“”„‟«»″〝〞＂", '"'), **dict.fromkeys("‘’‚‛‹›′´`", "'"), "\u00ad": None, "\u200b": None}
)
_MARKS = regex(f"[{''.join(map(chr, _QUOTES))}]")


def shape(source: str) -> str:
    """Reduce a source text to what a translation depends on.

    Two texts of one shape differ in white space, in the style of quotation marks or in the numbers of codes and
    placeholders only: a target of one is a target of the other, its tokens renamed.
    """
    return _remembered(source) if len(source) <= _REMEMBERED else _reduced(source)


def _reduced(source: str) -> str:
    text = _TOKEN.sub(_unnumbered, source) if "{" in source or "<" in source else source
    return " ".join((text.translate(_QUOTES) if _MARKS.search(text) else text).split())


_remembered = lru_cache(maxsize=1 << 15)(_reduced)


def _unnumbered(match: re.Match[str]) -> str:
    if match[1]:
        return f"{{{match[1]}}}"
    return f"<{match[4]}{match[5]}{match[7]}>"


def tokens(text: str) -> list[tuple[str, str]]:
    """List the tokens of a text in order: their sort (``{money}``, ``<a>``) and name (``money1``, ``a1``)."""
    return [(_unnumbered(match), _name(match)) for match in _TOKEN.finditer(text)]


def _name(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}" if match[1] else f"{match[5]}{match[6]}"


def renaming(old: str, new: str) -> Mapping[str, str] | None:
    """Find the new name of each token of an old source by its place; None where no one-to-one renaming exists."""
    before, after = tokens(old), tokens(new)
    if [sort for sort, _ in before] != [sort for sort, _ in after]:
        return None
    names: dict[str, str] = {}
    for (_, old_name), (_, new_name) in zip(before, after, strict=True):
        if names.setdefault(old_name, new_name) != new_name:
            return None
    return names if len(set(names.values())) == len(names) else None


def rename(target: str, names: Mapping[str, str]) -> str:
    """Rename the tokens of a target; what is no token of its source stays."""
    if all(old == new for old, new in names.items()):
        return target
    return _TOKEN.sub(lambda match: _renamed(match, names), target)


def _renamed(match: re.Match[str], names: Mapping[str, str]) -> str:
    name = names.get(_name(match))
    if name is None:
        return match[0]
    if match[1]:
        return f"{{{name}{match[3] or ''}}}"
    return f"<{match[4]}{name}{match[7]}>"


def adapt(target: str, old: str, new: str) -> str:
    """Rename the tokens of an old source's target as a new source names them, where that is certain."""
    if "{" not in old and "<" not in old:
        return target
    names = renaming(old, new)
    return rename(target, names) if names else target
