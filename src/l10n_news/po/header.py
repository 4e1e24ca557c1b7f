"""The header entry of a catalog (gettext manual, «Header Entry»)."""

from __future__ import annotations

from functools import lru_cache

from l10n_news import cldr

Fields = tuple[tuple[str, str], ...]

_PROJECT = "l10n-news"
_PLACEHOLDERS = frozenset(
    {
        "",
        "PACKAGE VERSION",
        "PROJECT VERSION",
        "YEAR-MO-DA HO:MI+ZONE",
        "FULL NAME <EMAIL@ADDRESS>",
        "LANGUAGE <LL@li.org>",
        "EMAIL@ADDRESS",
    }
)
"""What tools write where there is no value."""
_OURS = frozenset(
    {
        "project-id-version",
        "language",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
        "plural-forms",
        "pot-creation-date",
        "x-generator",
        "generated-by",
    }
)
"""Written by us, or not at all."""
_NEXT = ("report-msgid-bugs-to", "po-revision-date", "last-translator", "language-team")
"""Fields that gettext's tools, and those that learned from them, put into this order."""


@lru_cache(maxsize=256)
def parse_header(text: str) -> Fields:
    """Read the header's ``Name: value`` lines; a line without a name is a value."""
    fields = []
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip():
            fields.append((name.strip(), value.strip()))
        elif line.strip():
            fields.append(("", line.strip()))
    return tuple(fields)


def canonical_header(fields: Fields, locale: str | None) -> Fields:
    """Return the fields that a catalog of a locale is written with; locale None is a template.

    First the fields that the software answers for, in one order: a catalog is UTF-8, its plural forms are CLDR's. Those
    of the translator follow in gettext's order, and all others as a tool left them. What changes without a change is
    left out: POT-Creation-Date, the name of the tool, and fields without a value, which some tools write and others
    take away.
    """
    projects = [value for name, value in fields if name.lower() == "project-id-version"]
    project = projects[0] if projects and projects[0] not in _PLACEHOLDERS else _PROJECT
    first = [
        ("Project-Id-Version", project),
        ("Language", locale or ""),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    if locale:
        first.append(("Plural-Forms", cldr.plural_forms(locale)))
    rest = [(name, value) for name, value in fields if value not in _PLACEHOLDERS and name.lower() not in _OURS]
    return (*first, *sorted(rest, key=_place))


def _place(field: tuple[str, str]) -> int:
    name = field[0].lower()
    return _NEXT.index(name) if name in _NEXT else len(_NEXT)


def header_text(fields: Fields) -> str:
    """Write the fields as the header's msgstr."""
    return "".join(f"{name}: {value}".rstrip(" ") + "\n" if name else f"{value}\n" for name, value in fields)
