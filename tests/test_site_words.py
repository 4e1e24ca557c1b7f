"""The site's own words: looked up as gettext does, never markup, collected and brought up to date for translators."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n_news import po, site, update
from l10n_news.check.running import remarks, word_pairs
from l10n_news.errors import ProjectError
from l10n_news.model import Catalog, Entry, Severity
from l10n_news.record import replace
from l10n_news.site import interface
from l10n_news.site.press import Press
from l10n_news.site.settings import SiteSettings
from l10n_news.site.words import Words, plural_count, plural_index

LOCALES = Path(__file__).parents[1] / "locales"
OWN = ("ar", "de", "es", "fr", "hi", "ja", "pt_BR", "ru", "zh_Hans")


def catalog(locale: str, *entries: Entry) -> Catalog:
    return Catalog(path=f"locales/{locale}/LC_MESSAGES/site.po", locale=locale, entries=entries)


def words(locale: str, *entries: Entry) -> Words:
    return Words(locale, "en", (catalog(locale, *entries),))


def test_a_translated_word_is_used() -> None:
    """The target stands for its source, and says which locale it is in."""
    found = words("de", Entry(source="Home", target="Startseite")).find("Home")
    assert (found.text, found.locale) == ("Startseite", "de")


@pytest.mark.parametrize(
    "entry",
    [
        Entry(source="By {authors}", target=""),
        Entry(source="By {authors}", target="Von {authors}", fuzzy=True),
        Entry(source="By {authors}", target="Von {authors}", obsolete=True),
        Entry(source="By {authors}", target="Von {author}"),
        Entry(source="By {authors}", target="Von ihnen"),
        Entry(source="By {authors}", target="Von {authors} {date}"),
        Entry(source="By {authors}", target="Von {authors}", context="section"),
        Entry(source="By {authors}", target="Von \x1b[31m{authors}"),
        Entry(source="By {authors}", target="\u202eVon {authors}\u202c"),
        Entry(source="By {authors}", target="Von \u2066{authors}"),
    ],
)
def test_an_unsound_word_falls_back(entry: Entry) -> None:
    """A target that is missing, fuzzy, gone, or has other fields or forbidden characters gives way to the source."""
    found = words("de", entry).find("By {authors}")
    assert (found.text, found.locale) == ("By {authors}", "en")


def test_the_chain_is_asked_in_order() -> None:
    """A word that a locale lacks is taken from the next catalog, and is in that one's locale."""
    chain = (catalog("pt_BR"), catalog("pt", Entry(source="Home", target="Início")))
    found = Words("pt_BR", "en", chain).find("Home")
    assert (found.text, found.locale) == ("Início", "pt")


def test_plurals_follow_the_locale() -> None:
    """The form is chosen by the locale's CLDR rule; a form that is missing falls back to the source's."""
    entry = Entry(
        source="{count} story",
        source_plural="{count} stories",
        target="{count} материал",
        targets_plural=("{count} материала", "{count} материалов"),
    )
    russian = words("ru", entry)
    found = [russian.find_plural("{count} story", "{count} stories", n).text for n in (1, 2, 5, 11, 21, 104)]
    assert [text.removeprefix("{count} материал") for text in found] == ["", "а", "ов", "ов", "", "а"]
    short = words("ru", replace(entry, targets_plural=()))
    assert short.find_plural("{count} story", "{count} stories", 5).text == "{count} stories"
    assert short.find_plural("{count} story", "{count} stories", 1).text == "{count} материал"


def test_every_locale_has_a_plural_rule() -> None:
    """The index that CLDR's rule gives is the place of one of the forms."""
    for locale in (*OWN, "en", "pl", "cs", "lt", "sl", "he", "ga"):
        indexes = {plural_index(locale)(number) for number in range(200)}
        assert indexes <= set(range(plural_count(locale)))


