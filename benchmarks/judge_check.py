"""How often the checks cry wolf, and how much of what was damaged on purpose they find.

    python benchmarks/judge_check.py DATA [--show KIND] [--write]

DATA has a line for each article, ``{"source": "en", "sentences": [{"en": …, "cs": …, …}]}``: good human translations.
The damage is the same at each run. A damaged target counts as found where it has a warning or an error that the good
one has not.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news import readers
from l10n_news.check.running import pairs, remarks
from l10n_news.model import Catalog, Entry, Severity
from l10n_news.pattern import to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from l10n_news.check.running import Remark
    from l10n_news.model import Article

REPORT = Path(__file__).parent / "report.md"
TITLE = "## Checks: false alarms, and damage found"
SEED = 8
ADDRESS = "https://news.example/a/1"
NEGATIONS = {
    "cs": r"\bne(?=(?:ní|jsou|byl|bud|má|může|mohl|chc|ví|dá(?!vn))\w*)",
    "de": r"\b(?:nicht |nie |k(?=ein\w* ))",
    "ha": r"\b(?:ba|bai|babu|kada)(?: |$)",
    "is": r"\b(?:ekki|aldrei) ",
    "ja": r"(?<=[\u3040-\u30ff\u4e00-\u9fff])(?<!かもしれ)(?<!すぎ)(?<!過ぎ)(?<!違い)(?:ない|なかった|ません)",
    "ru": r"\bне ",
    "zh": r"(?:不|没有|没|未(?!来))",
}
DENIED = re.compile(r"\b(?:not|never|cannot|no)\b|n['’]t\b", re.IGNORECASE)
SAYING = {
    "cs": r"\b(?:řekl\w*|uved\w+|prohlásil\w*|sdělil\w*|podle)\b ?",
    "de": r"\b(?:sagte\w*|erklärte\w*|laut|zufolge)\b ?",
    "ha": r"\b(?:ta ce|ya ce|a cewar|cewar|yace|tace|na mai cewa|cewa|in ji|inji|fa[dɗ]awa)\b ?",
    "is": r"\b(?:sagði\w*|sögðu|segir|segja|samkvæmt)\b ?",
    "ja": r"(?:と(?:述べた|語った|話した|言った)|によると)",
    "ru": r"\b(?:сказал\w*|заявил\w*|сообщил\w*|согласно)\b ?",
    "zh": r"(?:说|表示|透露|指出|(?<!数)据|(?:报道)?称(?![为号赞呼]))",
}
SAID = re.compile(r"\b(?:(?:said|told)\b(?! to (?:be|have))|according to\b)")

Pairing = tuple[str, str]
"""Source and target."""


def article(source: str) -> Article:
    """Read a source as an article of one paragraph."""
    return readers.read(f"<p>{source}</p>".encode(), path="a/b.html", locale="en", sentences=False)


def judged(source: str, target: str, locale: str) -> list[Remark]:
    """Check one target; the source is HTML."""
    read = article(source)
    segment = next(unit.segments[0] for unit in read.units if unit.kind == "paragraph")
    entry = Entry(source=to_text(segment.pattern), target=target, line=1)
    catalog = Catalog(path="a.po", locale=locale, entries=(entry,))
    found = [pair for pair in pairs(read, catalog) if pair.entry is not None]
    return [one for one in remarks(found, catalog) if one.finding.severity is not Severity.INFO]


# ── damage ────────────────────────────────────────────────────────────────────────────────────────


def digit(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Change a digit of a figure."""
    del locale
    places = [found.start() for found in re.finditer(r"[0-9]", target)]
    if not places:
        return None
    at = dice.choice(places)
    other = dice.choice([sign for sign in "23456789" if sign != target[at]])
    return source, target[:at] + other + target[at + 1 :]


