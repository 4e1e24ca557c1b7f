"""The page on formatted values says what the code does. ``python tests/test_cldr_manual.py`` renews its tables."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

from cldr_values import value
from l10n_news.cldr import House, format_value
from l10n_news.cldr.house import MEANINGS
from l10n_news.model import Kind

PAGE = Path(__file__).parents[1] / "docs" / "values-formatting.md"
SAMPLES = {
    Kind.NUMBER: "number 19.35 e6",
    Kind.MONEY: "money USD 19.35 e6",
    Kind.PERCENT: "percent 12.5",
    Kind.DATE: "date 2024-04-11",
    Kind.TIME: "time 15:30 EST = 3:30 pm EST",
    Kind.MEASURE: "measure length-kilometer 20",
    Kind.ORDINAL: "ordinal 30",
    Kind.RANGE: "range money USD 5 e6 .. money USD 10 e6",
}
LOCALES = ("de", "fr", "ru", "ja")
DEFAULTS = ("ar", "de", "es", "fr", "hi", "ja", "pt_BR", "ru", "zh_Hans", "en_GB")
BEGIN, END = "<!-- generated: {} -->", "<!-- end -->"


def row(*cells: str) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(cells) + " |"


def styles() -> str:
    """The closed list of styles, with an example of each."""
    lines = []
    for kind, meanings in MEANINGS.items():
        sample = value(SAMPLES[kind])
        lines += [
            f"### `{{{kind}1:…}}`",
            "",
            row("style", "meaning", *(f"`{locale}`" for locale in LOCALES)),
            row(*["---"] * (2 + len(LOCALES))),
        ]
        for style, meaning in meanings.items():
            texts = (format_value(sample, locale, source_locale="en", style=style) for locale in LOCALES)
            lines.append(row(f"`{style}`", meaning, *texts))
        lines.append("")
    return "\n".join(lines)


def defaults() -> str:
    """What each kind is by default in some locales."""
    lines = [row("locale", *map(str, SAMPLES)), row(*["---"] * (1 + len(SAMPLES)))]
    for locale in DEFAULTS:
        texts = (format_value(value(sample), locale, source_locale="en") for sample in SAMPLES.values())
        lines.append(row(f"`{locale}`", *texts))
    return "\n".join((*lines, ""))


def renewed(text: str) -> str:
    """The page with its generated parts made anew."""
    for name, table in (("styles", styles()), ("defaults", defaults())):
        begin = BEGIN.format(name)
        text = re.sub(
            f"{re.escape(begin)}\n.*?{END}", lambda _, own=f"{begin}\n\n{table}\n{END}": own, text, flags=re.DOTALL
        )
    return text


def test_page_is_up_to_date() -> None:
    """The tables of styles and defaults are those of the code."""
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(END) == 2
    assert renewed(text) == text


def test_every_style_means_something_in_some_language() -> None:
    """No two styles of a kind are always the same."""
    for kind, meanings in MEANINGS.items():
        if kind is Kind.NUMBER or kind is Kind.RANGE or kind is Kind.TIME:
            continue
        sample = value(SAMPLES[kind])
        seen = {
            tuple(format_value(sample, locale, source_locale="en", style=style) for locale in DEFAULTS)
            for style in meanings
        }
        assert len(seen) >= len(meanings) - 1, kind


def test_house_style_travels() -> None:
    """A house style is equal, with an equal hash, after a journey to another process."""
    house = House(digits="latn", currencies=(("CNY", "Yuan"),))
    copy = pickle.loads(pickle.dumps(house))  # noqa: S301 -- our own
    assert copy == house
    assert hash(copy) == hash(house)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
