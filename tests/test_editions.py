"""Editions as rows of the manifest answer what editions in memory answer."""

from __future__ import annotations

import pickle
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from l10n_news import settings, site
from l10n_news.build.briefs import brief_facts, from_text, to_text
from l10n_news.build.edition_rows import PUBLISHED, RETRACTED, Assumed, Editions, Pages
from l10n_news.build.guess import Guess
from l10n_news.build.manifest import Manifest, Record, Row, remembering
from l10n_news.model import Slug, Status
from l10n_news.project import Project
from l10n_news.site.card import Topic
from l10n_news.site.voice import Text
from site_editions import LOCALES, SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)
SECTIONS = ("", "world", "world/europe", "world-cup", "tags")
NAMES = ("ferry", "cup", "index", "Ferry", "été")


def card(chance: random.Random, name: str, locale: str) -> site.Card:
    """Make a card by chance."""
    moments = [None, *(NOW - timedelta(hours=chance.choice((1, 1, 30, 47, 48, 49, 900, 5000))) for _ in range(2))]
    state = chance.choice((0, 1, 1, 1, 2))
    topics = [Topic(slug=one, text=Text(one.title(), locale)) for one in ("index", "norway", "ada")]
    usual = site.Alternate(locale=locale, path=f"{locale.replace('_', '-')}/{name}.html").path
    return site.Card(
        name=name,
        section=name.rpartition("/")[0],
        locale=locale,
        path=usual if chance.random() < 0.8 else f"{locale}/{chance.random()}.html",
        headline=Text(f"{name} in {locale}", locale),
        summary=Text("", locale),
        dateline=Text("", locale),
        tags=tuple(chance.sample(topics, chance.randrange(3))),
        authors=tuple(chance.sample(topics, chance.randrange(2))),
        published=chance.choice(moments),
        updated=chance.choice(moments),
        image="",
        publisher="",
        complete=chance.random() < 0.7,
        is_published=state == 1,
        is_retracted=state == 2,
        status=Status.WITHDRAWN if state == 2 else Status.PUBLISHED,
        slug=chance.choice((None, Slug(text="fähre", path="a.po", line=3))),
        source=f"{name}.md",
    )


def put(manifest: Manifest, editions: Editions, name: str, cards: list[site.Card]) -> None:
    """Note what was made of an article."""
    texts = {(one.name, one.locale): to_text(one) for one in cards}
    facts = [brief_facts(one, texts[one.name, one.locale]) for one in cards]
    record = Record(path=f"{name}.md", name=name, briefs=facts)
    row = Row(states="", newest=0, digests="", record=record.to_text())
    manifest.put_article(record.path, row, name, texts)
    editions.put(record)


def told(cards: object) -> object:
    """Give what tells which editions these are."""
    return [(one.locale, one.name, one.path, one.headline) for one in cards]  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", range(6))
def test_rows_answer_as_memory_does(tmp_path: Path, seed: int) -> None:
    """Every list, feed, sitemap and redirect finds the same stories in the same order, also after changes."""
    chance = random.Random(seed)  # noqa: S311 -- chosen by seed on purpose
    names = [f"{section}/{name}".lstrip("/") for section in SECTIONS for name in NAMES]
    with Manifest(tmp_path / "site.sqlite") as manifest:
        manifest.begin()
        editions = Editions(manifest, SETTINGS, remembering(manifest.card, from_text))
        known: dict[str, list[site.Card]] = {}
        for name in [*names, *chance.sample(names, 10)]:
            known[name] = [card(chance, name, locale) for locale in LOCALES if chance.random() < 0.9]
            put(manifest, editions, name, known[name])
        for name in chance.sample(names, 5):
            del known[name]
            editions.remove(name)
        cards = [one for name in sorted(known) for one in known[name]]
        memory = site.Cards(SETTINGS, cards)
        for locale in LOCALES:
            groups = memory.groups(locale)
            assert editions.groups(locale) == groups
            for group, number in groups:
                assert editions.locales(group) == memory.locales(group)
                assert told(editions.latest(locale, group)) == told(memory.latest(locale, group))
                assert told(editions.latest(locale, group, 2)) == told(memory.latest(locale, group, 2))
                assert len(editions.latest(locale, group)) == number
        assert sorted(map(str, [told(editions.retracted())])) == sorted(map(str, [told(ordered(memory.retracted()))]))
        assert set(map(str, told(editions.fresh(NOW)))) >= set(map(str, told(memory.fresh(NOW))))  # type: ignore[call-overload]
        paths = [one.path for one in memory.published()]
        assert [one.path for one in editions.published()] == paths
        assert [one.path for one in editions.published(paths[3])] == paths[3:]
        assert {one.path for one in editions.moved()} == {one.path for one in memory.moved()}
        for is_told in (False, True):
            assert editions.sections(told=is_told) == memory.sections(told=is_told)
        assert editions.count() == len(cards)
        known_of = site.directory(cards, SETTINGS)
        directory = editions.directory(())
        assert directory.by_locale == known_of.by_locale
        assert directory.archived == known_of.archived
        assert directory.homes() == known_of.homes()
        for name in names:
            assert directory.pages(name) == known_of.pages(name)
            assert directory.links(name) == known_of.links(name)


