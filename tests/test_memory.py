"""The translation memory: what it finds, that it follows its files, and that it can be made again."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.errors import ProjectError
from l10n_news.memory import Memory, Record, entries_of, to_catalog
from l10n_news.model import Catalog, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

A, B = "locales/de/LC_MESSAGES/a.po", "locales/memory/de/agency.po"
RAIN = Record("It rained in the north on Monday.", "Am Montag regnete es im Norden.", "de", None, A)
SNOW = Record("Shares of the two banks rose again.", "Die Aktien beider Banken stiegen.", "de", None, B)


def fill(memory: Memory, *records: Record, digest: str = "1") -> None:
    """Let a memory follow files that hold some records."""
    files = {record.origin: digest for record in records}
    memory.follow(files, lambda path: [record for record in records if record.origin == path])


def found(memory: Memory, text: str, locale: str = "de") -> list[tuple[int, str]]:
    """Look a text up; scores without fractions, and targets."""
    return [(int(match.score), match.record.target) for match in memory.similar(text, locale)]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """A memory of two files."""
    made = Memory(tmp_path / "cache" / "memory.sqlite")
    fill(made, RAIN, SNOW)
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RAIN.source, [100]),
        ("It rained in the north on Sunday.", [90]),
        ("it   rained in the north on Monday", [94]),
        ("Nobody was hurt.", []),
        ("", []),
        ("It", []),
        ('") OR NEAR("', []),
        ("x" * 100_000, []),
        ("\ud800 rained in the north on Monday.", [98]),
    ],
)
def test_the_like_is_found(memory: Memory, text: str, expected: list[int]) -> None:
    """The same and the similar are found with their likeness; whatever is asked, nothing breaks."""
    scores = [score for score, target in found(memory, text) if target == RAIN.target]
    assert len(scores) == len(expected)
    assert all(abs(one - other) <= 4 for one, other in zip(scores, expected, strict=True))


def test_each_locale_has_its_own(memory: Memory) -> None:
    """A target of another locale is not given."""
    assert found(memory, RAIN.source, "fr") == []


def test_numbers_of_placeholders_make_no_difference(tmp_path: Path) -> None:
    """{money2} is as good as {money1}."""
    with Memory(tmp_path / "m.sqlite") as memory:
        fill(memory, RAIN._replace(source="The bridge cost {money1} in {date1}."))
        assert [score for score, _ in found(memory, "The bridge cost {money2} in {date3}.")] == [100]


def test_it_follows_its_files(memory: Memory) -> None:
    """A changed file is read again, one that is gone is forgotten, one that is the same is not read."""
    wet = RAIN._replace(target="Es regnete.")
    fill(memory, wet, digest="2")
    assert found(memory, RAIN.source) == [(100, "Es regnete.")]
    assert found(memory, SNOW.source) == []
    assert memory.follow({A: "2"}, lambda _: pytest.fail("read again")) == 0


def test_only_files_of_a_folder_are_compared(memory: Memory) -> None:
    """With a folder named, the files elsewhere are neither forgotten nor given."""
    memory.follow({}, lambda _: (), below="locales/memory/")
    assert found(memory, RAIN.source) != []
    assert found(memory, SNOW.source) == []
    assert memory.similar(RAIN.source, "de", below="locales/memory/") == ()


def test_a_file_that_breaks_off_changes_nothing(memory: Memory) -> None:
    """Where reading fails in the middle, the memory is as it was."""

    def read(path: str) -> list[Record]:
        if path == B:
            raise KeyboardInterrupt
        return [RAIN._replace(target="other")]

    with pytest.raises(KeyboardInterrupt):
        memory.follow({A: "9", B: "9"}, read)
    assert list(memory.records()) == [RAIN, SNOW]


def _shuffled(seed: int) -> list[Record]:
    rng = random.Random(seed)  # noqa: S311 -- not for secrets
    words = ["rain", "snow", "north", "south", "the", "a", "ferry", "mayor", "said", "new", "old", "{number1}"]
    made = [
        Record(" ".join(rng.choices(words, k=9)), f"t{n}", rng.choice(["de", "fr"]), None, f"locales/{n % 7}.po")
        for n in range(400)
    ]
    rng.shuffle(made)
    return made


def test_made_again_it_is_the_same(tmp_path: Path) -> None:
    """From the same files comes the same memory, byte for byte, in whatever order the files are listed."""
    records = _shuffled(1)
    for name in ("one", "two"):
        with Memory(tmp_path / name) as memory:
            paths = sorted({record.origin for record in records}, reverse=name == "two")
            memory.follow(
                dict.fromkeys(paths, "1"), lambda path: [record for record in records if record.origin == path]
            )
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_followed_or_made_again_it_holds_the_same(tmp_path: Path) -> None:
    """A memory that followed many changes holds and finds what one does that is made of the last state."""
    rng = random.Random(2)  # noqa: S311 -- not for secrets
    with Memory(tmp_path / "followed") as followed, Memory(tmp_path / "anew") as anew:
        for step in range(6):
            records = _shuffled(step)[: rng.randrange(50, 400)]
            fill(followed, *records, digest=str(step))
        fill(anew, *records)
        assert list(followed.records()) == list(anew.records())
        for record in records[:40]:
            asked = record.source.replace("mayor", "minister")
            assert followed.similar(asked, "de") == anew.similar(asked, "de")


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    """What is no memory, or one of another version, is replaced: it is a cache."""
    path = tmp_path / "memory.sqlite"
    path.write_bytes(b"no database at all" * 100)
    with Memory(path) as memory:
        assert list(memory.records()) == []
        fill(memory, RAIN)
    with Memory(path) as memory:
        assert list(memory.records()) == [RAIN]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """Where no file can be made there is one sentence."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProjectError, match="the memory cannot be used"):
        Memory(tmp_path / "file" / "memory.sqlite")


