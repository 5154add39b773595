import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.system import lock, who

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import pathlib, sys
from desktop.system import lock, who
held = lock.take(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def club(tmp_path: Path) -> Path:
    return tmp_path / "tuesday.club"


@pytest.fixture
def holder(club: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input ends."""
    command = [sys.executable, "-c", HOLDER, str(club)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_whoever_comes_second_is_told_who_was_first(club: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(lock.LockedBy) as locked:
        lock.take(club)
    assert (locked.value.host, locked.value.pid) == (socket.gethostname(), holder.pid)
    assert locked.value.since.startswith("20")


def test_after_a_kill_it_is_free_at_once(club: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    with lock.take(club):
        note = json.loads(club.with_name(f".{club.name}.lock").read_text())
        assert note["pid"] == os.getpid()


def test_it_holds_within_one_process_too(club: Path) -> None:
    with lock.take(club), pytest.raises(lock.LockedBy) as locked:
        lock.take(club)
    assert locked.value.pid == os.getpid()


def test_released_it_leaves_nothing_behind(club: Path) -> None:
    held = lock.take(club)
    held.release()
    held.release()
    assert list(club.parent.iterdir()) == []
    lock.take(club).release()


def test_a_child_does_not_keep_it(club: Path) -> None:
    held = lock.take(club)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        held.release()
        lock.take(club).release()
        child.kill()


def test_a_note_that_cannot_be_read_still_locks(club: Path) -> None:
    with lock.take(club):
        club.with_name(f".{club.name}.lock").write_text("[")
        with pytest.raises(lock.LockedBy) as locked:
            lock.take(club)
    assert (locked.value.host, locked.value.pid, locked.value.since) == ("?", 0, "?")


def test_letting_go_of_what_went_with_its_stick(club: Path) -> None:
    held = lock.take(club)
    club.with_name(f".{club.name}.lock").unlink()
    held.release()


def test_a_folder_that_is_not_there_is_an_error_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        lock.take(tmp_path / "gone" / "tuesday.club")


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of files")
def test_on_a_full_disk_it_holds_without_a_name(club: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        held = lock.take(club)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    with pytest.raises(lock.LockedBy) as locked:
        lock.take(club)
    assert locked.value.host == "?"
    held.release()
    assert list(club.parent.iterdir()) == []


def signed(club: Path, **other: object) -> Path:
    """Leave a lock file as another program did."""
    note = {"host": "LAPTOP-B", "pid": 7, "since": "2026-11-21 14:05", "laptop": "another", **other}
    left = club.with_name(f".{club.name}.lock")
    left.write_text(json.dumps(note))
    return left


def test_what_another_laptop_left_is_taken_only_by_who_says_so(club: Path) -> None:
    left = signed(club)
    with pytest.raises(lock.LockedBy) as locked:
        lock.take(club)
    assert (locked.value.host, locked.value.since, locked.value.left) == ("LAPTOP-B", "2026-11-21 14:05", True)
    with lock.take(club, over=True):
        assert json.loads(left.read_text())["pid"] == os.getpid()
        with pytest.raises(lock.LockedBy) as locked:
            lock.take(club, over=True)
        assert not locked.value.left
    assert not left.exists()


def test_what_this_laptop_left_when_it_was_killed_is_free(club: Path) -> None:
    signed(club, laptop=who.laptop_mark(), host="its name of yesterday")
    lock.take(club).release()
    signed(club).write_text("cut off")
    lock.take(club).release()
