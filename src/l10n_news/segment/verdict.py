"""Whether a mark ends the sentence: full stops after words, figures, initials, abbreviations; exclamations; dots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.regex import regex
from l10n_news.segment.marks import DASH, FINAL, LAST, NO_OPENING, OPENERS, QUOTES, WORD
from l10n_news.segment.table import Use

if TYPE_CHECKING:
    from l10n_news.segment.table import Rules

REACH = 48
"""How far a word is looked at, in characters."""
_QUOTED = 400
"""How far the other mark of a quotation is looked for, in characters."""
_SLOGAN = 100
"""The longest quoted phrase that is kept whole, in characters; a longer quotation is cut like other text."""
_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"))
_ITEM = OPENERS + "•‣⁃◦▪●∙▸►-–— "
_APOSTROPHE = regex(r"['’‘][a-z]\s[^\W\da-z]")
"""A clitic before the first capital: Dutch *'s Avonds*."""
_DOTTED = regex(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_INITIALS = regex(r"(?:[^\W\d_]{1,2}[.-]+)*[^\W\d_]{1,2}")
_FIGURE = regex(r"\d{1,3}|(?:\d{1,2}[./–-]+)+\d{1,2}")
_ROMAN = regex(r"[IVXLCDM]+")
_VOWEL = regex(
    r"[aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúûýÿąęóůěıİαεηιουωаеёиоуыэюяіїє]",
    re.IGNORECASE,
)
_CURRENCIES = frozenset(
    {"EUR", "USD", "GBP", "CHF", "CZK", "PLN", "RUB", "UAH", "SEK", "ISK", "JPY", "CNY", "TRY", "INR"}
)
_SCALES = frozenset({"mio", "mrd", "mill", "mln", "mld", "mil", "tis", "tys", "тыс", "тис", "млн", "млрд", "million"})


class Place(NamedTuple):
    """A mark that may end a sentence, with what stands around it; offsets in characters."""

    text: str
    begin: int
    """Where the sentence begins."""
    mark: int
    """Where the mark begins."""
    closers: str
    """The quotation marks and brackets that follow the mark."""
    end: int
    """Where the mark with its closers ends."""
    after: int
    """Where the next thing begins, behind the white space."""
    letter: int
    """Where the next letter or figure begins, behind opening marks."""
    stop: int
    """Where the text ends."""

    @property
    def following(self) -> str:
        """The next word; the next character where no word follows."""
        word = WORD.match(self.text, self.letter, min(self.stop, self.letter + REACH))
        return word.group().rstrip(".'’-") or self.text[self.letter] if word else self.text[self.letter]

    @property
    def words(self) -> list[str]:
        """What stands before the mark in the sentence: three words, and before them the rest in one."""
        return self.text[max(self.begin, self.mark - REACH) : self.mark].rsplit(None, 3)


def ends_here(place: Place, mark: str, ready: Rules) -> bool:
    """Tell whether the mark ends the sentence, by the rules of a language."""
    text, letter = place.text, place.letter
    char = text[letter]
    if char in "-–—―−" and (dash := DASH.match(text, letter, place.stop)):
        if place.closers or dash.end() >= place.stop or (mark == "." and _no_dash(place, ready)):
            return False
        letter = dash.end()
        char = text[letter]
        place = place._replace(letter=letter)
    if char in NO_OPENING:
        return False
    if mark[0] in FINAL:
        return True
    if char.islower() and not _is_camel(text, letter) and not _APOSTROPHE.match(text, place.after):
        return False
    if ready.particles and text.startswith(ready.particles, letter):
        return False
    if "!" in mark or "?" in mark or "؟" in mark:
        verdict = _exclamation_ends(place, ready)
    elif len(mark) > 1 or mark in "…‥":
        verdict = _ellipsis_ends(place, mark, ready)
    else:
        verdict = _full_stop_ends(place, ready)
    return verdict and not (place.closers == "" and _within_a_phrase(place, ready))


def _is_camel(text: str, letter: int) -> bool:
    """Tell a name that begins in lower case (*iPhone*, *eBay*)."""
    return text[letter + 1 : letter + 2].isupper() and text[letter + 2 : letter + 3].islower()


def _no_dash(place: Place, ready: Rules) -> bool:
    """Tell a full stop behind which a dash goes on: an abbreviation, a dateline, speech parted by dashes."""
    words = place.words
    word = words[-1].lstrip(OPENERS) if words else ""
    if len(words) > 1 and words[-2].endswith(",") and words[-2].isupper() and len(word) < 6:
        return True  # AUGUSTA, Ga. –
    return not ready.dash_opens or ready.use(word) is not None or len(word) == 1 or "." in word


def _within_a_phrase(place: Place, ready: Rules) -> bool:
    """Tell a mark within a quotation that the sentence opens and goes on after (*They chanted "Stop! Go!" as …*)."""
    text, low = place.text, max(place.begin, place.mark - _QUOTED)
    for opener, closer in _PAIRS:
        at = text.rfind(opener, low, place.mark)
        if at < 0 or not (at == place.begin or text[at - 1].isspace()) or not text[at + 1].isalnum():
            continue
        if opener != closer and text.find(closer, at + 1, place.mark) >= 0:
            continue
        close = text.find(closer, place.mark, min(place.stop, place.mark + _QUOTED))
        if close < 0 or text[close - 1].isspace() or text[close - 1] == ",":
            continue
        if ready.particles and text.startswith(ready.particles, close + 1):
            return True
        behind = text[close + 1 : min(close + 3, place.stop)]
        if place.begin < at and close - at < _SLOGAN and behind[:1].isspace() and behind[1:].islower():
            return True
    return False


def _exclamation_ends(place: Place, ready: Rules) -> bool:
    following = place.following
    lower = following.lower()
    if place.closers:
        if place.closers == ")" and "(" in place.text[max(place.begin + 1, place.mark - _QUOTED) : place.mark]:
            return lower in ready.starters
        return lower in ready.starters - ready.capitals or not (lower in ready.capitals or _is_tag(place, ready))
    words = place.words
    if words and words[-1].lstrip(OPENERS).lower() in ready.marks:
        return lower in ready.starters
    return ready.use(following) is not Use.END or following[0].islower()


def _is_tag(place: Place, ready: Rules) -> bool:
    """Tell a quotation that is ascribed behind it (*"Who will pay for this?" Smith asked.*)."""
    if not set(place.closers) & set(QUOTES) or place.letter != place.after:
        return False
    quoted = place.text[max(place.begin + 1, place.mark - _QUOTED) : place.mark]
    if any(mark in quoted for mark in '"“„«'):
        return False
    for word in place.text[place.letter : min(place.stop, place.letter + 2 * REACH)].split()[:6]:
        if word.rstrip(",.:;!?،।۔").lower() in ready.tags:
            return True
        if word[-1] in ".!?;:।۔" and not word[0].isupper():
            return False
    return False


def _ellipsis_ends(place: Place, mark: str, ready: Rules) -> bool:
    if place.text[place.mark - 1 : place.mark] in {"[", "("} and place.closers[:1] in {"]", ")"}:
        return False  # an omission: [...]
    if place.text[max(place.begin, place.mark - REACH) : place.mark].strip(OPENERS + " ") == "":
        return False
    return mark.count(".") > 3 or place.following.lower() not in ready.capitals


def _full_stop_ends(place: Place, ready: Rules) -> bool:
    words = place.words
    last = LAST.search(words[-1]) if words else None
    word = last.group().strip("-'’.•⁃") if last else ""
    if not word:
        return bool(words)
    if word[-1].isdigit():
        return _figure_ends(place, word, words, ready)
    use = ready.use(word)
    if use is None and ("'" in word or "’" in word):
        word = re.split("['’]", word)[-1] or word  # l'on. Bianchi
        use = ready.use(word)
    if use is Use.NUMBER and not _counts(place.following) and (len(word) == 1 or not _VOWEL.search(word)):
        use = None
    if use is not None and (place.closers[:1].isdigit() or (word.isascii() and not ready.cased)):
        return False  # No.5; Latin within another script
    if len(word) < 6 and place.text[place.letter].isdigit() and _month_follows(place, ready):
        return False  # le mer. 10 juin
    if use is not None:
        return _abbreviation_ends(use, place, words, ready)
    return _unknown_ends(word, place, words, ready)


def _month_follows(place: Place, ready: Rules) -> bool:
    date = place.text[place.letter : min(place.stop, place.letter + REACH)].split(None, 2)
    return len(date) > 1 and date[0].isdigit() and date[1].rstrip(".,;:").lower() in ready.days


def _unknown_ends(word: str, place: Place, words: list[str], ready: Rules) -> bool:
    """Judge a word that no table knows by its form."""
    if len(word) == 1 and len(words) == 1 and place.text[place.begin : place.begin + 8].strip(_ITEM)[1:2] == ".":
        return False  # the letter of an item of a list
    if word in ready.words and word.islower():
        return True
    if _INITIALS.fullmatch(word) and (len(word) == 1 or "." in word or "-" in word):
        return _initial_ends(place, word, words, ready)
    if _DOTTED.fullmatch(word) or (ready.ordinals and _ROMAN.fullmatch(word)):
        return _opens(place, ready)
    return not _lacks_vowels(word, ready) or words[-2:][0][-1].isdigit() or _opens(place, ready)


def _lacks_vowels(word: str, ready: Rules) -> bool:
    """Tell an abbreviation no table knows by its consonants: *Dtl*, *3 pct*."""
    plain = 1 < len(word) < 6 and word.isalpha() and not word.isupper() and (ready.cased or word.isascii())
    return ready.consonants and plain and not _VOWEL.search(word)


def _counts(word: str) -> bool:
    return word[0].isdigit() or bool(_ROMAN.fullmatch(word))


def _opens(place: Place, ready: Rules) -> bool:
    """Tell whether what follows can only open a sentence: a function word with a capital, or a quotation."""
    return _starts(place, ready) or place.text[place.after] in '"“„«¿¡'


def _starts(place: Place, ready: Rules) -> bool:
    """Tell whether a function word with a capital follows, and not an initial (*им. В. И. Вернадского*)."""
    word = place.following
    initial = len(word) == 1 and place.text[place.letter + 1 : place.letter + 2] == "."
    return not initial and word.lower() in ready.starters


def _figure_ends(place: Place, word: str, words: list[str], ready: Rules) -> bool:
    if len(word) < 4 and place.text[place.begin : min(place.mark, place.begin + REACH)].strip(_ITEM) == word:
        return False  # the number of an item of a list
    following = place.following
    figure = following[0].isdigit()
    if not ready.ordinals or not _FIGURE.fullmatch(words[-1].lstrip(OPENERS)):
        return not ready.ordinals or ready.cased or not figure
    if figure or following.lower() in ready.days:
        return False
    return _starts(place, ready) or not _is_ordinal(following, words, ready)


def _is_ordinal(following: str, words: list[str], ready: Rules) -> bool:
    """Tell an ordinal number before a capital: by what stands before it (*zum 25. Geburtstag*, *v 19. Slavii*)."""
    before = words[-2] if len(words) > 1 else ""
    if before.endswith(".") and ready.use(before.rstrip(".")) in {Use.NUMBER, Use.NEVER}:
        return False  # no. 3
    if ready.ordinal_names:
        return not before[:1].isupper() or len(words) < 3 or before[-1] in ",;:"
    return before.lower() in ready.determiners or (following.isupper() and len(following) > 1)


def _initial_ends(place: Place, word: str, words: list[str], ready: Rules) -> bool:
    before = words[-2] if len(words) > 1 else ""
    if len(word) == 1 and (before[-1:].isdigit() or before.lower().lstrip(OPENERS) in ready.letters):
        return True  # 100 F., vitamin C.
    if not ready.cased and not word.isascii():
        return "\uac00" <= word[0] <= "\ud7a3"
    if not _opens(place, ready):
        return False
    return "." in word or before.islower() or word.islower() or (word in {"I", "V", "X"} and len(words) > 1)


def _abbreviation_ends(use: Use, place: Place, words: list[str], ready: Rules) -> bool:
    following = place.following
    if use is Use.NEVER or use is Use.NUMBER:
        return use is Use.NUMBER and not _counts(following)
    if _is_phrase(place, words, ready) or (place.text[place.after] == "(" and not place.closers):
        return False
    if use is Use.UNIT:
        return _after_figure(words, following) or (len(words[-1]) > 1 and _opens(place, ready))
    starts = _starts(place, ready)
    if use is Use.MAY or place.text[place.after] == "\ufffc":
        return _opens(place, ready)
    if use is Use.CLOCK:
        return starts or following.lower() not in ready.days
    goes_on = following.lower() in ready.followers or following in _CURRENCIES
    return starts or (not goes_on and _name_ends(use, place))


def _name_ends(use: Use, place: Place) -> bool:
    """Tell whether an acronym is no attribute: a quotation or one capital follows (*the U.S. Analysts had*)."""
    behind = place.letter + len(place.following)
    rest = place.text[behind : behind + 3].lstrip()
    return use is not Use.PLACE or rest[:1].islower() or place.text[place.after] in '"“„«'


def _is_phrase(place: Place, words: list[str], ready: Rules) -> bool:
    """Tell a sentence that so far is only an adverbial (*At 5 a.m.*, *В 2012 г.*)."""
    return (
        len(words) <= 3
        and place.mark - place.begin < REACH // 2
        and place.text[place.begin : place.mark].lstrip(OPENERS).split(None, 1)[0].lower() in ready.prepositions
    )


def _after_figure(words: list[str], following: str) -> bool:
    """Tell whether a unit ends the sentence: after a figure, where no smaller unit follows (*2 ч. 30 мин.*)."""
    before = words[-2].rstrip(".") if len(words) > 1 else ""
    if len(words) > 2 and words[-2].endswith(".") and not before[-1:].isdigit():
        before = words[-3]  # 3,5 milj. kr.
    counted = before[-1:].isdigit() or words[-1][0].isdigit() or _ROMAN.fullmatch(before)
    if not (counted or before.lower() in _SCALES):
        return False
    return not following[0].isdigit() or (before.isdigit() and len(before) == 4)
