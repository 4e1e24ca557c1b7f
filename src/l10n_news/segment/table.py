"""What a language must say about its own sentences: the fields of a table, all of them data."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from l10n_news.record import Struct, names


class Table(Struct, frozen=True, kw_only=True, eq=False):
    """The sentence rules of one language as lists of words separated by white space.

    There is one object for each language, and no other is equal to it: so its rules are found at once.

    Abbreviations stand without their last full stop (``e.g``). A word in lower case is known in any case, a word
    with a capital only as written and in capitals (``No``: *No. 5* and *NO. 5*, but *he said no.*). Where a word stands
    in two lists the later field wins.
    """

    number: str = ""
    """Stays with a figure that follows and is otherwise an ordinary word: *No. 5*, *p. 12*, *Art. 3*, *Aug. 5*."""
    may: str = ""
    """Ends a sentence only before a word of ``starters`` or a quotation: *St. Louis*, but *on Main St. The …*."""
    place: str = ""
    """An acronym used before names as well (*the U.S. Senate*): goes on before ``followers`` and two capitals."""
    end: str = ""
    """Ends a sentence before a capital that is not one of ``followers``: *Inc.*, *etc.*, *Calif.*, *тыс.*."""
    unit: str = ""
    """After a figure as ``end``, otherwise as ``never``: *в 1898 г. Он*, but *в г. Москве*; *5 m. The*."""
    never: str = ""
    """Never ends a sentence: titles, *e.g.*, *ул.*."""
    clock: str = ""
    """Ends a sentence before a capital that is no name of a zone, day or month: *a.m.*, *p.m.*."""
    days: str = ""
    """Names and abbreviations of weekdays, months and time zones: what goes on after ``clock``."""
    starters: str = ""
    """Function words that, when capitalized, open a sentence: articles, pronouns, conjunctions, prepositions."""
    followers: str = ""
    """Words that go on after ``end`` and ``place``: *Apple Inc. Chief Executive*, *the U.S. Senate*."""
    letters: str = ""
    """Words before a capital letter that is a name, not an initial: *vitamin C.*, *Plan B.*."""
    capitals: str = ""
    """Words always written with a capital, which open nothing after an ellipsis: *I*, *I'm*."""
    tags: str = ""
    """Verbs that ascribe what was quoted: *"Who will pay?" Smith asked.*."""
    marks: str = "yahoo jeopardy ooh joomla"
    """Names that end in an exclamation or question mark."""
    ordinals: bool = False
    """Whether a figure with a full stop is an ordinal number: *am 3. Oktober*."""
    ordinal_names: bool = False
    """Whether an ordinal may stand before a capital that is not a starter: German nouns, *2. Dünya Savaşı*."""
    determiners: str = ""
    """Words before an ordinal number: articles and prepositions (only where ``ordinal_names`` is False)."""
    consonants: bool = True
    """Whether a word without a vowel must be an abbreviation: *Nr*, *bzgl* (but Czech *trh*)."""
    cased: bool = True
    """Whether the script has capitals; without them whatever follows may open a sentence."""
    finals: str = ""
    """Endings after which a full stop ends a sentence even where no space follows: Korean *다*."""
    suffixes: str = ""
    """Endings of compounds that behave as ``may``: German *Bahnhofstr*."""
    words: str = ""
    """Single letters that are words and may be a sentence's last: Icelandic *í*, Russian *я*."""
    prepositions: str = ""
    """Prepositions of time and place: *At 5 a.m. Mr. Smith went* has no end, for a sentence needs more."""
    dash_opens: bool = True
    """Whether a dash after a full stop opens a sentence (not in Russian: *— сказал он. — Мы …* goes on)."""
    particles: str = ""
    """Words that go on after a quotation: Korean *라고*, Hindi *कहा*."""


class Use(Enum):
    """How an abbreviation behaves at the end of a sentence: the field of the table that has it."""

    NUMBER = auto()
    MAY = auto()
    PLACE = auto()
    END = auto()
    UNIT = auto()
    NEVER = auto()
    CLOCK = auto()


class Rules(Struct, frozen=True, kw_only=True):
    """A table made ready for look-ups; the names are those of the table."""

    uses: dict[str, Use]
    days: frozenset[str]
    starters: frozenset[str]
    followers: frozenset[str]
    letters: frozenset[str]
    capitals: frozenset[str]
    tags: frozenset[str]
    marks: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    suffixes: tuple[str, ...]
    words: frozenset[str]
    particles: tuple[str, ...]
    finals: tuple[str, ...]
    ordinals: bool
    ordinal_names: bool
    dash_opens: bool
    consonants: bool
    cased: bool

    def use(self, word: str) -> Use | None:
        """Return how the abbreviation is used; None for a word that is none."""
        uses = self.uses
        found = uses.get(word)
        if found is None and len(word) > 1:
            found = uses.get(word.lower())
            if found is None and word.isupper():
                found = uses.get(word.capitalize())
                return Use.MAY if found is Use.NEVER else found  # MS. may be an acronym
            if found is None and self.suffixes and word.endswith(self.suffixes):
                return Use.MAY
        return found


_EVERYWHERE = ("Mr", "Mrs", "Ms", "Mt", "Dr", "Prof")
"""Abbreviations met in names in every language."""


@cache
def rules(table: Table) -> Rules:
    """Return the table made ready for look-ups."""
    uses = dict.fromkeys(_EVERYWHERE, Use.NEVER)
    uses |= {word: use for use in Use for word in getattr(table, use.name.lower()).split()}
    plain: dict[str, frozenset[str]] = {
        name: frozenset(getattr(table, name).lower().split())
        for name in names(type(table))
        if name
        in {"days", "starters", "followers", "letters", "capitals", "tags", "marks", "determiners", "prepositions"}
    }
    return Rules(
        uses=uses,
        suffixes=tuple(table.suffixes.split()),
        words=frozenset(table.words.split()),
        particles=tuple(table.particles.split()),
        finals=tuple(table.finals.split()),
        ordinals=table.ordinals,
        ordinal_names=table.ordinal_names,
        dash_opens=table.dash_opens,
        consonants=table.consonants,
        cased=table.cased,
        **plain,
    )
