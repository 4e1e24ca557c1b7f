#!/usr/bin/env python3
"""What each figure of a sentence becomes in a target locale.

Reads JSONL ``{"lang", "text", "target"}`` on standard input (source language, a sentence, target locale) and prints, a
line for each, a JSON list ``[{"start", "end", "rendered"}]``: the spans of the source that become placeholders (offsets
in characters of the text) and what each is rendered as.

    judge_render.py [--whole] < sentences.jsonl

By default that is the numeral core, the figure with its scale word: ``19,35 Millionen``, as a translator gets it who
writes the noun or sign (``{money1:amount}``). With ``--whole`` it is the whole placeholder in the locale's default
style, as it is published when the translator says nothing: ``19,35 Millionen Dollar``. Whole renderings agree with what
people wrote less often, because people choose the noun: in German news ``$19,35 Millionen`` is about as frequent.
"""

from __future__ import annotations

import json
import sys

from l10n_news import cldr
from l10n_news.model import Kind, Value
from l10n_news.values import recognize

CORE = {Kind.MONEY: "amount", Kind.PERCENT: "number", Kind.MEASURE: "number", Kind.ORDINAL: "plain"}


def rendered(value: Value, target: str, source: str, *, core: bool) -> str:
    """Give what stands for a value in the target locale."""
    style = CORE.get(value.kind) if core else None
    return cldr.format_value(value, target, source_locale=source, style=style)


def main() -> None:
    """Answer each line of standard input."""
    core = "--whole" not in sys.argv[1:]
    for line in sys.stdin:
        case = json.loads(line)
        source, target = (cldr.from_bcp47(case[key]) or case[key] for key in ("lang", "target"))
        spans = [
            {
                "start": span.start,
                "end": span.end,
                "rendered": rendered(span.value, target, source, core=core),
            }
            for span in recognize(case["text"], source)
            if span.value is not None
        ]
        print(json.dumps(spans, ensure_ascii=False))


if __name__ == "__main__":
    main()
