"""What stands for all catalogs of a locale at once: where it is the same, they are."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sum:
    """What stands for all catalogs of a locale: those of articles in their order, and then the others."""

    def __init__(self) -> None:
        """Begin."""
        self._summed = blake2b(digest_size=16)

    def add(self, name: str, one: str) -> None:
        """Add a catalog, if there is one."""
        if one:
            self._summed.update(f"{name} {one}\n".encode("utf-8", "surrogateescape"))

    def whole(self, others: Mapping[str, str]) -> str:
        """Give it with those that are of no article."""
        for name, one in sorted(others.items()):
            self.add(name, one)
        return self._summed.hexdigest()
