"""Dask's workers make, from packs in a store that all reach, the bytes that one process makes here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from l10n_news.build.depot import Depot, pack, unpack
from l10n_news.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HERE = Path(__file__).parent
COMMAND = (sys.executable, "-c", "from l10n_news.cli import main; main()")
AT = "2026-03-02T12:00:00Z"
SETTINGS = """source_locale = "en"
locales = ["de", "pt_BR"]

[site]
url = "https://news.example/"
"""
COUNT = 60
"""Articles: more than are worth handing out."""


def write(folder: Path, number: int, more: str = "") -> None:
    """Write an article that shares a sentence with its neighbours."""
    file = folder / f"articles/{'world' if number % 2 else 'city'}/story-{number}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = f"The mayor of ward {number // 3} signed {number} letters. Nobody had asked her on day {number}.{more}"
    file.write_text(f"---\ntitle: On letter {number}\nsummary: In short.\n---\n\n{text}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is translated in part, in which every third article is edited since, and four are new."""
    folder = tmp_path_factory.mktemp("start") / "news"
    for number in range(COUNT):
        write(folder, number)
    (folder / "l10n-news.toml").write_text(SETTINGS, encoding="utf-8")
    run(folder, "update", "-q")
    for file in sorted(folder.glob("locales/de/LC_MESSAGES/*/story-*[0-7].po")):
        text = file.read_text("utf-8").replace('\nmsgstr ""\n\n#', '\nmsgstr "Übersetzt."\n\n#')
        file.write_text(text, encoding="utf-8")
    for number in range(0, COUNT, 3):
        write(folder, number, " The letters were long.")
    for number in range(COUNT, COUNT + 4):
        write(folder, number)
    (folder / "articles/city/story-2.md").write_bytes(b"---\ntitle: [\n")
    (folder / "locales/pt_BR/LC_MESSAGES/city/story-8.po").write_text("<<<<<<< ours\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(start: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], list[str]]:
    """What one process makes here of the project, and what it says."""
    folder = tmp_path_factory.mktemp("expected") / "news"
    shutil.copytree(start, folder, ignore=shutil.ignore_patterns(".l10n-news"))
    said = run(folder, "locales", "-q", "--at", AT, "--jobs", "1")
    return tree(folder), sorted(said.splitlines())


@pytest.fixture
def project(start: Path, tmp_path: Path) -> Path:
    """A copy of the project."""
    folder = tmp_path / "news"
    shutil.copytree(start, folder, ignore=shutil.ignore_patterns(".l10n-news"))
    return folder


def run(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None, code: int = 0) -> str:
    """Run the command line; give what it says on stderr."""
    command = [*COMMAND, "-C", str(folder), *arguments]
    whole = {**os.environ, **(environment or {})}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=whole)
    assert done.returncode == code, done.stderr
    return done.stderr


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of the site and every template and catalog."""
    files = (file for part in ("site", "locales") for file in sorted((folder / part).rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@contextmanager
def started(command: list[str], sign: str, environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Start a program; give the line in which it first says something, and the number of its process."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment}
    ) as process:
        assert process.stdout is not None
        try:
            yield next(line for line in process.stdout if sign in line), process.pid
        finally:
            process.kill()


@contextmanager
def cluster(folder: Path, workers: int, environment: Mapping[str, str]) -> Iterator[str]:
    """Start a scheduler and workers in processes of their own; give the scheduler's address."""
    dask = [sys.executable, "-m", "distributed.cli"]
    with ExitStack() as stack:
        options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
        said, pid = stack.enter_context(
            started([dask[0], "-m", f"{dask[2]}.dask_scheduler", *options], "Scheduler at:", environment)
        )
        address = said.split()[-1]
        if "L10N_NEWS_VICTIM" in environment:
            environment = {**environment, "L10N_NEWS_VICTIM": str(pid)}
        for _ in range(workers):
            command = [dask[0], "-m", f"{dask[2]}.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
            own = ["--preload", str(HERE / "cluster_worker.py"), "--local-directory", str(folder)]
            stack.enter_context(started([*command, *own], "Registered to", environment))
        yield address


def test_workers_of_this_machine(project: Path, expected: tuple[dict[str, bytes], list[str]]) -> None:
    """``--scheduler local`` gives the bytes and the findings of one process, and leaves nothing behind."""
    said = run(project, "locales", "-q", "--at", AT, "--scheduler", "local", "--jobs", "2")
    assert (tree(project), sorted(said.splitlines())) == expected
    assert not list((project / ".l10n-news/depot").iterdir())


def test_a_killed_worker_and_a_shared_folder(
    project: Path, tmp_path: Path, expected: tuple[dict[str, bytes], list[str]]
) -> None:
    """Workers over TCP that know nothing of the project's folder; each job loses one of them in the middle."""
    grave = tmp_path / "grave"
    grave.mkdir()
    storage = tmp_path / "share"
    with cluster(tmp_path / "workers", 2, {"L10N_NEWS_GRAVE": str(grave)}) as address:
        options = ("--scheduler", address, "--storage", storage.as_uri())
        said = run(project, "locales", "-q", "--at", AT, *options)
    assert sorted(grave.iterdir()) == [grave / "drafts", grave / "pages"]
    assert (tree(project), sorted(said.splitlines())) == expected
    assert not list(storage.iterdir())


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}, "worker after worker was killed"),
        ({"L10N_NEWS_VICTIM": "the scheduler"}, "the scheduler is gone"),
        ({"L10N_NEWS_OTHER": "1"}, "a worker has another version of l10n-news or of a library"),
    ],
)
def test_what_no_worker_can_do(project: Path, tmp_path: Path, environment: dict[str, str], sentence: str) -> None:
    """Too many lost workers, a lost scheduler, a worker of another version: one message, and nothing is changed."""
    before = tree(project)
    grave = tmp_path / "grave"
    grave.mkdir()
    with cluster(tmp_path / "workers", 1, {"L10N_NEWS_GRAVE": str(grave), **environment}) as address:
        said = run(project, "update", "-q", "--scheduler", address, code=2)
    assert (sentence in said, said.count("\n")) == (True, 1), said
    assert tree(project) == before
    assert sorted(path.name for path in (project / ".l10n-news").iterdir()) == ["depot", "lock"]