def figure_lost(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Leave a figure out."""
    del locale
    places = [found.span() for found in re.finditer(r"[0-9]+(?:[.,][0-9]+)*", target)]
    if not places or not re.search(r"[0-9]", source):
        return None
    start, end = dice.choice(places)
    return source, target[:start] + target[end:]


def code_dropped(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Drop one of the two tags of a link, or both."""
    del locale
    first, rest = source.partition(" ")[::2]
    linked = f'<a href="/x">{first}</a> {rest}'
    opening, closing = dice.choice([("<a1>", ""), ("", "</a1>"), ("", "")])
    return linked, opening + target[:2] + closing + target[2:]


def placeholder_dropped(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Drop the figure's placeholder from a sentence that has one at its end."""
    del locale
    return f"{source} {dice.randrange(200, 900) * 100 + 17:,} km", target


def quote_unpaired(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Drop one quotation mark."""
    del locale
    places = [found.start() for found in re.finditer('["„“”«»「」]', target)]
    if not places or source.count("&quot;") % 2:
        return None
    at = dice.choice(places)
    return source, target[:at] + target[at + 1 :]


def bracket_lost(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Drop one bracket."""
    del locale
    places = [found.start() for found in re.finditer("[()（）]", target)]
    if not places or len(places) % 2:
        return None
    at = dice.choice(places)
    return source, target[:at] + target[at + 1 :]


def negation_removed(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Remove the negation: its first word, or all of them where a language says no twice."""
    del dice
    if not DENIED.search(html.unescape(source)) or not re.search(NEGATIONS[locale], target, re.IGNORECASE):
        return None
    count = 0 if locale == "ha" else 1
    return source, re.sub(NEGATIONS[locale], "", target, count=count, flags=re.IGNORECASE)


def attribution_removed(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Remove every word of saying; where a colon before the quotation is left, it still says who."""
    del dice
    hurt = re.sub(SAYING[locale], "", target, flags=re.IGNORECASE)
    if not SAID.search(source) or hurt == target or re.search(r"""[:：]\s*["“„«「『]""", hurt):
        return None
    return source, hurt


def word_doubled(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Write a word twice; in a script without spaces two or three signs."""
    if locale in {"zh", "ja"}:
        places = [found.span() for found in re.finditer(r"[\u4e00-\u9fff]{2,3}", target)]
        if not places:
            return None
        start, end = dice.choice(places)
        return source, target[:end] + target[start:end] + target[end:]
    words = target.split(" ")
    places_ = [place for place, word in enumerate(words) if word.isalpha() and len(word) > 1]
    if not places_:
        return None
    at = dice.choice(places_)
    return source, " ".join([*words[: at + 1], *words[at:]])


def url_changed(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Change a letter of an address, or drop it."""
    del locale
    other = dice.choice(["https://news.example/a/2", "https://news.exampel/a/1", "http://news.example/a/1", ""])
    return f"{source} {ADDRESS}", f"{target} {other}".rstrip()


def untranslated(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Put the source in the target's place."""
    del target, locale, dice
    plain = html.unescape(source)
    return (source, plain) if len(plain.split()) > 3 else None


def half_translated(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Leave the second half in the words of the source."""
    del locale, dice
    plain = html.unescape(source)
    words = plain.split(" ")
    if len(words) < 14:
        return None
    return source, target[: len(target) // 2] + " " + " ".join(words[len(words) // 2 :])


def truncated(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Cut the target off somewhere."""
    del locale
    if len(target) < 30:
        return None
    return source, target[: int(len(target) * dice.uniform(0.3, 0.9))].rstrip()


def half_missing(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Leave two thirds of the target out, and end it as before."""
    del locale
    if len(html.unescape(source)) < 60:
        return None
    keep = int(len(target) * dice.uniform(0.25, 0.33))
    return source, target[:keep].rstrip() + target[-1]


def space_doubled(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Write two spaces."""
    del locale
    places = [found.start() for found in re.finditer(" ", target)]
    if not places:
        return None
    at = dice.choice(places)
    return source, target[:at] + " " + target[at:]


def end_lost(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Drop the mark at the end."""
    del locale, dice
    if source[-1] not in ".!?" or target[-1] not in ".!?。！？" or source.count(" ") < 6:
        return None
    return source, target[:-1]


def mojibake(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Decode the target in the wrong character set."""
    del locale, dice
    if target.isascii():
        return None
    return source, target.encode().decode("cp1252", "replace")


def lookalike(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Put a letter of another script into a word."""
    swap = {"о": "o", "а": "a", "е": "e"} if locale == "ru" else {"o": "о", "a": "а", "e": "е"}
    places = [found.start() for found in re.finditer(f"(?<=[^\\W\\d_])[{''.join(swap)}](?=[^\\W\\d_])", target)]
    if not places:
        return None
    at = dice.choice(places)
    return source, target[:at] + swap[target[at]] + target[at + 1 :]


def hidden(source: str, target: str, locale: str, dice: random.Random) -> Pairing | None:
    """Put an invisible or a reordering character between two letters."""
    del locale
    at = dice.randrange(1, len(target))
    return source, target[:at] + dice.choice("\ufeff\u202e\u2066\x1b\U000e0041") + target[at:]


DAMAGES: dict[str, Callable[[str, str, str, random.Random], Pairing | None]] = {
    "a digit changed": digit,
    "a figure left out": figure_lost,
    "a code dropped": code_dropped,
    "a placeholder dropped": placeholder_dropped,
    "a quotation mark dropped": quote_unpaired,
    "a bracket lost": bracket_lost,
    "a negation removed": negation_removed,
    "who said it removed": attribution_removed,
    "a word doubled": word_doubled,
    "an address changed or lost": url_changed,
    "the source again": untranslated,
    "half of it the source": half_translated,
    "cut off": truncated,
    "two thirds left out": half_missing,
    "a space doubled": space_doubled,
    "the end's mark lost": end_lost,
    "the wrong character set": mojibake,
    "a letter of another script": lookalike,
    "a hidden character": hidden,
}


# ── figures ───────────────────────────────────────────────────────────────────────────────────────


def sentences(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give each source with its translations."""
    for line in path.read_text(encoding="utf-8").splitlines():
        for one in json.loads(line)["sentences"]:
            yield one["en"], {locale: text for locale, text in one.items() if locale != "en" and text.strip()}


class Figures:
    """What was counted."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self.kinds = tuple(kinds)
        self.segments: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.names: Counter[tuple[str, str]] = Counter()
        self.damaged: Counter[tuple[str, str]] = Counter()
        self.found: Counter[tuple[str, str]] = Counter()
        self.shown: defaultdict[str, list[str]] = defaultdict(list)

    def good(self, source: str, target: str, locale: str) -> frozenset[tuple[str, str]]:
        """Count a good target, and give its findings."""
        found = judged(html.escape(source), target, locale)
        self.segments[locale] += 1
        self.errors[locale] += any(one.finding.severity is Severity.ERROR for one in found)
        self.warnings[locale] += any(one.finding.severity is Severity.WARNING for one in found)
        for name in {one.finding.name for one in found}:
            self.names[name, locale] += 1
        for one in found:
            self.shown[one.finding.name].append(f"{locale}: {one.finding.message}\n  {source}\n  {target}")
        return frozenset((one.finding.name, one.finding.message) for one in found)

    def damage(self, source: str, target: str, locale: str, before: Iterable[tuple[str, str]]) -> None:
        """Damage a target in every way, and count what is found."""
        known = {name for name, _ in before}
        for kind in self.kinds:
            hurt = DAMAGES[kind]
            dice = random.Random(f"{SEED} {kind} {locale} {source}")  # noqa: S311 -- the same at each run
            made = hurt(html.escape(source), target, locale, dice)
            if made is None or made[1] == target == made[0]:
                continue
            self.damaged[kind, locale] += 1
            if {one.finding.name for one in judged(*made, locale)} - known:
                self.found[kind, locale] += 1
            else:
                self.shown[kind].append(f"{locale}:\n  {made[0]}\n  {made[1]}")


def measure(path: Path, kinds: Iterable[str]) -> Figures:
    """Count over a data set, with some kinds of damage."""
    figures = Figures(kinds)
    for source, translations in sentences(path):
        for locale, target in translations.items():
            before = figures.good(source, target, locale)
            figures.damage(source, target, locale, before)
    return figures


def tables(figures: Figures) -> str:
    """Write the figures as Markdown."""
    locales = sorted(figures.segments)
    total = sum(figures.segments.values())
    lines = [
        TITLE,
        "",
        "Human translations of news, all of them good: the share of segments with a finding. Then the same targets",
        "damaged on purpose: the share that has an error or a warning that the good one has not.",
        "",
        f"| good targets | {' | '.join(locales)} | all |",
        f"|---|{'---:|' * (len(locales) + 1)}",
    ]
    for said, counted in (("error", figures.errors), ("warning", figures.warnings)):
        cells = [_share(counted[locale], figures.segments[locale]) for locale in locales]
        lines.append(f"| {said} | {' | '.join(cells)} | {_share(sum(counted.values()), total)} |")
    lines += ["", f"| damage | {' | '.join(locales)} | all | targets |", f"|---|{'---:|' * (len(locales) + 2)}"]
    for kind in figures.kinds:
        lines.append(_row(kind, [kind], figures, locales))
    lines.append(_row("all", list(figures.kinds), figures, locales))
    return "\n".join(lines) + "\n"


def _row(said: str, kinds: list[str], figures: Figures, locales: list[str]) -> str:
    found = [sum(figures.found[kind, locale] for kind in kinds) for locale in locales]
    damaged = [sum(figures.damaged[kind, locale] for kind in kinds) for locale in locales]
    cells = [_share(one, of) for one, of in zip(found, damaged, strict=True)]
    return f"| {said} | {' | '.join(cells)} | {_share(sum(found), sum(damaged))} | {sum(damaged)} |"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def write(table: str) -> None:
    """Put the tables in the report, in the place of the last ones."""
    text = REPORT.read_text(encoding="utf-8")
    before, _, rest = text.partition(TITLE)
    following = rest.find("\n## ")
    after = rest[following + 1 :] if following >= 0 else ""
    REPORT.write_text(before.rstrip() + "\n\n" + table + ("\n" + after if after else ""), encoding="utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", help="print what this check found in good targets, or this damage that was not found")
    parser.add_argument("--good", action="store_true", help="good targets only")
    parser.add_argument("--damage", action="append", choices=tuple(DAMAGES), metavar="KIND", help="only this damage")
    parser.add_argument("--write", action="store_true", help="put the tables into report.md")
    options = parser.parse_args()
    figures = measure(options.data, [] if options.good else options.damage or DAMAGES)
    if options.show:
        print("\n".join(figures.shown[options.show]))
        return
    print(tables(figures))
    for (name, locale), count in sorted(figures.names.items(), key=lambda item: -item[1])[:60]:
        print(f"{count:5}  {locale}  {name}")
    if options.write:
        write(tables(figures))


if __name__ == "__main__":
    main()
