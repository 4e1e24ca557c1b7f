"""The straight road of the PO reader: it never differs from the careful one, whatever is done to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n_news import po
from l10n_news.errors import CatalogError
from l10n_news.po import reader, straight

if TYPE_CHECKING:
    from l10n_news.model import Entry

HEADER = 'msgid ""\nmsgstr "Language: fr\\n"\n\n'
WHITE = " \t\r\f\v\x1c\x85\u00a0\u2028\ufeff"


def left_to_the_careful(
    _match_at: straight.Matching, _text: str, position: int, line: int, _entries: list[Entry], *, obsolete: bool
) -> tuple[int, int]:
    """Read nothing."""
    del obsolete
    return position, line


def seen(text: str) -> tuple[object, ...]:
    """All that a file says, with the lines of its entries; or why it is refused."""
    try:
        catalog = po.parse(text, "x.po", "fr")
    except CatalogError as error:
        return (str(error),)
    return (catalog, *(entry.line for entry in catalog.entries))


def seen_with_care(text: str) -> tuple[object, ...]:
    with mock.patch.object(reader, "read_straight", left_to_the_careful):
        return seen(text)


COMMENT = st.sampled_from(
    [
        *("# a", "#  a", "# a ", "#", "#. n", "#. n\\", "#.n", "#: a.html", "#: \u2068a b\u2069", "#:a b"),
        *("#, fuzzy", "#, x-a,fuzzy", "#, fuzzy, x-a", "#,x", "#= x-b"),
        *('#| msgid "o"', '#| msgctxt "c"', '#| "p"', '#~| msgid "o"', "#| x"),
    ]
)
INSIDE = st.text(st.sampled_from('ab é漢#~m\\"\n'), max_size=6).map(
    lambda text: text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", '\\n"\n"')
) | st.sampled_from(
    [r"\303\251", r"\303", '\\303"\n"\\251', r"\x41", '\\x4"\n"1', r"\q", "\\", '"', 'a" "b', 'a"\n "b']
)
BLANK = st.sampled_from(["\n", "\n", "\n", "", "\n\n", " \n", "#~\n", "#\n", "m\n", '"a"\n', '#~\t"a"\n', '#~ "a"\n'])


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """Write an entry as tools write it, or nearly so."""
    mark = draw(st.sampled_from(["", "", "", "#~ "]))
    lines = [*draw(st.lists(COMMENT, max_size=4))]
    if draw(st.booleans()):
        lines.sort(key=lambda line: "# #.#:#,#|".find(line[:2]))  # the order of gettext
    for keyword in ("msgctxt", "msgid", "msgstr"):
        if keyword != "msgctxt" or draw(st.booleans()):
            lines += f'{keyword} "{draw(INSIDE)}"'.split("\n")
    written = [line if line.startswith("#") else mark + line for line in lines]
    return "\n".join(written) + "\n" + draw(BLANK)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Write a file of such entries, with something done to one of its lines."""
    lines = (HEADER + "".join(draw(st.lists(blocks(), max_size=4)))).split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    change = draw(st.sampled_from(["none", "none", "behind", "before", "twice", "gone"]))
    if change == "behind":
        lines[number] += draw(st.sampled_from(WHITE))
    elif change == "before":
        lines[number] = draw(st.sampled_from(WHITE)) + lines[number]
    elif change == "twice":
        lines.insert(number, lines[number])
    elif change == "gone":
        del lines[number]
    return "\n".join(lines)


@settings(max_examples=400)
@given(files())
def test_both_roads_lead_to_the_same(text: str) -> None:
    """Entries, their lines, and what is said of a file that is refused."""
    assert seen(text) == seen_with_care(text)


LIKE_AN_UPDATE = """\
# ask the desk
#. paragraph 4, sentence 2 of 3
#. {money1} = 140 million → 140 millions (many)
#. fuzzy: 93 % like a sentence of locales/fr/a.po: [-rose-] {+fell+}
#: articles/business/a.html
#, fuzzy, python-brace-format, max-length:60
#| msgctxt "slug"
#| msgid "A subsidy of {money1} \\"yuan\\"."
msgctxt "slug"
msgid "A \\"subsidy\\" of {money1} yuan."
msgstr "Une subvention de {money1} yuans."

#. caption
#: articles/business/a.html articles/business/b.html
msgid ""
"two\\n"
"lines"
msgstr ""
"deux\\n"
"lignes\\\\"

# mine
#~| msgid "older"
#~ msgid "gone"
#~ msgstr "parti"

#~ msgid "gone too"
#~ msgstr "parti aussi"
"""


@pytest.mark.parametrize("text", [HEADER + LIKE_AN_UPDATE, HEADER + LIKE_AN_UPDATE.rstrip("\n")])
def test_the_form_of_an_update_needs_no_care(text: str) -> None:
    """Notes, flags, previous sources, obsolete entries and texts of several lines are read on the straight road."""
    with mock.patch.object(reader, "EntryReader") as careful:
        catalog = po.parse(text, "x.po", "fr")
    assert not careful.called
    assert (catalog, *(entry.line for entry in catalog.entries)) == seen_with_care(text)
    assert [entry.line for entry in catalog.entries] == [4, 16, 25, 30]
    assert po.serialize(po.parse(po.serialize(catalog), "x.po", "fr")) == po.serialize(catalog)


def test_the_form_of_an_update_is_what_polib_reads() -> None:
    """The same words, notes, flags and previous sources."""
    theirs = polib.pofile(HEADER + LIKE_AN_UPDATE, wrapwidth=0)
    for ours, other in zip(po.parse(HEADER + LIKE_AN_UPDATE, "x.po", "fr").entries, theirs, strict=True):
        assert (ours.source, ours.target, ours.context) == (other.msgid, other.msgstr, other.msgctxt)
        assert "\n".join(ours.notes) == other.comment
        assert "\n".join(ours.comments) == other.tcomment
        assert [*ours.flags] == [flag for flag in other.flags if flag != "fuzzy"]
        assert [*ours.references] == [path for path, _ in other.occurrences]
        assert (ours.fuzzy, ours.obsolete) == ("fuzzy" in other.flags, bool(other.obsolete))
        if not ours.obsolete:  # polib loses '#~|'
            assert (ours.previous_context, ours.previous_source) == (other.previous_msgctxt, other.previous_msgid)


def test_an_entry_of_too_many_lines_is_refused_on_both_roads() -> None:
    """A bound holds wherever an entry is read."""
    text = HEADER + "#. n\n" * straight.MOST_LINES + 'msgid "a"\nmsgstr "b"\n'
    assert seen(text) == seen_with_care(text)
    assert "an entry of more than 100,000 lines" in str(seen(text))
