"""The site's own words, looked up as gettext does (gettext manual, «The Interface» and «Plural forms»).

The words of a site's own page templates stand in them in the source locale, those of the built-in ones in English. A
target is used when it is translated, not fuzzy, has the
fields of its source and no character that a target may not have; otherwise the source's words stand there. Targets are
text: nothing in them is ever markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from gettext import c2py
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.pattern import character_problems
from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.site import interface

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.model import Catalog, Entry

LATEST = "Latest stories"
JOIN = "{first}, {next}"

SPOKEN = (LATEST, JOIN)
"""Words that stand in no page template."""

Around = Callable[[str | None, str, str], str]
"""Gives the text of a word as it is to stand in a page: from its context, its words in the source and its text."""

FIELD = regex(r"\{([a-z]+)\}")
"""A field of a word: ``{count}``."""


class Word(Struct, frozen=True):
    """A word or sentence of the site in the words of one locale."""

    text: str
    """With its fields, ``{count} stories``."""
    locale: str
    """The locale that it is in."""


class Words(Struct, frozen=True, dict=True):
    """The site's own words in one locale."""

    locale: str
    source_locale: str
    catalogs: tuple[Catalog, ...] = ()
    """In fallback order, the locale's own first."""
    around: Around | None = None
    """What a preview puts around each word."""

    def find(self, message: str, context: str | None = None) -> Word:
        """Look a word up (gettext, pgettext)."""
        return self._shown(context, message, self._found(message, context))

    def _shown(self, context: str | None, message: str, word: Word) -> Word:
        return Word(self.around(context, message, word.text), word.locale) if self.around else word

    def _found(self, message: str, context: str | None) -> Word:
        for catalog in self.catalogs:
            entry = catalog.index.get((context, message))
            if entry is None or not entry.translated or fields(entry.target) != fields(message):
                continue
            if not forbidden(entry.target, message):
                return Word(entry.target, catalog.locale or self.locale)
        return Word(message, interface.language_of((context, message), self.source_locale))

    def find_plural(self, one: str, many: str, count: int) -> Word:
        """Look up the word for a count (ngettext); ``count`` is not negative."""
        return self._shown(None, one, self._found_plural(one, many, count))

    def _found_plural(self, one: str, many: str, count: int) -> Word:
        for catalog in self.catalogs:
            entry = catalog.index.get((None, one))
            if entry is not None and entry.translated and entry.source_plural == many:
                locale = catalog.locale or self.locale
                form = _form(entry, plural_index(locale)(count))
                if form and fields(form) <= fields(many) and not forbidden(form, many):
                    return Word(form, locale)
        locale = interface.language_of((None, one), self.source_locale)
        return Word((one, many)[plural_index(locale)(count) > 0], locale)

    @cached_property
    def known(self) -> bool:
        """Whether the locale has any words of its own, or needs none."""
        return bool(self.catalogs) or self.locale == self.source_locale


def fields(text: str) -> frozenset[str]:
    """Give the names of the fields in a word."""
    return frozenset(FIELD.findall(text))


def forbidden(target: str, message: str) -> str:
    """Say which character of a target no page may have, unless the source's words have it; empty where all is well."""
    return next((problem.message for problem in character_problems(target, (message,))), "")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values into the fields of a word; a name without a value stays as it is written."""
    return FIELD.sub(lambda found: values.get(found[1], found[0]), text)


@cache
def plural_index(locale: str) -> Callable[[int], int]:
    """Give the function from a count to the number of its plural form, from CLDR's rules for the locale."""
    return c2py(cldr.plural_forms(locale).partition("plural=")[2].rstrip("; "))


def plural_count(locale: str) -> int:
    """Give the number of plural forms of a locale."""
    return int(re.findall("[0-9]+", cldr.plural_forms(locale))[0])


def _form(entry: Entry, index: int) -> str:
    forms = (entry.target, *entry.targets_plural)
    return forms[index] if index < len(forms) else ""
