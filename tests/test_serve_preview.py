"""The preview: pages in memory that follow every save, and the entry behind each sentence."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from conftest import chromium_page, copy_sample, demand
from l10n_news.serve.marks import named
from l10n_news.serve.preview import PREFIX, Preview, digest
from l10n_news.serve.studio import Studio
from l10n_news.serve.watching import saves
from served import ask, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

SETTINGS = """source_locale = "en"
locales = ["de", "ar"]
[site]
name = "The Test"
url = "https://news.example/"
"""
ARTICLE = """<h1>A ferry ran aground</h1>
<p>The <em>ferry was late. It was</em> full. The <a href="https://example.org/">company</a> was sorry.</p>
<p>Nobody was hurt.</p>
<p lang="fr">Rien de grave.</p>
<ul><li>It sails again on 5 May.</li></ul>
"""
CATALOG = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: de\\n"

msgid "A ferry ran aground"
msgstr "Eine F\u00e4hre lief auf Grund"

msgid "The <em>ferry was late.</em>"
msgstr "Die <em>F\u00e4hre war sp\u00e4t dran.</em>"

msgid "<em>It was</em> full."
msgstr "<em>Sie war</em> voll."

#, fuzzy
msgid "Nobody was hurt."
msgstr "Niemand wurde verletzt."

msgid "The <a1>company</a1> was sorry."
msgstr "Der Firma tat es leid."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    (tmp_path / "l10n-news.toml").write_text(SETTINGS)
    (tmp_path / "articles" / "world").mkdir(parents=True)
    (tmp_path / "articles" / "world" / "ferry.html").write_text(ARTICLE)
    (tmp_path / "articles" / "world" / "ferry.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    catalogs = tmp_path / "locales" / "de" / "LC_MESSAGES" / "world"
    catalogs.mkdir(parents=True)
    (catalogs / "ferry.po").write_text(CATALOG)
    return tmp_path


@pytest.fixture
def studio(root: Path) -> Studio:
    """The project in memory."""
    studio = Studio(root)
    studio.look()
    return studio


@pytest.fixture
def preview(studio: Studio) -> Preview:
    """Its preview."""
    return Preview(studio)


GERMAN = "/de/world/ferry.html"
CATALOG_PATH = "locales/de/LC_MESSAGES/world/ferry.po"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    os.utime(file, ns=(1, file.stat().st_mtime_ns + 1))


# ── pages ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_saved_catalog_shows(root: Path, studio: Studio) -> None:
    """A target that was saved stands in the page; nothing else is read or localized again."""
    assert "voll" in str(studio.page(GERMAN[1:]), "utf-8")
    others = {path: sheet.edition for path, sheet in studio.sheets() if not path.startswith("de/")}
    edit(root / CATALOG_PATH, "</em> voll.", "</em> besetzt.")
    studio.look()
    assert "besetzt" in str(studio.page(GERMAN[1:]), "utf-8")
    assert all(sheet.edition is others[path] for path, sheet in studio.sheets() if path in others)


def test_a_saved_article_shows(root: Path, studio: Studio) -> None:
    """A sentence that was added stands in every edition, in the source's words."""
    edit(root / "articles" / "world" / "ferry.html", "<ul>", "<p>More soon.</p><ul>")
    studio.look()
    for tag in ("en", "de", "ar"):
        assert b"More soon." in (studio.page(f"{tag}/world/ferry.html") or b"")


def test_a_page_template_shows(root: Path, studio: Studio) -> None:
    """The project's own template counts from when it is saved; one that is broken is told, and mended."""
    folder = root / "templates"
    folder.mkdir()
    (folder / "_bottom.html").write_text("<footer>Own words</footer>\n")
    studio.look()
    assert b"Own words" in (studio.page(GERMAN[1:]) or b"")
    (folder / "_bottom.html").write_text("{% if %}")
    studio.look()
    reply = ask(Preview(studio), GERMAN)
    assert reply.status == 500
    assert b"the page template cannot be used" in reply.body
    (folder / "_bottom.html").write_text("<footer>Mended words</footer>\n")
    studio.look()
    assert b"Mended words" in ask(Preview(studio), GERMAN).body


