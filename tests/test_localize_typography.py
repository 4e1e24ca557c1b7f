"""Editions in the typography of their locale: across codes, values and segments, and never outside a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from l10n_news.localize import localize
from l10n_news.settings import parse
from l10n_news.typography import ALL
from test_localize import article, catalog, text

if TYPE_CHECKING:
    from l10n_news.model import Edition

SETTINGS = 'source_locale = "en"\nlocales = ["fr", "fr_CA", "de"]\n'


def french(source: str, *targets: str, locale: str = "fr") -> str:
    """The text of an article of one paragraph in French."""
    made = article(source)
    edition = localize(
        made, locale, [catalog(made, list(targets), locale)], source_locale="en", typography={locale: ALL, "en": ALL}
    )
    return text(edition).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("source", "targets", "wanted"),
    [
        ("Go now!", ["Pars!"], "Pars\u202f!"),
        ("A <em>b</em>!", ["« <em>b</em> » !"], "«\u202f<em>b</em>\u202f»\u202f!"),
        ('"One. Two."', ['"Un.', 'Deux."'], "«\u202fUn. Deux.\u202f»"),
        ("Pay $5!", ["Payez {money1}!"], "Payez 5\u00a0dollars\u202f!"),
        ("Use <code>a!</code>; go", ["Usez <x1>a!</x1> ; va"], "Usez <code>a!</code>\u202f; va"),
        ("Use <kbd>y?</kbd> now", ["Usez <kbd>y?</kbd> !"], "Usez <kbd>y?</kbd>\u202f!"),
        ("<q>One</q> two", ['<q>Un "x" y</q> "deux"'], "<q>Un “x” y</q> «\u202fdeux\u202f»"),
    ],
)
def test_targets(source: str, targets: list[str], wanted: str) -> None:
    """The rules see the words of a unit as one, whatever stands between them."""
    assert french(source, *targets) == wanted


def test_the_source_in_an_edition_stays() -> None:
    """A segment that has fallen back keeps the source's own marks."""
    made = french('He said "no!" Then left; "yes".', "", 'Puis "oui" !')
    assert '<span lang="en" dir="ltr">He said "no!"</span>' in made
    assert "Puis «\u202foui\u202f»\u202f!" in made


def test_words_of_a_parent_follow_the_parent() -> None:
    """In a Canadian edition, words from the French catalog have the marks of France, its own those of Canada."""
    made = article("One! Two!")
    chain = [catalog(made, ["Un !", ""], "fr_CA"), catalog(made, ["", "Deux !"], "fr")]
    edition = localize(made, "fr_CA", chain, source_locale="en", typography={"fr": ALL, "fr_CA": ALL})
    assert text(edition) == '<p>Un! <span lang="fr" dir="ltr">Deux\u202f!</span></p>'


def test_white_space_that_counts_keeps_its_marks() -> None:
    """A preformatted text is not set."""
    made = article("Go!", preserve=True)
    edition = localize(made, "fr", [catalog(made, ["Va !"], "fr")], source_locale="en", typography={"fr": ALL})
    assert text(edition) == "<p>Va !</p>"


def source_of(typography: dict[str, frozenset[str]]) -> Edition:
    """The source's own edition."""
    return localize(article('It\'s "so" &amp; so.', "Plain."), "en", [], source_locale="en", typography=typography)


def test_the_source_edition_is_set_only_where_its_locale_has_rules() -> None:
    """The source stays as it is, character for character, unless its own rules are switched on."""
    assert text(source_of({})) == '<p>It\'s "so" &amp; so.</p><p>Plain.</p>'
    switched_on = source_of({"en": ALL})
    assert text(switched_on) == "<p>It’s “so” &amp; so.</p><p>Plain.</p>"
    assert [unit.state for unit in switched_on.units] == ["translated", "source"]
    assert switched_on.translated == switched_on.total == 2


def test_settings_switch_rules_by_locale() -> None:
    """Every rule counts in every locale but the source's; settings name those that are wanted."""
    usual = parse(SETTINGS)
    assert usual.typography_of("fr_CA") == {"fr_CA": ALL, "fr": ALL, "en": frozenset()}
    chosen = parse(f'{SETTINGS}[typography]\nfr = ["spaces"]\n"*" = []\nen = ["quotes"]\n')
    assert chosen.typography_of("fr_CA") == {
        "fr_CA": frozenset({"spaces"}),
        "fr": frozenset({"spaces"}),
        "en": frozenset({"quotes"}),
    }
    assert chosen.typography_of("de")["de"] == frozenset()


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ('fr = ["colour"]', "some of: quotes, apostrophes"),
        ("fr = true", "some of: quotes, apostrophes"),
        ("klingon = []", "'klingon' is none"),
    ],
)
def test_settings_that_are_not_legal(table: str, wanted: str) -> None:
    """What is not a rule or a locale is refused with what is."""
    with pytest.raises(Exception, match="the value of 'typography' is") as caught:
        parse(f"{SETTINGS}[typography]\n{table}\n")
    assert wanted in str(caught.value)
