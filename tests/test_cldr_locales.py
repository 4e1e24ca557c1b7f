"""Facts about locales: names, tags, direction, parents, plural forms, moments for pages."""

from __future__ import annotations

import datetime as dt
import gettext
import re
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news.cldr import (
    House,
    bcp47,
    direction,
    endonym,
    english_name,
    format_count,
    format_moment,
    from_bcp47,
    is_locale,
    parents,
    plural_forms,
    script,
)
from l10n_news.cldr.data import get, locale_ids
from l10n_news.cldr.plurals import category

if TYPE_CHECKING:
    from pathlib import Path

LOCALES = sorted(locale_ids())


@pytest.mark.parametrize(
    ("locale", "tag", "way", "letters", "own", "english", "above"),
    [
        ("pt_BR", "pt-BR", "ltr", "Latn", "português (Brasil)", "Brazilian Portuguese", ("pt",)),
        ("zh_Hans", "zh-Hans", "ltr", "Hans", "简体中文", "Simplified Chinese", ("zh",)),
        ("zh_Hant", "zh-Hant", "ltr", "Hant", "繁體中文", "Traditional Chinese", ()),
        ("ar", "ar", "rtl", "Arab", "العربية", "Arabic", ()),
        ("fa", "fa", "rtl", "Arab", "فارسی", "Persian", ()),
        ("he", "he", "rtl", "Hebr", "עברית", "Hebrew", ()),
        ("en_GB", "en-GB", "ltr", "Latn", "British English", "British English", ("en_001",)),
        ("es_MX", "es-MX", "ltr", "Latn", "español de México", "Mexican Spanish", ("es_419", "es")),
        ("ca_ES_VALENCIA", "ca-ES-valencia", "ltr", "Latn", "català (Espanya, valencià)", None, ("ca_ES", "ca")),
        ("pa_Arab", "pa-Arab", "rtl", "Arab", "پنجابی (عربی)", "Punjabi (Arabic)", ()),
        ("de", "de", "ltr", "Latn", "Deutsch", "German", ()),
    ],
)
def test_facts(  # noqa: PLR0917 -- a table's columns
    locale: str, tag: str, way: str, letters: str, own: str, english: str | None, above: tuple[str, ...]
) -> None:
    """Name, tag, direction, script and parents of a locale are CLDR's."""
    assert (bcp47(locale), direction(locale), script(locale)) == (tag, way, letters)
    assert (endonym(locale), parents(locale)) == (own, above)
    assert english is None or english_name(locale) == english


def test_the_direction_is_cldr_s() -> None:
    """The script tells what CLDR says of the order of characters, in every locale."""
    said = {name: "rtl" if get(name, "character_order") == "right-to-left" else "ltr" for name in locale_ids()}
    assert {name: direction(name) for name in said} == said
    assert set(said.values()) == {"ltr", "rtl"}


def test_every_locale_survives_its_tag() -> None:
    """A locale's BCP 47 tag leads back to it, and all facts are known of it."""
    for locale in LOCALES:
        assert is_locale(locale)
        assert from_bcp47(bcp47(locale)) == locale
        assert endonym(locale)
        assert len(script(locale)) == 4
        assert not {"en", "root", locale} & set(parents(locale))


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("PT-br", "pt_BR"),
        ("zh-TW", "zh_Hant_TW"),
        ("zh-cn", "zh_Hans_CN"),
        ("iw", "he"),
        ("sr-latn", "sr_Latn"),
        ("ca-es-VALENCIA", "ca_ES_VALENCIA"),
        ("es-419", "es_419"),
        ("en_GB", "en_GB"),
        ("xx", None),
        ("de-XX", None),
        ("", None),
        ("../../etc/passwd", None),
        ("en-u-ca-buddhist", None),
        ("x" * 10_000, None),
        ("-", None),
        ("en--US", None),
    ],
)
def test_from_bcp47(tag: str, locale: str | None) -> None:
    """A tag in any case or of an older form is a locale, or none."""
    assert from_bcp47(tag) == locale


