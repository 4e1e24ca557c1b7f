"""Pattern ⇄ the text that a translator sees and writes."""

from l10n_news.pattern.characters import character_problems
from l10n_news.pattern.parse import SKIP, parse, wordless
from l10n_news.pattern.problem import Parsed, Problem
from l10n_news.pattern.quick import Shape, quick, split
from l10n_news.pattern.tokens import literal_tokens, lookalikes, to_text, token

__all__ = [
    "SKIP",
    "Parsed",
    "Problem",
    "Shape",
    "character_problems",
    "literal_tokens",
    "lookalikes",
    "parse",
    "quick",
    "split",
    "to_text",
    "token",
    "wordless",
]
