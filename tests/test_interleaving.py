"""A translator saves while an update writes: whatever the order of the steps, no work is lost."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import pytest

import catalog_builders as builders
from l10n_news import disk, extract, po
from l10n_news.record import replace
from l10n_news.update import merge, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from l10n_news.model import Article, Catalog

RUNS = 1000
LIMIT = 1 << 20
SOURCES = ("First sentence.", "Second sentence.", "Third sentence.")


class Translator:
    """Opens a catalog, translates one entry after the other, and saves what the editor holds at random moments."""

    def __init__(self, file: Path, rng: random.Random) -> None:
        self.file = file
        self.rng = rng
        self.catalog = po.parse(file.read_bytes(), builders.PATH, "fr")
        self.said: list[str] = []
        self.left = rng.randrange(1, 4)

    def moment(self) -> None:
        """Let an instant pass in which the translator may save."""
        if self.left and self.rng.random() < 0.4:
            self.left -= 1
            self.save()

    def save(self) -> None:
        """Give an entry a new target; save as some editors do, by renaming, or as others do, in place.

        Some editors read the file again just before.
        """
        if self.rng.random() < 0.4:
            self.catalog = po.parse(self.file.read_bytes(), builders.PATH, "fr")
        word = f"mot{len(self.said)}"
        chosen = self.rng.randrange(len(self.catalog.entries))
        entries = [
            replace(entry, target=f"{entry.target} {word}".strip()) if index == chosen else entry
            for index, entry in enumerate(self.catalog.entries)
        ]
        self.catalog = replace(self.catalog, entries=tuple(entries))
        data = po.serialize(self.catalog).encode()
        self.said.append(word)
        if self.rng.random() < 0.5:
            beside = self.file.with_name("editor.tmp")
            beside.write_bytes(data)
            beside.replace(self.file)
        else:
            self.file.write_bytes(data)


@pytest.fixture
def seams(monkeypatch: pytest.MonkeyPatch) -> Callable[[Translator], None]:
    """Let a moment pass before and after each step that an update takes on the disk."""
    steps = {name: getattr(disk, name) for name in ("_read_or_none", "_write_beside", "_put", "exchange")}
    present: list[Translator] = []

    def seam(name: str) -> Callable[..., object]:
        def step(*arguments: object) -> object:
            present[-1].moment()
            result = steps[name](*arguments)
            if name != "_read_or_none" or arguments[0] == present[-1].file:
                present[-1].moment()
            return result

        return step

    for name in steps:
        monkeypatch.setattr(disk, name, seam(name))
    monkeypatch.setattr(disk, "sync_folder", lambda _: None)
    monkeypatch.setattr(disk.os, "fsync", lambda _: None)
    return present.append


def edited(rng: random.Random) -> list[str]:
    """Edit the article: swap, cut or change sentences."""
    texts = [*SOURCES, "Fourth sentence, which is new."]
    rng.shuffle(texts)
    return [text.replace("sentence", rng.choice(["sentence", "phrase"])) for text in texts[: rng.randrange(2, 5)]]


def change(article: Article, template: Catalog, calls: list[bytes | None], present: bytes | None) -> bytes:
    """Update the catalog as it is now."""
    calls.append(present)
    old = po.parse(present or b"", builders.PATH, "fr")
    return po.serialize(update(article, template, old, "fr", path=builders.PATH, source_locale="en")).encode()


def both(base: bytes, newest: bytes, older: bytes) -> bytes:
    """Merge two saves, as a project does."""
    versions = (po.parse(data, builders.PATH, "fr") for data in (base, newest, older))
    return po.serialize(merge(*versions)).encode()


def test_a_thousand_interleavings(tmp_path: Path, seams: Callable[[Translator], None]) -> None:
    """Each word that was ever saved stands in the catalog afterwards, as target, fuzzy, obsolete or comment."""
    file = tmp_path / "a.po"
    first = po.serialize(builders.updated(SOURCES, None)).encode()
    saved = during = 0
    for seed in range(RUNS):
        rng = random.Random(seed)  # noqa: S311 -- not for secrets
        file.write_bytes(first)
        translator = Translator(file, rng)
        seams(translator)
        article = builders.article(edited(rng))
        template = extract.template(article, "locales/templates/business/a.pot")
        calls: list[bytes | None] = []
        disk.rewrite(file, partial(change, article, template, calls), limit=LIMIT, reconcile=both)
        text = file.read_text(encoding="utf-8")
        assert [word for word in translator.said if word not in text] == [], f"seed {seed}"
        assert [path.name for path in tmp_path.iterdir()] == ["a.po"], f"seed {seed}"
        saved += len(translator.said)
        during += len(calls) > 1
    assert saved > RUNS
    assert during > RUNS // 10
