"""Processes that share the work on many articles."""

from __future__ import annotations

import contextlib
import copyreg
import ctypes
import multiprocessing
import os
import signal
import threading
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, cast

from l10n_news.errors import L10nError, ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from l10n_news.project import Project, Source

T = TypeVar("T", bound="Task")
I = TypeVar("I")  # noqa: E741 -- an item
O = TypeVar("O")  # noqa: E741 -- an outcome
Task_contra = TypeVar("Task_contra", bound="Task", contravariant=True)
Item_contra = TypeVar("Item_contra", contravariant=True)
Outcome_co = TypeVar("Outcome_co", covariant=True)


class Task(Protocol):
    """The work on one article."""

    @property
    def source(self) -> Source:
        """The article."""

    def moved(self, root: Path, /) -> Self:
        """Give the same work on an article of a mirror of the project, in another folder."""


class Works(Protocol[Item_contra, Outcome_co]):
    """Does one thing after the other."""

    def make(self, task: Item_contra, /) -> Outcome_co:
        """Do the work on one.

        Raises:
            ProjectError: trouble to the whole run.
            OSError: something cannot be written.

        """


class Opens(Protocol[Item_contra, Outcome_co]):
    """What a workshop needs; it can be sent to another process."""

    def opened(self) -> Works[Item_contra, Outcome_co]:
        """Open a workshop; nothing is read yet."""


class Job(Protocol[Task_contra, O]):
    """What the work on every article needs; it can be sent to another process, and to another machine."""

    @property
    def project(self) -> Project:
        """Whose articles they are."""

    def opened(self) -> Works[Task_contra, O]:
        """Open a workshop; nothing is read yet."""

    def moved(self, root: Path, aside: Path, /) -> Self:
        """Give the same job for a mirror of the project, in another folder.

        Args:
            root: of the mirror.
            aside: where what is made is written.
        """

    def files_of(self, source: Source, /) -> Iterable[str]:
        """Give the paths of what the work on an article reads, relative to the project; some may be missing."""

    def needs_all(self, tasks: Sequence[Task_contra], /) -> bool:
        """Whether the work reads those of other articles too."""

    def collected(self, outcome: O, read: Callable[[str], bytes], /) -> O:
        """Take over what was made elsewhere: write it aside here, and give the outcome as it is here.

        Args:
            outcome: of the same job, moved.
            read: gives a file by its path below the other folder aside.
        """


class Crew(Protocol):
    """Who does the work: this process, others on this machine, or a cluster's."""

    def work(self, job: Job[T, O], tasks: Sequence[T], /) -> Iterator[O]:
        """Do the work on articles, and yield what comes of each as it is done, in any order.

        Raises:
            ProjectError: trouble to the whole run, or nobody is left to do the work.
            OSError: something cannot be written.

        """


Jobs = int | Crew | None
"""How many processes, None for as many as there are processors where it is worth it; or who else does the work."""


