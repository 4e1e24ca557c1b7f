"""Glossary files → terms: ``glossary.toml``, and TBX (ISO 30042)."""

from __future__ import annotations

from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Any

from lxml import etree

from l10n_news import toml
from l10n_news.check.terms import Glossary, Term
from l10n_news.errors import ProjectError
from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sized

NAMES = ("glossary.toml", "glossary.tbx")
"""Files of a project that are read, both where there are both."""
MAX_SIZE = 8 << 20
"""Bytes."""
_MOST, _CONCEPTS = 20_000, 100_000
"""Terms, and concepts of which many may have no term in the source language."""
_LONGEST = 200
_TERM = regex(r"[ \t]*\[\[[ \t]*[\"']?term[\"']?[ \t]*\]\]")
_KEYS = frozenset({"source", "targets", "forbidden", "keep"})
_FORBIDDEN = frozenset(
    {"deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm", "forbidden"}
)


def parse_toml(text: str, path: str = NAMES[0]) -> Glossary:
    """Read ``[[term]]`` tables.

    Raises:
        ProjectError: it is no TOML, or a key or a value is wrong, with the line and the number of the term.

    """
    raw = toml.loads(text, path)
    listed = raw.get("term", [])
    if set(raw) - {"term"} or not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise ProjectError("a glossary has tables [[term]] only", path=path, hint="see docs/checks.md")
    _refuse_many(listed, path)
    lines = [line for line, said in enumerate(text.split("\n"), 1) if _TERM.match(said)]
    terms = []
    for number, (one, line) in enumerate(zip_longest(listed, lines[: len(listed)]), 1):
        try:
            terms.append(_term(one, number, path))
        except ProjectError as error:
            raise ProjectError(error.message, path=path, line=line, hint=error.hint) from None
    return Glossary(terms=tuple(terms))


def _term(one: Mapping[str, Any], number: int, path: str) -> Term:
    strange = sorted(set(one) - _KEYS)
    if strange:
        hint = f"legal: {', '.join(sorted(_KEYS))}"
        raise ProjectError(f"term {number} has an unknown key {strange[0][:40]!r}", path=path, hint=hint)
    source, keep = one.get("source"), one.get("keep", False)
    if not _is_term(source) or not isinstance(keep, bool):
        hint = f"'source' is a text of 1 to {_LONGEST} characters, 'keep' is true or false"
        raise ProjectError(f"term {number} of the glossary is wrong", path=path, hint=hint)
    tables = {key: _table(one.get(key, {}), number, key, path) for key in ("targets", "forbidden")}
    return Term(source=str(source), keep=keep, **tables)


def _table(value: object, number: int, key: str, path: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for locale, said in value.items() if isinstance(value, dict) else [("", None)]:
        listed = [said] if isinstance(said, str) else said
        if not isinstance(listed, list) or not all(map(_is_term, listed)):
            hint = f'a table of terms by locale is wanted, as in {key} = {{ fr = "chèque", pt_BR = ["vale"] }}'
            raise ProjectError(f"{key!r} of term {number} is wrong", path=path, hint=hint)
        found[locale.replace("-", "_")] = tuple(listed)
    return found


def _is_term(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _LONGEST and value.isprintable()


# ── TBX ───────────────────────────────────────────────────────────────────────────────────────────


def parse_tbx(data: bytes, source_locale: str, path: str = NAMES[1]) -> Glossary:
    """Read the concepts of a TBX file, of version 2 (``termEntry``) or 3 (``conceptEntry``).

    A term whose administrative status says *deprecated* or *superseded* is forbidden. Entities are not replaced and
    nothing is fetched.

    Args:
        data: the file.
        source_locale: the locale of the articles; only concepts with a term of its language count.
        path: for messages.

    Raises:
        ProjectError: it is no XML, or has too many concepts or terms.

    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = (error.msg or "it is not well-formed").partition(", line ")[0][:120]
        raise ProjectError(f"the glossary is no XML: {said}", path=path, line=error.lineno or None) from None
    concepts = tuple(islice(root.iter("{*}termEntry", "{*}conceptEntry"), _CONCEPTS + 1))
    if len(concepts) > _CONCEPTS:
        message = f"the glossary has more than {_CONCEPTS:,} concepts"
        raise ProjectError(message, path=path, hint="is this the right file?")
    found = tuple(islice((term for concept in concepts for term in _concept(concept, source_locale)), _MOST + 1))
    _refuse_many(found, path)
    return Glossary(terms=found)


def _refuse_many(found: Sized, path: str) -> None:
    if len(found) > _MOST:
        raise ProjectError(f"the glossary has more than {_MOST:,} terms", path=path, hint="is this the right file?")


def _concept(concept: etree._Element, source_locale: str) -> Iterator[Term]:
    good: dict[str, list[str]] = {}
    bad: dict[str, list[str]] = {}
    for section in concept:
        if _local(section) not in {"langSet", "langSec"}:
            continue
        named = section.get("{http://www.w3.org/XML/1998/namespace}lang") or section.get("lang") or ""
        locale = named.replace("-", "_")
        for group in islice(_groups(section), _MOST + 1):
            word = next((_text(one) for one in group.iter() if _local(one) == "term"), "")
            if _is_term(word):
                (bad if _status(group) in _FORBIDDEN else good).setdefault(locale, []).append(word)
    language = source_locale.partition("_")[0]
    sources = [word for locale, found in good.items() if locale.partition("_")[0] == language for word in found]
    targets = _others(good, language)
    forbidden = _others(bad, language)
    for source in sources:
        yield Term(source=source, targets=targets, forbidden=forbidden)


def _groups(section: etree._Element) -> Iterator[etree._Element]:
    """Give the groups of a term and its notes; none within another, so that each element is looked at once."""
    walk = etree.iterwalk(section, events=("start",))
    for _, element in walk:
        if _local(element) in {"tig", "ntig", "termSec"}:
            walk.skip_subtree()
            yield element


def _others(found: Mapping[str, list[str]], language: str) -> dict[str, tuple[str, ...]]:
    return {locale: tuple(terms) for locale, terms in found.items() if locale.partition("_")[0] != language}


def _status(group: etree._Element) -> str:
    for note in group.iter():
        if _local(note) == "administrativeStatus" or note.get("type") == "administrativeStatus":
            return _text(note)
    return ""


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    if any(not isinstance(child.tag, str) for child in element):
        return ""  # an entity, which is not replaced, or a comment
    return " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterable[str]:
    return (str(piece) for piece in element.itertext())
