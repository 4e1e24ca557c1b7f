"""Addresses of the site: where links lead, how pages name each other, where files beside articles stand."""

from __future__ import annotations

import posixpath
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n_news.file_names import wrong_name
from l10n_news.site import address
from l10n_news.site.document import html_tag
from l10n_news.site.media import lead_to_media
from l10n_news.site.opengraph import og_locale
from l10n_news.site.topics import slug

CASES = Path(__file__).parent / "cases" / "site"


def cases(name: str, key: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))[key]
    assert len(found) > 5
    return found


@pytest.mark.parametrize("case", cases("links", "link"), ids=lambda case: case["link"])
def test_a_link_names_a_place_below_the_articles(case: dict[str, str]) -> None:
    """A relative or own absolute link is resolved; one to elsewhere or into the page is left alone."""
    expected = (case["found"], case.get("tail", "")) if "found" in case else None
    base = "https://news.example/daily/"
    assert address.resolve(case["link"], path="business/story.md", base_url=base) == expected


@pytest.mark.parametrize("case", cases("html_tags", "tag"), ids=lambda case: case["source"])
def test_the_html_tag_gets_language_and_direction(case: dict[str, str]) -> None:
    """Only lang, xml:lang and dir are replaced, once; other attributes keep their characters."""
    assert html_tag(case["source"], "ar") == case["target"]


@pytest.mark.parametrize("case", cases("media", "case"), ids=lambda case: case["source"])
def test_pictures_are_found_from_an_edition(case: dict[str, str]) -> None:
    """Only addresses of known files in embedding tags change; text and other attributes do not."""
    media = {"travel/train.jpg": (640, 480), "travel/big train.jpg": None, "map.svg": (32, 32)}
    changed = lead_to_media(
        case["source"],
        source="travel/train.md",
        page="de/travel/train.html",
        media=media,
        base_url="https://news.example/",
    )
    assert changed == case["target"]


NAMES = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="/"), min_size=1, max_size=8
).filter(lambda name: name not in {".", ".."})
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)


@given(path=PATHS, start=PATHS)
def test_a_relative_address_leads_to_its_path(path: str, start: str) -> None:
    """Joined with the page's folder and decoded, a relative address is the path; nothing in it needs escaping."""
    link = address.relative(path, start)
    joined = posixpath.join(posixpath.dirname(start), *unquote(link).split("/"))
    assert posixpath.normpath(joined) == posixpath.normpath(path)
    assert link.isascii()
    assert not set(link) & set("\"'<>& ?#\\")


def test_an_index_is_its_folder() -> None:
    """The address of a folder's index ends in a slash, the root's is empty."""
    assert address.url("de/business/index.html") == "de/business/"
    assert address.url("index.html") == ""
    assert address.url("ja/世界/x y.html") == "ja/%E4%B8%96%E7%95%8C/x%20y.html"


def test_open_graph_names_a_territory() -> None:
    """og:locale is always a language and a territory."""
    found = {
        locale: og_locale(locale) for locale in ("en", "ar", "de", "ja", "pt_BR", "zh_Hans", "zh_Hant", "hi", "uk")
    }
    assert found == {
        "en": "en_US",
        "ar": "ar_AR",
        "de": "de_DE",
        "ja": "ja_JP",
        "pt_BR": "pt_BR",
        "zh_Hans": "zh_CN",
        "zh_Hant": "zh_TW",
        "hi": "hi_IN",
        "uk": "uk_UA",
    }


TOPICS = {
    "Harbours": "harbours",
    "Sea & sky": "sea-sky",
    "C": "c",
    "C#": "c-sharp",
    "C++": "c-plus-plus",
    "Canal+": "canal-plus",
    "#MeToo": "metoo",
    "9/11": "9-11",
    "R&D": "r-d",
    "../../etc/passwd": "etc-passwd",
    "Con": "con-1",
    "..": "2e-2e",
    "\u05e2\u05d1\u05e8\u05d9\u05ea": "\u05e2\u05d1\u05e8\u05d9\u05ea",
    "x" * 300: "x" * 60,
}


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_has_a_place_of_its_own(name: str) -> None:
    """Signs at the end of a word tell topics apart; nothing leads out of the folder, no file system refuses a name."""
    assert slug(name) == TOPICS[name]
    assert wrong_name(f"tags/{slug(name)}.html") == ""
