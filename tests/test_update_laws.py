"""What holds of every update."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog_builders import updated
from l10n_news.record import replace
from l10n_news.update import Leverage

if TYPE_CHECKING:
    from l10n_news.model import Catalog, Entry

WORDS = st.sampled_from(
    ("the", "mayor", "said", "prices", "rose", "fell", "May", "two", "not", "<a1>report</a1>", "<em>new</em>", "“late”")
)
SENTENCES = st.lists(WORDS, min_size=2, max_size=8).map(" ".join) | st.sampled_from(
    [
        "Sales of {number1=1} firms rose.",
        "Sales of {number1=2} firms rose.",
        "Sales of {number1=0} firms rose.",
        "Sales of {number1=5} firms fell.",
        "No deal.",
        '"No deal."',
        "“No deal.”",
        "[label; context=slug] No deal.",
    ]
)
ARTICLES = st.lists(SENTENCES, max_size=7)
STATES = st.lists(
    st.sampled_from(["empty", "empty-comment", "translated", "translated", "translated", "fuzzy", "spelled"]),
    max_size=9,
)


def touched(catalog: Catalog, states: list[str], mark: str = "") -> Catalog:
    """Let a translator work on a catalog."""
    entries = []
    for index, entry in enumerate(catalog.entries):
        state = states[index % len(states)] if states else "empty"
        done = worked(entry, state, f"T{mark}({entry.source})")
        entries.append(entry if entry.obsolete or entry.target else done)
    return replace(catalog, entries=tuple(entries))


def worked(entry: Entry, state: str, target: str) -> Entry:
    if state == "empty":
        return entry
    if state == "empty-comment":
        return replace(entry, comments=("ask the desk",))
    if state == "spelled":
        return replace(entry, target=target.replace("{number1}", "some"))
    return replace(entry, target=target, fuzzy=state == "fuzzy")


LAW = settings(max_examples=60)


@LAW
@given(ARTICLES, ARTICLES, STATES)
def test_updating_twice_changes_nothing(a: list[str], b: list[str], states: list[str]) -> None:
    """An update of its own result is that result."""
    first = updated(b, touched(updated(a, None), states))
    assert updated(b, first) == first


@LAW
@given(ARTICLES, st.lists(ARTICLES, min_size=1, max_size=4), STATES)
def test_no_target_is_lost(a: list[str], edits: list[list[str]], states: list[str]) -> None:
    """Whatever happens to an article, each target and comment of a translator is still in the catalog."""
    catalog = touched(updated(a, None), states)
    targets = {entry.target for entry in catalog.entries}
    comments = {comment for entry in catalog.entries for comment in entry.comments}
    for edited in edits:
        catalog = updated(edited, catalog)
        assert targets - {""} <= {entry.target for entry in catalog.entries}
        assert comments <= {comment for entry in catalog.entries for comment in entry.comments}


@LAW
@given(ARTICLES, ARTICLES, STATES)
def test_an_edit_undone_gives_the_first_catalog_back(a: list[str], b: list[str], states: list[str]) -> None:
    """A → B → A restores every entry, its state, and their order."""
    first = updated(a, touched(updated(a, None), states))
    assert updated(a, updated(b, first)) == first


@LAW
@given(ARTICLES, st.lists(ARTICLES, min_size=2, max_size=3), STATES, STATES)
def test_several_edits_undone(a: list[str], edits: list[list[str]], states: list[str], later: list[str]) -> None:
    """What was translated in A is translated again when several edits, with work in between, lead back to A."""
    first = updated(a, touched(updated(a, None), states))
    catalog = first
    for edited in edits:
        catalog = updated(edited, catalog)
    catalog = updated(a, touched(catalog, later, "2"))
    for entry in first.entries:
        if entry.translated:
            assert catalog.index[entry.key].target


def leveraged(articles: list[list[str]]) -> Leverage:
    """Make other articles' catalogs, most of their entries translated."""
    states = ["translated", "translated", "fuzzy", "empty"]
    made = (touched(updated(units, None), states, f" of {number}") for number, units in enumerate(articles))
    return Leverage([replace(catalog, path=f"{number}.po") for number, catalog in enumerate(made)])


@LAW
@given(ARTICLES, ARTICLES, STATES, st.lists(ARTICLES, min_size=1, max_size=3))
def test_an_edit_undone_leaves_nothing_of_other_catalogs(
    a: list[str], b: list[str], states: list[str], others: list[list[str]]
) -> None:
    """A → B → A gives the first catalog back with leverage too; only an entry that was empty may have a proposal."""
    leverage = leveraged(others)
    states = [state for state in states if state != "empty-comment"]
    first = updated(a, touched(updated(a, None, leverage=leverage), states), leverage=leverage)
    last = updated(a, updated(b, first, leverage=leverage), leverage=leverage)
    proposed = {entry.key for entry in last.index.values() if entry.fuzzy and not first.index[entry.key].target}
    assert [entry for entry in last.entries if entry.key not in proposed] == [
        entry for entry in first.entries if entry.key not in proposed
    ]


@LAW
@given(ARTICLES, ARTICLES, STATES, st.lists(ARTICLES, min_size=1, max_size=3))
def test_with_leverage_no_target_is_lost(
    a: list[str], b: list[str], states: list[str], others: list[list[str]]
) -> None:
    """A target that is in no other catalog is still in this one, and updating twice changes nothing."""
    leverage = leveraged(others)
    first = touched(updated(a, None, leverage=leverage), states)
    elsewhere = {candidate.entry.target for entry in first.entries for candidate in leverage.exact(entry.key, "")}
    second = updated(b, first, leverage=leverage)
    own = {entry.target for entry in first.entries if not entry.fuzzy} - elsewhere - {""}
    assert own <= {entry.target for entry in second.entries}
    assert updated(b, second, leverage=leverage) == second