def test_settings_show(root: Path, studio: Studio) -> None:
    """Settings count from when they are saved; wrong ones are told, and the pages wait."""
    edit(root / "l10n-news.toml", '"de", "ar"', '"de", "fr"')
    studio.look()
    assert {path.partition("/")[0] for path, _ in studio.sheets()} == {"en", "de", "fr"}
    (root / "l10n-news.toml").write_text("locales = 7\n")
    studio.look()
    assert "l10n-news.toml" in studio.trouble
    assert ask(Preview(studio), GERMAN).status == 500
    (root / "l10n-news.toml").write_text(SETTINGS)
    studio.look()
    assert ask(Preview(studio), GERMAN).status == 200


def test_damaged_files_are_told(root: Path, studio: Studio) -> None:
    """An article or a catalog that cannot be read is a finding in the overview; all else is shown."""
    (root / CATALOG_PATH).write_bytes(b'msgid "unclosed\n')
    (root / "articles" / "world" / "bad.txt").write_bytes(b"\xff\xfe\x00")
    studio.look()
    reply = ask(Preview(studio), PREFIX)
    assert CATALOG_PATH.encode() in reply.body
    assert b"A ferry ran aground" in ask(Preview(studio), GERMAN).body


def test_nothing_is_published(root: Path, preview: Preview) -> None:
    """A preview writes no site, no template and no catalog."""
    before = {file for file in root.rglob("*") if file.is_file()}
    for path in ("/en/", GERMAN, "/sitemap.xml", "/de/feed.xml", "/assets/site.css"):
        assert ask(preview, path).status == 200
    assert {file for file in root.rglob("*") if file.is_file()} == before
    assert (root / CATALOG_PATH).read_text() == CATALOG


def test_what_is_not_published_is_shown(root: Path, studio: Studio) -> None:
    """Drafts, embargoed stories and editions below ``publish_at`` have their pages."""
    for name, status in (("draft", "status: draft"), ("later", "status: embargoed\nembargo: 2999-01-01T00:00:00Z")):
        (root / "articles" / "world" / f"{name}.md").write_text(f"---\ntitle: Story {name}\n{status}\n---\nText.\n")
    studio.look()
    for name in ("draft", "later", "ferry"):
        assert ask(Preview(studio), f"/ar/world/{name}.html").status == 200
        assert f"ar/world/{name}.html".encode() in ask(Preview(studio), PREFIX).body


def test_a_page_says_what_the_site_has_of_it(root: Path, studio: Studio) -> None:
    """Why nothing like it is in the site stands in the page and in the list, and its end is a change of the page."""
    draft = root / "articles" / "world" / "draft.md"
    draft.write_text("---\ntitle: Story\nstatus: draft\n---\nText.\n")
    later = root / "articles" / "world" / "later.md"
    later.write_text("---\ntitle: Story\nstatus: embargoed\nembargo: 2999-01-01T00:00:00Z\n---\nText.\n")
    studio.look()
    preview = Preview(studio)
    told = {
        "/en/world/draft.html": b"a draft: not in the site",
        "/en/world/later.html": b"under embargo: not in the site before 2999-01-01 00:00+00:00",
        GERMAN: b"3 of 6 translated: nothing in the site leads here yet",
    }
    for path, words in told.items():
        assert b'data-standing="' + words in ask(preview, path).body
        assert words in ask(preview, PREFIX).body
    before = re.findall(b'data-digest="[^"]*"', ask(preview, "/en/world/draft.html").body)
    draft.write_text("---\ntitle: Story\nstatus: published\n---\nText.\n")
    studio.look()
    after = ask(preview, "/en/world/draft.html").body
    assert b"data-standing" not in after
    assert re.findall(b'data-digest="[^"]*"', after) != before


