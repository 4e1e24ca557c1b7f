"""The JSON-LD that a complete document brings itself: it gets what only the site knows of the article."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_SIZE = 1_000_000
"""Characters of a script that describes an article."""

_SCRIPT = regex(r"<script\s[^<>]{1,2048}+>", re.IGNORECASE)

_END = regex("</script", re.IGNORECASE)

_S = r"\s{0,64}+"
_ARTICLE = regex(
    rf'\{{(?={_S}(?:"@(?:context|id)"{_S}:{_S}"[^"\\]{{0,2048}}+"{_S},{_S}){{0,2}}'
    rf'"@type"{_S}:{_S}(?:\[{_S})?"[A-Za-z:/.]{{0,64}}?(?:Article|Posting)")'
)
"""The beginning of an object that describes an article (schema.org), where its type stands first, as is usual."""


def tell(page: str, facts: Mapping[str, object]) -> str:
    """Put facts into the first object of a page's JSON-LD that describes an article.

    Args:
        page: a complete HTML document.
        facts: values of JSON by their keys; those that the page's script names itself are left out.

    Returns:
        The page; as it was where it has no such object, or where the script is no JSON.

    """
    for opening in _SCRIPT.finditer(page) if facts else ():
        if "application/ld+json" not in opening[0].lower():
            continue
        closing = _END.search(page, opening.end())
        if closing is None:
            return page
        end = closing.start()
        if end - opening.end() <= MAX_SIZE:
            body = page[opening.end() : end]
            if (told := _told(body, facts)) != body:
                return page[: opening.end()] + told + page[end:]
    return page


def _told(body: str, facts: Mapping[str, object]) -> str:
    found = _ARTICLE.search(body)
    added = {key: value for key, value in facts.items() if f'"{key}"' not in body}
    if not found or not added:
        return body
    text = json.dumps(added, ensure_ascii=False, separators=(",", ":"))[1:-1]
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    told = f"{body[: found.end()]}{text},{body[found.end() :]}"
    try:
        json.loads(told)
    except (ValueError, RecursionError):
        return body
    return told
