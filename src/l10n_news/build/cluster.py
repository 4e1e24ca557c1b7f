"""A cluster that does the work on many articles: Dask's scheduler and workers, on this machine or on many.

Articles are cut into groups by their names. What the work on a group reads travels as one pack, and so does what is
made of it; both lie in a depot that all machines reach. A worker knows the project as a mirror of packs and puts
nothing into its place: a group that was lost with its worker is made again by another one.
"""

from __future__ import annotations

import logging
import pickle
import shutil
import socket
import threading
from contextlib import ExitStack
from functools import cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from l10n_news import bounds, disk
from l10n_news.build.crew import SMALL, attempted, received
from l10n_news.build.depot import Depot, pack, unpack
from l10n_news.build.reading import Stock
from l10n_news.disk import digest
from l10n_news.errors import CatalogError, ProjectError
from l10n_news.project import CACHE, LOCALES, MAX_ARTICLE
from l10n_news.record import Struct, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from l10n_news.build.crew import Job, Task

T = TypeVar("T", bound="Task")
I = TypeVar("I")  # noqa: E741 -- an item
O = TypeVar("O")  # noqa: E741 -- an outcome

LOCAL = "local"
"""Stands for a scheduler and workers that are started on this machine, and end with the run."""
_GROUP, _MOST = 16, 64
"""Articles of a group on average, and at most."""
_WAIT = 60
"""Seconds for which a scheduler and its first worker are waited for."""
_LIBRARIES = ("babel", "brotli", "jinja2", "lxml", "rapidfuzz", "sentencex", "turbohtml")
_PACKAGE = Path(__file__).parents[1]


class _Order(Struct, frozen=True, kw_only=True):
    """What a worker is asked to do."""

    depot: Depot
    job: str
    """Name of the job in the depot."""
    packs: str
    """Name of the list of the packs that it reads."""
    tasks: tuple[Any, ...]
    made_by: str
    """Digest of the code and the libraries that shape what is made."""


class Cluster(Struct, kw_only=True):
    """Who does the work, if there is much of it; a scheduler is called when there is."""

    scheduler: str
    """``tcp://host:port``, or ``LOCAL``."""
    storage: str = ""
    """URL or path of what all machines reach (``depot.Depot``); empty for a folder of the project's caches."""
    workers: int | None = None
    """How many are started with ``LOCAL``; None for one a core."""
    least: int = SMALL
    """Articles up to which the work is done here: handing it out would take longer."""
    _stack: ExitStack = field(default_factory=ExitStack)
    _client: Any = None

    def __enter__(self) -> Self:
        """Begin; nothing is started."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the scheduler go, and end the workers that were started."""
        self._client = None
        self._stack.close()

    def work(self, job: Job[T, O], tasks: Sequence[T], /) -> Iterator[O]:
        """Do the work on articles, and yield what comes of each as it is done, in any order.

        Raises:
            ProjectError: trouble to the whole run; no scheduler, no worker or no storage can be had.
            OSError: something cannot be written.

        """
        if len(tasks) <= self.least:
            yield from map(job.opened().make, tasks)
            return
        root = job.project.root.resolve()
        own = digest(f"{socket.gethostname()} {root}".encode())[:12]
        depot = Depot(f"{self.storage or root / CACHE / 'depot'}/{own}")
        depot.clear()
        try:
            yield from self._handed_out(depot, job, tasks)
        finally:
            depot.clear()

    def _handed_out(self, depot: Depot, job: Job[T, O], tasks: Sequence[T]) -> Iterator[O]:
        distributed, client = self._connected()
        orders, home = _orders(depot, job, tasks)
        futures = [client.submit(_fulfil, order, pure=False) for order in orders]
        yield from map(job.opened().make, home)
        for future in distributed.as_completed(futures, loop=client.loop):
            outcomes, made = _result(distributed, future)
            done = received(outcomes)
            files = unpack(depot.get(made))
            yield from (job.collected(outcome, files.__getitem__) for outcome in done)
            depot.remove(made)

    def _connected(self) -> tuple[Any, Any]:
        """Call the scheduler, once in a run; give Dask's library and its client.

        Raises:
            ProjectError: there is none, or it has no workers.

        """
        distributed = _dask()
        if self._client is not None:
            return distributed, self._client
        _silence("asyncio", "distributed", "tornado")
        try:
            address: Any = self.scheduler
            if address == LOCAL:
                address = self._stack.enter_context(_local(distributed, self.workers))
            client = self._stack.enter_context(distributed.Client(address, timeout=_WAIT, set_as_default=False))
            client.wait_for_workers(1, timeout=_WAIT)
        except (OSError, ValueError) as error:  # no time is left, too
            hint = "start one with 'dask scheduler', and workers with 'dask worker ADDRESS --nthreads 1'"
            raise ProjectError(f"no workers at {self.scheduler}: {error}", hint=hint) from None
        self._client = client
        return distributed, client


