"""YAML front matter: what an article says of itself, checked key by key.

Every key stands in ``KEYS`` with its check and the legal values in words.
"""

from __future__ import annotations

import re
from datetime import datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from l10n_news import record
from l10n_news.errors import ArticleError
from l10n_news.model import Finding, Metadata, Severity, Status
from l10n_news.readers import life, moments, yaml_mapping
from l10n_news.record import Struct, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from l10n_news.readers.fragment import Field
    from l10n_news.readers.life import Correction
    from l10n_news.readers.yaml_mapping import Item

MAX_SIZE = 64 << 10
"""Characters; longer front matter is refused before it is parsed."""

Raw: TypeAlias = "str | tuple[str, ...] | None"
Checked: TypeAlias = "str | int | tuple[str, ...] | datetime"
Trouble = tuple[str, str, Severity, int]
"""Name, message, severity and 1-based line of a finding."""


class FrontMatter(Struct, frozen=True, kw_only=True):
    """What stands between the two lines ``---``, checked."""

    metadata: Metadata = Metadata()
    fields: tuple[Field, ...] = ()
    """Texts to translate: ``title``, ``description``, ``section``, ``tag1``…"""
    sentences: bool | None = None
    """Whether a segment is a sentence (True) or a block; None where it says nothing."""
    findings: tuple[Finding, ...] = ()
    body: str = ""
    """The text after it."""
    body_line: int = 1
    """1-based line on which the body begins."""

    def over(self, found: Metadata) -> Metadata:
        """Give what it says, and where it says nothing what was found elsewhere in the article."""
        said, empty = self.metadata, Metadata()
        names = [one for one in record.names(Metadata) if getattr(said, one) == getattr(empty, one)]
        return replace(said, **{name: getattr(found, name) for name in names})


def begins(text: str) -> bool:
    """Whether a text that need not have front matter has some: a line ``---``, one ``key:``, and another ``---``."""
    opening = re.match(r"---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*+[a-z]+:", text)
    return bool(opening and re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end()))


def split(text: str, path: str) -> tuple[str | None, str, int]:
    """Cut front matter off.

    Returns:
        The YAML, or None where the first line is not ``---``; the body; the 1-based line on which the body begins.

    Raises:
        ArticleError: it has no end, or is too long.

    """
    opening = re.match(r"---[ \t]*\n", text)
    if not opening:
        return None, text, 1
    closing = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE).search(text, opening.end())
    if not closing:
        hint = "end it with a line '---'"
        raise ArticleError("the front matter has no end", path=path, line=1, hint=hint)
    if closing.start() > MAX_SIZE:
        hint = "what is to be read belongs below the second '---'"
        raise ArticleError(f"the front matter is longer than {MAX_SIZE >> 10} KiB", path=path, line=1, hint=hint)
    return text[opening.end() : closing.start()], text[closing.end() :], text.count("\n", 0, closing.end()) + 1


def parse(text: str, path: str) -> FrontMatter:
    """Read the front matter of an article.

    Args:
        text: the whole article.
        path: for messages.

    Returns:
        What it says; everything empty where there is none. A key that is unknown, repeated or has an illegal value is
        a finding, and is left out.

    Raises:
        ArticleError: it is not YAML, or has no end.

    """
    source, body, body_line = split(text, path)
    if source is None:
        return FrontMatter(body=body)
    findings: list[Finding] = []
    values: dict[str, tuple[Checked, int]] = {}
    corrections: list[Correction] = []
    for item in yaml_mapping.parse(source, path=path, line=2):
        troubles = _take_corrections(item, corrections) if item.key == "corrections" else _take(item, values)
        for name, message, severity, line in troubles:
            findings.append(Finding(name=name, message=message, severity=severity, path=path, line=line))
    findings += _order_of_moments(values, path)
    return FrontMatter(
        metadata=_metadata({key: value for key, (value, _) in values.items()}, corrections),
        fields=(*_fields(values), *((f"correction{n}", one.text, one.line) for n, one in enumerate(corrections, 1))),
        sentences=values["segmentation"][0] == "sentence" if "segmentation" in values else None,
        findings=tuple(findings),
        body=body,
        body_line=body_line,
    )


def _take(item: Item, values: dict[str, tuple[Checked, int]]) -> Iterator[Trouble]:
    key = KEYS.get(item.key)
    if key is None:
        near = get_close_matches(item.key[:40], ALL_KEYS, n=1)
        said = HINTS.get(item.key) or (f"did you mean {near[0]!r}?" if near else "legal: " + ", ".join(ALL_KEYS))
        message = f"unknown key {_short(item.key)} in the front matter ({said})"
        yield "unknown-key", message, Severity.WARNING, item.line
        return
    if item.key in values:
        message = f"the key {item.key!r} stands twice in the front matter (take one out; the first counts)"
        yield "repeated-key", message, Severity.WARNING, item.line
        return
    try:
        values[item.key] = key.check(item.value), item.line
    except ValueError:
        message = f"the value of {item.key!r} is {_short(item.value)} (legal: {key.legal})"
        if item.key in WITHHOLDING:
            message = f"{message[:-1]}; until it is mended the article is not in the site)"
            values.setdefault("withheld", (WITHHOLDING[item.key], item.line))
        yield "illegal-value", message, Severity.ERROR, item.line