def test_marks_are_only_in_the_preview(root: Path, studio: Studio) -> None:
    """The build's own page is the preview's without its comments and its script."""
    from l10n_news import build
    from l10n_news.project import Project

    project = Project.open(root)
    build.build(project, project.all_locales)
    for tag in ("en", "de", "ar"):
        shown = ask(Preview(studio), f"/{tag}/world/ferry.html").body
        published = (root / "site" / tag / "world" / "ferry.html").read_bytes()
        assert b"l10n-preview" not in published
        assert b"<!--" not in published
        bare = re.sub(rb"<!--/?l10n[^>]*-->|<script src=\"/\.l10n-preview/[^>]*></script>", b"", shown)
        text = re.sub(rb"<[^>]+>", b"", bare)
        assert text == re.sub(rb"<[^>]+>", b"", published)


@pytest.mark.parametrize("project", ["sample", "shapes"])
def test_without_its_marks_a_file_is_the_published_one(project: str, tmp_path: Path) -> None:
    """Every page, feed and sitemap of the preview is what the build publishes, but for the comments."""
    from l10n_news import build
    from l10n_news.project import Project

    folder = copy_sample(tmp_path / "p") if project == "sample" else shapes(tmp_path / "p")
    opened = Project.open(folder)
    build.update(opened, opened.all_locales)
    build.build(opened, opened.all_locales)
    site = folder / "site"
    studio = Studio(folder)
    studio.look()
    files = [file for ending in ("html", "xml", "txt") for file in site.rglob(f"*.{ending}")]
    moved = site / "_redirects"
    old = {unquote(line.split()[0])[1:] for line in moved.read_text().splitlines()} if moved.exists() else set()
    paths = {file.relative_to(site).as_posix() for file in files} - old - {"news-sitemap.xml"}
    assert len(paths) > 30
    for path in sorted(paths):
        bare = re.sub(rb"<!--/?l10n[^>]*-->", b"", studio.page(path) or b"")
        assert bare == (site / path).read_bytes(), path


MARK = re.compile(r"<!--(/?)l10n(@?) ?([0-9a-f. ]*)-->")


def test_every_segment_is_marked(studio: Studio) -> None:
    """Each segment of the text stands between its own two comments, in order, also in the source's words."""
    own = named("world/ferry")
    for tag in ("en", "de", "ar"):
        shown = str(studio.page(f"{tag}/world/ferry.html"), "utf-8")
        found = [(end, mark) for end, at, mark in MARK.findall(shown) if not at]
        starts = [mark for end, mark in found if not end]
        assert len(found) == 2 * len(starts)
        segments = [mark for mark in starts if mark.startswith(own)]
        assert len(set(segments)) == len(segments)
        told = studio.told(f"{tag}/world/ferry.html", tag)
        assert told is not None
        body = {one["mark"] for one in told["entries"] if one["mark"].startswith(own)}
        assert body == set(segments)


def test_a_mark_that_begins_ends(tmp_path: Path) -> None:
    """Also where a sentence begins or ends with what is not translated, in every kind of place and page."""
    studio = Studio(shapes(tmp_path))
    studio.look()
    for path, _ in studio.sheets():
        found = [end for end, at, _ in MARK.findall(str(studio.page(path), "utf-8")) if not at]
        assert found
        assert found.count("") == found.count("/"), path


SHAPES = {
    "world/forms.html": """<h1>Ferries, again</h1>
<p title="A title">Text with an <abbr title="European Union">EU</abbr> and
a <a href="ferry.html" title="See it">link</a>.</p>
<p><img src="ferry.png" alt="A ferry in port" title="Seen from the quay"> <img src=ferry.png alt=Ferry></p>
<p><select aria-label="Ports"><option>First port</option><option label=Second>Other port</option></select>
<input placeholder="Your name"> <textarea placeholder="A note">Some words</textarea></p>
<table summary="Times"><caption>Time table</caption><tr><td><img src="ferry.png" alt="Map"></td></tr></table>
<pre>
One line.
Another line.</pre>
<noscript><p>No script here.</p></noscript><template><p>A template.</p></template>
<p><b>A stray start. Another one.</p><p>After it.</b> The end.</p>
<p>Type <code>run</code></p><p><code>go</code> Go. <b>It ends <i translate="no">here</i></b></p>
<svg><title>A drawing</title></svg><details><summary>More</summary><p>Hidden words.</p></details>
""",
    "world/told.md": """---
title: A story with much in its head
summary: A summary in two sentences. It goes on.
tags: [Harbours, Sea & sky]
authors: [Ann Otter, Ben Pike]
published: 2025-03-01T08:00:00Z
updated: 2025-03-02T08:00:00Z
status: corrected
corrections:
  - time: 2025-03-02T08:00:00Z
    text: The ferry was late, not early.
image: ferry.png
---
The text says 5 km on 3 May. <span>Then</span> more.
""",
    "world/gone.md": "---\ntitle: It is gone\nstatus: withdrawn\npublished: 2025-03-01\n---\nWords.\n",
    "whole.html": """<!DOCTYPE html><html lang=en><head><title>A whole page</title>
<meta name=description content="What it tells">
<meta property="og:title" content="A whole page, shared"><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A whole page",
"alternativeHeadline": "Only for programs"}
</script></head><body><h1>A whole page</h1><p aria-label=Beginning>It begins. It ends.</p></body></html>
""",
}


