"""Addresses that a site has had: a redirect leads from each to where its page stands now.

What is remembered is the article (or the section, with ``/`` behind it) of an address, and the present name of an
article that had another one; not where a redirect led. So no chain of redirects can arise, and no loop. An address that
has a page is no redirect. What the source calls a page need not be remembered: it always leads to the page.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from l10n_news import cldr
from l10n_news.file_names import folded, wrong_name
from l10n_news.model import Finding, Severity
from l10n_news.record import Struct
from l10n_news.site import address

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from l10n_news.site.card import Card
    from l10n_news.site.press import Press
    from l10n_news.site.stories import Stories
    from l10n_news.site.voice import Text

FILE = "_redirects"
"""One redirect a line, ``/old /new 301``, percent-encoded, from the site's root: what static hosts read."""

HEAD = (
    "# Addresses and names that articles have had, and the article or section/ that each is now.",
    "# Kept by l10n-news build: redirects lead from them to where the pages stand now. Commit it with the catalogs.",
)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_ENDING = ".html"
"""An address has it, a name has not."""
_LONGEST = 1_000
"""Characters of a line."""
_MOST = 1_000
"""Addresses of one article, in all locales."""
_FINDINGS = 20
"""Lines of which a file's trouble is told."""
_NO_ADDRESS = "this is no address with the name of an article behind a tab, so that it leads nowhere (delete it)"


class Move(Struct, frozen=True, kw_only=True):
    """A page that stands elsewhere now."""

    locale: str
    old: str
    """Path below the output folder."""
    new: str
    of: Card | str
    """The edition whose page it is, or the section."""
    read: Callable[[], Text]
    """Gives the page's heading."""

    @property
    def heading(self) -> Text:
        """The page's."""
        return self.read()


# ── the memory ────────────────────────────────────────────────────────────────────────────────────


def parse(text: str, path: str) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Read the remembered addresses: a path or a former name, a tab, the name of an article or of a ``section/``.

    A line that is none is a finding and forgotten; of two for one address the last one counts. The marks of a merge
    conflict are passed over: both sides are right. No article has had thousands of addresses: such are forgotten too.
    """
    known: dict[str, str] = {}
    findings: list[Finding] = []
    count: Counter[str] = Counter()
    is_path = lru_cache(4096)(_is_path)  # of the same few folders and articles, again and again
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 -- a file from Windows
        if not line.strip() or line.startswith(("#", *_CONFLICT)):
            continue
        place, tab, name = line.partition("\t")
        folder, slash, file = place.rpartition("/")
        wrong = len(line) > _LONGEST or not tab or (slash and not is_path(folder)) or wrong_name(file)
        if wrong or not is_path(name.removesuffix("/")):
            message = _NO_ADDRESS
        elif count[name] >= _MOST:
            message = f"more than {_MOST:,} addresses lead to {name!r} (delete those that it never had)"
        else:
            count[name] += place not in known
            known[place] = name
            continue
        if len(findings) < _FINDINGS:
            findings.append(
                Finding(name="wrong-redirect", message=message, severity=Severity.WARNING, path=path, line=number)
            )
    return known, tuple(findings)


def _is_path(path: str) -> bool:
    """Whether every part of a path is a file's name; a path of translated parts may be longer than an article's."""
    return not any(map(wrong_name, path.split("/")))


def serialize(known: Mapping[str, str]) -> str:
    """Write the remembered addresses in the order of their characters: two branches are merged line by line."""
    return "\n".join((*HEAD, *(f"{place}\t{name}" for place, name in sorted(known.items())), ""))


def remembered(press: Press, stories: Stories, known: Mapping[str, str], renamed: Mapping[str, str]) -> dict[str, str]:
    """Give what is to be remembered after a publication.

    Args:
        press: the site.
        stories: all editions, at their addresses; only those that are published have told theirs.
        known: what was remembered before; nothing of it is forgotten.
        renamed: the present name of articles that had another one.
    """
    found = {place: renamed.get(name, name) for place, name in {**known, **renamed}.items()}
    for card in stories.moved():
        if card.is_published or card.is_retracted:
            found[card.path] = card.name
    for locale, lowest in stories.sections(told=True):
        for section in _with_parents(lowest):
            place = press.index(locale, section)
            if place != address.index(locale, section):
                found[place] = f"{section}/"
    return {place: name for place, name in found.items() if place != name}


def _with_parents(section: str) -> Iterator[str]:
    parts = section.split("/") if section else []
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


# ── the redirects ─────────────────────────────────────────────────────────────────────────────────


def moves(press: Press, stories: Stories, known: Mapping[str, str], taken: Collection[str]) -> list[Move]:
    """Find the addresses whose page stands elsewhere, in their order.

    Args:
        press: the site.
        stories: all editions, at their addresses.
        known: remembered addresses.
        taken: paths of all files of the site; none of them is a redirect.
    """
    asked = {place: name for place, name in known.items() if place.endswith(_ENDING)}
    for locale, old, name in _former(press, stories, known):
        asked[address.article(locale, old)] = name
    sections: dict[tuple[str, str], tuple[str, str]] = {}
    for locale, section in stories.sections(told=False):
        path = press.index(locale, section)
        if path in taken:
            sections[locale, f"{section}/"] = path, section
            asked[address.index(locale, section)] = f"{section}/"
    locales = {cldr.bcp47(locale): locale for locale in press.settings.locales}
    free = None
    found = []
    for old, name in sorted(asked.items()):
        locale = locales.get(old.partition("/")[0], "")
        page = _page(press, stories, sections, locale, name)
        if page is None or page[0] == old:
            continue
        free = free or _Free(taken)
        if free.take(old):
            found.append(Move(locale=locale, old=old, new=page[0], of=page[1], read=page[2]))
    return found


def _former(press: Press, stories: Stories, known: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield locale, name and present name of each edition that stood where the name put it; its own name comes last."""
    for old, name in known.items():
        if not old.endswith(_ENDING):
            yield from ((locale, old, name) for locale in press.settings.locales if stories.page(locale, name))
    for card in stories.moved():
        yield card.locale, card.name, card.name


