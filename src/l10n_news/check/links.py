"""URLs, e-mail addresses and handles in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.check.pair import Slip, shown
from l10n_news.values.literals import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n_news.check.pair import Pair


def _found(prose: str) -> dict[str, tuple[int, int]]:
    return {prose[start:end].rstrip("/").lower(): (start, end) for start, end, _ in addresses(prose)}


def wrong_address(pair: Pair) -> Iterator[Slip]:
    """Report an address that the source does not have."""
    source = _found(pair.source_prose)
    for address, (start, end) in _found(pair.prose).items():
        if address not in source:
            message = f"the address {shown(address)} does not stand in the source"
            yield Slip(message=message, start=start, end=end)


def missing_address(pair: Pair) -> Iterator[Slip]:
    """Report an address that the target does not have."""
    if not pair.target:
        return
    target = _found(pair.prose)
    if target.keys() - _found(pair.source_prose).keys():
        return  # told as a wrong one
    for address in _found(pair.source_prose):
        if address not in target:
            yield Slip(message=f"the address {shown(address)} of the source is missing")
