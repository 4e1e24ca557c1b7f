"""The editions of this repository's own articles are the golden ones, in every locale."""

from __future__ import annotations

import pytest

import golden


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """Every edition as it is made now."""
    return golden.editions()


def kept() -> list[str]:
    """Paths of the golden editions."""
    return sorted(file.relative_to(golden.FOLDER).as_posix() for file in golden.FOLDER.rglob("*.html"))


def test_every_edition_has_its_golden_one(made: dict[str, str]) -> None:
    """Articles and locales are those that were kept: ten locales of at least five articles."""
    assert sorted(made) == kept()
    assert len(made) >= 50


@pytest.mark.parametrize("path", kept())
def test_edition(made: dict[str, str], path: str) -> None:
    """The edition is the golden one, byte for byte."""
    assert made[path].encode() == (golden.FOLDER / path).read_bytes()
