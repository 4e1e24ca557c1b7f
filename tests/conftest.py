"""What several tests share: tools that may be missing, a copy of the project's own sample, the site built from it."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("L10N_NEWS_LAWS", "fixed"))


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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The built site on a port of this machine."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A page of headless Chromium."""
    with chromium_page() as found:
        yield found


@contextlib.contextmanager
def chromium_page() -> Iterator[Page]:
    """Start headless Chromium, give a page of it, and end it."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    demand(chromium, "Chromium (Debian: apt install chromium fonts-noto-core fonts-noto-cjk)")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser.new_page(viewport={"width": 1024, "height": 800})
        browser.close()
