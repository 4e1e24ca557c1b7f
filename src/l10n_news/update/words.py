"""Words of a source text whose change turns its meaning: negations, number words, names; and word diffs for notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = regex(r"\{[a-z]+[0-9]+\}|</?[a-z][a-z0-9-]*/?>|[\w'’]+|[^\w\s]")
_READ = 400
_SHOWN = 300
_STOPS = frozenset('.!?…:“"')
_CONTRACTED = regex(r"n['’]t$")

_NEGATIONS: Mapping[str, str] = {
    "en": "no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely few little only"
    " fail fails failed deny denies denied refuse refuses refused reject rejects rejected",
    "de": "nicht nie niemals kein keine keinen keinem keiner keines ohne weder noch kaum nichts niemand nirgends",
    "fr": "ne n pas jamais aucun aucune sans ni rien personne guère point plus",
    "es": "no nunca jamás ningún ninguna ninguno sin ni nada nadie tampoco",
    "it": "non mai nessun nessuna nessuno senza né niente nulla",
    "pt": "não nunca jamais nenhum nenhuma sem nem nada ninguém",
    "nl": "niet nooit geen zonder noch niemand niets nergens",
    "sv": "inte aldrig ingen inget inga utan varken ingenting",
    "pl": "nie nigdy żaden żadna żadne bez ani nikt nic",
    "ru": "не ни нет никогда никто ничто ничего без нельзя",
    "tr": "değil hiç yok asla hiçbir ne",
}
_NUMBERS: Mapping[str, str] = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand"
    " thousands million millions billion billions trillion dozen dozens half third quarter double doubled triple"
    " tripled twice once first second fourth fifth both all every more less most least fewer above below over under"
    " before after",
    "de": "null ein eins eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million"
    " millionen milliarde milliarden dutzend halb hälfte drittel viertel doppelt erste zweite dritte mehr weniger alle",
    "fr": "zéro un une deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million"
    " millions milliard milliards douzaine moitié demi tiers quart double premier première second seconde moins tous",
    "es": "cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte cien ciento mil millón"
    " millones docena mitad medio tercio cuarto doble primero primera segundo segunda más menos todos",
}
_UNSPACED_SIGNS = frozenset("不没沒未无無非别別勿否一二三四五六七八九十百千万萬亿億两兩半零ない無未非否")


def weighty(previous: str, source: str, locale: str) -> tuple[str, ...]:
    """Find the changed words that turn a meaning: ``-two``, ``+not``; empty where there is none.

    Args:
        previous: the source text that a target was made for.
        source: the source text now.
        locale: the locale of both.
    """
    language = locale.partition("_")[0]
    known = frozenset(f"{_NEGATIONS.get(language, '')} {_NUMBERS.get(language, '')}".split())
    before, after = _split(previous), _split(source)
    common = frozenset(word for word in (*before, *after) if word.islower()) if language != "de" else None
    found = []
    for removed, added in _blocks(before, after):
        found += [f"-{before[index]}" for index in removed if _weighs(before, index, known, common)]
        found += [f"+{after[index]}" for index in added if _weighs(after, index, known, common)]
    return tuple(found)


def _weighs(words: Sequence[str], index: int, known: frozenset[str], common: frozenset[str] | None) -> bool:
    """Whether a word is a negation, a number, or a name; a capital letter makes a name but where all nouns have it."""
    word = words[index]
    folded = word.lower()
    if folded in known or _CONTRACTED.search(folded) or _UNSPACED_SIGNS.intersection(word):
        return True
    if word.startswith(("{", "<")):
        return False
    begins = index == 0 or words[index - 1] in _STOPS
    name = common is not None and word[:1].isupper() and not begins and folded not in common
    return name or any(character.isdigit() for character in word)


def _blocks(before: list[str], after: list[str]) -> Iterator[tuple[range, range]]:
    """Yield the runs that differ: what was removed and what was added in one place."""
    start = new_start = 0
    for code in Indel.opcodes(before, after):
        if code.tag == "equal":
            if code.src_start > start or code.dest_start > new_start:
                yield range(start, code.src_start), range(new_start, code.dest_start)
            start, new_start = code.src_end, code.dest_end
    if len(before) > start or len(after) > new_start:
        yield range(start, len(before)), range(new_start, len(after))


def _split(text: str) -> list[str]:
    return _WORD.findall(text[: _READ * 20])[:_READ]


def word_diff(previous: str, source: str) -> str:
    """Write what changed between two texts, as ``git diff --word-diff`` does: ``[-rose-] {+fell+}``."""
    before, after = _split(previous), _split(source)
    pieces = []
    for removed, added in _blocks(before, after):
        if removed:
            pieces.append(f"[-{' '.join(before[removed.start : removed.stop])}-]")
        if added:
            pieces.append(f"{{+{' '.join(after[added.start : added.stop])}+}}")
    text = " ".join(pieces)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
