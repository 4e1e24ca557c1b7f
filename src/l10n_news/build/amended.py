"""A build after which a few articles say something else and nothing else of the site does.

What other pages, lists, feeds and sitemaps know of an article are its cards (``briefs``). Where the cards of all
changed articles are what they were, so is all that was made of cards: it is kept without being looked over, and what is
known of the other articles is read only where a page asks. Where they are not, nothing is kept of this, and the whole
site is looked over (``pages``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from l10n_news import site
from l10n_news.build.batches import Task
from l10n_news.build.briefs import brief
from l10n_news.build.look import GRAIN
from l10n_news.build.manifest import Record, Row
from l10n_news.build.unchanged import is_within
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from l10n_news.build.batches import Outcome, Workshop
    from l10n_news.build.briefs import Load
    from l10n_news.build.frame import Frame
    from l10n_news.build.manifest import Manifest
    from l10n_news.build.result import Progress
    from l10n_news.build.unchanged import Sight
    from l10n_news.project import Source
    from l10n_news.staged import StagedFolder

MOST = 48
"""Articles that may have changed."""

_SAME = ("name", "readable", "shown", "tells", "named", "instants", "findings", "trouble", "briefs")
"""What of an article's record must be what it was."""


def noted(sight: Sight, directory: site.Directory, withheld: frozenset[str]) -> dict[str, str]:
    """Give the facts of a whole build that an amended one asks for.

    Args:
        sight: what it was made from.
        directory: of all articles.
        withheld: the media that it left out.
    """
    shared = {
        "archived": sorted(directory.archived),
        "hidden": sorted(directory.hidden),
        "sections": directory.by_locale,
        "withheld": sorted(withheld),
    }
    return {"rest": sight.look.rest()[0], "shared": json.dumps(shared, ensure_ascii=False)}


class Amendment:
    """Makes the pages of the articles that have changed."""

    def __init__(self, sight: Sight, manifest: Manifest, load: Load) -> None:
        """Begin.

        Args:
            sight: what the build is made from.
            manifest: of the last build.
            load: gives a card.
        """
        self._look = sight.look
        self._sight = sight
        self._manifest = manifest
        self._facts = manifest.facts
        self._load = load
        self._digests: dict[str, str] = {}
        """Of what the articles that have changed were made from, by their paths."""

    def changed(self, now: datetime | None) -> list[Source] | None:
        """Find the articles that have changed; None where that is not all that has, or they are too many.

        Args:
            now: the moment for which the site is made.
        """
        facts, look = self._facts, self._look
        if not is_within(facts, now) or self._sight.addresses != facts["addresses"]:
            return None
        before = int(facts["moment"]) - GRAIN
        rest, newest = look.rest()
        if rest != facts["rest"] or newest >= before:
            return None
        found: list[Source] = []
        sources = iter(look.articles)
        for path, states, _, digests in self._manifest.states():
            source = next(sources, None)
            if source is None or source.path != path:
                return None
            now_states, newest = look.states_of(source)
            if now_states != states or newest >= before:
                if look.digests_of(source) == digests:
                    self._manifest.put_states(path, now_states, newest)
                elif len(found) == MOST:
                    return None
                else:
                    found.append(source)
                    self._digests[path] = digests
        return found if next(sources, None) is None else None

    def frame(self, frame: Frame) -> Frame:
        """Withhold the media that the last build withheld."""
        return frame.without(frozenset(self._shared["withheld"]))

    def directory(self, settings: site.SiteSettings) -> site.Directory:
        """Give what the pages know of each other, as it was at the last build."""
        shared = self._shared
        return site.Directory(
            settings,
            editions=_Pages(self._manifest, partial(self._pages, settings, is_published=True)),
            archived=frozenset(shared["archived"]),
            withdrawn=_Pages(self._manifest, partial(self._pages, settings, is_published=False)),
            hidden=frozenset(shared["hidden"]),
            spoken={locale: tuple(sections) for locale, sections in shared["sections"].items()},
        )

    def make(
        self, workshop: Workshop, staged: StagedFolder, sources: Sequence[Source], progress: Progress
    ) -> dict[str, Any] | None:
        """Make the pages of articles.

        Returns:
            What there is to tell of the site; None where other pages must be made as well.

        """
        made = []
        for source in progress("build", list(sources)):
            old = self._manifest.record(source.path)
            paths = {facts[0]: facts[1] for facts in old.briefs}
            task = Task(source=source, outputs=old.outputs, paths=paths, digests=self._digests[source.path])
            outcome = workshop.make(task)
            new = _completed(Record.from_text(outcome.record), old, outcome.made)
            if any(getattr(old, name) != getattr(new, name) for name in _SAME):
                return None
            made.append((replace(outcome, record=new.to_text()), old, new))
        told: dict[str, Any] = json.loads(self._facts["told"])
        for outcome, old, new in made:
            self._note(outcome)
            _count(told, old, -1)
            _count(told, new, 1)
            for name in outcome.changed:
                staged.note(name, changed=True)
            for name in old.outputs.keys() - new.outputs.keys():
                staged.remove(name)
        return told

    def _note(self, outcome: Outcome) -> None:
        source = outcome.source
        states, newest = self._look.states_of(source)
        row = Row(states=states, newest=newest, digests=outcome.digests, record=outcome.record)
        self._manifest.put_article(source.path, row, source.name, outcome.cards)

    def _pages(self, settings: site.SiteSettings, name: str, *, is_published: bool) -> tuple[site.Alternate, ...]:
        """Give the published editions of an article, or the notices that it was withdrawn."""
        record = self._manifest.record_named(name)
        briefs = [brief(name, record.path, facts, self._load) for facts in record.briefs] if record else []
        found = site.directory([one.card for one in briefs], settings)
        return found.of(name) if is_published else found.withdrawn.get(name, ())

    @property
    def _shared(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._facts["shared"])
        return found


class _Pages(Mapping[str, "tuple[site.Alternate, ...]"]):
    """The pages of each article by its name, read when they are asked for."""

    def __init__(self, manifest: Manifest, read: Callable[[str], tuple[site.Alternate, ...]]) -> None:
        self._manifest = manifest
        self._read = cache(read)

    def __getitem__(self, name: str) -> tuple[site.Alternate, ...]:
        found = self._read(name)
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._manifest.names() if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _completed(new: Record, old: Record, made: Sequence[str]) -> Record:
    """Give the record of an article with what was made of its other editions before, and is as it was."""
    kept = {facts[0]: facts[1] for facts in old.briefs if facts[0] not in made}
    if not kept:
        return new
    fresh = {facts[0]: facts for facts in new.briefs}
    outputs = {name: sign for name, sign in old.outputs.items() if name.startswith(tuple(kept.values()))}
    return replace(
        new,
        trouble=new.trouble | {locale: found for locale, found in old.trouble.items() if locale in kept},
        briefs=[fresh.get(facts[0], facts) for facts in old.briefs],
        outputs=outputs | new.outputs,
        asked=old.asked | new.asked,
    )


def _count(told: dict[str, Any], record: Record, sign: int) -> None:
    """Count the entries of an article's catalogs, or count them no more."""
    for locale, counts in record.counts.items() if record.readable else ():
        if locale in told["rows"]:
            row = told["rows"][locale][0]
            for name, count in zip(("units", "translated", "fuzzy"), counts, strict=True):
                row[name] += sign * count