def _read_only(table: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(table)


copyreg.pickle(MappingProxyType, lambda table: (_read_only, (dict(table),)))  # every job has the settings in it

BATCH = 16
"""Articles that a process is given at once."""
_FEW = 4
"""Lists that a process is given at once: a month's is as much work as many articles."""
SMALL = 48
"""Articles that one process has done before others have started."""
_PR_SET_PDEATHSIG = 1


def cores() -> int:
    """Count the processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def work(job: Job[T, O], tasks: Sequence[T], jobs: Jobs) -> Iterator[O]:
    """Do the work on articles, and yield what comes of each as it is done, in any order.

    Args:
        job: the same for all.
        tasks: an article each.
        jobs: who does it.

    Raises:
        ProjectError: a page template cannot be used, or a process was killed.
        OSError: something cannot be written.

    """
    if jobs is not None and not isinstance(jobs, int):
        yield from jobs.work(job, tasks)
        return
    number = min(jobs or (cores() if len(tasks) > SMALL else 1), len(tasks))
    if number <= 1:
        yield from map(job.opened().make, tasks)
        return
    size = max(1, min(BATCH, len(tasks) // (number * 2)))
    batches = (tasks[start : start + size] for start in range(0, len(tasks), size))
    with _crew(job, number) as crew:
        yield from _share(crew, batches)


def divided(
    job: Opens[I, O], tasks: Iterable[I], jobs: Jobs, *, least: int = SMALL, together: int = _FEW
) -> Iterator[O]:
    """Do work on this machine that needs no article, in as many processes as are worth it.

    Args:
        job: the same for all.
        tasks: taken one after the other as the work goes on.
        jobs: how many processes; a cluster leaves this to its coordinator, which has its own cores.
        least: tasks that one process has done before others have started.
        together: tasks that a process is given at once.

    Raises:
        ProjectError: a page template cannot be used, or a process was killed.
        OSError: something cannot be written.

    """
    number = jobs if isinstance(jobs, int) else cores()
    rest = iter(tasks)
    first = list(islice(rest, least + 1))
    if number <= 1 or len(first) <= least:
        yield from map(job.opened().make, chain(first, rest))
        return
    every = chain(first, rest)
    with _crew(job, number) as crew:
        yield from _share(crew, iter(lambda: list(islice(every, together)), []))


def _share(crew: dict[Connection, BaseProcess], batches: Iterator[Sequence[Any]]) -> Iterator[Any]:
    """Give each process of a crew a batch whenever it has none."""
    busy = set()
    for line in crew:
        batch = next(batches, None)
        if batch is not None:
            line.send(batch)
            busy.add(line)
    while busy:
        for line in cast("list[Connection]", wait(list(busy))):
            outcomes = _heard(line)
            batch = next(batches, None)
            if batch is not None:
                line.send(batch)
            else:
                busy.discard(line)
            yield from outcomes


def _heard(line: Connection) -> list[Any]:
    try:
        found = line.recv()
    except (EOFError, ConnectionError):
        hint = "run it again; with --jobs 1 it needs the least memory"
        raise ProjectError("a process that did a part of the work was killed", hint=hint) from None
    return received(found)


def received(found: Any) -> list[Any]:  # noqa: ANN401 -- what `attempted` gives
    """Give the outcomes that another process has sent.

    Raises:
        ProjectError: the trouble that it has sent instead; an ``OSError`` likewise.

    """
    if isinstance(found, BaseException):
        raise found
    return list(found)


def attempted(shop: Works[T, O], tasks: Sequence[T]) -> list[O] | ProjectError | OSError:
    """Do the work on some articles; what is trouble to the whole run is given, as it can be sent."""
    try:
        return [shop.make(task) for task in tasks]
    except L10nError as error:
        return _portable(error)
    except OSError as error:
        return OSError(error.errno, error.strerror, error.filename)


@contextlib.contextmanager
def _crew(job: Opens[Any, O], number: int) -> Iterator[dict[Connection, BaseProcess]]:
    """Start processes, and end them in any case."""
    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
    crew: dict[Connection, BaseProcess] = {}
    try:
        with _deaf():
            for _ in range(number):
                ours, theirs = context.Pipe()
                arguments = (job, theirs, [*crew, ours] if forks else [], os.getpid())
                member = context.Process(target=_member, args=arguments, daemon=True)
                member.start()
                theirs.close()
                crew[ours] = member
        yield crew
    finally:
        with _undisturbed():
            for line, process in crew.items():
                line.close()
                process.kill()
                process.join()


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Let an interruption wait, in this process and in those that it starts until they hear of none any more."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hear no interruption: the second one must not leave processes behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _member(job: Opens[Any, Any], line: Connection, others: Sequence[Connection], parent: int) -> None:
    """Do batches until there is none; what is trouble to the whole run is handed back."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us is told, and ends us
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _end_with(parent)
    for other in others:
        other.close()
    shop = job.opened()
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            line.send(attempted(shop, line.recv()))


def _end_with(parent: int) -> None:
    """Let this process be killed when the one who started it is (prctl(2), PR_SET_PDEATHSIG)."""
    call = getattr(ctypes.CDLL(None), "prctl", None)
    if call is not None:
        call(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def _portable(error: L10nError) -> ProjectError:
    """Give the same error without what cannot be sent to another process."""
    return ProjectError(error.message, path=error.path, line=error.line, column=error.column, hint=error.hint)