SOME = ["rain", "snow", "{number1}", "中文字符", "ёлка", "of", "in", "<em>"]
WORDS = st.lists(st.sampled_from(SOME), min_size=1, max_size=12)


@settings(max_examples=40)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=30, unique=True), st.data())
def test_what_is_held_is_found(texts: Sequence[str], data: st.DataObject) -> None:
    """Every text finds itself first, with 100 percent."""
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder, Memory(Path(folder, "m")) as memory:
        fill(memory, *(Record(text, f"t{n}", "de", None, A) for n, text in enumerate(texts)))
        text = data.draw(st.sampled_from(list(texts)))
        match = memory.similar(text, "de")[0]
        assert match.score == 100
        assert memory.exact(text, "de")[0].source == text


def test_edited_sentences_are_found_among_many(tmp_path: Path) -> None:
    """Of sentences with one word changed nearly all are found again among thousands."""
    rng = random.Random(3)  # noqa: S311 -- not for secrets
    letters = "aeiou", "bcdfghklmnprstvw"
    words = ["".join(rng.choice(letters[n % 2]) for n in range(rng.randint(3, 9))) for _ in range(3000)]
    texts = [" ".join(rng.choices(words, k=rng.randint(8, 20))) for _ in range(4000)]
    with Memory(tmp_path / "m") as memory:
        fill(memory, *(Record(text, "t", "de", None, A) for text in texts))
        hits = 0
        for text in texts[:100]:
            parts = text.split()
            parts[rng.randrange(len(parts))] = rng.choice(words)
            hits += any(match.record.source == text for match in memory.similar(" ".join(parts), "de"))
    assert hits >= 97


def test_compendium() -> None:
    """A compendium has each source once; other targets are comments. Fuzzy, plural and empty entries are not held."""
    catalog = Catalog(
        path=A,
        locale="de",
        entries=(
            Entry(source="a", target="1"),
            Entry(source="b", target="2", fuzzy=True),
            Entry(source="c"),
            Entry(source="d", target="3", source_plural="ds", targets_plural=("4",)),
            Entry(source="a", target="5", context="x"),
            Entry(source="e", target="6", obsolete=True),
        ),
    )
    records = list(entries_of(catalog, "de"))
    assert [(record.context, record.source) for record in records] == [(None, "a"), ("x", "a"), (None, "e")]
    made = to_catalog([*records, records[0]._replace(target="7")], path=B, locale="de")
    assert [entry.key for entry in made.entries] == [(None, "a"), ("x", "a"), (None, "e")]
    assert made.entries[0].comments == ("also translated as: 7",)