_Page = tuple[str, "Card | str", "Callable[[], Text]"]
"""Path, edition or section, and heading."""


def _page(
    press: Press, stories: Stories, sections: Mapping[tuple[str, str], tuple[str, str]], locale: str, name: str
) -> _Page | None:
    """Find the page of an article, or of a section with ``/`` behind it, in a locale."""
    if (locale, name) in sections:
        path, section = sections[locale, name]
        return path, section, partial(press.voice(locale).section_name, section)
    card = stories.page(locale, name)
    return None if card is None else (card.path, card, partial(getattr, card, "headline"))


class _Free:
    """Tells whether a file may stand at a path: nothing is there on any file system, no file is a folder of it."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()
        for path in taken:
            self._note(folded(path))

    def take(self, path: str) -> bool:
        """Take a path, if it is free."""
        key = folded(path)
        if key in self._files or key in self._folders:
            return False
        for folder in _above(key):
            if folder in self._folders:
                break
            if folder in self._files:
                return False
        self._note(key)
        return True

    def _note(self, key: str) -> None:
        self._files.add(key)
        for folder in _above(key):
            if folder in self._folders:
                break
            self._folders.add(folder)


def _above(path: str) -> Iterator[str]:
    """Yield the folders that a path lies in."""
    end = path.rfind("/")
    while end > 0:
        yield path[:end]
        end = path.rfind("/", 0, end)


def listed(found: Sequence[Move], taken: Collection[str]) -> bytes:
    """Write the list of redirects for servers that read one.

    Args:
        found: the moves.
        taken: paths of all files of the site.
    """
    return "".join(f"{line}\n" for move in found for line in _lines(move, taken)).encode("ascii")


def _lines(move: Move, taken: Collection[str]) -> Iterator[str]:
    """Write the lines of a redirect; a section has its folder and its feed too."""
    yield f"/{address.quoted(move.old)} /{address.url(move.new)} 301"
    if move.old.endswith("/index.html"):
        yield f"/{address.url(move.old)} /{address.url(move.new)} 301"
        feed = f"{move.new.removesuffix('index.html')}feed.xml"
        if feed in taken:
            yield f"/{address.quoted(move.old.removesuffix('index.html'))}feed.xml /{address.url(feed)} 301"