def _dask() -> Any:  # noqa: ANN401 -- most of it has no types
    """Import Dask's library; only a cluster wants it.

    Raises:
        ProjectError: it is not installed.

    """
    try:
        import distributed  # noqa: PLC0415 -- see above
    except ImportError:
        raise ProjectError("a cluster wants Dask", hint="pip install 'l10n-news[cluster]'") from None
    return distributed


def _silence(*names: str) -> None:
    """Let libraries log nothing: trouble is told by us, once."""
    for name in [*names, *logging.root.manager.loggerDict]:
        if name.partition(".")[0] in names:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _local(distributed: Any, workers: int | None) -> Any:  # noqa: ANN401 -- distributed has no types
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        protocol="tcp",
        dashboard_address=None,
        silence_logs=logging.CRITICAL,
    )


def _result(distributed: Any, future: Any) -> tuple[Any, str]:  # noqa: ANN401 -- it has no types
    """Give what a worker answers.

    Raises:
        ProjectError: too many workers were lost with it, or the scheduler is gone.

    """
    try:
        outcomes, made = future.result()
    except distributed.KilledWorker:
        hint = "run it again; fewer workers on a machine leave more memory to each"
        raise ProjectError("worker after worker was killed while at the same articles", hint=hint) from None
    except (distributed.client.FutureCancelledError, OSError):
        raise ProjectError("the scheduler is gone", hint="start it and its workers, and run this again") from None
    return outcomes, made


# ── what is handed out ────────────────────────────────────────────────────────────────────────────


def _orders(depot: Depot, job: Job[T, Any], tasks: Sequence[T]) -> tuple[list[_Order], list[T]]:
    """Bring what is to be done into the depot; give an order for each group, and what can only be done here."""
    name = depot.put(pickle.dumps(job))
    lists: list[str] = []
    groups: list[tuple[Any, ...]] = []
    home: list[T] = []
    for group in _groups(tasks, lambda task: task.source.name):
        files, away = _packed(job, group)
        home += [task for task in group if task not in away]
        if away:
            groups.append(tuple(away))
            lists.append(depot.put(pack(files)))
    if job.needs_all(tasks):
        lists = [_listed(depot, [*lists, *_rest(depot, job, tasks)])] * len(groups)
    else:
        lists = [_listed(depot, [one]) for one in lists]
    made_by = _made_by()
    orders = [
        _Order(depot=depot, job=name, packs=packs, tasks=group, made_by=made_by)
        for packs, group in zip(lists, groups, strict=True)
    ]
    return orders, home


def _groups(items: Iterable[I], name: Callable[[I], str]) -> Iterator[list[I]]:
    """Cut a list by what its items are called: one that is new or gone changes no other group."""
    group: list[I] = []
    for item in items:
        group.append(item)
        if len(group) == _MOST or int(digest(name(item).encode())[:8], 16) % _GROUP == 0:
            yield group
            group = []
    if group:
        yield group


def _packed(job: Job[T, Any], group: Sequence[T]) -> tuple[list[tuple[str, bytes]], list[T]]:
    """Read the files of a group; give them, and the tasks whose files can all be read."""
    files: list[tuple[str, bytes]] = []
    away: list[T] = []
    for task in group:
        own = list(_read(job, job.files_of(task.source)))
        if None not in own:
            files += [one for one in own if one is not None]
            away.append(task)
    return files, away