def shapes(folder: Path) -> Path:
    """Make a project of articles whose words stand in many kinds of places, with half of them translated."""
    from l10n_news import build
    from l10n_news.project import Project

    for name, text in SHAPES.items():
        (folder / "articles" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "articles" / name).write_text(text)
    (folder / "articles" / "world" / "ferry.html").write_text(ARTICLE)
    (folder / "articles" / "world" / "ferry.png").write_bytes(PNG)
    (folder / "l10n-news.toml").write_text(SETTINGS.replace("[site]", "[site]\npublish_at = 0.2"))
    project = Project.open(folder)
    build.update(project, project.all_locales)
    for file in (folder / "locales" / "de").rglob("*.po"):
        head, *entries = file.read_text().split("\n\n")
        turned = [_turned(one) if number % 3 or "title" in one else one for number, one in enumerate(entries)]
        file.write_text("\n\n".join((head, *turned)))
    return folder


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x50\0\0\0\x28" + bytes(30)


def _turned(entry: str) -> str:
    """Translate an entry by turning the case of its letters about; one with codes gets a letter before it."""
    source = re.search(r'^msgid "(.*)"$', entry, re.MULTILINE)
    if source is None or 'msgctxt "slug"' in entry:
        return entry
    words = f"X {source[1]}" if {"<", "{"} & set(source[1]) else source[1].swapcase()
    return re.sub(r'^msgstr ""$', lambda _: f'msgstr "{words}"', entry, flags=re.MULTILINE)


def test_every_text_of_a_page_has_its_entry(tmp_path: Path) -> None:
    """Whatever a catalog holds for a page is told: text, attributes, head, JSON-LD, address, words of the site."""
    from l10n_news.project import Project

    folder = shapes(tmp_path)
    studio = Studio(folder)
    studio.look()
    project = Project.open(folder)
    for name in ("world/forms", "world/told", "world/gone", "whole"):
        told = studio.told(f"de/{name}.html", "de")
        catalog = project.read_catalog(name, "de")
        assert told is not None
        assert catalog is not None
        keys = {(one["context"] or None, one["source"]) for one in told["entries"]}
        wanted = {entry.key for entry in catalog.entries if not entry.obsolete}
        assert len(wanted) > 2
        assert wanted <= keys, name
        lines = {f"{catalog.path}:{entry.line}" for entry in catalog.entries}
        assert lines <= {one["place"] for one in told["entries"]}


