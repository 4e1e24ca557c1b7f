"""Sentences of languages that put a space between words: what each full stop, mark and ellipsis means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from l10n_news.segment.table import Rules, Table, Use, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOPS = ".!?…؟۔।॥‼⁇⁈⁉‥。！？"
_FINAL = frozenset("۔।॥。")
_QUOTES = "\"'“”„‟‘’‚«»‹›"
_CLOSERS = _QUOTES + ")]}\u200e\u200f\u202c\u2069\u200b_*"
_CANDIDATE = re.compile(
    rf"((?:\.(?:[ \u00a0]\.){{2,}}+|[{_STOPS}])(?:[ \u00a0]?+[{_STOPS}])*+)((?:[{re.escape(_CLOSERS)}]|\[\d{{1,3}}\])*+)(\s*+)"
)
_SPACED_CLOSER = re.compile(r"\s([»”\"“])(?=[\s.,;:!?)…]|$)")
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"
_EMOJI_RUN = re.compile(rf"(?:\s*+[{_EMOJI}])++(\s*+)")
_IS_EMOJI = re.compile(f"[{_EMOJI}]")
_OPENERS = _QUOTES + "([{¿¡*_\u200e\u200f\u202a\u202b\u2066\u2067\u2068\u200b\ufeff"
_OPENING = re.compile(rf"[{re.escape(_OPENERS)}]*+")
_DASH = re.compile(rf"[-–—―−]{{1,3}}+\s++[{re.escape(_OPENERS)}]*+")
_WORD = re.compile(r"[^\W_](?:[\w.'’&/-]*[^\W_])?")
_LAST = re.compile(r"[\w.'’/°№§+%ºª\ufffc&-]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}[.-]+)*[^\W\d_]{1,2}")
_FIGURE = re.compile(r"(?:\d{1,3}[./–-]+)*\d{1,3}")
_ROMAN = re.compile(r"[IVXLCDM]+")
_VOWEL = re.compile(r"[aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúûýÿąęóůěıαεηιουωаеёиоуыэюяіїє]", re.IGNORECASE)
_NO_OPENING = frozenset(",;:%/=|&+~^>)]}\u060c\u061b")
_REACH = 48


class Place(NamedTuple):
    """A mark that may end a sentence, with what stands around it."""

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


def ends(text: str, start: int, stop: int, table: Table) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of text[start:stop] but the last ends, and where the next begins (characters)."""
    ready = rules(table)
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        end, after = match.end(2), match.end()
        if after >= stop:
            return
        if (closer := _SPACED_CLOSER.match(text, end, stop)) and _closes(text, begin, end, closer.group(1)):
            end = closer.end()
            after = end + len(text[end : end + _REACH]) - len(text[end : end + _REACH].lstrip())
            if after >= stop:
                return
        if end == after and not _glued(text, match, ready):
            continue
        if end < after and _IS_EMOJI.match(text, after) and not _IS_EMOJI.match(text, begin):
            emoji = _EMOJI_RUN.match(text, end, stop)
            if emoji:
                end, after = emoji.start(1), emoji.end()
                if after >= stop:
                    return
        opening = _OPENING.match(text, after, stop)
        letter = opening.end() if opening else after
        place = Place(text, begin, match.start(), match.group(2), end, after, letter, stop)
        if letter < stop and _ends_here(place, match.group(1), ready):
            yield end, after
            begin = after


def _closes(text: str, begin: int, end: int, quote: str) -> bool:
    """Tell whether a quotation mark with white space on both sides closes what this sentence opened."""
    if quote == "»":
        return "«" in text[begin:end]
    if quote in "”“":
        return any(mark in text[begin:end] for mark in "“„”" if mark != quote or quote == "”")
    return text.count('"', begin, end) % 2 == 1


