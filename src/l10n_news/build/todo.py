"""Which articles are to be made, and which once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from l10n_news.build.asks import is_unaskable
from l10n_news.build.batches import Task
from l10n_news.project import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n_news.build.asks import Book
    from l10n_news.build.manifest import Manifest, Record


class Tasks(Sequence[Task]):
    """The work on some articles; what was published of each is read when it is asked for."""

    def __init__(self, manifest: Manifest, sources: Sequence[Source], settled: Mapping[str, Mapping[str, str]]) -> None:
        self.sources = sources
        self._manifest = manifest
        self._settled = settled

    @overload
    def __getitem__(self, place: int) -> Task: ...

    @overload
    def __getitem__(self, place: slice) -> list[Task]: ...

    def __getitem__(self, place: int | slice) -> Task | list[Task]:
        """Give the work on one article, or on some."""
        found = self.sources[place]
        return self._task(found) if isinstance(found, Source) else [self._task(one) for one in found]

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.sources)

    def _task(self, source: Source) -> Task:
        outputs = self._manifest.outputs(source.path)
        return Task(source=source, outputs=outputs, paths=self._settled.get(source.path, {}))


def asks_anew(record: Record) -> bool:
    """Whether a page asked what cannot be asked again: it is made anew each time."""
    return any(map(is_unaskable, record.asked))


def is_outdated(record: Record, book: Book) -> bool:
    """Whether a page was told something else than would be told now."""
    return any(book.digest(asked) not in {told, ""} for asked, told in record.asked.items())
