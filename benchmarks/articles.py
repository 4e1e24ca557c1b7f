"""Realistic articles and made-up translations for measuring: own text, deterministic, no two articles alike.

    articles.py FOLDER [COUNT]     write articles into FOLDER/articles, to look at them

An article is news of the length that newspapers print: 20 to 30 sentences with names, figures, dates, links and inline
formatting; a headline, a summary, subheadings, a picture with a caption, a quotation, a list and a table. The pages are
well-formed XML too, so that every tool that is compared can read them.
"""

from __future__ import annotations

import random
import re
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = ("business", "culture", "politics", "science", "sport", "world")
LOCALES = ("ar", "de", "es", "fr", "ja", "ru", "zh_Hans")
"""Locales of the made-up translations; any other is written in the letters of ``es``."""

_WORDS: dict[str, str] = {
    "place": "Arvendal Belmora Castrel Dunhaven Eastmere Falkenau Gorsley Harrowby Ilmenau Jessop Kilbride Lundmark"
    " Marlow Norwick Ostrava Penrose Quillan Ravensea Saltash Tarnby Ulverston Varenna Westkapelle Yarrow Zielona",
    "first": "Ada Bruno Clara Dmitri Elena Farid Greta Hugo Ines Jonas Kiran Leila Marco Nadia Oskar Priya Quentin Rosa"
    " Samir Tessa Umar Vera Wanda Xavier Yusuf Zoe",
    "last": "Abendroth Bakshi Carver Delacroix Eklund Fontaine Gallagher Hidalgo Ivanova Jansen Kowalski Lindqvist"
    " Moreau Nakamura Okafor Petrov Quist Rasmussen Sorensen Takeda Ueda Vance Whitlock Yilmaz Zeller",
    "body": "council|transport authority|teachers' union|port company|chamber of commerce|water board|film institute"
    "|football association|weather service|central bank|university hospital|energy regulator|farmers' league"
    "|museum trust",
    "thing": "tram line|harbour wall|reading programme|solar park|night train|concert hall|flood barrier|bicycle bridge"
    "|seed bank|vaccine trial|housing plan|youth league|fishing quota|wind farm|railway tunnel|public archive",
    "adjective": "long-awaited|disputed|modest|ambitious|costly|popular|unusual|delayed|temporary|new|shared|quiet",
    "verb": "approved|postponed|criticised|defended|inspected|reopened|presented|questioned|financed|abandoned|praised",
    "reason": "because the old one had become unsafe|after months of public hearings|despite doubts about its cost"
    "|although two members voted against it|while neighbouring towns looked on|before the autumn session begins"
    "|in the hope of keeping young families|since nobody else would pay for it|as promised during the campaign",
    "effect": "prices in the shops around the square|the mood among commuters|the number of volunteers|rents near the"
    " river|traffic on the ring road|the harvest of late apples|ticket sales for the season|waiting times at"
    " the clinic",
    "change": "rose|fell|doubled|hardly changed|recovered|slipped|surprised everybody|stayed below expectations",
    "noun": "residents|engineers|shopkeepers|students|nurses|fishermen|musicians|drivers|researchers|pensioners"
    "|visitors",
    "saying": "We have waited too long to be timid now|Nobody here asked for a monument|A plan is only as good as its"
    " plumbing|The figures speak a language of their own|I would rather be late than wrong|People want to see it work"
    " first|What matters is who sweeps up afterwards|It is cheaper to mend than to mourn",
    "month": "January|February|March|April|May|June|July|August|September|October|November|December",
    "weekday": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "topic": "schools|rivers|budgets|harvests|elections|archives|orchestras|glaciers|stadiums|markets",
}
_CHOICES = {name: tuple(words.split("|" if "|" in words else " ")) for name, words in _WORDS.items()}

