"""An editor's day on the sample project: a figure corrected, a sentence changed, an edit undone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT, copy_sample
from l10n_news import build, cldr
from l10n_news.project import Project
from site_addresses import present

if TYPE_CHECKING:
    from l10n_news.model import Catalog

STORY = "business/innovation-vouchers"
LOCALES = ("ar", "de", "es", "fr", "hi", "ja", "pt_BR", "ru", "zh_Hans")


def publish(folder: Path) -> None:
    """Run the main job."""
    project = Project.open(folder)
    build.run(project, project.all_locales)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with its site, built once."""
    folder = copy_sample(tmp_path_factory.mktemp("published") / "sample")
    publish(folder)
    return folder


@pytest.fixture
def sample(published: Path, tmp_path: Path) -> Path:
    """A copy of it to work on."""
    return Path(shutil.copytree(published, tmp_path / "sample"))


def edit(folder: Path, old: str, new: str, story: str = f"{STORY}.txt") -> None:
    """Change an article."""
    file = folder / "articles" / story
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def catalog(folder: Path, locale: str, name: str = STORY) -> Catalog:
    """Read a catalog."""
    found = Project.open(folder).read_catalog(name, locale)
    assert found is not None
    return found


def page(folder: Path, locale: str, name: str = STORY) -> str:
    """Read a page."""
    site = folder / "site"
    return (site / present(site, f"{cldr.bcp47(locale)}/{name}.html")).read_text(encoding="utf-8")


def state(found: Catalog) -> list[tuple[str, str, bool, bool]]:
    """Give what a translator would see of a catalog, without our notes."""
    return [(entry.source, entry.target, entry.fuzzy, entry.obsolete) for entry in found.entries]


def test_a_corrected_figure_is_on_every_page(sample: Path) -> None:
    """596 → 597 changes ten pages and the state of no entry: no language counts them otherwise."""
    states = {locale: state(catalog(sample, locale)) for locale in LOCALES}
    pages = {locale: page(sample, locale) for locale in ("en", *LOCALES)}
    template = (sample / f"locales/templates/{STORY}.pot").read_bytes()
    edit(sample, "596 researchers", "597 researchers")
    publish(sample)
    assert (sample / f"locales/templates/{STORY}.pot").read_bytes() == template
    for locale in LOCALES:
        assert state(catalog(sample, locale)) == states[locale], locale
    for locale, before in pages.items():
        assert page(sample, locale) == before.replace("596", "597"), locale
        assert "597" in page(sample, locale), locale


def test_a_figure_that_changes_the_grammar(sample: Path) -> None:
    """1561 → 1562 makes the Russian sentence fuzzy, with the reason in its note; nobody else is asked."""
    states = {locale: state(catalog(sample, locale)) for locale in LOCALES}
    edit(sample, "1561 companies", "1562 companies")
    publish(sample)
    for locale in set(LOCALES) - {"ru"}:
        assert state(catalog(sample, locale)) == states[locale], locale
    entry = next(entry for entry in catalog(sample, "ru").entries if "{number1} companies" in entry.source)
    assert entry.fuzzy
    assert entry.target.startswith("С начала программы в {date1} году ваучерами воспользовалась {number1} компания, ")
    assert "fuzzy: {number1} was one when this was translated" in " ".join(entry.notes)
    assert '<span lang="en" dir="ltr">Since the scheme began in 2022, 1562 companies' in page(sample, "ru")


def test_an_edit_undone_gives_the_catalog_back(sample: Path) -> None:
    """A sentence changed and changed back: every catalog is what it was, byte for byte."""
    paths = [sample / f"locales/{locale}/LC_MESSAGES/{STORY}.po" for locale in LOCALES]
    before = [path.read_bytes() for path in paths]
    edit(sample, "at a price they can afford", "at prices that they can afford")
    publish(sample)
    changed = next(entry for entry in catalog(sample, "de").entries if "at prices that" in entry.source)
    assert changed.fuzzy
    assert changed.previous_source is not None
    assert changed.previous_source.endswith("at a price they can afford.")
    assert changed.target.startswith("Kleine Hersteller")
    edit(sample, "at prices that they can afford", "at a price they can afford")
    publish(sample)
    assert [path.read_bytes() for path in paths] == before


def test_one_changed_sentence_is_one_changed_entry(sample: Path) -> None:
    """An edit touches one entry of each catalog of its article, and no other catalog."""
    files = {path: path.read_bytes() for path in sample.glob("locales/**/*.po")}
    edit(sample, "It was 34°C at kick-off", "It was a hot 34°C at kick-off", "sport/cup-final.txt")
    publish(sample)
    touched = {path for path, data in files.items() if path.read_bytes() != data}
    assert touched == {sample / f"locales/{locale}/LC_MESSAGES/sport/cup-final.po" for locale in LOCALES}
    fuzzy = [entry for entry in catalog(sample, "fr", "sport/cup-final").entries if entry.fuzzy]
    assert [entry.source for entry in fuzzy] == [
        "It was a hot {measure1} at kick-off, and the referee stopped play twice so that the players could drink."
    ]


def test_a_moved_paragraph_keeps_its_targets(sample: Path) -> None:
    """The order of the catalog follows the article; no entry changes its state."""
    before = {locale: sorted(state(catalog(sample, locale))) for locale in LOCALES}
    file = sample / "articles/sport/cup-final.txt"
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    blocks[-1], blocks[-2] = blocks[-2].rstrip("\n"), blocks[-1].rstrip("\n")
    file.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    publish(sample)
    assert {locale: sorted(state(catalog(sample, locale))) for locale in LOCALES} == before


def test_the_repository_is_up_to_date(sample: Path) -> None:
    """What lies in this repository is what the main job makes: running it changed no catalog."""
    for path in ROOT.glob("locales/**/*.po*"):
        assert (sample / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize("locale", LOCALES)
def test_half_translated_pages_say_so(sample: Path, locale: str) -> None:
    """A target that is taken away falls back to the source, in its own language and direction."""
    file = sample / f"locales/{locale}/LC_MESSAGES/{STORY}.po"
    text = file.read_text(encoding="utf-8")
    entry = catalog(sample, locale).index[
        (None, "Its authors say that cheap access to testing equipment explains much of the rise.")
    ]
    file.write_text(text.replace(f'msgstr "{entry.target}"', 'msgstr ""'), encoding="utf-8")
    publish(sample)
    assert f'<span lang="en" dir="ltr">{entry.source}</span>' in page(sample, locale)
