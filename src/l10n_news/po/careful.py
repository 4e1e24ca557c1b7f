"""One entry of a PO file, read with care: every legal form, and an exact word about every illegal one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from l10n_news.errors import CatalogError
from l10n_news.model import Entry
from l10n_news.po.comments import read_previous, read_remarks
from l10n_news.po.quote import unescape
from l10n_news.regex import regex

if TYPE_CHECKING:
    from l10n_news.po.comments import Remarks

_KEYWORD = regex(r"(msgctxt|msgid_plural|msgid|msgstr|domain)\s*+(?:\[\s*+(\d{1,3})\s*+\]\s*+)?+(?=\"|$)")
_STRINGS = regex(r'"((?:[^"\\]|\\.)*+)"\s*')
_CONFLICT = regex(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)")
MOST_LINES = 100_000
"""Of one entry."""
_BLANKS = " \t\r\f\v\u00a0\ufeff"
_ORDER = ("msgctxt", "msgid", "msgid_plural", "msgstr")


class EntryReader:
    """Reads the entry that begins at a position; afterwards ``position`` and ``line`` are those of what follows it."""

    def __init__(self, text: str, position: int, line: int, path: str) -> None:
        self.position = position
        self.line = line
        self.comments: tuple[str, ...] = ()
        self._text = text
        self._path = path
        self._remarks: list[str] = []
        self._previous: list[str] = []
        self._strings: dict[str, list[str]] = {}
        self._keyword = ""
        self._obsolete = False
        self._first = 0

    def read(self) -> Entry | None:
        """Read one entry; None at the end of the file, where ``comments`` are those that no entry follows.

        Raises:
            CatalogError: with the line and what to do.
        """
        last = self.line + MOST_LINES
        while self.position < len(self._text):
            if self.line >= last:
                self._fail(f"an entry of more than {MOST_LINES:,} lines", "is this the right file?")
            end = self._text.find("\n", self.position)
            end = len(self._text) if end < 0 else end
            line = self._text[self.position : end].strip(_BLANKS)
            if line:
                if not self._take(line):
                    break
                self._first = self._first or self.line
            self.position = end + 1
            self.line += 1
        return self._finish()

    def _take(self, line: str) -> bool:
        """Whether the line belongs to this entry, which then has it."""
        if _CONFLICT.match(line):
            self._fail("a mark of a merge conflict", "resolve the conflict: keep one side, delete the marks")
        if line.startswith("#~") and not line.startswith("#~|"):
            return self._take_string(line[2:].lstrip(_BLANKS), obsolete=True)
        if not line.startswith("#"):
            return self._take_string(line, obsolete=False)
        if self._complete:
            return False
        if self._strings:
            self._fail("a comment inside an entry", "move it above the entry's first line")
        if line.startswith(("#|", "#~|")):
            self._previous.append(line.partition("|")[2].strip(_BLANKS))
        else:
            self._remarks.append(line)
        return True

    @property
    def _complete(self) -> bool:
        return any(keyword.startswith("msgstr") for keyword in self._strings)

    def _take_string(self, line: str, *, obsolete: bool) -> bool:
        match = _KEYWORD.match(line)
        starts = match is not None and match[1] in {"msgctxt", "msgid", "domain"}
        if self._complete and (starts or obsolete is not self._obsolete):
            return False
        if self._strings and obsolete is not self._obsolete:
            self._fail("an obsolete line ('#~') inside an entry", "mark all of its lines with '#~' or none")
        self._obsolete = obsolete
        if match is None:
            if not line.startswith('"') or not self._keyword:
                self._fail(f"neither a keyword, a string nor a comment: {line[:40]!r}", "mend or delete the line")
            self._strings[self._keyword].append(self._unquote(line))
            return True
        self._keyword = self._begin(match[1], match[2])
        self._strings[self._keyword] = [self._unquote(line[match.end() :])]
        return True

    def _begin(self, keyword: str, number: str | None) -> str:
        """Return the string's name (``msgstr[1]``) where the keyword may stand here."""
        if keyword == "domain":
            self._fail("a 'domain' line", "keep one domain in a file: delete the line")
        name = keyword if number is None else f"{keyword}[{int(number)}]"
        last = self._keyword.partition("[")[0]
        expected = sum(known.startswith("msgstr") for known in self._strings)
        plural = "msgid_plural" in self._strings
        wrong = (
            name in self._strings
            or (last and _ORDER.index(keyword) < _ORDER.index(last))
            or (keyword == "msgid_plural" and "msgid" not in self._strings)
            or (keyword == "msgstr" and "msgid" not in self._strings)
            or (keyword != "msgstr" and number is not None)
            or (keyword == "msgstr" and name != (f"msgstr[{expected}]" if plural else "msgstr"))
        )
        if wrong:
            self._fail(
                f"{name!r} does not belong here", "an entry is msgctxt, msgid, msgid_plural, msgstr, in this order"
            )
        return name

    def _unquote(self, line: str) -> str:
        """Read the strings of a line; gettext joins several that stand side by side."""
        pieces, position = [], 0
        while position < len(line):
            match = _STRINGS.match(line, position)
            if match is None:
                self._unterminated(line, position)
            pieces.append(self._unescape(match[1]))
            position = match.end()
        if not pieces:
            self._fail("a keyword without a string", "write the string in quotation marks behind it")
        return "".join(pieces)

    def _unterminated(self, line: str, position: int) -> NoReturn:
        if position or not line.startswith('"'):
            self._fail(
                f"text outside of a string: {line[position : position + 40]!r}", 'write \\" for a quotation mark'
            )
        self._fail(f"a string that does not end: {line[:40]!r}", "end it with a quotation mark, or restore the file")

    def _unescape(self, text: str) -> str:
        try:
            return unescape(text)
        except ValueError as error:
            self._fail(str(error), "write a backslash as \\\\")

    def _fail(self, message: str, hint: str) -> NoReturn:
        raise CatalogError(message, path=self._path, line=self.line, hint=hint) from None

    def _finish(self) -> Entry | None:
        remarks = self._read_remarks()
        if not self._strings:
            if self._previous:
                self._fail("a '#|' line without an entry", "restore the file, its end is missing")
            self.comments = remarks.comments
            return None
        if not self._complete:
            self._fail("an entry without msgstr", "add msgstr, or restore the file if its end is missing")
        strings = {keyword: "".join(pieces) for keyword, pieces in self._strings.items()}
        targets = [text for keyword, text in strings.items() if keyword.startswith("msgstr")]
        return Entry(
            source=strings["msgid"],
            target=targets[0],
            context=strings.get("msgctxt"),
            source_plural=strings.get("msgid_plural"),
            targets_plural=tuple(targets[1:]),
            previous_context=remarks.previous_context,
            previous_source=remarks.previous_source,
            previous_plural=remarks.previous_plural,
            fuzzy=remarks.fuzzy,
            obsolete=self._obsolete,
            flags=remarks.flags,
            notes=remarks.notes,
            comments=remarks.comments,
            references=remarks.references,
            line=self._first,
        )

    def _read_remarks(self) -> Remarks:
        remarks = read_remarks("\n".join(self._remarks))
        if not self._previous:
            return remarks
        try:
            context, source, plural = read_previous(self._previous)
        except ValueError as error:
            raise CatalogError(
                str(error), path=self._path, line=self._first, hint="mend or delete the '#|' lines of the entry"
            ) from None
        return remarks._replace(previous_context=context, previous_source=source, previous_plural=plural)
