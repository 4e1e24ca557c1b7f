"""The files of a site that hold no article: lists, feeds, sitemaps, redirects, assets, media.

Each is made again only where what goes into it has changed. Lists and feeds are made by as many processes as are worth
it: the cards of their stories are sent to them as text.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast

from l10n_news import packed, site
from l10n_news.build import crew
from l10n_news.build.batches import put_packed
from l10n_news.build.briefs import from_text, ingredients
from l10n_news.model import Finding
from l10n_news.project import ARTICLES
from l10n_news.record import Struct, replace
from l10n_news.staged import sign as sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from l10n_news.build.batches import Job
    from l10n_news.build.crew import Jobs
    from l10n_news.build.edition_rows import Editions
    from l10n_news.build.manifest import Manifest
    from l10n_news.build.result import Progress
    from l10n_news.project import Source
    from l10n_news.staged import Sign, StagedFolder

_CARDS = 1024
"""Cards that a process keeps: a story stands in several lists."""


class _Wanted(Struct, frozen=True, kw_only=True):
    """A list to be made."""

    path: str
    made_from: str
    lasts: bool
    """Whether other stories leave it as it is (``site.lasting_parts``)."""
    making: site.Making
    """Without its cards."""
    cards: tuple[str, ...]
    """As text."""
    known: Mapping[str, list[int]]
    """Signs of the files that were published of it."""


class _Made(Struct, frozen=True, kw_only=True):
    """What was made of a list."""

    path: str
    made_from: str
    lasts: bool
    files: tuple[tuple[str, Sign, bool], ...]
    """Name and sign of each file, and whether it is another one than the published."""


class _Printing(Struct, frozen=True):
    """What the work on every list needs (``crew.Opens``)."""

    job: Job

    def opened(self) -> _Printer:
        """Open a workshop; nothing is read."""
        return _Printer(self.job)


class _Printer:
    """Makes one list after the other."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._card = lru_cache(maxsize=_CARDS)(from_text)

    @cached_property
    def _press(self) -> site.Press:
        return site.Press(self._job.settings, self._job.words, self._job.templates)

    def make(self, task: _Wanted, /) -> _Made:
        """Make a list.

        Raises:
            ProjectError: a page template cannot be used.
            OSError: it cannot be written.

        """
        data = task.making.of(tuple(map(self._card, task.cards))).made(self._press)
        files = tuple(put_packed(self._job, task.path, data, task.known))
        return _Made(path=task.path, made_from=task.made_from, lasts=task.lasts, files=files)