def _glued(text: str, match: re.Match[str], ready: Rules) -> bool:
    """Tell whether a mark without white space behind it may end a sentence at all."""
    mark, after = match.group(1), match.end()
    if mark[0] in _FINAL:
        return True
    before = text[max(0, match.start() - 3) : match.start()]
    if ready.finals and mark == "." and not match.group(2):
        return before.endswith(ready.finals) and "\uac00" <= text[after] <= "\ud7a3" and not text.startswith(ready.particles, after)
    following = text[after : after + 2]
    return (
        len(before) == 3
        and before.isalpha()
        and before.islower()
        and following.isalpha()
        and following.istitle()
        and mark in {".", "!", "?"}
        and not match.group(2)
        and text[after - 1] == mark
        and _ends_a_plain_word(text, match.start(), after)
    )


def _ends_a_plain_word(text: str, mark: int, after: int) -> bool:
    """Tell a forgotten space (*said.The*) from a name of a site or a file (*Booking.Com*)."""
    left = text[max(0, mark - _REACH) : mark].rsplit(None, 1)
    right = text[after : after + _REACH].split(None, 1)
    return bool(left and right) and left[-1].isalpha() and left[-1].islower() and right[0].rstrip(",").isalpha()


def _ends_here(place: Place, mark: str, ready: Rules) -> bool:
    text, letter = place.text, place.letter
    char = text[letter]
    dash = _DASH.match(text, letter, place.stop) if char in "-–—―−" else None
    if dash:
        if place.closers or mark == "." and _abbreviated(place, ready):
            return False
        letter = dash.end()
        if letter >= place.stop:
            return False
        char = text[letter]
        place = place._replace(letter=letter)
    if char in _NO_OPENING:
        return False
    if mark[0] in _FINAL:
        return True
    if char.islower() and not _is_brand(text, letter):
        return False
    if ready.particles and text.startswith(ready.particles, letter):
        return False
    if "!" in mark or "?" in mark or "؟" in mark:
        return _exclamation_ends(place, ready)
    if len(mark) > 1 or mark in "…‥":
        return _ellipsis_ends(place, mark, ready)
    return _full_stop_ends(place, ready)


def _is_brand(text: str, letter: int) -> bool:
    """Tell a name that begins in lower case (*iPhone*, *eBay*)."""
    return text[letter + 1 : letter + 2].isupper() and text[letter + 2 : letter + 3].islower()


def _next_word(place: Place) -> str:
    word = _WORD.match(place.text, place.letter, min(place.stop, place.letter + _REACH))
    return word.group() if word else place.text[place.letter]


def _words_before(place: Place) -> list[str]:
    return place.text[max(place.begin, place.mark - _REACH) : place.mark].split()


def _exclamation_ends(place: Place, ready: Rules) -> bool:
    following = _next_word(place)
    lower = following.lower()
    if place.closers:
        return not (lower in ready.capitals or lower not in ready.starters and _is_tag(place, ready))
    words = _words_before(place)
    name = words[-1].lstrip(_OPENERS).lower() if words else ""
    if name in ready.marks:
        return lower in ready.starters
    return ready.use(following) is not Use.END or following[0].islower()


def _is_tag(place: Place, ready: Rules) -> bool:
    """Tell a quotation that is ascribed behind it (*"Who will pay?" Smith asked.*)."""
    if not set(place.closers) & set(_QUOTES) or place.letter != place.after:
        return False
    quoted = place.text[place.begin + 1 : place.mark]
    if any(mark in quoted for mark in "\"“„«"):
        return False
    for word in place.text[place.letter : min(place.stop, place.letter + 2 * _REACH)].split()[:6]:
        bare = word.rstrip(",.:;!?").lower()
        if bare in ready.tags:
            return True
        if word[-1] in ".!?;:" and not word[0].isupper():
            return False
    return False