@pytest.mark.parametrize(
    ("path", "source", "kind", "where"),
    [
        ("de/world/told.html", "Harbours", "tag", r"<li><a [^>]*><!--l10n {}[.0-9]*-->[hH]"),
        ("de/world/told.html", "Topics", "word of the site", "<!--l10n {}-->[tT]"),
        ("de/world/told.html", "World", "section", "<!--l10n {}-->[wW]"),
        ("de/index.html", "A story with much in its head", "title", "<!--l10n {}[.0-9]*-->[aA]"),
        ("de/tags/harbours.html", "Harbours", "tag", "<h1>(?:<span [^>]*>)?<!--l10n {}[.0-9]*-->[hH]"),
        ("de/404.html", "Page not found", "word of the site", "<h1>(?:<span [^>]*>)?<!--l10n {}-->"),
        ("de/archive/index.html", "{count} story", "word of the site", "<small>(?:<span [^>]*>)?<!--l10n {}-->"),
        ("de/world/forms.html", "A ferry in port", "image description", "<!--l10n@ {}[^>]*--><img "),
        ("de/world/forms.html", "Your name", "", "<!--l10n@ {}[.0-9]*--><input "),
        ("de/world/forms.html", "First port", "option", "<option><!--l10n {}[.0-9]*-->"),
    ],
)
def test_words_of_every_kind_are_marked(tmp_path: Path, path: str, source: str, kind: str, where: str) -> None:
    """Tags, sections, words of the site, headlines of other articles, and what an element says in its attributes."""
    studio = Studio(shapes(tmp_path))
    studio.look()
    told = studio.told(path, "de")
    assert told is not None
    entry = next(one for one in told["entries"] if one["source"] == source)
    assert entry["kind"] == kind or not kind
    assert entry["place"].startswith("locales/de/LC_MESSAGES/")
    mark = ".".join(entry["mark"].split(".")[:2])
    assert re.search(where.format(mark), str(studio.page(path), "utf-8"))


def test_an_author_s_characters_are_no_marks(root: Path, studio: Studio) -> None:
    """Characters of private use in an article stay what they are, however they are written."""
    text = "<p>\U0010fff0 a b \U0010fff1.</p><p title='&#x10fff0;0123456789abcdef&#x10fff1;'>c</p>"
    (root / "articles" / "world" / "ferry.html").write_text(ARTICLE + text)
    studio.look()
    assert "\U0010fff0 a b \U0010fff1." in str(studio.page(GERMAN[1:]), "utf-8")
    assert ask(Preview(studio), f"{PREFIX}entries?page={GERMAN}").status == 200


def test_formatting_across_segments_stays_whole(studio: Studio) -> None:
    """Light formatting that a cut divided is one element in the preview too, around the marks of both segments."""
    for tag in ("en", "de"):
        shown = str(studio.page(f"{tag}/world/ferry.html"), "utf-8")
        assert shown.count("<em>") == shown.count("</em>") == 1


# ── entries ───────────────────────────────────────────────────────────────────────────────────────


def entry_of(preview: Preview, path: str, source: str) -> dict[str, Any]:
    reply = ask(preview, f"{PREFIX}entries?page={path}")
    assert reply.status == 200
    found = [one for one in json.loads(reply.body)["entries"] if one["source"] == source]
    assert found
    return dict(found[-1])


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("A ferry ran aground", "translated"),
        ("Nobody was hurt.", "fuzzy; shown in en"),
        ("The <a1>company</a1> was sorry.", "cannot be used; shown in en"),
        ("It sails again on {date1}.", "not in the catalog: run 'l10n-news update'; shown in en"),
    ],
)
def test_states(preview: Preview, source: str, state: str) -> None:
    """An entry says how far it has come, and what the page shows instead."""
    assert entry_of(preview, GERMAN, source)["state"] == state


def test_an_entry_says_where_it_stands(preview: Preview) -> None:
    """Source, target, catalog with line, article with line, and what is wrong with it."""
    entry = entry_of(preview, GERMAN, "The <a1>company</a1> was sorry.")
    line = CATALOG[: CATALOG.index('msgid "The <a1>')].count("\n") + 1
    assert entry["target"] == "Der Firma tat es leid."
    assert entry["place"] == f"{CATALOG_PATH}:{line}"
    assert entry["article"] == "articles/world/ferry.html:2"
    assert any("<a1>" in one["message"] and one["severity"] == "error" for one in entry["findings"])
    assert entry_of(preview, GERMAN, "A ferry ran aground")["findings"] == []


def test_the_source_has_no_catalog(preview: Preview) -> None:
    """A sentence of the source's own edition names its article alone."""
    entry = entry_of(preview, "/en/world/ferry.html", "Nobody was hurt.")
    assert (entry["state"], entry["place"], entry["target"]) == ("source", "", "")


