"""Outside judges of the built site: the Nu HTML checker, html-validate, and axe in Chromium over every kind of page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

import pytest

from conftest import demand
from served import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

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
    moved = {unquote(line.split()[0])[1:] for line in (site / "_redirects").read_text(encoding="ascii").splitlines()}
    yield from (f"{locale}/{name}" for name in ("index.html", "404.html"))
    for folder in sorted(one for one in home.iterdir() if one.is_dir()):
        pages = [one.relative_to(site).as_posix() for one in sorted(folder.rglob("*.html"))]
        standing = [one for one in pages if one not in moved]
        yield from standing[:1] if folder.name in LISTS else standing[:2]


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
    assert failures == []


def test_no_page_needs_more_than_its_policy_allows(page: Page, site: Path) -> None:
    """Under the headers of our own server a page gets all that it asks for, all of it from its own site."""
    said: list[str] = []
    asked: list[tuple[str, int]] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("response", lambda response: asked.append((response.url, response.status)))
    with serving(site.parent) as server:
        home = f"http://127.0.0.1:{server.port}/"
        for path in (path for locale in LOCALES for path in kinds(site, locale)):
            page.goto(home + path)
    assert len(asked) > 48
    assert [one for one in asked if one[1] not in {200, 304} or not one[0].startswith(home)] == []
    assert [one for one in said if "Security Policy" in one] == []


def test_pages_can_be_looked_at(page: Page, address: str, site: Path) -> None:
    """Every kind of page shows its headline and fits two widths; screenshots are kept where a folder is named."""
    folder = os.environ.get("L10N_NEWS_SCREENSHOTS")
    page.emulate_media(color_scheme="light")
    for locale in LOCALES if folder else ("ar",):
        for path in kinds(site, locale):
            page.goto(address + path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} at {width}"
                assert page.locator("h1").first.is_visible(), path
                if folder:
                    name = re.sub(r"[^\w.-]+", "_", path.removesuffix(".html"))
                    file = Path(folder) / f"{name}-{width}.png"
                    page.screenshot(path=file, full_page=True)
