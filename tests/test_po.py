"""Reading and writing PO; the outside judges are polib and gettext's own tools."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from l10n_news import po
from l10n_news.model import Catalog, Entry
from l10n_news.record import names, replace

CASES = tomllib.loads((Path(__file__).parent / "cases/po/forms.toml").read_text("utf-8"))["case"]
GETTEXT = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def canonical(data: bytes) -> tuple[str, str]:
    """Read and write again: the header and what stands behind it."""
    written = po.serialize(po.parse(data, "x.po", "fr"))
    header, _, rest = written.partition("\n\n")
    return header + "\n", rest


def test_there_are_cases() -> None:
    """The data was found."""
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_form_reads_as_its_canonical_form(case: dict[str, Any]) -> None:
    """Whatever tool wrote it, the same catalog is the same bytes."""
    if "bytes" in case:
        data = case["bytes"].encode("latin-1").decode("unicode_escape").encode("latin-1")
    else:
        data = (HEADER + case["text"].removeprefix("\n")).encode()
    header, rest = canonical(data)
    assert rest == case["canonical"].removeprefix("\n")
    assert header.startswith(case.get("header", "msgid"))
    assert canonical((header + "\n" + rest).encode()) == (header, rest)


def test_an_entry_knows_its_line() -> None:
    """Findings can name the first line of an entry, comments included."""
    text = HEADER + '# mine\nmsgid "one"\nmsgstr ""\n\n\nmsgid "two"\nmsgstr ""\n#~ msgid "three"\n#~ msgstr "trois"\n'
    assert [entry.line for entry in po.parse(text, "x.po", "fr").entries] == [4, 9, 11]


def test_the_fast_reader_sets_every_field() -> None:
    """An entry that was read is one that can be compared, copied and hashed."""
    (entry,) = po.parse(HEADER + 'msgid "one"\nmsgstr ""\n', "x.po", "fr").entries
    assert entry == Entry(**{name: getattr(entry, name) for name in names(Entry)})
    assert entry == Entry(source="one")
    assert hash(entry) == hash(Entry(source="one"))
    assert replace(entry, target="un").target == "un"


HEADERS = """\
msgid ""
msgstr ""
"Project-Id-Version: PACKAGE VERSION\\n"
"POT-Creation-Date: 2026-01-01 00:00+0000\\n"
"Report-Msgid-Bugs-To: \\n"
"PO-Revision-Date: 2026-02-02 10:00+0100\\n"
"Last-Translator: Ana <ana@example.org>\\n"
"Language-Team: none\\n"
"Language: xx\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"no colon here\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"X-Generator: Poedit 3.4\\n"
"X-Note: keep: this\\n"
"""


def test_a_translators_header_fields_stay() -> None:
    """Our fields come first and are right, all others follow untouched; what changes without a change is left out."""
    header = po.parse(HEADERS, "x.po", "fr").header
    assert po.canonical_header(header, "fr") == (
        ("Project-Id-Version", "l10n-news"),
        ("Language", "fr"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", dict(po.canonical_header((), "fr"))["Plural-Forms"]),
        ("PO-Revision-Date", "2026-02-02 10:00+0100"),
        ("Last-Translator", "Ana <ana@example.org>"),
        ("Language-Team", "none"),
        ("", "no colon here"),
        ("X-Note", "keep: this"),
    )


def test_header_fields_have_one_order() -> None:
    """Tools that put the known fields in gettext's order, as msgmerge does, change nothing."""
    ours, date, translator, note = (
        ("X-Desk", "night"),
        ("PO-Revision-Date", "2026"),
        ("last-translator", "A"),
        ("X", "b"),
    )
    one = po.canonical_header((ours, translator, note, date), "fr")
    assert one == po.canonical_header((date, translator, ours, note), "fr")
    assert one[-4:] == (date, translator, ours, note)


@pytest.mark.parametrize(("head", "expected"), [("#\n", ""), ("#\n# Ana\n#\n# Bo\n#\n", "# Ana\n#\n# Bo\n")])
def test_an_empty_comment_of_the_header_goes(head: str, expected: str) -> None:
    """Some tools write one where there is none, others take it away."""
    written = po.serialize(po.parse(head + HEADER, "x.po", "fr"))
    assert written.startswith(f'{expected}msgid ""\n')


def test_a_header_of_a_translator_is_written_back() -> None:
    """Its comments, its fuzzy mark and the name of a project stay."""
    text = '# Ana, 2026\n#, fuzzy\nmsgid ""\nmsgstr "Project-Id-Version: The Paper\\n"\n'
    written = po.serialize(po.parse(text, "x.po", "fr"))
    assert written.startswith('# Ana, 2026\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Project-Id-Version: The Paper\\n"\n')


# ── laws ──────────────────────────────────────────────────────────────────────────────────────────

TEXT = st.text(
    st.sampled_from('ab é漢\U0001f600"\\\n\t\r{}<>#~|%nx0')
    | st.characters(exclude_categories=["Cs"], exclude_characters="\0\x04"),
    max_size=60,
)
SOUND = st.text(st.sampled_from('ab é漢\U0001f600"\\\n\t{}<>%'), min_size=1, max_size=60)
WORDS = st.text(st.sampled_from('ab é漢"\\#~|:,.=<>'), max_size=12)
PLAIN = WORDS.map(str.strip)
FLAGS = st.lists(st.sampled_from(["python-brace-format", "max-length:10", "x-mine"]), unique=True, max_size=3).map(
    tuple
)
PATHS = st.lists(st.sampled_from(["articles/a.html", "articles/b c.html", "d:3"]), unique=True, max_size=2).map(tuple)