def test_pages_without_an_article_have_entries(preview: Preview) -> None:
    """A list has those of its headlines; an address that is not there has those of the page that says so."""
    listed = json.loads(ask(preview, f"{PREFIX}entries?page=/en/").body)["entries"]
    assert "A ferry ran aground" in {one["source"] for one in listed}
    lost = json.loads(ask(preview, f"{PREFIX}entries?page=/../l10n-news.toml").body)["entries"]
    assert "Page not found" in {one["source"] for one in lost}
    assert "source_locale" not in json.dumps(lost)
    assert ask(preview, f"{PREFIX}entries").status == 200


# ── who may ask ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "localhost", "[::1]:8000"])
def test_this_machine_may_ask(preview: Preview, host: str) -> None:
    """The names of this machine are answered."""
    assert ask(preview, GERMAN, {"host": host}).status == 200


STRANGERS = """
    evil.example  evil.example:8000  127.0.0.1.evil.example  localhost.evil.example:8000  0.0.0.0  10.0.0.1:8000
    127.0.0.1@evil.example  [::1].x  [::]  [::ffff:127.0.0.1]
"""


@pytest.mark.parametrize("host", ["", *STRANGERS.split()])
@pytest.mark.parametrize("path", [GERMAN, f"{PREFIX}entries?page={GERMAN}", PREFIX, "/"])
def test_no_other_name_leads_here(preview: Preview, host: str, path: str) -> None:
    """Another site's name that leads to this machine gets nothing (DNS rebinding)."""
    reply = ask(preview, path, {"host": host})
    assert reply.status == 403
    assert b"ferry" not in reply.body


NOWHERE = f"""
    /../l10n-news.toml  /..%2fl10n-news.toml  /world/../../l10n-news.toml  /{CATALOG_PATH}  /articles/world/ferry.html
    {PREFIX}../preview.py  {PREFIX}studio.py  {PREFIX}%2e%2e/preview.py  //evil.example/  /%00  /world/ferry.html
"""


@pytest.mark.parametrize("path", NOWHERE.split())
def test_no_file_of_the_project_is_told(preview: Preview, path: str) -> None:
    """Only pages of the site and the pictures beside articles have an address."""
    reply = ask(preview, path)
    assert reply.status == 404
    assert b"source_locale" not in reply.body
    assert b"msgid" not in reply.body
    assert b"import" not in reply.body


def test_what_a_preview_answers(preview: Preview) -> None:
    """Pages are not kept and run our script alone; pictures come from beside the articles."""
    reply = ask(preview, GERMAN)
    assert reply.headers["cache-control"] == "no-store"
    assert "script-src 'self'" in reply.headers["content-security-policy"]
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert ask(preview, "/world/ferry.png").headers["content-type"] == "image/png"
    assert ask(preview, f"{PREFIX}preview.js").headers["content-type"].startswith("text/javascript")
    assert ask(preview, "/", {"accept-language": "ar"}).headers["location"] == "/ar/"
    assert ask(preview, GERMAN, method="POST").status == 405
    assert ask(preview, GERMAN, method="HEAD").body == b""


def test_hostile_content_stays_text(root: Path, studio: Studio) -> None:
    """What a file says is not markup in the preview's own pages."""
    (root / "articles" / "world" / "<img src=x onerror=alert(1)>.html").write_text("<p>x</p>")
    (root / CATALOG_PATH).write_text('msgid "<script>alert(1)</script>\n')
    studio.look()
    overview = ask(Preview(studio), PREFIX).body
    assert b"<img" not in overview
    assert b"<script>" not in overview


# ── events ────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_is_told_when_it_has_changed(root: Path, preview: Preview) -> None:
    """A page that waits is told of a save that changes it, and of no other."""
    page = re.search(rb'data-digest="([0-9a-f]+)"', ask(preview, GERMAN).body)
    assert page
    sent = asyncio.run(_events(root, preview, page[1].decode()))
    told = [one["body"] for one in sent if one["type"] == "http.response.body"]
    assert told[0] == b": here\n\n"
    assert told[-1] == b"event: reload\ndata: \n\n"
    assert told.count(told[-1]) == 1
    assert len(told) == 3  # the save of the other article woke it, and it stayed


