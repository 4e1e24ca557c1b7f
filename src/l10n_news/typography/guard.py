"""What among the words is none: addresses, names of files, code."""

from __future__ import annotations

from l10n_news.regex import regex

_SIGN = regex(r"[@/\\=_{}<>|`~^$#&]")
_DOT = regex(r"\.[a-zA-Z0-9]{2}")
"""A text without one of these, a double colon or empty brackets has nothing to guard."""

_CODE = regex(r"[\\={}<>|`~^]|::|&\w{1,32};|\(\)|^--\w|^[$#]\w*[(_]")
"""Signs of code: all of the token is guarded."""

_NAME = regex(r"[@_]|://|[a-zA-Z0-9]{2}\.[a-zA-Z0-9]{2}|^[~.]{0,2}/\w|\w/\w*[./]\w")
"""Signs of an address or a file: the token is guarded without the marks around it."""

_TOKEN = regex(r"`[^`\n]{0,400}`|(?:https?|ftp)://[^\s\u3000-\u303f\uff00-\uffef<>\"«»“”„]+|[!-~]+")
_AROUND = "\"'()[],;:!?.*"


def guarded(text: str) -> list[tuple[int, int]]:
    """Find the ranges of a text that no rule may change, in order; linear in the text."""
    if _SIGN.search(text) is None and "::" not in text and "()" not in text and _DOT.search(text) is None:
        return []
    spans: list[tuple[int, int]] = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        if _CODE.search(token) and "://" not in token:
            spans.append(found.span())
        elif _NAME.search(token):
            start = found.start() + len(token) - len(token.lstrip(_AROUND))
            stop = found.end() - len(token) + len(token.rstrip(_AROUND))
            if start < stop:
                spans.append((start, stop))
    return spans
