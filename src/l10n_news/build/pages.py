"""The site made of every article: what has changed is made again, the rest is kept, and all is swapped in at once.

Pages are made before it is known what they will find in the others: each notes what it asked and what it was told, and
where the answers turn out to be different ones, it is made once more (``asks``).
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from l10n_news import readers, site
from l10n_news.build import addresses, amended, crew, parsed
from l10n_news.build.asks import Book, arguments_of
from l10n_news.build.batches import Job
from l10n_news.build.briefs import from_text
from l10n_news.build.catalogs import shelf_of
from l10n_news.build.edition_rows import PUBLISHED, RETRACTED, Assumed, Editions, Pages
from l10n_news.build.frame import Frame, site_settings
from l10n_news.build.guess import Guess
from l10n_news.build.listed import Lists, makes
from l10n_news.build.look import GRAIN, Look
from l10n_news.build.manifest import DamagedError, Manifest, Record, Row, manifest_file, remembering
from l10n_news.build.published import State
from l10n_news.build.telling import Telling, result
from l10n_news.build.todo import Tasks, asks_anew, is_outdated
from l10n_news.build.unchanged import UNSEEN, Sight, address_state, output_folder
from l10n_news.project import SITE, Source
from l10n_news.record import asdict, replace
from l10n_news.staged import sign as sign_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from l10n_news.build.crew import Jobs
    from l10n_news.build.result import Progress, Result
    from l10n_news.model import Catalog, Finding
    from l10n_news.project import Project
    from l10n_news.staged import StagedFolder

_AT_ONCE = 1024
"""Articles that are made once more together: what they ask of others is in memory."""


def publish(
    project: Project,
    locales: Sequence[str],
    output: Path | None,
    progress: Progress,
    *,
    now: datetime | None = None,
    jobs: Jobs = None,
    sight: Sight | None = None,
) -> Result:
    """Make the site and swap it in, whole.

    Args:
        project: under its lock.
        locales: those that are told about; the site has all, since its pages link to each other.
        output: another folder than ``site/``.
        progress: shows how far it is.
        now: the moment for which the site is made, with its offset from UTC (``story.in_site``).
        jobs: how many processes, None for as many as there are processors where it is worth it; or who else works.
        sight: what was seen of the project and its site a moment ago, if anything was.

    Raises:
        ProjectError: nothing can be written; what was published is unchanged.

    """
    folder = output_folder(project, output)
    file = manifest_file(project.root, folder)
    endings = json.dumps(sorted(readers.READERS))
    if sight is None or sight.endings != endings:
        sight = Sight(Look.at(project, readers.READERS), folder, endings)
    for is_new in (False, True):
        with Manifest(file) as manifest:
            try:
                build = Build(project, manifest, sight, progress, now=now, jobs=jobs)
                published = build.publish(output)
            except DamagedError as error:
                manifest.discard()
                if is_new:
                    raise manifest.trouble(error) from None
                continue
            return result(build.told, locales, output=str(output or project.root / SITE), published=published)
    raise AssertionError


class Build:
    """One build."""

    def __init__(
        self,
        project: Project,
        manifest: Manifest,
        sight: Sight,
        progress: Progress,
        *,
        now: datetime | None,
        jobs: Jobs,
    ) -> None:
        """Look at the project; nothing is made."""
        self.told: dict[str, object] = {}
        self._project = project
        self._manifest = manifest
        self._sight = sight
        self._folder = sight.folder
        self._progress = progress
        self._now = now
        self._jobs = jobs
        self._facts = manifest.facts
        self._look = sight.look
        self._is_same = bool(self._facts) and self._facts["key"] == sight.key
        self._site_is_same = bool(self._facts) and self._facts["site"] == str(sight.site)
        self._telling = Telling()
        self._load = remembering(manifest.card, from_text)
        self._editions = Editions(manifest, site_settings(project, ()), self._load)
        self._gone: set[str] = set()
        self._hidden: set[str] = set()
        self._secret: set[str] = set()
        self._until = ""

    def publish(self, output: Path | None) -> bool:
        """Make what has changed and swap the site in; whether it was swapped."""
        project, manifest = self._project, self._manifest
        manifest.begin()
        with project.staged_site(output) as staged:
            if self._is_same and self._site_is_same:
                staged.copy_published()
            frame = Frame.of(self._look, manifest)
            if staged.is_copy and self._amend(staged, frame):
                return self._amended(staged)
            self._make_changed(staged, frame, self._plan(staged))
            withheld = self._withheld()
            frame = frame.without(withheld)
            sections = dict.fromkeys(source.name.rpartition("/")[0] for source in self._look.articles)
            stale, misplaced = self._editions.settle(sections, frame.press.folders)
            directory = self._editions.directory(self._hidden)
            job = self._job(staged, frame, replace(directory, settings=frame.settings))
            self._remake(staged, job, stale)
            self._drop_old(staged)
            known, wrong = addresses.remembered(project)
            known = site.redirects.remembered(frame.press, self._editions, known, self._renamed(known))
            lists = Lists(job, manifest, staged, frame.press, self._editions)
            lists.is_known, lists.is_whole = self._is_same, self._site_is_same
            lists.make(known, self._look.media, self._progress, self._jobs)
            misplaced = (*frame.press.folders.findings, *misplaced)
            self._tell(frame, misplaced, [*wrong, *lists.findings], lists.pages + self._editions.count())
            published = staged.publish()
        if output is None:
            addresses.remember(project, known)
        manifest.commit({**self._new_facts(staged), **amended.noted(self._sight, directory, withheld)})
        return published

    # ── where nothing but a few articles has changed ──────────────────────────────────────────────

    def _amend(self, staged: StagedFolder, frame: Frame) -> bool:
        """Make the pages of a few articles, where nothing else is to be made; whether that was so."""
        amendment = amended.Amendment(self._sight, self._manifest, self._load)
        changed = amendment.changed(self._now)
        if changed is None:
            return False
        frame = amendment.frame(frame)
        workshop = self._job(staged, frame, amendment.directory(frame.settings)).opened()
        told = amendment.make(workshop, staged, changed, self._progress)
        self.told = told or {}
        return told is not None

    def _amended(self, staged: StagedFolder) -> bool:
        published = staged.publish()
        kept = {name: self._facts[name] for name in ("rest", "shared", "until")}
        self._manifest.commit({**self._new_facts(staged), **kept})
        return published

    # ── what is to be made ────────────────────────────────────────────────────────────────────────

    def _plan(self, staged: StagedFolder) -> list[Source]:
        """Keep what is as it was; give the articles to be made."""
        if not self._is_same:
            self._editions.clear()
        todo: list[Source] = []
        gone = []
        sources = iter(self._look.articles)
        source = next(sources, None)
        for path, row in self._manifest.rows():
            while source is not None and source.path < path:
                todo.append(source)
                source = next(sources, None)
            record = Record.from_text(row.record)
            if source is None or source.path != path:
                gone.append(record)
                continue
            if self._is_current(source, row, record):
                self._register(record)
                for name in () if staged.is_copy else record.outputs:
                    staged.keep(name)
            else:
                todo.append(source)
            source = next(sources, None)
        for record in gone:
            self._gone.update(record.outputs)
            self._editions.remove(record.name)
            self._manifest.remove_article(record.path, record.name)
            parsed.forget(self._project, record.path)
        return [*todo, *([source] if source is not None else []), *sources]

    def _is_current(self, source: Source, row: Row, record: Record) -> bool:
        states, newest = self._look.states_of(source)
        if not self._is_same or self._changes_by_itself(record):
            return False
        if states != row.states or newest >= int(self._facts["moment"]) - GRAIN:
            if self._look.digests_of(source) != row.digests:
                return False
            self._manifest.put_states(source.path, states, newest)
        return self._site_is_same or all(_has_sign(self._folder / name, sign) for name, sign in record.outputs.items())

    def _changes_by_itself(self, record: Record) -> bool:
        """Whether a story begins or ends to be in the site between the last build and this one."""
        since = self._facts["since"]
        if not record.instants:
            return False
        if not since or self._now is None:
            return bool(since) or self._now is not None
        first, last = sorted((datetime.fromisoformat(since), self._now))
        return any(first < datetime.fromisoformat(one) <= last for one in record.instants)

    def _register(self, record: Record) -> None:
        """Take note of what was made of an article."""
        self._telling.add(record)
        if not record.shown:
            self._hidden.add(record.name)
        if not record.tells:
            self._secret.update(record.named)
        if self._now is not None:
            known = [self._until] if self._until else []
            coming = [one for one in record.instants if datetime.fromisoformat(one) > self._now]
            self._until = min([*known, *coming], key=datetime.fromisoformat, default="")

    # ── making it ─────────────────────────────────────────────────────────────────────────────────

    def _job(
        self,
        staged: StagedFolder,
        frame: Frame,
        directory: site.Directory,
    ) -> Job:
        return Job(
            project=self._project,
            settings=frame.settings,
            words=frame.words,
            templates=frame.templates,
            media=frame.media,
            directory=directory,
            asked=self._look.asked,
            now=self._now,
            aside=staged.aside,
            folder=self._folder,
            packs=self._project.settings.compress,
        )

    def _make_changed(self, staged: StagedFolder, frame: Frame, todo: Sequence[Source]) -> None:
        """Make the pages of the articles that have changed, against what is known and likely of the others."""
        file = self._manifest.file
        guess, names = Guess(self._project), [one.name for one in todo]
        assumed = Assumed(file, frame.press.folders, frame.settings.locales, frozenset(names), guess)
        try:
            job = self._job(staged, frame, self._assumed(assumed, guess.sections(names), frame))
            self._make(staged, job, Tasks(self._manifest, todo, {}))
        finally:
            assumed.close()

    def _assumed(self, assumed: Assumed, new: Mapping[str, set[str]], frame: Frame) -> site.Directory:
        """Give the directory as it probably will be: known editions, and those that are likely now.

        Args:
            assumed: the pages of the articles.
            new: the sections of the likely editions by their locale.
            frame: what is around every page.
        """
        known = self._editions.directory(self._hidden)
        locales = frame.settings.locales
        spoken = {
            locale: tuple(sorted({*known.by_locale.get(locale, ()), *new.get(locale, ())} - {""}))
            for locale in locales
            if locale in new or locale in known.by_locale
        }
        return replace(
            known,
            settings=frame.settings,
            editions=Pages(assumed.pages, PUBLISHED),
            withdrawn=Pages(assumed.pages, RETRACTED),
            archived=known.archived if known.by_locale else frozenset(new),
            spoken=spoken,
        )

    def _make(self, staged: StagedFolder, job: Job, tasks: Tasks) -> None:
        """Make the pages of some articles, and take note of what they were made from."""
        done = crew.work(job, tasks, self._jobs)
        for outcome in map(lambda _: next(done), self._progress("build", tasks.sources)):  # noqa: C417 -- a bar for all
            record = Record.from_text(outcome.record)
            states, newest = self._look.states_of(outcome.source)
            row = Row(states=states, newest=newest, digests=outcome.digests, record=outcome.record)
            self._gone.update(self._manifest.outputs(outcome.source.path).keys() - record.outputs.keys())
            self._manifest.put_article(outcome.source.path, row, outcome.source.name, outcome.cards)
            self._editions.put(record)
            self._register(record)
            for name in outcome.changed:
                staged.note(name, changed=True)

    def _remake(self, staged: StagedFolder, job: Job, misplaced: set[str]) -> None:
        """Make those pages once more that were made for other answers or for another address.

        A page may ask more where an answer is another one: it is looked at again until all are right.
        """
        book = Book(job.directory, job.media)
        stale = [
            one.path
            for one in self._manifest.records()
            if one.path in misplaced or is_outdated(one, book) or asks_anew(one)
        ]
        while stale:
            for start in range(0, len(stale), _AT_ONCE):
                self._remake_some(staged, job, stale[start : start + _AT_ONCE])
            stale = [path for path in stale if is_outdated(self._manifest.record(path), book)]

    def _remake_some(self, staged: StagedFolder, job: Job, paths: Sequence[str]) -> None:
        """Make the pages of some articles once more; what they ask of others goes with them."""
        names: set[str] = set()
        settled = {}
        for path in paths:
            record = self._manifest.record(path)
            self._telling.take_back(record)
            settled[path] = self._editions.paths(record.name)
            names.add(record.name)
            names.update(arguments_of(record.asked))
        known = job.directory
        directory = replace(
            known,
            editions={name: pages for name in names if (pages := known.editions.get(name))},
            withdrawn={name: pages for name in names if (pages := known.withdrawn.get(name))},
        )
        sources = [Source(path=path, root=self._project.root) for path in paths]
        self._make(staged, replace(job, directory=directory), Tasks(self._manifest, sources, settled))

    def _drop_old(self, staged: StagedFolder) -> None:
        """Leave out the files that nothing makes any more."""
        for name in sorted(self._gone):
            if not makes(self._editions, self._manifest, name):
                staged.remove(name)

    def _withheld(self) -> frozenset[str]:
        """Find the pictures that would tell of a story whose text is not in the site."""
        if self._secret:
            for record in self._manifest.records():
                if record.tells:
                    self._secret.difference_update(record.named)
        return frozenset(self._secret)

    # ── what is told ──────────────────────────────────────────────────────────────────────────────

    def _renamed(self, known: Mapping[str, str]) -> dict[str, str]:
        """Find the articles that have another name now."""
        names = {source.name for source in self._look.articles}
        settled = {path.partition("/")[2].removesuffix(".html") for path in known}
        if all(name in settled for strays in self._look.others.values() for name in strays):
            return {}
        shelves: dict[str, dict[str, Catalog]] = {
            locale: shelf_of(self._project, locale)[0] for locale in self._look.asked
        }
        return addresses.renamed(names, shelves, known)

    def _tell(self, frame: Frame, misplaced: Sequence[Finding], others: Sequence[Finding], pages: int) -> None:
        """Gather what there is to tell."""
        rows = {}
        for locale in self._project.settings.locales:
            words = site.findings(frame.words[locale]) if locale in frame.words else ()
            lost = [one for one in misplaced if one.locale == locale]
            strays = [*map(asdict, frame.unreadable[locale])]
            rows[locale] = self._telling.row(locale, [*map(asdict, (*words, *lost))], strays)
        of_all = [*others, *(one for one in misplaced if one.locale is None)]
        found = [*map(asdict, self._look.findings), *self._telling.own(), *map(asdict, of_all)]
        self.told = {"findings": found, "rows": rows, "pages": pages}

    def _new_facts(self, staged: StagedFolder) -> dict[str, str]:
        return {
            "key": self._sight.key,
            "inputs": self._sight.inputs[0],
            "moment": str(self._look.moment),
            "addresses": address_state(self._project),
            "site": self._site_now(staged),
            "since": self._now.isoformat() if self._now is not None else "",
            "until": self._until,
            "endings": self._sight.endings,
            "told": json.dumps(self.told, ensure_ascii=False),
        }

    def _site_now(self, staged: StagedFolder) -> str:
        """Give the state of what is published now."""
        if staged.is_copy and not staged.has_many:
            return str(self._sight.site.after(self._folder, staged.changes))
        return str(State.of(self._folder, unseen=UNSEEN))


def _has_sign(path: Path, sign: Sequence[int]) -> bool:
    return sign_of(path) == tuple(sign)
