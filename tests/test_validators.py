"""Outside judges of the built site: the Nu HTML checker, html-validate, and axe in Chromium over every kind of page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from conftest import demand
from test_browser import address, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
__all__ = ["address", "page"]

FOLDER = Path(__file__).parent / "validators"
LOCALES = ("ar", "ja", "de", "en")
LISTS = ("archive", "authors", "tags")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 1280)
"""Pixels: the narrowest screen of WCAG 1.4.10, and a desk's."""


@pytest.fixture(scope="module")
def modules() -> Path:
    """The validators that come from npm."""
    found = FOLDER / "node_modules"
    demand(
        found.is_dir(), f"validators of HTML (npm install --no-package-lock --prefix {FOLDER.relative_to(Path.cwd())})"
    )
    return found


def kinds(site: Path, locale: str) -> Iterator[str]:
    """Give one page of each kind in a locale, below the site: lists, the page for what is missing, articles."""
    home = site / locale
    yield from (f"{locale}/{name}" for name in ("index.html", "404.html"))
    for folder in sorted(one for one in home.iterdir() if one.is_dir()):
        pages = [one for one in sorted(folder.rglob("*.html")) if b'http-equiv="refresh"' not in one.read_bytes()]
        yield from (one.relative_to(site).as_posix() for one in (pages[:1] if folder.name in LISTS else pages[:2]))


def test_every_page_is_valid_html_and_css(site: Path, modules: Path) -> None:
    """The Nu HTML checker has nothing to say on any page, stylesheet or picture."""
    java = shutil.which("java")
    demand(java, "Java (Debian: apt install default-jre-headless)")
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [str(java), "-Xss2m", "-jar", str(jar), "--format", "gnu", "--stdout"]
    pages = [str(one) for one in sorted(site.rglob("*.html"))]
    sheets = [str(one) for one in sorted(site.rglob("*.css"))]
    assert len(pages) > 100
    assert sheets
    said = [
        subprocess.run([*command, *more], capture_output=True, text=True, check=False).stdout
        for more in (pages, ["--css", *sheets])
    ]
    assert "".join(said).replace(f"file:{site}", "") == ""


def test_every_page_follows_good_practice(site: Path, modules: Path) -> None:
    """html-validate has no error and no warning on any page."""
    node = shutil.which("node")
    demand(node, "Node.js (Debian: apt install nodejs)")
    command = [
        str(node),
        str(modules / ".bin" / "html-validate"),
        "-c",
        str(FOLDER / ".htmlvalidate.json"),
        "-f",
        "text",
    ]
    done = subprocess.run([*command, str(site)], capture_output=True, text=True, check=False, cwd=FOLDER)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("look", [*((locale, "light") for locale in LOCALES), ("ar", "dark")], ids="-".join)
def test_every_kind_of_page_is_accessible(
    page: Page, address: str, site: Path, modules: Path, look: tuple[str, Literal["light", "dark"]]
) -> None:
    """Axe finds no failure of WCAG 2.2 AA, in either colour scheme, and a phone need not scroll sideways."""
    locale, scheme = look
    axe = (modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": WIDTHS[0], "height": 720})
    failures = []
    pages = list(kinds(site, locale))
    assert len(pages) > 12
    for path in pages:
        page.goto(address + path)
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)
        for violation in found["violations"]:
            failures += [f"{path}: {violation['id']} {node['target']}" for node in violation["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            failures.append(f"{path}: wider than {WIDTHS[0]} pixels")
    assert failures == []


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_on_a_page_needs_more_than_the_policy_allows(page: Page, address: str, site: Path, locale: str) -> None:
    """A page asks for files of its own site only, every one of them is there, and nothing runs."""
    asked: list[tuple[str, int]] = []
    page.on("response", lambda response: asked.append((response.url, response.status)))
    for path in kinds(site, locale):
        page.goto(address + path)
        assert page.evaluate("[...document.scripts].every(one => one.type === 'application/ld+json')")
    assert len(asked) > 12
    assert [one for one in asked if one[1] not in {200, 304} or not one[0].startswith(address)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_switcher_works_by_keyboard(page: Page, address: str, locale: str) -> None:
    """Tab reaches every language, each with a visible focus, and Enter leads to it."""
    page.goto(f"{address}{locale}/index.html")
    wanted = set(page.evaluate("[...document.querySelectorAll('nav a[hreflang]')].map(a => a.hreflang)"))
    assert len(wanted) >= 9
    reached = {}
    for _ in range(120):
        page.keyboard.press("Tab")
        language = page.evaluate("document.activeElement.closest('nav') && document.activeElement.hreflang")
        if language:
            reached[language] = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            if len(reached) == len(wanted):
                break
    assert set(reached) == wanted
    assert "none" not in reached.values()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.evaluate("document.documentElement.lang") == list(reached)[-1]


def test_pages_can_be_looked_at(page: Page, address: str, site: Path) -> None:
    """Every kind of page is drawn at two widths; where a folder is named for the pictures they are kept there."""
    folder = os.environ.get("L10N_NEWS_SCREENSHOTS")
    page.emulate_media(color_scheme="light")
    for locale in LOCALES if folder else ("ar",):
        for path in kinds(site, locale):
            page.goto(address + path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                picture = page.screenshot(full_page=True)
                assert picture.startswith(b"\x89PNG")
                if folder:
                    name = re.sub(r"[^\w.-]+", "_", path.removesuffix(".html"))
                    file = Path(folder) / f"{name}-{width}.png"
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(picture)
