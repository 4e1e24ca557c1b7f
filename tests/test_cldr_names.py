"""The words beside a locale's figures are its own, whichever locales were asked before."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from l10n_news.cldr.names import names

LOCALES = (
    *("en", "zh", "ja", "es", "es_MX", "pt", "pt_BR", "fr", "fr_CA", "de", "de_CH", "it", "nl", "ru", "uk"),
    *("pl", "cs", "ar", "fa", "he", "hi", "ko", "tr", "sv", "zh_Hant", "zh_TW", "th", "vi", "el", "hu"),
)
SAY = """
import json, sys
from l10n_news.cldr.names import names
found = {}
for locale in sys.argv[1:]:
    own = names(locale)
    values = {name: getattr(own, name) for name in own.__slots__}
    found[locale] = {name: sorted(it) if isinstance(it, frozenset) else it for name, it in values.items()}
print(json.dumps(found, sort_keys=True))
"""


def said(locales: tuple[str, ...]) -> dict[str, object]:
    """What a new process says of the locales, asked in this order."""
    done = subprocess.run([sys.executable, "-c", SAY, *locales], capture_output=True, check=True, text=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_order_does_not_matter() -> None:
    """Thirty locales have the same names, asked in one order or the other."""
    assert len(LOCALES) == 30
    assert said(LOCALES) == said(LOCALES[::-1])


@pytest.mark.parametrize(
    ("locale", "word", "month"),
    [("es", "enero", 1), ("es_MX", "ene", 1), ("fr", "août", 8), ("ru", "августа", 8), ("zh", "十二月", 12)],
)
def test_months(locale: str, word: str, month: int) -> None:
    """A locale names its months by itself or after its parents, and by no other locale."""
    names("zh")
    names("ja")
    found = names(locale).months
    assert found[word] == month
    assert ("一月" in found) == (locale == "zh")


def test_unknown_locale() -> None:
    """A locale that CLDR does not know has the words of English."""
    assert names("xx_YY") == names("en")
