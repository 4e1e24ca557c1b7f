"""What a page asked of the other pages, and what it was told.

A page is made from its article, its catalogs, and what it asks of the directory and of the media. Every question is
noted with a digest of its answer, so that a page can be made before all answers are known, and is made again only where
an answer was, or has become, another one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, cast

from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from l10n_news import site

MEDIA = "media"
_ANY = "any"
_MOST = 4096
"""Answers that are remembered: the same few are asked for again and again."""
_UNASKABLE = "!"
"""Begins a question that cannot be asked again later: its page is made anew each time."""


def digest(value: object) -> str:
    """Give what stands for an answer: text, figures, records, tuples and dictionaries of them."""
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=9).hexdigest()


class Book(Struct):
    """Answers questions about the directory and the media; the same one is worked out once."""

    directory: site.Directory
    media: Mapping[str, site.Size | None]
    _digests: dict[str, str] = field(default_factory=dict)

    def digest(self, question: str) -> str:
        """Give the digest of the answer to a question that was noted; empty where it cannot be asked again."""
        known = self._digests.get(question)
        if known is None:
            known = self._put(question, "" if question.startswith(_UNASKABLE) else digest(self._answer(question)))
        return known

    def note(self, question: str, answer: object) -> str:
        """Give the digest of an answer that is at hand."""
        known = self._digests.get(question)
        if known is None:
            known = self._put(question, digest(answer))
        return known

    def _put(self, question: str, found: str) -> str:
        if len(self._digests) >= _MOST:
            self._digests.clear()
        self._digests[question] = found
        return found

    def _answer(self, question: str) -> object:
        name, *arguments = json.loads(question)
        if name == MEDIA:
            return bool(self.media) if arguments == [_ANY, ""] else _of_media(self.media, arguments[1])
        found = getattr(self.directory, name)
        if isinstance(found, AbstractSet):
            return arguments[0] in found
        return found(*arguments) if callable(found) else found


class Asked:
    """Stands for the directory while an article's pages are made, and notes what is asked."""

    def __init__(self, book: Book, own: Book, name: str) -> None:
        """Begin.

        Args:
            book: of what is known or assumed of the whole site.
            own: of the article's own editions.
            name: of the article, ``section/slug``.
        """
        self._book = book
        self._own = own
        self._name = name
        self.questions: dict[str, str] = {}
        """Digest of the answer to each."""

    @property
    def directory(self) -> site.Directory:
        """The same for those who want a directory."""
        return cast("site.Directory", self)

    @property
    def settings(self) -> site.SiteSettings:
        """The site's settings, which are no question."""
        return self._book.directory.settings

    @property
    def media(self) -> Mapping[str, site.Size | None]:
        """The media, which are noted as well."""
        return _AskedMedia(self, self._book)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a directory has
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(self._book.directory, name)
        if isinstance(found, AbstractSet):
            return _AskedSet(self, self._book, name, found)
        if not callable(found):
            self.note(self._book, question(name), found)
            return found
        return self._asking(name, found)

    def _asking(self, name: str, ask: Callable[..., object]) -> Callable[..., object]:
        def asked(*arguments: object) -> object:
            book = self._book
            if arguments == (self._name,):
                book = self._own
                answer = getattr(book.directory, name)(*arguments)
            else:
                answer = ask(*arguments)
            self.note(book, question(name, *arguments), answer)
            return answer

        return asked

    def note(self, book: Book, asked: str, answer: object) -> None:
        """Note a question and its answer."""
        if asked not in self.questions:
            self.questions[asked] = book.note(asked, answer)


class _AskedSet(AbstractSet[str]):
    """A set of names, of which only those matter that are asked for."""

    def __init__(self, asked: Asked, book: Book, name: str, found: AbstractSet[str]) -> None:
        self._asked, self._book, self._name, self._found = asked, book, name, found

    def __contains__(self, value: object) -> bool:
        answer = value in self._found
        self._asked.note(self._book, question(self._name, value), answer)
        return answer

    def __iter__(self) -> Iterator[str]:
        self._asked.note(self._book, _UNASKABLE + self._name, None)
        return iter(sorted(self._found))

    def __len__(self) -> int:
        self._asked.note(self._book, _UNASKABLE + self._name, None)
        return len(self._found)


class _AskedMedia(Mapping[str, "site.Size | None"]):
    """The media, of which only those matter that are asked for."""

    def __init__(self, asked: Asked, book: Book) -> None:
        self._asked, self._book = asked, book

    def __contains__(self, path: object) -> bool:
        self._note(path)
        return path in self._book.media

    def __getitem__(self, path: str) -> site.Size | None:
        self._note(path)
        return self._book.media[path]

    def __bool__(self) -> bool:
        self._asked.note(self._book, question(MEDIA, _ANY, ""), bool(self._book.media))
        return bool(self._book.media)

    def __iter__(self) -> Iterator[str]:
        self._asked.note(self._book, f"{_UNASKABLE}{MEDIA}", None)
        return iter(self._book.media)

    def __len__(self) -> int:
        return len(list(iter(self)))

    def _note(self, path: object) -> None:
        self._asked.note(self._book, question(MEDIA, "", path), _of_media(self._book.media, path))


def question(name: str, *arguments: object) -> str:
    """Write a question down."""
    try:
        return json.dumps([name, *arguments], ensure_ascii=False)
    except TypeError:
        return _UNASKABLE + name


def _of_media(media: Mapping[str, site.Size | None], path: object) -> object:
    return (media.get(cast("str", path)),) if path in media else ()


def is_unaskable(question: str) -> bool:
    """Whether a question cannot be asked again."""
    return question.startswith(_UNASKABLE)


def arguments_of(questions: Iterable[str]) -> Iterator[str]:
    """Yield what questions are about: names of articles, locales and others."""
    for one in questions:
        if not is_unaskable(one):
            yield from (argument for argument in json.loads(one)[1:] if isinstance(argument, str))
