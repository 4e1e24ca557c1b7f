"""What an edition does with targets that were made for an earlier text of their source, by role."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from inline_markup import inlines
from l10n_news.errors import ProjectError
from l10n_news.localize import localize
from l10n_news.localize.stale import is_outdated
from l10n_news.model import Article, Catalog, Edition, Entry, Metadata, Place, Unit
from l10n_news.record import replace
from l10n_news.settings import parse
from l10n_news.site import SiteSettings
from l10n_news.site.card import is_published
from l10n_news.unit.make import make_unit

SETTINGS = 'source_locale = "en"\nlocales = ["de", "fr"]\n'
UPDATED = datetime.fromisoformat("2025-07-20T18:00:00+02:00")


def unit(text: str, role: str) -> Unit:
    """Make a unit of one sentence."""
    _, made, _ = make_unit(inlines(text), kind="paragraph", locale="en", role=role)
    assert made
    return made


def article(headline: str = "A ferry sank off Florø.", text: str = "It had 221 people on board.") -> Article:
    """Make an article of a headline and a sentence, updated in the evening."""
    units = (unit(headline, "headline"), unit(text, ""))
    return Article(
        path="a/b.html",
        section="a",
        slug="b",
        document=False,
        skeleton=(Place(unit=0), Place(unit=1)),
        units=units,
        fields={"title": 0},
        metadata=Metadata(updated=UPDATED),
    )


def entry(source: str, target: str, **changes: Any) -> Entry:
    """Make an entry."""
    return Entry(source=source, target=target, **changes)


def outdated(source: str, target: str, previous: str, **changes: Any) -> Entry:
    """Make an entry whose source was edited."""
    return entry(source, target, fuzzy=True, previous_source=previous, **changes)


HEADLINE = outdated("A ferry sank off Florø.", "Eine Fähre ist gesunken.", "A ferry sank.")
TEXT = entry("It had {number1} people on board.", "Sie hatte {number1} Menschen an Bord.")


def made(rules: dict[str, Any], *entries: Entry, of: Article | None = None, header: str = "") -> Edition:
    """Localize into German."""
    fields = (("PO-Revision-Date", header),) if header else ()
    catalog = Catalog(path="de.po", locale="de", entries=entries or (HEADLINE, TEXT), header=fields)
    return localize(of or article(), "de", [catalog], source_locale="en", stale=rules)


def test_the_source_is_the_default() -> None:
    """Without a rule an outdated target gives way to the source's words, and the edition is not stale."""
    edition = made({})
    assert edition.units[0].plain == "A ferry sank off Florø."
    assert (edition.stale, edition.held, edition.translated) == (0, False, 1)
    assert made({"headline": "source"}) == edition


def test_a_target_is_kept() -> None:
    """The old words stand there in the edition's own locale, and the edition says how many are outdated."""
    edition = made({"headline": "keep"})
    assert edition.units[0].plain == "Eine Fähre ist gesunken."
    assert edition.units[0].locale == "de"
    assert (edition.stale, edition.held, edition.translated, edition.total) == (1, False, 2, 2)


def test_an_edition_is_held() -> None:
    """Nothing of it is published until the target is mended; its page for preview shows the source's words."""
    edition = made({"headline": "hold"})
    settings = SiteSettings(name="x", locales=("en", "de"))
    assert edition.held
    assert edition.units[0].plain == "A ferry sank off Florø."
    assert not is_published(settings, edition)
    mended = made({"headline": "hold"}, replace(HEADLINE, fuzzy=False), TEXT)
    assert not mended.held
    assert is_published(settings, mended)


def test_a_rule_is_for_its_role() -> None:
    """What has no role of its own is text."""
    assert made({"text": "keep"}).stale == 0
    text = outdated("It had {number1} people on board.", "Sie hatte {number1} an Bord.", "It had {number1} on board.")
    assert made({"text": "keep"}, HEADLINE, text).stale == 1
    assert made({"text": "hold"}, HEADLINE, text).held


