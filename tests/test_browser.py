"""The built site in a real browser: direction, scripts, and the way from one language to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_addresses import present_url

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ARTICLES = {
    "template": "travel/night-train.html",
    "document": "environment/seagrass-returns.html",
}
LOCALES = {
    "en": "ltr",
    "ar": "rtl",
    "de": "ltr",
    "es": "ltr",
    "fr": "ltr",
    "hi": "ltr",
    "ja": "ltr",
    "pt-BR": "ltr",
    "ru": "ltr",
    "zh-Hans": "ltr",
}

BOXES = """
() => {
  const heading = document.querySelector("h1");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 48;
  const context = canvas.getContext("2d", {willReadFrequently: true});
  const draw = (character) => {
    context.clearRect(0, 0, 48, 48);
    context.font = "32px " + getComputedStyle(heading).fontFamily;
    context.fillText(character, 4, 36);
    return context.getImageData(0, 0, 48, 48).data.join();
  };
  const box = draw("\\u0378");
  return [...new Set(heading.textContent.replace(/\\s/g, ""))].filter((c) => draw(c) === box);
}
"""
"""Characters of the heading that are drawn as a character that no font has."""


FOCUS = """
() => {
  const element = document.activeElement;
  const inside = element.closest(".l10n-languages");
  return [inside ? element.hreflang : "", parseFloat(getComputedStyle(element).outlineWidth)];
}
"""
"""The language of the link in the switcher that has the focus, and the width of the line around it."""


@pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
@pytest.mark.parametrize(("locale", "direction"), LOCALES.items(), ids=list(LOCALES))
def test_language_and_direction(
    page: Page, address: str, site: Path, *, article: str, locale: str, direction: str
) -> None:
    """Every page says its language, and is laid out in its direction; nothing is wider than the window."""
    page.goto(address + present_url(site, f"{locale}/{article}"))
    root = page.locator("html")
    assert root.get_attribute("lang") == locale
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == direction
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(BOXES) == []


def test_arabic_runs_right_to_left(page: Page, address: str) -> None:
    """The first letter of an Arabic heading stands to the right of its last."""
    page.goto(f"{address}ar/{ARTICLES['template']}")
    first, last = page.evaluate(
        """() => {
          const texts = [...document.querySelectorAll("main p")].map((p) => p.firstChild)
            .filter((node) => node && node.nodeType === 3 && node.data.trim().length > 40);
          const at = (offset) => {
            const range = document.createRange();
            range.setStart(texts[0], offset); range.setEnd(texts[0], offset + 1);
            return range.getBoundingClientRect().x;
          };
          return [at(0), at(12)];
        }"""
    )
    assert first > last


@pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
def test_the_switcher_leads_to_the_same_article(page: Page, address: str, site: Path, article: str) -> None:
    """From each language to the next, one stays with the article; every link has its language."""
    page.goto(f"{address}en/{article}")
    for locale in ("ja", "ar", "pt-BR", "en"):
        link = page.locator(f'nav a[hreflang="{locale}"]').first
        assert link.get_attribute("lang") == locale
        link.click()
        page.wait_for_url(address + present_url(site, f"{locale}/{article}"))
        assert page.locator("html").get_attribute("lang") == locale


def test_it_fits_a_phone(page: Page, address: str, site: Path) -> None:
    """At 320 pixels nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    for locale in ("en", "ar", "ja", "ru"):
        for article in (*ARTICLES.values(), "index.html"):
            page.goto(address + present_url(site, f"{locale}/{article}"))
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{locale}/{article}"
    page.set_viewport_size({"width": 1024, "height": 800})


@pytest.mark.parametrize("article", ARTICLES.values(), ids=list(ARTICLES))
def test_the_switcher_is_used_by_keyboard(page: Page, address: str, site: Path, article: str) -> None:
    """The tab key leads through the languages in their order, each is seen to have the focus, and Enter goes there."""
    page.goto(address + present_url(site, f"de/{article}"))
    listed = page.locator(".l10n-languages a").evaluate_all("links => links.map((link) => link.hreflang)")
    reached: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(FOCUS)
        if name:
            reached.append(name)
            assert outline > 0
        if len(reached) == len(listed):
            break
    assert reached == listed
    assert set(listed) == set(LOCALES) - {"de"}
    for _ in range(len(listed) - 1 - listed.index("ja")):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(address + present_url(site, f"ja/{article}"))
    assert page.locator("html").get_attribute("lang") == "ja"


def test_the_first_key_leads_past_the_navigation(page: Page, address: str) -> None:
    """The first link of a page jumps to its text, and is seen when it has the focus."""
    page.goto(f"{address}de/index.html")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#main"
    box = link.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
