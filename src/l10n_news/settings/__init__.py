"""Settings of a project: ``l10n-news.toml``, checked key by key.

Format: TOML 1.0. Every key stands in ``KEYS`` with its check and the legal values in words; whatever is wrong is
a ``ProjectError`` that names the key, its line and the legal values.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from l10n_news import cldr, toml
from l10n_news.check.rules import Rules
from l10n_news.errors import ProjectError
from l10n_news.model import ROLES
from l10n_news.readers import TextRules
from l10n_news.record import Struct, asdict, field
from l10n_news.settings.checks import CHECKS, LENGTHS, checks, lengths
from l10n_news.settings.house import date_pattern, nouns
from l10n_news.settings.places import lines_of_keys, nearest
from l10n_news.settings.typesetting import TYPOGRAPHY, Typesetting, typography

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from l10n_news.model import StaleRule

NAME = "l10n-news.toml"

MAX_SIZE = 1 << 20
"""Characters; a larger file is refused before it is parsed."""

MAX_STARS = 3
"""In a pattern; more could take long to match."""


class Settings(Struct, frozen=True, kw_only=True):
    """What a project has decided; every field has been checked."""

    source_locale: str
    """The locale of the articles, ``en``."""
    locales: tuple[str, ...]
    """The locales of the editions, without the source locale, in the order of the switcher."""
    segmentation: str = "sentence"
    """``sentence`` or ``block``."""
    segmentations: Mapping[str, str] = field(default_factory=dict)
    """The same for the articles whose ``section/slug`` fits a pattern, ``poems/*``; the first that fits counts."""
    site_name: str = "News"
    site_url: str = ""
    """Absolute address of the site's root, ending in ``/``; empty when it is not known."""
    time_zone: str = "UTC"
    """IANA name."""
    publish_at: Decimal = Decimal("0.8")
    """Share of an edition's segments, 0 to 1, from which it is linked and indexed."""
    fallback: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Locales asked after an edition's own one and before the source; CLDR's parents where there is none."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """What an ambiguous sign of the source means: ``{"$": "AUD"}``."""
    house: Mapping[str, cldr.House] = field(default_factory=dict)
    """House style of a locale."""
    translators: Mapping[str, str] = field(default_factory=dict)
    """The desk or agency that is named as the translator of a locale's editions."""
    stale: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What an edition does with an outdated target, by locale (empty for all) and role: ``source hold keep``."""
    checks: Rules = field(default_factory=Rules)
    """Which checks ``l10n-news check`` makes, and how bad their findings are."""
    typography: Typesetting = field(default_factory=Typesetting)
    """By which rules the words of each locale are set."""
    lengths: Mapping[str, int] = field(default_factory=dict)
    """Characters that a ``headline``, a ``description`` or a ``push`` text may have."""
    compress: bool = True
    """Whether the text files of the site have variants for servers that send them compressed."""
    text: TextRules = field(default_factory=TextRules)
    """How the furniture of plain text is told from its content."""

    def chain(self, locale: str) -> tuple[str, ...]:
        """Give the locales whose catalogs are asked for an edition, its own first."""
        return (locale, *self.fallback.get(locale, cldr.parents(locale)))

    def cuts_sentences(self, name: str) -> bool:
        """Tell whether a segment of an article, ``section/slug``, is a sentence or a block."""
        fitting = (kind for pattern, kind in self.segmentations.items() if fnmatchcase(name, pattern))
        return next(fitting, self.segmentation) == "sentence"

    def stale_of(self, locale: str) -> Mapping[str, StaleRule]:
        """Give the rules of a locale for outdated targets, by role."""
        return {role: cast("StaleRule", rule) for of in ("", locale) for role, rule in self.stale.get(of, {}).items()}

    def typography_of(self, locale: str) -> Mapping[str, frozenset[str]]:
        """Give the rules of typography for the words of a locale's editions, by the locale of the words."""
        return self.typography.of(self.chain(locale), self.source_locale)

    def house_of(self, locale: str) -> cldr.House:
        """Give the house style of a locale."""
        return self.house.get(locale, cldr.House())


class Key(NamedTuple):
    """A key of the settings."""

    check: Callable[[Any], Any]
    """Gives the checked value, or raises ValueError."""
    legal: str
    """The legal values in words."""


def parse(text: str, path: str = NAME) -> Settings:
    """Read settings.

    Args:
        text: TOML.
        path: for messages.

    Raises:
        ProjectError: with the line and the legal values.

    """
    if len(text) > MAX_SIZE:
        raise ProjectError("the settings are larger than 1 MiB", path=path, hint="is this the right file?")
    raw = toml.loads(text, path)
    lines = lines_of_keys(text)
    checked = {key: _checked(key, value, path, lines) for key, value in _flatten(raw)}
    return _settings(checked, path, lines)


def _settings(checked: Mapping[str, Any], path: str, lines: Mapping[str, int]) -> Settings:
    for key in ("source_locale", "locales"):
        if key not in checked:
            raise ProjectError(f"the key {key!r} is missing", path=path, line=1, hint=f"legal: {KEYS[key].legal}")
    if checked["source_locale"] in checked["locales"]:
        message = f"'locales' lists the source locale {checked['source_locale']!r}"
        hint = "leave it out: its edition is always made"
        raise ProjectError(message, path=path, line=lines.get("locales"), hint=hint)
    grouped = {*TEXT, *STALE_KEYS}
    plain = {FIELDS.get(key, key): value for key, value in checked.items() if key in KEYS and key not in grouped}
    free: dict[str, Any] = {"fallback": {}, "currencies": {}, "house": {}, "segmentations": {}, "stale": {}}
    free["translators"] = {}
    for key, value in checked.items():
        table, _, name = key.partition(".")
        if table == "house":
            locale, _, choice = name.partition(".")
            free["house"].setdefault(locale, {})[choice] = value
        elif table == "stale":
            locale, _, role = name.rpartition(".")
            free["stale"].setdefault(locale, {})[role] = value
        elif table in free:
            free[table][name] = value
    free["house"] = {locale: cldr.House(**choices) for locale, choices in free["house"].items()}
    text = {key.partition(".")[2]: value for key, value in checked.items() if key in TEXT}
    return Settings(**(plain | free), text=TextRules(**text))


def _checked(key: str, value: object, path: str, lines: Mapping[str, int]) -> object:
    table, _, name = key.partition(".")
    line = lines.get(key) or lines.get(key.rpartition(".")[0]) or lines.get(table)
    rule = KEYS.get(key)
    if rule is None and table in NAMES and name:
        free, _, choice = name.partition(".") if table in OF_LOCALES else (name, "", "")
        if not _passes(NAMES[table], free):
            raise ProjectError(f"unknown key {_short(key)}", path=path, line=line, hint=f"legal: {NAMES[table].legal}")
        rule = OF_LOCALES[table].get(choice) if choice else TABLES[table]
        if rule is None:
            raise ProjectError(
                f"unknown key {_short(key)}", path=path, line=line, hint=nearest(choice, OF_LOCALES[table])
            )
    if key in {*TABLES, *GROUPS}:
        raise ProjectError(f"{key!r} is {_short(value)}", path=path, line=line, hint=f"a table [{key}] is wanted")
    if rule is None:
        raise ProjectError(f"unknown key {_short(key)}", path=path, line=line, hint=nearest(key, KEYS, TABLES))
    try:
        return rule.check(value)
    except ValueError as error:
        message = f"the value of {key!r} is {_short(value)}"
        raise ProjectError(message, path=path, line=line, hint=f"legal: {str(error) or rule.legal}") from None


def _passes(rule: Key, value: str) -> bool:
    try:
        rule.check(value)
    except ValueError:
        return False
    return True


def _flatten(raw: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give the dotted name and the value of each key that has a rule of its own."""
    for key, value in raw.items():
        if not isinstance(value, dict) or key not in {*TABLES, *GROUPS}:
            yield key, value
            continue
        for name, inner in value.items():
            if key in OF_LOCALES and isinstance(inner, dict):
                yield from ((f"{key}.{name}.{choice}", item) for choice, item in inner.items())
            else:
                yield f"{key}.{name}", inner


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


# ── checks ────────────────────────────────────────────────────────────────────────────────────────


def _locale(value: object) -> str:
    if not isinstance(value, str) or not cldr.is_locale(value):
        raise ValueError
    return value


def _locales(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004 -- one kind of refusal
    for item in value:
        if not isinstance(item, str) or not cldr.is_locale(item):
            raise ValueError(f"locales that CLDR knows, as in pt_BR or zh_Hans; {_short(item)} is none")
    if len(set(value)) < len(value):
        raise ValueError("each locale once")
    return tuple(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > 200 or not value.isprintable():
        raise ValueError
    return value


def _url(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or re.search(r'[\s<>"\\]', value):
        raise ValueError
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or "@" in value:
        raise ValueError
    return value.rstrip("/") + "/"


def _share(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError
    return Decimal(str(value))


def _zone(value: object) -> str:
    if not isinstance(value, str) or value not in available_timezones():
        raise ValueError
    return value


def _segmentation(value: object) -> str:
    if value not in ("sentence", "block"):
        raise ValueError
    return str(value)


def _pattern(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 200 or value.count("*") > MAX_STARS or "[" in value:
        raise ValueError
    return value


def _sign(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 5 or not value.isprintable():
        raise ValueError
    return value


def _currency(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Z]{3}", value):
        raise ValueError
    return value


def _words(value: object) -> tuple[str, ...]:
    words = value if isinstance(value, list) else [None]
    if len(words) > 200 or not all(isinstance(word, str) and 0 < len(word.strip()) <= 60 for word in words):
        raise ValueError
    return tuple(words)


def _length(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10_000:
        raise ValueError
    return value


def _no_value(_: object) -> object:
    raise ValueError


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 -- one kind of refusal
    return value


def _one_of(*legal: str) -> Key:
    def check(value: object) -> object:
        if value not in legal:
            raise ValueError
        return value

    return Key(check, ", ".join(map(repr, legal)))


LOCALE = "a locale that CLDR knows, as in en, pt_BR or zh_Hans"

TEXT: Mapping[str, Key] = {
    f"text.{name}": Key(_length, "a number of characters from 0 to 10000")
    if isinstance(default, int)
    else Key(_words, "a list of at most 200 words, each of 1 to 60 characters")
    for name, default in asdict(TextRules()).items()
}
"""Keys of the table ``[text]``, fields of ``readers.TextRules``."""

STALE: Mapping[str, Key] = dict.fromkeys(ROLES, _one_of("source", "hold", "keep"))
"""Keys of the table ``[stale]`` and of its tables for locales, ``model.ROLES``."""

STALE_KEYS: Mapping[str, Key] = {f"stale.{role}": rule for role, rule in STALE.items()}

KEYS: Mapping[str, Key] = {
    "source_locale": Key(_locale, LOCALE),
    "locales": Key(_locales, "a list of locales that CLDR knows, as in pt_BR or zh_Hans"),
    "segmentation": Key(_segmentation, "'sentence' (one entry a sentence) or 'block' (one entry a paragraph)"),
    "checks": Key(checks, CHECKS),
    "lengths": Key(lengths, LENGTHS),
    "typography": Key(typography, TYPOGRAPHY),
    "site.name": Key(_text, "a text of 1 to 200 characters"),
    "site.url": Key(_url, "an absolute http(s) address without query"),
    "site.time_zone": Key(_zone, "an IANA time zone, as in Europe/Paris"),
    "site.publish_at": Key(_share, "a number from 0 to 1"),
    "site.compress": Key(_yes_or_no, "true or false"),
    **TEXT,
    **STALE_KEYS,
}
"""Every single key."""

GROUPS = frozenset({"site", "text"})
"""Tables whose keys are known."""

TABLES: Mapping[str, Key] = {
    "fallback": Key(_locales, "a list of locales"),
    "currencies": Key(_currency, "an ISO 4217 code, as in AUD"),
    "house": Key(_no_value, "a table [house.LOCALE]"),
    "stale": Key(_no_value, "a table [stale.LOCALE]"),
    "segmentations": Key(_segmentation, "'sentence' or 'block'"),
    "translators": Key(_text, "a text of 1 to 200 characters"),
}
"""Tables whose names are free; what stands in a house table has rules of its own."""

NAMES: Mapping[str, Key] = {
    "fallback": Key(_locale, "the name of a key is " + LOCALE),
    "currencies": Key(_sign, 'the name of a key is a currency sign, as in "$"'),
    "house": Key(_locale, "the name of a table is " + LOCALE),
    "stale": Key(_locale, ", ".join(ROLES) + ", or a table [stale.LOCALE], LOCALE being " + LOCALE),
    "segmentations": Key(_pattern, 'the name of a key is a pattern of section/slug, as in "poems/*"'),
    "translators": Key(_locale, "the name of a key is " + LOCALE),
}
"""What the names in such a table may be."""

HOUSE: Mapping[str, Key] = {
    "digits": _one_of("latn", "arab", "arabext", "deva", "beng", "fullwide", "mymr", "thai", "khmr", "laoo"),
    "grouping": _one_of("always", "never", "min2"),
    "hours": _one_of("h12", "h23"),
    "date": Key(date_pattern, "a CLDR date pattern of day, month and year, as in 'd MMMM y'"),
    "money": _one_of("name", "symbol", "code"),
    "scale": _one_of("long", "short", "plain"),
    "currencies": Key(nouns, 'a table of nouns by ISO 4217 code, as in { CNY = "Yuan" }'),
}
"""Keys of a table ``[house.LOCALE]``, fields of ``cldr.House``."""

OF_LOCALES: Mapping[str, Mapping[str, Key]] = {"house": HOUSE, "stale": STALE}
"""Tables that have a table for each locale, with the keys of that."""

FIELDS: Mapping[str, str] = {
    "site.name": "site_name",
    "site.url": "site_url",
    "site.time_zone": "time_zone",
    "site.publish_at": "publish_at",
    "site.compress": "compress",
}
"""Field of ``Settings`` for each key that is named otherwise."""
