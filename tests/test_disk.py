"""Files: whole writes, nothing lost to another program, a folder swapped in whole."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
from typing import TYPE_CHECKING

import pytest

from l10n_news import disk, staged
from l10n_news.errors import ProjectError
from l10n_news.staged import StagedFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMIT = 1 << 20


def test_rewrite_makes_changes_and_keeps(tmp_path: Path) -> None:
    """A missing file is made, a different one changed, an equal one left alone with its times."""
    file = tmp_path / "new" / "a.po"
    assert disk.rewrite(file, lambda _: b"one", limit=LIMIT)
    assert disk.rewrite(file, lambda present: (present or b"") + b" two", limit=LIMIT)
    assert file.read_bytes() == b"one two"
    before = file.stat().st_mtime_ns, file.stat().st_ino
    assert not disk.rewrite(file, lambda present: present, limit=LIMIT)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    assert [path.name for path in file.parent.iterdir()] == ["a.po"]


def test_rewrite_keeps_mode_and_link(tmp_path: Path) -> None:
    """A file's mode stays, and a link inside the project stays a link."""
    file, link = tmp_path / "a.po", tmp_path / "b.po"
    file.write_bytes(b"1")
    file.chmod(0o600)
    link.symlink_to(file)
    assert disk.rewrite(link, lambda _: b"2", limit=LIMIT)
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"2", 0o600)


@pytest.mark.parametrize("by_rename", [True, False])
def test_a_save_during_the_work_is_merged(tmp_path: Path, *, by_rename: bool) -> None:
    """What a translator saves while the new bytes are made is taken into them."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    saves = iter([b"saved once", b"saved twice"])

    def change(present: bytes | None) -> bytes:
        save = next(saves, None)
        if save and by_rename:
            (tmp_path / "editor").write_bytes(save)
            (tmp_path / "editor").replace(file)
        elif save:
            file.write_bytes(save)
        return b"merged " + (present or b"")

    assert disk.rewrite(file, change, limit=LIMIT)
    assert file.read_bytes() == b"merged saved twice"


def test_a_save_between_check_and_exchange_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a save in the instant before the exchange is neither lost nor overwritten."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    exchange: Callable[[Path, Path], bool] = disk.exchange
    saves = [b"theirs 3", b"theirs 2", b"theirs 1"]

    def late(one: Path, other: Path) -> bool:
        if saves:
            other.write_bytes(saves.pop())
        return exchange(one, other)

    monkeypatch.setattr(disk, "exchange", late)
    assert disk.rewrite(file, lambda present: b"merged " + (present or b""), limit=LIMIT)
    assert file.read_bytes() == b"merged theirs 3"


def test_two_saves_around_the_exchange_are_merged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody reads our version before another's save is back, and saves it: both saves stay."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    exchange: Callable[[Path, Path], bool] = disk.exchange
    saves = [b"ours theirs 2", b"theirs 1"]

    def late(one: Path, other: Path) -> bool:
        if saves:
            other.write_bytes(saves.pop())
        return exchange(one, other)

    monkeypatch.setattr(disk, "exchange", late)
    made = disk.rewrite(
        file,
        lambda present: (present or b"").removeprefix(b"ours ") + b"!",
        limit=LIMIT,
        reconcile=lambda base, newest, older: b"%s + %s since %s" % (newest, older, base),
    )
    assert made
    assert file.read_bytes() == b"theirs 2 + theirs 1 since old!"


def test_saves_that_cannot_be_merged_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where merging two saves fails, the newest is the file and the older one lies beside it."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    exchange: Callable[[Path, Path], bool] = disk.exchange
    saves = [b"second", b"first"]

    def late(one: Path, other: Path) -> bool:
        if saves:
            other.write_bytes(saves.pop())
        return exchange(one, other)

    def refuse(*_: bytes) -> bytes:
        raise ProjectError("no catalog")

    monkeypatch.setattr(disk, "exchange", late)
    with pytest.raises(ProjectError):
        disk.rewrite(file, lambda _: b"new", limit=LIMIT, reconcile=refuse)
    assert file.read_bytes() == b"second"
    assert [path.read_bytes() for path in tmp_path.glob("a.po.*.saved")] == [b"first"]


def test_an_editor_that_saves_in_place_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is emptied and not yet written again is not taken for empty."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    editor = file.open("wb")
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            editor.write(b"work")
            editor.close()

    monkeypatch.setattr("time.sleep", nap)
    assert disk.rewrite(file, lambda present: b"merged " + (present or b""), limit=LIMIT)
    assert (file.read_bytes(), len(naps)) == (b"merged work", 3)


def test_an_editor_that_never_closes_keeps_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is still being written after a second stays where it is, and the run says so."""
    file = tmp_path / "a.po"
    file.write_bytes(b"old")
    monkeypatch.setattr("time.sleep", lambda _: None)
    with file.open("r+b") as editor:
        with pytest.raises(OSError, match="does not finish"):
            disk.rewrite(file, lambda _: b"new", limit=LIMIT)
        editor.write(b"work")
    assert file.read_bytes() == b"work"
    assert [path.name for path in tmp_path.iterdir()] == ["a.po"]


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """Our own new version goes; a save that it had taken out of its place is kept, for everybody to see."""
    ours = disk._write_beside(tmp_path / "a.po", b"new", b"old")
    old = disk._write_beside(tmp_path / "b.po", b"new", b"old")
    old.write_bytes(b"old")
    theirs = disk._write_beside(tmp_path / "c.po", b"new", b"old")
    theirs.write_bytes(b"a save")
    torn = disk._write_beside(tmp_path / "d.po", b"new", b"old")
    torn.rename(torn.with_suffix(".part")).write_bytes(b"n")
    disk.sweep(tmp_path, ".po")
    assert not ours.exists()
    (kept,) = tmp_path.iterdir()
    assert (kept.read_bytes(), kept.name[:5], kept.suffix) == (b"a save", "c.po.", ".saved")


