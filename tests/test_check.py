"""Segment + entry → findings."""

from __future__ import annotations

from typing import Any

from inline_markup import inlines
from l10n_news.check.running import check
from l10n_news.check.table import BY_NAME, CHECKS
from l10n_news.model import Article, Catalog, Entry, Place, Severity
from l10n_news.pattern import to_text
from l10n_news.unit.make import make_unit


def article(*sources: str) -> Article:
    """An article of paragraphs in the small markup."""
    units = [make_unit(inlines(source), kind="paragraph", locale="en")[1] for source in sources]
    return Article(
        path="a/b.html",
        section="a",
        slug="b",
        document=False,
        skeleton=tuple(Place(unit=index) for index in range(len(units))),
        units=tuple(unit for unit in units if unit),
    )


def found(source: str, *targets: str, **options: Any) -> list[str]:
    """Findings for an article of one paragraph, as severity and name."""
    small = article(source)
    segments = small.units[0].segments
    entries = tuple(
        Entry(source=to_text(segment.pattern), target=target, line=7, **options)
        for segment, target in zip(segments, targets, strict=False)
    )
    catalog = Catalog(path="locales/fr.po", locale="fr", entries=entries)
    return [f"{finding.severity}: {finding.name}" for finding in check(small, catalog)]


def test_a_sound_target_has_no_findings() -> None:
    """Nothing to tell."""
    assert found("Rates rose in 1,561 towns", "Les taux montent dans {number1} villes") == []


def test_a_missing_target() -> None:
    """No entry, or an empty one."""
    assert found("Rates rose") == ["info: missing"]
    assert found("Rates rose", "") == ["info: missing"]


def test_figures_alone_need_no_target() -> None:
    """A segment without a word is localized by itself."""
    assert found("1,561", "") == []


def test_a_fuzzy_target() -> None:
    """Its text is not looked at before a translator has."""
    assert found('See <a href="/x">one</a>', "Voir", fuzzy=True) == ["info: fuzzy"]


def test_the_source_again() -> None:
    """Perhaps forgotten, perhaps a name."""
    assert found("Rates rose", "Rates rose") == ["info: same-as-source"]


def test_the_notation() -> None:
    """Codes, placeholders and characters, each with its severity."""
    assert found('See <a href="/x">one</a>', "Voir") == ["error: missing-code"]
    assert found("1,561 firms", "mille firmes {foo}") == ["warning: foreign-token", "warning: missing-placeholder"]
    assert found("Rates rose", "Les taux \u202emontent\x07") == [
        "error: control-character",
        "error: bidi-override",
        "error: bidi-unbalanced",
    ]


def test_each_sentence_is_checked_once() -> None:
    """However often it stands in the article; the finding has the place of its entry."""
    small = article("Rates rose", "Rates rose", "Shares fell")
    entry = Entry(source="Rates rose", target="Les taux \x07", line=12)
    findings = check(small, Catalog(path="locales/fr.po", locale="fr", entries=(entry,)))
    assert [(finding.name, finding.line, finding.locale) for finding in findings] == [
        ("control-character", 12, "fr"),
        ("missing", None, "fr"),
    ]
    assert findings[0].severity is Severity.ERROR
    assert str(findings[0]) == "locales/fr.po:12: the target has the control character U+0007: remove it"


def test_the_table_names_every_check() -> None:
    """Each check is documented and found by its name."""
    assert set(BY_NAME) >= {"missing", "fuzzy", "same-as-source", "notation"}
    assert len(BY_NAME) == len(CHECKS)
