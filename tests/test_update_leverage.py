"""What an update takes from other catalogs of the locale, and how sure it is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog_builders import PATH, article, updated
from l10n_news import extract
from l10n_news.model import Catalog, Entry
from l10n_news.record import replace
from l10n_news.update import Leverage, LeverageOnDemand, Sources, adopt, renew, update
from l10n_news.update.similar import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

BEFORE, LINE, AFTER = "The fire began at night.", "The cause is not known yet.", "The police are looking into it."


def other(units: Sequence[str], path: str = "locales/fr/LC_MESSAGES/business/b.po") -> Catalog:
    """Make a catalog of another article, all of it translated."""
    made = updated(units, None)
    return replace(made, path=path, entries=tuple(replace(e, target=f"T: {e.source}") for e in made.entries))


def entry(units: Sequence[str], leverage: Sequence[Catalog], source: str = LINE, old: Catalog | None = None) -> Entry:
    """Find an entry of an updated catalog, without the note of its place."""
    found = updated(units, old, leverage=leverage).index[None, source]
    return replace(found, notes=found.notes[1:], references=())


def test_the_same_sentence_between_the_same_ones_is_translated() -> None:
    """Nobody is asked for it again."""
    found = entry([BEFORE, LINE, AFTER], [other([BEFORE, LINE, AFTER])])
    assert found == Entry(source=LINE, target=f"T: {LINE}")


def test_the_same_sentence_elsewhere_is_a_proposal() -> None:
    """Its target is fuzzy, and a note says where it comes from."""
    found = entry([LINE, AFTER], [other([BEFORE, LINE, AFTER])])
    note = "fuzzy: the same sentence in locales/fr/LC_MESSAGES/business/b.po"
    assert found == Entry(source=LINE, target=f"T: {LINE}", fuzzy=True, notes=(note,))


def test_two_different_targets_are_a_proposal() -> None:
    """Where other catalogs disagree, the first one's target is fuzzy."""
    first, second = other([LINE]), other([LINE])
    second = replace(second, entries=(replace(second.entries[0], target="Autre"),))
    assert entry([LINE], [first, second]).fuzzy
    assert not entry([LINE], [first, first]).fuzzy


def test_another_plural_is_not_taken_for_translated() -> None:
    """The same sentence with a figure of another plural category needs a look."""
    assert not entry(["Only {number1=5} left."], [other(["Only {number1=7} left."])], "Only {number1} left.").fuzzy
    found = entry(["Only {number1=1} left."], [other(["Only {number1=7} left."])], "Only {number1} left.")
    assert found.fuzzy
    assert found.notes[1].startswith("fuzzy: {number1} was other")


def test_a_similar_sentence_is_a_proposal() -> None:
    """The note says where it is from, how similar, and what differs."""
    found = entry(
        ["The cause is known by now."], [other([LINE.replace("yet", "by now")])], "The cause is known by now."
    )
    assert found == Entry(
        source="The cause is known by now.",
        target="T: The cause is not known by now.",
        fuzzy=True,
        previous_source="The cause is not known by now.",
        flags=("priority:1",),
        notes=(
            "fuzzy: 93 % like a sentence of locales/fr/LC_MESSAGES/business/b.po: [-not-]",
            "mind the changed words: -not",
        ),
    )


def test_an_unlike_sentence_gives_nothing() -> None:
    """A wrong guess is worse than none."""
    assert entry([LINE], [other(["The cause of the accident was found."])]) == Entry(source=LINE)


def test_what_is_fuzzy_empty_or_obsolete_elsewhere_gives_nothing() -> None:
    """Only finished work is proposed."""
    made = other([LINE, BEFORE, AFTER])
    states = (
        replace(made.entries[0], fuzzy=True),
        replace(made.entries[1], target=""),
        replace(made.entries[2], obsolete=True),
    )
    units = [AFTER, LINE, BEFORE]
    found = updated(units, None, leverage=[replace(made, entries=states)])
    assert [entry.target for entry in found.entries] == ["", "", ""]


def test_the_catalogs_own_words_win() -> None:
    """What is translated here stays, whatever others say."""
    old = updated([LINE], None)
    old = replace(old, entries=(replace(old.entries[0], target="Ici"),))
    assert entry([LINE], [other([LINE])], old=old).target == "Ici"


def test_an_entry_that_is_still_empty_is_filled() -> None:
    """A sentence that was translated elsewhere meanwhile is not asked for twice."""
    assert entry([LINE], [other([LINE])], old=updated([LINE], None)).translated


def test_its_own_old_version_is_no_leverage() -> None:
    """The catalog's own path among the others gives nothing."""
    mine = other([LINE], path="locales/fr/LC_MESSAGES/business/a.po")
    assert not entry([LINE], [mine]).target


def test_updating_twice_with_leverage_changes_nothing() -> None:
    """Proposals are made once."""
    leverage = Leverage([other([BEFORE, LINE, AFTER]), other([LINE.replace("yet", "so far")])])
    units = [LINE, BEFORE, "The cause is not known so well."]
    first = updated(units, None, leverage=leverage)
    assert updated(units, first, leverage=leverage) == first