def test_a_bucket(project: Path, tmp_path: Path, expected: tuple[dict[str, bytes], list[str]]) -> None:
    """Workers that share nothing with the project but a bucket of S3's kind."""
    pytest.importorskip("moto.server")
    keys = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}
    with started([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"], "Running on", keys) as (said, _):
        environment = {**keys, "FSSPEC_S3_ENDPOINT_URL": said.split()[-1]}
        make = "import s3fs; s3fs.S3FileSystem().mkdir('newsroom')"
        subprocess.run([sys.executable, "-c", make], env={**os.environ, **environment}, check=True)
        with cluster(tmp_path / "workers", 2, environment) as address:
            options = ("--scheduler", address, "--storage", "s3://newsroom/meridian")
            told = run(project, "locales", "-q", "--at", AT, *options, environment=environment)
        look = "import s3fs; print(s3fs.S3FileSystem().find('newsroom'))"
        left = subprocess.run(
            [sys.executable, "-c", look], env={**os.environ, **environment}, check=True, capture_output=True, text=True
        )
    assert (tree(project), sorted(told.splitlines())) == expected
    assert left.stdout == "[]\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--scheduler", "tcp://127.0.0.1:1"), "no workers at tcp://127.0.0.1:1"),
        (("--scheduler", "127.0.0.1"), "is no scheduler (write tcp://host:port, or local)"),
        (("--storage", "s3://newsroom"), "--storage is for the workers of a --scheduler"),
        (("--scheduler", "local", "--storage", "nowhere://x"), "the storage cannot be opened: nowhere://x"),
    ],
)
def test_what_cannot_be_had(project: Path, options: tuple[str, ...], said: str) -> None:
    """No scheduler, no storage: one message, and nothing is changed."""
    before = tree(project)
    told = run(project, "update", "-q", *options, code=2)
    assert said in told
    assert "Traceback" not in told
    assert tree(project) == before


def test_a_depot_keeps_what_it_was_given(tmp_path: Path) -> None:
    """What is cut off or exchanged is refused; packs of the same files are the same."""
    depot = Depot(str(tmp_path / "share"))
    files = [("a/b.po", b"1"), ("ä.md", b"\0" * 1000)]
    name = depot.put(pack(files))
    assert depot.put(pack(files)) == name
    assert unpack(depot.get(name)) == dict(files)
    (tmp_path / "share" / name).write_bytes(pack(files)[:-1])
    with pytest.raises(ProjectError, match="is not what was put there"):
        depot.get(name)
    depot.remove(name)
    depot.remove(name)
    with pytest.raises(ProjectError, match="cannot be read"):
        depot.get(name)
    depot.clear()
    depot.clear()
    assert not (tmp_path / "share").exists()
