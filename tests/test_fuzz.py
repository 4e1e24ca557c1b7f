"""Inputs that fuzzing found worth keeping, and seeds for the next run, break no promise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "fuzz"
sys.path.insert(0, str(FOLDER))

from targets import TARGETS  # noqa: E402

CORPUS = sorted((FOLDER / "corpus").glob("*/*"))


def test_every_target_has_seeds() -> None:
    """The data is there, and small."""
    assert {file.parent.name for file in CORPUS} == set(TARGETS)
    assert len(CORPUS) >= 40
    assert sum(file.stat().st_size for file in CORPUS) < 200_000


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_input(file: Path) -> None:
    """It is read, or refused with its path."""
    TARGETS[file.parent.name](file.read_bytes())
