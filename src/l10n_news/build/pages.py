"""The site made of every article: what has changed is made again, the rest is kept, and all is swapped in at once.

Pages are made before it is known what they will find in the others: each notes what it asked and what it was told, and
where the answers turn out to be different ones, it is made once more (``asks``).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING

from l10n_news import readers, site
from l10n_news.build import addresses, amended, crew
from l10n_news.build.asks import Book
from l10n_news.build.batches import Job, Task, editions_of
from l10n_news.build.briefs import brief, from_text
from l10n_news.build.catalogs import shelf_of
from l10n_news.build.frame import Frame
from l10n_news.build.listed import Lists
from l10n_news.build.look import GRAIN, Look
from l10n_news.build.manifest import DamagedError, Manifest, Record, Row, manifest_file, remembering
from l10n_news.build.published import State
from l10n_news.build.telling import Telling, result
from l10n_news.build.unchanged import UNSEEN, Sight, address_state, output_folder
from l10n_news.project import SITE
from l10n_news.site import address
from l10n_news.site.places import settle
from l10n_news.staged import sign as sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from l10n_news.build.briefs import Brief
    from l10n_news.build.crew import Jobs
    from l10n_news.build.reading import Reading
    from l10n_news.build.result import Progress, Result
    from l10n_news.model import Catalog, Edition, Finding
    from l10n_news.project import Project, Source
    from l10n_news.staged import StagedFolder


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
        self._sources = {source.path: source for source in self._look.articles}
        self._load = remembering(manifest.card, from_text)
        self._briefs: dict[str, list[Brief]] = {}
        self._asked: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._old_outputs: set[str] = set()
        self._made: set[str] = set()
        self._hidden: set[str] = set()
        self._named: dict[str, tuple[bool, list[str]]] = {}
        self._instants: list[str] = []

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
            old = self._plan(staged)
            guess = self._job(staged, frame, self._assumed(old, frame))
            self._make(staged, guess, [Task(source=source, outputs=outputs) for source, outputs in old.items()])
            withheld = self._withheld()
            frame = frame.without(withheld)
            cards, misplaced = self._settled(frame)
            directory = site.directory((one.card for one in cards), frame.settings, self._hidden)
            self._remake(staged, self._job(staged, frame, directory), cards)
            self._drop_old(staged)
            known, wrong = addresses.remembered(project)
            known = site.redirects.remembered(
                frame.press, site.Cards(frame.settings, _as_cards(cards)), known, self._renamed(known)
            )
            lists = Lists(self._job(staged, frame, directory), manifest, staged, frame.press, self._look.media)
            lists.is_known, lists.is_whole = self._is_same, self._site_is_same
            lists.make(_as_cards(cards), self._made, known, self._progress)
            misplaced = (*frame.press.folders.findings, *misplaced)
            self._tell(frame, misplaced, [*wrong, *lists.findings], lists.pages + len(cards))
            published = staged.publish()
        if output is None:
            addresses.remember(project, known)
        manifest.commit({**self._new_facts(staged), **amended.noted(self._sight, directory, withheld)})
        return published

    # ── where nothing but a few articles has changed ──────────────────────────────────────────────

    def _amend(self, staged: StagedFolder, frame: Frame) -> bool:
        """Make the pages of a few articles, where nothing else is to be made; whether that was so."""
        load = remembering(self._manifest.card, from_text)  # what it remembers may be made anew after it
        amendment = amended.Amendment(self._sight, self._manifest, load)
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

    def _plan(self, staged: StagedFolder) -> dict[Source, Mapping[str, list[int]]]:
        """Keep what is as it was; give the articles to be made, with what was published of them."""
        rest = dict(self._sources)
        found: dict[Source, Mapping[str, list[int]]] = {}
        gone = []
        for path, row in self._manifest.rows():
            source = rest.pop(path, None)
            record = Record.from_text(row.record)
            if source is None:
                gone.append((path, record.name))
                self._old_outputs.update(record.outputs)
            elif self._is_current(source, row, record):
                self._register(record)
                for name in () if staged.is_copy else record.outputs:
                    staged.keep(name)
            else:
                found[source] = record.outputs
                self._old_outputs.update(record.outputs)
        for path, name in gone:
            self._manifest.remove_article(path, name)
        return {
            source: found.get(source, {}) for source in self._look.articles if source in found or source.path in rest
        }

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
        path = record.path
        self._telling.add(record)
        self._briefs[path] = [brief(record.name, path, facts, self._load) for facts in record.briefs]
        for asked in record.asked.items():
            self._asked[asked].append(path)
        if not record.shown:
            self._hidden.add(record.name)
        if record.named:
            self._named[path] = (record.tells, record.named)
        self._instants += record.instants

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

    def _assumed(self, todo: Iterable[Source], frame: Frame) -> site.Directory:
        """Give the directory as it probably will be: known editions, and all of those that are made now."""
        known = [one.card for briefs in self._briefs.values() for one in briefs]
        directory = site.directory(known, frame.settings, self._hidden)
        locales = frame.settings.locales
        paths = {
            source.name: tuple(
                site.Alternate(locale=locale, path=self._usual(frame, locale, source.name)) for locale in locales
            )
            for source in todo
        }
        archived = directory.archived if known else frozenset(locales)
        return replace(directory, editions={**directory.editions, **paths}, archived=archived)

    def _usual(self, frame: Frame, locale: str, name: str) -> str:
        section, _, slug = name.rpartition("/")
        folder = frame.press.folders.of(locale, section)
        return address.article(locale, f"{folder}/{slug}" if folder else slug)

    def _make(self, staged: StagedFolder, job: Job, tasks: Sequence[Task]) -> None:
        """Make the pages of some articles, and take note of what they were made from."""
        done = crew.work(job, tasks, self._jobs)
        for outcome in map(lambda _: next(done), self._progress("build", tasks)):  # noqa: C417 -- a bar for all
            record = Record.from_text(outcome.record)
            states, newest = self._look.states_of(outcome.source)
            row = Row(states=states, newest=newest, digests=outcome.digests, record=outcome.record)
            self._manifest.put_article(outcome.source.path, row, outcome.source.name, outcome.cards)
            self._register(record)
            self._made.update(record.outputs)
            for name in outcome.changed:
                staged.note(name, changed=True)

    def _settled(self, frame: Frame) -> tuple[list[Brief], tuple[Finding, ...]]:
        """Give every edition the address of its page."""
        briefs = [one for path in sorted(self._briefs) for one in self._briefs[path]]
        cards, findings = settle(_as_cards(briefs), frame.press.folders)
        return cards, findings  # type: ignore[return-value]  # briefs in, briefs out

    def _remake(self, staged: StagedFolder, job: Job, cards: Sequence[Brief]) -> None:
        """Make those pages once more that were made for other answers or for another address."""
        book = Book(job.directory, job.media)
        stale = {path for (asked, told), paths in self._asked.items() if book.digest(asked) != told for path in paths}
        old = {(one.source, one.locale): one.path for briefs in self._briefs.values() for one in briefs}
        taken = Counter(old.values())
        settled: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for one in cards:
            settled[one.source][one.locale] = one.path
            path = old[one.source, one.locale]
            if path != one.path or taken[path] > 1:
                stale.add(one.source)
        tasks = []
        for path in sorted(stale):
            record = self._manifest.record(path)
            self._old_outputs.update(record.outputs)
            self._telling.take_back(record)
            tasks.append(Task(source=self._sources[path], outputs=record.outputs, paths=settled[path]))
        self._made.difference_update(*(task.outputs for task in tasks))
        self._make(staged, job, tasks)

    def _drop_old(self, staged: StagedFolder) -> None:
        """Leave out the files that nothing makes any more."""
        for name in sorted(self._old_outputs - self._made):
            staged.remove(name)

    def _withheld(self) -> frozenset[str]:
        """Find the pictures that would tell of a story whose text is not in the site."""
        secret = {place for tells, named in self._named.values() if not tells for place in named}
        return frozenset(secret.difference(*(named for tells, named in self._named.values() if tells)))

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
        until = ""
        if self._now is not None:
            coming = (one for one in self._instants if datetime.fromisoformat(one) > self._now)
            until = min(coming, key=datetime.fromisoformat, default="")
        return {
            "key": self._sight.key,
            "inputs": self._sight.inputs[0],
            "moment": str(self._look.moment),
            "addresses": address_state(self._project),
            "site": self._site_now(staged),
            "since": self._now.isoformat() if self._now is not None else "",
            "until": until,
            "endings": self._sight.endings,
            "told": json.dumps(self.told, ensure_ascii=False),
        }

    def _site_now(self, staged: StagedFolder) -> str:
        """Give the state of what is published now."""
        if staged.is_copy and not staged.has_many:
            return str(self._sight.site.after(self._folder, staged.changes))
        return str(State.of(self._folder, unseen=UNSEEN))


def _as_cards(briefs: Iterable[Brief]) -> list[site.Card]:
    return [one.card for one in briefs]


def _has_sign(path: Path, sign: Sequence[int]) -> bool:
    return sign_of(path) == tuple(sign)


def editions(project: Project, reading: Reading) -> Iterator[Edition]:
    """Localize every article into every locale, from the catalogs as they lie on disk."""
    asked = dict.fromkeys(link for locale in project.all_locales for link in project.settings.chain(locale))
    shelves = {locale: shelf_of(project, locale)[0] for locale in asked}
    for article in reading.articles:
        catalogs = {locale: shelf[article.name] for locale, shelf in shelves.items() if article.name in shelf}
        yield from editions_of(project, article, catalogs)
