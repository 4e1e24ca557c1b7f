"""Which of the variants of a file a client gets (RFC 9110 § 12.5.3). Pure."""

from __future__ import annotations

from functools import lru_cache

from l10n_news.regex import regex

IDENTITY = "identity"
PREFERRED = ("br", "gzip", IDENTITY)
"""Content codings that there may be, the best first."""

MAX_HEADER = 500
"""Characters; a longer header counts as none."""

_CODING = regex(
    r"[ \t]*+(?P<coding>\*|[!#$%&'+.^_`|~0-9A-Za-z-]{1,32}+)[ \t]*+"
    r"(?:;[ \t]*+[qQ]=(?P<quality>0(?:\.[0-9]{0,3})?+|1(?:\.0{0,3})?+)[ \t]*+)?+"
)


@lru_cache(maxsize=1024)
def accepted(header: str) -> tuple[str, ...]:
    """Give the codings that a client takes, the one it should get first; the last is always ``identity``."""
    if not header or len(header) > MAX_HEADER:
        return (IDENTITY,)
    weights = {}
    for match in map(_CODING.fullmatch, header.split(",")):
        if match:
            name = match["coding"].lower()
            weights["gzip" if name == "x-gzip" else name] = float(match["quality"] or 1)
    others = weights.get("*", 0.0)
    found = [(weights.get(name, others), name) for name in PREFERRED[:-1]]
    # identity is acceptable unless it is refused, but weighs nothing unless it is named
    least = weights.get(IDENTITY, 0.0)
    wanted = [name for weight, name in sorted(found, key=lambda one: -one[0]) if weight and weight >= least]
    return (*wanted, IDENTITY)