class _Taken(Collection[str]):
    """The paths of all pages and lists of the site."""

    def __init__(self, editions: Editions, manifest: Manifest) -> None:
        self._editions = editions
        self._manifest = manifest

    def __contains__(self, path: object) -> bool:
        return self._manifest.has_seen(cast("str", path)) or self._editions.source_at(cast("str", path)) is not None

    def __iter__(self) -> Iterator[str]:
        yield from self._editions.all_paths()
        yield from self._manifest.seen()

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Lists:
    """Makes them."""

    is_known = False
    """Whether settings, templates, words and code are those that the manifest was made with."""
    is_whole = False
    """Whether all published files have been seen to be those of the manifest."""

    def __init__(
        self,
        job: Job,
        manifest: Manifest,
        staged: StagedFolder,
        press: site.Press,
        editions: Editions,
    ) -> None:
        """Begin.

        Args:
            job: what is known of all articles.
            manifest: of the last build.
            staged: where they are written.
            press: the site's.
            editions: all of them, at their addresses.
        """
        self.findings: list[Finding] = []
        self.pages = 0
        """HTML pages among them."""
        self._job = job
        self._manifest = manifest
        self._staged = staged
        self._press = press
        self._editions = editions
        self._taken = _Taken(editions, manifest)
        self._gone: set[str] = set()

    def make(self, known: Mapping[str, str], media: Sequence[Source], progress: Progress, jobs: Jobs) -> None:
        """Make those that have changed, keep the others, leave out those that are gone.

        Args:
            known: addresses that the site has had.
            media: the files beside the articles; only those that the job knows are carried along.
            progress: shows how far it is.
            jobs: who makes the lists.
        """
        for one in crew.divided(_Printing(self._unasking()), self._wanted(known, progress), jobs):
            self._note(one)
        self._carry_media(media)
        for path, outputs in self._manifest.unseen_parts():
            self._gone.update(outputs)
            self._manifest.remove_part(path)
        for name in sorted(self._gone):
            if not self._makes(name) and not makes(self._editions, self._manifest, name):
                self._staged.remove(name)

    def _unasking(self) -> Job:
        """Give the job without what only articles ask for."""
        return replace(self._job, directory=site.Directory(self._job.settings, {}), media={})

    def _wanted(self, known: Mapping[str, str], progress: Progress) -> Iterator[_Wanted]:
        """Go through all parts: keep what is as it was, make what is no list, give the lists that are to be made."""
        editions = self._editions
        is_short = self.is_known and self.is_whole and not editions.is_shaped
        if is_short:
            self._manifest.see_lasting()
            number = len(editions.touched)
        else:
            number = sum(len(editions.groups(locale)) for locale in self._job.settings.locales)
        steps = iter(progress("publish", range(number)))
        for part, lasts in self._parts(known, is_short=is_short):
            self._manifest.see_part(part.path)
            if part.making is not None:
                next(steps, None)
            made_from = ingredients(part.made_from)
            before, outputs = self._manifest.part(part.path)
            if self.is_known and before == made_from and self._are_there(outputs):
                for name in outputs:
                    self._staged.keep(name)
                continue
            texts = self._texts(part)
            if texts is not None and part.making is not None:
                yield _Wanted(
                    path=part.path,
                    made_from=made_from,
                    lasts=lasts,
                    making=part.making.of(()),
                    cards=texts,
                    known=outputs,
                )
            else:
                files = tuple(put_packed(self._job, part.path, part.make(), outputs))
                self._note(_Made(path=part.path, made_from=made_from, lasts=lasts, files=files))
        self.pages = sum(path.endswith(".html") for path in self._manifest.seen())
        for _ in steps:
            pass

    def _texts(self, part: site.Part) -> tuple[str, ...] | None:
        """Give the cards of a list as text; None for what can only be made here."""
        if part.making is None or not part.making.is_whole:
            return None
        return tuple(self._manifest.card(card.name, card.locale) for card in part.making.listing.cards)

    def _parts(self, known: Mapping[str, str], *, is_short: bool) -> Iterator[tuple[site.Part, bool]]:
        """Say what there is and whether it lasts; an article goes before a list of the same place.

        Args:
            known: addresses that the site has had.
            is_short: leave out what lasts and shows no story whose words have changed.
        """
        for path, data in site.assets().items():
            yield site.Part.whole(path, data), False
        press, editions, directory = self._press, self._editions, self._job.directory
        if is_short:
            lasting = site.lists_of(press, editions, directory, editions.touched)
        else:
            lasting = site.lasting_parts(press, editions, directory)
        for part in lasting:
            if editions.source_at(part.path) is None:
                yield part, True
        for part in site.passing_parts(press, editions, self._job.now):
            yield part, False
        moved = site.redirects.moves(press, editions, known, self._taken)
        for part in site.moved_parts(press, moved, self._taken):
            yield part, False

    def _note(self, made: _Made) -> None:
        _, before = self._manifest.part(made.path)
        signs = {}
        for name, sign, is_new in made.files:
            signs[name] = sign
            self._staged.note(name, changed=is_new)
        self._gone.update(before.keys() - signs.keys())
        self._manifest.put_part(made.path, made.made_from, signs, lasts=made.lasts)

    def _are_there(self, outputs: Mapping[str, Sequence[int]]) -> bool:
        return bool(outputs) and (self.is_whole or self._have_signs(outputs))

    def _have_signs(self, outputs: Mapping[str, Sequence[int]]) -> bool:
        folder = self._job.folder
        return all(sign_of(folder / name) == tuple(sign) for name, sign in outputs.items())

    def _makes(self, name: str) -> bool:
        """Whether a list or a medium has a file now."""
        return any(name in self._manifest.part(path)[1] for path in {name, packed.plain(name)})

    def _carry_media(self, media: Sequence[Source]) -> None:
        """Put pictures where every edition leads to them."""
        for source in media:
            if source.path not in self._job.media:
                continue
            if source.path in self._taken:
                message = "a page of the site has this name (rename the file)"
                self.findings.append(Finding(name="same-name", message=message, path=f"{ARTICLES}/{source.path}"))
                continue
            self._manifest.see_part(source.path)
            sign = self._staged.copy(source.path, source.file)
            self._manifest.put_part(source.path, "", {source.path: sign})


def makes(editions: Editions, manifest: Manifest, name: str) -> bool:
    """Whether an article has a file now."""
    sources = {editions.source_at(path) for path in {name, packed.plain(name)}}
    return any(name in manifest.outputs(source) for source in sources if source is not None)