def _ellipsis_ends(place: Place, mark: str, ready: Rules) -> bool:
    if place.text[place.mark - 1 : place.mark] in {"[", "("} and place.closers[:1] in {"]", ")"}:
        return False
    if place.text[place.begin : place.mark].strip(_OPENERS + " ") == "":
        return False
    return mark.count(".") > 3 or _next_word(place).lower() not in ready.capitals


def _abbreviated(place: Place, ready: Rules) -> bool:
    words = _words_before(place)
    word = words[-1].lstrip(_OPENERS) if words else ""
    return ready.use(word) is not None or len(word) == 1 or "." in word


def _full_stop_ends(place: Place, ready: Rules) -> bool:
    words = _words_before(place)
    last = _LAST.search(words[-1]) if words else None
    word = last.group().strip("-'’.") if last else ""
    if not word:
        return bool(words) and place.begin < place.mark
    if word[-1].isdigit():
        return _figure_ends(place, word, words, ready)
    use = ready.use(word)
    if use is not None:
        return _abbreviation_ends(use, place, words, ready)
    if _INITIALS.fullmatch(word) and (len(word) == 1 or "." in word or "-" in word):
        return _initial_ends(place, word, words, ready)
    if _DOTTED.fullmatch(word):
        return _opens(place, ready)
    if ready.ordinals and _ROMAN.fullmatch(word):
        return _opens(place, ready)
    if ready.consonants and 1 < len(word) < 6 and word.isalpha() and not word.isupper() and not _VOWEL.search(word):
        return not word.isascii() and not ready.cased or _opens(place, ready)
    return True


def _opens(place: Place, ready: Rules) -> bool:
    """Tell whether what follows can only open a sentence: a function word with a capital, or a quotation."""
    return _next_word(place).lower() in ready.starters or place.text[place.after] in "\"“„«¿¡"


def _figure_ends(place: Place, word: str, words: list[str], ready: Rules) -> bool:
    if len(words) == 1 and place.text[place.begin : place.mark].strip(_OPENERS) == word and len(word) < 4:
        return False  # the number of an item of a list
    if not ready.ordinals or not _FIGURE.fullmatch(word):
        return True
    following = _next_word(place)
    if following.lower() in ready.starters:
        return False if following.lower() in ready.days else True
    if following[0].isdigit():
        return False
    before = words[-2] if len(words) > 1 else ""
    if ready.ordinal_names:
        return before[:1].isupper() and len(words) > 2
    return not (before.lower() in ready.determiners or (following.isupper() and len(following) > 1))


def _initial_ends(place: Place, word: str, words: list[str], ready: Rules) -> bool:
    before = words[-2].lower().lstrip(_OPENERS) if len(words) > 1 else ""
    if len(word) == 1 and before in ready.letters:
        return True
    if not ready.cased and not word.isascii():
        return False
    if not _opens(place, ready):
        return False
    return "." in word or before.islower() and words[-2].islower() or word.islower()


def _abbreviation_ends(use: Use, place: Place, words: list[str], ready: Rules) -> bool:
    if use is Use.NEVER:
        return False
    following = _next_word(place)
    lower = following.lower()
    figure = following[0].isdigit() or bool(_ROMAN.fullmatch(following))
    if use is Use.NUMBER:
        return not figure
    if use is Use.UNIT:
        return len(words) > 1 and words[-2][-1].isdigit() or words[-1][0].isdigit()
    if place.text[place.after] == "(" and not place.closers:
        return False
    if use is Use.MAY or place.text[place.after] == "\ufffc":
        return _opens(place, ready)
    if use is Use.CLOCK:
        brief = len(words) <= 3 and place.mark - place.begin < 20
        return lower in ready.starters or not (lower in ready.days or brief)
    if lower in ready.starters:
        return True
    if lower in ready.followers:
        return False
    if use is Use.PLACE:
        rest = place.text[place.letter + len(following) : place.letter + len(following) + 3].lstrip()
        return bool(rest) and rest[0].islower() or place.text[place.after] in "\"“„«"
    return True