def ordered(cards: list[site.Card]) -> list[site.Card]:
    """Sort cards as their rows are."""
    return sorted(cards, key=lambda one: (one.source, one.locale))


def test_addresses_are_settled_section_by_section(tmp_path: Path) -> None:
    """Each edition gets the address that it gets among all; those that were made for another one are told."""
    chance = random.Random(7)  # noqa: S311 -- chosen by seed on purpose
    names = [f"{section}/{name}".lstrip("/") for section in SECTIONS for name in NAMES]
    press = site.Press(SETTINGS)
    with Manifest(tmp_path / "site.sqlite") as manifest:
        manifest.begin()
        editions = Editions(manifest, SETTINGS, remembering(manifest.card, from_text))
        cards = []
        for name in sorted(names):
            own = [card(chance, name, locale) for locale in LOCALES]
            put(manifest, editions, name, own)
            cards += own
        settled, findings = site.settle(cards, press.folders)
        sections = dict.fromkeys(one.section for one in cards)
        stale, told_of = editions.settle(sections, press.folders)
        assert told_of == findings
        assert findings
        now = {(one.locale, one.name): one.path for one in settled}
        assert {(locale, name): path for name in names for locale, path in editions.paths(name).items()} == now
        was = [(one, now[one.locale, one.name]) for one in cards]
        assert stale >= {one.source for one, path in was if one.path != path}
        assert {one.path for one in editions.moved()} == {one.path for one in site.Cards(SETTINGS, settled).moved()}


def test_what_is_assumed_is_what_was_and_what_is_usual(tmp_path: Path) -> None:
    """Another process reads what the last build left while this one writes; what is made now is assumed whole."""
    chance = random.Random(3)  # noqa: S311 -- chosen by seed on purpose
    file = tmp_path / "site.sqlite"
    press = site.Press(SETTINGS)
    own = [card(chance, "world/ferry", locale) for locale in LOCALES]
    with Manifest(file) as manifest:
        manifest.begin()
        editions = Editions(manifest, SETTINGS, remembering(manifest.card, from_text))
        put(manifest, editions, "world/ferry", own)
        manifest.commit({"key": "same"})
    with Manifest(file) as manifest:
        manifest.begin()
        editions = Editions(manifest, SETTINGS, remembering(manifest.card, from_text))
        before = site.directory(own, SETTINGS)
        editions.clear()
        text = 'source_locale = "en"\nlocales = ["ar", "de", "ja", "pt_BR"]\n'
        guess = Guess(Project(root=tmp_path / "elsewhere", settings=settings.parse(text)))
        sent = pickle.dumps(Assumed(file, press.folders, LOCALES, frozenset({"world/new"}), guess))
        assumed: Assumed = pickle.loads(sent)  # noqa: S301 -- ours
        pages, gone = Pages(assumed.pages, PUBLISHED), Pages(assumed.pages, RETRACTED)
        assert pages.get("world/ferry", ()) == before.of("world/ferry")
        assert gone.get("world/ferry", ()) == before.withdrawn.get("world/ferry", ())
        assert [one.path for one in pages["world/new"]] == [
            f"{tag}/world/new.html" for tag in ("en", "ar", "de", "ja", "pt-BR")
        ]
        assert "world/none" not in pages
        assumed.close()
