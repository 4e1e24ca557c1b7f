"""Pattern ⇄ the text that a translator sees and writes."""

from __future__ import annotations

import re
import unicodedata

from l10n_news.model import Form, Pattern, Placeholder, Tag

_BRACED = re.compile(r"[{｛]([^{}｛｝<>＜＞]{1,200})[}｝]")
_ANGLED = re.compile(r"[<＜]([^{}｛｝<>＜＞]{1,200})[>＞]")


def to_text(pattern: Pattern) -> str:
    """Write a pattern as it stands in a catalog: ``{money1}``, ``<a1>…</a1>``, ``<img1/>``, everything else as it is."""
    return "".join(part if isinstance(part, str) else _token(part) for part in pattern)


def _token(part: Placeholder | Tag) -> str:
    if isinstance(part, Placeholder):
        return f"{{{part.name}:{part.style}}}" if part.style else f"{{{part.name}}}"
    if part.form is Form.OPEN:
        return f"<{part.name}>"
    return f"</{part.name}>" if part.form is Form.CLOSE else f"<{part.name}/>"


def lookalikes(text: str) -> frozenset[str]:
    """Names that a literal text could be read as a token of; a segment with that text gives none of them to its own."""
    names = [match[1] for match in _BRACED.finditer(text)] if "{" in text or "｛" in text else []
    if "<" in text or "＜" in text:
        names += [match[1] for match in _ANGLED.finditer(text)]
    return frozenset(_name(body) for body in names)


def _name(body: str) -> str:
    folded = unicodedata.normalize("NFKC", body).casefold()
    return re.sub(r"""[\s/"'“”„‘’«»]""", "", folded).partition(":")[0]