def test_a_target_is_text() -> None:
    """Markup in a target is shown, not obeyed; markup that a template puts in stays."""
    hostile = '<script>alert(1)</script>{authors}" onclick="x'
    settings = SiteSettings(name="Test", locales=("en", "de"))
    press = Press(settings, {"de": catalog("de", Entry(source="By {authors}", target=hostile))})
    voice = press.voice("de")
    said = voice.gettext("By {authors}", authors=voice.gettext("Read on"))
    assert "<script" not in said
    assert '"' not in said.replace('<span lang="en">Read on</span>', "")
    assert '<span lang="en">Read on</span>' in said


def test_a_value_with_braces_stays_a_value() -> None:
    """What is put into a field is not searched for fields again."""
    settings = SiteSettings(name="Test", locales=("en",))
    assert Press(settings).voice("en").gettext("{first}, {next}", first="{next}", next="B") == "{next}, B"


def test_the_template_has_the_words_of_the_pages() -> None:
    """Each word stands once with its pages, plurals have both forms, sections have a context."""
    found = site.template(["business", "science-and-health"])
    by_key = {entry.key: entry for entry in found.entries}
    assert len(by_key) == len(found.entries)
    assert by_key[None, "{count} story"].source_plural == "{count} stories"
    assert by_key[None, "By {authors}"].flags == ("python-brace-format",)
    assert by_key[None, "Home"].references == ("templates/_bottom.html", "templates/_breadcrumb.html")
    assert ("section", "Business") in by_key
    assert ("section", "Science and health") in by_key


def test_the_words_of_a_sites_own_template_are_collected() -> None:
    """A template that replaces a built-in one brings its words and takes the others' away."""
    found = site.template(overrides={"404.html": "{{ _('Gone fishing') }}"})
    sources = {entry.source for entry in found.entries}
    assert "Gone fishing" in sources
    assert "Page not found" not in sources


def renewed(template: Catalog, old: Catalog | None, locale: str) -> Catalog:
    """Bring a catalog of the site's own words up to date, as a build does."""
    return update.renew(site.with_forms(template, locale), old, locale, path="x", source_locale="en")


def test_a_broken_template_is_named() -> None:
    """A site's own template that cannot be read is an error with its name and line."""
    with pytest.raises(ProjectError, match=r"^templates/404\.html:2: the page template cannot be used: "):
        site.template(overrides={"404.html": "a\n{% if %}"})


@pytest.mark.parametrize(("locale", "others"), [("ja", ()), ("de", ("",)), ("ru", ("", ""))])
def test_a_new_catalog_has_room_for_every_plural_form(locale: str, others: tuple[str, ...]) -> None:
    """A counted word has as many targets as the locale's header says."""
    found = renewed(site.template(["world"]), None, locale)
    assert {entry.targets_plural for entry in found.entries if entry.source_plural} == {others}


def test_an_update_loses_nothing() -> None:
    """Targets, remarks and plural forms too many stay; a word that has gone is obsolete and comes back."""
    template = site.template(["world"])
    home = Entry(source="Home", target="Главная", comments=("checked",), flags=("no-wrap",))
    gone = Entry(source="Forum", target="Форум")
    counted = next(entry for entry in template.entries if entry.source_plural)
    counted = replace(counted, target="a", targets_plural=("b", "c", "surplus"))
    second = renewed(template, replace(template, entries=(home, gone, counted)), "ru")
    kept = second.index[None, "Home"]
    assert (kept.target, kept.comments, kept.flags) == ("Главная", ("checked",), ("no-wrap",))
    assert second.index[counted.key].targets_plural == ("b", "c", "surplus")
    assert (second.entries[-1].target, second.entries[-1].obsolete) == ("Форум", True)
    assert renewed(template, second, "ru") == second
    back = replace(template, entries=(*template.entries, Entry(source="Forum")))
    assert renewed(back, second, "ru").index[None, "Forum"].target == "Форум"