@settings(max_examples=200)
@given(tag=st.text(max_size=40))
def test_from_bcp47_takes_anything(tag: str) -> None:
    """Whatever a document says of its language, the answer is a known locale or None."""
    found = from_bcp47(tag)
    assert found is None or is_locale(found)


def test_is_locale_wants_the_exact_name() -> None:
    """Only the name that CLDR's files have is a locale."""
    assert is_locale("pt_BR")
    assert not any(map(is_locale, ("pt-BR", "pt_br", "root", "", "../pt", "en_US_POSIX_x")))


def test_msgfmt_accepts_every_plural_form(msgfmt: str, tmp_path: Path) -> None:
    """Every Plural-Forms header is one that gettext's own tools take."""
    for at, header in enumerate(sorted(set(map(plural_forms, LOCALES)))):
        count = int(re.match(r"nplurals=(\d)", header)[1])  # type: ignore[index]
        forms = "".join(f'msgstr[{form}] "%d"\n' for form in range(count))
        text = (
            'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            f'"Plural-Forms: {header}\\n"\n\nmsgid "%d"\nmsgid_plural "%d"\n{forms}'
        )
        file = tmp_path / f"{at}.po"
        file.write_text(text, encoding="utf-8")
        subprocess.run([msgfmt, "--check-header", "-o", "/dev/null", file], check=True, capture_output=True)


def test_plural_forms_tell_the_same_numbers_apart_as_cldr() -> None:
    """Gettext's index changes where CLDR's category does, for whole numbers below a million."""
    numbers = (*range(220), 1000, 1001, 100_000, 999_999)
    for locale in {plural_forms(name): name for name in LOCALES}.values():
        header = plural_forms(locale)
        index = gettext.c2py(header.partition("plural=")[2].rstrip(";"))  # type: ignore[attr-defined]
        pairs = {(category(locale, Decimal(number)), index(number)) for number in numbers}
        assert len(pairs) == len({name for name, _ in pairs}) == len({form for _, form in pairs}), locale
        assert max(form for _, form in pairs) == int(header[len("nplurals=")]) - 1, locale


def test_plural_forms_as_translators_know_them() -> None:
    """Where gettext's manual has a short form, it is that one."""
    assert plural_forms("de") == "nplurals=2; plural=(n != 1);"
    assert plural_forms("fr") == "nplurals=2; plural=(n > 1);"
    assert plural_forms("ja") == "nplurals=1; plural=0;"
    assert plural_forms("ru").startswith("nplurals=3;")
    assert plural_forms("ar").startswith("nplurals=6;")


MOMENT = dt.datetime(2024, 4, 11, 22, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("locale", "zone", "style", "text"),
    [
        ("de", "Europe/Berlin", "date", "12. April 2024"),
        ("de", "Europe/Berlin", "time", "0:30 Uhr"),
        ("de", "Europe/Berlin", "datetime", "12. April 2024, 0:30 Uhr"),
        ("ja", "Asia/Tokyo", "datetime", "2024年4月12日 午前7時30分"),
        ("en", "America/New_York", "datetime", "April 11, 2024, 6:30\u202fPM"),
        ("fa", "UTC", "date", "۱۱ آوریل ۲۰۲۴"),
    ],
)
def test_moment_in_a_zone(locale: str, zone: str, style: str, text: str) -> None:
    """A page shows a moment in its zone, in the locale's pattern."""
    assert format_moment(MOMENT, locale, zone=zone, style=style) == text  # type: ignore[arg-type]


def test_moment_without_an_offset_stands_in_the_zone() -> None:
    """A moment without an offset from UTC is local time already."""
    assert format_moment(MOMENT.replace(tzinfo=None), "de", zone="Asia/Tokyo", style="time") == "22:30 Uhr"


def test_count() -> None:
    """A count has the locale's digits and grouping, and those of its house."""
    assert [format_count(15610, locale) for locale in ("en", "de", "hi", "fa")] == [
        "15,610",
        "15.610",
        "15,610",
        "۱۵٬۶۱۰",
    ]
    assert format_count(1234567, "hi", House(digits="deva")) == "१२,३४,५६७"
