"""The checks made on a catalog, and what is known of each finding beside its sentence."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from l10n_news.check.consistency import Known
from l10n_news.check.excess import excess
from l10n_news.check.pair import Pair
from l10n_news.check.rules import OFF, Rules
from l10n_news.check.table import BY_NAME, CHECKS
from l10n_news.model import Finding, Severity
from l10n_news.pattern import to_text
from l10n_news.record import Struct, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from l10n_news.check.pair import Slip
    from l10n_news.check.table import Check
    from l10n_news.check.terms import Glossary
    from l10n_news.model import Article, Catalog, Entry, Unit

_FIELDS = {"title": "headline", "description": "description"}
_IGNORE = "ignore-"
MOST = 10
"""Findings of one check in one target that are told; nobody needs more to see what is wrong with it."""
MOST_MENDED = 100
"""Those that are mended at once."""


class Remark(Struct, frozen=True, kw_only=True):
    """A finding of a check with all that is known of it."""

    finding: Finding
    issue: str = ""
    """Its type (ITS 2.0)."""
    context: str | None = None
    source: str = ""
    target: str = ""
    start: int | None = None
    end: int | None = None
    """The place in the target, in characters."""
    fix: str | None = None
    """What is to stand there instead, where that is certain."""


def pairs(
    article: Article,
    catalog: Catalog,
    *,
    source_locale: str = "en",
    rules: Rules | None = None,
    glossary: Glossary | None = None,
) -> tuple[Pair, ...]:
    """Pair the segments of an article with the entries of a catalog, each once, in reading order."""
    seen: set[tuple[str | None, str]] = set()
    found: list[Pair] = []
    names = {index: _FIELDS[name] for name, index in article.fields.items() if name in _FIELDS}
    for index, unit in enumerate(article.units):
        if unit.locale is not None:
            continue
        for segment in unit.segments:
            key = (unit.context, to_text(segment.pattern))
            if key in seen:
                continue
            seen.add(key)
            entry = catalog.index.get(key)
            field = "push" if (unit.context or "").lower().startswith("push") else names.get(index, "")
            found.append(
                Pair(
                    source=key[1],
                    target=entry.target if entry is not None and entry.translated else "",
                    locale=catalog.locale or source_locale,
                    source_locale=source_locale,
                    entry=entry,
                    segment=segment,
                    unit=unit,
                    field=field,
                    budget=_budget(entry, unit, field, rules or Rules()),
                    glossary=glossary,
                )
            )
    return tuple(found)


def word_pairs(
    catalog: Catalog, *, source_of: Callable[[tuple[str | None, str]], str], glossary: Glossary | None = None
) -> tuple[Pair, ...]:
    """Pair the entries of the site's own words; each form of a plural by itself.

    Args:
        catalog: theirs, of a locale.
        source_of: gives the locale of a source by the key of its entry.
        glossary: the terms.
    """
    found = []
    for entry in catalog.index.values():
        forms = (entry.target, *entry.targets_plural)
        for number, form in enumerate(forms if entry.translated else ("",)):
            found.append(
                Pair(
                    source=entry.source_plural if number and entry.source_plural else entry.source,
                    target=form,
                    locale=catalog.locale or source_of(entry.key),
                    source_locale=source_of(entry.key),
                    entry=entry,
                    glossary=glossary,
                )
            )
    return tuple(found)


def _budget(entry: Entry | None, unit: Unit, field: str, rules: Rules) -> int | None:
    """Give the characters that a target may have: the entry's flag, the article's word, the settings."""
    for flag in entry.flags if entry is not None else ():
        name, _, number = flag.partition(":")
        if name == "max-length" and number.strip().isdecimal() and len(number) < 9:
            return int(number)
    if unit.max_length is not None:
        return unit.max_length
    return rules.lengths.get(field) if len(unit.segments) == 1 else None


def remarks(
    found: Sequence[Pair],
    catalog: Catalog,
    *,
    rules: Rules | None = None,
    known: Known | None = None,
    only: frozenset[str] = frozenset(),
    most: int = MOST,
) -> tuple[Remark, ...]:
    """Make every check on the pairs of a catalog.

    Args:
        found: from ``pairs``.
        catalog: where they come from.
        rules: what the project says of the checks.
        known: the targets of all catalogs of the locale; those of this one where there are no others.
        only: names of the checks to make; all of them where it is empty.
        most: findings of one check in one target.

    Returns:
        The findings in reading order, with the path and the line of their entry.

    """
    if known is None:
        known = Known()
        known.add(found)
    chosen = tuple(check for check in CHECKS if not only or check.name in only)
    rules = rules or Rules()
    begun: list[Remark] = []
    if said := excess(found):
        begun.append(_foreign(said, catalog))
        chosen = tuple(check for check in chosen if check.guards)
    each = (remark for pair in found for remark in _of_pair(pair, catalog, rules, known, checks=chosen, most=most))
    return (*begun, *each)


def _foreign(said: str, catalog: Catalog) -> Remark:
    """Tell that a catalog is none of its article."""
    check = BY_NAME["length-ratio"]
    message = f"{said}: is this a translation of them? (only what protects the page was checked)"
    finding = Finding(
        name=check.name, message=message, severity=Severity.ERROR, path=catalog.path, locale=catalog.locale
    )
    return Remark(finding=finding, issue=check.issue)


def _of_pair(
    pair: Pair, catalog: Catalog, rules: Rules, known: Known, *, checks: Sequence[Check], most: int
) -> Iterator[Remark]:
    flags = pair.entry.flags if pair.entry is not None else ()
    ignored = {flag.removeprefix(_IGNORE) for flag in flags if flag.startswith(_IGNORE)}
    skip = pair.parsed is not None and pair.parsed.skip
    for check in checks:
        if (check.name in ignored and not check.guards) or (skip and not check.guards):
            continue
        for slip in islice(_slips(check, pair, known), most):
            severity = rules.severity(check.name, pair.locale, slip.severity or check.severity)
            if check.guards and (slip.severity or check.severity) is Severity.ERROR:
                severity = Severity.ERROR.value
            if severity != OFF:
                yield _remark(check, slip, pair, catalog, Severity(severity))


def _slips(check: Check, pair: Pair, known: Known) -> Iterable[Slip]:
    if check.test is not None:
        return check.test(pair)
    return known.inconsistent(pair) if check.name == "inconsistent" else known.same_target(pair)


def _remark(check: Check, slip: Slip, pair: Pair, catalog: Catalog, severity: Severity) -> Remark:
    line = pair.entry.line if pair.entry is not None else None
    finding = Finding(
        name=check.name,
        message=slip.message,
        severity=severity,
        path=catalog.path,
        line=line,
        locale=catalog.locale,
    )
    return Remark(
        finding=finding,
        issue=check.issue,
        context=pair.entry.context if pair.entry is not None else None,
        source=pair.source,
        target=pair.target,
        start=slip.start,
        end=slip.end,
        fix=slip.fix,
    )


def check(article: Article, catalog: Catalog, *, source_locale: str = "en") -> tuple[Finding, ...]:
    """Check the targets of a catalog against the article's segments, with the checks' usual severities.

    Each entry is checked once, however often its sentence stands in the article.
    """
    found = pairs(article, catalog, source_locale=source_locale)
    return tuple(remark.finding for remark in remarks(found, catalog))


def mended(catalog: Catalog, found: Iterable[Remark]) -> Catalog:
    """Give a catalog with every certain fix made: white space and marks only, never a word.

    A target whose letters and digits would change is left as it is.
    """
    fixes: dict[tuple[str | None, str], list[Remark]] = {}
    for remark in found:
        if remark.fix is not None and remark.start is not None and remark.end is not None:
            fixes.setdefault((remark.context, remark.source), []).append(remark)
    if not fixes:
        return catalog
    return replace(catalog, entries=tuple(_mended(entry, fixes.get(entry.key, ())) for entry in catalog.entries))


def _mended(entry: Entry, fixes: Sequence[Remark]) -> Entry:
    text = entry.target
    last = len(text) + 1
    for remark in sorted(fixes, key=lambda one: (one.start or 0, one.end or 0), reverse=True):
        start, end = remark.start or 0, remark.end or 0
        if remark.target == entry.target and end < last:
            text = text[:start] + (remark.fix or "") + text[end:]
            last = start
    same = _words(text) == _words(entry.target) and not entry.obsolete and entry.translated
    return replace(entry, target=text) if same and text != entry.target else entry


def _words(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum() or sign in "{}<>/")