def test_findings_name_the_fields() -> None:
    """A target with other fields than its source is a finding with its line; a plural form may leave its field out."""
    wrong = Entry(source="By {authors}", target="Von {autoren}", line=7)
    fine = Entry(source="{count} a", source_plural="{count} b", target="один", targets_plural=("{count}", "{count}"))
    found = site.findings(catalog("ru", wrong, fine))
    assert [(one.line, one.locale) for one in found] == [(7, "ru")]
    assert "{authors}, {autoren}" in found[0].message


def test_a_finding_names_the_character() -> None:
    """A control character or an override in a word, or in one of its plural forms, is a finding."""
    hostile = Entry(source="Home", target="\u202eStart\u202c", line=7)
    plural = Entry(source="{count} a", source_plural="{count} b", target="a", targets_plural=("b\x1b",), line=9)
    found = site.findings(catalog("de", hostile, plural))
    assert [(one.line, "U+202E" in one.message, "U+001B" in one.message) for one in found] == [
        (7, True, False),
        (9, False, True),
    ]
    read = words("de", plural).find_plural("{count} a", "{count} b", 2)
    assert (read.text, read.locale) == ("{count} b", "en")


@pytest.mark.parametrize("locale", OWN)
def test_our_own_words_are_translated(locale: str) -> None:
    """The catalogs that come with the project hold every word of the pages, soundly."""
    path = LOCALES / locale / "LC_MESSAGES" / "site.po"
    own = po.parse(path.read_bytes(), str(path), locale)
    assert site.findings(own) == ()
    for entry in site.template().entries:
        assert own.index[entry.key].translated, entry.source
        assert all(own.index[entry.key].targets_plural)


# ── the words that come with the page templates ───────────────────────────────────────────────────

BUILT_IN = sorted(file.stem for file in (Path(site.__file__).parent / "translations").glob("*.po"))


@pytest.mark.parametrize("locale", BUILT_IN)
def test_built_in_words_are_whole(locale: str) -> None:
    """Every word of the built-in templates is there, none is left over, and all are sound."""
    words = interface.translations(locale)
    assert words is not None
    assert {entry.key for entry in words.entries} == {entry.key for entry in site.template().entries}
    assert all(entry.translated and all(entry.targets_plural) for entry in words.entries)
    assert site.findings(words) == ()
    listed = word_pairs(words, source_of=lambda _: "en")
    assert [str(one.finding) for one in remarks(listed, words) if one.finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("locale", sorted({*BUILT_IN, "en_GB", "de_CH", "pt_AO", "zh_Hant_HK"} - {"en"}))
def test_a_new_catalog_of_words_is_filled(locale: str) -> None:
    """A translator finds the built-in words done, also in a regional form of the language; what there is stays."""
    template = site.with_forms(site.template(["world"], {"x.html": "{{ _('Read on') }}"}), locale)
    new = update.renew(template, None, locale, path="site.po", source_locale="fr")
    made = site.filled(new)
    empty = [entry.source for entry in made.entries if not entry.target]
    assert empty == ["Read on", "World", "world"]
    own = replace(made, entries=tuple(replace(entry, target="Mine") for entry in made.entries))
    assert site.filled(own) == own


def test_a_site_in_another_language_than_the_templates() -> None:
    """Its own edition has the built-in words in its language, and the words of its own templates as they are."""
    settings = SiteSettings(name="Test", locales=("fr", "en", "sw"))
    press = Press(settings)
    assert press.voice("fr").gettext("Home") == "Accueil"
    assert press.voice("fr").gettext("Lire la suite") == "Lire la suite"
    assert press.voice("en").gettext("Home") == "Home"
    assert press.voice("en").gettext("Lire la suite") == '<span lang="fr">Lire la suite</span>'
    assert press.voice("sw").gettext("Home") == '<span lang="en">Home</span>'


def test_no_word_is_known_in_a_language_that_has_none() -> None:
    """A catalog of a language that comes without built-in words is left as it is."""
    new = update.renew(site.with_forms(site.template(), "sw"), None, "sw", path="site.po", source_locale="en")
    assert site.filled(new) == new