async def _events(root: Path, preview: Preview, known: str) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": f"{PREFIX}events",
        "query_string": f"page={GERMAN}&digest={known}".encode(),
        "headers": [(b"host", b"localhost")],
    }

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(3600)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def look() -> None:
        changed, preview._changed = preview._changed, asyncio.Event()
        await asyncio.to_thread(preview.studio.look)
        changed.set()

    task = asyncio.create_task(preview(scope, receive, send))
    await _until(lambda: len(sent) == 2)
    (root / "locales" / "de" / "LC_MESSAGES" / "world" / "other.po").write_text(CATALOG)
    await look()
    await _until(lambda: len(sent) == 3)
    edit(root / CATALOG_PATH, "</em> voll.", "</em> besetzt.")
    await look()
    await asyncio.wait_for(task, 20)
    return sent


async def _until(done: Any) -> None:
    for _ in range(2000):
        if done():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it does not happen")


def test_a_page_that_has_changed_meanwhile_is_told_at_once(preview: Preview) -> None:
    """Between the page and its first question nothing is missed."""
    reply = ask(preview, f"{PREFIX}events?page={GERMAN}&digest={digest(b'old')}")
    assert reply.body == b"event: reload\ndata: \n\n"


def test_saves_are_noticed(root: Path) -> None:
    """Each save of an article, a catalog, a page template or the settings is a sign; an editor's backup is none."""
    demand(_has_watchfiles(), "watchfiles (pip install 'l10n-news[serve]')")
    (root / "templates").mkdir()

    async def watch() -> int:
        signs = 0

        async def follow() -> None:
            nonlocal signs
            async for _ in saves(root):
                signs += 1

        task = asyncio.create_task(follow())
        await asyncio.sleep(0.5)
        (root / "articles" / "world" / ".ferry.html.swp").write_text("x")
        await asyncio.sleep(0.5)
        assert signs == 0
        for name in ("articles/world/new.html", CATALOG_PATH, "templates/_bottom.html", "l10n-news.toml"):
            before = signs
            with (root / name).open("a") as file:
                file.write("\n")
            for _ in range(1000):
                if signs > before:
                    break
                await asyncio.sleep(0.01)
            assert signs > before, name
            await asyncio.sleep(0.4)
        task.cancel()
        return signs

    assert asyncio.run(watch()) >= 4


def _has_watchfiles() -> bool:
    try:
        import watchfiles  # noqa: F401
    except ImportError:
        return False
    return True


# ── the command, in a browser ─────────────────────────────────────────────────────────────────────