_SENTENCES = (
    "The {body} of {place} {verb} the {adjective} {thing} on {weekday}, {reason}.",
    "{first} {last}, who speaks for the {body}, said that {effect} {change} within {small} weeks.",
    "About {number} {noun} signed a letter that calls the {thing} {adjective} and asks for <em>another look</em>.",
    "The work will cost ${million} million, of which the {body} pays {percent}%.",
    "In {place}, {effect} {change} by {percent}% between {month} and {month}, {reason}.",
    "<q>{saying},</q> said {first} {last}, {age}, one of the {noun} of {place}.",
    'A <a href="https://www.{word}.example/{thing-}/">report by the {body}</a> lists {small} reasons for a {thing}.',
    "On {month} {day}, {year}, the first {noun} moved from {place} to the {thing}, {reason}.",
    "Critics such as {first} {last} doubt that a {adjective} {thing} helps {noun} who live {small} kilometers away.",
    "The {noun} and the {body} of {place} had argued about the {thing} since {year}.",
    "Doors open at {hour}:30 pm; {noun} from {place} pay ${small}, children under {small} nothing.",
    "<strong>{first} {last}</strong> remembers the day in {month} when {effect} {change} and the {body} said nothing.",
    "Some {noun} call it {adjective}; others, among them {first} {last} of {place}, call it a matter of {topic}.",
    "Whether the {thing} survives the winter depends on {noun}, on {topic} and on {effect}.",
    "The {body} expects {number} visitors a year, {percent}% more than the {thing} in {place} had.",
    "Two {noun} from {place}, {first} {last} and {first} {last}, {verb} the plan {reason}.",
    "By {weekday} evening {effect} {change}, and the {adjective} {thing} was the talk of {place}.",
    "A second {thing} is planned near {place}, with {number} square metres for {noun} and {topic}.",
    "Nobody at the {body} wanted to say why {first} {last} {verb} a {thing} that is so {adjective}.",
    "The next meeting takes place on {month} {day} in {place}; {noun} may speak for {small} minutes each.",
)
_HEADLINES = (
    "{place} {verb} its {adjective} {thing}",
    "How {noun} in {place} saved a {thing}",
    "A {adjective} {thing} divides the {body} of {place}",
    "{first} {last} and the {thing} of {place}",
    "Why {noun} of {place} quarrel about {topic} and a {thing}",
)
_SLOT = re.compile(r"\{([a-z]+-?)\}")
_TAG = re.compile(r"<[^<>]*>")
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeiou])")


@dataclass(frozen=True, slots=True)
class Text:
    """An article before it has a format; sentences and cells may hold inline HTML."""

    path: str
    """Without ending: ``business/harbour-wall-17``."""
    headline: str
    summary: str
    author: str
    published: str
    """ISO 8601."""
    paragraphs: tuple[tuple[str, ...], ...]
    """Sentences of each paragraph."""
    subheadings: tuple[str, str]
    caption: str
    quotation: str
    points: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]


class _Writer:
    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311 -- chosen by seed on purpose

    def write(self, patterns: tuple[str, ...]) -> str:
        sentence = _SLOT.sub(lambda slot: self._word(slot[1]), self.random.choice(patterns))
        sentence = _ARTICLE.sub(r"\1n ", sentence)
        return sentence[0].upper() + sentence[1:]

    def _word(self, name: str) -> str:
        chance = self.random
        if name.rstrip("-") in _CHOICES:
            word = chance.choice(_CHOICES[name.rstrip("-")])
            return word.replace(" ", "-") if name.endswith("-") else word
        figures = {
            "small": lambda: str(chance.randint(2, 12)),
            "day": lambda: str(chance.randint(1, 28)),
            "hour": lambda: str(chance.randint(1, 9)),
            "year": lambda: str(chance.randint(1961, 2024)),
            "age": lambda: str(chance.randint(19, 84)),
            "number": lambda: f"{chance.randint(1000, 90000):,}",
            "million": lambda: f"{chance.uniform(1, 90):.1f}",
            "percent": lambda: f"{chance.uniform(1, 60):.1f}",
            "word": lambda: chance.choice(_CHOICES["topic"]),
        }
        return figures[name]()

    def sentences(self, count: int) -> tuple[str, ...]:
        patterns = self.random.sample(_SENTENCES, count)
        return tuple(self.write((pattern,)) for pattern in patterns)