def test_a_batch_syncs_each_folder_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file is synced by itself, before it takes its place; the folder at the end."""
    synced: list[Path] = []
    monkeypatch.setattr(disk, "sync_folder", synced.append)
    with disk.batch():
        for name in ("a", "b"):
            disk.rewrite(tmp_path / name, lambda _: b"x", limit=LIMIT)
        before = list(synced)
    assert (before, synced) == ([], [tmp_path])


def _save_lines(file: Path, count: int, seed: int) -> None:
    """Save as an editor does: read, add a line of one's own, replace whole."""
    rng = random.Random(seed)  # noqa: S311 -- not for secrets
    for number in range(count):
        disk.rewrite(file, lambda old, n=number: (old or b"") + f"{seed}:{n}\n".encode(), limit=LIMIT)
        for _ in range(rng.randrange(200)):
            pass


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Two programs that change one file at the same time both find all their lines in it."""
    file = tmp_path / "a.po"
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_save_lines, args=(file, 60, seed)) for seed in (1, 2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    lines = file.read_bytes().decode().split()
    assert sorted(lines) == sorted(f"{seed}:{n}" for seed in (1, 2) for n in range(60))


@pytest.mark.parametrize("kind", ["folder", "pipe", "large"])
def test_only_files_of_a_size_are_read(tmp_path: Path, kind: str) -> None:
    """A folder, a pipe or a huge file in a file's place is refused at once."""
    path = tmp_path / "a.po"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(b"x" * 11)
    with pytest.raises(OSError, match=r"regular|directory|larger") as caught:
        disk.read_bytes(path, limit=10)
    assert caught.value.errno in {errno.EINVAL, errno.EISDIR, errno.EFBIG}


def _publish(folder: Path, files: dict[str, bytes]) -> bool:
    with StagedFolder(folder, marker=".ours") as new:
        for name, data in files.items():
            new.put(name, data)
        return new.publish()


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".ours"
    }


def test_a_folder_is_swapped_whole(tmp_path: Path) -> None:
    """New, changed and vanished files come at once; an equal folder is not touched."""
    site = tmp_path / "site"
    first, second = {"a": b"1", "b/c": b"2"}, {"a": b"1", "b/d": b"3"}
    assert _publish(site, first)
    kept = (site / "a").stat().st_ino, site.stat().st_ino
    assert not _publish(site, first)
    assert ((site / "a").stat().st_ino, site.stat().st_ino) == kept
    assert _publish(site, second)
    assert _tree(site) == second
    assert (site / "a").stat().st_ino == kept[0]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_much_has_changed_the_next_folder_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of many changed files are not kept, nor is the folder that they would be made up in; all else is so."""
    monkeypatch.setattr(staged, "_MANY", 2)
    site, spare = tmp_path / "site", tmp_path / "spare"
    for number, changed in enumerate((4, 3, 1, 0, 4, 2)):
        files = {name: f"{number if place < changed else ''}{name}".encode() for place, name in enumerate("abcd")}
        with StagedFolder(site, marker=".ours", spare=spare) as folder:
            if number:
                folder.copy_published()
            for name, data in files.items():
                folder.put(name, data)
            assert folder.publish()
            assert folder.has_many == (len(folder.changes) == 0)
        assert _tree(site) == files
        assert spare.exists() == (not folder.has_many and number > 0)


def test_what_is_not_published_is_gone(tmp_path: Path) -> None:
    """A build that ends early leaves what was published, and nothing beside it."""
    site = tmp_path / "site"
    _publish(site, {"a": b"1"})

    def stop() -> None:
        with StagedFolder(site, marker=".ours") as new:
            new.put("a", b"2")
            raise ProjectError("the disk is full")

    with pytest.raises(ProjectError):
        stop()
    assert _tree(site) == {"a": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """A folder with content that we did not make is never replaced."""
    site = tmp_path / "home"
    site.mkdir()
    (site / "letters.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ProjectError, match="did not make"):
        _publish(site, {"a": b"1"})
    assert (site / "letters.txt").exists()


@pytest.mark.parametrize("name", ["../x", "/x", "a//b", "a/../b", "a/./b", "", "a\0b"])
def test_no_name_leads_out(tmp_path: Path, name: str) -> None:
    """A path that leaves the folder is refused."""
    with pytest.raises(ProjectError):
        _publish(tmp_path / "site", {name: b""})
    assert not (tmp_path / "x").exists()


def test_what_can_be_made_again_is_replaced_in_whole(tmp_path: Path) -> None:
    """Other bytes take a file's place, the same ones leave it alone; a link stays one, and nothing is left beside."""
    file, link, folder = tmp_path / "a.pot", tmp_path / "b.pot", tmp_path / "c.pot"
    assert disk.renew(file, b"one", limit=9)
    before = file.stat()
    assert not disk.renew(file, b"one", limit=9)
    assert file.stat() == before
    link.symlink_to(file.name)
    assert disk.renew(link, b"two", limit=9)
    assert (link.is_symlink(), file.read_bytes()) == (True, b"two")
    folder.mkdir()
    for wrong in (folder, file):
        with pytest.raises(disk.UnreadableError):
            disk.renew(wrong, b"three", limit=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pot", "b.pot", "c.pot"]
