"""Which language a reader is sent to, for servers that know regular expressions only. Pure.

The same choice as `serve.languages` makes, but for two things: a server's map takes the languages in the order in
which the browser lists them (every browser lists them by falling weight), and it knows the tags that CLDR knows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.record import Struct
from l10n_news.serve.languages import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Choice(Struct, frozen=True, kw_only=True):
    """The language ranges (RFC 4647 § 2.1) that lead to one language of the site."""

    tag: str
    """BCP 47 tag of the language, as in addresses."""
    whole: tuple[str, ...]
    """Languages all of whose regions lead there: ``de``."""
    exact: tuple[str, ...]
    """Single ranges that do: those with a script, and those whose language has regions that lead elsewhere."""

    @property
    def pattern(self) -> str:
        """Regular expression for a range that leads there."""
        parts = [rf"(?:{'|'.join(self.whole)})(?:-(?:[a-z][a-z]|[0-9]+))?"] if self.whole else []
        return "|".join([*parts, *self.exact])


def choices(tags: Sequence[str]) -> tuple[Choice, ...]:
    """Say for each language of a site which ranges lead there, by CLDR's distances (UTS #35 part 1).

    Args:
        tags: BCP 47 tags of the languages of the site, in its order.

    """
    led = {wanted: closest(wanted, tags) for wanted in dict.fromkeys((*tags, *_known()))}
    by_language: dict[str, list[str]] = defaultdict(list)
    for wanted in led:
        by_language[wanted.partition("-")[0]].append(wanted)
    whole: dict[str | None, list[str]] = defaultdict(list)
    exact: dict[str | None, list[str]] = defaultdict(list)
    for language, ranges in by_language.items():
        goals = {led[wanted] for wanted in ranges if not _names_script(wanted)}
        is_one = len(goals) == 1
        if is_one:
            whole[goals.pop()].append(language)
        for wanted in ranges:
            if _names_script(wanted) or not is_one:
                exact[led[wanted]].append(wanted)
    made = (Choice(tag=tag, whole=tuple(sorted(whole[tag])), exact=_longest_first(exact[tag])) for tag in tags)
    return tuple(choice for choice in made if choice.whole or choice.exact)


def accepted_pattern(found: Sequence[Choice]) -> str:
    """Give a regular expression (RE2, PCRE) for Accept-Language; group 1 is the first range that leads anywhere.

    A range of weight 0 is not wanted (RFC 9110 § 12.4.2).
    """
    ranges = "|".join(choice.pattern for choice in found)
    weight = r"(?:[ \t]*;[ \t]*q=(?:1(?:\.0*)?|0\.[0-9]*[1-9][0-9]*))?"
    return rf"(?:^|,)[ \t]*({ranges}){weight}[ \t]*(?:,|$)"


def _known() -> Iterable[str]:
    """Give the tags of CLDR's locales, with and without their script: browsers send ``zh-TW``."""
    for locale in cldr.known_locales():
        tag = cldr.bcp47(locale)
        yield tag
        language, *rest = tag.split("-")
        if len(rest) == 2:
            yield f"{language}-{rest[1]}"


def _names_script(wanted: str) -> bool:
    return any(len(part) == 4 for part in wanted.split("-")[1:])


def _longest_first(ranges: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ranges, key=lambda one: (-len(one), one)))


def homes(found: Sequence[Choice]) -> Mapping[str, str]:
    """Give for each language the regular expression of a whole range that leads to it."""
    return {choice.tag: f"^(?:{choice.pattern})$" for choice in found}
