"""What an update does, as scenarios."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from update_scenarios import outcome

CASES = tomllib.loads((Path(__file__).parent / "cases/update/scenarios.toml").read_text("utf-8"))["case"]


def test_there_are_scenarios() -> None:
    """The data was found."""
    assert len(CASES) >= 60
    assert len({case["title"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_scenario(case: dict[str, Any]) -> None:
    """An article's new version makes exactly this catalog of the old one."""
    assert outcome(case) == case["expected"].removeprefix("\n")
