"""Old addresses and what they lead to: ``_redirects``, the format that static hosts read. Pure."""

from __future__ import annotations

from urllib.parse import quote

STATUSES = frozenset({301, 302, 303, 307, 308})
_SAFE = "/-._~!$()*+,;=:@'&%"


def redirects(text: str) -> dict[str, tuple[str, int]]:
    """Read redirects, ``/old/path.html /new/path.html 301`` on a line each.

    Both are addresses of the site: a line that leads to another host, that has no such form or another status is left
    out. Of two lines with one old address the first counts.

    Returns:
        The new address and the status by the old address, percent-encoded.

    """
    found: dict[str, tuple[str, int]] = {}
    for line in text.split("\n"):
        words = line.split()
        if len(words) not in {2, 3} or words[0].startswith("#"):
            continue
        old, new = (quote(word, safe=_SAFE) for word in words[:2])
        status = words[2] if len(words) == 3 else "301"
        if _is_own(words[0]) and _is_own(words[1]) and status.isdecimal() and int(status[:4]) in STATUSES:
            found.setdefault(old, (new, int(status)))
    return found


def _is_own(address: str) -> bool:
    r"""Tell whether an address is a path on this site: ``//host`` and ``/\host`` are other hosts to a browser."""
    return address.startswith("/") and address[1:2] not in {"/", "\\"} and address.isprintable()
