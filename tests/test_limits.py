"""No article costs more than a little, whatever is in it: it is read quickly, or refused with what to do.

Each file is read in a process of its own that may take neither more memory than 1.5 GB nor a long time.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from l10n_news import readers
from l10n_news.errors import ArticleError
from l10n_news.html.reader import MAX_TOKENS
from l10n_news.html.units import MAX_LINKS, MAX_PARTS
from l10n_news.readers.json_tree import MAX_VALUES

MEMORY = 1_500_000_000
"""Bytes."""
SECONDS = 20
"""Of a processor; ten times what is promised, for a machine that is slow or measures coverage. A hang takes more."""

HEAD = "---\ntitle: Title\n---\n"
NINJS = '{"uri":"x","headline":"Head","body_text":"Text","n":['
NITF = "<nitf><head><title>T</title></head><body><body.content>"

READ = """
import sys
from l10n_news import extract, readers
from l10n_news.errors import ArticleError
path = sys.argv[1]
data = eval(sys.stdin.read()).encode()
try:
    article = readers.read(data, path=path, locale="en")
    extract.template(article, "x.pot")
    print("read", sum(len(unit.segments) for unit in article.units))
except ArticleError as error:
    print("refused", error)
"""

CASES = {
    "many one-word sentences": ("a.html", "'<p>' + 'Word. ' * 7_900"),
    "many sentences without spaces": ("a.html", "'<p>' + '他说。' * 7_900"),
    "many short paragraphs": ("a.html", "'<p>A b.</p>' * 3_900"),
    "paragraphs with a figure": ("a.html", "''.join(f'<p>It cost ${i} million.</p>' for i in range(2_600))"),
    "too many one-word sentences": ("a.html", "'<p>' + 'Word. ' * 130_000"),
    "too many short paragraphs": ("a.html", "'<p>A b.</p>' * 19_000"),
    "many figures": ("a.html", "'<p>' + '1 ' * 7_900"),
    "a list of dashes": ("a.html", "'<p>' + '5-' * 7_900"),
    "quotation marks that open": ("a.html", "'<p>' + '\"A b ' * 100_000"),
    "braces": ("a.html", "'<p>' + '{a ' * 200_000"),
    "deep blocks": ("a.html", "'<div>' * 100_000 + 'x'"),
    "formatting without end": ("a.html", "'<b>' * 390_000"),
    "breaks in formatting": ("a.html", "'<p>' + '<b><br>a</b>' * 2_400"),
    "comments between letters": ("a.html", "('<p>a' + '<!--c-->b' * 4_900 + '</p>') * 8"),
    "one tag with many attributes": ("a.html", "'<p ' + 'a ' * 500_000 + '>x'"),
    "many tags with many attributes": ("a.html", "('<p ' + ' '.join(f'a{i}=1' for i in range(900)) + '>x') * 300"),
    "foreign titles before much text": ("a.html", "'<svg>' + '<title/>' * 60_000 + 'x' * 8_000_000"),
    "scripts off": ("a.html", "'<noscript><p>a</noscript>' * 10_000"),
    "less-than signs": ("a.html", "'<' * 2_000_000"),
    "links": ("a.html", "('<p>' + '<a href=/x>w</a> ' * 300 + '</p>') * 19"),
    "a menu": ("a.html", "('<nav>' + '<a href=/x>w</a>' * 3_000 + '</nav>') * 2"),
    "a wide table in Markdown": ("a.md", f"{HEAD!r} + '|' + 'a|' * 5_000 + chr(10) + '|' + '-|' * 5_000"),
    "brackets in Markdown": ("a.md", f"{HEAD!r} + '[a](' * 40_000"),
    "stars in Markdown": ("a.md", f"{HEAD!r} + '*a ' * 60_000"),
    "aliases in YAML": ("a.md", "'---\\na: &a [x]\\nb: [*a, *a, *a]\\n---\\nText'"),
    "numbers in JSON": ("a.json", f"{NINJS!r} + '1,' * 900_000 + '1]}}'"),
    "depth in JSON": ("a.json", "'[' * 200_000"),
    "sentences in plain text": ("a.txt", "'Head\\n\\n' + 'Word. ' * 100_000"),
    "depth in XML": ("a.xml", "'<nitf>' + '<p>' * 100_000"),
    "entities in XML": ("a.xml", "'<!DOCTYPE nitf [<!ENTITY a \"&#65;\">]><nitf>&a;</nitf>'"),
}


def bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.mark.parametrize(("path", "made"), CASES.values(), ids=list(CASES))
def test_an_article_costs_little(path: str, made: str) -> None:
    """It is read, or refused in one line that says where; never a traceback, a hang or a lack of memory."""
    command = [sys.executable, "-c", READ, path]
    done = subprocess.run(command, input=made, capture_output=True, text=True, check=False, preexec_fn=bound)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(("read ", f"refused {path}"))
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        (
            "a.html",
            "<p>\n" + "A. " * (MAX_PARTS + 1),
            f"a.html:2: more than {MAX_PARTS:,} blocks, sentences and figures (divide the article)",
        ),
        (
            "a.html",
            "<p>x" * (MAX_TOKENS // 2 + 1),
            "a.html:1: more than 8,000 blocks, sentences and figures (divide the article)",
        ),
        (
            "a.html",
            "<i></i>\n" * (MAX_TOKENS // 2),
            "a.html:1: more than 5,000 tags and references in one block (divide the article)",
        ),
        (
            "a.html",
            "<p></p>" * (MAX_TOKENS // 2 + 1),
            f"a.html:1: more than {MAX_TOKENS:,} tags and references (divide the article)",
        ),
        (
            "a.html",
            "<p><a href=/x>w</a>\n" * (MAX_LINKS // 2) + "<p><a href=/x>w</a>x",
            "a.html:2701: more than 5,400 codes and links (divide the article)",
        ),
        (
            "a.json",
            '{"a":[' + "1,\n" * MAX_VALUES + "1]}",
            f"a.json:{MAX_VALUES - 1}:1: the file is not JSON: more than {MAX_VALUES:,} values",
        ),
    ],
)
def test_what_is_beyond_anything_real_is_refused(path: str, text: str, says: str) -> None:
    """The message names the limit and the line where it is passed."""
    with pytest.raises(ArticleError) as caught:
        readers.read(text.encode(), path=path, locale="en")
    assert str(caught.value).startswith(says)
