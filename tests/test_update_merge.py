"""Three versions of a catalog become one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.model import Catalog, Entry
from l10n_news.record import replace
from l10n_news.update import merge

HEADER = (("Language", "fr"), ("PO-Revision-Date", "2026-01-01 10:00+0000"), ("X-Mine", "a"))


def catalog(*entries: Entry, header: tuple[tuple[str, str], ...] = HEADER) -> Catalog:
    return Catalog(path="x.po", locale="fr", entries=entries, header=header)


ONE = Entry(source="one", target="un")
TWO = Entry(source="two", target="deux")
THREE = Entry(source="three")


def test_each_side_translated_another_entry() -> None:
    """Both translations are there."""
    base = catalog(replace(ONE, target=""), replace(TWO, target=""))
    merged = merge(base, catalog(ONE, replace(TWO, target="")), catalog(replace(ONE, target=""), TWO))
    assert merged.entries == (ONE, TWO)


def test_a_finished_target_wins_over_a_fuzzy_one() -> None:
    """The other one stays as a comment."""
    base = catalog(replace(ONE, target=""))
    merged = merge(base, catalog(replace(ONE, target="une", fuzzy=True)), catalog(ONE))
    assert merged.entries == (replace(ONE, comments=("merged, the other version: une",)),)


def test_two_finished_targets_need_a_choice() -> None:
    """Ours stays, fuzzy, and theirs is a comment."""
    base = catalog(replace(ONE, target=""))
    merged = merge(base, catalog(ONE), catalog(replace(ONE, target="une")))
    assert merged.entries == (replace(ONE, fuzzy=True, comments=("merged, the other version: une",)),)


def test_both_did_the_same() -> None:
    """There is nothing to choose."""
    assert merge(catalog(replace(ONE, target="")), catalog(ONE), catalog(ONE)).entries == (ONE,)


def test_a_revision_wins_over_what_both_had() -> None:
    """A target that one side alone changed is that side's."""
    better = replace(ONE, target="une")
    assert merge(catalog(ONE), catalog(ONE), catalog(better)).entries == (better,)
    assert merge(catalog(ONE), catalog(better), catalog(ONE)).entries == (better,)


def test_a_new_entry_stands_where_its_side_has_it() -> None:
    """Reading order is kept on both sides."""
    merged = merge(catalog(ONE, TWO), catalog(ONE, TWO), catalog(THREE, ONE, replace(THREE, source="four"), TWO))
    assert [entry.source for entry in merged.entries] == ["three", "one", "four", "two"]


def test_a_deleted_entry_goes_unless_the_other_side_worked_on_it() -> None:
    """Work is never lost to a deletion."""
    better = replace(ONE, target="une")
    assert merge(catalog(ONE, TWO), catalog(TWO), catalog(ONE, TWO)).entries == (TWO,)
    assert merge(catalog(ONE, TWO), catalog(ONE, TWO), catalog(TWO)).entries == (TWO,)
    assert merge(catalog(ONE, TWO), catalog(TWO), catalog(better, TWO)).entries == (better, TWO)
    assert merge(catalog(ONE, TWO), catalog(better, TWO), catalog(TWO)).entries == (better, TWO)


def test_obsolete_on_one_side_translated_on_the_other() -> None:
    """The side that deleted the sentence decides where it stands, the other one what it says."""
    base = catalog(replace(ONE, target="un", fuzzy=True))
    merged = merge(base, catalog(replace(ONE, target="un", fuzzy=True, obsolete=True)), catalog(ONE))
    assert merged.entries == (replace(ONE, obsolete=True),)


def test_comments_of_both_sides_stay() -> None:
    """A comment goes only where a side deleted it."""
    base = catalog(replace(ONE, comments=("a", "b")))
    merged = merge(base, catalog(replace(ONE, comments=("a", "b", "c"))), catalog(replace(ONE, comments=("b", "d"))))
    assert merged.entries[0].comments == ("b", "c", "d")


def test_the_header_takes_the_later_date_and_each_sides_changes() -> None:
    """A field that one side alone changed is that side's."""
    ours = (("Language", "fr"), ("PO-Revision-Date", "2026-01-02 10:00+0000"), ("X-Mine", "a"))
    theirs = (("Language", "fr"), ("PO-Revision-Date", "2026-01-03 10:00+0000"), ("X-Mine", "b"), ("X-New", "c"))
    merged = merge(catalog(), catalog(header=ours), catalog(header=theirs))
    assert merged.header == theirs


STATES = st.fixed_dictionaries(
    {},
    optional={
        source: st.builds(
            Entry,
            source=st.just(source),
            target=st.sampled_from(["", "x", "y", "z"]),
            fuzzy=st.booleans(),
            obsolete=st.booleans(),
            comments=st.lists(st.sampled_from(["p", "q"]), unique=True, max_size=2).map(tuple),
        )
        for source in ("a", "b", "c", "d")
    },
).map(lambda states: catalog(*sorted(states.values(), key=lambda entry: entry.obsolete)))
LAW = settings(max_examples=150)


@LAW
@given(STATES, STATES)
def test_one_side_alone_changed(base: Catalog, changed: Catalog) -> None:
    """The merge is that side's version, whichever side it is."""
    assert merge(base, changed, base) == changed
    assert set(merge(base, base, changed).entries) == set(changed.entries)


@LAW
@given(STATES, STATES, STATES)
def test_no_new_target_is_lost(base: Catalog, ours: Catalog, theirs: Catalog) -> None:
    """What either side wrote is in the merge as a target or in a comment."""
    merged = merge(base, ours, theirs)
    before = {entry.key: entry.target for entry in base.entries}
    after = {entry.key: entry for entry in merged.entries}
    for entry in (*ours.entries, *theirs.entries):
        if entry.target and entry.target != before.get(entry.key):
            found = after[entry.key]
            assert entry.target == found.target or f"merged, the other version: {entry.target}" in found.comments
    assert len(after) == len(merged.entries)