def _take_corrections(item: Item, corrections: list[Correction]) -> Iterator[Trouble]:
    if corrections:
        message = "the key 'corrections' stands twice in the front matter (take one out; the first counts)"
        yield "repeated-key", message, Severity.WARNING, item.line
        return
    for found in life.corrections(item):
        if isinstance(found, life.Correction):
            corrections.append(found)
        else:
            yield "illegal-value", found[0], Severity.ERROR, found[1]


def _order_of_moments(values: Mapping[str, tuple[Checked, int]], path: str) -> list[Finding]:
    published, updated = (values.get(key, (None, 1))[0] for key in ("published", "updated"))
    if not isinstance(published, datetime) or not isinstance(updated, datetime):
        return []
    if (published.tzinfo is None) != (updated.tzinfo is None) or updated >= published:
        return []
    message = f"'updated' ({updated.isoformat()}) is before 'published' ({published.isoformat()}) (correct one of them)"
    line = values["updated"][1]
    return [Finding(name="illegal-value", message=message, severity=Severity.WARNING, path=path, line=line)]


def _metadata(values: Mapping[str, Checked], corrections: Sequence[Correction]) -> Metadata:
    def moment(key: str) -> datetime | None:
        value = values.get(key)
        return value if isinstance(value, datetime) else None

    authors = values.get("authors", ())
    return Metadata(
        authors=authors if isinstance(authors, tuple) else (),
        published=moment("published"),
        updated=moment("updated"),
        publisher=str(values.get("publisher", "")),
        image=str(values.get("image", "")),
        status=Status(str(values.get("withheld") or values.get("status", Status.PUBLISHED))),
        embargo=moment("embargo"),
        urgency=urgency if isinstance(urgency := values.get("urgency"), int) else None,
        corrections=tuple(one.moment for one in corrections),
    )


def _fields(values: Mapping[str, tuple[Checked, int]]) -> Iterator[Field]:
    for key, name in FIELDS.items():
        if key in values:
            value, line = values[key]
            yield name, str(value), line
    tags, line = values.get("tags", ((), 1))
    if isinstance(tags, tuple):
        yield from ((f"tag{number}", tag, line) for number, tag in enumerate(tags, 1))


def _short(value: object) -> str:
    if value is None:
        return "a table"
    text = repr(list(value) if isinstance(value, tuple) else value)
    return text if len(text) <= 60 else text[:57] + "…"


# ── checks ────────────────────────────────────────────────────────────────────────────────────────


class Key(NamedTuple):
    """A key of the front matter."""

    check: Callable[[Raw], Checked]
    """Gives the checked value, or raises ValueError."""
    legal: str
    """The legal values in words."""


def _text(longest: int) -> Key:
    def check(value: Raw) -> Checked:
        if not isinstance(value, str):
            raise ValueError  # noqa: TRY004 -- one kind of refusal
        text = " ".join(value.split())
        if not 0 < len(text) <= longest or any(map(_controls, text)):
            raise ValueError
        return text

    return Key(check, f"a text of 1 to {longest:,} printable characters")


def _controls(character: str) -> bool:
    return character < " " or "\x7f" <= character <= "\x9f"


def _texts(most: int) -> Key:
    one = _text(200)

    def check(value: Raw) -> Checked:
        listed = (value,) if isinstance(value, str) else value
        if listed is None or len(listed) > most:
            raise ValueError
        return tuple(str(one.check(item)) for item in listed)

    return Key(check, f"a text, or a list of at most {most} texts of 1 to 200 printable characters")


def _written(read: Callable[[str], Checked], legal: str) -> Key:
    def check(value: Raw) -> Checked:
        if not isinstance(value, str):
            raise ValueError  # noqa: TRY004 -- one kind of refusal
        return read(value)

    return Key(check, legal)


def _address(value: Raw) -> Checked:
    if not isinstance(value, str) or not re.fullmatch(r"[^\s<>\"\\]{1,2000}", value):
        raise ValueError
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value)
    if scheme and scheme[0].lower() not in {"http:", "https:"}:
        raise ValueError
    return value


def _one_of(*legal: str) -> Key:
    def check(value: Raw) -> Checked:
        if value not in legal:
            raise ValueError
        return str(value)

    *others, last = map(repr, legal)
    return Key(check, f"{', '.join(others)} or {last}")


KEYS: Mapping[str, Key] = {
    "title": _text(500),
    "summary": _text(2000),
    "authors": _texts(50),
    "tags": _texts(50),
    "section": _text(200),
    "published": _written(moments.parse, moments.LEGAL),
    "updated": _written(moments.parse, moments.LEGAL),
    "publisher": _text(200),
    "image": Key(_address, "a path relative to the article, or an http(s) address"),
    "status": _written(life.status, life.LEGAL_STATUS),
    "embargo": _written(life.embargo, life.LEGAL_EMBARGO),
    "urgency": _written(life.urgency, life.LEGAL_URGENCY),
    "segmentation": _one_of("sentence", "block"),
}
"""Every key with a text or a list of texts."""

ALL_KEYS = (*KEYS, "corrections")

WITHHOLDING: Mapping[str, Status] = {"status": Status.DRAFT, "embargo": Status.EMBARGOED}
"""The status of an article in which the value of a key is illegal: what cannot be read must not be published."""

HINTS: Mapping[str, str] = {
    "slug": "the file's name is the slug",
    "date": "write 'published' or 'updated'",
    "description": "write 'summary'",
    "locale": "articles are in the source locale of the settings",
    "lang": "articles are in the source locale of the settings",
}
"""What to write for keys of other systems."""

FIELDS: Mapping[str, str] = {"title": "title", "summary": "description", "section": "section"}
"""Field of an article for each key whose text is translated."""
