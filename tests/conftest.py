"""What several tests share: tools that may be missing, a copy of the project's own sample, the site built from it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def demand(found: object, what: str) -> None:
    """Skip, loudly, without a tool of the system; where nothing may be skipped, fail."""
    if found:
        return
    if os.environ.get("L10N_NEWS_NO_SKIP"):
        pytest.fail(f"{what} is missing, and here nothing may be skipped")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def msgfmt() -> str:
    """GNU msgfmt."""
    found = shutil.which("msgfmt")
    demand(found, "msgfmt (Debian: apt install gettext)")
    return str(found)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of this repository's own project, to work on."""
    return copy_sample(tmp_path / "sample")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's own project, built once."""
    from l10n_news import build
    from l10n_news.project import Project

    folder = copy_sample(tmp_path_factory.mktemp("built") / "sample")
    project = Project.open(folder)
    build.build(project, project.all_locales)
    return folder / "site"


def copy_sample(folder: Path) -> Path:
    """Copy what a project is made of."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "l10n-news.toml", folder)
    for name in ("articles", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    return folder
