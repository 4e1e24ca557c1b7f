"""Every check: its name, what kind of issue it finds, how bad that is, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news.check import (
    characters,
    figures,
    lengths,
    links,
    marks,
    meaning,
    notation,
    plurals,
    spacing,
    state,
    terms,
)
from l10n_news.model import Severity
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from l10n_news.check.pair import Pair, Slip

    Test = Callable[[Pair], Iterable[Slip]]

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Check(Struct, frozen=True, kw_only=True):
    """A check."""

    name: str
    """In words joined by hyphens; what settings, flags and ``--only`` say."""
    issue: str
    """The type of the issue (ITS 2.0, «Localization Quality Issue Type Values»)."""
    severity: Severity
    """How bad its findings usually are."""
    says: str
    """What it finds, in a few words."""
    test: Test | None
    """None where entries are compared with each other (``consistency``) or a file is read."""
    fixes: bool = False
    """Whether ``--fix`` mends what is certain of it."""
    guards: bool = False
    """Whether it protects the page: an error makes the sentence fall back, whatever settings and flags say."""


def _check(
    name: str,
    issue: str,
    severity: Severity,
    says: str,
    test: Test | None,
    *,
    fixes: bool = False,
    guards: bool = False,
) -> Check:
    return Check(name=name, issue=issue, severity=severity, says=says, test=test, fixes=fixes, guards=guards)


def _guard(name: str, issue: str, severity: Severity, says: str) -> Check:
    return _check(name, issue, severity, says, notation.named(name), guards=True)


_GUARDS = (
    _guard("missing-code", "markup", _ERROR, "a code of the source is missing, or stands without its words"),
    _guard("doubled-code", "markup", _ERROR, "a code stands more often than it may"),
    _guard("unclosed-code", "markup", _ERROR, "a code is opened and not closed"),
    _guard("nested-code", "markup", _ERROR, "codes cross each other, or one is closed that was not opened"),
    _guard("nested-link", "markup", _ERROR, "a link stands in a link"),
    _guard("code-order", "markup", _ERROR, "codes that cannot move stand in another order"),
    _guard("extra-code", "markup", _WARNING, "formatting that the source does not have was left out"),
    _guard("missing-formatting", "markup", _INFO, "formatting of the source is missing"),
    _guard("untranslatable-content", "markup", _WARNING, "words stand in a code whose content comes from the source"),
    _guard("repaired-token", "markup", _WARNING, "a code or placeholder with a slip was read as it is meant"),
    _guard("foreign-token", "pattern-problem", _WARNING, "a code or placeholder of another entry is shown as text"),
    _guard("unknown-style", "pattern-problem", _ERROR, "a placeholder asks for a style that its kind does not have"),
    _guard("doubled-placeholder", "pattern-problem", _WARNING, "a placeholder stands more often than in the source"),
    _guard("empty-target", "omission", _ERROR, "the target has no words"),
    _guard("control-character", "characters", _ERROR, "a control character"),
    _guard("bidi-override", "characters", _ERROR, "a bidirectional override, which shows text in another order"),
    _guard("bidi-unbalanced", "characters", _ERROR, "a bidirectional embedding or isolate that is not closed"),
)

CHECKS: tuple[Check, ...] = (
    _check("missing", "omission", _INFO, "there is no target", state.missing),
    _check("fuzzy", "uncategorized", _INFO, "the target waits for a translator's eye", state.fuzzy),
    _check("same-as-source", "untranslated", _WARNING, "the target repeats the source", state.same_as_source),
    _check("source-words", "untranslated", _WARNING, "words of the source in a row", state.source_words),
    *_GUARDS,
    _check(
        "notation",
        "pattern-problem",
        _WARNING,
        "anything else that is wrong with codes and placeholders",
        notation.others(frozenset(check.name for check in _GUARDS)),
        guards=True,
    ),
    _check("wrong-field", "pattern-problem", _ERROR, "a field of the site's own words is lost", state.wrong_field),
    _check("wrong-figure", "numbers", _ERROR, "a figure where the source has another", figures.wrong_figure),
    _check(
        "missing-placeholder",
        "pattern-problem",
        _WARNING,
        "a placeholder is lost with its value",
        figures.missing_placeholder,
    ),
    _check("missing-figure", "numbers", _WARNING, "a figure of the source is lost", figures.missing_figure),
    _check("extra-figure", "numbers", _WARNING, "a figure that the source does not have", figures.extra_figure),
    _check("written-out", "numbers", _INFO, "a value written out instead of its placeholder", figures.written_out),
    _check("plural-noun", "grammar", _WARNING, "a noun that does not agree with its figure", plurals.plural_noun),
    _check(
        "wrong-address",
        "mistranslation",
        _ERROR,
        "a URL or e-mail address that the source has not",
        links.wrong_address,
    ),
    _check("missing-address", "omission", _WARNING, "a URL or e-mail address is lost", links.missing_address),
    _check("missing-term", "terminology", _WARNING, "not the glossary's word for a term", terms.missing_term),
    _check("forbidden-term", "terminology", _WARNING, "a word that the glossary forbids", terms.forbidden_term),
    _check("changed-name", "terminology", _WARNING, "a word that is not translated was changed", terms.changed_name),
    _check("too-long", "length", _WARNING, "longer than the text's budget", lengths.too_long),
    _check("length-ratio", "length", _WARNING, "much shorter or longer than translations are", lengths.length_ratio),
    _check("sentence-count", "omission", _WARNING, "far fewer or more sentences", lengths.sentence_count),
    _check("end-mark", "typographical", _WARNING, "the mark at the end is lost or another one", marks.end_mark),
    _check(
        "unpaired-quote", "typographical", _WARNING, "a quotation mark without its other half", marks.unpaired_quote
    ),
    _check(
        "missing-quotation", "formatting", _WARNING, "the source quotes, the target does not", marks.missing_quotation
    ),
    _check("quote-style", "locale-violation", _WARNING, "quotation marks of another language", marks.quote_style),
    _check("unpaired-bracket", "typographical", _WARNING, "a bracket without its other half", marks.unpaired_bracket),
    _check("inverted-mark", "locale-violation", _WARNING, "a Spanish ¿ or ¡ is missing", marks.inverted_mark),
    _check("double-space", "whitespace", _WARNING, "two spaces in a row", spacing.double_space, fixes=True),
    _check("edge-space", "whitespace", _INFO, "white space at an edge", spacing.edge_space, fixes=True),
    _check("space-before-mark", "whitespace", _WARNING, "a space before a mark", spacing.space_before_mark, fixes=True),
    _check("space-after-mark", "whitespace", _WARNING, "no space after a mark", spacing.space_after_mark, fixes=True),
    _check(
        "french-spacing", "locale-violation", _INFO, "no space at a French mark", spacing.french_spacing, fixes=True
    ),
    _check(
        "half-width-mark",
        "locale-violation",
        _WARNING,
        "a Western mark after Han or kana",
        spacing.half_width_mark,
        fixes=True,
    ),
    _check("arabic-mark", "locale-violation", _WARNING, "a Western mark after Arabic", spacing.arabic_mark, fixes=True),
    _check("repeated-mark", "typographical", _WARNING, "a mark that stands twice", spacing.repeated_mark, fixes=True),
    _check("doubled-word", "duplication", _WARNING, "a word that stands twice", state.doubled_word),
    _check("capital", "typographical", _WARNING, "a small letter at the beginning", spacing.capital),
    _check("wrong-script", "characters", _WARNING, "another script than the language's", characters.wrong_script),
    _check("homoglyph", "characters", _WARNING, "letters of two scripts in a word", characters.homoglyph),
    _check("mojibake", "characters", _ERROR, "text read in the wrong character set", characters.mojibake),
    _check(
        "invisible-character", "characters", _WARNING, "a character that cannot be seen", characters.invisible_character
    ),
    _check("entity-in-text", "markup", _WARNING, "a character reference shown as written", characters.entity_in_text),
    _check("lost-negation", "mistranslation", _WARNING, "a *not* of the source is lost", meaning.lost_negation),
    _check("lost-hedge", "legal", _WARNING, "an *alleged* of the source is lost", meaning.lost_hedge),
    _check("lost-attribution", "omission", _WARNING, "who said it is lost", meaning.lost_attribution),
    _check("inconsistent", "inconsistency", _WARNING, "one source, two targets in the locale", None),
    _check("same-target", "duplication", _WARNING, "two sources, one target in the locale", None),
)
"""Every check, in the order of their findings."""

BY_NAME: Mapping[str, Check] = {check.name: check for check in CHECKS}