@st.composite
def entries(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT) -> Entry:
    fuzzy, obsolete = draw(st.booleans()), draw(st.booleans())
    plural = draw(st.none() | text)
    previous = draw(st.none() | text) if fuzzy else None
    return Entry(
        source=draw(text.filter(bool)),
        target=draw(text),
        context=draw(st.none() | text),
        source_plural=plural,
        targets_plural=() if plural is None else (draw(text),),
        previous_context=draw(st.none() | text) if previous is not None else None,
        previous_source=previous,
        fuzzy=fuzzy,
        obsolete=obsolete,
        flags=draw(FLAGS),
        notes=tuple(draw(st.lists(PLAIN, max_size=2))),
        comments=tuple(draw(st.lists(PLAIN, max_size=2))),
        references=draw(PATHS),
    )


def catalogs(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Catalog]:
    made = st.lists(entries(text), unique_by=lambda entry: entry.key, max_size=3)
    header = po.canonical_header((("X-Mine", "yes"),), "fr")
    return made.map(
        lambda found: Catalog(
            path="x.po",
            locale="fr",
            entries=tuple(sorted(found, key=lambda entry: entry.obsolete)),
            header=header,
        )
    )


LAW = settings(max_examples=60)


@LAW
@given(catalogs())
def test_a_catalog_survives_writing_and_reading(catalog: Catalog) -> None:
    """Reading is the inverse of writing, whatever stands in the texts."""
    assert po.parse(po.serialize(catalog).encode(), "x.po", "fr") == catalog


def seen_by_polib(text: str, wrapwidth: int) -> list[dict[str, Any]]:
    return [
        {
            "source": entry.msgid,
            "target": entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr,
            "plural": entry.msgid_plural or None,
            "others": [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)[1:]],
            "context": entry.msgctxt,
            "previous": (entry.previous_msgctxt, entry.previous_msgid),
            "fuzzy": "fuzzy" in entry.flags,
            "flags": [flag for flag in entry.flags if flag != "fuzzy"],
            "obsolete": bool(entry.obsolete),
            "comments": entry.tcomment,
            "notes": entry.comment,
        }
        for entry in polib.pofile(text, wrapwidth=wrapwidth)
    ]


def seen_by_us(text: str) -> list[dict[str, Any]]:
    return [
        {
            "source": entry.source,
            "target": entry.target,
            "plural": entry.source_plural or None,
            "others": list(entry.targets_plural),
            "context": entry.context,
            "previous": (entry.previous_context, entry.previous_source),
            "fuzzy": entry.fuzzy,
            "flags": list(entry.flags),
            "obsolete": entry.obsolete,
            "comments": "\n".join(entry.comments),
            "notes": "\n".join(entry.notes),
        }
        for entry in po.parse(text, "x.po", "fr").entries
    ]


@LAW
@given(catalogs(SOUND), st.sampled_from([0, 30, 78]))
def test_the_reader_agrees_with_polib(catalog: Catalog, width: int) -> None:
    """Every sound catalog reads as polib reads it, in our form and in polib's own, wrapped at any width."""
    assume(all("" not in (*entry.notes, *entry.comments) for entry in catalog.entries))  # polib drops an empty line
    assume(not any(entry.obsolete and entry.source_plural is not None for entry in catalog.entries))
    assume(
        not any(entry.obsolete and entry.previous_source is not None for entry in catalog.entries)
    )  # polib: #~| lost
    ours = po.serialize(catalog)
    theirs = str(polib.pofile(ours, wrapwidth=width))
    for text in (ours, theirs):
        assert seen_by_us(text) == seen_by_polib(text, width)


@GETTEXT
@settings(max_examples=12)
@given(catalogs(SOUND), st.sampled_from([["--no-wrap"], ["--width=30"], ["--width=79"]]))
def test_what_msgcat_saves_is_the_same_catalog(catalog: Catalog, options: list[str]) -> None:
    """A file that gettext's tools wrapped comes back to the same bytes, less the flags that they do not know."""
    known = tuple(
        replace(entry, flags=tuple(flag for flag in entry.flags if flag == "python-brace-format"), references=())
        for entry in catalog.entries
    )
    ours = po.serialize(replace(catalog, entries=known))
    assume(not any(entry.obsolete and not entry.target for entry in known))  # msgcat drops them
    done = subprocess.run(["msgcat", "--force-po", *options, "-"], input=ours.encode(), capture_output=True, check=True)
    assert po.serialize(po.parse(done.stdout, "x.po", "fr")) == ours


HOSTILE = [
    "plain",
    '"',
    "\\",
    "\\n",
    "a\nb",
    "\ta",
    "a\rb",
    "\x01\x1b\x7f\x85",
    "\u2028\u2029\ufeff\u202e",
    "\\ at the end \\", "a\x04b",
    "{", "}", "{{", "{0}", "{money1!r}", "%s %(x)d",
    "<<<<<<< HEAD", "#~ msgid", 'msgid "x"', "#, fuzzy",
    "\U0010ffff", "a" * 10_000,
]  # fmt: skip


@GETTEXT
@pytest.mark.parametrize("locale", ["fr", "ar", "ru", "ja", "zh_Hans", "pt_BR", None])
def test_msgfmt_accepts_hostile_strings(locale: str | None, tmp_path: Path) -> None:
    """``msgfmt -c`` takes every catalog that is written."""
    made = tuple(
        Entry(source=f"x{text}", target=f"y{text}", context=text, comments=(text,), notes=(text,), flags=("x-a",))
        for text in HOSTILE
    )
    path = tmp_path / "x.po"
    path.write_text(po.serialize(Catalog(path="x.po", locale=locale, entries=made)), "utf-8", newline="")
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False, text=True)
    assert not [line for line in done.stderr.splitlines() if not re.search(r"warning|^\s|internationalized", line)]
    assert done.returncode == 0