def test_a_preview_is_for_this_machine(root: Path) -> None:
    """Another address than this machine's own is refused."""
    everywhere = "0.0.0.0"  # noqa: S104 -- it is refused
    command = [
        sys.executable,
        "-m",
        "l10n_news",
        "-C",
        str(root),
        "serve",
        "--watch",
        "--port",
        "0",
        "--host",
        everywhere,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "a preview is for this machine only" in done.stderr


@pytest.fixture
def page() -> Iterator[Page]:
    """A page of its own for each test: the preview keeps a line open to it."""
    with chromium_page() as found:
        yield found


@pytest.mark.browser
def test_in_a_browser(root: Path, page: Page) -> None:
    """A click on a sentence shows its entry; a save of the catalog, then of the article, reloads the page."""
    demand(_has_watchfiles(), "watchfiles (pip install 'l10n-news[serve]')")
    with serving(root, "--watch") as server:
        page.goto(f"http://127.0.0.1:{server.port}{GERMAN}")
        page.get_by_text("nothing in the site leads here yet").wait_for()
        page.get_by_role("heading", name="Eine Fähre").click()
        panel = page.locator("#l10n-entry")
        panel.wait_for()
        said = panel.inner_text()
        words = (
            "A ferry ran aground",
            "Eine Fähre lief auf Grund",
            "translated",
            f"{CATALOG_PATH}:6",
            "articles/world/",
        )
        assert [one for one in words if one not in said] == []
        page.keyboard.press("Escape")
        panel.wait_for(state="detached")
        page.get_by_text("Nobody was hurt.").click()
        page.get_by_text("fuzzy; shown in en").wait_for()
        edit(root / CATALOG_PATH, "auf Grund", "auf Sand")
        page.get_by_role("heading", name="auf Sand").wait_for()
        edit(root / "articles" / "world" / "ferry.html", "<ul>", "<p>More soon.</p><ul>")
        page.get_by_text("More soon.").wait_for()
        page.get_by_text("company").click(modifiers=["Alt"])
        page.get_by_text("cannot be used; shown in en").wait_for()


def test_it_ends_while_pages_wait(root: Path) -> None:
    """Ctrl-C ends the preview though a browser holds a connection open."""
    demand(_has_watchfiles(), "watchfiles (pip install 'l10n-news[serve]')")
    with (
        serving(root, "--watch") as server,
        socket.create_connection(("127.0.0.1", server.port), timeout=20) as waiting,
    ):
        waiting.sendall(f"GET {PREFIX}events?page={GERMAN} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        assert waiting.recv(1000)
        server.process.send_signal(2)
        said, _ = server.process.communicate(timeout=30)
        assert (server.process.returncode, said) == (0, "stopped\n")


@pytest.mark.browser
def test_every_text_can_be_reached_in_a_browser(tmp_path: Path, page: Page) -> None:
    """A click on a picture, a tag, a word of the site, a headline in a list; and all texts by keyboard alone."""
    with serving(shapes(tmp_path), "--watch") as server:
        at = f"http://127.0.0.1:{server.port}/de/world/"
        panel = page.locator("#l10n-entry")
        page.goto(f"{at}forms.html")
        clicks = {
            "img[alt='a FERRY IN PORT']": ["A ferry in port", "Seen from the quay", "image description"],
            "abbr": ["European Union", "Text with an"],
            "caption": ["Time table"],
            "h1": ["Ferries, again", "articles/world/forms.html"],
        }
        for selector, words in clicks.items():
            page.locator(selector).first.click()
            panel.wait_for()
            said = panel.inner_text()
            assert [one for one in words if one not in said] == [], selector
            page.keyboard.press("Escape")
            panel.wait_for(state="detached")
        page.goto(f"{at}told.html")
        for selector, word in (
            ("footer.tags a", "Harbours"),
            ("nav.sections a", "World"),
            ("footer.tags h2", "Topics"),
        ):
            page.locator(selector).first.click(modifiers=["Alt"])
            panel.wait_for()
            assert word in panel.inner_text()
            assert "locales/de/LC_MESSAGES/" in panel.inner_text()
            page.keyboard.press("Escape")
        page.goto(f"{at}../index.html")
        page.locator(".stories h2 a").first.focus()
        page.keyboard.press("Alt+Enter")
        panel.wait_for()
        assert "locales/de/LC_MESSAGES/" in panel.inner_text()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.closest('.stories') !== null")


@pytest.mark.browser
def test_all_texts_are_listed_for_the_keyboard(tmp_path: Path, page: Page) -> None:
    """What nobody sees stands first: the head, attributes, JSON-LD, the address. Each leads to its entry and back."""
    with serving(shapes(tmp_path), "--watch") as server:
        page.goto(f"http://127.0.0.1:{server.port}/de/whole.html")
        page.get_by_role("button", name="All texts of this page").focus()
        page.keyboard.press("Enter")
        panel = page.get_by_role("dialog", name="Texts of this page")
        panel.wait_for()
        unseen, seen = (one.all_inner_texts() for one in (panel.locator("ul").nth(n).locator("li") for n in (0, 1)))
        for words in ("What it tells", "Only for programs", "Beginning", "address whole", "A whole page, shared"):
            assert any(words in one for one in unseen), words
        assert any("It begins." in one for one in seen)
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        entry = page.get_by_role("dialog", name="Entry")
        entry.wait_for()
        assert "locales/de/LC_MESSAGES/whole.po:" in entry.inner_text()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        panel.wait_for()
        page.keyboard.press("Escape")
        panel.wait_for(state="detached")
        assert page.evaluate("document.activeElement.className") == "l10n-all"