def text(number: int) -> Text:
    """Write an article.

    Args:
        number: which one; the same number is the same article on every machine.
    """
    writer = _Writer(f"article {number}")
    chance = writer.random
    headline = writer.write(_HEADLINES)
    slug = re.sub(r"[^a-z]+", "-", headline.lower()).strip("-")
    row = [
        (writer.write(("{place}",)), writer.write(("{number}",)), f"{writer.write(('{percent}',))}%") for _ in range(4)
    ]
    return Text(
        path=f"{SECTIONS[number % len(SECTIONS)]}/{slug}-{number}",
        headline=headline,
        summary=_TAG.sub("", writer.write(_SENTENCES)),
        author=writer.write(("{first} {last}",)),
        published=f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(6, 20):02}:00:00+00:00",
        paragraphs=tuple(writer.sentences(chance.randint(3, 5)) for _ in range(6)),
        subheadings=(writer.write(_HEADLINES), writer.write(_HEADLINES)),
        caption=writer.write(("{noun} look at the {adjective} {thing} in {place}. Photo: {first} {last}",)),
        quotation=writer.write(("{saying}. {saying}.",)),
        points=tuple(
            writer.write(("{noun} of {place}: a {adjective} {thing} for ${million} million",)) for _ in range(3)
        ),
        rows=tuple(row),
    )


def sentences(seed: str) -> Iterator[str]:
    """Write sentences without end, as they stand in the articles; the same ones for a seed."""
    writer = _Writer(seed)
    while True:
        yield _TAG.sub("", writer.write(_SENTENCES))


def edited(article: Text) -> Text:
    """Edit an article as an editor does: one sentence reworded, one figure changed, one sentence new, one gone."""
    writer = _Writer(f"edit of {article.path}")
    first, second, third, *rest = article.paragraphs
    reworded = first[0].replace(" the ", " the whole ", 1) if " the " in first[0] else f"In the end, {first[0]}"
    figures = tuple(re.sub(r"(?<=\d)\d(?=\D)", "7", sentence, count=1) for sentence in second)
    return Text(
        **{
            **{name: getattr(article, name) for name in Text.__slots__},
            "paragraphs": ((reworded, *first[1:], writer.write(_SENTENCES)), figures, third[:-1], *rest),
        }
    )


# ── formats ───────────────────────────────────────────────────────────────────────────────────────


def html(article: Text) -> str:
    """Write a complete HTML page."""
    one, two, three, four, five, six = (f"<p>{' '.join(sentences)}</p>" for sentences in article.paragraphs)
    slug = article.path.rpartition("/")[2]
    points = "\n".join(f"<li>{point}</li>" for point in article.points)
    cells = "\n".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in article.rows)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<title>{article.headline}</title>
<meta name="description" content="{escape(article.summary)}"/>
<meta name="author" content="{article.author}"/>
<meta property="article:published_time" content="{article.published}"/>
</head>
<body>
<article>
<h1>{article.headline}</h1>
<p class="byline">By {article.author}</p>
{one}
{two}
<figure><img src="{slug}.jpg" alt="{article.subheadings[0]}"/><figcaption>{article.caption}</figcaption></figure>
<h2>{article.subheadings[0]}</h2>
{three}
<blockquote><p>{article.quotation}</p></blockquote>
{four}
<ul>
{points}
</ul>
<h2>{article.subheadings[1]}</h2>
{five}
<table>
<thead><tr><th>Town</th><th>Visitors</th><th>Change</th></tr></thead>
<tbody>
{cells}
</tbody>
</table>
{six}
</article>
</body>
</html>
"""


def markdown(article: Text) -> str:
    """Write a Markdown file with front matter."""
    one, two, three, four, five, six = (" ".join(sentences) for sentences in article.paragraphs)
    rows = "\n".join(f"| {' | '.join(row)} |" for row in article.rows)
    points = "\n".join(f"- {point}" for point in article.points)
    slug = article.path.rpartition("/")[2]
    return f"""---