def _rest(depot: Depot, job: Job[T, Any], tasks: Sequence[T]) -> Iterator[str]:
    """Bring into the depot what the other articles and catalogs of no article hold; give the names of the packs."""
    project = job.project
    done = {task.source.path for task in tasks}
    sources = Stock(project, 0).sources
    known = set(chain.from_iterable(job.files_of(source) for source in sources))
    for group in _groups((source for source in sources if source.path not in done), lambda source: source.name):
        read = chain.from_iterable(_read(job, job.files_of(source)) for source in group)
        yield depot.put(pack(one for one in read if one is not None))
    names = chain.from_iterable(disk.names_below(project.root / LOCALES, ending) for ending in (".po", ".pot"))
    strays = sorted({f"{LOCALES}/{name}" for name in names} - known)
    yield depot.put(pack(one for one in _read(job, strays) if one is not None))


def _read(job: Job[Any, Any], paths: Iterable[str]) -> Iterator[tuple[str, bytes] | None]:
    """Read the files that there are; None for one that is there and cannot be read."""
    root = job.project.root
    for path in paths:
        try:
            bounds.demand_inside(root, path)
            yield path, disk.read_bytes(root / path, limit=MAX_ARTICLE)
        except FileNotFoundError:
            continue
        except (CatalogError, OSError):
            yield None


def _listed(depot: Depot, packs: Sequence[str]) -> str:
    return depot.put("\n".join(packs).encode())


@cache
def _made_by() -> str:
    """Give a digest of our own code and of the libraries that shape what is made."""
    code = (f"{name} {digest((_PACKAGE / name).read_bytes())}" for name in sorted(disk.names_below(_PACKAGE, ".py")))
    return digest("\n".join([*code, *map(version, _LIBRARIES)]).encode())


# ── a worker ──────────────────────────────────────────────────────────────────────────────────────

_turn = threading.Lock()
"""A worker may have several threads; its workshop does one thing after the other."""
_bench: list[_Bench] = []
"""Of the job that this process is at."""


def _fulfil(order: _Order) -> tuple[Any, str]:
    """Do the work on a group; give what came of each article, or the trouble, and the name of what was made."""
    if order.made_by != _made_by():
        hint = "install the same versions on every machine"
        return ProjectError("a worker has another version of l10n-news or of a library", hint=hint), ""
    with _turn:
        folder = Path(_dask().get_worker().local_directory) / "l10n-news"
        if not _bench or _bench[0].job != order.job:
            _bench[:] = [_Bench(order, folder)]
        try:
            return _bench[0].fulfil(order)
        except ProjectError as error:
            return error, ""
        except OSError as error:  # a full disk, not a scheduler that is gone
            return OSError(error.errno, error.strerror, error.filename), ""


class _Bench:
    """Where a worker does one job: a mirror of what it reads, and a workshop."""

    def __init__(self, order: _Order, folder: Path) -> None:
        """Begin; nothing is mirrored."""
        shutil.rmtree(folder, ignore_errors=True)
        self.job = order.job
        self._root = folder / "project"
        self._aside = folder / "aside"
        job = pickle.loads(order.depot.get(order.job))  # noqa: S301 -- its digest is what the scheduler was told
        self._shop = job.moved(self._root, self._aside).opened()
        self._mirrored = ""

    def fulfil(self, order: _Order) -> tuple[Any, str]:
        """Do the work on a group."""
        if self._mirrored != order.packs:
            shutil.rmtree(self._root, ignore_errors=True)
            for name in order.depot.get(order.packs).decode().split("\n"):
                _write(self._root, unpack(order.depot.get(name)))
            self._mirrored = order.packs
        shutil.rmtree(self._aside, ignore_errors=True)
        self._aside.mkdir(parents=True)
        outcomes = attempted(self._shop, [task.moved(self._root) for task in order.tasks])
        files = ((file.relative_to(self._aside).as_posix(), file.read_bytes()) for file in _files(self._aside))
        return outcomes, order.depot.put(pack(files))


def _write(root: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.is_file())