def test_the_sites_own_words_have_plurals() -> None:
    """A template with plural forms keeps all of an entry's targets."""
    template = Catalog(path="site.pot", locale=None, entries=(Entry(source="one", source_plural="many", notes=("n",)),))
    first = renew(template, None, "fr", path="site.po", source_locale="en")
    done = replace(first, entries=(replace(first.entries[0], target="un", targets_plural=("plusieurs",)),))
    assert renew(template, done, "fr", path="site.po", source_locale="en") == done


def test_a_new_catalog_has_a_header_at_once() -> None:
    """Weblate finds a sound empty catalog in each locale."""
    assert dict(updated([LINE], None, "pt_BR").header)["Language"] == "pt_BR"


def test_a_renamed_article_takes_its_catalog_along() -> None:
    """It is known by its content; one that shares a sentence only is another article's."""
    units = [BEFORE, LINE, AFTER]
    template = extract.template(article(units), "a.pot")
    former, stranger = other([BEFORE, LINE, "A sentence more."], path="old.po"), other([LINE], path="stranger.po")
    assert adopt(template, [stranger, former]) is former
    assert adopt(template, [stranger]) is None
    assert adopt(extract.template(article([]), "a.pot"), [stranger]) is None


def test_places_that_are_known_need_not_be_found_again() -> None:
    """The result is the same, whoever found them."""
    made = article(["There are {number1=5} firms."])
    template = extract.template(made, "a.pot")
    places = extract.uses(made)
    one = update(made, template, None, "ru", path=PATH, source_locale="en")
    assert update(made, template, None, "ru", path=PATH, source_locale="en", places=places) == one


def test_a_weak_guess_gives_way_to_a_good_match() -> None:
    """A sentence that was rewritten takes the target of one much like it elsewhere; the old words are kept."""
    rewritten = "The cause of the fire is now known to the police."
    old = other([BEFORE, LINE, AFTER], path="locales/fr/LC_MESSAGES/business/a.po")
    elsewhere = other([rewritten.replace("now known", "known now")])
    alone = updated([BEFORE, rewritten, AFTER], old)
    assert alone.index[None, rewritten].target == f"T: {LINE}"
    found = updated([BEFORE, rewritten, AFTER], old, leverage=[elsewhere])
    assert found.index[None, rewritten].target == f"T: {elsewhere.entries[0].source}"
    assert [(one.source, one.target) for one in found.entries if one.obsolete] == [(LINE, f"T: {LINE}")]
    assert updated([BEFORE, rewritten, AFTER], found, leverage=[elsewhere]) == found
    assert updated([BEFORE, LINE, AFTER], found, leverage=[elsewhere]).index[None, LINE].translated


def test_only_catalogs_that_can_help_are_read() -> None:
    """Of many articles with a sentence those with the same neighbours are read, and otherwise the first that has it."""
    templates = {f"b{n}": extract.template(article([LINE, f"End {n}."]), f"b{n}.pot") for n in range(40)}
    read: list[str] = []

    def load(name: str) -> Catalog:
        read.append(name)
        return other([LINE, f"End {name[1:]}."], path=f"{name}.po")

    leverage = LeverageOnDemand(Sources(lambda: templates), load, lambda: ())
    assert updated([LINE, "End 7."], None, leverage=leverage).index[None, LINE].translated
    assert set(read) == {"b7"}
    assert updated([LINE, "An end of its own, and unlike."], None, leverage=leverage).index[None, LINE].fuzzy
    assert set(read) == {"b7", "b0"}


def test_a_sentence_that_leaves_two_articles_at_once_is_kept() -> None:
    """What came from another catalog needs no copy here, but where the other article loses it in the same run."""
    units = [BEFORE, LINE, AFTER]
    catalog = other(units, path="b.po")
    sources = Sources(lambda: {"b": extract.template(article(units), "b.pot")})

    def shortened(*, lasts: bool) -> list[str]:
        leverage = LeverageOnDemand(sources, lambda _: catalog, lambda: (), lambda _name, _key: lasts)
        first = updated(units, None, leverage=leverage)
        return [entry.source for entry in updated([BEFORE], first, leverage=leverage).entries if entry.obsolete]

    assert shortened(lasts=True) == []
    assert shortened(lasts=False) == [LINE, AFTER]


def test_many_texts_are_searched_by_their_words() -> None:
    """Where comparing all with all would take long, the nearest are still found."""
    texts = [
        f"{word} {'x' * 900} number {index}" for index, word in enumerate(["alpha", "beta", "gamma", "delta"] * 25)
    ]
    queries = [text.replace("number", "nummer") for text in texts]
    near = nearest(queries * 50, texts, 80)
    assert len(near) == 5000
    assert all(score > 95 for score, _ in near)
    assert nearest(["alpha"], [], 80) == [(0.0, -1)]


def test_a_target_without_end_is_taken_by_nobody() -> None:
    """One hostile target would stand in every similar entry: a megabyte would become gigabytes."""
    first, second = "The fire in Oak Street began at night.", "The fire in Elm Street began at night."
    huge = replace(other([first]), entries=(Entry(source=first, target="x" * 2_000),))
    assert entry([first], [huge], first).target == ""
    assert entry([second], [huge], second).target == ""
    own = updated([second, first], replace(huge, path=PATH))
    assert [len(one.target) for one in own.entries] == [0, 2_000]
    fits = replace(huge, entries=(Entry(source=first, target="x" * 1_200),))
    assert len(entry([second], [fits], second).target) == 1_200
