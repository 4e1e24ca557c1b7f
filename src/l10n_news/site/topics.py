"""Where the pages of tags and authors stand."""

from __future__ import annotations

import re
import unicodedata

from l10n_news.file_names import wrong_name
from l10n_news.regex import regex

_SIGNS = {"+": "plus", "#": "sharp", "*": "star"}
_SIGN = regex(r"(?<=[^\W_])[#*]|(?<=[^\W_])\+|(?<=\+)\+")
"""A sign at the end of a word, as in «C#», «A*», «C++»."""


def slug(name: str) -> str:
    """Give the place of a topic's page: letters and digits in lower case, joined by hyphens; never empty.

    A sign that belongs to a word tells it from others: «C++» and «C#» are two topics. No file system refuses the name.
    """
    told = _SIGN.sub(lambda found: f" {_SIGNS[found[0]]} ", unicodedata.normalize("NFKC", name).lower())
    place = "-".join(re.findall(r"[^\W_]+", told))[:60].rstrip("-")
    place = place or "-".join(f"{ord(sign):x}" for sign in name[:20]) or "0"
    return f"{place}-1" if wrong_name(place) else place