@pytest.mark.parametrize(
    "target",
    ["Sie hatte <b>{number1}</b> an Bord, <a1>sagt</a1> man.", "Sie hatte {money1} an Bord."],
)
def test_a_kept_target_is_sound(target: str) -> None:
    """One that does not fit the source's present codes and placeholders falls back without a finding of its own."""
    text = outdated(
        "It had {number1} <a1>people</a1> on board.", "Sie hatte {number1} an Bord.", "It had {number1} on board."
    )
    of = article(text='It had 221 <a href="x">people</a> on board.')
    edition = made({"text": "keep"}, HEADLINE, text, of=of)
    assert edition.stale == 0
    assert edition.units[1].state == "source"
    other = outdated("It had {number1} people on board.", target, "It had {number1} on board.")
    assert made({"text": "keep"}, HEADLINE, other).findings == ()


def test_a_figure_is_not_shown_for_another() -> None:
    """Where the source has other figures than before, the old words could say them of other things."""
    of = article(text="It had 221 people and 30 cars on board.")
    text = outdated(
        "It had {number1} people and {number2} cars on board.", "{number1} Autos.", "It had {number1} cars."
    )
    edition = made({"text": "keep"}, HEADLINE, text, of=of)
    assert (edition.stale, edition.units[1].state) == (0, "source")


@pytest.mark.parametrize(
    ("changes", "is_old"),
    [
        ({"previous_source": "A ferry sank."}, True),
        ({"notes": ("fuzzy: {number1} was one when this was translated: check the grammar (00000000)",)}, True),
        ({}, False),
        (
            {"previous_source": "A ferry sank.", "notes": ("fuzzy: a draft from before the source was edited",)},
            False,
        ),
        (
            {"previous_source": "A ship sank.", "notes": ("fuzzy: 93 % like a sentence of x.po: [-ship-] {+ferry+}",)},
            False,
        ),
        ({"notes": ("fuzzy: the same sentence in x.po",)}, False),
        ({"previous_source": "A ferry sank.", "obsolete": True}, False),
    ],
    ids=[
        "edited",
        "another figure",
        "a draft",
        "a draft of an edited source",
        "from another sentence",
        "from another article",
        "obsolete",
    ],
)
def test_what_is_outdated(changes: dict[str, Any], *, is_old: bool) -> None:
    """Only a target that was right before: proposals and drafts never were."""
    assert is_outdated(entry("A ferry sank off Florø.", "Eine Fähre ist gesunken.", fuzzy=True, **changes)) is is_old


@pytest.mark.parametrize(
    ("revised", "expected"),
    [
        ("2025-07-20 14:05+0200", "2025-07-20T14:05:00+02:00"),
        ("2025-07-20 19:05+0200", None),
        ("2025-07-20 14:05+0000", "2025-07-20T14:05:00+00:00"),
        ("YEAR-MO-DA HO:MI+ZONE", None),
        ("2025-99-20 14:05+0200", None),
        ("", None),
    ],
)
def test_which_state_is_told(revised: str, expected: str | None) -> None:
    """It is when a translator last worked on the words, where the article was changed after that."""
    edition = made({"headline": "keep"}, header=revised)
    assert edition.reflects == (datetime.fromisoformat(expected) if expected else None)
    assert made({}, header=revised).reflects is None


def test_rules_of_the_settings() -> None:
    """A rule for all locales gives way to a locale's own."""
    settings = parse(SETTINGS + '[stale]\nheadline = "hold"\ntext = "keep"\n[stale.fr]\nheadline = "source"\n')
    assert settings.stale_of("de") == {"headline": "hold", "text": "keep"}
    assert settings.stale_of("fr") == {"headline": "source", "text": "keep"}
    assert parse(SETTINGS).stale_of("de") == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[stale]\nheadline = "drop"', "'source', 'hold', 'keep'"),
        ('[stale]\nkicker = "keep"', "headline, summary, section"),
        ('[stale.de]\nkicker = "keep"', "headline, summary, section"),
        ('[stale]\nde = "keep"', "a table [stale.LOCALE]"),
        ('stale = "keep"', "a table [stale] is wanted"),
    ],
)
def test_wrong_rules(text: str, said: str) -> None:
    """A message names the key and what is legal."""
    with pytest.raises(ProjectError) as caught:
        parse(f"{text}\n" + SETTINGS if text.startswith("stale") else SETTINGS + text)
    assert said in str(caught.value)
    assert "stale" in str(caught.value)