title: "{article.headline}"
summary: '{article.summary.replace("'", "''")}'
authors: [{article.author}]
published: {article.published}
---
{one}

{two}

![{article.caption}]({slug}.jpg)

## {article.subheadings[0]}

{three}

> {article.quotation}

{four}

{points}

## {article.subheadings[1]}

{five}

| Town | Visitors | Change |
|---|---|---|
{rows}

{six}
"""


FORMATS = {"html": html, "md": markdown}


def write_articles(
    folder: Path, count: int, *, formats: tuple[str, ...] = ("html",), edit_every: int = 0
) -> list[Path]:
    """Write articles below a folder, where they differ from what is there.

    Args:
        folder: the articles' folder.
        count: how many.
        formats: endings, in turn.
        edit_every: each one of so many is edited; 0 for none.

    Returns:
        All files, in the order of their numbers.
    """
    files = []
    for number in range(count):
        article = text(number)
        ending = formats[number % len(formats)]
        if edit_every and number % edit_every == 0:
            article = edited(article)
        file = folder / f"{text(number).path}.{ending}"
        data = FORMATS[ending](article).encode()
        if not file.exists() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        files.append(file)
    return files


# ── made-up translations ──────────────────────────────────────────────────────────────────────────

_LETTERS = {
    "ar": ("ا ر م ن ل ب د ق س ي و ت", " ", "."),
    "de": ("ge ver lich un ter stein auf heim wald ung er be", " ", "."),
    "es": ("la ci do mar ente ri os ta ble co an ra", " ", "."),
    "fr": ("le eau ment ou re tion ai beau que ville on de", " ", "."),
    "ja": ("の か は せ い じ 新 聞 町 と 水 人", "", "。"),
    "ru": ("по ро ние ка го ст ва ми ль но де ра", " ", "."),
    "zh_Hans": ("的 新 市 人 水 大 会 年 报 城 公 学", "", "。"),
}
_PIECE = re.compile(r"<[^<>]*>|\{[^{}]*\}|&[^;\s]{1,10};|[^\W\d_]+(?:['’-][^\W\d_]+)*|\s+|.", re.DOTALL)


def translation(source: str, locale: str) -> str:
    """Make up a translation: each word another one, while codes, placeholders and figures stay.

    Args:
        source: a msgid of any of the tools: tags, placeholders in braces and character references are kept.
        locale: whose letters the words have.
    """
    letters, space, stop = _LETTERS.get(locale, _LETTERS["es"])
    syllables = letters.split()
    body = source.rstrip(".")
    pieces = []
    for piece in _PIECE.findall(body):
        if piece[0].isalpha():
            digest = crc32(f"{locale} {piece.lower()}".encode())
            length = 1 + len(piece) // 4
            word = "".join(syllables[(digest >> 4 * index) % len(syllables)] for index in range(length))
            pieces.append(word.capitalize() if piece[0].isupper() else word)
        else:
            pieces.append(piece if piece.strip() else space or ("\n" if "\n" in piece else ""))
    return "".join(pieces) + stop * (len(source) - len(body))


def main() -> None:
    """Write articles to look at."""
    folder = Path(sys.argv[1])
    files = write_articles(folder / "articles", int(sys.argv[2]) if len(sys.argv) > 2 else 10, formats=("html", "md"))
    print(f"{len(files)} articles in {folder / 'articles'}")


if __name__ == "__main__":
    main()
