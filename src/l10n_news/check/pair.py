"""A source and its target as the checks look at them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from l10n_news.check.languages import language
from l10n_news.pattern import parse
from l10n_news.record import Struct
from l10n_news.regex import regex
from l10n_news.values import entities
from l10n_news.values.literals import addresses

if TYPE_CHECKING:
    from l10n_news.check.figures import Comparison
    from l10n_news.check.languages import Language
    from l10n_news.check.terms import Glossary, Term
    from l10n_news.model import Entry, Segment, Severity, Unit
    from l10n_news.pattern import Parsed
    from l10n_news.values.entity import Entity

VALUE = "\ue000"
"""Stands for each character of a placeholder."""
CODE = "\ue001"
"""Stands for each character of a code."""

_READ = 10_000
"""Characters of a text that are looked at: a segment is a sentence, or a paragraph."""
_TOKEN = regex(r"\{([a-z_]{1,40}[0-9]*)(?::[a-z-]{1,30})?\}|</?([a-z][a-z0-9-]{0,40})/?>")
_REFERENCE = regex(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


class Slip(Struct, frozen=True, kw_only=True):
    """What a check finds in a target."""

    message: str
    """One sentence without a full stop."""
    start: int | None = None
    end: int | None = None
    """Offsets in the target, where the place is known."""
    fix: str | None = None
    """What is to stand there instead, where that is certain."""
    severity: Severity | None = None
    """Another one than the check's own."""


class Pair(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """An entry's source and target; the target is empty where there is none or it is fuzzy."""

    source: str
    target: str
    locale: str
    source_locale: str
    entry: Entry | None = None
    segment: Segment | None = None
    """None for the site's own words."""
    unit: Unit | None = None
    field: str = ""
    """``headline``, ``description`` or ``push`` where the text is one."""
    budget: int | None = None
    """Characters that the target may have."""
    glossary: Glossary | None = None

    @cached_property
    def language(self) -> Language:
        """What is known of the target's language."""
        return language(self.locale)

    @cached_property
    def source_language(self) -> Language:
        """What is known of the source's language."""
        return language(self.source_locale)

    @cached_property
    def parsed(self) -> Parsed | None:
        """The target in its segment's tokens; None where there is no segment or no target."""
        return parse(self.target.strip(), self.segment) if self.segment is not None and self.target else None

    @cached_property
    def figures(self) -> Comparison | None:
        """The figures of source and target compared; None where there is no target."""
        from l10n_news.check.figures import compare  # noqa: PLC0415 -- it looks at pairs

        return compare(self) if self.target and not (self.parsed is not None and self.parsed.skip) else None

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary's terms that stand in the source; none where there is no target."""
        return self.glossary.used(self.source_prose) if self.glossary is not None and self.target else ()

    @cached_property
    def prose(self) -> str:
        """The target with its tokens masked, character for character; of a very long one its beginning."""
        return self._masked(self.target[:_READ])

    @cached_property
    def source_prose(self) -> str:
        """The source likewise."""
        return self._masked(self.source[:_READ])

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The figures of the target's prose."""
        return entities(self.prose, self.locale)

    @cached_property
    def in_addresses(self) -> frozenset[int]:
        """The places of the target's prose that are part of an address, or of a character reference (``&lt;``)."""
        spans = [(start, end) for start, end, _ in addresses(self.prose)]
        spans += [found.span() for found in _REFERENCE.finditer(self.prose)]
        return frozenset(place for start, end in spans for place in range(start, end))

    @cached_property
    def bare(self) -> str:
        """The target without codes, a figure's sign for each placeholder."""
        return _bare(self.prose)

    @cached_property
    def source_bare(self) -> str:
        """The source likewise."""
        return _bare(self.source_prose)

    def _masked(self, text: str) -> str:
        if "{" not in text and "<" not in text:
            return text
        values = self.segment.values if self.segment is not None else None
        codes = self.segment.codes if self.segment is not None else None

        def mask(found: re.Match[str]) -> str:
            if found[1] is not None:
                return VALUE * len(found[0]) if values is None or found[1] in values else found[0]
            return CODE * len(found[0]) if codes is None or found[2] in codes else found[0]

        return _TOKEN.sub(mask, text)


def _bare(prose: str) -> str:
    return re.sub(f"{VALUE}+", VALUE, prose.replace(CODE, "")).strip()


def shown(text: str, most: int = 40) -> str:
    """Quote a piece of text for a message, short."""
    return repr(text if len(text) <= most else text[: most - 1] + "…")
